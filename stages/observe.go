package stages

import (
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// Observation is one statement as the weights see it: what cmd/train fits
// them to.
type Observation struct {
	// Statement is an index in the meeting's statements.
	Statement int
	// Sentences are the features of each sentence, each once, in the order in
	// which the sentence shows them.
	Sentences [][]string
	// Spans are the sentences in the text.
	Spans []pipeline.Span
	// ByRules is the label that the rules alone would give.
	ByRules pipeline.Label

	stance        pipeline.Stance
	circumstances *circumstances
}

// Observe reads a tagged meeting toward the first target of the lists, as Code
// does before it weighs. The order is that of the statements; presiding turns
// are left out. It is nil without a lexicon of the language.
func Observe(lists *seeds.Lists, tagged pipeline.Tagged) []Observation {
	rules := *lists
	rules.Weights = nil
	coded := pipeline.Coded{Tagged: tagged}
	c := newCoder(&rules, &coded)
	if c == nil {
		return nil
	}
	words := c.code(rules.Targets[0])
	var list []Observation
	for i, s := range c.circumstancesOf(rules.Targets[0], &words, 0, coded.Stances) {
		stance := coded.Stances[i]
		o := Observation{Statement: stance.Statement, ByRules: stance.Label, stance: stance, circumstances: s}
		for k := range s.readings {
			var names []string
			seen := map[string]bool{}
			for _, f := range s.featuresOf(k) {
				if !seen[f.name] {
					seen[f.name] = true
					names = append(names, f.name)
				}
			}
			o.Sentences = append(o.Sentences, names)
			o.Spans = append(o.Spans, tagged.Sentences[stance.Statement][k].Span)
		}
		list = append(list, o)
	}
	return list
}

// Measures are the measures of the statement, in thousandths and in the order
// of MeasureNames, when its sentences score so: one row of scores a sentence,
// in the order of seeds.SentenceReadings, in thousandths of log-odds.
func (o Observation) Measures(scores [][len(seeds.SentenceReadings)]int) []int {
	list := make([]readings, len(scores))
	for i, score := range scores {
		for k := range score {
			list[i][k] = max(-surest, min(surest, score[k]))
		}
	}
	return o.circumstances.measuresOf(list, o.stance)
}

// Label is the label that the statement gets when the labels score so, in the
// order of seeds.StatementLabels. A record that does not speak of the
// target keeps what the rules say.
func (o Observation) Label(scores [len(seeds.StatementLabels)]int) pipeline.Label {
	if !o.circumstances.present {
		return o.ByRules
	}
	return labelBy(scores, o.ByRules, o.circumstances.may)
}

// MeasureNames are the measures of a statement, in their order. The list is
// the caller's.
func MeasureNames() []string { return append([]string(nil), measureNames...) }

// StartWeight names the weight that every sentence and every statement starts
// from.
const StartWeight = bias
