package stages

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// headTitles are the titles that running heads print: what stands between the
// symbol and the date, and the lines that stand beside a symbol line more than
// once or are headings of the record.
func headTitles(p *printed, from int) map[string]bool {
	titles := map[string]bool{}
	beside, between, dated := map[string]int{}, map[string]int{}, map[string]int{}
	var rests []string
	for i := 0; i < from; i++ { // the agenda on the cover
		beside[p.text(i)]++
	}
	for i := from; i < len(p.lines); i++ {
		text := p.text(i)
		if len(text) > 400 {
			continue
		}
		if symbolMark.MatchString(text) && dateMark.MatchString(text) {
			rest := dateMark.ReplaceAllString(symbolMark.ReplaceAllString(text, ""), "")
			if rest = strings.Join(strings.Fields(rest), " "); startsSentence(rest) {
				if between[rest] == 0 {
					rests = append(rests, rest)
				}
				between[rest]++
			}
		}
		if at := dateMark.FindStringIndex(text); at != nil && (at[0] == 0 || at[1] == len(text)) && !symbolMark.MatchString(text) && len(text) < 200 {
			// A long head may have lost its symbol: the title counts when it comes again.
			dated[strings.TrimSpace(text[:at[0]]+text[at[1]:])]++
		}
		if symbolLine.MatchString(text) || dateLine.MatchString(text) {
			for _, j := range []int{i - 1, i + 1} {
				if j >= from && j < len(p.lines) && titleBeside(p, j, beside) {
					beside[p.text(j)]++
				}
			}
		}
	}
	for text, n := range beside { // order does not matter: a set is made
		if n > 1 && text != "" {
			titles[text] = true
		}
	}
	for text, n := range dated { // order does not matter: a set is made
		if (n > 1 || beside[text] > 0) && text != "" && !endsSentence(text) {
			titles[text] = true
		}
	}
	// The shortest first: a longer one that holds it has words of a speech.
	slices.SortStableFunc(rests, func(a, b string) int { return len(a) - len(b) })
	for _, rest := range rests {
		if between[rest] > 1 || beside[rest] > 0 || !holdsTitle(rest, titles) {
			titles[rest] = true
		}
	}
	return titles
}

// titleBeside says whether line j beside a symbol or a date can be a title: it
// begins and ends like one, and no sentence goes on below it.
func titleBeside(p *printed, j int, cover map[string]int) bool {
	text := p.text(j)
	if !startsSentence(text) || endsSentence(text) || len(text) >= 200 {
		return false
	}
	if cover[text] > 0 || j+1 >= len(p.lines) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(p.text(j + 1))
	return !unicode.IsLower(first)
}

// holdsTitle says whether a text begins or ends with a known title.
func holdsTitle(text string, titles map[string]bool) bool {
	for title := range titles { // order does not matter: one is enough
		if strings.HasPrefix(text, title+" ") || strings.HasSuffix(text, " "+title) {
			return true
		}
	}
	return false
}

// jobAtEnd recognises the foot of a page behind the words of its last line.
var jobAtEnd = regexp.MustCompile(`\s((?:\d{1,3}/\d{1,3}\s+)?(\d{2}-\d{5})(?:\s?\d{1,3}/\d{1,3})?)$`)

// cutWelded divides the lines in which a running head or foot is welded to
// words of a speech, so that only the head goes.
func cutWelded(p *printed, from int, titles map[string]bool) {
	alone := map[string]int{}
	for i := range p.lines {
		if text := p.text(i); symbolLine.MatchString(text) || jobLine.MatchString(text) {
			alone[text]++
			for _, job := range strings.Fields(text) {
				alone[job]++
			}
		}
	}
	var lines []printLine
	for i, l := range p.lines {
		text := p.text(i)
		head, tail := 0, len(text)
		if i >= from && len(text) < 400 {
			head = headPrefix(text, titles, alone)
			if at := jobAtEnd.FindStringSubmatchIndex(text); at != nil && alone[group(text, at, 2)] > 0 {
				tail = at[2]
			}
		}
		if head == 0 && tail == len(text) || head >= tail {
			lines = append(lines, l)
			continue
		}
		lines = appendPart(p, lines, l, 0, head, true)
		lines = appendPart(p, lines, l, head, tail, false)
		lines = appendPart(p, lines, l, tail, len(text), true)
	}
	p.lines = lines
}

// appendPart adds a part of a line as a line.
func appendPart(p *printed, lines []printLine, whole printLine, from, to int, furniture bool) []printLine {
	part := whole
	part.Span = trim(p.page.text, pipeline.Span{Start: whole.Start + from, End: whole.Start + to})
	part.furniture = furniture
	if part.Len() == 0 {
		return lines
	}
	if from > 0 {
		part.gap, part.indent = false, false
	}
	return append(lines, part)
}

// headPrefix is the length of a running head that other words follow, 0 when
// there is none: the symbol with the date or the title, or the symbol as it
// stands alone elsewhere.
func headPrefix(text string, titles map[string]bool, alone map[string]int) int {
	at, symbol, kinds := 0, "", 0
	for {
		rest := strings.TrimLeft(text[at:], " ")
		at = len(text) - len(rest)
		n := 0
		if m := symbolMark.FindStringIndex(rest); m != nil && m[0] == 0 && symbol == "" {
			n, symbol = m[1], rest[:m[1]]
		} else if m := dateMark.FindStringIndex(rest); m != nil && m[0] == 0 {
			n = m[1]
		} else {
			for title := range titles { // the longest one, whatever the order
				if len(title) > n && strings.HasPrefix(rest, title+" ") {
					n = len(title)
				}
			}
		}
		if n == 0 {
			break
		}
		at += n
		kinds++
	}
	if at == 0 || at == len(text) || symbol == "" || kinds < 2 && alone[symbol] == 0 {
		return 0
	}
	return at
}
