package reports

import (
	"fmt"
	"math"
	"testing"
)

func TestMapLabelsKeepApart(t *testing.T) {
	chart := mapChart{language: "en", axes: [2]string{"axis 1", "axis 2"}}
	for i := range 36 { // a ring, a heap near the centre and two points in one place
		angle := float64(i) * 0.7
		radius := 0.2 + 0.8*float64(i%4)
		chart.points = append(chart.points, mapPoint{label: fmt.Sprintf("Delegation number %d", i), topic: i%2 == 0,
			x: radius * math.Cos(angle), y: radius * math.Sin(angle), mass: float64(i)})
	}
	chart.points[1].x, chart.points[1].y = chart.points[0].x, chart.points[0].y
	scale := chart.scale(100)
	labels := chart.labels(scale)
	if len(labels) != len(chart.points) {
		t.Fatalf("%d labels for %d points", len(labels), len(chart.points))
	}
	for i, label := range labels {
		if outside(label.box, scale) > 0 {
			t.Errorf("%s is cut by the frame", label.point.label)
		}
		for _, other := range labels[:i] {
			if cover := label.box.overlap(other.box); cover > 1 {
				t.Errorf("%s and %s cover each other by %.1f", label.point.label, other.point.label, cover)
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
