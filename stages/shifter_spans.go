package stages

import (
	"cmp"
	"slices"

	"horseshoe/pipeline"
)

// shifterSpans are the words that made a piece of evidence what it is: the
// negators of its cue where it is negated, its hedge where it is hedged, and
// what opens the question, the case or the comparison that sets it aside. They
// are for a reader; what they do is settled before.
func (r *cuedSentence) shifterSpans(e pipeline.Evidence, l link, target int) []pipeline.Span {
	var spans []pipeline.Span
	add := func(h hit) {
		span := pipeline.Span{Start: r.tokens[h.first].Start, End: r.tokens[h.last-1].End}
		if !slices.Contains(spans, span) {
			spans = append(spans, span)
		}
	}
	start := r.clauseStart(min(l.cue.first, target))
	if e.Negated {
		for i := max(l.cue.first-negationReach, start, 0); i < min(l.cue.last+3, len(r.tokens)); i++ {
			if h, ok := r.beginningAt(i, kinds(negator)); ok {
				add(h)
			}
		}
	}
	if e.Hedged {
		if h, ok := r.between(max(start, l.cue.first-6), l.cue.first, kinds(hedge)); ok {
			add(h)
		}
	}
	switch e.Rule {
	case "question":
		if h, ok := r.between(start, l.cue.first, kinds(question)); ok {
			add(h)
		}
	case "hypothesis":
		if h, ok := r.between(start, l.cue.first, kinds(hypothesis)); ok {
			add(h)
		}
	case "comparison":
		if h, ok := r.between(start, target, kinds(comparison)); ok {
			add(h)
		}
	}
	slices.SortFunc(spans, func(a, b pipeline.Span) int { return cmp.Compare(a.Start, b.Start) })
	return spans
}
