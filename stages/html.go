package stages

import (
	"html"
	"strings"
	"unicode"

	nethtml "golang.org/x/net/html"

	"horseshoe/pipeline"
)

// extractHTML takes the text out of a web page: one line a block or line
// break, with what the markup says of it. Scripts and the like go. The
// tokenizer is used and not the tree, since it knows where in the source each
// token stands and bears any broken markup.
func extractHTML(source traced) page {
	x := extractor{source: source, from: cursor{trace: source.trace}}
	tokens := nethtml.NewTokenizer(strings.NewReader(source.text))
	offset := 0
	for {
		kind := tokens.Next()
		raw := len(tokens.Raw())
		if kind == nethtml.ErrorToken {
			break
		}
		switch kind {
		case nethtml.TextToken:
			x.textToken(offset, offset+raw)
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			name, more := tokens.TagName()
			attributes := ""
			for more {
				var key, value []byte
				key, value, more = tokens.TagAttr()
				if k := string(key); k == "class" || k == "id" || k == "role" || k == "style" {
					attributes += " " + strings.ToLower(string(value))
				}
			}
			x.open(string(name), attributes, kind == nethtml.SelfClosingTagToken)
		case nethtml.EndTagToken:
			name, _ := tokens.TagName()
			x.close(string(name))
		}
		offset += raw
	}
	x.flush(1)
	return x.page()
}

// element is an open element that bears on the text within it.
type element struct {
	name             string
	navigation, bold bool
	content          bool // main or article: what stands outside is furniture
}

// extractor is the state of one extraction.
type extractor struct {
	source traced
	from   cursor
	out    tracer
	// lines describes the lines written to out, in order.
	lines []line
	stack []element
	// skipping is the element whose text is not shown, until it ends.
	skipping string
	title    strings.Builder
	// buffer is the current line: pieces of the source with what they read.
	buffer  []textPiece
	gap     int
	mains   []int // by line: 1 when the line stands in main or article
	hasMain bool
}

type textPiece struct {
	text string
	at   int // in the source
	bold bool
	// sourced says that the text stands in the source as it is.
	sourced bool
}

var skipped = map[string]bool{"script": true, "style": true, "noscript": true, "template": true, "svg": true,
	"select": true, "button": true, "iframe": true, "textarea": true, "object": true, "math": true}

var voidElements = map[string]bool{"br": true, "hr": true, "img": true, "input": true, "meta": true, "link": true,
	"area": true, "base": true, "col": true, "embed": true, "source": true, "track": true, "wbr": true}

var inlineElements = map[string]bool{"a": true, "abbr": true, "acronym": true, "b": true, "bdo": true, "big": true, "cite": true,
	"code": true, "del": true, "em": true, "font": true, "i": true, "img": true, "input": true, "ins": true, "kbd": true, "label": true,
	"mark": true, "q": true, "s": true, "samp": true, "small": true, "span": true, "strike": true, "strong": true, "sub": true,
	"sup": true, "time": true, "tt": true, "u": true, "var": true, "wbr": true, "nobr": true, "o:p": true, "st1:place": true, "meta": true, "link": true}

// navigationWords are parts of class and id names that mark the furniture of a
// site.
var navigationWords = []string{"nav", "menu", "breadcrumb", "sidebar", "language-switcher", "lang-switch", "share", "social", "skip-link",
	"related", "pager", "cookie", "toolbar", "banner", "site-footer", "site-header", "visually-hidden", "search-form", "region-header", "region-footer", "addtoany"}

func (x *extractor) open(name, attributes string, selfClosing bool) {
	if x.skipping != "" {
		return
	}
	if skipped[name] {
		if !selfClosing {
			x.skipping = name
		}
		return
	}
	if name == "br" {
		x.flush(0)
		return
	}
	if !inlineElements[name] {
		x.flush(1)
	}
	if voidElements[name] || selfClosing || len(x.stack) > 4096 {
		return
	}
	x.stack = append(x.stack, element{name: name,
		navigation: x.isNavigation(name, attributes),
		bold:       name == "b" || name == "strong" || strings.Contains(attributes, "font-weight:bold") || strings.Contains(attributes, "font-weight: bold"),
		content:    name == "main" || name == "article"})
	if name == "main" || name == "article" {
		x.hasMain = true
	}
}

func (x *extractor) isNavigation(name, attributes string) bool {
	switch name {
	case "nav", "footer", "aside", "menu":
		return true
	case "header":
		return !x.within(func(e element) bool { return e.content })
	case "body", "html", "main", "article":
		return false
	}
	for _, word := range navigationWords {
		if strings.Contains(attributes, word) {
			return true
		}
	}
	return false
}

