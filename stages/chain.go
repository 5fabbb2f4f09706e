package stages

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"sync"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// versions are the versions of the stages. A stage whose output changes for
// the same input takes a new number, or a cache would serve the old output;
// testdata/golden/stages.sum fails when that is forgotten.
var versions = map[pipeline.StageName]int{
	pipeline.ReadStage:  2,
	pipeline.SplitStage: 2,
	pipeline.ParseStage: 2,
	pipeline.TagStage:   2,
	pipeline.CodeStage:  3,
}

// Version returns the version of a stage, which the manifest records.
func Version(stage pipeline.StageName) int { return versions[stage] }

// Line is the line of stages with what it reads: the lists, and a cache that
// may be empty. It is safe for use by several goroutines at once.
type Line struct {
	Lists *seeds.Lists
	// To is the last stage to run; empty means all.
	To    pipeline.StageName
	Cache pipeline.Cache
	// PDF reads PDFs; nil means one of its own for each file. Whoever made it closes it.
	PDF *PDF
}

// Process takes one record through the line. It never fails: what cannot be
// read comes back with Failed set and the reason among its problems, and a
// stage that panics costs its record, not the run. This is the entry for a
// program that distributes records over machines.
func (l Line) Process(record pipeline.Record) (coded pipeline.Coded) {
	defer func() {
		if cause := recover(); cause != nil {
			coded = failed(record, pipeline.Problem{Code: "P091", Message: fmt.Sprintf("a stage failed on this record: %v; please report it with the hash of the file", cause)})
		}
	}()
	key, err := l.inputKey(record)
	if err != nil {
		return failed(record, pipeline.Problem{Code: "P001", Message: fmt.Sprintf("%v; check the path and the rights of the file", err)})
	}
	// THE LINE, one stage a line. A stage runs when the one after it asks for
	// its result, so that a cached result spares everything before it.
	read := run(l, pipeline.ReadStage, &key, func() outcome { return outcomeOf(Read(l.Lists, l.PDF, record)) })
	split := run(l, pipeline.SplitStage, &key, func() pipeline.Divided { return Split(l.Lists, read().Meeting) })
	parse := run(l, pipeline.ParseStage, &key, func() pipeline.Parsed { return Parse(l.Lists, split()) })
	tag := run(l, pipeline.TagStage, &key, func() pipeline.Tagged { return Tag(l.Lists, parse()) })
	code := run(l, pipeline.CodeStage, &key, func() pipeline.Coded { return Code(l.Lists, tag()) })

	if problem := read().Problem; problem != nil {
		return failed(record, *problem)
	}
	coded.Reached = l.To
	switch l.To {
	case pipeline.ReadStage:
		coded.Meeting = read().Meeting
	case pipeline.SplitStage:
		coded.Divided = split()
	case pipeline.ParseStage:
		coded.Parsed = parse()
	case pipeline.TagStage:
		coded.Tagged = tag()
	default:
		coded = code()
		coded.Reached = pipeline.CodeStage
	}
	return coded
}

// run gives a stage as a function that works once, when it is first asked. The
// key of a result is that of its input with the name and version of the stage.
func run[T any](l Line, stage pipeline.StageName, key *pipeline.Key, do func() T) func() T {
	*key = pipeline.NewKey(key.String(), string(stage), strconv.Itoa(versions[stage]))
	at := *key
	return sync.OnceValue(func() T { return pipeline.Artefact(l.Cache, at, do) })
}

// outcome is what Read leaves behind, in a form that the cache can keep.
type outcome struct {
	Meeting pipeline.Meeting
	Problem *pipeline.Problem
}

func outcomeOf(meeting pipeline.Meeting, err error) outcome {
	if err == nil {
		return outcome{Meeting: meeting}
	}
	return outcome{Problem: &pipeline.Problem{Code: ProblemCode(err), Message: err.Error()}}
}

// failed is the result for a record of which nothing could be read.
func failed(record pipeline.Record, problem pipeline.Problem) pipeline.Coded {
	problem.Severity = pipeline.Error
	if problem.Stage == "" {
		problem.Stage = pipeline.ReadStage
	}
	if problem.Source == "" {
		problem.Source = record.Name
	}
	var coded pipeline.Coded
	coded.Failed = true
	coded.Reached = pipeline.ReadStage
	coded.Source = record.Name
	if hash, err := record.Hash(); err == nil {
		coded.SourceSHA256 = hash // so that verify finds the input of a failure too
	}
	coded.Problems = append(slices.Clone(record.Problems), problem)
	return coded
}

// inputKey hashes all that Read depends on: the names and bytes of the
// sources, and the lists. Without a cache nothing is hashed.
func (l Line) inputKey(record pipeline.Record) (pipeline.Key, error) {
	if !l.Cache.Enabled() {
		return pipeline.Key{}, nil
	}
	parts := []string{l.Lists.Digest, record.Name, string(record.Format), strconv.FormatBool(record.BuiltIn)}
	sources := slices.Clone(record.Sources)
	for _, base := range slices.Sorted(maps.Keys(record.Companions)) {
		sources = append(sources, record.Companions[base])
	}
	for _, source := range sources {
		hash, err := source.Hash()
		if err != nil {
			return pipeline.Key{}, err
		}
		parts = append(parts, source.Name, hash)
	}
	return pipeline.NewKey(parts...), nil
}
