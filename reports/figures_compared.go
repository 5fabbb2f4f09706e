package reports

import (
	"cmp"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// topicsByRecord sets the first records side by side.
func (s *summaries) topicsByRecord(lists *seeds.Lists, language string) ([]figure, error) {
	var records, topics []string
	for _, h := range s.headers {
		records = append(records, h.RecordID)
	}
	spoken := func(topic string) bool {
		return slices.ContainsFunc(s.compared, func(row recordTopicRow) bool { return row.Topic == topic && row.Statements > 0 })
	}
	var entries []pivotEntry
	most := 0.0
	for _, row := range s.compared {
		i := slices.Index(topics, row.Topic)
		if i < 0 {
			if !spoken(row.Topic) {
				continue
			}
			i = len(topics)
			topics = append(topics, row.Topic)
		}
		share := 100 * row.Share()
		entries = append(entries, pivotEntry{i, slices.Index(records, row.Record), share})
		most = max(most, share)
	}
	values, err := pivot(len(topics), len(records), entries)
	if err != nil || len(topics) == 0 || len(records) < 2 {
		// One record alone is compared with nothing.
		return nil, err
	}
	source := say(language, "unit.record") + " "
	if s.records > len(records) {
		source += sayf(language, "more.records", len(records), s.records) + " "
	}
	source += sayf(language, "table", "tables/topics_by_record.csv")
	chart := matrixChart{language: language, rows: topicLabels(lists, language, topics), columns: recordNames(lists, language, s.headers), values: values,
		most: most, unit: say(language, "scale.record"), wide: nameColumn + 40, level: len(records) <= levelColumns}
	return []figure{{name: "topics_by_record", language: language, title: say(language, "title.record"), source: source,
		caution: caution(language, s.caution()), alt: chart.inWords(), body: chart}}, nil
}

// levelColumns is how many columns are wide enough for labels that lie level.
const levelColumns = 5

// recordNames name records at the head of a column: a meeting by its number,
// form and language, a document by its title, publisher and year. Names that
// would be the same are told apart by the record id.
func recordNames(lists *seeds.Lists, language string, headers []pipeline.Header) []string {
	names := make([]string, len(headers))
	count := map[string]int{}
	for i, h := range headers {
		names[i] = recordName(lists, language, h)
		count[names[i]]++
	}
	for i, h := range headers {
		if count[names[i]] > 1 {
			names[i] += " (" + h.RecordID + ")"
		}
	}
	return names
}

func recordName(lists *seeds.Lists, language string, h pipeline.Header) string {
	if h.Meeting != "" {
		return meetingName(language, h) + ", " + say(language, "format."+string(h.Format)) + ", " + say(language, "language."+h.Language)
	}
	parts := []string{cmp.Or(typeset(h.Title), h.RecordID)}
	if h.Body != "" {
		_, acronym := publisher(lists, language, h.Body)
		parts = append(parts, acronym)
	}
	if len(h.Date) >= len("2006") {
		parts = append(parts, h.Date[:4])
	}
	return strings.Join(parts, ", ")
}

// publisher is the name of the publisher of a document in a language, and its
// acronym where the list has one.
func publisher(lists *seeds.Lists, language, body string) (name, acronym string) {
	for _, d := range lists.Delegations {
		if d.NameEN == body || d.NameFR == body {
			return wordingIn(language, d.NameEN, d.NameFR), organizationName(language, d.Code)
		}
	}
	return typeset(body), typeset(body)
}
