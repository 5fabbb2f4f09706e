package stages

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// A phrase of a lexicon is words separated by spaces. Each word matches in any
// number and gender (see folder), whatever its case, its accents and the shape
// of its apostrophes; a hyphen counts as a space. In a word,
//
//	stabilis*   matches any word that begins so; elsewhere a star stands for any
//	            letters and a question mark for one, as in dictionaries of quanteda
//	=AIDS       matches this printed form only, capitals and accents included
//	a|b|c       matches any of these
//
// and between two words
//
//	_           stands for at most one further word
//	__          stands for at most three
//	___         stands for at most ten
//
// none of them a full stop, an exclamation or a question mark; an elided word
// (l', d') counts with the word after it.
//
// Quotation marks in the text never keep a phrase from matching. A comma or
// another mark matches only where the phrase has it.

// phrasePart is one position of a phrase: alternatives for one part of a token, or
// a gap before the next position.
type phrasePart struct {
	alternatives []wordTest
	gap          int // > 0: at most so many tokens, and no alternatives
}

// wordTest says what one part of a token must look like.
type wordTest struct {
	kind testKind
	// text is a folded key, a plain key to begin with, or a norm.
	text string
	// letters is the letter case that an exact form asks for.
	letters pipeline.LetterCase
}

type testKind byte

const (
	foldedForm testKind = iota
	prefixForm
	globForm
	exactForm
)

// Limits keep a phrase from growing without bound.
const (
	mostSkipped  = 12
	mostVariants = 256
)

// phraseReader turns printed phrases into parts.
type phraseReader struct {
	tokenizer *tokenizer
	folder    folder
	// loose leaves the determiners out.
	loose bool
}

// read returns the variants of a phrase, one of which must match.
func (p phraseReader) read(phrase string) ([][]phrasePart, error) {
	variants := [][]phrasePart{nil}
	gaps := 0
	words := strings.Fields(phrase)
	for i, word := range words {
		if size := gapSize(word); size > 0 {
			if i == 0 || i == len(words)-1 || words[i-1][0] == '_' {
				return nil, fmt.Errorf("phrase %q: a gap stands between two words", phrase)
			}
			if gaps += size; gaps > mostSkipped {
				return nil, fmt.Errorf("phrase %q: gaps of more than %d words in all", phrase, mostSkipped)
			}
			for j := range variants {
				variants[j] = append(slices.Clip(variants[j]), phrasePart{gap: size})
			}
			continue
		}
		options, err := p.word(word)
		if err != nil {
			return nil, fmt.Errorf("phrase %q: %w", phrase, err)
		}
		if len(variants)*len(options) > mostVariants {
			return nil, fmt.Errorf("phrase %q: too many alternatives", phrase)
		}
		var next [][]phrasePart
		for _, variant := range variants {
			for _, option := range options {
				next = append(next, append(slices.Clip(variant), option...))
			}
		}
		variants = next
	}
	variants = slices.DeleteFunc(variants, func(parts []phrasePart) bool { return !p.hasWord(parts) })
	if len(variants) == 0 {
		return nil, fmt.Errorf("phrase %q: no word to match", phrase)
	}
	for _, variant := range variants {
		if variant[0].gap > 0 || variant[len(variant)-1].gap > 0 {
			return nil, fmt.Errorf("phrase %q: a gap stands between two words", phrase)
		}
	}
	return variants, nil
}

// gapSize is how many words a gap stands for at most; 0 for a word.
func gapSize(word string) int {
	switch word {
	case "_":
		return 1
	case "__":
		return 3
	case "___":
		return 10
	}
	return 0
}

func (p phraseReader) hasWord(parts []phrasePart) bool {
	return slices.ContainsFunc(parts, func(part phrasePart) bool { return part.gap == 0 })
}

// word reads the alternatives of one word. Those of one part share a position;
// a longer one (counter-terrorism, l'État) is an option of its own.
func (p phraseReader) word(word string) ([][]phrasePart, error) {
	var single []wordTest
	var options [][]phrasePart
	for _, alternative := range strings.Split(word, "|") {
		tests, err := p.alternative(alternative)
		switch {
		case err != nil:
			return nil, err
		case len(tests) == 1:
			single = append(single, tests[0])
		default:
			var parts []phrasePart
			for _, test := range tests {
				parts = append(parts, phrasePart{alternatives: []wordTest{test}})
			}
			options = append(options, parts)
		}
	}
	if single != nil {
		options = append([][]phrasePart{{{alternatives: single}}}, options...)
	}
	return options, nil
}

