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
