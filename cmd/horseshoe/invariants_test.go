package main

import (
	"context"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// runInto runs the program into a new folder and returns the folder.
func runInto(t *testing.T, arguments ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	var stderr strings.Builder
	arguments = append([]string{"horseshoe", "run", "--quiet", "--report", "none", "-o", out}, arguments...)
	if code := execute(context.Background(), arguments, io.Discard, &stderr); code != exitDone {
		t.Fatalf("%v: exit %d\n%s", arguments, code, stderr.String())
	}
	return out
}

// readTable reads a CSV table as one map a row.
func readTable(t *testing.T, path string) []map[string]string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	var table []map[string]string
	for _, row := range rows[1:] {
		named := map[string]string{}
		for i, value := range row {
			named[rows[0][i]] = value
		}
		table = append(table, named)
	}
	return table
}

func number(t *testing.T, row map[string]string, column string) int {
	t.Helper()
	n, err := strconv.Atoi(row[column])
	if err != nil {
		t.Fatalf("column %s: %v in %v", column, err, row)
	}
	return n
}

// raw undoes the apostrophe that keeps a spreadsheet from calculating a value.
func raw(value string) string {
	if len(value) > 1 && value[0] == '\'' && strings.ContainsRune("=+-@\t\r", rune(value[1])) {
		return value[1:]
	}
	return value
}

// TestTablesKeepTheirPromises reads the tables of all sample records as a user
// does and checks what the contract says of them.
func TestTablesKeepTheirPromises(t *testing.T) {
	target := filepath.FromSlash("../../testdata/targets/talva_escort.yaml")
	for name, arguments := range map[string][]string{
		"built-in":       nil,
		"sample records": {filepath.FromSlash("../../testdata/records"), "--target", target},
	} {
		t.Run(name, func(t *testing.T) {
			out := runInto(t, arguments...)
			texts := map[string][]rune{}
			for _, row := range readTable(t, filepath.Join(out, "meetings.csv")) {
				text, err := os.ReadFile(filepath.Join(out, "text", row["record_id"]+".txt"))
				if err != nil {
					t.Fatal(err)
				}
				texts[row["record_id"]] = []rune(string(text))
			}
			checkTiling(t, out, texts)
			recordOf := map[string]string{}
			for _, row := range readTable(t, filepath.Join(out, "statements.csv")) {
				recordOf[row["statement_id"]] = row["record_id"]
				start, end := number(t, row, "start"), number(t, row, "end")
				outer := string(texts[row["record_id"]][start:end])
				lines := strings.Split(raw(row["text"]), "\n")
				if !strings.HasPrefix(outer, lines[0]) || !strings.HasSuffix(outer, lines[len(lines)-1]) {
					t.Errorf("%s: start and end do not bound the text", row["statement_id"])
				}
			}
			for _, table := range []string{"sentences", "mentions", "evidence"} {
				rows := readTable(t, filepath.Join(out, table+".csv"))
				if len(rows) == 0 {
					t.Errorf("%s.csv is empty", table)
				}
				for _, row := range rows {
					text := texts[recordOf[row["statement_id"]]]
					if quoted := string(text[number(t, row, "start"):number(t, row, "end")]); quoted != raw(row["text"]) {
						t.Errorf("%s %s: the span holds %q, the row %q", table, row["statement_id"], quoted, row["text"])
					}
					if table == "evidence" {
						if cue := string(text[number(t, row, "cue_start"):number(t, row, "cue_end")]); cue != raw(row["cue"]) || cue == "" || row["cue_term"] == "" {
							t.Errorf("%s: cue %q (entry %q), its span holds %q", row["statement_id"], row["cue"], row["cue_term"], cue)
						}
					}
				}
			}
			checkStances(t, out)
		})
	}
}

// checkTiling sees that every character of a text is in exactly one segment.
func checkTiling(t *testing.T, out string, texts map[string][]rune) {
	t.Helper()
	at := map[string]int{}
	for _, row := range readTable(t, filepath.Join(out, "segments.csv")) {
		id := row["record_id"]
		if row["start"] == row["end"] {
			continue // cut out of the running text
		}
		if start := number(t, row, "start"); start != at[id] {
			t.Errorf("%s: a segment begins at %d, the one before it ended at %d", id, start, at[id])
		}
		at[id] = number(t, row, "end")
	}
	for id, text := range texts {
		if at[id] != len(text) {
			t.Errorf("%s: segments end at %d of %d characters", id, at[id], len(text))
		}
	}
}

// checkStances sees that a statement has one row a target, and that what is
// counted agrees with the evidence.
func checkStances(t *testing.T, out string) {
	t.Helper()
	counted := map[[3]string]int{}
	for _, row := range readTable(t, filepath.Join(out, "evidence.csv")) {
		if row["counted"] == "true" {
			counted[[3]string{row["statement_id"], row["target"], row["polarity"]}]++
		}
	}
	kinds := map[string]string{}
	for _, row := range readTable(t, filepath.Join(out, "statements.csv")) {
		kinds[row["statement_id"]] = row["kind"]
	}
	seen := map[[2]string]bool{}
	for _, row := range readTable(t, filepath.Join(out, "stances.csv")) {
		id, target := row["statement_id"], row["target"]
		if key := [2]string{id, target}; seen[key] {
			t.Errorf("%s has two rows toward %s", id, target)
		} else {
			seen[key] = true
		}
		if kinds[id] == "presiding" || kinds[id] == "section" {
			t.Errorf("%s is %s and has a stance", id, kinds[id])
		}
		for column, polarity := range map[string]string{"favor": "favor", "against": "against", "conditions": "condition"} {
			if got, want := number(t, row, column), counted[[3]string{id, target, polarity}]; got != want {
				t.Errorf("%s: %s is %d, counted evidence %d", id, column, got, want)
			}
		}
		if (row["label"] == "none") == (row["addressed"] == "true") {
			t.Errorf("%s: label %s, addressed %s", id, row["label"], row["addressed"])
		}
		if (row["score"] == "") != (row["favor"] == "0" && row["against"] == "0") {
			t.Errorf("%s: score %q of %s favor, %s against", id, row["score"], row["favor"], row["against"])
		}
	}
}
