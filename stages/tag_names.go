package stages

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// nameTagger finds the delegations that the statements of one record name.
type nameTagger struct {
	lexicon  *nameLexicon
	index    *seeds.DelegationIndex
	language string
	date     string
}

// nameLexicon holds the names and adjectives of all delegations in a language,
// and the phrases in which they are none.
type nameLexicon struct {
	matcher    *Matcher // loose
	phrases    []namePhrase
	stopWords  map[string]bool
	honorifics map[string]bool
	given      map[string]bool // plain
}

// namePhrase is one phrase of the lexicon.
type namePhrase struct {
	code      string // empty for a phrase that is no name
	adjective bool
	// acronym says that it counts only as it is printed in the list, small that
	// it needs no capital letter.
	acronym, small bool
}

// nameLexiconKey says what a lexicon of names was made from.
type nameLexiconKey struct {
	rows     *seeds.Delegation // the first one
	count    int
	language string
}

func newNameTagger(lists *seeds.Lists, header pipeline.Header) nameTagger {
	key := nameLexiconKey{count: len(lists.Delegations), language: header.Language}
	if key.count > 0 {
		key.rows = &lists.Delegations[0]
	}
	return nameTagger{
		lexicon: seeds.Derive(lists, key, func() *nameLexicon { return newNameLexicon(lists, header.Language) }),
		index:   lists.Index(), language: header.Language, date: header.Date,
	}
}

func newNameLexicon(lists *seeds.Lists, language string) *nameLexicon {
	builder := newMatcherBuilder(language, true)
	x := &nameLexicon{stopWords: map[string]bool{}, honorifics: map[string]bool{}, given: map[string]bool{}}
	add := func(phrase string, as namePhrase) {
		// A name that the matcher cannot read matches nothing.
		_ = builder.add(phrase)
		x.phrases = append(x.phrases, as)
	}
	wording := lists.Wording[language]
	for _, phrase := range wording.NoNames {
		add(phrase, namePhrase{}) // before the names: of two phrases in one place the first counts
	}
	for _, row := range lists.Delegations {
		for _, name := range namesOf(row, language) {
			// What stands in parentheses is another form of the name.
			name, _, _ = strings.Cut(name, " (")
			add(name, namePhrase{code: row.Code, acronym: isAcronym(name), small: !startsUpper(name)})
		}
		adjectives := row.AdjectivesEN
		if language == "fr" {
			adjectives = row.AdjectivesFR
		}
		for _, adjective := range adjectives {
			add(adjective, namePhrase{code: row.Code, adjective: true, small: language == "fr"})
		}
	}
	for _, name := range wording.GivenNames {
		x.given[plain(name)] = true
	}
	for _, word := range lists.StopWords[language] {
		x.stopWords[word] = true
	}
	for _, h := range lists.Honorifics {
		if h.Kind == "title" && h.Language == language {
			x.honorifics[strings.TrimSuffix(plain(h.Honorific), ".")] = true
		}
	}
	x.matcher = builder.matcher
	return x
}

// isAcronym says whether a name is one word without a small letter.
func isAcronym(name string) bool {
	return !strings.Contains(name, " ") && strings.IndexFunc(name, unicode.IsLower) < 0
}

// names finds what statement i names. A name with its acronym in parentheses
// counts once.
func (t nameTagger) names(parsed pipeline.Parsed, i int) []pipeline.Name {
	var found []pipeline.Name
	statement := parsed.Statements[i]
	for j, sentence := range parsed.Sentences[i] {
		var own []pipeline.Span
		if j < 2 && statement.Kind != pipeline.Section {
			own = introduction(parsed.Text, sentence, statement)
		}
		start := len(found)
		for _, match := range t.inSentence(parsed.Text, sentence) {
			for _, name := range t.resolve(parsed.Text, sentence, match) {
				if slices.ContainsFunc(own, name.Overlaps) || len(found) > start && repeats(parsed.Text, found[len(found)-1], name) {
					continue
				}
				name.Statement, name.Sentence = i, j
				found = append(found, name)
			}
		}
	}
	return found
}

// introduction finds where a sentence introduces its speaker: the name with the
// parenthesis after it, and the office.
func introduction(text string, sentence pipeline.Sentence, s pipeline.Statement) []pipeline.Span {
	var own []pipeline.Span
	for _, words := range []string{s.Speaker, s.Role} {
		span := officeIn(text, sentence, words)
		if span.Len() == 0 {
			continue
		}
		if inside, _, ok := parenthesis(text[span.End:sentence.End]); ok {
			span.End += strings.Index(text[span.End:sentence.End], inside) + len(inside)
		}
		own = append(own, span)
	}
	return own
}

// repeats says whether a name is the same one again in parentheses.
func repeats(text string, before, name pipeline.Name) bool {
	return before.Code == name.Code && before.Form != pipeline.AdjectiveForm && strings.TrimSpace(text[before.End:name.Start]) == "("
}

// inSentence returns the longest names in a sentence from left to right.
func (t nameTagger) inSentence(text string, sentence pipeline.Sentence) []Match {
	all := t.lexicon.matcher.Find(sentence.Tokens)
	kept := all[:0]
	for _, match := range all {
		if phrase := t.lexicon.phrases[match.Phrase]; phrase.code == "" || t.printedAs(text, sentence, match, phrase) {
			kept = append(kept, match)
		}
	}
	kept = Longest(kept)
	return slices.DeleteFunc(kept, func(m Match) bool { return t.lexicon.phrases[m.Phrase].code == "" })
}

