package stages

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"horseshoe/pipeline"
)

// goldRecord is what a careful reader finds in a record of testdata.
type goldRecord struct {
	Statements []struct {
		Order          int    `json:"order"`
		Speaker        string `json:"speaker"`
		Represents     string `json:"represents"`
		ISO3           string `json:"iso3"`
		Kind           string `json:"kind"`
		Capacity       string `json:"capacity"`
		SpokenLanguage string `json:"spoken_language"`
		First          string `json:"first_words"`
		Last           string `json:"last_words"`
		NamePrinted    *bool  `json:"name_printed"`
	} `json:"statements"`
}

// alnum is the letters and digits of a text, in lower case.
func alnum(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

func TestVerbatimRecords(t *testing.T) {
	rows := []struct{ record, id, gold string }{
		{"verbatim-en-1967.txt", "SC-11343-en-verbatim", "verbatim-en-1967"},
		{"verbatim-en-1983.txt", "SC-13461-en-verbatim", "verbatim-en-1983"},
		{"verbatim-en-1994.txt", "SC-13391-en-verbatim", "verbatim-en-1994"},
		{"verbatim-en-2014.txt", "SC-17144-en-verbatim", "verbatim-en-2014"},
		{"verbatim-fr-1968.txt", "SC-13429-fr-verbatim", "verbatim-fr-1968"},
		{"verbatim-fr-1999.txt", "SC-14066-fr-verbatim", "verbatim-fr-1999"},
		{"verbatim-en-1997.txt", "SC-13821-en-verbatim", "verbatim-en-1997"},
		{"verbatim-en-2003-resumption.txt", "SC-14762-R1-en-verbatim", "verbatim-en-2003-resumption"},
		{"verbatim-en-2018.txt", "SC-18287-en-verbatim", "verbatim-en-2018"},
		{"verbatim-fr-2018.txt", "SC-18203-fr-verbatim", "verbatim-fr-2018"},
		{"verbatim-ga-2024.txt", "GA-79-129-en-verbatim", "verbatim-ga-2024"},
		{"verbatim-en-private.txt", "SC-15934-en-verbatim", "verbatim-en-private"},
		{"letter-en-2020.txt", "S-2020-9736-en-letter", "letter-en-2020"},
		{"debates-2016", "SC-17694-en-debates_corpus", "debates-2016"},
		{"debates-2016", "SC-17694-R1-en-debates_corpus", "debates-2016-resumption"},
	}
	lists := builtInLists(t)
	for _, row := range rows {
		data, err := os.ReadFile(filepath.Join("..", "testdata", "gold", row.gold+".gold.json"))
		if err != nil {
			t.Fatal(err)
		}
		var gold goldRecord
		if err := json.Unmarshal(data, &gold); err != nil {
			t.Fatal(err)
		}
		seen := false
		for record, err := range pipeline.Corpus([]string{filepath.Join("..", "testdata", "records", row.record)}, Groupings()) {
			if err != nil {
				t.Fatal(err)
			}
			meeting, err := Read(lists, nil, record)
			if err != nil {
				t.Fatalf("%s: %v", record.Name, err)
			}
			if divided := Split(lists, meeting); divided.RecordID == row.id {
				seen = true
				checkGold(t, gold, divided)
				checkTiling(t, divided)
			}
		}
		if !seen {
			t.Errorf("%s: no record %s", row.record, row.id)
		}
	}
}

func checkGold(t *testing.T, gold goldRecord, divided pipeline.Divided) {
	t.Helper()
	if len(gold.Statements) != len(divided.Statements) {
		t.Errorf("%s: %d statements, the gold has %d", divided.RecordID, len(divided.Statements), len(gold.Statements))
		return
	}
	for i, want := range gold.Statements {
		s := divided.Statements[i]
		text := alnum(s.Text(divided.Text))
		if !strings.HasPrefix(text, alnum(want.First)) || !strings.HasSuffix(text, alnum(want.Last)) {
			t.Errorf("%s %d: runs from %q to %q", s.ID, want.Order, text[:min(len(text), 60)], text[max(0, len(text)-60):])
		}
		if s.DelegationCode != want.ISO3 && alnum(s.Delegation) != alnum(want.Represents) {
			t.Errorf("%s: is of %s (%s), not of %s", s.ID, s.Delegation, s.DelegationCode, want.Represents)
		}
		if string(s.Kind) != want.Kind || want.Capacity != "" && s.Capacity != want.Capacity {
			t.Errorf("%s: is %s, %s; not %s, %s", s.ID, s.Kind, s.Capacity, want.Kind, want.Capacity)
		}
		if want.NamePrinted == nil && alnum(s.Speaker) != alnum(want.Speaker) {
			t.Errorf("%s: the speaker is %q, not %q", s.ID, s.Speaker, want.Speaker)
		}
		if want.SpokenLanguage != "" && (len(s.SpokenLanguage) == 0 || s.SpokenLanguage[0] != want.SpokenLanguage) {
			t.Errorf("%s: is in %v, not in %s", s.ID, s.SpokenLanguage, want.SpokenLanguage)
		}
	}
}
