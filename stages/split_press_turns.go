package stages

import (
	"slices"
	"strings"

	"horseshoe/pipeline"
)

// divided makes the statements of the turns.
func (s *pressSplitter) divided() pipeline.Divided {
	divided := pipeline.Divided{Meeting: s.meeting, Votes: s.votes}
	before := map[string]int{} // delegations heard, with the index of their last turn
	for i := range s.turns {
		statement := s.statement(i, divided.Statements, before)
		divided.Statements = append(divided.Statements, statement)
		before[heardAs(statement)] = i
		if s.turns[i].chair && statement.Capacity == "national" && divided.Presidency == "" {
			divided.Presidency = statement.DelegationCode
		}
	}
	divided.Segments = tile(s.meeting, s.marks)
	fillParts(&divided)
	divided.LeadQuotations = leadQuotations(s.r, divided)
	if len(divided.Statements) == 0 {
		s.noStatement()
	}
	divided.Problems = append(slices.Clone(s.meeting.Problems), s.problems...)
	for i := range divided.Problems {
		p := &divided.Problems[i]
		p.RecordID, p.Source = s.meeting.RecordID, s.meeting.Source
	}
	return divided
}

// heardAs is the name under which a second turn of the same party is known:
// a State or organisation by its code, several officials of one body apart.
func heardAs(statement pipeline.Statement) string {
	switch statement.DelegationType {
	case pipeline.State, pipeline.Observer:
		return statement.DelegationCode
	}
	return statement.DelegationCode + "|" + statement.Delegation + "|" + surname(statement.SpeakerName)
}

// statement fills in one turn.
func (s *pressSplitter) statement(i int, earlier []pipeline.Statement, heard map[string]int) pipeline.Statement {
	t := s.turns[i]
	who := t.who
	statement := pipeline.Statement{Speaker: t.name, Honorific: t.honorific, SpeakerName: t.name, Role: t.role}
	if t.name == "" {
		statement.Speaker = t.words
		if j, ok := lastOf(earlier, who); ok {
			statement.SpeakerName = earlier[j].SpeakerName
		}
	}
	if who.code == "" && who.name == "" && t.name != "" { // a name by itself: the bearer spoke before
		if j, ok := sameSurname(earlier, t.name); ok {
			who = party{earlier[j].Delegation, earlier[j].DelegationCode, earlier[j].DelegationType, earlier[j].DelegationType != pipeline.UnknownType}
			statement.SpeakerName = earlier[j].SpeakerName
		}
	}
	if t.name != "" && !strings.Contains(t.name, " ") { // the surname by itself
		if j, ok := sameSurname(earlier, t.name); ok {
			statement.SpeakerName = earlier[j].SpeakerName
		}
	}
	if who.kind == "" {
		who.kind = pipeline.UnknownType
	}
	if who.code == "" {
		printed := t.printed
		if printed == "" {
			printed = who.name
		}
		s.problems = append(s.problems, s.r.unknown(printed, t.sentence))
	}
	statement.Delegation, statement.DelegationCode, statement.DelegationType = who.name, who.code, who.kind
	statement.CouncilSeat = s.r.seat(who)
	statement.OnBehalfOf = s.behalf(t, who)
	statement.Capacity = s.capacity(t, statement)
	statement.Kind = s.kind(t, statement, heard)
	return statement
}

func lastOf(earlier []pipeline.Statement, who party) (int, bool) {
	for j := len(earlier) - 1; j >= 0; j-- {
		if earlier[j].DelegationCode == who.code && earlier[j].SpeakerName != "" {
			return j, true
		}
	}
	return 0, false
}

func sameSurname(earlier []pipeline.Statement, name string) (int, bool) {
	for j := len(earlier) - 1; j >= 0; j-- {
		if surname(earlier[j].SpeakerName) == surname(name) {
			return j, true
		}
	}
	return 0, false
}

// capacity says in what capacity the turn is taken. A turn of the presiding
// State is the chair's for its State; who speaks for an organisation, and is
// not there to brief, speaks for its members.
func (s *pressSplitter) capacity(t pressTurn, statement pipeline.Statement) string {
	state := statement.DelegationType == pipeline.State || statement.DelegationType == pipeline.Observer
	switch {
	case t.national:
		return "national"
	case len(statement.OnBehalfOf) > 0, s.unlistedGroup(t):
		return "group"
	case state && (t.chair && s.r.presides(t) || statement.DelegationCode == s.meeting.Presidency && statement.DelegationCode != ""):
		return "national"
	case state:
		return "delegation"
	}
	return "briefer"
}

