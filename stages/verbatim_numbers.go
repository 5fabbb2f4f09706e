package stages

import (
	"regexp"
	"strconv"
)

// paragraphNumber is the number of a paragraph in older records.
var paragraphNumber = regexp.MustCompile(`^(\d{1,3})\.\s*(?:\p{Lu}|[“"«‘(\[])`)

const (
	// minNumbered is how many numbered paragraphs, and minNumberedTurns how many
	// numbered labels, make a record one with numbered paragraphs.
	minNumbered      = 6
	minNumberedTurns = 3
)

// markNumbers finds the numbers of paragraphs, which count through the whole
// record. A list inside a speech counts by itself and is left alone.
func markNumbers(p *printed, from int, opens func(i int) turnOpening) {
	type number struct{ line, length int }
	var found []number
	last, turns := 0, 0
	for i := from; i < len(p.lines); i++ {
		at := paragraphNumber.FindStringSubmatchIndex(p.text(i))
		if at == nil || p.lines[i].aside() {
			continue
		}
		n, _ := strconv.Atoi(group(p.text(i), at, 1))
		label := opens(i) != noOpening
		if n != last+1 && n != last+2 && !(n == 1 && label) {
			continue
		}
		last = n
		found = append(found, number{i, skipNumber(p.text(i))})
		if label {
			turns++
		}
	}
	if len(found) < minNumbered || turns < minNumberedTurns {
		return
	}
	for _, n := range found {
		p.lines[n.line].number = n.length
	}
}
