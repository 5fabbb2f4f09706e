package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"horseshoe/pipeline"
	"horseshoe/reports"
	"horseshoe/seeds"
	"horseshoe/stages"
)

// speechGolden holds what it moves that rows of the English stance lexicon ask
// for a part of speech.
const speechGolden = "../../testdata/gold/part_of_speech.csv"

// codedSet is coded English material that can be coded anew.
type codedSet struct {
	name string
	// code codes it; right says how many of the statements got the gold's label or
	// an alternative.
	code  func(lists *seeds.Lists) []pipeline.Coded
	right func(coded []pipeline.Coded) (right, all int)
}

// TestEvaluatePartOfSpeech codes the English material with the tagger and
// without it, for all rows that ask and for each. The counts are a golden; the
// time is printed only, for it is the machine's.
func TestEvaluatePartOfSpeech(t *testing.T) {
	lists, err := seeds.Load(seeds.Options{})
	if err != nil {
		t.Fatal(err)
	}
	uses := usesOfSpeech(lists)
	if len(uses) == 0 {
		t.Fatal("no row asks for a part of speech: the tagger is of no use")
	}
	sets := []codedSet{
		singleStatements(t, "development"), singleStatements(t, "heldout"),
		wholeRecords(t, "fixtures", "../../testdata"), wholeRecords(t, "unseen", "../../testdata/unseen"),
	}
	rows := [][]string{{"set", "statements", "use", "right_with", "right_without"}}
	with := make([]int, len(sets))
	for _, use := range append([]string{""}, uses...) {
		without := withoutSpeech(lists, use)
		for i, set := range sets {
			if use == "" {
				with[i], _ = set.right(set.code(lists))
			}
			right, all := set.right(set.code(without))
			name := use
			if use == "" {
				name = "all"
			}
			rows = append(rows, []string{set.name, strconv.Itoa(all), name, strconv.Itoa(with[i]), strconv.Itoa(right)})
		}
	}
	var table bytes.Buffer
	if err := csv.NewWriter(&table).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	t.Logf("\n%s%s", table.String(), timesOfSpeech(lists, sets))
	if *update {
		if err := os.WriteFile(speechGolden, table.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(speechGolden)
	if err != nil {
		t.Fatalf("%v; make golden writes it", err)
	}
	if !bytes.Equal(want, table.Bytes()) {
		t.Errorf("what the part of speech moves has changed; make golden writes %s anew", speechGolden)
	}
}

// timesOfSpeech codes the sets again with and without the tagger, whose model is
// loaded by now.
func timesOfSpeech(lists *seeds.Lists, sets []codedSet) string {
	took := func(lists *seeds.Lists) time.Duration {
		for _, set := range sets {
			set.code(lists) // what is derived from the lists is made
		}
		start := time.Now()
		for _, set := range sets {
			set.code(lists)
		}
		return time.Since(start)
	}
	return fmt.Sprintf("coding takes %v with the tagger, %v without\n", took(lists), took(withoutSpeech(lists, "")))
}

// usesOfSpeech are the rows of the lexicon that ask for a part of speech.
func usesOfSpeech(lists *seeds.Lists) []string {
	var uses []string
	for _, lexicon := range lists.Stance {
		for _, row := range lexicon.Rows {
			if row.PartOfSpeech != "" {
				uses = append(uses, row.ID)
			}
		}
	}
	return uses
}

// withoutSpeech are lists in which a row, or none where its id is empty, asks
// for no part of speech.
func withoutSpeech(lists *seeds.Lists, use string) *seeds.Lists {
	changed := *lists
	changed.Stance = slices.Clone(lists.Stance)
	for i := range changed.Stance {
		changed.Stance[i].Rows = slices.Clone(changed.Stance[i].Rows)
		for j := range changed.Stance[i].Rows {
			if row := &changed.Stance[i].Rows[j]; use == "" || row.ID == use {
				row.PartOfSpeech = ""
			}
		}
	}
	return &changed
}

// singleStatements are the English statements of a file of testdata/gold.
func singleStatements(t testing.TB, name string) codedSet {
	t.Helper()
	data, err := os.ReadFile("../../testdata/gold/" + name + ".en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Targets    []seeds.Target `yaml:"targets"`
		Statements []struct {
			Target string   `yaml:"target"`
			Genre  string   `yaml:"genre"`
			Label  string   `yaml:"label"`
			Alt    []string `yaml:"alt"`
			Text   string   `yaml:"text"`
		} `yaml:"statements"`
	}
	if err := yaml.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	code := func(lists *seeds.Lists) (list []pipeline.Coded) {
		for _, s := range gold.Statements {
			with := *lists
			with.Targets = nil
			for _, target := range gold.Targets {
				if target.ID == s.Target {
					target.Everywhere = true
					with.Targets = []seeds.Target{target}
				}
			}
			format := pipeline.PressRelease
			if s.Genre == "verbatim" {
				format = pipeline.Verbatim
			}
			statement := pipeline.Statement{ID: "x-001", Order: 1, Kind: pipeline.PlainStatement, Parts: []pipeline.Span{{Start: 0, End: len(s.Text)}}}
			divided := pipeline.Divided{Meeting: pipeline.Meeting{Header: pipeline.Header{Language: "en", Format: format}, Text: s.Text},
				Statements: []pipeline.Statement{statement}}
			list = append(list, stages.Code(&with, stages.Tag(&with, stages.Parse(&with, divided))))
		}
		return list
	}
	return codedSet{name, code, func(coded []pipeline.Coded) (right, all int) {
		for i, s := range gold.Statements {
			if label := string(coded[i].Stances[0].Label); label == s.Label || slices.Contains(s.Alt, label) {
				right++
			}
		}
		return right, len(gold.Statements)
	}}
}

// wholeRecords are the English records of a folder with their targets and golds.
func wholeRecords(t testing.TB, name, folder string) codedSet {
	t.Helper()
	var targets []seeds.File
	for _, path := range matching(t, folder, "targets", "*.yaml") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		targets = append(targets, seeds.File{Name: path, Data: data})
	}
	lists, err := seeds.Load(seeds.Options{Targets: targets})
	if err != nil {
		t.Fatal(err)
	}
	var golds []reports.Gold
	for _, path := range matching(t, folder, "gold", "*.gold.json") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		gold, err := reports.ReadGold(path, data)
		if err != nil {
			t.Fatal(err)
		}
		if gold.Language == "en" {
			golds = append(golds, gold)
		}
	}
	var tagged []pipeline.Tagged
	for record, err := range pipeline.Corpus([]string{filepath.Join(folder, "records")}, stages.Groupings()) {
		if err != nil {
			t.Fatal(err)
		}
		coded := stages.Line{Lists: lists, To: pipeline.TagStage}.Process(record)
		if !coded.Failed && coded.Language == "en" {
			tagged = append(tagged, coded.Tagged)
		}
	}
	code := func(stance *seeds.Lists) (list []pipeline.Coded) {
		with := *lists
		with.Stance = stance.Stance
		for _, record := range tagged {
			list = append(list, stages.Code(&with, record))
		}
		return list
	}
	return codedSet{name, code, func(coded []pipeline.Coded) (right, all int) {
		var records []reports.MachineRecord
		for _, record := range coded {
			records = append(records, reports.MachineRecordOf(record))
		}
		evaluation, err := reports.Evaluate(records, golds, nil)
		if err != nil {
			t.Fatal(err)
		}
		return rightOf(evaluation)
	}}
}

