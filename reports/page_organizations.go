package reports

import (
	"cmp"
	"slices"
	"strings"

	"horseshoe/seeds"
)

// pageOrganizations sets the records side by side by the organisations that they
// name and the members of these.
type pageOrganizations struct{ Rows []pageOrganization }

// pageOrganization is one organisation in one record.
type pageOrganization struct {
	Organization string // set on the first row of an organisation
	Record       string
	Mentions     int
	Members      string
}

// shownOrganizations bounds the organisations of the table on a page,
// shownMembers the names in one of its cells; the table in tables/ has them all.
const shownOrganizations, shownMembers = 6, 10

// keepNames keeps the rows that the pages may show.
func (s *summaries) keepNames(record recordSummary) {
	if s.records <= comparedRecords {
		s.named = append(s.named, record.names...)
	}
}

// organizationsOfPage is the table of a run that holds documents beside other
// records; nil for any other run.
func (s *summaries) organizationsOfPage(lists *seeds.Lists, language string) *pageOrganizations {
	if s.records == s.meetings || s.records < 2 || len(s.named) == 0 {
		return nil
	}
	table := &pageOrganizations{}
	for _, code := range mostShared(s.named) {
		first := true
		for _, row := range s.named {
			if row.Code != code {
				continue
			}
			shown := pageOrganization{Record: row.Record, Mentions: row.Mentions, Members: membersOfPage(lists, language, row)}
			if first {
				shown.Organization = row.In(language)
			}
			first = false
			table.Rows = append(table.Rows, shown)
		}
	}
	return table
}

// mostShared lists the organisations that most records name, then those named
// most often.
func mostShared(rows []organizationRow) []string {
	records, mentions := map[string]int{}, map[string]int{}
	var codes []string
	for _, row := range rows {
		if records[row.Code] == 0 {
			codes = append(codes, row.Code)
		}
		records[row.Code]++
		mentions[row.Code] += row.Mentions
	}
	slices.SortFunc(codes, func(a, b string) int {
		return cmp.Or(cmp.Compare(records[b], records[a]), cmp.Compare(mentions[b], mentions[a]), strings.Compare(a, b))
	})
	return codes[:min(len(codes), shownOrganizations)]
}

// membersOfPage says in words which members a record names.
func membersOfPage(lists *seeds.Lists, language string, row organizationRow) string {
	if !row.Listed {
		return "–"
	}
	var parts []string
	add := func(key string, codes []string, more ...any) {
		if len(codes) > 0 {
			parts = append(parts, sayf(language, key, append(more, listed(language, namesIn(lists, language, codes, row.date), shownMembers))...))
		}
	}
	switch {
	case row.Complete && len(row.Named) == 0 && len(row.Open) == 0:
		parts = append(parts, sayf(language, "members.none", row.Members))
	case row.Complete && len(row.Open) == 0:
		add("members.of", row.Named, len(row.Named), row.Members)
	default:
		add("members.some", row.Named)
	}
	add("members.adjective", row.ByAdjective)
	add("members.partners", row.Partners)
	add("members.open", row.Open)
	if len(parts) == 0 {
		return "–"
	}
	return strings.Join(parts, " ")
}

// namesIn names delegations in a language on a date, in alphabetical order.
func namesIn(lists *seeds.Lists, language string, codes []string, date string) []string {
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = code
		if d, ok := lists.Index().ByCode(code, date); ok {
			names[i] = wordingIn(language, d.NameEN, d.NameFR)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(seeds.Fold(a), seeds.Fold(b)) })
	return names
}
