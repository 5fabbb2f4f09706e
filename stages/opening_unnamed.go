package stages

import (
	"strings"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// unnamed decides for a turn that prints a delegation and no name: "The
// representative of X, taking the floor a second time, said". Where the turn
// before prints no name either, a sentence inside a paragraph may open one too.
func (g *grammar) unnamed(r *resolver, text string, scan sentenceScan, ctx floorContext) (opening, bool) {
	sentence := text[scan.start:quotedEnd(text, scan.start, scan.at)]
	const far = 420
	head := unquoted(sentence)
	quoted := len(head) < len(sentence)
	head = head[:min(len(head), far)]
	if g.namesSomeone(head) {
		return opening{}, false
	}
	p := plain(head)
	second := g.second.in(p)
	subject, ok := g.delegate(r, head, delegateContext{second: second, nameless: ctx.nameless, quoted: quoted, unlisted: ctx.unlisted})
	if !ok {
		return g.unnamedChair(r, sentence, p, scan, ctx)
	}
	who := subject.who
	if key(who) == "" || key(who) == ctx.current && !second {
		return opening{}, false
	}
	if !second && (!scan.paragraph() && !ctx.nameless || !subject.inverted && !g.saying.MatchString(subject.after)) {
		return opening{}, false
	}
	o := opening{at: scan.start, words: subject.words, who: who, sentence: sentence, second: second}
	if name, honorific, ok := g.apposed(subject.after); ok {
		o.name, o.honorific, o.role = name, honorific, subject.words
	}
	if scan.paragraph() {
		o.at = 0
	}
	g.mark(&o)
	o.second = second
	return o, true
}

// quotedEnd is where the sentence around i ends that begins at start: not
// inside a quotation that is open there.
func quotedEnd(text string, start, i int) int {
	const longest = 1500
	end := sentenceEnd(text, i)
	for end < len(text) && end-start < longest && openQuotations(text[start:end]) {
		end = sentenceEnd(text, end)
	}
	return end
}

// openQuotations says whether a text ends inside a quotation.
func openQuotations(text string) bool {
	opened := strings.Count(text, "«") + strings.Count(text, "“") + strings.Count(text, "„")
	closed := strings.Count(text, "»") + strings.Count(text, "”")
	return opened > closed || strings.Count(text, "\"")%2 == 1
}

// apposed reads the name between commas after a delegate: "The representative
// of Chad, Jane Roe, said".
func (g *grammar) apposed(after string) (name, honorific string, ok bool) {
	rest, found := strings.CutPrefix(after, ", ")
	if !found {
		return "", "", false
	}
	honorific, n := g.honorificAt(rest, 0)
	printed, ok := g.nameAt(rest, n)
	if !ok || printed.words < 2 && honorific == "" || !strings.HasPrefix(rest[printed.End:], ",") || !g.saying.MatchString(rest[printed.End+1:]) {
		return "", "", false
	}
	return printed.Of(rest), honorific, true
}

// unnamedChair decides for "The President of the Council, speaking in her
// national capacity, said".
func (g *grammar) unnamedChair(r *resolver, sentence, p string, scan sentenceScan, ctx floorContext) (opening, bool) {
	if !scan.paragraph() || !g.national.in(p) || !g.presidents.in(p) {
		return opening{}, false
	}
	who := ctx.presiding
	if named, ok := g.nationalOf(r, unquoted(sentence)); ok {
		who = named
	}
	if who.code == "" || key(who) == ctx.current {
		return opening{}, false
	}
	if g.namesAfter(sentence) {
		return opening{}, false
	}
	at, longest := 0, ""
	for _, phrase := range g.presidents {
		if i := place(p, phrase); i >= 0 && len(phrase) > len(longest) {
			at, longest = i, phrase
		}
	}
	if before := strings.TrimSpace(p[:at]); strings.Contains(before, ")") || before != "" && !strings.HasSuffix(before, ",") && !g.articles.is(lastClause(before)) {
		return opening{}, false
	}
	o := opening{at: 0, words: sameWords(unquoted(sentence), p[:at], longest), who: who, sentence: sentence}
	g.mark(&o)
	return o, true
}

// nationalOf finds the State that the chair says it speaks for: "in her capacity
// as the representative of Chad".
func (g *grammar) nationalOf(r *resolver, text string) (party, bool) {
	p := plain(text)
	for _, phrase := range g.national {
		at := place(p, phrase)
		if at < 0 {
			continue
		}
		const near = 24 // "of the Republic of"
		after := afterWords(text, strings.Count(p[:at+len(phrase)], " "))
		if names := r.namesIn(after[:min(len(after), 120)]); len(names) > 0 && names[0].Start <= near && names[0].kind == pipeline.State {
			return names[0].party, true
		}
	}
	return party{}, false
}

// namesAfter says whether a name follows the office of the chair: "The Council
// President, Name Name (Country)".
func (g *grammar) namesAfter(sentence string) bool {
	const far = 160
	head := sentence[:min(len(sentence), far)]
	for i := 0; i+1 < len(head); i++ {
		if head[i] != ' ' || g.presidents.end(strings.TrimRight(plain(head[:i]), ", ")) == "" {
			continue
		}
		_, n := g.honorificAt(head, i+1)
		if name, ok := g.nameAt(head, i+1+n); ok && (n > 0 || name.words > 1) {
			return true
		}
	}
	return false
}

// namesSomeone says whether a text holds a name in capitals.
func (g *grammar) namesSomeone(text string) bool {
	for i := 0; i < len(text); {
		end := nameWordEnd(text, i)
		if end == i {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		_, n := g.honorificAt(text, i)
		if name, ok := g.nameAt(text, i+n); ok && name.capitals && (n > 0 || name.words > 1) {
			return true
		}
		i = end
	}
	return false
}

// sameWords are the words of a text that stand where a phrase stands in its
// plain form, after the words before it.
func sameWords(text, before, phrase string) string {
	rest := " " + text
	if n := len(strings.Fields(before)); n > 0 {
		rest = afterWords(text, n-1)
	}
	fields := strings.Fields(rest)
	return strings.Trim(strings.Join(fields[:min(len(fields), len(strings.Fields(phrase)))], " "), ",;:")
}