// alternative reads one alternative into a test for each part of its tokens.
func (p phraseReader) alternative(printed string) ([]wordTest, error) {
	text, isPrefix := strings.CutSuffix(printed, "*")
	text, isExact := strings.CutPrefix(text, "=")
	if isPrefix && isExact {
		return nil, fmt.Errorf("%q: an exact form has no star", printed)
	}
	if strings.Trim(text, "*?") == "" || strings.Contains(text, "_") {
		return nil, fmt.Errorf("%q: not a word, or a mark out of place", printed)
	}
	if strings.ContainsAny(text, "*?") {
		if isExact {
			return nil, fmt.Errorf("%q: an exact form has no star", printed)
		}
		return globTests(printed), nil
	}
	tokens := p.tokenizer.tokens(nil, text, 0, len(text))
	var tests []wordTest
	for i, token := range tokens {
		if isQuotationMark(token) {
			continue
		}
		pieces := tokenPieces(nil, token)
		for j, piece := range pieces {
			if p.loose && isDeterminer(piece) {
				continue
			}
			test := wordTest{kind: foldedForm, text: string(p.folder.key(nil, piece, false))}
			switch {
			case isExact:
				test = wordTest{kind: exactForm, text: piece, letters: token.Case}
			case isPrefix && i == len(tokens)-1 && j == len(pieces)-1:
				test = wordTest{kind: prefixForm, text: string(plainKey(nil, piece))}
			case token.Kind == pipeline.Punctuation:
				test = wordTest{kind: exactForm, text: piece}
			}
			tests = append(tests, test)
		}
	}
	return tests, nil
}

// globTests are the tests of a word with a star or a question mark in it, one
// for each part between hyphens.
func globTests(printed string) []wordTest {
	var tests []wordTest
	for _, piece := range strings.Split(normForm(printed), "-") {
		tests = append(tests, wordTest{kind: globForm, text: string(plainKey(nil, piece))})
	}
	return tests
}

// matchesGlob says whether a word is what a pattern stands for: a star for any
// run of bytes, a question mark for one letter. The time is at most the product
// of the two lengths.
func matchesGlob(pattern string, word []byte) bool {
	star, resume := -1, 0
	p, w := 0, 0
	for w < len(word) {
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, resume = p, w
			p++
		case p < len(pattern) && pattern[p] == '?':
			_, size := utf8.DecodeRune(word[w:])
			p, w = p+1, w+size
		case p < len(pattern) && pattern[p] == word[w]:
			p, w = p+1, w+1
		case star >= 0:
			resume++
			p, w = star+1, resume
		default:
			return false
		}
	}
	return strings.Trim(pattern[p:], "*") == ""
}

// tokenPieces appends the parts of a token that a phrase can match one by one:
// what stands between hyphens, without a final apostrophe or full stop.
func tokenPieces(list []string, token pipeline.Token) []string {
	norm := token.Norm
	if token.Kind == pipeline.Punctuation {
		return append(list, norm)
	}
	if n := len(norm) - 1; n > 0 && (norm[n] == '\'' || norm[n] == '.') {
		norm = norm[:n]
	}
	for {
		before, after, more := strings.Cut(norm, "-")
		list = append(list, before)
		if !more {
			return list
		}
		norm = after
	}
}

// isQuotationMark says whether a token is a mark that phrases look through.
func isQuotationMark(token pipeline.Token) bool {
	if token.Kind != pipeline.Punctuation {
		return false
	}
	switch token.Norm {
	case "«", "»", "“", "”", "„", "\"", "‹", "›":
		return true
	}
	return false
}

// isDeterminer says whether a piece is one of the words that a loose phrase
// leaves out: articles, demonstratives and the French de.
func isDeterminer(piece string) bool {
	switch piece {
	case "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "ce", "cet", "cette", "ces",
		"the", "a", "an", "this", "that", "these", "those":
		return true
	}
	return false
}
