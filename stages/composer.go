package stages

import (
	"strings"

	"horseshoe/pipeline"
)

// composer builds the normalised text of a meeting with its blocks and its
// trace, paragraph by paragraph.
type composer struct {
	out    tracer
	blocks []pipeline.Block
}

// glue says how a piece is joined to the piece before it.
type glue byte

const (
	spaced   glue = iota // with one space
	welded               // with nothing between
	hyphened             // the hyphen that ends the piece before goes, nothing between
)

// piece is a stretch of a page that goes into a paragraph, or that is cut out of it.
type piece struct {
	pipeline.Span
	glue glue
	// cut is what the stretch is when it is not part of the paragraph: a page
	// head or a job number between two lines of it. Empty for text.
	cut pipeline.SegmentKind
}

// paragraph adds one paragraph made of the pieces, in reading order, and
// returns the index of its block, or -1 when the pieces hold no text.
func (c *composer) paragraph(p *page, kind pipeline.SegmentKind, pieces ...piece) int {
	start := len(c.out.text)
	if start > 0 {
		start += 2
	}
	var cuts []pipeline.Block
	block := pipeline.Block{Kind: kind}
	written := false
	from := cursor{trace: p.trace}
	for i, part := range pieces {
		if part.cut != pipeline.Body {
			at := max(len(c.out.text), start)
			if !written {
				at = start
			}
			cuts = append(cuts, p.block(part.cut, pipeline.Span{Start: at, End: at}, part.Span))
			continue
		}
		if trim(p.text, part.Span).Len() == 0 {
			continue
		}
		if !written {
			if len(c.out.text) > 0 {
				place := from.place(part.Start)
				c.out.write("\n\n", place)
			}
			first := p.block(kind, pipeline.Span{}, part.Span)
			block.File, block.Page, block.SourceStart = first.File, first.Page, first.SourceStart
			written = true
		} else {
			c.join(part.glue, from.place(part.Start))
		}
		c.copy(p, &from, part.Span, endsInHyphen(pieces, i))
		block.SourceEnd = p.block(kind, pipeline.Span{}, part.Span).SourceEnd
	}
	index := -1
	if written {
		block.Span = pipeline.Span{Start: start, End: len(c.out.text)}
		index = len(c.blocks)
		c.blocks = append(c.blocks, block)
	} else {
		for i := range cuts {
			cuts[i].Start, cuts[i].End = len(c.out.text), len(c.out.text)
		}
	}
	c.blocks = append(c.blocks, cuts...)
	return index
}

// endsInHyphen says whether the next piece of text takes the hyphen away that
// ends piece i.
func endsInHyphen(pieces []piece, i int) bool {
	for _, next := range pieces[i+1:] {
		if next.cut == pipeline.Body {
			return next.glue == hyphened
		}
	}
	return false
}

func (c *composer) join(how glue, place pipeline.Anchor) {
	if how == spaced {
		c.out.write(" ", place)
	}
}

// copy writes a stretch with every run of blanks as one space.
func (c *composer) copy(p *page, from *cursor, span pipeline.Span, dropHyphen bool) {
	span = trim(p.text, span)
	if dropHyphen {
		span.End -= hyphenAtEnd(span.Of(p.text))
	}
	source := p.traced
	start := span.Start
	for i := span.Start; i < span.End; i++ {
		if !blank(p.text[i]) || p.text[i] == ' ' && !blank(p.text[i+1]) {
			continue
		}
		copyRange(&c.out, from, source, start, i)
		c.out.write(" ", from.place(i))
		for i+1 < span.End && blank(p.text[i+1]) {
			i++
		}
		start = i + 1
	}
	copyRange(&c.out, from, source, start, span.End)
}

// hyphenAtEnd returns the length of the hyphen that ends the text, 0 without one.
func hyphenAtEnd(text string) int {
	for _, hyphen := range []string{"-", "\u2010", "\u2011", "\u00AC"} {
		if strings.HasSuffix(text, hyphen) {
			return len(hyphen)
		}
	}
	return 0
}

// block describes where a stretch of the page stands in the source.
func (p *page) block(kind pipeline.SegmentKind, at, source pipeline.Span) pipeline.Block {
	source = trim(p.text, source)
	block := pipeline.Block{Span: at, Kind: kind}
	if source.Len() == 0 {
		return block
	}
	first := p.trace.Locate(source.Start)
	block.File, block.Page = first.File, first.Page
	if first.Page == 0 {
		last := p.trace.Locate(source.End - 1)
		block.SourceStart, block.SourceEnd = first.Source, last.Source+1
	}
	return block
}

// into puts what was composed into the meeting.
func (c *composer) into(meeting *pipeline.Meeting) {
	done := c.out.done()
	meeting.Text, meeting.Trace, meeting.Blocks = done.text, done.trace, c.blocks
}
