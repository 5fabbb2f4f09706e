package stages

import (
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// Code gives every statement its label toward each target, with the evidence
// that decided and the evidence that was set aside, and every sentence its
// tone. Presiding turns and sections of documents have no stance.
func Code(lists *seeds.Lists, tagged pipeline.Tagged) pipeline.Coded {
	coded := pipeline.Coded{Tagged: tagged}
	coded.Topics = TopicTags(tagged)
	c := newCoder(lists, &coded)
	if c == nil {
		return coded
	}
	for _, target := range lists.Targets {
		if target.AppliesTo(meetingKey(tagged.Header)) && len(aliasesOf(target, tagged.Language)) > 0 {
			c.code(target)
			c.addTopicsOf(target, topicTaggerOf(lists, tagged.Language))
		}
	}
	coded.Tones = c.tones()
	c.quoted()
	c.sort()
	coded.Topics = TopicTags(pipeline.Tagged{Parsed: tagged.Parsed, Mentions: coded.Mentions})
	return coded
}

// meetingKey names a meeting as the field records of a target does.
func meetingKey(header pipeline.Header) string { return header.Body + "-" + header.Meeting }

func aliasesOf(target seeds.Target, language string) []string {
	if language == "fr" {
		return target.AliasesFR
	}
	return target.AliasesEN
}

// coder codes one record.
type coder struct {
	lexicon  *cueLexicon
	weights  *weights // nil: the rules decide alone
	coded    *pipeline.Coded
	readings [][]*cuedSentence // by statement and sentence, made when first needed
	// keys are the folded words of the record, made when first needed.
	keys map[string]bool
	// views are the places of cues that unnamed others hold ("some", "critics").
	views map[int]bool
}

// newCoder makes the coder of a record, with mentions of its own; nil without
// a lexicon of the language.
func newCoder(lists *seeds.Lists, coded *pipeline.Coded) *coder {
	coded.Mentions = slices.Clone(coded.Tagged.Mentions)
	lexicon := cueLexiconOf(lists, coded.Language)
	if lexicon == nil {
		return nil
	}
	c := &coder{lexicon: lexicon, weights: weightsOf(lists, coded.Language), coded: coded, views: map[int]bool{}, readings: make([][]*cuedSentence, len(coded.Statements))}
	for i := range coded.Sentences {
		c.readings[i] = make([]*cuedSentence, len(coded.Sentences[i]))
	}
	return c
}

func (c *coder) cued(statement, sentence int) *cuedSentence {
	r := c.readings[statement][sentence]
	if r == nil {
		r = c.lexicon.read(c.coded.Sentences[statement][sentence].Tokens)
		c.readings[statement][sentence] = r
	}
	return r
}

// code codes all statements for one target, and returns its words.
func (c *coder) code(target seeds.Target) targetWords {
	named := map[[2]int][]naming{}
	for _, mention := range c.coded.Tagged.Mentions {
		if mention.Layer == pipeline.TargetLayer && mention.Code == target.ID {
			at := [2]int{mention.Statement, mention.Sentence}
			named[at] = append(named[at], naming{first: mention.Tokens[0], last: mention.Tokens[1], term: mention.Term, span: mention.Span})
		}
	}
	words := c.wordsOf(target)
	words.exclude = c.excludes(target)
	words.salient = c.salient(target, words, named)
	evidence, stances := len(c.coded.Evidence), len(c.coded.Stances)
	for i, statement := range c.coded.Statements {
		if statement.Kind == pipeline.Presiding || statement.Kind == pipeline.Section {
			continue
		}
		c.codeStatement(target, words, i, named)
	}
	if c.weights != nil {
		c.weighAll(target, &words, evidence, stances)
	}
	return words
}

// excludes makes a matcher of the phrases that look like the target and are
// not; nil when there are none.
func (c *coder) excludes(target seeds.Target) *Matcher {
	phrases := target.ExcludeEN
	if c.coded.Language == "fr" {
		phrases = target.ExcludeFR
	}
	if len(phrases) == 0 {
		return nil
	}
	matcher, err := NewLooseMatcher(c.coded.Language, phrases)
	if err != nil {
		return nil // CheckTargets reports the phrase
	}
	return matcher
}

// codeStatement codes one statement for one target.
func (c *coder) codeStatement(target seeds.Target, words targetWords, statement int, named map[[2]int][]naming) {
	distance := -1 // sentences since the target was named; -1 for never
	mentions := 0
	soft := false // what was named is only a salient noun that nothing was said of yet
	who := voice{code: c.coded.Statements[statement].DelegationCode, role: c.coded.Statements[statement].Role}
	earlier := map[string]bool{}
	start := len(c.coded.Evidence)
	for sentence := range c.coded.Sentences[statement] {
		aliases := named[[2]int{statement, sentence}]
		r := c.cued(statement, sentence)
		namings := r.namingsOf(words, aliases, earlier, distance, soft)
		for _, token := range r.tokens {
			if token.Case != pipeline.LowerCase {
				earlier[token.Norm] = true
			}
		}
		from := len(c.coded.Evidence)
		counted := c.weigh(target.ID, statement, sentence, r, namings, who)
		near := false
		if len(namings) > 0 && namings[0].weak && !counted {
			near = words.salient && namings[0].term != "" && distance < 0
			namings = nil
		}
		if soft && len(aliases) == 0 && len(namings) > 0 && !counted {
			namings = nil
		}
		if counted {
			soft = false
			c.concede(target.ID, statement, sentence, r, namings[0], from, who)
		}
		for _, n := range namings {
			if n.reference {
				c.coded.Mentions = append(c.coded.Mentions, pipeline.Mention{Span: n.span, Statement: statement, Sentence: sentence,
					Layer: pipeline.TargetLayer, Code: target.ID, Term: n.term, Tokens: [2]int{n.first, n.last}, Reference: true})
			}
		}
		mentions += len(namings)
		if len(namings) > 0 {
			distance, soft = 1, soft && len(aliases) == 0
		} else if near {
			distance, soft = 1, true
		} else if distance >= 0 {
			distance++
		}
	}
	c.answer(target.ID, statement, start)
	c.limit(target.ID, statement, start, who)
	c.coded.Stances = append(c.coded.Stances, stanceOf(target.ID, statement, mentions, c.coded.Evidence[start:]))
}

// weigh makes evidence of the cues that are linked to the namings of one
// sentence, and says whether any counts. A cue counts once.
func (c *coder) weigh(target string, statement, sentence int, r *cuedSentence, namings []naming, who voice) (counted bool) {
	seen := map[int]int{} // first token of a cue -> index of its evidence
	for _, n := range namings {
		ahead := r.predicates(n.first, n.last, n.pronoun)
		if n.fate != 0 {
			ahead = outlook{ended: n.fate}
		}
		var links []link
		if n.cue != nil {
			links = []link{{cue: *n.cue, sign: n.cue.row.sign, rule: "object", at: n.first}}
		} else if !n.pronoun && !(n.weak && n.inverted) {
			links = r.governors(n.first, n.last, ahead)
		}
		if n.cue == nil && n.pronoun && r.complement(n.first) >= 0 {
			links = r.claimsOf(n.first, n.last, ahead)
		}
		ahead.links = r.ofOpinion(n.first, links, ahead.links)
		if len(links) > 0 && links[0].rule == "without" {
			ahead.links = nil // what would be is not what the target does
		}
		if !n.object {
			links = append(links, r.ofSubject(n, withinClaim(links, ahead.links))...)
		}
		if (!n.reference || n.pronoun || n.weak || len(links) > 0) && !defended(links) {
			links = append(links, r.conditions(n.first)...)
		}
		if !n.object {
			links = slices.Concat(links, r.since(n), r.counterfactual(n), r.contribution(n), r.whose(n))
		}
		for _, l := range links {
			if l.sign == 0 && !l.condition || l.chained {
				continue
			}
			if n.aspect && l.rule == "appeal" {
				continue
			}
			if l.claimed {
				l.setAside = "claim"
			}
			if !c.readAs(l, statement, sentence) {
				continue
			}
			e := c.evidence(target, statement, sentence, r, n, l, who)
			counted = counted || e.Counted
			if n.weak && !e.Counted {
				continue
			}
			if at, ok := seen[l.cue.first]; ok {
				if !c.coded.Evidence[at].Counted && e.Counted {
					c.coded.Evidence[at] = e
				}
				continue
			}
			seen[l.cue.first] = len(c.coded.Evidence)
			c.coded.Evidence = append(c.coded.Evidence, e)
		}
	}
	return counted
}

// evidence judges one link.
func (c *coder) evidence(target string, statement, sentence int, r *cuedSentence, n naming, l link, who voice) pipeline.Evidence {
	s := c.coded.Sentences[statement][sentence]
	e := pipeline.Evidence{
		Span: s.Span, Statement: statement, Sentence: sentence, Target: target, Cue: l.cue.term,
		CueSpan:    pipeline.Span{Start: r.tokens[l.cue.first].Start, End: r.tokens[l.cue.last-1].End},
		TargetSpan: n.span, Rule: l.rule, Counted: true,
	}
	around := r.shifts(l, n.first)
	e.Hedged = around.hedged
	sign := l.sign
	if around.negated && !l.condition && !l.fate {
		e.Negated = true
		sign = -sign
		if l.cue.row.Negated == "void" {
			e.Counted, e.Rule = false, "negated_void"
		}
	}
	switch {
	case l.condition:
		e.Polarity = pipeline.ConditionPolarity
	case sign > 0:
		e.Polarity = pipeline.ForPolarity
	default:
		e.Polarity = pipeline.AgainstPolarity
	}
	var named hit
	e.Holder, named = r.holderOf(l.at, l.rule == "predicate" || l.rule == "effect" || l.rule == "apposition", who)
	if named.row != nil && named.row.kind == otherHolder {
		c.views[e.CueSpan.Start] = true
	}
	if e.Holder != speakerHolder && !l.condition && r.refused(named) {
		e.Holder, l.rule, e.Rule = speakerHolder, "rejected_view", "rejected_view"
		e.Polarity = opposite(e.Polarity)
	}
	if around.rhetorical && !l.condition {
		e.Polarity, e.Rule = opposite(e.Polarity), "rhetorical"
	}
	if l.setAside == "" && l.rule == "object" && r.relativeHolder(l.cue) {
		l.setAside = "other_holder"
	}
	switch {
	case l.setAside != "":
		e.Counted, e.Rule = false, l.setAside
		if l.setAside == "other_holder" {
			e.Holder = otherSpeaker
		}
	case around.setAside != "":
		e.Counted, e.Rule = false, around.setAside
	case e.Holder != speakerHolder && l.rule != "rejected_claim":
		e.Counted, e.Rule = false, "other_holder"
	}
	e.Shifters = r.shifterSpans(e, l, n.first)
	return e
}

// readAs says whether the cue has the part of speech that its row asks for.
// Only English rows ask, and only beside a target, so that few sentences are
// tagged. A word that the tagger cannot tell counts.
func (c *coder) readAs(l link, statement, sentence int) bool {
	wanted := l.cue.row.PartOfSpeech
	if wanted == "" || l.cue.last-l.cue.first != 1 {
		return true
	}
	s := c.coded.Sentences[statement][sentence]
	word := s.Tokens[l.cue.first]
	if wanted == "verb" && c.cued(statement, sentence).isWord(l.cue.first-1, "to", "cannot", "can", "could", "will", "would", "shall", "should", "must", "may", "might", "not", "but", "we", "i") {
		return true // a modal or a pronoun before it: nothing to ask the tagger
	}
	if strings.HasSuffix(word.Norm, "ed") || strings.HasSuffix(word.Norm, "ing") {
		return true // no noun looks like this: nothing to ask the tagger
	}
	found := c.lexicon.tagger.reading(s.Span.Of(c.coded.Text), word.Span.Of(c.coded.Text))
	return found == "" || found == wanted
}

// ofOpinion gives what is said behind an opinion of the target to the opinion
// ("the criticism of the mission is unfair"), and takes what an accusation
// is about from the evidence ("accuse the mission of undermining").
func (r *cuedSentence) ofOpinion(first int, outer, inner []link) []link {
	opinion := -1
	within := r.complement(first) >= 0 // the claim's own words
	object := false
	for i, l := range outer {
		if l.cue.row.Opinion && !l.chained {
			opinion = i
		}
		object = object || l.rule == "object"
	}
	kept := inner[:0:0]
	for _, l := range inner {
		switch {
		case opinion >= 0 && l.rule == "predicate" && !within:
			outer[opinion].sign *= l.sign
			if r.negatedAt(l.cue.first) {
				outer[opinion].sign = -outer[opinion].sign
			}
			outer[opinion].claimed = false
			opinion = -1
			continue
		case object && l.rule == "effect" && r.isWord(l.cue.first-1, "of", "de", "d'"):
			l.setAside = "claim"
		}
		kept = append(kept, l)
	}
	return kept
}

func opposite(polarity pipeline.Polarity) pipeline.Polarity {
	if polarity == pipeline.ForPolarity {
		return pipeline.AgainstPolarity
	}
	return pipeline.ForPolarity
}

// quoted notes which cues stand between quotation marks.
func (c *coder) quoted() {
	for i := range c.coded.Evidence {
		e := &c.coded.Evidence[i]
		e.Quoted = c.coded.Sentences[e.Statement][e.Sentence].Quoted(e.CueSpan)
	}
}
