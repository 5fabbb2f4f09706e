package reports

import (
	"strings"
	"testing"

	"horseshoe/pipeline"
)

// tokensOf cuts a sentence at its spaces; a full stop is a token.
func tokensOf(text string, sentence string) []pipeline.Token {
	at := strings.Index(text, sentence)
	var tokens []pipeline.Token
	for _, word := range strings.SplitAfter(sentence, " ") {
		bare := strings.Trim(word, " .")
		token := pipeline.Token{Span: pipeline.Span{Start: at, End: at + len(bare)}, Norm: strings.ToLower(bare)}
		switch {
		case bare == strings.ToLower(bare):
		case bare == strings.ToUpper(bare):
			token.Case = pipeline.UpperCase
		case bare[1:] == strings.ToLower(bare[1:]):
			token.Case = pipeline.Capitalized
		default:
			token.Case = pipeline.MixedCase
		}
		tokens = append(tokens, token)
		if strings.HasSuffix(word, ".") {
			tokens = append(tokens, pipeline.Token{Kind: pipeline.Punctuation, Norm: "."})
		}
		at += len(word)
	}
	return tokens
}

func TestWordsAsFiguresPrintThem(t *testing.T) {
	records := [][]string{
		{"Reform came with the Grand Marshal of Amberhaven.", "Our Grand Marshal saw reform in NATO and Reform House.", "We like the Vice-Marshal."},
		{"We met the Grand Marshal.", "A Vice-Marshal left the House.", "Amberhaven is grey."},
	}
	g := (&said{}).group(groupKey{"en", pipeline.PressRelease})
	unit := g.unit(delegationName{EN: "Kenya"})
	for _, sentences := range records {
		text := strings.Join(sentences, " ")
		words := newRecordWords(map[string]bool{"the": true, "of": true, "in": true, "and": true, "a": true, "we": true, "our": true}, nil)
		for _, sentence := range sentences {
			words.countSentence(tokensOf(text, sentence), text)
		}
		words.flush(g, unit)
		words.note(g)
	}
	for word, want := range map[string]string{"marshal": "Marshal", "grand": "Grand", "nato": "NATO", "vice-marshal": "Vice-Marshal",
		"reform": "reform", "amberhaven": "Amberhaven", "house": "House", "grey": "grey"} {
		if got := g.interned[word].print(); got != want {
			t.Errorf("%s is printed %s, want %s", word, got, want)
		}
	}
	row := func(word string, n int) wordRow {
		return wordRow{keynessRow: keynessRow{Word: word, FocusN: n, form: g.interned[word]}, shown: g.interned[word].print()}
	}
	var shown []string
	for _, r := range sideBySide([]wordRow{row("house", 2), row("marshal", 3), row("reform", 3), row("grand", 3)}) {
		shown = append(shown, r.shown)
	}
	if got := strings.Join(shown, "; "); got != "House; reform; Grand Marshal" {
		t.Errorf("words that are said together: %s", got)
	}
}
