package stages

import (
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// variantReach is how many tokens the words of an alias may lie apart when
// they stand in another order or with others between them.
const variantReach = 12

// aliasWords are the words of one alias that a variant of it has to have.
type aliasWords struct {
	proper []string // words of names, in the order of the alias
	names  int      // how many names they make: "South Sudan" is one
	head   string   // the noun it is about, when it is a common noun
}

// targetWords are what the aliases of a target say about how it may be
// referred to.
type targetWords struct {
	groups map[string]bool // the families of its nouns
	// families are the families of what the aliases are about.
	families map[string]bool
	many     bool            // the target may be spoken of in the plural
	salient  bool            // the record is about the target
	nouns    map[string]bool // the common words of the aliases
	heads    map[string]bool // the nouns that the aliases are about
	// keys of heads and of the other common words of the aliases, in any number
	// and gender, for aliases that are named in part.
	headKeys, modifierKeys map[string]bool
	codes                  map[string]bool // of the delegations that the aliases name
	actors                 map[string]bool // those of them who may have carried the target out
	capitals               map[string]bool // the words that an alias prints with a capital
	aliases                []aliasWords
	exclude                *Matcher // phrases that are not the target; nil for none
}

// wordsOf reads the aliases of a target. The head of an alias is its last
// word in English and its first in French, before any preposition.
func (c *coder) wordsOf(target seeds.Target) targetWords {
	words := targetWords{
		families: map[string]bool{}, groups: map[string]bool{}, nouns: map[string]bool{}, heads: map[string]bool{},
		headKeys: map[string]bool{}, modifierKeys: map[string]bool{}, codes: map[string]bool{}, actors: map[string]bool{}, capitals: map[string]bool{},
	}
	fold := folder{french: c.coded.Language == "fr"}
	tokenizer := newTokenizer(c.coded.Language)
	for _, alias := range aliasesOf(target, c.coded.Language) {
		r := c.lexicon.read(tokenizer.tokens(nil, alias, 0, len(alias)))
		var made aliasWords
		inHead := true
		for i, token := range r.tokens {
			if r.covered(i, kinds(preposition)) && (made.head != "" || len(made.proper) > 0) {
				inHead = false
			}
			noun, isNoun := r.beginningAt(i, kinds(referenceNoun))
			for _, index := range r.begins[i] { // "closure" is of two families
				if h := r.hits[index]; h.row.kind == family && inHead && h.row.Group != "any" {
					words.families[h.row.Group] = true
				}
			}
			if h, ok := r.beginningAt(i, kinds(delegation)); ok && token.Case != pipeline.LowerCase {
				words.codes[h.row.code] = true
				if before := r.skipDeterminers(i - 1); before < 0 || !r.covered(before, kinds(preposition)) || r.isWord(before, "by", "of", "par", "de", "du", "des", "d'") {
					words.actors[h.row.code] = true
				}
			}
			if token.Kind != pipeline.Word || r.covered(i, kinds(preposition, determiner, relative)) {
				continue
			}
			if token.Case != pipeline.LowerCase {
				words.capitals[token.Norm] = true
			}
			if isNoun && noun.row.Group != "any" {
				words.groups[noun.row.Group] = true
			}
			if token.Case != pipeline.LowerCase && !isNoun {
				if i == 0 || len(made.proper) == 0 || r.tokens[i-1].Norm != made.proper[len(made.proper)-1] {
					made.names++
				}
				made.proper = append(made.proper, token.Norm)
				continue
			}
			words.nouns[token.Norm] = true
			words.modifierKeys[string(fold.key(nil, token.Norm, false))] = true
			if inHead && (c.coded.Language != "fr" || made.head == "") {
				made.head = token.Norm
			}
		}
		if made.head != "" {
			words.heads[made.head] = true
			words.headKeys[string(fold.key(nil, made.head, false))] = true
			words.many = words.many || words.families["force"] || words.families["operation"] ||
				strings.HasSuffix(made.head, "s") && !strings.HasSuffix(made.head, "us") && !strings.HasSuffix(made.head, "ss")
		}
		if len(made.proper) > 0 && !slices.ContainsFunc(words.aliases, func(other aliasWords) bool {
			return other.head == made.head && slices.Equal(other.proper, made.proper)
		}) {
			words.aliases = append(words.aliases, made)
		}
	}
	return words
}

// variantsIn finds the target where all names of an alias stand near its
// noun, or a noun of its family, in another order or with words between
// ("the forces that the Union had deployed to Kolmar").
func (r *cuedSentence) variantsIn(words targetWords) []naming {
	if words.exclude != nil && len(words.exclude.Find(r.tokens)) > 0 {
		return nil
	}
	var places map[string][]int
	for _, alias := range words.aliases {
		if alias.head == "" {
			continue
		}
		if places == nil {
			places = map[string][]int{}
			for i, token := range r.tokens {
				places[token.Norm] = append(places[token.Norm], i)
			}
		}
		reach := variantReach
		if len(alias.proper) == 1 {
			reach = variantReach / 2
		}
		for i, token := range r.tokens {
			h, family := r.beginningAt(i, kinds(referenceNoun))
			family = family && len(alias.proper) > 1 && h.row.Group != "any" && words.groups[h.row.Group]
			if r.covered(i, kinds(mask)) || token.Norm != alias.head && !family || !near(places, alias.proper, i, reach) {
				continue
			}
			return []naming{{first: i, last: i + 1, term: alias.head, reference: true,
				span: pipeline.Span{Start: token.Start, End: token.End}}}
		}
	}
	return nil
}

// near says whether each of the words has a place within reach of a token.
func near(places map[string][]int, words []string, at, reach int) bool {
	for _, word := range words {
		list := places[word]
		if !slices.ContainsFunc(list, func(i int) bool { return i >= at-reach && i <= at+reach }) {
			return false
		}
	}
	return true
}

// actorsIn finds a sentence that tells of the target without naming it: all
// names of an alias occur, as in "the decisive role played by the Union in
// Kolmar". earlier are the names that the sentences before have brought up.
// Such a naming counts only when the sentence evaluates it.
func (r *cuedSentence) actorsIn(words targetWords, earlier map[string]bool) []naming {
	if words.exclude != nil && len(words.exclude.Find(r.tokens)) > 0 {
		return nil
	}
	for _, alias := range words.aliases {
		specific := func(word string) bool {
			return !slices.Contains([]string{"united", "nations", "unies", "onu", "un"}, word)
		}
		if alias.names < 2 || !slices.ContainsFunc(alias.proper, specific) {
			continue // the Organization is named in every record
		}
		actor := -1
		complete := true
		for _, word := range alias.proper {
			at := slices.IndexFunc(r.tokens, func(token pipeline.Token) bool { return token.Norm == word })
			switch {
			case at < 0 && !(earlier[word] && r.pointsToCase()):
				complete = false
			case at >= 0 && (actor < 0 || at < actor) && !r.isWord(at-1, "in", "to", "au", "en", "aux", "à"):
				actor = at
			}
		}
		if complete && actor >= 0 {
			return []naming{{first: actor, last: actor + 1, term: r.tokens[actor].Norm, reference: true, weak: true,
				span: pipeline.Span{Start: r.tokens[actor].Start, End: r.tokens[actor].End}}}
		}
	}
	return nil
}

// pointsToCase says that the sentence points back to a case under discussion.
func (r *cuedSentence) pointsToCase() bool {
	for i := range r.tokens {
		if h, ok := r.beginningAt(i, kinds(demonstrative)); ok && r.isWord(h.last, "dossier", "égard", "crise", "situation", "matter", "case", "crisis", "regard", "issue", "pays", "country", "context", "contexte") {
			return true
		}
	}
	return false
}
