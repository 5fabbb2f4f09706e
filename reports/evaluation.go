package reports

import (
	"fmt"
	"slices"
	"strings"

	"horseshoe/pipeline"
)

// Score is one figure of an evaluation: a row of score.csv.
type Score struct {
	// Layer is splitting, stance or topics.
	Layer string
	// Language is en, fr or all; Target is empty outside stance.
	Language, Target string
	// Method is who was measured: machine, a baseline (majority, dictionary,
	// dictionary_where_mentioned), machine_weighted where a sample estimates for
	// the whole output, or two coders joined by " x ".
	Method string
	// Category is the label or topic that a figure is about; empty for all.
	Category string
	Measure  string
	Value    float64
	// Defined is false where the value is withheld; Note then says why.
	Defined bool
	Range   Range
	// N is the number of units behind the value: statements, or for a label or
	// topic those of the gold standard that have it.
	N    int
	Note string
}

// Confusion counts pairs of labels: Counts[a][b] statements that the first
// side calls Names[a] and the second Names[b].
type Confusion struct {
	Layer, Language, Target string
	// First and Second name the two sides, such as gold and machine.
	First, Second string
	Names         []string
	Counts        [][]int
}

// Evaluation is everything that `score` reports, in the order it is printed.
type Evaluation struct {
	Title      string
	Scores     []Score
	Confusions []Confusion
	// Errors name each statement whose label or boundaries differ from the gold.
	Errors []EvaluationError
	// Notes say what was left out and why.
	Notes []string
}

// EvaluationError is one statement on which the gold and the program, or the
// coders, differ.
type EvaluationError struct {
	Layer, Statement, Delegation, Target string
	// Gold and Found are what the two sides say; empty between coders.
	Gold, Found string
	// Coders are, between coders, what each of them says ("Ana: favor"), in
	// the order of the title.
	Coders []string
}

// minimumSupport is the number of statements below which the precision,
// recall or F1 of one label or topic is withheld.
const minimumSupport = 3

// Evaluate sets what the program says of records beside what human coders
// say. A sheet with several coders counts by the label that most of them
// gave; among equals the first coder's label is the gold and the others are
// alternatives. Labels and topics that a human gave the program are left out.
// With the key of the sample that was coded, the figures of stance are also
// estimated for all statements of the output.
func Evaluate(records []MachineRecord, golds []Gold, keys []SampleKey) (Evaluation, error) {
	unfilled, err := filledSheets(golds)
	if err != nil {
		return Evaluation{}, err
	}
	units, err := collectUnits(records, golds)
	if err != nil {
		return Evaluation{}, err
	}
	evaluation := Evaluation{Title: "Output against human codes", Notes: append(unfilled, units.notes...)}
	for _, language := range languagesOf(units.turns, func(u turnUnit) string { return u.language }) {
		scoreTurns(&evaluation, language, inLanguage(units.turns, language, func(u turnUnit) string { return u.language }))
	}
	design, notes := newSampleDesign(keys, units.stances)
	evaluation.Notes = append(evaluation.Notes, notes...)
	for _, group := range stanceGroups(units.stances) {
		scoreStances(&evaluation, group, design)
	}
	for _, language := range languagesOf(units.topics, func(u topicUnit) string { return u.language }) {
		scoreTopics(&evaluation, language, inLanguage(units.topics, language, func(u topicUnit) string { return u.language }))
	}
	evaluation.Errors = append(units.errors, stanceErrors(units.stances)...)
	return evaluation, nil
}

// evaluationUnits are the pairs that the figures are made of.
type evaluationUnits struct {
	turns   []turnUnit
	stances []stanceUnit
	topics  []topicUnit
	notes   []string
	errors  []EvaluationError // of the splitting
}

func collectUnits(records []MachineRecord, golds []Gold) (evaluationUnits, error) {
	var units evaluationUnits
	for number, gold := range golds {
		if !gold.Divides {
			continue
		}
		record, found, ok := recordFor(gold, records)
		if !ok {
			units.notes = append(units.notes, fmt.Sprintf("%s: no record of it in the output; it was left out", gold.Name))
			continue
		}
		if found.byOrder {
			units.notes = appendOnce(units.notes, fmt.Sprintf("%s and %s share no words; their turns were paired by order and boundaries are not scored", gold.Name, record.ID))
		} else {
			units.addTurns(number, gold, record, found)
		}
		for i, row := range gold.Rows {
			if row.Turn.Kind == string(pipeline.Presiding) || row.Label == "" && !row.TopicsCoded {
				continue
			}
			var statement *MachineStatement
			if at := found.paired[i]; at >= 0 {
				statement = &record.Statements[at]
			}
			units.addCodes(number, record.Language, goldName(gold, row), row, statement)
		}
	}
	units.addSheets(len(golds), records, golds)
	if len(units.turns)+len(units.stances)+len(units.topics) == 0 {
		return units, fmt.Errorf("nothing to score: the gold codes no statement of the output%s", prefixed("; ", strings.Join(units.notes, "; ")))
	}
	units.noteMissing(records)
	return units, nil
}

