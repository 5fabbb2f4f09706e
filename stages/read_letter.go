package stages

import (
	"regexp"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

var (
	letterSymbol = regexp.MustCompile(`\bS/(20\d\d)/(\d{1,4})\b`)
	letterTitle  = regexp.MustCompile(`(?i)\b(?:letters? dated|lettres? datées?)\s+(?:du |le )?`)
	annexLine    = regexp.MustCompile(`^(?:Annex|Annexe|ANNEX|ANNEXE|Enclosure|Pièce jointe)(?:\s+(?:[IVXLC]+|\d{1,3}))?\.?$`)
	heldOn       = regexp.MustCompile(`(?i)(?:held|convened|tenue|organisée|meeting of|réunion du|conference on|visioconférence du|on the subject|on|du|le)\s+(?:(?:\p{L}+day|lundi|mardi|mercredi|jeudi|vendredi)(?:,)?\s+)?(\d{1,2}(?:er)?\s` + monthNames + `\s\d{4})`)
	originalNote = regexp.MustCompile(`^\[Original\s?:[^\]]*\]$`)
)

// detectLetter knows a letter of the President that holds the written
// statements of a meeting held by video: the symbol of a document, the words
// of a letter, and annexes.
func detectLetter(_ *seeds.Lists, in *input) int {
	head := in.page.text[:min(len(in.page.text), 4000)]
	if !letterSymbol.MatchString(head) || !letterTitle.MatchString(head) {
		return 0
	}
	for _, l := range in.page.lines {
		if annexLine.MatchString(l.Of(in.page.text)) {
			return 92
		}
	}
	return 0
}

// readLetter reads such a letter. The date is that of the meeting, when the
// letter names it, else its own.
func readLetter(lists *seeds.Lists, in *input) (pipeline.Meeting, error) {
	text := in.page.text
	head := text[:min(len(text), 6000)]
	meeting := pipeline.Meeting{Header: pipeline.Header{Format: pipeline.Letter, Body: "SC",
		Language: verbatimLanguage(text), Symbol: letterSymbol.FindString(head)}}
	var p printed
	if in.pdf {
		p = printedPDF(in)
	} else {
		p = printedText(in)
	}
	annex := len(p.lines)
	for i := range p.lines {
		line := p.text(i)
		if line == meeting.Symbol && i > 0 || jobLine.MatchString(line) {
			p.lines[i].furniture = true
		}
		if annex == len(p.lines) && annexLine.MatchString(line) {
			annex = i
		}
	}
	readLetterDate(&meeting.Header, p, annex)
	setOff := paragraphsSetOff(p, newGrammar(lists, meeting.Language))
	paragraphs := bodyParagraphs(p, 0, func(i int) turnOpening {
		if setOff(i) && (startsSentence(p.text(i)) || strings.HasPrefix(p.text(i), "[")) ||
			annexLine.MatchString(p.text(i)) || originalNote.MatchString(p.text(i)) || i > 0 && annexLine.MatchString(p.text(i-1)) {
			return certainOpening
		}
		return noOpening
	})
	var c composer
	for _, paragraph := range paragraphs {
		if paragraph.first < annex {
			paragraph.kind = pipeline.HeaderLines
		}
		c.compose(p, paragraph)
	}
	c.into(&meeting)
	return meeting, nil
}

// paragraphsSetOff says of a line whether the layout sets it off from the one
// above. Letters are set in one column, where white space divides paragraphs; a
// page that made a block of every printed line has white space everywhere, and
// only what the line above says counts.
func paragraphsSetOff(p printed, g *grammar) func(i int) bool {
	gaps, lines := 0, 0
	for _, l := range p.lines {
		if l.furniture {
			continue
		}
		if lines++; l.gap {
			gaps++
		}
	}
	width := usualLength(p, 0)
	return func(i int) bool {
		if !p.lines[i].gap || gaps*10 < lines*9 || i == 0 {
			return p.lines[i].gap
		}
		last := p.text(i - 1)
		return endsSentence(last) || !strings.HasSuffix(last, ",") && hyphenAtEnd(last) == 0 && (short(last, width) || postedAt.MatchString(last) || endsInName(g, last))
	}
}

// postedAt ends the title of an annex that gives no name.
var postedAt = regexp.MustCompile(`(?:to the United Nations|auprès (?:de l['’]Organisation )?des Nations Unies|auprès de l['’]ONU)$`)

// endsInName says whether a line of a title ends in a name after an office.
func endsInName(g *grammar, line string) bool {
	name := titleName.FindString(line)
	return name != "" && !g.officeWords.in(plain(name)) && annexTitle.MatchString(line)
}

var titleName = regexp.MustCompile(`, \p{Lu}[\p{L}'’.-]+(?: \p{L}[\p{L}'’.-]*){1,4}$`)

// readLetterDate takes the date of the meeting from the covering letter, or
// that of the letter.
func readLetterDate(header *pipeline.Header, p printed, annex int) {
	var cover []string
	for i := range min(annex, 200) {
		cover = append(cover, p.text(i))
	}
	text := strings.Join(cover, " ")
	if at := letterTitle.FindStringIndex(text); at != nil {
		own := text[at[1]:]
		if date := coverDate.FindString(own); date != "" {
			rest := own[strings.Index(own, date)+len(date):]
			if match := heldOn.FindStringSubmatch(rest); match != nil {
				readCoverDate(header, match[1])
			}
		}
		if header.Date == "" {
			readCoverDate(header, own)
		}
		header.TimeOfDay = nil
	}
}
