package reports

import (
	"math"
	"slices"
	"strings"
	"testing"

	"horseshoe/pipeline"
)

// inventedGold is a meeting that never took place.
const inventedGold = `{"symbol": "SC/90001", "meeting": 9901, "language": "en", "target": "dam",
 "statements": [
  {"order": 1, "speaker": "ADA LINDQUIST", "represents": "Sweden", "iso3": "SWE", "first_words": "ADA LINDQUIST (Sweden) said", "last_words": "the dam.", "stance": "favor", "topics": ["water"]},
  {"order": 2, "speaker": "BO KARVO", "represents": "the Netherlands", "iso3": "", "first_words": "BO KARVO (Netherlands)", "last_words": "too early.", "stance": "against", "stance_alt": "mixed", "topics": ["water", "health"]},
  {"order": 3, "speaker": "CY OBI", "represents": "Ghana", "iso3": "GHA", "first_words": "CY OBI (Ghana)", "last_words": "vaccines.", "stance": "none", "topics": ["health"], "topics_optional": ["youth"]},
  {"order": 4, "speaker": "The President", "represents": "Norway", "iso3": "NOR", "kind": "presiding", "first_words": "The meeting", "last_words": "", "stance": null}
 ]}`

func inventedRecord() MachineRecord {
	return MachineRecord{ID: "SC-9901-en-press_release", Meeting: "9901", Language: "en", Statements: []MachineStatement{
		{ID: "SC-9901-en-press_release-001", Kind: "statement", Speaker: "ADA LINDQUIST", Delegation: "Sweden", DelegationCode: "SWE",
			Text: "ADA LINDQUIST (Sweden) said she welcomed the dam.", Topics: []string{"water"}, Positive: 1,
			Stances: []MachineStance{{Target: "dam", Label: pipeline.Favor, Mentions: 1}}},
		{ID: "SC-9901-en-press_release-002", Kind: "statement", Speaker: "BO KARVO", Delegation: "Netherlands", DelegationCode: "NLD",
			Text: "BO KARVO (Netherlands) called it good, but too early.", Topics: []string{"water"}, Positive: 1, Negative: 1,
			Stances: []MachineStance{{Target: "dam", Label: pipeline.Mixed, Mentions: 1}}},
		{ID: "SC-9901-en-press_release-003", Kind: "statement", Speaker: "CY OBI", Delegation: "Togo", DelegationCode: "TGO",
			Text: "CY OBI (Ghana) spoke of vaccines. She thanked all.", Topics: []string{"health", "youth", "water"}, Negative: 1,
			Stances: []MachineStance{{Target: "dam", Label: pipeline.Against}}},
		{ID: "SC-9901-en-press_release-004", Kind: "presiding", Speaker: "The President", Delegation: "Norway", DelegationCode: "NOR",
			Text: "The meeting is called to order."},
	}}
}

func evaluateInvented(t *testing.T) Evaluation {
	t.Helper()
	gold, err := ReadGold("invented.json", []byte(inventedGold))
	if err != nil {
		t.Fatal(err)
	}
	evaluation, err := Evaluate([]MachineRecord{inventedRecord()}, []Gold{gold}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return evaluation
}

func TestEvaluate(t *testing.T) {
	evaluation := evaluateInvented(t)
	for _, row := range []struct {
		layer, method, category, measure string
		want                             float64
	}{
		{"splitting", "machine", "", "f1", 0.75}, // statement 3 ends too late: one missed, one extra of 4
		{"splitting", "machine", "", "delegation_accuracy", 0.75},
		{"splitting", "machine", "", "kind_accuracy", 1},
		{"splitting", "machine", "", "speaker_accuracy", 1},
		{"stance", "machine", "", "accuracy", 1.0 / 3},
		{"stance", "machine", "", "accuracy_with_alternatives", 2.0 / 3},
		{"stance", "machine", "", "macro_f1", 1.0 / 3},
		{"stance", "machine", "", "macro_f1_with_alternatives", 2.0 / 3}, // favor 1, mixed 1, none 0
		{"stance", "machine", "", "favor_against_confused", 0},
		{"stance", "majority", "", "accuracy", 1.0 / 3},
		{"stance", "dictionary", "", "accuracy", 1.0 / 3},
		{"stance", "dictionary_where_mentioned", "", "accuracy", 2.0 / 3}, // statement 3 has no mention: none
		{"topics", "machine", "", "precision", 0.75},                      // youth is optional, water of statement 3 is wrong
		{"topics", "machine", "", "recall", 0.75},
		{"topics", "majority", "", "f1", 0.8}, // water and health everywhere: 4 hits, 2 extra
	} {
		score := findScore(evaluation, row.layer, row.method, row.category, row.measure)
		if score == nil || !score.Defined || math.Abs(score.Value-row.want) > 1e-9 {
			t.Errorf("%s %s %s = %+v, want %.4f", row.layer, row.method, row.measure, score, row.want)
		}
	}
	if score := findScore(evaluation, "stance", "machine", "favor", "f1"); score == nil || score.Defined || score.Note == "" {
		t.Errorf("F1 of a label that the gold has once must be withheld with its reason, got %+v", score)
	}
	var faults []string
	for _, fault := range evaluation.Errors {
		faults = append(faults, fault.Layer+" "+fault.Gold+"/"+fault.Found)
	}
	want := []string{"splitting other boundaries/SC-9901-en-press_release-003", "splitting Ghana/Togo",
		"splitting no such turn/a statement", "stance none/against"}
	if !slices.Equal(faults, want) {
		t.Errorf("errors = %q, want %q", faults, want)
	}
	text := evaluation.Text()
	for _, want := range []string{"stance, en, dam", "macro_f1_with_alternatives", "Statements that differ", "rows gold, columns machine"} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %q:\n%s", want, text)
		}
	}
}

