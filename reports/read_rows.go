package reports

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
)

// row is one line of a table of an output folder, by name of column.
type row struct {
	places map[string]int
	cells  []string
}

// text is the value of a column with the apostrophe against formulas undone;
// empty where the table has no such column.
func (r row) text(column string) string {
	if place, ok := r.places[column]; ok && place < len(r.cells) {
		return Unguard(r.cells[place])
	}
	return ""
}

// number is the value of a column of whole numbers; 0 where it is empty.
func (r row) number(column string) int {
	n, err := strconv.Atoi(r.text(column))
	if err != nil {
		return 0
	}
	return n
}

func (r row) truth(column string) bool { return r.text(column) == "true" }

// eachRow reads a table of an output folder line by line; the row that each
// gets is overwritten by the next. A missing column or a broken line is an
// error with its place.
func eachRow(dir, table string, columns []string, each func(row) error) error {
	path := filepath.Join(dir, table)
	file, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s: %w; is %s an output folder of horseshoe run?", path, os.ErrNotExist, dir)
	}
	if err != nil {
		return err
	}
	defer file.Close()
	if err := scanRows(file, columns, each); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func scanRows(content io.Reader, columns []string, each func(row) error) error {
	reader := csv.NewReader(skipByteOrderMark(content))
	reader.ReuseRecord = true
	header, err := reader.Read()
	if errors.Is(err, io.EOF) {
		return errors.New("the table is empty, without even a header")
	}
	if err != nil {
		return err
	}
	current := row{places: make(map[string]int, len(header))}
	for place, name := range header {
		current.places[name] = place
	}
	for _, column := range columns {
		if _, ok := current.places[column]; !ok {
			return fmt.Errorf("the column %s is missing; the table is not one that this version writes", column)
		}
	}
	for {
		current.cells, err = reader.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := each(current); err != nil {
			return err
		}
	}
}

// skipByteOrderMark drops the mark that `run --bom` writes.
func skipByteOrderMark(content io.Reader) io.Reader {
	start := make([]byte, 3)
	n, _ := io.ReadFull(content, start)
	if string(start[:n]) == "\ufeff" {
		return content
	}
	return io.MultiReader(bytes.NewReader(start[:n]), content)
}
