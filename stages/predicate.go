package stages

import (
	"strings"

	"horseshoe/pipeline"
)

// outlook is what stands to the right of a mention in its clause.
type outlook struct {
	links []link
	// claim is the direction of what is claimed of the target: 1, -1 or 0.
	claim int
	// ended is -1 when the clause says that the target was ended or not kept
	// up, 1 when it was kept up, 0 when it says neither: "regretted that the
	// mission had been terminated".
	ended int
	// endedAt is the token behind the verb that says so.
	endedAt int
	// harmed says that something bad was done to the target: "regretted that
	// the mission was attacked" does not blame the mission.
	harmed bool
}

var claiming = kinds(effect, quality, attitude, rejectKind, neutralKind, speech, obligation, continueKind, endKind, constraint,
	boundary, relative, mask, negator, referenceNoun, hypothesis, hostile)

// predicates reads what the clause says of the target as its subject, from
// the first token behind the mention.
func (r *cuedSentence) predicates(first, last int, pronoun bool) outlook {
	var out outlook
	obliged, open := false, true // an obligation was passed; the target is still the subject
	aside := false               // within commas behind a form of to be: "was, to put it mildly, ..."
	afterRelative := false
	for i, steps := last, 0; i < len(r.tokens) && steps < longestClause && len(out.links) < mostCandidates; steps++ {
		h, known := r.beginningAt(i, claiming)
		if over := r.overAside(i); over > i {
			i = over + 1
			continue
		}
		if !known {
			if noun, ok := r.apposition(i); ok && open {
				out.links = append(out.links, r.appositives(i, noun, first)...)
				i, last = noun.last, noun.last
				continue
			} else if r.isWord(i, ",") && (aside || r.covered(i-1, kinds(copula))) {
				aside = !aside
			} else if stop := r.endsClause(i, last, &open); stop {
				break
			}
			i++
			continue
		}
		i = h.last
		switch h.row.kind {
		case boundary, speech:
			if r.parenthetic(h) || r.limits(h) || h.row.kind == speech && h.last-h.first == 1 && participle(r.tokens[h.first].Norm) && r.passiveBefore(h.first) {
				continue
			}
			return out
		case negator:
			if out.ended == 0 && h.first-last < 5 && (r.isWord(h.first-1, "could", "can") || r.isWord(h.last, "able", "pu", "been", "été") || r.isWord(h.first, "cannot", "unable")) {
				out.ended = -1 // "could not start earlier"
			}
		case hostile:
			out.harmed = out.harmed || r.passiveBefore(h.first)
		case hypothesis:
			if h.first > last {
				return out
			}
		case relative:
			if h.first > last+1 {
				return out
			}
			afterRelative = true
		case obligation:
			if obliged = open; !open {
				continue
			}
			if c, ok := r.demanded(h.last); ok {
				out.links = append(out.links, link{cue: c, rule: "constraint", condition: true, at: first})
			} else if c, ok := r.constraintAfter(h.last); ok {
				out.links = append(out.links, link{cue: c, rule: "constraint", condition: true, at: first})
				return out
			}
		case constraint:
			if r.isWord(h.first, "soit", "soient") && open && r.askedThat(first) {
				out.links = append(out.links, link{cue: h, rule: "constraint", condition: true, at: first})
				return out
			}
		case continueKind, endKind:
			if open {
				r.readFate(h, first, obliged, &out)
			}
		case effect:
			if fate, ok := r.beginningAt(h.first, kinds(continueKind, endKind)); ok && open && r.passiveBefore(h.first) {
				r.readFate(fate, first, obliged, &out) // "be prolonged" befalls it
			} else if open {
				r.readEffect(h, first, last, &out)
			}
		case quality:
			if open && obliged && h.first-last < 8 {
				out.links = append(out.links, link{cue: h, rule: "constraint", condition: true, at: first})
			} else if open {
				r.readQuality(h, first, last, &out)
			}
		case attitude, rejectKind:
			if l, ok := r.comment(h, first, out.ended); ok {
				out.links = append(out.links, l)
				return out
			}
			if !open && !afterRelative {
				continue // the subject is another one by now
			}
			if stop := r.readPassive(h, first, last, obliged, afterRelative, &out); stop {
				return out
			}
		}
	}
	return out
}

// appositives are the qualities between the article of an apposition and its
// noun.
func (r *cuedSentence) appositives(comma int, noun hit, first int) []link {
	var links []link
	for at := comma + 2; at < noun.first; at++ {
		if q, ok := r.beginningAt(at, kinds(quality)); ok && q.last <= noun.first {
			links = append(links, link{cue: q, sign: q.row.sign, rule: "apposition", at: first})
		}
	}
	return links
}

