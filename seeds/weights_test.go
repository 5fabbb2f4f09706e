package seeds

import (
	"strings"
	"testing"
)

func TestLoadWeights(t *testing.T) {
	weights, found := loadWeights([]File{
		{"weights/statement_fr.csv", []byte("measure,favor,mixed,neutral,against,none\nsentences,1,2,3,4,5\n")},
		{"weights/sentence_fr.csv", []byte("feature,refers,favor,against,condition\n\"pair:, mais\",1,-20,30,0\n")},
		{"weights/sentence_en.csv", []byte("feature,refers,favor,against,condition\n")},
	})
	if len(found) != 0 {
		t.Fatal(found)
	}
	if len(weights) != 2 || weights[0].Language != "en" || weights[1].Language != "fr" {
		t.Fatalf("languages out of order: %+v", weights)
	}
	if got := weights[1].Sentences[0]; got != (SentenceWeight{"pair:, mais", [4]int{1, -20, 30, 0}}) {
		t.Errorf("sentence weight: %+v", got)
	}
	if got := weights[1].Statements[0]; got != (StatementWeight{"sentences", [5]int{1, 2, 3, 4, 5}}) {
		t.Errorf("statement weight: %+v", got)
	}
}

func TestFaultsOfWeightsHaveAPlace(t *testing.T) {
	for text, want := range map[string]string{
		"feature,refers\n": "the header must be",
		"feature,refers,favor,against,condition\nword:x,1,2,3\n":   "2:1",
		"feature,refers,favor,against,condition\nword:x,1,2,3,½\n": "2:14",
		"feature,refers,favor,against,condition\nword:\"x,1,2,3,4": "2:",
	} {
		_, found := loadWeights([]File{{"weights/sentence_en.csv", []byte(text)}})
		if len(found) != 1 || !strings.Contains(found.Error(), want) {
			t.Errorf("%q: %v, want %s", text, found, want)
		}
	}
	if _, found := loadWeights([]File{{"weights/words_en.csv", nil}}); len(found) != 1 {
		t.Errorf("a file of another name: %v", found)
	}
}

// The shipped weights cover both languages and name no feature twice: a second
// row would be lost without a word.
func TestShippedWeights(t *testing.T) {
	lists, err := Load(Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(lists.Weights) != 2 {
		t.Fatalf("weights of %d languages", len(lists.Weights))
	}
	for _, weights := range lists.Weights {
		seen := map[string]bool{}
		for _, weight := range weights.Sentences {
			if seen[weight.Feature] {
				t.Errorf("%s: %s stands twice", weights.Language, weight.Feature)
			}
			seen[weight.Feature] = true
		}
		if len(seen) < 1000 || len(weights.Statements) < 10 {
			t.Errorf("%s: %d features, %d measures", weights.Language, len(seen), len(weights.Statements))
		}
	}
}
