package stages

import (
	"slices"
	"strings"

	"horseshoe/seeds"
)

// person is somebody whom the record names with more than a label does.
type person struct {
	name string
	// delegation is whom the person speaks for, when it is known.
	delegation seeds.Delegation
	known      bool
	role       string
	// cover says that the person stands on the cover.
	cover bool
}

// people are the persons named so far, in order, found by their names.
type people struct {
	list []person
	// byKey leads from parts of names to places in the list, in order.
	byKey map[string][]int
}

// add takes in one person more.
func (all *people) add(p person) {
	if all.byKey == nil {
		all.byKey = map[string][]int{}
	}
	for _, key := range nameKeys(p.name) {
		all.byKey[key] = append(all.byKey[key], len(all.list))
	}
	all.list = append(all.list, p)
}

// maxNamesakes bounds how many persons who share a part of their name are
// looked at: those on the cover, which come first, and the latest.
const maxNamesakes = 40

// byName finds the person whom a label names: on the cover, else as named
// with a delegation, else with an office; the last mention counts.
func (all *people) byName(name string) (person, bool) {
	var places []int
	for _, key := range nameKeys(name) {
		shared := all.byKey[key]
		if len(shared) > 2*maxNamesakes {
			shared = slices.Concat(shared[:maxNamesakes], shared[len(shared)-maxNamesakes:])
		}
		places = append(places, shared...)
	}
	// In order of mention, the latest first.
	slices.Sort(places)
	places = slices.Compact(places)
	slices.Reverse(places)
	var found, onCover person
	for _, i := range places {
		p := all.list[i]
		if !sameName(p.name, name) {
			continue
		}
		if p.cover {
			onCover = p
		}
		if found.name == "" || p.known && !found.known {
			found = p
		}
	}
	if onCover.name != "" {
		return onCover, true
	}
	return found, found.name != ""
}

// nameKeys are the parts by which names that sameName matches are found: the
// first word, the last, and the last letters.
func nameKeys(name string) []string {
	words := strings.Fields(seeds.Fold(name))
	if len(words) == 0 {
		return nil
	}
	keys := []string{"first " + words[0], "last " + words[len(words)-1]}
	if letters := squeeze(name); len(letters) >= longName {
		keys = append(keys, letters[len(letters)-longName:])
	}
	return keys
}

// longName is how many letters a name needs so that it ends no longer one by
// chance.
const longName = 8

// sameName says whether a label's name is the end of a full name, or the whole
// of it; labels print surnames, invitations full names.
func sameName(full, label string) bool {
	a, b := seeds.Fold(full), seeds.Fold(label)
	if a == "" || b == "" {
		return false
	}
	if a == b || strings.HasSuffix(a, " "+b) || strings.HasPrefix(a, b+" ") || strings.HasSuffix(b, " "+a) {
		return true
	}
	// A hyphen at the end of a line may have been lost with it.
	full, label = squeeze(full), squeeze(label)
	return len(label) >= longName && strings.HasSuffix(full, label)
}
