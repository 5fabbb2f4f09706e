package stages

import "strings"

// since reads what changed since the target, or because of it: "depuis le
// déploiement de la mission, les attaques ont diminué", "prices have tripled
// since the blockade began".
func (r *cuedSentence) since(n naming) []link {
	i := r.skipDeterminers(n.first - 1)
	for i > 0 && (r.covered(i, kinds(transparent, continueKind, quality)) || r.isWord(i, "de", "du", "d'", "of")) {
		i = r.skipDeterminers(i - 1)
	}
	if !r.isWord(i, "depuis", "since") {
		return nil
	}
	if l, ok := r.change(n.last, min(len(r.tokens), n.last+longestPath)); ok {
		return []link{l}
	}
	if l, ok := r.change(r.clauseStart(i), i); ok {
		return []link{l}
	}
	return nil
}

// changeReach is how many tokens lie between a change and the thing that
// changes.
const changeReach = 9

// change finds in the stretch something good or bad that rose, fell or is
// gone.
func (r *cuedSentence) change(from, to int) (link, bool) {
	for i := from; i < to; i++ {
		if r.isWord(i, ";", ":") {
			return link{}, false
		}
		if h, ok := r.beginningAt(i, kinds(rise, fall)); ok && h.last <= to {
			sign := 1
			if h.row.kind == fall {
				sign = -1
			}
			if r.negatedAt(h.first) {
				sign = -sign
			}
			if valence := r.valence(max(from, i-changeReach), i); valence != 0 {
				return link{cue: h, sign: sign * valence, rule: "since", at: h.first, fate: true}, true
			}
			if valence := r.valence(h.last, min(to, h.last+4)); valence != 0 {
				return link{cue: h, sign: sign * valence, rule: "since", at: h.first, fate: true}, true
			}
		}
		if r.isWord(i, "aucun", "aucune", "nul", "nulle", "pas", "no", "not") {
			for k := i + 1; k < i+4; k++ {
				if h, ok := r.beginningAt(k, kinds(good, bad)); ok && r.isWord(k-1, "aucun", "aucune", "un", "une", "seul", "seule", "nul", "nulle", "no", "a", "single") {
					sign := 1
					if h.row.kind == good {
						sign = -1
					}
					return link{cue: h, sign: sign, rule: "since", at: h.first, fate: true}, true
				}
			}
		}
	}
	return link{}, false
}

// valence says whether the first thing of the stretch that is good or bad is
// good (1) or bad (-1); 0 for none.
func (r *cuedSentence) valence(from, to int) int {
	for i := from; i < to; i++ {
		if r.covered(i, kinds(bad)) {
			return -1
		}
		if r.covered(i, kinds(good)) {
			return 1
		}
	}
	return 0
}

// counterfactual reads what would be if the target were not: "rien de cela ne
// se serait produit si l'opération n'avait pas été lancée".
func (r *cuedSentence) counterfactual(n naming) []link {
	at := r.skipDeterminers(n.first - 1)
	h, ok := r.endingAt(at, kinds(hypothesis))
	if !ok || !r.isWord(h.first, "si", "s'", "if", "had") {
		return nil
	}
	absent := false
	for i := n.last; i < len(r.tokens) && i < n.last+5; i++ {
		absent = absent || r.isWord(i, "n'", "ne", "not") && (r.isWord(i+1, "avait", "avaient", "existait", "existaient", "était", "étaient", "been", "existed", "taken") || r.isWord(i-1, "had"))
	}
	if !absent {
		return nil
	}
	for i, token := range r.tokens {
		if strings.HasSuffix(token.Norm, "rait") || strings.HasSuffix(token.Norm, "raient") || token.Norm == "would" || token.Norm == "could" {
			sign := 1
			if valence := r.valence(i, min(len(r.tokens), i+changeReach)); valence != 0 && i > n.last {
				sign = -valence // what would be bad speaks for the target
				if r.negatedAt(i) || r.closedNegation(i) {
					sign = -sign
				}
			}
			return []link{{cue: h, sign: sign, rule: "without", at: n.first, fate: true}}
		}
	}
	return nil
}
