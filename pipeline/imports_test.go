package pipeline

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestImportRules keeps the packages in their line: which of ours each may
// import, which library is used at one place only, and where the clock, the
// exit and the flags may stand.
func TestImportRules(t *testing.T) {
	ours := map[string][]string{
		"pipeline":      nil,
		"seeds":         nil,
		"stages":        {"horseshoe/pipeline", "horseshoe/seeds"},
		"reports":       {"horseshoe/pipeline", "horseshoe/seeds"},
		"cmd/horseshoe": {"horseshoe/pipeline", "horseshoe/seeds", "horseshoe/stages", "horseshoe/reports"},
		"cmd/train":     {"horseshoe/pipeline", "horseshoe/seeds", "horseshoe/stages"},
	}
	places := map[string]string{
		"github.com/jdkato/prose/":        "stages/partofspeech.go",
		"github.com/go-gota/gota/":        "reports/frames.go",
		"github.com/boxesandglue/":        "reports/pdf",
		"github.com/klippa-app/go-pdfium": "stages/read_pdf",
		"github.com/urfave/cli/":          "cmd/horseshoe/",
		"net/http":                        "nowhere",
		"flag":                            "cmd/horseshoe/",
	}
	root := ".."
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(root, path)
		name = filepath.ToSlash(name)
		if entry.IsDir() && path != root && strings.HasPrefix(entry.Name(), ".") {
			return fs.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		allowed, known := ours[filepath.ToSlash(filepath.Dir(name))]
		if !known {
			t.Errorf("%s is in no package of the design", name)
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if strings.HasPrefix(imported, "horseshoe/") && !slices.Contains(allowed, imported) {
				t.Errorf("%s imports %s", name, imported)
			}
			for library, place := range places {
				if (imported == library || strings.HasSuffix(library, "/") && strings.HasPrefix(imported, library)) && !strings.HasPrefix(name, place) {
					t.Errorf("%s imports %s, which belongs in %s", name, imported, place)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestNoClockBelowTheCommand looks for calls that would let the day, the
// machine or the command line into a result.
func TestNoClockBelowTheCommand(t *testing.T) {
	for _, folder := range []string{".", "../seeds", "../stages", "../reports"} {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			for _, call := range callsIn(t, path) {
				if slices.Contains([]string{"time.Now", "os.Exit", "log.Fatal", "os.Hostname", "os.Getenv"}, call) {
					t.Errorf("%s calls %s", path, call)
				}
			}
		}
	}
}
