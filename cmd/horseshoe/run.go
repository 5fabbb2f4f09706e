package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"horseshoe/pipeline"
	"horseshoe/reports"
	"horseshoe/stages"
)

func runCommand() *cli.Command {
	return &cli.Command{
		Name:      "run",
		Usage:     "the whole pipeline; without an argument, the built-in meeting 8967 in French and English",
		ArgsUsage: "[RECORD|DIR|ARCHIVE|GLOB ...]",
		Description: "Reads every record, splits it into statements, codes stance and topics, and writes tables,\n" +
			"figures and reports into the output folder.\n\n" +
			"Examples:\n" +
			"  horseshoe run\n" +
			"  horseshoe run sc14794.txt --target csto_kazakhstan_2022 -o results\n" +
			"  horseshoe run records/ --target blockade.yaml --jobs 4 --report none",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "out", Aliases: []string{"o"}, Value: "out", Usage: "output `folder`"},
			&cli.StringSliceFlag{Name: "target", Usage: "stance target, a YAML `file` or the id of a built-in target; repeatable"},
			&cli.StringFlag{Name: "topics", Usage: "topic lexicon `file` instead of the built-in one"},
			&cli.StringFlag{Name: "to", Usage: "stop after a `stage`: read, split, parse, tag or code"},
			&cli.IntFlag{Name: "jobs", Value: runtime.GOMAXPROCS(0), DefaultText: "all processors", Usage: "records worked on at once, a `number`; never changes an output byte"},
			&cli.StringFlag{Name: "cache", Usage: "keep and reuse the result of each stage in a `folder`"},
			&cli.StringFlag{Name: "tables", Value: "csv", Usage: "formats of the tables, a `list` of csv, parquet, jsonl"},
			&cli.BoolFlag{Name: "bom", Usage: "start CSV files with a byte-order mark, for spreadsheets"},
			&cli.StringFlag{Name: "report", Value: "pdf,html", Usage: "reports, a `list` of pdf, html; or none"},
			&cli.StringFlag{Name: "report-lang", Value: "en,fr", Usage: "languages of the reports, a `list` of en, fr"},
			&cli.StringFlag{Name: "codes", Usage: "filled coding sheet (`file`) whose human codes override the machine's"},
			&cli.BoolFlag{Name: "strict", Usage: "a problem of severity error ends with exit 3"},
			&cli.BoolFlag{Name: "quiet", Usage: "no progress and no summary"},
		},
		OnUsageError: onUsageError,
		Action:       run,
	}
}

func run(c *cli.Context) error {
	request, err := newRequest(c)
	if err != nil {
		return err
	}
	tally, err := request.run(c.Context, c.App.ErrWriter, c.Bool("quiet"))
	if err != nil {
		return err
	}
	if tally.read == 0 {
		return errors.New("no record could be read; problems.csv in the output folder says why")
	}
	if c.Bool("strict") && tally.errors > 0 {
		return problemsError{fmt.Errorf("%d problems of severity error (--strict); see problems.csv", tally.errors)}
	}
	return nil
}

// tally counts what decides the exit code and the closing summary.
type tally struct {
	records, read, statements int
	errors, warnings, notes   int
	labels                    map[pipeline.Label]int
	restated                  bool
}

func (t *tally) count(coded pipeline.Coded) {
	t.records++
	if !coded.Failed {
		t.read++
	}
	t.statements += len(coded.Statements)
	for _, problem := range coded.Problems {
		switch problem.Severity {
		case pipeline.Error:
			t.errors++
		case pipeline.Warning:
			t.warnings++
		default:
			t.notes++
		}
	}
	for _, stance := range coded.Stances {
		t.labels[stance.Label]++
	}
	t.restated = t.restated || coded.BuiltIn
}

// run takes the records of the request through the line into the folder.
func (r request) run(ctx context.Context, stderr io.Writer, quiet bool) (tally, error) {
	t := tally{labels: map[pipeline.Label]int{}}
	line, err := r.open()
	if err != nil {
		return t, err
	}
	defer line.Close()
	folder, err := reports.Create(r.out, r.outputs)
	if err != nil {
		return t, err
	}
	seen := map[string]string{}
	bar := newProgress(stderr, quiet)
	err = pipeline.Ordered(until(ctx, r.records()), r.jobs, line.Process, func(coded pipeline.Coded) error {
		coded = r.codes.apply(refuseTwice(seen, coded))
		t.count(coded)
		bar.step()
		return folder.Add(coded)
	})
	bar.end()
	if err != nil {
		folder.Abort()
		return t, err
	}
	if err := folder.Finish(); err != nil {
		folder.Abort()
		return t, err
	}
	if !quiet {
		t.summarise(stderr, r)
	}
	return t, nil
}

// until ends a walk with an error when the run is interrupted.
func until(ctx context.Context, records iter.Seq2[pipeline.Record, error]) iter.Seq2[pipeline.Record, error] {
	return func(yield func(pipeline.Record, error) bool) {
		for record, err := range records {
			if ctx.Err() != nil {
				yield(pipeline.Record{}, errors.New("interrupted; the output folder is as it was"))
				return
			}
			if !yield(record, err) {
				return
			}
		}
	}
}

// refuseTwice makes a failure of a record whose id was seen before: counted
// twice, it would double every number.
func refuseTwice(seen map[string]string, coded pipeline.Coded) pipeline.Coded {
	if coded.Failed || coded.RecordID == "" {
		return coded
	}
	first, twice := seen[coded.RecordID]
	if !twice {
		seen[coded.RecordID] = coded.Source
		return coded
	}
	var skipped pipeline.Coded
	skipped.Failed = true
	skipped.Reached = pipeline.ReadStage
	skipped.Source, skipped.SourceSHA256 = coded.Source, coded.SourceSHA256
	skipped.Problems = []pipeline.Problem{{
		RecordID: coded.RecordID, Source: coded.Source, Stage: pipeline.ReadStage, Severity: pipeline.Error, Code: "P090",
		Message: fmt.Sprintf("%s and %s are both %s; the second is skipped; keep one of them", first, coded.Source, coded.RecordID),
	}}
	return skipped
}

// summarise closes a run: what came out, and where to look first.
func (t tally) summarise(w io.Writer, r request) {
	fmt.Fprintf(w, "%s: %s, %s, %s\n", r.out, plural(t.records, "record"), plural(t.statements, "statement"),
		plural(t.errors+t.warnings+t.notes, "problem"))
	if t.errors+t.warnings > 0 {
		fmt.Fprintf(w, "problems: %s, %s, %s; see problems.csv\n", plural(t.errors, "error"), plural(t.warnings, "warning"), plural(t.notes, "note"))
	}
	if len(t.labels) > 0 {
		var counts []string
		for _, label := range pipeline.Labels {
			counts = append(counts, fmt.Sprintf("%s %d", label, t.labels[label]))
		}
		fmt.Fprintf(w, "stance (machine codes, statements of all records): %s\n", strings.Join(counts, ", "))
	}
	if t.restated {
		fmt.Fprintln(w, "note: the built-in records are restatements for demonstration, not an official text; cite SC/14794 and CS/14794")
	}
	fmt.Fprintf(w, "look first at: %s\n", strings.Join(r.lookFirst(), ", "))
}

func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// stageNamed checks the value of --to.
func stageNamed(name string) (pipeline.StageName, error) {
	stage := pipeline.StageName(name)
	if name != "" && !slices.Contains(pipeline.StageNames, stage) {
		return "", usageError{fmt.Errorf("--to %s: the stages are read, split, parse, tag and code", name)}
	}
	return stage, nil
}

var _ = stages.Line{}
