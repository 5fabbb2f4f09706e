package stages

import (
	"strings"
	"testing"

	"horseshoe/pipeline"
)

func TestTheLeadIsSetBesideTheStatements(t *testing.T) {
	const record = `9999th Meeting (AM)

SC/99999

Council Hears of the Lake

The Council met on the lake. “The lake is lower than ever,” said the representative of Chad, while Niger called the dam “a wall of shame”. Kenya’s delegate found that “water binds all the neighbours together” and France saw “no way back”.

THE LAKE

Statements

JANE ROE (Chad) said: “The lake is lower than ever.” Nobody could deny it.

JOHN DOE (Niger) regretted the dam, which was a wall of cement.

MARY MAJOR (Kenya) recalled that water binds the neighbours together, now as before.

For information media. Not an official record.
`
	lists := loadedLists(t)
	meeting, err := Read(lists, nil, bytesRecord("lake.txt", []byte(record)))
	if err != nil {
		t.Fatal(err)
	}
	divided := Split(lists, meeting)
	want := []struct {
		text      string
		match     pipeline.LeadMatch
		statement int
		words     string
		named     string
	}{
		{"The lake is lower than ever,", pipeline.ExactQuotation, 1, "", "TCD NER"},
		{"a wall of shame", pipeline.AlteredQuotation, 2, "shame>cement", "TCD NER"},
		{"water binds all the neighbours together", pipeline.AlteredQuotation, 3, "all>", "KEN FRA"},
		{"no way back", pipeline.QuotationMissing, 0, "", "KEN FRA"},
	}
	if len(divided.LeadQuotations) != len(want) {
		t.Fatalf("%d quotations, want %d: %+v", len(divided.LeadQuotations), len(want), divided.LeadQuotations)
	}
	for i, w := range want {
		q := divided.LeadQuotations[i]
		var pairs []string
		for j := range q.LeadWords {
			pairs = append(pairs, q.LeadWords[j]+">"+q.StatementWords[j])
		}
		if q.Of(divided.Text) != w.text || q.Match != w.match || q.Statement != w.statement || strings.Join(pairs, ";") != w.words || strings.Join(q.Delegations, " ") != w.named {
			t.Errorf("quotation %d: %q %s in %d, %v, %v; want %+v", i, q.Of(divided.Text), q.Match, q.Statement, pairs, q.Delegations, w)
		}
	}
}
