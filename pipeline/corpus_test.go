package pipeline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func write(t *testing.T, folder string, names ...string) {
	t.Helper()
	for _, name := range names {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// speeches groups files named KEY_spchN.txt.
var speeches = Grouping{
	Format: DebatesCorpus,
	Key: func(path string) (string, bool) {
		key, _, ok := strings.Cut(path, "_spch")
		return key, ok
	},
	Companion: func(base string) bool { return base == "speaker.tsv" },
}

func names(t *testing.T, arguments ...string) []string {
	t.Helper()
	var got []string
	for record, err := range Corpus(arguments, []Grouping{speeches}) {
		if err != nil {
			return append(got, "error: "+err.Error())
		}
		line := record.Name + ":"
		for _, source := range record.Sources {
			line += " " + source.Name
		}
		if len(record.Companions) > 0 {
			line += " +companions"
		}
		got = append(got, line)
	}
	return got
}

func TestCorpusOrdersAndGroups(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "b.txt", "a/z.txt", "a.txt", ".hidden", ".git/x", "M2_spch001.txt", "M1_spch002.txt", "M1_spch001.txt", "speaker.tsv")
	got := names(t, folder)
	want := []string{
		"M1: M1_spch001.txt M1_spch002.txt +companions",
		"M2: M2_spch001.txt +companions",
		"a.txt: a.txt",
		"a/z.txt: a/z.txt",
		"b.txt: b.txt",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	got = names(t, filepath.Join(folder, "b.txt"), filepath.Join(folder, "[a]*.txt"))
	if diff := cmp.Diff([]string{"b.txt: b.txt", "a.txt: a.txt"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestCorpusSaysWhatIsWrongWithAnArgument(t *testing.T) {
	folder := t.TempDir()
	for argument, want := range map[string]string{
		filepath.Join(folder, "missing.txt"): "no such file",
		filepath.Join(folder, "*.pdf"):       "no file matches",
		folder:                               "holds no file",
	} {
		got := names(t, argument)
		if len(got) != 1 || !strings.Contains(got[0], want) {
			t.Errorf("%s: got %q, want an error with %q", argument, got, want)
		}
	}
}

func TestCorpusLeavesOutputFoldersOut(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt", "out/codebook.md", "other/manifest.json")
	if err := os.WriteFile(filepath.Join(folder, "out", "manifest.json"), []byte(`{"generator": "horseshoe"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"a.txt: a.txt", "other/manifest.json: other/manifest.json"}, names(t, folder)); diff != "" {
		t.Error(diff)
	}
}
