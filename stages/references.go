package stages

import (
	"strings"

	"horseshoe/pipeline"
)

// naming is one place in a sentence where the target is named or referred to;
// last is exclusive.
type naming struct {
	first, last int
	term        string
	// reference is set for anything but an alias; pronoun for a pronoun that
	// stands as a subject, object for one that a cue governs.
	reference, pronoun, object bool
	// inverted is set where the words name the end of the target ("its collapse").
	inverted bool
	// aspect is set where the words name something of the target ("its silence"):
	// an appeal for it is none for the target.
	aspect bool
	// cue governs the naming from the right: "l'a condamnée", "s'en félicite".
	cue *hit
	// fate is -1 where the words name the end of the target ("y mettre fin"), 1
	// where they name its going on, 0 otherwise.
	fate int
	// weak is set for a naming that counts only when the sentence evaluates it.
	weak bool
	span pipeline.Span
}

// How far back, in sentences, the thing that is referred to may have been named.
const (
	demonstrativeReach = 3
	definiteReach      = 8
	pronounReach       = 1
)

// referencesIn finds the references to a target in a sentence that follows,
// by so many sentences, one that names it (0: the same sentence, from token
// after on).
func (r *cuedSentence) referencesIn(words targetWords, distance, after int, named []naming) []naming {
	var found []naming
	taken := func(first, last int) bool {
		for _, n := range named {
			if first < n.last && n.first < last {
				return true
			}
		}
		return false
	}
	add := func(n naming) {
		if !taken(n.first, n.last) {
			n.reference = true
			n.span = pipeline.Span{Start: r.tokens[n.first].Start, End: r.tokens[n.last-1].End}
			found = append(found, n)
		}
	}
	for i := after; i < len(r.tokens); i++ {
		if n, ok := r.nounFor(i, words, distance); ok {
			add(n)
			i = n.last - 1
			continue
		}
		if distance > pronounReach && !(distance == pronounReach+1 && r.isWord(i, "this", "that", "cela", "ceci", "c'", "ce")) {
			continue
		}
		if len(named)+len(found) == 0 && r.isWord(i, "ce") && r.isWord(i+1, "qui", "que", "qu'", "dont") {
			continue // takes up the clause before it, or announces what follows
		}
		if h, ok := r.beginningAt(i, kinds(pronoun)); ok && r.opensClause(i) && r.plainPronoun(h) && !r.expletive(h.last) && !r.restricts(i) && !r.speaks(h) && (distance == 0 || !r.subjectBefore(i)) {
			add(naming{first: h.first, last: h.last, term: h.term, pronoun: true})
			continue
		}
		if r.isWord(i-1, "without", "sans") && r.isWord(i, "it", "them", "this", "elle", "elles", "lui", "eux", "cela") {
			add(naming{first: i, last: i + 1, term: r.tokens[i].Norm, object: true})
			continue
		}
		if n, ok := r.possessionOf(i, words, distance); ok {
			add(n)
			i = n.last - 1
			continue
		}
		if last, fate := r.fateOf(i); fate != 0 {
			add(naming{first: i, last: last, term: r.tokens[i].Norm, object: true, fate: fate})
			continue
		}
		if cue, ok := r.seenIn(i); ok {
			add(naming{first: i, last: i + 1, term: r.tokens[i].Norm, object: true, cue: &cue})
			continue
		}
		if cue, ok := r.clitic(i); ok {
			add(naming{first: i, last: i + 1, term: r.tokens[i].Norm, object: true, cue: &cue})
			continue
		}
		if h, ok := r.beginningAt(i, kinds(objectPronoun)); ok && r.governedPronoun(h) {
			add(naming{first: h.first, last: h.last, term: h.term, object: true})
		}
	}
	return found
}

