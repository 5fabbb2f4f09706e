package reports

import "fmt"

// turnUnit is one turn of the gold, or one statement that the gold has not.
type turnUnit struct {
	record   int
	language string
	// gold and found say on which side the turn is; exact that both sides begin
	// and end it alike.
	gold, found, exact bool
	// The rest holds for turns of the gold only.
	delegation, kind, speaker bool
	languageCoded             bool
	languageRight             bool
}

func (u *evaluationUnits) addTurns(number int, gold Gold, record MachineRecord, found alignment) {
	taken := make([]bool, len(record.Statements))
	for i, row := range gold.Rows {
		unit := turnUnit{record: number, language: record.Language, gold: true, languageCoded: row.Turn.SpokenLanguage != ""}
		if at := found.exact[i]; at >= 0 {
			taken[at] = true
			unit.found, unit.exact = true, true
		}
		if at := found.paired[i]; at >= 0 {
			statement, turn := record.Statements[at], row.Turn
			unit.delegation = turn.Code != "" && statement.DelegationCode == turn.Code || nameKey(statement.Delegation) == nameKey(turn.Represents)
			unit.kind = statement.Kind == turn.Kind
			unit.speaker = !turn.NamePrinted || wordKey(statement.Speaker) == wordKey(turn.Speaker)
			unit.languageRight = statement.SpokenLanguage == turn.SpokenLanguage
		}
		u.turns = append(u.turns, unit)
		u.errors = append(u.errors, turnErrors(goldName(gold, row), row.Turn, unit, found.paired[i], record)...)
	}
	for i, statement := range taken {
		if !statement {
			u.turns = append(u.turns, turnUnit{record: number, language: record.Language, found: true})
			u.errors = append(u.errors, EvaluationError{Layer: "splitting", Statement: record.Statements[i].ID, Delegation: record.Statements[i].Delegation,
				Gold: "no such turn", Found: "a statement"})
		}
	}
}

// turnErrors names what is wrong with one turn.
func turnErrors(name string, turn *GoldTurn, unit turnUnit, paired int, record MachineRecord) []EvaluationError {
	var errors []EvaluationError
	add := func(statement, gold, found string) {
		errors = append(errors, EvaluationError{Layer: "splitting", Statement: statement, Delegation: turn.Represents, Gold: gold, Found: found})
	}
	if paired < 0 {
		add(name, "a turn", "nothing")
		return errors
	}
	statement := record.Statements[paired]
	if !unit.exact {
		add(name, "other boundaries", statement.ID)
	}
	for _, part := range []struct {
		right       bool
		gold, found string
	}{
		{unit.delegation, turn.Represents, statement.Delegation},
		{unit.kind, turn.Kind, statement.Kind},
		{unit.speaker, turn.Speaker, statement.Speaker},
		{unit.languageRight || !unit.languageCoded, turn.SpokenLanguage, statement.SpokenLanguage},
	} {
		if !part.right {
			add(name, part.gold, part.found)
		}
	}
	return errors
}

// goldName names a turn of a JSON gold for a reader.
func goldName(gold Gold, row GoldRow) string {
	return fmt.Sprintf("%s #%d (%s)", gold.Name, row.Turn.Order, row.Turn.Represents)
}

// scoreTurns adds precision, recall and F1 of the boundaries, and how many
// turns have the right delegation, kind, speaker and language.
func scoreTurns(evaluation *Evaluation, language string, units []turnUnit) {
	groups := groupsOf(units, func(u turnUnit) int { return u.record })
	rate := func(value func(weights []int) (float64, bool)) (float64, bool, Range) {
		point, ok := value(nil)
		return point, ok, Bootstrap(groups, value)
	}
	add := func(measure string, n int, value func(weights []int) (float64, bool)) {
		point, ok, interval := rate(value)
		evaluation.Scores = append(evaluation.Scores, Score{
			Layer: "splitting", Language: language, Method: "machine", Measure: measure, Value: point, Defined: ok, Range: interval, N: n})
	}
	counts := func(weights []int) prf {
		var c prf
		for i, unit := range units {
			switch w := weight(weights, i); {
			case unit.exact:
				c.hit += w
			case unit.gold:
				c.missed += w
			default:
				c.extra += w
			}
		}
		return c
	}
	n := 0
	for _, unit := range units {
		if unit.gold {
			n++
		}
	}
	add("precision", n, func(w []int) (float64, bool) { return counts(w).precision() })
	add("recall", n, func(w []int) (float64, bool) { return counts(w).recall() })
	add("f1", n, func(w []int) (float64, bool) { return counts(w).f1() })
	share := func(coded, right func(turnUnit) bool) func([]int) (float64, bool) {
		return func(weights []int) (float64, bool) {
			all, good := 0, 0
			for i, unit := range units {
				if unit.gold && coded(unit) {
					all += weight(weights, i)
					if right(unit) {
						good += weight(weights, i)
					}
				}
			}
			return float64(good) / float64(max(all, 1)), all > 0
		}
	}
	always := func(turnUnit) bool { return true }
	add("delegation_accuracy", n, share(always, func(u turnUnit) bool { return u.delegation }))
	add("kind_accuracy", n, share(always, func(u turnUnit) bool { return u.kind }))
	add("speaker_accuracy", n, share(always, func(u turnUnit) bool { return u.speaker }))
	coded := func(u turnUnit) bool { return u.languageCoded }
	if _, ok := share(coded, always)(nil); ok {
		add("language_accuracy", n, share(coded, func(u turnUnit) bool { return u.languageRight }))
	}
}

// prf counts hits, misses and false alarms.
type prf struct{ hit, missed, extra int }

func (c prf) precision() (float64, bool) {
	return float64(c.hit) / float64(max(c.hit+c.extra, 1)), c.hit+c.extra > 0
}

func (c prf) recall() (float64, bool) {
	return float64(c.hit) / float64(max(c.hit+c.missed, 1)), c.hit+c.missed > 0
}

func (c prf) f1() (float64, bool) {
	all := 2*c.hit + c.extra + c.missed
	return 2 * float64(c.hit) / float64(max(all, 1)), all > 0
}

// weight is how often a unit counts; without weights each counts once.
func weight(weights []int, unit int) int {
	if weights == nil {
		return 1
	}
	return weights[unit]
}

func groupsOf[U any](units []U, record func(U) int) []int {
	groups := make([]int, len(units))
	for i, unit := range units {
		groups[i] = record(unit)
	}
	return groups
}
