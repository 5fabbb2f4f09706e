package stages

import "horseshoe/pipeline"

// concede adds what a sentence grants beside its main point: "welcomed the
// mission but deplored its slowness". evidence from the index on is that of
// the sentence; the other side of the contrast counts when it speaks of
// something that belongs to the target and evaluates it the other way.
func (c *coder) concede(target string, statement, sentence int, r *cuedSentence, n naming, from int, who voice) {
	found := c.coded.Evidence[from:]
	polarity := pipeline.Polarity("")
	main := -1
	linked := map[int]bool{}
	for _, e := range found {
		at := r.tokenAt(e.CueSpan.Start)
		linked[at] = true
		if !e.Counted || e.Polarity == pipeline.ConditionPolarity {
			continue
		}
		if polarity != "" && polarity != e.Polarity {
			return
		}
		polarity, main = e.Polarity, at
	}
	if polarity == "" {
		return
	}
	start, end := r.contrastFrom(main)
	if start < 0 {
		return
	}
	for _, h := range r.hits {
		wanted := h.row.sign == 1 && polarity == pipeline.AgainstPolarity || h.row.sign == -1 && polarity == pipeline.ForPolarity
		if !wanted || linked[h.first] || h.row.kind != attitude && h.row.kind != quality || (h.first >= start && h.first < end) == (main >= start && main < end) || !r.ofTarget(h) {
			continue
		}
		if holder, _ := r.holderOf(h.first, false, who); holder != speakerHolder || r.negatedAt(h.first) || r.isQuestion() {
			continue
		}
		c.coded.Evidence = append(c.coded.Evidence, pipeline.Evidence{
			Span: c.coded.Sentences[statement][sentence].Span, Statement: statement, Sentence: sentence, Target: target,
			Polarity: opposite(polarity), Cue: h.term, CueSpan: pipeline.Span{Start: r.tokens[h.first].Start, End: r.tokens[h.last-1].End},
			TargetSpan: n.span, Holder: speakerHolder, Counted: true, Rule: "concession",
		})
		return
	}
}

// contrastFrom finds the words that stand against the rest of the sentence: from
// a "but" behind the main point to the end, or a concession to its comma. The
// start is -1 when there are none.
func (r *cuedSentence) contrastFrom(main int) (start, end int) {
	for i := range r.tokens {
		if h, ok := r.beginningAt(i, kinds(concession)); ok && (i == 0 || r.isWord(i-1, ",", "«", "“")) || ok && h.last-h.first > 1 {
			end := h.last
			for end < len(r.tokens) && !r.isWord(end, ",", ";") {
				end++
			}
			return i, end
		}
		if _, ok := r.beginningAt(i, kinds(contrast)); ok && i > main {
			return i, len(r.tokens)
		}
	}
	return -1, -1
}

// tokenAt returns the index of the token that begins at the byte.
func (r *cuedSentence) tokenAt(start int) int {
	for i, token := range r.tokens {
		if token.Start == start {
			return i
		}
	}
	return -1
}

// ofTarget says that what the cue evaluates belongs to the target: a pronoun
// or a noun such as work or mandate stands near it.
func (r *cuedSentence) ofTarget(h hit) bool {
	if r.leftOut(h) {
		return true
	}
	for i := h.last; i < len(r.tokens) && i < h.last+10; i++ {
		if r.covered(i, kinds(hostile)) || r.isWord(i, ";") || i < h.last+4 && r.tokens[i].Case != pipeline.LowerCase && r.tokens[i].Kind == pipeline.Word {
			return false // a person or a body is named: "thanking the Coordinator for her work"
		}
		if r.covered(i, kinds(transparent)) && r.othersName(i+1) {
			return false // "praised the work of the Union"
		}
		if r.covered(i, kinds(possessive, transparent)) || r.isWord(i, "it", "them", "en", "y", "elle", "elles", "celle-ci", "celui-ci") {
			return true
		}
	}
	for i := h.first - 1; i >= 0 && i > h.first-8; i-- {
		if r.covered(i, kinds(boundary, contrast, concession)) {
			return false
		}
		if r.covered(i, kinds(possessive)) || r.isWord(i, "it", "en", "y") {
			return true
		}
	}
	return false
}

// othersName says that a complement follows that is a name.
func (r *cuedSentence) othersName(at int) bool {
	if !r.covered(at, kinds(preposition)) {
		return false
	}
	for i := at + 1; i < len(r.tokens) && i < at+4; i++ {
		if r.tokens[i].Kind == pipeline.Word && r.tokens[i].Case != pipeline.LowerCase {
			return true
		}
		if !r.covered(i, kinds(determiner, preposition)) {
			return false
		}
	}
	return false
}

// answer looks, in a statement without evidence of its own, for the speaker's
// answer to a view that it reports: a rebuttal turns the view round, an
// endorsement adopts it.
func (c *coder) answer(target string, statement, from int) {
	view := -1
	for i := from; i < len(c.coded.Evidence); i++ {
		e := c.coded.Evidence[i]
		if e.Counted {
			return
		}
		if e.Rule != "other_holder" || !c.views[e.CueSpan.Start] {
			continue
		}
		if view >= 0 && c.coded.Evidence[view].Polarity != e.Polarity {
			return
		}
		view = i
	}
	if view < 0 {
		return
	}
	e := c.coded.Evidence[view]
	r := c.cued(statement, e.Sentence)
	kind := r.answerFrom(r.tokenAt(e.CueSpan.Start)+1, len(r.tokens))
	if next := e.Sentence + 1; kind == noKind && next < len(c.coded.Sentences[statement]) {
		r = c.cued(statement, next)
		kind = r.answerFrom(0, min(5, len(r.tokens)))
	}
	switch kind {
	case rebuttal:
		e.Polarity, e.Rule = opposite(e.Polarity), "rebuttal"
	case endorsement:
		e.Rule = "endorsement"
	default:
		return
	}
	e.Counted, e.Holder = true, speakerHolder
	c.coded.Evidence = append(c.coded.Evidence, e)
}

