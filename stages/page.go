package stages

import (
	"strings"

	"horseshoe/pipeline"
)

// page is a text source made ready for the readers of formats: decoded, clean,
// cut into lines.
type page struct {
	traced
	// lines are the lines that hold something, in order. The lines of a web
	// page are its blocks and line breaks, not the lines of the file.
	lines []line
	html  bool
	// pdf says that lines tell by their font and by white space what they are.
	pdf bool
	// title is the <title> of a web page.
	title string
}

// line is one line of a page, without white space at its ends.
type line struct {
	pipeline.Span
	// gap is the number of blank lines before it; between two blocks of a web
	// page it is 1.
	gap int
	// indent is the number of blanks before the first character.
	indent int
	// resumes says that the line is the rest of one of which something was cut;
	// whole is that line then.
	resumes bool
	whole   pipeline.Span
	// kind is Body, or what the markup says: Navigation, Heading.
	kind pipeline.SegmentKind
	// level is the level of a heading in the markup, strong that all of the
	// line is bold.
	level  int
	strong bool
}

// newPage decodes file number n of a record.
func newPage(data []byte, n int) (page, error) {
	text, err := decode(data, n)
	if err != nil {
		return page{}, err
	}
	if looksHTML(text.text) {
		return extractHTML(text), nil
	}
	plainText, own := withoutMail(clean(text))
	p := page{traced: plainText}
	p.lines = linesOf(p.text)
	markMail(p.lines, own)
	return p, nil
}

// linesOf finds the lines of a plain text.
func linesOf(text string) []line {
	var lines []line
	gap := 0
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		span := trim(text, pipeline.Span{Start: start, End: end})
		if span.Len() == 0 {
			gap++
		} else {
			lines = append(lines, line{Span: span, gap: gap, indent: span.Start - start})
			gap = 0
		}
		start = end + 1
	}
	return lines
}

// trim takes the blanks off both ends of a span.
func trim(text string, span pipeline.Span) pipeline.Span {
	for span.Start < span.End && blank(text[span.Start]) {
		span.Start++
	}
	for span.End > span.Start && blank(text[span.End-1]) {
		span.End--
	}
	return span
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }
