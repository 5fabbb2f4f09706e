package seeds

import (
	"slices"
	"strings"
	"unicode"
)

// DelegationIndex finds delegations by name, code and date. It is built once
// from lists that nobody changes any more, and is safe for concurrent use.
type DelegationIndex struct {
	rows []Delegation
	// names leads from a folded name to the rows that bear it.
	names map[string][]nameEntry
	// folded are the keys of names in order, for near misses.
	folded []string
	codes  map[string][]int
	// adjectives leads from a language and a folded form to codes.
	adjectives map[string][]string
	members    membershipIndex
	offices    map[string][]officeEntry
}

// nameEntry says that a row bears a name, and how close the name is to the
// heart of the row: 0 short name, 1 official name, 2 alias, 3 code.
type nameEntry struct {
	row, rank int
	language  string
	// capitals marks an acronym that is a word as well in small letters (WHO, AU,
	// UN): it counts only as printed in capitals.
	capitals bool
}

// NewDelegationIndex indexes the delegations, memberships, Council seats and
// offices of lists.
func NewDelegationIndex(lists *Lists) *DelegationIndex {
	x := &DelegationIndex{
		rows:       lists.Delegations,
		names:      map[string][]nameEntry{},
		codes:      map[string][]int{},
		adjectives: map[string][]string{},
		members:    newMembershipIndex(lists),
		offices:    newOfficeIndex(lists.Offices),
	}
	for i, d := range x.rows {
		x.codes[d.Code] = append(x.codes[d.Code], i)
		x.addNames(i, "en", d.NameEN, d.LongEN, d.AliasesEN)
		x.addNames(i, "fr", d.NameFR, d.LongFR, d.AliasesFR)
		if d.Type == "organization" || d.Type == "un" {
			x.addName(d.Code, nameEntry{row: i, rank: 3, capitals: true})
		}
		x.addAdjectives(d.Code, "en", d.AdjectivesEN)
		x.addAdjectives(d.Code, "fr", d.AdjectivesFR)
	}
	for name := range x.names {
		x.folded = append(x.folded, name)
	}
	slices.Sort(x.folded) // for determinism: near misses are taken in this order
	return x
}

func (x *DelegationIndex) addNames(row int, language, short, long string, aliases []string) {
	x.addName(short, nameEntry{row, 0, language, shortAcronym(short)})
	x.addName(long, nameEntry{row, 1, language, false})
	for _, alias := range aliases {
		x.addName(alias, nameEntry{row, 2, language, shortAcronym(alias)})
	}
}

func (x *DelegationIndex) addName(name string, entry nameEntry) {
	if key := Fold(name); key != "" && !slices.Contains(x.names[key], entry) {
		x.names[key] = append(x.names[key], entry)
	}
}

// Find returns the delegation that bears the name, as it was called on the
// date. Case, accents, apostrophes, dashes, articles and the order of words
// around parentheses do not matter. Language is en or fr and only decides
// between equals; date is YYYY-MM-DD, YYYY-MM, YYYY or empty for unknown. A
// name that was out of use on the date still finds its delegation: a former
// State under its own row, a renamed one under the name of the date.
func (x *DelegationIndex) Find(name, language, date string) (Delegation, bool) {
	if len(name) > maxNameLength {
		return Delegation{}, false
	}
	if row, ok := x.lookUp(name, language, date); ok {
		return x.at(row, date), true
	}
	before, inside, found := strings.Cut(name, "(")
	if !found {
		return Delegation{}, false
	}
	if row, ok := x.lookUp(before, language, date); ok {
		return x.at(row, date), true
	}
	// What stands in parentheses after an unknown name is the name again only
	// when it is an acronym: "(Norway)" says where a body comes from.
	inside, _, _ = strings.Cut(inside, ")")
	if row, ok := x.lookUp(inside, language, date); ok && x.rows[row].Type != "state" && x.rows[row].Type != "observer" {
		return x.at(row, date), true
	}
	return Delegation{}, false
}

// lookUp finds the best row that bears the name.
func (x *DelegationIndex) lookUp(printed, language, date string) (row int, ok bool) {
	entries := x.names[Fold(printed)]
	if len(entries) == 0 {
		return 0, false
	}
	if !inCapitals(printed) {
		entries = slices.DeleteFunc(slices.Clone(entries), func(e nameEntry) bool { return e.capitals })
		if len(entries) == 0 {
			return 0, false
		}
	}
	return x.best(entries, language, date), true
}

// shortAcronym says whether a name is an acronym of up to four letters.
func shortAcronym(name string) bool {
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters <= 4
}

// inCapitals says whether a printed name has no small letter, articles apart.
func inCapitals(printed string) bool {
	for _, word := range strings.FieldsFunc(printed, func(r rune) bool { return unicode.IsSpace(r) || r == '\'' || r == '’' }) {
		if strings.ContainsFunc(word, unicode.IsLower) && !smallWords[strings.ToLower(word)] {
			return false
		}
	}
	return true
}

// maxNameLength bounds what Find and Nearest look at; no name in the lists is
// half as long.
const maxNameLength = 400

// best chooses among the rows that bear one name: first one of the date, then
// the kind of name, then the language, then the later row.
func (x *DelegationIndex) best(entries []nameEntry, language, date string) int {
	score := func(e nameEntry) int {
		s := -2 * e.rank
		d := x.rows[e.row]
		if (period{d.From, d.To}).holds(date) {
			s += 100
		}
		if e.language == language {
			s++
		}
		return s
	}
	chosen := entries[0]
	for _, e := range entries[1:] {
		if a, b := score(e), score(chosen); a > b || (a == b && e.row > chosen.row) {
			chosen = e
		}
	}
	return chosen.row
}

// at returns the row of the same delegation that holds on the date, or the
// row itself when there is none or the date is unknown.
func (x *DelegationIndex) at(row int, date string) Delegation {
	if date == "" {
		return x.rows[row]
	}
	code := x.rows[row].Code
	for _, i := range x.codes[code] {
		if (period{x.rows[i].From, x.rows[i].To}).holds(date) {
			return x.rows[i]
		}
	}
	return x.rows[row]
}

// ByCode returns the delegation of a code under its names of the date; with an
// empty date, or one outside all its periods, under its latest names.
func (x *DelegationIndex) ByCode(code, date string) (Delegation, bool) {
	rows := x.codes[code]
	if len(rows) == 0 {
		return Delegation{}, false
	}
	return x.at(rows[len(rows)-1], date), true
}
