package reports

import (
	"cmp"
	"slices"
	"strings"

	"horseshoe/pipeline"
)

// organizationRow is a row of organizations_by_record.
type organizationRow struct {
	recordKey
	Body             string
	EN, FR, Code     string
	Type             pipeline.DelegationType
	Mentions         int
	Statements, Of   int
	Members          int
	Listed, Complete bool // members of it are listed; all of the date are known
	standing
	date string // of the record
}

// standing divides the delegations that a record names by what they are to one
// organisation on the record's date; codes in order.
type standing struct {
	Named, ByAdjective, NotNamed, Partners, Open []string
}

func (r organizationRow) cells() []Cell {
	members, named := Cell{}, Cell{}
	if r.Listed && len(r.Open) == 0 {
		named = intCell(len(r.Named))
	}
	if r.Complete {
		members = intCell(r.Members)
	}
	codes := func(list []string) Cell { return textCell(strings.Join(list, ";")) }
	return append(r.recordKey.cells(), textCell(r.Body), textCell(r.EN), textCell(r.FR), textCell(r.Code), textCell(string(r.Type)),
		intCell(r.Mentions), intCell(r.Statements), intCell(r.Of), members, named, codes(r.Named), codes(r.ByAdjective), codes(r.NotNamed),
		codes(r.Partners), codes(r.Open))
}

// In is the name in a language.
func (r organizationRow) In(language string) string { return wordingIn(language, r.EN, r.FR) }

// organizations counts the organisations that a record names, the most named
// first, then by code. Names in presiding turns count as well: nobody speaks for
// another by naming them.
func (s *summariser) organizations() []organizationRow {
	var rows []organizationRow
	at := map[string]int{}          // row by code
	last := map[string]int{}        // statement that named it last
	forms := map[string]nameForms{} // of all delegations named
	of := 0
	for i := range s.coded.Statements {
		if s.counted(i) {
			of++
		}
	}
	for _, name := range s.coded.Names {
		forms[name.Code] = forms[name.Code].with(name.Form)
		if !isOrganization(name.Type) {
			continue
		}
		i, seen := at[name.Code]
		if !seen {
			i = len(rows)
			at[name.Code] = i
			rows = append(rows, organizationRow{recordKey: s.key, Body: s.coded.Body, EN: name.Delegation, FR: frenchName(s.lists, name.Code, s.coded.Date),
				Code: name.Code, Type: name.Type, Of: of, date: s.coded.Date})
		}
		rows[i].Mentions++
		if before, seen := last[name.Code]; (!seen || before != name.Statement) && s.counted(name.Statement) {
			rows[i].Statements++
		}
		last[name.Code] = name.Statement
	}
	for i := range rows {
		s.standings(&rows[i], forms)
	}
	slices.SortStableFunc(rows, func(a, b organizationRow) int {
		return cmp.Or(cmp.Compare(b.Mentions, a.Mentions), strings.Compare(a.Code, b.Code))
	})
	return rows
}

func isOrganization(kind pipeline.DelegationType) bool {
	return kind == pipeline.Organization || kind == pipeline.UN || kind == pipeline.CivilSociety
}

// nameForms says in which forms a delegation is named.
type nameForms struct{ byName, byAdjective bool }

func (f nameForms) with(form pipeline.NameForm) nameForms {
	if form == pipeline.AdjectiveForm {
		f.byAdjective = true
	} else {
		f.byName = true
	}
	return f
}

// standings fills in which members of an organisation the record names.
func (s *summariser) standings(row *organizationRow, forms map[string]nameForms) {
	index := s.lists.Index()
	members, complete := index.MembersOf(row.Code, s.coded.Date)
	row.Listed = len(members) > 0 || !complete
	row.Complete = complete && len(members) > 0
	row.Members = len(members)
	for _, code := range members {
		switch form := forms[code]; {
		case form.byName:
			row.Named = append(row.Named, code)
		case form.byAdjective:
			row.ByAdjective = append(row.ByAdjective, code)
		case row.Complete:
			row.NotNamed = append(row.NotNamed, code)
		}
	}
	var others []string
	for code := range forms {
		if code != row.Code && !slices.Contains(members, code) {
			others = append(others, code)
		}
	}
	slices.Sort(others) // for determinism
	for _, code := range others {
		switch role, known := index.Standing(row.Code, code, s.coded.Date); {
		case !known:
			row.Open = append(row.Open, code)
		case role != "":
			row.Partners = append(row.Partners, code)
		}
	}
}

// writeNames writes where the statements of a record name delegations.
func (f *Folder) writeNames(c pipeline.Coded, points pipeline.CodePoints) error {
	for _, n := range c.Names {
		err := f.tables["names"].write(textCell(c.Statements[n.Statement].ID), textCell(n.Code), textCell(n.Delegation), textCell(string(n.Type)),
			textCell(string(n.Form)), intCell(n.Sentence+1), intCell(points.At(n.Start)), intCell(points.At(n.End)), textCell(n.Of(c.Text)))
		if err != nil {
			return err
		}
	}
	return nil
}
