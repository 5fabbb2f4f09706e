package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// pressSplitter walks over the paragraphs of a press release and divides it.
type pressSplitter struct {
	g       *grammar
	r       *resolver
	meeting pipeline.Meeting
	ctx     floorContext
	marks   []mark
	turns   []pressTurn
	votes   []pipeline.Vote
	// section is the kind of the last heading that the wording knows.
	section string
	// current is the order of the statement that has the floor, 0 for none.
	current int
	// part counts the headings and votes so far.
	part int
	// announced says that a speaker or heading of this part has announced
	// statements before or after a vote.
	announced bool
	// begun is set where the first statement may open.
	begun bool
	// draft and resolution are the symbols that the last vote was about.
	draft, resolution string
	result            string
	problems          []pipeline.Problem
}

// pressTurn is an opening with where it stands in the meeting.
type pressTurn struct {
	opening
	section string
	start   int
	// part is the same for the turns between two headings or votes.
	part int
	// explains says that the turn stands where statements before or after a vote
	// are announced.
	explains bool
}

// splitPress divides a press release: cover lines, lead, headings, statements,
// votes, texts of resolutions. Nothing before the first heading of the debate,
// or without one before the first opening, is a statement.
func splitPress(lists *seeds.Lists, meeting pipeline.Meeting) pipeline.Divided {
	g := newGrammar(lists, meeting.Language)
	s := &pressSplitter{g: g, r: newResolver(lists.Index(), g, meeting.Header), meeting: meeting}
	if d, ok := s.r.index.ByCode(meeting.Presidency, meeting.Date); ok && meeting.Presidency != "" {
		s.ctx.presiding = s.r.party(d)
	}
	s.ctx.heard = newHeardSpeakers()
	s.ctx.mixed = s.mixedNames()
	start := s.debateStart()
	for i, block := range meeting.Blocks {
		if block.Len() == 0 {
			continue
		}
		if block.Kind != pipeline.Body {
			s.put(block.Start, block.Kind, 0)
			continue
		}
		s.begun = i >= start
		s.paragraph(i, block)
	}
	return s.divided()
}

// mixedNames says whether the record prints the names of its speakers in mixed
// case: more openings have one so than in capitals.
func (s *pressSplitter) mixedNames() bool {
	capitals, mixed := 0, 0
	ctx := floorContext{mixed: true, presiding: s.ctx.presiding}
	for _, block := range s.meeting.Blocks {
		text := block.Of(s.meeting.Text)
		if block.Kind != pipeline.Body || len(text) < 40 || isCapitals(text) {
			continue
		}
		for _, o := range s.g.openingsIn(s.r, text, ctx) {
			switch {
			case o.name == "":
			case o.capitals:
				capitals++
			default:
				mixed++
			}
		}
	}
	return mixed >= capitals
}

// debateStart is the index of the block from which statements may open: the
// first heading that leads to statements. Without one it is the first opening
// after the last heading before it.
func (s *pressSplitter) debateStart() int {
	firstOpening, openings := -1, 0
	unnamed := -1 // a lead may report a delegation's words: counts where nobody is named
	for i, block := range s.meeting.Blocks {
		if block.Kind != pipeline.Body || block.Len() == 0 {
			continue
		}
		text := block.Of(s.meeting.Text)
		switch kind := s.g.headingKind(text); kind {
		case "statements", "briefings":
			if firstOpening >= 0 && openings >= 3 && s.leadEnded(firstOpening) {
				return firstOpening
			}
			return i
		case "explanations", "action":
			if firstOpening >= 0 && (openings >= 3 || s.leadEnded(firstOpening)) {
				return firstOpening
			}
			return i
		case "":
			found := s.g.openingsIn(s.r, text, s.ctx)
			if len(found) > 0 && found[0].name == "" && firstOpening < 0 {
				if unnamed < 0 {
					unnamed = i
				}
			} else if len(found) > 0 {
				if firstOpening < 0 {
					firstOpening = i
				}
				openings++
			}
		}
	}
	if firstOpening < 0 {
		firstOpening = unnamed
	}
	if firstOpening < 0 {
		return len(s.meeting.Blocks)
	}
	return firstOpening
}

// leadEnded says whether a heading in capitals stands between the lead and the
// block: what opens after it is no part of the lead.
func (s *pressSplitter) leadEnded(at int) bool {
	for i := at - 1; i >= 0; i-- {
		block := s.meeting.Blocks[i]
		if block.Kind == pipeline.Body && block.Len() > 0 && isCapitals(block.Of(s.meeting.Text)) {
			return true
		}
	}
	return false
}

