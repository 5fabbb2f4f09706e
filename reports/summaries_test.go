package reports

import (
	"testing"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

func TestRecordsOfOneMeetingAreNeverCountedTogether(t *testing.T) {
	dir := written(t, Options{}, fixture("en"), fixture("fr"))
	rows := readTable(t, dir, "tables/labels_by_format")
	if len(rows) != 3 {
		t.Fatalf("%d rows, want one for each language: %v", len(rows)-1, rows)
	}
	for i := range 2 {
		if n := cell(t, rows, i, "delegations"); n != "5" {
			t.Errorf("row %d counts %s delegations, want 5", i, n)
		}
	}
}

func TestStatementsOfOneDelegationArePooled(t *testing.T) {
	turns := append(fixtureTurns["en"][:3:3], turn{"KEN", "Kenya", "OTTO REED", "state", "elected", pipeline.Against, []string{"Kenya regrets the end of it."}, nil})
	rows := readTable(t, written(t, Options{}, fixtureOf("SC-1-en-press_release", "en", turns)), "tables/stance_by_delegation")
	if len(rows) != 4 {
		t.Fatalf("%d rows, want 3", len(rows)-1)
	}
	if label, n := cell(t, rows, 1, "label"), cell(t, rows, 1, "statements"); label != "mixed" || n != "2" {
		t.Errorf("Kenya is %s over %s statements, want mixed over 2", label, n)
	}
}

func TestNotAddressedIsNeitherNeutralNorMissing(t *testing.T) {
	rows := readTable(t, written(t, Options{}, fixture("en")), "tables/stance_by_delegation")
	for i, want := range []string{"true", "true", "true", "false", "true"} {
		if got := cell(t, rows, i, "addressed"); got != want {
			t.Errorf("row %d: addressed %s, want %s", i, got, want)
		}
	}
	if score := cell(t, rows, 3, "score"); score != "" {
		t.Errorf("score %q of a delegation that says nothing of the target, want missing", score)
	}
}

func TestSharesOfSmallGroupsAreWithheldWithTheReason(t *testing.T) {
	rows := readTable(t, written(t, Options{}, fixture("en")), "tables/stance_by_bloc")
	for i := range rows[1:] {
		if share, why := cell(t, rows, i, "share_favor"), cell(t, rows, i, "withheld"); share != "" || why != "below_minimum" {
			t.Errorf("row %d: share %q, withheld %q", i, share, why)
		}
	}
}

func TestATopicThatNobodyRaisesIsATrueZero(t *testing.T) {
	rows := readTable(t, written(t, Options{}, fixtureOf("SC-1-en-press_release", "en", fixtureTurns["en"][:2])), "tables/topics_by_record")
	if len(rows) != 5 {
		t.Fatalf("%d rows, want one for each of 4 topics", len(rows)-1)
	}
	if got := cell(t, rows, 3, "sentences"); got != "0" {
		t.Errorf("sovereignty has %q sentences, want 0", got)
	}
}

func TestPairsSayWhereTheRecordsDiffer(t *testing.T) {
	french := fixtureTurns["fr"][:4:4]
	rows := readTable(t, written(t, Options{}, fixture("en"), fixtureOf("SC-99901-fr-press_release", "fr", french)), "tables/pairs")
	if len(rows) != 6 {
		t.Fatalf("%d rows, want 5", len(rows)-1)
	}
	for i, want := range []string{"", "", "", "", "statement"} {
		if got := cell(t, rows, i, "differs"); got != want {
			t.Errorf("row %d differs in %q, want %q", i, got, want)
		}
	}
	rows = readTable(t, written(t, Options{}, fixture("en"), fixture("fr")), "tables/pairs")
	if got := cell(t, rows, 4, "differs"); got != "label" {
		t.Errorf("Namibia differs in %q, want label", got)
	}
}

func TestBlocOf(t *testing.T) {
	lists := &seeds.Lists{Memberships: []seeds.Membership{
		{Organization: "RIV", Code: "KEN", Role: "member", From: "2000-01-01", To: "2020-01-01"},
		{Organization: "RIV", Code: "NOR", Role: "member"},
		{Organization: "RIV", Code: "MEX", Role: "observer"},
	}}
	for _, c := range []struct {
		name, code, seat, organization, date string
		kind                                 pipeline.DelegationType
		want                                 string
	}{
		{"no organisation, permanent", "FRA", "permanent", "", "2010-01-01", pipeline.State, "council_permanent"},
		{"no organisation, elected", "KEN", "elected", "", "2010-01-01", pipeline.State, "council_elected"},
		{"member on the date", "KEN", "elected", "RIV", "2010-01-01", pipeline.State, "RIV"},
		{"no longer a member", "KEN", "elected", "RIV", "2021-01-01", pipeline.State, "council"},
		{"member at an unknown date", "KEN", "elected", "RIV", "", pipeline.State, "unknown"},
		{"member at any date", "NOR", "none", "RIV", "", pipeline.State, "RIV"},
		{"an observer is no member", "MEX", "none", "RIV", "2010-01-01", pipeline.State, "states"},
		{"a seat that is not known", "MEX", "", "", "", pipeline.State, "unknown"},
		{"the organisation itself", "RIV", "", "RIV", "2010-01-01", pipeline.Organization, "organizations"},
		{"nobody knows who it is", "", "", "", "2010-01-01", pipeline.UnknownType, "unknown"},
	} {
		s := pipeline.Statement{DelegationCode: c.code, CouncilSeat: c.seat, DelegationType: c.kind}
		if got := blocOf(lists, s, c.organization, c.date); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestLeadQuotationsStandBesideTheirStatements(t *testing.T) {
	record := fixture("en")
	found := record.Sentences[1][0].Span
	record.LeadQuotations = []pipeline.LeadQuotation{
		{Span: pipeline.Span{Start: 4, End: 9}, Match: pipeline.AlteredQuotation, Statement: 2, Found: found, LeadWords: []string{"river"}, StatementWords: []string{"stream"}},
		{Span: pipeline.Span{Start: 4, End: 9}, Match: pipeline.QuotationMissing, Delegations: []string{"KEN", "NOR"}},
	}
	rows := readTable(t, written(t, Options{}, record), "tables/lead_quotations")
	for _, want := range [][2]string{{"text", "river"}, {"delegation", "Kenya"}, {"statement_text", "My delegation welcomes the river mission."}, {"changes", "river > stream"}} {
		if got := cell(t, rows, 0, want[0]); got != want[1] {
			t.Errorf("%s is %q, want %q", want[0], got, want[1])
		}
	}
	if id, named := cell(t, rows, 1, "statement_id"), cell(t, rows, 1, "named"); id != "" || named != "KEN;NOR" {
		t.Errorf("a quotation that was not found: statement %q, named %q", id, named)
	}
}
