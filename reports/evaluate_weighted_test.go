package reports

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"horseshoe/pipeline"
)

// sampledOutput is an output of 100 statements (90 none, 10 against) of which
// ten were drawn from each stratum: the program is right on all that it calls
// against and on half of what it calls none, where humans see against.
func sampledOutput(t *testing.T) ([]MachineRecord, Gold, SampleKey) {
	t.Helper()
	record := MachineRecord{ID: "SC-9901-en-press_release", Meeting: "9901", Language: "en"}
	var sheet, key strings.Builder
	sheet.WriteString("statement_id,coder,target,label\n")
	key.WriteString("statement_id,target,stratum,weight,record_id,delegation_type,council_seat,label,score,topics\n")
	for i := range 20 {
		id := fmt.Sprintf("%s-%03d", record.ID, i+1)
		machine, weight, gold := pipeline.None, 9.0, pipeline.None
		if i < 10 {
			machine, weight, gold = pipeline.Against, 1, pipeline.Against
		} else if i < 15 {
			gold = pipeline.Against
		}
		record.Statements = append(record.Statements, MachineStatement{ID: id, Kind: "statement", Text: id,
			Stances: []MachineStance{{Target: "dam", Label: machine}}})
		fmt.Fprintf(&sheet, "%s,A,dam,%s\n", id, gold)
		fmt.Fprintf(&key, "%s,dam,dam/%s,%.4f,%s,state,none,%s,,\n", id, machine, weight, record.ID, machine)
	}
	gold, err := ReadGold("coded.csv", []byte(sheet.String()))
	if err != nil {
		t.Fatal(err)
	}
	if !IsSampleKey([]byte(key.String())) || IsSampleKey([]byte(sheet.String())) {
		t.Fatal("the key and the sheet are not told apart")
	}
	read, err := ReadSampleKey("coded.key.csv", []byte(key.String()))
	if err != nil {
		t.Fatal(err)
	}
	return []MachineRecord{record}, gold, read
}

// The worked example by hand: 10 of 10 and 45 of 90 right make 0.55 of the
// output, where the sample itself says 0.75; humans would call 10 + 45
// against, of which the program finds 10.
func TestKeyWeightsEstimateTheOutput(t *testing.T) {
	records, gold, key := sampledOutput(t)
	evaluation, err := Evaluate(records, []Gold{gold}, []SampleKey{key, key})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		method, category, measure string
		want                      float64
	}{
		{"machine", "", "accuracy", 0.75},
		{weightedMethod, "", "accuracy", 0.55},
		{weightedMethod, "against", "share", 0.55},
		{weightedMethod, "against", "recall", 10.0 / 55},
		{weightedMethod, "against", "f1", 20.0 / 65},
		{weightedMethod, "none", "recall", 1},
	} {
		score := findScore(evaluation, "stance", row.method, row.category, row.measure)
		if score == nil || !score.Defined || math.Abs(score.Value-row.want) > 1e-9 {
			t.Errorf("%s %s %s = %+v, want %.4f", row.method, row.measure, row.category, score, row.want)
		}
	}
	// only the stratum none is uncertain: the interval stays within what it allows
	score := findScore(evaluation, "stance", weightedMethod, "", "accuracy")
	if score.Range.Low < 0.1 || score.Range.High > 1 || score.Range.Low >= 0.55 || score.Range.High <= 0.55 {
		t.Errorf("interval of the estimate: %+v", score.Range)
	}
	if text := evaluation.Text(); !strings.Contains(text, "100 of the 100 statements") || !strings.Contains(text, "Cochran") {
		t.Errorf("the text does not say for what the estimate stands, and its source:\n%s", text)
	}
}

