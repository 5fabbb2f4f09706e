package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"horseshoe/pipeline"
	"horseshoe/reports"
	"horseshoe/seeds"
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
			"  horseshoe run records/ --target blockade.yaml --jobs 4 --report none\n\n" +
			"--lists takes the place of a reference list: copy seeds/memberships.csv (or delegations.csv,\n" +
			"council.csv, meetings.csv, ...), change its rows, keep its header, and check it with\n" +
			"'horseshoe check memberships.csv'. The column source is yours to fill.\n\n" +
			"Built-in targets, each coded by itself in the records of its meeting:\n" + builtInTargets(),
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "out", Aliases: []string{"o"}, Value: "out", Usage: "output `folder`"},
			&cli.StringSliceFlag{Name: "target", Usage: "stance target, a YAML `file` or the id of a built-in target; repeatable"},
			&cli.StringFlag{Name: "topics", Usage: "topic lexicon `file` instead of the built-in one"},
			&cli.StringSliceFlag{Name: "lists", Usage: "reference lists instead of the built-in ones that have the same header, a CSV `file` or a folder of them; repeatable"},
			&cli.StringFlag{Name: "to", Usage: "stop after a `stage`: read, split, parse, tag or code"},
			&cli.IntFlag{Name: "jobs", Value: runtime.GOMAXPROCS(0), DefaultText: "all processors", Usage: "records worked on at once, a `number`; never changes an output byte"},
			&cli.StringFlag{Name: "cache", Usage: "keep and reuse the result of each stage in a `folder`"},
			&cli.StringFlag{Name: "tables", Value: "csv", Usage: "formats of the tables, a `list` of csv, parquet, jsonl"},
			&cli.BoolFlag{Name: "bom", Usage: "start CSV files with a byte-order mark, for spreadsheets"},
			&cli.StringFlag{Name: "report", Value: "pdf,html", Usage: "reports, a `list` of pdf, html; or none"},
			&cli.StringFlag{Name: "report-lang", Value: "en,fr", Usage: "languages of the reports, a `list` of en, fr"},
			&cli.StringFlag{Name: "codes", Usage: "filled coding sheet (`file`) whose human codes override the machine's"},
			&cli.StringSliceFlag{Name: "concordance", Usage: "list every occurrence of a `term`; * at its end stands for the rest of a word; repeatable"},
			&cli.BoolFlag{Name: "strict", Usage: "a problem of severity error ends with exit 3"},
			&cli.BoolFlag{Name: "quiet", Usage: "no progress and no summary"},
		},
		OnUsageError: onUsageError,
		Action:       run,
	}
}

// builtInTargets lists the targets that --target takes by their id.
func builtInTargets() string {
	var lines []string
	for _, file := range seeds.Files("targets") {
		// a test loads them all: none is at fault
		target, _ := seeds.ParseTarget(file.Name, file.Data)
		lines = append(lines, fmt.Sprintf("  %s: %s (%s)", target.ID, target.LabelEN, strings.Join(target.Records, ", ")))
	}
	return strings.Join(lines, "\n")
}

func run(c *cli.Context) error {
	request, err := newRequest(c)
	if err != nil {
		return err
	}
	quiet := c.Bool("quiet")
	summary, err := request.run(c.Context, c.App.ErrWriter, quiet)
	if err != nil {
		return err
	}
	if !quiet {
		request.summarise(c.App.ErrWriter, summary)
	}
	if summary.Records == 0 {
		return fmt.Errorf("no record could be read; %s says why", filepath.Join(request.out, "problems.csv"))
	}
	if c.Bool("strict") && summary.Errors > 0 {
		return problemsError{fmt.Errorf("%s of severity error (--strict); see %s", plural(summary.Errors, "problem"), filepath.Join(request.out, "problems.csv"))}
	}
	return nil
}

// requestAction is an action that only reads the flags of a run.
func requestAction(r *request) cli.ActionFunc {
	return func(c *cli.Context) (err error) {
		*r, err = newRequest(c)
		return err
	}
}

// run takes the records of the request through the line into the folder.
func (r request) run(ctx context.Context, stderr io.Writer, quiet bool) (reports.Summary, error) {
	line, err := r.open()
	if err != nil {
		return reports.Summary{}, err
	}
	defer line.PDF.Close()
	folder, err := reports.Create(r.out, r.outputs)
	if err != nil {
		return reports.Summary{}, err
	}
	seen := map[string]string{}
	bar := newProgress(stderr, quiet)
	err = pipeline.Ordered(until(ctx, r.records()), r.jobs, line.Process, func(coded pipeline.Coded) error {
		coded = refuseTwice(seen, coded)
		r.codes.apply(&coded)
		bar.step()
		return folder.Add(coded)
	})
	bar.end()
	if err != nil {
		folder.Abort()
		return reports.Summary{}, err
	}
	return folder.Finish(reports.Run{Problems: r.codes.unused()})
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
func (r request) summarise(w io.Writer, s reports.Summary) {
	fmt.Fprintf(w, "%s: %s, %s, %s\n", s.Dir, plural(s.Records, "record"), plural(s.Statements, "statement"),
		plural(s.Errors+s.Warnings+s.Notes, "problem"))
	if s.Errors+s.Warnings+s.Notes > 0 {
		fmt.Fprintf(w, "problems: %s, %s, %s; see %s\n", plural(s.Errors, "error"), plural(s.Warnings, "warning"), plural(s.Notes, "note"),
			filepath.Join(s.Dir, "problems.csv"))
	}
	for _, row := range s.Stances {
		var counts []string
		for i, label := range pipeline.Labels {
			counts = append(counts, fmt.Sprintf("%s %d", label, row.Counts[i]))
		}
		fmt.Fprintf(w, "stance in %s toward %s: %s\n", row.RecordID, row.Target, strings.Join(counts, ", "))
	}
	if len(s.Stances) == 0 && s.Statements > 0 && (r.to == "" || r.to == pipeline.CodeStage) {
		fmt.Fprintln(w, "stance: no target applies to these records; name one with --target FILE|ID")
	}
	if s.MoreStances > 0 {
		fmt.Fprintf(w, "and %s more; see %s\n", plural(s.MoreStances, "row"), filepath.Join(s.Dir, "tables", "stance_by_delegation.csv"))
	}
	if r.codes != nil {
		fmt.Fprintf(w, "human codes: %s of this run, from %s\n", plural(len(r.codes.used), "statement"), r.codes.source)
	}
	for _, term := range s.AbsentTerms {
		fmt.Fprintf(w, "note: --concordance %s: no statement has it; accents count, and a * at its end stands for the rest of a word\n", term)
	}
	for _, what := range r.leftOut {
		fmt.Fprintf(w, "note: %s\n", what)
	}
	for _, caution := range s.Cautions {
		fmt.Fprintf(w, "note: %s\n", caution)
	}
	if r.builtIn {
		fmt.Fprintln(w, "note: cite the official record (SC/14794, CS/14794, S/PV.8967), not the restatement")
	}
	if s.Records > 0 {
		fmt.Fprintf(w, "look first at: %s\n", strings.Join(r.lookFirst(), ", "))
	}
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