// nounFor reads a noun phrase at the token that stands for the target: with a
// demonstrative ("this step"), with an article ("the deployment"), or with an
// indefinite article where somebody judges it as one of its kind.
func (r *cuedSentence) nounFor(i int, words targetWords, distance int) (naming, bool) {
	if h, ok := r.beginningAt(i, kinds(demonstrative)); ok && distance <= demonstrativeReach && (!r.isWord(i, "that") || i == 0 || r.covered(i-1, kinds(preposition, attitude)) || r.isWord(i-1, ":", ";", ",")) {
		if last, term, ok := r.pointsBack(h.last, words); ok {
			return naming{first: h.first, last: last, term: term}, true
		}
	}
	if r.isWord(i, "the", "le", "la", "les", "l'", "du", "des", "au", "aux") && distance <= definiteReach {
		at := i + 1
		if at+1 < len(r.tokens) && words.nouns[r.tokens[at].Norm] && words.heads[r.tokens[at+1].Norm] {
			at++ // "the peacekeeping contingent"
		}
		if at < len(r.tokens) && words.heads[r.tokens[at].Norm] && !r.qualified(at+1) {
			return naming{first: i, last: at + 1, term: r.tokens[at].Norm}, true
		}
	}
	if last, term, ok := r.asKind(i, words); ok && distance <= pronounReach {
		return naming{first: i, last: last, term: term, weak: true}, true
	}
	if r.isWord(i, "un", "une") && distance <= pronounReach && i > 0 {
		if _, judged := r.endingAt(i-1, kinds(attitude)); judged {
			if last, term, ok := r.pointsBack(i+1, words); ok && !r.qualified(last) && !r.isWord(last, "sur", "pour", "en") {
				return naming{first: i, last: last, term: term}, true // "a dénoncé un acte illicite"
			}
		}
	}
	return naming{}, false
}

// possessionOf reads a possessive at the token that stands for the target ("its
// mandate", "its withdrawal").
func (r *cuedSentence) possessionOf(i int, words targetWords, distance int) (naming, bool) {
	if h, ok := r.beginningAt(i, kinds(possessive)); ok && !r.addressees(i) && (distance == 0 || !r.subjectBefore(i)) && (words.many || !r.isWord(i, "their", "leur", "leurs")) {
		if h.last < len(r.tokens) && words.heads[r.tokens[h.last].Norm] {
			return naming{first: h.first, last: h.last + 1, term: h.term}, true
		}
		if last, ok := r.possessed(h); ok {
			n := naming{first: h.first, last: last, term: h.term, inverted: r.covered(last-1, kinds(endKind))}
			n.aspect = !r.covered(last-1, kinds(transparent, endKind))
			if r.covered(h.first, kinds(possessive)) && n.inverted {
				n.fate = -1
			}
			n.object = !n.inverted && !r.covered(last-1, kinds(transparent))
			return n, true
		}
	}
	return naming{}, false
}

// asKind reads a subject that judges the target as one of its kind: "mais une
// mesure qui affame ne saurait durer", "a blockade that starves".
func (r *cuedSentence) asKind(i int, words targetWords) (last int, term string, ok bool) {
	if !r.isWord(i, "un", "une", "a", "an") || !r.opensClause(i) {
		return 0, "", false
	}
	last, term, ok = r.pointsBack(i+1, words)
	if !ok || last > i+3 {
		return 0, "", false
	}
	_, described := r.beginningAt(last, kinds(relative, quality))
	return last, term, described
}

// pointsBack finds, behind a demonstrative, a noun that may stand for the
// target: one of a family that its aliases belong to, or one of their words.
func (r *cuedSentence) pointsBack(from int, words targetWords) (last int, term string, ok bool) {
	for i := from; i < from+3 && i < len(r.tokens); i++ {
		if words.nouns[r.tokens[i].Norm] {
			return i + 1, r.tokens[i].Norm, true
		}
		if noun, ok := r.beginningAt(i, kinds(referenceNoun)); ok {
			return noun.last, noun.term, noun.row.Group == "any" || words.groups[noun.row.Group]
		}
		if r.tokens[i].Kind == pipeline.Punctuation || r.covered(i, kinds(preposition, relative, boundary, ownHolder)) || r.isWord(i, "it", "they", "il", "elle", "ils", "elles", "on") {
			break
		}
	}
	return 0, "", false
}

