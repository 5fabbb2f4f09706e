package stages

import (
	"regexp"
	"strconv"
	"strings"

	"horseshoe/pipeline"
)

var (
	presidentLine = regexp.MustCompile(`(?i)^(?:acting |temporary )?(?:president|président|présidente)(?: par intérim)?\s*:\s*`)
	membersLine   = regexp.MustCompile(`(?i)^(?:members|membres)\s*:\s*`)
	agendaLine    = regexp.MustCompile(`(?i)^(?:agenda|ordre du jour|provisional agenda)\s*:?$`)
	agendaStart   = regexp.MustCompile(`(?i)^(?:agenda|ordre du jour)\s+(\S.*)$`)
	leaders       = regexp.MustCompile(`(?:\s*\.){3,}\s*|\s*\.(?:\s\.)+\s*|\s*…+[\s.…]*|\t+| {5,}`)
	disclaimer    = regexp.MustCompile(`(?i)^(?:\d{2}-\d{5}\s*(?:\([EF]\))?\s*)?(?:this record contains|le présent procès-verbal|ce procès-verbal|the present record|corrections (?:should|à ce|au présent))`)
	coverDate     = regexp.MustCompile(`(?i)\b(\d{1,2})(?:er)?\s+(` + monthNames + `)\s+(\d{4})\b(?:,?\s*(?:at|à)?\s*([^,;()]{0,24}))?`)
	headDate      = regexp.MustCompile(`\b(\d{1,2})/(\d{1,2})/(\d{4})\b`)
	symbolParts   = regexp.MustCompile(`\b([SA])/(?:([0-9]{1,3}|ES-\d+|S-\d+)/)?\s?PV\.\s?(\d+)`)
	// The provisional agenda of a meeting bears the meeting's number.
	agendaSymbol = regexp.MustCompile(`\bS/Agenda/(\d{1,5})\b`)
	resumed      = regexp.MustCompile(`(?i)\((?:resumption|reprise)\s*(?:no?\.?\s*)?(\d*)\)`)
	accompanying = regexp.MustCompile(`(?i)^(?:letter|letters|report|note|identical letters|lettre|lettres|rapport|note verbale|draft resolution|projet de résolution)\b`)
)

// maxCoverLines bounds a cover in lines; the longest have eighty.
const maxCoverLines = 300

// readCover fills the header and the participants from the lines of a cover.
func readCover(meeting *pipeline.Meeting, lines []string) {
	lines = lines[:min(len(lines), maxCoverLines)]
	all := strings.Join(lines, "\n")
	readSymbol(&meeting.Header, all)
	readCoverDate(&meeting.Header, all)
	president, members, agenda := -1, -1, len(lines)
	for i, text := range lines {
		switch {
		case president < 0 && presidentLine.MatchString(text):
			president = i
		case members < 0 && membersLine.MatchString(text):
			members = i
		case agendaLine.MatchString(text) || agendaStart.MatchString(text) && i > president && president >= 0:
			agenda = min(agenda, i)
		}
	}
	if president >= 0 {
		end := agenda
		if members > president {
			end = members
		}
		meeting.Participants = append(meeting.Participants, readPresident(lines[president:max(president, end)])...)
	}
	if members < 0 {
		meeting.Participants = append(meeting.Participants, readPresent(all)...)
	}
	if members >= 0 {
		meeting.Participants = append(meeting.Participants, readMembers(lines[members:max(members, agenda)], labelWordsOf(meeting.Language))...)
	}
	for _, p := range meeting.Participants {
		if p.Standing == "president" {
			meeting.President = p.Name
		}
	}
	if agenda < len(lines) {
		meeting.AgendaItem = readAgenda(lines[agenda:])
		meeting.Title = meeting.AgendaItem
	}
}

// readSymbol takes body, meeting, resumption and symbol from the first symbol
// of a verbatim record in the text.
func readSymbol(header *pipeline.Header, text string) {
	at := symbolParts.FindStringSubmatchIndex(text)
	if at == nil {
		if match := agendaSymbol.FindStringSubmatch(text); match != nil {
			header.Body, header.Meeting, header.Symbol = "SC", match[1], "S/PV."+match[1]
		}
		return
	}
	organ, session, number := group(text, at, 1), group(text, at, 2), group(text, at, 3)
	header.Body, header.Meeting = "SC", number
	header.Symbol = organ + "/PV." + number
	if organ == "A" {
		header.Body, header.Symbol = "GA", organ+"/"+session+"/PV."+number
		if header.Meeting = number; session != "" {
			header.Meeting = session + "-" + number
		} else {
			header.Symbol = "A/PV." + number
		}
	}
	rest := text[at[1]:min(len(text), at[1]+40)]
	if match := resumed.FindStringSubmatch(rest); match != nil && !strings.Contains(rest[:strings.Index(rest, match[0])], "\n\n") {
		header.Resumption = 1
		if n, err := strconv.Atoi(match[1]); err == nil && n > 0 {
			header.Resumption = n
		}
		header.Symbol += " " + match[0]
	}
}

