package stages

import "slices"

// withinClaim sets aside what is said of the target inside a claim that the
// sentence rejects.
func withinClaim(outer, inner []link) []link {
	for _, l := range outer {
		if l.rule != "rejected_claim" && l.rule != "opinion_of_opinion" && !l.claimed {
			continue
		}
		aside := make([]link, len(inner))
		for i := range inner {
			aside[i] = inner[i]
			aside[i].setAside = "claim"
		}
		return aside
	}
	return inner
}

// defended says that the sentence opposes the end of the target: a condition
// for that is none for the target.
func defended(links []link) bool {
	return slices.ContainsFunc(links, func(l link) bool { return l.sign > 0 && l.rule == "object" && l.cue.row.sign < 0 })
}
