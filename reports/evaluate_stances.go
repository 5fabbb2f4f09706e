package reports

import (
	"slices"

	"horseshoe/pipeline"
)

// missingLabel stands for a statement without a row for the target.
const missingLabel = "missing"

// stanceUnit is one statement and target, with the label of each side.
type stanceUnit struct {
	record                    int
	language, target          string
	statement, delegation     string
	gold, machine             int // places in stanceNames
	alternatives              []int
	dictionary, whenMentioned int // what the baselines say
	human                     bool
}

// stanceNames are the rows and columns of a confusion table; stanceValues
// put the labels on the line from against to favor, for interval alpha.
func stanceNames() []string { return append(labelsAsText(), missingLabel) }

func labelsAsText() []string {
	names := make([]string, 0, len(pipeline.Labels)+1)
	for _, label := range pipeline.Labels {
		names = append(names, string(label))
	}
	return names
}

func labelPlace(label pipeline.Label) int {
	if at := slices.Index(pipeline.Labels, label); at >= 0 {
		return at
	}
	return len(pipeline.Labels)
}

func newStanceUnit(record int, language, name string, row GoldRow, statement *MachineStatement) stanceUnit {
	unit := stanceUnit{record: record, language: language, target: row.Target, statement: name, gold: labelPlace(row.Label),
		machine: len(pipeline.Labels), dictionary: len(pipeline.Labels), whenMentioned: len(pipeline.Labels)}
	for _, label := range row.Alternatives {
		unit.alternatives = append(unit.alternatives, labelPlace(label))
	}
	if statement == nil {
		return unit
	}
	unit.delegation = statement.Delegation
	stance, ok := statement.stance(row.Target)
	if ok {
		unit.machine, unit.human = labelPlace(stance.Label), stance.Human
	}
	tone := pipeline.Neutral
	switch {
	case statement.Positive > statement.Negative:
		tone = pipeline.Favor
	case statement.Positive < statement.Negative:
		tone = pipeline.Against
	}
	unit.dictionary = labelPlace(tone)
	unit.whenMentioned = labelPlace(pipeline.None)
	if ok && stance.Mentions > 0 {
		unit.whenMentioned = unit.dictionary
	}
	return unit
}

// stanceGroup is what is scored as one: a language and a target, or all of one.
type stanceGroup struct {
	language, target string
	units            []stanceUnit
}

// stanceGroups lists each language with each of its targets, then all targets
// of a language and all languages where there are several.
func stanceGroups(units []stanceUnit) []stanceGroup {
	var groups []stanceGroup
	for _, language := range languagesOf(units, func(u stanceUnit) string { return u.language }) {
		spoken := inLanguage(units, language, func(u stanceUnit) string { return u.language })
		for _, target := range languagesOf(spoken, func(u stanceUnit) string { return u.target }) {
			groups = append(groups, stanceGroup{language, target, inLanguage(spoken, target, func(u stanceUnit) string { return u.target })})
		}
	}
	return groups
}

// scoreStances adds the figures of one group: the machine's, then what they
// are for all statements where the design of the sample is known, then the
// baselines', then those of each label, and the confusion table.
func scoreStances(evaluation *Evaluation, group stanceGroup, design *sampleDesign) {
	units := group.units
	machine := func(u stanceUnit) int { return u.machine }
	evaluation.addStance(group, "machine", machine)
	evaluation.addWeighted(group, design)
	most := mostFrequent(units)
	evaluation.addBaseline(group, "majority", func(stanceUnit) int { return most })
	evaluation.addBaseline(group, "dictionary", func(u stanceUnit) int { return u.dictionary })
	evaluation.addBaseline(group, "dictionary_where_mentioned", func(u stanceUnit) int { return u.whenMentioned })
	table := stanceTable(units, nil, strictGold, machine)
	for label, name := range labelsAsText() {
		evaluation.addLabel(group, name, labelCounts(table, label), func(weights []int) prf {
			return labelCounts(stanceTable(units, weights, strictGold, machine), label)
		})
	}
	evaluation.Confusions = append(evaluation.Confusions, Confusion{
		Layer: "stance", Language: group.language, Target: group.target, First: "gold", Second: "machine", Names: stanceNames(), Counts: table})
}

