package reports

import (
	"strings"
	"testing"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// TestMembersThatARecordNames: which members of an organisation a record names
// depends on its date, and an adjective is told from a name.
func TestMembersThatARecordNames(t *testing.T) {
	lists := fixtureLists()
	lists.Delegations = append(lists.Delegations, seeds.Delegation{Code: "RIV", Type: "organization", NameEN: "River Union", NameFR: "Union du fleuve"})
	lists.Memberships = []seeds.Membership{
		{Organization: "RIV", Code: "KEN", Role: "member", From: "2000-01-01"},
		{Organization: "RIV", Code: "NAM", Role: "member", From: "2000-01-01"},
		{Organization: "RIV", Code: "MEX", Role: "member", From: "2000-01-01"},
		{Organization: "RIV", Code: "CHL", Role: "member", From: "2030-01-01"},
		{Organization: "RIV", Code: "NOR", Role: "observer", From: "2000-01-01"},
	}
	record := fixture("en")
	name := func(statement int, code, kind string, form pipeline.NameForm) {
		record.Names = append(record.Names, pipeline.Name{Span: record.Sentences[statement][0].Span, Statement: statement, Code: code, Delegation: code,
			Type: pipeline.DelegationType(kind), Form: form})
	}
	name(0, "RIV", "organization", pipeline.FullName)
	name(0, "KEN", "state", pipeline.FullName)
	name(1, "RIV", "organization", pipeline.Acronym)
	name(1, "RIV", "organization", pipeline.Acronym)
	name(1, "NAM", "state", pipeline.AdjectiveForm)
	name(2, "NOR", "state", pipeline.FullName)
	name(2, "CHL", "state", pipeline.FullName)
	record.Format = pipeline.Document
	for _, row := range []struct{ date, mentions, statements, members, named, codes, adjective, missing, partners, open string }{
		{"2031-05-04", "3", "2", "4", "2", "CHL;KEN", "NAM", "MEX", "NOR", ""},
		{"2020", "3", "2", "3", "1", "KEN", "NAM", "MEX", "NOR", ""},
		{"1999-12-31", "3", "2", "", "", "", "", "", "", ""},
		{"", "3", "2", "", "", "", "", "", "", "CHL;KEN;NAM;NOR"},
	} {
		record.Date = row.date
		dir := written(t, Options{Lists: lists}, record)
		rows := readTable(t, dir, "tables/organizations_by_record")
		if len(rows) != 2 {
			t.Fatalf("%d rows, want 1", len(rows)-1)
		}
		for column, want := range map[string]string{"organization_code": "RIV", "organization_fr": "Union du fleuve", "mentions": row.mentions, "statements": row.statements,
			"of_statements": "5", "members": row.members, "members_named": row.named, "members_named_codes": row.codes, "members_by_adjective_codes": row.adjective,
			"members_not_named_codes": row.missing, "partners_named_codes": row.partners, "open_codes": row.open} {
			if got := cell(t, rows, 0, column); got != want {
				t.Errorf("%q: %s is %q, want %q", row.date, column, got, want)
			}
		}
		if names := readTable(t, dir, "names"); len(names) != 8 {
			t.Errorf("%d names, want 7", len(names)-1)
		}
	}
}

// TestOrganizationsOnThePage: the table stands in the report of a run that has
// a document beside something else, and nowhere else.
func TestOrganizationsOnThePage(t *testing.T) {
	lists := fixtureLists()
	meeting, document := fixture("en"), fixture("en")
	document.Format, document.RecordID = pipeline.Document, "doc-river-en"
	for _, record := range []*pipeline.Coded{&meeting, &document} {
		record.Names = []pipeline.Name{{Span: record.Sentences[0][0].Span, Code: "AU", Delegation: "African Union", Type: pipeline.Organization, Form: pipeline.FullName}}
	}
	for _, row := range []struct {
		name    string
		records []pipeline.Coded
		want    bool
	}{
		{"a meeting and a document", []pipeline.Coded{meeting, document}, true},
		{"a meeting", []pipeline.Coded{meeting}, false},
		{"a document", []pipeline.Coded{document}, false},
	} {
		html := readFile(t, written(t, Options{Lists: lists, Reports: []string{"html"}}, row.records...), "report.html")
		if got := strings.Contains(html, "Organisations and their members"); got != row.want {
			t.Errorf("%s: the table is there: %v, want %v", row.name, got, row.want)
		}
	}
}
