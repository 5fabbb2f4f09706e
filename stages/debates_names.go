package stages

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"horseshoe/pipeline"
)

// speechFile is the grammar of the names of speech files:
// UNSC_YEAR_SPV.N[Resumption]_spchNNN.txt; a record of 2020-2021 without a
// meeting number has the symbol of its letter (S_2020_736).
var speechFile = regexp.MustCompile(`(?i)(?:^|/)(UNSC_(\d{4})_(?:S_?PV\.?\s?(\d+)\s?[_(\[]?(?:(Resumption|Resumed|Part)\s?_?(\d*))?[)\]]?|S[_./](\d{4})[_./](\d+)))_spch(\d{1,5})\.txt$`)

// speechName is what the name of a speech file says.
type speechName struct {
	base, year, meeting string
	resumption          int
	symbol              string
	number              int
}

// parseSpeechName reads the name of a speech file.
func parseSpeechName(path string) (speechName, bool) {
	match := speechFile.FindStringSubmatch(path)
	if match == nil {
		return speechName{}, false
	}
	name := speechName{base: match[1], year: match[2], meeting: match[3]}
	name.number, _ = strconv.Atoi(match[8])
	switch {
	case match[3] == "":
		name.symbol = "S/" + match[6] + "/" + match[7]
	default:
		name.symbol = "S/PV." + match[3]
		if match[4] != "" {
			name.resumption = 1
			if n, err := strconv.Atoi(match[5]); err == nil && n > 0 {
				name.resumption = n
			}
			name.symbol += " (Resumption " + strconv.Itoa(name.resumption) + ")"
		}
	}
	return name, true
}

// DebatesGroup returns the key that the speech files of one meeting share:
// their folder with the name up to the number of the speech. ok is false for
// files of other formats.
func DebatesGroup(path string) (key string, ok bool) {
	at := speechFile.FindStringSubmatchIndex(path)
	if at == nil {
		return "", false
	}
	return path[:at[3]], true
}

// DebatesCompanion says whether a base name is a side table of the corpus.
func DebatesCompanion(base string) bool { return base == "speaker.tsv" || base == "meta.tsv" }

// Groupings are the formats that keep one meeting in several files.
func Groupings() []pipeline.Grouping {
	return []pipeline.Grouping{{Format: pipeline.DebatesCorpus, Key: DebatesGroup, Companion: DebatesCompanion}}
}

// bySpeech puts the files of a meeting in the order of the speeches; numbers
// have three digits or four, so that names do not sort by them.
func bySpeech(files []file) {
	slices.SortStableFunc(files, func(a, b file) int {
		first, _ := parseSpeechName(a.name)
		second, _ := parseSpeechName(b.name)
		return cmp.Or(cmp.Compare(first.number, second.number), strings.Compare(a.name, b.name))
	})
}
