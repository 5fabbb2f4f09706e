package stages

import (
	"slices"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// readings are the scores of one sentence in thousandths of log-odds, in the
// order of seeds.SentenceReadings.
type readings [len(seeds.SentenceReadings)]int

// Their places.
const (
	refers = iota
	readsFavor
	readsAgainst
	readsCondition
)

// surest bounds a score: what is nearly certain adds no more than this.
const surest = 4000

// measureNames are the measures of a statement, in the order of measuresOf.
var measureNames = slices.Concat(
	eachReading("highest "), eachReading("second "), eachReading("sum "),
	[]string{
		"favor against apart", "lower of favor and against", "higher of favor and against",
		"counted favor", "counted against", "counted conditions", "names the target", "names it by an alias",
		"one sentence", "sentences", "rules: favor", "rules: mixed", "rules: neutral", "rules: against", "rules: none",
		"share of statements that name the target", "the same share where this one does not",
		"share of statements with words of the target", "words of the target here",
	})

func eachReading(of string) []string {
	var list []string
	for _, reading := range seeds.SentenceReadings {
		list = append(list, of+reading)
	}
	return list
}

// measuresOf are the measures of a statement, in thousandths: what its
// sentences score, what the rules counted, and what label they would give.
func (s *circumstances) measuresOf(scores []readings, byRules pipeline.Stance) []int {
	var highest, second, sum readings
	for k := range highest {
		highest[k], second[k] = -surest, -surest
		for _, score := range scores {
			sum[k] += max(0, score[k])
			switch {
			case score[k] > highest[k]:
				highest[k], second[k] = score[k], highest[k]
			case score[k] > second[k]:
				second[k] = score[k]
			}
		}
	}
	list := slices.Concat(highest[:], second[:], sum[:])
	favor, against := highest[readsFavor], highest[readsAgainst]
	byAlias := false
	for _, mentions := range s.mentions {
		byAlias = byAlias || slices.ContainsFunc(mentions, func(m pipeline.Mention) bool { return !m.Reference })
	}
	list = append(list, abs(favor-against), min(favor, against), max(favor, against),
		1000*min(3, byRules.Favor), 1000*min(3, byRules.Against), 1000*min(2, byRules.Conditions), thousand(s.named), thousand(byAlias),
		thousand(len(scores) == 1), 1000*min(10, len(scores)))
	for _, label := range pipeline.Labels {
		list = append(list, thousand(byRules.Label == label))
	}
	unnamed := s.share
	if s.named {
		unnamed = 0
	}
	worded := false
	for k := range s.readings {
		worded = worded || s.wordedAt(k)
	}
	return append(list, s.share, unnamed, s.worded, thousand(worded))
}

// thousand is 1000 for true.
func thousand(yes bool) int {
	if yes {
		return 1000
	}
	return 0
}
