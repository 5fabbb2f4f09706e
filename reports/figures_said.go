package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

const (
	// shownKeyWords bounds the words of a group in the figure, comparedSpeakers
	// and mappedSpeakers the delegations.
	shownKeyWords    = 8
	comparedSpeakers = 22
	mappedSpeakers   = 40
)

// saidFigures makes the figures of what is said: of each format, the records
// in the language of the figure where there are some.
func (f *Folder) saidFigures(language string) []figure {
	var all []figure
	chosen := chosenGroups(f.saidRows, language)
	for _, rows := range chosen {
		suffix := ""
		if len(chosen) > 1 {
			suffix = "." + string(rows.Format) + "-" + rows.Language
		}
		c := saidContext{lists: f.options.Lists, language: language, suffix: suffix, caution: caution(language, f.sums.caution()), rows: rows}
		all = append(all, c.figures()...)
	}
	return append(all, f.concordanceFigures(language)...)
}

// chosenGroups picks one group of each format; documents have no delegations
// to compare.
func chosenGroups(groups []saidRows, language string) []saidRows {
	var chosen []saidRows
	for _, rows := range groups {
		if rows.Format == pipeline.Document {
			continue
		}
		at := slices.IndexFunc(chosen, func(c saidRows) bool { return c.Format == rows.Format })
		switch {
		case at < 0:
			chosen = append(chosen, rows)
		case rows.Language == language:
			chosen[at] = rows
		}
	}
	return chosen
}

// saidContext is what every figure of one group needs.
type saidContext struct {
	lists            *seeds.Lists
	language, suffix string
	caution          string
	rows             saidRows
}

func (c saidContext) figures() []figure {
	var all []figure
	for _, draw := range []func() (figureBody, string, string, string){c.keyness, c.together, c.similarity, c.points} {
		if body, name, unit, alt := draw(); body != nil {
			all = append(all, figure{name: name + c.suffix, language: c.language, title: say(c.language, "title."+figureKeys[name]),
				source: strings.TrimSpace(strings.TrimSpace(unit+" "+c.source(name)) + " " + c.humans(name)), caution: c.caution, alt: alt, body: body, below: c.reading(name)})
		}
	}
	return all
}

// figureKeys are the keys of the wordings, by name of the table.
var figureKeys = map[string]string{"keyness": "keyness", "topics_together": "together", "similarity": "similarity", "correspondence": "map"}

func (c saidContext) source(table string) string {
	return sayf(c.language, "group", "tables/"+table+".csv", say(c.language, "group."+string(c.rows.Format))+" ("+c.rows.Language+")", c.rows.records)
}

// humans says that people coded some of the topics, where they did.
func (c saidContext) humans(table string) string {
	for _, row := range c.rows.together {
		if table != "keyness" && row.CodedBy != "machine" && row.CodedBy != "" {
			return say(c.language, "said.human")
		}
	}
	return ""
}

// together is the matrix of topics that occur.
func (c saidContext) together() (figureBody, string, string, string) {
	var ids []string
	place := func(id string) int {
		at := slices.Index(ids, id)
		if at < 0 {
			at = len(ids)
			ids = append(ids, id)
		}
		return at
	}
	for _, row := range c.rows.together {
		place(row.First)
		place(row.Second)
	}
	if len(ids) < 2 {
		return nil, "", "", ""
	}
	values := make([][]float64, len(ids))
	for i := range values {
		values[i] = make([]float64, len(ids))
	}
	most := 0.0
	for _, row := range c.rows.together {
		i, j := place(row.First), place(row.Second)
		values[i][j], values[j][i] = float64(row.Both), float64(row.Both)
		values[i][i], values[j][j] = float64(row.FirstN), float64(row.SecondN)
		most = max(most, float64(row.FirstN), float64(row.SecondN))
	}
	labels := topicLabels(c.lists, c.language, ids)
	chart := matrixChart{language: c.language, rows: labels, columns: labels, values: values, most: most, unit: say(c.language, "scale.together"), wide: nameColumn + 20}
	return chart, "topics_together", say(c.language, "unit.together"), chart.inWords()
}

