package reports

import (
	"slices"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// Summary is what the command prints at the end of a run.
type Summary struct {
	// Dir is the output folder as the user named it.
	Dir string
	// Records were written, Failed could not be read.
	Records, Failed   int
	Statements, Words int
	// Errors, Warnings and Notes count the problems by severity.
	Errors, Warnings, Notes int
	// Stances counts the statements by label, a row for each record and target,
	// in input order. Only the first records are kept; MoreStances says how many
	// rows are left out.
	Stances     []StanceCount
	MoreStances int
	// Cautions are the notes of the records (a restatement, say), each once, in
	// input order.
	Cautions []string
	// AbsentTerms are the terms of the concordance that occurred nowhere.
	AbsentTerms []string
}

// StanceCount counts the statements of one record by label toward one target;
// Counts is in the order of pipeline.Labels.
type StanceCount struct {
	RecordID, Target string
	Counts           [5]int
}

// maxStanceCounts bounds the list of stance counts at the end of a run.
const maxStanceCounts = 50

// tally counts a run as the records pass. What it holds is bounded by the
// cells of the summaries, not by the text of the records.
type tally struct {
	lists                   *seeds.Lists
	failed, records         int
	statements, words       int
	errors, warnings, notes int
	stances                 []StanceCount
	moreStances             int
	cautions, absent        []string
}

func newTally(lists *seeds.Lists) tally { return tally{lists: lists} }

func (t *tally) addProblems(problems []pipeline.Problem) {
	for _, p := range problems {
		switch p.Severity {
		case pipeline.Error:
			t.errors++
		case pipeline.Warning:
			t.warnings++
		default:
			t.notes++
		}
	}
}

// addRecord counts one record that was read.
func (t *tally) addRecord(c pipeline.Coded) {
	t.records++
	t.statements += len(c.Statements)
	t.words += wordsOfMeeting(c)
	if c.Note != "" && !slices.Contains(t.cautions, c.Note) {
		t.cautions = append(t.cautions, c.Note)
	}
	for _, count := range countStances(c) {
		if len(t.stances) < maxStanceCounts {
			t.stances = append(t.stances, count)
		} else {
			t.moreStances++
		}
	}
}

// countStances counts the labels of one record, targets in the order in which
// they are first met.
func countStances(c pipeline.Coded) []StanceCount {
	var counts []StanceCount
	for _, stance := range c.Stances {
		i := slices.IndexFunc(counts, func(s StanceCount) bool { return s.Target == stance.Target })
		if i < 0 {
			i = len(counts)
			counts = append(counts, StanceCount{RecordID: c.RecordID, Target: stance.Target})
		}
		if label := slices.Index(pipeline.Labels, stance.Label); label >= 0 {
			counts[i].Counts[label]++
		}
	}
	return counts
}

func (t *tally) summary(dir string) Summary {
	return Summary{
		Dir: dir, Records: t.records, Failed: t.failed, Statements: t.statements, Words: t.words,
		Errors: t.errors, Warnings: t.warnings, Notes: t.notes,
		Stances: t.stances, MoreStances: t.moreStances, Cautions: t.cautions, AbsentTerms: t.absent,
	}
}
