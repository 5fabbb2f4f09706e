package stages

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// pressPage is what the first look at a page says of it as a press release.
type pressPage struct {
	language string
	meeting  bool // a line with the number of the meeting
	symbol   bool // SC/... or CS/...
	other    string
	headings int
	openings int
}

// lookAtPress looks for the marks of a press release, line by line.
func lookAtPress(lists *seeds.Lists, p *page) pressPage {
	var look pressPage
	const head = 400 // lines in which the head of a release stands, menus before it included
	en, fr := 0, 0
	text := p.text
	for i, l := range p.lines {
		line := l.Of(text)
		if i < head {
			if _, _, ok := pressMeetingLine("en", line); ok {
				en++
			}
			if _, _, ok := pressMeetingLine("fr", line); ok {
				fr++
			}
			if _, ok := symbolIn(line); ok && !strings.Contains(line, "S/PV") {
				look.symbol = true
			}
			if m := otherSymbol.FindStringSubmatch(line); m != nil && len(line) < 60 && look.other == "" && strings.ContainsAny(m[1], "0123456789") {
				look.other = m[1]
			}
		}
	}
	look.meeting = en+fr > 0
	look.language = languageOf(lists, text)
	if look.language != "en" && look.language != "fr" {
		return look
	}
	g := newGrammar(lists, look.language)
	const anchor = 160
	for _, l := range p.lines {
		line := l.Of(text)
		if g.headingKind(line) != "" {
			look.headings++
		}
		if look.openings < 5 && g.opensLine(line[:min(len(line), anchor)]) {
			look.openings++
		}
	}
	return look
}

// opensLine says whether a line starts like a statement: a name in capitals,
// with an honorific or with whom it speaks for.
func (g *grammar) opensLine(line string) bool {
	_, n := g.honorificAt(line, 0)
	if n > 0 && n < len(line) {
		name, ok := g.nameAt(line, n)
		return ok && name.capitals
	}
	name, ok := g.nameAt(line, 0)
	if !ok || !name.capitals || name.words < 2 {
		return false
	}
	rest := line[name.End:]
	return strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, ", ")
}

func detectPress(lists *seeds.Lists, in *input) int {
	if in.pdf {
		return 0
	}
	if in.record.BuiltIn {
		return 100
	}
	look := lookAtPress(lists, &in.page)
	switch {
	case look.meeting && look.symbol:
		return 90
	case look.meeting && (look.headings > 0 || look.openings > 0):
		return 60
	case look.symbol && look.openings > 1:
		return 55
	case look.symbol && !look.meeting && strings.Contains(in.page.text[:min(len(in.page.text), 6000)], "séance") && look.openings > 0:
		return 50
	case (look.symbol || look.other != "") && pressWord.MatchString(in.page.text[:min(len(in.page.text), 3000)]):
		return 40 // a release about something else: readPress says so
	case look.meeting && look.language != "" && look.language != "en" && look.language != "fr":
		return 40
	}
	return 0
}

var pressWord = regexp.MustCompile(`(?i)press release|communiqu[ée] de presse|meetings coverage|couverture des r[ée]unions|(?m)^\s*(?:SC|CS|SG/SM|AG|GA)/[A-Z]*/?\d+\s*$`)

// readPress reads a press release on a meeting.
func readPress(lists *seeds.Lists, in *input) (pipeline.Meeting, error) {
	look := lookAtPress(lists, &in.page)
	name := in.files[0].name
	if look.language != "en" && look.language != "fr" {
		language := languageName(look.language)
		if language == "" {
			language = "a language that cannot be told"
		}
		return pipeline.Meeting{}, fault("P005", name, "is in "+language+"; use the English or the French record")
	}
	if !look.meeting && look.openings < 2 && !in.record.BuiltIn {
		what := "it has no line with the number of a meeting"
		if look.other != "" {
			what = "it is " + look.other
		}
		return pipeline.Meeting{}, fault("P004", name, "is a press release, and not about a meeting of the Council: "+what+"; leave it out")
	}
	var meeting pipeline.Meeting
	meeting.Format, meeting.Language, meeting.Body = pipeline.PressRelease, look.language, "SC"
	g := newGrammar(lists, look.language)
	markPageHeads(g, &in.page)
	paras := paragraphs(&in.page, g.opensLine, g.standsAlone)
	kinds := g.headParagraphs(&meeting.Header, paras, in.page.title)
	var c composer
	for i, p := range paras {
		c.paragraph(&in.page, kinds[i], p.pieces...)
		if at := len(c.blocks) - 1; at >= 0 && c.blocks[at].Kind == kinds[i] {
			c.blocks[at].Level, c.blocks[at].Strong = p.level, p.strong
		}
	}
	c.into(&meeting)
	g.footer(&meeting)
	datePress(lists, &meeting, name)
	return meeting, nil
}

// standsAlone says that a line is a paragraph by itself.
func (g *grammar) standsAlone(line string) bool {
	if len(line) > longestHeadLine {
		return false
	}
	return g.headLine(line) || g.headingKind(line) != "" || g.closing(line)
}

