package seeds

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// maxYAML and maxYAMLDepth bound what is given to the YAML library: no lexicon
// of a person is larger, and deep nesting costs the library its stack.
const (
	maxYAML      = 4 << 20
	maxYAMLDepth = 64
)

// parseYAML reads the documents of a file. Empty documents are left out. A
// panic of the library becomes a finding.
func parseYAML(file File) (documents []ast.Node, found Findings) {
	defer func() {
		if cause := recover(); cause != nil {
			documents, found = nil, Findings{{file.Name, 1, 1, Error, unreadable}}
		}
	}()
	if at := invalidUTF8(file.Data); at >= 0 {
		line, column := position(file.Data, at)
		return nil, Findings{{file.Name, line, column, Error, "not UTF-8 from here on: save the file as UTF-8"}}
	}
	if len(file.Data) > maxYAML || nesting(file.Data) > maxYAMLDepth {
		return nil, Findings{{file.Name, 1, 1, Error, "too large or too deeply nested for a file of seeds"}}
	}
	data := []byte(strings.TrimPrefix(string(file.Data), "\ufeff"))
	tree, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, Findings{yamlFinding(file, err)}
	}
	for _, document := range tree.Docs {
		if document.Body != nil && document.Body.Type() != ast.CommentType {
			documents = append(documents, document.Body)
		}
	}
	return documents, nil
}

// decodeYAML decodes one document strictly: an unknown or repeated field is a
// finding. Anchors are not part of the form of seed files.
func decodeYAML(file File, document ast.Node, into any) (found Findings) {
	defer func() {
		if cause := recover(); cause != nil {
			found = Findings{{file.Name, 1, 1, Error, unreadable}}
		}
	}()
	if err := yaml.NodeToValue(document, into, yaml.Strict()); err != nil {
		return Findings{yamlFinding(file, err)}
	}
	return nil
}

// yamlFinding gives an error of the library its place.
func yamlFinding(file File, err error) Finding {
	finding := Finding{file.Name, 1, 1, Error, unreadable}
	var fault yaml.Error
	if errors.As(err, &fault) {
		finding.Message = inOurWords(fault.GetMessage())
		finding.Line, finding.Column = tokenPlace(fault.GetToken())
	}
	return finding
}

func tokenPlace(t *token.Token) (line, column int) {
	if t == nil || t.Position == nil {
		return 1, 1
	}
	return max(t.Position.Line, 1), max(t.Position.Column, 1)
}

// nesting is an upper bound of the depth of a document: open brackets, and
// white space and dashes in front of a line.
func nesting(data []byte) int {
	open, deepest, indent := 0, 0, 0
	atStart := true
	for _, c := range data {
		switch {
		case c == '\n':
			atStart, indent = true, 0
		case atStart && (c == '-' || c == '?' || c == ':'):
			indent++
		case atStart && (c == ' ' || c == '\t'):
		default:
			atStart = false
			switch c {
			case '[', '{':
				open++
			case ']', '}':
				open = max(open-1, 0)
			}
		}
		deepest = max(deepest, open, indent)
	}
	return deepest
}

// entries are the keys and values of a mapping, in the order of the file; nil
// for any other node.
func entries(node ast.Node) []*ast.MappingValueNode {
	switch n := node.(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	}
	return nil
}

// keyText is a key as written, without quotation marks.
func keyText(entry *ast.MappingValueNode) string {
	if t := entry.Key.GetToken(); t != nil {
		return t.Value
	}
	return ""
}

// keyPlace is the place of a key of a mapping, or of the mapping's start when
// it has no such key.
func keyPlace(node ast.Node, key string) (line, column int) {
	for _, entry := range entries(node) {
		if keyText(entry) == key {
			return tokenPlace(entry.Key.GetToken())
		}
	}
	for _, entry := range entries(node) {
		return tokenPlace(entry.Key.GetToken())
	}
	return tokenPlace(node.GetToken())
}
