package stages

import (
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// splitDocument divides a document by its headings into sections. Who speaks
// in them is the publisher, when the document names one.
func splitDocument(lists *seeds.Lists, meeting pipeline.Meeting) pipeline.Divided {
	divided := pipeline.Divided{Meeting: meeting}
	g := newGrammar(lists, meeting.Language)
	resolver := newResolver(lists.Index(), g, meeting.Header)
	publisher := party{kind: pipeline.UnknownType}
	if meeting.Body != "" {
		publisher = resolver.byName(meeting.Body)
	}
	var marks []mark
	open, heading := false, ""
	for i, block := range meeting.Blocks {
		if block.Len() == 0 {
			continue
		}
		switch {
		case block.Kind != pipeline.Body:
			marks = append(marks, mark{at: block.Start, kind: block.Kind})
		case documentHeading(meeting, i):
			marks = append(marks, mark{at: block.Start, kind: pipeline.Heading})
			open, heading = false, strings.TrimLeft(block.Of(meeting.Text), bulletMarks+" ")
		default:
			if !open {
				divided.Statements = append(divided.Statements, pipeline.Statement{Kind: pipeline.Section, Speaker: meeting.Body, SpeakerName: meeting.Body,
					Delegation: publisher.name, DelegationCode: publisher.code, DelegationType: publisher.kind, Heading: heading})
				open = true
			}
			marks = append(marks, mark{at: block.Start, kind: pipeline.StatementText, statement: len(divided.Statements)})
		}
	}
	divided.Segments = tile(meeting, marks)
	fillParts(&divided)
	return divided
}

// documentHeading says whether a paragraph is a heading: marked up as one, or
// a short line that is no sentence before a paragraph of text.
func documentHeading(meeting pipeline.Meeting, i int) bool {
	block := meeting.Blocks[i]
	text := strings.TrimLeft(block.Of(meeting.Text), bulletMarks+" ")
	if block.Level > 0 {
		return true
	}
	const longest, mostWords = 150, 22
	if len(text) > longest || len(strings.Fields(text)) > mostWords || !startsUpper(text) || prose(text) && !block.Strong && !asks(text) ||
		strings.ContainsRune(".;,:", lastRune(text)) {
		return false
	}
	if !block.Strong && inShortList(meeting, i) {
		return false
	}
	for _, next := range meeting.Blocks[i+1:] {
		if next.Len() == 0 {
			continue
		}
		follows := next.Of(meeting.Text)
		// Two headings may stand above one another; an item of a list has items after it.
		item := bullet(block.Of(meeting.Text))
		return next.Kind == pipeline.Body && (block.Strong || !item && (prose(follows) || bullet(follows) || len(follows) < longest) ||
			item && prose(follows) && !bullet(follows))
	}
	return false
}

// inShortList says whether a line stands in a run of short lines that no markup
// tells apart: the items of a list, such as the members of an organisation. Two
// headings may stand above one another, three do not.
func inShortList(meeting pipeline.Meeting, i int) bool {
	const headings, longest = 2, 80
	short := func(b pipeline.Block) bool {
		text := b.Of(meeting.Text)
		return b.Kind == pipeline.Body && b.Level == 0 && !b.Strong && len(text) < longest && !prose(text) && !isCapitals(text) && !bullet(text)
	}
	run := 1
	for j := i - 1; j >= 0 && run <= headings && (meeting.Blocks[j].Len() == 0 || short(meeting.Blocks[j])); j-- {
		if meeting.Blocks[j].Len() > 0 {
			run++
		}
	}
	for j := i + 1; j < len(meeting.Blocks) && run <= headings && (meeting.Blocks[j].Len() == 0 || short(meeting.Blocks[j])); j++ {
		if meeting.Blocks[j].Len() > 0 {
			run++
		}
	}
	return short(meeting.Blocks[i]) && run > headings
}

// asks says whether a paragraph is one short question, which heads the answer.
func asks(text string) bool {
	const longest = 100
	return len(text) <= longest && strings.HasSuffix(text, "?") && !strings.ContainsAny(strings.TrimSuffix(text, "?"), ".!?:")
}

// bulletMarks may stand before a heading where a leaflet sets one as an item.
const bulletMarks = "•●\uFFFD"
