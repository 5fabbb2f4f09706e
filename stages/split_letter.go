package stages

import (
	"regexp"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// annexTitle recognises the title of an annex that holds a speaker's words.
var annexTitle = regexp.MustCompile(`(?i)^(?:written |joint )?(?:statement|briefing|remarks|intervention|submission)s?(?: submitted| made)? (?:by|of|from)\s+|^(?:déclaration|exposé|intervention|communication)s?(?: écrite| commune| conjointe)?(?: faite| présentée?)?(?: par)?\s+(?:de la |de l['’]|du |des |de |d['’]|par |la |le |l['’])?`)

// splitLetter divides a letter by its annexes: each is one statement, whose
// title says who made it.
func splitLetter(lists *seeds.Lists, meeting pipeline.Meeting) pipeline.Divided {
	names := newDirectory(seeds.NewDelegationIndex(lists), meeting)
	d := newDivider(lists, names, meeting)
	chair, problems := presiding(lists, names, meeting)
	d.meeting.Problems, d.meeting.Presidency = problems, chair.Code
	divided := pipeline.Divided{Meeting: d.meeting}
	titled := false // the next paragraph may be the title of an annex
	for _, block := range meeting.Blocks {
		if block.Len() == 0 {
			continue
		}
		text := block.Of(meeting.Text)
		switch {
		case block.Kind == pipeline.HeaderLines:
			d.mark(block.Start, pipeline.HeaderLines)
		case annexLine.MatchString(text):
			d.mark(block.Start, pipeline.Heading)
			d.open, titled = false, true
		case titled && !originalNote.MatchString(text):
			titled = false
			if at := annexTitle.FindStringIndex(text); at != nil && len(text) < 500 {
				d.mark(block.Start, pipeline.Heading)
				d.open = true
				s := pipeline.Statement{Kind: pipeline.PlainStatement, DelegationType: pipeline.UnknownType}
				if problem := d.describeAnnex(&s, text[at[1]:]); problem != nil {
					divided.Problems = append(divided.Problems, *problem)
				}
				divided.Statements = append(divided.Statements, s)
				continue
			}
			d.mark(block.Start, pipeline.Heading)
		case originalNote.MatchString(text), !d.open:
			d.mark(block.Start, pipeline.Heading)
		default:
			d.marks = append(d.marks, mark{at: block.Start, kind: pipeline.StatementText, statement: len(divided.Statements)})
		}
	}
	divided.Segments = tile(meeting, d.marks)
	fillParts(&divided)
	dropEmpty(&divided)
	for i := range divided.Statements {
		d.speakFor(&divided.Statements[i], divided.Statements[i].Text(divided.Text))
	}
	if len(divided.Statements) == 0 {
		divided.Problems = append(divided.Problems, pipeline.Problem{Severity: pipeline.Error, Code: "P006",
			Message: "no annex with the title of a statement or briefing was found; inspect shows the segments"})
	}
	for i := range divided.Problems {
		if divided.Problems[i].Stage == "" {
			divided.Problems[i].Stage = pipeline.SplitStage
		}
		divided.Problems[i].RecordID = meeting.RecordID
		if divided.Problems[i].Source == "" {
			divided.Problems[i].Source = meeting.Source
		}
	}
	return divided
}

// describeAnnex reads who speaks from the title of an annex: an office and a
// name, in either order.
func (d *divider) describeAnnex(s *pipeline.Statement, title string) *pipeline.Problem {
	s.Capacity = "delegation"
	title = strings.TrimRight(strings.TrimSpace(title), ".")
	title = strings.Replace(title, ": ", ", ", 1)
	parts := strings.Split(title, ", ")
	first := strings.TrimPrefix(strings.TrimPrefix(parts[0], "the "), "The ")
	last := parts[len(parts)-1]
	role := title
	if honorific, name := d.names.words.cutHonorific(first); (honorific != "" || first == parts[0]) && plausibleName(name, d.names.words) && !d.namesOffice(name) && len(strings.Fields(name)) > 1 {
		s.Honorific, s.Speaker, role = honorific, name, strings.Join(parts[1:], ", ")
	} else if honorific, name := d.names.words.cutHonorific(last); len(parts) > 1 && plausibleName(name, d.names.words) && !d.namesOffice(name) {
		s.Honorific, s.Speaker, role = honorific, name, strings.Join(parts[:len(parts)-1], ", ")
	}
	s.SpeakerName = s.Speaker
	s.Role = strings.TrimPrefix(strings.TrimPrefix(role, "the "), "The ")
	if delegation, ok := d.names.byRole(" of " + withoutPost(s.Role)); ok {
		d.setDelegation(s, delegation, true)
		return nil
	}
	if delegation, ok := d.names.find(title); ok {
		d.setDelegation(s, delegation, true)
		return nil
	}
	s.Capacity = "briefer"
	if s.Role != "" {
		s.Delegation, s.DelegationType = bodyOf(s.Role)
	}
	return d.unknownSpeaker(s, s.Delegation)
}

// namesOffice says whether words that could be a name are an office or a
// delegation.
func (d *divider) namesOffice(words string) bool {
	if _, ok := d.names.find(words); ok {
		return true
	}
	_, ok := d.names.index.Office(words, d.meeting.Language, d.meeting.Date)
	return ok
}

// withoutPost cuts off where a representative is posted.
func withoutPost(role string) string {
	for _, post := range []string{" to the United Nations", " auprès de l’Organisation des Nations Unies", " auprès de l'Organisation des Nations Unies", " auprès de l’ONU", " auprès de l'ONU", " auprès des Nations Unies"} {
		role = strings.Replace(role, post, "", 1)
	}
	return role
}
