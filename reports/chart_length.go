package reports

import (
	"strconv"

	"gonum.org/v1/plot/vg"
)

// lengthChart shows the words of each statement in order of speaking, with the
// median as a dashed line.
type lengthChart struct {
	language string
	rows     []lengthRow
	most     int
	median   float64
}

func (c lengthChart) name(row lengthRow) string {
	return strconv.Itoa(row.Order) + ". " + row.In(c.language)
}

func (c lengthChart) nameLines(row lengthRow) []string {
	return nameFace.wrap(c.name(row), nameColumn+26, 3)
}

func (c lengthChart) rowHeight(row lengthRow) vg.Length {
	return rowHeight + vg.Length(max(len(c.nameLines(row)), 1)-1)*9
}

func (c lengthChart) size() vg.Length {
	height := vg.Length(axisHeight)
	for _, row := range c.rows {
		height += c.rowHeight(row)
	}
	return height + 6
}

func (c lengthChart) draw(s sheet, top vg.Length) {
	x0 := vg.Length(margin + nameColumn + 30)
	unit := (figureWidth - margin - x0 - 30) / vg.Length(max(c.most, 1))
	bottom := top + c.size() - 6
	step := roundStep(c.most)
	for n := 0; n <= c.most; n += step {
		x := x0 + unit*vg.Length(n)
		s.line(faint, 0.6, x, top+axisHeight-4, x, bottom)
	}
	y := top + axisHeight
	for _, row := range c.rows {
		lines, height := c.nameLines(row), c.rowHeight(row)
		baseline := y + (height-vg.Length(len(lines))*9)/2 + 7
		for i, line := range lines {
			s.write(nameFace, margin, baseline+vg.Length(i)*9, left, line)
		}
		width := unit * vg.Length(row.Words)
		s.box(barHue, x0, y+height/2-4, width, 8)
		y += height
	}
	x := x0 + unit*vg.Length(c.median)
	s.line(ink, 0.9, x, top+10, x, bottom, 3, 2)
	s.write(tickFace, x, top+6, middle, sayf(c.language, "median", medianIn(c.language, c.median)))
	for n := 0; n <= c.most; n += step {
		// Numbers after the line of the median, on white, so that it never crosses one.
		x, number := x0+unit*vg.Length(n), strconv.Itoa(n)
		s.box(paper, x-tickFace.width(number)/2-1, top+axisHeight-13, tickFace.width(number)+2, 8.5)
		s.write(tickFace, x, top+axisHeight-6, middle, number)
	}
	y = top + axisHeight
	for _, row := range c.rows {
		// Values after the line of the median, on white, so that it never crosses one.
		value := strconv.Itoa(row.Words)
		end, height := x0+unit*vg.Length(row.Words), c.rowHeight(row)
		s.box(paper, end+2, y+height/2-4, tickFace.width(value)+2, 8)
		s.write(tickFace, end+3, y+height/2+2.5, left, value)
		y += height
	}
	s.line(ink, 0.8, x0, top+axisHeight-4, x0, bottom)
}

// roundStep is a step of 1, 2 or 5 times a power of ten that gives five to ten marks.
func roundStep(most int) int {
	step := 1
	for i := 0; most/step > 8; i++ {
		if i%3 == 1 {
			step = step / 2 * 5
		} else {
			step *= 2
		}
	}
	return step
}
