package stages

// askedThat says that the words before the target ask how it should be: "a
// insisté pour que l'embargo soit".
func (r *cuedSentence) askedThat(first int) bool {
	i := r.complement(first)
	if i < 0 {
		return false
	}
	_, asks := r.endingAt(i-1, kinds(appeal, urge))
	return asks
}

// constraintAfter finds what an obligation holds its subject to.
func (r *cuedSentence) constraintAfter(from int) (hit, bool) {
	for i := from; i < from+6 && i < len(r.tokens); i++ {
		if h, ok := r.beginningAt(i, kinds(constraint)); ok {
			return h, true
		}
		if h, ok := r.beginningAt(i, kinds(boundary)); r.isWord(i, ",") || ok && r.parenthetic(h) {
			continue // "must, however, publish"
		}
		if i >= from+3 {
			return hit{}, false
		}
		if !r.adverb(i) && !r.covered(i, kinds(negator)) {
			return hit{}, false
		}
	}
	return hit{}, false
}
