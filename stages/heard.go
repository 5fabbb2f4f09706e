package stages

import (
	"slices"
	"strings"
)

// heardSpeakers are those who have spoken so far in a record.
type heardSpeakers struct {
	// byWord leads from each word of a name, in plain form, to its bearers in
	// order; parties holds the keys of their delegations.
	byWord  map[string][]heardSpeaker
	parties map[string]bool
}

// heardSpeaker is somebody who has spoken, by the name as printed.
type heardSpeaker struct {
	name string
	who  party
}

func newHeardSpeakers() heardSpeakers {
	return heardSpeakers{byWord: map[string][]heardSpeaker{}, parties: map[string]bool{}}
}

// add remembers a speaker.
func (h heardSpeakers) add(name string, who party) {
	h.parties[key(who)] = true
	for _, word := range strings.Fields(plain(name)) {
		h.byWord[word] = append(h.byWord[word], heardSpeaker{name, who})
	}
}

// as finds the last speaker whom a name, shortened or not, may stand for.
func (h heardSpeakers) as(name string) (party, bool) {
	bearers := h.byWord[surname(name)]
	const farthest = 20 // many bearers of one word are a list, and no debate
	for i := len(bearers) - 1; i >= 0 && i >= len(bearers)-farthest; i-- {
		if standsFor(name, bearers[i].name) {
			return bearers[i].who, true
		}
	}
	return party{}, false
}

// has says that somebody of a delegation has spoken under a name.
func (h heardSpeakers) has(who party) bool { return h.parties[key(who)] }

// standsFor says that a name may stand for a longer one: each of its words is one
// of the longer name's.
func standsFor(name, whole string) bool {
	words, among := strings.Fields(plain(name)), strings.Fields(plain(whole))
	for _, word := range words {
		if !slices.Contains(among, word) {
			return false
		}
	}
	return len(words) > 0
}
