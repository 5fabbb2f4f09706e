package stages

import (
	"strings"

	"horseshoe/pipeline"
)

// harmOf says that the effect is something done to the target: "the shelling
// of the zone", "attempts to undermine the accord".
func (r *cuedSentence) harmOf(h hit, first int) bool {
	if h.row.sign > 0 || h.row.Valence != "" || r.isWord(h.last, "by", "par") {
		return false
	}
	if r.covered(h.last-1, kinds(hostile)) && r.isWord(h.last, "of", "de", "du", "des", "d'", "against", "contre") {
		return true
	}
	return (r.isWord(h.first-1, "to", "of", "at", "from") || r.isWord(h.first-1, "à", "de", "d'") && r.covered(h.first-2, kinds(hostile)) || r.isWord(h.first-1, "à") && r.isWord(h.first-2, "visant", "tendant", "destinées", "destinés")) && r.beside(h.last, first)
}

// wrongs says that the quality is that of a deed which the target suffers:
// "violations of the truce", "in defiance of the embargo".
func (r *cuedSentence) wrongs(h hit) bool {
	if r.isWord(h.last-1, "de", "du", "des", "d'", "à", "au", "aux") && r.isWord(h.first, "violation", "violations", "atteinte", "atteintes", "entrave", "entraves") {
		return !r.covered(r.skipDeterminers(h.first-1), kinds(copula))
	}
	return h.last-h.first > 1 && r.isWord(h.last-1, "of", "to", "on") &&
		(r.covered(h.first, kinds(hostile, bad)) || r.isWord(h.first, "in") || r.isWord(h.last-2, "violation", "breach", "contravention", "affront", "insult", "threat", "threats", "obstacle", "assault", "mockery"))
}

// isNoun says that the word of an effect is a noun here, and nobody does it:
// "spared from shelling", "the programme of work".
func (r *cuedSentence) isNoun(h hit) bool {
	if h.last-h.first > 1 {
		return false
	}
	if isIngForm(r.tokens[h.first].Norm) {
		return r.covered(h.first, kinds(hostile)) && r.isWord(h.first-1, "from", "against", "the")
	}
	if r.french && r.isWord(h.first-1, "l'", "le", "la", "les", "une", "un") && !participle(r.tokens[h.first].Norm) && !r.isWord(h.first-2, "ne", "ils", "elles", "qui", "nous") {
		return true // "ni l'aide ni le commerce"
	}
	return r.isWord(h.first-1, "of", "its", "their", "his", "her", "our") && !r.isWord(h.last, "by")
}

// ofOtherNoun says that the effect is a French participle that describes the
// noun before it: "assimilé à une peine infligée à tous".
func (r *cuedSentence) ofOtherNoun(h hit) bool {
	norm := r.tokens[h.first].Norm
	if !strings.HasSuffix(norm, "ée") && !strings.HasSuffix(norm, "ées") && !strings.HasSuffix(norm, "és") {
		return false
	}
	before := r.skipAdverbs(h.first - 1)
	return before >= 0 && !r.covered(h.first+1, kinds(determiner)) && r.tokens[before].Kind == pipeline.Word && !r.covered(before, kinds(copula, negator, determiner, pronoun)) && !r.isWord(before, "et", "ou", "avaient", "ayant", "aura", "auront", "auraient")
}

// claimsOf gives the links of a pronoun to what others claim of it ("rejected
// claims that they had killed civilians") and to what is asked for it
// ("proposed that it be prolonged"). No other cue governs a pronoun that is a
// subject.
func (r *cuedSentence) claimsOf(first, last int, ahead outlook) []link {
	var links []link
	for _, l := range r.governors(first, last, ahead) {
		if l.claimed || l.rule == "rejected_claim" || l.rule == "opinion_of_opinion" || l.rule == "appeal" && ahead.ended != 0 ||
			l.rule == "object" && l.setAside == "" && l.cue.last == r.complement(first) {
			links = append(links, l)
		}
	}
	return links
}

// actOfEnding says that the words up to the token end the target, as the
// subject of what follows: "lifting the ban would be a mistake".
func (r *cuedSentence) actOfEnding(at int) bool {
	h, ok := r.endingAt(at, kinds(endKind))
	if !ok {
		if h, ok = r.endingAt(at, kinds(effect)); ok && h.row.Valence == "required" && h.row.sign < 0 {
			return infinitive(r.tokens[h.first].Norm) && r.opensClause(h.first) // "mettre fin au blocus"
		}
		return false
	}
	if h.row.sign != 0 {
		return false
	}
	return isIngForm(r.tokens[h.first].Norm) || r.isWord(h.first-1, "to") && r.opensClause(h.first-1) || infinitive(r.tokens[h.first].Norm) && r.opensClause(h.first)
}

// infinitive says that the word looks like a French infinitive.
func infinitive(norm string) bool {
	return len(norm) > 4 && (strings.HasSuffix(norm, "er") || strings.HasSuffix(norm, "ir") || strings.HasSuffix(norm, "re"))
}
