package stages

import (
	"slices"
	"strings"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// leadQuotations pairs each quotation of the lead with the statement that it
// comes from: the words in the same order, or the stretch with the fewest
// words changed.
func leadQuotations(r *resolver, divided pipeline.Divided) []pipeline.LeadQuotation {
	var list []pipeline.LeadQuotation
	var statements []quotable
	for _, segment := range divided.Segments {
		if segment.Kind != pipeline.Lead {
			continue
		}
		for _, span := range quotationsIn(divided.Text, segment.Span) {
			const most = 300 // quotations of one lead
			if len(list) >= most {
				return list
			}
			if statements == nil {
				statements = quotables(divided)
			}
			quotation := pair(divided.Text, span, statements)
			for _, name := range r.namesIn(sentenceAround(divided.Text, segment.Span, span)) {
				if name.code != "" && !slices.Contains(quotation.Delegations, name.code) {
					quotation.Delegations = append(quotation.Delegations, name.code)
				}
			}
			list = append(list, quotation)
		}
	}
	return list
}

// quotationsIn finds what stands between quotation marks; one that ends with
// its paragraph is closed there.
func quotationsIn(text string, within pipeline.Span) []pipeline.Span {
	var spans []pipeline.Span
	start, closing := -1, rune(0)
	for i, r := range within.Of(text) {
		at := within.Start + i
		switch {
		case start < 0 && quoteOpens(r):
			start, closing = at+utf8.RuneLen(r), closingOf(r)
		case start >= 0 && (r == closing || r == '\n'):
			if span := trim(text, pipeline.Span{Start: start, End: at}); span.Len() > 0 {
				spans = append(spans, span)
			}
			start = -1
		}
	}
	return spans
}

func quoteOpens(r rune) bool { return strings.ContainsRune("«“„\"", r) }

func closingOf(r rune) rune {
	switch r {
	case '«':
		return '»'
	case '"':
		return '"'
	}
	return '”'
}

// sentenceAround is the sentence of the lead around a quotation.
func sentenceAround(text string, within, quotation pipeline.Span) string {
	start := within.Start
	if i := strings.LastIndexByte(text[within.Start:quotation.Start], '\n'); i >= 0 {
		start += i + 1
	}
	for i := quotation.Start; i > start+1; i-- {
		if text[i-1] == ' ' && strings.ContainsRune(".!?", rune(text[i-2])) && !stopInside(text, i-2) {
			start = i
			break
		}
	}
	end := within.End
	if i := strings.IndexByte(text[quotation.End:within.End], '\n'); i >= 0 {
		end = quotation.End + i
	}
	return text[start:min(end, sentenceEnd(text, quotation.End))]
}

// quotable is a statement as words.
type quotable struct {
	order int
	spans []pipeline.Span
	words []string
	// joined is the words with one space around each; at leads from an offset in
	// it to the index of the word that begins there.
	joined string
	at     map[int]int
}

func quotables(divided pipeline.Divided) []quotable {
	list := make([]quotable, 0, len(divided.Statements))
	for _, s := range divided.Statements {
		q := quotable{order: s.Order, at: map[int]int{}}
		for _, part := range s.Parts {
			spans, words := plainWords(divided.Text, part)
			q.spans, q.words = append(q.spans, spans...), append(q.words, words...)
		}
		var b strings.Builder
		b.WriteByte(' ')
		for i, word := range q.words {
			q.at[b.Len()-1] = i
			b.WriteString(word)
			b.WriteByte(' ')
		}
		q.joined = b.String()
		list = append(list, q)
	}
	return list
}

// plainWords are the words of a stretch, in plain form, with their places.
func plainWords(text string, within pipeline.Span) ([]pipeline.Span, []string) {
	spans := wordSpans(within.Of(text))
	words := make([]string, 0, len(spans))
	kept := spans[:0]
	for _, span := range spans {
		for span.Len() > 0 && strings.IndexByte(".-", within.Of(text)[span.End-1]) >= 0 {
			span.End--
		}
		word := strings.Trim(plain(span.Of(within.Of(text))), ".-")
		if word == "" {
			continue
		}
		kept = append(kept, pipeline.Span{Start: within.Start + span.Start, End: within.Start + span.End})
		words = append(words, word)
	}
	return kept, words
}

// pair finds the statement of one quotation.
func pair(text string, span pipeline.Span, statements []quotable) pipeline.LeadQuotation {
	quotation := pipeline.LeadQuotation{Span: span, Match: pipeline.QuotationMissing}
	spans, words := plainWords(text, span)
	if len(words) == 0 {
		return quotation
	}
	phrase := " " + strings.Join(words, " ") + " "
	for _, s := range statements {
		if i := strings.Index(s.joined, phrase); i >= 0 {
			first := s.at[i]
			quotation.Match, quotation.Statement = pipeline.ExactQuotation, s.order
			quotation.Found = pipeline.Span{Start: s.spans[first].Start, End: s.spans[first+len(words)-1].End}
			return quotation
		}
	}
	const fewest, most = 3, 150 // words that can be compared
	if len(words) < fewest || len(words) > most {
		return quotation
	}
	best := alignment{cost: len(words)}
	var from quotable
	for _, s := range statements {
		if a := align(words, s.words); a.cost < best.cost {
			best, from = a, s
		}
	}
	if best.cost*5 > len(words)*2 { // more than two words of five are others
		return quotation
	}
	quotation.Match, quotation.Statement = pipeline.AlteredQuotation, from.order
	quotation.Found = pipeline.Span{Start: from.spans[best.start].Start, End: from.spans[best.end-1].End}
	quotation.LeadWords, quotation.StatementWords = differences(text, spans, words, from, best)
	return quotation
}
