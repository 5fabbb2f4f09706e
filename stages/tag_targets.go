package stages

import (
	"cmp"
	"slices"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// targetTagger finds the names of the stance targets of one record.
type targetTagger struct {
	codes    []string // of the targets, in the order of the list
	phrases  *Matcher // aliases and excluded phrases, loose
	terms    []targetTerm
	aliases  []alias
	concepts *Matcher // loose
	owners   []int    // concept by phrase
	reader   *aliasReader
}

type targetTerm struct {
	target   int
	term     string
	excluded bool
}

// newTargetTagger reads the targets that apply to a record and have aliases in
// its language.
func newTargetTagger(lists *seeds.Lists, header pipeline.Header) targetTagger {
	var tagger targetTagger
	builder := newMatcherBuilder(header.Language, true)
	for _, target := range lists.Targets {
		aliases, excludes := target.AliasesEN, target.ExcludeEN
		if header.Language == "fr" {
			aliases, excludes = target.AliasesFR, target.ExcludeFR
		}
		if len(aliases) == 0 || !target.AppliesTo(header.Body+"-"+header.Meeting) {
			continue
		}
		if tagger.reader == nil {
			tagger.reader = newAliasReader(lists, header.Language)
		}
		number := len(tagger.codes)
		tagger.codes = append(tagger.codes, target.ID)
		tagger.aliases = append(tagger.aliases, tagger.reader.read(number, aliases)...)
		for k, phrase := range slices.Concat(aliases, excludes) {
			// A phrase that cannot be read matches nothing; CheckTargets reports it.
			_ = builder.add(phrase)
			tagger.terms = append(tagger.terms, targetTerm{target: number, term: phrase, excluded: k >= len(aliases)})
		}
	}
	if tagger.reader == nil {
		return tagger
	}
	tagger.phrases = builder.matcher
	concepts := newMatcherBuilder(header.Language, true)
	for concept, phrases := range tagger.reader.concepts {
		for _, phrase := range phrases {
			_ = concepts.add(phrase)
			tagger.owners = append(tagger.owners, concept)
		}
	}
	tagger.concepts = concepts.matcher
	return tagger
}

// named is one place where a target is named, before overlaps are settled.
type named struct {
	Match
	target int
	term   string
	// rank is 0 for a phrase, 1 for all words of an alias, 2 for most of them.
	rank int
}

// mentions finds the direct mentions of targets in statement i.
func (t targetTagger) mentions(parsed pipeline.Parsed, i int) []pipeline.Mention {
	if t.reader == nil {
		return nil
	}
	var found []pipeline.Mention
	for j, sentence := range parsed.Sentences[i] {
		for _, name := range t.inSentence(sentence) {
			found = append(found, mentionOf(pipeline.TargetLayer, t.codes[name.target], name.term, i, j, sentence, name.Match))
		}
	}
	sortMentions(found)
	return found
}

// inSentence finds the places where targets are named in a sentence: for each
// target without overlaps, a phrase before a looser reading, and none that
// touches an excluded phrase.
func (t targetTagger) inSentence(sentence pipeline.Sentence) []named {
	tokens := sentence.Tokens
	var all []named
	excluded := make([]spans, len(t.codes))
	for _, match := range t.phrases.Find(tokens) {
		term := t.terms[match.Phrase]
		if term.excluded {
			excluded[term.target].add(match)
		} else {
			all = append(all, named{match, term.target, term.term, 0})
		}
	}
	all = append(all, t.variants(tokens)...)
	slices.SortStableFunc(all, func(a, b named) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last))
	})
	taken := make([]spans, len(t.codes))
	var kept []named
	for _, name := range all {
		if excluded[name.target].touches(name.Match) || taken[name.target].touches(name.Match) {
			continue
		}
		taken[name.target].add(name.Match)
		kept = append(kept, name)
	}
	return kept
}

// spans are ranges of tokens, marked token by token.
type spans map[int]bool

func (s *spans) add(match Match) {
	if *s == nil {
		*s = spans{}
	}
	for i := match.First; i < match.Last; i++ {
		(*s)[i] = true
	}
}

func (s spans) touches(match Match) bool {
	for i := match.First; s != nil && i < match.Last; i++ {
		if s[i] {
			return true
		}
	}
	return false
}

// variants finds the aliases by their words.
func (t targetTagger) variants(tokens []pipeline.Token) []named {
	found := conceptsOf(t.concepts.Find(tokens), t.owners)
	if len(found) < 2 {
		return nil
	}
	sight := conceptSight{tokens: tokens, reader: t.reader, starts: map[int][]Match{}, ends: map[int][]Match{}}
	for _, match := range found {
		sight.starts[match.First] = append(sight.starts[match.First], match)
		sight.ends[match.Last] = append(sight.ends[match.Last], match)
	}
	var list []named
	for _, a := range t.aliases {
		if a.head < 0 {
			continue
		}
		for _, match := range found {
			if match.Phrase != a.words[a.head].concept {
				continue
			}
			if span, rank := sight.grow(a, match); rank > 0 {
				list = append(list, named{span, a.target, a.term, rank})
			}
		}
	}
	return list
}

