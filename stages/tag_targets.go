package stages

import (
	"slices"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// targetTagger finds the names of the stance targets of one record.
type targetTagger struct {
	matcher *Matcher
	terms   []targetTerm // by phrase
}

type targetTerm struct {
	code, term string
	excluded   bool
}

func newTargetTagger(lists *seeds.Lists, header pipeline.Header) targetTagger {
	builder := newMatcherBuilder(header.Language, true)
	var tagger targetTagger
	for _, target := range lists.Targets {
		if !target.AppliesTo(header.Body + "-" + header.Meeting) {
			continue
		}
		aliases, excludes := target.AliasesEN, target.ExcludeEN
		if header.Language == "fr" {
			aliases, excludes = target.AliasesFR, target.ExcludeFR
		}
		for k, phrase := range slices.Concat(aliases, excludes) {
			// A phrase that cannot be read matches nothing; the check of
			// targets reports it.
			_ = builder.add(phrase)
			tagger.terms = append(tagger.terms, targetTerm{code: target.ID, term: phrase, excluded: k >= len(aliases)})
		}
	}
	tagger.matcher = builder.matcher
	return tagger
}

// mentions finds the direct mentions of targets in statement i.
func (t targetTagger) mentions(parsed pipeline.Parsed, i int) []pipeline.Mention {
	var found []pipeline.Mention
	for j, sentence := range parsed.Sentences[i] {
		for _, match := range Longest(t.matcher.Find(sentence.Tokens)) {
			term := t.terms[match.Phrase]
			if term.excluded {
				continue
			}
			found = append(found, mentionOf(pipeline.TargetLayer, term.code, term.term, i, j, sentence, match))
		}
	}
	sortMentions(found)
	return found
}
