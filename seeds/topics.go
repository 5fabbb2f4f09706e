package seeds

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// id is the form of the id of a topic or target.
var id = regexp.MustCompile(`^[a-z0-9][a-z0-9_.-]*$`)

// ParseTopics reads topics from a YAML file, in one of two forms: our own (a
// topic, a list of topics, or several documents of one topic), told by the key
// id, or a dictionary of quanteda (categories with lists of terms, nested as
// one likes). The topics come in the order of the file.
func ParseTopics(name string, data []byte) ([]Topic, []Finding) {
	file := File{name, data}
	read := recoverYAML(file)
	found := read.found
	var topics []Topic
	for _, document := range read.documents {
		nodes := []ast.Node{document}
		if sequence, ok := document.(*ast.SequenceNode); ok {
			nodes = sequence.Values
		}
		for _, node := range nodes {
			list, wrong := parseTopic(file, node, maps.Clone(read.broken))
			topics, found = append(topics, list...), append(found, wrong...)
		}
	}
	if len(topics) == 0 && len(found) == 0 {
		found = Findings{{name, 1, 1, Error, "no topic in the file"}}
	}
	return topics, found
}

func parseTopic(file File, node ast.Node, broken map[string]bool) ([]Topic, Findings) {
	if len(entries(node)) == 0 {
		line, column := tokenPlace(node.GetToken())
		return nil, Findings{{file.Name, line, column, Error, "a topic is a mapping with id, label and terms, or categories with lists of terms"}}
	}
	if !ownForm(node, "id", "label_en", "label_fr", "terms_en", "terms_fr") {
		return parseDictionary(file, node)
	}
	var topic Topic
	if broken == nil {
		broken = map[string]bool{}
	}
	places, found := readForm(file, node, topic.form(), broken)
	topic.Places = places
	found = append(found, topic.check(node, broken)...)
	if len(broken) > 0 {
		// half a topic would draw findings that are not its own
		return nil, found
	}
	return []Topic{topic}, found
}

// form are the keys of a topic.
func (t *Topic) form() []formField {
	return []formField{
		{key: "id", text: &t.ID}, {key: "label_en", text: &t.LabelEN}, {key: "label_fr", text: &t.LabelFR}, {key: "description", text: &t.Description},
		{key: "terms_en", phrases: &t.TermsEN}, {key: "terms_fr", phrases: &t.TermsFR}, {key: "weak_en", phrases: &t.WeakEN}, {key: "weak_fr", phrases: &t.WeakFR},
		{key: "exclude_en", phrases: &t.ExcludeEN}, {key: "exclude_fr", phrases: &t.ExcludeFR},
		{key: "examples_en", examples: &t.ExamplesEN}, {key: "examples_fr", examples: &t.ExamplesFR},
	}
}

// check finds what is wrong with the values; of broken keys it says nothing.
func (t *Topic) check(node ast.Node, broken map[string]bool) Findings {
	report := reporter{file: t.Places.file, node: node}
	report.id(t.ID, broken)
	if len(t.TermsEN)+len(t.TermsFR) == 0 && !broken["terms_en"] && !broken["terms_fr"] {
		report.error("id", "topic %s has no terms: give terms_en or terms_fr", t.ID)
	}
	labelled(&report, "terms", broken, t.LabelEN, t.TermsEN, t.LabelFR, t.TermsFR)
	for _, list := range []struct {
		key   string
		terms []string
	}{{"terms_en", t.TermsEN}, {"terms_fr", t.TermsFR}, {"weak_en", t.WeakEN}, {"weak_fr", t.WeakFR}, {"exclude_en", t.ExcludeEN}, {"exclude_fr", t.ExcludeFR}} {
		checkTerms(&report, t.Places, list.key, list.terms)
	}
	return report.found
}

// reporter gathers the findings of one mapping.
type reporter struct {
	file  string
	node  ast.Node
	found Findings
}

// id finds an id that is missing or of another form.
func (r *reporter) id(value string, broken map[string]bool) {
	switch {
	case broken["id"] || id.MatchString(value):
	case value == "":
		r.error("id", "id is missing: a short name of small letters, digits, _ . and -, which the tables use")
	default:
		r.error("id", "id is %q; it must be made of small letters, digits, _ . and -", value)
	}
}

func (r *reporter) error(key, format string, arguments ...any) {
	r.add(Error, key, format, arguments...)
}

// add reports at a key, or at the start of the mapping where it has no such key.
func (r *reporter) add(severity Severity, key, format string, arguments ...any) {
	line, column := keyPlace(r.node, key)
	r.found = append(r.found, Finding{r.file, line, column, severity, fmt.Sprintf(format, arguments...)})
}

// ownForm says whether a mapping has one of the keys of our own form.
func ownForm(node ast.Node, keys ...string) bool {
	for _, entry := range entries(node) {
		for _, key := range keys {
			if keyText(entry) == key {
				return true
			}
		}
	}
	return false
}

// labelled finds a language that has terms and no label. Beside a label in the
// other language, which then stands in its place, it is a warning.
func labelled(report *reporter, what string, broken map[string]bool, labelEN string, termsEN []string, labelFR string, termsFR []string) {
	for _, side := range []struct {
		language, label, other string
		terms                  []string
	}{{"en", labelEN, labelFR, termsEN}, {"fr", labelFR, labelEN, termsFR}} {
		key := "label_" + side.language
		if len(side.terms) == 0 || strings.TrimSpace(side.label) != "" || broken[key] {
			continue
		}
		if strings.TrimSpace(side.other) == "" {
			report.error(what+"_"+side.language, "%s_%s without %s: tables and figures need the label", what, side.language, key)
			continue
		}
		report.add(Warning, what+"_"+side.language, "%s_%s without %s: figures and pages in that language show the label of the other language", what, side.language, key)
	}
}

