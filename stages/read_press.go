package stages

import (
	"regexp"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// readPress reads a press release on a meeting.
func readPress(lists *seeds.Lists, in *input) (pipeline.Meeting, error) {
	look := in.lookAtPress(lists)
	name := in.files[0].name
	if look.language != "en" && look.language != "fr" {
		language := languageName(look.language)
		if language == "" {
			language = "a language that cannot be told"
		}
		return pipeline.Meeting{}, fault("P005", name, "is in "+language+"; use the English or the French record")
	}
	if !look.meeting && look.openings < 2 && !in.record.BuiltIn {
		what := "it has no line with the number of a meeting"
		if look.other != "" {
			what = "it is " + look.other
		}
		return pipeline.Meeting{}, fault("P004", name, "is a press release, and not about a meeting of the Council: "+what+"; leave it out")
	}
	var meeting pipeline.Meeting
	meeting.Format, meeting.Language, meeting.Body = pipeline.PressRelease, look.language, "SC"
	g := newGrammar(lists, look.language)
	in.markPrinted()
	markPageHeads(g, &in.page)
	paras := paragraphs(&in.page, g.beginsParagraph, g.standsAlone)
	kinds := g.headParagraphs(&meeting.Header, &in.page, paras)
	var c composer
	for i, p := range paras {
		c.paragraph(&in.page, kinds[i], p.pieces...)
		if at := len(c.blocks) - 1; at >= 0 && c.blocks[at].Kind == kinds[i] {
			c.blocks[at].Level, c.blocks[at].Strong = p.level, p.strong
		}
	}
	c.into(&meeting)
	g.footer(&meeting)
	datePress(lists, &meeting, name)
	return meeting, nil
}

// beginsParagraph says that a line begins a paragraph when the one before it is
// finished.
func (g *grammar) beginsParagraph(line string) bool {
	if g.opensLine(line) || g.opensMixed(line) {
		return true
	}
	p := plain(line[:min(len(line), longestHeadLine)])
	head, _, colon := strings.Cut(p, ":")
	return g.speakerLists.start(p) != "" || g.stageLines.start(p) != "" || g.opensNameless(line, p) || colon && g.voteLists.is(head)
}

// opensNameless says that a line begins with a delegate, as in "The
// representative of Chad", or with the office of the chair before a name.
func (g *grammar) opensNameless(line, p string) bool {
	_, size := g.articleAt(line)
	if title := g.presidents.start(strings.TrimPrefix(strings.TrimPrefix(p, "the "), "le ")); title != "" {
		return g.namesSomeone(line[:min(len(line), 120)]) || g.national.in(p)
	}
	noun := g.delegates.start(plain(line[min(size, len(line)):]))
	if noun == "" || size == 0 {
		return false
	}
	words := strings.Fields(line[size:])
	n := len(strings.Fields(noun))
	if len(words) < n+2 {
		return false
	}
	return slices.Contains(g.OfficeLinks, plain(words[n])) && (startsUpper(words[n+1]) || len(words) > n+2 && startsUpper(words[n+2]))
}

// standsAlone says that a line is a paragraph by itself.
func (g *grammar) standsAlone(line string) bool {
	if len(line) > longestHeadLine {
		return false
	}
	return g.headLine(line) || g.headingKind(line) != "" || g.closing(line) || len(line) < 120 && g.meetingTimes.start(plain(line)) != ""
}

// closing says whether a line ends the release.
func (g *grammar) closing(line string) bool {
	p := strings.Trim(plain(line), " ")
	return len(line) <= longestHeadLine && (g.closings.is(p) || g.closings.start(p) != "" && !strings.HasPrefix(p, "*"))
}

// footer marks what follows the closing line.
func (g *grammar) footer(meeting *pipeline.Meeting) {
	for i := range meeting.Blocks {
		b := &meeting.Blocks[i]
		text := b.Of(meeting.Text)
		if b.Kind != pipeline.Body || b.Len() == 0 || i < 3 || !g.closing(text) {
			continue
		}
		for j := i; j < len(meeting.Blocks); j++ {
			switch {
			case meeting.Blocks[j].Len() == 0 && meeting.Blocks[j].Kind == pipeline.Furniture:
			case j == i, meeting.Blocks[j].Kind == pipeline.Body && g.closing(meeting.Blocks[j].Of(meeting.Text)):
				meeting.Blocks[j].Kind = pipeline.Footer
			default:
				meeting.Blocks[j].Kind = pipeline.Navigation
			}
		}
		return
	}
}

// datePress completes the date and the presidency from the lists and the name
// of the file.
func datePress(lists *seeds.Lists, meeting *pipeline.Meeting, name string) {
	for _, fact := range lists.Meetings {
		if fact.Body == meeting.Body && fact.Meeting == meeting.Meeting && fact.Resumption == meeting.Resumption && meeting.Meeting != "" {
			if meeting.Date == "" {
				meeting.Date, meeting.DateSource = fact.Date, "meeting_list"
			}
			if fact.Date == meeting.Date {
				meeting.Presidency = fact.Presidency
			}
		}
	}
	if meeting.Date == "" {
		base := name[strings.LastIndexByte(name, '/')+1:]
		if m := fileDate.FindStringSubmatch(base); m != nil {
			if date, ok := dayOf(m[1], m[2], m[3]); ok {
				meeting.Date, meeting.DateSource = date, "file_name"
			}
		}
	}
	if year, known := lists.YearOfMeeting(meeting.Body, meeting.Meeting); meeting.Date == "" && known {
		meeting.Date, meeting.DateSource = year, "meeting_list"
	}
	if meeting.Date == "" {
		meeting.Problems = append(meeting.Problems, pipeline.Problem{Severity: pipeline.Note, Code: "P008",
			Message: "the record prints no date and the list of meetings does not know it; columns that depend on the date stay empty where it matters"})
	}
	if meeting.Presidency == "" && meeting.Body == "SC" && len(meeting.Date) >= 7 {
		for _, p := range lists.Presidencies {
			if p.Month == meeting.Date[:7] {
				meeting.Presidency = p.Code
			}
		}
	}
}

var fileDate = regexp.MustCompile(`(?:^|\D)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:\D|$)`)
