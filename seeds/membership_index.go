package seeds

import "slices"

// membershipIndex answers who belonged to what on a date.
type membershipIndex struct {
	// rows are keyed by organisation, then by member.
	rows  map[string]map[string][]Membership
	seats map[string][]Seat
	// councilEnd is the day on which the list of elected seats ends.
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
		if s.Seat == "elected" && s.To > x.councilEnd {
			x.councilEnd = s.To
		}
	}
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

// Standing returns how a delegation stands to an organisation or bloc: member,
// observer, partner, candidate, or empty for none of these. It is known only
// when every day that the date can mean (YYYY-MM-DD, YYYY-MM, YYYY, or empty
// for unknown) gives the same answer.
func (x *DelegationIndex) Standing(organization, code, date string) (role string, known bool) {
	possible := false
	for _, m := range x.members.rows[organization][code] {
		p := x.members.within(code, period{m.From, m.To})
		if p.always(date) {
			return m.Role, true
		}
		possible = possible || !p.never(date)
	}
	return "", !possible
}

// within takes away an end of the period that is also the end of the
// delegation itself: on no other date can the code be met.
func (x membershipIndex) within(code string, p period) period {
	life := x.life[code]
	if p.from != "" && life.from != "" && earliest(p.from) <= earliest(life.from) {
		p.from = ""
	}
	if p.to != "" && life.to != "" && earliest(life.to) <= earliest(p.to) {
		p.to = ""
	}
	return p
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
	possible := false
	for _, s := range x.members.seats[code] {
		p := x.members.within(code, period{s.From, s.To})
		if s.Seat == "permanent" {
			// The Council first met on 17 January 1946; no record is older.
			p.from = laterThan(p.from, firstMeeting)
		}
		if p.always(date) {
			return s.Seat, true
		}
		possible = possible || !p.never(date)
	}
	if possible || (date != "" && latest(date) >= x.members.councilEnd) {
		return "", false
	}
	return "none", true
}

// firstMeeting is the day of the first meeting of the Security Council.
const firstMeeting = "1946-01-17"

// laterThan opens a period that begins by the given day.
func laterThan(from, day string) string {
	if earliest(from) <= day {
		return ""
	}
	return from
}
