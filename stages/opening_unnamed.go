package stages

import (
	"strings"
	"unicode/utf8"
)

// unnamed decides for a turn that prints a delegation and no name: "The
// representative of X, taking the floor a second time, said".
func (g *grammar) unnamed(r *resolver, text string, scan sentenceScan, ctx floorContext) (opening, bool) {
	sentence := text[scan.start:sentenceEnd(text, scan.at)]
	const far = 420
	head := unquoted(sentence[:min(len(sentence), far)])
	if g.namesSomeone(head) {
		return opening{}, false
	}
	p := plain(head)
	second := g.second.in(p)
	subject, ok := g.delegate(head, second)
	if !ok {
		return g.unnamedChair(sentence, p, scan, ctx)
	}
	names := r.namesIn(subject.after)
	if len(names) == 0 || names[0].Start > 24 || subject.adjective && (!names[0].adjective || names[0].Start > 1) {
		return opening{}, false
	}
	who := names[0].party
	rest := subject.after[names[0].End:]
	if who.code == "" || key(who) == ctx.current && !second {
		return opening{}, false
	}
	if !second && (!scan.paragraph() || subject.start > 0 || !g.saying.MatchString(rest)) {
		return opening{}, false
	}
	o := opening{at: scan.start, words: strings.TrimSpace(subject.words + subject.after[:names[0].End]), who: who, sentence: sentence, second: second}
	if scan.paragraph() {
		o.at = 0
	}
	g.mark(&o)
	o.second = second
	return o, true
}

// unnamedChair decides for "The President of the Council, speaking in her
// national capacity, said".
func (g *grammar) unnamedChair(sentence, p string, scan sentenceScan, ctx floorContext) (opening, bool) {
	if !scan.paragraph() || !g.national.in(p) || !g.presidents.in(p) || ctx.presiding.code == "" || key(ctx.presiding) == ctx.current {
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
	o := opening{at: 0, words: sameWords(unquoted(sentence), p[:at], longest), who: ctx.presiding, sentence: sentence}
	g.mark(&o)
	return o, true
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

// subjectOf is a subject such as "The representative of" with what follows.
type subjectOf struct {
	start        int
	words, after string
	// adjective is set where the delegation can only follow as an adjective:
	// "Le Ministre français".
	adjective bool
}

// delegate finds the noun of a delegation's speaker as the subject: at the
// start, or after an introductory clause when the sentence marks a further turn.
func (g *grammar) delegate(head string, second bool) (subjectOf, bool) {
	starts := []int{0}
	if second {
		for i := 0; i+2 < len(head); i++ {
			if head[i] == ',' && head[i+1] == ' ' {
				starts = append(starts, i+2)
			}
		}
	}
	for _, start := range starts {
		words := strings.SplitAfterN(head[start:], " ", 7)
		if len(words) < 3 {
			continue
		}
		switch strings.TrimSpace(plain(words[0])) {
		case "the", "le", "la", "a", "an":
		default:
			if !strings.HasPrefix(plain(words[0]), "l'") {
				continue
			}
			// l'ambassadeur de ...
			rest := head[start+strings.IndexAny(head[start:], "'’"):]
			_, size := utf8.DecodeRuneInString(rest)
			if noun := g.delegates.start(plain(rest[size:])); noun != "" {
				if s, ok := afterNoun(head, start, len(rest[:size])+start+strings.IndexAny(head[start:], "'’")-start, noun); ok && !s.adjective {
					return s, true
				}
			}
			continue
		}
		if noun := g.delegates.start(plain(head[start+len(words[0]):])); noun != "" {
			if s, ok := afterNoun(head, start, len(words[0]), noun); ok && (second || !s.adjective) {
				return s, true
			}
		}
	}
	return subjectOf{}, false
}

// afterNoun cuts what follows the noun, which has as many words as its plain form.
func afterNoun(head string, start, skip int, noun string) (subjectOf, bool) {
	at := start + skip
	for range strings.Fields(noun) {
		for at < len(head) && head[at] == ' ' {
			at++
		}
		for at < len(head) && head[at] != ' ' && head[at] != ',' {
			at++
		}
	}
	if at >= len(head) {
		return subjectOf{}, false
	}
	rest := strings.TrimLeft(head[at:], " ")
	link, _, _ := strings.Cut(rest, " ")
	switch l := plain(link); {
	case l == "of", l == "for", l == "de", l == "du", l == "des", strings.HasPrefix(l, "d'"):
		return subjectOf{start: start, words: head[start:at], after: head[at:]}, true
	}
	return subjectOf{start: start, words: head[start:at], after: head[at:], adjective: true}, strings.HasPrefix(head[at:], " ")
}
