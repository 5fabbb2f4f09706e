package reports

import (
	"strconv"

	"gonum.org/v1/plot/vg"
	"horseshoe/pipeline"
)

// stanceChart shows one row a delegation: counted evidence against the target
// to the left, in favour to the right, and the label in words.
type stanceChart struct {
	language string
	rows     []stanceRow // by group, then in order of speaking
	most     int         // of evidence on one side, over all parts of the figure
}

const (
	rowHeight   = 12.5
	groupHeight = 17
	axisHeight  = 24
	labelColumn = 92
	nameColumn  = 128
)

var (
	nameFace  = typeface{size: 8}
	groupFace = typeface{size: 8, bold: true}
	tickFace  = typeface{size: 7, color: quiet}
	noteFace  = typeface{size: 8, italic: true, color: quiet}
)

func (c stanceChart) size() vg.Length {
	height := vg.Length(axisHeight)
	bloc := ""
	for i, row := range c.rows {
		if i == 0 || row.Bloc != bloc {
			height += groupHeight
			bloc = row.Bloc
		}
		height += c.rowHeight(row)
	}
	return height + 34
}

func (c stanceChart) nameLines(row stanceRow) []string {
	return nameFace.wrap(row.In(c.language), nameColumn-4, 3)
}

func (c stanceChart) rowHeight(row stanceRow) vg.Length {
	return rowHeight + vg.Length(max(len(c.nameLines(row)), 1)-1)*9
}

func (c stanceChart) draw(s sheet, top vg.Length) {
	x0 := vg.Length(margin + nameColumn)
	x1 := vg.Length(figureWidth - margin - labelColumn)
	zero := (x0 + x1) / 2
	unit := (x1 - x0 - 24) / 2 / vg.Length(max(c.most, 1))
	bottom := top + c.size() - 34
	c.drawAxis(s, top, bottom, zero, unit)
	y := top + axisHeight
	bloc := ""
	for i, row := range c.rows {
		if i == 0 || row.Bloc != bloc {
			bloc = row.Bloc
			y += groupHeight
			s.write(groupFace, margin, y-4.5, left, blocName(c.language, bloc))
			s.line(rule, 0.6, margin, y-1, figureWidth-margin, y-1)
		}
		c.drawRow(s, row, y, zero, unit)
		y += c.rowHeight(row)
	}
	s.line(ink, 0.8, zero, top+axisHeight-4, zero, bottom)
	c.drawLegend(s, bottom+10)
}

// drawAxis writes the two directions and a light grid of whole numbers.
func (c stanceChart) drawAxis(s sheet, top, bottom, zero, unit vg.Length) {
	s.write(groupFace, zero-8, top+8, right, "◄ "+say(c.language, "against"))
	s.write(groupFace, zero+8, top+8, left, say(c.language, "favor")+" ►")
	step := 1
	for c.most/step > 5 {
		step++
	}
	for n := 0; n <= c.most; n += step {
		for _, side := range []vg.Length{-1, 1} {
			x := zero + side*unit*vg.Length(n)
			s.line(faint, 0.6, x, top+axisHeight-4, x, bottom)
			if side > 0 || n > 0 {
				s.write(tickFace, x, top+axisHeight-6, middle, strconv.Itoa(n))
			}
		}
	}
}

func (c stanceChart) drawRow(s sheet, row stanceRow, y, zero, unit vg.Length) {
	lines := c.nameLines(row)
	height := c.rowHeight(row)
	baseline := y + (height-vg.Length(len(lines))*9)/2 + 7
	for i, line := range lines {
		s.write(nameFace, margin, baseline+vg.Length(i)*9, left, line)
	}
	center := y + height/2
	const bar = 8
	if row.Favor > 0 {
		width := unit * vg.Length(row.Favor)
		s.box(favorHue, zero, center-bar/2, width, bar)
		s.write(tickFace, zero+width+3, center+2.5, left, strconv.Itoa(row.Favor))
	}
	if row.Against > 0 {
		width := unit * vg.Length(row.Against)
		s.box(againstHu, zero-width, center-bar/2, width, bar)
		s.hatch(ink, zero-width, center-bar/2, width, bar)
		s.frame(ink, 0.5, zero-width, center-bar/2, width, bar)
		s.write(tickFace, zero-width-3, center+2.5, right, strconv.Itoa(row.Against))
	}
	if row.Label == pipeline.Neutral {
		s.ring(zero, center, 3)
	}
	if row.Conditions > 0 && row.Favor == 0 && row.Against == 0 {
		s.diamond(zero, center, 3.6)
	}
	face := nameFace
	text := say(c.language, "label."+string(row.Label))
	if row.Label == pipeline.None {
		face = noteFace
	}
	if row.Conditions > 0 {
		text += " (" + say(c.language, "conditional") + ")"
	}
	if row.CodedBy == "human" || row.CodedBy == "both" {
		text += " *"
	}
	s.write(face, figureWidth-margin-labelColumn+6, center+2.8, left, text)
}

// drawLegend explains the marks, and the asterisk where a human coded.
func (c stanceChart) drawLegend(s sheet, y vg.Length) {
	x := vg.Length(margin)
	s.box(favorHue, x, y, 14, 8)
	x += 18
	x = c.legendText(s, x, y, say(c.language, "legend.favor"))
	s.box(againstHu, x, y, 14, 8)
	s.hatch(ink, x, y, 14, 8)
	s.frame(ink, 0.5, x, y, 14, 8)
	x = c.legendText(s, x+18, y, say(c.language, "legend.against"))
	s.ring(x+4, y+4, 3)
	x = c.legendText(s, x+11, y, say(c.language, "legend.neutral"))
	s.diamond(x+4, y+4, 3.6)
	c.legendText(s, x+11, y, say(c.language, "legend.condition"))
	for _, row := range c.rows {
		if row.CodedBy == "human" || row.CodedBy == "both" {
			s.write(tickFace, margin, y+18, left, "* "+say(c.language, "legend.human"))
			return
		}
	}
}

func (c stanceChart) legendText(s sheet, x, y vg.Length, line string) vg.Length {
	s.write(tickFace, x, y+6.5, left, line)
	return x + tickFace.width(line) + 14
}

// blocName is the heading of a group of delegations.
func blocName(language, bloc string) string {
	if blocRank(bloc) >= 0 {
		return say(language, "bloc."+bloc)
	}
	return sayf(language, "bloc.members", organizationName(language, bloc))
}

// organizationName is the acronym that the language uses. The codes are
// English acronyms.
func organizationName(language, code string) string {
	if language == "fr" {
		if name, known := frenchAcronyms[code]; known {
			return name
		}
	}
	return code
}

// frenchAcronyms are the acronyms that differ between the languages.
var frenchAcronyms = map[string]string{
	"CSTO": "OTSC", "NATO": "OTAN", "EU": "UE", "AU": "UA", "CIS": "CEI", "SCO": "OCS", "LAS": "LEA", "OIC": "OCI",
}
