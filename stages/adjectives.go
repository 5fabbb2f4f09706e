package stages

import (
	"strings"

	"horseshoe/pipeline"
)

// adjectiveEndings are the endings of French adjectives, without the plural.
var adjectiveEndings = []string{"é", "ée", "el", "elle", "al", "ale", "if", "ive", "able", "ible", "ique", "ant", "ante", "ent", "ente", "eux", "euse",
	"aire", "ier", "ière", "ide", "in", "ine", "at", "ate", "it", "ite", "aux", "et", "ète", "ue", "ur", "ure"}

func frenchAdjective(norm string) bool {
	if len(norm) < 4 || strings.HasSuffix(norm, "ement") {
		return false
	}
	singular := strings.TrimSuffix(norm, "s")
	for _, ending := range adjectiveEndings {
		if strings.HasSuffix(singular, ending) || strings.HasSuffix(norm, ending) {
			return true
		}
	}
	return false
}

// nounCues are the kinds whose terms are nouns that an adjective may follow
// before they reach their object.
var nounCues = kinds(attitude, endKind, continueKind, transparent, negator, appeal)

// afterNoun says that the token is an adjective of the noun of a cue before
// it, alone or as one of a pair.
func (r *cuedSentence) afterNoun(i int) bool {
	if !r.adjective(i) {
		return false
	}
	at := r.skipAdverbs(i - 1)
	if r.isWord(at, "et", ",", "ou") && r.adjective(at-1) {
		at = r.skipAdverbs(at - 2)
	}
	h, ok := r.endingAt(at, nounCues)
	return ok && (h.row.kind != attitude || h.row.Opinion || isNounForm(r.tokens[at].Norm))
}

// isNounForm says that a form of a verb is a noun as well: appui, demande,
// condamnation.
func isNounForm(norm string) bool {
	switch norm {
	case "appui", "soutien", "adhésion", "demande", "rejet", "refus", "hommage":
		return true
	}
	return strings.HasSuffix(norm, "tion")
}

// pairs says that the conjunction at the token joins two adjectives of the
// noun of a cue.
func (r *cuedSentence) pairs(i int) bool {
	if m, ok := r.beginningAt(i+1, kinds(mask)); ok && r.isWord(i+1, "sans") {
		return r.afterNoun(i-1) && r.covered(m.last, kinds(preposition))
	}
	return r.adjective(i+1) && r.afterNoun(i-1) && (i+2 >= len(r.tokens) || r.covered(i+2, kinds(preposition)))
}

// adjective says that the token looks like a French adjective that follows the
// noun of a cue: "la levée immédiate et inconditionnelle de", "un appui
// constant à".
func (r *cuedSentence) adjective(i int) bool {
	return i > 0 && i < len(r.tokens) && r.tokens[i].Kind == pipeline.Word && r.tokens[i].Case == pipeline.LowerCase && frenchAdjective(r.tokens[i].Norm)
}

// beforeAdjective returns the token before an adjective that follows the noun
// of a cue, or the token itself.
func (r *cuedSentence) beforeAdjective(i int) int {
	if r.afterNoun(i) {
		return r.skipAdverbs(i - 1)
	}
	return i
}

// counted says that a French participle is a noun here, with an article or a
// number before it: "les accusés", "trois condamnés".
func (r *cuedSentence) counted(i int) bool {
	norm := r.tokens[i].Norm
	return (strings.HasSuffix(norm, "é") || strings.HasSuffix(norm, "és") || strings.HasSuffix(norm, "ées")) &&
		(r.covered(i-1, kinds(determiner)) || r.isWord(i-1, "des", "deux", "trois", "quatre", "cinq", "six", "plusieurs", "principaux") || i > 0 && r.tokens[i-1].Kind == pipeline.Number)
}

// participle says that the word looks like a past participle.
func participle(norm string) bool {
	for _, ending := range []string{"ed", "en", "é", "ée", "és", "ées", "ie", "is", "it", "u", "ue", "us", "ises", "ise"} {
		if strings.HasSuffix(norm, ending) {
			return true
		}
	}
	return false
}
