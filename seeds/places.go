package seeds

import "github.com/goccy/go-yaml/ast"

// Places tell where the entries of a seed file stand, for findings that are
// made after it was read. The zero value knows no place.
type Places struct {
	file string
	at   map[placeKey][2]int
}

// placeKey is a key of the file and the index of one element of its list; -1
// for the key itself.
type placeKey struct {
	key   string
	index int
}

// list notes the elements of one list.
func (p Places) list(key string, node ast.Node) {
	sequence, ok := node.(*ast.SequenceNode)
	if !ok {
		return
	}
	for i, element := range sequence.Values {
		line, column := elementPlace(element)
		p.at[placeKey{key, i}] = [2]int{line, column}
	}
}

// Finding is a finding about element index of the list under a key, or about
// the key itself with index -1; without a known place it names the file only.
func (p Places) Finding(severity Severity, key string, index int, message string) Finding {
	place, known := p.at[placeKey{key, index}]
	if !known {
		place = p.at[placeKey{key, -1}]
	}
	return Finding{File: p.file, Line: place[0], Column: place[1], Severity: severity, Message: message}
}
