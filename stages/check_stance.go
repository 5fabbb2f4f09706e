package stages

import (
	"fmt"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// stanceStandIn is the invented target that stands for {T} in the examples of
// the stance lexicons, by language.
var stanceStandIn = map[string]string{"en": "ferry line", "fr": "service de ferry"}

// CheckStance tries every row of the stance lexicons on its own example, where
// a term of it has to be found, and on its counter-example, where none is or
// the label is another one (a row of tone alone has none to compare), and
// returns an error for each that does not hold, in the order of the files.
func CheckStance(lists *seeds.Lists) []seeds.Finding {
	var faults []seeds.Finding
	add := func(language, format string, values ...any) {
		faults = append(faults, seeds.Finding{File: "stance/" + language, Severity: seeds.Error, Message: fmt.Sprintf(format, values...)})
	}
	for _, lexicon := range lists.Stance {
		if _, err := newCueLexicon(lists, lexicon.Language); err != nil {
			add(lexicon.Language, "%v", err)
			continue
		}
		for _, row := range lexicon.Rows {
			found, label := tryRow(lists, lexicon.Language, row, row.Example)
			stays, other := tryRow(lists, lexicon.Language, row, row.Counter)
			if !found {
				add(lexicon.Language, "row %s: none of its terms is in its example: %s", row.ID, row.Example)
			}
			if stays && label == other && label != pipeline.None {
				add(lexicon.Language, "row %s: its counter-example reads as its example, %s: %s", row.ID, label, row.Counter)
			}
		}
	}
	return faults
}

// tryRow says whether a term of the row is found in a sentence, and the label
// that the sentence gets.
func tryRow(lists *seeds.Lists, language string, row seeds.StanceRow, sentence string) (found bool, label pipeline.Label) {
	name := stanceStandIn[language]
	if row.Group != "" && row.Group != "any" {
		// A noun refers to a target of its family only.
		name = map[string]string{"en": "Vell " + row.Terms[0], "fr": row.Terms[0] + " de Vell"}[language]
	}
	text := strings.ReplaceAll(sentence, "{T}", name)
	target := seeds.Target{ID: "x", AliasesEN: []string{name}, AliasesFR: []string{name}, Everywhere: true}
	with := *lists
	with.Targets, with.Weights = []seeds.Target{target}, nil // a row is a rule: it has to hold by itself
	divided := pipeline.Divided{
		Meeting:    pipeline.Meeting{Header: pipeline.Header{Language: language, Format: pipeline.PressRelease}, Text: text},
		Statements: []pipeline.Statement{{ID: "x-001", Order: 1, Kind: pipeline.PlainStatement, Parts: []pipeline.Span{{Start: 0, End: len(text)}}}},
	}
	coded := Code(&with, Tag(&with, Parse(&with, divided)))
	for _, stance := range coded.Stances {
		label = stance.Label
	}
	lexicon := cueLexiconOf(lists, language)
	for _, sentence := range coded.Sentences[0] {
		found = found || slices.ContainsFunc(lexicon.read(sentence.Tokens).hits, func(h hit) bool {
			return h.row.ID == row.ID && slices.Contains(row.Terms, h.term)
		})
	}
	return found, label
}
