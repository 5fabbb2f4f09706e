package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"horseshoe/pipeline"
)

// folds is how many parts the debates are left out in, in turn.
const folds = 6

// leftOut holds the statements of all debates, each measured and labelled by
// models that had not seen its debate.
type leftOut struct {
	statements []measured
	labels     []pipeline.Label
	from       []debate // of each statement
	debates    int
}

// crossValidate leaves out each fold of debates in turn. The labels come from
// a second round over the measures, whose weights have not seen the debate
// either; the scores behind the other measures have, which a nested round for
// each fold would cost six times the time to avoid.
func crossValidate(debates []debate) (leftOut, error) {
	left := leftOut{debates: len(debates)}
	var fold []int
	for f := range folds {
		var others []debate
		for i, d := range debates {
			if i%folds != f {
				others = append(others, d)
			}
		}
		m, err := fitSentences(others)
		if err != nil {
			return left, err
		}
		for i, d := range debates {
			if i%folds != f {
				continue
			}
			for _, s := range d.statements {
				left.statements = append(left.statements, measured{s, s.observation.Measures(m.scores(s.observation))})
				left.from, fold = append(left.from, d), append(fold, f)
			}
		}
	}
	left.labels = make([]pipeline.Label, len(left.statements))
	for f := range folds {
		var others []measured
		for i, s := range left.statements {
			if fold[i] != f {
				others = append(others, s)
			}
		}
		var m model
		if err := m.fitStatements(others); err != nil {
			return left, err
		}
		for i, s := range left.statements {
			if fold[i] == f {
				left.labels[i] = m.label(s)
			}
		}
	}
	return left, nil
}

// part is a part of the statements that is scored by itself.
type part struct {
	name string
	has  func(d debate) bool
}

// parts are the genres and the kinds of debates, which the first letter of a
// file's name tells.
func parts() []part {
	list := []part{{"all", func(debate) bool { return true }}}
	for _, genre := range []string{"press", "verbatim"} {
		list = append(list, part{genre, func(d debate) bool { return d.head["genre"] == genre }})
	}
	for _, kind := range [][2]string{{"explicit", "abcdgi"}, {"wider", "efh"}, {"short", "st"}, {"allusive", "wxyz"}} {
		list = append(list, part{kind[0], func(d debate) bool { return strings.Contains(kind[1], filepath.Base(d.name)[:1]) }})
	}
	return list
}

// print writes accuracy and confusion, with that of the rules alone beside it.
func (l leftOut) print(w io.Writer, language string) {
	fmt.Fprintf(w, "%s: %d statements of %d debates, each labelled by weights that had not seen its debate (%d parts left out in turn)\n", language, len(l.statements), l.debates, folds)
	byRules := make([]pipeline.Label, len(l.statements))
	for i, s := range l.statements {
		byRules[i] = s.statement.observation.ByRules
	}
	fmt.Fprintf(w, "  %-10s%12s%14s%24s%10s%24s\n", "", "statements", "with weights", "favor, against confused", "by rules", "favor, against confused")
	for _, part := range parts() {
		with, rules := l.accuracy(l.labels, part), l.accuracy(byRules, part)
		fmt.Fprintf(w, "  %-10s%12d%6.3f (%.3f)%23d%7.3f (%.3f)%16d\n", part.name, with.total, with.strict(), with.accepted(), with.reversed, rules.strict(), rules.accepted(), rules.reversed)
	}
	fmt.Fprint(w, "  in brackets: counted with the alternatives of the coder\n\n")
	fmt.Fprintf(w, "  %10s", "")
	for _, label := range pipeline.Labels {
		fmt.Fprintf(w, "%9s", label)
	}
	fmt.Fprintln(w, "  (rows: the coder, columns: the weights)")
	for _, coder := range pipeline.Labels {
		fmt.Fprintf(w, "  %10s", coder)
		for _, machine := range pipeline.Labels {
			count := 0
			for i, s := range l.statements {
				if s.statement.label == coder && l.labels[i] == machine {
					count++
				}
			}
			fmt.Fprintf(w, "%9d", count)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w)
}

// tally counts the labels of a part that are the coder's, those that the coder
// would also accept, and those that take favor for against or against for
// favor.
type tally struct{ total, same, alternative, reversed int }

func (t tally) strict() float64   { return float64(t.same) / float64(max(1, t.total)) }
func (t tally) accepted() float64 { return float64(t.same+t.alternative) / float64(max(1, t.total)) }

// accuracy compares labels with the coder's.
func (l leftOut) accuracy(labels []pipeline.Label, of part) (t tally) {
	for i, s := range l.statements {
		if !of.has(l.from[i]) {
			continue
		}
		want, got := s.statement.label, labels[i]
		t.total++
		switch {
		case want == got:
			t.same++
		case slices.Contains(s.statement.alternatives, got):
			t.alternative++
		case want == pipeline.Favor && got == pipeline.Against, want == pipeline.Against && got == pipeline.Favor:
			t.reversed++
		}
	}
	return t
}
