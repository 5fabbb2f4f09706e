package reports

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"horseshoe/pipeline"
)

func inventedPopulation(n int) []Drawable {
	population := make([]Drawable, n)
	for i := range population {
		label := "none"
		if i%10 == 0 {
			label = "against"
		}
		population[i] = Drawable{StatementID: fmt.Sprintf("SC-%d-en-verbatim-%03d", 9900+i%7, i), RecordID: fmt.Sprintf("SC-%d-en-verbatim", 9900+i%7),
			Target: "dam", DelegationType: "state", Label: label, Order: i}
	}
	return population
}

func TestDraw(t *testing.T) {
	population := inventedPopulation(1000)
	drawn := Draw(population, 40, 7)
	if again := Draw(population, 40, 7); !slices.Equal(drawn, again) {
		t.Error("the same seed drew another sample")
	}
	if other := Draw(population, 40, 8); slices.Equal(drawn, other) {
		t.Error("another seed drew the same sample")
	}
	rare, weights := 0, 0.0
	records := make(map[string]int)
	for _, unit := range drawn {
		if unit.Label == "against" {
			rare++
		}
		weights += unit.Weight
		records[unit.RecordID]++
	}
	if rare != 20 {
		t.Errorf("%d of 40 drawn have the rare label, want half", rare)
	}
	if weights < 999.999 || weights > 1000.001 {
		t.Errorf("the weights stand for %.3f statements, want 1000", weights)
	}
	for record, n := range records {
		if n < 4 || n > 8 {
			t.Errorf("%s has %d of 40, want them spread over seven records", record, n)
		}
	}
}

func TestDrawProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, size := rapid.IntRange(1, 80).Draw(t, "n"), rapid.IntRange(1, 100).Draw(t, "size")
		drawn := Draw(inventedPopulation(n), size, rapid.Uint64().Draw(t, "seed"))
		if len(drawn) != min(n, size) {
			t.Fatalf("drew %d of %d for a size of %d", len(drawn), n, size)
		}
		for i := 1; i < len(drawn); i++ {
			if drawn[i-1].Order >= drawn[i].Order {
				t.Fatal("a statement was drawn twice, or out of order")
			}
		}
	})
}

// writeInventedOutput writes the tables of an output folder that a sample and
// a score read.
func writeInventedOutput(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	files := map[string]string{
		"meetings.csv": "record_id,symbol,meeting,language,date,source\nSC-9901-en-press_release,SC/90001,9901,en,2022-02-16,a.txt\n",
		"statements.csv": "statement_id,record_id,kind,speaker,delegation,delegation_code,delegation_type,council_seat,spoken_language,text\n" +
			"SC-9901-en-press_release-001,SC-9901-en-press_release,statement,ADA LINDQUIST,Sweden,SWE,state,none,,\"'=ADA LINDQUIST (Sweden) said she welcomed the dam.\"\n" +
			"SC-9901-en-press_release-002,SC-9901-en-press_release,statement,BO KARVO,Netherlands,NLD,state,none,,\"BO KARVO (Netherlands) called it good, but too early.\"\n" +
			"SC-9901-en-press_release-003,SC-9901-en-press_release,presiding,The President,Norway,NOR,state,elected,,The meeting is called to order.\n",
		"stances.csv": "statement_id,target,label,score,mentions,coded_by\nSC-9901-en-press_release-001,dam,favor,1.00,1,machine\nSC-9901-en-press_release-002,dam,mixed,0.00,1,machine\n",
		"topics.csv":  "statement_id,topic\nSC-9901-en-press_release-001,water\n",
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestSheetShowsNoLabel(t *testing.T) {
	dir := writeInventedOutput(t)
	population, err := ReadDrawable(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(population) != 2 {
		t.Fatalf("%d statements to draw, want 2: the chair is left out", len(population))
	}
	sheet, err := NewSheet(dir, Draw(population, 10, 1))
	if err != nil {
		t.Fatal(err)
	}
	var filled, key bytes.Buffer
	if err := sheet.WriteSheet(&filled); err != nil {
		t.Fatal(err)
	}
	if err := sheet.WriteKey(&key); err != nil {
		t.Fatal(err)
	}
	for _, label := range []string{"favor", "mixed", "water"} {
		if strings.Contains(filled.String(), label) {
			t.Errorf("the sheet shows the machine's %q:\n%s", label, filled.String())
		}
		if !strings.Contains(key.String(), label) {
			t.Errorf("the key lacks %q:\n%s", label, key.String())
		}
	}
	if !strings.Contains(filled.String(), "'=ADA") {
		t.Errorf("a formula in the text is not guarded:\n%s", filled.String())
	}
}

func TestFilledSheetIsReadBack(t *testing.T) {
	dir := writeInventedOutput(t)
	population, err := ReadDrawable(dir)
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := NewSheet(dir, Draw(population, 10, 1))
	if err != nil {
		t.Fatal(err)
	}
	for i := range sheet.rows[1:] {
		sheet.rows[i+1][1], sheet.rows[i+1][3], sheet.rows[i+1][4] = "Ana", "favor", "water"
	}
	var filled bytes.Buffer
	if err := sheet.WriteSheet(&filled); err != nil {
		t.Fatal(err)
	}
	gold, err := ReadGold("filled.csv", filled.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	records, err := ReadMachine(dir, []Gold{gold})
	if err != nil {
		t.Fatal(err)
	}
	evaluation, err := Evaluate(records, []Gold{gold}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if score := findScore(evaluation, "stance", "machine", "", "accuracy"); score == nil || score.Value != 0.5 || score.N != 2 {
		t.Errorf("accuracy = %+v, want 0.5 of 2", score)
	}
	codes, err := gold.HumanCodes()
	if err != nil || len(codes.Statements()) != 2 {
		t.Errorf("codes for a run: %v, %v", codes.Statements(), err)
	}
	coded := pipeline.Coded{Stances: []pipeline.Stance{{Target: "dam", Label: pipeline.None}}}
	coded.Statements = []pipeline.Statement{{ID: "SC-9901-en-press_release-002"}}
	pipeline.ApplyCodes(&coded, codes, nil)
	if coded.Stances[0].Label != pipeline.Favor || coded.Stances[0].CodedBy != pipeline.HumanCoder {
		t.Errorf("stance after run --codes = %+v", coded.Stances[0])
	}
}