func findScore(evaluation Evaluation, layer, method, category, measure string) *Score {
	for i, score := range evaluation.Scores {
		if score.Layer == layer && score.Method == method && score.Category == category && score.Measure == measure {
			return &evaluation.Scores[i]
		}
	}
	return nil
}

func TestEvaluateSheet(t *testing.T) {
	sheets := map[string]string{
		"commas":     "statement_id,coder,target,label,topics,note\nSC-9901-en-press_release-001,A,dam,favor,water,\"'=so it seems\"\nSC-9901-en-press_release-002,A,dam,Against,water;health,\n",
		"semicolons": "\ufeffstatement_id;coder;target;label;topics;note\r\nSC-9901-en-press_release-001;A;dam;favor;water;'=so it seems\r\nSC-9901-en-press_release-002;A;dam;Against;\"water;health\";\r\n",
		"tabs":       "statement_id\tcoder\ttarget\tlabel\ttopics\tnote\nSC-9901-en-press_release-001\tA\tdam\tfavor\twater\t'=so it seems\nSC-9901-en-press_release-002\tA\tdam\tAgainst\twater, health\t\n",
	}
	for name, sheet := range sheets {
		gold, err := ReadGold("sheet.csv", []byte(sheet))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if gold.Rows[0].Note != "=so it seems" {
			t.Errorf("%s: note = %q, the apostrophe must go", name, gold.Rows[0].Note)
		}
		evaluation, err := Evaluate([]MachineRecord{inventedRecord()}, []Gold{gold}, nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if score := findScore(evaluation, "stance", "machine", "", "accuracy"); score == nil || score.Value != 0.5 {
			t.Errorf("%s: accuracy = %+v, want 0.5", name, score)
		}
		if score := findScore(evaluation, "topics", "machine", "", "recall"); score == nil || math.Abs(score.Value-2.0/3) > 1e-9 {
			t.Errorf("%s: topic recall = %+v, want 2/3", name, score)
		}
	}
}

func TestReadGoldErrors(t *testing.T) {
	for _, row := range []struct{ name, content, want string }{
		{"empty", " \n", "empty"},
		{"broken JSON", "{\n\"symbol\": \n}", "gold.csv:3"},
		{"no statements", `{"symbol": "x"}`, "is missing"},
		{"unknown label", "statement_id,label\nx-001,approves\n", "gold.csv:2"},
		{"no such columns", "id,stance\n1,favor\n", "statement_id"},
		{"a table of the program", "statement_id,target,label,coded_by\nx-001,dam,favor,machine\n", "gold.csv is a table that the program wrote"},
		{"no rows", "statement_id,label\n", "no row"},
		{"not UTF-8", "statement_id,label\nx-001,\xe9\n", "UTF-8"},
		{"open quotation mark", "statement_id,label,note\nx-001,favor,\"open\n", "gold.csv:2: a quotation mark is not closed"},
		{"a workbook", "PK\x03\x04\x14\x00\xff", "a workbook; save the sheet as"},
	} {
		if _, err := ReadGold("gold.csv", []byte(row.content)); err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%s: error %v, want one that names %q", row.name, err, row.want)
		}
	}
}

func TestSeveralCoders(t *testing.T) {
	rows := []GoldRow{
		{StatementID: "x-001", Coder: "A", Label: pipeline.Favor, Topics: []string{"water"}, TopicsCoded: true},
		{StatementID: "x-001", Coder: "B", Label: pipeline.Mixed, Topics: []string{"water", "health"}, TopicsCoded: true},
	}
	row := majorityRow(rows)
	if row.Label != pipeline.Favor || len(row.Alternatives) != 1 || row.Alternatives[0] != pipeline.Mixed {
		t.Errorf("a tie of two coders = %+v, want favor with mixed as alternative", row)
	}
	if len(row.Topics) != 1 || len(row.OptionalTopics) != 1 {
		t.Errorf("topics = %v, optional %v; a topic of one of two coders is optional", row.Topics, row.OptionalTopics)
	}
}

func TestPairedByOrder(t *testing.T) {
	gold, err := ReadGold("invented.json", []byte(inventedGold))
	if err != nil {
		t.Fatal(err)
	}
	record := inventedRecord()
	for i := range record.Statements {
		record.Statements[i].Text = "Told in other words."
	}
	evaluation, err := Evaluate([]MachineRecord{record}, []Gold{gold}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if score := findScore(evaluation, "stance", "machine", "", "accuracy_with_alternatives"); score == nil || math.Abs(score.Value-2.0/3) > 1e-9 {
		t.Errorf("accuracy of a restatement = %+v, want 2/3 as for the record itself", score)
	}
	if score := findScore(evaluation, "splitting", "machine", "", "f1"); score != nil {
		t.Errorf("boundaries of a restatement were scored: %+v", score)
	}
	if len(evaluation.Notes) == 0 || !strings.Contains(evaluation.Notes[0], "paired by order") {
		t.Errorf("notes = %q", evaluation.Notes)
	}
}