// strictGold is the gold label whatever the other side says; tolerantGold
// gives way to an alternative that the other side chose.
func strictGold(u stanceUnit, _ int) int { return u.gold }

func tolerantGold(u stanceUnit, found int) int {
	if slices.Contains(u.alternatives, found) {
		return found
	}
	return u.gold
}

func stanceTable(units []stanceUnit, weights []int, gold func(stanceUnit, int) int, side func(stanceUnit) int) [][]int {
	table := squareTable(len(pipeline.Labels) + 1)
	for i, unit := range units {
		found := side(unit)
		table[gold(unit, found)][found] += weight(weights, i)
	}
	return table
}

func squareTable(size int) [][]int {
	table := make([][]int, size)
	for i := range table {
		table[i] = make([]int, size)
	}
	return table
}

func mostFrequent(units []stanceUnit) int {
	counts := make([]int, len(pipeline.Labels)+1)
	best := 0
	for _, unit := range units {
		counts[unit.gold]++
	}
	for label, n := range counts {
		if n > counts[best] {
			best = label
		}
	}
	return best
}

// measure names one figure of a confusion table.
type measure struct {
	name  string
	gold  func(stanceUnit, int) int
	value func(table [][]int) (float64, bool)
}

func stanceMeasures() []measure {
	return []measure{
		{"accuracy", strictGold, accuracyOf},
		{"accuracy_with_alternatives", tolerantGold, accuracyOf},
		{"macro_f1", strictGold, macroOf},
		{"macro_f1_with_alternatives", tolerantGold, macroOf},
		{"alpha_nominal", strictGold, func(table [][]int) (float64, bool) {
			return tableAlpha(coded(table), []float64{0, 1, 2, 3, 4}, Nominal)
		}},
		{"alpha_interval", strictGold, intervalAlpha},
		{"kappa", strictGold, func(table [][]int) (float64, bool) { return Kappa(coded(table)) }},
	}
}

// coded leaves out the statements that one side did not code.
func coded(table [][]int) [][]int {
	labels := len(pipeline.Labels)
	kept := squareTable(labels)
	for a := range labels {
		copy(kept[a], table[a][:labels])
	}
	return kept
}

// intervalAlpha puts favor at 1, mixed and neutral at 0 and against at -1,
// and leaves out statements that one side finds silent on the target.
func intervalAlpha(table [][]int) (float64, bool) {
	folded := squareTable(3)
	for a, first := range pipeline.Labels {
		for b, second := range pipeline.Labels {
			row, gold := stancePlace(first)
			column, machine := stancePlace(second)
			if gold && machine {
				folded[int(row)+1][int(column)+1] += table[a][b]
			}
		}
	}
	return tableAlpha(folded, []float64{-1, 0, 1}, Interval)
}

// placedInBoth counts the statements that both sides put on the line from
// against to favor.
func placedInBoth(units []stanceUnit, side func(stanceUnit) int) int {
	n := 0
	for _, unit := range units {
		silent := labelPlace(pipeline.None)
		if unit.gold < silent && side(unit) < silent {
			n++
		}
	}
	return n
}

func accuracyOf(table [][]int) (float64, bool) {
	right, all := 0, 0
	for a, row := range table {
		right += row[a]
		all += sum(row)
	}
	return float64(right) / float64(max(all, 1)), all > 0
}

// macroOf is the mean F1 of the labels that the gold has.
func macroOf(table [][]int) (float64, bool) {
	total, labels := 0.0, 0
	for label, row := range table {
		if sum(row) == 0 {
			continue
		}
		f1, _ := labelCounts(table, label).f1()
		total += f1
		labels++
	}
	return total / float64(max(labels, 1)), labels > 0
}

