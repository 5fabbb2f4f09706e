package stages

// skipAside returns the token before a word such as however between commas.
func (r *cuedSentence) skipAside(i int) int {
	if h, ok := r.endingAt(i-1, kinds(boundary)); ok && r.isWord(i, ",") && r.parenthetic(h) {
		return h.first - 2
	}
	return i
}

// skipAdverbs returns the nearest token at or before i that is no adverb.
func (r *cuedSentence) skipAdverbs(i int) int {
	for n := 0; n < 3 && r.adverb(i); n++ {
		i--
	}
	return i
}

// adverb says whether the token looks like an adverb of manner.
func (r *cuedSentence) adverb(i int) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	norm := r.tokens[i].Norm
	return len(norm) > 4 && (norm[len(norm)-2:] == "ly" || len(norm) > 6 && norm[len(norm)-4:] == "ment") ||
		r.isWord(i, "also", "therefore", "thus", "hence", "very", "aussi", "très", "bien", "même", "both", "again", "deeply", "fully", "pleinement", "donc", "ainsi", "toujours", "particulièrement")
}
