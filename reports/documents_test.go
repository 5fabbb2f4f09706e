package reports

import (
	"strings"
	"testing"

	"horseshoe/pipeline"
)

// TestDocumentsAreListed sees that a report names the documents of a run with
// their titles, publishers and main topics, and heads their columns with them.
func TestDocumentsAreListed(t *testing.T) {
	document := fixtureOf("doc-leaflet-en", "en", fixtureTurns["en"][:3])
	document.Format, document.Header.Meeting, document.Body, document.Title, document.Date, document.Symbol = pipeline.Document, "", "Delta Organisation", "The harbour's work", "2030", ""
	document.Stances, document.Evidence = nil, nil
	dir := written(t, Options{Lists: fixtureLists(), Reports: []string{"html"}}, fixture("en"), document)
	html := readFile(t, dir, "report.html")
	for _, want := range []string{"<strong>The harbour’s work</strong><br>doc-leaflet-en<br>English, Delta Organisation, 2030", "3 / ", "Droits de l’homme (17\u00a0%)"} {
		if !strings.Contains(html, want) {
			t.Errorf("the report does not say %q", want)
		}
	}
	figure := readFile(t, dir, "figures/topics_by_record.en.svg")
	for _, want := range []string{"The harbour’s work", "Delta Organisation", "99901st"} {
		if !strings.Contains(figure, want) {
			t.Errorf("the figure does not say %q", want)
		}
	}
}

// TestTitleOfDocuments sees that a page over documents does not speak of
// meeting records.
func TestTitleOfDocuments(t *testing.T) {
	document := documentSummary{header: pipeline.Header{RecordID: "doc-a-en", Title: "The harbour's work"}}
	for _, c := range []struct {
		sums    summaries
		records int
		want    string
	}{
		{summaries{records: 1, documents: []documentSummary{document}}, 1, "The harbour’s work"},
		{summaries{records: 3, documents: []documentSummary{document, document, document}}, 3, "3 documents: what they speak of"},
		{summaries{records: 2, meetings: 1, documents: []documentSummary{document}}, 2, "2 records: who says what"},
		{summaries{records: 1, meetings: 1}, 1, "1 record: who says what"},
	} {
		if got, _ := c.sums.titleOf("en", nil, c.records); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
