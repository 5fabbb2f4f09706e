package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// para is one paragraph of a page, found from its lines.
type para struct {
	pieces []piece
	// text is how the paragraph will read.
	text   string
	kind   pipeline.SegmentKind
	level  int
	strong bool
}

// wrapping says how the lines of a page make its paragraphs.
type wrapping struct {
	// wrapped: several lines a paragraph, folded at width.
	wrapped bool
	width   int
	// exact: folded by a program at a fixed number of characters, so that a line
	// into which the next word would have fitted ends its paragraph.
	exact bool
	// doubled: a blank line after every line; two or more between paragraphs.
	doubled bool
}

// folded measures how a page is folded.
func folded(p *page) wrapping {
	total, long, width := 0, 0, 0
	for _, l := range p.lines {
		n := utf8.RuneCountInString(l.Of(p.text))
		total += n
		if n > longLine {
			long += n
		}
		width = max(width, n)
	}
	if long*10 > total*3 {
		return wrapping{}
	}
	if long > 0 {
		width = longLine
	}
	w := wrapping{wrapped: true, width: width}
	single, singleFull, double, doubleFull, lower := 0, 0, 0, 0, 0
	for i := 1; i < len(p.lines); i++ {
		if p.lines[i].kind == pipeline.Furniture || p.lines[i].resumes {
			continue // cut out of a line, and no line of the page
		}
		full := overflows(p, i-1, i, width)
		switch p.lines[i].gap {
		case 0:
			single++
			singleFull += full
		case 1:
			double++
			doubleFull += full
		}
		if r, _ := utf8.DecodeRuneInString(p.lines[i].Of(p.text)); unicode.IsLower(r) {
			lower++
		}
	}
	w.doubled = !p.html && single == 0 && double >= 8 && doubleFull*2 > double && lower*5 > len(p.lines)
	w.exact = single > 0 && singleFull*10 >= single*6 || w.doubled
	return w
}

// longLine is a length in characters that no page is folded at.
const longLine = 140

// overflows returns 1 when the first word of line i would not have fitted on
// the line before.
func overflows(p *page, before, i, width int) int {
	next := p.lines[i].Of(p.text)
	if j := strings.IndexByte(next, ' '); j >= 0 {
		next = next[:j]
	}
	last := p.lines[before].Span
	if p.lines[before].resumes {
		last = p.lines[before].whole
	}
	if utf8.RuneCountInString(last.Of(p.text))+1+utf8.RuneCountInString(next) > width {
		return 1
	}
	return 0
}

// paragraphs groups the lines of a page. opens says of a line that it starts a
// paragraph whatever stands before it, stands that it is one by itself. Lines
// of kind Furniture are cut out; a sentence that one interrupts goes on.
func paragraphs(p *page, opens, stands func(text string) bool) []para {
	w := folded(p)
	var paras []para
	last := -1 // the last line of text
	cut := false
	standing := false
	for i, l := range p.lines {
		if l.kind == pipeline.Furniture {
			if len(paras) == 0 {
				paras = append(paras, para{kind: pipeline.Furniture})
			}
			end := &paras[len(paras)-1]
			end.pieces = append(end.pieces, piece{Span: l.Span, cut: pipeline.Furniture})
			cut = true
			continue
		}
		text := l.Of(p.text)
		stands := stands(text)
		goesOn := last >= 0 && !stands && !standing && !(opens(text) && finished(p.lines[last].Of(p.text))) &&
			(joins(p, last, i, w) || cut && (l.resumes || w.wrapped && l.gap == 0 || unfinished(p.lines[last].Of(p.text), text)))
		if goesOn {
			end := &paras[len(paras)-1]
			end.pieces = append(end.pieces, piece{Span: l.Span})
			end.strong = end.strong && l.strong
		} else {
			paras = append(paras, para{pieces: []piece{{Span: l.Span}}, kind: l.kind, level: l.level, strong: l.strong})
		}
		last, cut, standing = i, false, stands
	}
	words := newVocabulary(p)
	for i := range paras {
		glueLines(p, paras[i].pieces, words)
		paras[i].text = reading(p, paras[i].pieces)
	}
	return paras
}

// finished says that a text ends like a sentence or heading, so that another
// may begin after it.
func finished(text string) bool {
	r := lastRune(text)
	return strings.ContainsRune(".!?»”\":;…)*", r) && !(r == '.' && stopInside(text, len(text)-1)) || isCapitals(text)
}

// unfinished says that a text breaks off in the middle of a sentence that the
// next one goes on with.
func unfinished(text, next string) bool {
	end, _ := utf8.DecodeLastRuneInString(text)
	first, _ := utf8.DecodeRuneInString(next)
	return !strings.ContainsRune(".!?»”:;…", end) && !isCapitals(text) && (unicode.IsLower(first) || unicode.IsDigit(first) || end == ',')
}

// joins says whether line i goes on with the paragraph of the line before it.
func joins(p *page, before, i int, w wrapping) bool {
	l, previous := p.lines[i], p.lines[before]
	if !w.wrapped || l.kind != previous.kind || l.level != previous.level || p.pdf && l.strong != previous.strong {
		return false
	}
	if l.gap > 1 || l.gap == 1 && !w.doubled || before != i-1 {
		return false
	}
	text, last := l.Of(p.text), previous.Of(p.text)
	if isCapitals(text) != isCapitals(last) && !w.exact {
		return false
	}
	if bullet(text) || l.indent > previous.indent && strings.ContainsRune(".!?", lastRune(last)) && startsUpper(text) {
		return false
	}
	if w.exact {
		return overflows(p, before, i, w.width) == 1
	}
	first, _ := utf8.DecodeRuneInString(text)
	if unicode.IsLower(first) || unicode.IsDigit(first) || hyphenAtEnd(last) > 0 {
		return true
	}
	end, _ := utf8.DecodeLastRuneInString(last)
	short := utf8.RuneCountInString(last)*3 < w.width*2
	return !(short && (strings.ContainsRune(".!?»”:", end) || utf8.RuneCountInString(last)*2 < w.width))
}

// bullet says whether a line starts with the mark of a list.
func bullet(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("•●▪◦‣⁃\uFFFD\uF0B7", r) || strings.ContainsRune("-–—*", r) && strings.HasPrefix(text[size:], " ")
}

// isCapitals says whether a text has letters and none in lower case.
func isCapitals(text string) bool { return capitalsIn(text) > 2 }

// capitalsIn counts the capitals of a text that has no small letter; 0 when it
// has one.
func capitalsIn(text string) int {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return 0
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters
}

// reading is the normalised text of pieces.
func reading(p *page, pieces []piece) string {
	var c composer
	c.paragraph(p, pipeline.Body, pieces...)
	return string(c.out.text)
}
