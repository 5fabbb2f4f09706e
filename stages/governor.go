package stages

// A link ties a cue to a mention of the target.
type link struct {
	cue  hit
	sign int // of the evaluation of the target, before the cue's own shifters
	rule string
	// setAside is the reason why the cue does not bear on the target; empty
	// when it does.
	setAside string
	// condition says that the link is a condition for the target.
	condition bool
	// at is where holders and negators are looked for: the first token of the
	// cue, or of the target when the target is the subject.
	at int
	// fate says that the sign has its negation in it already.
	fate bool
	// claimed says that the cue is a noun such as claim or allegation, which
	// counts only through what somebody makes of it.
	claimed bool
	// chained says that another cue further left governs this one.
	chained bool
}

// Bounds keep the search for a cue short, so that no sentence takes more than
// linear time.
const (
	longestPath    = 60 // tokens between a cue and its object
	longestClause  = 60 // tokens that a subject reaches forward
	mostCandidates = 64 // links of one mention
)

var (
	governing = kinds(attitude, rejectKind, neutralKind, speech, quality, endKind, continueKind, transparent, hostile,
		appeal, urge, negator, boundary, relative, consider, mask, effect, obligation)
	pathWords = kinds(attitude, rejectKind, neutralKind, appeal, urge)
)

// path is the state of a walk from a mention to the left: what the words
// between say about the thing that a cue further left would evaluate.
type path struct {
	sign     int
	other    bool // the head of the object is something else than the target
	needHead bool // a preposition was passed: the next word is a head
	joined   bool // past an "and" or a comma: the words belong to a sister of the target
	asked    int  // the direction of what an appeal would ask for; 0 none yet
	sticky   bool // a noun was passed that keeps what is said of it (the attack on, the report on)
	opinion  bool // an opinion noun was passed (criticism of)
	harmed   bool // something bad was done to the target
	deed     bool // past a "for" before a gerund: the words before it name who carried the target out
	carried  bool // a clause about those who carry the target out was passed
	first    int  // the first token of the mention
	last     int  // the token behind the mention
	claim    int  // the direction of a claim about the target to the right, for reject
}

// governors walks from the mention to the left and returns the cues whose
// object the target is. claim is the direction of what the sentence says about
// the target behind it.
func (r *cuedSentence) governors(first, last int, ahead outlook) []link {
	state := path{sign: 1, first: first, last: last, claim: ahead.claim, harmed: ahead.harmed}
	if ahead.ended != 0 {
		state.sign = ahead.ended
		state.asked = ahead.ended
	}
	var links []link
	for i, steps := first-1, 0; i >= 0 && steps < longestPath && len(links) < mostCandidates; steps++ {
		if before := r.backOverAside(i); before < i && before > 0 {
			i = before - 1
			continue
		}
		h, known := r.endingAt(i, governing)
		if !known {
			if !r.passWord(i, &state) {
				break
			}
			i--
			continue
		}
		next, stop := r.passCue(h, &state, &links, first, last)
		if stop {
			break
		}
		if next < 0 && len(links) == 0 && state.asked != 0 && (h.row.kind == endKind || h.row.kind == continueKind) && !isIngForm(r.tokens[h.first].Norm) {
			links = append(links, link{cue: h, sign: state.asked, rule: "imperative", at: h.first})
		}
		i = next
	}
	return links
}