// rightOf counts the statements that get the gold's label or an alternative.
func rightOf(evaluation reports.Evaluation) (right, all int) {
	for _, confusion := range evaluation.Confusions {
		if confusion.Layer != "stance" || confusion.Language != "en" || confusion.Target == "all" {
			continue
		}
		for _, counts := range confusion.Counts {
			for _, n := range counts {
				all += n
			}
		}
	}
	wrong := 0
	for _, fault := range evaluation.Errors {
		if fault.Layer == "stance" {
			wrong++
		}
	}
	return all - wrong, all
}

func matching(t testing.TB, parts ...string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(parts...))
	if err != nil || len(paths) == 0 {
		t.Fatalf("nothing matches %v: %v", parts, err)
	}
	return paths
}

// BenchmarkPartOfSpeech is the cost of the tagger on the English records of the
// fixtures: coding with it and without, and both where all that is made once
// (the lexicon, the model of the tagger) is made anew.
func BenchmarkPartOfSpeech(b *testing.B) {
	lists, err := seeds.Load(seeds.Options{})
	if err != nil {
		b.Fatal(err)
	}
	set, silent := wholeRecords(b, "fixtures", "../../testdata"), withoutSpeech(lists, "")
	for _, part := range []struct {
		name  string
		lists func() *seeds.Lists
	}{
		{"with", func() *seeds.Lists { return lists }},
		{"without", func() *seeds.Lists { return silent }},
		{"first with", func() *seeds.Lists { return withoutSpeech(lists, "no row") }},
		{"first without", func() *seeds.Lists { return withoutSpeech(lists, "") }},
	} {
		b.Run(part.name, func(b *testing.B) {
			b.ReportAllocs()
			set.code(part.lists())
			for b.Loop() {
				set.code(part.lists())
			}
		})
	}
}
