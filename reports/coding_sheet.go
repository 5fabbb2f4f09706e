package reports

import (
	"encoding/csv"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
)

// sheetText is the number of characters of a statement that a coding sheet
// shows: a spreadsheet cuts a cell at 32,767 without a word.
const sheetText = 32000

// Sheet is a coding sheet about to be written, and its key.
type Sheet struct {
	rows, key [][]string
}

// NewSheet reads the texts of a sample back from its output folder. The sheet
// shows no label, score or topic of the program; all of that is in the key.
func NewSheet(dir string, drawn []Drawable) (Sheet, error) {
	sheet := Sheet{
		rows: [][]string{{"statement_id", "coder", "target", "label", "topics", "note", "correct_speaker", "correct_delegation",
			"language", "date", "speaker", "delegation", "text"}},
		key: [][]string{{"statement_id", "target", "stratum", "weight", "record_id", "delegation_type", "council_seat", "label", "score", "topics"}},
	}
	meetings := make(map[string][2]string)
	err := eachRow(dir, "meetings.csv", []string{"record_id", "language", "date"}, func(r row) error {
		meetings[r.text("record_id")] = [2]string{r.text("language"), r.text("date")}
		return nil
	})
	if err != nil {
		return sheet, err
	}
	shown, err := sheetStatements(dir, drawn)
	if err != nil {
		return sheet, err
	}
	scores, topics, err := machineCodes(dir, drawn)
	if err != nil {
		return sheet, err
	}
	for _, unit := range drawn {
		statement, meeting := shown[unit.StatementID], meetings[unit.RecordID]
		sheet.rows = append(sheet.rows, []string{unit.StatementID, "", unit.Target, "", "", "", "", "",
			meeting[0], meeting[1], guarded(statement.Speaker), guarded(statement.Delegation), guarded(statement.Text)})
		sheet.key = append(sheet.key, []string{unit.StatementID, unit.Target, strings.Trim(unit.Target+"/"+unit.Label, "/"),
			strconv.FormatFloat(unit.Weight, 'f', 4, 64), unit.RecordID, unit.DelegationType, unit.CouncilSeat, unit.Label,
			scores[[2]string{unit.StatementID, unit.Target}], strings.Join(topics[unit.StatementID], ";")})
	}
	return sheet, nil
}

// sheetStatements reads speaker, delegation and text of the drawn statements.
func sheetStatements(dir string, drawn []Drawable) (map[string]MachineStatement, error) {
	statements := drawnStatements(drawn)
	err := eachRow(dir, "statements.csv", []string{"statement_id", "speaker", "delegation", "text"}, func(r row) error {
		id := r.text("statement_id")
		if _, ok := statements[id]; !ok {
			return nil
		}
		statements[id] = MachineStatement{Speaker: strings.Clone(r.text("speaker")), Delegation: strings.Clone(r.text("delegation")),
			Text: cutText(strings.Clone(r.text("text")))}
		return nil
	})
	return statements, err
}

func drawnStatements(drawn []Drawable) map[string]MachineStatement {
	statements := make(map[string]MachineStatement, len(drawn))
	for _, unit := range drawn {
		statements[unit.StatementID] = MachineStatement{}
	}
	return statements
}

// machineCodes reads what goes into the key: the scores by statement and
// target, the topics by statement in the order of topics.csv.
func machineCodes(dir string, drawn []Drawable) (map[[2]string]string, map[string][]string, error) {
	wanted := drawnStatements(drawn)
	scores, topics := make(map[[2]string]string), make(map[string][]string)
	err := eachRow(dir, "stances.csv", []string{"statement_id", "target", "score"}, func(r row) error {
		if _, ok := wanted[r.text("statement_id")]; ok {
			scores[[2]string{r.text("statement_id"), r.text("target")}] = strings.Clone(r.text("score"))
		}
		return nil
	})
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, nil, err
	}
	err = eachRow(dir, "topics.csv", []string{"statement_id", "topic"}, func(r row) error {
		id := r.text("statement_id")
		if _, ok := wanted[id]; ok {
			topics[id] = append(topics[id], strings.Clone(r.text("topic")))
		}
		return nil
	})
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, nil, err
	}
	return scores, topics, nil
}

// cutText shortens a statement that no spreadsheet would hold, and says so.
func cutText(text string) string {
	if utf8.RuneCountInString(text) <= sheetText {
		return text
	}
	runes := []rune(text)
	return string(runes[:sheetText]) + " [cut for the spreadsheet; the whole statement is in the folder text]"
}

// WriteSheet writes the coding sheet: the columns that a coder fills in first,
// then what the coder reads.
func (s Sheet) WriteSheet(out io.Writer) error { return csv.NewWriter(out).WriteAll(s.rows) }

// WriteKey writes what the program says of the drawn statements, their strata
// and weights.
func (s Sheet) WriteKey(out io.Writer) error { return csv.NewWriter(out).WriteAll(s.key) }
