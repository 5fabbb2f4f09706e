package stages

import (
	"regexp"
	"strings"
	"unicode"

	"horseshoe/pipeline"
)

var (
	// browserPrint is a line that a browser adds when it prints a page: the
	// address, or the day and hour.
	browserPrint = regexp.MustCompile(`(?i)(?:https?|file)://\S+(?:\s+\d+\s*/\s*\d+)?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[AP]M)?\b`)
	// folio is a page number by itself.
	folio = regexp.MustCompile(`(?i)^[-–—]?\s*(?:page\s*)?\d{1,4}(?:\s*(?:/|of|sur|de)\s*\d{1,4})?\s*[-–—]?$`)
)

// markPrinted prepares the lines of a PDF for the readers of flowing text; it
// does nothing for any other source.
func (in *input) markPrinted() {
	if in.pdf && len(in.lines) > 0 {
		markEdges(&in.page, in.lines)
		markLevels(&in.page, in.lines)
	}
}

// markEdges says of the lines of a PDF that is no verbatim record which are
// running heads and feet: what a browser adds, page numbers, and what stands at
// the top or the foot of most pages.
func markEdges(p *page, printed []pdfLine) {
	const edge = 2 // lines at the top and at the foot of a page
	repeated, pages := map[string]int{}, 0
	eachPage(printed, func(first, end int) {
		pages++
		seen := map[string]bool{}
		for i := first; i < end; i++ {
			key := withoutDigits(p.lines[i].Of(p.text))
			if (i < first+edge || i >= end-edge) && !seen[key] {
				seen[key] = true
				repeated[key]++
			}
		}
	})
	eachPage(printed, func(first, end int) {
		for i := first; i < end; i++ {
			if i >= first+edge && i < end-edge {
				continue
			}
			text := p.lines[i].Of(p.text)
			n := repeated[withoutDigits(text)]
			if browserPrint.MatchString(text) || folio.MatchString(text) || n > 2 && n*2 > pages {
				p.lines[i].kind = pipeline.Furniture
			}
		}
	})
}

// eachPage calls do with the range of lines of each page.
func eachPage(printed []pdfLine, do func(first, end int)) {
	for first := 0; first < len(printed); {
		end := first
		for end < len(printed) && printed[end].page == printed[first].page {
			end++
		}
		do(first, end)
		first = end
	}
}

func withoutDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

// markLevels says which lines of a PDF are set larger than the text: those of
// the largest type on the first page are its title.
func markLevels(p *page, printed []pdfLine) {
	const larger = 1.2 // times the size of the text
	body := bodySize(printed)
	title := 0.0
	for _, l := range printed {
		if l.page == printed[0].page && l.size > body*larger {
			title = max(title, l.size)
		}
	}
	for i, l := range printed {
		switch {
		case p.lines[i].kind != pipeline.Body || l.size <= body*larger:
		case l.size == title && l.page == printed[0].page:
			p.lines[i].level = 1
		default:
			p.lines[i].level = 2
		}
	}
}

// bodySize is the size of type that most words are set in.
func bodySize(printed []pdfLine) float64 {
	words := map[float64]int{}
	best := 0.0
	for _, l := range printed { // in line order, for determinism
		if words[l.size] += len(l.words); words[l.size] > words[best] {
			best = l.size
		}
	}
	return best
}