// answerFrom finds an answer in a stretch of the sentence, unless the speaker
// declines to judge there.
func (r *cuedSentence) answerFrom(from, to int) cueKind {
	kind := noKind
	for i := max(from, 0); i < to; i++ {
		if _, ok := r.beginningAt(i, kinds(endorsement)); ok {
			return endorsement
		}
		if _, ok := r.beginningAt(i, kinds(rebuttal)); ok && kind == noKind {
			kind = rebuttal
		}
	}
	if kind == rebuttal {
		if _, declines := r.between(from, len(r.tokens), kinds(neutralKind)); declines {
			return noKind
		}
	}
	return kind
}

// limit looks, in a statement that so far only speaks for the target, at the
// sentence behind its praise: one that begins with a contrast and worries about
// what is lacking or goes on ("Il s'est toutefois inquiété de l'absence de
// calendrier") limits the praise.
func (c *coder) limit(target string, statement, from int, who voice) {
	var praise *pipeline.Evidence
	for i := from; i < len(c.coded.Evidence); i++ {
		e := &c.coded.Evidence[i]
		if e.Counted && e.Polarity != pipeline.ForPolarity {
			return
		}
		if e.Counted {
			praise = e
		}
	}
	if praise == nil || praise.Sentence+1 >= len(c.coded.Sentences[statement]) {
		return
	}
	e := *praise
	e.Sentence++
	r := c.cued(statement, e.Sentence)
	if _, ok := r.between(0, min(8, len(r.tokens)), kinds(contrast)); !ok {
		if e.Sentence++; e.Sentence >= len(c.coded.Sentences[statement]) {
			return
		}
		r = c.cued(statement, e.Sentence)
		if _, ok := r.between(0, min(4, len(r.tokens)), kinds(contrast)); !ok {
			return
		}
	}
	for _, h := range r.hits {
		if !limiting.has(h.row.kind) || h.row.sign >= 0 || h.row.Opinion || !r.shortcoming(h.last) && !r.ownMatter(h) || r.negatedAt(h.first) || r.isQuestion() {
			continue
		}
		if holder, _ := r.holderOf(h.first, false, who); holder != speakerHolder {
			continue
		}
		e.Span, e.Polarity, e.Rule = c.coded.Sentences[statement][e.Sentence].Span, pipeline.AgainstPolarity, "limit"
		e.Cue, e.CueSpan = h.term, pipeline.Span{Start: r.tokens[h.first].Start, End: r.tokens[h.last-1].End}
		e.Negated, e.Hedged, e.Shifters = false, false, nil
		c.coded.Evidence = append(c.coded.Evidence, e)
		return
	}
}

// limiting are the kinds of cues that may limit a praise.
var limiting = kinds(attitude, rejectKind, quality)

// ownMatter says that what the cue speaks of is no other thing: no name and
// no deed of somebody else stands behind it.
func (r *cuedSentence) ownMatter(h hit) bool {
	if r.leftOut(h) {
		return true
	}
	for i := max(h.first-4, 1); i < len(r.tokens) && i < h.last+8; i++ {
		if r.isWord(i, ";", ",") && i > h.last {
			break
		}
		if r.isWord(i, "reports", "report", "allegations", "information", "accounts", "informations", "allégations") && r.isWord(i+1, "that", "selon", "que") {
			return true // what was reported is the matter
		}
		if r.covered(i, kinds(hostile, bad, delegation, third)) && i >= h.last || r.tokens[i].Kind == pipeline.Word && r.tokens[i].Case != pipeline.LowerCase {
			return false
		}
	}
	return true
}

// shortcoming says that the object of an attitude is something that is lacking
// or goes on, or belongs to what was spoken of.
func (r *cuedSentence) shortcoming(at int) bool {
	for i := at; i < len(r.tokens) && i < at+4; i++ {
		if r.covered(i, kinds(shortcomingKind)) {
			return true
		}
		if !r.covered(i, kinds(preposition, determiner, quality)) && !r.isWord(i, "certaines", "certains", "certain", "some") {
			return false
		}
	}
	return false
}

// leftOut says that the cue is about who was not asked or told: "regretté que
// le Conseil n'en ait pas été informé".
func (r *cuedSentence) leftOut(h hit) bool {
	for i := h.last; i < len(r.tokens) && i < h.last+10 && !r.isWord(i, ";", ","); i++ {
		if r.isWord(i, "en", "y") && r.isWord(i-1, "n'", "qu'", "l'on") {
			return true // "regretté que le Conseil n'en ait pas été informé"
		}
		if r.isWord(i, "consulted", "informed", "consulté", "consultée", "consultés", "consultées", "informé", "informée", "informés", "associé", "associée", "associés", "prévenu", "avisé") {
			return true
		}
	}
	return false
}
