package seeds

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// seatsOn counts the seats of one kind that hold on a day.
func seatsOn(lists *Lists, kind, day string) int {
	n := 0
	for _, s := range lists.Council {
		if s.Seat == kind && (period{s.From, s.To}).holds(day) {
			n++
		}
	}
	return n
}

// Five permanent seats always; six elected ones until 1965, ten from 1966 (the
// amended Article 23), and what is known of later elections. In January 1980
// one seat stood empty until Mexico was elected on the 7th.
func TestCouncilHasAllItsSeats(t *testing.T) {
	lists, _ := builtIn(t)
	for year := 1946; year <= 2028; year++ {
		for month := 1; month <= 12; month++ {
			day := fmt.Sprintf("%d-%02d-20", year, month)
			want := 10
			switch {
			case year < 1966:
				want = 6
			case year == 2028:
				want = 5
			}
			if got := seatsOn(lists, "elected", day); got != want {
				t.Errorf("%s: %d elected members, want %d", day, got, want)
			}
			if got := seatsOn(lists, "permanent", day); got != 5 {
				t.Errorf("%s: %d permanent members", day, got)
			}
		}
	}
	if got := seatsOn(lists, "elected", "1980-01-05"); got != 9 {
		t.Errorf("%d elected members in the first week of 1980, want 9", got)
	}
}

// Elected terms are two calendar years but for the splits and changes of name
// that are known.
func TestTermsAreTwoYearsButForKnownExceptions(t *testing.T) {
	lists, _ := builtIn(t)
	exceptions := []string{
		"AUS 1946", "BRA 1946", "POL 1946", "EGY 1946", "MEX 1946", "NLD 1946", // the first elections
		"YUG 1956", "PHL 1957", "POL 1960", "TUR 1961", "LBR 1961", "IRL 1962", "ROU 1962", "PHL 1963", "CSK 1964", "MYS 1965", // split terms
		"NZL 1966", "UGA 1966", // the enlargement
		"MEX 1980", "ITA 2017", "NLD 2018",
		"HVO 1984", "BFA 1984", "YMD 1990", "YEM 1990", // a change of name within a term
	}
	for _, s := range lists.Council {
		if s.Seat != "elected" {
			continue
		}
		whole := s.From[4:] == "-01-01" && s.To[4:] == "-01-01" && nextYear(nextYear(s.From[:4])) == s.To[:4]
		if known := slices.Contains(exceptions, s.Code+" "+s.From[:4]); whole == known {
			t.Errorf("%s %s to %s: whole term %v, known exception %v", s.Code, s.From, s.To, whole, known)
		}
	}
}

func TestNoMemberIsReelectedAtOnce(t *testing.T) {
	lists, _ := builtIn(t)
	for _, a := range lists.Council {
		for _, b := range lists.Council {
			if a.Seat == "elected" && b.Seat == "elected" && a.Code == b.Code && a.To == b.From {
				t.Errorf("%s sits from %s to %s and again from %s (Article 23, paragraph 2)", a.Code, a.From, a.To, b.From)
			}
		}
	}
}

// Facts that were not the source of the derivation, month by month.
func TestPresidenciesThatAreKnown(t *testing.T) {
	lists, _ := builtIn(t)
	byMonth := map[string]string{}
	for _, p := range lists.Presidencies {
		byMonth[p.Month] = p.Code
	}
	for month, code := range map[string]string{
		"1992-01": "GBR", "1994-04": "NZL", "1994-09": "RWA", "1996-02": "USA", "1997-03": "POL", "2000-01": "USA", "2003-02": "DEU",
		"2005-01": "ARG", "2005-10": "ROU", "2005-12": "GBR", "2014-03": "LUX", "2014-05": "KOR", "2014-07": "RWA", "2015-01": "CHL",
		"2015-10": "ESP", "2016-03": "AGO", "2018-07": "SWE", "2018-12": "CIV", "2019-11": "GBR", "2019-12": "USA", "2020-01": "VNM",
		"2022-02": "RUS", "2023-01": "JPN", "2023-12": "ECU", "2026-01": "SOM", "2026-02": "GBR",
	} {
		if byMonth[month] != code {
			t.Errorf("%s: %s presides, want %s", month, byMonth[month], code)
		}
	}
}

