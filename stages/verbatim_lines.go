package stages

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// printLine is one printed line of a verbatim record, in reading order: a
// stretch of the page that Read works on.
type printLine struct {
	pipeline.Span
	// page is the printed page from 1, or 0 when the source does not tell.
	page int
	// gap and indent say that the line is set off from the one above, by white
	// space or by standing in.
	gap, indent bool
	// strong and slant say that all of it is bold, or italic.
	strong, slant bool
	// furniture says that it is a running head or foot, note that it belongs to a
	// footnote.
	furniture, note bool
	// number is the length of a paragraph's number at the start of the line.
	number int
	// inset is the number of blanks before the line in its column, row its
	// number on the page, where columns stand side by side.
	inset, row int
}

// printed is the whole record as printed lines.
type printed struct {
	page  *page
	lines []printLine
	// indents says that the layout shows where paragraphs begin.
	indents bool
	// words is what line-end hyphens are judged by.
	words vocabulary
}

// aside says whether line i is no part of the running text.
func (l printLine) aside() bool { return l.furniture || l.note }

func (p printed) text(i int) string { return p.lines[i].Of(p.page.text) }

// printedPDF takes over what the layout of a PDF tells.
func printedPDF(in *input) printed {
	p := printed{page: &in.page, indents: true, words: newVocabulary(&in.page)}
	for i, l := range in.lines {
		p.lines = append(p.lines, printLine{Span: in.page.lines[i].Span, page: l.page, gap: l.gap, indent: l.indent,
			strong: l.all("Bold"), slant: l.all("Italic") || l.all("Oblique"), furniture: l.furniture, note: l.note})
	}
	return p
}

// printedText finds the printed lines in a text that another program made of
// a PDF: pages divided by form feeds, columns side by side or one after the
// other, running heads between the lines.
func printedText(in *input) printed {
	p := printed{page: &in.page, words: newVocabulary(&in.page)}
	pages := pageNumbers(in)
	usual := usualGutter(&in.page, pages)
	for start := 0; start < len(in.page.lines); {
		end := start
		for end < len(in.page.lines) && pages[end] == pages[start] {
			end++
		}
		cover := 0
		if start == 0 {
			cover = coverRows(&in.page, in.page.lines[:end])
			p.lines = append(p.lines, across(in.page.lines[:cover], pages[start])...)
		}
		p.lines = append(p.lines, unfold(&in.page, in.page.lines[start+cover:end], pages[start], usual)...)
		start = end
	}
	p.indents = tellsIndents(p.lines)
	return p
}

// coverRows is how many lines of the first page are the cover: all of them, or
// those above the line that opens the meeting; 0 without a list of members.
func coverRows(p *page, lines []line) int {
	cover := false
	for i, l := range lines {
		text := l.Of(p.text)
		if cover && openerLine.MatchString(text) {
			return i
		}
		cover = cover || coverMark.MatchString(text)
	}
	if cover {
		return len(lines)
	}
	return 0
}

// across takes lines as they are printed, without columns.
func across(lines []line, number int) []printLine {
	var out []printLine
	for _, l := range lines {
		out = append(out, printLine{Span: l.Span, page: number, gap: l.gap > 0, inset: l.indent})
	}
	return out
}

// pageNumbers gives each line its page, from the form feeds of the source; 0
// for all when it has none.
func pageNumbers(in *input) []int {
	numbers := make([]int, len(in.page.lines))
	data := in.files[0].data
	if bytes.IndexByte(data, '\f') < 0 {
		return numbers
	}
	from := cursor{trace: in.page.trace}
	at, number := 0, 1
	for i, l := range in.page.lines {
		source := min(from.place(l.Start).Source, len(data))
		if source > at {
			number += bytes.Count(data[at:source], []byte{'\f'})
			at = source
		}
		numbers[i] = number
	}
	return numbers
}

