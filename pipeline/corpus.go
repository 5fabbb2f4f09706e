package pipeline

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Grouping tells the files of a format that keeps one meeting in several
// files, and which of them belong together.
type Grouping struct {
	Format Format
	// Key returns the key that the files of one meeting share, from the path of
	// a file; ok is false for files of other formats.
	Key func(path string) (key string, ok bool)
	// Companion says whether a base name is a side table of the format, which
	// goes with every group of the same argument.
	Companion func(base string) bool
}

// Corpus walks the arguments of a run and yields their records in order: the
// arguments as given, the files of a folder or archive by relative path
// (bytewise), the files of one meeting at the place of the first. No file is
// read before its record is worked on; only names are held. An error is about
// an argument (a missing path, a pattern that matches nothing) and ends the
// walk: a run must not count less than it was asked for.
func Corpus(arguments []string, groupings []Grouping) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		for _, argument := range arguments {
			paths, err := expand(argument)
			if err != nil {
				yield(Record{}, err)
				return
			}
			for _, path := range paths {
				for record, err := range recordsOf(path, groupings) {
					if !yield(record, err) || err != nil {
						return
					}
				}
			}
		}
	}
}

// expand returns the paths that an argument names: itself, or the matches of a
// pattern when no file has that very name.
func expand(argument string) ([]string, error) {
	if _, err := os.Stat(argument); err == nil {
		return []string{argument}, nil
	} else if !strings.ContainsAny(argument, "*?[") {
		return nil, fmt.Errorf("%s: %w; check the path", argument, reason(err))
	}
	matches, err := filepath.Glob(argument)
	if err != nil {
		return nil, fmt.Errorf("%s: the pattern is malformed: %w", argument, err)
	}
	if len(matches) == 0 {
		return nil, fmt.Errorf("%s: no file matches the pattern", argument)
	}
	slices.Sort(matches)
	return matches, nil
}

// reason strips the path that an error of the file system repeats.
func reason(err error) error {
	if pathError, ok := err.(*fs.PathError); ok {
		return pathError.Err
	}
	return err
}

func recordsOf(path string, groupings []Grouping) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		found, err := findSources(path)
		if err != nil {
			yield(Record{}, err)
			return
		}
		problems := found.problems
		companions := companionsIn(found.sources, groupings)
		for record := range group(found.sources, companions, groupings) {
			record.Problems, problems = problems, nil
			if !yield(record, nil) {
				return
			}
		}
		// A compressed archive is read once, as it streams, after the rest.
		for _, stream := range found.streams {
			for record, err := range streamRecords(stream.file, stream.name, groupings, companions) {
				if err == nil {
					record.Problems, problems = append(problems, record.Problems...), nil
				}
				if !yield(record, err) || err != nil {
					return
				}
			}
		}
	}
}

// found is what one argument holds.
type found struct {
	sources  []Source
	streams  []streamFile
	problems []Problem
}

// streamFile is a compressed archive: its path on disk and its printed name.
type streamFile struct{ file, name string }

// findSources lists the files of an argument: a file, a folder, or the members
// of archives, of which none is unpacked to disk.
func findSources(path string) (found, error) {
	info, err := os.Stat(path)
	if err != nil {
		return found{}, fmt.Errorf("%s: %w", path, reason(err))
	}
	var sources []Source
	if !info.IsDir() {
		sources = []Source{fileSource(path, filepath.Base(path), info.Size())}
	} else if sources, err = filesBelow(path); err != nil {
		return found{}, err
	}
	if len(sources) == 0 {
		return found{}, fmt.Errorf("%s: the folder holds no file; name a folder with records in it", path)
	}
	var all found
	for _, source := range sources {
		file, prefix := path, ""
		if info.IsDir() {
			file, prefix = filepath.Join(path, filepath.FromSlash(source.Name)), source.Name+"/"
		}
		switch archiveKind(source.Name) {
		case "":
			all.sources = append(all.sources, source)
		case "stream":
			all.streams = append(all.streams, streamFile{file, source.Name})
		default:
			inside, problems, err := members(file, source.Name)
			if err != nil {
				return found{}, err
			}
			if len(inside) == 0 && !info.IsDir() {
				return found{}, fmt.Errorf("%s: the archive holds no file that can be read", path)
			}
			for i := range inside {
				inside[i].Name = prefix + inside[i].Name
			}
			all.sources = append(all.sources, inside...)
			all.problems = append(all.problems, problems...)
		}
	}
	return all, nil
}

// isOutput says whether a folder is an output folder of this program: its
// tables and figures are no records.
func isOutput(folder string) bool {
	data, err := os.ReadFile(filepath.Join(folder, "manifest.json"))
	var manifest struct {
		Generator string `json:"generator"`
	}
	return err == nil && json.Unmarshal(data, &manifest) == nil && manifest.Generator == "horseshoe"
}

// filesBelow lists the regular files below a folder by relative path, bytewise;
// hidden files and folders are left out, as shells do, and so are the output
// folders of earlier runs.
func filesBelow(folder string) ([]Source, error) {
	var sources []Source
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("%s: %w", path, reason(err))
		}
		if path != folder && strings.HasPrefix(entry.Name(), ".") {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if entry.IsDir() {
			if isOutput(path) {
				return fs.SkipDir
			}
			return nil
		}
		info, err := os.Stat(path)
		if err != nil {
			return fmt.Errorf("%s: %w", path, reason(err))
		}
		if !info.Mode().IsRegular() {
			return nil
		}
		relative, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		sources = append(sources, fileSource(path, filepath.ToSlash(relative), info.Size()))
		return nil
	})
	// for determinism: WalkDir sorts by folder, the tables by whole path
	slices.SortFunc(sources, func(a, b Source) int { return strings.Compare(a.Name, b.Name) })
	return sources, err
}

func fileSource(path, name string, size int64) Source {
	return Source{Name: name, Size: size, Open: func() (io.ReadCloser, error) {
		file, err := os.Open(path)
		if err != nil {
			return nil, reason(err)
		}
		return file, nil
	}}
}

// companionsIn finds the side tables among the sources, by format and base name.
func companionsIn(sources []Source, groupings []Grouping) map[Format]map[string]Source {
	companions := map[Format]map[string]Source{}
	for _, source := range sources {
		if format, ok := companionOf(source.Name, groupings); ok {
			if companions[format] == nil {
				companions[format] = map[string]Source{}
			}
			companions[format][source.Name[strings.LastIndexByte(source.Name, '/')+1:]] = source
		}
	}
	return companions
}

// group makes records of sources: one a source, but for the files of a
// grouping, which come together where the first of them stands.
func group(sources []Source, companions map[Format]map[string]Source, groupings []Grouping) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		members := map[groupKey][]Source{}
		keys := make([]groupKey, len(sources))
		for i, source := range sources {
			if format, ok := companionOf(source.Name, groupings); ok {
				keys[i] = groupKey{format, ""}
				continue
			}
			for _, grouping := range groupings {
				if key, ok := grouping.Key(source.Name); ok {
					keys[i] = groupKey{grouping.Format, key}
					members[keys[i]] = append(members[keys[i]], source)
				}
			}
		}
		for i, source := range sources {
			record := Record{Name: source.Name, Sources: []Source{source}}
			if key := keys[i]; key.format != "" {
				if len(members[key]) == 0 {
					continue // a companion, or a group that has been yielded
				}
				record = Record{Name: key.key, Sources: members[key], Format: key.format, Companions: companions[key.format]}
				delete(members, key)
			}
			if !yield(record) {
				return
			}
		}
	}
}
