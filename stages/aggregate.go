package stages

import (
	"cmp"
	"slices"

	"horseshoe/pipeline"
)

// stanceOf is the stance of a statement, by the one rule from counted evidence
// to a label.
func stanceOf(target string, statement, mentions int, evidence []pipeline.Evidence) pipeline.Stance {
	stance := pipeline.Stance{Statement: statement, Target: target, Mentions: mentions, CodedBy: "machine"}
	hedged, weighed := true, true
	for _, e := range evidence {
		if !e.Counted {
			continue
		}
		hedged = hedged && e.Hedged
		weighed = weighed && e.Rule == weighedRule
		switch e.Polarity {
		case pipeline.ForPolarity:
			stance.Favor++
		case pipeline.AgainstPolarity:
			stance.Against++
		case pipeline.ConditionPolarity:
			stance.Conditions++
		}
	}
	stance.Label = pipeline.LabelOf(stance.Favor, stance.Against, stance.Conditions, stance.Mentions)
	switch counted := stance.Favor + stance.Against + stance.Conditions; {
	case counted > 0 && weighed:
		stance.Note = "only by weighed words"
	case counted > 0 && hedged:
		stance.Note = "only hedged"
	}
	return stance
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
