package seeds

import (
	"fmt"
	"regexp"
)

// meetingKey is how a target names a meeting: body and number, SC-8967.
var meetingKey = regexp.MustCompile(`^[A-Z]+-[0-9]+$`)

// ParseTarget reads one stance target. One language is enough; a record in the
// other is then not coded.
func ParseTarget(name string, data []byte) (Target, []Finding) {
	file := File{name, data}
	documents, found := parseYAML(file)
	if len(found) > 0 {
		return Target{}, found
	}
	if len(documents) != 1 {
		return Target{}, []Finding{{name, 1, 1, Error, fmt.Sprintf("a target file holds one target, this one %d", len(documents))}}
	}
	node := documents[0]
	if len(entries(node)) == 0 {
		line, column := tokenPlace(node.GetToken())
		return Target{}, []Finding{{name, line, column, Error, "a target is a mapping with id, label_en or label_fr, and aliases_en or aliases_fr"}}
	}
	var target Target
	if found := decodeYAML(file, node, &target); len(found) > 0 {
		return Target{}, found
	}
	target.Places = placesOf(file, node)
	report := func(key, format string, arguments ...any) {
		line, column := keyPlace(node, key)
		found = append(found, Finding{name, line, column, Error, fmt.Sprintf(format, arguments...)})
	}
	if !id.MatchString(target.ID) {
		report("id", "id is %q; it must be made of small letters, digits, _ . and -", target.ID)
	}
	if len(target.AliasesEN)+len(target.AliasesFR) == 0 {
		report("aliases_en", "the target has no aliases: give aliases_en or aliases_fr, four to six phrases that name it")
	}
	labelled(report, "aliases", target.LabelEN, target.AliasesEN, target.LabelFR, target.AliasesFR)
	for _, list := range []struct {
		key   string
		terms []string
	}{{"aliases_en", target.AliasesEN}, {"aliases_fr", target.AliasesFR}, {"exclude_en", target.ExcludeEN}, {"exclude_fr", target.ExcludeFR}} {
		checkTerms(report, list.key, list.terms)
	}
	for _, record := range target.Records {
		if !meetingKey.MatchString(record) {
			report("records", "records has %q; a meeting is named by body and number, such as SC-8967", record)
		}
	}
	return target, found
}
