package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// sentenceSplitter finds the sentences of statements in one language. The
// rules, in short: a full stop, an exclamation or a question mark or an
// ellipsis ends a sentence when, after any closing quotation marks and
// brackets, something follows that can begin one (a capital, a digit, an
// opening quotation mark); abbreviations, initials and numbered points do not
// end one; a colon, a semicolon or a dash never does; a paragraph always does.
type sentenceSplitter struct {
	tokenizer *tokenizer
	// abbreviations are the listed forms in lower case without their full stop.
	abbreviations map[string]abbreviationKind
	stopWords     map[string]bool
}

type abbreviationKind byte

const (
	notAbbreviated abbreviationKind = iota
	// titleAbbreviation is listed with a capital (M., Mr., Gen.): a name
	// follows, so it never ends a sentence.
	titleAbbreviation
	// plainAbbreviation is listed in lower case (art., etc., a.m.): it ends a
	// sentence only before a capitalised function word (The, Il).
	plainAbbreviation
	// beforeNumber is a plain one that is a word as well (no., par.): it counts
	// only before a digit.
	beforeNumber
)

func newSentenceSplitter(lists *seeds.Lists, language string) *sentenceSplitter {
	s := &sentenceSplitter{
		tokenizer:     newTokenizer(language),
		abbreviations: map[string]abbreviationKind{},
		stopWords:     map[string]bool{},
	}
	for _, word := range lists.StopWords[language] {
		s.stopWords[normForm(word)] = true
	}
	for _, entry := range lists.Abbreviations[language] {
		entry = strings.TrimSuffix(strings.TrimSpace(entry), ".")
		first, _ := utf8.DecodeRuneInString(entry)
		form := normForm(entry)
		switch {
		case form == "":
		case s.stopWords[form]:
			s.abbreviations[form] = beforeNumber
		case !unicode.IsUpper(first):
			s.abbreviations[form] = plainAbbreviation
		case s.abbreviations[form] == notAbbreviated:
			s.abbreviations[form] = titleAbbreviation
		}
	}
	s.tokenizer.abbreviation = s.keepsStop
	return s
}

// keepsStop says whether the word before a full stop is an abbreviation or an
// initial, so that the stop belongs to it; next is the text after the stop.
func (s *sentenceSplitter) keepsStop(word, next string) bool {
	if len(word) > longestCompound {
		return false
	}
	r, size := utf8.DecodeRuneInString(word)
	if size == len(word) && unicode.IsUpper(r) {
		after, _ := utf8.DecodeRuneInString(next)
		return unicode.IsUpper(after)
	}
	switch s.abbreviations[normForm(word)] {
	case titleAbbreviation:
		return unicode.IsUpper(r)
	case plainAbbreviation:
		return true
	case beforeNumber:
		return next != "" && isDigit(rune(next[0]))
	}
	return false
}

// longestEllipsis is how many dots end a sentence at most; more are leaders.
const longestEllipsis = 4

// sentences appends the sentences of one stretch of a statement. A line break
// in the stretch ends a paragraph and so a sentence.
func (s *sentenceSplitter) sentences(list []pipeline.Sentence, text string, span pipeline.Span) []pipeline.Sentence {
	tokens := s.tokenizer.tokens(make([]pipeline.Token, 0, span.Len()/4+1), text, span.Start, span.End)
	first := 0
	quotes := quoteTracker{}
	for i := 0; i < len(tokens); i++ {
		last, ends := s.boundary(text, tokens, first, i)
		if !ends {
			continue
		}
		list = append(list, makeSentence(tokens[first:last+1:last+1], &quotes))
		if last+1 < len(tokens) && breaksParagraph(text, tokens[last], tokens[last+1]) {
			quotes = quoteTracker{}
		}
		first, i = last+1, last
	}
	return list
}

func breaksParagraph(text string, before, after pipeline.Token) bool {
	// Most tokens touch or stand one space apart.
	if gap := after.Start - before.End; gap == 0 || gap == 1 && text[before.End] == ' ' {
		return false
	}
	return strings.IndexByte(text[before.End:after.Start], '\n') >= 0
}

