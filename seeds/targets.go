package seeds

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/goccy/go-yaml/ast"
)

// meetingKey is how a target names a meeting: body and number, SC-8967.
var meetingKey = regexp.MustCompile(`^[A-Z]+-[0-9]+$`)

// ParseTarget reads one stance target. One language is enough; a record in the
// other is then not coded.
func ParseTarget(name string, data []byte) (Target, []Finding) {
	file := File{name, data}
	read := recoverYAML(file)
	if len(read.documents) == 0 && len(read.found) > 0 {
		return Target{}, read.found
	}
	if len(read.documents) == 0 {
		return Target{}, []Finding{{name, 1, 1, Error, "the file is empty; a target has id, label_en or label_fr, and aliases_en or aliases_fr"}}
	}
	if len(read.documents) != 1 {
		line, column := keyPlace(read.documents[1], "id")
		return Target{}, append(read.found, Finding{name, line, column, Error, fmt.Sprintf("a target file holds one target, this one %d", len(read.documents))})
	}
	node := read.documents[0]
	if len(entries(node)) == 0 {
		line, column := tokenPlace(node.GetToken())
		return Target{}, append(read.found, Finding{name, line, column, Error, "a target is a mapping with id, label_en or label_fr, and aliases_en or aliases_fr"})
	}
	var target Target
	broken := read.broken
	if broken == nil {
		broken = map[string]bool{}
	}
	places, found := readForm(file, node, target.form(), broken)
	target.Places = places
	return target, slices.Concat(read.found, found, target.check(node, broken))
}

// form are the keys of a target file.
func (t *Target) form() []formField {
	return []formField{
		{key: "id", text: &t.ID}, {key: "label_en", text: &t.LabelEN}, {key: "label_fr", text: &t.LabelFR},
		{key: "aliases_en", phrases: &t.AliasesEN}, {key: "aliases_fr", phrases: &t.AliasesFR},
		{key: "exclude_en", phrases: &t.ExcludeEN}, {key: "exclude_fr", phrases: &t.ExcludeFR},
		{key: "records", phrases: &t.Records}, {key: "note", text: &t.Note}, {key: "bloc", text: &t.Bloc},
	}
}

// check finds what is wrong with the values; of broken keys it says nothing.
func (t *Target) check(node ast.Node, broken map[string]bool) Findings {
	report := reporter{file: t.Places.file, node: node}
	report.id(t.ID, broken)
	if len(t.AliasesEN)+len(t.AliasesFR) == 0 && !broken["aliases_en"] && !broken["aliases_fr"] {
		report.error("aliases_en", "the target has no aliases: give aliases_en or aliases_fr, four to six phrases that name it")
	}
	labelled(&report, "aliases", broken, t.LabelEN, t.AliasesEN, t.LabelFR, t.AliasesFR)
	for _, side := range []struct {
		language, label string
		aliases         []string
	}{{"en", t.LabelEN, t.AliasesEN}, {"fr", t.LabelFR, t.AliasesFR}} {
		if key := "aliases_" + side.language; side.label != "" && len(side.aliases) == 0 && !broken[key] && len(t.AliasesEN)+len(t.AliasesFR) > 0 {
			report.add(Warning, "label_"+side.language, "label_%s without %s: records in that language are not coded toward the target", side.language, key)
		}
	}
	for _, list := range []struct {
		key   string
		terms []string
	}{{"aliases_en", t.AliasesEN}, {"aliases_fr", t.AliasesFR}, {"exclude_en", t.ExcludeEN}, {"exclude_fr", t.ExcludeFR}} {
		checkTerms(&report, t.Places, list.key, list.terms)
	}
	for i, record := range t.Records {
		if !meetingKey.MatchString(record) {
			report.found = append(report.found, t.Places.Finding(Error, "records", i,
				fmt.Sprintf("records has %q; a meeting is named by body and number, such as SC-8967", record)))
		}
	}
	return report.found
}
