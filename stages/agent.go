package stages

// agent reads an effect that the target brought about: "suffering caused by
// the blockade". What it worked on stands to the left.
func (r *cuedSentence) agent(h hit, first int) (link, bool) {
	if !r.isWord(r.skipDeterminers(first-1), "by", "par") {
		return link{}, false
	}
	if h.first > 0 {
		for _, at := range r.ends[h.first-1] {
			if r.hits[at].row.Opinion {
				return link{}, false // "the fears aroused by": an opinion of the target
			}
		}
	}
	sign, valued := h.row.sign, h.row.Valence == ""
	for i := h.first - 1; i >= 0 && i > h.first-effectReach && !valued; i-- {
		if r.covered(i, kinds(boundary)) {
			break
		}
		if r.covered(i, kinds(bad)) {
			sign, valued = -sign, true
		} else if r.covered(i, kinds(good)) && !r.covered(i-1, kinds(bad)) {
			valued = true // but not by the adjective of "pertes civiles"
		}
	}
	return link{cue: h, sign: sign, rule: "agent", at: h.first}, valued
}

// without reads "without the target": what would be missing. It speaks for
// the target when the sentence says that things would be otherwise, and
// against it when something good would be.
func (r *cuedSentence) without(h hit, first, last int) (link, bool) {
	if !r.isWord(h.first, "without", "sans") || h.last-h.first > 1 || r.skipDeterminers(first-1) != h.first {
		return link{}, false
	}
	sign := 0
	for i := range r.tokens {
		if r.isWord(i, "would", "could", "aurait", "auraient", "serait", "seraient", "pourrait") {
			sign = 1
		}
	}
	return link{cue: h, sign: sign, rule: "without", at: h.first, fate: true}, sign != 0
}
