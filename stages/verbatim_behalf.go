package stages

import (
	"slices"
	"strings"

	"horseshoe/pipeline"
)

// behalfReach is how far into a turn, in bytes, speakers say for whom they speak.
const behalfReach = 700

// speakFor finds for which groups and other delegations a turn is given: the
// speaker says so in the first sentences. A group that the table does not have
// still makes it a group's statement.
func (d *divider) speakFor(s *pipeline.Statement, text string) {
	if s.Capacity != "delegation" {
		return
	}
	text = unquoted(strings.ToValidUTF8(text[:min(len(text), behalfReach)], ""))
	folded := plain(text)
	for _, phrase := range d.resolver.words.behalf {
		at := place(folded, phrase)
		if at < 0 {
			continue
		}
		if !d.resolver.words.speaking.in(sentenceUpTo(folded, at, at+len(phrase))) {
			continue // a draft that some submitted on behalf of others
		}
		// The plain text has as many words as the printed one.
		rest := afterWords(strings.Join(strings.Fields(text), " "), strings.Count(folded[:at+len(phrase)], " "))
		group := false
		for _, clause := range clauseOf(rest, d.resolver.words) {
			group = group || d.resolver.words.groupWords.in(plain(clause))
			for _, name := range d.resolver.find(clause, true) {
				if name.code != "" && name.code != s.DelegationCode && !name.adjective && !slices.Contains(s.OnBehalfOf, name.code) {
					s.OnBehalfOf = append(s.OnBehalfOf, name.code)
				}
			}
		}
		if group || len(s.OnBehalfOf) > 0 {
			s.Capacity = "group"
			return
		}
	}
}

// sentenceUpTo is the part of a sentence up to the end of a phrase in it.
func sentenceUpTo(text string, from, to int) string {
	return text[strings.LastIndexAny(text[:from], ".!?;")+1 : to]
}