// readPassive reads an attitude of which the target is the object, in the
// passive or in a relative clause; true ends the clause of the target.
func (r *cuedSentence) readPassive(h hit, first, last int, obliged, afterRelative bool, out *outlook) (stop bool) {
	if l, ok := r.passive(h, first, last, obliged, afterRelative); ok {
		if l.rule == "passive" && out.claim == 0 && !obliged {
			if out.claim = l.sign; r.negatedAt(h.first) {
				out.claim = -l.sign
			}
		}
		out.harmed = out.harmed || l.setAside == "other_holder" && l.sign < 0 // "had been denied helicopters"
		out.links = append(out.links, l)
	} else if afterRelative || h.row.Opinion && r.isWord(h.last-1, "that", "que", "qu'") {
		return true // "rejecting claims that" opens another clause
	}
	return false
}

// apposition says that behind the comma a noun for measures and the like says
// again what the subject is: ", a practical step that had brought relief".
func (r *cuedSentence) apposition(i int) (noun hit, ok bool) {
	if !r.isWord(i, ",") || !r.isWord(i+1, "a", "an", "un", "une") {
		return hit{}, false
	}
	for at := i + 2; at < i+6 && at < len(r.tokens); at++ {
		if noun, ok := r.beginningAt(at, kinds(referenceNoun)); ok {
			return noun, true
		}
		if r.tokens[at].Kind == pipeline.Punctuation || r.covered(at, kinds(preposition, boundary, relative)) {
			return hit{}, false
		}
	}
	return hit{}, false
}

// parenthetic says that a word such as however stands within a clause: behind
// its verb or between commas.
func (r *cuedSentence) parenthetic(h hit) bool {
	return r.isWord(h.first, "nonetheless", "nevertheless", "however", "though", "toutefois", "cependant", "néanmoins", "pourtant") &&
		(r.covered(h.first-1, kinds(beKind, copula, obligation)) || r.isWord(h.first-1, ",") && r.isWord(h.last, ","))
}

// endsClause says whether the token ends the clause of the subject, and notes
// where the target stops being the subject.
func (r *cuedSentence) endsClause(i, last int, open *bool) bool {
	switch r.tokens[i].Norm {
	case ";", ":", "?", "!", "…", ".":
		return true
	case ",":
		// A clause that goes on with a determiner, a pronoun or a name is another one.
		if r.isWord(i+1, "and", "et", "but", "mais") {
			i++
		}
		if i > last && (r.covered(i+1, kinds(determiner, ownHolder, otherHolder, pronoun, third, delegation, preposition))) && !r.covered(i+1, kinds(effect, quality)) {
			*open = false
		}
	case "and", "et":
		if r.covered(i+1, kinds(ownHolder, otherHolder, third, pronoun)) {
			return true
		}
		if r.covered(i+1, kinds(determiner)) {
			*open = false
		}
	}
	return false
}

// readFate notes whether the target was or must be ended or kept up.
func (r *cuedSentence) readFate(h hit, first int, obliged bool, out *outlook) {
	sign := 1
	if h.row.kind == endKind {
		sign = -1
	}
	if r.negatedAt(h.first) {
		sign = -sign
	}
	if !obliged {
		if out.ended == 0 && h.first-first < 12 && r.suffers(h) {
			out.ended, out.endedAt = sign, h.last
		}
		return
	}
	if r.suffers(h) {
		out.links = append(out.links, link{cue: h, sign: sign, rule: "appeal", at: first, fate: true})
	}
}

// demanded reads what should be done to the subject, when that is no praise, no
// end and no continuation of it: "should be placed under civilian command".
func (r *cuedSentence) demanded(from int) (hit, bool) {
	for i := from; i < from+6 && i+1 < len(r.tokens); i++ {
		be, ok := r.beginningAt(i, kinds(beKind))
		if !ok {
			if h, ok := r.beginningAt(i, kinds(boundary)); r.adverb(i) || r.isWord(i, ",") || ok && r.parenthetic(h) {
				continue
			}
			return hit{}, false
		}
		verb := be.last
		for verb < len(r.tokens) && r.adverb(verb) {
			verb++
		}
		if verb >= len(r.tokens) || r.tokens[verb].Case != pipeline.LowerCase || len(r.tokens[verb].Norm) < 4 || !participle(r.tokens[verb].Norm) ||
			r.covered(verb, kinds(attitude, rejectKind, neutralKind, endKind, continueKind, quality, speech, constraint, negator, consider, appeal, urge, mask)) {
			return hit{}, false
		}
		be.last = verb + 1
		return be, true
	}
	return hit{}, false
}

// effectReach is how far behind an effect the thing it works on is looked for.
const effectReach = 7

