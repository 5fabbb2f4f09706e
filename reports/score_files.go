package reports

import (
	"encoding/csv"
	"html/template"
	"io"
	"strconv"
)

// WriteScores writes the rows of score.csv: one figure a row, with the bounds
// of its interval, the number of units behind it and why it may be withheld.
func WriteScores(out io.Writer, evaluation Evaluation) error {
	writer := csv.NewWriter(out)
	rows := [][]string{{"layer", "language", "target", "method", "category", "measure", "value", "low", "high", "n", "note"}}
	for _, score := range evaluation.Scores {
		value, low, high := "", "", ""
		if score.Defined {
			value = decimal(score.Value)
			if score.isCount() {
				value = strconv.Itoa(int(score.Value))
			}
		}
		if score.Range.OK {
			low, high = decimal(score.Range.Low), decimal(score.Range.High)
		}
		rows = append(rows, []string{score.Layer, score.Language, guarded(score.Target), guarded(score.Method), guarded(score.Category),
			score.Measure, value, low, high, strconv.Itoa(score.N), score.caution()})
	}
	if err := writer.WriteAll(rows); err != nil {
		return err
	}
	return writer.Error()
}

// WriteConfusions writes the rows of confusion.csv: one pair of labels a row,
// zeros included.
func WriteConfusions(out io.Writer, evaluation Evaluation) error {
	writer := csv.NewWriter(out)
	rows := [][]string{{"layer", "language", "target", "first", "second", "first_label", "second_label", "statements"}}
	for _, c := range evaluation.Confusions {
		for a, counts := range c.Counts {
			for b, n := range counts {
				rows = append(rows, []string{c.Layer, c.Language, guarded(c.Target), guarded(c.First), guarded(c.Second), c.Names[a], c.Names[b], strconv.Itoa(n)})
			}
		}
	}
	if err := writer.WriteAll(rows); err != nil {
		return err
	}
	return writer.Error()
}

// WriteScorePage writes the evaluation as one self-contained HTML page without
// scripts; every word of a file is escaped.
func WriteScorePage(out io.Writer, evaluation Evaluation) error {
	page, err := template.New("score").Parse(scorePage)
	if err != nil {
		return err
	}
	return page.Execute(out, newScoreView(evaluation))
}

// scoreView is an evaluation as the page shows it.
type scoreView struct {
	Title, Method string
	// Terms are the words of the page that want an explanation.
	Terms  []ScoreTerm
	Blocks []scoreBlockView
	Errors []EvaluationError
	Notes  []string
}

type scoreBlockView struct {
	Heading    string
	Figures    []scoreLine
	Categories []categoryTable
	Confusions []Confusion
}

// scoreLine is one row of a table of the page.
type scoreLine struct {
	Cells []string
	Note  string
}

func newScoreView(evaluation Evaluation) scoreView {
	view := scoreView{Title: evaluation.Title, Method: evaluation.method(), Terms: evaluation.terms(), Errors: evaluation.Errors, Notes: evaluation.Notes}
	for _, block := range evaluation.blocks() {
		b := scoreBlockView{Heading: block.heading(), Categories: block.categoryTables(), Confusions: block.confusions}
		for _, score := range block.scores {
			if !score.ofCategory() {
				b.Figures = append(b.Figures, scoreLine{
					Cells: []string{score.Method, score.Measure, score.Category, score.shown(), strconv.Itoa(score.N)}, Note: score.caution()})
			}
		}
		view.Blocks = append(view.Blocks, b)
	}
	return view
}

const scorePage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>
body { font: 16px/1.5 "Liberation Sans", Arial, sans-serif; color: #1b1b1b; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-bottom: 1px solid #999; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { padding: .2rem .7rem; text-align: left; border-bottom: 1px solid #ddd; vertical-align: top; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
td.same { background: #e6eef5; }
dt { font-weight: bold; } dd { margin: 0 0 .4rem 1.5rem; }
td.value { white-space: nowrap; }
.note { color: #555; }
</style>
</head>
<body>
<h1>{{.Title}}</h1>
<p>{{.Method}}</p>
{{range .Blocks}}<h2>{{.Heading}}</h2>
<div class="wide"><table><tr><th>method</th><th>measure</th><th>category</th><th>value</th><th class="n">n</th><th>note</th></tr>
{{range .Figures}}<tr>{{range $i, $cell := .Cells}}<td{{if eq $i 4}} class="n"{{else if eq $i 3}} class="value"{{end}}>{{$cell}}</td>{{end}}<td class="note">{{.Note}}</td></tr>
{{end}}</table></div>
{{range .Categories}}<div class="wide"><table><tr><th>{{if .Of}}{{.Of}} for the whole output{{else}}label or topic{{end}}</th>{{range $i, $head := .Heads}}<th{{if eq $i 0}} class="n"{{end}}>{{$head}}</th>{{end}}<th>note</th></tr>
{{range .Lines}}<tr><td>{{.Name}}</td><td class="n">{{.N}}</td>{{range .Values}}<td class="value">{{.}}</td>{{end}}<td class="note">{{.Note}}</td></tr>
{{end}}</table></div>
{{end}}{{range .Confusions}}{{$c := .}}<div class="wide"><table><caption>Rows {{.First}}, columns {{.Second}}</caption><tr><th></th>{{range .Names}}<th class="n">{{.}}</th>{{end}}</tr>
{{range $a, $counts := .Counts}}<tr><th>{{index $c.Names $a}}</th>{{range $b, $n := $counts}}<td class="n{{if eq $a $b}} same{{end}}">{{$n}}</td>{{end}}</tr>
{{end}}</table></div>
{{end}}{{end}}{{if .Errors}}<h2>Statements that differ</h2>
<div class="wide"><table><tr><th>layer</th><th>statement</th><th>delegation</th><th>target</th><th>labels</th></tr>
{{range .Errors}}<tr><td>{{.Layer}}</td><td>{{.Statement}}</td><td>{{.Delegation}}</td><td>{{.Target}}</td><td>{{range $i, $side := .Sides}}{{if $i}}; {{end}}{{$side}}{{end}}</td></tr>
{{end}}</table></div>
{{end}}{{range .Notes}}<p class="note">Note: {{.}}</p>
{{end}}{{if .Terms}}<h2>What the figures mean</h2>
<dl>{{range .Terms}}<dt>{{.Term}}</dt><dd>{{.Meaning}}</dd>
{{end}}</dl>
{{end}}</body>
</html>
`