// group returns submatch n of a match given by indices, or "".
func group(text string, at []int, n int) string {
	if at[2*n] < 0 {
		return ""
	}
	return text[at[2*n]:at[2*n+1]]
}

// readCoverDate takes the first written-out date as the date of the meeting,
// with the hour as a time of day.
func readCoverDate(header *pipeline.Header, text string) {
	match := coverDate.FindStringSubmatch(text)
	if match == nil {
		return
	}
	day, _ := strconv.Atoi(match[1])
	month := monthOf(match[2])
	if month == 0 || day < 1 || day > 31 {
		return
	}
	header.Date, header.DateSource = match[3]+"-"+two(month)+"-"+two(day), "header"
	if part := timeOfDay(match[4]); part != "" {
		header.TimeOfDay = []string{part}
	}
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// monthOf numbers the months of both languages.
func monthOf(name string) int {
	name = strings.ToLower(name)
	for i, names := range [...]string{"january janvier", "february février", "march mars", "april avril", "may mai", "june juin",
		"july juillet", "august août", "september septembre", "october octobre", "november novembre", "december décembre"} {
		english, french, _ := strings.Cut(names, " ")
		if name == english || name == french {
			return i + 1
		}
	}
	return 0
}

var clockTime = regexp.MustCompile(`(?i)(\d{1,2})(?:[.:h]| ?heures?| h)?\s*(\d{2})?\s*(a\.?m\.?|p\.?m\.?|noon)?`)

// timeOfDay turns a printed hour into the part of the day.
func timeOfDay(printed string) string {
	match := clockTime.FindStringSubmatch(printed)
	if match == nil {
		if strings.Contains(strings.ToLower(printed), "noon") || strings.Contains(strings.ToLower(printed), "midi") {
			return "afternoon"
		}
		return ""
	}
	hour, _ := strconv.Atoi(match[1])
	half := strings.ToLower(strings.ReplaceAll(match[3], ".", ""))
	if half == "pm" && hour < 12 {
		hour += 12
	}
	if half == "am" && hour == 12 {
		hour = 0
	}
	switch {
	case hour > 24:
		return ""
	case hour < 5 || hour >= 22:
		return "night"
	case hour < 12:
		return "morning"
	case hour < 18:
		return "afternoon"
	}
	return "evening"
}

// readPresident reads the entry of the chair: name, leaders, State.
func readPresident(lines []string) []pipeline.Participant {
	text := unhyphenated(strings.Join(lines, " "))
	text = leaders.ReplaceAllString(presidentLine.ReplaceAllString(text, ""), " ")
	open := strings.Index(text, "(")
	if open < 0 {
		return nil
	}
	depth, end := 0, -1
	for i := open; i < len(text) && end < 0; i++ {
		switch text[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				end = i
			}
		}
	}
	if end < 0 {
		return nil
	}
	_, name := labelsEN.cutHonorific(strings.TrimSpace(text[:open]))
	if _, french := labelsFR.cutHonorific(strings.TrimSpace(text[:open])); len(french) < len(name) {
		name = french
	}
	return []pipeline.Participant{{Name: strings.TrimRight(name, " ."), Delegation: strings.TrimSpace(text[open+1 : end]), Standing: "president"}}
}

// brokenWord is a word of a cover that is divided between two lines.
var brokenWord = regexp.MustCompile(`(\pL)[-\x{2010}¬] (\p{Ll})`)

// unhyphenated joins such words.
func unhyphenated(text string) string { return brokenWord.ReplaceAllString(text, "$1$2") }

// presentList recognises the list of those present in older records, which
// names States only.
var presentList = regexp.MustCompile(`(?is)\b(?:present|présents?)\s*:\s*(?:the representatives of the following (?:states|countries)|les représentants des (?:états|pays) suivants)\s*:\s*([^.]{10,900})\.`)

// readPresent reads that list.
func readPresent(cover string) []pipeline.Participant {
	match := presentList.FindStringSubmatch(cover)
	if match == nil {
		return nil
	}
	var present []pipeline.Participant
	for _, name := range strings.FieldsFunc(unhyphenated(strings.Join(strings.Fields(match[1]), " ")), func(r rune) bool { return r == ',' || r == ';' }) {
		present = append(present, pipeline.Participant{Delegation: strings.TrimSpace(name), Standing: "member"})
	}
	return present
}

