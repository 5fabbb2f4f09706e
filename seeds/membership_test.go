package seeds

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMembersByDate(t *testing.T) {
	_, index := builtIn(t)
	for _, test := range []struct {
		organization, date string
		count              int
	}{
		{"CSTO", "2022-02-16", 6}, {"CSTO", "2010", 7}, {"CSTO", "2001", 0},
		{"OSCE", "2022", 57}, {"OSCE", "2000-01", 54},
		{"NATO", "1950", 12}, {"NATO", "2022", 30}, {"NATO", "2025", 32},
		{"EU", "1960", 6}, {"EU", "2019", 28}, {"EU", "2020-01-31", 28}, {"EU", "2020-02-01", 27},
		{"CIS", "2022", 9}, {"SCO", "2022-02", 8}, {"SCO", "2025", 10},
		{"AU", "2022", 55 - 1}, {"LAS", "2022", 22}, {"OIC", "2022", 57}, {"ASEAN", "2022", 10}, {"GCC", "2022", 6},
		{"ECOWAS", "2022", 15}, {"ECOWAS", "2025-06", 12}, {"G5S", "2020", 5}, {"BRICS", "2022", 5},
		{"AG", "2022", 54}, {"EEG", "2022", 23}, {"GRULAC", "2022", 33}, {"WEOG", "2022", 28}, {"APG", "2023", 54},
		{"UN", "1946-01-01", 51}, {"UN", "1970-01-01", 126}, {"UN", "2002-12-31", 191}, {"UN", "2022", 193},
		{"P5", "1980", 5}, {"P5", "2022", 5}, {"NORDIC", "2022", 5}, {"BALTIC", "2022", 3}, {"V4", "2022", 4}, {"CARICOM", "2022", 14},
		{"COE", "2022-02", 47}, {"COE", "2023", 46},
	} {
		if codes, _ := index.MembersOf(test.organization, test.date); len(codes) != test.count {
			t.Errorf("%s had %d members in %s, want %d: %s", test.organization, len(codes), test.date, test.count, strings.Join(codes, " "))
		}
	}
}

func TestStanding(t *testing.T) {
	_, index := builtIn(t)
	for _, test := range []struct {
		organization, code, date, role string
		known                          bool
	}{
		{"CSTO", "UZB", "2010-05-01", "member", true},
		{"CSTO", "UZB", "2013", "", true},
		{"CSTO", "UZB", "2012", "", false}, // left within the year
		{"CSTO", "UZB", "2012-06", "member", true},
		{"CSTO", "KAZ", "", "", false}, // not before 2002
		{"CSTO", "FRA", "", "", true},  // never
		{"OSCE", "MNG", "2010", "partner", true},
		{"OSCE", "MNG", "2013", "member", true},
		{"OSCE", "AFG", "2022-02-16", "partner", true},
		{"OSCE", "RUS", "", "member", true}, // as long as there is a Russian Federation
		{"EU", "TUR", "2022", "candidate", true},
		{"EU", "GBR", "2020", "", false},
		{"NATO", "FRA", "1949-03-01", "", true},
		{"nothing", "FRA", "2022", "", true},
	} {
		if role, known := index.Standing(test.organization, test.code, test.date); role != test.role || known != test.known {
			t.Errorf("%s in %s on %q: %q %v, want %q %v", test.code, test.organization, test.date, role, known, test.role, test.known)
		}
	}
}

// What is known of a year is known of each of its days, and gives the same.
func TestKnownYearAgreesWithItsDays(t *testing.T) {
	lists, index := builtIn(t)
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.SampledFrom(lists.Memberships).Draw(t, "membership")
		year := rapid.IntRange(1945, 2027).Draw(t, "year")
		day := dateIn(t, year)
		long, known := index.Standing(m.Organization, m.Code, day[:4])
		if !known || index.members.life[m.Code].never(daysOf(day)) {
			return // unknown, or a day before the delegation bore the code
		}
		if short, ok := index.Standing(m.Organization, m.Code, day); !ok || short != long {
			t.Fatalf("%s in %s: %q in %d, %q %v on %s", m.Code, m.Organization, long, year, short, ok, day)
		}
		code := rapid.SampledFrom(lists.Council).Draw(t, "seat").Code
		if seat, ok := index.SeatOf(code, day[:4]); ok && !index.members.life[code].never(daysOf(day)) {
			if other, also := index.SeatOf(code, day); !also || other != seat {
				t.Fatalf("%s: %q in %d, %q %v on %s", code, seat, year, other, also, day)
			}
		}
	})
}

func TestOrganizationsHaveNames(t *testing.T) {
	_, index := builtIn(t)
	if len(index.Organizations()) < 30 || !slices.IsSorted(index.Organizations()) {
		t.Errorf("organisations: %v", index.Organizations())
	}
	for _, code := range index.Organizations() {
		if _, ok := index.ByCode(code, ""); !ok {
			t.Errorf("%s has members and no name", code)
		}
	}
}
