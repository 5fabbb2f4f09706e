package reports

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"
)

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

// wider is the rectangle with room at its left and right.
func (r rectangle) wider(by vg.Length) rectangle {
	return rectangle{r.left - by, r.top, r.right + by, r.bottom}
}

// gap is how far a point lies from the rectangle, 0 inside it.
func (r rectangle) gap(x, y vg.Length) float64 {
	return math.Hypot(float64(x-clamp(x, r.left, r.right)), float64(y-clamp(y, r.top, r.bottom)))
}

// beyond says that a point lies at least so far from the rectangle along one
// of the axes: a quick no for most.
func (r rectangle) beyond(x, y vg.Length, far float64) bool {
	return float64(max(r.left-x, x-r.right, r.top-y, y-r.bottom)) >= far
}

// holds says whether a point lies in the rectangle.
func (r rectangle) holds(x, y vg.Length) bool {
	return r.left <= x && x <= r.right && r.top <= y && y <= r.bottom
}

func clamp(value, low, high vg.Length) vg.Length { return min(max(value, low), high) }

// segment is a straight line from a point to its label.
type segment struct{ x0, y0, x1, y1 vg.Length }

// meets says whether two lines cross.
func (a segment) meets(b segment) bool {
	side := func(s segment, x, y vg.Length) float64 {
		return float64(s.x1-s.x0)*float64(y-s.y0) - float64(s.y1-s.y0)*float64(x-s.x0)
	}
	return side(a, b.x0, b.y0)*side(a, b.x1, b.y1) < 0 && side(b, a.x0, a.y0)*side(b, a.x1, a.y1) < 0
}

// crosses says whether the line runs through a rectangle.
func (a segment) crosses(r rectangle) bool {
	if max(a.x0, a.x1) < r.left || min(a.x0, a.x1) > r.right || max(a.y0, a.y1) < r.top || min(a.y0, a.y1) > r.bottom {
		return false // the whole line on one side: so it is for most
	}
	if r.holds(a.x0, a.y0) || r.holds(a.x1, a.y1) {
		return true
	}
	return a.meets(segment{r.left, r.top, r.right, r.bottom}) || a.meets(segment{r.left, r.bottom, r.right, r.top})
}

// mapMark is one mark of the map: a point, or several of one kind in one
// place, whose names then share a label.
type mapMark struct {
	names []string
	topic bool
	x, y  vg.Length // on the sheet
	mass  float64
	// lines are the names as the label sets them, width the longest of them.
	lines []string
	width vg.Length
}

func (m mapMark) face() typeface {
	if m.topic {
		return topicFace
	}
	return delegationFace
}

// mapLabel is the lines of a label with their place, and a line to the mark
// where they could not stand beside it.
type mapLabel struct {
	mark  mapMark
	lines []string
	box   rectangle
	// distance from the mark; from leaderFrom on, line leads to it.
	distance vg.Length
	leader   bool
	line     segment
}

const (
	mapLine      = 8.2
	mapMarkSize  = 3 // half the side of the square that a mark takes
	mapLabelWide = 116
	// samePlace is how far apart two marks of one kind may lie, in points, and
	// still cover each other.
	samePlace = 2.5
	// labelGap is the room between two labels in one line.
	labelGap = 4
	// leaderFrom is the distance from which a label needs a line to its mark.
	leaderFrom = 8
)

// marks joins the points of one kind that lie in one place, in the order of
// the points.
func (c mapChart) marks(m mapScale) []mapMark {
	var marks []mapMark
	for _, p := range c.points {
		x, y := m.at(p.x, p.y)
		at := slices.IndexFunc(marks, func(mark mapMark) bool {
			return mark.topic == p.topic && math.Hypot(float64(mark.x-x), float64(mark.y-y)) < samePlace
		})
		if at < 0 {
			at = len(marks)
			marks = append(marks, mapMark{topic: p.topic, x: x, y: y})
		}
		marks[at].names = append(marks[at].names, p.label)
		marks[at].mass += p.mass
	}
	for i := range marks {
		marks[i].lines = marks[i].labelLines()
		for _, line := range marks[i].lines {
			marks[i].width = max(marks[i].width, marks[i].face().width(line))
		}
	}
	return marks
}

