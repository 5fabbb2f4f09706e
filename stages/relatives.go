package stages

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
