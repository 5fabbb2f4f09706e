package stages

import (
	"slices"
	"strings"
	"unicode/utf8"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// alias is the name of a target as a user types it, taken apart. Beside the
// phrase itself, its content words in any order and close together name the
// target ("the CSTO deployment" for "the deployment of the CSTO"), and so does
// its head with a proper name and most of the rest, as long as no other
// content word comes in between.
type alias struct {
	target int
	term   string
	words  []aliasWord
	head   int // index in words; -1 when the alias is nothing but names
}

// aliasWord is one content word, or one proper name of several words.
type aliasWord struct {
	concept int
	name    bool
}

// aliasReader takes aliases apart. A concept is a set of phrases that stand
// for one another: the forms of one word, or the names of one delegation.
type aliasReader struct {
	language  string
	tokenizer *tokenizer
	stopWords map[string]bool
	names     nameTable
	rows      []seeds.Delegation
	concepts  [][]string // phrases by concept
	numbers   map[string]int
}

func newAliasReader(lists *seeds.Lists, language string) *aliasReader {
	r := &aliasReader{
		language: language, tokenizer: newTokenizer(language), stopWords: map[string]bool{},
		rows: lists.Delegations, numbers: map[string]int{},
	}
	for _, word := range lists.StopWords[language] {
		r.stopWords[strings.TrimSuffix(normForm(word), "'")] = true
	}
	r.names = namesOfDelegations(lists, language)
	return r
}

// nameTable finds the names of all delegations in one language.
type nameTable struct {
	matcher *Matcher // loose
	rows    []int    // by phrase: the delegation, -1 for none
}

// nameTableKey says what the names were taken from.
type nameTableKey struct {
	rows     *seeds.Delegation // the first one
	count    int
	language string
}

// namesOfDelegations makes the names of the lists' delegations once for a language.
func namesOfDelegations(lists *seeds.Lists, language string) nameTable {
	key := nameTableKey{count: len(lists.Delegations), language: language}
	if key.count > 0 {
		key.rows = &lists.Delegations[0]
	}
	return seeds.Derive(lists, key, func() nameTable {
		builder := newMatcherBuilder(language, true)
		var rows []int
		for i, row := range lists.Delegations {
			for _, name := range namesOf(row, language) {
				if builder.add(name) != nil {
					rows = append(rows, -1)
					continue
				}
				rows = append(rows, i)
			}
		}
		return nameTable{builder.matcher, rows}
	})
}

// namesOf are the names of a delegation in a language, as loose phrases.
func namesOf(row seeds.Delegation, language string) []string {
	names := []string{row.NameEN, row.LongEN}
	aliases := row.AliasesEN
	if language == "fr" {
		names, aliases = []string{row.NameFR, row.LongFR}, row.AliasesFR
	}
	names = append(names, aliases...)
	if row.Type == "organization" || row.Type == "un" {
		names = append(names, row.Code)
	}
	return slices.DeleteFunc(names, func(name string) bool { return strings.TrimSpace(name) == "" })
}

// read takes the aliases of one target apart; those with a single content
// word are left to the search for phrases.
func (r *aliasReader) read(target int, terms []string) []alias {
	capitalized := r.midCapitals(terms)
	var list []alias
	for _, term := range terms {
		tokens := r.tokenizer.tokens(nil, term, 0, len(term))
		entities := map[int]Match{}
		for _, match := range Longest(r.names.matcher.Find(tokens)) {
			if tokens[match.First].Case != pipeline.LowerCase {
				entities[match.First] = match
			}
		}
		a := alias{target: target, term: term, head: -1}
		closed := false // the head is settled: a preposition came after it
		for i := 0; i < len(tokens); i++ {
			if match, is := entities[i]; is && r.names.rows[match.Phrase] >= 0 {
				a.words = append(a.words, aliasWord{r.entity(r.names.rows[match.Phrase]), true})
				i = match.Last - 1
				continue
			}
			token := tokens[i]
			if token.Kind == pipeline.Punctuation {
				continue
			}
			if r.isFunctionWord(token) {
				closed = closed || a.head >= 0
				continue
			}
			name := capitalized[token.Norm] || token.Case == pipeline.UpperCase && utf8.RuneCountInString(token.Norm) > 1
			if !name && (!closed && r.language != "fr" || a.head < 0) {
				a.head = len(a.words)
			}
			a.words = append(a.words, aliasWord{r.word(token), name})
		}
		if len(a.words) < 2 {
			continue
		}
		if a.head >= 0 {
			a.words[a.head].concept = r.headWord(a.words[a.head].concept)
		}
		list = append(list, a)
	}
	return list
}

// midCapitals are the words that the aliases print with a capital elsewhere
// than at their beginning: proper names.
func (r *aliasReader) midCapitals(terms []string) map[string]bool {
	found := map[string]bool{}
	for _, term := range terms {
		for i, token := range r.tokenizer.tokens(nil, term, 0, len(term)) {
			if i > 0 && token.Kind != pipeline.Punctuation && token.Case != pipeline.LowerCase {
				found[token.Norm] = true
			}
		}
	}
	return found
}

func (r *aliasReader) isFunctionWord(token pipeline.Token) bool {
	return r.stopWords[strings.TrimSuffix(token.Norm, "'")] || isDeterminer(strings.TrimSuffix(token.Norm, "'"))
}

// concept numbers a set of phrases.
func (r *aliasReader) concept(key string, phrases []string) int {
	number, known := r.numbers[key]
	if !known {
		number = len(r.concepts)
		r.numbers[key] = number
		r.concepts = append(r.concepts, phrases)
	}
	return number
}

func (r *aliasReader) word(token pipeline.Token) int {
	return r.concept("word "+token.Norm, []string{token.Norm})
}

// entity is the concept of a delegation: all its names and adjectives.
func (r *aliasReader) entity(row int) int {
	code := r.rows[row].Code
	var phrases []string
	for _, d := range r.rows {
		if d.Code != code {
			continue
		}
		phrases = append(phrases, namesOf(d, r.language)...)
		if r.language == "fr" {
			phrases = append(phrases, d.AdjectivesFR...)
		} else {
			phrases = append(phrases, d.AdjectivesEN...)
		}
	}
	return r.concept("entity "+code, phrases)
}

// nominalEndings make a noun of action out of a verb.
var nominalEndings = map[string][]string{
	"en": {"ments", "ment", "tions", "tion", "sions", "sion", "ures", "ure", "eries", "ery", "als", "al"},
	"fr": {"ements", "ement", "tions", "tion", "sions", "sion", "ures", "ure", "aisons", "aison", "ages", "age"},
}

// headWord widens the concept of a head to the forms of its verb: deployment
// and deployed, livraison and livrées.
func (r *aliasReader) headWord(concept int) int {
	word := r.concepts[concept][0]
	phrases := []string{word}
	for _, ending := range nominalEndings[r.language] {
		stem, cut := strings.CutSuffix(word, ending)
		if cut && utf8.RuneCountInString(stem) >= 4 {
			phrases = append(phrases, stem+"*")
			if open, cut := strings.CutSuffix(stem, "i"); cut {
				phrases = append(phrases, open+"y*") // déploiement, déployer
			}
			break
		}
	}
	return r.concept("head "+word, phrases)
}
