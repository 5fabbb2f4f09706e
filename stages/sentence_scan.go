package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentenceScan walks over a paragraph and stops at every place where an opening
// may be: at the start of each sentence and at each name. It keeps track of
// quotations, since nobody takes the floor inside one.
type sentenceScan struct {
	text string
	g    *grammar
	// pos is where to go on; at is the current stop; start is where the current
	// sentence begins.
	pos, at, start int
	atStart        bool
	// depth is the number of open quotations; straight that one is open that
	// began with a straight mark.
	depth    int
	straight bool
	// outside is set when the current sentence has text outside quotations before
	// at; quotedOnly when nothing but quotations stands before the sentence.
	quotedOnly bool
	before     strings.Builder
	quoted     bool
	started    bool
	found      candidate
}

// next moves to the next place; false at the end.
func (s *sentenceScan) next() bool {
	if !s.started {
		s.started, s.quotedOnly = true, true
		if s.pos = skipMarks(s.text); s.pos > 0 {
			s.start = s.pos
		}
		if s.stop(true) {
			return true
		}
	}
	for s.pos < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[s.pos:])
		switch {
		case quoteRune(r):
			s.quote(r)
			s.pos += size
			if s.depth == 0 && quotedSentenceEnds(s.text, s.pos) && s.boundary() {
				if s.stop(true) {
					return true
				}
			}
			continue
		case s.depth > 0:
			s.pos += size
			continue
		case r == '.' || r == '!' || r == '?' || r == '…' || r == ')':
			s.before.WriteRune(r)
			s.pos += size
			if (r != '.' || !stopInside(s.text, s.pos-1)) && s.boundary() {
				if s.stop(true) {
					return true
				}
			}
			continue
		}
		// A stop is a capital at the start of a word.
		if unicode.IsUpper(r) && s.wordStart() && s.stop(false) {
			return true
		}
		if s.before.Len() < 2048 {
			s.before.WriteRune(r)
		}
		s.pos += size
	}
	return false
}

// skipMarks is the length of list marks and the like before a paragraph's words.
func skipMarks(text string) int {
	return len(text) - len(strings.TrimLeft(text, "-–—•*· "))
}

// quote enters or leaves a quotation.
func (s *sentenceScan) quote(r rune) {
	s.quoted = true
	switch {
	case r == '«' || r == '“' || r == '„':
		s.depth++
	case r == '»' || r == '”':
		s.depth = max(0, s.depth-1)
	case s.straight:
		s.straight = false
		s.depth = max(0, s.depth-1)
	default:
		s.straight = true
		s.depth++
	}
}

// quotedSentenceEnds says whether the quotation that ends at i ends a sentence.
func quotedSentenceEnds(text string, i int) bool {
	inner := strings.TrimRight(text[max(0, i-16):i], "»”\" ")
	return strings.HasSuffix(inner, ".") || strings.HasSuffix(inner, "!") || strings.HasSuffix(inner, "?") || strings.HasSuffix(inner, "…")
}

// boundary begins a new sentence at pos when one begins there.
func (s *sentenceScan) boundary() bool {
	i := s.pos
	for i < len(s.text) && s.text[i] == ' ' {
		i++
	}
	if i == s.pos && i < len(s.text) || i >= len(s.text) {
		return false
	}
	if i > 0 && s.text[s.pos-1] == ')' && !strings.HasSuffix(strings.TrimRight(s.text[max(0, s.pos-16):s.pos], ") "), ".") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	if !unicode.IsUpper(r) && !quoteRune(r) && !unicode.IsDigit(r) {
		return false
	}
	if strings.Trim(s.before.String(), " .,;:!?…-") != "" {
		s.quotedOnly = false
	}
	s.before.Reset()
	s.quoted = false
	s.start, s.pos = i, i
	return true
}

