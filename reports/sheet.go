package reports

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

// readSheet reads a coding sheet as a spreadsheet may have saved it: with or
// without byte-order mark (dropped before), separated by commas, semicolons
// or tabs, with either line end, columns in any order and further columns
// ignored, apostrophes against formulas undone.
func readSheet(path, name string, content []byte) (Gold, error) {
	if bytes.HasPrefix(content, []byte("PK\x03\x04")) {
		return Gold{}, fmt.Errorf("%s: a workbook; save the sheet as \"CSV UTF-8\"", path)
	}
	if !utf8.Valid(content) {
		return Gold{}, fmt.Errorf("%s: not UTF-8; save the sheet as \"CSV UTF-8\"", path)
	}
	reader := csv.NewReader(bytes.NewReader(content))
	reader.Comma = separatorOf(content)
	reader.FieldsPerRecord = -1
	header, err := reader.Read()
	if err != nil {
		return Gold{}, fmt.Errorf("%s: not a coding sheet: %w", path, err)
	}
	if slices.Contains(header, "coded_by") {
		return Gold{}, fmt.Errorf("%s is a table that the program wrote, not a coding sheet: it would be compared with itself; 'horseshoe sample' draws a sheet for coders", path)
	}
	columns := newSheetColumns(header)
	if columns.statement < 0 || columns.label < 0 && columns.topics < 0 {
		return Gold{}, fmt.Errorf("%s:1: a coding sheet needs the column statement_id and one of label and topics; it has %s", path, strings.Join(header, ", "))
	}
	gold := Gold{Name: name}
	var wrong []error
	for {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var fault *csv.ParseError
		if errors.As(err, &fault) {
			return Gold{}, fmt.Errorf("%s:%d: a quotation mark is not closed, or stands in the midst of a cell; the row begins on line %d", path, fault.Line, fault.StartLine)
		}
		line, _ := reader.FieldPos(0)
		row, err := columns.row(cells, name)
		if err != nil {
			wrong = append(wrong, fmt.Errorf("%s:%d: %w", path, line, err))
		}
		if row.StatementID != "" {
			gold.Rows = append(gold.Rows, row)
		}
	}
	if len(wrong) > 0 {
		return Gold{}, firstFaults(wrong)
	}
	if len(gold.Rows) == 0 {
		return Gold{}, fmt.Errorf("%s: the sheet has no row with a statement_id", path)
	}
	markCodedTopics(gold.Rows)
	return gold, nil
}

// shownFaults are the faults of a sheet that are listed; a column of wrong
// labels would fill the screen.
const shownFaults = 10

// firstFaults joins the first faults of a sheet, so that a coder can mend them in
// one go, and counts the others.
func firstFaults(wrong []error) error {
	if more := len(wrong) - shownFaults; more > 0 {
		wrong = append(wrong[:shownFaults:shownFaults], fmt.Errorf("and %d more", more))
	}
	return errors.Join(wrong...)
}

// separatorOf takes the separator that the header line holds most of.
func separatorOf(content []byte) rune {
	header, _, _ := bytes.Cut(content, []byte("\n"))
	best, most := ',', 0
	for _, separator := range []rune{',', ';', '\t'} {
		if n := bytes.Count(header, []byte(string(separator))); n > most {
			best, most = separator, n
		}
	}
	return best
}

// sheetColumns are the places of the columns that are read; -1 where a sheet
// has none.
type sheetColumns struct {
	statement, coder, target, label, alternatives, topics, note, speaker, delegation int
}

func newSheetColumns(header []string) sheetColumns {
	names := make([]string, len(header))
	for i, name := range header {
		names[i] = strings.ToLower(strings.TrimSpace(name))
	}
	place := func(name string) int { return slices.Index(names, name) }
	return sheetColumns{
		statement: place("statement_id"), coder: place("coder"), target: place("target"), label: place("label"),
		alternatives: place("label_alt"), topics: place("topics"), note: place("note"),
		speaker: place("correct_speaker"), delegation: place("correct_delegation"),
	}
}

func (c sheetColumns) row(cells []string, name string) (GoldRow, error) {
	cell := func(place int) string {
		if place < 0 || place >= len(cells) {
			return ""
		}
		return strings.TrimSpace(Unguard(cells[place]))
	}
	row := GoldRow{
		StatementID: cell(c.statement), Coder: cell(c.coder), Target: cell(c.target), Note: cell(c.note),
		Speaker: cell(c.speaker), Delegation: cell(c.delegation), Topics: splitTopics(cell(c.topics)),
	}
	if row.Coder == "" {
		row.Coder = name
	}
	var err error
	if row.Label, err = readLabel(cell(c.label)); err != nil {
		return row, err
	}
	for _, text := range splitList(cell(c.alternatives)) {
		label, err := readLabel(text)
		if err != nil {
			return row, err
		}
		row.Alternatives = append(row.Alternatives, label)
	}
	row.TopicsCoded = len(row.Topics) > 0 || cell(c.topics) != ""
	return row, nil
}

// filledSheets refuses a sheet that no coder has filled in, and notes the rows
// that are still empty.
func filledSheets(golds []Gold) (notes []string, err error) {
	for _, gold := range golds {
		empty := 0
		for _, row := range gold.Rows {
			if row.Label == "" && !row.TopicsCoded {
				empty++
			}
		}
		switch {
		case gold.Divides || empty == 0:
		case empty == len(gold.Rows):
			return nil, fmt.Errorf("%s is not filled in: none of its %d rows has a label or topics; coders write into these two columns", gold.Name, empty)
		default:
			notes = append(notes, fmt.Sprintf("%s: %d of %d rows have neither label nor topics yet and were left out", gold.Name, empty, len(gold.Rows)))
		}
	}
	return notes, nil
}

// markCodedTopics settles what an empty topics cell means: no topic, when the
// coder named topics anywhere in the sheet and coded this row's stance or
// another row of it; nothing said, when the coder named none at all.
func markCodedTopics(rows []GoldRow) {
	named := make(map[string]bool)
	for _, row := range rows {
		named[row.Coder] = named[row.Coder] || row.TopicsCoded
	}
	for i := range rows {
		if named[rows[i].Coder] && rows[i].Label != "" {
			rows[i].TopicsCoded = true
		}
	}
}

// splitTopics reads the topics of a cell; a dash or the word none says that
// there is no topic.
func splitTopics(cell string) []string {
	topics := splitList(strings.ToLower(cell))
	return slices.DeleteFunc(topics, func(topic string) bool { return topic == "-" || topic == "none" })
}

// splitList splits at semicolons (and at commas and bars, which coders type
// too) and drops empty parts.
func splitList(cell string) []string {
	parts := strings.FieldsFunc(cell, func(r rune) bool { return r == ';' || r == ',' || r == '|' })
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return slices.DeleteFunc(parts, func(part string) bool { return part == "" })
}

// formulaStarts are the first bytes that a spreadsheet would take for a
// formula.
const formulaStarts = "=+-@\t\r"

// Unguard takes off the apostrophe that keeps a spreadsheet from reading a
// cell as a formula. A cell without it comes back as it is.
func Unguard(cell string) string {
	if len(cell) > 1 && cell[0] == '\'' && strings.IndexByte(formulaStarts, cell[1]) >= 0 {
		return cell[1:]
	}
	return cell
}
