package seeds

import (
	"bytes"
	"fmt"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// readYAML is what a user's file holds, as far as it can be read.
type readYAML struct {
	documents []ast.Node
	found     Findings
	// broken are the keys whose values could not be read: nothing else is said of
	// them.
	broken map[string]bool
}

// recoverYAML reads a file as parseYAML does. Where the library stops at a
// fault of structure, each part of the file (a key at the start of a line with
// what is below it) is read by itself, so that one fault does not hide others.
func recoverYAML(file File) readYAML {
	documents, found := parseYAML(file)
	if len(found) == 0 || !readable(file) {
		return readYAML{documents: documents, found: found}
	}
	parts := partsOf(file.Data)
	if len(parts) < 2 {
		return readYAML{found: found}
	}
	read := readYAML{broken: map[string]bool{}}
	mapping := &ast.MappingNode{}
	var sequence []ast.Node
	for i, part := range parts {
		node, fault := parsePart(file, part)
		if fault != nil {
			read.broken[part.key()] = true
			read.found = append(read.found, part.faults(file, *fault)...)
			if len(read.found) >= mostFaults {
				read.found = append(read.found[:mostFaults], Finding{file.Name, part.line, 1, Error, "more faults follow; mend these first"})
				break
			}
			continue
		}
		if list, ok := node.(*ast.SequenceNode); ok {
			sequence = append(sequence, list.Values...)
		}
		mapping.Values = append(mapping.Values, entries(node)...)
		if last := i == len(parts)-1; last || parts[i+1].document {
			read.add(mapping, sequence)
			mapping, sequence = &ast.MappingNode{}, nil
		}
	}
	if len(read.found) == 0 && !repeats(read.documents) {
		// what is wrong shows in the whole only
		read.found = found
	}
	return read
}

// mostFaults are the faults of structure that are listed of one file: a file
// with more is no YAML at all.
const mostFaults = 20

// add ends a document.
func (r *readYAML) add(mapping *ast.MappingNode, sequence []ast.Node) {
	if len(mapping.Values) > 0 {
		mapping.Start = mapping.Values[0].Key.GetToken()
		r.documents = append(r.documents, mapping)
	}
	r.documents = append(r.documents, sequence...)
}

// repeats says that a mapping has a key twice, for which its reader has words
// of its own.
func repeats(documents []ast.Node) bool {
	for _, document := range documents {
		seen := map[string]bool{}
		for _, entry := range entries(document) {
			if seen[keyText(entry)] {
				return true
			}
			seen[keyText(entry)] = true
		}
	}
	return false
}

// readable says that a file is text of a size that is given to the library.
func readable(file File) bool {
	return invalidUTF8(file.Data) < 0 && len(file.Data) <= maxYAML && nesting(file.Data) <= maxYAMLDepth
}

// yamlPart is a key at the start of a line, or an element of a list there, with
// the lines below it.
type yamlPart struct {
	text []byte
	line int // of the file, from 1
	// document says that the part begins a document.
	document bool
}

// key is the word before the colon.
func (p yamlPart) key() string {
	key, _, _ := bytes.Cut(p.text, []byte(":"))
	return string(bytes.Trim(key, "\"' \r\n"))
}

// faults are those of the elements of a list, each read by itself, where the
// part is one and they have any; else the part's own.
func (p yamlPart) faults(file File, own Finding) Findings {
	var found Findings
	for _, element := range p.elements() {
		if len(found) >= mostFaults {
			break
		}
		node, fault := parsePart(file, element)
		if fault != nil {
			found = append(found, *fault)
		} else if list, ok := node.(*ast.SequenceNode); ok {
			for _, value := range list.Values {
				if fault := markedFault(value); fault != "" {
					line, column := tokenPlace(value.GetToken())
					found = append(found, Finding{file.Name, line, column, Error, fault})
				}
			}
		}
	}
	if len(found) == 0 {
		return Findings{own}
	}
	return found
}

// elements cuts a part at the lines that begin with a dash under its key, all
// indented as the first of them.
func (p yamlPart) elements() []yamlPart {
	var elements []yamlPart
	var indent []byte
	from, next, number := 0, 0, p.line-1
	for line := range bytes.Lines(p.text) {
		number++
		at := next
		next += len(line)
		dash := bytes.IndexByte(line, '-')
		if number > p.line && dash >= 0 && len(bytes.Trim(line[:dash], " ")) == 0 && (elements == nil || bytes.Equal(indent, line[:dash])) {
			elements = append(elements, yamlPart{line: number})
			indent, from = line[:dash], at
		}
		if len(elements) > 0 {
			elements[len(elements)-1].text = p.text[from:next]
		}
	}
	return elements
}

// partsOf cuts a file at the keys that stand at the start of a line; nil where
// there is nothing to cut at, as in a file of brackets.
func partsOf(data []byte) []yamlPart {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	var parts []yamlPart
	listed, document, number, next, from := false, true, 0, 0, 0
	for line := range bytes.Lines(data) {
		number++
		at := next
		next += len(line)
		switch first := line[0]; {
		case bytes.HasPrefix(line, []byte("---")):
			document = true
			continue
		case first == '{' || first == '[' || first == '%':
			return nil
		case first == '-' && (document || listed), first != '-' && bytes.IndexByte([]byte(" \t\r\n#"), first) < 0:
			if document {
				listed = first == '-'
			}
			parts = append(parts, yamlPart{line: number, document: document})
			document, from = false, at
		}
		if len(parts) > 0 {
			parts[len(parts)-1].text = data[from:next]
		}
	}
	return parts
}

// parsePart reads one part; its tokens get the lines that they have in the file.
func parsePart(file File, part yamlPart) (node ast.Node, fault *Finding) {
	defer func() {
		if cause := recover(); cause != nil {
			node, fault = nil, &Finding{file.Name, part.line, 1, Error, unreadable}
		}
	}()
	tokens := lexer.Tokenize(string(part.text))
	moved := map[*token.Position]bool{}
	for _, t := range tokens {
		if t.Position != nil && !moved[t.Position] {
			moved[t.Position] = true
			t.Position.Line += part.line - 1
		}
	}
	tree, err := parser.Parse(tokens, 0)
	if err != nil {
		finding := yamlFinding(file, err)
		finding.Line = max(finding.Line, part.line)
		return nil, &finding
	}
	for _, document := range tree.Docs {
		if document.Body == nil || document.Body.Type() == ast.CommentType {
			continue
		}
		if len(entries(document.Body)) == 0 && document.Body.Type() != ast.SequenceType {
			line, column := tokenPlace(document.Body.GetToken())
			return nil, &Finding{file.Name, line, column, Error, fmt.Sprintf("%q is no key with a colon behind it; indent it, if it belongs to the line above", shortText(string(part.text)))}
		}
		node = document.Body
	}
	return node, nil
}
