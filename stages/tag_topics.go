package stages

import (
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// topicTagger finds the terms of all topics in one pass.
type topicTagger struct {
	matcher *Matcher
	terms   []topicTerm // by phrase
	topics  int
}

// topicTerm is one phrase of a topic and what it does.
type topicTerm struct {
	topic int
	code  string
	term  string
	use   termUse
}

type termUse byte

const (
	strongTerm termUse = iota
	weakTerm
	excludedTerm
)

// phrasesOf are the phrases of a topic in a language, by their use.
func phrasesOf(topic seeds.Topic, language string) [3][]string {
	if language == "fr" {
		return [3][]string{strongTerm: topic.TermsFR, weakTerm: topic.WeakFR, excludedTerm: topic.ExcludeFR}
	}
	return [3][]string{strongTerm: topic.TermsEN, weakTerm: topic.WeakEN, excludedTerm: topic.ExcludeEN}
}

// topicTaggerKey says what a topic tagger was made from.
type topicTaggerKey struct {
	topics   *seeds.Topic // the first one
	count    int
	language string
}

// topicTaggerOf is the tagger of the lists' topics, made once for a language.
func topicTaggerOf(lists *seeds.Lists, language string) topicTagger {
	key := topicTaggerKey{count: len(lists.Topics), language: language}
	if key.count > 0 {
		key.topics = &lists.Topics[0]
	}
	return seeds.Derive(lists, key, func() topicTagger { return newTopicTagger(lists, language) })
}

func newTopicTagger(lists *seeds.Lists, language string) topicTagger {
	builder := newMatcherBuilder(language, false)
	tagger := topicTagger{topics: len(lists.Topics)}
	for i, topic := range lists.Topics {
		for use, phrases := range phrasesOf(topic, language) {
			for _, phrase := range phrases {
				// CheckTopics reports a phrase that cannot be read; here it
				// matches nothing.
				_ = builder.add(phrase)
				tagger.terms = append(tagger.terms, topicTerm{topic: i, code: topic.ID, term: phrase, use: termUse(use)})
			}
		}
	}
	tagger.matcher = builder.matcher
	return tagger
}

// mentions finds the topic mentions of statement i. The speaker's printed
// office is no statement about anything. Weak terms are left out where the
// statement mentions the topic only once.
func (t topicTagger) mentions(parsed pipeline.Parsed, i int) []pipeline.Mention {
	var found []pipeline.Mention
	weak, strong := make([]int, t.topics), make([]int, t.topics)
	var uses []topicTerm
	for j, sentence := range parsed.Sentences[i] {
		office := pipeline.Span{}
		if j < 2 {
			office = officeIn(parsed.Text, sentence, parsed.Statements[i].Role)
		}
		for _, match := range t.inSentence(sentence) {
			term := t.terms[match.Phrase]
			mention := mentionOf(pipeline.TopicLayer, term.code, term.term, i, j, sentence, match)
			if office.Overlaps(mention.Span) {
				continue
			}
			if term.use == weakTerm {
				weak[term.topic]++
			} else {
				strong[term.topic]++
			}
			found, uses = append(found, mention), append(uses, term)
		}
	}
	kept := found[:0]
	for k, mention := range found {
		if term := uses[k]; term.use == strongTerm || strong[term.topic] > 0 || weak[term.topic] > 1 {
			kept = append(kept, mention)
		}
	}
	sortMentions(kept)
	return kept
}

// inSentence returns for each topic its leftmost longest terms in the
// sentence, without those inside a phrase that the topic excludes.
func (t topicTagger) inSentence(sentence pipeline.Sentence) []Match {
	all := t.matcher.Find(sentence.Tokens)
	if len(all) == 0 {
		return nil
	}
	var kept []Match
	end := map[int]int{}     // by topic, where its last kept match ends
	covered := map[int]int{} // by topic, where its furthest excluded phrase ends
	group := 0               // excluded phrases before this index are in covered
	for i, match := range all {
		for ; i == group || group < len(all) && all[group].First == match.First; group++ {
			if term := t.terms[all[group].Phrase]; term.use == excludedTerm {
				covered[term.topic] = max(covered[term.topic], all[group].Last)
			}
		}
		term := t.terms[match.Phrase]
		if term.use == excludedTerm || match.First < end[term.topic] || match.Last <= covered[term.topic] {
			continue
		}
		end[term.topic] = match.Last
		kept = append(kept, match)
	}
	return kept
}

// officeIn finds the speaker's office, as printed, in a sentence.
func officeIn(text string, sentence pipeline.Sentence, role string) pipeline.Span {
	if role == "" {
		return pipeline.Span{}
	}
	at := strings.Index(sentence.Of(text), role)
	if at < 0 {
		return pipeline.Span{}
	}
	return pipeline.Span{Start: sentence.Start + at, End: sentence.Start + at + len(role)}
}
