package reports

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const (
	generator       = "horseshoe"
	manifestName    = "manifest.json"
	manifestVersion = 1
)

// Manifest is manifest.json: what a run was made from, and every file that it
// wrote. It holds no clock, no host, no absolute path and no number of jobs, so
// that two runs over the same input write the same manifest.
type Manifest struct {
	Generator   string          `json:"generator"`
	Version     string          `json:"version"`
	Manifest    int             `json:"manifest"` // version of this form
	Parameters  []Parameter     `json:"parameters"`
	Stages      []StageVersion  `json:"stages"`
	ListsSHA256 string          `json:"lists_sha256"`
	Inputs      []ManifestInput `json:"inputs"`
	UserFiles   []ManifestFile  `json:"user_files"`
	Outputs     []ManifestFile  `json:"outputs"`
}

// ManifestInput is one record that was read, in input order.
type ManifestInput struct {
	RecordID string `json:"record_id"`
	Source   string `json:"source"`
	SHA256   string `json:"sha256"`
	BuiltIn  bool   `json:"built_in"`
}

// ManifestFile is one file below the output folder, by path with slashes.
type ManifestFile struct {
	Path   string `json:"path"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// ReadManifest reads the manifest of an output folder.
func ReadManifest(dir string) (Manifest, error) {
	var manifest Manifest
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return manifest, fmt.Errorf("%s is no output folder of horseshoe run: there is no %s in it; check the path", dir, manifestName)
	}
	if err != nil {
		return manifest, fmt.Errorf("%s is no output folder: %w", dir, err)
	}
	if err := json.Unmarshal(data, &manifest); err != nil {
		return manifest, fmt.Errorf("%s: %w", filepath.Join(dir, manifestName), err)
	}
	if manifest.Generator != generator {
		return manifest, fmt.Errorf("%s was not written by horseshoe", filepath.Join(dir, manifestName))
	}
	return manifest, nil
}

// writeManifest is the last act of a run: it hashes every other file.
func (f *Folder) writeManifest() error {
	outputs, err := hashTree(f.staging)
	if err != nil {
		return err
	}
	parameters := slices.Clone(f.options.Parameters)
	// For determinism: whoever fills the parameters need not keep an order.
	slices.SortStableFunc(parameters, func(a, b Parameter) int { return strings.Compare(a.Name, b.Name) })
	return f.writeJSON(manifestName, Manifest{
		Generator: generator, Version: f.options.Version, Manifest: manifestVersion,
		Parameters: emptyNotNull(parameters), Stages: emptyNotNull(f.options.Stages), ListsSHA256: f.options.ListsDigest,
		Inputs: emptyNotNull(f.inputs), UserFiles: emptyNotNull(f.user), Outputs: outputs,
	})
}

// emptyNotNull makes JSON print [] for an empty list.
func emptyNotNull[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// hashTree lists the files below dir, sorted by path.
func hashTree(dir string) ([]ManifestFile, error) {
	files := []ManifestFile{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		file, err := hashFile(path)
		file.Path = filepath.ToSlash(name)
		files = append(files, file)
		return err
	})
	// WalkDir sorts folder by folder; the manifest sorts whole paths.
	slices.SortFunc(files, func(a, b ManifestFile) int { return strings.Compare(a.Path, b.Path) })
	return files, err
}

// hashFile gives the size and SHA-256 of a file; Path is left to the caller.
func hashFile(path string) (ManifestFile, error) {
	file, err := os.Open(path)
	if err != nil {
		return ManifestFile{}, err
	}
	defer file.Close()
	sum := sha256.New()
	n, err := io.Copy(sum, file)
	return ManifestFile{Bytes: n, SHA256: hex.EncodeToString(sum.Sum(nil))}, err
}

// writeJSON writes an indented JSON file into the staging folder.
func (f *Folder) writeJSON(name string, value any) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(f.staging, name), b.Bytes(), 0o666)
}

// InputNames are the names that files of the user get in inputs/, in the order
// of their paths: the base name, safe for any system. Two files of one name keep
// apart by a number.
func InputNames(paths []string) []string {
	taken := map[string]bool{}
	names := make([]string, len(paths))
	for i, path := range paths {
		names[i] = freeName(SafeName(filepath.Base(path)), taken)
		taken[names[i]] = true
	}
	return names
}

// copyInputs copies the user's own files to inputs/.
func (f *Folder) copyInputs() error {
	names := InputNames(f.options.Inputs)
	for i, path := range f.options.Inputs {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name := names[i]
		if err := os.MkdirAll(filepath.Join(f.staging, "inputs"), 0o777); err != nil {
			return err
		}
		copied := filepath.Join(f.staging, "inputs", name)
		if err := os.WriteFile(copied, data, 0o666); err != nil {
			return err
		}
		file, err := hashFile(copied)
		if err != nil {
			return err
		}
		file.Path = "inputs/" + name
		f.user = append(f.user, file)
	}
	return nil
}

// freeName puts a number before the ending of a name that is taken.
func freeName(name string, taken map[string]bool) string {
	extension := filepath.Ext(name)
	free := name
	for n := 2; taken[free]; n++ {
		free = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, extension), n, extension)
	}
	return free
}
