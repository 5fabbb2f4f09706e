package reports

import "horseshoe/pipeline"

// The types below are the rows of the summary tables. Figures and pages take
// these rows and nothing else.

// recordKey begins every summary row of one record.
type recordKey struct {
	Record, Language string
	Format           pipeline.Format
}

func (r recordKey) cells() []Cell {
	return []Cell{textCell(r.Record), textCell(r.Language), textCell(string(r.Format))}
}

// delegationName names one delegation of one record.
type delegationName struct {
	Bloc, EN, FR, Code string
	Order              int // of its first statement
}

func (d delegationName) cells() []Cell {
	return []Cell{textCell(d.Bloc), textCell(d.EN), textCell(d.FR), textCell(d.Code), intCell(d.Order)}
}

// In is the name in a language, as it is printed.
func (d delegationName) In(language string) string {
	return wordingIn(language, d.EN, d.FR)
}

// stanceRow is a row of stance_by_delegation.
type stanceRow struct {
	recordKey
	delegationName
	Target, Seat                         string
	Statements                           int
	Label                                pipeline.Label
	Favor, Against, Conditions, Mentions int
	CodedBy                              string
	EvidenceFavor, EvidenceAgainst       string
	EvidenceMention                      string
}

func (r stanceRow) cells() []Cell {
	row := append(r.recordKey.cells(), textCell(r.Target))
	row = append(row, r.delegationName.cells()...)
	return append(row, textCell(r.Seat), intCell(r.Statements), textCell(string(r.Label)), scoreCell(r.Favor, r.Against),
		intCell(r.Favor), intCell(r.Against), intCell(r.Conditions), intCell(r.Mentions), boolCell(r.Label != pipeline.None),
		textCell(r.CodedBy), textCell(r.EvidenceFavor), textCell(r.EvidenceAgainst), textCell(r.EvidenceMention))
}

// blocRow is a row of stance_by_bloc; Counts is in the order of pipeline.Labels.
type blocRow struct {
	recordKey
	Target, Bloc string
	Delegations  int
	Addressed    int
	Counts       [5]int
}

// minimumForShares is the smallest number of delegations for which a share is
// printed: below it a single delegation moves the share by more than a fifth.
const minimumForShares = 5

func (r blocRow) cells() []Cell {
	row := append(r.recordKey.cells(), textCell(r.Target), textCell(r.Bloc), intCell(r.Delegations), intCell(r.Addressed))
	for _, n := range r.Counts {
		row = append(row, intCell(n))
	}
	if r.Addressed < minimumForShares {
		return append(row, Cell{}, Cell{}, textCell("below_minimum"))
	}
	all := float64(r.Addressed)
	return append(row, realCell(float64(r.Counts[labelIndex(pipeline.Favor)])/all, shareDecimals),
		realCell(float64(r.Counts[labelIndex(pipeline.Against)])/all, shareDecimals), Cell{})
}

// formatRow is a row of labels_by_format.
type formatRow struct {
	Language    string
	Format      pipeline.Format
	Target      string
	Records     int
	Delegations int
	Counts      [5]int
}

func (r formatRow) cells() []Cell {
	row := []Cell{textCell(r.Language), textCell(string(r.Format)), textCell(r.Target), intCell(r.Records), intCell(r.Delegations)}
	for _, n := range r.Counts {
		row = append(row, intCell(n))
	}
	return row
}

// topicCount is the part that the two topic tables share.
type topicCount struct {
	Topic                    string
	Statements, OfStatements int
	Sentences, OfSentences   int
	Mentions                 int
	CodedBy                  string
}

// Share is the share of sentences; 0 when there is no sentence.
func (t topicCount) Share() float64 {
	if t.OfSentences == 0 {
		return 0
	}
	return float64(t.Sentences) / float64(t.OfSentences)
}

func (t topicCount) cells() []Cell {
	share := Cell{}
	if t.OfSentences > 0 {
		share = realCell(t.Share(), shareDecimals)
	}
	return []Cell{textCell(t.Topic), intCell(t.Statements), intCell(t.OfStatements), intCell(t.Sentences), intCell(t.OfSentences),
		share, intCell(t.Mentions), textCell(t.CodedBy)}
}

// delegationTopicRow is a row of topics_by_delegation.
type delegationTopicRow struct {
	recordKey
	delegationName
	topicCount
}

func (r delegationTopicRow) cells() []Cell {
	return append(append(r.recordKey.cells(), r.delegationName.cells()...), r.topicCount.cells()...)
}

// recordTopicRow is a row of topics_by_record.
type recordTopicRow struct {
	recordKey
	Body string
	topicCount
}

func (r recordTopicRow) cells() []Cell {
	return append(append(r.recordKey.cells(), textCell(r.Body)), r.topicCount.cells()...)
}

// lengthRow is a row of length_by_statement; its order is the statement's.
type lengthRow struct {
	recordKey
	delegationName
	Statement                         string
	Kind                              pipeline.StatementKind
	Words, Sentences, Paragraphs, All int
}

func (r lengthRow) cells() []Cell {
	perSentence, share := Cell{}, Cell{}
	if r.Sentences > 0 {
		perSentence = realCell(float64(r.Words)/float64(r.Sentences), 1)
	}
	if r.All > 0 {
		share = realCell(float64(r.Words)/float64(r.All), shareDecimals)
	}
	row := append(r.recordKey.cells(), textCell(r.Statement), textCell(string(r.Kind)))
	row = append(row, r.delegationName.cells()[1:]...)
	return append(row, intCell(r.Words), intCell(r.Sentences), intCell(r.Paragraphs), perSentence, share)
}

func labelIndex(label pipeline.Label) int {
	for i, l := range pipeline.Labels {
		if l == label {
			return i
		}
	}
	return len(pipeline.Labels) - 1
}
