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
		if p.lines[i].aside() {
			if len(paragraphs) == 0 {
				paragraphs = append(paragraphs, printedParagraph{first: i, end: i})
			}
			paragraphs[len(paragraphs)-1].end = i + 1
			continue
		}
		if before < 0 || opensParagraph(p, before, i, width, opens) || p.decidedIn(paragraphs[len(paragraphs)-1], i) {
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
	case abbreviated(last), hyphenAtEnd(last) > 0, strings.LastIndexByte(last, '(') > strings.LastIndexByte(last, ')'), goesOn(text) && !endsSentence(last) && !line.indent:
		return false // a name, a word, a parenthesis or a sentence goes on
	case line.number > 0 && (endsSentence(last) || endsBlock(last, width)):
		return true
	case voteHeading.MatchString(text) && len(text) < 60 && !strings.HasSuffix(last, ","):
		return true
	case languageAlone(text) && endsSentence(last), languageAlone(last):
		return true
	case inCapitals(text) != inCapitals(last) && len(text) > 20 && (endsSentence(last) || inCapitals(last)) && startsSentence(text):
		return true
	case (isDirection(text) || isDirection(p.upTo(i, directionLines))) && (endsSentence(last) || endsBlock(last, width) || line.indent):
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

// directionLines is how many lines of a stage direction tell that it is one:
// the names of those who are led to their seats may fill several.
const directionLines = 8

// upTo is line i with the lines of text after it, at most n of them.
func (p printed) upTo(i, n int) string {
	var b strings.Builder
	for taken := 0; taken < n && i < len(p.lines); i++ {
		if p.lines[i].aside() {
			continue
		}
		if taken > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.text(i))
		taken++
	}
	return b.String()
}

// decidedIn says whether the lines of a paragraph before line i are the whole
// of a stage direction after which the chair goes on.
func (p printed) decidedIn(paragraph printedParagraph, i int) bool {
	const most = 3 // lines of such a direction, with furniture between
	if i-paragraph.first > most+maxHeadRows || !startsSentence(p.text(i)) {
		return false
	}
	var lines []string
	for j := paragraph.first; j < i; j++ {
		if !p.lines[j].aside() {
			lines = append(lines, p.text(j))
		}
	}
	text := strings.Join(lines, " ")
	return decided.MatchString(text) && isDirection(text)
}

// languageAlone says whether a line is nothing but a note about the language
// in which the speaker goes on.
func languageAlone(text string) bool {
	return strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") && spokenNote.MatchString(text[1:len(text)-1])
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
		if p.lines[i].aside() {
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
