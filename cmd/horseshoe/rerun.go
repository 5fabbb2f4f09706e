package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/reports"
	"horseshoe/stages"
)

// rerun repeats the run that a manifest describes: the same parameters, the
// user's own files from the output folder, and the inputs by their hash, under
// the names that they had then.
func rerun(ctx context.Context, out string, manifest reports.Manifest, inputs []string, dir string) error {
	if manifest.Version != version {
		return fmt.Errorf("the folder was written by version %s, this is %s; use the same version", manifest.Version, version)
	}
	records, err := recordsByHash(manifest, inputs)
	if err != nil {
		return err
	}
	r, err := requestOf(manifest, out, dir)
	if err != nil {
		return err
	}
	r.records = func() iter.Seq2[pipeline.Record, error] { return each(records) }
	_, err = r.run(ctx, io.Discard, true)
	return err
}

// requestOf turns the parameters of a manifest back into flags, so that the
// second run is read and checked by the same code as the first.
func requestOf(manifest reports.Manifest, out, dir string) (request, error) {
	arguments := []string{"horseshoe", "run", "--quiet", "--out", dir}
	for _, parameter := range manifest.Parameters {
		switch {
		case parameter.Value == "":
		case slices.Contains([]string{"target", "topics", "lists", "codes"}, parameter.Name):
			for name := range strings.SplitSeq(parameter.Value, ";") {
				if slices.ContainsFunc(manifest.UserFiles, func(f reports.ManifestFile) bool { return f.Path == "inputs/"+name }) {
					name = filepath.Join(out, "inputs", name)
				}
				arguments = append(arguments, "--"+parameter.Name, name)
			}
		default:
			arguments = append(arguments, "--"+parameter.Name+"="+parameter.Value)
		}
	}
	var r request
	app := newApp(io.Discard, io.Discard)
	app.Command("run").Action = requestAction(&r)
	if err := app.Run(arguments); err != nil {
		return r, fmt.Errorf("the parameters of the manifest are not those of this version: %w", err)
	}
	return r, nil
}

// recordsByHash finds the records of a manifest among the built-in ones and
// the inputs, in the order of the manifest.
func recordsByHash(manifest reports.Manifest, inputs []string) ([]pipeline.Record, error) {
	found := map[string]pipeline.Record{}
	add := func(record pipeline.Record) error {
		hash, err := record.Hash()
		if err != nil {
			return fmt.Errorf("%s: %w", record.Name, err)
		}
		if _, before := found[hash]; !before {
			found[hash] = record
		}
		return nil
	}
	for _, record := range builtInRecords() {
		if err := add(record); err != nil {
			return nil, err
		}
	}
	for record, err := range pipeline.Corpus(inputs, stages.Groupings()) {
		if err == nil {
			err = add(record)
		}
		if err != nil {
			return nil, err
		}
	}
	var records []pipeline.Record
	var missing []string
	for _, input := range manifest.Inputs {
		record, ok := found[input.SHA256]
		if !ok {
			missing = append(missing, fmt.Sprintf("%s (SHA-256 %s)", input.Source, input.SHA256))
			continue
		}
		record.Name = input.Source
		if len(record.Sources) == 1 && record.Format == "" {
			source := record.Sources[0]
			source.Name = input.Source
			record.Sources = []pipeline.Source{source}
		}
		records = append(records, record)
	}
	if len(missing) > 0 {
		return nil, errors.New("no input given has the bytes of: " + strings.Join(missing, ", "))
	}
	return records, nil
}

// each walks over records that are held already.
func each(records []pipeline.Record) iter.Seq2[pipeline.Record, error] {
	return func(yield func(pipeline.Record, error) bool) {
		for _, record := range records {
			if !yield(record, nil) {
				return
			}
		}
	}
}
