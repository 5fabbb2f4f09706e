package reports

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"horseshoe/pipeline"
)

// codedUnit is one statement (and target) with what each coder says of it.
type codedUnit struct {
	record           int
	language, target string
	statement        string
	labels           []int      // by coder, -1 for none given
	topics           [][]string // by coder
	topicsCoded      []bool     // by coder
}

// Agreement sets coders beside each other: alpha over all of them, kappa and
// the share of equal labels for each two. Rows of a JSON gold are the same
// statement when meeting, language and order are; rows of sheets when
// statement_id is.
func Agreement(golds []Gold) (Evaluation, error) {
	notes, err := filledSheets(golds)
	if err != nil {
		return Evaluation{}, err
	}
	coders, units := coderUnits(golds)
	if len(coders) < 2 {
		return Evaluation{}, errors.New("only one coder in these files; agreement needs two (name a folder first to score an output)")
	}
	shared := 0
	for _, unit := range units {
		if unit.coders() > 1 {
			shared++
		}
	}
	if shared == 0 {
		return Evaluation{}, errors.New("no statement was coded by two coders: compare the columns statement_id and target of the files")
	}
	evaluation := Evaluation{Title: "Coders against each other: " + strings.Join(coders, ", "), Notes: notes}
	language := func(u codedUnit) string { return u.language }
	target := func(u codedUnit) string { return u.target }
	labelled := slices.DeleteFunc(slices.Clone(units), func(u codedUnit) bool { return len(u.given()) == 0 })
	for _, spoken := range languagesOf(labelled, language) {
		group := inLanguage(labelled, spoken, language)
		for _, aim := range languagesOf(group, target) {
			agreeOnStance(&evaluation, spoken, aim, coders, inLanguage(group, aim, target))
		}
	}
	tagged := topicUnitsOnce(units)
	for _, spoken := range languagesOf(tagged, language) {
		agreeOnTopics(&evaluation, spoken, coders, inLanguage(tagged, spoken, language))
	}
	for _, unit := range units {
		if given := unit.given(); len(given) > 1 && slices.Min(given) != slices.Max(given) {
			evaluation.Errors = append(evaluation.Errors, EvaluationError{Layer: "stance", Statement: unit.statement, Target: unit.target,
				Coders: unit.said(coders)})
		}
	}
	return evaluation, nil
}

// coderUnits lists the coders and the statements in the order of first sight.
func coderUnits(golds []Gold) ([]string, []codedUnit) {
	var coders []string
	type key struct{ statement, target string }
	places := make(map[key]int)
	records := make(map[string]int)
	var units []codedUnit
	names := coderNames(golds)
	for g, gold := range golds {
		for _, row := range gold.Rows {
			coder := slices.Index(coders, names(g, row.Coder))
			if coder < 0 {
				coder = len(coders)
				coders = append(coders, names(g, row.Coder))
			}
			statement, record, language := row.StatementID, recordOf(row.StatementID), languageOf(row.StatementID)
			if row.Turn != nil {
				record, language = gold.Meeting+"-"+gold.Language, gold.Language
				statement = fmt.Sprintf("%s #%d", record, row.Turn.Order)
			}
			at, ok := places[key{statement, row.Target}]
			if !ok {
				if _, seen := records[record]; !seen {
					records[record] = len(records)
				}
				at = len(units)
				places[key{statement, row.Target}] = at
				units = append(units, codedUnit{record: records[record], language: language, target: row.Target, statement: statement})
			}
			units[at].add(coder, row)
		}
	}
	for i := range units {
		units[i].grow(len(coders))
	}
	return coders, units
}

// coderNames tells two files apart in which a coder of one name stands.
func coderNames(golds []Gold) func(file int, coder string) string {
	files := make(map[string][]int)
	for g, gold := range golds {
		for _, row := range gold.Rows {
			if seen := files[row.Coder]; len(seen) == 0 || seen[len(seen)-1] != g {
				files[row.Coder] = append(seen, g)
			}
		}
	}
	return func(file int, coder string) string {
		if len(files[coder]) < 2 {
			return coder
		}
		return fmt.Sprintf("%s (%d: %s)", coder, file+1, golds[file].Name)
	}
}