func labelCounts(table [][]int, label int) prf {
	var c prf
	for other := range table {
		if other == label {
			c.hit = table[label][label]
			continue
		}
		c.missed += table[label][other]
		c.extra += table[other][label]
	}
	return c
}

// addStance adds all measures of one side, with intervals, and how often favor
// and against were taken for each other.
func (e *Evaluation) addStance(group stanceGroup, method string, side func(stanceUnit) int) {
	records := groupsOf(group.units, func(u stanceUnit) int { return u.record })
	for _, m := range stanceMeasures() {
		value := func(weights []int) (float64, bool) { return m.value(stanceTable(group.units, weights, m.gold, side)) }
		score := Score{Layer: "stance", Language: group.language, Target: group.target, Method: method, Measure: m.name, N: len(group.units)}
		score.Value, score.Defined = value(nil)
		if m.name == "alpha_interval" {
			score.N = placedInBoth(group.units, side)
		}
		if score.Defined {
			score.Range = Bootstrap(records, value)
		} else {
			score.Note = "not defined: no variation"
		}
		e.Scores = append(e.Scores, score)
	}
	table := stanceTable(group.units, nil, strictGold, side)
	favor, against := labelPlace(pipeline.Favor), labelPlace(pipeline.Against)
	e.Scores = append(e.Scores, Score{Layer: "stance", Language: group.language, Target: group.target, Method: method,
		Measure: "favor_against_confused", Value: float64(table[favor][against] + table[against][favor]), Defined: true, N: len(group.units)})
}

func (e *Evaluation) addBaseline(group stanceGroup, method string, side func(stanceUnit) int) {
	for _, m := range stanceMeasures()[:4] {
		score := Score{Layer: "stance", Language: group.language, Target: group.target, Method: method, Measure: m.name, N: len(group.units)}
		score.Value, score.Defined = m.value(stanceTable(group.units, nil, m.gold, side))
		e.Scores = append(e.Scores, score)
	}
}

// addLabel adds precision, recall and F1 of one label, withheld where the gold
// has too few.
func (e *Evaluation) addLabel(group stanceGroup, label string, counts prf, resampled func(weights []int) prf) {
	if counts == (prf{}) {
		return
	}
	records := groupsOf(group.units, func(u stanceUnit) int { return u.record })
	e.addCounts(Score{Layer: "stance", Language: group.language, Target: group.target, Method: "machine", Category: label}, counts, records, resampled)
}

// addCounts adds precision, recall and F1 (with an interval) of one category,
// or withholds them where the gold has fewer than minimumSupport of it.
func (e *Evaluation) addCounts(score Score, counts prf, records []int, resampled func(weights []int) prf) {
	score.N = counts.hit + counts.missed
	for _, m := range []struct {
		name  string
		value func(prf) (float64, bool)
	}{{"precision", prf.precision}, {"recall", prf.recall}, {"f1", prf.f1}} {
		score.Measure = m.name
		score.Note, score.Range = "", Range{}
		score.Value, score.Defined = m.value(counts)
		if score.N < minimumSupport {
			score.Value, score.Defined, score.Note = 0, false, "withheld: too few in the gold"
		} else if !score.Defined {
			score.Note = "not defined: never given"
		} else if m.name == "f1" {
			score.Range = Bootstrap(records, func(weights []int) (float64, bool) { return m.value(resampled(weights)) })
		}
		e.Scores = append(e.Scores, score)
	}
}

// stanceErrors names the statements whose label is neither the gold's nor an
// alternative, in the order of the gold.
func stanceErrors(units []stanceUnit) []EvaluationError {
	names := stanceNames()
	var errors []EvaluationError
	for _, unit := range units {
		if tolerantGold(unit, unit.machine) != unit.machine {
			errors = append(errors, EvaluationError{Layer: "stance", Statement: unit.statement, Delegation: unit.delegation, Target: unit.target,
				Gold: names[unit.gold], Found: names[unit.machine]})
		}
	}
	return errors
}
