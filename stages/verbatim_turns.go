package stages

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

var (
	explanationsEN = regexp.MustCompile(`(?i)\b(?:statements?|floor|speak|explanations?)\b[^.:;]{0,90}\b(?:before|after|following|prior to)\b[^.:;]{0,24}\bvot(?:e|es|ing)\b|\bexplanations? of (?:vote|position|their vote)|\bin explanation of (?:vote|position)|\bexplain (?:their|its|my|our) (?:votes?|positions?)`)
	explanationsFR = regexp.MustCompile(`(?i)\b(?:déclarations?|parole|intervenir|explications?|s['’]exprimer)\b[^.:;]{0,90}\s(?:avant|après|à l['’]issue|à la suite|suite)[ '’][^.:;]{0,24}\b(?:vote|scrutin)\b|\bexplications? de (?:vote|leur vote)|\bexpliquer (?:leur|son|mon|notre) vote`)
	otherFloor     = regexp.MustCompile(`(?i)\b(?:no (?:further|more|other) speakers|list of speakers has been exhausted|last speaker in explanation|heard the last speaker|concluded (?:the )?explanations|consultations on the whole|` +
		`resume(?:d)? (?:its )?(?:consideration|debate)|begin its consideration|further statement|right of reply|nouvelle déclaration|droit de réponse|plus d['’]autres orateurs|pas d['’]autres orateurs|aucun autre orateur|dernier orateur)`)
	// lastSpeaker closes a round of explanations, in words that could announce one.
	lastSpeaker = regexp.MustCompile(`(?i)[^.]*\b(?:last speaker|concluded (?:the )?(?:explanations|hearing)|dernier orateur|dernière oratrice)\b[^.]*\.`)
	// speaksAgain is said by who takes the floor once more: that turn explains no vote.
	speaksAgain   = regexp.MustCompile(`(?i)\bright of reply\b|\b(?:take|taking|taken|have) the floor (?:again|once more|a second time|for a second time)|\bfurther statement\b|\bspeak(?:ing)? (?:again|a second time|once more)|\bdroit de réponse|\b(?:reprends|reprendre|redemand\p{L}*) la parole|\bnouvelle (?:déclaration|intervention)|\b(?:deuxième|seconde) fois`)
	proceedToVote = regexp.MustCompile(`(?i)\b(?:now )?(?:put (?:it|them|the [^.]{0,80}) to (?:the|a) vote|proceed to (?:the|a) vot(?:e|ing)|mettr?(?:e|ai|ons)[^.]{0,60} aux voix|mets[^.]{0,60} aux voix|passer au vote|procéder au vote)`)
	voteTaken     = regexp.MustCompile(`(?i)^(?:A (?:recorded |separate )?vote was taken|Il est procédé (?:au|à un) vote|A vote by)`)
	nationalEN    = regexp.MustCompile(`(?i)\bin my (?:own )?national capacity|\bin my capacity as (?:the )?(?:(?:acting |deputy )?(?:permanent )?representative|minister|foreign minister|prime minister|deputy prime minister|secretary of state|president of the republic|vice-president of the republic|head of)|\bon behalf of my (?:own )?(?:country|delegation|government)\b|\bas the (?:permanent )?representative of`)
	nationalFR    = regexp.MustCompile(`(?i)(?:^|\s)à titre national|\ben (?:ma )?qualité de (?:représentant|ministre|premier ministre|première ministre|vice-premier|président de la république|secrétaire d['’]état|chef)|\ben (?:ma )?capacité nationale|\ben ma qualité nationale|\ben tant que représentant`)
	tookChair     = regexp.MustCompile(`(?i)(?:in the absence of the president|took the chair|en l['’]absence d(?:u|e la) président|assume la présidence|prend la présidence|resumed the chair|reprend la présidence)`)
	chairStated   = regexp.MustCompile(`\(([^()]+(?:\([^()]*\))?)\)`)
)

// minNational is the number of words that must follow the chair's change of
// capacity for it to be a statement and not an announcement.
const minNational = 15

// announcesExplanations says whether statements or explanations before or
// after a vote are announced.
func announcesExplanations(text, language string) bool {
	if language == "fr" {
		return explanationsFR.MatchString(text)
	}
	return explanationsEN.MatchString(text)
}

func takesVote(text string) bool { return voteTaken.MatchString(text) }

// hearChair follows what the chair announces.
func (d *divider) hearChair(text string) {
	announced := announcesExplanations(lastSpeaker.ReplaceAllString(text, ""), d.meeting.Language)
	switch {
	case announced:
		d.explaining = true
	case proceedToVote.MatchString(text), otherFloor.MatchString(text):
		d.explaining = false
	}
}

// newChair reads from a stage direction who presides from now on.
func (d *divider) newChair(text string) (seeds.Delegation, bool) {
	if !tookChair.MatchString(text) {
		return seeds.Delegation{}, false
	}
	if match := chairStated.FindStringSubmatch(text); match != nil {
		return d.names.find(match[1])
	}
	for _, p := range d.meeting.Participants {
		if p.Standing == "president" {
			return d.names.find(p.Delegation)
		}
	}
	return seeds.Delegation{}, false
}

