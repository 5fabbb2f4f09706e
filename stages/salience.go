package stages

import (
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// A target is what a meeting is about when its title or lead names it, or at
// least this share of the statements does.
const (
	salientShare      = 0.25
	salientStatements = 2
)

// salient says whether the record is about the target. Its speakers then need
// not name it before they refer to it.
func (c *coder) salient(target seeds.Target, words targetWords, named map[[2]int][]naming) bool {
	spoken, naming := 0, map[int]bool{}
	for i, statement := range c.coded.Statements {
		if statement.Kind != pipeline.Presiding && statement.Kind != pipeline.Section {
			spoken++
		}
		for sentence := range c.coded.Sentences[i] {
			if len(named[[2]int{i, sentence}]) > 0 || !naming[i] && len(c.cued(i, sentence).partialIn(words)) > 0 {
				naming[i] = true
			}
		}
	}
	if len(naming) >= salientStatements && float64(len(naming)) >= salientShare*float64(spoken) {
		return true
	}
	matcher, err := NewLooseMatcher(c.coded.Language, aliasesOf(target, c.coded.Language))
	if err != nil {
		return false // CheckTargets reports the phrase
	}
	tokenizer := newTokenizer(c.coded.Language)
	tells := func(text string) bool {
		tokens := tokenizer.tokens(nil, text, 0, len(text))
		return len(matcher.Find(tokens)) > 0 || len(c.lexicon.read(tokens).partialIn(words)) > 0
	}
	if tells(c.coded.Header.Title) || tells(c.coded.Header.AgendaItem) {
		return true
	}
	return slices.ContainsFunc(c.coded.Segments, func(s pipeline.Segment) bool {
		return s.Kind == pipeline.Lead && tells(s.Span.Of(c.coded.Text))
	})
}

// salientIn finds, in a record about the target, the references that need no
// naming before them: a noun of its family with a definite article or a
// demonstrative ("the hasty exit", "this embargo"), or a verb of the family
// with a word of the target as its object ("ending the Mission"). All but
// those with a demonstrative count only when the sentence evaluates them.
func (r *cuedSentence) salientIn(words targetWords) []naming {
	if words.exclude != nil && len(words.exclude.Find(r.tokens)) > 0 {
		return nil
	}
	found := append(r.deedsIn(words), r.votesIn(words)...)
	for i := range r.tokens {
		if last, ok := r.kindOfTarget(i, words); ok && last == i+1 && words.heads[r.tokens[i].Norm] && !r.covered(i, kinds(familyVerb)) {
			if _, _, other := r.modifiersBefore(i, words); other || r.qualified(last) && !r.ownComplement(last, words) && !r.dated(last) && !r.isWord(last+1, "a", "an", "un", "une") {
				continue
			}
			if _, other := r.modifiersAfter(last, words); !other && (r.definite(i) >= 0 || r.isWord(i-1, "a", "an", "un", "une") || r.isWord(i-1, "de", "d'") && r.definite(i-2) >= 0) && !r.otherName(hit{first: i, last: last}, words) {
				found = append(found, naming{first: i, last: last, term: r.tokens[i].Norm, reference: true, weak: true,
					span: pipeline.Span{Start: r.tokens[i].Start, End: r.tokens[i].End}})
			}
		}
	}
	for _, h := range r.hits {
		if h.row.kind != family && h.row.kind != familyVerb || h.row.Group != "any" && !words.families[h.row.Group] {
			continue
		}
		if slices.ContainsFunc(found, func(n naming) bool { return h.first < n.last && n.first < h.last }) {
			continue
		}
		if h.row.Group == "any" && h.last == h.first+1 && r.tokens[h.first].Norm != h.term {
			continue // "the initiatives" are many things, "the initiative" may be the target
		}
		n := naming{first: h.first, last: h.last, term: h.term, reference: true, weak: true, inverted: h.row.Valence == "claim"}
		if h.row.kind == familyVerb {
			if !r.actsOn(h, words) {
				continue
			}
		} else {
			at := r.definite(h.first)
			if at < 0 && h.row.Group != "any" {
				at = r.judged(h.first)
			}
			if h.row.Group == "any" && r.isWord(at, "any", "toute", "tout") {
				continue // "any decision" is none in particular
			}
			if _, other := r.modifiersAfter(h.last, words); other && h.last < len(r.tokens) && r.tokens[h.last].Kind == pipeline.Number {
				continue // "resolution 2216"
			}
			if r.otherName(h, words) || isIngForm(r.tokens[h.last-1].Norm) && h.last < len(r.tokens) && r.tokens[h.last].Kind == pipeline.Word && !r.covered(h.last, kinds(preposition, determiner, beKind, boundary, obligation)) {
				continue // "the closing report"
			}
			if at < 0 || (r.qualified(h.last) && !r.dated(h.last) || h.row.Valence != "claim" && !words.heads[r.tokens[h.first].Norm] && r.carriedOut(h.last)) && !r.ownComplement(h.last, words) && !r.generic(h.last) || r.isWord(h.last, "-", "«", "“", "\"") {
				continue // another one: the operation of the police, the operation "Canal"
			}
			n.weak = h.row.Group == "any" || !r.covered(at, kinds(demonstrative))
			n.first = at
		}
		n.span = pipeline.Span{Start: r.tokens[n.first].Start, End: r.tokens[n.last-1].End}
		found = append(found, n)
	}
	slices.SortStableFunc(found, func(a, b naming) int { // the weak ones last: the first decides whether any counts
		switch {
		case a.weak == b.weak:
			return a.first - b.first
		case a.weak:
			return 1
		}
		return -1
	})
	return found
}

// deedsIn finds what those did whom the aliases name, without a noun for it:
// "what the Union had done", "the steps taken by the Union".
func (r *cuedSentence) deedsIn(words targetWords) []naming {
	var found []naming
	for i := range r.tokens {
		h, ok := r.beginningAt(i, kinds(delegation))
		if !ok || !words.actors[h.row.code] {
			continue
		}
		first, last := -1, h.last
		if r.isWord(r.skipDeterminers(i-1), "what") {
			for at := h.last; at < h.last+3; at++ {
				if r.isWord(at, "done", "did", "does", "undertaken", "decided") {
					first, last = r.skipDeterminers(i-1), at+1
				}
			}
		}
		if by := r.skipDeterminers(i - 1); r.isWord(by, "by", "par") && by > 1 && participle(r.tokens[by-1].Norm) {
			if noun, ok := r.endingAt(by-2, kinds(referenceNoun)); ok && noun.row.Group == "any" {
				first = noun.first
			}
		}
		if noun, ok := r.beginningAt(h.last, kinds(referenceNoun)); ok && noun.row.Group == "any" && strings.HasSuffix(r.tokens[h.last-1].Norm, "'s") {
			first, last = h.first, noun.last // "the Union's move"
		}
		if first >= 0 {
			found = append(found, naming{first: first, last: last, term: r.tokens[first].Norm, reference: true, weak: true,
				span: pipeline.Span{Start: r.tokens[first].Start, End: r.tokens[last-1].End}})
		}
	}
	return found
}

// votesIn finds, in a record about a text that is put to the vote, how the
// speaker voted where no text is named: "had voted in favour because".
func (r *cuedSentence) votesIn(words targetWords) []naming {
	if !words.families["text"] {
		return nil
	}
	var found []naming
	for _, h := range r.hits {
		if h.row.sign == 0 || h.row.kind != attitude || !strings.HasPrefix(r.tokens[h.first].Norm, "vot") || r.isWord(h.last, "of", "de", "du", "d'") {
			continue
		}
		cue := h
		found = append(found, naming{first: h.first, last: h.last, term: r.tokens[h.first].Norm, reference: true, weak: true, object: true, cue: &cue,
			span: pipeline.Span{Start: r.tokens[h.first].Start, End: r.tokens[h.last-1].End}})
	}
	return found
}

// topic says that the sentence announces at its beginning what it speaks of,
// up to the token: "As for the embargo, ...".
func (r *cuedSentence) topic(first int) bool {
	start := 0
	for start < first && r.covered(start, kinds(boundary)) {
		start++
	}
	h, ok := r.beginningAt(start, kinds(topicKind))
	return ok && first <= h.last+2
}

// otherName says that the noun is printed as a name and the aliases do not
// print it so: "the Mission" of a record is another one than a target that is
// a "mission of monitors".
func (r *cuedSentence) otherName(h hit, words targetWords) bool {
	token := r.tokens[h.first]
	return h.first > 0 && token.Case != pipeline.LowerCase && !words.capitals[token.Norm] && !words.ownName(token.Norm)
}

// dated says that the complement is a day: "the decision of 14 July".
func (r *cuedSentence) dated(at int) bool {
	return r.isWord(at, "of", "du", "de") && at+1 < len(r.tokens) && r.tokens[at+1].Kind == pipeline.Number
}

// carriedOut says that words follow which tell whose deed it was: "the attacks by
// the rebels", "les attaques perpétrées par".
func (r *cuedSentence) carriedOut(at int) bool {
	for i := at; i < at+3 && i < len(r.tokens); i++ {
		if r.isWord(i, "by", "from", "par") {
			return i == at || participle(r.tokens[i-1].Norm)
		}
		if r.tokens[i].Kind != pipeline.Word || r.covered(i, kinds(preposition, determiner, beKind, relative, boundary)) {
			return false
		}
	}
	return false
}

// definite returns the article or demonstrative that makes the noun at the
// token a known one, or -1; up to two words may stand between.
func (r *cuedSentence) definite(at int) int {
	for i := at - 1; i >= 0 && i > at-4; i-- {
		if r.isWord(i, "des") && (i == 0 || r.isWord(i-1, "que", "qu'", "et", "ou", ",", ":", ";", "ni", "par")) {
			return -1 // "as well as attacks on servers": no known ones
		}
		if r.isWord(i, "the", "le", "la", "les", "l'", "du", "des", "au", "aux", "any", "further", "toute", "tout") || r.covered(i, kinds(demonstrative, possessive)) {
			return i
		}
		if r.tokens[i].Kind == pipeline.Punctuation || r.tokens[i].Case != pipeline.LowerCase || r.covered(i, kinds(preposition, relative, boundary, determiner, family, referenceNoun)) {
			return -1
		}
	}
	return -1
}

// judged returns the indefinite article of a noun that a French attitude
// governs and a clause describes: "a dénoncé une opération menée sans mandat",
// or -1.
func (r *cuedSentence) judged(at int) int {
	if _, ok := r.endingAt(at-2, kinds(attitude)); ok && r.isWord(at-1, "un", "une") && at+1 < len(r.tokens) && participle(r.tokens[at+1].Norm) {
		return at - 1
	}
	return -1
}

// ownComplement says that the complement behind a noun is a word of the
// target, so that the noun is not another one's.
func (r *cuedSentence) ownComplement(at int, words targetWords) bool {
	for i := at + 1; i < len(r.tokens) && i < at+5; i++ {
		if r.ownWord(i, words) {
			return true
		}
		if !r.covered(i, kinds(determiner, preposition, quality)) {
			return false
		}
	}
	return false
}

// generic says that an indefinite complement follows in French, as where a
// speaker judges the target as one of its kind: "l'encerclement d'une ville est
// illicite".
func (r *cuedSentence) generic(at int) bool {
	return r.isWord(at, "de", "d'") && r.isWord(at+1, "un", "une")
}

// actsOn says that a word of the target is the object of the verb, or that a
// French infinitive at the head of the sentence judges actions of its kind:
// "fermer un port est illicite".
func (r *cuedSentence) actsOn(h hit, words targetWords) bool {
	if (h.first == 0 || h.first == 1 && r.covered(0, kinds(boundary))) && r.isWord(h.last, "un", "une") {
		return true
	}
	for i := h.last; i < len(r.tokens) && i < h.last+4; i++ {
		if r.ownWord(i, words) {
			return true
		}
		if !r.covered(i, kinds(determiner, preposition, quality)) {
			return false
		}
	}
	return false
}

func (r *cuedSentence) ownWord(i int, words targetWords) bool {
	norm := r.tokens[i].Norm
	return words.nouns[norm] || slices.ContainsFunc(words.aliases, func(a aliasWords) bool { return slices.Contains(a.proper, norm) })
}
