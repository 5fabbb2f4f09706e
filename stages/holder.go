package stages

import (
	"strings"

	"horseshoe/pipeline"
)

// holders of an evaluation, as evidence.csv prints them.
const (
	speakerHolder = "speaker"
	otherSpeaker  = "other"
)

// voice is who speaks in a statement, as far as the holder of an evaluation
// depends on it.
type voice struct {
	code, role string
}

// holderOf finds whose evaluation a cue is: the nearest holder named to the
// left of it, in the clause or in the words that introduce it. Without one it
// is the speaker's. subject says that the token is the subject of the cue.
func (r *cuedSentence) holderOf(at int, subject bool, who voice) (string, hit) {
	us := false      // somebody addressed the speaker
	attached := true // no other verb stands between the holder and the cue
	for i, steps := at-1, 0; i >= 0 && steps < longestClause; i, steps = i-1, steps+1 {
		if r.isWord(i, ";", ":", "?", "!") || r.covered(i, kinds(boundary)) && !r.isWord(i, "that", "que") {
			return speakerHolder, hit{}
		}
		if start, comment := r.commentBefore(i); comment {
			at -= i - start + 1
			i = start
			continue
		}
		for _, index := range r.ends[i] {
			h := r.hits[index]
			if h.row.kind == third || h.row.kind == delegation {
				if _, addressed := r.endingAt(r.skipDeterminers(h.first-1), kinds(urge, appeal)); addressed {
					continue // "asked the Council to"
				}
			}
			if subject && (h.row.kind == third || h.row.kind == delegation) && !r.saysBetween(h.last, at) {
				continue // it is named beside the target and says nothing of it
			}
			switch h.row.kind {
			case ownHolder:
				if r.addressed(h) {
					us = true
					continue
				}
				return speakerHolder, hit{}
			case otherHolder:
				if h.last-h.first == 1 && r.isWord(h.first, "some", "many", "others", "most", "various", "certains", "certaines", "d'autres", "plusieurs", "beaucoup") && !r.actsNext(h.last) {
					continue // "some difficulty"
				}
				if r.isWord(h.last-1, "who", "that", "qui") && !r.hasOpinion(h.last, at+longestRemark) {
					continue // "those who live there" hold no view
				}
				if r.isWord(h.first-1, "que", "qu'") && r.asideEnds(h.last, at) {
					continue // "far from the error that some denounce, the target has ..."
				}
				if r.isWord(h.first, "they", "ils", "elles") && (!attached || at-h.last > 2) {
					continue // stands for things as often as for holders
				}
				return otherSpeaker, h
			case delegation:
				if attached && at-h.last <= 4 && !r.isWord(h.first-1, "of", "in", "de", "du", "en", "au", "d'") {
					if h.row.code == who.code || who.code == "" {
						return speakerHolder, hit{}
					}
					return otherSpeaker, h
				}
			case third:
				if r.isWord(h.first-1, "of", "du", "de", "des") {
					continue // "the members of the Council"
				}
				if r.covered(h.last, kinds(obligation)) {
					continue // what the Council should do is the speaker's view
				}
				if code, named := r.stateAfter(h.last); named {
					if code == who.code || who.code == "" {
						return speakerHolder, hit{}
					}
					if attached && at-h.last <= 6 {
						return otherSpeaker, h
					}
				}
				if attached && at-h.last <= 3 || us && r.opensClause(h.first) {
					if who.role != "" && strings.Contains(strings.ToLower(who.role), r.tokens[h.last-1].Norm) {
						return speakerHolder, hit{}
					}
					return otherSpeaker, h
				}
			case speech, attitude, rejectKind, effect:
				attached = false
			}
		}
	}
	return speakerHolder, hit{}
}

// stateAfter reads the State whose government, parliament or people was named:
// "the Government of Kenya".
func (r *cuedSentence) stateAfter(at int) (code string, named bool) {
	if !r.isWord(at, "of", "de", "du", "d'", "des") {
		return "", false
	}
	for i := at + 1; i < at+3 && i < len(r.tokens); i++ {
		if h, ok := r.beginningAt(i, kinds(delegation)); ok {
			return h.row.code, true
		}
	}
	return "", false
}

// addressed says that "nous" is the object of somebody else's verb: "le
// Gouvernement nous a écrit pour réclamer".
func (r *cuedSentence) addressed(h hit) bool {
	return r.isWord(h.first, "nous") && h.last-h.first == 1 && h.first > 0 && !r.isWord(h.first-1, ",", "et") && r.isWord(h.last, "a", "ont", "avait", "demande", "demandent", "écrit", "écrivent", "prie", "invite", "disent", "dit", "assure", "explique", "expliquent")
}

// actsNext says that a verb follows, so that the word before it is its subject.
func (r *cuedSentence) actsNext(at int) bool {
	for i := at; i < at+3 && i < len(r.tokens); i++ {
		if h, ok := r.beginningAt(i, kinds(attitude)); ok && h.row.Opinion {
			return false
		}
		if r.covered(i, kinds(speech, consider, attitude, rejectKind, neutralKind, obligation, beKind, copula, hedge, relative, effect)) || r.isWord(i, "of", "have", "has", "had", "will", "would", "ont", "avaient", "de", "d'", "lui", "y", "nous", "here", "ici") {
			return true
		}
		if !r.adverb(i) && r.tokens[i].Kind != pipeline.Punctuation {
			return false
		}
	}
	return false
}

// saysBetween says that somebody says or thinks something between two tokens.
func (r *cuedSentence) saysBetween(from, to int) bool {
	_, ok := r.between(from, to, kinds(speech, consider, attitude, rejectKind, neutralKind))
	return ok
}

// refused says that the speaker turns down the view of the holder: "did not
// share the pessimism of those who ...", "nobody could claim that ...".
func (r *cuedSentence) refused(holder hit) bool {
	if holder.row == nil {
		return false
	}
	for i := holder.first - 1; i >= 0 && i > holder.first-9; i-- {
		if _, ok := r.endingAt(i, kinds(rejectKind)); ok {
			return true
		}
		if _, ok := r.endingAt(i, kinds(negator)); ok && i > holder.first-4 {
			return true
		}
		if r.covered(i, kinds(boundary)) || r.isWord(i, ";", ":") {
			return false
		}
	}
	return false
}

// commentBefore says that a remark between commas ends at the token ("the
// neighbours, the representative recalled, had ...") and where it starts.
func (r *cuedSentence) commentBefore(end int) (start int, ok bool) {
	if !r.isWord(end, ",") {
		return 0, false
	}
	speaks := false
	for i := end - 1; i > 0 && i > end-7; i-- {
		if r.isWord(i, ",") {
			return i, speaks
		}
		speaks = speaks || r.covered(i, kinds(speech, neutralKind)) || r.inverted(i)
	}
	return 0, false
}

// asideEnds says that the view which begins at the token ends with a comma
// before the other one, so that what follows is the speaker's.
func (r *cuedSentence) asideEnds(from, to int) bool {
	for i := from; i < to && i < from+2*longestRemark; i++ {
		if r.isWord(i, ",") {
			return r.hasOpinion(from, i)
		}
	}
	return false
}

// longestRemark is how far behind a holder its opinion may stand.
const longestRemark = 3

// hasOpinion says that somebody feels or says something in the stretch.
func (r *cuedSentence) hasOpinion(from, to int) bool {
	for i := from; i < to && i < len(r.tokens); i++ {
		if r.covered(i, kinds(attitude, rejectKind, speech, consider, neutralKind, endKind)) {
			return true
		}
	}
	return false
}
