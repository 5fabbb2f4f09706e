package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"

	"horseshoe/reports"
	"horseshoe/seeds"
)

// userFile is a file of the user's that a run reads beside the records, and the
// flag that named it.
type userFile struct{ flag, path string }

// userFiles reads the user's targets, topics and lists. A target that is no file
// is the id of a built-in one.
func userFiles(c *cli.Context) (seeds.Options, []userFile, error) {
	var options seeds.Options
	var files []userFile
	read := func(flag, path string, into *[]seeds.File) error {
		data, err := readUserFile("--"+flag, path)
		if err == nil {
			files = append(files, userFile{flag, path})
			*into = append(*into, seeds.File{Name: path, Data: data})
		}
		return err
	}
	for _, target := range c.StringSlice("target") {
		if _, err := os.Stat(target); errors.Is(err, fs.ErrNotExist) && !strings.ContainsAny(target, `/\.`) {
			options.TargetIDs = append(options.TargetIDs, target)
		} else if err := read("target", target, &options.Targets); err != nil {
			return options, nil, err
		}
	}
	if path := c.String("topics"); path != "" {
		if err := read("topics", path, &options.Topics); err != nil {
			return options, nil, err
		}
	}
	lists, err := listFiles(c.StringSlice("lists"))
	if err != nil {
		return options, nil, err
	}
	for _, path := range lists {
		if err := read("lists", path, &options.Lists); err != nil {
			return options, nil, err
		}
	}
	return options, files, nil
}

// listFiles are the CSV files of the folders that --lists names, by name, and
// the files that it names.
func listFiles(paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		entries, err := os.ReadDir(path)
		if err != nil {
			files = append(files, path) // a file, or nothing: whoever reads it says so
			continue
		}
		before := len(files)
		for _, entry := range entries {
			if strings.EqualFold(filepath.Ext(entry.Name()), ".csv") && !entry.IsDir() {
				files = append(files, filepath.Join(path, entry.Name()))
			}
		}
		if len(files) == before {
			return nil, fmt.Errorf("--lists %s: no file of this folder ends in .csv; a list is a CSV file with the header of one in seeds", path)
		}
	}
	return files, nil
}

func pathsOf(files []userFile) []string {
	paths := make([]string, len(files))
	for i, file := range files {
		paths[i] = file.path
	}
	return paths
}

// storedNames are the names in inputs/ of the files that a flag named.
func storedNames(files []userFile, flag string) []string {
	var names []string
	for i, name := range reports.InputNames(pathsOf(files)) {
		if files[i].flag == flag {
			names = append(names, name)
		}
	}
	return names
}

// parameters are the settings that change an output byte, for the manifest.
// Paths are left out: the manifest hashes the files themselves, and names them
// as they lie in inputs/.
func parameters(c *cli.Context, files []userFile) []reports.Parameter {
	stored := func(flag string) string { return strings.Join(storedNames(files, flag), ";") }
	var targets []string
	names := storedNames(files, "target")
	for _, target := range c.StringSlice("target") {
		if slices.ContainsFunc(files, func(f userFile) bool { return f.flag == "target" && f.path == target }) {
			target, names = names[0], names[1:]
		}
		targets = append(targets, target)
	}
	return []reports.Parameter{
		{Name: "target", Value: strings.Join(targets, ";")},
		{Name: "topics", Value: stored("topics")},
		{Name: "lists", Value: stored("lists")},
		{Name: "codes", Value: stored("codes")},
		{Name: "to", Value: c.String("to")},
		{Name: "tables", Value: c.String("tables")},
		{Name: "bom", Value: strconv.FormatBool(c.Bool("bom"))},
		{Name: "report", Value: c.String("report")},
		{Name: "report-lang", Value: c.String("report-lang")},
		{Name: "concordance", Value: strings.Join(termsOf(c), ";")},
	}
}

// readUserFile reads a file that the user named with a flag (empty for an
// argument). The error says which flag, which file and what to do.
func readUserFile(flag, path string) ([]byte, error) {
	content, err := os.ReadFile(path)
	if err == nil {
		return content, nil
	}
	named := strings.TrimSpace(flag + " " + path)
	switch {
	case path == "":
		return nil, usageError{fmt.Errorf("%s wants the name of a file", flag)}
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: there is no such file; check the path", named)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("%s: you may not read this file; check its permissions", named)
	case errors.Is(err, syscall.EISDIR):
		return nil, fmt.Errorf("%s: this is a folder; name a file in it", named)
	}
	return nil, fmt.Errorf("%s: %w", named, err)
}
