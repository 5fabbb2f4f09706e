package seeds

import "strings"

// sourceKeys reads the keys of SOURCES.md: the words in back quotes that open
// its level-three headings (### `key` Title).
func sourceKeys(file File) map[string]bool {
	keys := map[string]bool{}
	for line := range strings.Lines(string(file.Data)) {
		rest, ok := strings.CutPrefix(line, "### `")
		if key, _, closed := strings.Cut(rest, "`"); ok && closed {
			keys[key] = true
		}
	}
	return keys
}
