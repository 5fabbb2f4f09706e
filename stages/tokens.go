package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// tokenizer cuts normalised text into tokens. It belongs to one call of Parse
// or to one matcher: the table of folded words saves an allocation for each
// further occurrence and is not safe for concurrent use.
type tokenizer struct {
	french bool
	// folded holds the Norm of the words whose printed form differs from it.
	folded map[string]string
	// abbreviation says whether a word before a full stop is an abbreviation;
	// nil for none.
	abbreviation func(word string, next string) bool
}

func newTokenizer(language string) *tokenizer {
	return &tokenizer{french: language == "fr", folded: map[string]string{}}
}

// longestCompound bounds the look-ahead for document symbols, in bytes, so
// that no input makes the tokenizer read a stretch twice at length.
const longestCompound = 48

// tokens appends the tokens of text[start:end] to list. White space belongs
// to no token; every other byte belongs to exactly one.
func (t *tokenizer) tokens(list []pipeline.Token, text string, start, end int) []pipeline.Token {
	text = text[:end]
	for at := start; at < end; {
		c := text[at]
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' {
			at++
			continue
		}
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		var token pipeline.Token
		switch {
		case isDigit(r):
			stop := numberEnd(text, at)
			token = t.word(text, at, stop, pipeline.Number)
		case unicode.IsLetter(r) || unicode.IsMark(r):
			stop := t.wordEnd(text, at)
			token = t.word(text, at, stop, pipeline.Word)
		default:
			stop := at + size
			// A row of leaders is one token.
			for strings.HasPrefix(text[stop:], text[at:at+size]) {
				stop += size
			}
			token = pipeline.Token{Span: pipeline.Span{Start: at, End: stop}, Kind: pipeline.Punctuation, Norm: text[at:stop]}
		}
		list = append(list, token)
		at = token.End
	}
	return list
}

// word makes the token of a word or number.
func (t *tokenizer) word(text string, start, end int, kind pipeline.TokenKind) pipeline.Token {
	token := pipeline.Token{Span: pipeline.Span{Start: start, End: end}, Kind: kind}
	printed := text[start:end]
	uppers, lowers, first, plain := lettersOf(printed)
	switch {
	case uppers == 0:
	case uppers == 1 && first:
		token.Case = pipeline.Capitalized
	case lowers == 0:
		token.Case = pipeline.UpperCase
	default:
		token.Case = pipeline.MixedCase
	}
	token.Norm = printed
	if !plain {
		norm, seen := t.folded[printed]
		if !seen {
			norm = normForm(printed)
			t.folded[printed] = norm
		}
		token.Norm = norm
	}
	return token
}

// lettersOf counts the capitals and small letters of a printed word. first
// says that it begins with a capital, plain that its norm is the word itself.
func lettersOf(printed string) (uppers, lowers int, first, plain bool) {
	for i := 0; i < len(printed); i++ {
		switch c := printed[i]; {
		case 'a' <= c && c <= 'z':
			lowers++
		case 'A' <= c && c <= 'Z':
			uppers++
			first = first || i == 0
		case c >= utf8.RuneSelf:
			return lettersOfRunes(printed)
		}
	}
	return uppers, lowers, first, uppers == 0
}

// lettersOfRunes is lettersOf for a word with other letters than those of ASCII.
func lettersOfRunes(printed string) (uppers, lowers int, first, plain bool) {
	plain = true
	for i, r := range printed {
		switch {
		case r == '’' || r == 'ʼ' || r == '‐' || r == '‑':
			plain = false
		case unicode.IsUpper(r):
			uppers++
			first = first || i == 0
			plain = false
		case unicode.IsLetter(r):
			lowers++
		}
	}
	return uppers, lowers, first, plain
}

// normForm is the form of a printed word that matching starts from: lower
// case, accents kept, apostrophes straight, hyphens plain.
func normForm(printed string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case isApostrophe(r):
			return '\''
		case isHyphen(r):
			return '-'
		}
		return unicode.ToLower(r)
	}, printed)
}