// statements turns the turns into statements.
func (d *divider) statements(meeting *pipeline.Meeting) []pipeline.Statement {
	heard := map[string]bool{}
	explaining := true
	var list []pipeline.Statement
	for _, t := range d.turns {
		s := pipeline.Statement{Speaker: t.label.speaker(), Honorific: t.label.honorific, DelegationType: pipeline.UnknownType}
		s.SpokenLanguage = d.languagesOf(t)
		text := strings.Join(t.text, "\n")
		if t.label.chair {
			d.describeChair(&s, t, text)
		} else {
			problem := d.describe(&s, t)
			if problem != nil {
				meeting.Problems = append(meeting.Problems, *problem)
			}
			d.speakFor(&s, text)
		}
		if s.Kind == pipeline.Presiding {
			explaining = explaining || announcesExplanations(lastSpeaker.ReplaceAllString(text, ""), d.meeting.Language)
			list = append(list, s)
			continue
		}
		// Statements around a vote end with the first speaker who has no vote.
		member := d.names.isMember(s.DelegationCode)
		if !t.explaining {
			explaining = true
		} else if !member {
			explaining = false
		}
		own := announcesExplanations(firstWords(text, 60), d.meeting.Language)
		key := heardKey(s)
		switch {
		case heard[key] && speaksAgain.MatchString(firstWords(text, 40)):
			s.Kind = pipeline.SecondIntervention
		case member && (t.explaining && explaining || own):
			s.Kind = pipeline.VoteExplanation
		case heard[key]:
			s.Kind = pipeline.SecondIntervention
		default:
			s.Kind = pipeline.PlainStatement
		}
		heard[key] = true
		list = append(list, s)
	}
	return list
}

// heardKey tells speakers apart: by delegation, but for those who speak for
// themselves or for an office.
func heardKey(s pipeline.Statement) string {
	switch s.DelegationType {
	case pipeline.State, pipeline.Observer, pipeline.Organization:
		if s.DelegationCode != "" {
			return s.DelegationCode
		}
	}
	return "\x00" + seeds.Fold(s.Speaker)
}

// languagesOf is the order of languages of a turn: that of the label, else of
// the record, then those that notes name.
func (d *divider) languagesOf(t turn) []string {
	var codes []string
	for _, note := range t.label.notes {
		if found, ok := spokenIn(note, d.meeting.Language); ok {
			codes = append(codes, found...)
		}
	}
	if len(codes) == 0 {
		codes = append(codes, d.meeting.Language)
	}
	for _, code := range t.notes {
		if codes[len(codes)-1] != code {
			codes = append(codes, code)
		}
	}
	return slices.Compact(codes)
}

// describeChair fills in a turn of the chair: presiding, or speaking for its State.
func (d *divider) describeChair(s *pipeline.Statement, t turn, text string) {
	s.Kind, s.Capacity = pipeline.Presiding, "presiding"
	d.setDelegation(s, t.chair, t.chair.Code != "")
	for _, p := range d.meeting.Participants {
		if p.Standing == "president" && t.chair.Code != "" {
			if own, ok := d.names.find(p.Delegation); ok && own.Code == t.chair.Code {
				s.SpeakerName = p.Name
			}
		}
	}
	if _, hinted := d.names.words.cutHonorific(t.hint.Speaker); s.SpeakerName == "" && hinted != "" && !strings.EqualFold(hinted, "the president") {
		s.SpeakerName = hinted
	}
	if speaksForState(text, d.meeting.Language) {
		s.Kind, s.Capacity = "", "national"
	}
}

// speaksForState says whether the chair makes a statement for its State in
// this turn: it says so outside a quotation, and then goes on to speak.
func speaksForState(text, language string) bool {
	pattern := nationalEN
	if language == "fr" {
		pattern = nationalFR
	}
	for _, at := range pattern.FindAllStringIndex(text, -1) {
		before := text[:at[0]]
		quoted := strings.Count(before, "“") > strings.Count(before, "”") || strings.Count(before, "«") > strings.Count(before, "»")
		if !quoted && len(strings.Fields(text[at[1]:])) >= minNational {
			return true
		}
	}
	return false
}

