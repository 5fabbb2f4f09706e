package reports

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// SafeName makes a file name of a record's id: letters, digits, dot, hyphen
// and underscore stay, anything else becomes an underscore, so that an id can
// never lead out of its folder.
func SafeName(id string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_', r == '.':
			return r
		}
		return '_'
	}, id)
	if name = strings.TrimLeft(name, "."); name == "" {
		return "_"
	}
	return name
}

// checkOutputFolder refuses a place that holds anything which we did not write.
func checkOutputFolder(dir string) error {
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("output folder %s: %w", dir, err)
	}
	if !info.IsDir() {
		return fmt.Errorf("output folder %s: this is a file; choose another folder with --out", dir)
	}
	target, err := realPath(dir)
	if err != nil {
		return fmt.Errorf("output folder %s: %w", dir, err)
	}
	foreign, err := foreignFiles(target)
	if err != nil {
		return fmt.Errorf("output folder %s: %w", dir, err)
	}
	if len(foreign) == 0 {
		return nil
	}
	shown := strings.Join(foreign[:min(len(foreign), 3)], ", ")
	if len(foreign) > 3 {
		shown += fmt.Sprintf(" and %d more", len(foreign)-3)
	}
	return fmt.Errorf("output folder %s holds files that horseshoe did not write (%s): nothing was changed; "+
		"choose another folder with --out, or move those files away", dir, shown)
}

// foreignFiles lists the files below dir, with slashes and sorted, that the
// manifest there does not name.
func foreignFiles(dir string) ([]string, error) {
	ours := map[string]bool{}
	if data, err := os.ReadFile(filepath.Join(dir, manifestName)); err == nil {
		var manifest Manifest
		if json.Unmarshal(data, &manifest) == nil && manifest.Generator == generator {
			ours[manifestName] = true
			for _, output := range manifest.Outputs {
				ours[output.Path] = true
			}
		}
	}
	var foreign []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if entry != nil && entry.IsDir() && filepath.Dir(path) == dir && (strings.HasPrefix(entry.Name(), stagingInside) || entry.Name() == ofTheDisk) {
			return fs.SkipDir // what an interrupted run left of its own
		}
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if name = filepath.ToSlash(name); err == nil && !ours[name] {
			foreign = append(foreign, name)
		}
		return err
	})
	slices.Sort(foreign)
	return foreign, err
}

// realPath is the absolute path of a folder; a link is followed, so that the
// folder is replaced and not the link.
func realPath(dir string) (string, error) {
	full, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	target, err := filepath.EvalSymlinks(full)
	if errors.Is(err, fs.ErrNotExist) {
		return full, nil
	}
	return target, err
}

// makeStaging makes an empty folder beside dir, on the same file system, so
// that it can be renamed. Where nothing may be written there, as beside the
// mount point of a container, it lies inside dir.
func makeStaging(dir string) (string, error) {
	full, err := realPath(dir)
	if err != nil {
		return "", fmt.Errorf("output folder %s: %w", dir, err)
	}
	parent := filepath.Dir(full)
	beside := os.MkdirAll(parent, 0o777)
	staging := ""
	if beside == nil {
		staging, beside = os.MkdirTemp(parent, "."+filepath.Base(full)+".new-")
	}
	if beside != nil {
		if staging, err = os.MkdirTemp(full, stagingInside); err != nil {
			return "", fmt.Errorf("output folder %s cannot be written (a new one is prepared beside it; choose another with --out): %w", dir, beside)
		}
	}
	// MkdirTemp keeps others out; the outputs are for whoever may read the folder.
	if err := os.Chmod(staging, 0o755); err != nil {
		return "", fmt.Errorf("output folder %s cannot be written: %w", dir, err)
	}
	return staging, nil
}

// stagingInside and oldInside begin the names of the folders of a swap within an
// output folder.
const (
	stagingInside = ".horseshoe.new-"
	oldInside     = ".horseshoe.old-"
)

// ofTheDisk is the folder that file systems keep at their root.
const ofTheDisk = "lost+found"

// replaceFolder puts staging in the place of dir. The old folder is moved
// aside first and comes back when the new one cannot take its place. A folder
// that cannot be moved, because it is a mount point or nothing may be written
// beside it, stays, and its contents are changed. rename is os.Rename.
func replaceFolder(rename func(from, to string) error, staging, dir string) error {
	full, err := realPath(dir)
	if err != nil {
		return err
	}
	if filepath.Dir(staging) == full {
		return replaceContents(rename, staging, full)
	}
	old := strings.Replace(staging, ".new-", ".old-", 1)
	err = rename(full, old)
	if errors.Is(err, fs.ErrNotExist) {
		return rename(staging, full)
	}
	if err != nil {
		inside, failed := copyInside(staging, full)
		if failed != nil {
			return fmt.Errorf("the folder cannot be moved aside (%w) nor written into (%w); choose another folder with --out", err, failed)
		}
		if err := replaceContents(rename, inside, full); err != nil {
			return err
		}
		return os.RemoveAll(staging)
	}
	if err := rename(staging, full); err != nil {
		return errors.Join(err, rename(old, full))
	}
	return os.RemoveAll(old)
}

// copyInside copies a staging folder from beside an output folder into it: the
// two may be on different file systems.
func copyInside(staging, full string) (string, error) {
	inside, err := os.MkdirTemp(full, stagingInside)
	if err != nil {
		return "", err
	}
	err = os.Chmod(inside, 0o755)
	if err == nil {
		err = os.CopyFS(inside, os.DirFS(staging))
	}
	if err != nil {
		return "", errors.Join(err, os.RemoveAll(inside))
	}
	return inside, nil
}

// replaceContents puts what is in staging, which lies in full, in the place of
// everything else there. It is not one step as the renaming of a folder is, but
// an error puts every old file back.
func replaceContents(rename func(from, to string) error, staging, full string) (err error) {
	old, err := os.MkdirTemp(full, oldInside)
	if err != nil {
		return err
	}
	var undo []func() error
	defer func() {
		if err == nil {
			err = errors.Join(os.Remove(staging), os.RemoveAll(old))
			return
		}
		for _, step := range slices.Backward(undo) {
			err = errors.Join(err, step())
		}
		err = errors.Join(err, os.RemoveAll(staging), os.Remove(old))
	}()
	move := func(from, to string, keep ...string) error {
		entries, err := os.ReadDir(from)
		if err != nil {
			return err
		}
		for _, entry := range entries {
			before, after := filepath.Join(from, entry.Name()), filepath.Join(to, entry.Name())
			if slices.Contains(keep, before) || entry.Name() == ofTheDisk {
				continue
			}
			if err := rename(before, after); err != nil {
				return err
			}
			undo = append(undo, func() error { return rename(after, before) })
		}
		return nil
	}
	if err := move(full, old, staging, old); err != nil {
		return err
	}
	return move(staging, full)
}
