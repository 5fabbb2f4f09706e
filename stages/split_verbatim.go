package stages

import (
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// turn is what is known of one turn while a record is divided.
type turn struct {
	label label
	text  []string // its words so far
	notes []string // languages named inside the turn
	// explaining says that statements or explanations of vote were announced.
	explaining bool
	// chair is the delegation that presided.
	chair seeds.Delegation
	// announced is what the chair said before the turn.
	announced string
	// hint is what a companion table says of the speaker.
	hint pipeline.SpeakerHint
}

// divider walks the paragraphs of a verbatim record.
type divider struct {
	meeting pipeline.Meeting
	names   *directory
	// resolver finds names of delegations inside sentences.
	resolver *resolver
	known    func(string) bool
	marks    []mark
	turns    []turn
	votes    *voteReader
	// open says that a turn is going on, ended that the meeting has closed.
	open, ended bool
	// awaiting says that the label of the open turn stood alone so far.
	awaiting   bool
	explaining bool
	chair      seeds.Delegation
}

// newDivider makes the divider of a record.
func newDivider(lists *seeds.Lists, names *directory, meeting pipeline.Meeting) *divider {
	return &divider{meeting: meeting, names: names, votes: newVoteReader(names),
		resolver: newResolver(names.index, newGrammar(lists, meeting.Language), meeting.Header)}
}

// splitVerbatim divides a verbatim record into turns, by the labels that open them.
func splitVerbatim(lists *seeds.Lists, meeting pipeline.Meeting) pipeline.Divided {
	names := newDirectory(seeds.NewDelegationIndex(lists), meeting)
	d := newDivider(lists, names, meeting)
	d.known = func(name string) bool { _, ok := names.find(name); return ok }
	d.chair, meeting.Problems = presiding(lists, names, meeting)
	meeting.Presidency = d.chair.Code
	for i, block := range meeting.Blocks {
		if block.Len() > 0 {
			d.paragraph(i, block)
		}
	}
	d.meeting = meeting
	return d.divide()
}

// divide makes statements and segments of what was found in the paragraphs.
func (d *divider) divide() pipeline.Divided {
	meeting := d.meeting
	divided := pipeline.Divided{Meeting: meeting}
	for i := range divided.Participants {
		if delegation, ok := d.names.find(divided.Participants[i].Delegation); ok {
			divided.Participants[i].DelegationCode = delegation.Code
		}
	}
	divided.Segments = tile(meeting, d.marks)
	divided.Statements = d.statements(&divided.Meeting)
	fillParts(&divided)
	dropEmpty(&divided)
	votes, problems := d.votes.done()
	divided.Votes = votes
	divided.Problems = append(divided.Problems, problems...)
	if len(divided.Statements) == 0 && meeting.Note == "" {
		divided.Problems = append(divided.Problems, pipeline.Problem{Severity: pipeline.Error, Code: "P006",
			Message: "no label of a speaker (\"Mr. NAME (State):\") was found at the start of a paragraph; inspect shows the segments"})
	}
	for i := range divided.Problems {
		p := &divided.Problems[i]
		if p.Stage == "" {
			p.Stage = pipeline.SplitStage
		}
		p.RecordID = meeting.RecordID
		if p.Source == "" {
			p.Source = meeting.Source
		}
	}
	return divided
}

// paragraph decides what one paragraph is.
func (d *divider) paragraph(i int, block pipeline.Block) {
	text := block.Of(d.meeting.Text)
	switch {
	case block.Kind == pipeline.HeaderLines:
		d.mark(block.Start, pipeline.HeaderLines)
		return
	case block.Kind == pipeline.Footer:
		d.mark(block.Start, pipeline.Footer)
		return
	case d.ended:
		d.mark(block.Start, pipeline.Footer)
		return
	}
	if found, ok := parseLabel(text, d.names.words, d.known); ok {
		d.begin(block, found)
		return
	}
	switch {
	case d.votes.take(text):
		d.mark(block.Start, pipeline.VoteText)
	case isDirection(text), block.Kind == pipeline.StageDirection && direction(text, d.open):
		d.direct(block, text)
	case block.Kind == pipeline.Heading && !endsSentence(text), headingLine.MatchString(text) && len(text) < 200, inCapitals(text) && !endsSentence(text), !d.open, d.headsLabel(i, text):
		d.mark(block.Start, pipeline.Heading)
		d.explaining = d.explaining || announcesExplanations(text, d.meeting.Language)
	default:
		d.speech(block.Span, text)
	}
}

// direction says whether a paragraph in italics is a stage direction: between
// turns always, inside one when it is a sentence about the room and no quotation.
func direction(text string, open bool) bool {
	return !open || len(text) < 300 && endsSentence(text) && !strings.ContainsAny(text, "“”«»\"")
}

// headsLabel says whether a short paragraph without a full stop stands right
// before a label: the heading of what follows.
func (d *divider) headsLabel(i int, text string) bool {
	if len(text) > 160 || endsSentence(text) || strings.HasSuffix(text, ":") || strings.HasSuffix(text, ",") || !startsSentence(text) || text[0] == '(' {
		return false
	}
	for _, next := range d.meeting.Blocks[i+1:] {
		if next.Len() > 0 {
			_, ok := parseLabel(next.Of(d.meeting.Text), d.names.words, d.known)
			return ok
		}
	}
	return false
}

func (d *divider) mark(at int, kind pipeline.SegmentKind) {
	d.marks = append(d.marks, mark{at: at, kind: kind})
}

// begin opens a turn at its label.
func (d *divider) begin(block pipeline.Block, found label) {
	d.votes.close()
	d.mark(block.Start, pipeline.Heading)
	d.turns = append(d.turns, turn{label: found, explaining: d.explaining, chair: d.chair, announced: d.lastOfChair()})
	d.open, d.awaiting = true, true
	rest := trim(d.meeting.Text, pipeline.Span{Start: block.Start + found.end, End: block.End})
	if rest.Len() > 0 {
		d.speech(rest, rest.Of(d.meeting.Text))
	}
}

// lastOfChair is the last paragraph of the turn before, when it was the chair's.
func (d *divider) lastOfChair() string {
	if n := len(d.turns); n > 0 && d.turns[n-1].label.chair && len(d.turns[n-1].text) > 0 {
		return d.turns[n-1].text[len(d.turns[n-1].text)-1]
	}
	return ""
}

// speech adds words to the open turn. A note about the language at the start
// of a paragraph is no part of them.
func (d *divider) speech(span pipeline.Span, text string) {
	t := &d.turns[len(d.turns)-1]
	if strings.HasPrefix(text, "(") {
		if end := strings.IndexByte(text, ')'); end > 0 {
			if codes, ok := spokenIn(text[1:end], d.meeting.Language); ok {
				t.notes = append(t.notes, codes...)
				d.mark(span.Start, pipeline.StageDirection)
				span = trim(d.meeting.Text, pipeline.Span{Start: span.Start + end + 1, End: span.End})
				text = span.Of(d.meeting.Text)
			}
		}
	}
	if span.Len() == 0 {
		return
	}
	t.notes = append(t.notes, d.notesWithin(text)...)
	d.marks = append(d.marks, mark{at: span.Start, kind: pipeline.StatementText, statement: len(d.turns)})
	d.awaiting = false
	t.text = append(t.text, text)
	if t.label.chair {
		d.names.learn(text)
		d.votes.settle(text)
		d.hearChair(text)
	}
}

// notesWithin finds notes about the language between two sentences.
func (d *divider) notesWithin(text string) []string {
	var codes []string
	for {
		open := strings.IndexByte(text, '(')
		if open < 0 {
			return codes
		}
		text = text[open+1:]
		end := strings.IndexByte(text, ')')
		if end < 0 {
			return codes
		}
		if found, ok := spokenIn(text[:min(end, 80)], d.meeting.Language); ok && end < 80 {
			codes = append(codes, found...)
		}
	}
}

// direct takes a stage direction: the end of the meeting, a change of the
// chair, a vote, those who are led to their seats.
func (d *divider) direct(block pipeline.Block, text string) {
	d.mark(block.Start, pipeline.StageDirection)
	d.names.learn(text)
	if ending.MatchString(text) {
		d.ended = true
	}
	if d.meeting.Format == pipeline.Verbatim && agendaAdopted.MatchString(text) {
		d.open = false // headings follow, and a label; a file of the corpus is one turn
	}
	d.votes.settle(text)
	if takesVote(text) {
		d.votes.begin(d.turns)
		d.explaining = false
	}
	if chair, ok := d.newChair(text); ok {
		d.chair = chair
	}
}

// dropEmpty takes out turns without words, whose label stood alone at the end
// of a damaged record.
func dropEmpty(divided *pipeline.Divided) {
	kept := divided.Statements[:0]
	order := make([]int, len(divided.Statements)+1)
	for i, s := range divided.Statements {
		if len(s.Parts) == 0 {
			continue
		}
		order[i+1] = len(kept) + 1
		kept = append(kept, s)
	}
	if len(kept) == len(divided.Statements) {
		return
	}
	for i := range divided.Segments {
		divided.Segments[i].Statement = order[divided.Segments[i].Statement]
	}
	divided.Statements = kept
	for i := range divided.Statements {
		divided.Statements[i].Parts = nil
	}
	fillParts(divided)
}