// put adds a mark; marks come in text order.
func (s *pressSplitter) put(at int, kind pipeline.SegmentKind, statement int) {
	if n := len(s.marks); n > 0 && s.marks[n-1].at == at {
		s.marks = s.marks[:n-1]
	}
	s.marks = append(s.marks, mark{at, kind, statement})
}

// paragraph decides what one paragraph is.
func (s *pressSplitter) paragraph(i int, block pipeline.Block) {
	text := block.Of(s.meeting.Text)
	if kind := s.g.headingKind(text); kind != "" {
		s.section, s.current, s.announced = kind, 0, false
		s.part++
		s.put(block.Start, pipeline.Heading, 0)
		return
	}
	body, tail := s.closingIn(text)
	if tail >= 0 {
		defer s.put(block.Start+tail, pipeline.Footer, 0)
		text = body
	}
	if s.begun {
		if found := s.openings(text); len(found) > 0 {
			s.open(block, text, found)
			return
		}
	}
	s.plain(i, block, text)
}

// openings finds where speakers take the floor in a paragraph of the debate.
func (s *pressSplitter) openings(text string) []opening {
	if s.voteList(text) || isCapitals(text) {
		return nil
	}
	return s.g.openingsIn(s.r, text, s.ctx)
}

// open begins the statements of a paragraph; what stands before the first
// belongs to whoever had the floor.
func (s *pressSplitter) open(block pipeline.Block, text string, found []opening) {
	if found[0].at > 0 {
		s.plain(-1, block, text[:found[0].at])
	}
	for _, o := range found {
		start := block.Start + o.at
		s.announced = s.announced || s.section == "explanations" || s.section == "action" || s.g.announcesVote(o.sentence)
		s.turns = append(s.turns, pressTurn{opening: o, section: s.section, start: start, part: s.part, explains: s.announced})
		if o.name != "" {
			if o.who.known || o.who.name != "" {
				s.ctx.heard.add(o.name, o.who)
			}
		}
		if o.who.code == "" && len(o.who.name) > 3 && len(s.ctx.unlisted) < mostUnlisted {
			s.ctx.unlisted = append(s.ctx.unlisted, o.who)
		}
		s.current = len(s.turns)
		s.ctx.current, s.ctx.nameless, s.ctx.speaker = key(o.who), o.name == "", o.name
		s.put(start, pipeline.StatementText, s.current)
	}
}

// mostUnlisted bounds what every further turn is compared with.
const mostUnlisted = 40

// plain decides about a paragraph, or the first part of one, without an opening.
func (s *pressSplitter) plain(i int, block pipeline.Block, text string) {
	switch {
	case s.meetingTime(text):
		s.put(block.Start, pipeline.StageDirection, 0)
	case s.g.note(text), footnote(text):
		s.put(block.Start, pipeline.StageDirection, 0)
	case s.begun && s.listsSpeakers(text):
		s.current = 0
		s.put(block.Start, pipeline.StageDirection, 0)
	case s.voteList(text):
		s.votesOf(text)
		s.current = 0
		s.put(block.Start, pipeline.VoteText, 0)
	case s.resolutionText(text):
		s.current, s.section = 0, "resolution"
		s.put(block.Start, pipeline.ResolutionText, 0)
	case s.heading(i, block, text):
		s.current = 0
		if s.section == "resolution" || s.section == "other" {
			s.section = ""
		}
		s.put(block.Start, pipeline.Heading, 0)
	case s.begun && s.voteResult(text):
		s.resultOf(text)
		s.part++
		s.current = 0
		s.put(block.Start, pipeline.VoteText, 0)
	case s.begun && s.stageLine(text):
		s.announced = s.announced || s.g.announcesVote(text)
		if s.current = 0; s.section == "resolution" {
			s.section = ""
		}
		s.put(block.Start, pipeline.StageDirection, 0)
	case s.section == "resolution" && s.current == 0:
		s.put(block.Start, pipeline.ResolutionText, 0)
	case s.current > 0:
		s.put(block.Start, pipeline.StatementText, s.current)
	case !s.begun:
		s.put(block.Start, pipeline.Lead, 0)
	default:
		s.put(block.Start, pipeline.StageDirection, 0)
	}
}

