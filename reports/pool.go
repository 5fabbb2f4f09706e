package reports

import "horseshoe/pipeline"

// coders says who gave a set of codes.
type coders struct{ machine, human bool }

func (c *coders) add(by string) {
	if by == "human" {
		c.human = true
	} else {
		c.machine = true
	}
}

func (c coders) String() string {
	switch {
	case c.human && c.machine:
		return "both"
	case c.human:
		return "human"
	case c.machine:
		return "machine"
	}
	return ""
}

// pool gathers the stances of several statements of one delegation.
type pool struct {
	statements                           int
	favor, against, conditions, mentions int
	only                                 pipeline.Label // of a single statement
	// votes counts a human's labels as evidence, because a human gives none.
	votes  [5]int
	coders coders
}

func (p *pool) add(s pipeline.Stance) {
	p.statements++
	p.only = s.Label
	p.favor += s.Favor
	p.against += s.Against
	p.conditions += s.Conditions
	p.mentions += s.Mentions
	p.votes[labelIndex(s.Label)]++
	p.coders.add(s.CodedBy)
}

// label is the label of the pool: that of its one statement; for several, the
// rule of the label over all their counted evidence. Where a human coded one of
// them the statements' labels stand for the evidence.
func (p pool) label() pipeline.Label {
	if p.statements == 1 {
		return p.only
	}
	if !p.coders.human {
		return pipeline.LabelOf(p.favor, p.against, p.conditions, p.mentions)
	}
	of := func(label pipeline.Label) int { return p.votes[labelIndex(label)] }
	return pipeline.LabelOf(of(pipeline.Favor)+of(pipeline.Mixed), of(pipeline.Against)+of(pipeline.Mixed), 0, of(pipeline.Neutral))
}
