package stages

import "horseshoe/pipeline"

// readQuality reads a quality of the target: behind a verb such as to be, or
// right beside the target.
func (r *cuedSentence) readQuality(h hit, first, last int, out *outlook) {
	if h.row.Necessity && r.covered(h.last-1, kinds(preposition)) {
		return // "il convient de": asks for what follows
	}
	reported := false // others called it so
	fresh := true     // no comma yet
	tied := h.first == last || h.first == last+1 && r.isWord(last, ",", "(", "–", "—")
	for i := h.first - 1; !tied && i >= last && i > h.first-10-longestAside; i-- {
		if before := r.backOverAside(i); before < i {
			i = before
			continue
		}
		if r.covered(i, kinds(consider)) && r.covered(i-1, kinds(beKind)) && r.pastPassive(last, i) {
			reported = true
		}
		if r.covered(i, kinds(consider, obligation)) || r.covered(i, kinds(copula)) && !r.auxiliary(i) {
			tied = true
		}
		fresh = fresh && !r.isWord(i, ",")
		if r.isWord(i, "fois") && r.isWord(i-1, "la") {
			i -= 2 // "à la fois"
			continue
		}
		if r.isWord(i, "of", "des", "de") && r.isWord(i-1, "one", "among", "un", "une") {
			continue // "one of the finest hours"
		}
		if r.isWord(i, "de", "d'") && r.isWord(i-2, "un", "une") {
			i-- // "une mesure de légitime défense"
			continue
		}
		if h2, ok := r.beginningAt(i, kinds(boundary)); ok && r.limits(h2) {
			continue
		}
		if r.covered(i, kinds(relative, boundary)) || fresh && r.covered(i, kinds(preposition)) && !r.isWord(i, "as") && !r.covered(i-1, kinds(copula, negator)) {
			break
		}
	}
	if !tied && r.consideredBefore(first) && h.first-last < 6 {
		tied = true
	}
	if !tied && h.last-h.first > 1 && h.first-last < longestManner && r.isWord(h.first, "without", "contrary", "sans", "contrairement", "in", "en", "au", "hors") {
		tied = r.pastPassive(last, h.first) // "was imposed without consultation"
	}
	if !tied || r.attributeOfOther(h, last) {
		return
	}
	sign := h.row.sign
	if h.row.Valence == "required" {
		if sign *= r.virtue(first, last); sign == 0 {
			return
		}
	}
	if out.ended < 0 && h.first >= out.endedAt && h.first-out.endedAt < 3 {
		sign = -sign // "had been ended too soon" regrets the end
	}
	if !r.asIntroduces(h.first, last) {
		if out.claim = sign; r.negatedAt(h.first) {
			out.claim = -sign
		}
	}
	l := link{cue: h, sign: sign, rule: "predicate", at: first}
	if reported {
		l.setAside = "other_holder"
	}
	out.links = append(out.links, l)
}

// limits says that a "but" only adds a second quality: "nécessaire mais
// insuffisant".
func (r *cuedSentence) limits(h hit) bool {
	if !r.isWord(h.first, "mais", "but", "yet", "though") {
		return false
	}
	at := h.last
	for at < len(r.tokens) && r.adverb(at) {
		at++
	}
	_, ok := r.beginningAt(at, kinds(quality))
	return ok
}

// virtue says whether the noun that the target belongs to is a good thing (1:
// its usefulness) or a bad one (-1: its failure); 0 for neither.
func (r *cuedSentence) virtue(first, last int) int {
	i := r.skipDeterminers(first-1) - 1
	if !r.covered(i+1, kinds(preposition)) {
		if !r.covered(first, kinds(possessive)) {
			return 0
		}
		i = last - 1 // "leur conformité reste à démontrer"
	}
	h, ok := r.endingAt(i, kinds(quality, bad, transparent, good))
	switch {
	case !ok:
		return 0
	case h.row.sign < 0 || h.row.kind == bad:
		return -1
	}
	return 1
}

// asIntroduces says that nothing but "as" ties the quality to the target: what
// one rejects "as null and void" is no claim that it is void.
func (r *cuedSentence) asIntroduces(at, last int) bool {
	for i := at - 1; i >= last && i > at-8; i-- {
		if r.isWord(i, "as", "comme") {
			return true
		}
		if r.covered(i, kinds(beKind, copula, relative)) {
			return false
		}
	}
	return false
}

// auxiliary says that a form of to have only makes a tense ("had usurped"),
// and does not give the subject a quality ("has a vital role").
func (r *cuedSentence) auxiliary(i int) bool {
	return r.isWord(i, "has", "have", "had", "a", "ont", "avait", "aurait") && !r.covered(i+1, kinds(determiner, quality, negator)) && !r.adverb(i+1)
}

// attributeOfOther says that the quality belongs to another noun with its own
// article: "treats the lawful authorities like bandits".
func (r *cuedSentence) attributeOfOther(h hit, last int) bool {
	return h.first-1 > last && r.isWord(h.first-1, "the") && h.last < len(r.tokens) && r.tokens[h.last].Kind == pipeline.Word &&
		!r.covered(h.last, kinds(preposition, relative, boundary)) && !r.covered(h.first-2, kinds(copula)) && r.tokens[h.last-1].Norm != r.tokens[h.last].Norm
}

// consideredBefore says that a verb of judgement stands left of the mention:
// "considers the blockade illegal".
func (r *cuedSentence) consideredBefore(first int) bool {
	for i := first - 1; i >= 0 && i > first-6; i-- {
		if r.covered(i, kinds(consider)) {
			return true
		}
		if r.covered(i, kinds(boundary, relative)) {
			return false
		}
	}
	return false
}

// passQuality collects a quality that stands before the target: beside it
// ("the illegal blockade", "the success of the mission"), or as a judgement of
// what follows ("it is unacceptable that the blockade", "essential to extend").
func (r *cuedSentence) passQuality(h hit, state *path, links *[]link, first int) {
	if state.opinion {
		// "dismissed as unfounded the criticism of": the criticism is turned down.
		if last := len(*links) - 1; last >= 0 && h.row.sign < 0 && (r.covered(h.first-1, kinds(consider)) || r.isWord(h.first-1, "as", "de", "d'", "comme")) {
			(*links)[last].sign, (*links)[last].claimed = -(*links)[last].sign, false
		}
		return
	}
	if state.needHead = false; r.covered(h.last-1, kinds(transparent)) {
		state.other = state.sticky
	}
	judged := r.isWord(h.last, "that", "que", "qu'") || r.isWord(h.last, "to", "de", "d'") && !r.beside(h.last, first)
	switch {
	case judged && (h.row.Necessity || state.asked != 0):
		sign := h.row.sign
		if state.asked != 0 {
			sign = state.asked
			if h.row.sign < 0 {
				sign = -sign
			}
		} else if h.row.Necessity {
			return
		}
		*links = append(*links, link{cue: h, sign: sign, rule: "appeal", at: h.first})
	case state.joined && h.first <= 1 && r.isWord(r.skipDeterminers(first-1), ","):
		*links = append(*links, link{cue: h, sign: h.row.sign, rule: "apposition", at: h.first})
	case state.other || state.joined || h.row.Necessity && r.covered(h.last-1, kinds(preposition)):
	case judged:
		*links = append(*links, link{cue: h, sign: h.row.sign * state.sign, rule: "judgement", at: h.first})
	default:
		*links = append(*links, link{cue: h, sign: h.row.sign, rule: "quality", at: h.first})
	}
}