// forOrganization says that a turn is an organisation's own in the debate: its
// name stands where others have a State's, or the speaker heads its delegation.
func (s *pressSplitter) forOrganization(t pressTurn, who party) bool {
	return who.kind == pipeline.Organization && t.section != "briefings" &&
		(t.printed != "" || t.words != "" || s.g.stateOffices.in(plain(t.role)) && !s.g.headOffices.is(plain(s.r.headOf(t.role))))
}

// unlistedGroup says that the turn is given for a group that the table does not
// have.
func (s *pressSplitter) unlistedGroup(t pressTurn) bool {
	const far = 420
	text := unquoted(t.sentence[:min(len(t.sentence), far)])
	p := plain(text)
	for _, phrase := range s.g.behalf {
		if at := place(p, phrase); at >= 0 {
			for _, clause := range clauseOf(afterWords(text, strings.Count(p[:at+len(phrase)], " ")), s.g) {
				if s.g.groupWords.in(plain(clause)) {
					return true
				}
			}
		}
	}
	return false
}

// kind says in which part of the meeting the turn is taken.
func (s *pressSplitter) kind(t pressTurn, statement pipeline.Statement, heard map[string]int) pipeline.StatementKind {
	member := statement.CouncilSeat == "permanent" || statement.CouncilSeat == "elected" ||
		statement.CouncilSeat == "" && statement.DelegationType == pipeline.State
	last, again := heard[heardAs(statement)]
	// Who explained in this part already and comes back does not explain again.
	if member && t.explains && !(t.second && again && s.turns[last].part == t.part) {
		return pipeline.VoteExplanation
	}
	if statement.DelegationCode == "" && statement.SpeakerName == "" {
		again = false
	}
	if t.second && (again || t.name == "") || again {
		return pipeline.SecondIntervention
	}
	return pipeline.PlainStatement
}

// announcesVote says that the opening sentence announces an explanation of a vote.
func (g *grammar) announcesVote(sentence string) bool {
	const far = 420
	p := plain(unquoted(sentence[:min(len(sentence), far)]))
	return g.explains.in(p)
}

// behalf finds the groups and States that a turn is given for.
func (s *pressSplitter) behalf(t pressTurn, who party) []string {
	const far = 420
	text := unquoted(t.sentence[:min(len(t.sentence), far)])
	p := plain(text)
	var codes []string
	for _, phrase := range s.g.behalf {
		at := place(p, phrase)
		if at < 0 {
			continue
		}
		// The plain text has as many words as the printed one.
		rest := afterWords(text, strings.Count(p[:at+len(phrase)], " "))
		for _, clause := range clauseOf(rest, s.g) {
			for _, name := range s.r.find(clause, true) {
				if name.code != "" && name.code != who.code && !name.adjective && !slices.Contains(codes, name.code) {
					codes = append(codes, name.code)
				}
			}
		}
		if len(codes) > 0 {
			break
		}
	}
	if len(codes) == 0 && who.code != "" && s.forOrganization(t, who) {
		codes = []string{who.code}
	}
	return codes
}

// afterWords is the text after n spaces.
func afterWords(text string, n int) string {
	for i := 0; i < len(text); i++ {
		if text[i] == ' ' {
			if n == 0 {
				return text[i:]
			}
			n--
		}
	}
	return ""
}

// clauseOf cuts the list of those that a turn is given for: up to the verb.
func clauseOf(rest string, g *grammar) []string {
	const longest = 200
	rest = rest[:min(len(rest), longest)]
	if m := g.roleEnd.FindStringIndex(rest); m != nil {
		rest = rest[:m[0]]
	}
	if m := g.roleEndLoose.FindStringIndex(rest); m != nil {
		rest = rest[:m[0]]
	}
	for i := 0; i < len(rest); i++ {
		if rest[i] == '(' { // "the three African members (Chad, Kenya and Niger)"
			inside, _, _ := parenthesis(rest[i:])
			return []string{rest[:i], inside}
		}
		if rest[i] == '.' || rest[i] == ';' || rest[i] == ')' {
			return []string{rest[:i]}
		}
	}
	return []string{rest}
}

// noStatement says why a meeting has none.
func (s *pressSplitter) noStatement() {
	problem := pipeline.Problem{Stage: pipeline.SplitStage, Severity: pipeline.Warning, Code: "P006",
		Message: "no statement was found: the text tells of the meeting without the names of speakers in the usual form; use the verbatim record"}
	for _, block := range s.meeting.Blocks {
		if block.Len() > 0 && s.g.note(block.Of(s.meeting.Text)) {
			problem.Code, problem.Severity = "P007", pipeline.Note
			problem.Message = "the press release says that the meeting was not covered; use the verbatim record"
			problem.Excerpt = shorten(block.Of(s.meeting.Text))
			break
		}
	}
	s.problems = append(s.problems, problem)
}
