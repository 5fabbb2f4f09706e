package reports

import (
	"errors"
	"os"
	"strings"

	"horseshoe/pipeline"
)

// MachineRecord is what the program says of one record, as far as human
// coders can be set beside it.
type MachineRecord struct {
	ID, Symbol, Meeting, Language string
	// Source is the file as meetings.csv names it.
	Source string
	// Statements are in the order of the record, sections left out.
	Statements []MachineStatement
}

// MachineStatement is one statement with its labels and topics.
type MachineStatement struct {
	ID, Kind, Speaker, Delegation, DelegationCode string
	// SpokenLanguage is the first language of the turn, empty when not known.
	SpokenLanguage string
	Text           string
	Stances        []MachineStance
	Topics         []string
	// HumanTopics says that the topics are a human coder's.
	HumanTopics bool
	// Positive and Negative are the cues of all sentences, toward anything.
	Positive, Negative int
}

// MachineStance is the label toward one target. Human says that a coder gave
// it; it is then no word of the program's.
type MachineStance struct {
	Target   string
	Label    pipeline.Label
	Mentions int
	Human    bool
}

// stance finds the label toward a target; an empty target takes the first.
func (s MachineStatement) stance(target string) (MachineStance, bool) {
	for _, stance := range s.Stances {
		if target == "" || stance.Target == target {
			return stance, true
		}
	}
	return MachineStance{}, false
}

// MachineRecordOf takes from a coded meeting what human coders can be set
// beside, without a detour through files.
func MachineRecordOf(coded pipeline.Coded) MachineRecord {
	record := MachineRecord{ID: coded.RecordID, Symbol: coded.Symbol, Meeting: coded.Meeting.Meeting, Language: coded.Language, Source: coded.Source}
	place := make([]int, len(coded.Statements))
	for i, statement := range coded.Statements {
		place[i] = -1
		if statement.Kind == pipeline.Section {
			continue
		}
		place[i] = len(record.Statements)
		machine := MachineStatement{
			ID: statement.ID, Kind: string(statement.Kind), Speaker: statement.Speaker,
			Delegation: statement.Delegation, DelegationCode: statement.DelegationCode, Text: statement.Text(coded.Text),
		}
		if len(statement.SpokenLanguage) > 0 {
			machine.SpokenLanguage = statement.SpokenLanguage[0]
		}
		if i < len(coded.Tones) {
			for _, tone := range coded.Tones[i] {
				machine.Positive += tone.Positive
				machine.Negative += tone.Negative
			}
		}
		record.Statements = append(record.Statements, machine)
	}
	for _, stance := range coded.Stances {
		if at := place[stance.Statement]; at >= 0 {
			record.Statements[at].Stances = append(record.Statements[at].Stances, MachineStance{
				Target: stance.Target, Label: stance.Label, Mentions: stance.Mentions, Human: stance.CodedBy == "human"})
		}
	}
	for _, topic := range coded.Topics {
		if at := place[topic.Statement]; at >= 0 {
			record.Statements[at].Topics = append(record.Statements[at].Topics, topic.Topic)
			record.Statements[at].HumanTopics = topic.CodedBy == "human"
		}
	}
	return record
}

// ReadMachine reads what an output folder says of the records that the gold
// files speak of; other records of a large corpus are passed over. Tables
// that a shorter run did not write (stances, topics, tone) leave their part
// empty.
func ReadMachine(dir string, golds []Gold) ([]MachineRecord, error) {
	wanted := wantedRecords(golds)
	var all []MachineRecord
	err := eachRow(dir, "meetings.csv", []string{"record_id", "symbol", "meeting", "language", "source"}, func(r row) error {
		all = append(all, MachineRecord{ID: r.text("record_id"), Symbol: r.text("symbol"), Meeting: r.text("meeting"), Language: r.text("language"), Source: r.text("source")})
		return nil
	})
	if err != nil {
		return nil, err
	}
	records := keep(all, func(r MachineRecord) bool { return wanted.has(r.ID, r.Meeting, r.Symbol) })
	if len(records) == 0 && len(all) == 1 {
		records = all
	}
	places := make(map[string]int)
	for at, record := range records {
		places[record.ID] = at
	}
	statements := make(map[string]*MachineStatement)
	columns := []string{"statement_id", "record_id", "kind", "speaker", "delegation", "delegation_code", "spoken_language", "text"}
	err = eachRow(dir, "statements.csv", columns, func(r row) error {
		at, ok := places[r.text("record_id")]
		if !ok || r.text("kind") == string(pipeline.Section) {
			return nil
		}
		language, _, _ := strings.Cut(r.text("spoken_language"), ";")
		records[at].Statements = append(records[at].Statements, MachineStatement{
			ID: r.text("statement_id"), Kind: r.text("kind"), Speaker: r.text("speaker"), Delegation: r.text("delegation"),
			DelegationCode: r.text("delegation_code"), SpokenLanguage: language, Text: r.text("text"),
		})
		return nil
	})
	if err != nil {
		return nil, err
	}
	for r := range records {
		for s := range records[r].Statements {
			statements[records[r].Statements[s].ID] = &records[r].Statements[s]
		}
	}
	return records, readCodes(dir, statements)
}

// readCodes adds the labels, topics and tone of the tables to the statements.
func readCodes(dir string, statements map[string]*MachineStatement) error {
	tables := []struct {
		name    string
		columns []string
		add     func(*MachineStatement, row)
	}{
		{"stances.csv", []string{"target", "label", "mentions"}, func(s *MachineStatement, r row) {
			s.Stances = append(s.Stances, MachineStance{
				Target: r.text("target"), Label: pipeline.Label(r.text("label")), Mentions: r.number("mentions"), Human: r.text("coded_by") == "human"})
		}},
		{"topics.csv", []string{"topic"}, func(s *MachineStatement, r row) {
			s.Topics = append(s.Topics, r.text("topic"))
			s.HumanTopics = r.text("coded_by") == "human"
		}},
		{"sentences.csv", nil, func(s *MachineStatement, r row) {
			s.Positive += r.number("positive")
			s.Negative += r.number("negative")
		}},
	}
	for _, table := range tables {
		err := eachRow(dir, table.name, append(table.columns, "statement_id"), func(r row) error {
			if statement, ok := statements[r.text("statement_id")]; ok {
				table.add(statement, r)
			}
			return nil
		})
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

// wanted are the records that gold files speak of.
type wanted struct {
	records, meetings, symbols map[string]bool
	all                        bool
}

func wantedRecords(golds []Gold) wanted {
	w := wanted{records: make(map[string]bool), meetings: make(map[string]bool), symbols: make(map[string]bool)}
	for _, gold := range golds {
		if gold.Divides {
			w.meetings[gold.Meeting] = true
			w.symbols[gold.Symbol] = true
			w.all = w.all || gold.Meeting == "" && gold.Symbol == ""
		}
		for _, row := range gold.Rows {
			w.records[recordOf(row.StatementID)] = true
		}
	}
	return w
}

func (w wanted) has(record, meeting, symbol string) bool {
	return w.all || w.records[record] || meeting != "" && w.meetings[meeting] || symbol != "" && w.symbols[symbol]
}

// recordOf cuts the order off a statement_id.
func recordOf(statement string) string {
	if cut := strings.LastIndexByte(statement, '-'); cut > 0 {
		return statement[:cut]
	}
	return ""
}
