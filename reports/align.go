package reports

import (
	"path"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// alignment leads from the turns of a JSON gold to the statements of a record.
type alignment struct {
	// exact[i] is the statement that begins and ends as turn i does; paired[i]
	// at least begins so. -1 where there is none.
	exact, paired []int
	// byOrder says that the words of the record are others than the gold's (a
	// restatement, say) and turns were paired by their place.
	byOrder bool
}

// align finds each turn of a gold by its first and last words: letters and
// digits only, in any case. No statement serves two turns. Where not one turn is
// found and both sides have as many, they are paired by order.
func align(gold Gold, record MachineRecord) alignment {
	keys := make([]string, len(record.Statements))
	for i, statement := range record.Statements {
		keys[i] = wordKey(statement.Text)
	}
	found := alignment{exact: make([]int, len(gold.Rows)), paired: make([]int, len(gold.Rows))}
	used := make([]bool, len(keys))
	search := func(first []string, last string) int {
		for _, words := range first {
			begin := wordKey(words)
			if begin == "" {
				continue
			}
			for i, key := range keys {
				if !used[i] && strings.HasPrefix(key, begin) && strings.HasSuffix(key, last) {
					used[i] = true
					return i
				}
			}
		}
		return -1
	}
	for i, row := range gold.Rows {
		found.exact[i] = search([]string{row.Turn.FirstWordsSpeech, row.Turn.FirstWords}, wordKey(row.Turn.LastWords))
		found.paired[i] = found.exact[i]
	}
	for i, row := range gold.Rows {
		if found.paired[i] < 0 {
			found.paired[i] = search([]string{row.Turn.FirstWordsSpeech, row.Turn.FirstWords}, "")
		}
	}
	if len(keys) > 0 && found.hits() == 0 && len(gold.Rows) == len(keys) {
		found.byOrder = true
		for i := range found.paired {
			found.paired[i] = i
		}
	}
	return found
}

// hits is the number of turns found exactly.
func (a alignment) hits() int {
	n := 0
	for _, at := range a.exact {
		if at >= 0 {
			n++
		}
	}
	return n
}

// recordFor picks the record that a JSON gold describes: of the records of
// its meeting (else of its source file, else all), narrowed to its language
// and its source where some have it, the one in which most turns are found;
// the first among equals. A gold without turns only takes a record that is
// surely meant.
func recordFor(gold Gold, records []MachineRecord) (MachineRecord, alignment, bool) {
	sameSource := func(r MachineRecord) bool { return gold.Source != "" && path.Base(r.Source) == gold.Source }
	candidates := keep(records, func(r MachineRecord) bool {
		return gold.Meeting != "" && r.Meeting == gold.Meeting || gold.Symbol != "" && r.Symbol == gold.Symbol
	})
	if len(candidates) == 0 {
		candidates = keep(records, sameSource)
	}
	if len(candidates) == 0 && len(gold.Rows) > 0 {
		candidates = records
	}
	candidates = narrow(candidates, func(r MachineRecord) bool { return r.Language == gold.Language })
	candidates = narrow(candidates, sameSource)
	best, at := alignment{}, -1
	for i, record := range candidates {
		if found := align(gold, record); at < 0 || found.hits() > best.hits() {
			best, at = found, i
		}
	}
	if at < 0 {
		return MachineRecord{}, alignment{}, false
	}
	return candidates[at], best, true
}

// narrow keeps the records that fit, or all where none does.
func narrow(records []MachineRecord, want func(MachineRecord) bool) []MachineRecord {
	if kept := keep(records, want); len(kept) > 0 {
		return kept
	}
	return records
}

func keep(records []MachineRecord, want func(MachineRecord) bool) []MachineRecord {
	var kept []MachineRecord
	for _, record := range records {
		if want(record) {
			kept = append(kept, record)
		}
	}
	return kept
}

// wordKey drops all but letters and digits and folds the case, so that spaces
// and quotation marks never decide whether two texts are the same.
func wordKey(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, cases.Fold().String(norm.NFKC.String(text)))
}

// nameKey is wordKey of a delegation's name without its article and accents.
func nameKey(name string) string {
	name = cases.Fold().String(name)
	for _, article := range []string{"the ", "les ", "la ", "le ", "l'", "l’"} {
		if rest, ok := strings.CutPrefix(name, article); ok {
			name = rest
			break
		}
	}
	bare := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(name))
	return wordKey(bare)
}
