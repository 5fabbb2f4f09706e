package stages

import "horseshoe/pipeline"

// circumstance says that the relative clause tells how the target came about,
// so that a cue before it judges that: "la précipitation avec laquelle il a été
// procédé à la reconnaissance".
func (r *cuedSentence) circumstance(h hit) bool {
	if !r.isWord(h.first, "laquelle", "lequel", "lesquelles", "lesquels", "which") || !r.isWord(h.first-1, "avec", "dans", "with", "in") {
		return false
	}
	_, ok := r.endingAt(h.first-2, kinds(quality, attitude, transparent))
	return ok
}

// skipThat passes the "de ce" of "se félicite de ce que".
func (r *cuedSentence) skipThat(i int) int {
	if r.isWord(i, "ce") && r.isWord(i-1, "de", "à") {
		return i - 2
	}
	return i
}

// relativeHolder says that an attitude is that of a thing which a relative
// clause describes: "un texte qui justifie le blocus".
func (r *cuedSentence) relativeHolder(cue hit) bool {
	at := r.skipAdverbs(cue.first - 1)
	for at >= 0 && (r.isWord(at, "ne", "n'", "y", "l'", "s'") || r.covered(at, kinds(beKind, copula))) {
		at--
	}
	if cue.row.kind != attitude || !r.isWord(at, "qui") {
		return false
	}
	at--
	if r.isWord(at, ",") {
		at--
	}
	for i := at; i >= 0 && i > at-6; i-- {
		if r.covered(i, kinds(ownHolder, delegation, otherHolder, third)) || r.tokens[i].Kind == pipeline.Word && r.tokens[i].Case != pipeline.LowerCase || r.isWord(i, ")", ";", "c'", "est", "seul", "seule") {
			return false
		}
	}
	return at >= 0
}

// whose reads what a relative clause with "dont" judges in the target: "une
// opération dont il a salué le professionnalisme".
func (r *cuedSentence) whose(n naming) []link {
	at := n.last
	if r.isWord(at, ",") {
		at++
	}
	if !r.isWord(at, "dont") {
		return nil
	}
	for i := at + 1; i < len(r.tokens) && i < at+7; i++ {
		h, ok := r.beginningAt(i, kinds(attitude, neutralKind, speech, boundary))
		if !ok || h.first == at {
			continue
		}
		thing := h.last
		for r.covered(thing, kinds(determiner, preposition)) {
			thing++
		}
		if h.row.kind != attitude || h.row.Opinion || r.covered(thing, kinds(hostile)) {
			return nil
		}
		return []link{{cue: h, sign: h.row.sign, rule: "object", at: h.first}}
	}
	return nil
}
