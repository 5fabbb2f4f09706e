package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// saidWord is a counted word with what all its occurrences have in common, by
// which a figure prints it: counts are of folded words, but a reader expects a
// capital in a name and both words of a title.
type saidWord struct {
	word string
	seen bool
	// printed is the case of all occurrences that do not begin a sentence;
	// mixed where it differs.
	printed pipeline.LetterCase
	placed  bool // printed is known
	mixed   bool
	text    string // as printed, of MixedCase
	// next and before are the one counted word that stands after and before
	// every occurrence, empty where there is none.
	next, before string
}

// wordForm is the same for the occurrences in one record, with places of words
// for the words: unknownWord before the first occurrence, noWord for none.
type wordForm struct {
	printed       pipeline.LetterCase
	placed, mixed bool
	text          string
	next, before  int
}

const (
	unknownWord = -2
	noWord      = -1
)

var newWordForm = wordForm{next: unknownWord, before: unknownWord}

// countSentence counts the words of a sentence.
func (r *recordWords) countSentence(tokens []pipeline.Token, text string) {
	last := noWord
	begins := true
	for _, token := range tokens {
		at := noWord
		if token.Kind == pipeline.Word {
			if at = r.count(token.Norm); at >= 0 && !begins {
				r.forms[at].print(token, text)
			}
		}
		if last >= 0 {
			meet(&r.forms[last].next, at)
		}
		if at >= 0 {
			meet(&r.forms[at].before, last)
		}
		begins = begins && token.Kind == pipeline.Punctuation
		last = at
	}
	if last >= 0 {
		r.forms[last].next = noWord
	}
}

func (f *wordForm) print(token pipeline.Token, text string) {
	own := ""
	if token.Case == pipeline.MixedCase {
		own = token.Of(text)
	}
	f.mixed = f.mixed || f.placed && (f.printed != token.Case || f.text != own)
	f.printed, f.text, f.placed = token.Case, own, true
}

// meet keeps a neighbour as long as it is always the same.
func meet(neighbour *int, at int) {
	if *neighbour == unknownWord {
		*neighbour = at
	} else if *neighbour != at {
		*neighbour = noWord
	}
}

// note adds what the words of a record have in common to that of its group.
func (r *recordWords) note(g *saidGroup) {
	name := func(at int) string {
		if at < 0 {
			return ""
		}
		return g.interned[r.words[at]].word
	}
	for at, word := range r.words {
		form, own := r.forms[at], g.interned[word]
		own.mixed = own.mixed || form.mixed || own.placed && form.placed && (own.printed != form.printed || own.text != form.text)
		if form.placed {
			own.printed, own.placed = form.printed, true
			if own.text != form.text {
				own.text = strings.Clone(form.text)
			}
		}
		next, before := name(form.next), name(form.before)
		if own.seen && own.next != next {
			next = ""
		}
		if own.seen && own.before != before {
			before = ""
		}
		own.next, own.before, own.seen = next, before, true
	}
}

// print is a word as a figure shows it.
func (w *saidWord) print() string {
	switch {
	case !w.placed || w.mixed:
	case w.printed == pipeline.MixedCase:
		return w.text
	case w.printed == pipeline.UpperCase:
		return strings.ToUpper(w.word)
	case w.printed == pipeline.Capitalized:
		first, size := utf8.DecodeRuneInString(w.word)
		return string(unicode.ToUpper(first)) + w.word[size:]
	}
	return w.word
}