// addSheets adds the rows of all coding sheets, several coders of a statement
// joined into one.
func (u *evaluationUnits) addSheets(firstRecord int, records []MachineRecord, golds []Gold) {
	type place struct{ record, statement int }
	places := make(map[string]place)
	for r, record := range records {
		for s, statement := range record.Statements {
			places[statement.ID] = place{r, s}
		}
	}
	unknown := 0
	for _, row := range joinCoders(golds) {
		at, ok := places[row.StatementID]
		if !ok {
			unknown++
			continue
		}
		record := records[at.record]
		u.addCodes(firstRecord+at.record, record.Language, row.StatementID, row, &records[at.record].Statements[at.statement])
	}
	if unknown > 0 {
		u.notes = append(u.notes, fmt.Sprintf("%s not found in the output and left out", plural(unknown, "coded statement")))
	}
}

// addCodes adds one row of codes; statement is nil where the program did not
// find it.
func (u *evaluationUnits) addCodes(record int, language, name string, row GoldRow, statement *MachineStatement) {
	if row.Label != "" {
		unit := newStanceUnit(record, language, name, row, statement)
		if unit.human {
			u.notes = appendOnce(u.notes, "labels that a human coder gave to the program (coded_by human) were left out")
		} else {
			u.stances = append(u.stances, unit)
		}
	}
	if row.TopicsCoded {
		if statement != nil && statement.HumanTopics {
			u.notes = appendOnce(u.notes, "topics that a human coder gave to the program (coded_by human) were left out")
			return
		}
		u.topics = append(u.topics, newTopicUnit(record, language, row, statement))
	}
}

// noteMissing tells of targets that the gold codes and the output does not.
func (u *evaluationUnits) noteMissing(records []MachineRecord) {
	known := make(map[string]bool)
	for _, record := range records {
		for _, statement := range record.Statements {
			for _, stance := range statement.Stances {
				known[stance.Target] = true
			}
		}
	}
	for _, unit := range u.stances {
		if unit.target != "" && !known[unit.target] {
			u.notes = appendOnce(u.notes, fmt.Sprintf("the output has no row for the target %s; name the output's own with --target", unit.target))
		}
	}
}

// prefixed puts a prefix before a text, unless that is empty.
func prefixed(prefix, text string) string {
	if text == "" {
		return ""
	}
	return prefix + text
}

func appendOnce(list []string, text string) []string {
	if slices.Contains(list, text) {
		return list
	}
	return append(list, text)
}

// languagesOf lists what is scored apart: each language in alphabetical order,
// and all together where there are several.
func languagesOf[U any](units []U, language func(U) string) []string {
	var languages []string
	for _, unit := range units {
		languages = appendOnce(languages, language(unit))
	}
	slices.Sort(languages) // for determinism
	if len(languages) > 1 {
		languages = append(languages, allLanguages)
	}
	return languages
}

const allLanguages = "all"

func inLanguage[U any](units []U, wanted string, language func(U) string) []U {
	if wanted == allLanguages {
		return units
	}
	var kept []U
	for _, unit := range units {
		if language(unit) == wanted {
			kept = append(kept, unit)
		}
	}
	return kept
}

// joinCoders makes one row of all coders of a statement and target, in the
// order of first sight.
func joinCoders(golds []Gold) []GoldRow {
	type key struct{ statement, target string }
	var order []key
	coders := make(map[key][]GoldRow)
	for _, gold := range golds {
		if gold.Divides {
			continue
		}
		for _, row := range gold.Rows {
			k := key{row.StatementID, row.Target}
			if coders[k] == nil {
				order = append(order, k)
			}
			coders[k] = append(coders[k], row)
		}
	}
	topicsSeen := make(map[string]bool)
	joined := make([]GoldRow, 0, len(order))
	for _, k := range order {
		row := majorityRow(coders[k])
		// topics belong to the statement, whatever its targets: once
		row.TopicsCoded = row.TopicsCoded && !topicsSeen[k.statement]
		topicsSeen[k.statement] = topicsSeen[k.statement] || row.TopicsCoded
		joined = append(joined, row)
	}
	return joined
}

// majorityRow takes the label of most coders and the topics of more than half
// of them; the topics of fewer are optional.
func majorityRow(rows []GoldRow) GoldRow {
	row := rows[0]
	if len(rows) == 1 {
		return row
	}
	row.Label, row.Alternatives = majorityLabel(rows)
	row.Topics, row.OptionalTopics, row.TopicsCoded = nil, nil, false
	coded := 0
	var topics []string
	votes := make(map[string]int)
	for _, other := range rows {
		if !other.TopicsCoded {
			continue
		}
		coded++
		row.TopicsCoded = true
		for _, topic := range other.Topics {
			topics = appendOnce(topics, topic)
			votes[topic]++
		}
	}
	for _, topic := range topics {
		if 2*votes[topic] > coded {
			row.Topics = append(row.Topics, topic)
		} else {
			row.OptionalTopics = append(row.OptionalTopics, topic)
		}
	}
	return row
}

func majorityLabel(rows []GoldRow) (pipeline.Label, []pipeline.Label) {
	var labels []pipeline.Label
	votes := make(map[pipeline.Label]int)
	for _, row := range rows {
		if row.Label == "" {
			continue
		}
		if votes[row.Label] == 0 {
			labels = append(labels, row.Label)
		}
		votes[row.Label]++
	}
	if len(labels) == 0 {
		return "", nil
	}
	best := labels[0]
	for _, label := range labels {
		if votes[label] > votes[best] {
			best = label
		}
	}
	var alternatives []pipeline.Label
	for _, label := range labels {
		if label != best && votes[label] == votes[best] {
			alternatives = append(alternatives, label)
		}
	}
	return best, alternatives
}
