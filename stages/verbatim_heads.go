package stages

import (
	"regexp"
	"strconv"
	"strings"
)

// The lines that make a running head or foot in text, each by itself.
var (
	symbolLine  = regexp.MustCompile(`^(?:[SA]|[SA]/(?:[0-9ES-]+))/\s?PV\.\s?\d+(?:\s?\((?:Resumption|Reprise|Part|Partie)[^)]*\)|/Add\.\d+)?(?:/Corr\.\d+)?$`)
	dateLine    = regexp.MustCompile(`^\d{1,2}/\d{1,2}/\d{4}$`)
	jobLine     = regexp.MustCompile(`^(?:\d{1,3}/\d{1,3}|\d{2}-\d{5}(?:\s*\([EF]\))?|\d{1,3}/\d{1,3}\s+\d{2}-\d{5}(?:\s*\([EF]\))?|\d{2}-\d{5}(?:\s*\([EF]\))?\s*\d{1,3}/\d{1,3}|\d{1,3}\s+\d{2}-\d{5}|\d{2}-\d{5}\s+\d{1,3}|\*\d{7,8}\*)$`)
	numberLine  = regexp.MustCompile(`^\d{1,3}(?:-\d{1,3})?$`)
	organLine   = regexp.MustCompile(`(?i)^(?:security council|conseil de sécurité|general assembly|assemblée générale)$`)
	yearLine    = regexp.MustCompile(`(?i)^(?:[\p{L}]+(?:[- ][\p{L}]+){0,3} (?:year|session|année))$`)
	meetingLine = regexp.MustCompile(`(?i)^\d{1,5}\s?` + ordinalWord + `\s(?:\([^)]*\)\s)?(?:plenary )?(?:meeting|séance)(?:\s?\((?:Resumption|Reprise)[^)]*\)| plénière)?$`)
	longDate    = regexp.MustCompile(`(?i)^\d{1,2}(?:er)?\s` + monthNames + `\s\d{4}$`)
	symbolMark  = regexp.MustCompile(`[SA]/(?:[0-9ES-]+/)?\s?PV\.\s?\d+(?:\s?\((?:Resumption|Reprise)[^)]*\))?`)
	dateMark    = regexp.MustCompile(`\b\d{1,2}/\d{1,2}/\d{4}\b`)
	// Typewritten records print the initials of the typist beside the symbol and
	// below them who has the floor.
	typistLine   = regexp.MustCompile(`^(?:[A-Z]{2,5}(?:/[A-Za-z]{1,5}\d?)?\s+S/PV\.\s?\d+(?:/\S+)?(?:\s+\d{1,3}(?:-\d{1,3})?)?|[A-Z]{2,5}/[A-Za-z]{1,5}\d?)$`)
	holdingFloor = regexp.MustCompile(`^\((?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Prince|Sheikha?|M|Mme|Mlle|Cheikha?|The (?:Acting )?President|The PRESIDENT|Le PR[EÉ]SIDENT|La PR[EÉ]SIDENTE|Le Président|La Présidente)\b[^():;]{0,90}(?:\([^()]*\))?[^():;]{0,20}\)$`)
	// partsOfHead are what the lines of an older running head hold.
	partsOfHead = []*regexp.Regexp{
		regexp.MustCompile(`(?i)\b\d{1,2}(?:er)?\s` + monthNames + `\s\d{4}\b`),
		regexp.MustCompile(`(?i)\b\d{1,5}\s?` + ordinalWord + `\s(?:plenary )?(?:meeting|séance)(?:\s?\([^)]*\)| plénière)?`),
		regexp.MustCompile(`(?i)\b(?:security council|conseil de sécurité|general assembly|assemblée générale)`),
		regexp.MustCompile(`(?i)^\s*[\p{L}]+(?:[- ][\p{L}]+){0,3} (?:year|session|année)`),
		regexp.MustCompile(`^\s*\d{1,3}\s*$`),
	}
)