// unfold takes apart the columns of one page of a text that keeps the layout.
func unfold(p *page, lines []line, number, usual int) []printLine {
	gutter := textGutter(p, lines, 6)
	if gutter == 0 && usual > 0 {
		// A page with little text: the columns stand about where they stand elsewhere.
		if near := textGutter(p, lines, 1); near > usual-20 && near < usual+20 {
			gutter = near
		}
	}
	start := rightColumn(p, lines, gutter)
	var out, left, right []printLine
	flush := func() {
		out = append(append(out, indented(left)...), indented(right)...)
		left, right = nil, nil
	}
	row := 0 // of the text, blank lines counted
	for n, l := range lines {
		row += 1 + l.gap
		whole := printLine{Span: l.Span, page: number, gap: l.gap > 0, inset: l.indent}
		if gutter == 0 {
			left = append(left, whole)
			continue
		}
		cells, ok := cellsAt(p, l, start, true)
		if !ok {
			cells, ok = cellsAt(p, l, gutter, false)
		}
		if !ok || headAcross(l.Of(p.text), n < maxHeadRows) || n >= len(lines)-2 && footMark.MatchString(l.Of(p.text)) {
			flush()
			out = append(out, whole)
			continue
		}
		for side, cell := range cells {
			if cell.Len() == 0 {
				continue
			}
			made := printLine{Span: cell.Span, page: number, inset: cell.indent}
			column := &left
			if side == 1 {
				column = &right
			}
			made.row = row
			*column = append(*column, made)
		}
	}
	flush()
	return out
}

// headAcross says whether a line is a running head over both columns. In the
// rows at the top of a page its parts stand far from each other; elsewhere it
// must be nothing else.
func headAcross(text string, top bool) bool {
	return oldHead(text) || symbolMark.MatchString(text) && dateMark.MatchString(text) || top && headMark.MatchString(text) && wide(text)
}

// rightColumn is the column of characters at which most lines to the right of
// the gutter begin. The longest lines of the left column may run up to it.
func rightColumn(p *page, lines []line, gutter int) int {
	const reach = 14
	var starts [reach]int
	for _, l := range lines {
		column, blanks := l.indent, 0
		for _, r := range l.Of(p.text) {
			if r == ' ' || r == '\t' {
				blanks++
			} else {
				if blanks > 1 && column >= gutter && column < gutter+reach {
					starts[column-gutter]++
					break
				}
				blanks = 0
			}
			column++
		}
	}
	most := 0
	for _, n := range starts {
		most = max(most, n)
	}
	// The edge is left of first lines that stand in, however many they are.
	for i, n := range starts {
		if n > 1 && n*4 >= most {
			return gutter + i
		}
	}
	return gutter
}

// minInset is how many blanks a first line stands in at least.
const minInset = 3

// indented finds the lines of one column that stand in from its edge, and in a
// block that is set in as a whole from the line before.
func indented(lines []printLine) []printLine {
	counts := map[int]int{}
	for _, l := range lines {
		counts[l.inset]++
	}
	edge, most := 0, 0
	for _, l := range lines { // in line order, for determinism
		if counts[l.inset] > most {
			edge, most = l.inset, counts[l.inset]
		}
	}
	for i := range lines {
		before := edge
		if i > 0 {
			before = max(edge, lines[i-1].inset)
		}
		lines[i].indent = lines[i].inset-before >= minInset
	}
	markGaps(lines)
	return lines
}

// markGaps finds the white space above lines of one column that stands beside
// another: a step that is larger than most. The lines of the two columns need
// not stand at the same height, so that a step may be two rows.
func markGaps(lines []printLine) {
	var steps []int
	for i := 1; i < len(lines); i++ {
		if lines[i].row > 0 {
			steps = append(steps, lines[i].row-lines[i-1].row)
		}
	}
	if len(steps) == 0 {
		return
	}
	slices.Sort(steps)
	usual := steps[len(steps)/2]
	for i := 1; i < len(lines); i++ {
		lines[i].gap = lines[i].gap || lines[i].row-lines[i-1].row > usual
	}
}

// wide says whether a line has parts far from each other.
func wide(text string) bool { return strings.Contains(text, "          ") }

