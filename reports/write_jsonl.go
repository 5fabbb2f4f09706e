package reports

import (
	"encoding/json"
	"io"
	"strings"
)

// jsonlWriter writes one JSON object a line, keys in the order of the columns,
// raw values, null for missing ones.
type jsonlWriter struct {
	out  io.Writer
	keys []string // with quotation marks, colon and what stands before
	line strings.Builder
}

func newJSONLWriter(w io.Writer, table Table) *jsonlWriter {
	j := &jsonlWriter{out: w}
	for i, column := range table.Columns {
		before := ","
		if i == 0 {
			before = "{"
		}
		j.keys = append(j.keys, before+quotedJSON(column.Name)+":")
	}
	return j
}

func (j *jsonlWriter) write(row []Cell) error {
	j.line.Reset()
	for i, cell := range row {
		j.line.WriteString(j.keys[i])
		switch cell.kind {
		case missing:
			j.line.WriteString("null")
		case textual:
			j.line.WriteString(quotedJSON(cell.text))
		default:
			j.line.WriteString(cell.String())
		}
	}
	j.line.WriteString("}\n")
	_, err := io.WriteString(j.out, j.line.String())
	return err
}

func (j *jsonlWriter) finish() error { return nil }

// quotedJSON quotes a string; characters that matter in HTML stay as they are.
func quotedJSON(s string) string {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	// A string always has a JSON form, so that there is no error to report.
	_ = encoder.Encode(s)
	return strings.TrimSuffix(b.String(), "\n")
}
