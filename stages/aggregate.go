package stages

import (
	"cmp"
	"slices"

	"horseshoe/pipeline"
)

// label adds the stance of a statement, by the one rule from counted evidence
// to a label.
func (c *coder) label(target string, statement, mentions int) {
	stance := pipeline.Stance{Statement: statement, Target: target, Mentions: mentions, CodedBy: "machine"}
	hedged, referred := true, true
	for i := len(c.coded.Evidence) - 1; i >= 0; i-- {
		e := c.coded.Evidence[i]
		if e.Statement != statement || e.Target != target {
			break
		}
		if !e.Counted {
			continue
		}
		hedged = hedged && e.Hedged
		switch e.Polarity {
		case pipeline.ForPolarity:
			stance.Favor++
		case pipeline.AgainstPolarity:
			stance.Against++
		case pipeline.ConditionPolarity:
			stance.Conditions++
		}
	}
	referred = false
	stance.Label = pipeline.LabelOf(stance.Favor, stance.Against, stance.Conditions, stance.Mentions)
	switch counted := stance.Favor + stance.Against + stance.Conditions; {
	case counted > 0 && hedged:
		stance.Note = "only hedged"
	case counted > 0 && referred:
		stance.Note = "only through a reference"
	}
	c.coded.Stances = append(c.coded.Stances, stance)
}

// sort puts mentions and evidence in their order: by statement, layer, code
// and place.
func (c *coder) sort() {
	slices.SortStableFunc(c.coded.Mentions, func(a, b pipeline.Mention) int {
		return cmp.Or(cmp.Compare(a.Statement, b.Statement), cmp.Compare(b.Layer, a.Layer), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Start, b.Start))
	})
	slices.SortStableFunc(c.coded.Evidence, func(a, b pipeline.Evidence) int {
		return cmp.Or(cmp.Compare(a.Statement, b.Statement), cmp.Compare(a.Target, b.Target), cmp.Compare(a.CueSpan.Start, b.CueSpan.Start))
	})
	slices.SortStableFunc(c.coded.Stances, func(a, b pipeline.Stance) int {
		return cmp.Or(cmp.Compare(a.Statement, b.Statement), cmp.Compare(a.Target, b.Target))
	})
}
