package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"horseshoe/pipeline"
	"horseshoe/reports"
	"horseshoe/seeds"
	"horseshoe/stages"
)

// request is what a run was asked to do, checked.
type request struct {
	// records walks the records to work on.
	records func() iter.Seq2[pipeline.Record, error]
	// builtIn says that no record was named, so that the built-in ones are read.
	builtIn bool
	out     string
	cache   string
	jobs    int
	to      pipeline.StageName
	lists   *seeds.Lists
	codes   *humanCodes
	outputs reports.Options
	// leftOut says what was asked for and cannot be made in a run that stops early.
	leftOut []string
}

// newRequest checks the flags and loads the lists: every fault of a flag or a
// file of the user ends the run before any work.
func newRequest(c *cli.Context) (request, error) {
	r := request{records: recordsOf(c.Args().Slice()), builtIn: !c.Args().Present(), out: c.String("out"), cache: c.String("cache"), jobs: c.Int("jobs")}
	var err error
	if r.jobs < 1 {
		return r, usageError{errors.New("--jobs wants a number from 1")}
	}
	if r.to, err = stageNamed(c.String("to")); err != nil {
		return r, err
	}
	tables, err := listOf(c, "tables", "csv", "parquet", "jsonl")
	if err != nil {
		return r, err
	}
	pages, err := listOf(c, "report", "pdf", "html")
	if err != nil {
		return r, err
	}
	languages, err := listOf(c, "report-lang", "en", "fr")
	if err != nil {
		return r, err
	}
	if err := emptyValues(c); err != nil {
		return r, err
	}
	options, files, err := userFiles(c)
	if err != nil {
		return r, err
	}
	if r.lists, err = seeds.Load(options); err != nil {
		return r, err
	}
	if faults := seeds.Findings(slices.Concat(stages.CheckTopics(r.lists), stages.CheckTargets(r.lists))).Errors(); len(faults) > 0 {
		return r, faults
	}
	if path := c.String("codes"); path != "" {
		files = append(files, userFile{"codes", path})
		if r.codes, err = readCodes(path, storedNames(files, "codes")[0], r.lists); err != nil {
			return r, err
		}
	}
	r.leftOut = leftOut(c, r.to, pages)
	r.outputs = reports.Options{
		Lists: r.lists, ListsDigest: r.lists.Digest, BOM: c.Bool("bom"),
		Reports: pages, Languages: languages, To: r.to, Inputs: pathsOf(files), Version: version,
		Parameters: parameters(c, files), Stages: stageVersions(), Concordance: termsOf(c),
	}
	for _, name := range tables {
		r.outputs.Formats = append(r.outputs.Formats, reports.Format(name))
	}
	r.outputs.SourceDateEpoch, err = sourceDateEpoch()
	return r, err
}

// leftOut lists what the flags ask for and a run that stops at an earlier stage
// does not make.
func leftOut(c *cli.Context, to pipeline.StageName, pages []string) []string {
	var list []string
	if to == "" {
		return nil
	}
	for _, part := range []struct {
		flag  string
		asked bool
		needs pipeline.StageName
	}{
		{"report", c.IsSet("report") && len(pages) > 0, pipeline.CodeStage},
		{"codes", c.IsSet("codes"), pipeline.CodeStage},
		{"target", c.IsSet("target"), pipeline.TagStage},
		{"topics", c.IsSet("topics"), pipeline.TagStage},
		{"concordance", c.IsSet("concordance"), pipeline.SplitStage},
	} {
		if part.asked && to.Before(part.needs) {
			list = append(list, fmt.Sprintf("--%s has no effect: --to %s stops before it; it needs --to %s, or no --to", part.flag, to, part.needs))
		}
	}
	return list
}

// emptyValues refuses a flag that was given without a value, as a script does
// whose variable is empty: the run would not be the one that was meant.
func emptyValues(c *cli.Context) error {
	for _, flag := range []string{"out", "topics", "to", "cache", "tables", "report", "report-lang", "codes"} {
		if c.IsSet(flag) && strings.TrimSpace(c.String(flag)) == "" {
			return usageError{fmt.Errorf("--%s is empty; leave it out, or 'horseshoe run --help' shows what it takes", flag)}
		}
	}
	for _, flag := range []string{"target", "lists", "concordance"} {
		for _, value := range c.StringSlice(flag) {
			if strings.Trim(value, " \t;*") == "" {
				return usageError{fmt.Errorf("--%s %q is empty; leave it out, or 'horseshoe run --help' shows what it takes", flag, value)}
			}
		}
	}
	return nil
}

