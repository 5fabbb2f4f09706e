package seeds

import (
	"slices"
	"strings"
)

// officeEntry is one phrase that names an office, folded.
type officeEntry struct {
	words []string
	code  string
}

func newOfficeIndex(offices []Office) map[string][]officeEntry {
	index := map[string][]officeEntry{}
	for _, o := range offices {
		if words := strings.Fields(Fold(o.Phrase)); len(words) > 0 {
			index[o.Language] = append(index[o.Language], officeEntry{words, o.Code})
		}
	}
	return index
}

// Office returns the delegation that the holder of an office speaks for
// (Under-Secretary-General for ... -> United Nations). The role is as printed;
// the longest phrase of the list that stands in it decides, and among equals
// the one that stands first.
func (x *DelegationIndex) Office(role, language, date string) (Delegation, bool) {
	if len(role) > maxRoleLength {
		role = strings.ToValidUTF8(role[:maxRoleLength], "")
	}
	words := strings.Fields(Fold(role))
	best, first := officeEntry{}, 0
	for _, office := range x.offices[language] {
		at := indexWords(words, office.words)
		if at >= 0 && (len(office.words) > len(best.words) || (len(office.words) == len(best.words) && at < first)) {
			best, first = office, at
		}
	}
	if best.code == "" {
		return Delegation{}, false
	}
	return x.ByCode(best.code, date)
}

// maxRoleLength bounds what Office looks at.
const maxRoleLength = 600

// indexWords is the place of the first occurrence of the phrase, or -1.
func indexWords(words, phrase []string) int {
	for i := 0; i+len(phrase) <= len(words); i++ {
		if slices.Equal(words[i:i+len(phrase)], phrase) {
			return i
		}
	}
	return -1
}
