package seeds

import "path"

// Records returns the built-in records in order of their names: restatements
// for demonstration, never official texts. The names are those of the files,
// without their folder.
func Records() []File {
	list := Files("records")
	for i := range list {
		list[i].Name = path.Base(list[i].Name)
	}
	return list
}