// plainPronoun says that the pronoun is a word of its own, not the end of an
// inversion ("a-t-il").
func (r *cuedSentence) plainPronoun(h hit) bool {
	if r.isWord(h.first, "that", "this", "these", "those") && h.last < len(r.tokens) && r.tokens[h.last].Kind == pipeline.Word &&
		(!r.covered(h.last, kinds(beKind, copula, effect, obligation, endKind, continueKind, negator, hedge, quality, boundary, preposition)) && !r.adverb(h.last) ||
			r.isWord(h.last, "nobody", "no", "nothing", "none", "neither")) {
		return false // "that organization", "that nobody"
	}
	if r.isWord(h.first, "ce") && h.last-h.first == 1 && !r.covered(h.last, kinds(beKind, copula, negator, relative, obligation)) && !r.isWord(h.last, "n'", "ne", "dont", "à") {
		return false // "ce départ"
	}
	if q, ok := r.beginningAt(h.last, kinds(quality)); ok && r.isWord(h.first, "that", "this", "these", "those") && q.last < len(r.tokens) &&
		r.tokens[q.last].Kind == pipeline.Word && !r.covered(q.last, kinds(boundary, preposition, relative, determiner, beKind, obligation)) && !r.isWord(q.last, "and", "or", "in", "to", "that") {
		return false // "this reasonable request"
	}
	return h.last-h.first > 1 || !strings.Contains(r.tokens[h.first].Norm, "-t-") && !strings.HasSuffix(r.tokens[h.first].Norm, "-il") && !strings.HasSuffix(r.tokens[h.first].Norm, "-elle")
}

// possessed reads a possessive that may stand for the target ("its mandate"):
// the noun must be one that things have, not the speaker's country or opinion.
func (r *cuedSentence) possessed(h hit) (last int, ok bool) {
	at := h.last
	for at < len(r.tokens) && at < h.last+2 && (r.covered(at, kinds(quality)) || r.covered(at+1, kinds(transparent)) && !r.covered(at, kinds(transparent, attitude, preposition)) && r.tokens[at].Kind == pipeline.Word) {
		at++ // "its first results"
	}
	if at >= len(r.tokens) || r.tokens[at].Kind == pipeline.Punctuation || r.covered(h.first, kinds(ownHolder, otherHolder, mask)) || r.covered(at, kinds(attitude, rejectKind, appeal, third)) && !r.covered(at, kinds(transparent)) {
		return 0, false
	}
	return at + 1, r.covered(at, kinds(transparent, endKind)) || r.isWord(h.first, "its", "their")
}

// addressees says that the possessive is that of somebody who is asked to do
// something: "urged the capital to reverse its decision".
func (r *cuedSentence) addressees(at int) bool {
	for i := at - 1; i > 0 && i > at-8; i-- {
		if r.covered(i, kinds(boundary, relative)) || r.tokens[i].Kind == pipeline.Punctuation {
			return false
		}
		if !r.isWord(i, "to", "à", "de", "d'") {
			continue
		}
		for j := i - 1; j > 0 && j > i-6; j-- {
			if h, ok := r.endingAt(j, kinds(urge, appeal)); ok {
				return h.last < i
			}
		}
	}
	return false
}

// qualified says that a complement follows which may make the noun another
// thing: "the operation of the police".
func (r *cuedSentence) qualified(at int) bool {
	if r.adjective(at) && !r.covered(at, kinds(quality)) && (strings.HasSuffix(r.tokens[at].Norm, "ique") || !participle(r.tokens[at].Norm)) && r.isWord(at+1, "de", "d'", "du", "des") {
		return true // "la mission politique de l'Organisation"
	}
	return r.isWord(at, "of", "de", "d'", "du", "des", "against", "contre")
}

