package reports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"horseshoe/pipeline"
)

// Gold is what human coders say of statements: one file, either a coding
// sheet (CSV) or a gold standard of one record (JSON).
type Gold struct {
	// Name is the base name of the file, for messages and tables.
	Name string
	// Symbol, Meeting, Language and Target are those of the one record that a
	// JSON gold describes; empty in a sheet.
	Symbol, Meeting, Language, Target string
	// Source is the base name of the file that was coded, where the gold says so.
	Source string
	// Divides says that the gold also tells where statements begin and end. It
	// may then have no row: a meeting that was not covered.
	Divides bool
	// Rows are in the order of the file.
	Rows []GoldRow
}

// GoldRow is one coder's word on one statement toward one target.
type GoldRow struct {
	// StatementID is empty in a JSON gold, whose rows are found by their words.
	StatementID string
	// Coder is the name in the sheet, or the file's name where it has none.
	Coder, Target string
	// Label is empty where the coder gave none. Alternatives are the other
	// labels that a careful coder could defend.
	Label        pipeline.Label
	Alternatives []pipeline.Label
	// Topics hold only where TopicsCoded: an empty list then means that the
	// statement has none. OptionalTopics are neither right nor wrong.
	Topics, OptionalTopics []string
	TopicsCoded            bool
	Note                   string
	// Speaker and Delegation are a coder's corrections; empty means as printed.
	Speaker, Delegation string
	// Turn is nil in a sheet.
	Turn *GoldTurn
}

// GoldTurn is how a JSON gold describes one turn, so that the splitting can be
// scored as well.
type GoldTurn struct {
	Order                                   int
	Speaker                                 string
	NamePrinted                             bool
	Represents, Code                        string
	Kind, SpokenLanguage                    string
	FirstWords, FirstWordsSpeech, LastWords string
}

// ReadGold reads a gold standard: JSON when the content begins with a brace,
// a coding sheet otherwise. The error names the file, and the line where it
// can, and what to do.
func ReadGold(path string, content []byte) (Gold, error) {
	name := filepath.Base(path)
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	if trimmed := bytes.TrimSpace(content); len(trimmed) == 0 {
		return Gold{}, fmt.Errorf("%s: the file is empty; a coding sheet or a gold standard in JSON is needed", path)
	} else if trimmed[0] == '{' {
		return readGoldJSON(path, name, trimmed)
	}
	return readSheet(path, name, content)
}

// goldFile and goldStatement are the JSON form as it stands on disk.
type goldFile struct {
	Symbol     string           `json:"symbol"`
	Meeting    json.RawMessage  `json:"meeting"`
	Language   string           `json:"language"`
	Target     string           `json:"target"`
	Source     string           `json:"source"`
	Statements *[]goldStatement `json:"statements"`
}

type goldStatement struct {
	Order            int             `json:"order"`
	Speaker          string          `json:"speaker"`
	NamePrinted      *bool           `json:"name_printed"`
	Represents       string          `json:"represents"`
	Code             string          `json:"iso3"`
	Kind             string          `json:"kind"`
	SpokenLanguage   string          `json:"spoken_language"`
	FirstWords       string          `json:"first_words"`
	FirstWordsSpeech string          `json:"first_words_speech"`
	LastWords        string          `json:"last_words"`
	Stance           string          `json:"stance"`
	StanceAlt        json.RawMessage `json:"stance_alt"`
	Topics           *[]string       `json:"topics"`
	OptionalTopics   []string        `json:"topics_optional"`
}