// wordEnd finds the end of the word that begins at start: letters and digits,
// joined by hyphens and apostrophes between them; an elided French word ends
// with its apostrophe; a document symbol keeps its slashes; initials and
// abbreviations keep their full stop.
func (t *tokenizer) wordEnd(text string, start int) int {
	at, dotted := start, 0
	for at < len(text) {
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		if isWordRune(r) {
			at += size
			continue
		}
		rest := text[at+size:]
		switch {
		case isApostrophe(r):
			if t.french && isElided(text[start:at]) {
				return at + size
			}
			if !startsWord(rest) {
				return at
			}
		case isHyphen(r):
			if !startsWord(rest) {
				return at
			}
		case r == '+':
			if at == start || len(rest) == 0 || !isDigit(rune(rest[0])) {
				return at
			}
		case r == '/':
			if stop := symbolEnd(text, start, at); stop > at {
				return stop
			}
			return at
		case r == '.':
			letter, width := utf8.DecodeLastRuneInString(text[start+dotted : at])
			single := width == at-start-dotted && unicode.IsLetter(letter)
			if !single {
				return t.abbreviationEnd(text, start, at)
			}
			if next, w := utf8.DecodeRuneInString(rest); !unicode.IsLetter(next) || startsWord(rest[w:]) {
				if dotted > 0 || t.isAbbreviation(text, start, at) {
					return at + size
				}
				return at
			}
			dotted = at + size - start
		default:
			return at
		}
		at += size
	}
	return at
}

// abbreviationEnd takes the full stop at dot into the word that begins at
// start when the word is an abbreviation.
func (t *tokenizer) abbreviationEnd(text string, start, dot int) int {
	if t.isAbbreviation(text, start, dot) {
		return dot + 1
	}
	return dot
}

func (t *tokenizer) isAbbreviation(text string, start, dot int) bool {
	if t.abbreviation == nil {
		return false
	}
	rest := text[dot+1:]
	if strings.HasPrefix(rest, ".") {
		return false
	}
	return t.abbreviation(text[start:dot], strings.TrimPrefix(rest, " "))
}

// isElided says whether a printed form before an apostrophe is one of the
// French words that lose their vowel (but aujourd'hui and quelqu'un are whole).
func isElided(printed string) bool {
	switch len(printed) {
	case 1:
		return strings.Contains("cdjlmnstCDJLMNST", printed)
	case 2, 5, 6, 7:
		switch strings.ToLower(printed) {
		case "qu", "jusqu", "lorsqu", "puisqu", "quoiqu":
			return true
		}
	}
	return false
}

// symbolEnd finds the end of a document symbol (S/RES/2593, CS/14794) whose
// first slash is at slash; it returns slash when it is not one. What stands
// before the slash is in capitals or digits, and a digit comes after it.
func symbolEnd(text string, start, slash int) int {
	if slash-start > longestCompound {
		return slash
	}
	for i := start; i < slash; i++ {
		if c := text[i]; !('A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '.') {
			return slash
		}
	}
	digit := false
	at := slash
	for at < len(text) && at-start < longestCompound {
		c := text[at]
		if isASCIIWord(c) {
			digit = digit || '0' <= c && c <= '9'
			at++
			continue
		}
		if at+1 >= len(text) {
			break
		}
		next := text[at+1]
		joins := c == '/' && ('A' <= next && next <= 'Z' || '0' <= next && next <= '9') ||
			c == '.' && '0' <= next && next <= '9' || c == '-' && isASCIIWord(next)
		if !joins {
			break
		}
		at++
	}
	if !digit {
		return slash
	}
	return at
}

// numberEnd finds the end of the number that begins at start: digits with
// decimal marks, thousands set apart by a space (3 800), and letters or
// hyphenated parts that hang on it (19th, 2013-2014, 18-year-old).
func numberEnd(text string, start int) int {
	at := start
	for at < len(text) && '0' <= text[at] && text[at] <= '9' {
		at++
	}
	if at-start <= 3 {
		for isThousands(text[at:]) {
			at += 4
		}
	}
	for at < len(text) {
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		if isWordRune(r) {
			at += size
			continue
		}
		rest := text[at+size:]
		switch {
		case (r == '.' || r == ',' || r == ':' || r == '+') && len(rest) > 0 && isDigit(rune(rest[0])) && isDigit(rune(text[at-1])):
		case isHyphen(r) && startsWord(rest):
		case isApostrophe(r) && startsWord(rest):
		case r == '/':
			if stop := symbolEnd(text, start, at); stop > at {
				return stop
			}
			return at
		default:
			return at
		}
		at += size
	}
	return at
}

// isThousands says whether rest begins with a space and a group of exactly
// three digits.
func isThousands(rest string) bool {
	if len(rest) < 4 || rest[0] != ' ' {
		return false
	}
	for i := 1; i <= 3; i++ {
		if rest[i] < '0' || rest[i] > '9' {
			return false
		}
	}
	return len(rest) == 4 || !startsWord(rest[4:])
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIIWord(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

func isASCIIWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

// startsWord says whether rest begins with a letter, a mark or a digit.
func startsWord(rest string) bool {
	if rest == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return isWordRune(r)
}
