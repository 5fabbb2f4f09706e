package reports

import (
	"cmp"
	"encoding/csv"
	"strconv"
	"strings"
	"time"

	_ "embed" // for accuracy.csv

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// recordFacts are the facts of one record; what is not known is left out.
func recordFacts(language string, lists *seeds.Lists, record recordSummary) []fact {
	h := record.header
	words := 0
	for _, row := range record.length {
		words += row.Words
	}
	presidency := h.Presidency
	for _, d := range lists.Delegations {
		if d.Code == h.Presidency && (d.From == "" || d.From <= h.Date) && (d.To == "" || h.Date < d.To) {
			presidency = cmp.Or(wordingIn(language, d.NameEN, d.NameFR), presidency)
		}
	}
	var times []string
	for _, t := range h.TimeOfDay {
		times = append(times, say(language, "time."+t))
	}
	return known([]fact{
		{say(language, "fact.record"), h.RecordID},
		{say(language, "fact.symbol"), h.Symbol},
		{say(language, "fact.date"), strings.TrimSuffix(dateIn(language, h.Date)+", "+strings.Join(times, ", "), ", ")},
		{say(language, "fact.presidency"), presidency},
		{say(language, "fact.title"), typeset(h.Title)},
		{say(language, "fact.agenda"), typeset(h.AgendaItem)},
		{say(language, "fact.form"), say(language, "format."+string(h.Format)) + ", " + say(language, "language."+h.Language)},
		{say(language, "fact.statements"), strconv.Itoa(len(record.length))},
		{say(language, "fact.words"), thousands(language, words)},
		{say(language, "fact.source"), h.Source},
		{say(language, "fact.note"), caution(language, h.Note)},
	})
}

func known(facts []fact) []fact {
	kept := facts[:0]
	for _, f := range facts {
		if f.Value != "" && f.Value != ", " {
			kept = append(kept, f)
		}
	}
	return kept
}

// runFacts count the whole run.
func (f *Folder) runFacts(language string) []fact {
	t := f.tally
	facts := []fact{
		{say(language, "fact.records"), thousands(language, t.records)},
		{say(language, "fact.statements"), thousands(language, t.statements)},
		{say(language, "fact.words"), thousands(language, t.words)},
		{say(language, "fact.problems"), sayf(language, "problems", t.errors, t.warnings, t.notes)},
	}
	if t.failed > 0 {
		facts = append(facts, fact{say(language, "fact.failed"), thousands(language, t.failed)})
	}
	return facts
}

// provenance says what the results were made from.
func (f *Folder) provenance(language string) []fact {
	facts := []fact{
		{say(language, "fact.program"), "horseshoe " + f.options.Version},
		{say(language, "fact.lists"), f.options.ListsDigest},
	}
	for _, parameter := range f.options.Parameters {
		facts = append(facts, fact(parameter))
	}
	return known(facts)
}

// dateIn writes an ISO date in words; a date of another precision stays as it is.
func dateIn(language, iso string) string {
	day, err := time.Parse("2006-01-02", iso)
	if err != nil {
		return iso
	}
	month := say(language, "month."+strconv.Itoa(int(day.Month())))
	if language == "fr" && day.Day() == 1 {
		return "1er " + month + day.Format(" 2006")
	}
	return strconv.Itoa(day.Day()) + " " + month + day.Format(" 2006")
}

// thousands groups the digits of a count as the language does: a comma, or a
// narrow no-break space.
func thousands(language string, n int) string {
	digits := strconv.Itoa(n)
	separator := ","
	if language == "fr" {
		separator = "\u00a0"
	}
	var b strings.Builder
	for i, digit := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(separator)
		}
		b.WriteRune(digit)
	}
	return b.String()
}

// accuracyRow is one measured figure of the program's own codes.
type accuracyRow struct {
	Task, Measure, Value, On string
}

//go:embed accuracy.csv
var accuracyTable string

// accuracyIn reads the measured accuracy in a language: task, measure, value
// and on what it was measured. The file is kept current by the evaluation test.
func accuracyIn(language string) []accuracyRow {
	rows, err := csv.NewReader(strings.NewReader(accuracyTable)).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil
	}
	var table []accuracyRow
	for _, row := range rows[1:] {
		if len(row) != 6 {
			continue
		}
		table = append(table, accuracyRow{Task: wordingIn(language, row[0], row[1]), Measure: measureIn(language, row[2]), Value: valueIn(language, row[3]), On: wordingIn(language, row[4], row[5])})
	}
	return table
}

// measureIn is the name of a measure in a language.
func measureIn(language, name string) string {
	if _, known := phrases["measure."+name]; known {
		return say(language, "measure."+name)
	}
	return name
}

// pageDate is SOURCE_DATE_EPOCH, else the date of the newest record, else 1970.
func (f *Folder) pageDate() time.Time {
	if f.options.SourceDateEpoch != nil {
		return time.Unix(*f.options.SourceDateEpoch, 0).UTC()
	}
	return f.sums.newest
}

// newerDate keeps the newest record date of the run.
func newerDate(newest time.Time, h pipeline.Header) time.Time {
	if day, err := time.Parse("2006-01-02", h.Date); err == nil && day.After(newest) {
		return day
	}
	return newest
}

// valueIn writes the decimals of a measured value as the language does; an
// interval then takes a semicolon, as its comma would be a third one.
func valueIn(language, value string) string {
	if language != "fr" {
		return value
	}
	return strings.ReplaceAll(strings.ReplaceAll(value, ", ", "; "), ".", ",")
}