func readGoldJSON(path, name string, content []byte) (Gold, error) {
	var file goldFile
	if err := json.Unmarshal(content, &file); err != nil {
		return Gold{}, fmt.Errorf("%s%s: not a gold standard in JSON: %w", path, lineOf(content, err), err)
	}
	if file.Statements == nil {
		return Gold{}, fmt.Errorf("%s: the list \"statements\" is missing", path)
	}
	gold := Gold{
		Name: name, Symbol: file.Symbol, Language: file.Language, Target: file.Target, Source: filepath.Base(file.Source),
		Divides: true, Meeting: strings.Trim(string(file.Meeting), `" `),
	}
	if gold.Meeting == "null" {
		gold.Meeting = ""
	}
	for _, statement := range *file.Statements {
		row, err := statement.row(file.Target, name)
		if err != nil {
			return Gold{}, fmt.Errorf("%s: statement %d: %w", path, statement.Order, err)
		}
		gold.Rows = append(gold.Rows, row)
	}
	return gold, nil
}

func (s goldStatement) row(target, coder string) (GoldRow, error) {
	row := GoldRow{Coder: coder, Target: target, OptionalTopics: s.OptionalTopics}
	var err error
	if row.Label, err = readLabel(s.Stance); err != nil {
		return row, err
	}
	for _, text := range oneOrMore(s.StanceAlt) {
		label, err := readLabel(text)
		if err != nil {
			return row, err
		}
		row.Alternatives = append(row.Alternatives, label)
	}
	if s.Topics != nil {
		row.Topics, row.TopicsCoded = *s.Topics, true
	}
	kind := s.Kind
	if kind == "" {
		kind = string(pipeline.PlainStatement)
	}
	row.Turn = &GoldTurn{
		Order: s.Order, Speaker: s.Speaker, NamePrinted: s.NamePrinted == nil || *s.NamePrinted,
		Represents: s.Represents, Code: s.Code, Kind: kind, SpokenLanguage: s.SpokenLanguage,
		FirstWords: s.FirstWords, FirstWordsSpeech: s.FirstWordsSpeech, LastWords: s.LastWords,
	}
	return row, nil
}

// oneOrMore reads a JSON string or list of strings; anything else is nothing.
func oneOrMore(raw json.RawMessage) []string {
	var one string
	if json.Unmarshal(raw, &one) == nil && one != "" {
		return []string{one}
	}
	var many []string
	if json.Unmarshal(raw, &many) == nil {
		return many
	}
	return nil
}

// lineOf says in which line of the content a JSON error stands.
func lineOf(content []byte, err error) string {
	var offset int64
	switch fault := err.(type) {
	case *json.SyntaxError:
		offset = fault.Offset
	case *json.UnmarshalTypeError:
		offset = fault.Offset
	default:
		return ""
	}
	offset = min(offset, int64(len(content)))
	return fmt.Sprintf(":%d", 1+bytes.Count(content[:offset], []byte("\n")))
}

// ForTarget is the gold with another name for its target: the rows toward the
// target itself when the gold has some, else all rows, renamed.
func (g Gold) ForTarget(target string) Gold {
	var own []GoldRow
	for _, row := range g.Rows {
		if row.Target == target {
			own = append(own, row)
		}
	}
	if len(own) > 0 {
		g.Rows = own
		return g
	}
	g.Target = target
	g.Rows = slices.Clone(g.Rows)
	for i := range g.Rows {
		g.Rows[i].Target = target
	}
	return g
}

// HumanCodes are the rows of a coding sheet as `run --codes` puts them over
// the machine's. A gold standard in JSON is refused: its rows do not name
// statements of an output.
func (g Gold) HumanCodes() (pipeline.HumanCodes, error) {
	if g.Divides {
		return pipeline.HumanCodes{}, fmt.Errorf("%s: codes for a run must be a coding sheet (CSV) with statement_id; this is a gold standard in JSON", g.Name)
	}
	rows := make([]pipeline.HumanCode, len(g.Rows))
	for i, row := range g.Rows {
		rows[i] = pipeline.HumanCode{StatementID: row.StatementID, Coder: row.Coder, Target: row.Target, Label: row.Label,
			Topics: row.Topics, TopicsCoded: row.TopicsCoded, Speaker: row.Speaker, Delegation: row.Delegation}
	}
	codes, err := pipeline.NewHumanCodes(rows)
	if err != nil {
		return codes, fmt.Errorf("%s: %w", g.Name, err)
	}
	return codes, nil
}