// conceptsOf turns the phrases of matches into concepts and keeps one match of a
// concept at a place.
func conceptsOf(matches []Match, owners []int) []Match {
	var kept []Match
	for _, match := range matches {
		match.Phrase = owners[match.Phrase]
		if !slices.Contains(kept[max(0, len(kept)-8):], match) {
			kept = append(kept, match)
		}
	}
	return kept
}

// widestStep is how many words may stand between two words of an alias,
// without articles and quotation marks.
const widestStep = 4

// conceptSight is a sentence with the concepts found in it.
type conceptSight struct {
	tokens       []pipeline.Token
	reader       *aliasReader
	starts, ends map[int][]Match
}

// grow gathers the words of an alias around its head. Rank 1 means all of
// them, 2 most of them with a proper name and nothing foreign in between, 0
// that the alias is not named here.
func (c conceptSight) grow(a alias, head Match) (Match, int) {
	span := Match{First: head.First, Last: head.Last}
	missing := make([]bool, len(a.words))
	left := len(a.words) - 1
	for i := range missing {
		missing[i] = i != a.head
	}
	matched := spans{}
	matched.add(head)
	for left > 0 {
		next, word, ok := c.nearest(a, missing, span)
		if !ok {
			break
		}
		missing[word] = false
		left--
		matched.add(next)
		span.First, span.Last = min(span.First, next.First), max(span.Last, next.Last)
	}
	if left == 0 {
		return span, 1
	}
	n := len(a.words)
	name, modifier := false, false
	for i, word := range a.words {
		name = name || word.name && !missing[i]
		modifier = modifier || missing[i] && !word.name && i < a.head
	}
	if !name || n < 3 || n-left < (2*n+2)/3 || c.hasForeign(span, matched) {
		return span, 0
	}
	if modifier && head.First > 0 && c.isForeign(head.First-1) && !matched[head.First-1] {
		return span, 0
	}
	return span, 2
}

// nearest finds the next missing word of the alias beside a span.
func (c conceptSight) nearest(a alias, missing []bool, span Match) (Match, int, bool) {
	steps := 0
	for at := span.Last; at < len(c.tokens) && steps <= widestStep; at++ {
		for _, match := range c.starts[at] {
			if word := wordOf(a, missing, match.Phrase); word >= 0 {
				return match, word, true
			}
		}
		if c.isBarrier(at) {
			break
		}
		steps += c.weight(at)
	}
	steps = 0
	for at := span.First; at > 0 && steps <= widestStep; at-- {
		for _, match := range c.ends[at] {
			if word := wordOf(a, missing, match.Phrase); word >= 0 {
				return match, word, true
			}
		}
		if c.isBarrier(at - 1) {
			break
		}
		steps += c.weight(at - 1)
	}
	return Match{}, 0, false
}

// wordOf is the missing word of an alias that a concept stands for, or -1.
func wordOf(a alias, missing []bool, concept int) int {
	for i, word := range a.words {
		if missing[i] && word.concept == concept {
			return i
		}
	}
	return -1
}

// weight is what a token counts toward widestStep.
func (c conceptSight) weight(at int) int {
	token := c.tokens[at]
	if isQuotationMark(token) || token.Kind != pipeline.Punctuation && isDeterminer(tokenPieces(nil, token)[0]) {
		return 0
	}
	return 1
}

// isBarrier says whether a token keeps the words of an alias apart: a mark
// that ends or divides a sentence, or a conjunction.
func (c conceptSight) isBarrier(at int) bool {
	token := c.tokens[at]
	if token.Kind == pipeline.Punctuation {
		switch token.Norm {
		case ",", ";", ":", ".", "!", "?", "…":
			return true
		}
		return false
	}
	switch token.Norm {
	case "et", "ou", "mais", "ni", "and", "or", "but", "nor", "while":
		return true
	}
	return false
}

// hasForeign says whether a content word that is not of the alias stands in
// the span.
func (c conceptSight) hasForeign(span Match, matched spans) bool {
	for at := span.First; at < span.Last; at++ {
		if !matched[at] && c.isForeign(at) {
			return true
		}
	}
	return false
}

func (c conceptSight) isForeign(at int) bool {
	token := c.tokens[at]
	return token.Kind == pipeline.Word && !c.reader.isFunctionWord(token)
}
