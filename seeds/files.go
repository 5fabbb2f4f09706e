package seeds

import (
	"embed"
	"io/fs"
	"strings"
)

// files are the seeds as built into the program.
//
//go:embed *.csv SOURCES.md topics targets stance weights stopwords abbreviations records wording
var files embed.FS

// File is one seed file or one file of the user: its name for messages and its
// bytes.
type File struct {
	Name string
	Data []byte
}

// Files returns the built-in files under a folder of seeds ("topics", or "."
// for all), in order of their names, hidden files apart. The bytes are the
// caller's.
func Files(folder string) []File {
	var list []File
	// A read of embedded files cannot fail for a folder that was embedded; one
	// that does not exist has no files.
	_ = fs.WalkDir(files, folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			return nil
		}
		data, err := files.ReadFile(name)
		if err == nil {
			list = append(list, File{name, data})
		}
		return nil
	})
	return list
}
