package reports

import (
	"cmp"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// recordSummary holds the summary rows of one record.
type recordSummary struct {
	header pipeline.Header
	stance []stanceRow
	blocs  []blocRow
	topics []delegationTopicRow
	record []recordTopicRow
	length []lengthRow
	lead   []leadRow
	names  []organizationRow
}

// summariser counts one record. Delegations are keyed by code and name, never
// by a joined string, so that two keys cannot run into one.
type summariser struct {
	lists *seeds.Lists
	coded pipeline.Coded
	key   recordKey
	// of is the delegation of each statement, as an index in delegations.
	of          []int
	delegations []delegationName
}

type delegationKey struct{ code, name string }

// summariseRecord makes the summary rows of one record, in the order in which
// the delegations first speak.
func summariseRecord(lists *seeds.Lists, c pipeline.Coded) recordSummary {
	s := summariser{lists: lists, coded: c, key: recordKey{c.RecordID, c.Language, c.Format}}
	s.nameDelegations()
	summary := recordSummary{header: c.Header, length: s.lengths(), lead: s.leads(), record: s.topicsOfRecord(), topics: s.topicsOfDelegations(),
		names: s.organizations()}
	for _, target := range targetsOf(c) {
		rows := s.stances(target)
		summary.stance = append(summary.stance, rows...)
		summary.blocs = append(summary.blocs, countBlocs(s.key, target, rows)...)
	}
	return summary
}

// nameDelegations lists the delegations that speak, presiding turns apart.
func (s *summariser) nameDelegations() {
	known := map[delegationKey]int{}
	organization := ""
	for _, target := range targetsOf(s.coded) {
		if organization == "" {
			organization = organizationOf(s.lists, target)
		}
	}
	for _, statement := range s.coded.Statements {
		key := delegationKey{statement.DelegationCode, statement.Delegation}
		if key.code == "" && key.name == "" {
			key.name = cmp.Or(statement.SpeakerName, statement.Speaker)
		}
		i, seen := known[key]
		if !seen && statement.Kind != pipeline.Presiding {
			i = len(s.delegations)
			known[key] = i
			s.delegations = append(s.delegations, delegationName{
				Bloc: blocOf(s.lists, statement, organization, s.coded.Date), EN: key.name, Code: key.code,
				FR: frenchName(s.lists, key.code, s.coded.Date), Order: statement.Order,
			})
			seen = true
		}
		if !seen || statement.Kind == pipeline.Presiding {
			i = -1
		}
		s.of = append(s.of, i)
	}
}

// frenchName is the French short name of a code on a date, or today's name
// where no date is known; empty when the lists do not know the code.
func frenchName(lists *seeds.Lists, code, date string) string {
	name := ""
	for _, d := range lists.Delegations {
		if d.Code != code || code == "" {
			continue
		}
		inUse := (d.From == "" || d.From <= date) && (d.To == "" || date < d.To)
		if date == "" {
			inUse = d.To == ""
		}
		if name == "" || inUse {
			name = d.NameFR
		}
	}
	return name
}

// targetsOf lists the targets that a record is coded for, in order of first row.
func targetsOf(c pipeline.Coded) []string {
	var targets []string
	for _, stance := range c.Stances {
		if !slices.Contains(targets, stance.Target) {
			targets = append(targets, stance.Target)
		}
	}
	return targets
}

func organizationOf(lists *seeds.Lists, target string) string {
	for _, t := range lists.Targets {
		if t.ID == target {
			return t.Bloc
		}
	}
	return ""
}

// stances pools the statements of each delegation toward one target.
func (s *summariser) stances(target string) []stanceRow {
	rows := make([]stanceRow, len(s.delegations))
	pools := make([]pool, len(s.delegations))
	for _, stance := range s.coded.Stances {
		if i := s.of[stance.Statement]; i >= 0 && stance.Target == target {
			pools[i].add(stance)
			if rows[i].Seat == "" {
				rows[i].Seat = s.coded.Statements[stance.Statement].CouncilSeat
			}
		}
	}
	organization := organizationOf(s.lists, target)
	kept := rows[:0]
	for i, p := range pools {
		if p.statements == 0 {
			continue
		}
		row := rows[i]
		row.recordKey, row.delegationName, row.Target = s.key, s.delegations[i], target
		row.Bloc = blocOf(s.lists, s.coded.Statements[s.delegations[i].Order-1], organization, s.coded.Date)
		row.Statements, row.Label, row.CodedBy = p.statements, p.label(), p.coders.String()
		row.Favor, row.Against, row.Conditions, row.Mentions = p.favor, p.against, p.conditions, p.mentions
		s.quote(i, &row)
		kept = append(kept, row)
	}
	return kept
}

// quote finds the passages that a reader wants to see first.
func (s *summariser) quote(delegation int, row *stanceRow) {
	row.EvidenceFavor = s.passage(delegation, row.Target, pipeline.ForPolarity)
	row.EvidenceAgainst = s.passage(delegation, row.Target, pipeline.AgainstPolarity)
	if row.EvidenceAgainst == "" {
		row.EvidenceAgainst = s.passage(delegation, row.Target, pipeline.ConditionPolarity)
	}
	if row.EvidenceFavor != "" || row.EvidenceAgainst != "" {
		return
	}
	for _, m := range s.coded.Mentions {
		if m.Layer == pipeline.TargetLayer && m.Code == row.Target && s.of[m.Statement] == delegation {
			row.EvidenceMention = s.coded.Sentences[m.Statement][m.Sentence].Of(s.coded.Text)
			return
		}
	}
}

// passage is the first counted evidence of a polarity, unhedged if there is one.
func (s *summariser) passage(delegation int, target string, polarity pipeline.Polarity) string {
	hedged := ""
	for _, e := range s.coded.Evidence {
		if !e.Counted || e.Target != target || e.Polarity != polarity || s.of[e.Statement] != delegation {
			continue
		}
		if !e.Hedged {
			return e.Of(s.coded.Text)
		}
		if hedged == "" {
			hedged = e.Of(s.coded.Text)
		}
	}
	return hedged
}

// countBlocs counts delegations by group and label, groups in their fixed order.
func countBlocs(key recordKey, target string, rows []stanceRow) []blocRow {
	var blocs []blocRow
	for _, row := range rows {
		i := slices.IndexFunc(blocs, func(b blocRow) bool { return b.Bloc == row.Bloc })
		if i < 0 {
			i = len(blocs)
			blocs = append(blocs, blocRow{recordKey: key, Target: target, Bloc: row.Bloc})
		}
		blocs[i].Delegations++
		blocs[i].Counts[labelIndex(row.Label)]++
		if row.Label != pipeline.None {
			blocs[i].Addressed++
		}
	}
	slices.SortFunc(blocs, func(a, b blocRow) int {
		return cmp.Or(cmp.Compare(blocRank(a.Bloc), blocRank(b.Bloc)), strings.Compare(a.Bloc, b.Bloc))
	})
	return blocs
}

func (s *summariser) lengths() []lengthRow {
	all := wordsOfMeeting(s.coded)
	var rows []lengthRow
	for i, statement := range s.coded.Statements {
		if i >= len(s.coded.Sentences) {
			break
		}
		name := delegationName{EN: statement.Delegation, Code: statement.DelegationCode, FR: frenchName(s.lists, statement.DelegationCode, s.coded.Date)}
		if name.EN == "" {
			name.EN = cmp.Or(statement.SpeakerName, statement.Speaker)
		}
		name.Order = statement.Order
		rows = append(rows, lengthRow{recordKey: s.key, delegationName: name, Statement: statement.ID, Kind: statement.Kind,
			Words: s.coded.WordsOf(i), Sentences: len(s.coded.Sentences[i]), Paragraphs: statement.Paragraphs, All: all})
	}
	return rows
}
