package reports

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
)

// Text is the evaluation as a terminal or a golden file shows it.
func (e Evaluation) Text() string {
	var page strings.Builder
	fmt.Fprintf(&page, "%s\n%s\n", e.Title, e.method())
	for _, block := range e.blocks() {
		block.write(&page)
	}
	if len(e.Errors) > 0 {
		page.WriteString("\nStatements that differ\n")
		writer := tabwriter.NewWriter(&page, 0, 0, 2, ' ', 0)
		for _, fault := range e.Errors {
			fmt.Fprintf(writer, "  %s\t%s\t%s\t%s\t%s\n", fault.Layer, fault.Statement, fault.Delegation, fault.Target, strings.Join(fault.Sides(), "\t"))
		}
		writer.Flush()
	}
	for _, note := range e.Notes {
		fmt.Fprintf(&page, "\nnote: %s\n", note)
	}
	return trimLines(page.String())
}

// Sides are what was said of the statement, each with who said it.
func (e EvaluationError) Sides() []string {
	if len(e.Coders) > 0 {
		return e.Coders
	}
	return []string{"gold " + e.Gold, "found " + e.Found}
}

// method says how the figures that stand in the evaluation were made; of those
// that do not, nothing.
func (e Evaluation) method() string {
	text := fmt.Sprintf("In brackets: 95 %% percentile intervals of %d resamples of the statements (of the records first, where there are several), seed %d;\n"+
		"none below %d statements.", Draws, DrawSeed, minimumResampled)
	if e.has(Score.ofCategory) {
		text += fmt.Sprintf(" Precision, recall and F1 of a label or topic are withheld where the gold has fewer than %d of it.", minimumSupport)
	}
	return text
}

// has says whether a figure of some kind stands in the evaluation.
func (e Evaluation) has(kind func(Score) bool) bool { return slices.ContainsFunc(e.Scores, kind) }

// scoreBlock is what a text or page shows together: one layer, language and
// target.
type scoreBlock struct {
	layer, language, target string
	scores                  []Score
	confusions              []Confusion
}

func (e Evaluation) blocks() []scoreBlock {
	var blocks []scoreBlock
	at := func(layer, language, target string) *scoreBlock {
		for i := range blocks {
			if b := &blocks[i]; b.layer == layer && b.language == language && b.target == target {
				return b
			}
		}
		blocks = append(blocks, scoreBlock{layer: layer, language: language, target: target})
		return &blocks[len(blocks)-1]
	}
	for _, score := range e.Scores {
		block := at(score.Layer, score.Language, score.Target)
		block.scores = append(block.scores, score)
	}
	for _, confusion := range e.Confusions {
		block := at(confusion.Layer, confusion.Language, confusion.Target)
		block.confusions = append(block.confusions, confusion)
	}
	return blocks
}

// heading names the block.
func (b scoreBlock) heading() string {
	heading := b.layer + ", " + b.language
	if b.target != "" {
		heading += ", " + b.target
	}
	return heading
}

func (b scoreBlock) write(page *strings.Builder) {
	fmt.Fprintf(page, "\n%s\n", b.heading())
	writer := tabwriter.NewWriter(page, 0, 0, 2, ' ', 0)
	for _, score := range b.scores {
		if !score.ofCategory() {
			fmt.Fprintf(writer, "  %s\t%s\t%s\tn %d\t%s\n", score.Method, strings.TrimSpace(score.Measure+" "+score.Category), score.shown(), score.N, score.caution())
		}
	}
	writer.Flush()
	for _, table := range b.categoryTables() {
		fmt.Fprintf(writer, "\n  %s\t%s\t\n", table.Of, strings.Join(table.Heads, "\t"))
		for _, line := range table.Lines {
			fmt.Fprintf(writer, "  %s\t%d\t%s\t%s\n", line.Name, line.N, strings.Join(line.Values, "\t"), line.Note)
		}
		writer.Flush()
	}
	for _, confusion := range b.confusions {
		confusion.write(page)
	}
}

