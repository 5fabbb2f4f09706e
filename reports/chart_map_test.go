package reports

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestMapLabelsKeepApart(t *testing.T) {
	chart := mapChart{language: "en", axes: [2]string{"axis 1", "axis 2"}}
	for i := range 36 { // a ring, a heap near the centre and four points in two places
		angle := float64(i) * 0.7
		radius := 0.2 + 0.8*float64(i%4)
		chart.points = append(chart.points, mapPoint{label: fmt.Sprintf("Delegation number %d", i), topic: i%2 == 0,
			x: radius * math.Cos(angle), y: radius * math.Sin(angle), mass: float64(i)})
	}
	chart.points[1].x, chart.points[1].y = chart.points[0].x, chart.points[0].y // a topic and a delegation
	chart.points[5].x, chart.points[5].y = chart.points[3].x, chart.points[3].y // two delegations
	scale := chart.scale(100)
	labels := chart.labels(scale)
	if len(labels) != len(chart.points)-1 {
		t.Fatalf("%d labels for %d points, of which two have one label", len(labels), len(chart.points))
	}
	if !slices.ContainsFunc(labels, func(l mapLabel) bool {
		return strings.Join(l.lines, " ") == "Delegation number 3; Delegation number 5"
	}) {
		t.Error("delegations in one place have no label together")
	}
	for i, label := range labels {
		if outside(label.box, scale) > 0 {
			t.Errorf("%v is cut by the frame", label.mark.names)
		}
		for _, other := range labels[:i] {
			if label.leader && other.leader && label.line.meets(other.line) {
				t.Errorf("the lines of %v and %v cross", label.mark.names, other.mark.names)
			}
			if cover := label.box.overlap(other.box); cover > 1 {
				t.Errorf("%v and %v cover each other by %.1f", label.mark.names, other.mark.names, cover)
			}
		}
	}
	for _, point := range chart.points {
		x, y := scale.at(point.x, point.y)
		if x < scale.left || x > scale.left+scale.width || y < scale.top || y > scale.top+scale.height {
			t.Errorf("%s lies outside the frame", point.label)
		}
	}
}
