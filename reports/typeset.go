package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// typeset gives words the typography of print, for pages and figures; tables
// keep them as they are. A straight apostrophe inside a word or after its s
// becomes a curly one, and the space that French sets before a high sign or
// inside guillemets does not break.
func typeset(s string) string {
	var b strings.Builder
	before := rune(' ')
	for i, r := range s {
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		switch {
		case r == '\'' && unicode.IsLetter(before) && (unicode.IsLetter(next) || before == 's'):
			r = '’'
		case r == ' ' && (before == '«' || strings.ContainsRune(";:?!»", next)):
			r = '\u00a0'
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}