// labelLines sets the names of a mark in lines of about one width.
func (m mapMark) labelLines() []string {
	const most = 8
	names, width := strings.Join(m.names, "; "), vg.Length(mapLabelWide)
	lines := m.face().wrap(names, width, most)
	for width > 40 {
		narrower := m.face().wrap(names, width-4, most)
		if len(narrower) > len(lines) || strings.HasSuffix(narrower[len(narrower)-1], "…") {
			break
		}
		lines, width = narrower, width-4
	}
	return lines
}

// labels finds a place for each label. They are placed one after the other,
// those of the heaviest marks first, and then moved in rounds as long as a
// better place is free: what was placed first may stand in the way of more
// than it needs to. Where labels still disturb each other, one after the other
// is placed before all others, as long as this helps.
func (c mapChart) labels(m mapScale) []mapLabel {
	marks := c.marks(m)
	slices.SortStableFunc(marks, func(a, b mapMark) int { return cmp.Compare(b.mass, a.mass) }) // heaviest first, then as given
	all := labelling{scale: m, marks: marks, labels: make([]mapLabel, len(marks))}
	for i := range marks {
		all.labels[i] = all.placed(i)
	}
	all.settle(8)
	for all.tries = 80; all.improve(); { // as many as a crowded map needs, and no more
	}
	return all.labels
}

// labelling is the state of the search; a label without lines has no place yet.
type labelling struct {
	scale  mapScale
	marks  []mapMark
	labels []mapLabel
	tries  int // left to improve
}

// settle moves labels until none has a better place, or the rounds are over.
func (l *labelling) settle(rounds int) {
	for range rounds {
		moved := false
		for i, label := range l.labels {
			l.labels[i] = l.placed(i)
			moved = moved || l.labels[i].box != label.box
		}
		if !moved {
			return
		}
	}
}

// disturbed is the cost from which a label covers or crosses something.
const disturbed = 30

// neighbourhood is how near labels give way to one that has no good place.
const neighbourhood = 45

// improve takes the labels that disturb others, gives each in its turn the
// free choice and settles those around it anew; it keeps what costs less in all.
func (l *labelling) improve() bool {
	before, better := l.total(), false
	for i := range l.labels {
		if l.tries == 0 {
			return false
		}
		if l.labels[i].cost(l, i, math.Inf(1)) < disturbed {
			continue
		}
		l.tries--
		old := slices.Clone(l.labels)
		for j := range l.labels {
			if j != i && (l.labels[j].disturbs(l.labels[i]) || l.labels[j].box.gap(l.marks[i].x, l.marks[i].y) < neighbourhood) {
				l.labels[j] = mapLabel{}
			}
		}
		l.labels[i] = l.placed(i)
		for j := range l.labels {
			if l.labels[j].lines == nil {
				l.labels[j] = l.placed(j)
			}
		}
		l.settle(3)
		if after := l.total(); after < before-1e-6 {
			before, better = after, true
		} else {
			l.labels = old
		}
	}
	return better
}

func (l *labelling) total() float64 {
	total := 0.0
	for i, label := range l.labels {
		total += distanceCost(label.distance) + label.cost(l, i, math.Inf(1))
	}
	return total
}

// disturbs says whether two labels or their lines cover or cross each other.
func (l mapLabel) disturbs(other mapLabel) bool {
	return l.box.overlap(other.box) > 0 || l.leader && l.line.crosses(other.box) || other.leader && other.line.crosses(l.box) ||
		l.leader && other.leader && l.line.meets(other.line)
}