// opensClause says that a subject may stand at the token.
func (r *cuedSentence) opensClause(i int) bool {
	if i == 0 || r.covered(i-1, kinds(boundary, relative)) || r.isWord(i-1, "what", ",", ";", ":", "«", "\"", "“", "and", "et", "«", "–", "—") {
		return true
	}
	_, speaks := r.endingAt(i-1, kinds(speech, consider))
	return speaks
}

// subjectBefore says that the sentence has named a body or a State before the
// token, which a pronoun there stands for: "The Government was responsible, and it".
func (r *cuedSentence) subjectBefore(at int) bool {
	for i := at - 2; i >= 0; i-- {
		if h, ok := r.endingAt(i, kinds(third, delegation)); ok {
			if !r.covered(h.first-1, kinds(preposition)) {
				return true
			}
		}
	}
	return false
}

// speaks says that the French pronoun is the speaker, who says or asks
// something: "Elle a demandé".
func (r *cuedSentence) speaks(h hit) bool {
	if !r.french || !r.isWord(h.first, "il", "elle", "ils", "elles") {
		return false
	}
	at := h.last
	for at < len(r.tokens) && at < h.last+4 && (r.isWord(at, "a", "ont", "avait", "s'est", "s'", "est", "en", "y", "l'", "leur", "lui", "se") || r.adverb(at)) {
		at++
	}
	return at > h.last && r.covered(at, kinds(speech, urge, appeal, neutralKind, consider))
}

// restricts says that the pronoun stands in a clause about somebody else
// ("those whom it did not stop").
func (r *cuedSentence) restricts(i int) bool {
	return r.covered(i-1, kinds(relative)) && (r.isWord(i-1, "whom") || r.isWord(i-2, "ceux", "celles", "those", "anyone", "everyone"))
}

// expletive says that the pronoun before the token stands for what follows
// ("it is regrettable that"), not for the target.
func (r *cuedSentence) expletive(at int) bool {
	verb := at
	for verb < len(r.tokens) && r.isWord(verb, "ne", "n'", "s'", "lui", "leur", "nous") {
		verb++
	}
	if r.isWord(at-1, "il") && r.isWord(verb, "faut", "fallait", "faudra", "faudrait", "y", "agit", "agissait", "s'agit", "s'agissait", "convient", "conviendrait", "importe", "reste", "suffit", "revient", "appartient", "incombe", "serait", "semble", "paraît", "existe", "va") {
		return true
	}
	for i := at; i < len(r.tokens) && i < at+6; i++ {
		if r.isWord(i, "to", "that", "que", "qu'", "de", "d'") {
			before := i - 1
			if r.isWord(before, "not", "pas") {
				before-- // "it would be wrong not to say"
			}
			if h, ok := r.endingAt(before, kinds(quality)); ok && h.first > at && !r.isWord(h.first-1, "the") {
				return true
			}
			if i == at+1 && r.isWord(i, "that", "que", "qu'") {
				return true
			}
		}
	}
	return false
}

// governedPronoun says that an attitude, or a verb that ends or keeps up,
// governs the pronoun: "condemned it", "saw no reason to prolong it".
func (r *cuedSentence) governedPronoun(h hit) bool {
	if _, ok := r.endingAt(h.first-1, kinds(attitude, rejectKind, endKind, continueKind)); ok {
		// "condemned this attack" is no pronoun.
		return h.last >= len(r.tokens) || r.tokens[h.last].Kind == pipeline.Punctuation ||
			r.covered(h.last, kinds(boundary, preposition, ownHolder)) || r.isWord(h.last, "and", "et", "as", "is", "was", "to", "be")
	}
	return false
}

