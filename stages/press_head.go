package stages

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"horseshoe/pipeline"
)

// The marks of the head of a press release. Ordinals are 3711th and 8967e,
// 4956ème, 1re; the symbol stands glued to the word before it in some copies.
var (
	meetingEN   = regexp.MustCompile(`(?i)\b(\d{1,5})\s?(?:st|nd|rd|th)(?:\s*(?:and|&|,|[-–])\s*\d{1,5}\s?(?:st|nd|rd|th))*\s+meetings?\b((?:[\s*,–—-]*\([^)]{1,40}\))*(?:\s*[–—-]\s*(?:AM|PM|night)\b)?)`)
	meetingFR   = regexp.MustCompile(`(?i)\b(\d{1,5})\s?(?:re|er|[èe]re|i?[èe]?me|e|è|°)\.?(?:\s*(?:et|&|,|[-–])\s*\d{1,5}\s?(?:i?[èe]?me|e|è))*\s+s[ée]ances?(?:[\s*,]*((?:\([^)]{1,40}\)|[–—-]\s*\(?(?:matin|apr[èe]s-midi|soir|nuit|reprise|suite|[ée]e)?\)?|et|&|,|\s|matin|apr[èe]s-midi|soir[ée]*e?|nuit|reprise|suite)*))`)
	pressSymbol = regexp.MustCompile(`(?:^|[^A-Z0-9/])(SC|CS)/(\d{1,6})(/Rev\.\s?\d+)?`)
	otherSymbol = regexp.MustCompile(`(?:^|[\s:(]|presse|release)((?:AG|GA|SG|SG/SM|SG/T|SG/A|DSG/SM|CONF\s?\d{4,6}|CPSD|ORG|PKO|IHA|HR|ECOSOC|DC|L|SOC|WOM|AFR|OBV|PI|ENV|DEV|PAL|SEA|NGO|HQ|BRI|Conf\s?\d{4,6})[/-](?:[A-Z]+/)?[A-Z]*\d*)`)
	compactDate = regexp.MustCompile(`^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\D|$)`)
	slashDate   = regexp.MustCompile(`(?:^|\D)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2}|\d{2})(?:\D|$)`)
	isoDate     = regexp.MustCompile(`(?:^|\D)((?:19|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:\D|$)`)
)

// longestHeadLine bounds a line of the head, in bytes.
const longestHeadLine = 180

// pressMeetingLine reads "8967th Meeting (AM)" or "8967e séance – matin" in a short
// line: the number of the meeting and what is said of its time.
func pressMeetingLine(language, text string) (number, times string, ok bool) {
	if len(text) > longestHeadLine {
		return "", "", false
	}
	mark := meetingEN
	if language == "fr" {
		mark = meetingFR
	}
	m := mark.FindStringSubmatch(text)
	if m == nil {
		return "", "", false
	}
	return strings.TrimLeft(m[1], "0"), m[2], true
}

// symbolIn reads the symbol of a Security Council release in a short line.
func symbolIn(text string) (symbol string, ok bool) {
	if len(text) > longestHeadLine {
		return "", false
	}
	if m := pressSymbol.FindStringSubmatch(text); m != nil {
		return m[1] + "/" + m[2] + strings.ReplaceAll(m[3], " ", ""), true
	}
	return "", false
}

// timesOfDay reads the times of day, in printed order.
func (g *grammar) timesOfDay(text string) []string {
	type hit struct {
		at   int
		time string
	}
	p := plain(text)
	var hits []hit
	for _, time := range []string{"morning", "afternoon", "evening", "night"} {
		for _, word := range g.Times[time] {
			if at := place(p, plain(word)); at >= 0 {
				hits = append(hits, hit{at, time})
				break
			}
		}
	}
	var times []string
	for len(hits) > 0 { // in printed order
		first := 0
		for i := range hits {
			if hits[i].at < hits[first].at {
				first = i
			}
		}
		times = append(times, hits[first].time)
		hits = append(hits[:first], hits[first+1:]...)
	}
	return times
}

