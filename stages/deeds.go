package stages

import (
	"strings"

	"horseshoe/pipeline"
)

// thanks says that somebody is thanked, praised or blamed to the left of the
// token: what follows tells what for.
func (r *cuedSentence) thanks(at int) bool {
	for i := at - 1; i >= 0 && i > at-longestPath/2; i-- {
		if r.covered(i, kinds(boundary, relative, speech)) || r.isWord(i, ";", ":") {
			return false
		}
		if h, ok := r.endingAt(i, kinds(attitude)); ok {
			return !h.row.Opinion && h.last < at
		}
	}
	return false
}

// gerund says that a verb begins at the token that says what somebody did.
func (r *cuedSentence) gerund(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	norm := r.tokens[i].Norm
	if r.french {
		return strings.HasSuffix(norm, "ant") || norm == "avoir" || r.isWord(i-1, "pour", "de", "d'") && strings.HasSuffix(norm, "er")
	}
	return isIngForm(norm)
}

// mannerAfter reads how something was taken, behind its mention: "had read the
// text with great unease".
func (r *cuedSentence) mannerAfter(last int) (hit, bool) {
	for i := last; i < len(r.tokens) && i < last+4; i++ {
		if h, ok := r.beginningAt(i, kinds(quality)); ok && r.isWord(i, "with", "avec") {
			return h, true
		}
		if r.tokens[i].Kind != pipeline.Word || r.covered(i, kinds(boundary, relative)) {
			return hit{}, false
		}
	}
	return hit{}, false
}
