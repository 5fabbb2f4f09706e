package reports

import (
	"cmp"
	"slices"
	"strings"

	"horseshoe/pipeline"
)

// meetingKey names one meeting, whatever the language and format of its records.
type meetingKey struct {
	body, meeting string
	resumption    int
}

// pairable is what is kept of a record until its partner comes: codes, no text.
type pairable struct {
	record, language string
	format           pipeline.Format
	turns            []pairableTurn
}

type pairableTurn struct {
	statement        string
	order            int
	delegation, code string
	presiding        bool
	topics           []string
	labels           []targetLabel
}

type targetLabel struct {
	target string
	label  pipeline.Label
}

// pairableOf takes from a record what the table of pairs needs.
func pairableOf(c pipeline.Coded) pairable {
	p := pairable{record: c.RecordID, language: c.Language, format: c.Format}
	for _, s := range c.Statements {
		p.turns = append(p.turns, pairableTurn{statement: s.ID, order: s.Order, delegation: cmp.Or(s.Delegation, s.SpeakerName, s.Speaker),
			code: s.DelegationCode, presiding: s.Kind == pipeline.Presiding})
	}
	for _, tag := range c.Topics {
		p.turns[tag.Statement].topics = append(p.turns[tag.Statement].topics, tag.Topic)
	}
	for _, stance := range c.Stances {
		p.turns[stance.Statement].labels = append(p.turns[stance.Statement].labels, targetLabel{stance.Target, stance.Label})
	}
	for i := range p.turns {
		slices.Sort(p.turns[i].topics)
	}
	return p
}

// pairRow is a row of pairs.
type pairRow struct {
	Meeting, RecordEN, RecordFR string
	English, French             *pairableTurn // nil when the record has no such turn
	Target                      string
	LabelEN, LabelFR            pipeline.Label
	Differs                     []string
}

func (r pairRow) cells() []Cell {
	name, code := Cell{}, Cell{}
	if turn := cmp.Or(r.English, r.French); turn != nil {
		name, code = textCell(turn.delegation), textCell(turn.code)
	}
	statementEN, orderEN, topicsEN := turnCells(r.English)
	statementFR, orderFR, topicsFR := turnCells(r.French)
	return []Cell{textCell(r.Meeting), textCell(r.RecordEN), textCell(r.RecordFR), name, code, statementEN, statementFR, orderEN, orderFR,
		textCell(r.Target), textCell(string(r.LabelEN)), textCell(string(r.LabelFR)), topicsEN, topicsFR, textCell(strings.Join(r.Differs, ";"))}
}

func turnCells(t *pairableTurn) (statement, order, topics Cell) {
	if t == nil {
		return Cell{}, Cell{}, Cell{}
	}
	return textCell(t.statement), intCell(t.order), textCell(strings.Join(t.topics, ";"))
}

// pairUp sets the turns of two records side by side: the first turn of a
// delegation in one with its first turn in the other, and so on; presiding
// turns among themselves. Rows are in the English order, then the French turns
// that have no partner.
func pairUp(meeting string, english, french pairable) []pairRow {
	type turnKey struct {
		code, name string
		presiding  bool
		nth        int
	}
	keys := func(p pairable) []turnKey {
		seen := map[turnKey]int{}
		list := make([]turnKey, len(p.turns))
		for i, turn := range p.turns {
			key := turnKey{code: turn.code, presiding: turn.presiding}
			if key.code == "" {
				key.name = turn.delegation
			}
			// The count of a delegation's turns stands under its key with nth 0.
			seen[key]++
			key.nth = seen[key]
			list[i] = key
		}
		return list
	}
	partner := map[turnKey]int{}
	for i, key := range keys(french) {
		partner[key] = i
	}
	paired := make([]bool, len(french.turns))
	var rows []pairRow
	base := pairRow{Meeting: meeting, RecordEN: english.record, RecordFR: french.record}
	for i, key := range keys(english) {
		row := base
		row.English = &english.turns[i]
		if j, found := partner[key]; found {
			paired[j] = true
			row.French = &french.turns[j]
		}
		rows = append(rows, row.perTarget()...)
	}
	for j := range french.turns {
		if !paired[j] {
			row := base
			row.French = &french.turns[j]
			rows = append(rows, row.perTarget()...)
		}
	}
	return rows
}

// perTarget makes one row for each target that either turn is coded for.
func (r pairRow) perTarget() []pairRow {
	var targets []string
	for _, turn := range []*pairableTurn{r.English, r.French} {
		if turn == nil {
			continue
		}
		for _, l := range turn.labels {
			if !slices.Contains(targets, l.target) {
				targets = append(targets, l.target)
			}
		}
	}
	if len(targets) == 0 {
		targets = []string{""}
	}
	var rows []pairRow
	for _, target := range targets {
		row := r
		row.Target, row.LabelEN, row.LabelFR = target, labelToward(r.English, target), labelToward(r.French, target)
		row.Differs = row.differences()
		rows = append(rows, row)
	}
	return rows
}

func labelToward(turn *pairableTurn, target string) pipeline.Label {
	if turn != nil {
		for _, l := range turn.labels {
			if l.target == target {
				return l.label
			}
		}
	}
	return ""
}

// differences names what differs. A label that only one record has is no
// difference of labels: the other was not coded.
func (r pairRow) differences() []string {
	if r.English == nil || r.French == nil {
		return []string{"statement"}
	}
	var differs []string
	if r.English.order != r.French.order {
		differs = append(differs, "order")
	}
	if r.LabelEN != "" && r.LabelFR != "" && r.LabelEN != r.LabelFR {
		differs = append(differs, "label")
	}
	if !slices.Equal(r.English.topics, r.French.topics) {
		differs = append(differs, "topics")
	}
	return differs
}
