package stages

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"horseshoe/pipeline"
)

// meetingGolden is what stands in testdata/golden/NAME.meeting.json.
type meetingGolden struct {
	Header     pipeline.Header
	Paragraphs []paragraphGolden
	Problems   []pipeline.Problem
}

type paragraphGolden struct {
	Kind   pipeline.SegmentKind
	Source [2]int
	Text   string
}

// dividedGolden is what stands in testdata/golden/NAME.statements.json.
type dividedGolden struct {
	Statements     []pipeline.Statement
	Segments       []segmentGolden
	Votes          []pipeline.Vote
	LeadQuotations []pipeline.LeadQuotation
	Problems       []pipeline.Problem
}

type segmentGolden struct {
	Kind      pipeline.SegmentKind
	Statement int
	Span      pipeline.Span
	Source    [2]int
	Begins    string
}

// TestBoundaries keeps what Read and Split make of the press releases and
// documents of the fixtures.
func TestBoundaries(t *testing.T) {
	lists := loadedLists(t)
	known := map[string]bool{}
	for _, pattern := range []string{"press-*.txt", "document-*.txt"} {
		names, err := filepath.Glob("../testdata/records/" + pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("no fixtures %s: %v", pattern, err)
		}
		for _, name := range names {
			base := strings.TrimSuffix(filepath.Base(name), ".txt")
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			meeting, err := Read(lists, nil, bytesRecord(filepath.Base(name), data))
			if err != nil {
				known[base+".error.txt"] = true
				golden(t, base+".error.txt", []byte(ProblemCode(err)+" "+err.Error()+"\n"))
				continue
			}
			divided := Split(lists, meeting)
			first := meetingGolden{Header: meeting.Header, Problems: meeting.Problems}
			for _, b := range meeting.Blocks {
				first.Paragraphs = append(first.Paragraphs, paragraphGolden{b.Kind, [2]int{b.SourceStart, b.SourceEnd}, b.Of(meeting.Text)})
			}
			second := dividedGolden{Statements: divided.Statements, Votes: divided.Votes, LeadQuotations: divided.LeadQuotations, Problems: divided.Problems}
			for _, s := range divided.Segments {
				second.Segments = append(second.Segments, segmentGolden{s.Kind, s.Statement, s.Span, [2]int{s.SourceStart, s.SourceEnd}, shorten(strings.ReplaceAll(s.Of(divided.Text), "\n", " "))})
			}
			for boundary, value := range map[string]any{"meeting": first, "statements": second} {
				known[base+"."+boundary+".json"] = true
				golden(t, base+"."+boundary+".json", indentedJSON(t, value))
			}
		}
	}
	for _, pattern := range []string{"press-*", "document-*"} {
		kept, _ := filepath.Glob("../testdata/golden/" + pattern)
		for _, name := range kept {
			if !known[filepath.Base(name)] {
				t.Errorf("%s belongs to no fixture; remove it", name)
			}
		}
	}
}

// indentedJSON is a value as JSON that a person can compare.
func indentedJSON(t *testing.T, value any) []byte {
	t.Helper()
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(value); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// golden compares bytes with a file of testdata/golden; with -update it writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("../testdata/golden", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Errorf("%v; go test ./stages -run Boundaries -update writes it", err)
		return
	}
	if !bytes.Equal(got, want) {
		a, b := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Errorf("%s differs in line %d:\n got %s\nwant %s", name, i+1, a[i], b[i])
				return
			}
		}
		t.Errorf("%s has %d lines, want %d", name, len(a), len(b))
	}
}

// goldStatement is one turn of a gold file.
type goldStatement struct {
	Order                                     int
	Speaker, Represents, ISO3, Kind, Capacity string
	FirstWords                                string `json:"first_words"`
	LastWords                                 string `json:"last_words"`
	NamePrinted                               *bool  `json:"name_printed"`
	Honorific                                 string
}

// TestPressFixturesMatchTheirGold compares the turns of each fixture with what
// a careful reader found.
func TestPressFixturesMatchTheirGold(t *testing.T) {
	lists := loadedLists(t)
	golds, err := filepath.Glob("../testdata/gold/press-*.gold.json")
	if err != nil || len(golds) == 0 {
		t.Fatal("no gold", err)
	}
	for _, path := range golds {
		base := strings.TrimSuffix(filepath.Base(path), ".gold.json")
		t.Run(base, func(t *testing.T) {
			var gold struct{ Statements []goldStatement }
			data, err := os.ReadFile(path)
			if err == nil {
				err = json.Unmarshal(data, &gold)
			}
			if err != nil {
				t.Fatal(err)
			}
			record, err := os.ReadFile("../testdata/records/" + base + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			meeting, err := Read(lists, nil, bytesRecord(base+".txt", record))
			if err != nil {
				if len(gold.Statements) > 0 {
					t.Fatal(err)
				}
				return
			}
			divided := Split(lists, meeting)
			if len(divided.Statements) != len(gold.Statements) {
				t.Fatalf("%d statements, want %d", len(divided.Statements), len(gold.Statements))
			}
			for i, want := range gold.Statements {
				got := divided.Statements[i]
				text := letters(got.Text(divided.Text))
				if !strings.HasPrefix(text, letters(want.FirstWords)) || !strings.HasSuffix(text, letters(want.LastWords)) {
					t.Errorf("statement %d reads %s", i+1, ends(got.Text(divided.Text)))
				}
				if want.ISO3 != "" && got.DelegationCode != want.ISO3 || want.ISO3 == "" && letters(got.Delegation) != letters(want.Represents) {
					t.Errorf("statement %d is %s %s, want %s %s", i+1, got.DelegationCode, got.Delegation, want.ISO3, want.Represents)
				}
				if string(got.Kind) != want.Kind {
					t.Errorf("statement %d is a %s, want %s", i+1, got.Kind, want.Kind)
				}
				if want.Capacity != "" && got.Capacity != want.Capacity {
					t.Errorf("statement %d is given as %s, want %s", i+1, got.Capacity, want.Capacity)
				}
				if (want.NamePrinted == nil || *want.NamePrinted) && letters(got.Speaker) != letters(want.Speaker) {
					t.Errorf("statement %d is by %q, want %q", i+1, got.Speaker, want.Speaker)
				}
			}
		})
	}
}
