package reports

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"horseshoe/seeds"
)

var update = flag.Bool("update", false, "write the goldens anew")

// TestCodebookIsCurrent compares CODEBOOK.md with what the built-in lists give.
func TestCodebookIsCurrent(t *testing.T) {
	lists, err := seeds.Load(seeds.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteCodebook(&b, lists); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("CODEBOOK.md", b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile("CODEBOOK.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept, b.Bytes()) {
		t.Error("reports/CODEBOOK.md is out of date: go test ./reports -run CodebookIsCurrent -update")
	}
}

func TestWordsOfAUserNeverBecomeMarkup(t *testing.T) {
	lists := &seeds.Lists{Topics: []seeds.Topic{{ID: "x", LabelEN: "a | b", LabelFR: "<script>alert(1)</script>", Description: "[link](http://x)\n# head"}}}
	var b bytes.Buffer
	if err := WriteCodebook(&b, lists); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"a | b", "<script>", "[link](", "\n# head"} {
		if strings.Contains(b.String(), bad) {
			t.Errorf("%q went through unescaped", bad)
		}
	}
}
