package main

import (
	"encoding/json"
	"os"
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
	genres     []string
	debates    int
}

// crossValidate leaves out each fold of debates in turn. The labels come from
// a second round over the measures, so that neither weights have seen the
// debate.
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
				left.genres, fold = append(left.genres, d.head["genre"]+filepath.Base(d.name)[:1]), append(fold, f)
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

// print writes accuracy and confusion, with that of the rules alone beside it.
func (l leftOut) print(w io.Writer, language string) {
	fmt.Fprintf(w, "%s: %d statements of %d debates, each labelled by weights that had not seen its debate (%d parts left out in turn)\n", language, len(l.statements), l.debates, folds)
	byRules := make([]pipeline.Label, len(l.statements))
	for i, s := range l.statements {
		byRules[i] = s.statement.observation.ByRules
	}
	for _, genre := range []string{"press", "verbatim", "", "sw","sx","sy","sz","mw","mx","my","mz","sa","ma","sb","mb","sc","mc","sd","md","se","me","sf","mf","sg","mg","ss","ms"} {
		name := genre
		if genre == "" {
			name = "all"
		}
		fmt.Fprintf(w, "  %-9s weights %s; rules alone %s\n", name, l.accuracy(l.labels, genre), l.accuracy(byRules, genre))
	}
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

// accuracy tells how many labels are right, strictly and with the coder's
// alternatives, and how many take favor for against or against for favor.
func (l leftOut) accuracy(labels []pipeline.Label, genre string) string {
	total, strict, accepted, reversed := 0, 0, 0, 0
	for i, s := range l.statements {
		if genre != "" && !strings.Contains(l.genres[i], genre) {
			continue
		}
		want, got := s.statement.label, labels[i]
		total++
		switch {
		case want == got:
			strict++
			accepted++
		case slices.Contains(s.statement.alternatives, got):
			accepted++
		case want == pipeline.Favor && got == pipeline.Against, want == pipeline.Against && got == pipeline.Favor:
			reversed++
		}
	}
	share := func(n int) float64 { return float64(n) / float64(max(1, total)) }
	return fmt.Sprintf("%.3f (%.3f with alternatives) of %d, favor and against confused %d", share(strict), share(accepted), total, reversed)
}

func (l leftOut) dump(name string) {
	f, _ := os.Create(name)
	defer f.Close()
	for i, s := range l.statements {
		b, _ := json.Marshal(map[string]any{"set": l.genres[i], "label": s.statement.label, "alt": s.statement.alternatives, "rules": s.statement.observation.ByRules, "m": s.measures, "got": l.labels[i], "none": s.statement.observation.Label([5]int{0, 0, 0, 0, 9000})})
		f.Write(append(b, '\n'))
	}
}
