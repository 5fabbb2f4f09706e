package main

import (
	"flag"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the goldens anew")

// trailingSpace is what the library leaves at the ends of lines.
var trailingSpace = regexp.MustCompile(`(?m)[ \t]+$`)

// TestReferenceIsCurrent keeps REFERENCE.md what the program's own help says.
func TestReferenceIsCurrent(t *testing.T) {
	app := newApp(io.Discard, io.Discard)
	markdown, err := app.ToMarkdown()
	if err != nil {
		t.Fatal(err)
	}
	want := strings.TrimSpace(trailingSpace.ReplaceAllString(markdown, "")) + "\n"
	if *update {
		if err := os.WriteFile("REFERENCE.md", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile("REFERENCE.md")
	if err != nil {
		t.Fatalf("%v; make golden writes it", err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("REFERENCE.md is not current; make golden writes it anew\n%s", diff)
	}
}