// placed is the best place of one label, given the others.
func (l *labelling) placed(which int) mapLabel {
	mark := l.marks[which]
	label := mapLabel{mark: mark, lines: mark.lines}
	width, height := mark.width, vg.Length(len(mark.lines))*mapLine
	best, least := label, math.Inf(1)
	for _, distance := range []vg.Length{4, 6.5, 11, 16, 22, 30, 40, 52, 66, 82, 100, 125, 155, 190} {
		if least < distanceCost(distance) {
			break // no farther place can be better
		}
		for step := range 32 {
			if distance < leaderFrom && step%2 == 1 {
				continue // beside the mark, half as many places are enough
			}
			angle := math.Pi / 16 * float64(step)
			dx, dy := vg.Length(math.Cos(angle)), vg.Length(math.Sin(angle))
			// the side of the label that faces the mark lies at the distance
			left := mark.x + dx*distance + (dx-1)/2*width
			top := mark.y - dy*distance - (dy+1)/2*height
			label.box = rectangle{left, top, left + width, top + height}
			label.distance, label.leader = distance, distance > leaderFrom
			label.line = segment{mark.x, mark.y, clamp(mark.x, label.box.left, label.box.right), clamp(mark.y, label.box.top, label.box.bottom)}
			base := distanceCost(distance) + sideCosts[step/2]
			if cost := base + label.cost(l, which, least-base); cost < least {
				best, least = label, cost
			}
		}
	}
	return best
}

// distanceCost prefers a label beside its mark, and a short line to a long one.
func distanceCost(distance vg.Length) float64 {
	cost := 0.35 * float64(distance)
	if distance > leaderFrom {
		cost += 4
	}
	return cost
}

// sideCosts prefers the right, then above and left, then below, in steps of
// an eighth of a half turn from the right.
var sideCosts = [16]float64{0, 0.6, 0.8, 1, 0.7, 1.1, 1.2, 1.2, 1, 1.4, 1.5, 1.6, 1.3, 1.4, 1.2, 0.8}

// cost weighs what a label would cover, cut or be taken for. From enough on, it
// stops counting.
func (l *mapLabel) cost(all *labelling, which int, enough float64) float64 {
	cost := outside(l.box, all.scale)
	own := l.box.gap(l.mark.x, l.mark.y)
	for i := range all.marks {
		other := &all.marks[i]
		if cost > enough {
			return cost
		}
		area := rectangle{other.x - mapMarkSize, other.y - mapMarkSize, other.x + mapMarkSize, other.y + mapMarkSize}
		if cover := l.box.overlap(area); cover > 0 {
			cost += disturbed + 4*cover
		}
		if i == which {
			continue
		}
		if l.leader && l.line.crosses(area) {
			cost += 60
		}
		// A label that lies close to a foreign mark may be read as its name.
		if l.box.beyond(other.x, other.y, max(own+4, 8)) {
			continue
		}
		if gap := l.box.gap(other.x, other.y); !l.leader && gap < own+4 {
			cost += 3 * (own + 4 - gap)
		} else if l.leader && gap < 8 {
			cost += 2 * (8 - gap)
		}
	}
	for i := range all.labels {
		other := &all.labels[i]
		if i == which || other.lines == nil {
			continue
		}
		if cost > enough {
			return cost
		}
		if cover := l.box.overlap(other.box.wider(labelGap)); cover > 0 {
			cost += 50 + 4*cover
		}
		if l.leader && l.line.crosses(other.box) {
			cost += 60
		}
		if other.leader && other.line.crosses(l.box) {
			cost += 60
		}
		if l.leader && other.leader && l.line.meets(other.line) {
			cost += 50
		}
	}
	return cost
}

// outside weighs the part of a box that would be cut by the frame.
func outside(box rectangle, m mapScale) float64 {
	cut := max(m.left+2-box.left, 0) + max(box.right-(m.left+m.width-2), 0) + max(m.top+2-box.top, 0) + max(box.bottom-(m.top+m.height-2), 0)
	return float64(cut) * 1000
}