func TestWhatAKeyCannotEstimate(t *testing.T) {
	records, gold, key := sampledOutput(t)
	half := gold
	half.Rows = gold.Rows[:10] // nothing of the stratum none was coded
	other := SampleKey{Name: "other.key.csv", units: map[sampledUnit]keyRow{}}
	full := SampleKey{Name: "full.key.csv", units: map[sampledUnit]keyRow{}, sizes: map[string]float64{}}
	for unit, row := range key.units {
		full.units[unit] = keyRow{row.stratum, 1}
		full.sizes[row.stratum]++
	}
	for _, test := range []struct {
		name      string
		gold      Gold
		keys      []SampleKey
		estimates bool
		want      string
	}{
		{"no key", gold, nil, false, ""},
		{"a stratum without codes", half, []SampleKey{key}, true, "no statement was coded of these strata, for which the estimates do not stand: dam/none (90)"},
		{"two samples", gold, []SampleKey{key, other}, false, "keys of two samples"},
		{"the key of something else", gold, []SampleKey{other}, false, "the key of none of the coded statements"},
		{"everything coded", gold, []SampleKey{full}, false, "every statement of the output was coded"},
	} {
		evaluation, err := Evaluate(records, []Gold{test.gold}, test.keys)
		if err != nil {
			t.Fatal(err)
		}
		if got := findScore(evaluation, "stance", weightedMethod, "", "accuracy") != nil; got != test.estimates {
			t.Errorf("%s: estimates %v, want %v", test.name, got, test.estimates)
		}
		if notes := strings.Join(evaluation.Notes, "\n"); !strings.Contains(notes, test.want) {
			t.Errorf("%s: %q is not among the notes:\n%s", test.name, test.want, notes)
		}
	}
}

func TestKeysThatCannotBeRead(t *testing.T) {
	header := "statement_id;target;stratum;weight\r\n"
	if key, err := ReadSampleKey("k.csv", []byte("\ufeff"+header+"a-001;dam;dam/favor;2,5000\r\n")); err != nil || key.sizes["dam/favor"] != 2.5 {
		t.Errorf("a key saved by a spreadsheet: %+v, %v", key, err)
	}
	for _, weight := range []string{"", "x", "0", "-1", "NaN", "1e300"} {
		if _, err := ReadSampleKey("k.csv", []byte(header+"a-001;dam;dam/favor;"+weight+"\r\n")); err == nil || !strings.Contains(err.Error(), "k.csv: row 2") {
			t.Errorf("weight %q: %v", weight, err)
		}
	}
}

// Coders write labels as they are used to; what is not clear is refused, all
// of it at once.
func TestSpellingsOfLabels(t *testing.T) {
	for text, want := range map[string]pipeline.Label{
		"favour": pipeline.Favor, "FAVOR": pipeline.Favor, " In  favour ": pipeline.Favor, "Pour": pipeline.Favor, "favorable": pipeline.Favor,
		"contre": pipeline.Against, "Défavorable": pipeline.Against, "partagé": pipeline.Mixed, "partage\u0301e": pipeline.Mixed, "Mixte": pipeline.Mixed,
		"neutre": pipeline.Neutral, "aucun": pipeline.None, "non évoquée": pipeline.None, "": "",
	} {
		if got, err := readLabel(text); err != nil || got != want {
			t.Errorf("%q is read as %q (%v), want %q", text, got, err, want)
		}
	}
	for _, text := range []string{"maybe", "f", "1", "positive", "no"} {
		if label, err := readLabel(text); err == nil {
			t.Errorf("%q is read as %q", text, label)
		}
	}
	sheet := "statement_id,label\n" + strings.Repeat("x-001,oui\n", 30)
	_, err := ReadGold("s.csv", []byte(sheet))
	if err == nil || !strings.Contains(err.Error(), "s.csv:2:") || !strings.Contains(err.Error(), "s.csv:11:") || !strings.Contains(err.Error(), "and 20 more") {
		t.Errorf("a column of wrong labels: %v", err)
	}
}

func TestSheetsThatAreNotFilledIn(t *testing.T) {
	empty, err := ReadGold("empty.csv", []byte("statement_id,label,topics\nSC-9901-en-press_release-001,,\n"))
	if err != nil {
		t.Fatal(err)
	}
	const want = "empty.csv is not filled in: none of its 1 rows"
	if _, err := Evaluate([]MachineRecord{inventedRecord()}, []Gold{empty}, nil); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("Evaluate: %v", err)
	}
	if _, err := Agreement([]Gold{empty, empty}); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("Agreement: %v", err)
	}
	part, err := ReadGold("part.csv", []byte("statement_id,target,label\nSC-9901-en-press_release-001,dam,favor\nSC-9901-en-press_release-002,dam,\n"))
	if err != nil {
		t.Fatal(err)
	}
	evaluation, err := Evaluate([]MachineRecord{inventedRecord()}, []Gold{part}, nil)
	if err != nil || !strings.Contains(strings.Join(evaluation.Notes, "\n"), "part.csv: 1 of 2 rows") {
		t.Errorf("notes %q, %v", evaluation.Notes, err)
	}
}
