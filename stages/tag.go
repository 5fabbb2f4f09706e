package stages

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// Tag finds the mentions of topics and of stance targets, and the delegations
// that are named. A target that has
// no alias in the record's language has no mention there.
func Tag(lists *seeds.Lists, parsed pipeline.Parsed) pipeline.Tagged {
	tagged := pipeline.Tagged{Parsed: parsed}
	topics := topicTaggerOf(lists, parsed.Language)
	targets := newTargetTagger(lists, parsed.Header)
	names := newNameTagger(lists, parsed.Header)
	tagged.Problems = slices.Concat(parsed.Problems, withoutAliases(lists, parsed.Header))
	for i := range parsed.Statements {
		tagged.Mentions = append(tagged.Mentions, topics.mentions(parsed, i)...)
		tagged.Mentions = append(tagged.Mentions, targets.mentions(parsed, i)...)
		tagged.Names = append(tagged.Names, names.names(parsed, i)...)
	}
	return tagged
}

// withoutAliases warns of each target that is asked for in a record whose
// language it has no aliases in: its statements are not coded, which is not
// the same as not addressed.
func withoutAliases(lists *seeds.Lists, header pipeline.Header) []pipeline.Problem {
	var problems []pipeline.Problem
	for _, target := range lists.Targets {
		if !target.AppliesTo(header.Body+"-"+header.Meeting) || header.Format == pipeline.Document || len(aliasesOf(target, header.Language)) > 0 {
			continue
		}
		problems = append(problems, pipeline.Problem{
			RecordID: header.RecordID, Source: header.Source, Stage: pipeline.TagStage, Severity: pipeline.Warning, Code: "P080",
			Message: fmt.Sprintf("the target %s has no aliases_%s, so this record is not coded toward it; add them to the target's file", target.ID, header.Language),
		})
	}
	return problems
}

// TopicTags counts the topic mentions into one tag a statement and topic,
// ordered by statement, then topic.
func TopicTags(tagged pipeline.Tagged) []pipeline.TopicTag {
	var tags []pipeline.TopicTag
	sentence := -1 // of the last mention counted
	for _, mention := range tagged.Mentions {
		if mention.Layer != pipeline.TopicLayer {
			continue
		}
		last := len(tags) - 1
		if last < 0 || tags[last].Statement != mention.Statement || tags[last].Topic != mention.Code {
			tags = append(tags, pipeline.TopicTag{Statement: mention.Statement, Topic: mention.Code, CodedBy: "machine"})
			last++
			sentence = -1
		}
		tags[last].Mentions++
		if mention.Sentence != sentence {
			tags[last].Sentences++
			sentence = mention.Sentence
		}
	}
	return tags
}

// sortMentions puts the mentions of one statement and layer in order: by
// code, then place. It makes the output deterministic.
func sortMentions(mentions []pipeline.Mention) {
	slices.SortStableFunc(mentions, func(a, b pipeline.Mention) int {
		return cmp.Or(strings.Compare(a.Code, b.Code), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
}

// mentionOf makes the mention of a match in a sentence.
func mentionOf(layer pipeline.Layer, code, term string, statement, index int, sentence pipeline.Sentence, match Match) pipeline.Mention {
	return pipeline.Mention{
		Span:      pipeline.Span{Start: sentence.Tokens[match.First].Start, End: sentence.Tokens[match.Last-1].End},
		Statement: statement,
		Sentence:  index,
		Layer:     layer,
		Code:      code,
		Term:      term,
		Tokens:    [2]int{match.First, match.Last},
	}
}
