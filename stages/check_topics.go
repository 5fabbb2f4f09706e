package stages

import (
	"fmt"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// CheckTopics finds what only the matcher can tell of a topic lexicon. Errors
// are phrases that cannot be read and examples that come out otherwise than
// they say; warnings are terms that an excluded phrase always covers and terms
// of two topics (topics with terms in one language only are found by
// seeds.Check). The findings come by topic, in the order of the lists.
func CheckTopics(lists *seeds.Lists) []seeds.Finding {
	var found []seeds.Finding
	owners := map[string]string{} // of terms, by language and folded phrase
	for _, topic := range lists.Topics {
		for _, language := range [...]string{"en", "fr"} {
			check := topicCheck{topic: topic, language: language}
			check.tagger = newTopicTagger(&seeds.Lists{Topics: []seeds.Topic{topic}}, language)
			check.phrases()
			check.shared(owners)
			check.examples(lists)
			found = append(found, check.found...)
		}
	}
	return found
}

// topicCheck checks one topic in one language.
type topicCheck struct {
	topic    seeds.Topic
	language string
	tagger   topicTagger
	found    []seeds.Finding
}

func (c *topicCheck) report(severity seeds.Severity, key string, index int, format string, arguments ...any) {
	c.found = append(c.found, c.topic.Places.Finding(severity, key+"_"+c.language, index, fmt.Sprintf(format, arguments...)))
}

// termKeys are the keys of the lists of phrases, by their use.
var termKeys = [3]string{strongTerm: "terms", weakTerm: "weak", excludedTerm: "exclude"}

// phrases reports phrases that cannot be read and terms that never count.
func (c *topicCheck) phrases() {
	tokenizer := newTokenizer(c.language)
	for use, list := range phrasesOf(c.topic, c.language) {
		for i, phrase := range list {
			if _, err := NewMatcher(c.language, []string{phrase}); err != nil {
				c.report(seeds.Error, termKeys[use], i, "%v", err)
				continue
			}
			if termUse(use) == excludedTerm {
				continue
			}
			sample := samplePhrase(phrase)
			tokens := tokenizer.tokens(nil, sample, 0, len(sample))
			if len(c.tagger.inSentence(pipeline.Sentence{Tokens: tokens})) == 0 {
				c.report(seeds.Warning, termKeys[use], i, "%q never counts: an excluded phrase covers it", phrase)
			}
		}
	}
}

// wildcards puts something in the place of stars and question marks.
var wildcards = strings.NewReplacer("*", "", "?", "a")

// samplePhrase is a text that a phrase matches: its first alternatives without
// gaps.
func samplePhrase(phrase string) string {
	var words []string
	for _, word := range strings.Fields(phrase) {
		if gapSize(word) > 0 {
			continue
		}
		word, _, _ = strings.Cut(word, "|")
		words = append(words, wildcards.Replace(strings.TrimPrefix(word, "=")))
	}
	return strings.Join(words, " ")
}

// shared reports terms that another topic lists as well.
func (c *topicCheck) shared(owners map[string]string) {
	for use, list := range phrasesOf(c.topic, c.language) {
		if termUse(use) == excludedTerm {
			continue
		}
		for i, phrase := range list {
			key := c.language + " " + strings.ToLower(strings.Join(strings.Fields(phrase), " "))
			if owner, taken := owners[key]; taken && owner != c.topic.ID {
				c.report(seeds.Warning, termKeys[use], i, "%q is a term of the topic %s as well: its mentions count for both", phrase, owner)
			} else {
				owners[key] = c.topic.ID
			}
		}
	}
}

// examples reports the examples that come out otherwise than they say.
func (c *topicCheck) examples(lists *seeds.Lists) {
	list := c.topic.ExamplesEN
	if c.language == "fr" {
		list = c.topic.ExamplesFR
	}
	for i, example := range list {
		switch matched := c.matches(lists, example.Text); {
		case matched && !example.Match:
			c.report(seeds.Error, "examples", i, "the example %q must not match %s and does", shortened(example.Text), c.topic.ID)
		case !matched && example.Match:
			c.report(seeds.Error, "examples", i, "the example %q must match %s and does not", shortened(example.Text), c.topic.ID)
		}
	}
}

// matches says whether a statement of this text gets the topic.
func (c *topicCheck) matches(lists *seeds.Lists, text string) bool {
	if strings.TrimSpace(text) == "" {
		return false
	}
	divided := pipeline.Divided{Statements: []pipeline.Statement{{Parts: []pipeline.Span{{Start: 0, End: len(text)}}}}}
	divided.Text, divided.Language = text, c.language
	return len(c.tagger.mentions(Parse(lists, divided), 0)) > 0
}

// shortened cuts a text for a message.
func shortened(text string) string {
	const longest = 60
	runes := []rune(text)
	if len(runes) <= longest {
		return text
	}
	return string(runes[:longest]) + "…"
}
