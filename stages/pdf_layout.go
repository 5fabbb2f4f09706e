package stages

import (
	"math"
	"slices"
	"strings"
)

// pdfLine is one printed line of one column.
type pdfLine struct {
	words                       []pdfWord
	page                        int
	left, right, baseline, size float64
	// margin is the left edge of the lines of its column.
	margin float64
	// furniture says that the line is a running head or foot.
	furniture bool
	// note says that it belongs to a footnote.
	note bool
	// gap and indent tell how the line is set off: white space above it, and
	// its first word in from the edge.
	gap, indent bool
}

func (l pdfLine) text() string {
	words := make([]string, len(l.words))
	for i, word := range l.words {
		words[i] = word.text
	}
	return strings.Join(words, " ")
}

// all says whether every word of the line is set in a font of that style.
func (l pdfLine) all(style string) bool {
	for _, word := range l.words {
		if !strings.Contains(word.font, style) && word.text != "." {
			return false
		}
	}
	return len(l.words) > 0
}

// layOut puts the words of all pages in reading order, as lines. The cover is
// read across; on the pages of text running heads and feet are marked, and two
// columns are read one after the other.
func layOut(pages []pdfPage) []pdfLine {
	var cover []pdfLine
	text := make([][]pdfLine, len(pages))
	for i, page := range pages {
		rows := rowsOf(page)
		if i == 0 && looksLikeCover(rows) {
			end := bodyStart(rows)
			cover, text[i] = rows[:end], markNotice(rows[end:])
			continue
		}
		text[i] = markFurniture(rows, page)
	}
	gutter, columns := findGutter(pages, text)
	lines := spaceLines(cover)
	size := usualSize(text)
	for i := range pages {
		lines = append(lines, readColumns(text[i], gutter, columns, size)...)
	}
	return lines
}

// bodyStart is the row of a cover on which the proceedings begin: records of
// the General Assembly begin below the list on the first page.
func bodyStart(rows []pdfLine) int {
	for i, row := range rows {
		if openerLine.MatchString(row.text()) {
			return i
		}
	}
	return len(rows)
}

// markNotice marks the notice about corrections at the foot of a first page.
func markNotice(rows []pdfLine) []pdfLine {
	rows = slices.Clone(rows)
	notice := false
	for i := range rows {
		notice = notice || disclaimer.MatchString(rows[i].text()) || footMark.MatchString(rows[i].text()) && i > 0
		rows[i].furniture = notice
	}
	return rows
}

// looksLikeCover says whether a page lists the members of a meeting.
func looksLikeCover(rows []pdfLine) bool {
	for _, row := range rows {
		if coverMark.MatchString(row.text()) {
			return true
		}
	}
	return false
}

// rowsOf groups the words of a page by baseline, from the top down. A raised
// or lowered word (an ordinal's ending) stays with its row.
func rowsOf(page pdfPage) []pdfLine {
	words := slices.Clone(page.words)
	// for determinism and reading order: by height, then from left to right,
	// then as the content stream has them
	slices.SortStableFunc(words, func(a, b pdfWord) int {
		if a.baseline != b.baseline {
			return cmpFloat(b.baseline, a.baseline)
		}
		return cmpFloat(a.left, b.left)
	})
	var rows []pdfLine
	for _, word := range words {
		if n := len(rows); n > 0 && rows[n-1].baseline-word.baseline <= max(rows[n-1].size, word.size)*0.3 {
			rows[n-1].words = append(rows[n-1].words, word)
			rows[n-1].size = max(rows[n-1].size, word.size)
			continue
		}
		rows = append(rows, pdfLine{words: []pdfWord{word}, page: page.number, baseline: word.baseline, size: word.size})
	}
	for i := range rows {
		slices.SortStableFunc(rows[i].words, func(a, b pdfWord) int { return cmpFloat(a.left, b.left) })
		rows[i].measure()
	}
	return rows
}

