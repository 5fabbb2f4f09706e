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
