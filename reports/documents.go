package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// documentSummary is what a report says of one document.
type documentSummary struct {
	header          pipeline.Header
	sections, words int
	topics          []recordTopicRow
}

const (
	// shownDocuments bounds the documents that a report lists.
	shownDocuments = 40
	// documentTopics is how many topics it names of each.
	documentTopics = 4
)

// addDocument keeps the first documents for the pages.
func (s *summaries) addDocument(record recordSummary) {
	if len(s.documents) == shownDocuments {
		return
	}
	d := documentSummary{header: record.header, sections: len(record.length)}
	for _, row := range record.length {
		d.words += row.Words
	}
	for _, row := range record.record {
		if row.Sentences > 0 {
			d.topics = append(d.topics, row)
		}
	}
	// By sentences, equal ones in the order of the lexicon.
	slices.SortStableFunc(d.topics, func(a, b recordTopicRow) int { return cmp.Compare(b.Sentences, a.Sentences) })
	d.topics = slices.Clip(d.topics[:min(len(d.topics), documentTopics)])
	s.documents = append(s.documents, d)
}

// pageDocument is the row of a document on a page.
type pageDocument struct{ Title, ID, About, Size, Topics string }

// documentsOfPage says of each document what it is, how long, and what it
// speaks of most.
func documentsOfPage(lists *seeds.Lists, documents []documentSummary, language string) []pageDocument {
	var rows []pageDocument
	for _, d := range documents {
		var topics []string
		for _, topic := range d.topics {
			share := sayf(language, "percent", 100*topic.Share())
			topics = append(topics, topicLabels(lists, language, []string{topic.Topic})[0]+" ("+share+")")
		}
		about := []string{say(language, "language."+d.header.Language)}
		name, _ := publisher(lists, language, d.header.Body)
		for _, part := range []string{name, d.header.Symbol, dateIn(language, d.header.Date)} {
			if part != "" {
				about = append(about, part)
			}
		}
		rows = append(rows, pageDocument{Title: typeset(d.header.Title), ID: d.header.RecordID, About: strings.Join(about, ", "),
			Size: strconv.Itoa(d.sections) + " / " + thousands(language, d.words), Topics: strings.Join(topics, ", ")})
	}
	return rows
}
