package seeds

import (
	"slices"
	"strings"
)

// Adjective returns the delegation of an adjective of nationality, in any
// gender and number. It is false for an adjective that several delegations
// share (Congolese, Dominican).
func (x *DelegationIndex) Adjective(word, language string) (Delegation, bool) {
	codes := x.adjectives[language+" "+Fold(word)]
	if len(codes) != 1 {
		return Delegation{}, false
	}
	return x.ByCode(codes[0], "")
}

func (x *DelegationIndex) addAdjectives(code, language string, adjectives []string) {
	for _, adjective := range adjectives {
		for _, form := range forms(Fold(adjective), language) {
			key := language + " " + form
			if !slices.Contains(x.adjectives[key], code) {
				x.adjectives[key] = append(x.adjectives[key], code)
			}
		}
	}
}

// forms are the genders and numbers of a folded adjective.
func forms(adjective, language string) []string {
	if adjective == "" {
		return nil
	}
	if language != "fr" {
		return []string{adjective, adjective + "s"}
	}
	feminine := feminineOf(adjective)
	list := []string{adjective, feminine, feminine + "s"}
	if !strings.HasSuffix(adjective, "s") {
		list = append(list, adjective+"s")
	}
	return list
}

// feminineOf is the feminine of a French adjective of nationality, without accents.
func feminineOf(masculine string) string {
	switch {
	case strings.HasSuffix(masculine, "e"):
		return masculine
	case strings.HasSuffix(masculine, "en"), strings.HasSuffix(masculine, "on"):
		return masculine + "ne"
	case strings.HasSuffix(masculine, "grec"):
		return masculine + "que"
	case strings.HasSuffix(masculine, "turc"):
		return strings.TrimSuffix(masculine, "c") + "que"
	}
	return masculine + "e"
}
