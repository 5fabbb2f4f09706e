package reports

import (
	"math"
	"slices"

	"gonum.org/v1/plot/vg"
)

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
	mapHeight = 430
	mapLegend = 16
	mapAxis   = 11 // room above the frame for the name of the second axis
	mapLine   = 8.2
)

var (
	delegationFace = typeface{size: 7.5, color: favorHue}
	topicFace      = typeface{size: 7.5, italic: true, color: topicInk}
)

func (c mapChart) size() vg.Length { return mapAxis + mapHeight + mapLegend + 6 }

// frame is the rectangle of the map: a place on the sheet for each place on
// the axes.
type mapScale struct {
	left, top, width, height vg.Length
	minX, maxY, unit         float64
}

func (m mapScale) at(x, y float64) (vg.Length, vg.Length) {
	return m.left + vg.Length((x-m.minX)*m.unit), m.top + vg.Length((m.maxY-y)*m.unit)
}

// scale fits all points and the centre, with one unit for both axes: on this
// map distances mean something.
func (c mapChart) scale(top vg.Length) mapScale {
	const around = 34
	m := mapScale{left: margin, top: top + mapAxis, width: figureWidth - 2*margin, height: mapHeight}
	minX, maxX, minY, maxY := 0.0, 0.0, 0.0, 0.0
	for _, p := range c.points {
		minX, maxX, minY, maxY = min(minX, p.x), max(maxX, p.x), min(minY, p.y), max(maxY, p.y)
	}
	m.unit = min(float64(m.width-2*around)/max(maxX-minX, 1e-6), float64(m.height-2*around)/max(maxY-minY, 1e-6))
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
	s.write(tickFace, x0, m.top-3, middle, c.axes[1])
	for _, label := range c.labels(m) {
		if label.leader {
			s.line(rule, 0.5, label.fromX, label.fromY, label.toX, label.toY)
		}
		face := delegationFace
		if label.point.topic {
			face = topicFace
		}
		s.write(face, label.box.left, label.box.top+mapLine-1.9, left, label.point.label)
	}
	for _, p := range c.points {
		x, y := m.at(p.x, p.y)
		c.drawPoint(s, p.topic, x, y)
	}
	y := m.top + m.height + 11
	c.drawPoint(s, false, margin+4, y-2.5)
	s.write(delegationFace, margin+10, y, left, say(c.language, "map.delegation"))
	next := margin + 24 + delegationFace.width(say(c.language, "map.delegation"))
	c.drawPoint(s, true, next, y-2.5)
	s.write(topicFace, next+6, y, left, say(c.language, "map.topic"))
}

// drawPoint draws a disc for a delegation and a square for a topic, so that
// they are told apart without their colour.
func (c mapChart) drawPoint(s sheet, topic bool, x, y vg.Length) {
	if topic {
		s.box(againstHu, x-2.4, y-2.4, 4.8, 4.8)
		s.frame(topicInk, 0.5, x-2.4, y-2.4, 4.8, 4.8)
		return
	}
	s.disc(favorHue, x, y, 2.4)
}

// rectangle is a place on the sheet that is taken.
type rectangle struct{ left, top, right, bottom vg.Length }

func (r rectangle) overlap(other rectangle) float64 {
	width := min(r.right, other.right) - max(r.left, other.left)
	height := min(r.bottom, other.bottom) - max(r.top, other.top)
	if width <= 0 || height <= 0 {
		return 0
	}
	return float64(width * height)
}

// mapLabel is a label with its place, and a line to its point where it could
// not stand beside it.
type mapLabel struct {
	point                  mapPoint
	box                    rectangle
	leader                 bool
	fromX, fromY, toX, toY vg.Length
}

// labels finds a place for each label, the heaviest points first: the nearest
// one around its point that covers no point and no other label; failing that,
// the one that covers least.
func (c mapChart) labels(m mapScale) []mapLabel {
	order := slices.Clone(c.points)
	slices.SortStableFunc(order, func(a, b mapPoint) int { // heaviest first, then as given
		switch {
		case a.mass > b.mass:
			return -1
		case a.mass < b.mass:
			return 1
		}
		return 0
	})
	var taken []rectangle
	for _, p := range c.points {
		x, y := m.at(p.x, p.y)
		taken = append(taken, rectangle{x - 3, y - 3, x + 3, y + 3})
	}
	labels := make([]mapLabel, 0, len(order))
	for _, p := range order {
		label := c.placeLabel(m, p, taken)
		taken = append(taken, label.box)
		labels = append(labels, label)
	}
	return labels
}

func (c mapChart) placeLabel(m mapScale, p mapPoint, taken []rectangle) mapLabel {
	face := delegationFace
	if p.topic {
		face = topicFace
	}
	x, y := m.at(p.x, p.y)
	width := face.width(p.label)
	best, least := mapLabel{}, math.Inf(1)
	for _, distance := range []vg.Length{4, 9, 15, 22, 30, 40, 52, 66} {
		for step := range 16 {
			angle := math.Pi / 8 * float64(step)
			dx, dy := vg.Length(math.Cos(angle)), vg.Length(math.Sin(angle))
			// the side of the label that faces the point lies at the distance
			left := x + dx*distance + (dx-1)/2*width
			top := y - dy*distance - (dy+1)/2*mapLine
			box := rectangle{left, top, left + width, top + mapLine}
			cover := outside(box, m)
			for _, other := range taken {
				cover += box.overlap(other)
			}
			if cover += float64(distance) * 0.02; cover < least {
				least = cover
				nearX, nearY := clamp(x, box.left, box.right), clamp(y, box.top, box.bottom)
				best = mapLabel{point: p, box: box, leader: distance > 9, fromX: x, fromY: y, toX: nearX, toY: nearY}
			}
		}
		if least < float64(distance)*0.02+1e-9 {
			break
		}
	}
	return best
}

func clamp(value, low, high vg.Length) vg.Length { return min(max(value, low), high) }

// outside weighs the part of a box that would be cut by the frame.
func outside(box rectangle, m mapScale) float64 {
	cut := max(m.left+2-box.left, 0) + max(box.right-(m.left+m.width-2), 0) + max(m.top+2-box.top, 0) + max(box.bottom-(m.top+m.height-2), 0)
	return float64(cut) * 1000
}