// cell is one column's part of a line.
type cell struct {
	pipeline.Span
	// indent is the number of blanks between the column's edge and the text.
	indent int
}

// usualGutter is the gutter of the first page of text that has one, or 0.
func usualGutter(p *page, pages []int) int {
	for start := 0; start < len(p.lines); {
		end := start
		for end < len(p.lines) && pages[end] == pages[start] {
			end++
		}
		if pages[start] != 1 {
			if gutter := textGutter(p, p.lines[start:end], 6); gutter > 0 {
				return gutter
			}
		}
		start = end
	}
	return 0
}

// textGutter finds the column of characters between two columns of print, or 0
// when the page has one column: hardly a line has a character there, and at
// least so many lines have text on both sides of it.
func textGutter(p *page, lines []line, least int) int {
	const from, to = 30, 100
	var crossed, both [to]int
	for _, l := range lines {
		if headMark.MatchString(l.Of(p.text)) {
			continue
		}
		occupied := [to]bool{}
		column := l.indent
		last := column
		for _, r := range l.Of(p.text) {
			if column < to && r != ' ' && r != '\t' {
				occupied[column] = true
			}
			column++
			last = column
		}
		for x := from; x < to; x++ {
			if occupied[x] {
				crossed[x]++
			} else if l.indent < x-10 && last > x+10 && !occupied[x-1] {
				both[x]++
			}
		}
	}
	best := 0
	for x := from; x < to; x++ {
		if both[x] >= least && crossed[x]*8 <= both[x] && (best == 0 || crossed[x]*both[best] < crossed[best]*both[x] || crossed[x] == crossed[best] && both[x] > both[best]) {
			best = x
		}
	}
	return best
}

// cellsAt cuts a line at the gutter; ok is false when it runs across.
func cellsAt(p *page, l line, gutter int, exact bool) (cells [2]cell, ok bool) {
	text := l.Of(p.text)
	column, at := l.indent, len(text)
	for i := range text {
		if column >= gutter {
			// The right column may begin exactly at the gutter.
			if before, _ := utf8.DecodeLastRuneInString(text[:i]); before != ' ' && i > 0 && column == gutter {
				if following, _ := utf8.DecodeRuneInString(text[i:]); following != ' ' || exact {
					return cells, false
				}
			}
			at = i
			break
		}
		column++
	}
	leftSpan := trim(p.text, pipeline.Span{Start: l.Start, End: l.Start + at})
	rightSpan := trim(p.text, pipeline.Span{Start: l.Start + at, End: l.End})
	cells[0] = cell{Span: leftSpan, indent: l.indent}
	cells[1] = cell{Span: rightSpan, indent: max(0, column-gutter) + utf8.RuneCountInString(p.text[l.Start+at:rightSpan.Start])}
	return cells, true
}

// tellsIndents says whether some lines stand in and most do not, so that
// standing in means a paragraph.
func tellsIndents(lines []printLine) bool {
	in := 0
	for _, l := range lines {
		if l.indent {
			in++
		}
	}
	return in*20 > len(lines) && in*2 < len(lines)
}

// endsSentence says whether a line ends in a mark that can end a paragraph.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, " \"'”’»)]0123456789")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…", r) && !abbreviated(text)
}

// abbreviated says whether a text ends in a form of address or an initial, so
// that its full stop ends no sentence.
func abbreviated(text string) bool {
	word := strings.TrimRight(text[strings.LastIndexByte(text, ' ')+1:], ".")
	return text[len(text)-1] == '.' && (commonHonorifics[strings.ToLower(word)] || word == "Dr" || word == "MM" || len(word) == 1 && word[0] >= 'A' && word[0] <= 'Z')
}

// startsSentence says whether a text begins as a paragraph can.
func startsSentence(text string) bool {
	for _, r := range text {
		if strings.ContainsRune("“\"«‘'([—-– ", r) {
			continue
		}
		return unicode.IsUpper(r) || unicode.IsDigit(r)
	}
	return false
}
