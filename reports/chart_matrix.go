package reports

import (
	"image/color"
	"math"
	"strconv"

	"gonum.org/v1/plot/vg"
)

// matrixChart is a labelled heat map: every cell carries its value, so that the
// colour only leads the eye.
type matrixChart struct {
	language string
	rows     []string // labels at the left
	columns  []string // labels above
	// values are by row, then column; a negative one is missing, or itself.
	values [][]float64
	// most is the value of the darkest colour, over all parts of the figure.
	most float64
	// unit names what is counted, for the colour bar.
	unit string
	// wide is the width of the column of row labels.
	wide vg.Length
	// level says that the few column labels lie level above wide cells.
	level bool
}

const (
	cellHeight     = 13
	maxCellWidth   = 46
	levelCellWidth = 104
	levelLines     = 5
	colourBar      = 38
	headLeading    = 7
)

// headingLengths are the longest lines of an upright label of one, two and
// three lines.
var headingLengths = []vg.Length{170, 112, 96}

var (
	headFace  = typeface{size: 7}
	valueFace = typeface{size: 7}
)

// itself is the value of a cell that compares a thing with itself.
const itself = -2

func (m matrixChart) cellWidth() vg.Length {
	width := (figureWidth - 2*margin - m.wide) / vg.Length(max(len(m.columns), 1))
	if m.level {
		return min(width, levelCellWidth)
	}
	return min(width, maxCellWidth)
}

// headings are the column labels in lines that fit a column, and the height
// that they take.
func (m matrixChart) headings() ([][]string, vg.Length) {
	var all [][]string
	longest := vg.Length(0)
	if m.level {
		for _, column := range m.columns {
			all = append(all, headFace.wrap(column, m.cellWidth()-6, levelLines))
			longest = max(longest, vg.Length(len(all[len(all)-1]))*headLeading)
		}
		return all, longest + 6
	}
	lines := min(max(int((m.cellWidth()-1)/headLeading), 1), len(headingLengths))
	for _, column := range m.columns {
		wrapped := headFace.wrap(column, headingLengths[lines-1], lines)
		all = append(all, wrapped)
		for _, line := range wrapped {
			longest = max(longest, headFace.width(line))
		}
	}
	return all, longest + 6
}

func (m matrixChart) rowLines(i int) []string { return nameFace.wrap(m.rows[i], m.wide-6, 3) }

func (m matrixChart) rowHeight(i int) vg.Length {
	return cellHeight + vg.Length(max(len(m.rowLines(i)), 1)-1)*9
}

func (m matrixChart) size() vg.Length {
	_, height := m.headings()
	for i := range m.rows {
		height += m.rowHeight(i)
	}
	return height + colourBar
}

func (m matrixChart) draw(s sheet, top vg.Length) {
	headings, above := m.headings()
	x0, width := margin+m.wide, m.cellWidth()
	for j, lines := range headings {
		block := vg.Length(len(lines)) * headLeading
		x := x0 + width*vg.Length(j) + (width-block)/2
		for k, line := range lines {
			if m.level {
				s.write(headFace, x0+width*(vg.Length(j)+0.5), top+above-5-vg.Length(len(lines)-1-k)*headLeading, middle, line)
				continue
			}
			s.upright(headFace, x+vg.Length(k+1)*headLeading-1.7, top+above-3, line)
		}
	}
	y := top + above
	for i := range m.rows {
		height := m.rowHeight(i)
		lines := m.rowLines(i)
		baseline := y + (height-vg.Length(len(lines))*9)/2 + 7
		for k, line := range lines {
			s.write(nameFace, margin, baseline+vg.Length(k)*9, left, line)
		}
		for j, value := range m.values[i] {
			m.drawCell(s, x0+width*vg.Length(j), y, width, height, value)
		}
		y += height
	}
	m.drawColourBar(s, y+12)
}

func (m matrixChart) drawCell(s sheet, x, y, width, height vg.Length, value float64) {
	shade := m.shade(value)
	s.box(shade, x, y, width, height)
	s.frame(rule, 0.4, x, y, width, height)
	text := m.format(value)
	face := valueFace
	if dark(shade) {
		face.color = paper
	}
	if value == 0 {
		face.color = quiet
	}
	s.write(face, x+width/2, y+height/2+2.5, middle, text)
}

func (m matrixChart) format(value float64) string {
	switch {
	case value <= itself:
		return ""
	case value < 0:
		return "–"
	case value == 0:
		return "·"
	case value > 0 && value < 0.5:
		return "<1"
	}
	return strconv.FormatFloat(value, 'f', 0, 64)
}

// shade goes from white to dark blue; its lightness falls all the way, so that
// it reads the same in grey. Cells that show one number have one shade.
func (m matrixChart) shade(value float64) color.NRGBA {
	switch {
	case value <= itself:
		return faint
	case value >= 0.5:
		return m.tint(math.Round(value))
	}
	return m.tint(value)
}

// tint is a place on the colour bar.
func (m matrixChart) tint(value float64) color.NRGBA {
	if value <= 0 || m.most <= 0 {
		return paper
	}
	t := 0.12 + 0.88*min(value/m.most, 1)
	mix := func(from, to uint8) uint8 { return uint8(float64(from) + t*(float64(to)-float64(from)) + 0.5) }
	return color.NRGBA{mix(0xff, 0x08), mix(0xff, 0x30), mix(0xff, 0x6b), 0xff}
}

// dark says whether white is easier to read on a colour than black, by its
// relative luminance: a little above the point of equal contrast of WCAG 2,
// which favours black on blue.
func dark(c color.NRGBA) bool {
	linear := func(part uint8) float64 { return math.Pow(float64(part)/255, 2.2) }
	return 0.2126*linear(c.R)+0.7152*linear(c.G)+0.0722*linear(c.B) < 0.25
}

// drawColourBar draws the scale with its ends and what it counts.
func (m matrixChart) drawColourBar(s sheet, y vg.Length) {
	x := margin + m.wide
	const width, steps = 120, 60
	for i := range steps {
		value := m.most * (float64(i) + 0.5) / steps
		s.box(m.tint(value), x+vg.Length(i)*width/steps, y, width/steps+0.3, 8)
	}
	s.frame(rule, 0.5, x, y, width, 8)
	s.write(tickFace, x, y+16, left, "0")
	s.write(tickFace, x+width, y+16, middle, m.format(m.most))
	s.write(tickFace, x+width+8, y+6.5, left, m.unit)
}