func cmpFloat(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// measure sets the edges and the size of a line from its words.
func (l *pdfLine) measure() {
	l.left, l.right, l.size = math.Inf(1), math.Inf(-1), 0
	for _, word := range l.words {
		l.left, l.right = min(l.left, word.left), max(l.right, word.right)
		l.size = max(l.size, word.size)
	}
}

// furnitureBand is the share of a page's height at its top and foot in which
// running heads and feet are looked for, maxHeadRows how many rows a running
// head has at most.
const (
	furnitureBand = 0.14
	maxHeadRows   = 4
)

// markFurniture finds running heads and feet. A head is what stands in the
// band at the top of the page and is set off by white space below it, when one
// of its rows has a symbol, a date or the like; a foot is a row in the band at
// the bottom with nothing but page and job numbers.
func markFurniture(rows []pdfLine, page pdfPage) []pdfLine {
	rows = slices.Clone(rows)
	pitch := usualPitch(rows)
	last := -1
	found := false
	for i := 0; i < len(rows) && i < maxHeadRows; i++ {
		if rows[i].baseline < page.height*(1-furnitureBand) || openerLine.MatchString(rows[i].text()) {
			break
		}
		found = found || headMark.MatchString(rows[i].text())
		if found && (i+1 == len(rows) || rows[i].baseline-rows[i+1].baseline > max(pitch, rows[i].size)*1.4) {
			last = i
			break
		}
	}
	for i := 0; i <= last; i++ {
		rows[i].furniture = true
	}
	first := len(rows)
	for i := len(rows) - 1; i > last; i-- {
		if rows[i].baseline > page.height*furnitureBand {
			break
		}
		if footMark.MatchString(rows[i].text()) {
			first = i
		}
	}
	for i := first; i < len(rows); i++ {
		rows[i].furniture = true
	}
	return rows
}

// minGutter is the least width in points of the white strip between columns.
const minGutter = 8

// findGutter looks for the white strip down the middle of the pages of text
// and says how many columns there are. A strip counts when nearly no row
// crosses it and there is text on both sides of it.
func findGutter(pages []pdfPage, rows [][]pdfLine) (gutter float64, columns int) {
	best, bestCrossed, bestSides := 0.0, math.MaxInt, 0
	width := 0.0
	for _, page := range pages {
		width = max(width, page.width)
	}
	for x := width * 0.4; x <= width*0.6; x += 2 {
		crossed, sides := 0, 0
		for i := range rows {
			for _, row := range rows[i] {
				if row.furniture {
					continue
				}
				side, cross := row.at(x)
				if cross {
					crossed++
				}
				if side == bothSides {
					sides++
				}
			}
		}
		if crossed < bestCrossed || crossed == bestCrossed && sides > bestSides {
			best, bestCrossed, bestSides = x, crossed, sides
		}
	}
	if bestSides >= 3 && bestCrossed*4 < bestSides {
		return best, 2
	}
	return best, 1
}

type rowSide byte

const (
	leftSide rowSide = iota
	rightSide
	bothSides
)

// at says on which sides of x the row has words, and whether it runs across
// the strip around x.
func (l pdfLine) at(x float64) (side rowSide, crosses bool) {
	left, right := false, false
	for _, word := range l.words {
		if word.left < x+minGutter/2 && word.right > x-minGutter/2 {
			return bothSides, true
		}
		if word.right <= x {
			left = true
		} else {
			right = true
		}
	}
	switch {
	case left && right:
		return bothSides, false
	case right:
		return rightSide, false
	}
	return leftSide, false
}

// readColumns puts the rows of one page in reading order. Rows across the
// gutter divide the page into bands; in each the left column comes first.
func readColumns(rows []pdfLine, gutter float64, columns int, size float64) []pdfLine {
	if columns < 2 {
		return markFootnotes(spaceLines(rows), size)
	}
	var lines, left, right []pdfLine
	flush := func() {
		lines = append(lines, markFootnotes(spaceLines(left), size)...)
		lines = append(lines, markFootnotes(spaceLines(right), size)...)
		left, right = nil, nil
	}
	for _, row := range rows {
		_, crosses := row.at(gutter)
		if row.furniture || crosses {
			flush()
			lines = append(lines, spaceLines([]pdfLine{row})...)
			continue
		}
		var parts [2]pdfLine
		for _, word := range row.words {
			side := 0
			if word.left >= gutter {
				side = 1
			}
			parts[side].words = append(parts[side].words, word)
		}
		for side := range parts {
			if len(parts[side].words) == 0 {
				continue
			}
			part := row
			part.words = parts[side].words
			part.measure()
			if side == 0 {
				left = append(left, part)
			} else {
				right = append(right, part)
			}
		}
	}
	flush()
	return lines
}

// minIndent is how far in points a first line stands in at least.
const minIndent = 7

// spaceLines finds which lines of a column have white space above them and
// which are set in.
func spaceLines(lines []pdfLine) []pdfLine {
	pitch := usualPitch(lines)
	margin := usualMargin(lines)
	for i := range lines {
		line := &lines[i]
		line.margin = margin
		if line.furniture {
			continue
		}
		before := margin
		if i > 0 && !lines[i-1].furniture {
			line.gap = lines[i-1].baseline-line.baseline > pitch*1.3
			// In a block that is set in as a whole, a first line is one that
			// stands in from the line before it.
			before = max(margin, lines[i-1].left)
		}
		line.indent = line.left-before > minIndent
	}
	return lines
}

// usualPitch is the median distance between lines.
func usualPitch(lines []pdfLine) float64 {
	var steps []float64
	for i := 1; i < len(lines); i++ {
		if step := lines[i-1].baseline - lines[i].baseline; step > 2 && !lines[i].furniture && !lines[i-1].furniture {
			steps = append(steps, step)
		}
	}
	if len(steps) == 0 {
		return 14
	}
	slices.Sort(steps)
	// A page with little text has more white space than lines.
	return min(steps[(len(steps)-1)/2], lines[0].size*1.2)
}

// usualMargin is the left edge that most lines share; of two, the one farther left.
func usualMargin(lines []pdfLine) float64 {
	var edges []float64
	for _, line := range lines {
		if !line.furniture {
			edges = append(edges, line.left)
		}
	}
	if len(edges) == 0 {
		return 0
	}
	slices.Sort(edges)
	best, most := edges[0], 0
	for i, start := 0, 0; i < len(edges); i++ {
		for edges[i]-edges[start] > 3 {
			start++
		}
		if n := i - start + 1; n > most {
			most, best = n, edges[start]
		}
	}
	// One column can hold fewer plain lines than quoted ones; the edge is then
	// the leftmost that more than a few lines share.
	for i, edge := range edges {
		if i+2 < len(edges) && edges[i+2]-edge < 3 {
			return min(best, edge)
		}
	}
	return best
}
