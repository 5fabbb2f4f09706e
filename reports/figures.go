package reports

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// rowsPerPart keeps a figure on one page: a longer one is cut into parts, each
// a file of its own.
const rowsPerPart = 44

// figures makes every figure of the run in one language, from the summary rows
// alone. Of the records of one meeting in one format it takes the one in the
// language of the figure, where there is one.
func (f *Folder) figures(language string) ([]figure, error) {
	var all []figure
	chosen := chosenRecords(f.sums.shown, language)
	for _, record := range chosen {
		suffix := ""
		if len(chosen) > 1 {
			suffix = "." + SafeName(record.header.RecordID)
		}
		figures, err := figuresOf(f.options.Lists, record, language, suffix)
		if err != nil {
			return nil, err
		}
		all = append(all, figures...)
	}
	compared, err := f.sums.topicsByRecord(f.options.Lists, language)
	return slices.Concat(all, compared, f.saidFigures(language)), err
}

// chosenRecords picks one record for each meeting and format.
func chosenRecords(shown []recordSummary, language string) []recordSummary {
	type key struct {
		meetingKey
		format pipeline.Format
		id     string
	}
	place := map[key]int{}
	var chosen []recordSummary
	for _, record := range shown {
		h := record.header
		if h.Format == pipeline.Document || len(record.length) == 0 {
			continue
		}
		k := key{meetingKey: meetingKey{h.Body, h.Meeting, h.Resumption}, format: h.Format}
		if h.Meeting == "" {
			k.id = h.RecordID
		}
		i, seen := place[k]
		switch {
		case !seen:
			place[k] = len(chosen)
			chosen = append(chosen, record)
		case h.Language == language && chosen[i].header.Language != language:
			chosen[i] = record
		}
	}
	return chosen
}

// figuresOf makes the figures of one record.
func figuresOf(lists *seeds.Lists, record recordSummary, language, suffix string) ([]figure, error) {
	all := stanceFigures(lists, record, language, suffix)
	topics, err := topicFigures(lists, record, language, suffix)
	if err != nil {
		return nil, err
	}
	return append(append(all, topics...), lengthFigures(record, language, suffix)...), nil
}

// sourceLine names the table and the input of a figure.
func sourceLine(language, table string, h pipeline.Header, unit string) string {
	return say(language, unit) + " " + sayf(language, "source", "tables/"+table+".csv", h.RecordID, cmp.Or(h.Source, "–"))
}

// partName is the file name of one part of a figure.
func partName(name, suffix string, part int) string {
	if part > 0 {
		name = fmt.Sprintf("%s-%d", name, part+1)
	}
	return name + suffix
}

func partTitle(language, title string, part, parts int) string {
	if parts == 1 {
		return title
	}
	return title + sayf(language, "part", part+1, parts)
}

func stanceFigures(lists *seeds.Lists, record recordSummary, language, suffix string) []figure {
	targets := targetsIn(record.stance)
	var all []figure
	for _, target := range targets {
		if !evaluated(record.stance, target) {
			continue // the findings say so in a line
		}
		rows := byBloc(record.stance, target)
		most := 0
		for _, row := range rows {
			most = max(most, row.Favor, row.Against)
		}
		name := "stance_by_delegation"
		if len(targets) > 1 {
			name += "." + SafeName(target)
		}
		parts := evenParts(rows, rowsPerPart)
		for i, part := range parts {
			all = append(all, figure{
				name: partName(name, suffix, i), kind: "stance", record: record.header.RecordID, language: language, caution: caution(language, record.header.Note),
				title:  partTitle(language, sayf(language, "title.stance", targetName(lists, language, target)), i, len(parts)),
				source: sourceLine(language, "stance_by_delegation", record.header, "unit.stance"),
				alt:    stanceInWords(language, part), body: stanceChart{language: language, rows: part, most: most},
			})
		}
	}
	return all
}

// evenParts cuts rows into as few parts as fit, of about the same length.
func evenParts[R any](rows []R, most int) [][]R {
	if len(rows) == 0 {
		return nil
	}
	parts := (len(rows) + most - 1) / most
	var all [][]R
	for i := range parts {
		all = append(all, rows[i*len(rows)/parts:(i+1)*len(rows)/parts])
	}
	return all
}

// stanceInWords lists the delegations by label, for readers who do not see the bars.
func stanceInWords(language string, rows []stanceRow) string {
	var sentences []string
	for _, label := range pipeline.Labels {
		var names []string
		for _, row := range rows {
			if row.Label == label {
				names = append(names, row.In(language))
			}
		}
		if len(names) > 0 {
			sentences = append(sentences, fmt.Sprintf("%s (%d): %s.", say(language, "label."+string(label)), len(names), strings.Join(names, ", ")))
		}
	}
	return strings.Join(sentences, " ")
}

