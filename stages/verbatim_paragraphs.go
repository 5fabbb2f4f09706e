package stages

import (
	"strings"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// printedParagraph is a run of printed lines, with the furniture that
// interrupts it.
type printedParagraph struct {
	first, end int // lines
	kind       pipeline.SegmentKind
}

// bodyParagraphs groups the lines from a line on into paragraphs. Furniture
// never divides one: a page head stands in the middle of a sentence.
func bodyParagraphs(p printed, from int, opens func(i int) turnOpening) []printedParagraph {
	var paragraphs []printedParagraph
	width := usualLength(p, from)
	before := -1 // the line of text before, furniture left out
	for i := from; i < len(p.lines); i++ {
		if p.lines[i].furniture {
			if len(paragraphs) == 0 {
				paragraphs = append(paragraphs, printedParagraph{first: i, end: i})
			}
			paragraphs[len(paragraphs)-1].end = i + 1
			continue
		}
		if before < 0 || opensParagraph(p, before, i, width, opens) {
			paragraphs = append(paragraphs, printedParagraph{first: i, end: i + 1, kind: typeface(p, i)})
		} else {
			last := &paragraphs[len(paragraphs)-1]
			last.end = i + 1
			if typeface(p, i) != last.kind {
				last.kind = pipeline.Body
			}
		}
		before = i
	}
	return paragraphs
}

// typeface is what the style of a line makes of it: a heading, a stage
// direction, or plain text.
func typeface(p printed, i int) pipeline.SegmentKind {
	switch l := p.lines[i]; {
	case l.strong && !l.slant:
		return pipeline.Heading
	case l.slant && !l.strong:
		return pipeline.StageDirection
	}
	return pipeline.Body
}

// opensParagraph says whether line i starts a paragraph after the line before.
func opensParagraph(p printed, before, i, width int, opens func(i int) turnOpening) bool {
	text, last := p.text(i), p.text(before)
	line := p.lines[i]
	switch {
	case opensTurn(p, before, i, width, opens(i)):
		return true
	case voteHeading.MatchString(text) && len(text) < 60 && !strings.HasSuffix(last, ","):
		return true
	case isDirection(text) && (endsSentence(last) || endsBlock(last, width) || line.indent):
		return true
	case voteHeading.MatchString(last) && strings.HasSuffix(last, ":") && len(last) < 60:
		return true
	case typeface(p, before) != typeface(p, i) && (typeface(p, before) != pipeline.Body || typeface(p, i) != pipeline.Body) && (line.gap || line.indent):
		return true
	case headingLine.MatchString(text) && endsSentence(last), headingLine.MatchString(last) && line.gap:
		return true
	case p.indents:
		return line.indent || line.gap && (endsSentence(last) || endsBlock(last, width) || startsSentence(text) && short(last, width))
	case hyphenAtEnd(last) > 0 || !startsSentence(text):
		return false
	case line.gap && endsSentence(last):
		return true
	case i+1 < len(p.lines) && opens(i+1) != noOpening && endsSentence(last) && !endsSentence(text) && short(text, width):
		return true // a heading above a label
	}
	// Without any mark of the layout a line that stops well before the edge at
	// the end of a sentence ends its paragraph.
	return endsSentence(last) && (short(last, width) || utf8.RuneCountInString(last) > 3*width)
}

// opensTurn says whether the label at line i opens a turn: a certain one
// unless the line before goes on, another one after the end of a sentence or
// where the layout sets it off.
func opensTurn(p printed, before, i, width int, sure turnOpening) bool {
	last, line := p.text(before), p.lines[i]
	switch {
	case sure == noOpening:
		return false
	case endsSentence(last) || line.indent || line.gap && p.indents:
		return true
	case sure == certainOpening:
		return !strings.HasSuffix(last, ",") && hyphenAtEnd(last) == 0
	}
	return endsBlock(last, width)
}

// endsBlock says whether a line that ends in no full stop can still be the last
// of its paragraph: a heading, a list of votes, the end of a quotation.
func endsBlock(text string, width int) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return !strings.ContainsRune(",;-–—(", r) && (short(text, width) || strings.ContainsRune(":)”»", r))
}

// short says whether a line stops clearly before the edge.
func short(text string, width int) bool {
	return utf8.RuneCountInString(text)*100 < width*88
}

// usualLength is the length in characters that nine lines of ten stay below.
func usualLength(p printed, from int) int {
	var counts [512]int
	total := 0
	for i := from; i < len(p.lines); i++ {
		if p.lines[i].furniture {
			continue
		}
		counts[min(utf8.RuneCountInString(p.text(i)), len(counts)-1)]++
		total++
	}
	seen := 0
	for length, n := range counts {
		if seen += n; seen*10 >= total*8 {
			return max(length, 20)
		}
	}
	return len(counts)
}
