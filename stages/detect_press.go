package stages

import (
	"regexp"
	"strings"

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
		if i < head && (p.html || l.kind != pipeline.Navigation) { // the subject of a mail is no head
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