// closing says whether a line ends the release.
func (g *grammar) closing(line string) bool {
	p := strings.Trim(plain(line), " ")
	return len(line) <= longestHeadLine && (g.closings.is(p) || g.closings.start(p) != "" && !strings.HasPrefix(p, "*"))
}

// markPageHeads marks the running heads that stand inside the text. A line that
// holds one beside text is cut into lines.
func markPageHeads(g *grammar, p *page) {
	var lines []line
	cut := false // the line before was a page head
	for i, l := range p.lines {
		text := l.Of(p.text)
		if cut && i > 6 && len(text) < 80 && g.headLine(text) {
			l.kind = pipeline.Furniture
			lines = append(lines, l)
			continue
		}
		cut = false
		if len(text) <= longestHeadLine && isFolio(g, text) {
			l.kind = pipeline.Furniture
			lines = append(lines, l)
			cut = true
			continue
		}
		rest := l
		for {
			m := g.pageHead.FindStringIndex(rest.Of(p.text))
			if m == nil {
				break
			}
			before, head := rest, rest
			before.End = rest.Start + m[0]
			head.Start, head.End = rest.Start+m[0], rest.Start+m[1]
			head.kind, head.gap = pipeline.Furniture, 0
			if before.Span = trim(p.text, before.Span); before.Len() > 0 {
				lines = append(lines, before)
			}
			lines = append(lines, head)
			cut = true
			rest.Start, rest.gap = head.End, 0
			rest.Span = trim(p.text, rest.Span)
		}
		if rest.Len() > 0 {
			if rest.Start > l.Start {
				cut = false
			}
			lines = append(lines, rest)
		}
	}
	p.lines = lines
}

func isFolio(g *grammar, text string) bool {
	for _, folio := range g.folios {
		if folio.MatchString(text) {
			return true
		}
	}
	return false
}

// headParagraphs finds the head of the release among the paragraphs, fills in
// the header and returns what each paragraph is.
func (g *grammar) headParagraphs(header *pipeline.Header, paras []para, pageTitle string) []pipeline.SegmentKind {
	kinds := make([]pipeline.SegmentKind, len(paras))
	for i := range paras {
		kinds[i] = paras[i].kind
	}
	first, last := g.headRange(paras)
	if first < 0 {
		return kinds
	}
	for i := 0; i < first; i++ {
		if kinds[i] == pipeline.Body {
			kinds[i] = pipeline.Navigation
		}
	}
	titleBefore := -1
	for i := first; i <= last; i++ {
		text := paras[i].text
		if !g.headLine(text) {
			if kinds[i] == pipeline.Body {
				kinds[i] = pipeline.HeaderLines
				if titleBefore < 0 && len(text) > 12 {
					titleBefore = i
				}
			}
			continue
		}
		if kinds[i] == pipeline.Furniture {
			continue
		}
		kinds[i] = pipeline.HeaderLines
		g.fillHead(header, text)
	}
	end := g.title(header, paras, kinds, last, titleBefore)
	if header.Title == "" && pageTitle != "" {
		header.Title, _, _ = strings.Cut(pageTitle, " | ")
	}
	g.agenda(header, paras, kinds, end)
	return kinds
}

// headRange is the range of paragraphs from the first line of the head to the
// last; -1 when there is none.
func (g *grammar) headRange(paras []para) (first, last int) {
	first, last = -1, -1
	anchor := -1 // the meeting line, or else the symbol
	for i, p := range paras {
		if p.kind == pipeline.Furniture {
			continue
		}
		if _, _, ok := pressMeetingLine(g.language, p.text); ok && len(p.text) < 110 {
			anchor = i
			break
		}
		if _, ok := symbolIn(p.text); ok && anchor < 0 && len(p.text) < 90 {
			anchor = i
		}
	}
	if anchor < 0 {
		return -1, -1
	}
	first, last = anchor, anchor
	for i := anchor - 1; i >= 0 && i >= anchor-8; i-- {
		text := paras[i].text
		if g.navigation.is(plain(text)) || g.headingKind(text) != "" && !g.headLine(text) || g.sentence(text) && len(text) > longestHeadLine {
			break
		}
		if g.headLine(text) || paras[i].level == 1 || anchor-i <= 3 && len(text) > 25 && i > 0 && g.headLine(paras[i-1].text) {
			first = i
		}
	}
	for i := anchor + 1; i < len(paras) && i <= anchor+6; i++ {
		if g.headLine(paras[i].text) || paras[i].kind == pipeline.Furniture {
			last = i
			continue
		}
		break
	}
	return first, last
}

