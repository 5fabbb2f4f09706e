package reports

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
)

// reading is a short table below a figure: the values that a reader would look
// for in it first.
type reading struct {
	Title string
	Heads []string
	// Widths are the widths of the columns in millimetres of a page.
	Widths []int
	Rows   [][]string
}

// readingRows bounds the rows of one reading.
const readingRows = 6

// reading is the table below a figure, nil where there is nothing to list.
func (c saidContext) reading(name string) *reading {
	var r *reading
	switch name {
	case "topics_together":
		r = c.togetherReading()
	case "similarity":
		r = c.similarityReading()
	case "correspondence":
		r = c.mapReading()
	}
	if r == nil || len(r.Rows) == 0 {
		return nil
	}
	return r
}

// togetherReading lists the pairs of topics that are raised together more
// often than chance would have it, the closest first.
func (c saidContext) togetherReading() *reading {
	var rows []cooccurrenceRow
	for _, row := range c.rows.together {
		if phi, ok := row.phi(); ok && phi > 0 && row.Both >= minimumTogether {
			rows = append(rows, row)
		}
	}
	slices.SortStableFunc(rows, func(a, b cooccurrenceRow) int { // equal ones in the order of the table
		first, _ := a.phi()
		second, _ := b.phi()
		return cmp.Compare(second, first)
	})
	r := &reading{Title: say(c.language, "reading.together"), Heads: []string{say(c.language, "head.topics"), say(c.language, "reading.both"),
		say(c.language, "reading.expected"), "φ"}, Widths: []int{100, 26, 26, 17}}
	for _, row := range rows[:min(len(rows), readingRows)] {
		phi, _ := row.phi()
		labels := topicLabels(c.lists, c.language, []string{row.First, row.Second})
		r.Rows = append(r.Rows, []string{strings.Join(labels, " – "), strconv.Itoa(row.Both),
			decimalIn(c.language, float64(row.FirstN)*float64(row.SecondN)/float64(row.Of), 1), decimalIn(c.language, phi, 2)})
	}
	return r
}

// minimumTogether is the number of statements below which a pair is not listed:
// one or two of them say nothing of a pattern.
const minimumTogether = 3

// similarityReading lists the delegations of two different groups whose topics
// are the most alike: those of one group are expected to be.
func (c saidContext) similarityReading() *reading {
	var rows []similarityRow
	for _, row := range c.rows.similarity {
		if row.TopicsOK && row.Topics > 0 && row.First.Bloc != row.Second.Bloc {
			rows = append(rows, row)
		}
	}
	slices.SortStableFunc(rows, func(a, b similarityRow) int { return cmp.Compare(b.Topics, a.Topics) }) // equal ones in the order of the table
	r := &reading{Title: say(c.language, "reading.similarity"), Heads: []string{say(c.language, "col.who"), say(c.language, "head.topics"), say(c.language, "fact.words")}, Widths: []int{117, 26, 26}}
	for _, row := range rows[:min(len(rows), readingRows)] {
		words := "–"
		if row.WordsOK {
			words = strconv.Itoa(int(math.Round(100 * row.Words)))
		}
		r.Rows = append(r.Rows, []string{row.First.In(c.language) + " – " + row.Second.In(c.language), strconv.Itoa(int(math.Round(100 * row.Topics))), words})
	}
	return r
}

// mapReading lists what lies at each end of each axis: the points that make
// more of the axis than an average one does, the heaviest part first.
func (c saidContext) mapReading() *reading {
	points := c.rows.points
	r := &reading{Title: say(c.language, "reading.map"), Heads: []string{say(c.language, "reading.end"), say(c.language, "reading.points")}, Widths: []int{20, 149}}
	kinds := map[string]int{}
	for _, point := range points {
		kinds[point.Kind]++
	}
	for axis := range 2 {
		for _, end := range []float64{-1, 1} {
			var there []correspondenceRow
			for _, point := range points {
				if point.Point.Coordinates[axis]*end > 0 && point.Point.Contributions[axis]*float64(kinds[point.Kind]) > 1 {
					there = append(there, point)
				}
			}
			slices.SortStableFunc(there, func(a, b correspondenceRow) int {
				return cmp.Compare(b.Point.Contributions[axis], a.Point.Contributions[axis])
			})
			var names []string
			for _, point := range there[:min(len(there), readingRows)] {
				name := point.Name.In(c.language)
				if point.Kind == "topic" {
					name = topicLabels(c.lists, c.language, []string{point.Topic})[0]
				}
				names = append(names, name+" ("+sayf(c.language, "percent", 100*point.Point.Contributions[axis])+")")
			}
			if len(names) > 0 {
				r.Rows = append(r.Rows, []string{say(c.language, endKeys[axis][int(end+1)/2]), strings.Join(names, ", ")})
			}
		}
	}
	return r
}

// endKeys are the wordings of the ends of the axes, the negative one first.
var endKeys = [2][2]string{{"end.left", "end.right"}, {"end.bottom", "end.top"}}
