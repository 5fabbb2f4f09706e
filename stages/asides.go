package stages

// longestAside is how many tokens a remark that names the speaker may take.
const longestAside = 16

// markAsides finds the remarks between commas that only say who speaks ("the
// blockade, the delegate argued, is lawful", "le blocus, a soutenu M. X
// (Pays), est licite"), so that the clause around them can be read as one.
func (r *cuedSentence) markAsides() {
	for i := 0; i+2 < len(r.tokens); i++ {
		if !r.isWord(i, ",") {
			continue
		}
		end := r.asideEnd(i)
		if end < 0 {
			continue
		}
		if r.asideTo == nil {
			r.asideTo, r.asideFrom = map[int]int{}, map[int]int{}
		}
		r.asideTo[i], r.asideFrom[end] = end, i
		i = end - 1
	}
}

// asideEnd is the comma that closes the remark which the comma opens, -1 when
// no such remark begins there.
func (r *cuedSentence) asideEnd(open int) int {
	names, speaks := r.viewOpens(open+1), false
	for i := open + 1; i < len(r.tokens) && i < open+longestAside; i++ {
		switch {
		case r.isWord(i, ","):
			if names || speaks && (r.inverted(open+1) || r.inverted(open+2) || r.covered(open+1, kinds(ownHolder)) || r.saidBy(open+1, i)) {
				return i
			}
			return -1
		case r.isWord(i, ";", ":", "?", "!", "«", "»") || r.covered(i, kinds(boundary, relative)):
			return -1
		case r.isWord(i, ".") && !r.isWord(i-1, "m", "mme", "mm", "mr", "ms", "mrs", "dr"):
			return -1
		}
		speaks = speaks || r.covered(i, kinds(speech, neutralKind, consider, attitude))
	}
	return -1
}

// viewOpens says that the words name in whose view something is so.
func (r *cuedSentence) viewOpens(at int) bool {
	if r.isWord(at, "selon", "according") {
		return true
	}
	if r.isWord(at, "de", "à", "in") && r.isWord(at+1, "l'", "son", "ses", "notre", "nos", "mon", "mes", "his", "her", "our", "its", "my", "the") {
		return r.isWord(at+2, "avis", "yeux", "sens", "view", "opinion", "estimation")
	}
	return false
}

// saidBy says that a verb with its subject behind it fills the stretch: "a
// soutenu M. X", "estime la déléguée".
func (r *cuedSentence) saidBy(from, to int) bool {
	verb := r.isWord(from, "a", "ont", "s'", "avait", "said", "argued", "noted", "added") || r.covered(from, kinds(speech, neutralKind, consider))
	for i := from + 1; verb && i < to; i++ {
		if r.isWord(i, "m", "mme", "mr", "ms", "mrs") || r.covered(i, kinds(ownHolder, delegation)) || r.covered(i, kinds(determiner)) && i+1 < to {
			return true
		}
	}
	return false
}

// overAside returns the comma behind the remark that the token opens, or the
// token itself.
func (r *cuedSentence) overAside(i int) int {
	if end, ok := r.asideTo[i]; ok {
		return end
	}
	return i
}

// backOverAside returns the comma before the remark that the token closes, or
// the token itself.
func (r *cuedSentence) backOverAside(i int) int {
	if start, ok := r.asideFrom[i]; ok {
		return start
	}
	return i
}