// readEffect reads what the target did. In the passive it was done to the
// target and says nothing about it.
func (r *cuedSentence) readEffect(h hit, first, last int, out *outlook) {
	if r.passiveBefore(h.first) || r.intended(h.first) {
		out.harmed = out.harmed || h.row.sign < 0
		return
	}
	if r.isNoun(h) || r.reduced(h) || r.ofOtherNoun(h) {
		return
	}
	sign := h.row.sign
	valued := false
	for i := h.first + 1; i < len(r.tokens) && i < h.last+effectReach; i++ { // "bring prices down" has its object inside
		if r.covered(i, kinds(good)) {
			valued = true
			break
		}
		if r.isWord(i, "victims", "refugees", "victimes", "réfugiés") && i >= h.last && (r.isWord(r.skipDeterminers(i-1), "to", "for", "pour") || r.isWord(i-1, "aux")) {
			valued = true // "gives to the victims"
			break
		}
		if thing, ok := r.beginningAt(i, kinds(bad)); ok || r.covered(i, kinds(bad)) {
			if h.row.Valence == "required" || ok && thing.row.Valence == "actor" && sign < 0 && h.row.Valence == "" {
				sign = -sign
			}
			valued = true
			break
		}
		if next, ok := r.beginningAt(i, kinds(effect)); ok && h.row.Valence == "required" && i < h.last+3 && (next.row.Valence == "" || next.row.sign < 0) {
			return // the next effect says it better: "helped to stabilize"
		}
		if r.covered(i, kinds(boundary)) || i > h.last && r.covered(i, kinds(relative)) || r.isWord(i, ";", ":", ".") {
			break
		}
	}
	if h.row.Valence == "required" && !valued {
		return
	}
	if r.negatedAt(h.first) {
		// readers see the negation again below; the claim needs it here
		out.claim = -sign
	} else {
		out.claim = sign
	}
	out.links = append(out.links, link{cue: h, sign: sign, rule: "effect", at: first})
}

// reduced says that the effect is a participle that describes the noun before
// it, and no deed of the target: "a punishment inflicted on civilians".
func (r *cuedSentence) reduced(h hit) bool {
	return r.covered(h.first-1, kinds(quality, bad, good)) && participle(r.tokens[h.first].Norm) && r.isWord(h.last, "on", "upon", "by", "par", "à", "aux", "au")
}

// longestManner is how far behind its subject a phrase may stand that says how
// a thing was done.
const longestManner = 12

// comment reads an attitude that closes the sentence and speaks of all of it:
// "..., the representative regretted", "..., s'est félicité l'orateur". A
// target that was ended is meant the other way round.
func (r *cuedSentence) comment(h hit, first, ended int) (link, bool) {
	start := h.first
	for start > 0 && start > h.first-7 && !r.isWord(start-1, ",", "»", "”", "\"") {
		start--
	}
	if start == 0 || !r.isWord(start-1, ",", "»", "”", "\"") {
		return link{}, false
	}
	rest := len(r.tokens) - h.last
	spoken := r.covered(start, kinds(ownHolder)) || r.covered(h.last, kinds(ownHolder)) || r.inverted(start) || r.isWord(start, "s'est", "s'est-il", "s'est-elle", "a", "s'")
	if !spoken || rest > 5 {
		return link{}, false
	}
	if _, found := r.between(h.last, len(r.tokens), kinds(preposition)); found {
		return link{}, false
	}
	sign := h.row.sign
	if ended < 0 {
		sign = -sign
	}
	l := link{cue: h, sign: sign, rule: "comment", at: h.first}
	if r.isWord(r.skipDeterminers(first-1), "parmi", "among", "contre", "against", "chez", "auprès", "near") {
		l.setAside = "other_object" // "des morts parmi les forces, a déploré l'orateur"
	}
	for i := first - 1; i >= 0 && i > first-4; i-- {
		if r.covered(i, kinds(hostile)) {
			l.setAside = "other_object"
		}
	}
	return l, true
}

// inverted says that the token is a verb with its subject behind it: "a-t-il".
func (r *cuedSentence) inverted(i int) bool {
	return i < len(r.tokens) && (strings.Contains(r.tokens[i].Norm, "-t-") || strings.HasSuffix(r.tokens[i].Norm, "-il") || strings.HasSuffix(r.tokens[i].Norm, "-elle"))
}

// conditions reads a condition that the sentence sets for the target.
func (r *cuedSentence) conditions(first int) []link {
	var links []link
	for _, h := range r.hits {
		if h.row.kind != conditionKind || r.blockedBetween(min(first, h.first), max(first, h.first)) {
			continue
		}
		links = append(links, link{cue: h, rule: "condition", condition: true, at: min(first, h.first)})
	}
	return links
}

// blockedBetween says that the stretch goes over into another main clause.
func (r *cuedSentence) blockedBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if r.isWord(i, ";", "?", "!") {
			return true
		}
	}
	return false
}
