package seeds

import (
	"slices"
	"strconv"
)

// membershipIndex answers who belonged to what on a date.
type membershipIndex struct {
	// rows are keyed by organisation, then by member.
	rows  map[string]map[string][]Membership
	seats map[string][]Seat
	// councilEnd is the day from which elected seats are not all listed.
	councilEnd string
	// life is the period in which a code is in use.
	life map[string]period
}

func newMembershipIndex(lists *Lists) membershipIndex {
	x := membershipIndex{rows: map[string]map[string][]Membership{}, seats: map[string][]Seat{}, life: map[string]period{}}
	for _, m := range lists.Memberships {
		if x.rows[m.Organization] == nil {
			x.rows[m.Organization] = map[string][]Membership{}
		}
		x.rows[m.Organization][m.Code] = append(x.rows[m.Organization][m.Code], m)
	}
	for _, s := range lists.Council {
		x.seats[s.Code] = append(x.seats[s.Code], s)
	}
	x.councilEnd = councilEnd(lists.Council)
	for _, d := range lists.Delegations {
		p, seen := x.life[d.Code]
		if !seen {
			x.life[d.Code] = period{d.From, d.To}
			continue
		}
		if d.From == "" || (p.from != "" && d.From < p.from) {
			p.from = d.From
		}
		if d.To == "" || (p.to != "" && d.To > p.to) {
			p.to = d.To
		}
		x.life[d.Code] = p
	}
	return x
}

// electedSeats is the number of elected members of the Security Council since
// 1966 (Article 23 of the Charter as amended).
const electedSeats = 10

// councilEnd is the first day of the first year after the last one whose
// elected seats are all listed.
func councilEnd(council []Seat) string {
	held := map[string]int{}
	end := ""
	for _, s := range council {
		if s.Seat != "elected" || len(s.From) < 4 || len(s.To) < 4 {
			continue
		}
		for year := s.From[:4]; len(year) == 4 && year < s.To; year = nextYear(year) {
			if midyear := year + "-07-01"; midyear < s.From || midyear >= s.To {
				continue
			}
			if held[year]++; held[year] == electedSeats {
				end = max(end, nextYear(year)+"-01-01")
			}
		}
	}
	return end
}

// nextYear is the year after one written in digits, or empty.
func nextYear(year string) string {
	n, err := strconv.Atoi(year)
	if err != nil {
		return ""
	}
	return strconv.Itoa(n + 1)
}

// Standing returns how a delegation stands to an organisation or bloc: member,
// observer, partner, candidate, or empty for none of these. It is known only
// when every day that the date can mean (YYYY-MM-DD, YYYY-MM, YYYY, or empty
// for unknown) and on which the delegation exists gives the same answer.
func (x *DelegationIndex) Standing(organization, code, date string) (role string, known bool) {
	days := daysOf(date).during(x.members.life[code])
	possible := false
	for _, m := range x.members.rows[organization][code] {
		p := period{m.From, m.To}
		if p.always(days) {
			return m.Role, true
		}
		possible = possible || !p.never(days)
	}
	return "", !possible
}

// IsMember says whether a delegation is a full member of an organisation or
// bloc on the date; known as for Standing.
func (x *DelegationIndex) IsMember(organization, code, date string) (member, known bool) {
	role, known := x.Standing(organization, code, date)
	return role == "member", known
}

// MembersOf returns the codes of the full members of an organisation or bloc
// on the date, in order of code. It is complete when every membership in the
// list is known for the date; otherwise the certain ones are returned.
func (x *DelegationIndex) MembersOf(organization, date string) (codes []string, complete bool) {
	complete = true
	for code := range x.members.rows[organization] {
		member, known := x.IsMember(organization, code, date)
		complete = complete && known
		if member {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes) // for determinism
	return codes, complete
}

// Organizations returns the codes of all organisations and blocs that
// memberships are listed for, in order.
func (x *DelegationIndex) Organizations() []string {
	codes := make([]string, 0, len(x.members.rows))
	for code := range x.members.rows {
		codes = append(codes, code)
	}
	slices.Sort(codes) // for determinism
	return codes
}

// SeatOf returns permanent, elected or none: how a State stood to the Security
// Council on the date; known as for Standing. After the last elections in the
// list only the permanent seats are known.
func (x *DelegationIndex) SeatOf(code, date string) (seat string, known bool) {
	days := daysOf(date).during(x.members.life[code])
	if days.from < firstMeeting {
		days.from = firstMeeting // no record is older
	}
	possible := false
	for _, s := range x.members.seats[code] {
		p := period{s.From, s.To}
		if p.always(days) {
			return s.Seat, true
		}
		possible = possible || !p.never(days)
	}
	if possible || (date != "" && days.end > x.members.councilEnd) {
		return "", false
	}
	return "none", true
}

// firstMeeting is the day of the first meeting of the Security Council.
const firstMeeting = "1946-01-17"
