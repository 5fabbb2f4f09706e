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
		head := line[:min(len(line), anchor)]
		if look.openings < 5 && (g.opensLine(head) || g.opensMixed(head)) {
			look.openings++
		}
	}
	return look
}

// lookAtPress looks once.
func (in *input) lookAtPress(lists *seeds.Lists) pressPage {
	if in.press == nil {
		look := lookAtPress(lists, &in.page)
		in.press = &look
	}
	return *in.press
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

// opensMixed says the same of a name in mixed case with a parenthesis and a
// small word after it.
func (g *grammar) opensMixed(line string) bool {
	_, n := g.honorificAt(line, 0)
	name, ok := g.nameAt(line, n)
	if !ok || n == 0 && name.words < 2 || len(line) < 60 {
		return false
	}
	inside, after, ok := parenthesis(line[name.End:])
	after = strings.TrimLeft(after, ", ")
	return ok && startsUpper(inside) && after != "" && !startsUpper(after)
}

func detectPress(lists *seeds.Lists, in *input) int {
	if in.pdf {
		return 0
	}
	if in.record.BuiltIn {
		return 100
	}
	look := in.lookAtPress(lists)
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
	look := in.lookAtPress(lists)
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
	paras := paragraphs(&in.page, g.beginsParagraph, g.standsAlone)
	kinds := g.headParagraphs(&meeting.Header, &in.page, paras)
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

// beginsParagraph says that a line begins a paragraph when the one before it is
// finished.
func (g *grammar) beginsParagraph(line string) bool {
	if g.opensLine(line) || g.opensMixed(line) {
		return true
	}
	p := plain(line[:min(len(line), longestHeadLine)])
	head, _, colon := strings.Cut(p, ":")
	return g.speakerLists.start(p) != "" || colon && g.voteLists.is(head)
}

// standsAlone says that a line is a paragraph by itself.
func (g *grammar) standsAlone(line string) bool {
	if len(line) > longestHeadLine {
		return false
	}
	return g.headLine(line) || g.headingKind(line) != "" || g.closing(line) || len(line) < 120 && g.meetingTimes.start(plain(line)) != ""
}

// closing says whether a line ends the release.
func (g *grammar) closing(line string) bool {
	p := strings.Trim(plain(line), " ")
	return len(line) <= longestHeadLine && (g.closings.is(p) || g.closings.start(p) != "" && !strings.HasPrefix(p, "*"))
}

// markPageHeads marks the running heads that stand inside the text, also where
// one runs over the end of a line. A line that holds one beside text is cut.
func markPageHeads(g *grammar, p *page) {
	heads := g.pageHead.FindAllStringIndex(p.text, -1)
	var lines []line
	cut := false // the line before was a page head
	for i, l := range p.lines {
		for len(heads) > 0 && heads[0][1] <= l.Start {
			heads = heads[1:]
		}
		text := l.Of(p.text)
		alone := len(heads) == 0 || heads[0][0] >= l.End
		if alone && (cut && i > 6 && len(text) < 80 && g.headLine(text) || i > 8 && len(text) <= longestHeadLine && isFolio(g, text)) {
			l.kind = pipeline.Furniture
			lines = append(lines, l)
			cut = true
			continue
		}
		cut = false
		rest := l
		for n := 0; n < len(heads) && heads[n][0] < l.End; n++ {
			before, head := rest, rest
			before.End = max(rest.Start, heads[n][0])
			head.Start, head.End = max(rest.Start, heads[n][0]), min(l.End, heads[n][1])
			head.kind = pipeline.Furniture
			if before.Span = trim(p.text, before.Span); before.Len() > 0 {
				lines = append(lines, before)
				head.gap = 0
			}
			if head.Span = trim(p.text, head.Span); head.Len() > 0 {
				lines = append(lines, head)
			}
			cut = true
			rest.Start, rest.gap, rest.resumes, rest.whole = head.End, 0, true, l.Span
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
func (g *grammar) headParagraphs(header *pipeline.Header, p *page, paras []para) []pipeline.SegmentKind {
	h := headFinder{g: g, header: header, paras: paras, kinds: make([]pipeline.SegmentKind, len(paras)), limit: len(paras)}
	for i := range paras {
		h.kinds[i] = paras[i].kind
		if kind := g.headingKind(paras[i].text); kind != "" && kind != "other" && paras[i].kind == pipeline.Body && i > 1 && h.limit == len(paras) && h.core(i) >= 0 {
			h.limit = i
		}
	}
	h.find()
	g.fillFromPageHeads(header, p, paras)
	if header.Title == "" && p.title != "" {
		header.Title, _, _ = strings.Cut(p.title, " | ")
	}
	g.agenda(header, paras, h.kinds, h.end)
	return h.kinds
}

// headFinder finds the lines of the head.
type headFinder struct {
	g      *grammar
	header *pipeline.Header
	paras  []para
	kinds  []pipeline.SegmentKind
	// limit is the first heading of the debate, end what follows the title.
	limit, end int
}

// core is the first paragraph before the limit that has the symbol or the
// number of the meeting; -1 when there is none.
func (h *headFinder) core(limit int) int {
	for i := 0; i < limit; i++ {
		text := h.paras[i].text
		if h.paras[i].kind != pipeline.Body || len(text) >= 110 {
			continue
		}
		if _, _, ok := pressMeetingLine(h.g.language, text); ok {
			return i
		}
		if _, ok := symbolIn(text); ok && h.g.headLine(text) {
			return i
		}
	}
	return -1
}

func (h *headFinder) find() {
	core := h.core(h.limit)
	if core < 0 {
		return
	}
	title := h.before(core)
	i := core
	var parts []string
	if title >= 0 {
		parts = []string{h.paras[title].text}
	}
	within := title >= 0
	for ; i < h.limit; i++ {
		text := h.paras[i].text
		switch {
		case h.kinds[i] == pipeline.Furniture || h.kinds[i] == pipeline.Navigation:
			continue
		case h.g.headLine(text):
			h.kinds[i] = pipeline.HeaderLines
			h.g.fillHead(h.header, text)
			continue
		case !h.titleLine(i, parts, within):
		default:
			parts = append(parts, text)
			h.kinds[i] = pipeline.HeaderLines
			continue
		}
		break
	}
	h.end = i
	h.header.Title = strings.Join(parts, " ")
	if i < h.limit && h.header.Date == "" {
		if m := compactDate.FindStringSubmatch(h.paras[i].text); m != nil {
			h.header.Date, h.header.DateSource = m[1]+"-"+m[2]+"-"+m[3], "header"
		}
	}
	for ; i < h.limit; i++ { // the line of the meeting may stand after the lead
		text := h.paras[i].text
		if _, _, ok := pressMeetingLine(h.g.language, text); ok && len(text) < 110 && h.kinds[i] == pipeline.Body && !h.g.sentence(text) {
			h.kinds[i] = pipeline.HeaderLines
			h.g.fillHead(h.header, text)
		}
	}
}

// before takes in what stands before the core: lines of the head, and the title
// of a page that prints it first. What is left is the menu of a site.
func (h *headFinder) before(core int) (title int) {
	title = -1
	first := core
	for i := core - 1; i >= 0 && i >= core-8; i-- {
		text := h.paras[i].text
		if h.kinds[i] == pipeline.Navigation || h.g.navigation.is(plain(text)) || h.g.sentence(text) {
			break
		}
		if h.g.headLine(text) {
			first = i
			continue
		}
		near := core-i <= 3 && len(text) > 25 && !bullet(text)
		if title < 0 && (h.paras[i].level == 1 || near) {
			title, first = i, i
		}
	}
	for i := 0; i < core; i++ {
		if h.kinds[i] != pipeline.Body {
			continue
		}
		h.kinds[i] = pipeline.HeaderLines
		if i < first {
			h.kinds[i] = pipeline.Navigation
		} else if i != title {
			h.g.fillHead(h.header, h.paras[i].text)
		}
	}
	return title
}

// titleLine says whether paragraph i is a line of the title: not a sentence,
// not a heading; more than one line when they are in capitals, or two lines
// before the text.
func (h *headFinder) titleLine(i int, parts []string, within bool) bool {
	p := h.paras[i]
	const longest = 320
	if utf8.RuneCountInString(p.text) > longest || h.g.opensLine(p.text) && !isCapitals(p.text) || h.g.headingKind(p.text) != "" || compactDate.MatchString(p.text) || h.g.note(p.text) {
		return false
	}
	switch {
	case h.g.sentence(p.text) && p.level == 0:
		return false
	case len(parts) == 0:
		return true
	case within:
		return p.level == 1
	case isCapitals(p.text):
		return isCapitals(parts[len(parts)-1]) && h.kinds[i-1] == pipeline.HeaderLines && h.paras[i-1].text == parts[len(parts)-1]
	}
	return !isCapitals(parts[0]) && len(parts) < 2 && i+1 < len(h.paras) && h.g.sentence(h.paras[i+1].text) && len(p.text) < 220
}

// fillFromPageHeads takes from the running heads what the head does not say.
func (g *grammar) fillFromPageHeads(header *pipeline.Header, p *page, paras []para) {
	for i := range paras {
		for _, part := range paras[i].pieces {
			if part.cut == pipeline.Furniture && (header.Meeting == "" || header.Date == "") {
				g.fillHead(header, part.Of(p.text))
			}
		}
	}
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
		if g.sentence(text) || len(text) >= 400 {
			before = ""
		} else {
			if before == "" {
				before = text // the first line of a run of headings
			}
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
	if year, known := lists.YearOfMeeting(meeting.Body, meeting.Meeting); meeting.Date == "" && known {
		meeting.Date, meeting.DateSource = year, "meeting_list"
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
