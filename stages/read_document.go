package stages

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// detectDocument takes whatever has some sentences of text and is no record of
// a meeting.
func detectDocument(_ *seeds.Lists, in *input) int {
	const enough = 240 // bytes of text in sentences
	prose := 0
	for _, l := range in.page.lines {
		if text := l.Of(in.page.text); l.kind == pipeline.Body && len(text) > 40 {
			prose += len(text)
		}
	}
	if prose < enough {
		return 0
	}
	return 10
}

// readDocument reads a text that is no meeting record: an organisation's page,
// a leaflet. What stands around the text is furniture.
func readDocument(lists *seeds.Lists, in *input) (pipeline.Meeting, error) {
	name := in.files[0].name
	language := languageOf(lists, in.page.text)
	if language == "" {
		return pipeline.Meeting{}, fault("P004", name, "holds too little text to be a record or a document; save the whole page")
	}
	if language != "en" && language != "fr" {
		return pipeline.Meeting{}, fault("P005", name, "is in "+languageName(language)+"; the program reads English and French")
	}
	var meeting pipeline.Meeting
	meeting.Format, meeting.Language = pipeline.Document, language
	in.markPrinted()
	d := documentReader{lists: lists, page: &in.page, header: &meeting.Header}
	for _, l := range []string{"en", "fr"} {
		d.grammars = append(d.grammars, newGrammar(lists, l))
	}
	d.paras = paragraphs(&in.page, bullet, d.standsAlone)
	d.classify()
	var c composer
	for i, p := range d.paras {
		at := c.paragraph(&in.page, d.kinds[i], p.pieces...)
		if at >= 0 {
			c.blocks[at].Level, c.blocks[at].Strong = p.level, p.strong
		}
	}
	c.into(&meeting)
	return meeting, nil
}

// documentReader tells the text of a document from what stands around it.
type documentReader struct {
	lists    *seeds.Lists
	page     *page
	header   *pipeline.Header
	grammars []*grammar // a site in one language may date its pages in another
	paras    []para
	kinds    []pipeline.SegmentKind
}

func (d *documentReader) standsAlone(line string) bool {
	return len(line) < longestHeadLine && (d.updated(line) || d.furniture(line))
}

// updated says whether a line tells when the page was changed.
func (d *documentReader) updated(line string) bool {
	const longest = 120
	if len(line) > longest {
		return false
	}
	p := strings.TrimLeft(plain(line), "•-* ")
	for _, g := range d.grammars {
		if g.updated.start(p) != "" {
			return true
		}
	}
	return false
}

// furniture says whether a line belongs to the site and not to the text.
func (d *documentReader) furniture(line string) bool {
	p := strings.Trim(plain(line), "•-*|› ")
	for _, g := range d.grammars {
		if p == "" || g.navigation.is(p) || g.related.is(p) {
			return true
		}
	}
	return false
}

// prose says whether a paragraph is running text.
func prose(text string) bool {
	const long = 160
	return !isCapitals(text) && (len(text) > long || len(text) > 45 && strings.ContainsRune(".!?;:»”", lastRune(text)))
}

// classify says what each paragraph is and fills in the header.
func (d *documentReader) classify() {
	d.kinds = make([]pipeline.SegmentKind, len(d.paras))
	first, last := -1, -1
	for i, p := range d.paras {
		d.kinds[i] = p.kind
		if p.kind == pipeline.Body && prose(p.text) && !d.updated(p.text) {
			if first < 0 {
				first = i
			}
			if len(p.text) > 120 || d.inLanguage(p.text) {
				last = i
			}
		}
	}
	if first < 0 {
		return
	}
	for last+1 < len(d.paras) && d.closes(last+1) {
		last++
	}
	title, start := d.title(first)
	if title > start {
		start = title
	}
	for i := range d.paras {
		text := d.paras[i].text
		switch {
		case d.kinds[i] != pipeline.Body:
		case d.updated(text):
			d.kinds[i] = pipeline.HeaderLines
			d.date(text)
		case i < start:
			d.kinds[i] = pipeline.Navigation
		case i == title:
			d.kinds[i] = pipeline.HeaderLines
		case i < first && (bullet(text) || strings.HasSuffix(text, ":") || d.dateOnly(text)):
			d.kinds[i] = pipeline.HeaderLines
			d.date(text)
		case i > last:
			d.kinds[i] = pipeline.Footer
		case d.furniture(text):
			d.kinds[i] = pipeline.Furniture
		}
	}
	d.header.Body = d.publisher(title, first, last)
}

