package seeds

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// formField is one key of a file of the user, and where its value goes: a text,
// a list of phrases or a list of examples.
type formField struct {
	key      string
	text     *string
	phrases  *[]string
	examples *[]Example
}

// readForm fills the fields from a mapping and notes where the values stand.
// Every key and value that does not fit is a finding; broken gets the keys whose
// values could not be read.
func readForm(file File, node ast.Node, fields []formField, broken map[string]bool) (Places, Findings) {
	reader := formReader{file: file, fields: fields, places: Places{file: file.Name, at: map[placeKey][2]int{}}}
	lines := map[string]int{}
	for _, entry := range entries(node) {
		key := keyText(entry)
		line, column := tokenPlace(entry.Key.GetToken())
		at := slices.IndexFunc(fields, func(f formField) bool { return f.key == key })
		switch {
		case at < 0:
			reader.report(line, column, "%s", reader.unknown(key))
			continue
		case lines[key] > 0:
			reader.report(line, column, "%s stands on line %d already; keep one of the two", key, lines[key])
			continue
		}
		lines[key] = line
		reader.places.at[placeKey{key, -1}] = [2]int{line, column}
		before := len(reader.found)
		reader.value(fields[at], entry)
		if len(reader.found) > before {
			broken[key] = true
		}
	}
	return reader.places, reader.found
}

// formReader reads one mapping.
type formReader struct {
	file   File
	fields []formField
	places Places
	found  Findings
}

func (r *formReader) report(line, column int, format string, arguments ...any) {
	r.found = append(r.found, Finding{r.file.Name, line, column, Error, fmt.Sprintf(format, arguments...)})
}

// nearKey is the number of slips up to which a key is taken for a misspelt one.
const nearKey = 3

// unknown says which keys there are, and which may be meant.
func (r *formReader) unknown(key string) string {
	names := make([]string, len(r.fields))
	best, slips := "", nearKey+1
	for i, field := range r.fields {
		names[i] = field.key
		if n := distance([]rune(key), []rune(field.key), nearKey); n < slips {
			best, slips = field.key, n
		}
	}
	if best != "" && slips < len(key) {
		return fmt.Sprintf("unknown key %q; is %s meant?", shortText(key), best)
	}
	return fmt.Sprintf("unknown key %q; the keys are %s", shortText(key), strings.Join(names, ", "))
}

// value reads one value into its field.
func (r *formReader) value(field formField, entry *ast.MappingValueNode) {
	line, column := tokenPlace(entry.Value.GetToken())
	switch {
	case field.text != nil && entry.Value.Type() == ast.NullType: // a key left empty
	case field.text != nil:
		text, fault := plainText(entry.Value)
		if fault != "" {
			r.report(line, column, "%s: %s", field.key, fault)
			return
		}
		*field.text = text
	case field.phrases != nil:
		r.list(field.key, entry, "each phrase", func(element ast.Node) {
			line, column := elementPlace(element)
			text, fault := plainText(element)
			if fault != "" {
				r.report(line, column, "%s: %s", field.key, fault)
				return
			}
			r.places.at[placeKey{field.key, len(*field.phrases)}] = [2]int{line, column}
			*field.phrases = append(*field.phrases, text)
		})
	default:
		r.list(field.key, entry, "each example", func(element ast.Node) {
			if example, ok := r.example(field.key, element); ok {
				line, column := elementPlace(element)
				r.places.at[placeKey{field.key, len(*field.examples)}] = [2]int{line, column}
				*field.examples = append(*field.examples, example)
			}
		})
	}
}

// list calls each for the elements of a list; a key without any value is an
// empty list.
func (r *formReader) list(key string, entry *ast.MappingValueNode, each string, do func(ast.Node)) {
	if entry.Value.Type() == ast.NullType {
		return
	}
	sequence, ok := entry.Value.(*ast.SequenceNode)
	if !ok {
		line, column := tokenPlace(entry.Value.GetToken())
		r.report(line, column, "%s is a list: write %s on a line of its own below the key, with a dash before it", key, each)
		return
	}
	for _, element := range sequence.Values {
		do(element)
	}
}

// example reads a text and whether it must match.
func (r *formReader) example(key string, node ast.Node) (Example, bool) {
	var example Example
	line, column := elementPlace(node)
	if len(entries(node)) == 0 {
		r.report(line, column, "%s: an example has text, and match: true or false", key)
		return example, false
	}
	for _, entry := range entries(node) {
		line, column := tokenPlace(entry.Key.GetToken())
		switch text, fault := plainText(entry.Value); {
		case fault != "":
			r.report(line, column, "%s: %s", key, fault)
			return example, false
		case keyText(entry) == "text":
			example.Text = text
		case keyText(entry) == "match" && (text == "true" || text == "false"):
			example.Match = text == "true"
		default:
			r.report(line, column, "%s: an example has text, and match: true or false", key)
			return example, false
		}
	}
	return example, true
}

// plainText is the text of a scalar, or what is wrong with the value.
func plainText(node ast.Node) (text, fault string) {
	scalar, ok := node.(ast.ScalarNode)
	switch {
	case ok && slices.Contains(plainTypes, node.Type()):
		return strings.TrimSpace(scalarText(scalar)), ""
	case node.Type() == ast.NullType:
		return "", "nothing stands behind the dash; write a text or take the line out"
	case markedFault(node) != "":
		return "", markedFault(node)
	case len(entries(node)) > 0:
		return "", "a colon makes a key of this text: put the text in quotation marks"
	}
	return "", "a text is wanted here, without brackets; put it in quotation marks"
}

// markedFault is said of a text that YAML takes for a reference or a type.
func markedFault(node ast.Node) string {
	if t := node.Type(); t == ast.AliasType || t == ast.AnchorType || t == ast.TagType {
		return "a text cannot begin with *, & or !: put it in quotation marks"
	}
	return ""
}

// elementPlace is the place of an element of a list.
func elementPlace(node ast.Node) (line, column int) {
	if pairs := entries(node); len(pairs) > 0 {
		return tokenPlace(pairs[0].Key.GetToken())
	}
	return tokenPlace(node.GetToken())
}
