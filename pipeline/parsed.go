package pipeline

import "slices"

// TokenKind tells words from the rest.
type TokenKind byte

// The kinds of tokens.
const (
	Word TokenKind = iota
	Number
	Punctuation
)

// LetterCase says how the letters of a token are printed.
type LetterCase byte

// The letter cases. A single capital letter is Capitalized; a token without
// letters is LowerCase.
const (
	LowerCase LetterCase = iota
	Capitalized
	UpperCase
	MixedCase
)

// Token is the smallest unit that phrases are matched on. An elided article
// or pronoun (l', d', qu') is a token of its own.
type Token struct {
	Span
	Kind TokenKind
	Case LetterCase
	// Norm is the form used for matching: case folded, accents kept,
	// apostrophes straight.
	Norm string
}

// Sentence is one sentence of a statement; it never crosses a paragraph.
type Sentence struct {
	Span
	Tokens []Token
	// Words counts the tokens of kind Word and Number; an elided article counts
	// with the word after it.
	Words int
	// Quotes are the stretches between quotation marks, from the first word to the
	// last, in the order of the text.
	Quotes []Span
}

// Quoted says whether a span stands between quotation marks.
func (s Sentence) Quoted(span Span) bool {
	return slices.ContainsFunc(s.Quotes, func(quote Span) bool { return quote.Contains(span) })
}

// Parsed is a divided meeting with its sentences: Sentences[i] belongs to
// Statements[i].
type Parsed struct {
	Divided
	Sentences [][]Sentence
}

// WordsOf is the number of words of statement i.
func (p Parsed) WordsOf(i int) int {
	words := 0
	for _, sentence := range p.Sentences[i] {
		words += sentence.Words
	}
	return words
}
