package stages

import (
	"strings"

	"horseshoe/pipeline"
)

// longestModifier is how many words may stand between a noun and the word of
// an alias that makes it the target's.
const longestModifier = 3

// partialIn finds, in a record about the target, an alias that is named in
// part: a noun that the aliases are about, or one of its family, beside another
// word of theirs, as "the regional troops" or "the troops sent by the Union" for
// "regional force of the Union". A name that the aliases do not have makes it
// another one's ("the Union's troops in Somalia").
func (r *cuedSentence) partialIn(words targetWords) []naming {
	if words.exclude != nil && len(words.exclude.Find(r.tokens)) > 0 {
		return nil
	}
	var found []naming
	end := 0
	for i := 0; i < len(r.tokens); i++ {
		last, ok := r.kindOfTarget(i, words)
		if !ok || i < end {
			continue
		}
		first, before, other := r.modifiersBefore(i, words)
		after, otherAfter := r.modifiersAfter(last, words)
		if before && r.plain(first, i) && r.definite(first) < 0 && !words.heads[r.tokens[i].Norm] {
			continue // "peacekeeping operations" are many
		}
		weak := false
		if !before && !after && !other && !otherAfter {
			weak = words.headKeys[r.key(i)] && !r.covered(i, kinds(mask)) && !r.covered(i-1, kinds(possessive)) && r.actorBefore(i, words)
			first = i
		}
		if other || otherAfter || !before && !after && !weak {
			continue
		}
		if !before && !weak && r.isWord(first-1, "a", "an", "un", "une") || !before && !weak && r.indefinite(i) {
			continue // "a high-level committee to Kolmar"
		}
		found = append(found, naming{first: first, last: last, term: r.tokens[i].Norm, reference: true, weak: weak,
			span: pipeline.Span{Start: r.tokens[first].Start, End: r.tokens[last-1].End}})
		end = last
	}
	return found
}

// indefinite says that the noun at the token has an indefinite article, with
// adjectives between.
func (r *cuedSentence) indefinite(at int) bool {
	for i := at - 1; i >= 0 && i > at-4; i-- {
		if r.isWord(i, "a", "an", "un", "une") {
			return true
		}
		if r.tokens[i].Kind != pipeline.Word || r.covered(i, kinds(determiner, preposition, boundary)) {
			return false
		}
	}
	return false
}

// idiom says that the words of a naming are part of an idiom: "join forces".
func (r *cuedSentence) idiom(n naming) bool {
	return r.covered(n.last-1, kinds(mask)) && n.last-n.first > 1
}

// actorBefore says that the sentence names, before the token, somebody whom the
// aliases name, and nobody else after that: "congratulated the Union on having
// adopted sanctions".
func (r *cuedSentence) actorBefore(at int, words targetWords) bool {
	for i := at - 1; i >= 0 && i >= at-variantReach; i-- {
		if h, ok := r.endingAt(i, kinds(delegation)); ok {
			return words.actors[h.row.code]
		}
		if r.covered(i, kinds(boundary, relative)) || r.tokens[i].Kind == pipeline.Punctuation {
			return false
		}
	}
	return false
}

// kindOfTarget says that a noun for things of the target's kind begins at the
// token, and where it ends.
func (r *cuedSentence) kindOfTarget(i int, words targetWords) (last int, ok bool) {
	token := r.tokens[i]
	if token.Kind != pipeline.Word || token.Case == pipeline.UpperCase || r.covered(i, kinds(delegation)) {
		return 0, false
	}
	if r.covered(i, kinds(mask)) {
		return 0, false // "a great deal"
	}
	if words.headKeys[r.key(i)] && !r.covered(i, kinds(hostile)) {
		return i + 1, true
	}
	if words.modifierKeys[r.key(i)] && token.Case == pipeline.LowerCase && !r.covered(i, kinds(familyVerb)) {
		return 0, false // a word that tells more of the target: the air force of "strikes by the air force"
	}
	for _, index := range r.begins[i] {
		h := r.hits[index]
		if (h.row.kind == family || h.row.kind == familyVerb) && words.families[h.row.Group] || h.row.kind == referenceNoun && h.row.Group != "any" && words.groups[h.row.Group] {
			return h.last, true
		}
	}
	return 0, false
}

func (r *cuedSentence) key(i int) string {
	return string(folder{french: r.french}.key(nil, r.tokens[i].Norm, false))
}

