package reports

import "gonum.org/v1/plot/vg"

// mapChart is a map of delegations and topics on two axes of one scale.
type mapChart struct {
	language string
	points   []mapPoint
	axes     [2]string
}

// mapPoint is one point with its label.
type mapPoint struct {
	label string
	topic bool
	x, y  float64
	mass  float64
}

const (
	mapTallest  = 430
	mapShortest = 290
	mapAround   = 36 // room inside the frame, around the outermost points
	mapLegend   = 16
	mapAxis     = 11 // room above the frame for the name of the second axis
	mapWidth    = figureWidth - 2*margin
)

var (
	delegationFace = typeface{size: 7.5, color: favorHue}
	topicFace      = typeface{size: 7.5, italic: true, color: topicInk}
)

func (c mapChart) size() vg.Length { return mapAxis + c.scale(0).height + mapLegend + 6 }

// mapScale is the rectangle of the map: a place on the sheet for each place on
// the axes.
type mapScale struct {
	left, top, width, height vg.Length
	minX, maxY, unit         float64
}

func (m mapScale) at(x, y float64) (vg.Length, vg.Length) {
	return m.left + vg.Length((x-m.minX)*m.unit), m.top + vg.Length((m.maxY-y)*m.unit)
}

// scale fits all points and the centre, with one unit for both axes: on this
// map distances mean something. The frame is as high as the points ask for,
// within bounds.
func (c mapChart) scale(top vg.Length) mapScale {
	m := mapScale{left: margin, top: top + mapAxis, width: mapWidth}
	minX, maxX, minY, maxY := 0.0, 0.0, 0.0, 0.0
	for _, p := range c.points {
		minX, maxX, minY, maxY = min(minX, p.x), max(maxX, p.x), min(minY, p.y), max(maxY, p.y)
	}
	const width, tallest = float64(mapWidth - 2*mapAround), mapTallest - 2*mapAround
	m.unit = min(width/max(maxX-minX, 1e-6), tallest/max(maxY-minY, 1e-6))
	m.height = vg.Length(max((maxY-minY)*m.unit+2*mapAround, mapShortest))
	m.minX = (minX+maxX)/2 - float64(m.width)/2/m.unit
	m.maxY = (minY+maxY)/2 + float64(m.height)/2/m.unit
	return m
}

func (c mapChart) draw(s sheet, top vg.Length) {
	m := c.scale(top)
	s.frame(rule, 0.6, m.left, m.top, m.width, m.height)
	x0, y0 := m.at(0, 0)
	s.line(rule, 0.6, m.left, y0, m.left+m.width, y0, 2, 2)
	s.line(rule, 0.6, x0, m.top, x0, m.top+m.height, 2, 2)
	s.write(tickFace, m.left+m.width, m.top+m.height+10, right, c.axes[0])
	s.write(tickFace, clamp(x0, m.left+40, m.left+m.width-40), m.top-3, middle, c.axes[1])
	labels := c.labels(m)
	for _, label := range labels {
		// The lines of the centre end at a label instead of striking it out.
		s.box(paper, label.box.left-1, label.box.top, label.box.right-label.box.left+2, label.box.bottom-label.box.top)
	}
	for _, label := range labels {
		if label.leader {
			s.line(label.mark.face().color, 0.4, label.line.x0, label.line.y0, label.line.x1, label.line.y1)
		}
	}
	for _, label := range labels {
		label.write(s)
	}
	for _, topic := range []bool{true, false} { // a square shows behind a disc in its place
		for _, label := range labels {
			if label.mark.topic == topic {
				c.drawPoint(s, topic, label.mark.x, label.mark.y)
			}
		}
	}
	y := m.top + m.height + 11
	c.drawPoint(s, false, margin+4, y-2.5)
	s.write(delegationFace, margin+10, y, left, say(c.language, "map.delegation"))
	next := margin + 24 + delegationFace.width(say(c.language, "map.delegation"))
	c.drawPoint(s, true, next, y-2.5)
	s.write(topicFace, next+6, y, left, say(c.language, "map.topic"))
}

// write writes the lines of a label toward its mark.
func (l mapLabel) write(s sheet) {
	x, align := l.box.left, left
	if center := (l.box.left + l.box.right) / 2; l.box.right < l.mark.x {
		x, align = l.box.right, right
	} else if l.box.left < l.mark.x {
		x, align = center, middle
	}
	for i, line := range l.lines {
		s.write(l.mark.face(), x, l.box.top+mapLine*vg.Length(i+1)-1.9, align, line)
	}
}

// drawPoint draws a disc for a delegation and a square for a topic, so that
// they are told apart without their colour.
func (c mapChart) drawPoint(s sheet, topic bool, x, y vg.Length) {
	if topic {
		s.box(againstHu, x-2.5, y-2.5, 5, 5)
		s.frame(topicInk, 0.5, x-2.5, y-2.5, 5, 5)
		return
	}
	s.disc(favorHue, x, y, 2.4)
}