// stopInside says whether the full stop at i stands inside a sentence: after an
// initial, an honorific or a short abbreviation.
func stopInside(text string, i int) bool {
	word := text[max(0, i-longestAbbreviation):i]
	if j := strings.LastIndexAny(word, " (\u00a0'"); j >= 0 {
		word = word[j+1:]
	}
	word = strings.TrimPrefix(word, "’")
	if n := utf8.RuneCountInString(word); n == 1 {
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:i-len(word)], " "))
		// "1. Decides" numbers what follows, "paragraph 3. She" ends a sentence.
		return unicode.IsLetter(lastRune(word)) || !unicode.IsLetter(before)
	}
	switch strings.ToLower(word) {
	case "mr", "mrs", "ms", "dr", "st", "jr", "sr", "mm", "mgr", "no", "nos", "art", "p", "pp", "vol", "gen", "lt", "col", "prof", "rev", "hon", "par", "cf", "etc":
		return true
	}
	return isInitial(word + ".")
}

// longestAbbreviation bounds how far back an abbreviation is looked for, in bytes.
const longestAbbreviation = 24

// wordStart says whether a word begins at pos.
func (s *sentenceScan) wordStart() bool {
	if s.pos == 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:s.pos])
	return r == ' ' || r == '’' || r == '\'' || quoteRune(r) || r == '('
}

// stop looks whether a name begins at pos; a sentence's start is a stop in any case.
func (s *sentenceScan) stop(sentence bool) bool {
	s.at, s.atStart = s.pos, sentence
	s.found = candidate{start: s.start, at: s.pos, paragraph: s.quotedOnly, quoted: s.quoted}
	if s.depth > 0 || s.pos >= len(s.text) {
		return false
	}
	honorific, n := s.g.honorificAt(s.text, s.pos)
	// Two in a row: "Son Excellence M.", "Prince Sir".
	for more, m := "", 0; n > 0; n += m {
		if more, m = s.g.honorificAt(s.text, s.pos+n); m == 0 {
			break
		}
		honorific += " " + more
	}
	name, ok := s.g.nameAt(s.text, s.pos+n)
	if ok && s.g.peers[honorific] {
		name = s.g.withSeat(s.text, name)
	}
	if ok && honorific == "" && s.g.titled(s.text, name) {
		ok = false // "Council President NAME": the name begins later
	}
	if ok && (honorific != "" || name.capitals || s.text[s.pos] != ' ') {
		s.found.honorific, s.found.name = honorific, name
		s.found.before = s.before.String()
	}
	if s.found.name.words == 0 && !sentence {
		return false
	}
	// Go on after this word, so that the next call moves.
	end := s.pos
	for end < len(s.text) && s.text[end] != ' ' {
		_, size := utf8.DecodeRuneInString(s.text[end:])
		r, _ := utf8.DecodeRuneInString(s.text[end:])
		if quoteRune(r) || strings.ContainsRune(".!?…)", r) && end > s.pos {
			break
		}
		end += size
	}
	if end > s.pos {
		s.before.WriteString(s.text[s.pos:end])
		s.pos = end
	}
	return true
}

// candidate is the name found at the current stop; it has no words when the
// stop is a sentence without one.
func (s *sentenceScan) candidate() candidate { return s.found }

// paragraph says that the current stop begins its sentence, and that nothing
// but quotations stands before it in the paragraph.
func (s *sentenceScan) paragraph() bool { return s.quotedOnly && s.atStart }

// skip goes on after a name that was taken.
func (s *sentenceScan) skip(end int) {
	if end > s.pos {
		s.before.WriteString(s.text[s.pos:end])
		s.pos = end
	}
}

// sentenceEnd is where the sentence around i ends.
func sentenceEnd(text string, i int) int {
	for ; i+1 < len(text); i++ {
		if (text[i] == '.' || text[i] == '?' || text[i] == '!') && text[i+1] == ' ' && !stopInside(text, i) {
			return i + 1
		}
	}
	return len(text)
}

// unquoted is a text without what stands in quotation marks.
func unquoted(text string) string {
	if !strings.ContainsAny(text, "«»“”\"") {
		return text
	}
	var b strings.Builder
	depth, straight := 0, false
	for _, r := range text {
		switch {
		case r == '«' || r == '“' || r == '„':
			depth++
		case r == '»' || r == '”':
			depth = max(0, depth-1)
		case r == '"':
			if straight {
				depth = max(0, depth-1)
			} else {
				depth++
			}
			straight = !straight
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}