func topicFigures(lists *seeds.Lists, record recordSummary, language, suffix string) ([]figure, error) {
	var names []delegationName
	var topics []string
	var entries []pivotEntry
	most := 0.0
	for _, row := range record.topics {
		i := slices.Index(names, row.delegationName)
		if i < 0 {
			i = len(names)
			names = append(names, row.delegationName)
		}
		j := slices.Index(topics, row.Topic)
		if j < 0 {
			j = len(topics)
			topics = append(topics, row.Topic)
		}
		entries = append(entries, pivotEntry{i, j, float64(row.Sentences)})
		most = max(most, float64(row.Sentences))
	}
	values, err := pivot(len(names), len(topics), entries)
	if err != nil || len(names) == 0 {
		return nil, err
	}
	labels := make([]string, len(names))
	for i, name := range names {
		labels[i] = name.In(language)
	}
	var all []figure
	valueParts := evenParts(values, rowsPerPart)
	for i, part := range evenParts(labels, rowsPerPart) {
		chart := matrixChart{language: language, rows: part, columns: topicLabels(lists, language, topics), values: valueParts[i],
			most: most, unit: say(language, "scale.topics"), wide: nameColumn}
		all = append(all, figure{
			name: partName("topics_by_delegation", suffix, i), kind: "topics", record: record.header.RecordID, language: language, caution: caution(language, record.header.Note),
			title:  partTitle(language, say(language, "title.topics"), i, len(valueParts)),
			source: sourceLine(language, "topics_by_delegation", record.header, "unit.topics"), alt: chart.inWords(), body: chart,
		})
	}
	return all, nil
}

// inWords names the topic that each row has most of.
func (m matrixChart) inWords() string {
	var b strings.Builder
	for i, row := range m.rows {
		best := -1
		for j, value := range m.values[i] {
			if value > 0 && (best < 0 || value > m.values[i][best]) {
				best = j
			}
		}
		if best >= 0 {
			fmt.Fprintf(&b, "%s: %s (%s). ", row, m.columns[best], m.format(m.values[i][best]))
		}
	}
	return strings.TrimSpace(b.String())
}

func lengthFigures(record recordSummary, language, suffix string) []figure {
	var rows []lengthRow
	var words []float64
	most := 0
	for _, row := range record.length {
		if row.Kind == pipeline.Presiding {
			continue
		}
		rows = append(rows, row)
		words = append(words, float64(row.Words))
		most = max(most, row.Words)
	}
	var all []figure
	median := spreadOf(words).Median
	parts := evenParts(rows, rowsPerPart)
	for i, part := range parts {
		all = append(all, figure{
			name: partName("length_by_statement", suffix, i), kind: "length", record: record.header.RecordID, language: language, caution: caution(language, record.header.Note),
			title:  partTitle(language, say(language, "title.length"), i, len(parts)),
			source: sourceLine(language, "length_by_statement", record.header, "unit.length"),
			alt:    sayf(language, "median", medianIn(language, median)),
			body:   lengthChart{language: language, rows: part, most: most, median: median},
		})
	}
	return all
}

// caution is the note of a record in the language of a page.
func caution(language, note string) string {
	if note == restatementNote {
		return say(language, "restatement")
	}
	return note
}

// caution is the note of the first shown record that has one.
func (s *summaries) caution() string {
	for _, record := range s.shown {
		if record.header.Note != "" {
			return record.header.Note
		}
	}
	return ""
}

// topicLabels are the names of topics in a language, or in the other one where a
// list has none, or else ids.
func topicLabels(lists *seeds.Lists, language string, ids []string) []string {
	labels := slices.Clone(ids)
	for i, id := range ids {
		for _, topic := range lists.Topics {
			if topic.ID == id {
				labels[i] = cmp.Or(wordingIn(language, topic.LabelEN, topic.LabelFR), id)
			}
		}
	}
	return labels
}

func targetName(lists *seeds.Lists, language, id string) string {
	for _, target := range lists.Targets {
		if target.ID == id {
			return cmp.Or(wordingIn(language, target.LabelEN, target.LabelFR), id)
		}
	}
	return id
}

// wordingIn prefers the wording of the language and takes the other one when
// there is none, set for print.
func wordingIn(language, en, fr string) string {
	if language == "fr" {
		return typeset(cmp.Or(fr, en))
	}
	return typeset(cmp.Or(en, fr))
}

// drawnFigure is a figure with its pictures.
type drawnFigure struct {
	figure
	SVG []byte
}

// drawFigures writes every figure as SVG and PNG and returns them by language,
// in order, for the pages.
func (f *Folder) drawFigures() (map[string][]drawnFigure, error) {
	dir := filepath.Join(f.staging, "figures")
	drawn := map[string][]drawnFigure{}
	var group errgroup.Group
	// A picture holds ten megabytes of pixels while it is drawn.
	group.SetLimit(2)
	for _, language := range f.options.Languages {
		figures, err := f.figures(language)
		if err != nil {
			return nil, err
		}
		if len(figures) > 0 {
			if err := os.MkdirAll(dir, 0o777); err != nil {
				return nil, err
			}
		}
		list := make([]drawnFigure, len(figures))
		drawn[language] = list
		for i, figure := range figures {
			group.Go(func() error {
				svg, err := figure.write(dir)
				list[i] = drawnFigure{figure, svg}
				return err
			})
		}
	}
	return drawn, group.Wait()
}

// write draws one figure into dir and returns its SVG.
func (f figure) write(dir string) ([]byte, error) {
	base := filepath.Join(dir, f.name+"."+f.language)
	svg, err := f.svg()
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(base+".svg", svg, 0o666); err != nil {
		return nil, err
	}
	pixels, err := f.png()
	if err != nil {
		return nil, err
	}
	return svg, os.WriteFile(base+".png", pixels, 0o666)
}