func (u *codedUnit) grow(coders int) {
	for len(u.labels) < coders {
		u.labels = append(u.labels, -1)
		u.topics = append(u.topics, nil)
		u.topicsCoded = append(u.topicsCoded, false)
	}
}

func (u *codedUnit) add(coder int, row GoldRow) {
	u.grow(coder + 1)
	if row.Label != "" {
		u.labels[coder] = labelPlace(row.Label)
	}
	if row.TopicsCoded {
		u.topics[coder], u.topicsCoded[coder] = row.Topics, true
	}
}

// given are the labels that were given, in the order of the coders.
func (u codedUnit) given() []int {
	return slices.DeleteFunc(slices.Clone(u.labels), func(label int) bool { return label < 0 })
}

// coders is the number of coders who said anything of the statement.
func (u codedUnit) coders() int {
	n := 0
	for coder := range u.labels {
		if u.labels[coder] >= 0 || u.topicsCoded[coder] {
			n++
		}
	}
	return n
}

func agreeOnStance(evaluation *Evaluation, language, target string, coders []string, units []codedUnit) {
	values := make([][]float64, len(units))
	placed := make([][]float64, len(units))
	for u, unit := range units {
		for _, label := range unit.given() {
			values[u] = append(values[u], float64(label))
			if place, ok := stancePlace(pipeline.Labels[label]); ok {
				placed[u] = append(placed[u], place)
			}
		}
	}
	records := groupsOf(units, func(u codedUnit) int { return u.record })
	base := Score{Layer: "stance", Language: language, Target: target, Method: "all coders"}
	evaluation.addAlpha(base, "alpha_nominal", NewRatings(values), Nominal, records)
	evaluation.addAlpha(base, "alpha_interval", NewRatings(placed), Interval, records)
	for a := range coders {
		for b := a + 1; b < len(coders); b++ {
			table := func(weights []int) [][]int {
				table := squareTable(len(pipeline.Labels))
				for i, unit := range units {
					if unit.labels[a] >= 0 && unit.labels[b] >= 0 {
						table[unit.labels[a]][unit.labels[b]] += weight(weights, i)
					}
				}
				return table
			}
			n := cellsOf(table(nil))
			if n == 0 {
				continue
			}
			base.Method, base.N = coders[a]+" x "+coders[b], n
			evaluation.addPair(base, table, records)
			evaluation.Confusions = append(evaluation.Confusions, Confusion{Layer: "stance", Language: language, Target: target,
				First: coders[a], Second: coders[b], Names: labelsAsText(), Counts: table(nil)})
		}
	}
}

// stancePlace puts a label on the line from against (-1) to favor (1); none
// has no place on it.
func stancePlace(label pipeline.Label) (float64, bool) {
	switch label {
	case pipeline.Favor:
		return 1, true
	case pipeline.Against:
		return -1, true
	case pipeline.Mixed, pipeline.Neutral:
		return 0, true
	}
	return 0, false
}

// topicUnitsOnce keeps one unit a statement: topics do not depend on the target.
func topicUnitsOnce(units []codedUnit) []codedUnit {
	places := make(map[string]int)
	var once []codedUnit
	for _, unit := range units {
		if !slices.Contains(unit.topicsCoded, true) {
			continue
		}
		at, seen := places[unit.statement]
		if !seen {
			places[unit.statement] = len(once)
			unit.topics, unit.topicsCoded = slices.Clone(unit.topics), slices.Clone(unit.topicsCoded)
			once = append(once, unit)
			continue
		}
		for coder, coded := range unit.topicsCoded {
			if coded && !once[at].topicsCoded[coder] {
				once[at].topics[coder], once[at].topicsCoded[coder] = unit.topics[coder], true
			}
		}
	}
	return once
}

