package stages

import (
	"strings"
	"sync"

	pos "github.com/jdkato/prose/v2"
)

// Readings of an ambiguous English word that a row of the stance lexicon may
// ask for.
const (
	verbReading = "verb"
	nounReading = "noun"
	// otherReading is neither: an adverb, an adjective.
	otherReading = "other"
)

// Limits on what is given to the tagger: it is quadratic on long rows of full
// stops and brackets, and a sentence of this length is a list.
const (
	longestTagged = 2000 // bytes
	longestLeader = 3    // equal marks in a row
)

// speechTagger tells verbs from nouns in English sentences with prose. The
// model is loaded when the first sentence asks for it: 0.4 s and some 100 MB
// that a run without such a sentence never pays. It is safe for concurrent use.
type speechTagger struct {
	model func() *pos.Model
}

func newSpeechTagger() *speechTagger {
	return &speechTagger{model: sync.OnceValue(func() *pos.Model {
		document, err := newDocument("", pos.WithSegmentation(false), pos.WithTagging(true), pos.WithExtraction(false))
		if err != nil {
			return nil
		}
		return document.Model
	})}
}

// newDocument catches the panics of the library at its one import.
func newDocument(text string, options ...pos.DocOpt) (document *pos.Document, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			document, err = nil, errTagger
		}
	}()
	return pos.NewDocument(text, options...)
}

// taggerError is a constant error of the tagger.
type taggerError string

func (e taggerError) Error() string { return string(e) }

const errTagger = taggerError("the part-of-speech tagger failed on this sentence")

// reading returns verb, noun or other for a word of a sentence, "" when it is
// not known.
func (t *speechTagger) reading(sentence, word string) string {
	if len(sentence) > longestTagged || hasLeader(sentence) {
		return ""
	}
	model := t.model()
	if model == nil {
		return ""
	}
	document, err := newDocument(sentence, pos.UsingModel(model), pos.WithSegmentation(false), pos.WithExtraction(false))
	if err != nil {
		return ""
	}
	// The tagger gives no offsets and one tag to all occurrences of a word:
	// the first token of that form decides.
	for _, token := range document.Tokens() {
		if strings.EqualFold(token.Text, word) {
			switch {
			case strings.HasPrefix(token.Tag, "VB"):
				return verbReading
			case strings.HasPrefix(token.Tag, "NN"):
				return nounReading
			}
			return otherReading
		}
	}
	return ""
}

// hasLeader says that a mark stands many times in a row.
func hasLeader(text string) bool {
	run := 1
	for i := 1; i < len(text); i++ {
		if text[i] != text[i-1] || text[i] >= 'a' && text[i] <= 'z' {
			run = 1
			continue
		}
		if run++; run > longestLeader {
			return true
		}
	}
	return false
}
