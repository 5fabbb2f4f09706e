package stages

import (
	"strings"

	"horseshoe/pipeline"
)

// contribution reads what the speaker's side does for the target: "son pays
// fournira un bataillon à la mission", "we shall take part in the airlift".
func (r *cuedSentence) contribution(n naming) []link {
	if n.pronoun || n.object || n.weak {
		return nil
	}
	start := r.clauseStart(n.first)
	for i := n.first - 1; i >= start && i > n.first-longestAside; i-- {
		if h, ok := r.endingAt(i, kinds(carry)); ok {
			if !r.ownSubject(start, h.first) || r.negatedAt(h.first) || r.onlyNamed(h) {
				return nil
			}
			return []link{{cue: h, sign: 1, rule: "contribution", at: h.first, fate: true}}
		}
		if r.covered(i, kinds(boundary, relative, hostile, attitude, rejectKind, endKind, speech, neutralKind, negator)) {
			return nil
		}
	}
	return nil
}

// onlyNamed says that the verb is an infinitive that nobody commits to: "avant
// de dépêcher une enquête", but not "prêt à fournir".
func (r *cuedSentence) onlyNamed(h hit) bool {
	norm := r.tokens[h.first].Norm
	if h.last-h.first == 1 && participle(norm) && !infinitive(norm) {
		at := r.skipAdverbs(h.first - 1)
		return !r.covered(at, kinds(copula, beKind)) && !r.isWord(at, "ai", "avons", "ayant", "aurons", "auront", "avoir") && strings.HasSuffix(norm, "é")
	}
	if !strings.HasSuffix(norm, "er") && !strings.HasSuffix(norm, "ir") && !strings.HasSuffix(norm, "re") {
		return false
	}
	at := r.skipAdverbs(h.first - 1)
	return !r.isWord(at, "à", "compte", "entend", "va", "vais", "allons", "d'", "de", "souhaite") || r.isWord(at, "de", "d'") && !r.isWord(at-1, "intention", "décidé", "décision", "mesure", "tient") ||
		r.isWord(at, "à") && !r.isWord(at-1, "prêt", "prête", "prêts", "prêtes", "disposé", "disposée", "disposés", "continuera", "engage", "engagé", "engagée", "continue")
}

// ownSubject says that the clause is about the speaker or opens with a name, as
// of a State or its capital.
func (r *cuedSentence) ownSubject(start, verb int) bool {
	for i := verb - 1; i >= start; i-- {
		if r.covered(i, kinds(otherHolder, third, relative)) {
			return false
		}
		if r.covered(i, kinds(ownHolder, delegation)) {
			return true
		}
	}
	at := start
	for at < verb && (r.covered(at, kinds(determiner)) || r.isWord(at, "et", "and", ",")) {
		at++
	}
	return at < verb && r.tokens[at].Kind == pipeline.Word && r.tokens[at].Case != pipeline.LowerCase && at > start || at < verb && verb-at <= 3 && r.tokens[at].Case == pipeline.Capitalized && !r.covered(at, kinds(demonstrative, pronoun))
}

// carriers says that a relative clause tells of those who carry the target
// out: "les équipages qui acheminent l'aide par le pont aérien".
func (r *cuedSentence) carriers(h hit, first int) bool {
	if !r.isWord(h.first, "qui", "who") {
		return false
	}
	does, ok := r.between(h.last, first, kinds(carry))
	for i := does.last; ok && i < first; i++ {
		if r.isWord(i, ",", ";", ":") {
			return false
		}
	}
	return ok
}
