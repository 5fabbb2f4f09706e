package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

const small = `target: ferry
language: en
genre: press
aliases: ferry line to Oslar | Oslar ferry

## Norway | favor | alt: mixed, neutral
o The representative of Norway spoke of the weather.
f He welcomed the ferry line to Oslar.

## Ghana | none
o She spoke of rain.
`

func TestParseDebate(t *testing.T) {
	d, err := parseDebate("small.txt", small)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.statements) != 2 || d.head["target"] != "ferry" {
		t.Fatalf("%+v", d)
	}
	s := d.statements[0]
	if s.delegation != "Norway" || s.label != pipeline.Favor || !slices.Equal(s.alternatives, []pipeline.Label{pipeline.Mixed, pipeline.Neutral}) {
		t.Errorf("%+v", s)
	}
	at := strings.Index(s.text, "welcomed")
	if got := s.codesOf(pipeline.Span{Start: at, End: at + 8}); got != "f" {
		t.Errorf("the code of the second sentence: %q", got)
	}
	for text, place := range map[string]string{
		"## Norway\n":                        "x.txt:1",
		"## Norway | friendly\n":             "x.txt:1",
		"## Norway | favor\nHe agreed.\n":    "x.txt:2",
		"## Norway | favor\n\nq He agreed\n": "x.txt:3",
	} {
		if _, err := parseDebate("x.txt", text); err == nil || !strings.Contains(err.Error(), place) {
			t.Errorf("%q: %v, want %s", text, err, place)
		}
	}
}

func TestObserve(t *testing.T) {
	lists, err := seeds.Load(seeds.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d, err := parseDebate("small.txt", small)
	if err != nil {
		t.Fatal(err)
	}
	d.observe(lists)
	o := d.statements[0].observation
	if o.ByRules != pipeline.Favor || len(o.Sentences) != 2 {
		t.Fatalf("%s, %d sentences", o.ByRules, len(o.Sentences))
	}
	if !slices.Contains(o.Sentences[1], "word:<target>") || slices.Contains(o.Sentences[1], "word:ferry") {
		t.Errorf("the target's words must not carry weight: %q", o.Sentences[1])
	}
	if got := d.statements[0].codesOf(o.Spans[1]); got != "f" {
		t.Errorf("the second sentence is coded %q", got)
	}
}

// Rows that a line parts are parted, in the plain case and with values, and
// the same rows give the same weights.
func TestFit(t *testing.T) {
	var rows []sparse
	var two, three []int
	for i := range 60 {
		rows = append(rows, sparse{places: []int{i % 3}, values: []float64{1}})
		two, three = append(two, min(1, i%3)), append(three, i%3)
	}
	weights, err := fit(rows, two, 2, 3, 1)
	if err != nil {
		t.Fatal(err)
	}
	if len(weights) != 1 || weights[0][1] >= 0 || weights[0][2] <= 0 || weights[0][3] <= 0 {
		t.Errorf("two classes: %v", weights)
	}
	weights, err = fit(rows, three, 3, 3, 1)
	if err != nil {
		t.Fatal(err)
	}
	for class := range weights {
		for place := range 3 {
			if (weights[class][place+1] > 0) != (class == place) {
				t.Errorf("three classes: %v", weights)
			}
		}
	}
	again, _ := fit(rows, three, 3, 3, 1)
	if fmt.Sprint(again) != fmt.Sprint(weights) {
		t.Error("the same rows gave other weights")
	}
}