// similarity is the matrix of the delegations with the most words, members of
// one group side by side.
func (c saidContext) similarity() (figureBody, string, string, string) {
	var names []delegationName
	for _, row := range c.rows.similarity {
		for _, name := range []delegationName{row.First, row.Second} {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	all := len(names)
	names = names[:min(all, comparedSpeakers)]
	slices.SortStableFunc(names, func(a, b delegationName) int {
		return cmp.Or(cmp.Compare(blocRank(a.Bloc), blocRank(b.Bloc)), strings.Compare(a.Bloc, b.Bloc))
	})
	values := make([][]float64, len(names))
	for i := range values {
		values[i] = slices.Repeat([]float64{-1}, len(names))
		values[i][i] = itself
	}
	known := false
	for _, row := range c.rows.similarity {
		i, j := slices.Index(names, row.First), slices.Index(names, row.Second)
		if i >= 0 && j >= 0 && row.TopicsOK {
			values[i][j], values[j][i] = 100*row.Topics, 100*row.Topics
			known = true
		}
	}
	if !known {
		return nil, "", "", ""
	}
	labels := make([]string, len(names))
	for i, name := range names {
		labels[i] = name.In(c.language)
	}
	unit := say(c.language, "unit.similarity")
	if all > len(names) {
		unit += " " + sayf(c.language, "first", len(names), all)
	}
	chart := matrixChart{language: c.language, rows: labels, columns: labels, values: values, most: 100, unit: say(c.language, "scale.similarity"), wide: nameColumn + 10}
	return chart, "similarity", unit, chart.inWords()
}

// points is the map of the correspondence analysis.
func (c saidContext) points() (figureBody, string, string, string) {
	chart := mapChart{language: c.language}
	delegations := 0
	var axes [2]float64
	for _, row := range c.rows.points {
		point := mapPoint{x: row.Point.Coordinates[0], y: row.Point.Coordinates[1], mass: row.Point.Mass, topic: row.Kind == "topic"}
		point.label = row.Name.In(c.language)
		axes = row.Axes
		if point.topic {
			point.label = topicLabels(c.lists, c.language, []string{row.Topic})[0]
		} else if delegations++; delegations > mappedSpeakers {
			continue
		}
		chart.points = append(chart.points, point)
	}
	if len(chart.points) == 0 {
		return nil, "", "", ""
	}
	percent := func(share float64) string { return sayf(c.language, "percent", 100*share) }
	for i := range axes {
		chart.axes[i] = sayf(c.language, "axis", i+1, percent(axes[i]))
	}
	unit := sayf(c.language, "unit.map", percent(axes[0]+axes[1]))
	if delegations > mappedSpeakers {
		unit += " " + sayf(c.language, "first", mappedSpeakers, delegations)
	}
	return chart, "correspondence", unit, unit
}

// concordanceFigures has one figure for each term that occurs, of the first
// statements with it.
func (f *Folder) concordanceFigures(language string) []figure {
	var all []figure
	for i, term := range f.options.Concordance {
		shown := newSearchTerm(term).shown
		var chart placeChart
		last, statements := "", 0
		for _, hit := range f.hits {
			if hit.Term != shown {
				continue
			}
			if hit.Statement != last {
				statements++
				last = hit.Statement
				if len(chart.rows) < rowsPerPart {
					chart.rows = append(chart.rows, placeRow{name: typeset(hit.Delegation) + ", " + strings.TrimPrefix(hit.Statement, hit.Record+"-") + " (" + hit.Language + ")"})
				}
			}
			if statements <= rowsPerPart {
				row := &chart.rows[len(chart.rows)-1]
				row.places = append(row.places, hit.Place)
			}
		}
		if len(chart.rows) == 0 {
			continue
		}
		chart.language = language
		name := "concordance"
		if i > 0 {
			name += "-" + strconv.Itoa(i+1)
		}
		source := say(language, "unit.concordance") + " " + sayf(language, "table", concordanceName+".csv")
		all = append(all, figure{name: name, language: language, title: sayf(language, "title.concordance", shown), source: source,
			caution: caution(language, f.sums.caution()), alt: source, body: chart})
	}
	return all
}
