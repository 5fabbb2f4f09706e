package stages

import (
	"regexp"

	"horseshoe/pipeline"
)

var (
	// footnoteSign is how a footnote begins: a small number or asterisks.
	footnoteSign = regexp.MustCompile(`^(?:\d{1,2}|\*{1,3}|[¹²³⁴-⁹]{1,2}|[a-z][/)])\s?[/)]?\s*(?:\pL|“|«)`)
	// footnoteWords are the words with which footnotes of records go on: they
	// refer to a document, or say what happened after the meeting.
	footnoteWords = regexp.MustCompile(`^(?:(?:\d{1,2}|\*{1,3}|[¹²³⁴-⁹]{1,2}|[a-z][/)])\s?[/)]?\s*)(?:See\b|Ibid\b|Idem\b|Official Records|Subsequently|Incorporated|Circulated|Issued|Reissued|Quoted|Cited|For the (?:full )?(?:text|statement)|` +
		`The (?:full text|text|statement|delegation|amendment)|United Nations, |Treaty Series|Document [SA]/|Resolution \d|[SA]/(?:PV|RES|PRST|AC|\d{1,5})|` +
		`Voir\b|Documents officiels|Publiée? |Distribuée? |Ultérieurement|Par la suite|Pour le texte|Le texte|La délégation|Nations Unies, |Résolution \d)`)
	// reference is a footnote whose sign was lost: nothing but a reference.
	reference = regexp.MustCompile(`^(?:See|Voir)\s(?:also |aussi )?(?:(?:document|resolution|résolution|Security Council resolution)\s|[SA]/\S+|Official Records|Documents officiels)[^!?]{0,200}[.)]$`)
	signAlone = regexp.MustCompile(`^(?:\d{1,2}|\*{1,3})$`)
)

// maxFootnote is how many lines a footnote has at most.
const maxFootnote = 8

// markNotes marks the footnotes of a text by their words, as it does not tell
// the size of print: from the sign to the end of the sentence.
func markNotes(p *printed, from int) {
	for i := from; i < len(p.lines); i++ {
		if p.lines[i].furniture && !signAlone.MatchString(p.text(i)) || !opensFootnote(p, i) {
			continue
		}
		last := i
		for last < i+maxFootnote && last+1 < len(p.lines) && !endsSentence(p.text(last)) && !p.lines[last+1].furniture {
			last++
		}
		for ; i <= last; i++ {
			p.lines[i].note, p.lines[i].furniture = true, false
		}
		i = last
	}
}

// opensFootnote says whether a footnote begins with line i; its sign may stand
// on a line of its own.
func opensFootnote(p *printed, i int) bool {
	if signAlone.MatchString(p.text(i)) && i+1 < len(p.lines) {
		return footnoteWords.MatchString(p.text(i) + " " + p.text(i+1))
	}
	atFoot := i+1 == len(p.lines) || p.lines[i+1].furniture || p.lines[i+1].page != p.lines[i].page
	return footnoteWords.MatchString(p.text(i)) || p.lines[i].gap && atFoot && reference.MatchString(p.text(i))
}

// composeNotes writes the footnotes among the lines of a paragraph after it.
func (c *composer) composeNotes(p printed, paragraph printedParagraph) {
	var pieces []piece
	for i := paragraph.first; i < paragraph.end; i++ {
		if !p.lines[i].note {
			continue
		}
		if len(pieces) > 0 && footnoteSign.MatchString(p.text(i)) {
			c.paragraph(p.page, pipeline.Footer, pieces...)
			pieces = nil
		}
		made := piece{Span: p.lines[i].Span}
		if len(pieces) > 0 {
			made.glue = p.glueTo(i-1, i)
		}
		pieces = append(pieces, made)
	}
	if len(pieces) > 0 {
		c.paragraph(p.page, pipeline.Footer, pieces...)
	}
}
