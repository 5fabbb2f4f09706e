package stages

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

var (
	meetingOpens = regexp.MustCompile(`(?:The (?:private )?meeting (?:was called to order|resumed|was resumed)|La séance(?: privée)?,? (?:suspendue le [^,]+, )?est (?:ouverte|reprise))\b|^(?:In the absence of the President|En l['’]absence d(?:u|e la) Présidente?),`)
	chairLabel   = regexp.MustCompile(`(?m)^\s*(?:\d{1,4}\.\s*)?(?:The (?:Acting )?President|The PRESIDENT|Le (?:Président|PR[EÉ]SIDENT)|La (?:Présidente|PR[EÉ]SIDENTE))\s?(?:[(\[][^)\]]*[)\]])*\s?[:;]`)
	communique   = regexp.MustCompile(`(?i)official communiqué of the|communiqué officiel de la`)
	frenchMarks  = regexp.MustCompile(`(?i)\b(?:Nations Unies|Conseil de|séance|procès-verbal|Le Président|La Présidente|M|Mme|que|dans|pour|les|des|une)\b`)
	englishMarks = regexp.MustCompile(`(?i)\b(?:United Nations|Security Council|meeting|The President|Mr|Mrs|Ms|that|with|for|the|and|of)\b`)
)

// detectVerbatim knows a verbatim record by its symbol and cover, or by the
// labels of the chair.
func detectVerbatim(_ *seeds.Lists, in *input) int {
	text := in.page.text
	head := text[:min(len(text), 6000)]
	symbol, cover := symbolMark.MatchString(head), false
	for i, l := range in.page.lines {
		if i > 80 {
			break
		}
		cover = cover || coverMark.MatchString(l.Of(text))
	}
	labels := len(chairLabel.FindAllStringIndex(text[:min(len(text), 1<<20)], 3))
	switch {
	case symbol && cover:
		return 95
	case symbol && (meetingOpens.MatchString(text[:min(len(text), 60_000)]) || labels > 0):
		return 90
	case communique.MatchString(head) && len(text) < 20_000:
		return 70
	case labels > 1:
		return 80
	case cover && labels > 0:
		return 80
	}
	return 0
}

// readVerbatim reads a verbatim record from a PDF or from text.
func readVerbatim(lists *seeds.Lists, in *input) (pipeline.Meeting, error) {
	meeting := pipeline.Meeting{Header: pipeline.Header{Format: pipeline.Verbatim, Body: "SC", Language: verbatimLanguage(in.page.text)}}
	var p printed
	if in.pdf {
		p = printedPDF(in)
	} else {
		p = printedText(in)
	}
	cover := coverEnd(p)
	var lines []string
	for i := range cover {
		lines = append(lines, p.text(i))
	}
	readCover(&meeting, lines)
	if !in.pdf {
		markHeads(&p, cover)
	}
	private := communique.MatchString(in.page.text[:min(len(in.page.text), 6000)]) && len(chairLabel.FindAllString(in.page.text, 1)) == 0
	if private && meeting.Date == "" {
		readCoverDate(&meeting.Header, in.page.text[:min(len(in.page.text), 6000)])
	}
	completeHeader(lists, &meeting, in, p, cover)
	words := labelWordsOf(meeting.Language)
	known := delegationNames(lists, meeting)
	splitPresent(&meeting, known)
	opens := func(i int) turnOpening { return labelAt(p, i, words, known) }
	if !in.pdf {
		markNotes(&p, cover)
	}
	markNumbers(&p, cover, opens)
	paragraphs := bodyParagraphs(p, cover, opens)
	var c composer
	for i := range cover {
		c.paragraph(p.page, pipeline.HeaderLines, piece{Span: p.lines[i].Span})
	}
	for _, paragraph := range paragraphs {
		c.compose(p, paragraph)
	}
	c.into(&meeting)
	if private {
		meeting.Problems = append(meeting.Problems, pipeline.Problem{Severity: pipeline.Note, Code: "P027",
			Message: "this is the official communiqué of a private meeting: it has no speeches, and no public record exists"})
		meeting.Note = "private meeting, official communiqué without speeches"
	} else if cover == 0 && len(meeting.Participants) == 0 {
		meeting.Problems = append(meeting.Problems, pipeline.Problem{Severity: pipeline.Note, Code: "P028",
			Message: "the record prints no list of members; use a copy with its first page if States stay unknown"})
	}
	return meeting, nil
}

// compose writes one paragraph with the furniture inside it as cuts.
func (c *composer) compose(p printed, paragraph printedParagraph) {
	var pieces []piece
	textSeen := false
	for i := paragraph.first; i < paragraph.end; i++ {
		made := piece{Span: p.lines[i].Span}
		if p.lines[i].note {
			continue
		}
		if number := p.lines[i].number; number > 0 && !textSeen {
			pieces = append(pieces, piece{Span: pipeline.Span{Start: made.Start, End: made.Start + number}, cut: pipeline.Furniture})
			made.Start += number
		}
		if p.lines[i].furniture {
			made.cut = pipeline.Furniture
		} else if textSeen {
			made.glue = p.glueBefore(i)
		}
		textSeen = textSeen || !p.lines[i].furniture
		pieces = append(pieces, made)
	}
	at := c.paragraph(p.page, paragraph.kind, pieces...)
	if at >= 0 {
		c.blocks[at].Indent = p.lines[paragraph.first].indent
		c.blocks[at].Strong = paragraph.kind == pipeline.Heading
	}
	c.composeNotes(p, paragraph)
}

