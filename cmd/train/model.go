package main

import (
	"math"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
	"horseshoe/stages"

	"golang.org/x/sync/errgroup"
)

// How much the loss of one row counts against the size of the weights. Both
// were chosen by the accuracy on debates left out.
const (
	sentenceCost  = 0.1
	statementCost = 0.1
)

// fewestDebates is how many debates have to show a feature before it may carry
// a weight: what stands in fewer is the matter of one debate.
const fewestDebates = 10

// leastWeight is the smallest weight that is kept, in thousandths.
const leastWeight = 5

// model is what is fitted to a set of debates.
type model struct {
	sentences  []seeds.SentenceWeight
	statements []seeds.StatementWeight
	places     map[string]int // of the features among the sentences
}

// readingsOf says which of seeds.SentenceReadings hold for the codes of a
// sentence.
func readingsOf(codes string) [len(seeds.SentenceReadings)]bool {
	return [...]bool{strings.ContainsAny(codes, "famcxn"), strings.ContainsAny(codes, "fmx"), strings.ContainsAny(codes, "am"), strings.ContainsAny(codes, "cx")}
}

// fitSentences fits the weights of features to the coded sentences of debates.
func fitSentences(debates []debate) (*model, error) {
	m := &model{places: map[string]int{}}
	shown := map[string]int{}
	for _, d := range debates {
		here := map[string]bool{}
		for _, s := range d.statements {
			for _, features := range s.observation.Sentences {
				for _, name := range features {
					if !here[name] {
						here[name] = true
						shown[name]++
					}
				}
			}
		}
	}
	var names []string
	for name, count := range shown {
		if count >= fewestDebates {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for i, name := range names {
		m.places[name] = i
	}
	var rows []sparse
	var targets [][len(seeds.SentenceReadings)]bool
	for _, d := range debates {
		for _, s := range d.statements {
			for k, features := range s.observation.Sentences {
				var row sparse
				for _, name := range features {
					if place, known := m.places[name]; known {
						row.places = append(row.places, place)
					}
				}
				rows, targets = append(rows, row), append(targets, readingsOf(s.codesOf(s.observation.Spans[k])))
			}
		}
	}
	m.sentences = make([]seeds.SentenceWeight, len(names)+1)
	m.sentences[0].Feature = stages.StartWeight
	for i, name := range names {
		m.sentences[i+1].Feature = name
	}
	var group errgroup.Group
	for reading := range seeds.SentenceReadings {
		group.Go(func() error {
			classes := make([]int, len(rows))
			for i := range targets {
				if targets[i][reading] {
					classes[i] = 1
				}
			}
			fitted, err := fit(rows, classes, 2, len(names), sentenceCost)
			if err != nil {
				return err
			}
			for i := range m.sentences {
				m.sentences[i].Readings[reading] = thousandths(fitted[0][i])
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	return m, nil
}

// thousandths rounds a weight; what is next to nothing becomes nothing.
func thousandths(weight float64) int {
	if n := int(math.Round(weight * 1000)); n >= leastWeight || n <= -leastWeight {
		return n
	}
	return 0
}

// scores are the scores of the sentences of a statement.
func (m *model) scores(o stages.Observation) [][len(seeds.SentenceReadings)]int {
	list := make([][len(seeds.SentenceReadings)]int, len(o.Sentences))
	for k, features := range o.Sentences {
		list[k] = m.sentences[0].Readings
		for _, name := range features {
			if place, known := m.places[name]; known {
				for reading, weight := range m.sentences[place+1].Readings {
					list[k][reading] += weight
				}
			}
		}
	}
	return list
}

// measured is a statement with its measures.
type measured struct {
	statement statement
	measures  []int
}

// fitStatements fits the weights of measures to the labels of statements.
func (m *model) fitStatements(statements []measured) error {
	names := stages.MeasureNames()
	mean, deviation := make([]float64, len(names)), make([]float64, len(names))
	for i := range names {
		for _, s := range statements {
			mean[i] += float64(s.measures[i]) / 1000 / float64(len(statements))
		}
		for _, s := range statements {
			deviation[i] += math.Pow(float64(s.measures[i])/1000-mean[i], 2) / float64(len(statements))
		}
		deviation[i] = math.Sqrt(deviation[i]) + 1e-9
	}
	rows, classes := make([]sparse, len(statements)), make([]int, len(statements))
	for k, s := range statements {
		for i := range names {
			rows[k].places = append(rows[k].places, i)
			rows[k].values = append(rows[k].values, (float64(s.measures[i])/1000-mean[i])/deviation[i])
		}
		classes[k] = slices.Index(pipeline.Labels, s.statement.label)
	}
	fitted, err := fit(rows, classes, len(pipeline.Labels), len(names), statementCost)
	if err != nil {
		return err
	}
	m.statements = make([]seeds.StatementWeight, len(names)+1)
	m.statements[0].Measure = stages.StartWeight
	for label := range pipeline.Labels {
		start := fitted[label][0]
		for i, name := range names {
			weight := fitted[label][i+1] / deviation[i]
			start -= weight * mean[i]
			m.statements[i+1].Measure = name
			m.statements[i+1].Labels[label] = int(math.Round(weight * 1000))
		}
		m.statements[0].Labels[label] = int(math.Round(start * 1000))
	}
	return nil
}

// label is the label that the model gives to a statement.
func (m *model) label(s measured) pipeline.Label {
	scores := m.statements[0].Labels
	for i, measure := range s.measures {
		for k, weight := range m.statements[i+1].Labels {
			scores[k] += weight * measure / 1000
		}
	}
	return s.statement.observation.Label(scores)
}