// passWord takes the walk past a token that is in no hit of interest; false
// ends the walk.
func (r *cuedSentence) passWord(i int, state *path) bool {
	norm := r.tokens[i].Norm
	switch norm {
	case ";", ":", "?", "!", ".", "…":
		return false
	case ")":
		if r.covered(i-1, kinds(delegation)) {
			return false // the words that introduce the speaker end here
		}
		return true
	case ",", "and", "or", "et", "ou", "&":
		if r.pairs(i) {
			return true
		}
		state.joined, state.needHead = true, false
		return true
	case "«", "»", "\"", "“", "”", "(", "'", "‘", "’", "–", "—", "-":
		return true
	}
	if r.isWord(i-1, "(") && r.covered(i, kinds(delegation)) {
		return false // the words that introduce the speaker
	}
	if r.covered(i, kinds(preposition)) {
		if !state.other && r.isWord(i, "for", "on", "pour") && r.skipDeterminers(state.first-1) == i && r.thanks(i) {
			state.deed = true // "paid tribute to the Union for the agreement"
		}
		if !state.other && r.gerund(i+1) && r.isWord(i, "for", "in", "by", "de", "d'", "en", "pour") {
			state.deed = true // "commended the Union for deploying it"
		}
		state.needHead = !state.joined && !state.deed
		return true
	}
	if state.needHead && r.isWord(i+1, "by", "par") && participle(norm) {
		return true // "the role played by": the head stands before the participle
	}
	if state.needHead && r.afterNoun(i) {
		return true
	}
	if state.needHead && !r.covered(i, kinds(determiner)) {
		state.other, state.needHead = true, false
	}
	return true
}

// passCue takes the walk past a hit: it notes what the hit does to the path
// and collects it when it evaluates. It returns the next token to look at.
func (r *cuedSentence) passCue(h hit, state *path, links *[]link, first, last int) (next int, stop bool) {
	next = h.first - 1
	if h.row.kind == speech {
		if asks, ok := r.endingAt(h.last-1, kinds(urge, appeal)); ok && state.asked != 0 {
			h = asks
		}
	}
	switch h.row.kind {
	case boundary, speech:
		return r.passBoundary(h, state, last)
	case relative:
		return r.passRelative(h, state, links, first)
	case negator:
		return next, r.passNegator(h, state, links, first, last)
	case transparent:
		if !state.joined {
			state.other, state.needHead = state.sticky, false
		}
	case hostile:
		if state.needHead || r.covered(h.last, kinds(preposition)) || h.last-h.first > 1 && r.covered(h.last-1, kinds(preposition)) {
			state.other, state.sticky, state.needHead = true, !state.joined, false
		}
	case endKind:
		if !state.joined && !state.sticky { // "an end to the attacks on the mission" does not end it
			state.sign = -state.sign
			state.asked = state.sign
			state.other, state.needHead = false, false
			for k := range *links {
				if l := &(*links)[k]; l.rule == "quality" && l.cue.first >= h.last && l.cue.first <= h.last+1 {
					l.sign = -l.sign // "la levée prématurée du blocus"
				}
			}
		}
	case continueKind:
		if state.sticky {
			break // "adopted in response to the attack"
		}
		if state.asked == 0 {
			state.asked = 1
		}
		state.other, state.needHead = false, false
	case effect:
		if r.harmOf(h, first) {
			state.other, state.sticky, state.needHead = true, !state.joined, false
			break
		}
		if l, ok := r.agent(h, first); ok {
			*links = append(*links, l)
			return next, true
		}
		if h.row.Valence == "required" && h.row.sign < 0 && !state.joined {
			state.sign = -state.sign
			state.asked = state.sign
		}
		state.needHead = false
	case quality:
		if state.carried {
			return next, false // said of those who do it
		}
		if r.covered(h.last-1, kinds(hostile)) && !r.beside(h.last, first) || h.row.sign < 0 && r.wrongs(h) {
			state.other, state.sticky, state.needHead = true, !state.joined, false
			break
		}
		r.passQuality(h, state, links, first)
	case consider:
		state.needHead = false
	case mask:
		state.needHead = false
	case obligation:
		if state.asked != 0 && !state.joined {
			*links = append(*links, link{cue: h, sign: state.asked, rule: "appeal", at: h.first})
			return next, true
		}
	default:
		return next, r.passAttitude(h, state, links)
	}
	return next, false
}