// boundary says whether a sentence that began at token first ends at token i,
// and with which token, closing marks included.
func (s *sentenceSplitter) boundary(text string, tokens []pipeline.Token, first, i int) (last int, ends bool) {
	if i+1 == len(tokens) || breaksParagraph(text, tokens[i], tokens[i+1]) {
		return i, true
	}
	token := tokens[i]
	if token.Kind != pipeline.Punctuation {
		if text[token.End-1] != '.' {
			return i, false
		}
		return i, s.abbreviationEnds(text, tokens, i)
	}
	switch token.Norm[0] {
	case '.':
		if len(token.Norm) == 1 && i == first+1 && isEnumerator(tokens[first]) || len(token.Norm) > longestEllipsis {
			return i, false
		}
	case '!', '?':
	default:
		if r, _ := utf8.DecodeRuneInString(token.Norm); r != '…' && r != '‽' {
			return i, false
		}
	}
	last = i
	for last+1 < len(tokens) && closes(text, tokens, last+1) {
		last++
		if last+1 < len(tokens) && breaksParagraph(text, tokens[last], tokens[last+1]) {
			return last, true
		}
	}
	if last+1 == len(tokens) {
		return last, true
	}
	return last, s.begins(text, tokens, last+1, tokens[last].End < tokens[last+1].Start)
}

// isEnumerator says whether a token numbers a point or paragraph (56., iv.).
func isEnumerator(token pipeline.Token) bool {
	if token.Kind == pipeline.Number {
		return token.Len() <= 3
	}
	return token.Len() <= 4 && strings.Trim(token.Norm, "ivx") == ""
}

// abbreviationEnds says whether the abbreviation or initial at token i ends
// its sentence.
func (s *sentenceSplitter) abbreviationEnds(text string, tokens []pipeline.Token, i int) bool {
	token, next := tokens[i], tokens[i+1]
	if next.Kind == pipeline.Punctuation {
		return false
	}
	if next.Case == pipeline.LowerCase || !s.stopWords[strings.TrimSuffix(next.Norm, "'")] {
		return false
	}
	form := strings.TrimSuffix(token.Norm, ".")
	if s.abbreviations[form] == titleAbbreviation && !strings.Contains(form, ".") {
		return false
	}
	if utf8.RuneCountInString(form) > 1 || i == 0 {
		return true
	}
	// A lone capital is a person's initial after a form of address or another
	// initial, and a number or letter (Annex I, plan B) elsewhere.
	before := tokens[i-1]
	return text[before.End-1] != '.'
}

// closes says whether token i is a closing quotation mark or bracket.
func closes(text string, tokens []pipeline.Token, i int) bool {
	token := tokens[i]
	if token.Kind != pipeline.Punctuation {
		return false
	}
	r, _ := utf8.DecodeRuneInString(token.Norm)
	switch r {
	case '»', '”', ')', ']', '›':
		return true
	case '"', '’', '\'':
		// A straight mark closes when it hangs on what stands before it.
		return i > 0 && tokens[i-1].End == token.Start
	}
	return false
}

// begins says whether a sentence can begin at token i; spaced says whether
// white space stands before it.
func (s *sentenceSplitter) begins(text string, tokens []pipeline.Token, i int, spaced bool) bool {
	for opened := 0; i < len(tokens) && opened < 4; i, opened = i+1, opened+1 {
		token := tokens[i]
		if token.Kind != pipeline.Punctuation {
			if !spaced && opened == 0 {
				// A lost space: only a function word in its usual case is sure.
				return token.Case == pipeline.Capitalized && s.stopWords[strings.TrimSuffix(token.Norm, "'")]
			}
			r, _ := utf8.DecodeRuneInString(text[token.Start:])
			return !unicode.IsLower(r)
		}
		r, _ := utf8.DecodeRuneInString(token.Norm)
		if !strings.ContainsRune("«“\"‘’'([–—-•*‹¿¡$€£", r) {
			return false
		}
	}
	return false
}

// quoteTracker follows the quotation marks of a paragraph.
type quoteTracker struct {
	depth    int
	straight bool
}

// step takes in one token and says whether it stands inside a quotation.
func (q *quoteTracker) step(token pipeline.Token) bool {
	if token.Kind == pipeline.Punctuation {
		switch token.Norm {
		case "«", "“", "„":
			q.depth++
		case "»", "”":
			if q.depth > 0 {
				q.depth--
			}
		case "\"":
			q.straight = !q.straight
		}
	}
	return q.depth > 0 || q.straight
}

// makeSentence fills in a sentence over its tokens, which it keeps.
func makeSentence(tokens []pipeline.Token, quotes *quoteTracker) pipeline.Sentence {
	sentence := pipeline.Sentence{
		Span:   pipeline.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End},
		Tokens: tokens,
	}
	open := false
	for _, token := range tokens {
		quoted := quotes.step(token)
		if token.Kind == pipeline.Punctuation {
			open = open && quoted
			continue
		}
		switch last := len(sentence.Quotes) - 1; {
		case quoted && open:
			sentence.Quotes[last].End = token.End
		case quoted:
			sentence.Quotes = append(sentence.Quotes, token.Span)
		}
		open = quoted
		if !strings.HasSuffix(token.Norm, "'") {
			sentence.Words++
		}
	}
	return sentence
}
