package reports

import (
	"cmp"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// findings states in sentences what the summary rows of one record hold.
func findings(language string, lists *seeds.Lists, record recordSummary) []string {
	var all []string
	for _, target := range targetsIn(record.stance) {
		if addressed(record.stance, target) {
			all = append(all, stanceFindings(language, lists, record, target)...)
		}
	}
	all = append(all, notAddressed(language, lists, record.stance)...)
	all = append(all, topicFindings(language, lists, record)...)
	return append(all, lengthFindings(language, record)...)
}

// notAddressed names the targets to which nobody in a record refers, in one
// sentence.
func notAddressed(language string, lists *seeds.Lists, rows []stanceRow) []string {
	var names []string
	for _, target := range targetsIn(rows) {
		if !addressed(rows, target) {
			names = append(names, targetName(lists, language, target))
		}
	}
	if len(names) == 0 {
		return nil
	}
	return []string{sayf(language, "finding.nobody", strings.Join(names, "; "))}
}

// counted is a number with its noun, in the singular or plural form.
func counted(language, key string, n int) string {
	if n == 1 || n == 0 && language == "fr" {
		return sayf(language, key+".one", thousands(language, n))
	}
	return sayf(language, key+".many", thousands(language, n))
}

func stanceFindings(language string, lists *seeds.Lists, record recordSummary, target string) []string {
	rows := byBloc(record.stance, target)
	names := map[pipeline.Label][]string{}
	addressed := 0
	for _, row := range rows {
		names[row.Label] = append(names[row.Label], row.In(language))
		if row.Label != pipeline.None {
			addressed++
		}
	}
	all := []string{sayf(language, "finding.addressed", counted(language, "delegations", len(rows)), counted(language, "refer", addressed),
		targetName(lists, language, target))}
	for _, label := range []pipeline.Label{pipeline.Favor, pipeline.Mixed, pipeline.Neutral, pipeline.Against, pipeline.None} {
		if len(names[label]) > 0 {
			all = append(all, sayf(language, "finding.label", sentenceCase(say(language, "label."+string(label))), len(names[label]), listed(language, names[label], 30)))
		}
	}
	for _, bloc := range record.blocs {
		if bloc.Target == target && blocRank(bloc.Bloc) < 0 {
			all = append(all, sayf(language, "finding.bloc", blocName(language, bloc.Bloc), counted(language, "delegations", bloc.Delegations),
				bloc.Counts[labelIndex(pipeline.Favor)], bloc.Counts[labelIndex(pipeline.Against)], bloc.Delegations-bloc.Addressed))
		}
	}
	return all
}

// sentenceCase sets the first letter as a capital.
func sentenceCase(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

func topicFindings(language string, lists *seeds.Lists, record recordSummary) []string {
	topics := topicsOfPage(lists, record, language)
	var parts []string
	for _, topic := range topics[:min(len(topics), 3)] {
		parts = append(parts, sayf(language, "finding.topic", topic.Name, topic.Statements, topic.OfStatements))
	}
	if len(parts) == 0 {
		return nil
	}
	return []string{sayf(language, "finding.topics", strings.Join(parts, ", "))}
}

func lengthFindings(language string, record recordSummary) []string {
	var words []float64
	var longest, shortest lengthRow
	for _, row := range record.length {
		if row.Kind == pipeline.Presiding {
			continue
		}
		if len(words) == 0 || row.Words > longest.Words {
			longest = row
		}
		if len(words) == 0 || row.Words < shortest.Words {
			shortest = row
		}
		words = append(words, float64(row.Words))
	}
	if len(words) < 2 {
		return nil
	}
	return []string{sayf(language, "finding.length", thousands(language, shortest.Words), shortest.In(language), thousands(language, longest.Words),
		longest.In(language), medianIn(language, spreadOf(words).Median))}
}

// comparePairs says where the two language versions of a meeting differ; nil
// when no meeting has both.
func comparePairs(language string, lists *seeds.Lists, rows []pairRow) *pagePairs {
	if len(rows) == 0 {
		return nil
	}
	compared, same, sameTopics, statements := 0, 0, 0, 0
	seen := map[*pairableTurn]bool{}
	var differing []pagePair
	for _, row := range rows {
		if row.English == nil || row.French == nil {
			turn := cmp.Or(row.English, row.French)
			if !seen[turn] {
				differing = append(differing, pagePair{turn.name(language, lists), say(language, "differs.statement"), present(language, row.English), present(language, row.French)})
			}
			seen[turn] = true
			continue
		}
		if row.LabelEN != "" && row.LabelFR != "" {
			compared++
			if row.LabelEN == row.LabelFR {
				same++
			} else {
				differing = append(differing, pagePair{row.English.name(language, lists), targetName(lists, language, row.Target),
					say(language, "label."+string(row.LabelEN)), say(language, "label."+string(row.LabelFR))})
			}
		}
		if seen[row.English] {
			continue
		}
		seen[row.English] = true
		statements++
		if slices.Equal(row.English.topics, row.French.topics) {
			sameTopics++
		} else {
			differing = append(differing, pagePair{row.English.name(language, lists), say(language, "differs.topics"),
				onlyIn(lists, language, row.English.topics, row.French.topics), onlyIn(lists, language, row.French.topics, row.English.topics)})
		}
	}
	p := &pagePairs{Summary: sayf(language, "pairs.summary", statements, same, compared, sameTopics, statements)}
	p.Rows = differing[:min(len(differing), shownPairs)]
	p.More = len(differing) - len(p.Rows)
	return p
}

const shownPairs = 30

// name is the delegation of a turn in a language.
func (t *pairableTurn) name(language string, lists *seeds.Lists) string {
	return wordingIn(language, t.delegation, frenchName(lists, t.code, ""))
}

// present says whether a record has a statement.
func present(language string, turn *pairableTurn) string {
	if turn != nil {
		return say(language, "present")
	}
	return say(language, "absent")
}

// onlyIn names the topics of one list that the other lacks.
func onlyIn(lists *seeds.Lists, language string, topics, other []string) string {
	var only []string
	for _, topic := range topics {
		if !slices.Contains(other, topic) {
			only = append(only, topic)
		}
	}
	if len(only) == 0 {
		return "–"
	}
	return strings.Join(topicLabels(lists, language, only), ", ")
}
