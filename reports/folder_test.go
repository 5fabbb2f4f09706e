package reports

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"horseshoe/pipeline"
)

// written runs the records through a folder and returns its path.
func written(t *testing.T, options Options, records ...pipeline.Coded) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "out")
	if options.Lists == nil {
		options.Lists = fixtureLists()
	}
	f, err := Create(dir, options)
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range records {
		if err := f.Add(record); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.Finish(Run{}); err != nil {
		t.Fatal(err)
	}
	return dir
}

func readTable(t *testing.T, dir, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// cell returns the value in row i (from 0) under a header.
func cell(t *testing.T, rows [][]string, i int, column string) string {
	t.Helper()
	for j, name := range rows[0] {
		if name == column {
			return rows[i+1][j]
		}
	}
	t.Fatalf("no column %s", column)
	return ""
}

func TestEveryTableHasItsDocumentedColumns(t *testing.T) {
	dir := written(t, Options{}, fixture("en"), fixture("fr"))
	for _, table := range Tables() {
		if table.Name == "votes" || table.Name == concordanceName {
			continue
		}
		header := readTable(t, dir, table.Name)[0]
		var want []string
		for _, column := range table.Columns {
			want = append(want, column.Name)
			if column.EN == "" || column.FR == "" {
				t.Errorf("%s.%s has no description in one of the languages", table.Name, column.Name)
			}
		}
		if strings.Join(header, ",") != strings.Join(want, ",") {
			t.Errorf("%s: columns %v, documented %v", table.Name, header, want)
		}
	}
}

func TestSpansQuoteTheText(t *testing.T) {
	dir := written(t, Options{}, fixture("fr"))
	text, err := os.ReadFile(filepath.Join(dir, "text", "SC-99901-fr-press_release.txt"))
	if err != nil {
		t.Fatal(err)
	}
	points := []rune(string(text))
	for _, name := range []string{"sentences", "evidence", "statements"} {
		rows := readTable(t, dir, name)
		for i := range rows[1:] {
			start, end := number(t, cell(t, rows, i, "start")), number(t, cell(t, rows, i, "end"))
			got := strings.TrimPrefix(cell(t, rows, i, "text"), "'")
			if want := string(points[start:end]); got != want {
				t.Errorf("%s row %d: %q, the text has %q", name, i, got, want)
			}
		}
	}
}

func number(t *testing.T, s string) int {
	t.Helper()
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' {
			t.Fatalf("%q is no count", s)
		}
		n = 10*n + int(r-'0')
	}
	return n
}

func TestWordsThatASpreadsheetWouldCalculateAreGuarded(t *testing.T) {
	rows := readTable(t, written(t, Options{}, fixture("en")), "sentences")
	found := false
	for i := range rows[1:] {
		text := cell(t, rows, i, "text")
		found = found || text == "'=We count on it."
		if strings.HasPrefix(text, "=") {
			t.Errorf("unguarded %q", text)
		}
	}
	if !found {
		t.Error("the sentence that begins with = has lost its words")
	}
}

func TestVotesOnlyWhereARecordHoldsOne(t *testing.T) {
	if _, err := os.Stat(filepath.Join(written(t, Options{}, fixture("en")), "votes.csv")); err == nil {
		t.Error("votes.csv without a vote")
	}
	record := fixture("en")
	record.Votes = []pipeline.Vote{{Draft: "S/2031/9", Delegation: "Kenya", DelegationCode: "KEN", Vote: "for", Result: "adopted"}}
	if rows := readTable(t, written(t, Options{}, record), "votes"); cell(t, rows, 0, "vote") != "for" {
		t.Errorf("votes: %v", rows)
	}
}

func TestAFolderWithOtherFilesIsRefusedAndKept(t *testing.T) {
	dir := written(t, Options{}, fixture("en"))
	if _, err := Create(dir, Options{}); err != nil {
		t.Fatalf("our own folder is refused: %v", err)
	}
	thesis := filepath.Join(dir, "thesis.docx")
	if err := os.WriteFile(thesis, []byte("chapter one"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(dir, Options{}); err == nil || !strings.Contains(err.Error(), "thesis.docx") {
		t.Errorf("error %v does not name the file", err)
	}
	if _, err := os.Stat(thesis); err != nil {
		t.Error("the file is gone")
	}
}

func TestAnAbortedRunLeavesTheOldOutputsWhole(t *testing.T) {
	dir := written(t, Options{}, fixture("en"))
	before := treeOf(t, dir)
	f, err := Create(dir, Options{Lists: fixtureLists()})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Add(fixture("fr")); err != nil {
		t.Fatal(err)
	}
	f.Abort()
	if after := treeOf(t, dir); after != before {
		t.Errorf("the outputs changed:\n%s\n%s", before, after)
	}
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil || len(entries) != 1 {
		t.Errorf("something is left beside the folder: %v %v", entries, err)
	}
}

func TestTwoRunsGiveTheSameBytes(t *testing.T) {
	options := Options{Formats: Formats, Reports: []string{"pdf", "html"}, BOM: true}
	first := treeOf(t, written(t, options, fixture("en"), fixture("fr")))
	if second := treeOf(t, written(t, options, fixture("en"), fixture("fr"))); first != second {
		t.Errorf("two runs differ:\n%s\n%s", first, second)
	}
}

// treeOf prints path, size and hash of every file.
func treeOf(t *testing.T, dir string) string {
	t.Helper()
	files, err := hashTree(dir)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, file := range files {
		b.WriteString(file.Path + " " + file.SHA256 + "\n")
	}
	return b.String()
}

func TestStopAfterAnEarlierStage(t *testing.T) {
	record := fixture("en")
	record.Reached, record.Stances, record.Topics, record.Evidence, record.Sentences, record.Tones = pipeline.SplitStage, nil, nil, nil, nil, nil
	dir := written(t, Options{To: pipeline.SplitStage}, record)
	for name, want := range map[string]bool{"meetings": true, "statements": true, "segments": true, "sentences": false, "stances": false} {
		if _, err := os.Stat(filepath.Join(dir, name+".csv")); (err == nil) != want {
			t.Errorf("%s.csv there: %v, want %v", name, err == nil, want)
		}
	}
	rows := readTable(t, dir, "statements")
	if words := cell(t, rows, 0, "words"); words != "" {
		t.Errorf("words %q, want missing: nobody has counted them", words)
	}
}

func TestALinkToTheOutputFolderStaysALink(t *testing.T) {
	parent := t.TempDir()
	link := filepath.Join(parent, "link")
	if err := os.Mkdir(filepath.Join(parent, "real"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real", link); err != nil {
		t.Skip(err)
	}
	f, err := Create(link, Options{Lists: fixtureLists()})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Add(fixture("en")); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Finish(Run{}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
	if _, err := os.Stat(filepath.Join(parent, "real", manifestName)); err != nil {
		t.Error(err)
	}
}

func TestAFileInThePlaceOfTheFolderIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out")
	if err := os.WriteFile(path, []byte("x"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(path, Options{}); err == nil || !strings.Contains(err.Error(), "this is a file") {
		t.Errorf("error %v", err)
	}
}
