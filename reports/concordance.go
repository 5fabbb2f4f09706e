package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// concordanceRow is a row of tables/concordance: one occurrence of a term.
type concordanceRow struct {
	Statement, Record, Language string
	Delegation, Code            string
	Term                        string
	Start, End                  int // code points
	Left, Hit, Right            string
	// Place is where in the statement the term stands, from 0 to 1.
	Place float64
}

func (r concordanceRow) cells() []Cell {
	return []Cell{textCell(r.Statement), textCell(r.Record), textCell(r.Language), textCell(r.Delegation), textCell(r.Code), textCell(r.Term),
		intCell(r.Start), intCell(r.End), textCell(r.Left), textCell(r.Hit), textCell(r.Right), realCell(r.Place, shareDecimals)}
}

// concordanceReach is the number of characters that are shown on each side.
const concordanceReach = 70

// searchTerm is a term made ready for searching: folded as the text is, with
// an asterisk at the end standing for any rest of a word.
type searchTerm struct {
	shown, folded string
	open          bool
}

func newSearchTerm(term string) searchTerm {
	trimmed := strings.Join(strings.Fields(term), " ")
	stem, open := strings.CutSuffix(trimmed, "*")
	return searchTerm{shown: trimmed, folded: foldForSearch(stem), open: open}
}

// foldForSearch drops case and the shape of apostrophes and keeps every
// other character, one for one in code points.
func foldForSearch(text string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', 'ʼ', '‘':
			return '\''
		case '\n', '\t', '\u00a0', '\u202f':
			return ' '
		}
		return unicode.ToLower(r)
	}, text)
}

// concordance lists every occurrence of the terms in the statements of a
// record, in the order of the statements, then of the terms as given, then of
// place. A term matches whole words, in any case; accents count.
func concordance(c pipeline.Coded, terms []searchTerm, points pipeline.CodePoints) []concordanceRow {
	var rows []concordanceRow
	for _, s := range c.Statements {
		if len(s.Parts) == 0 {
			continue
		}
		for _, term := range terms {
			for _, part := range s.Parts {
				text := part.Of(c.Text)
				for _, hit := range term.find(text) {
					row := concordanceRow{Statement: s.ID, Record: c.RecordID, Language: c.Language, Delegation: s.Delegation, Code: s.DelegationCode,
						Term: term.shown, Start: points.At(part.Start + hit.Start), End: points.At(part.Start + hit.End), Hit: hit.Of(text),
						Left: lastOf(text[:hit.Start], concordanceReach), Right: firstOf(text[hit.End:], concordanceReach)}
					if length := s.End() - s.Start(); length > 0 {
						row.Place = float64(part.Start+hit.Start-s.Start()) / float64(length)
					}
					rows = append(rows, row)
				}
			}
		}
	}
	return rows
}

// find lists the occurrences of a term that begin and end at the edge of a
// word; they never overlap.
func (t searchTerm) find(text string) []pipeline.Span {
	if t.folded == "" {
		return nil
	}
	folded := foldForSearch(text)
	var hits []pipeline.Span
	fold, own := 0, 0 // the same place in both texts
	for {
		at := strings.Index(folded[fold:], t.folded)
		if at < 0 {
			return hits
		}
		own += runeBytes(text[own:], utf8.RuneCountInString(folded[fold:fold+at]))
		fold += at
		end := own + runeBytes(text[own:], utf8.RuneCountInString(t.folded))
		if t.open {
			end += len(text[end:]) - len(strings.TrimLeftFunc(text[end:], isWordRune))
		}
		if !edge(text, own) || !edge(text, end) {
			_, size := utf8.DecodeRuneInString(text[own:])
			_, foldSize := utf8.DecodeRuneInString(folded[fold:])
			own, fold = own+size, fold+foldSize
			continue
		}
		hits = append(hits, pipeline.Span{Start: own, End: end})
		fold += runeBytes(folded[fold:], utf8.RuneCountInString(text[own:end]))
		own = end
	}
}

// runeBytes is the number of bytes of the first n code points.
func runeBytes(text string, n int) int {
	for at := range text {
		if n == 0 {
			return at
		}
		n--
	}
	return len(text)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// edge says that no word runs on over a place.
func edge(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return !isWordRune(before) || !isWordRune(after)
}

// lastOf and firstOf cut the neighbourhood to n characters, line breaks shown
// as spaces.
func lastOf(text string, n int) string {
	at := len(text)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return strings.Map(lineToSpace, text[at:])
}

func firstOf(text string, n int) string {
	return strings.Map(lineToSpace, text[:runeBytes(text, n)])
}

func lineToSpace(r rune) rune {
	if r == '\n' || r == '\t' {
		return ' '
	}
	return r
}
