package reports

import "slices"

// topicUnit is one statement with the topics of each side. Optional topics
// are neither right nor wrong.
type topicUnit struct {
	record                  int
	language                string
	gold, optional, machine []string
}

func newTopicUnit(record int, language string, row GoldRow, statement *MachineStatement) topicUnit {
	unit := topicUnit{record: record, language: language, gold: row.Topics, optional: row.OptionalTopics}
	if statement != nil {
		unit.machine = statement.Topics
	}
	return unit
}

// topicCells[unit][topic] is what became of a topic in a statement.
type topicCell byte

const (
	neither topicCell = iota
	hit
	missedTopic
	extraTopic
	optionalTopic
)

// scoreTopics adds precision, recall and F1 over all tags, the mean F1 of the
// topics, agreement on whether a statement has a topic, a baseline that gives
// each topic to all statements or to none as the gold's majority has it, and
// the figures of each topic.
func scoreTopics(evaluation *Evaluation, language string, units []topicUnit) {
	topics := topicsOf(units)
	cells := topicCells(units, topics)
	records := groupsOf(units, func(u topicUnit) int { return u.record })
	for _, m := range topicMeasures() {
		value := func(weights []int) (float64, bool) { return m.value(countTopics(cells, len(topics), weights)) }
		score := Score{Layer: "topics", Language: language, Method: "machine", Measure: m.name, N: len(units)}
		score.Value, score.Defined = value(nil)
		if score.Defined {
			score.Range = Bootstrap(records, value)
		} else {
			score.Note = "not defined: no variation"
		}
		evaluation.Scores = append(evaluation.Scores, score)
	}
	baseline := countTopics(topicCells(majorityTopics(units, topics), topics), len(topics), nil)
	for _, m := range topicMeasures()[:4] {
		score := Score{Layer: "topics", Language: language, Method: "majority", Measure: m.name, N: len(units)}
		score.Value, score.Defined = m.value(baseline)
		evaluation.Scores = append(evaluation.Scores, score)
	}
	whole := countTopics(cells, len(topics), nil)
	for t, topic := range topics {
		evaluation.addCounts(Score{Layer: "topics", Language: language, Method: "machine", Category: topic}, whole.perTopic[t], records, func(weights []int) prf {
			return countTopic(cells, t, weights)
		})
	}
}

// topicsOf lists the topics of both sides in alphabetical order.
func topicsOf(units []topicUnit) []string {
	var topics []string
	for _, unit := range units {
		topics = append(topics, unit.gold...)
		topics = append(topics, unit.machine...)
	}
	slices.Sort(topics) // for determinism
	return slices.Compact(topics)
}

func topicCells(units []topicUnit, topics []string) [][]topicCell {
	cells := make([][]topicCell, len(units))
	for u, unit := range units {
		cells[u] = make([]topicCell, len(topics))
		for t, topic := range topics {
			wanted, given := slices.Contains(unit.gold, topic), slices.Contains(unit.machine, topic)
			switch {
			case wanted && given:
				cells[u][t] = hit
			case wanted:
				cells[u][t] = missedTopic
			case slices.Contains(unit.optional, topic):
				cells[u][t] = optionalTopic
			case given:
				cells[u][t] = extraTopic
			}
		}
	}
	return cells
}

// topicCounts are the tags of all statements, pooled and by topic.
type topicCounts struct {
	pooled   prf
	neither  int
	perTopic []prf
}

func countTopics(cells [][]topicCell, topics int, weights []int) topicCounts {
	counts := topicCounts{perTopic: make([]prf, topics)}
	for u, statement := range cells {
		w := weight(weights, u)
		if w == 0 {
			continue
		}
		for t, cell := range statement {
			if cell == neither {
				counts.neither += w
			}
			counts.pooled.add(cell, w)
			counts.perTopic[t].add(cell, w)
		}
	}
	return counts
}

func countTopic(cells [][]topicCell, topic int, weights []int) prf {
	var c prf
	for u, statement := range cells {
		c.add(statement[topic], weight(weights, u))
	}
	return c
}

func (c *prf) add(cell topicCell, weight int) {
	switch cell {
	case hit:
		c.hit += weight
	case missedTopic:
		c.missed += weight
	case extraTopic:
		c.extra += weight
	}
}

// table is the fourfold table of gold against machine, over statement and topic.
func (c topicCounts) table() [][]int {
	return [][]int{{c.neither, c.pooled.extra}, {c.pooled.missed, c.pooled.hit}}
}

type topicMeasure struct {
	name  string
	value func(topicCounts) (float64, bool)
}

func topicMeasures() []topicMeasure {
	return []topicMeasure{
		{"precision", func(c topicCounts) (float64, bool) { return c.pooled.precision() }},
		{"recall", func(c topicCounts) (float64, bool) { return c.pooled.recall() }},
		{"f1", func(c topicCounts) (float64, bool) { return c.pooled.f1() }},
		{"macro_f1", macroTopics},
		{"alpha_nominal", func(c topicCounts) (float64, bool) { return tableAlpha(c.table(), []float64{0, 1}, Nominal) }},
		{"kappa", func(c topicCounts) (float64, bool) { return Kappa(c.table()) }},
	}
}

// macroTopics is the mean F1 of the topics that the gold has.
func macroTopics(c topicCounts) (float64, bool) {
	total, n := 0.0, 0
	for _, topic := range c.perTopic {
		if topic.hit+topic.missed == 0 {
			continue
		}
		f1, _ := topic.f1()
		total += f1
		n++
	}
	return total / float64(max(n, 1)), n > 0
}

// majorityTopics gives every statement the topics that at least half of the
// gold's statements have.
func majorityTopics(units []topicUnit, topics []string) []topicUnit {
	var common []string
	for _, topic := range topics {
		n := 0
		for _, unit := range units {
			if slices.Contains(unit.gold, topic) {
				n++
			}
		}
		if 2*n >= len(units) {
			common = append(common, topic)
		}
	}
	baseline := slices.Clone(units)
	for i := range baseline {
		baseline[i].machine = common
	}
	return baseline
}