// checkTerms finds empty and repeated terms of one list.
func checkTerms(report *reporter, places Places, key string, terms []string) {
	seen := map[string]bool{}
	say := func(i int, message string) {
		report.found = append(report.found, places.Finding(Error, key, i, message))
	}
	for i, term := range terms {
		folded := strings.Join(strings.Fields(strings.ToLower(term)), " ")
		switch {
		case folded == "":
			say(i, fmt.Sprintf("%s has an empty term", key))
		case seen[folded]:
			say(i, fmt.Sprintf("%s has %q twice", key, term))
		}
		seen[folded] = true
	}
}

// parseDictionary reads the YAML form of a quanteda dictionary. A nested
// category gets the names of its parents before its own, with dots between, as
// quanteda flattens them. A file named NAME.en.yaml or NAME.fr.yaml holds terms
// of that language; any other file is used for both.
func parseDictionary(file File, node ast.Node) ([]Topic, Findings) {
	var topics []Topic
	var found Findings
	places := map[string]int{}
	var walk func(node ast.Node, parents []string)
	walk = func(node ast.Node, parents []string) {
		for _, entry := range entries(node) {
			names := append(append([]string(nil), parents...), keyText(entry))
			line, column := tokenPlace(entry.Key.GetToken())
			if len(entries(entry.Value)) > 0 {
				walk(entry.Value, names)
				continue
			}
			terms, ok := dictionaryTerms(entry.Value)
			label := strings.Join(names, ".")
			topic := Topic{ID: slug(names), LabelEN: label, LabelFR: label}
			switch before := places[topic.ID]; {
			case !ok || len(terms) == 0:
				found = append(found, Finding{file.Name, line, column, Error, fmt.Sprintf("category %s has no list of terms", label)})
				continue
			case topic.ID == "":
				found = append(found, Finding{file.Name, line, column, Error, fmt.Sprintf("category %q has no Latin letter or digit in its name, so that no id can be made of it", label)})
				continue
			case before > 0:
				found = append(found, Finding{file.Name, line, column, Error, fmt.Sprintf("category %s stands on line %d already", label, before)})
				continue
			}
			places[topic.ID] = line
			topic.TermsEN, topic.TermsFR = terms, terms
			topic.Places = Places{file: file.Name, at: map[placeKey][2]int{}}
			topic.Places.at[placeKey{"id", -1}] = [2]int{line, column}
			for _, key := range []string{"terms_en", "terms_fr"} {
				topic.Places.at[placeKey{key, -1}] = [2]int{line, column}
				topic.Places.list(key, entry.Value)
			}
			switch languageOf(file.Name) {
			case "en":
				topic.TermsFR, topic.LabelFR = nil, ""
			case "fr":
				topic.TermsEN, topic.LabelEN = nil, ""
			}
			topics = append(topics, topic)
		}
	}
	walk(node, nil)
	return topics, found
}

// plainTypes are the types of nodes that a term may be written as: 9/11, 1325
// and no are words here.
var plainTypes = []ast.NodeType{ast.StringType, ast.LiteralType, ast.IntegerType, ast.FloatType, ast.BoolType, ast.InfinityType, ast.NanType}

// dictionaryTerms reads a list of terms, or a single one.
func dictionaryTerms(node ast.Node) ([]string, bool) {
	var terms []string
	nodes := []ast.Node{node}
	if sequence, ok := node.(*ast.SequenceNode); ok {
		nodes = sequence.Values
	}
	for _, n := range nodes {
		scalar, ok := n.(ast.ScalarNode)
		if !ok || !slices.Contains(plainTypes, n.Type()) {
			return nil, false
		}
		if term := strings.Join(strings.Fields(scalarText(scalar)), " "); term != "" {
			terms = append(terms, term)
		}
	}
	return terms, true
}

// scalarText is a scalar as written.
func scalarText(node ast.ScalarNode) string {
	if text, ok := node.(*ast.StringNode); ok {
		return text.Value
	}
	if text, ok := node.(*ast.LiteralNode); ok {
		return text.Value.Value
	}
	if t := node.GetToken(); t != nil {
		return t.Value
	}
	return fmt.Sprint(node.GetValue())
}

// notSlug is what an id cannot hold.
var notSlug = regexp.MustCompile(`[^a-z0-9]+`)

// slug makes an id of the names of a category and its parents; empty when one
// has no Latin letter or digit.
func slug(names []string) string {
	parts := make([]string, len(names))
	for i, name := range names {
		parts[i] = strings.Trim(notSlug.ReplaceAllString(Fold(name), "_"), "_")
		if parts[i] == "" {
			return ""
		}
	}
	return strings.Join(parts, ".")
}

// languageOf is the language that a file name gives (lexicon.fr.yaml), or empty.
func languageOf(name string) string {
	base := strings.TrimSuffix(path.Base(name), path.Ext(name))
	switch path.Ext(base) {
	case ".en":
		return "en"
	case ".fr":
		return "fr"
	}
	return ""
}