// splitPresent divides the last entry of such a list, which the word "and"
// joins: only the table tells it from the "and" inside a name.
func splitPresent(meeting *pipeline.Meeting, known func(string) bool) {
	var whole []pipeline.Participant
	for _, p := range meeting.Participants {
		left, right := p.Delegation, ""
		if p.Name == "" && !known(p.Delegation) {
			left, right = cutAnd(p.Delegation, known)
		}
		p.Delegation = left
		whole = append(whole, p)
		if right != "" {
			whole = append(whole, pipeline.Participant{Delegation: right, Standing: p.Standing})
		}
	}
	meeting.Participants = whole
}

// cutAnd divides "A and B" into two known names, or leaves it whole.
func cutAnd(name string, known func(string) bool) (left, right string) {
	for _, and := range []string{" and ", " et "} {
		for at := 0; ; {
			i := strings.Index(name[at:], and)
			if i < 0 {
				break
			}
			at += i + len(and)
			if known(name[:at-len(and)]) && known(name[at:]) {
				return name[:at-len(and)], name[at:]
			}
		}
	}
	return name, ""
}

// maxStateName bounds the name of a State on a cover in bytes.
const maxStateName = 120

// readMembers reads the list of members: State, leaders, name on one line, or
// all States first and then all names, as readers of columns write them.
func readMembers(lines []string, words labelWords) []pipeline.Participant {
	var states, names []string
	started := ""
	for i, text := range lines {
		if i == 0 {
			text = membersLine.ReplaceAllString(text, "")
		}
		text = strings.TrimSpace(text)
		if text == "" || text == "." || headMark.MatchString(text) {
			continue
		}
		cells := leaders.Split(text, -1)
		led := len(cells) > 1
		cells = nonEmpty(cells)
		if len(cells) == 1 && !isNamed(cells[0], words) {
			cells = splitAtHonorific(cells[0], words)
		}
		switch {
		case len(cells) >= 2:
			states = append(states, strings.TrimSpace(started+" "+cells[0]))
			names = append(names, cells[len(cells)-1])
			started = ""
		case len(cells) == 1 && isNamed(cells[0], words):
			names = append(names, cells[0])
		case len(cells) == 1 && led:
			states = append(states, strings.TrimSpace(started+" "+cells[0]))
			started = ""
		case len(cells) == 1 && len(started)+len(cells[0]) < maxStateName:
			started = strings.TrimSpace(started + " " + cells[0])
		default:
			started = ""
		}
	}
	var members []pipeline.Participant
	for i, state := range states {
		member := pipeline.Participant{Delegation: strings.TrimRight(state, " ."), Standing: "member"}
		if len(names) == len(states) {
			_, member.Name = words.cutHonorific(names[i])
		}
		members = append(members, member)
	}
	return members
}

// splitAtHonorific divides a State and a name that no leaders part, as in the
// line of the longest name.
func splitAtHonorific(cell string, words labelWords) []string {
	for i := 1; i < len(cell); i++ {
		if cell[i-1] != ' ' {
			continue
		}
		word, _, _ := strings.Cut(cell[i:], " ")
		if lower := strings.ToLower(strings.TrimSuffix(word, ".")); words.honorifics[lower] && !possessives[lower] && isNamed(cell[i:], words) {
			return []string{strings.TrimSpace(cell[:i]), cell[i:]}
		}
	}
	return []string{cell}
}

func isNamed(text string, words labelWords) bool {
	honorific, name := words.cutHonorific(text)
	return honorific != "" && plausibleName(name, words)
}

func nonEmpty(cells []string) []string {
	var kept []string
	for _, cell := range cells {
		if cell = strings.Trim(cell, " ."); cell != "" {
			kept = append(kept, cell)
		}
	}
	return kept
}

// readAgenda joins the lines of the first item: up to a letter or report that
// goes with it, or the note about corrections.
func readAgenda(lines []string) string {
	var item []string
	for i, text := range lines {
		if i == 0 {
			if match := agendaStart.FindStringSubmatch(text); match != nil {
				item = append(item, match[1])
			}
			continue
		}
		if text == "." {
			continue
		}
		if disclaimer.MatchString(text) || jobLine.MatchString(text) || symbolMark.MatchString(text) ||
			accompanying.MatchString(text) && len(item) > 0 || len(item) >= 6 {
			break
		}
		item = append(item, text)
	}
	return strings.Join(item, " ")
}
