package stages

import (
	"strings"
	"unicode/utf8"

	"horseshoe/pipeline"
)

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
