package stages

import (
	"slices"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// ofTargetShare is the share of the names of a target that must hold a term of
// a topic for the target to be of that topic.
const ofTargetShare = 1.0 / 3

// topicsOf are the topics that a target is of by its names: the arms embargo is
// of arms control wherever a speaker says no more than "the embargo" or "it".
// They are in the order of the list.
func (t topicTagger) topicsOf(names []string, language string) []topicTerm {
	tokenizer := newTokenizer(language)
	named := make([]int, t.topics)
	first := make([]topicTerm, t.topics)
	for _, name := range names {
		text := samplePhrase(name)
		seen := make([]bool, t.topics)
		for _, match := range t.inSentence(pipeline.Sentence{Tokens: tokenizer.tokens(nil, text, 0, len(text))}) {
			term := t.terms[match.Phrase]
			if term.use != strongTerm || seen[term.topic] {
				continue
			}
			seen[term.topic] = true
			if named[term.topic]++; named[term.topic] == 1 {
				first[term.topic] = term
			}
		}
	}
	var topics []topicTerm
	for i, count := range named {
		if count > 0 && float64(count) >= ofTargetShare*float64(len(names)) {
			topics = append(topics, first[i])
		}
	}
	return topics
}

// addTopicsOf gives the statements that speak of a target the topics of the
// target that no word of theirs names: the mentions of the target are then
// mentions of the topic.
func (c *coder) addTopicsOf(target seeds.Target, topics topicTagger) {
	language := c.coded.Language
	for _, topic := range topics.topicsOf(aliasesOf(target, language), language) {
		tagged := map[int]bool{}
		for _, mention := range c.coded.Tagged.Mentions {
			if mention.Layer == pipeline.TopicLayer && mention.Code == topic.code {
				tagged[mention.Statement] = true
			}
		}
		for _, mention := range slices.Clone(c.coded.Mentions) {
			if mention.Layer != pipeline.TargetLayer || mention.Code != target.ID || tagged[mention.Statement] {
				continue
			}
			mention.Layer, mention.Code, mention.Term, mention.Reference = pipeline.TopicLayer, topic.code, topic.term, true
			c.coded.Mentions = append(c.coded.Mentions, mention)
		}
	}
}