// title finds the title of the release: the lines after the head, several when
// they are in capitals, or the line within the head when the text of the
// release follows the head at once. It returns the paragraph after it.
func (g *grammar) title(header *pipeline.Header, paras []para, kinds []pipeline.SegmentKind, last, within int) int {
	i := last + 1
	for i < len(paras) && paras[i].kind == pipeline.Furniture {
		i++
	}
	var parts []string
	for i < len(paras) && kinds[i] == pipeline.Body {
		text := paras[i].text
		if g.headLine(text) { // a symbol or a date after the title
			kinds[i] = pipeline.HeaderLines
			g.fillHead(header, text)
			i++
			continue
		}
		long := utf8.RuneCountInString(text) > 320
		capitals := isCapitals(text)
		takes := !long && !g.opensLine(text) && g.headingKind(text) == "" && !compactDate.MatchString(text) && !g.note(text)
		switch {
		case len(parts) == 0:
			takes = takes && (within < 0 || paras[i].level > 0) && (!g.sentence(text) || paras[i].level > 0)
		case capitals:
			takes = takes && isCapitals(parts[len(parts)-1])
		default:
			takes = takes && !g.sentence(text) && !isCapitals(parts[0]) && len(parts) < 2 && i+1 < len(paras) && g.sentence(paras[i+1].text) && utf8.RuneCountInString(text) < 200
		}
		if !takes {
			break
		}
		parts = append(parts, text)
		kinds[i] = pipeline.HeaderLines
		i++
	}
	if len(parts) > 0 {
		header.Title = strings.Join(parts, " ")
	} else if within >= 0 {
		header.Title = paras[within].text
	}
	if i < len(paras) {
		if date, ok := g.dateIn(paras[i].text); ok && compactDate.MatchString(paras[i].text) && header.Date == "" {
			header.Date, header.DateSource = date, "header"
		}
	}
	return i
}

// note says whether a paragraph is a note in parentheses that the meeting was
// not covered.
func (g *grammar) note(text string) bool {
	return len(text) < 1200 && strings.HasPrefix(strings.TrimLeft(text, "* "), "(") && g.notCovered.in(plain(text))
}

// agenda finds the agenda item: the first heading after the title that is in
// capitals, or else the last one before the first heading that the wording knows.
func (g *grammar) agenda(header *pipeline.Header, paras []para, kinds []pipeline.SegmentKind, from int) {
	before := ""
	for i := from; i < len(paras); i++ {
		text := paras[i].text
		if kinds[i] != pipeline.Body {
			continue
		}
		if kind := g.headingKind(text); kind != "" {
			if header.AgendaItem == "" {
				header.AgendaItem = before
			}
			return
		}
		if g.opensLine(text) {
			return
		}
		before = ""
		if !g.sentence(text) && len(text) < 400 {
			before = text
			if isCapitals(text) && header.AgendaItem == "" && len(text) > 8 {
				header.AgendaItem = text
			}
		}
	}
}

// footer marks what follows the closing line.
func (g *grammar) footer(meeting *pipeline.Meeting) {
	for i := range meeting.Blocks {
		b := &meeting.Blocks[i]
		text := b.Of(meeting.Text)
		if b.Kind != pipeline.Body || b.Len() == 0 || i < 3 || !g.closing(text) {
			continue
		}
		for j := i; j < len(meeting.Blocks); j++ {
			switch {
			case meeting.Blocks[j].Len() == 0 && meeting.Blocks[j].Kind == pipeline.Furniture:
			case j == i, meeting.Blocks[j].Kind == pipeline.Body && g.closing(meeting.Blocks[j].Of(meeting.Text)):
				meeting.Blocks[j].Kind = pipeline.Footer
			default:
				meeting.Blocks[j].Kind = pipeline.Navigation
			}
		}
		return
	}
}

// datePress completes the date and the presidency from the lists and the name
// of the file.
func datePress(lists *seeds.Lists, meeting *pipeline.Meeting, name string) {
	for _, fact := range lists.Meetings {
		if fact.Body == meeting.Body && fact.Meeting == meeting.Meeting && fact.Resumption == meeting.Resumption && meeting.Meeting != "" {
			if meeting.Date == "" {
				meeting.Date, meeting.DateSource = fact.Date, "meeting_list"
			}
			if fact.Date == meeting.Date {
				meeting.Presidency = fact.Presidency
			}
		}
	}
	if meeting.Date == "" {
		base := name[strings.LastIndexByte(name, '/')+1:]
		if m := fileDate.FindStringSubmatch(base); m != nil {
			if date, ok := dayOf(m[1], m[2], m[3]); ok {
				meeting.Date, meeting.DateSource = date, "file_name"
			}
		}
	}
	if meeting.Date == "" {
		meeting.Problems = append(meeting.Problems, pipeline.Problem{Severity: pipeline.Note, Code: "P008",
			Message: "the record prints no date and the list of meetings does not know it; columns that depend on the date stay empty where it matters"})
	}
	if meeting.Presidency == "" && meeting.Body == "SC" && len(meeting.Date) >= 7 {
		for _, p := range lists.Presidencies {
			if p.Month == meeting.Date[:7] {
				meeting.Presidency = p.Code
			}
		}
	}
}

var fileDate = regexp.MustCompile(`(?:^|\D)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:\D|$)`)
