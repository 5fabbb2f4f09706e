package stages

import "strings"

// negationReach is how many tokens before a cue a negator is looked for.
const negationReach = 6

// negatedAt says whether the cue that begins at the token is negated in its
// clause; two negators cancel out.
func (r *cuedSentence) negatedAt(at int) bool {
	count := 0
	agrees := false // "aucun ... ne saurait", "ni ... ni": several words make one negation
	for i, steps := at-1, 0; i >= 0 && steps < negationReach; i, steps = i-1, steps+1 {
		if h, ok := r.endingAt(i, kinds(negator)); ok && !r.covered(i, kinds(otherHolder)) {
			count++
			i = h.first
			agrees = agrees || r.isWord(h.first, "ne", "n'", "ni", "nor", "neither")
			continue
		}
		if r.covered(i, kinds(boundary, relative)) || r.isWord(i, ";", ":", ".", ",", "?", "!", "and", "et") {
			break
		}
		if _, ok := r.endingAt(i, kinds(attitude, rejectKind, appeal)); ok {
			break
		}
	}
	if count == 0 && (r.closedNegation(at) || r.covered(at, kinds(effect)) && r.isWord(at+1, "nobody", "nothing", "no", "none", "neither")) {
		count = 1
	}
	return count%2 == 1 || agrees
}

// negatesItself says that the negation is part of the cue ("never accepted").
func (r *cuedSentence) negatesItself(h hit) bool {
	for i := h.first; i < h.last; i++ {
		if r.isWord(i, "not", "never", "no", "nobody", "cannot", "without", "nothing", "nor", "ni", "ne", "n'", "pas", "jamais", "aucun", "aucune", "sans", "rien") {
			return true
		}
	}
	return false
}

// emptySubject says that nobody or nothing is the subject of the clause: "no
// referendum could justify".
func (r *cuedSentence) emptySubject(start, end int) bool {
	if !r.isWord(start, "no", "nothing", "nobody", "none", "neither", "aucun", "aucune", "nul", "nulle", "rien", "personne") {
		return false
	}
	return !r.hasBefore(start, end, relative) && !r.hasBefore(start, end, ownHolder)
}

// closedNegation finds the French negation that closes behind the verb: "ne
// regrette pas".
func (r *cuedSentence) closedNegation(at int) bool {
	opens := false
	for i := at - 1; i >= 0 && i > at-4 && !opens; i-- {
		opens = r.isWord(i, "ne", "n'")
	}
	if !opens {
		return false
	}
	for i := at; i < len(r.tokens) && i < at+5; i++ {
		if r.isWord(i, "en") && r.isWord(i+1, "rien", "aucune", "aucun") {
			return true // "n'a outrepassé son mandat en rien"
		}
		if i < at+4 && r.isWord(i, "pas", "jamais", "aucun", "aucune", "guère", "nullement", "rien", "plus", "ni", "point", "personne", "nul") {
			return true
		}
	}
	return false
}

// closes says that the word closes a French negation around the verb before
// it: "n'approuve pas", but not "ne pas prolonger".
func (r *cuedSentence) closes(at int) bool {
	if !r.isWord(at, "pas", "jamais", "guère", "nullement", "plus", "point", "aucun", "aucune") || r.isWord(at-1, "ne", "n'") {
		return false
	}
	for i := at - 2; i >= 0 && i > at-5; i-- {
		if r.isWord(i, "ne", "n'") {
			return true
		}
	}
	return false
}

// clauseStart returns the first token of the clause of a token.
func (r *cuedSentence) clauseStart(at int) int {
	for i := at - 1; i >= 0 && i > at-longestClause; i-- {
		if r.covered(i, kinds(boundary)) || r.isWord(i, ";", ":", "?", "!", ".") {
			return i + 1
		}
	}
	return max(0, at-longestClause)
}

// isQuestion says that the sentence asks.
func (r *cuedSentence) isQuestion() bool {
	for i := len(r.tokens) - 1; i >= 0 && i >= len(r.tokens)-3; i-- {
		if r.tokens[i].Norm[0] == '?' {
			return true
		}
	}
	return false
}

