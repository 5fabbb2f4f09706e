package stages

import (
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// Parse finds the sentences and tokens of every statement, by the rules of
// the record's language. A sentence lies in one paragraph of one part of its
// statement; time and memory are linear in the text.
func Parse(lists *seeds.Lists, divided pipeline.Divided) pipeline.Parsed {
	splitter := newSentenceSplitter(lists, divided.Language)
	parsed := pipeline.Parsed{Divided: divided, Sentences: make([][]pipeline.Sentence, len(divided.Statements))}
	for i, statement := range divided.Statements {
		for _, part := range statement.Parts {
			parsed.Sentences[i] = splitter.sentences(parsed.Sentences[i], divided.Text, part)
		}
	}
	return parsed
}
