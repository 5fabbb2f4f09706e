package reports

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// TestEveryFormCarriesTheSameRows compares JSONL and Parquet with CSV; they
// carry raw words, without the apostrophe.
func TestEveryFormCarriesTheSameRows(t *testing.T) {
	dir := written(t, Options{Formats: Formats}, fixture("en"))
	want := readTable(t, dir, "sentences")
	file, err := os.Open(filepath.Join(dir, "sentences.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for i := range want[1:] {
		if !lines.Scan() {
			t.Fatalf("%d lines for %d rows", i, len(want)-1)
		}
		var row map[string]any
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		if got, text := row["text"], strings.TrimPrefix(cell(t, want, i, "text"), "'"); got != text {
			t.Errorf("row %d: %v, want %q", i, got, text)
		}
	}
	type sentence struct {
		ID    string `parquet:"statement_id,optional"`
		Words int64  `parquet:"words,optional"`
		Text  string `parquet:"text,optional"`
	}
	rows, err := parquet.ReadFile[sentence](filepath.Join(dir, "sentences.parquet"))
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(want)-1 {
		t.Fatalf("%d rows in Parquet, want %d", len(rows), len(want)-1)
	}
	for i, row := range rows {
		if row.ID != cell(t, want, i, "statement_id") || row.Text != strings.TrimPrefix(cell(t, want, i, "text"), "'") || int(row.Words) != number(t, cell(t, want, i, "words")) {
			t.Errorf("row %d: %+v", i, row)
		}
	}
}

func TestMissingIsEmptyInEveryForm(t *testing.T) {
	for name, want := range map[string]string{"": "", "0": "0"} {
		c := Cell{}
		if name == "0" {
			c = intCell(0)
		}
		if got := c.String(); got != want {
			t.Errorf("%q prints as %q", name, got)
		}
	}
	if textCell("").Missing() != true || intCell(0).Missing() || boolCell(false).Missing() {
		t.Error("an empty text is missing, zero and false are values")
	}
}

func TestByteOrderMarkOnlyWhenAskedFor(t *testing.T) {
	for _, bom := range []bool{true, false} {
		data, err := os.ReadFile(filepath.Join(written(t, Options{BOM: bom}, fixture("fr")), "statements.csv"))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(string(data), byteOrderMark) != bom {
			t.Errorf("BOM %v: the file begins with %q", bom, data[:3])
		}
	}
}
