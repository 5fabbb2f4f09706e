package stages

import (
	"bytes"
	"fmt"
	"strings"

	"horseshoe/pipeline"
)

// companionTable is a side table of the Debates corpus: UTF-8, divided by
// tabs, without quoting, a row name in front, NA for missing, and rows that
// contain line breaks. It is searched, not indexed: one meeting needs a few of
// a hundred thousand rows.
type companionTable struct {
	data    []byte
	columns map[string]int
	// tabs is the number of tabs in a row.
	tabs int
}

// newCompanionTable reads the header of a table. The header may lack a name
// for the first column.
func newCompanionTable(data []byte) (companionTable, error) {
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	head, rest, ok := bytes.Cut(data, []byte{'\n'})
	if !ok {
		return companionTable{}, fmt.Errorf("has no rows")
	}
	names := strings.Split(strings.TrimRight(string(head), "\r"), "\t")
	tabs, shift := len(names)-1, 0
	if most := mostTabs(rest); most == tabs+1 {
		tabs, shift = most, 1
	}
	t := companionTable{data: rest, columns: map[string]int{}, tabs: tabs}
	for i, name := range names {
		t.columns[strings.ToLower(strings.Trim(name, `" `))] = i + shift
	}
	return t, nil
}

// mostTabs is the largest number of tabs in one of the first lines.
func mostTabs(data []byte) int {
	most := 0
	for range 50 {
		line, rest, more := bytes.Cut(data, []byte{'\n'})
		most = max(most, bytes.Count(line, []byte{'\t'}))
		if !more {
			break
		}
		data = rest
	}
	return most
}

// rows returns the rows in which a field begins with the prefix, in order.
func (t companionTable) rows(prefix string) [][]string {
	var rows [][]string
	needle := []byte(prefix)
	for from := 0; from < len(t.data); {
		i := bytes.Index(t.data[from:], needle)
		if i < 0 {
			break
		}
		at := from + i
		start := bytes.LastIndexByte(t.data[:at], '\n') + 1
		row, end := t.row(start)
		if row != nil {
			rows = append(rows, row)
		}
		from = max(end, at+len(needle))
	}
	return rows
}

// maxRow bounds a row in bytes.
const maxRow = 1 << 16

// row joins lines from start on until all tabs of a row are there.
func (t companionTable) row(start int) ([]string, int) {
	tabs, end := 0, start
	for end < len(t.data) && end-start < maxRow {
		next := bytes.IndexByte(t.data[end:], '\n')
		if next < 0 {
			next = len(t.data) - end
		}
		tabs += bytes.Count(t.data[end:end+next], []byte{'\t'})
		end += next + 1
		if tabs >= t.tabs {
			break
		}
	}
	end = min(end, len(t.data))
	if tabs != t.tabs {
		return nil, end
	}
	text := strings.TrimRight(string(t.data[start:end]), "\r\n")
	return strings.Split(strings.ReplaceAll(strings.ReplaceAll(text, "\r", ""), "\n", " "), "\t"), end
}

// field is the normalised value of a column, empty for NA and for a column
// that the table lacks. The first of the names that the table has counts.
func (t companionTable) field(row []string, names ...string) string {
	for _, name := range names {
		i, ok := t.columns[name]
		if !ok || i >= len(row) {
			continue
		}
		value := Normalize(strings.Trim(row[i], `"`))
		if value != "NA" && value != "" {
			return repaired(value)
		}
	}
	return ""
}

// openCompanion reads a side table of the record, when it has one.
func openCompanion(record pipeline.Record, base string) (companionTable, bool, error) {
	source, ok := record.Companions[base]
	if !ok {
		return companionTable{}, false, nil
	}
	loaded, err := load(source)
	if err != nil {
		return companionTable{}, false, err
	}
	table, err := newCompanionTable(loaded.data)
	return table, err == nil, err
}

// repaired undoes one round of UTF-8 read as Windows-1252, where the result is
// valid text; other words stay as they are.
func repaired(text string) string {
	if !strings.ContainsAny(text, "ÃÂâÄÅ") {
		return text
	}
	var raw []byte
	for _, r := range text {
		b, ok := byteOf1252(r)
		if !ok {
			return text
		}
		raw = append(raw, b)
	}
	fixed := string(raw)
	if strings.ToValidUTF8(fixed, "") != fixed {
		return text
	}
	return fixed
}

func byteOf1252(r rune) (byte, bool) {
	if r < 0x80 || r >= 0xA0 && r <= 0xFF {
		return byte(r), true
	}
	for b := 0x80; b < 0xA0; b++ {
		if windows1252(byte(b)) == r || rune(b) == r {
			return byte(b), true
		}
	}
	return 0, false
}
