package stages

// passBoundary takes the walk past the beginning of a clause where the words say
// that the clause belongs to what stands before it.
func (r *cuedSentence) passBoundary(h hit, state *path, last int) (next int, stop bool) {
	next = h.first - 1
	if _, ok := r.endingAt(h.first-1, kinds(attitude)); ok && r.isWord(h.first, "dont") && r.isWord(last, "fait", "est", "font", "sont") {
		state.other, state.needHead = false, false
		return next, false // "les critiques dont le blocus fait l'objet"
	}
	if h.last-h.first > 1 && r.isWord(h.last-1, "avoir") && r.isWord(h.first, "d'", "pour") {
		state.carried, state.other, state.needHead = true, false, false
		if _, ok := r.endingAt(h.first, kinds(attitude)); ok {
			next = h.first // "fier d'avoir"
		}
		return next, false // "félicite les parties d'avoir conclu l'accord"
	}
	if r.isWord(h.first, "dont") && r.isWord(h.first-1, "manière", "façon") {
		return next, false
	}
	return next, !r.parenthetic(h)
}

// passRelative takes the walk past a word that opens a relative clause or a
// complement: "regretted that the target ..." goes on to the cue before it.
func (r *cuedSentence) passRelative(h hit, state *path, links *[]link, first int) (next int, stop bool) {
	next = h.first - 1
	// "regretted that the target": the word before has to be a cue.
	if !r.isWord(h.first, "that", "que", "qu'") {
		if r.carriers(h, first) && !state.sticky {
			state.carried, state.other, state.needHead = true, false, false
			return next, false
		}
		return next, (state.asked == 0 || !r.isWord(h.first-1, "those", "ceux", "celles")) && !r.circumstance(h) // "asked those who enforce it to lift it"
	}
	if h.first == 0 && state.asked != 0 {
		// "Que l'on lève le blocus": a wish.
		*links = append(*links, link{cue: h, sign: state.asked, rule: "imperative", at: 0})
		return next, true
	}
	if _, governs := r.endingAt(r.skipAdverbs(r.skipAside(r.skipThat(h.first-1))), kinds(attitude, rejectKind, quality, appeal, urge, consider)); governs {
		state.other, state.needHead = state.harmed, false
		return next, false
	}
	return next, true
}

// passNegator turns what is further left round, unless the negation is read
// elsewhere; true ends the walk.
func (r *cuedSentence) passNegator(h hit, state *path, links *[]link, first, last int) (stop bool) {
	if l, ok := r.without(h, first, last); ok {
		*links = append(*links, l)
		return true
	}
	state.needHead = false
	if r.closes(h.first) {
		return false // the negation of the verb before it, which is read there
	}
	if r.isWord(h.first, "lack", "absence", "manque", "défaut", "faute", "insufficient", "inadequate", "little") &&
		!state.opinion && state.asked == 0 && r.skipDeterminers(first-1) >= h.last {
		return false // "the lack of results of the mission" is said of the mission
	}
	state.sign, state.asked = -state.sign, -state.asked
	return false
}

// twin finds the attitude to the left that governs the same object: "welcomes
// and supports".
func (r *cuedSentence) twin(h hit) (hit, bool) {
	i := h.first - 1
	for i >= 0 && i > h.first-4 && (r.isWord(i, "and", "or", "et", "ou", ",") || r.adverb(i)) {
		i--
	}
	if i == h.first-1 {
		return hit{}, false
	}
	twin, ok := r.endingAt(i, pathWords)
	return twin, ok && twin.row.sign == h.row.sign && h.row.sign != 0
}
