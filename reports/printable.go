package reports

import (
	"strings"
	"unicode"
)

// Printable makes text of a record or a user's file safe for a terminal:
// control characters and marks that turn the direction of writing, with which
// a text could hide or forge output, become U+FFFD. Line feeds and tabs stay.
func Printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Bidi_Control, r), r == '\u2028', r == '\u2029':
			return unicode.ReplacementChar
		}
		return r
	}, text)
}