// closingIn finds the closing words at the end of a paragraph that was joined
// with them.
func (s *pressSplitter) closingIn(text string) (body string, at int) {
	const near = 240
	from := max(0, len(text)-near)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from++
	}
	for _, phrase := range s.g.closings {
		if strings.HasPrefix(phrase, "*") {
			continue
		}
		first := strings.Fields(phrase)[0]
		for i := from; i < len(text); i++ {
			if (i == 0 || text[i-1] == ' ') && len(text)-i >= len(phrase) && strings.HasPrefix(plain(text[i:min(len(text), i+len(first)+8)]), first) &&
				strings.HasPrefix(plain(text[i:]), phrase) {
				return strings.TrimRight(text[:i], " "), i
			}
		}
	}
	return text, -1
}

// heading says whether a paragraph is a heading that the wording does not
// know: in capitals or marked up as one, or a short line without a full stop
// right before an opening or another heading.
func (s *pressSplitter) heading(i int, block pipeline.Block, text string) bool {
	if i < 0 || s.g.sentence(text) || len(text) > 420 {
		return false
	}
	if isCapitals(text) || block.Level > 1 {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " »”\""))
	first, _ := utf8.DecodeRuneInString(text)
	if strings.ContainsRune(".!?;:,…", last) || !(unicode.IsUpper(first) || unicode.IsDigit(first)) {
		return false
	}
	if block.Strong && len(text) < 200 {
		return true
	}
	if len(text) > 260 {
		return false
	}
	next := s.next(i)
	if next < 0 {
		return false
	}
	follows := s.meeting.Blocks[next].Of(s.meeting.Text)
	if s.g.headingKind(follows) != "" {
		return true
	}
	return s.begun && len(text) < 160 && s.g.opensLine(follows) || !s.begun && s.current == 0 && len(text) < 200 && s.headingRun(next)
}

// headingRun says whether only short lines stand between a block and a heading
// that the wording knows.
func (s *pressSplitter) headingRun(i int) bool {
	for n := 0; n < 4 && i >= 0; n++ {
		text := s.meeting.Blocks[i].Of(s.meeting.Text)
		if s.g.headingKind(text) != "" {
			return true
		}
		if len(text) > 260 || s.g.sentence(text) {
			return false
		}
		i = s.next(i)
	}
	return false
}

// next is the index of the next paragraph of the body, or -1.
func (s *pressSplitter) next(i int) int {
	for j := i + 1; j < len(s.meeting.Blocks); j++ {
		if b := s.meeting.Blocks[j]; b.Len() > 0 {
			if b.Kind != pipeline.Body {
				return -1
			}
			return j
		}
	}
	return -1
}

func (s *pressSplitter) meetingTime(text string) bool {
	return len(text) < 300 && s.g.meetingTimes.start(plain(text)) != ""
}

// stageLine says whether a paragraph tells what the Council did between two
// speakers: it is short, and nobody is said to have said it.
func (s *pressSplitter) stageLine(text string) bool {
	const longest = 320
	if len(text) > longest {
		return false
	}
	p := plain(text)
	return s.g.stageLines.start(p) != "" && !s.g.reports.MatchString(p)
}

// footnote says whether a paragraph is a note of the editors: "* The 8966th
// Meeting was closed."
func footnote(text string) bool {
	rest := strings.TrimLeft(text, "*")
	return len(rest) < len(text) && len(text)-len(rest) < 4 && len(text) < 240 && strings.HasPrefix(rest, " ")
}

// listsSpeakers says whether a paragraph only lists who else spoke.
func (s *pressSplitter) listsSpeakers(text string) bool {
	p := plain(text[:min(len(text), 160)])
	return s.g.continuers.start(p) == "" && (s.g.speakerLists.start(p) != "" || strings.Contains(text, ":") && s.g.speakerLists.in(p))
}

// resolutionText says whether a paragraph begins the text of a resolution, or the
// sentence that leads to one.
func (s *pressSplitter) resolutionText(text string) bool {
	p := plain(text[:min(len(text), 400)])
	if strings.HasSuffix(strings.TrimSpace(text), ":") && len(text) < 400 && s.g.resolutionLeads.in(p) {
		return true
	}
	p = strings.TrimLeft(p, "«“\"„ ")
	start := s.g.resolutionStarts.start(p)
	if start == "" {
		return false
	}
	rest := strings.TrimLeft(p[len(start):], " ")
	return rest == "," || strings.HasPrefix(rest, ",") && len(p) < 40
}
