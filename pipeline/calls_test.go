package pipeline

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"
)

// callsIn lists the selectors (package.Name) that a file uses, and the names
// of its init functions as "init".
func callsIn(t *testing.T, path string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var calls []string
	ast.Inspect(file, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok {
			if packageName, ok := selector.X.(*ast.Ident); ok {
				calls = append(calls, packageName.Name+"."+selector.Sel.Name)
			}
		}
		return true
	})
	return calls
}
