package seeds

import "strings"

// unreadable is said of a fault for which there are no better words.
const unreadable = "this cannot be read as YAML: check the indentation, the colons and the quotation marks here and in the line above"

// yamlFaults are the faults of structure by a part of the library's message, and
// what to tell a person who does not write YAML every day.
var yamlFaults = [][2]string{
	{"end character of double-quoted", "a quotation mark \" opens here and is never closed"},
	{"end character of single-quoted", "an apostrophe ' opens a text here and is never closed: close it, or put the text in \" \""},
	{"already defined", "this key stands in the file already; keep one of the two"},
	{"mapping value is not allowed", "a colon with a space behind it inside a text, or a line that is indented too far: put the text in quotation marks, or begin the line where the keys above it begin"},
	{"'\t'", "a tab: use spaces to indent"},
	{"tab character", "a tab: use spaces to indent"},
	{"reserved character", "a text cannot begin with this character: put it in quotation marks"},
	{"directive", "a text cannot begin with %: put it in quotation marks"},
	{"']'", "a list in [ ] is not closed, or a comma is missing in it"},
	{"'['", "a ] without its ["},
	{"'}'", "a { is not closed, or a comma is missing behind it; put a text that begins with { in quotation marks"},
	{"'{'", "a } without its {"},
	{"alias", "a text cannot begin with *: put it in quotation marks"},
	{"anchor", "a text cannot begin with &: put it in quotation marks"},
	{"tag", "a text cannot begin with !: put it in quotation marks"},
	{"sequence", "the lines of a list must begin with a dash in the same column"},
	{"non-map value", "a line that is neither a key with a colon behind it nor a - in a list: check its indentation"},
	{"unexpected key name", "a key inside a text or a list: check its indentation, or put the text in quotation marks"},
	{"implicit line break", "a key must stand on one line with its colon"},
	{"unexpected map", "a key stands where a text is expected: check its indentation, or put the text in quotation marks"},
	{"unknown field", "this key is none of the file's form"},
	{"cannot unmarshal", "a value of another kind than the key takes"},
	{"map key-value is pre-defined", "a text and keys stand together here: check the indentation"},
	{"value is not allowed", "something follows the closing quotation mark, or the indentation is wrong: put the whole text in quotation marks"},
}

// inOurWords tells a fault of structure without the library's terms.
func inOurWords(message string) string {
	for _, fault := range yamlFaults {
		if strings.Contains(message, fault[0]) {
			return fault[1]
		}
	}
	return unreadable
}

// shortText is the start of a text on one line.
func shortText(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return text
}