// beside says that only small words stand between a token and the target.
func (r *cuedSentence) beside(from, first int) bool {
	for i := from; i < first; i++ {
		if !r.covered(i, kinds(preposition, determiner, quality, transparent)) {
			return false
		}
	}
	return true
}

// passAttitude collects an attitude, an appeal or a doubt; true ends the walk.
func (r *cuedSentence) passAttitude(h hit, state *path, links *[]link) (stop bool) {
	if h.row.kind == attitude && !h.row.Opinion && h.last-h.first == 1 && r.counted(h.first) {
		state.other, state.needHead = true, false
		return false // "trois accusés du Tribunal"
	}
	sign, rule := h.row.sign*state.sign, "object"
	aside := ""
	if state.carried && (h.row.kind != attitude || h.row.sign <= 0) {
		return true
	}
	if state.other {
		aside = "other_object"
	}
	switch h.row.kind {
	case neutralKind:
		if _, ok := r.endingAt(r.beforeAdjective(h.first-1), kinds(attitude)); ok && r.isWord(h.first, "quant", "concernant", "about", "regarding", "concerning") {
			return false // "ses réserves quant au blocus"
		}
		if h, ok := r.mannerAfter(state.last); ok && !state.other {
			*links = append(*links, link{cue: h, sign: h.row.sign * state.sign, rule: "object", at: h.first})
		}
		return true
	case appeal:
		if state.asked == 0 && r.isWord(h.last, "à", "au", "aux") {
			return true // "demandé aux auteurs de la décision de revenir"
		}
		if h.last-h.first == 1 && participle(r.tokens[h.first].Norm) && r.covered(h.first-1, kinds(determiner, possessive)) {
			return false // "the proposed embargo"
		}
		rule, sign = "appeal", 1
		if c, ok := r.demanded(state.last + 1); ok && state.asked == 0 && r.isWord(state.last, "to") {
			*links = append(*links, link{cue: c, rule: "constraint", condition: true, at: h.first})
			return true // "asked for the timetable to be looked at again"
		}
		if state.asked != 0 {
			sign, aside = state.asked, ""
		}
		if state.joined && state.asked == 0 && state.other {
			return true
		}
	case urge:
		rule, sign = "appeal", state.asked
		if state.asked == 0 || r.isWord(h.last, "whether", "if", "why", "how", "when", "si", "pourquoi", "comment", "quand") {
			return true
		}
		aside = ""
	case rejectKind:
		if state.claim != 0 && state.sign == 1 && !state.opinion {
			sign, rule, aside = h.row.sign*state.claim, "rejected_claim", ""
		}
	}
	if state.opinion {
		rule = "opinion_of_opinion"
		for i := range *links {
			(*links)[i].chained = (*links)[i].chained || (*links)[i].cue.row.Opinion
		}
	}
	if q, ok := r.endingAt(h.first-2, kinds(quality)); ok && q.row.sign < 0 && h.row.kind == attitude && r.isWord(h.first-1, "to", "de", "d'") {
		sign = -sign // "it is absurd to condemn"
	}
	*links = append(*links, link{cue: h, sign: sign, rule: rule, setAside: aside, at: h.first})
	if h.row.Opinion {
		last := &(*links)[len(*links)-1]
		if h.row.Valence == "claim" && state.claim != 0 {
			last.sign = state.claim // "the claim that the blockade is lawful"
		}
		last.claimed = h.row.Valence == "claim"
		state.sign, state.opinion, state.needHead, state.claim = last.sign, true, false, 0
		return false
	}
	if twin, ok := r.twin(h); ok {
		*links = append(*links, link{cue: twin, sign: sign, rule: rule, setAside: aside, at: twin.first})
	}
	return true
}

// isWord says whether the token is one of the words, in its folded form.
func (r *cuedSentence) isWord(i int, words ...string) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	for _, word := range words {
		if r.tokens[i].Norm == word {
			return true
		}
	}
	return false
}
