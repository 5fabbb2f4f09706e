package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// saidRows are the rows of what is said of one language and format: what is
// written to the tables, and what the figures are drawn from.
type saidRows struct {
	groupKey
	records    int
	keyness    []keynessRow
	together   []cooccurrenceRow
	similarity []similarityRow
	points     []correspondenceRow
}

// rows counts everything up, once, when all records have passed.
func (t *said) rows(lists *seeds.Lists) []saidRows {
	groups := slices.Clone(t.groups)
	// For tables that do not depend on the order of the records.
	slices.SortFunc(groups, func(a, b *saidGroup) int {
		return cmp.Or(strings.Compare(a.Language, b.Language), strings.Compare(string(a.Format), string(b.Format)))
	})
	var all []saidRows
	for _, g := range groups {
		order := g.topicOrder(lists)
		all = append(all, saidRows{groupKey: g.groupKey, records: g.records, keyness: g.keyness(), together: g.cooccurrences(order),
			similarity: g.similarities(), points: g.correspondences(order)})
	}
	return all
}

// topicOrder lists the topics of a group in the order of the lexicon, then
// those that it does not have, by name.
func (g *saidGroup) topicOrder(lists *seeds.Lists) []int {
	order := g.allTopics()
	rank := func(id string) int {
		at := slices.IndexFunc(lists.Topics, func(t seeds.Topic) bool { return t.ID == id })
		if at < 0 {
			return len(lists.Topics)
		}
		return at
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(rank(g.topics[a].id), rank(g.topics[b].id)), strings.Compare(g.topics[a].id, g.topics[b].id))
	})
	return order
}

// writeSaid writes the tables of what is said.
func (f *Folder) writeSaid() error {
	f.saidRows = f.said.rows(f.options.Lists)
	for _, rows := range f.saidRows {
		err := cmp.Or(
			writeAll(f, "tables/keyness", rows.keyness),
			writeAll(f, "tables/topics_together", rows.together),
			writeAll(f, "tables/similarity", rows.similarity),
			writeAll(f, "tables/correspondence", rows.points),
		)
		if err != nil {
			return err
		}
	}
	return nil
}

// shownHits bounds the occurrences that the figure of a concordance shows.
const shownHits = 2000

// writeConcordance writes the occurrences of the user's terms in one record.
func (f *Folder) writeConcordance(c pipeline.Coded) error {
	if len(f.options.Concordance) == 0 || len(c.Statements) == 0 {
		return nil
	}
	terms := make([]searchTerm, len(f.options.Concordance))
	for i, term := range f.options.Concordance {
		terms[i] = newSearchTerm(term)
	}
	rows := concordance(c, terms, pipeline.NewCodePoints(c.Text))
	for _, row := range rows {
		f.found[row.Term] = true
	}
	f.hits = append(f.hits, rows[:min(len(rows), shownHits-len(f.hits))]...)
	return writeAll(f, concordanceName, rows)
}

// absentTerms are the terms of the concordance that occurred nowhere, in the
// order of the user.
func (f *Folder) absentTerms() []string {
	var absent []string
	for _, term := range f.options.Concordance {
		if shown := newSearchTerm(term).shown; !f.found[shown] && !f.options.To.Before(pipeline.SplitStage) {
			absent = append(absent, shown)
		}
	}
	return absent
}

// absentProblems say of each such term that the table has no row of it, for a
// reader would take that for a finding where it may be a slip of the pen.
func absentProblems(terms []string) []pipeline.Problem {
	var problems []pipeline.Problem
	for _, term := range terms {
		problems = append(problems, pipeline.Problem{Stage: pipeline.SplitStage, Severity: pipeline.Note, Code: "P093",
			Message: fmt.Sprintf("no statement has the term %q of --concordance; accents count, and a * at its end stands for the rest of a word", term)})
	}
	return problems
}
