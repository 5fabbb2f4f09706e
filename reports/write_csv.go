package reports

import (
	"encoding/csv"
	"io"
)

const byteOrderMark = "\ufeff"

// csvWriter writes UTF-8, LF, RFC 4180, a header always.
type csvWriter struct {
	out     *csv.Writer
	columns []Column
	record  []string
}

func newCSVWriter(w io.Writer, table Table, bom bool) (*csvWriter, error) {
	if bom {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return nil, err
		}
	}
	c := &csvWriter{out: csv.NewWriter(w), columns: table.Columns, record: make([]string, len(table.Columns))}
	for i, column := range table.Columns {
		c.record[i] = column.Name
	}
	return c, c.out.Write(c.record)
}

func (c *csvWriter) write(row []Cell) error {
	for i, cell := range row {
		c.record[i] = cell.String()
		if c.columns[i].Words {
			c.record[i] = guarded(c.record[i])
		}
	}
	return c.out.Write(c.record)
}

func (c *csvWriter) finish() error {
	c.out.Flush()
	return c.out.Error()
}

// guarded puts an apostrophe before words that a spreadsheet would calculate.
func guarded(s string) string {
	if s == "" {
		return s
	}
	switch s[0] {
	case '=', '+', '-', '@', '\t', '\r':
		return "'" + s
	}
	return s
}
