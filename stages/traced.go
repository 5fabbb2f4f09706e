package stages

import "horseshoe/pipeline"

// traced is a text whose every byte leads back to a byte of a source. Each
// step of Read makes a new one from the one before.
type traced struct {
	text  string
	trace pipeline.Trace
}

// tracer writes a traced text. Anchors are added only where the source does
// not run on byte by byte, so that plain UTF-8 costs one anchor.
type tracer struct {
	text  []byte
	trace pipeline.Trace
}

// write appends s, whose first byte comes from the place.
func (t *tracer) write(s string, place pipeline.Anchor) {
	if s == "" {
		return
	}
	place.At = len(t.text)
	if n := len(t.trace); n > 0 {
		last := t.trace[n-1]
		runsOn := last.File == place.File && last.Page == place.Page && last.Source+place.At-last.At == place.Source
		if !runsOn {
			t.trace = append(t.trace, place)
		}
	} else {
		t.trace = append(t.trace, place)
	}
	t.text = append(t.text, s...)
}

// done returns what was written.
func (t *tracer) done() traced { return traced{text: string(t.text), trace: t.trace} }

// cursor walks a trace forward: it answers what Trace.Locate answers, in
// constant time a step when the offsets asked for do not go back.
type cursor struct {
	trace pipeline.Trace
	at    int
}

// place returns where the byte at offset comes from.
func (c *cursor) place(offset int) pipeline.Anchor {
	if c.at >= len(c.trace) || c.trace[c.at].At > offset {
		c.at = 0
	}
	for c.at+1 < len(c.trace) && c.trace[c.at+1].At <= offset {
		c.at++
	}
	if len(c.trace) == 0 || c.trace[c.at].At > offset {
		return pipeline.Anchor{At: offset}
	}
	a := c.trace[c.at]
	place := pipeline.Anchor{At: offset, File: a.File, Page: a.Page, Source: a.Source + offset - a.At}
	if c.at+1 < len(c.trace) {
		next := c.trace[c.at+1]
		if next.File == a.File && place.Source > next.Source && next.Source >= a.Source {
			place.Source = next.Source
		}
	}
	return place
}