// clitic reads a French object pronoun before an attitude. Persons are thanked
// and congratulated, not measures.
func (r *cuedSentence) clitic(i int) (hit, bool) {
	if !r.isWord(i, "en", "y", "l'", "le", "la", "les") {
		return hit{}, false
	}
	at := i + 1
	for at < len(r.tokens) && at < i+3 && r.isWord(at, "a", "ai", "ont", "avons", "avait", "est", "sommes", "sont") {
		at++
	}
	h, ok := r.beginningAt(at, kinds(attitude, rejectKind))
	if !ok {
		return hit{}, false
	}
	if r.isWord(i, "en") && strings.HasSuffix(r.tokens[at].Norm, "ant") || r.isWord(i, "les", "la", "le") && r.isWord(h.last-1, "de", "du", "des", "d'") && !r.isWord(at-1, "a", "ont", "avons", "ai") {
		return hit{}, false // "tout en saluant", "les partisans de"
	}
	if r.isWord(i, "y") && strings.HasPrefix(r.tokens[at].Norm, "refus") || r.isWord(i, "en", "y") && r.otherNoun(i-1) {
		return hit{}, false // answers a request; what a committee praises in it
	}
	if h.row.Opinion || r.isWord(i, "l'", "le", "la", "les") && (at == i+1 && !r.isWord(i-1, "il", "elle", "nous", "je", "et", "pays", "délégation", "ne", "gouvernement", "qui", "que", "peut", "peux", "pouvons", "peuvent", "de", "pour", "à") && !r.covered(i-1, kinds(delegation, ownHolder)) || strings.HasPrefix(r.tokens[at].Norm, "remerci") || strings.HasPrefix(r.tokens[at].Norm, "félicit")) {
		return hit{}, false
	}
	return h, true
}

// otherNoun says that the token is a common noun that stands for no speaker.
func (r *cuedSentence) otherNoun(i int) bool {
	return i >= 0 && r.tokens[i].Kind == pipeline.Word && r.tokens[i].Case == pipeline.LowerCase && len(r.tokens[i].Norm) > 4 &&
		!r.covered(i, kinds(ownHolder, delegation, boundary, negator, attitude, beKind, copula, speech, relative)) && !r.adverb(i)
}

// seenIn reads what a speaker sees in the target: "sa délégation y voit un
// précédent dangereux".
func (r *cuedSentence) seenIn(i int) (hit, bool) {
	if !r.isWord(i, "y") || !r.covered(i+1, kinds(consider)) && !r.covered(i+2, kinds(consider)) {
		return hit{}, false
	}
	for at := i + 2; at < len(r.tokens) && at < i+8; at++ {
		if h, ok := r.beginningAt(at, kinds(quality)); ok {
			return h, true
		}
		if r.tokens[at].Kind == pipeline.Punctuation || r.covered(at, kinds(preposition, relative, boundary)) {
			return hit{}, false
		}
	}
	return hit{}, false
}

// fateOf reads a French object pronoun before the infinitive that ends or keeps
// up what it stands for: "y mettre fin", "la prolonger".
func (r *cuedSentence) fateOf(i int) (last, fate int) {
	at := i + 1
	switch {
	case r.isWord(i-2, "occasion", "occasions", "possibilité", "chance", "moyen", "moyens", "moment", "date"):
		return 0, 0 // what is said of the occasion is not said of the end
	case r.isWord(i, "y"):
		for at < len(r.tokens) && r.covered(at, kinds(beKind)) {
			at++ // "qu'il y soit mis un terme"
		}
	case !r.isWord(i, "l'", "le", "la", "les") || !r.isWord(i-1, "de", "à", "pour") || at >= len(r.tokens) || !strings.HasSuffix(r.tokens[at].Norm, "r") && !strings.HasSuffix(r.tokens[at].Norm, "re"):
		return 0, 0
	}
	h, ok := r.beginningAt(at, kinds(endKind, continueKind))
	switch {
	case !ok || r.isWord(i, "l'", "le", "la", "les") && r.covered(h.last, kinds(preposition)):
		return 0, 0
	case h.row.kind == endKind:
		return h.last, -1
	}
	return h.last, 1
}
