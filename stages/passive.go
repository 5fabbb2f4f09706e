package stages

import "horseshoe/pipeline"

// suffers says that the verb befalls its subject: in the passive, or without
// an object ("must be lifted", "must cease now", but not "must end the war").
func (r *cuedSentence) suffers(h hit) bool {
	if r.passiveBefore(h.first) {
		return true
	}
	next := h.last
	if r.isWord(h.first, "stay", "remain", "continue", "proceed", "last", "endure", "rester", "demeurer", "continuer", "perdurer", "poursuivre") {
		return true
	}
	return next >= len(r.tokens) || r.tokens[next].Kind == pipeline.Punctuation || r.adverb(next) ||
		r.covered(next, kinds(preposition, boundary)) || r.isWord(next, "and", "et", "to", "now", "forthwith", "immediately", "without", "sans", "sur-le-champ", "maintenant", "aussitôt")
}

// intended says that the effect is only what the target is for: "sent to
// protect", "chargée de protéger".
func (r *cuedSentence) intended(at int) bool {
	return r.isWord(at-1, "to", "de", "d'", "à", "pour") && r.isWord(at-2, "sent", "meant", "supposed", "intended", "designed", "mandated", "tasked", "deployed", "established",
		"created", "authorized", "expected", "claims", "claimed", "claiming", "purports", "purported", "professes", "professed", "pretends", "pretended", "ought", "fails", "failed", "seeks", "aims", "tries", "trying",
		"chargé", "chargée", "chargées", "chargés", "censé", "censée", "censés", "censées", "destiné", "destinée", "destinés", "destinées", "appelé", "appelée", "prétend", "vise", "visant", "déployée", "déployé", "créé", "créée")
}

// passiveBefore says that a form of to be stands before the token, adverbs
// apart: what follows is done to the subject.
func (r *cuedSentence) passiveBefore(at int) bool {
	for i := at - 1; i >= 0 && i > at-4; i-- {
		if r.covered(i, kinds(beKind)) {
			return !isIngForm(r.tokens[at].Norm) && !r.isWord(i-1, "s'") // "s'est soldé par"
		}
		if !r.adverb(i) && !r.covered(i, kinds(negator)) {
			return false
		}
	}
	return false
}

func isIngForm(norm string) bool { return len(norm) > 4 && norm[len(norm)-3:] == "ing" }

// passive reads an attitude behind the target: the target is its subject in
// the passive, or its object in a relative clause ("which we condemn").
func (r *cuedSentence) passive(h hit, first, last int, obliged, afterRelative bool) (link, bool) {
	if afterRelative && h.first < last+10 {
		return link{cue: h, sign: h.row.sign, rule: "object", at: h.first}, true
	}
	if prev := h.first - 1; prev > last && !h.row.Opinion && h.last-h.first == 1 && r.tokens[prev].Kind == pipeline.Word &&
		!r.covered(prev, kinds(beKind, copula, negator, quality, determiner, preposition, obligation, consider)) && !r.adverb(prev) && !r.isWord(prev, "and", "et", "or", "ou", "été", "been") {
		return link{}, false // "contrary to the commitments made": a participle of that noun
	}
	for i := h.last - 1; i >= last && i > h.first-5; i-- {
		if r.isWord(i, "and", "et") && !participle(r.tokens[h.first].Norm) {
			break // "must be reversed and praise those who"
		}
		if !r.covered(i, kinds(beKind)) && !(h.row.Opinion && r.covered(i, kinds(copula))) {
			continue
		}
		if r.isWord(i-1, "s'", "se", "nous", "m'", "me") {
			return link{}, false // "s'est inquiété": somebody else's feeling
		}
		l := link{cue: h, sign: h.row.sign, rule: "passive", at: first}
		agentless := true
		if h.row.Opinion {
			return l, true // "has been a disappointment"
		}
		for j := h.last; j < len(r.tokens) && j < h.last+2; j++ {
			if r.isWord(j, "by", "par") {
				agentless = false
				if r.covered(j+1, kinds(ownHolder)) {
					return l, true
				}
			}
		}
		if !r.french && h.last-h.first == 1 && !participle(r.tokens[h.first].Norm) {
			l.rule = "predicate" // "was welcome"
			return l, true
		}
		if !obliged && (!agentless || r.pastPassive(last, h.first)) {
			l.setAside = "other_holder"
		}
		return l, true
	}
	return link{}, false
}

// pastPassive says that the passive reports what was said by others: "had
// been criticized", "a été saluée".
func (r *cuedSentence) pastPassive(from, to int) bool {
	for i := from; i < to; i++ {
		if r.isWord(i, "been", "was", "were", "été", "était", "étaient", "fut", "furent") {
			return true
		}
	}
	return false
}
