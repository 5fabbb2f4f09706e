package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalize gives a text the form that Meeting.Text has within a paragraph:
// NFC, no invisible characters, every run of white space one plain space, none
// at the ends. Normalising twice is the same as once. It is for words that
// come from elsewhere (a companion table) and are set beside the text.
func Normalize(text string) string {
	return strings.Join(strings.FieldsFunc(clean(traced{text: text}).text, isBlank), " ")
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }

// clean takes out what cannot be seen and unifies what looks alike: soft
// hyphens, zero-width and direction marks, byte-order marks and control
// characters go; every end of line becomes "\n", every other white space but
// the tab a plain space; accents are composed (NFC). Runs of white space stay,
// as readers of columns need them.
func clean(source traced) traced {
	return compose(unify(source))
}

func unify(source traced) traced {
	var out tracer
	from := cursor{trace: source.trace}
	text := source.text
	start := 0 // of the stretch that stays as it is
	flush := func(end int) {
		if start < end {
			copyRange(&out, &from, source, start, end)
		}
	}
	for i := 0; i < len(text); {
		if c := text[i]; c >= 0x20 && c < 0x7F || c == '\n' || c == '\t' {
			i++
			continue
		}
		r, width := utf8.DecodeRuneInString(text[i:])
		if r == '\r' && i+1 < len(text) && text[i+1] == '\n' {
			flush(i)
			i++
			start = i
			continue
		}
		replacement, keep := unified(r, width)
		if !keep {
			flush(i)
			out.write(replacement, from.place(i))
			start = i + width
		}
		i += width
	}
	flush(len(text))
	return out.done()
}

// unified returns what a character becomes, or keep.
func unified(r rune, width int) (replacement string, keep bool) {
	switch {
	case r == utf8.RuneError && width == 1:
		return "\uFFFD", false
	case r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028':
		return "\n", false
	case r == '\u2029':
		return "\n\n", false
	case invisible(r):
		return "", false
	case unicode.IsSpace(r):
		return " ", false
	}
	return "", true
}

// invisible says whether a character has no width and carries no meaning in
// our languages.
func invisible(r rune) bool {
	switch {
	case r == '\u00AD', r == '\u180E', r == '\uFEFF', r == '\u034F':
		return true
	case r >= '\u200B' && r <= '\u200F', r >= '\u202A' && r <= '\u202E', r >= '\u2060' && r <= '\u206F':
		return true
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0000 && r <= 0xE0FFF:
		return true
	}
	return unicode.IsControl(r) && r != '\n' && r != '\t'
}

// copyRange copies bytes that stay as they are, with every anchor between.
func copyRange(out *tracer, from *cursor, source traced, start, end int) {
	for start < end {
		place := from.place(start)
		stop := end
		if from.at+1 < len(from.trace) && from.trace[from.at+1].At < end && from.trace[from.at+1].At > start {
			stop = from.trace[from.at+1].At
		}
		out.write(source.text[start:stop], place)
		start = stop
	}
}

// compose brings the text to NFC; what was composed leads back to its first byte.
func compose(source traced) traced {
	if norm.NFC.IsNormalString(source.text) {
		return source
	}
	var out tracer
	from := cursor{trace: source.trace}
	text := source.text
	for i := 0; i < len(text); {
		if n := norm.NFC.QuickSpanString(text[i:]); n > 0 {
			copyRange(&out, &from, source, i, i+n)
			i += n
			continue
		}
		n := norm.NFC.NextBoundaryInString(text[i:], true)
		if n <= 0 {
			n = len(text) - i
		}
		out.write(norm.NFC.String(text[i:i+n]), from.place(i))
		i += n
	}
	return out.done()
}
