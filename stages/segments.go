package stages

import (
	"fmt"
	"sort"

	"horseshoe/pipeline"
)

// mark says what the text is from a place on, until the next mark.
type mark struct {
	at        int
	kind      pipeline.SegmentKind
	statement int // order, 0 for none
}

// tile makes the segments of a meeting from marks in text order: neighbours
// that are alike become one, the white space between two stretches belongs to
// the first, and what Read cut out is an empty segment at its place. Text
// before the first mark is furniture.
func tile(meeting pipeline.Meeting, marks []mark) []pipeline.Segment {
	var segments []pipeline.Segment
	if len(meeting.Text) > 0 && (len(marks) == 0 || marks[0].at > 0) {
		marks = append([]mark{{kind: pipeline.Furniture}}, marks...)
	}
	for i := 0; i < len(marks); {
		next := i + 1
		for next < len(marks) && marks[next].kind == marks[i].kind && marks[next].statement == marks[i].statement && sameFile(meeting, marks[i].at, marks[next].at) {
			next++
		}
		end := len(meeting.Text)
		if next < len(marks) {
			end = marks[next].at
		}
		if marks[i].at < end {
			segments = append(segments, segmentOf(meeting, marks[i], end))
		}
		i = next
	}
	return withCuts(meeting, segments)
}

func sameFile(meeting pipeline.Meeting, a, b int) bool {
	return len(meeting.Files) < 2 || meeting.Trace.Locate(a).File == meeting.Trace.Locate(b).File
}

func segmentOf(meeting pipeline.Meeting, m mark, end int) pipeline.Segment {
	segment := pipeline.Segment{Span: pipeline.Span{Start: m.at, End: end}, Kind: m.kind, Statement: m.statement}
	inner := trim(meeting.Text, segment.Span)
	first := meeting.Trace.Locate(inner.Start)
	segment.File, segment.Page = first.File, first.Page
	if first.Page == 0 && inner.Len() > 0 {
		segment.SourceStart, segment.SourceEnd = first.Source, meeting.Trace.Locate(inner.End-1).Source+1
	}
	return segment
}

// withCuts puts the empty segments of what was cut out at their places: after
// the stretch that they interrupt has begun, before one that begins there.
func withCuts(meeting pipeline.Meeting, segments []pipeline.Segment) []pipeline.Segment {
	// No segment leads further into a source than its paragraphs do.
	ends := map[int]int{}
	for _, block := range meeting.Blocks {
		ends[block.File] = max(ends[block.File], block.SourceEnd)
	}
	for i := range segments {
		s := &segments[i]
		s.SourceEnd = min(s.SourceEnd, ends[s.File])
		s.SourceStart = min(s.SourceStart, s.SourceEnd)
	}
	for _, block := range meeting.Blocks {
		if block.Len() == 0 {
			segments = append(segments, pipeline.Segment{Span: block.Span, Kind: block.Kind, File: block.File, Page: block.Page,
				SourceStart: block.SourceStart, SourceEnd: block.SourceEnd})
		}
	}
	// For determinism: by place; an empty segment stands before the text that
	// begins where it was cut; cuts of one place keep the order of the source.
	sort.SliceStable(segments, func(i, j int) bool {
		if segments[i].Start != segments[j].Start {
			return segments[i].Start < segments[j].Start
		}
		return segments[i].Len() == 0 && segments[j].Len() > 0
	})
	return segments
}

// fillParts gives each statement its parts from the segments, and its id.
// Statements are in order, so that statement n stands at index n-1.
func fillParts(divided *pipeline.Divided) {
	for _, segment := range divided.Segments {
		if segment.Statement == 0 || segment.Len() == 0 {
			continue
		}
		s := &divided.Statements[segment.Statement-1]
		s.Parts = append(s.Parts, trim(divided.Text, segment.Span))
	}
	for i := range divided.Statements {
		s := &divided.Statements[i]
		s.Order = i + 1
		s.ID = fmt.Sprintf("%s-%03d", divided.RecordID, s.Order)
		if s.Paragraphs == 0 {
			s.Paragraphs = paragraphsIn(divided.Text, s.Parts)
		}
	}
}

// paragraphsIn counts the paragraphs of the parts.
func paragraphsIn(text string, parts []pipeline.Span) int {
	count := 0
	for _, part := range parts {
		count++
		for i := part.Start; i+1 < part.End; i++ {
			if text[i] == '\n' && text[i+1] == '\n' {
				count++
				i++
			}
		}
	}
	return count
}
