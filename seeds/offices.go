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
// the one that stands first. A phrase that goes on with whose office it is
// counts only when that is the United Nations or a body of theirs: the
// Secretary-General of another organisation has a phrase of his own or none.
func (x *DelegationIndex) Office(role, language, date string) (Delegation, bool) {
	if len(role) > maxRoleLength {
		role = strings.ToValidUTF8(role[:maxRoleLength], "")
	}
	printed := foldedWords(role)
	var words []string
	var places []int // of the words in printed
	for i, word := range printed {
		if !smallWords[word] && word != "(" && word != ")" && word != "," {
			words, places = append(words, word), append(places, i)
		}
	}
	best, first := officeEntry{}, 0
	for _, office := range x.offices[language] {
		at := indexWords(words, office.words)
		if at < 0 || len(office.words) < len(best.words) || (len(office.words) == len(best.words) && at >= first) {
			continue
		}
		if after := places[at+len(office.words)-1] + 1; x.ofOthers(printed[after:]) {
			continue
		}
		best, first = office, at
	}
	if best.code == "" {
		return Delegation{}, false
	}
	return x.ByCode(best.code, date)
}

// maxRoleLength bounds what Office looks at.
const maxRoleLength = 600

// ofOthers says whether the words after an office say whose it is, and that it
// is not of the United Nations.
func (x *DelegationIndex) ofOthers(after []string) bool {
	if len(after) == 0 || !slices.Contains([]string{"of", "de", "du", "des", "d"}, after[0]) {
		return false
	}
	if end := slices.IndexFunc(after, func(word string) bool { return word == "," || word == "(" }); end >= 0 {
		after = after[:end]
	}
	owner := dropSmall(after)
	for n := min(len(owner), maxOwner); n > 0; n-- {
		entries := x.names[strings.Join(owner[:n], " ")]
		if slices.ContainsFunc(entries, func(e nameEntry) bool { return x.rows[e.row].Type == "un" }) {
			return false
		}
	}
	return !slices.Contains(owner, "unitednations") && !slices.Contains(owner, "nationsunies")
}

// maxOwner is the number of words of the longest name that ofOthers tries.
const maxOwner = 20

// indexWords is the place of the first occurrence of the phrase, or -1.
func indexWords(words, phrase []string) int {
	for i := 0; i+len(phrase) <= len(words); i++ {
		if slices.Equal(words[i:i+len(phrase)], phrase) {
			return i
		}
	}
	return -1
}
