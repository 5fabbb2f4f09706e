package reports

import (
	"slices"
	"strings"
)

// keyness shows the key words of each group against all others.
func (c saidContext) keyness() (figureBody, string, string, string) {
	chart := wordChart{language: c.language}
	var said []string
	for _, row := range c.rows.keyness {
		if row.Comparison != "bloc" || row.Reference != restReference {
			continue
		}
		if len(chart.groups) == 0 || chart.groups[len(chart.groups)-1].name != blocName(c.language, row.Focus) {
			chart.groups = append(chart.groups, wordGroup{name: blocName(c.language, row.Focus)})
		}
		group := &chart.groups[len(chart.groups)-1]
		switch {
		case row.Withheld != "":
			group.note = say(c.language, "keyness.few")
		case row.Word == "":
			group.note = say(c.language, "keyness.none")
		default:
			group.rows = append(group.rows, wordRow{keynessRow: row, shown: row.form.print()})
		}
	}
	for i, group := range chart.groups {
		rows := sideBySide(group.rows)
		chart.groups[i].rows = rows[:min(len(rows), shownKeyWords)]
		for _, row := range chart.groups[i].rows {
			chart.most = max(chart.most, row.G2)
			said = append(said, row.shown)
		}
	}
	if len(said) == 0 {
		return nil, "", "", ""
	}
	return chart, "keyness", say(c.language, "unit.keyness"), strings.Join(said, ", ")
}

// sideBySide makes one row of words that only occur side by side, in the order in
// which they are said: both words of a title, say.
func sideBySide(rows []wordRow) []wordRow {
	for i := 0; i < len(rows); {
		at := slices.IndexFunc(rows, func(other wordRow) bool {
			return other.Word == rows[i].last().next && other.form.before == rows[i].last().word && other.FocusN == rows[i].FocusN && other.ReferenceN == rows[i].ReferenceN
		})
		if at < 0 || at == i {
			i++
			continue
		}
		rows[i].shown += " " + rows[at].shown
		rows[i].end = rows[at].last()
		rows = slices.Delete(rows, at, at+1)
		if at < i {
			i--
		}
	}
	return rows
}