// Every president is a member in its month, no month is missing, and the chair
// passes on in the order of the English names.
func TestPresidencyPassesInAlphabeticalOrder(t *testing.T) {
	lists, index := builtIn(t)
	name := func(code, month string) string {
		d, _ := index.ByCode(code, month)
		letters := norm.NFD.String(strings.ToLower(d.NameEN))
		return strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, letters)
	}
	for i, p := range lists.Presidencies {
		if seat, known := index.SeatOf(p.Code, p.Month); !known || seat == "none" {
			t.Errorf("%s: %s presides and is no member", p.Month, p.Code)
		}
		if i == 0 {
			continue
		}
		before := lists.Presidencies[i-1]
		if next := nextMonth(before.Month); next != p.Month {
			t.Fatalf("after %s comes %s", before.Month, p.Month)
		}
		if a, b := name(before.Code, before.Month), name(p.Code, p.Month); a >= b && a < "united" {
			t.Errorf("%s: %s after %s is not in order", p.Month, p.Code, before.Code)
		}
	}
}

func nextMonth(month string) string {
	if month[5:] == "12" {
		return nextYear(month[:4]) + "-01"
	}
	var m int
	fmt.Sscanf(month[5:], "%d", &m)
	return fmt.Sprintf("%s-%02d", month[:4], m+1)
}

func TestMeetingsAgreeWithPresidencies(t *testing.T) {
	lists, _ := builtIn(t)
	for _, m := range lists.Meetings {
		for _, p := range lists.Presidencies {
			if m.Body == "SC" && p.Month == m.Date[:7] && p.Code != m.Presidency {
				t.Errorf("meeting %s of %s: %s presides, by month %s", m.Meeting, m.Date, m.Presidency, p.Code)
			}
		}
	}
}

func TestSeatOf(t *testing.T) {
	_, index := builtIn(t)
	for _, test := range []struct {
		code, date, seat string
		known            bool
	}{
		{"RUS", "2022-02-16", "permanent", true},
		{"SUN", "1991-12-01", "permanent", true},
		{"RUS", "", "permanent", true}, // on every date on which it can speak
		{"CHN", "", "permanent", true},
		{"KEN", "2022-02-16", "elected", true},
		{"KEN", "2022", "elected", true},
		{"KEN", "2023-01-01", "none", true},
		{"KEN", "2022-12-31", "elected", true},
		{"KEN", "", "", false},    // sometimes a member
		{"ISR", "", "none", true}, // never one
		{"ISR", "1997", "none", true},
		{"MEX", "1980", "", false}, // from 7 January on
		{"MEX", "1980-02", "elected", true},
		{"ITA", "2017", "elected", true}, // a split term
		{"ITA", "2018", "none", true},
		{"LVA", "2027-06", "elected", true},
		{"DEU", "2027-06", "none", true},
		{"DEU", "2028-06", "", false}, // not elected yet
		{"USA", "2040", "permanent", true},
		{"VAT", "2022", "none", true},
	} {
		if seat, known := index.SeatOf(test.code, test.date); seat != test.seat || known != test.known {
			t.Errorf("%s on %q: %q %v, want %q %v", test.code, test.date, seat, known, test.seat, test.known)
		}
	}
}

// The ranges are in order, do not overlap, and agree with the meetings whose
// dates are known.
func TestYearOfMeeting(t *testing.T) {
	lists, _ := builtIn(t)
	for i, y := range lists.MeetingYears {
		if i > 0 && (y.First <= lists.MeetingYears[i-1].Last || y.Year <= lists.MeetingYears[i-1].Year) {
			t.Errorf("%s begins with meeting %d", y.Year, y.First)
		}
	}
	for _, m := range lists.Meetings {
		if year, known := lists.YearOfMeeting(m.Body, m.Meeting); !known || year != m.Date[:4] {
			t.Errorf("meeting %s of %s: year %q", m.Meeting, m.Date, year)
		}
	}
	for meeting, want := range map[string]string{"3711": "1996", "4913": "2004", "8781": "2021", "8760": "", "12": "", "": "", "x": ""} {
		if year, _ := lists.YearOfMeeting("SC", meeting); year != want {
			t.Errorf("meeting %s: %q, want %q", meeting, year, want)
		}
	}
	if _, known := lists.YearOfMeeting("GA", "8967"); known {
		t.Error("another body has numbers of its own")
	}
}
