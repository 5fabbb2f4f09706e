package reports

import (
	"fmt"
	"slices"

	"horseshoe/pipeline"
)

// weightedMethod names the figures that a sample estimates for all statements
// of the output, beside those of the sample itself.
const weightedMethod = "machine_weighted"

// sampleDesign is what a key says of the statements that were coded.
type sampleDesign struct {
	key SampleKey
	// coded are the coded statements of each stratum.
	coded map[string]int
}

// newSampleDesign counts what of a sample was coded. Nil when there is no key,
// or nothing of its sample was coded toward a target.
func newSampleDesign(keys []SampleKey, units []stanceUnit) (*sampleDesign, []string) {
	if len(keys) == 0 || len(units) == 0 {
		return nil, nil
	}
	for _, other := range keys[1:] {
		if !keys[0].same(other) {
			return nil, []string{fmt.Sprintf("%s and %s are keys of two samples: no estimate for the whole output; score the samples one by one", keys[0].Name, other.Name)}
		}
	}
	design := &sampleDesign{key: keys[0], coded: map[string]int{}}
	outside := 0
	for _, unit := range units {
		if row, ok := design.key.units[sampledUnit{unit.statement, unit.target}]; ok {
			design.coded[row.stratum]++
		} else {
			outside++
		}
	}
	if len(design.coded) == 0 {
		return nil, []string{fmt.Sprintf("%s is the key of none of the coded statements: no estimate for the whole output", design.key.Name)}
	}
	if design.complete() {
		return nil, []string{"every statement of the output was coded: the figures are no estimates from a sample"}
	}
	return design, design.notes(outside)
}

// complete says that each coded statement stands for itself only.
func (d *sampleDesign) complete() bool {
	for _, stratum := range d.key.strata() {
		if float64(d.coded[stratum]) < d.key.sizes[stratum] {
			return false
		}
	}
	return true
}

// notes say for what the estimates stand, and what they rest on.
func (d *sampleDesign) notes(outside int) []string {
	stood, left, single, whole := 0.0, "", 0, 0.0
	for _, stratum := range d.key.strata() {
		size := d.key.sizes[stratum]
		whole += size
		switch d.coded[stratum] {
		case 0:
			left += fmt.Sprintf("%s%s (%.0f)", separated(left), stratum, size)
			continue
		case 1:
			if size > 1 {
				single++
			}
		}
		stood += size
	}
	notes := []string{fmt.Sprintf("%s estimates the figures for %.0f of the %.0f statements of the output from which %s was drawn: a coded statement stands "+
		"for its stratum's statements (target and machine label) divided by those coded there; intervals resample within strata. "+
		"The machine's other figures hold for the coded statements only. Source: W. G. Cochran, Sampling Techniques (3rd ed., 1977), chapter 5; "+
		"P. Olofsson et al., Remote Sensing of Environment 148 (2014), 42-57.", weightedMethod, stood, whole, d.key.Name)}
	if left != "" {
		notes = append(notes, "no statement was coded of these strata, for which the estimates do not stand: "+left)
	}
	if single > 0 {
		notes = append(notes, fmt.Sprintf("%d strata have one coded statement, whose chance no interval shows: the intervals of %s are too narrow", single, weightedMethod))
	}
	if outside > 0 {
		notes = append(notes, fmt.Sprintf("%d coded statements are not in the key and not in the estimates", outside))
	}
	return notes
}

func separated(list string) string {
	if list == "" {
		return ""
	}
	return ", "
}

// weightedUnit is a coded statement and how many it stands for.
type weightedUnit struct {
	unit   stanceUnit
	weight float64
}

// of are the units of a group that were drawn, with the place of their stratum.
func (d *sampleDesign) of(units []stanceUnit) (drawn []weightedUnit, strata []int) {
	names := d.key.strata()
	for _, unit := range units {
		row, ok := d.key.units[sampledUnit{unit.statement, unit.target}]
		if !ok {
			continue
		}
		drawn = append(drawn, weightedUnit{unit, d.key.sizes[row.stratum] / float64(d.coded[row.stratum])})
		at, _ := slices.BinarySearch(names, row.stratum)
		strata = append(strata, at)
	}
	return drawn, strata
}

