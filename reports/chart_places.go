package reports

import (
	"strconv"

	"gonum.org/v1/plot/vg"
)

// placeChart shows where in each statement a term stands.
type placeChart struct {
	language string
	rows     []placeRow
}

// placeRow is one statement with the places of its occurrences, from 0 to 1.
type placeRow struct {
	name   string
	places []float64
}

func (c placeChart) lines(row placeRow) []string { return nameFace.wrap(row.name, nameColumn+26, 2) }

func (c placeChart) rowHeight(row placeRow) vg.Length {
	return rowHeight + vg.Length(max(len(c.lines(row)), 1)-1)*9
}

func (c placeChart) size() vg.Length {
	height := vg.Length(6)
	for _, row := range c.rows {
		height += c.rowHeight(row)
	}
	return height
}

func (c placeChart) draw(s sheet, top vg.Length) {
	x0 := vg.Length(margin + nameColumn + 30)
	width := figureWidth - margin - 26 - x0
	y := top
	for _, row := range c.rows {
		lines, height := c.lines(row), c.rowHeight(row)
		baseline := y + (height-vg.Length(len(lines))*9)/2 + 7
		for i, line := range lines {
			s.write(nameFace, margin, baseline+vg.Length(i)*9, left, line)
		}
		s.line(rule, 0.6, x0, y+height/2, x0+width, y+height/2)
		for _, place := range row.places {
			x := x0 + width*vg.Length(place)
			s.line(favorHue, 1.2, x, y+height/2-4, x, y+height/2+4)
		}
		s.write(tickFace, x0+width+6, y+height/2+2.5, left, strconv.Itoa(len(row.places)))
		y += height
	}
}
