package reports

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Mismatch is one way in which an output folder is not what its manifest, or
// a second run, says. Path is relative to the folder, with slashes; empty for
// what concerns the run as a whole.
type Mismatch struct {
	Path, What string
}

// String is the mismatch as one line.
func (m Mismatch) String() string {
	if m.Path == "" {
		return m.What
	}
	return m.Path + ": " + m.What
}

// VerifyFolder hashes every file that the manifest names and lists the
// missing, the changed and those that it does not name. The error is for a
// folder without a readable manifest. The manifest itself is only checked by
// running again.
func VerifyFolder(dir string) (Manifest, []Mismatch, error) {
	manifest, err := ReadManifest(dir)
	if err != nil {
		return manifest, nil, err
	}
	var found []Mismatch
	named := map[string]bool{manifestName: true}
	for _, output := range manifest.Outputs {
		named[output.Path] = true
		if what := verifyFile(dir, output); what != "" {
			found = append(found, Mismatch{output.Path, what})
		}
	}
	err = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if name = filepath.ToSlash(name); err == nil && !named[name] {
			found = append(found, Mismatch{name, "not in the manifest"})
		}
		return err
	})
	return manifest, found, err
}

func verifyFile(dir string, output ManifestFile) string {
	if !filepath.IsLocal(filepath.FromSlash(output.Path)) {
		return "the manifest names a path outside the folder"
	}
	path := filepath.Join(dir, filepath.FromSlash(output.Path))
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "missing"
	case err != nil:
		return err.Error()
	case !info.Mode().IsRegular():
		return "not a regular file"
	}
	file, err := hashFile(path)
	switch {
	case err != nil:
		return err.Error()
	case file.Bytes != output.Bytes:
		return fmt.Sprintf("changed: %d bytes, the manifest has %d", file.Bytes, output.Bytes)
	case file.SHA256 != output.SHA256:
		return "changed: same length, another SHA-256"
	}
	return ""
}

// CompareRuns says in what a second run, written to again, differs from the
// first: first the reasons (another program, other lists, other inputs), then
// the files, a text file with its first line that differs.
func CompareRuns(dir, again string) ([]Mismatch, error) {
	first, err := ReadManifest(dir)
	if err != nil {
		return nil, err
	}
	second, err := ReadManifest(again)
	if err != nil {
		return nil, err
	}
	found := compareManifests(first, second)
	outputs := make(map[string]string, len(second.Outputs))
	for _, output := range second.Outputs {
		outputs[output.Path] = output.SHA256
	}
	for _, output := range first.Outputs {
		hash, ok := outputs[output.Path]
		delete(outputs, output.Path)
		switch {
		case !ok:
			found = append(found, Mismatch{output.Path, "the second run did not write it"})
		case hash != output.SHA256:
			found = append(found, Mismatch{output.Path, "the second run wrote something else" + firstDifference(dir, again, output.Path)})
		}
	}
	for _, output := range second.Outputs { // in the manifest's order, not the map's
		if _, left := outputs[output.Path]; left {
			found = append(found, Mismatch{output.Path, "only the second run wrote it"})
		}
	}
	return found, nil
}

// compareManifests names what may explain a difference.
func compareManifests(first, second Manifest) []Mismatch {
	var found []Mismatch
	say := func(format string, values ...any) {
		found = append(found, Mismatch{What: fmt.Sprintf(format, values...)})
	}
	if first.Version != second.Version {
		say("written by version %s, run again by version %s", first.Version, second.Version)
	}
	if !slices.Equal(first.Stages, second.Stages) {
		say("the stages have other versions now")
	}
	if first.ListsSHA256 != second.ListsSHA256 {
		say("the built-in lists and lexicons have changed since")
	}
	if !slices.Equal(first.Parameters, second.Parameters) {
		say("the settings differ")
	}
	if !slices.Equal(first.Inputs, second.Inputs) {
		say("the inputs differ: %d records then, %d now, or other hashes", len(first.Inputs), len(second.Inputs))
	}
	return found
}

// firstDifference says where two versions of a text file part; empty for
// other files and where one of them cannot be read.
func firstDifference(dir, again, name string) string {
	switch filepath.Ext(name) {
	case ".csv", ".txt", ".json", ".jsonl", ".md", ".html", ".svg":
	default:
		return ""
	}
	first, err := os.Open(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		return ""
	}
	defer first.Close()
	second, err := os.Open(filepath.Join(again, filepath.FromSlash(name)))
	if err != nil {
		return ""
	}
	defer second.Close()
	line, a, b := differingLine(first, second)
	if line == 0 {
		return ""
	}
	return fmt.Sprintf(", first in line %d: %q then, %q now", line, excerpt(a), excerpt(b))
}

// differingLine is the first line in which two texts differ, from 1; 0 where
// they are the same.
func differingLine(first, second io.Reader) (line int, a, b string) {
	one, two := bufio.NewReader(first), bufio.NewReader(second)
	for line = 1; ; line++ {
		left, errLeft := one.ReadBytes('\n')
		right, errRight := two.ReadBytes('\n')
		if !bytes.Equal(left, right) {
			return line, string(left), string(right)
		}
		if errLeft != nil || errRight != nil {
			return 0, "", ""
		}
	}
}

// excerpt is the start of a line without its end.
func excerpt(line string) string {
	line = strings.TrimRight(line, "\r\n")
	if runes := []rune(line); len(runes) > 60 {
		return string(runes[:60]) + "..."
	}
	return line
}
