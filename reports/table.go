package reports

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Format names a form of the tables, as --tables takes it.
type Format string

// The forms of tables.
const (
	CSV     Format = "csv"
	Parquet Format = "parquet"
	JSONL   Format = "jsonl"
)

// Formats are the forms in the order of the help text.
var Formats = []Format{CSV, Parquet, JSONL}

// rowWriter writes the rows of one table in one form.
type rowWriter interface {
	write(row []Cell) error
	// finish writes what stands at the end of the form; it does not close the file.
	finish() error
}

// newRowWriter starts a form: a header is written even where no row follows.
func newRowWriter(format Format, w io.Writer, table Table, bom bool) (rowWriter, error) {
	switch format {
	case CSV:
		return newCSVWriter(w, table, bom)
	case JSONL:
		return newJSONLWriter(w, table), nil
	case Parquet:
		return newParquetWriter(w, table), nil
	}
	return nil, fmt.Errorf("unknown form of tables %q: use csv, parquet or jsonl", format)
}

// openTable is a table being written, in all its forms at once.
type openTable struct {
	Table
	formats []Format
	forms   []openForm
}

type openForm struct {
	file   *os.File
	buffer *bufio.Writer
	rows   rowWriter
}

// createTable opens the files of a table below dir.
func createTable(dir string, table Table, formats []Format, bom bool) (*openTable, error) {
	open := &openTable{Table: table, formats: formats}
	for _, format := range formats {
		path := filepath.Join(dir, filepath.FromSlash(table.Name)+"."+string(format))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			open.abandon()
			return nil, err
		}
		file, err := os.Create(path)
		if err != nil {
			open.abandon()
			return nil, err
		}
		form := openForm{file: file, buffer: bufio.NewWriterSize(file, 1<<16)}
		form.rows, err = newRowWriter(format, form.buffer, table, bom)
		open.forms = append(open.forms, form)
		if err != nil {
			open.abandon()
			return nil, err
		}
	}
	return open, nil
}

// write appends one row. A row that does not fit the documented columns is a
// mistake in this package and is refused.
func (t *openTable) write(row ...Cell) error {
	if len(row) != len(t.Columns) {
		return fmt.Errorf("table %s: a row has %d cells for %d columns", t.Name, len(row), len(t.Columns))
	}
	for _, form := range t.forms {
		if err := form.rows.write(row); err != nil {
			return fmt.Errorf("table %s: %w", t.Name, err)
		}
	}
	return nil
}

// close finishes every form and closes its file.
func (t *openTable) close() error {
	var faults []error
	for _, form := range t.forms {
		err := form.rows.finish()
		if err == nil {
			err = form.buffer.Flush()
		}
		faults = append(faults, err, form.file.Close())
	}
	t.forms = nil
	if err := errors.Join(faults...); err != nil {
		return fmt.Errorf("table %s: %w", t.Name, err)
	}
	return nil
}

// abandon closes the files of a table that will be thrown away.
func (t *openTable) abandon() {
	for _, form := range t.forms {
		form.file.Close()
	}
	t.forms = nil
}