// modifiersBefore reads the words before a noun, back to where they begin.
// found says that one of them is a word of the target, other that one names
// something else.
func (r *cuedSentence) modifiersBefore(at int, words targetWords) (first int, found, other bool) {
	first = at
	for i, steps := at-1, 0; i >= 0 && steps < longestModifier; i, steps = i-1, steps+1 {
		if h, ok := r.endingAt(i, kinds(delegation)); ok {
			return h.first, found || words.codes[h.row.code], !words.codes[h.row.code]
		}
		token := r.tokens[i]
		switch {
		case r.isWord(i, "'s", "will", "would", "to", "has", "have", "had", "should", "must", "not", "se", "a", "ont", "avait"):
			continue // "the Mission will leave"
		case token.Kind != pipeline.Word || r.covered(i, kinds(preposition, determiner, boundary, relative, possessive, demonstrative, beKind)):
			return first, found, false
		case words.ownName(strings.TrimSuffix(token.Norm, "'s")) || words.modifierKeys[r.key(i)]:
			first, found = i, true
		case token.Case != pipeline.LowerCase && i > 0:
			return first, found, true
		}
	}
	return first, found, false
}

// modifiersAfter reads the words behind a noun in the same way: an adjective, a
// complement, who sent it or where it is.
func (r *cuedSentence) modifiersAfter(at int, words targetWords) (found, other bool) {
	if at < len(r.tokens) && r.tokens[at].Kind == pipeline.Number {
		own := words.modifierKeys[r.key(at)] || words.ownName(r.tokens[at].Norm)
		return own, !own // "resolution 2216" is that one or another
	}
	for i, steps := at, 0; i < len(r.tokens) && steps < 2*longestModifier; i, steps = i+1, steps+1 {
		if h, ok := r.beginningAt(i, kinds(delegation)); ok {
			own := words.codes[h.row.code]
			if own && r.namesMore(h.last) {
				return found, true // "presence of the Union's officials at the summit"
			}
			return found || own, !own && steps < longestModifier
		}
		token := r.tokens[i]
		switch {
		case r.isWord(i, "that", "which", "who", "whom", "que", "qu'", "qui", "dont"):
			return found, false
		case r.covered(i, kinds(preposition, determiner)) && !r.isWord(i, "against", "contre", "despite", "malgré"):
			continue
		case token.Kind != pipeline.Word || r.covered(i, kinds(boundary, relative, beKind, speech)):
			return found, false
		case words.ownName(token.Norm) || words.modifierKeys[r.key(i)] && (token.Case == pipeline.LowerCase || words.capitals[token.Norm]) && (r.french && i == at || r.isWord(i-1, "of", "for", "against", "on", "de", "d'", "du", "des", "contre", "sur") || r.covered(i-1, kinds(determiner))):
			found = true
		case participle(token.Norm) && token.Case == pipeline.LowerCase:
			continue // "sent by", "décidées par"
		case token.Case != pipeline.LowerCase:
			return found, steps < longestModifier
		default:
			return found, false
		}
	}
	return found, false
}

// plain says that no word of the stretch is printed as a name.
func (r *cuedSentence) plain(from, to int) bool {
	for i := from; i < to; i++ {
		if r.tokens[i].Case != pipeline.LowerCase {
			return false
		}
	}
	return true
}

// namesMore says that a delegation's name is only part of a longer one, or is
// followed by a place of its own: "CSTO officials", "de l'Union au Sommet".
func (r *cuedSentence) namesMore(at int) bool {
	if at >= len(r.tokens) || r.tokens[at].Kind != pipeline.Word {
		return false
	}
	if !r.french && !r.covered(at, kinds(preposition, boundary, relative, beKind, copula, obligation, effect, attitude, rejectKind, speech, negator, hedge, quality)) &&
		r.tokens[at].Case == pipeline.LowerCase && strings.HasSuffix(r.tokens[at].Norm, "s") && !r.isWord(at, "was", "has", "is", "does") {
		return true
	}
	return r.isWord(at, "au", "à", "at") && at+1 < len(r.tokens) && r.tokens[r.pastDeterminers(at+1)].Case != pipeline.LowerCase &&
		!r.covered(r.pastDeterminers(at+1), kinds(delegation))
}

// pastDeterminers returns the first token from i on that is no article.
func (r *cuedSentence) pastDeterminers(i int) int {
	for i < len(r.tokens)-1 && r.covered(i, kinds(determiner)) {
		i++
	}
	return i
}

// ownName says that the word is of a name in an alias.
func (w targetWords) ownName(norm string) bool {
	for _, alias := range w.aliases {
		for _, name := range alias.proper {
			if name == norm || strings.HasPrefix(name, norm+"-") || strings.HasSuffix(name, "-"+norm) {
				return true // "the corridor from Aden" for "Aden-Taiz corridor"
			}
		}
	}
	return false
}