// printedAs says whether the words of a match are printed as the name is: with
// a capital, an acronym in capitals, no part of a person's name.
func (t nameTagger) printedAs(text string, sentence pipeline.Sentence, match Match, phrase namePhrase) bool {
	tokens := sentence.Tokens[match.First:match.Last]
	capital := slices.ContainsFunc(tokens, func(token pipeline.Token) bool { return token.Case != pipeline.LowerCase })
	switch {
	case phrase.small:
	case !capital:
		return false
	case phrase.acronym && len(tokens) == 1:
		printed := tokens[0].Of(text)
		return strings.IndexFunc(printed, unicode.IsLower) < 0 && !t.isWord(text, sentence, match.First)
	}
	if phrase.adjective {
		return !t.namesLanguage(sentence, match)
	}
	return len(tokens) > 1 || !t.isPerson(text, sentence, match.First)
}

// isWord says whether an acronym is rather a word: always "AU" in French, and
// "WHO" between other words in capitals.
func (t nameTagger) isWord(text string, sentence pipeline.Sentence, at int) bool {
	if !t.lexicon.stopWords[sentence.Tokens[at].Norm] {
		return false
	}
	beside := func(i int) bool {
		if i < 0 || i >= len(sentence.Tokens) || sentence.Tokens[i].Case != pipeline.UpperCase {
			return false
		}
		return utf8.RuneCountInString(sentence.Tokens[i].Norm) > 1
	}
	return t.language == "fr" || beside(at-1) || beside(at+1)
}

// isPerson says whether the name of a State is that of a person: after a form
// of address, or a given name before another name.
func (t nameTagger) isPerson(text string, sentence pipeline.Sentence, at int) bool {
	for back := 1; back <= 2 && at-back >= 0; back++ {
		norm := strings.TrimSuffix(plain(sentence.Tokens[at-back].Norm), ".")
		if norm == "" {
			continue // the full stop of an abbreviation
		}
		if t.lexicon.honorifics[norm] {
			return true
		}
		break
	}
	token := sentence.Tokens[at]
	if !t.lexicon.given[plain(token.Norm)] || at+1 >= len(sentence.Tokens) {
		return false
	}
	next := sentence.Tokens[at+1]
	return next.Kind == pipeline.Word && next.Case != pipeline.LowerCase && next.Start == token.End+1
}

// namesLanguage says whether an adjective stands for a language: "en français",
// "spoke in Russian".
func (t nameTagger) namesLanguage(sentence pipeline.Sentence, match Match) bool {
	if match.First == 0 {
		return false
	}
	before := sentence.Tokens[match.First-1].Norm
	if t.language == "fr" {
		return before == "en" || before == "langue"
	}
	if before != "in" {
		return false
	}
	return match.Last >= len(sentence.Tokens) || sentence.Tokens[match.Last].Kind == pipeline.Punctuation || sentence.Tokens[match.Last].Norm == "and"
}

// resolve gives a match its delegation on the date of the record. Acronyms
// joined by a hyphen that are no name together may each be one (OTAN-UE).
func (t nameTagger) resolve(text string, sentence pipeline.Sentence, match Match) []pipeline.Name {
	phrase := t.lexicon.phrases[match.Phrase]
	span := pipeline.Span{Start: sentence.Tokens[match.First].Start, End: sentence.Tokens[match.Last-1].End}
	printed := span.Of(text)
	if phrase.adjective {
		return t.adjective(span, printed)
	}
	form := formOf(printed)
	if !phrase.acronym {
		form = pipeline.FullName // a name in a line of capitals
	}
	ends := []int{len(printed), beforePossessive(printed)}
	if match.Last-match.First > 1 {
		ends = append(ends, strings.LastIndexFunc(printed, isHyphen)) // African Union-led
	}
	for _, end := range ends {
		if end <= 0 {
			continue
		}
		if d, ok := t.index.Find(printed[:end], t.language, t.date); ok {
			span.End = span.Start + end
			return []pipeline.Name{nameOf(span, d, form)}
		}
	}
	if found := t.adjective(span, printed); found != nil {
		return found // Philippine, beside the Philippines
	}
	var found []pipeline.Name
	at := span.Start
	for _, piece := range strings.FieldsFunc(printed, isHyphen) {
		from := at + strings.Index(text[at:span.End], piece)
		at = from + len(piece)
		if d, ok := t.index.Find(piece, t.language, t.date); ok && (isAcronym(piece) || startsUpper(piece) && from == span.Start) {
			found = append(found, nameOf(pipeline.Span{Start: from, End: at}, d, formOf(piece)))
		}
	}
	return found
}

// formOf says what a printed word is, in a text that is not all in capitals.
func formOf(printed string) pipeline.NameForm {
	if isAcronym(printed) {
		return pipeline.Acronym
	}
	return pipeline.FullName
}

// beforePossessive is where a name ends before an English 's; -1 where none follows.
func beforePossessive(printed string) int {
	for _, ending := range []string{"'s", "’s", "'", "’"} {
		if strings.HasSuffix(printed, ending) {
			return len(printed) - len(ending)
		}
	}
	return -1
}

// adjective resolves an adjective of nationality; one that several delegations
// share tells of none of them.
func (t nameTagger) adjective(span pipeline.Span, printed string) []pipeline.Name {
	d, ok := t.index.Adjective(printed, t.language)
	if !ok {
		return nil
	}
	if dated, ok := t.index.ByCode(d.Code, t.date); ok {
		d = dated
	}
	return []pipeline.Name{nameOf(span, d, pipeline.AdjectiveForm)}
}

func nameOf(span pipeline.Span, d seeds.Delegation, form pipeline.NameForm) pipeline.Name {
	return pipeline.Name{Span: span, Code: d.Code, Delegation: d.NameEN, Type: pipeline.DelegationType(d.Type), Form: form}
}