// describe fills in who has the floor: by the cover, by an invitation, by the
// parenthesis.
func (d *divider) describe(s *pipeline.Statement, t turn) *pipeline.Problem {
	s.Capacity = "delegation"
	s.SpeakerName = s.Speaker
	printed := ""
	for _, note := range t.label.notes {
		if _, ok := spokenIn(note, d.meeting.Language); !ok && printed == "" {
			printed = note
		}
	}
	if _, hinted := d.names.words.cutHonorific(t.hint.Speaker); hinted != "" {
		s.SpeakerName = hinted
	}
	known, named := d.names.people.byName(t.label.name)
	if named && len(known.name) > len(s.SpeakerName) {
		s.SpeakerName = known.name
	}
	if t.label.office != "" {
		delegation, ok := d.names.index.Office(t.label.office, d.meeting.Language, d.meeting.Date)
		s.Role, s.SpeakerName, s.Capacity = t.label.office, "", "briefer"
		d.setDelegation(s, delegation, ok)
		return nil
	}
	if printed != "" {
		if delegation, ok := d.names.find(printed); ok {
			d.setDelegation(s, delegation, true)
			return nil
		}
		// The parenthesis may name an office or a body that the table lacks.
		if delegation, ok := d.names.byRole(printed); ok {
			s.Role = printed
			d.setDelegation(s, delegation, true)
			return nil
		}
	}
	if named && (known.known || known.role != "") {
		if !known.cover {
			s.Role = known.role
		}
		if printed == "" || known.known && known.cover {
			d.setDelegation(s, known.delegation, known.known)
			if known.known {
				return nil
			}
			s.Capacity = "briefer"
			s.Delegation, s.DelegationType = bodyOf(known.role)
			return &pipeline.Problem{Severity: pipeline.Note, Code: "P050", Excerpt: s.Speaker,
				Message: fmt.Sprintf("%q is not in the table of delegations and stays without a code", s.Delegation)}
		}
	}
	if delegation, ok := d.names.find(t.hint.Delegation); ok {
		d.setDelegation(s, delegation, true)
		return nil
	}
	if printed != "" {
		s.Delegation = printed
	} else if delegation, role, ok := d.names.announced(t.announced); ok {
		s.Role, s.Capacity = role, "briefer"
		if delegation.Type == string(pipeline.State) || delegation.Type == string(pipeline.Observer) {
			s.Capacity = "delegation"
		}
		d.setDelegation(s, delegation, true)
		return nil
	} else {
		s.Capacity = "briefer"
	}
	return d.unknownSpeaker(s, printed)
}

// setDelegation writes a row of the table into a statement.
func (d *divider) setDelegation(s *pipeline.Statement, delegation seeds.Delegation, known bool) {
	if !known {
		return
	}
	s.Delegation, s.DelegationCode, s.DelegationType = delegation.NameEN, delegation.Code, pipeline.DelegationType(delegation.Type)
	switch s.DelegationType {
	case pipeline.UN, pipeline.CivilSociety, pipeline.Individual:
		if s.Capacity == "delegation" {
			s.Capacity = "briefer"
		}
	case pipeline.State:
		if seat, ok := d.names.index.SeatOf(s.DelegationCode, d.meeting.Date); ok {
			s.CouncilSeat = seat
		}
	}
}

// unknownSpeaker is the problem of a speaker whose delegation is not found.
func (d *divider) unknownSpeaker(s *pipeline.Statement, printed string) *pipeline.Problem {
	message := fmt.Sprintf("the record does not say for whom %s speaks", s.Speaker)
	if printed != "" {
		message = fmt.Sprintf("%q is not in the table of delegations", printed)
		var near []string
		for _, delegation := range d.names.index.Nearest(printed, 3) {
			near = append(near, fmt.Sprintf("%s (%s)", delegation.NameEN, delegation.Code))
		}
		if len(near) > 0 {
			message += "; the nearest names are " + strings.Join(near, ", ")
		}
	}
	return &pipeline.Problem{Severity: pipeline.Warning, Code: "P050", Message: message, Excerpt: s.Speaker}
}

// firstWords are the first n words of a text.
func firstWords(text string, n int) string {
	fields := strings.Fields(text[:min(len(text), n*20)])
	return strings.Join(fields[:min(n, len(fields))], " ")
}

// presiding finds the delegation of the chair: on the cover, else in the lists.
func presiding(lists *seeds.Lists, names *directory, meeting pipeline.Meeting) (seeds.Delegation, []pipeline.Problem) {
	problems := meeting.Problems
	for _, p := range meeting.Participants {
		if p.Standing == "president" {
			if delegation, ok := names.find(p.Delegation); ok {
				return delegation, problems
			}
			problems = append(problems, pipeline.Problem{Stage: pipeline.SplitStage, Severity: pipeline.Warning, Code: "P050",
				Message: fmt.Sprintf("%q, which presides, is not in the table of delegations", p.Delegation)})
		}
	}
	for _, fact := range lists.Meetings {
		if fact.Body == meeting.Body && fact.Meeting == meeting.Meeting && fact.Resumption == meeting.Resumption && fact.Presidency != "" {
			if delegation, ok := names.index.ByCode(fact.Presidency, meeting.Date); ok {
				return delegation, append(problems, pipeline.Problem{Stage: pipeline.SplitStage, Severity: pipeline.Note, Code: "P029",
					Message: fmt.Sprintf("the list of meetings says that %s presides", delegation.NameEN)})
			}
		}
	}
	if meeting.Body == "SC" && len(meeting.Date) >= len("2006-01") {
		for _, month := range lists.Presidencies {
			if month.Month == meeting.Date[:7] {
				if delegation, ok := names.index.ByCode(month.Code, meeting.Date); ok {
					return delegation, append(problems, pipeline.Problem{Stage: pipeline.SplitStage, Severity: pipeline.Note, Code: "P029",
						Message: fmt.Sprintf("the list of presidencies says that %s presides", delegation.NameEN)})
				}
			}
		}
	}
	return seeds.Delegation{}, problems
}
