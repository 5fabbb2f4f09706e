package reports

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
)

// writeTree writes files below a new folder.
func writeTree(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// contentsOf lists the files and folders below a folder, files with their content.
func contentsOf(t *testing.T, dir string) []string {
	t.Helper()
	var tree []string
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || path == dir {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		if !entry.IsDir() {
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			name += "=" + string(content)
		}
		tree = append(tree, filepath.ToSlash(name))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// A mount point cannot be moved: the folder stays and its contents change. When
// that fails halfway, the old contents are back.
func TestAFolderThatCannotBeMovedIsChangedWithin(t *testing.T) {
	oldTree := map[string]string{"manifest.json": "old", "tables/a.csv": "old", "only_old.csv": "old"}
	newTree := map[string]string{"manifest.json": "new", "tables/a.csv": "new", "only_new.csv": "new"}
	for _, test := range []struct {
		name    string
		inside  bool // the new folder was prepared within the old one
		failing int  // the move within the folder that fails, from 1; 0 for none
	}{
		{"a mount point", false, 0},
		{"nothing may be written beside it", true, 0},
		{"the first move fails", false, 1},
		{"an old file cannot be moved", false, 3},
		{"a new file cannot be moved", true, 5},
		{"the last move fails", false, 6},
	} {
		t.Run(test.name, func(t *testing.T) {
			parent := t.TempDir()
			full, staging := filepath.Join(parent, "out"), filepath.Join(parent, ".out.new-1")
			if test.inside {
				staging = filepath.Join(full, stagingInside+"1")
			}
			writeTree(t, full, oldTree)
			writeTree(t, staging, newTree)
			before, err := os.Stat(full)
			if err != nil {
				t.Fatal(err)
			}
			moves := 0
			broken := errors.New("broken disk")
			rename := func(from, to string) error {
				if from == full {
					return &os.LinkError{Op: "rename", Old: from, New: to, Err: syscall.EBUSY}
				}
				if moves++; moves == test.failing {
					return broken
				}
				return os.Rename(from, to)
			}
			err = replaceFolder(rename, staging, full)
			want := []string{"manifest.json=new", "only_new.csv=new", "tables", "tables/a.csv=new"}
			if test.failing > 0 {
				want = []string{"manifest.json=old", "only_old.csv=old", "tables", "tables/a.csv=old"}
				if !errors.Is(err, broken) {
					t.Errorf("error %v", err)
				}
			} else if err != nil {
				t.Error(err)
			}
			if got := contentsOf(t, full); !slices.Equal(got, want) {
				t.Errorf("the folder holds %q, want %q", got, want)
			}
			if after, err := os.Stat(full); err != nil || !os.SameFile(before, after) {
				t.Error("the folder is another one")
			}
		})
	}
}

func TestWhatAnInterruptedRunLeftIsNoForeignFile(t *testing.T) {
	dir := t.TempDir()
	writeTree(t, dir, map[string]string{stagingInside + "12/statements.csv": "x"})
	if err := checkOutputFolder(dir); err != nil {
		t.Error(err)
	}
	writeTree(t, dir, map[string]string{oldInside + "12/statements.csv": "x"})
	if err := checkOutputFolder(dir); err == nil {
		t.Error("old outputs in the midst of a swap would be thrown away")
	}
}
