package stages

import (
	"slices"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// The rules that tell what the weights moved.
const (
	weighedRule    = "weighed"
	outweighedRule = "outweighed"
)

// weighAll gives the statements of one target the label of the weights. What
// the rules found in them stands in the evidence and among the stances from
// these places on. A record that does not speak of the target keeps what they say.
func (c *coder) weighAll(target seeds.Target, words *targetWords, evidence, stances int) {
	rules := c.coded.Stances[stances:]
	all := c.circumstancesOf(target, words, evidence, rules)
	if len(all) == 0 || !all[0].present {
		return
	}
	var kept []pipeline.Evidence
	for i := range rules {
		s := all[i]
		scores := make([]readings, len(s.readings))
		for k := range s.readings {
			scores[k] = c.weights.score(s.featuresOf(k))
		}
		label := rules[i].Label
		if len(scores) > 0 {
			label = labelBy(c.weights.scores(s.measuresOf(scores, rules[i])), rules[i].Label, s.may)
		}
		found := slices.Concat(s.evidence...)
		if label != rules[i].Label {
			found = c.settle(label, s, scores, &rules[i], found)
		}
		kept = append(kept, found...)
	}
	c.coded.Evidence = append(c.coded.Evidence[:evidence], kept...)
}

// circumstancesOf gathers what the rules found of a target, one for each
// stance.
func (c *coder) circumstancesOf(target seeds.Target, words *targetWords, evidence int, stances []pipeline.Stance) []*circumstances {
	byStatement := map[int]*circumstances{}
	list := make([]*circumstances, len(stances))
	for i, stance := range stances {
		sentences := c.coded.Sentences[stance.Statement]
		s := &circumstances{words: words, verbatim: c.coded.Format != pipeline.PressRelease,
			mentions: make([][]pipeline.Mention, len(sentences)), evidence: make([][]pipeline.Evidence, len(sentences))}
		for k := range sentences {
			r := c.cued(stance.Statement, k)
			s.readings, s.ofTarget = append(s.readings, r), append(s.ofTarget, words.marks(r))
		}
		list[i], byStatement[stance.Statement] = s, s
	}
	for _, mention := range c.coded.Mentions {
		if s := byStatement[mention.Statement]; s != nil && mention.Layer == pipeline.TargetLayer && mention.Code == target.ID {
			s.mentions[mention.Sentence] = append(s.mentions[mention.Sentence], mention)
			s.named = true
		}
	}
	for _, e := range c.coded.Evidence[evidence:] {
		s := byStatement[e.Statement]
		s.evidence[e.Sentence] = append(s.evidence[e.Sentence], e)
	}
	naming, wording := 0, 0
	for _, s := range list {
		if s.named {
			naming++
		}
		for k := range s.readings {
			if s.wordedAt(k) {
				wording++
				break
			}
		}
	}
	present := c.speaksOf(target, words, 1000*naming/max(1, len(list)), 1000*wording/max(1, len(list)))
	for _, s := range list {
		s.present = present
		s.share, s.worded = 1000*naming/len(list), 1000*wording/len(list)
		last := -1
		for k := range s.mentions {
			slices.SortStableFunc(s.mentions[k], func(a, b pipeline.Mention) int { return a.Tokens[0] - b.Tokens[0] })
			s.lastNamed = append(s.lastNamed, last)
			if len(s.mentions[k]) > 0 {
				last = k
			}
		}
	}
	return list
}

// Shares of statements, in thousandths, that make a record about what they
// have words of, or name.
const (
	mostly = 667
	often  = 333
)

// speaksOf says whether the record may speak of the target at all: all words
// of one of its aliases stand somewhere in the record, or many statements name
// it or have words of it. Where some aliases hold a name, only these tell: any
// record may speak of an arms embargo. Where none does, one statement has to
// name it. named and worded are shares of statements, in thousandths.
func (c *coder) speaksOf(target seeds.Target, words *targetWords, named, worded int) bool {
	if worded >= mostly || named >= often {
		return true
	}
	if len(words.capitals) == 0 {
		return named > 0
	}
	keys := c.recordKeys()
	fold := folder{french: c.coded.Language == "fr"}
	tokenizer := newTokenizer(c.coded.Language)
	return slices.ContainsFunc(aliasesOf(target, c.coded.Language), func(alias string) bool {
		r := c.lexicon.read(tokenizer.tokens(nil, alias, 0, len(alias)))
		name := false
		for i, token := range r.tokens {
			if token.Kind == pipeline.Word && !r.covered(i, kinds(preposition, determiner, relative)) {
				if !keys[string(fold.key(nil, token.Norm, false))] {
					return false
				}
				name = name || words.capitals[token.Norm]
			}
		}
		return name
	})
}

// recordKeys are the folded words of the record, made when first needed.
func (c *coder) recordKeys() map[string]bool {
	if c.keys == nil {
		c.keys = map[string]bool{}
		fold := folder{french: c.coded.Language == "fr"}
		for _, sentences := range c.coded.Sentences {
			for _, sentence := range sentences {
				for _, token := range sentence.Tokens {
					c.keys[string(fold.key(nil, token.Norm, false))] = true
				}
			}
		}
	}
	return c.keys
}

// may says whether the statement can have a label: one that names the target
// by an alias cannot have none.
func (s *circumstances) may(label pipeline.Label) bool {
	if label != pipeline.None {
		return true
	}
	for _, mentions := range s.mentions {
		if slices.ContainsFunc(mentions, func(m pipeline.Mention) bool { return !m.Reference }) {
			return false
		}
	}
	return true
}

// settle makes the evidence of a statement bear its label: what speaks
// otherwise is set aside, and what is lacking comes from the sentence that
// scores highest for it, with its weightiest words as the cue.
func (c *coder) settle(label pipeline.Label, s *circumstances, scores []readings, stance *pipeline.Stance, found []pipeline.Evidence) []pipeline.Evidence {
	if label == pipeline.None {
		c.coded.Mentions = slices.DeleteFunc(c.coded.Mentions, func(m pipeline.Mention) bool {
			return m.Layer == pipeline.TargetLayer && m.Code == stance.Target && m.Statement == stance.Statement
		})
		stance.Mentions = 0
	} else if stance.Mentions == 0 {
		c.coded.Mentions = append(c.coded.Mentions, c.implied(s, scores, *stance))
		stance.Mentions = 1
	}
	bears := map[pipeline.Label][]pipeline.Polarity{
		pipeline.Favor:   {pipeline.ForPolarity},
		pipeline.Against: {pipeline.AgainstPolarity, pipeline.ConditionPolarity},
		pipeline.Mixed:   {pipeline.ForPolarity, pipeline.AgainstPolarity, pipeline.ConditionPolarity},
	}[label]
	counted := map[pipeline.Polarity]bool{}
	for i := range found {
		if e := &found[i]; e.Counted && !slices.Contains(bears, e.Polarity) {
			e.Counted, e.Rule = false, outweighedRule
		} else if e.Counted {
			counted[e.Polarity] = true
		}
	}
	add := func(polarity pipeline.Polarity, reading int) {
		if !counted[polarity] {
			found = append(found, c.weighed(polarity, reading, s, scores, *stance))
		}
	}
	switch label {
	case pipeline.Favor:
		add(pipeline.ForPolarity, readsFavor)
	case pipeline.Against:
		add(pipeline.AgainstPolarity, readsAgainst)
	case pipeline.Mixed: // the rules counted nothing, or one side only, or they would say so
		add(pipeline.ForPolarity, readsFavor)
		switch {
		case counted[pipeline.AgainstPolarity]:
		case highest(scores, readsCondition) > highest(scores, readsAgainst):
			add(pipeline.ConditionPolarity, readsCondition)
		default:
			add(pipeline.AgainstPolarity, readsAgainst)
		}
	}
	*stance = stanceOf(stance.Target, stance.Statement, stance.Mentions, found)
	return found
}

// highest is the highest score of a reading.
func highest(scores []readings, reading int) int {
	return scores[highestAt(scores, reading)][reading]
}

func highestAt(scores []readings, reading int) (at int) {
	for i := range scores {
		if scores[i][reading] > scores[at][reading] {
			at = i
		}
	}
	return at
}

// weighed is the evidence of the sentence that scores highest for a reading.
func (c *coder) weighed(polarity pipeline.Polarity, reading int, s *circumstances, scores []readings, stance pipeline.Stance) pipeline.Evidence {
	at := highestAt(scores, reading)
	sentence := c.coded.Sentences[stance.Statement][at]
	cue := sentence.Span
	if first, last, ok := c.weights.heaviest(sentence.Tokens, s.featuresOf(at), reading); ok {
		cue = pipeline.Span{Start: sentence.Tokens[first].Start, End: sentence.Tokens[last-1].End}
	}
	e := pipeline.Evidence{Span: sentence.Span, Statement: stance.Statement, Sentence: at, Target: stance.Target, Polarity: polarity,
		Cue: cue.Of(c.coded.Text), CueSpan: cue, Holder: speakerHolder, Counted: true, Rule: weighedRule}
	for _, mention := range c.coded.Mentions {
		of := mention.Statement == stance.Statement && mention.Layer == pipeline.TargetLayer && mention.Code == stance.Target
		if of && (e.TargetSpan.Len() == 0 || mention.Sentence == at) {
			e.TargetSpan = mention.Span
		}
	}
	return e
}

// implied is the mention of a target that no words name: a noun of it in the
// sentence that most surely refers to it, or else the sentence.
func (c *coder) implied(s *circumstances, scores []readings, stance pipeline.Stance) pipeline.Mention {
	at := highestAt(scores, refers)
	sentence := c.coded.Sentences[stance.Statement][at]
	first, last := 0, len(sentence.Tokens)
	for _, mark := range []string{partMark, nounMark} {
		if k := slices.Index(s.ofTarget[at], mark); k >= 0 {
			first, last = k, k+1
		}
	}
	return pipeline.Mention{Span: pipeline.Span{Start: sentence.Tokens[first].Start, End: sentence.Tokens[last-1].End}, Statement: stance.Statement, Sentence: at,
		Layer: pipeline.TargetLayer, Code: stance.Target, Term: "(implied)", Tokens: [2]int{first, last}, Reference: true}
}
