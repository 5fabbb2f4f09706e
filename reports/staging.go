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
// that it can be renamed.
func makeStaging(dir string) (string, error) {
	full, err := realPath(dir)
	if err != nil {
		return "", fmt.Errorf("output folder %s: %w", dir, err)
	}
	parent := filepath.Dir(full)
	if err := os.MkdirAll(parent, 0o777); err != nil {
		return "", fmt.Errorf("output folder %s: %w", dir, err)
	}
	staging, err := os.MkdirTemp(parent, "."+filepath.Base(full)+".new-")
	if err != nil {
		return "", fmt.Errorf("output folder %s cannot be written (a new one is prepared beside it; choose another with --out): %w", dir, err)
	}
	// MkdirTemp keeps others out; the outputs are for whoever may read the folder.
	if err := os.Chmod(staging, 0o755); err != nil {
		return "", fmt.Errorf("output folder %s cannot be written: %w", dir, err)
	}
	return staging, nil
}

// replaceFolder puts staging in the place of dir. The old folder is moved
// aside first and comes back when the new one cannot take its place.
func replaceFolder(staging, dir string) error {
	full, err := realPath(dir)
	if err != nil {
		return err
	}
	old := strings.Replace(staging, ".new-", ".old-", 1)
	err = os.Rename(full, old)
	if errors.Is(err, fs.ErrNotExist) {
		return os.Rename(staging, full)
	}
	if err != nil {
		return err
	}
	if err := os.Rename(staging, full); err != nil {
		return errors.Join(err, os.Rename(old, full))
	}
	return os.RemoveAll(old)
}
