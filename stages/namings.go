package stages

import "slices"

// namingsOf finds all places where a sentence names the target or refers to it,
// in the order of the text. aliases are those that the tagger found; earlier
// are the names that the sentences before have brought up; distance counts the
// sentences since the target was named, -1 for never; soft says that what was
// named there is only a salient noun that nothing was said of.
func (r *cuedSentence) namingsOf(words targetWords, aliases []naming, earlier map[string]bool, distance int, soft bool) []naming {
	namings := slices.DeleteFunc(slices.Clone(aliases), r.idiom)
	if len(namings) == 0 {
		namings = r.variantsIn(words)
	}
	if words.salient {
		namings = withoutOverlap(namings, r.partialIn(words))
	}
	if len(namings) == 0 {
		namings = r.actorsIn(words, earlier)
	}
	if len(namings) == 0 && words.salient {
		namings = r.salientIn(words)
	}
	for i := range namings {
		namings[i].weak = namings[i].weak && !r.topic(namings[i].first)
	}
	if distance >= 0 || len(namings) > 0 {
		var references []naming
		if distance >= 0 {
			references = r.referencesIn(words, distance, 0, namings)
		}
		if len(namings) > 0 { // what stands behind a naming refers to it from nearby
			references = withoutOverlap(references, r.referencesIn(words, 0, namings[0].last, namings))
		}
		if len(namings) > 0 && namings[0].weak {
			for i := range references {
				references[i].weak = true
			}
		}
		if soft && len(namings) == 0 {
			references = slices.DeleteFunc(references, func(n naming) bool { return (n.pronoun || n.object) && n.first > 1 })
		}
		namings = append(namings, references...)
	}
	slices.SortStableFunc(namings, func(a, b naming) int { return a.first - b.first })
	return namings
}

// withoutOverlap adds those namings that neither touch nor adjoin one of the
// others.
func withoutOverlap(namings, more []naming) []naming {
	for _, n := range more {
		if !slices.ContainsFunc(namings, func(other naming) bool { return n.first <= other.last && other.first <= n.last }) {
			namings = append(namings, n)
		}
	}
	return namings
}