// agreeOnTopics asks of every statement and every topic that anybody used
// whether the coders gave it: alpha over all of them and for each topic,
// kappa for each two coders.
func agreeOnTopics(evaluation *Evaluation, language string, coders []string, units []codedUnit) {
	var topics []string
	for _, unit := range units {
		for _, given := range unit.topics {
			topics = append(topics, given...)
		}
	}
	slices.Sort(topics) // for determinism
	topics = slices.Compact(topics)
	answers := make([][]float64, 0, len(units)*len(topics))
	owner := make([]int, 0, len(units)*len(topics))
	for u, unit := range units {
		for _, topic := range topics {
			answers, owner = append(answers, unit.answers(topic)), append(owner, u)
		}
	}
	records := groupsOf(units, func(u codedUnit) int { return u.record })
	base := Score{Layer: "topics", Language: language, Method: "all coders"}
	evaluation.addAlphaOf(base, "alpha_nominal", NewRatings(answers), Nominal, records, owner)
	for a := range coders {
		for b := a + 1; b < len(coders); b++ {
			table := func(weights []int) [][]int {
				table := squareTable(2)
				for u, unit := range units {
					if unit.topicsCoded[a] && unit.topicsCoded[b] {
						for _, topic := range topics {
							table[has(unit.topics[a], topic)][has(unit.topics[b], topic)] += weight(weights, u)
						}
					}
				}
				return table
			}
			if base.N = cellsOf(table(nil)); base.N > 0 {
				base.Method = coders[a] + " x " + coders[b]
				evaluation.addPair(base, table, records)
			}
		}
	}
	base.Method = "all coders"
	for t, topic := range topics {
		var ratings [][]float64
		for u := range units {
			ratings = append(ratings, answers[u*len(topics)+t])
		}
		base.Category = topic
		evaluation.addAlpha(base, "alpha_nominal", NewRatings(ratings), Nominal, records)
	}
}

// answers are yes (1) or no (0) of each coder who coded the topics.
func (u codedUnit) answers(topic string) []float64 {
	var answers []float64
	for coder, coded := range u.topicsCoded {
		if coded {
			answers = append(answers, float64(has(u.topics[coder], topic)))
		}
	}
	return answers
}

func has(list []string, item string) int {
	if slices.Contains(list, item) {
		return 1
	}
	return 0
}

func cellsOf(table [][]int) int {
	n := 0
	for _, row := range table {
		n += sum(row)
	}
	return n
}

// addAlpha adds alpha with its interval; each unit is resampled as one.
func (e *Evaluation) addAlpha(score Score, name string, ratings Ratings, difference Difference, records []int) {
	owner := make([]int, len(records))
	for i := range owner {
		owner[i] = i
	}
	e.addAlphaOf(score, name, ratings, difference, records, owner)
}

// addAlphaOf is addAlpha where several units belong to one statement, which
// is resampled whole: owner[unit] is the statement.
func (e *Evaluation) addAlphaOf(score Score, name string, ratings Ratings, difference Difference, records, owner []int) {
	score.Measure, score.N = name, ratings.Pairable()
	score.Value, score.Defined = ratings.Alpha(difference)
	if !score.Defined {
		score.Note = "not defined: no variation, or nothing coded twice"
	} else {
		weights := make([]int, len(owner))
		score.Range = Bootstrap(records, func(drawn []int) (float64, bool) {
			for unit, statement := range owner {
				weights[unit] = drawn[statement]
			}
			return ratings.weightedAlpha(difference, weights)
		})
	}
	e.Scores = append(e.Scores, score)
}

// addPair adds kappa and the share of equal codes of two coders.
func (e *Evaluation) addPair(score Score, table func(weights []int) [][]int, records []int) {
	for _, m := range []struct {
		name  string
		value func([][]int) (float64, bool)
	}{{"kappa", Kappa}, {"agreement", accuracyOf}} {
		score.Measure, score.Note, score.Range = m.name, "", Range{}
		score.Value, score.Defined = m.value(table(nil))
		if score.Defined {
			score.Range = Bootstrap(records, func(weights []int) (float64, bool) { return m.value(table(weights)) })
		} else {
			score.Note = "not defined: no variation"
		}
		e.Scores = append(e.Scores, score)
	}
}

// said is what each coder who gave a label calls the statement.
func (u codedUnit) said(coders []string) []string {
	var said []string
	for coder, label := range u.labels {
		if label >= 0 {
			said = append(said, coders[coder]+": "+stanceNames()[label])
		}
	}
	return said
}

// languageOf reads the language off a statement_id (SC-8967-fr-press_release-004);
// empty where it holds none.
func languageOf(statement string) string {
	language := ""
	for _, part := range strings.Split(statement, "-") {
		if part == "fr" || part == "en" {
			language = part
		}
	}
	return language
}