// addWeighted adds what the sample estimates for all statements of a group:
// accuracy and macro F1, and for each label how many statements have it, recall
// and F1. Precision is left out, for the strata leave it as it is.
func (e *Evaluation) addWeighted(group stanceGroup, design *sampleDesign) {
	if design == nil {
		return
	}
	units, strata := design.of(group.units)
	if len(units) == 0 {
		return
	}
	add := func(measure, category string, support int, gold func(stanceUnit, int) int, value func(weightedTable) (float64, bool)) {
		score := Score{Layer: "stance", Language: group.language, Target: group.target, Method: weightedMethod,
			Category: category, Measure: measure, N: support}
		if category != "" && measure != "share" && support < minimumSupport {
			score.Note = "withheld: too few in the gold"
			e.Scores = append(e.Scores, score)
			return
		}
		if score.Value, score.Defined = value(newWeightedTable(units, nil, gold)); score.Defined {
			score.Range = BootstrapStrata(strata, func(weights []int) (float64, bool) { return value(newWeightedTable(units, weights, gold)) })
			if score.Range.OK && score.Range.Low == score.Range.High {
				score.Range, score.Note = Range{}, "no interval: within the strata nothing varies"
			}
		} else {
			score.Note = "not defined: never given"
		}
		e.Scores = append(e.Scores, score)
	}
	add("accuracy", "", len(units), strictGold, weightedTable.accuracy)
	add("accuracy_with_alternatives", "", len(units), tolerantGold, weightedTable.accuracy)
	add("macro_f1", "", len(units), strictGold, weightedTable.macroF1)
	for label, name := range labelsAsText() {
		support := 0
		for _, unit := range units {
			if unit.unit.gold == label {
				support++
			}
		}
		if support == 0 {
			continue
		}
		add("share", name, support, strictGold, func(t weightedTable) (float64, bool) { return t.share(label) })
		add("recall", name, support, strictGold, func(t weightedTable) (float64, bool) { return t.recall(label) })
		add("f1", name, support, strictGold, func(t weightedTable) (float64, bool) { return t.f1(label) })
	}
}

// weightedTable is a confusion table, gold by machine, of estimated numbers of
// statements.
type weightedTable [][]float64

func newWeightedTable(units []weightedUnit, drawn []int, gold func(stanceUnit, int) int) weightedTable {
	table := make(weightedTable, len(pipeline.Labels)+1)
	for i := range table {
		table[i] = make([]float64, len(table))
	}
	for i, u := range units {
		found := u.unit.machine
		table[gold(u.unit, found)][found] += u.weight * float64(weight(drawn, i))
	}
	return table
}

// sums are the statements with a label of the gold, of the machine, of both,
// and all.
func (t weightedTable) sums(label int) (gold, machine, both, all float64) {
	for a, row := range t {
		for b, n := range row {
			all += n
			if a == label {
				gold += n
			}
			if b == label {
				machine += n
			}
		}
	}
	return gold, machine, t[label][label], all
}

func (t weightedTable) accuracy() (float64, bool) {
	right, all := 0.0, 0.0
	for label := range t {
		_, _, both, total := t.sums(label)
		right, all = right+both, total
	}
	return quotient(right, all)
}

func (t weightedTable) share(label int) (float64, bool) {
	gold, _, _, all := t.sums(label)
	return quotient(gold, all)
}

func (t weightedTable) recall(label int) (float64, bool) {
	gold, _, both, _ := t.sums(label)
	return quotient(both, gold)
}

func (t weightedTable) f1(label int) (float64, bool) {
	gold, machine, both, _ := t.sums(label)
	return quotient(2*both, gold+machine)
}

// macroF1 is the mean F1 of the labels that the gold has.
func (t weightedTable) macroF1() (float64, bool) {
	total, labels := 0.0, 0.0
	for label := range t {
		if gold, _, _, _ := t.sums(label); gold > 0 {
			f1, _ := t.f1(label)
			total += f1
			labels++
		}
	}
	return quotient(total, labels)
}

// quotient is not defined over nothing.
func quotient(part, whole float64) (float64, bool) {
	if whole == 0 {
		return 0, false
	}
	return part / whole, true
}