func (x *extractor) within(is func(element) bool) bool {
	for _, e := range x.stack {
		if is(e) {
			return true
		}
	}
	return false
}

func (x *extractor) close(name string) {
	if x.skipping != "" {
		if name == x.skipping {
			x.skipping = ""
		}
		return
	}
	if !inlineElements[name] {
		x.flush(1)
	}
	// An end tag closes its element within the last few; a stray one closes nothing.
	for i := len(x.stack) - 1; i >= 0 && i >= len(x.stack)-64; i-- {
		if x.stack[i].name == name {
			x.stack = x.stack[:i]
			return
		}
		if inlineElements[name] && !inlineElements[x.stack[i].name] {
			return
		}
	}
}

// textToken adds the text between two tags, entity by entity.
func (x *extractor) textToken(start, end int) {
	if x.skipping != "" {
		return
	}
	if x.within(func(e element) bool { return e.name == "title" }) {
		x.title.WriteString(html.UnescapeString(x.source.text[start:end]))
		return
	}
	pre := x.within(func(e element) bool { return e.name == "pre" })
	bold := x.within(func(e element) bool { return e.bold })
	for start < end {
		stop := end
		if i := strings.IndexAny(x.source.text[start:end], "&\n"); i >= 0 {
			stop = start + i
		}
		if stop > start {
			x.buffer = append(x.buffer, textPiece{x.source.text[start:stop], start, bold, true})
		}
		if stop == end {
			return
		}
		if x.source.text[stop] == '\n' {
			if pre {
				x.flush(0)
			} else {
				x.buffer = append(x.buffer, textPiece{" ", stop, bold, false})
			}
			start = stop + 1
			continue
		}
		start = x.entity(stop, end, bold)
	}
}

// entity adds the character that an entity at start stands for and returns
// where it ends.
func (x *extractor) entity(start, end int, bold bool) int {
	const longest = 33 // of the names of HTML's entities
	limit := min(end, start+longest)
	stop := start + 1
	for stop < limit && (x.source.text[stop] == '#' || letterOrDigit(rune(x.source.text[stop]))) {
		stop++
	}
	if stop < end && x.source.text[stop] == ';' {
		stop++
	}
	x.buffer = append(x.buffer, textPiece{html.UnescapeString(x.source.text[start:stop]), start, bold, false})
	return stop
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// flush ends the current line; a block's end leaves a gap before the next.
func (x *extractor) flush(gap int) {
	visible, bold := false, true
	for _, piece := range x.buffer {
		for _, r := range piece.text {
			if !unicode.IsSpace(r) && !invisible(r) {
				visible = true
				bold = bold && piece.bold
				break
			}
		}
	}
	if !visible {
		if gap == 0 && len(x.lines) > 0 {
			gap = 1 // two line breaks in a row, white space apart, set a paragraph off
		}
		x.gap = max(x.gap, gap)
		x.buffer = x.buffer[:0]
		return
	}
	l := line{gap: x.gap, strong: bold}
	inMain := 0
	for _, e := range x.stack {
		if e.navigation {
			l.kind = pipeline.Navigation
		}
		if len(e.name) == 2 && e.name[0] == 'h' && e.name[1] >= '1' && e.name[1] <= '6' {
			l.level = int(e.name[1] - '0')
		}
		if e.content {
			inMain = 1
		}
	}
	x.write()
	x.lines = append(x.lines, l)
	x.mains = append(x.mains, inMain)
	x.gap = gap
	x.buffer = x.buffer[:0]
}

// write puts the current line into the text; white space of any kind is a blank there.
func (x *extractor) write() {
	for _, piece := range x.buffer {
		place := x.from.place(piece.at)
		if piece.sourced && strings.IndexFunc(piece.text, breaksLine) < 0 {
			copyRange(&x.out, &x.from, x.source, piece.at, piece.at+len(piece.text))
			continue
		}
		x.out.write(strings.Map(func(r rune) rune {
			if breaksLine(r) {
				return ' '
			}
			return r
		}, piece.text), place)
	}
	x.out.write("\n", x.from.place(x.buffer[len(x.buffer)-1].at))
}

// breaksLine finds what clean would make an end of line.
func breaksLine(r rune) bool {
	return r == '\r' || r == '\n' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// page cleans what was written and sets the lines beside it.
func (x *extractor) page() page {
	p := page{traced: clean(x.out.done()), html: true, title: Normalize(x.title.String())}
	spans := linesOf(p.text)
	for i := range spans {
		if i >= len(x.lines) {
			break
		}
		l := x.lines[i]
		l.Span = spans[i].Span
		if x.hasMain && x.mains[i] == 0 {
			l.kind = pipeline.Navigation
		}
		p.lines = append(p.lines, l)
	}
	return p
}
