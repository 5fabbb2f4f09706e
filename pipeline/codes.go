package pipeline

import (
	"fmt"
	"slices"
)

// HumanCoder is the value of coded_by where a human has the word.
const HumanCoder = "human"

// HumanCode is what a human coder says of one statement: one row of a filled
// coding sheet.
type HumanCode struct {
	StatementID string
	Coder       string
	// Target may be empty where the statement has one target only.
	Target string
	// Label is empty where the coder gave none.
	Label Label
	// Topics hold only where TopicsCoded; empty then means that there is none.
	Topics      []string
	TopicsCoded bool
	// Speaker and Delegation correct what Split found; empty means no correction.
	Speaker, Delegation string
}

// HumanCodes are the rows of a coding sheet by statement. Nobody changes them
// after NewHumanCodes.
type HumanCodes struct {
	rows       []HumanCode
	statements map[string][]int
}

// NewHumanCodes indexes the rows of a sheet. Two rows that contradict each
// other are an error: which of two coders is right is for humans to settle.
func NewHumanCodes(rows []HumanCode) (HumanCodes, error) {
	codes := HumanCodes{rows: rows, statements: make(map[string][]int)}
	for i, row := range rows {
		for _, j := range codes.statements[row.StatementID] {
			if what := row.contradicts(rows[j]); what != "" {
				return HumanCodes{}, fmt.Errorf("statement %s has two different codes (%s) by %s and %s; settle them and keep one row",
					row.StatementID, what, rows[j].Coder, row.Coder)
			}
		}
		codes.statements[row.StatementID] = append(codes.statements[row.StatementID], i)
	}
	return codes, nil
}

func (c HumanCode) contradicts(other HumanCode) string {
	switch {
	case c.Target == other.Target && c.Label != "" && other.Label != "" && c.Label != other.Label:
		return "label"
	case c.TopicsCoded && other.TopicsCoded && !sameTopics(c.Topics, other.Topics):
		return "topics"
	case c.Speaker != "" && other.Speaker != "" && c.Speaker != other.Speaker:
		return "speaker"
	case c.Delegation != "" && other.Delegation != "" && c.Delegation != other.Delegation:
		return "delegation"
	}
	return ""
}

func sameTopics(a, b []string) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(slices.Compact(a), slices.Compact(b))
}

// Statements lists the statements that the sheet speaks of, in its order.
func (c HumanCodes) Statements() []string {
	var ids []string
	seen := make(map[string]bool)
	for _, row := range c.rows {
		if !seen[row.StatementID] {
			seen[row.StatementID] = true
			ids = append(ids, row.StatementID)
		}
	}
	return ids
}

// FoundDelegation is a delegation that a coder named, as the lists have it.
type FoundDelegation struct {
	Name, Code  string
	Type        DelegationType
	CouncilSeat string
}

// ApplyCodes puts the codes of humans over those of the machine: labels,
// topics, speaker and delegation, each marked with CodedBy human. The
// machine's evidence stays as it was found; the note of a stance says what
// the machine would have said. find looks up a delegation by name or code at
// the date of the record; nil, or false from it, keeps the name as the coder
// typed it, without a code. It returns the ids that it found, in the order of
// the record; coded's own slices are replaced, never written into.
func ApplyCodes(coded *Coded, codes HumanCodes, find func(name, date string) (FoundDelegation, bool)) []string {
	var applied []string
	for i := range coded.Statements {
		rows := codes.statements[coded.Statements[i].ID]
		if len(rows) == 0 {
			continue
		}
		if applied == nil {
			coded.Statements = slices.Clone(coded.Statements)
			coded.Stances = slices.Clone(coded.Stances)
			coded.Topics = slices.Clone(coded.Topics)
		}
		applied = append(applied, coded.Statements[i].ID)
		for _, row := range rows {
			code := codes.rows[row]
			coded.correct(i, code, find)
			if code.Label != "" {
				coded.applyLabel(i, code)
			}
			if code.TopicsCoded {
				coded.applyTopics(i, code.Topics)
			}
		}
	}
	return applied
}

func (c *Coded) correct(statement int, code HumanCode, find func(name, date string) (FoundDelegation, bool)) {
	s := &c.Statements[statement]
	if code.Speaker != "" {
		s.Speaker, s.SpeakerName, s.CodedBy = code.Speaker, code.Speaker, HumanCoder
	}
	if code.Delegation == "" {
		return
	}
	found, ok := FoundDelegation{}, false
	if find != nil {
		found, ok = find(code.Delegation, c.Date)
	}
	if !ok {
		found = FoundDelegation{Name: code.Delegation, Type: UnknownType}
	}
	s.Delegation, s.DelegationCode, s.DelegationType = found.Name, found.Code, found.Type
	s.CouncilSeat, s.CodedBy = found.CouncilSeat, HumanCoder
}

// applyLabel sets the label toward the target, or adds a row in its place.
func (c *Coded) applyLabel(statement int, code HumanCode) {
	first, last := c.stancesOf(statement)
	target := code.Target
	if target == "" {
		if last-first != 1 {
			return
		}
		target = c.Stances[first].Target
	}
	note := "coded by " + code.Coder
	for i := first; i < last; i++ {
		stance := &c.Stances[i]
		if stance.Target != target {
			continue
		}
		if stance.Label != code.Label {
			note += "; machine: " + string(stance.Label)
		}
		// the machine's counts would contradict a label that does not follow from them
		stance.Favor, stance.Against, stance.Conditions = 0, 0, 0
		stance.Label, stance.CodedBy, stance.Note = code.Label, HumanCoder, note
		return
	}
	c.Stances = slices.Insert(c.Stances, last, Stance{Statement: statement, Target: target, Label: code.Label, Note: note, CodedBy: HumanCoder})
}

// stancesOf is the range of a statement's stances; empty, at its place, where
// there are none.
func (c *Coded) stancesOf(statement int) (first, last int) {
	first = slices.IndexFunc(c.Stances, func(s Stance) bool { return s.Statement >= statement })
	if first < 0 {
		first = len(c.Stances)
	}
	for last = first; last < len(c.Stances) && c.Stances[last].Statement == statement; last++ {
	}
	return first, last
}

// applyTopics replaces a statement's topics. A topic that the machine found
// too keeps its counts; one that it did not find has none.
func (c *Coded) applyTopics(statement int, topics []string) {
	first := slices.IndexFunc(c.Topics, func(t TopicTag) bool { return t.Statement >= statement })
	if first < 0 {
		first = len(c.Topics)
	}
	last := first
	for last < len(c.Topics) && c.Topics[last].Statement == statement {
		last++
	}
	topics = slices.Clone(topics)
	slices.Sort(topics) // the order of topics.csv
	tags := make([]TopicTag, 0, len(topics))
	for _, topic := range slices.Compact(topics) {
		tag := TopicTag{Statement: statement, Topic: topic}
		for _, found := range c.Topics[first:last] {
			if found.Topic == topic {
				tag = found
			}
		}
		tag.CodedBy = HumanCoder
		tags = append(tags, tag)
	}
	c.Topics = slices.Replace(c.Topics, first, last, tags...)
}