// dateOnly says whether a short line gives a full date and little else: the day,
// a place before it.
func (d *documentReader) dateOnly(text string) bool {
	const longest, mostWords = 60, 8
	text = strings.TrimLeft(text, "•-* ")
	if len(text) > longest || len(strings.Fields(text)) > mostWords || strings.ContainsAny(text, "()") {
		return false
	}
	for _, g := range d.grammars {
		if g.dateLine(text) {
			return true
		}
		if _, after, found := strings.Cut(text, ","); found && g.dateLine(strings.TrimPrefix(strings.TrimSpace(after), "le ")) {
			return true // Vienna, 5 June 2018
		}
	}
	return false
}

// closes says whether a short paragraph after the last long one still belongs
// to the text: a sentence, and nothing of the site.
func (d *documentReader) closes(i int) bool {
	text := d.paras[i].text
	return d.kinds[i] == pipeline.Body && len(strings.Fields(text)) > 2 && strings.ContainsRune(".!?»”", lastRune(text)) && startsUpper(text) &&
		!d.updated(text) && !d.furniture(text) && !contact.MatchString(text) && !bullet(text)
}

// inLanguage says whether a paragraph is in the language of the document.
func (d *documentReader) inLanguage(text string) bool {
	language := byStopWords(d.lists, text)
	return language == "" || language == d.header.Language
}

// title finds the title: the heading of the highest level in the markup; the
// line before the date of the page; or the first line of some words after the
// last menu. It returns the place of the title, -1 without one, and where the
// menus end.
func (d *documentReader) title(first int) (title, start int) {
	for i := 0; i <= first; i++ {
		if d.paras[i].level == 1 && d.kinds[i] == pipeline.Body {
			d.header.Title = withoutLanguageMark(d.paras[i].text)
			return i, i
		}
	}
	dated := -1
	for i, run := 0, 0; i < first; i++ {
		const menu = 6 // items that make a list before the text a menu
		text := d.paras[i].text
		if d.updated(text) || datePrompt.MatchString(text) || d.dateOnly(text) {
			if dated < 0 {
				dated = i
			}
			continue
		}
		if !bullet(text) && strings.Trim(text, "-•*– ") != "" {
			run = 0
		} else if run++; run >= menu {
			start, dated = i+1, -1
		}
	}
	for i := dated - 1; i >= start; i-- {
		if d.titles(i, 2) {
			return d.titled(i), start
		}
	}
	for words := 3; words >= 2; words-- {
		for i := start; i < first; i++ {
			if d.titles(i, words) {
				return d.titled(i), start
			}
		}
	}
	if d.page.title != "" {
		d.header.Title, _, _ = strings.Cut(d.page.title, " | ")
	}
	return -1, start
}

// datePrompt is a line of a page that asks for its date and has none.
var datePrompt = regexp.MustCompile(`(?i)^\W*(?:date|published|publi[ée] le)\s*:`)

// titles says whether paragraph i can be the title.
func (d *documentReader) titles(i, words int) bool {
	const longest = 240
	text := d.paras[i].text
	return d.kinds[i] == pipeline.Body && !bullet(text) && len(strings.Fields(text)) >= words && !d.updated(text) && !d.furniture(text) && !d.institution(text) &&
		!strings.ContainsAny(text, "›»>|") && utf8.RuneCountInString(text) < longest
}

func (d *documentReader) titled(i int) int {
	d.header.Title = withoutLanguageMark(d.paras[i].text)
	return i
}

var languageMark = regexp.MustCompile(`\s*\[[a-z]{2}\]$`)

// withoutLanguageMark takes a site's mark of another language off a title.
func withoutLanguageMark(title string) string { return languageMark.ReplaceAllString(title, "") }

// date takes the date of a line.
func (d *documentReader) date(text string) {
	if d.header.Date != "" {
		return
	}
	for _, g := range d.grammars {
		if date, ok := g.dateIn(strings.TrimLeft(text, "•-* ")); ok {
			d.header.Date, d.header.DateSource = date, "header"
			return
		}
	}
}