// listOf reads a flag that is a list of names; none stands for the empty list.
func listOf(c *cli.Context, flag string, names ...string) ([]string, error) {
	value := c.String(flag)
	if value == "none" && flag == "report" {
		return nil, nil
	}
	var list []string
	for name := range strings.SplitSeq(value, ",") {
		name = strings.TrimSpace(name)
		if !slices.Contains(names, name) {
			return nil, usageError{fmt.Errorf("--%s %s: there are %s", flag, value, strings.Join(names, ", "))}
		}
		if !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list, nil
}

// termsOf are the terms of a concordance; a semicolon parts two of them, so
// that the manifest can list them in one value.
func termsOf(c *cli.Context) []string {
	var terms []string
	for _, value := range c.StringSlice("concordance") {
		for term := range strings.SplitSeq(value, ";") {
			if term = strings.TrimSpace(term); term != "" {
				terms = append(terms, term)
			}
		}
	}
	return terms
}

func stageVersions() []reports.StageVersion {
	versions := make([]reports.StageVersion, len(pipeline.StageNames))
	for i, stage := range pipeline.StageNames {
		versions[i] = reports.StageVersion{Stage: stage, Version: strconv.Itoa(stages.Version(stage))}
	}
	return versions
}

// sourceDateEpoch is the date that reproducible builds give their outputs, nil
// when the environment sets none.
func sourceDateEpoch() (*int64, error) {
	value := os.Getenv("SOURCE_DATE_EPOCH")
	if value == "" {
		return nil, nil
	}
	seconds, err := strconv.ParseInt(value, 10, 64)
	if err != nil || seconds < 0 {
		return nil, usageError{fmt.Errorf("SOURCE_DATE_EPOCH is %q; it wants seconds since 1970", value)}
	}
	return &seconds, nil
}

// open makes the line of the request.
func (r request) open() (stages.Line, error) { return openLine(r.lists, r.to, r.cache) }

// openLine makes a line, whose PDF reader the caller closes. The compiled code
// of that reader is kept in the user's cache folder where there is one.
func openLine(lists *seeds.Lists, to pipeline.StageName, cacheDir string) (stages.Line, error) {
	cache, err := pipeline.OpenCache(cacheDir)
	if err != nil {
		return stages.Line{}, err
	}
	compiled := ""
	if dir, err := os.UserCacheDir(); err == nil {
		compiled = filepath.Join(dir, "horseshoe")
	}
	return stages.Line{Lists: lists, To: to, Cache: cache, PDF: stages.NewPDF(compiled)}, nil
}

// recordsOf walks the arguments of a run, or the built-in records when there
// are none.
func recordsOf(arguments []string) func() iter.Seq2[pipeline.Record, error] {
	return func() iter.Seq2[pipeline.Record, error] {
		if len(arguments) > 0 {
			return pipeline.Corpus(arguments, stages.Groupings())
		}
		return each(builtInRecords())
	}
}

func builtInRecords() []pipeline.Record {
	var records []pipeline.Record
	for _, file := range seeds.Records() {
		source := pipeline.Source{Name: file.Name, Size: int64(len(file.Data)), Open: func() (io.ReadCloser, error) {
			return io.NopCloser(bytes.NewReader(file.Data)), nil
		}}
		records = append(records, pipeline.Record{Name: file.Name, Sources: []pipeline.Source{source}, BuiltIn: true})
	}
	return records
}

// lookFirst names the outputs that a reader opens first.
func (r request) lookFirst() []string {
	var names []string
	if r.to == "" || r.to == pipeline.CodeStage {
		if slices.Contains(r.outputs.Reports, "html") {
			names = append(names, filepath.Join(r.out, "report.html"))
		}
		if slices.Contains(r.outputs.Reports, "pdf") {
			for _, language := range r.outputs.Languages {
				names = append(names, filepath.Join(r.out, "report."+language+".pdf"))
			}
		}
	}
	table := "statements.csv"
	if r.to == pipeline.ReadStage {
		table = "meetings.csv"
	}
	return append(names, filepath.Join(r.out, table))
}
