package seeds

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// csvRow is one row of a list by column, with the places of its fields.
type csvRow struct {
	file   string
	fields map[string]string
	places map[string][2]int // line and column
}

func (r csvRow) get(column string) string { return r.fields[column] }

// list splits a column of several values.
func (r csvRow) list(column string) []string {
	value := r.fields[column]
	if value == "" {
		return nil
	}
	return strings.Split(value, ";")
}

// finding makes an error at a column of the row.
func (r csvRow) finding(column, format string, arguments ...any) Finding {
	place := r.places[column]
	return Finding{r.file, place[0], place[1], Error, fmt.Sprintf(format, arguments...)}
}

// readCSV reads a list that must have exactly these columns, in this order.
// Rows with a fault are left out and found.
func readCSV(file File, columns []string) (rows []csvRow, found Findings) {
	data := bytes.TrimPrefix(file.Data, []byte("\ufeff"))
	if at := invalidUTF8(data); at >= 0 {
		line, column := position(data, at)
		return nil, Findings{{file.Name, line, column, Error, "not UTF-8 from here on: save the file as UTF-8"}}
	}
	reader := csv.NewReader(bytes.NewReader(data))
	reader.FieldsPerRecord = -1
	header, err := reader.Read()
	if err != nil || !slices.Equal(header, columns) {
		return nil, Findings{{file.Name, 1, 1, Error, "the header must be: " + strings.Join(columns, ",")}}
	}
	for {
		fields, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return rows, found
		}
		var fault *csv.ParseError
		if errors.As(err, &fault) {
			found = append(found, Finding{file.Name, fault.Line, fault.Column, Error, "a quotation mark out of place: " + fault.Err.Error()})
			return rows, found
		}
		if len(fields) != len(columns) {
			line, column := reader.FieldPos(0)
			found = append(found, Finding{file.Name, line, column, Error, fmt.Sprintf("%d columns where the header has %d", len(fields), len(columns))})
			continue
		}
		row := csvRow{file.Name, make(map[string]string, len(columns)), make(map[string][2]int, len(columns))}
		for i, column := range columns {
			line, at := reader.FieldPos(i)
			row.fields[column] = fields[i]
			row.places[column] = [2]int{line, at}
			for _, value := range strings.Split(fields[i], ";") {
				if value != strings.TrimSpace(value) || (value == "" && fields[i] != "") {
					found = append(found, row.finding(column, "%s: white space around a value, or an empty value in a list: %q", column, fields[i]))
					break
				}
			}
		}
		rows = append(rows, row)
	}
}

// invalidUTF8 is the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// position is the line and column of an offset, both from 1.
func position(data []byte, at int) (line, column int) {
	before := data[:at]
	return bytes.Count(before, []byte("\n")) + 1, at - bytes.LastIndexByte(before, '\n')
}
