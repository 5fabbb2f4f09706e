package stages

import (
	"strings"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// subjectOf is a subject such as "The representative of Chad" with what
// follows.
type subjectOf struct {
	words, after string
	who          party
	// inverted says that the verb stands before it, after a quotation.
	inverted bool
}

// delegateContext says where the noun of a delegation's speaker may stand.
type delegateContext struct {
	// second says that the sentence marks a further turn, nameless that the turn
	// before prints no name, quoted that the sentence has a quotation.
	second, nameless, quoted bool
	// unlisted are the parties without a code that spoke before.
	unlisted []party
}

// delegate finds the noun of a delegation's speaker as the subject of a
// sentence without its quotations: at the start; after an introductory clause
// where the sentence marks a further turn or nobody is named; after a verb where
// a quotation stands before it.
func (g *grammar) delegate(r *resolver, head string, at delegateContext) (subjectOf, bool) {
	start := len(head) - len(strings.TrimLeft(head, " ,"))
	starts := []int{start}
	if at.quoted {
		if m := g.saidBefore.FindStringSubmatchIndex(head); m != nil {
			if s, ok := g.delegateAt(r, head, m[3], at); ok {
				s.inverted = true
				return s, true
			}
		}
	}
	if at.second || at.nameless {
		const most = 12
		for i := start; i+2 < len(head) && len(starts) < most; i++ {
			if head[i] == ',' && head[i+1] == ' ' {
				starts = append(starts, i+2)
				if !at.second {
					break // one clause, such as "Meanwhile"
				}
			}
		}
	}
	for _, start := range starts {
		if s, ok := g.delegateAt(r, head, start, at); ok {
			return s, true
		}
	}
	return subjectOf{}, false
}

// delegateAt reads the subject that begins at a place.
func (g *grammar) delegateAt(r *resolver, head string, start int, at delegateContext) (subjectOf, bool) {
	article, size := g.articleAt(head[start:])
	if noun := g.delegates.start(plain(head[start+size:])); noun != "" && size > 0 {
		return g.afterNoun(r, head, start, start+size, noun, at)
	}
	if g.language == "en" && (size == 0 || article == "the") {
		return g.possessive(r, head, start, start+size)
	}
	return subjectOf{}, false
}

// articleAt reads an article, or a possessive such as "His counterpart", with
// the blank after it; the length is 0 when there is none.
func (g *grammar) articleAt(text string) (article string, length int) {
	word, _, more := strings.Cut(text, " ")
	switch p := plain(word); {
	case !more:
	case p == "the", p == "le", p == "la", p == "a", p == "an", p == "his", p == "her", p == "son", p == "sa":
		return p, len(word) + 1
	case strings.HasPrefix(p, "l'"):
		if i := strings.IndexAny(word, "'’‘ʼ`´"); i > 0 {
			_, size := utf8.DecodeRuneInString(word[i:])
			return "l'", i + size
		}
	}
	return "", 0
}

// afterNoun reads whose delegate it is: "of Chad", "du Tchad", "from Chad", or
// an adjective where the sentence marks a further turn.
func (g *grammar) afterNoun(r *resolver, head string, start, from int, noun string, at delegateContext) (subjectOf, bool) {
	end := from
	for range strings.Fields(noun) {
		for end < len(head) && head[end] == ' ' {
			end++
		}
		for end < len(head) && head[end] != ' ' && head[end] != ',' {
			end++
		}
	}
	if end >= len(head) {
		return subjectOf{}, false
	}
	link, _, _ := strings.Cut(strings.TrimLeft(head[end:], " "), " ")
	linked := false
	switch l := plain(link); {
	case l == "of", l == "for", l == "from", l == "de", l == "du", l == "des", strings.HasPrefix(l, "d'"):
		linked = true
	}
	const near = 24 // between the noun and the name: "of the Republic of"
	names := r.namesIn(head[end:])
	if at.second && linked && (len(names) == 0 || names[0].Start > near) {
		names = unlistedIn(at.unlisted, head[end:])
	}
	switch {
	case len(names) == 0 || names[0].Start > near:
		return subjectOf{}, false
	case !linked && (!at.second && !at.nameless || !names[0].adjective || names[0].Start > 1):
		return subjectOf{}, false
	}
	end += names[0].End
	return subjectOf{words: strings.Trim(head[start:end], " ."), after: head[end:], who: names[0].party}, true
}

// unlistedIn finds the name of a party that spoke before and is not in the
// table, near the start of a text: its office may stand before it.
func unlistedIn(parties []party, text string) []found {
	const far = 60
	head := text[:min(len(text), far)]
	for _, who := range parties {
		if at := strings.Index(head, who.name); at >= 0 && !startsWord(text[at+len(who.name):]) {
			return []found{{party: who, Span: pipeline.Span{Start: 0, End: at + len(who.name)}}}
		}
	}
	return nil
}

// possessive reads "Chad's representative" and "the United Kingdom's delegate".
func (g *grammar) possessive(r *resolver, head string, start, from int) (subjectOf, bool) {
	const far = 90
	rest := head[from:min(len(head), from+far)]
	mark := strings.IndexAny(rest, "'’")
	if mark < 0 || !startsUpper(rest) {
		return subjectOf{}, false
	}
	names := r.namesIn(rest[:mark])
	if len(names) == 0 || names[0].Start > 0 || names[0].End < mark || names[0].adjective {
		return subjectOf{}, false
	}
	_, size := utf8.DecodeRuneInString(rest[mark:])
	noun, ok := strings.CutPrefix(rest[mark+size:], "s ")
	if !ok {
		noun = strings.TrimPrefix(rest[mark+size:], " ")
	}
	at := from + len(rest) - len(noun)
	delegate := g.delegates.start(plain(noun))
	if delegate == "" || at >= len(head) {
		return subjectOf{}, false
	}
	end := min(len(head), at+len(delegate))
	return subjectOf{words: strings.TrimSpace(head[start:end]), after: head[end:], who: names[0].party}, true
}
