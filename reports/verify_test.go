package reports

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// writeVerified writes files and the manifest that names them.
func writeVerified(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	outputs, err := hashTree(dir)
	if err != nil {
		t.Fatal(err)
	}
	writeTestManifest(t, dir, Manifest{Generator: generator, Version: "1", Manifest: manifestVersion, Outputs: outputs})
	return dir
}

func writeTestManifest(t *testing.T, dir string, manifest Manifest) {
	t.Helper()
	data, err := json.Marshal(manifest)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, manifestName), data, 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestVerifyFolder(t *testing.T) {
	files := map[string]string{"topics.csv": "statement_id,topic\n", "tables/pairs.csv": "a\n", "text/x.txt": "words"}
	for _, row := range []struct {
		name   string
		change func(dir string) error
		want   string
	}{
		{"untouched", func(string) error { return nil }, ""},
		{"changed, same length", func(dir string) error { return os.WriteFile(filepath.Join(dir, "text/x.txt"), []byte("sword"), 0o666) }, "text/x.txt: changed"},
		{"longer", func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "topics.csv"), []byte("statement_id,topic\nx\n"), 0o666)
		}, "topics.csv: changed"},
		{"missing", func(dir string) error { return os.Remove(filepath.Join(dir, "tables/pairs.csv")) }, "tables/pairs.csv: missing"},
		{"extra", func(dir string) error { return os.WriteFile(filepath.Join(dir, "tables/mine.csv"), nil, 0o666) }, "tables/mine.csv: not in the manifest"},
		{"a folder in its place", func(dir string) error {
			if err := os.Remove(filepath.Join(dir, "topics.csv")); err != nil {
				return err
			}
			return os.Mkdir(filepath.Join(dir, "topics.csv"), 0o777)
		}, "topics.csv: not a regular file"},
	} {
		dir := writeVerified(t, files)
		if err := row.change(dir); err != nil {
			t.Fatal(err)
		}
		_, found, err := VerifyFolder(dir)
		if err != nil {
			t.Fatal(err)
		}
		if row.want == "" && len(found) > 0 || row.want != "" && (len(found) != 1 || !strings.HasPrefix(found[0].String(), row.want)) {
			t.Errorf("%s: found %v, want %q", row.name, found, row.want)
		}
	}
}

func TestVerifyNeverLeavesTheFolder(t *testing.T) {
	dir := writeVerified(t, map[string]string{"topics.csv": "x\n"})
	writeTestManifest(t, dir, Manifest{Generator: generator, Outputs: []ManifestFile{{Path: "../../etc/passwd"}, {Path: "topics.csv", Bytes: 2}}})
	_, found, err := VerifyFolder(dir)
	if err != nil || len(found) != 2 || !strings.Contains(found[0].What, "outside") {
		t.Errorf("found %v, %v; want the outside path refused", found, err)
	}
	if _, _, err := VerifyFolder(t.TempDir()); err == nil {
		t.Error("a folder without manifest must be an error")
	}
}

func TestCompareRuns(t *testing.T) {
	first := writeVerified(t, map[string]string{"stances.csv": "a,b\n1,favor\n", "gone.csv": "x\n", "same.csv": "s\n"})
	second := writeVerified(t, map[string]string{"stances.csv": "a,b\n1,against\n", "new.csv": "x\n", "same.csv": "s\n"})
	found, err := CompareRuns(first, second)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, mismatch := range found {
		lines = append(lines, mismatch.String())
	}
	text := strings.Join(lines, "\n")
	for _, want := range []string{`stances.csv: the second run wrote something else, first in line 2: "1,favor" then, "1,against" now`, "gone.csv: the second run did not", "new.csv: only the second run"} {
		if !strings.Contains(text, want) {
			t.Errorf("the comparison lacks %q:\n%s", want, text)
		}
	}
	if len(found) != 3 {
		t.Errorf("%d differences, want 3:\n%s", len(found), text)
	}
	if same, err := CompareRuns(first, first); err != nil || len(same) != 0 {
		t.Errorf("a run compared with itself: %v, %v", same, err)
	}
}