// between says whether a hit of the kinds begins from start (inclusive) to end.
func (r *cuedSentence) between(start, end int, of kindSet) (hit, bool) {
	for i := max(start, 0); i < end && i < len(r.tokens); i++ {
		if h, ok := r.beginningAt(i, of); ok {
			return h, true
		}
	}
	return hit{}, false
}

// shift is what stands around a link and changes it.
type shift struct {
	negated, hedged, rhetorical bool
	// setAside is the rule that keeps the link from counting.
	setAside string
}

// shifts reads the words around a cue that change it.
func (r *cuedSentence) shifts(l link, target int) shift {
	var s shift
	start := r.clauseStart(min(l.cue.first, target))
	s.negated = !r.negatesItself(l.cue) && (r.negatedAt(l.cue.first) || l.cue.last <= target && r.emptySubject(start, l.cue.first))
	_, s.hedged = r.between(max(start, l.cue.first-6), l.cue.first, kinds(hedge))
	switch {
	case r.isQuestion() && r.hasBefore(0, l.cue.first+1, rhetoricalKind):
		s.rhetorical = true
	case r.isQuestion() && r.isWord(0, "why", "pourquoi") && l.sign < 0:
	case r.isQuestion():
		s.setAside = "question"
	case r.hasBefore(start, l.cue.first, question):
		s.setAside = "question"
	case l.rule != "without" && r.supposed(start, min(l.at, l.cue.first)) && !r.concedes(l) && !r.grants(l):
		s.setAside = "hypothesis"
	}
	if _, ok := r.between(start, target, kinds(comparison)); ok && s.setAside == "" {
		if h, near := r.endingAt(r.skipDeterminers(target-1), kinds(comparison)); near && h.last <= target {
			s.setAside = "comparison"
		}
	}
	return s
}

// supposed says that the token stands in an "if" clause; what follows its
// comma is the main point.
func (r *cuedSentence) supposed(start, at int) bool {
	for i := at; i >= start && i >= 0; i-- {
		if _, ok := r.beginningAt(i, kinds(hypothesis)); ok {
			return true
		}
		if r.isWord(i, ",") {
			return false
		}
	}
	return false
}

// concedes says that an "if" grants what the speaker feels: "s'il salue le
// plan, il en regrette le coût".
func (r *cuedSentence) concedes(l link) bool {
	if l.cue.row.kind != attitude || l.rule != "object" {
		return false
	}
	for i := l.cue.first - 1; i >= 0 && i > l.cue.first-6; i-- {
		if r.isWord(i, "s'il", "s'", "si", "if", "s'ils") {
			return r.isWord(i+1, "il", "elle", "nous", "we", "he", "she", "i", "je") || r.isWord(i, "s'il")
		}
	}
	return false
}

// grants says that a French "si" states a fact that the main clause limits:
// "si le pont aérien a évité le pire, il demeure ruineux".
func (r *cuedSentence) grants(l link) bool {
	at := -1
	for i := l.cue.first - 1; i >= 0 && i > l.cue.first-longestAside && at < 0; i-- {
		if r.isWord(i, ",", ";") {
			return false
		}
		if r.isWord(i, "si", "s'il", "s'") && (i == 0 || r.isWord(i-1, ",", "«", "que", "qu'", ";", ":", "et")) {
			at = i
		}
	}
	if at < 0 || !r.covered(l.cue.first-1, kinds(copula, beKind)) && !r.covered(l.cue.first-2, kinds(copula, beKind)) {
		return false
	}
	comma := l.cue.last
	for comma < len(r.tokens) && !r.isWord(comma, ",") {
		comma++
	}
	for i := comma + 1; i < len(r.tokens) && !r.isWord(i, ";", "."); i++ {
		norm := r.tokens[i].Norm
		if strings.HasSuffix(norm, "rait") || strings.HasSuffix(norm, "raient") || strings.HasSuffix(norm, "ront") || strings.HasSuffix(norm, "ra") {
			return false // a real condition
		}
	}
	return comma+2 < len(r.tokens)
}

func (r *cuedSentence) hasBefore(start, end int, kind cueKind) bool {
	_, ok := r.between(start, end, kinds(kind))
	return ok
}

// skipDeterminers returns the nearest token at or before i that is no article.
func (r *cuedSentence) skipDeterminers(i int) int {
	for i >= 0 && r.covered(i, kinds(determiner)) {
		i--
	}
	return i
}