// glueBefore says how line i is joined to the line of text before it.
func (p printed) glueBefore(i int) glue {
	j := i - 1
	for j >= 0 && p.lines[j].aside() {
		j--
	}
	if j < 0 {
		return spaced
	}
	return p.glueTo(j, i)
}

// glueTo says how line i is joined to line j.
func (p printed) glueTo(j, i int) glue {
	last := p.text(j)
	n := hyphenAtEnd(last)
	if n == 0 || p.words == nil {
		return spaced
	}
	return glueAt(last[:len(last)-n], p.text(i), p.words)
}

// coverEnd is the first line of the proceedings: the line that opens the
// meeting, or the first of the second page, or the first label of the chair.
func coverEnd(p printed) int {
	opened := -1
	for i := range p.lines {
		text := p.text(i)
		if meetingOpens.MatchString(text) || i > 0 && chairLabel.MatchString(text) && !presidentLine.MatchString(text) {
			opened = i
			break
		}
	}
	if opened < 0 {
		opened = len(p.lines)
	}
	for i := range opened {
		if p.lines[i].page > 1 && p.lines[i].page > p.lines[max(i-1, 0)].page && coverAbove(p, i) {
			return i
		}
	}
	for opened > 0 && opened < len(p.lines) && furnitureAlone(p.text(opened-1)) {
		opened--
	}
	// A page head may stand between the cover and the opening line.
	for i := opened - 1; i >= 0 && i >= opened-8 && opened < len(p.lines); i-- {
		if text := p.text(i); i > 4 && (symbolLine.MatchString(text) || organLine.MatchString(text)) && !coverMark.MatchString(text) {
			return i
		}
	}
	if opened == len(p.lines) && !coverAbove(p, opened) {
		return 0
	}
	return opened
}

// furnitureAlone says whether a line can be nothing but a running head or foot.
func furnitureAlone(text string) bool {
	return jobLine.MatchString(text) || symbolMark.MatchString(text) && dateMark.MatchString(text)
}

// coverAbove says whether the lines above have a cover's list of members.
func coverAbove(p printed, end int) bool {
	for i := range min(end, 120) {
		if coverMark.MatchString(p.text(i)) {
			return true
		}
	}
	return false
}

// turnOpening says how surely a line opens a turn.
type turnOpening byte

const (
	noOpening turnOpening = iota
	likelyOpening
	certainOpening
)

// labelAt says whether a label starts at line i; it may go on in the next two.
func labelAt(p printed, i int, words labelWords, known func(string) bool) turnOpening {
	text := p.text(i)
	if !startsSentence(text) || text[0] == '(' || strings.HasPrefix(text, "“") || strings.HasPrefix(text, "«") {
		return noOpening
	}
	joined := text
	for j, taken := i+1, 0; taken < 3; j++ {
		if found, ok := parseLabel(joined, words, known); ok {
			if found.certain() {
				return certainOpening
			}
			return likelyOpening
		}
		if len(joined) > maxLabel || j >= len(p.lines) {
			return noOpening
		}
		if p.lines[j].aside() {
			continue
		}
		joined += " " + p.text(j)
		taken++
	}
	return noOpening
}

// verbatimLanguage tells English from French by what covers and labels print
// and by common words.
func verbatimLanguage(text string) string {
	sample := text[:min(len(text), 40_000)]
	if len(frenchMarks.FindAllStringIndex(sample, -1)) > len(englishMarks.FindAllStringIndex(sample, -1)) {
		return "fr"
	}
	return "en"
}

// completeHeader fills in what the cover did not say from running heads, the
// name of the file and the list of meetings.
func completeHeader(lists *seeds.Lists, meeting *pipeline.Meeting, in *input, p printed, cover int) {
	if meeting.Meeting == "" {
		readSymbol(&meeting.Header, in.page.text[:min(len(in.page.text), 20_000)])
	}
	if meeting.Meeting == "" {
		readSymbol(&meeting.Header, strings.NewReplacer("_", "/", "%2F", "/").Replace(in.files[0].name))
	}
	if meeting.Date == "" {
		for i := cover; i < len(p.lines) && i < 400; i++ {
			if match := headDate.FindStringSubmatch(p.text(i)); match != nil && p.lines[i].furniture {
				day, _ := strconv.Atoi(match[1])
				month, _ := strconv.Atoi(match[2])
				if month >= 1 && month <= 12 && day >= 1 && day <= 31 {
					meeting.Date, meeting.DateSource = fmt.Sprintf("%s-%02d-%02d", match[3], month, day), "header"
					break
				}
			}
		}
	}
	for _, fact := range lists.Meetings {
		if fact.Body == meeting.Body && fact.Meeting == meeting.Meeting && fact.Resumption == meeting.Resumption && meeting.Date == "" && fact.Date != "" {
			meeting.Date, meeting.DateSource = fact.Date, "meeting_list"
		}
	}
	if year, known := lists.YearOfMeeting(meeting.Body, meeting.Meeting); meeting.Date == "" && known {
		meeting.Date, meeting.DateSource = year, "meeting_list"
	}
	if meeting.Date == "" {
		meeting.Problems = append(meeting.Problems, pipeline.Problem{Severity: pipeline.Note, Code: "P008",
			Message: "the record prints no date and the list of meetings does not know it; add the meeting to the list"})
	}
}
