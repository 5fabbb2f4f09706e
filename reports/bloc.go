package reports

import (
	"slices"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// The groups of delegations beside the members of an organisation, which is
// named by its acronym.
const (
	permanentBloc     = "council_permanent"
	electedBloc       = "council_elected"
	councilBloc       = "council"
	statesBloc        = "states"
	organizationsBloc = "organizations"
	unknownBloc       = "unknown"
)

// blocsInOrder is the order in which groups are listed, an organisation first.
var blocsInOrder = []string{permanentBloc, electedBloc, councilBloc, statesBloc, organizationsBloc, unknownBloc}

// blocRank orders groups: the members of an organisation come before all others.
func blocRank(bloc string) int { return slices.Index(blocsInOrder, bloc) }

// blocOf is the group of a delegation. With an organisation (the one that a
// target names) its members stand apart and the rest of the Council together;
// without one the Council is divided into permanent and elected members. What
// would need an unknown date is unknown.
func blocOf(lists *seeds.Lists, s pipeline.Statement, organization, date string) string {
	switch s.DelegationType {
	case pipeline.UN, pipeline.Organization, pipeline.CivilSociety, pipeline.Individual:
		return organizationsBloc
	case pipeline.State:
	case pipeline.Observer:
		return statesBloc
	default:
		return unknownBloc
	}
	if organization != "" {
		member, known := isMember(lists, organization, s.DelegationCode, date)
		if !known {
			return unknownBloc
		}
		if member {
			return organization
		}
	}
	switch s.CouncilSeat {
	case "permanent":
		if organization == "" {
			return permanentBloc
		}
		return councilBloc
	case "elected":
		if organization == "" {
			return electedBloc
		}
		return councilBloc
	case "none":
		return statesBloc
	}
	return unknownBloc
}

// isMember says whether a State was a member on the date. Without a full date
// it is known only for a State that never was one, and for one whose membership
// has neither beginning nor end.
func isMember(lists *seeds.Lists, organization, code, date string) (member, known bool) {
	known = true
	for _, m := range lists.Memberships {
		if m.Organization != organization || m.Code != code || m.Role != "member" {
			continue
		}
		if m.From == "" && m.To == "" {
			return true, true
		}
		if len(date) < len("2006-01-02") {
			known = false
			continue
		}
		if m.From <= date && (m.To == "" || date < m.To) {
			return true, true
		}
	}
	return false, known
}
