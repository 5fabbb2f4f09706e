package reports

import (
	"math"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"
)

// wordChart shows the key words of each group as bars.
type wordChart struct {
	language string
	groups   []wordGroup
	most     float64
}

// wordGroup is one group with its key words; note stands for them where there
// are none.
type wordGroup struct {
	name, note string
	rows       []wordRow
}

// wordRow is one key word as it is shown, or several that are always said
// together; end is the last of them.
type wordRow struct {
	keynessRow
	shown string
	end   *saidWord
}

// last is the last word that the row shows.
func (r wordRow) last() *saidWord {
	if r.end != nil {
		return r.end
	}
	return r.form
}

const (
	wordHeight  = 12
	wordHeading = 19
	wordColumn  = 120
)

func (c wordChart) size() vg.Length {
	height := vg.Length(6)
	for _, group := range c.groups {
		height += wordHeading + wordHeight*vg.Length(max(len(group.rows), 1))
	}
	return height
}

func (c wordChart) draw(s sheet, top vg.Length) {
	heading := nameFace
	heading.bold = true
	aside := tickFace
	aside.italic = true
	x0 := vg.Length(margin + wordColumn)
	// the longest bar leaves room for its figures
	unit := (figureWidth - margin - x0 - 190) / vg.Length(math.Max(c.most, 1))
	y := top
	for _, group := range c.groups {
		s.write(heading, margin, y+13, left, group.name)
		s.line(rule, 0.5, margin, y+wordHeading-2, figureWidth-margin, y+wordHeading-2)
		y += wordHeading
		if len(group.rows) == 0 {
			s.write(aside, x0, y+8.5, left, group.note)
			y += wordHeight
		}
		for _, row := range group.rows {
			s.write(nameFace, x0-5, y+8.5, right, nameFace.wrap(typeset(row.shown), wordColumn-8, 1)[0])
			width := unit * vg.Length(row.G2)
			s.box(barHue, x0, y+1.5, width, 8)
			s.write(tickFace, x0+width+4, y+8, left, c.figures(row))
			y += wordHeight
		}
	}
}

// decimalIn writes a number with the decimal sign of a language.
func decimalIn(language string, value float64, decimals int) string {
	text := strconv.FormatFloat(value, 'f', decimals, 64)
	if language == "fr" {
		return strings.Replace(text, ".", ",", 1)
	}
	return text
}

// figures are G2, the count and how many times more frequent the word is.
func (c wordChart) figures(row wordRow) string {
	times := say(c.language, "keyness.infinite")
	if row.ReferenceN > 0 {
		times = sayf(c.language, "keyness.times", decimalIn(c.language, math.Exp2(row.LogRatio), 1))
	}
	return decimalIn(c.language, row.G2, 1) + " – " + counted(c.language, "keyness.said", row.FocusN) + ", " + times
}

// medianIn writes a median of counts as the language does: a whole number, or
// one that ends in a half.
func medianIn(language string, median float64) string {
	text := strconv.FormatFloat(median, 'f', -1, 64)
	if language == "fr" {
		return strings.Replace(text, ".", ",", 1)
	}
	return text
}
