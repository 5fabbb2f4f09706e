package reports

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"strings"
	"testing"

	"horseshoe/pipeline"
)

func sheetOf(t *testing.T, coder string, labels []pipeline.Label) Gold {
	t.Helper()
	var sheet strings.Builder
	sheet.WriteString("statement_id,coder,target,label,topics,note\n")
	for i, label := range labels {
		fmt.Fprintf(&sheet, "SC-9901-fr-press_release-%03d,%s,dam,%s,water,\n", i+1, coder, label)
	}
	gold, err := ReadGold(coder+".csv", []byte(sheet.String()))
	if err != nil {
		t.Fatal(err)
	}
	return gold
}

func TestAgreementOfCoders(t *testing.T) {
	first := []pipeline.Label{"favor", "favor", "against", "none", "neutral", "mixed", "favor", "none", "against", "favor"}
	same, err := Agreement([]Gold{sheetOf(t, "A", first), sheetOf(t, "B", first)})
	if err != nil {
		t.Fatal(err)
	}
	for _, measure := range []string{"alpha_nominal", "alpha_interval", "kappa", "agreement"} {
		if score := findMeasure(same, "stance", measure); score == nil || !score.Defined || math.Abs(score.Value-1) > 1e-12 {
			t.Errorf("identical coders: %s = %+v, want 1", measure, score)
		}
	}
	second := append([]pipeline.Label{}, first...)
	second[0] = "against"
	differ, err := Agreement([]Gold{sheetOf(t, "A", first), sheetOf(t, "B", second)})
	if err != nil {
		t.Fatal(err)
	}
	if score := findMeasure(differ, "stance", "agreement"); score == nil || score.Value != 0.9 || score.Language != "fr" {
		t.Errorf("agreement = %+v, want 0.9 in fr", score)
	}
	if len(differ.Errors) != 1 || strings.Join(differ.Errors[0].Coders, ", ") != "A: favor, B: against" {
		t.Errorf("errors = %+v", differ.Errors)
	}
	var page bytes.Buffer
	if err := WriteScorePage(&page, differ); err != nil {
		t.Fatal(err)
	}
	// between coders there is no gold, no machine, no baseline
	for name, shown := range map[string]string{"text": differ.Text(), "page": page.String()} {
		for _, absent := range []string{"gold", "found", "baseline", "machine"} {
			if strings.Contains(shown, absent) {
				t.Errorf("the %s of two coders speaks of %q:\n%s", name, absent, shown)
			}
		}
		if !strings.Contains(shown, "A: favor") {
			t.Errorf("the %s does not say who gave what", name)
		}
	}
	if score := findMeasure(differ, "topics", "alpha_nominal"); score == nil || score.Defined || score.Note == "" {
		t.Errorf("topics without variation must be withheld with a note, got %+v", score)
	}
	if _, err := Agreement([]Gold{sheetOf(t, "A", first)}); err == nil {
		t.Error("one coder alone must be an error")
	}
}

func findMeasure(evaluation Evaluation, layer, measure string) *Score {
	for i, score := range evaluation.Scores {
		if score.Layer == layer && score.Measure == measure {
			return &evaluation.Scores[i]
		}
	}
	return nil
}

func TestScoreFiles(t *testing.T) {
	evaluation := evaluateInvented(t)
	evaluation.Errors[0].Statement = "<script>alert(1)</script>"
	evaluation.Scores[0].Target = "=1+1"
	var scores, page bytes.Buffer
	if err := WriteScores(&scores, evaluation); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&scores).ReadAll()
	if err != nil || len(rows) != len(evaluation.Scores)+1 {
		t.Fatalf("score.csv has %d rows for %d figures: %v", len(rows), len(evaluation.Scores), err)
	}
	if rows[1][2] != "'=1+1" {
		t.Errorf("target = %q, a formula must be guarded", rows[1][2])
	}
	if err := WriteScorePage(&page, evaluation); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(page.String(), "<script>") || !strings.Contains(page.String(), "&lt;script&gt;") {
		t.Error("words of a file must be escaped on the page")
	}
	if !strings.Contains(page.String(), "<dt>dictionary_where_mentioned</dt>") || !strings.Contains(page.String(), "<dt>accuracy_with_alternatives</dt>") {
		t.Error("the page must explain the baselines and measures that it shows")
	}
	if strings.Contains(page.String(), "http") {
		t.Error("the page must hold everything itself")
	}
}