// markHeads marks the running heads and feet of a text. A line that can be
// nothing else is marked by itself; what could be words of a speech (a bare
// number, the name of the organ, the title of the item) only beside another.
func markHeads(p *printed, from int) {
	titles := headTitles(p, from)
	cutWelded(p, from, titles)
	weak := make([]bool, len(p.lines))
	for i := from; i < len(p.lines); i++ {
		text := p.text(i)
		switch {
		case len(text) > 400:
		case symbolLine.MatchString(text), dateLine.MatchString(text), jobLine.MatchString(text), typistLine.MatchString(text), oldHead(text), headInOne(text, titles):
			p.lines[i].furniture = true
		case organLine.MatchString(text), yearLine.MatchString(text), meetingLine.MatchString(text), longDate.MatchString(text),
			numberLine.MatchString(text), holdingFloor.MatchString(text), titles[text]:
			weak[i] = true
		}
	}
	settleWeak(p, weak, titles, from)
	markPageNumbers(p, weak, from)
	settleWeak(p, weak, titles, from) // beside the page numbers
}

// oldHead says whether a line is a running head of the older style, its lines
// welded or not: of the organ, the session, the meeting and the date at least
// two, and nothing else but the number of a page.
func oldHead(text string) bool {
	if len(text) > 160 {
		return false
	}
	found := 0
	for _, part := range partsOfHead {
		if at := part.FindStringIndex(text); at != nil {
			text = text[:at[0]] + " " + text[at[1]:]
			found++
		}
		text = strings.TrimSpace(text)
	}
	return found > 1 && text == ""
}

// headInOne says whether a line is a whole running head: symbol and date with
// the title of the item between, or symbol and title.
func headInOne(text string, titles map[string]bool) bool {
	if !symbolMark.MatchString(text) {
		// A long head may have lost its symbol.
		at := dateMark.FindStringIndex(text)
		return at != nil && (at[0] == 0 || at[1] == len(text)) && titles[strings.TrimSpace(text[:at[0]]+text[at[1]:])]
	}
	rest := symbolMark.ReplaceAllString(text, "")
	dated := dateMark.MatchString(rest)
	rest = strings.Join(strings.Fields(dateMark.ReplaceAllString(rest, "")), " ")
	if titles[rest] {
		return true
	}
	if holdsTitle(rest, titles) {
		return false // words of a speech behind the head
	}
	// The title may be cut short in the head; it never ends like a sentence.
	return dated && len(rest) < 200 && (rest == "" || startsSentence(rest)) && !endsSentence(rest) &&
		(strings.HasPrefix(text, symbolMark.FindString(text)) || strings.HasSuffix(text, symbolMark.FindString(text)))
}

// settleWeak marks what stands beside a certain line of furniture, or beside
// another weak line of the older style (the organ above the session).
func settleWeak(p *printed, weak []bool, titles map[string]bool, from int) {
	// A title is furniture beside a symbol or a date; the first time it is
	// printed without one it is the heading of the item.
	for pass := 0; pass < 3; pass++ {
		for i := from; i < len(p.lines); i++ {
			if !weak[i] || p.lines[i].furniture || numberLine.MatchString(p.text(i)) {
				continue
			}
			old := !titles[p.text(i)]
			for _, j := range []int{i - 1, i + 1} {
				if j < from || j >= len(p.lines) {
					continue
				}
				pair := old && weak[j] && !holdingFloor.MatchString(p.text(i)) && !titles[p.text(j)] && !numberLine.MatchString(p.text(j)) && p.text(i) != p.text(j)
				if p.lines[j].furniture || pair {
					p.lines[i].furniture = true
				}
			}
		}
	}
}

// markPageNumbers marks bare numbers that stand beside furniture, at the edge
// of a page or between blank lines, and that go on from one another.
func markPageNumbers(p *printed, weak []bool, from int) {
	last := 0
	for i := from; i < len(p.lines); i++ {
		if !weak[i] || p.lines[i].furniture || !numberLine.MatchString(p.text(i)) {
			continue
		}
		number, _ := strconv.Atoi(strings.SplitN(p.text(i), "-", 2)[0])
		edge := i+1 == len(p.lines) || p.lines[i+1].page != p.lines[i].page || p.lines[i+1].furniture || i > 0 && p.lines[i-1].furniture
		alone := p.lines[i].gap && (i+1 == len(p.lines) || p.lines[i+1].gap)
		if (edge || alone) && (last == 0 || number > last && number <= last+3) {
			p.lines[i].furniture = true
			last = number
		}
	}
}
