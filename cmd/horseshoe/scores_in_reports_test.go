package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

const (
	accuracyTable = "../../reports/accuracy.csv"
	// stanceGolden holds the scores on single statements, a half of which was
	// held out from whoever wrote the rules.
	stanceGolden = "../../testdata/gold/score.txt"
)

// TestReportsPrintTheMeasuredAccuracy compares the table that every report
// prints with the golden of the scores: no report says more than was measured.
func TestReportsPrintTheMeasuredAccuracy(t *testing.T) {
	golden, err := os.ReadFile(scoreGolden)
	if err != nil {
		t.Fatal(err)
	}
	single, err := os.ReadFile(stanceGolden)
	if err != nil {
		t.Fatal(err)
	}
	speech, err := os.ReadFile(speechGolden)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(heldOutGolden)
	if err != nil {
		t.Fatal(err)
	}
	want := accuracyOf(t, string(golden), string(whole), string(single), speech)
	if *update {
		if err := os.WriteFile(accuracyTable, want, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(accuracyTable)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s does not hold the scores of %s: go test ./cmd/horseshoe -update", accuracyTable, scoreGolden)
	}
}

// measured is a line of the golden: who, measure, value, interval, number of cases.
var measured = regexp.MustCompile(`^  machine +(\w+) +([\d.]+)( \[[^\]]*\])? +n (\d+)`)

// heldOut is the line of the golden of single statements that counts.
var heldOut = regexp.MustCompile(`(?m)^heldout (en|fr): \d+ of (\d+) right \(([\d.]+)\)`)

// accuracyOf takes the measures that a reader of a report needs from the scores:
// on the meetings that were known while the rules were written, on whole
// meetings and on single statements that were held out from whoever wrote them.
func accuracyOf(t *testing.T, known, whole, single string, speech []byte) []byte {
	var b bytes.Buffer
	table := csv.NewWriter(&b)
	rows := [][]string{{"task_en", "task_fr", "measure", "value", "on_en", "on_fr"}}
	rows = append(rows, measuresOf(t, scoreGolden, known, []string{"accuracy"}, " statements of invented meetings, used while the rules were written",
		" déclarations de séances inventées, connues pendant l’écriture des règles")...)
	rows = append(rows, measuresOf(t, heldOutGolden, whole, []string{"accuracy", "macro_f1"}, " statements of whole invented meetings, held out from the rules",
		" déclarations de séances entières inventées, inconnues des auteurs des règles")...)
	lines := heldOut.FindAllStringSubmatch(single, -1)
	if len(lines) != 2 {
		t.Fatalf("%s has %d lines of held-out statements, want 2", stanceGolden, len(lines))
	}
	for _, m := range lines {
		en, fr := "Positions, English", "Positions, anglais"
		if m[1] == "fr" {
			en, fr = "Positions, French", "Positions, français"
		}
		rows = append(rows, []string{en, fr, "accuracy", m[3], m[2] + " single statements held out from the rules", m[2] + " déclarations isolées, inconnues des auteurs des règles"})
	}
	if err := table.WriteAll(append(rows, speechRows(t, speech)...)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// measuresOf reads the rows of one golden of scores; stance names the measures
// of positions that are wanted.
func measuresOf(t *testing.T, name, scores string, stance []string, onEN, onFR string) [][]string {
	t.Helper()
	var rows [][]string
	for _, part := range []struct {
		section, en, fr string
		measures        []string
	}{
		{"splitting, en", "Statements, English", "Déclarations, anglais", []string{"f1"}},
		{"splitting, fr", "Statements, French", "Déclarations, français", []string{"f1"}},
		{"stance, en, all", "Positions, English", "Positions, anglais", stance},
		{"stance, fr, all", "Positions, French", "Positions, français", stance},
		{"topics, en", "Topics, English", "Thèmes, anglais", []string{"f1"}},
		{"topics, fr", "Topics, French", "Thèmes, français", []string{"f1"}},
	} {
		_, body, found := strings.Cut(scores, "\n"+part.section+"\n")
		if !found {
			t.Fatalf("%s has no part %q", name, part.section)
		}
		body, _, _ = strings.Cut(body, "\n\n")
		for line := range strings.SplitSeq(body, "\n") {
			m := measured.FindStringSubmatch(line)
			for _, measure := range part.measures {
				if m != nil && m[1] == measure {
					rows = append(rows, []string{part.en, part.fr, strings.ReplaceAll(measure, "_", " "), m[2] + m[3], m[4] + onEN, m[4] + onFR})
				}
			}
		}
	}
	return rows
}

// speechRows are the accuracy in English with and without asking for the part
// of speech of a word, over all sets.
func speechRows(t *testing.T, golden []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(golden)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var sums [3]int // statements, right with, right without
	for _, row := range rows[1:] {
		if row[2] != "all" {
			continue
		}
		for i, cell := range []string{row[1], row[3], row[4]} {
			n, err := strconv.Atoi(cell)
			if err != nil {
				t.Fatalf("%s: %v", speechGolden, err)
			}
			sums[i] += n
		}
	}
	share := func(right int) string { return strconv.FormatFloat(float64(right)/float64(sums[0]), 'f', 3, 64) }
	on := strconv.Itoa(sums[0])
	return [][]string{
		{"Positions, English, asking for the part of speech", "Positions, anglais, partie du discours demandée", "accuracy", share(sums[1]),
			on + " statements: single ones and those of invented meetings", on + " déclarations : isolées et de séances inventées"},
		{"Positions, English, without asking for it", "Positions, anglais, sans la demander", "accuracy", share(sums[2]),
			"the same " + on + " statements", "les mêmes " + on + " déclarations"},
	}
}