// dateIn reads a date in a short line, as YYYY-MM-DD. Days come before months
// in the numeric dates of both languages.
func (g *grammar) dateIn(text string) (string, bool) {
	if len(text) > longestHeadLine {
		text = text[:longestHeadLine]
	}
	if m := compactDate.FindStringSubmatch(text); m != nil {
		return m[1] + "-" + m[2] + "-" + m[3], true
	}
	if m := isoDate.FindStringSubmatch(text); m != nil {
		return m[1] + "-" + m[2] + "-" + m[3], true
	}
	if date, ok := g.writtenDate(text); ok {
		return date, true
	}
	if m := slashDate.FindStringSubmatch(text); m != nil {
		return dayOf(m[3], m[2], m[1])
	}
	return "", false
}

// dayOf makes a date of its parts; a year of two digits is of 1946 to 2045.
func dayOf(year, month, day string) (string, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	if y < 100 {
		if y += 1900; y < 1946 {
			y += 100
		}
	}
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return "", false
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d), true
}

// writtenDate reads "16 February 2022", "February 16, 2022", "1er mars 2005".
func (g *grammar) writtenDate(text string) (string, bool) {
	p := plain(text)
	for i, name := range g.Months {
		name = plain(name)
		at := place(p, name)
		if at < 0 {
			if len(name) < 5 {
				continue
			}
			if at = place(p, name[:3]); at < 0 { // "06 Feb 2022", "06 May. 2021"
				continue
			}
			name = name[:3]
		}
		before := strings.TrimRight(p[:at], " .")
		before = strings.TrimSuffix(strings.TrimSuffix(before, "er"), " de")
		after := strings.TrimLeft(p[at+len(name):], " .,")
		day, year := lastDigits(before), firstDigits(after)
		if len(year) != 4 && len(year) > 0 && len(year) <= 2 { // February 16, 2022
			rest := strings.TrimLeft(after[len(year):], " ,sthndr")
			day, year = year, firstDigits(rest)
		}
		if len(year) == 4 && day != "" && len(day) <= 2 {
			return dayOf(year, strconv.Itoa(i+1), day)
		}
	}
	return "", false
}

func lastDigits(text string) string {
	i := len(text)
	for i > 0 && text[i-1] >= '0' && text[i-1] <= '9' {
		i--
	}
	return text[i:]
}

func firstDigits(text string) string {
	i := 0
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	return text[:i]
}

// headLine says whether a paragraph is a line of the head: the meeting, the
// symbol, a date by itself, the name of the office.
func (g *grammar) headLine(text string) bool {
	if len(text) > longestHeadLine {
		return false
	}
	if _, _, ok := pressMeetingLine(g.language, text); ok && len(text) < 110 {
		return true
	}
	p := strings.Trim(plain(text), " *:|.-")
	if p == "" || g.headerLines.is(p) {
		return true
	}
	if _, ok := symbolIn(text); ok && len(text) < 90 && !g.sentence(text) {
		return true
	}
	if g.offices.start(p) != "" {
		return true
	}
	return g.dateLine(text)
}

// dateLine says whether a paragraph is a date and nothing else.
func (g *grammar) dateLine(text string) bool {
	if len(text) > 40 {
		return false
	}
	if _, ok := g.dateIn(text); !ok {
		return false
	}
	for _, word := range strings.FieldsFunc(plain(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		known := len(word) <= 2
		for _, month := range g.Months {
			known = known || strings.HasPrefix(plain(month), word)
		}
		for _, day := range g.Weekdays {
			known = known || word == plain(day)
		}
		if !known {
			return false
		}
	}
	return true
}

// sentence says whether a text reads like a sentence: it ends like one and is
// not all in capitals.
func (g *grammar) sentence(text string) bool {
	text = strings.TrimRight(text, "»”\" )")
	return !isCapitals(text) && len(text) > 0 && strings.ContainsRune(".!?", rune(text[len(text)-1]))
}

// head is what the head of a release says.
func (g *grammar) fillHead(header *pipeline.Header, text string) {
	if number, times, ok := pressMeetingLine(g.language, text); ok && header.Meeting == "" {
		header.Meeting = number
		header.TimeOfDay = g.timesOfDay(times)
		if g.resumed.in(plain(times)) {
			header.Resumption = 1
			if digits := firstDigits(strings.TrimLeft(plain(times), "abcdefghijklmnopqrstuvwxyz (–—-&,.")); digits != "" {
				header.Resumption, _ = strconv.Atoi(digits)
			}
		}
	}
	if symbol, ok := symbolIn(text); ok && header.Symbol == "" {
		header.Symbol = symbol
	}
	if header.Date == "" {
		if date, ok := g.dateIn(text); ok {
			header.Date, header.DateSource = date, "header"
		}
	}
}