// categoryTable shows the figures of one method by label or topic.
type categoryTable struct {
	Of    string // empty for the machine's own
	Heads []string
	Lines []categoryLine
}

// categoryLine is one label or topic with its figures, in the order of the heads.
type categoryLine struct {
	Name   string
	N      int
	Values []string
	Note   string
}

// categoryTables are the figures by label or topic, the machine's first.
func (b scoreBlock) categoryTables() []categoryTable {
	var tables []categoryTable
	for _, table := range []struct {
		method, of string
		heads      []string
	}{
		{"machine", "", []string{"gold", "precision", "recall", "F1"}},
		{weightedMethod, "estimates", []string{"gold", "share", "recall", "F1"}},
	} {
		if lines := b.categories(table.method); len(lines) > 0 {
			tables = append(tables, categoryTable{table.of, table.heads, lines})
		}
	}
	return tables
}

func (b scoreBlock) categories(method string) []categoryLine {
	var lines []categoryLine
	for _, score := range b.scores {
		if !score.ofCategory() || score.Method != method {
			continue
		}
		if len(lines) == 0 || lines[len(lines)-1].Name != score.Category {
			lines = append(lines, categoryLine{Name: score.Category, N: score.N})
		}
		line := &lines[len(lines)-1]
		line.Values = append(line.Values, score.shown())
		if score.Note != "" {
			line.Note = score.Note
		}
	}
	return lines
}

// shown is the value with three decimals and its interval; a dash where it is
// withheld. Counts have none.
func (s Score) shown() string {
	if !s.Defined {
		return "-"
	}
	if s.isCount() {
		return strconv.Itoa(int(s.Value))
	}
	text := decimal(s.Value)
	if s.Range.OK {
		text += " [" + decimal(s.Range.Low) + ", " + decimal(s.Range.High) + "]"
	}
	return text
}

// caution is the note of the score or, where an interval has no width, what a
// reader must not take it for: with no error among n units, up to 3/n of all
// such units may be wrong (the rule of three).
func (s Score) caution() string {
	if s.Note != "" || !s.Range.OK || s.Range.Low != s.Range.High || s.Value != 1 {
		return s.Note
	}
	if s.Method != weightedMethod && (s.Measure == "precision" || s.Measure == "recall" || strings.Contains(s.Measure, "accuracy")) {
		return fmt.Sprintf("no error seen; up to %.0f %% may be wrong", min(300/float64(s.N), 100))
	}
	return "no error seen: the interval cannot tell how rare errors are"
}

// ofCategory says that the score is one of the three figures of a label or
// topic that are shown as one line.
func (s Score) ofCategory() bool {
	return s.Category != "" && (s.Method == "machine" || s.Method == weightedMethod)
}

func (s Score) isCount() bool { return s.Measure == "favor_against_confused" }

// rateDecimals are the decimals of every figure of a score.
const rateDecimals = 3

func decimal(value float64) string {
	text := strconv.FormatFloat(value, 'f', rateDecimals, 64)
	if text == "-0.000" {
		return "0.000"
	}
	return text
}

func (c Confusion) write(page *strings.Builder) {
	fmt.Fprintf(page, "\n  rows %s, columns %s\n", c.First, c.Second)
	writer := tabwriter.NewWriter(page, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(writer, "  \t")
	for _, name := range c.Names {
		fmt.Fprintf(writer, "%s\t", name)
	}
	fmt.Fprintln(writer)
	for a, counts := range c.Counts {
		if sum(counts) == 0 {
			continue
		}
		fmt.Fprintf(writer, "  %s\t", c.Names[a])
		for _, n := range counts {
			fmt.Fprintf(writer, "%d\t", n)
		}
		fmt.Fprintln(writer)
	}
	writer.Flush()
}

// trimLines takes the spaces off the end of each line.
func trimLines(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}
