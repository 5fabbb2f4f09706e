package stages

import "horseshoe/pipeline"

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
