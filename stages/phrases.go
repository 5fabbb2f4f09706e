package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plain is the form in which words are compared: lower case, without accents,
// apostrophes straight, every dash a hyphen, one space between words.
func plain(text string) string {
	ascii := true
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if !ascii {
		text = norm.NFD.String(text)
	}
	var b strings.Builder
	b.Grow(len(text))
	space := true
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case unicode.IsSpace(r):
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		case r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '´':
			r = '\''
		case r == '–' || r == '—' || r == '‐' || r == '‑' || r == '−':
			r = '-'
		case r == 'œ' || r == 'Œ':
			b.WriteString("oe")
			space = false
			continue
		default:
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
		space = false
	}
	return strings.TrimSuffix(b.String(), " ")
}

// phrases is a list of words and phrases in plain form.
type phrases []string

func newPhrases(list []string) phrases {
	plained := make(phrases, 0, len(list))
	for _, phrase := range list {
		plained = append(plained, plain(phrase))
	}
	return plained
}

// is says whether a plain text is one of the phrases, a stop or colon at its
// end apart.
func (p phrases) is(text string) bool {
	text = strings.TrimRight(text, ".: ")
	for _, phrase := range p {
		if text == strings.TrimRight(phrase, ".: ") {
			return true
		}
	}
	return false
}

// start returns the longest phrase that a plain text starts with, as whole
// words; empty when there is none.
func (p phrases) start(text string) string {
	longest := ""
	for _, phrase := range p {
		if len(phrase) > len(longest) && strings.HasPrefix(text, phrase) && edge(text, len(phrase), phrase) {
			longest = phrase
		}
	}
	return longest
}

// end returns the longest phrase that a plain text ends with, as whole words.
func (p phrases) end(text string) string {
	longest := ""
	for _, phrase := range p {
		if len(phrase) > len(longest) && strings.HasSuffix(text, phrase) {
			before := len(text) - len(phrase)
			if before == 0 || !wordByte(text[before-1]) {
				longest = phrase
			}
		}
	}
	return longest
}

// in says whether one of the phrases stands in a plain text, as whole words.
func (p phrases) in(text string) bool {
	for _, phrase := range p {
		if place(text, phrase) >= 0 {
			return true
		}
	}
	return false
}

// place is where a phrase stands in a plain text as whole words, or -1.
func place(text, phrase string) int {
	for from := 0; from < len(text); {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return -1
		}
		i += from
		if (i == 0 || !wordByte(text[i-1])) && edge(text, i+len(phrase), phrase) {
			return i
		}
		from = i + 1
	}
	return -1
}

// edge says whether a word ends at i; after an apostrophe one always does.
func edge(text string, i int, phrase string) bool {
	return i >= len(text) || strings.HasSuffix(phrase, "'") || !wordByte(text[i])
}

// wordByte says whether a byte of a plain text belongs to a word.
func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
}
