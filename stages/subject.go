package stages

import "horseshoe/pipeline"

// ofSubject judges links to the target as a subject by the noun that the
// target belongs to: "the end of the blockade" turns them round, "the attacks
// on the mission" takes them away.
func (r *cuedSentence) ofSubject(n naming, links []link) []link {
	sign, aside := 1, ""
	if n.inverted {
		sign = -1
	}
	i := r.skipDeterminers(n.first - 1)
	described := r.covered(n.last, kinds(relative)) || r.covered(n.last+1, kinds(relative)) // a relative clause speaks of the target itself
	if _, ends := r.beginningAt(n.last, kinds(endKind)); ends && r.isWord(i, "let", "letting", "laisser", "laissant") {
		sign = -sign // "letting the embargo lapse"
	}
	if r.actOfEnding(i) && !described {
		sign = -sign
	}
	for steps := 0; i > 0 && steps < 4 && r.covered(i, kinds(preposition)) && !r.isWord(i, "by", "par", "with", "avec"); steps++ {
		i--
		if h, ok := r.endingAt(i, kinds(endKind)); ok {
			if !described { // "the lifting of the ban, which was an obstacle": the ban was
				sign = -sign
			}
			i = r.skipDeterminers(h.first - 1)
			continue
		}
		if h, ok := r.endingAt(i-1, kinds(endKind)); ok && r.adjective(i) {
			if !described {
				sign = -sign // "le retrait précipité de la mission"
			}
			i = r.skipDeterminers(h.first - 1)
			continue
		}
		if h, ok := r.endingAt(i, kinds(transparent, quality)); ok && !r.covered(i, kinds(hostile)) {
			i = r.skipDeterminers(h.first - 1)
			continue
		}
		if r.covered(i, kinds(hostile)) || !r.covered(i, kinds(speech, neutralKind, attitude, rejectKind, consider, urge, appeal, boundary, effect, negator, beKind)) &&
			r.tokens[i].Kind == pipeline.Word && !described && i > 0 && r.covered(i-1, kinds(determiner)) {
			aside = "other_object" // "the crash during the patrols was a tragedy"
		}
		break
	}
	if h, ok := r.endingAt(i, kinds(negator)); ok && r.isWord(h.last-1, "not", "pas") && r.skipDeterminers(n.first-1) == i {
		sign = -sign // "it was not the patrols that caused it"
	}
	if r.deniedThat(n.first) {
		sign = -sign
	}
	if sign == 1 && aside == "" {
		return links
	}
	judged := make([]link, len(links))
	for k, l := range links {
		l.sign *= sign
		if aside != "" && l.setAside == "" {
			l.setAside = aside
		}
		judged[k] = l
	}
	return judged
}

// deniedThat says that the target opens a clause which the words before it
// deny: "nobody has shown that the mission failed".
func (r *cuedSentence) deniedThat(first int) bool {
	i := r.complement(first)
	if i < 1 {
		return false
	}
	for _, at := range []int{i, i - 1} {
		if h, ok := r.endingAt(at, kinds(attitude)); ok && h.row.Valence == "doubt" {
			return !r.negatedAt(h.first) // "doubted that it would help"
		}
	}
	if _, rejects := r.endingAt(i-1, kinds(rejectKind, attitude, quality)); rejects || r.covered(i, kinds(rejectKind, attitude)) {
		return false
	}
	start := r.clauseStart(i)
	return r.negatedAt(i) || r.closedNegation(i-1) || r.emptySubject(start, i)
}

// complement returns the "that" which opens the clause whose subject begins at
// the token, -1 when there is none.
func (r *cuedSentence) complement(first int) int {
	for i := first - 1; i >= 0 && i > first-6; i-- {
		if r.isWord(i, "that", "que", "qu'", "laquelle", "lesquelles") {
			return i
		}
		if !r.covered(i, kinds(determiner)) && !(r.covered(i, kinds(preposition)) && r.covered(i-1, kinds(transparent, continueKind))) && !(r.covered(i, kinds(transparent, continueKind)) && r.covered(i+1, kinds(preposition))) {
			break
		}
	}
	return -1
}
