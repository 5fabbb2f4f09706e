package stages

import "strings"

// labelWords are the words by which a language marks speakers.
type labelWords struct {
	// honorifics are forms of address before a name, lower-case and without
	// their final point; a label may have several (Her Royal Highness Princess).
	honorifics map[string]bool
	// offices are the titles that stand for a speaker, lower-case; true for
	// those that preside.
	offices map[string]bool
	// addressed are the words that follow an honorific when the chair or an
	// officer is addressed, not named (Mr. President).
	addressed map[string]bool
	// neverInName are words that no name has, lower-case.
	neverInName map[string]bool
}

// officeOf returns the title as printed when the head of a label is an office.
func (w labelWords) officeOf(head string) (office string, chair, ok bool) {
	chair, ok = w.offices[strings.ToLower(strings.ReplaceAll(head, "’", "'"))]
	return head, chair, ok
}

// cutHonorific divides the head of a label into honorific and name.
func (w labelWords) cutHonorific(head string) (honorific, name string) {
	rest, common := head, false
	for {
		word, after, more := strings.Cut(rest, " ")
		bare := strings.ToLower(strings.TrimRight(word, ".,"))
		if !more || !w.honorifics[bare] || common && !professions[bare] && startsUpper(word) {
			break
		}
		common = common || commonHonorifics[bare]
		rest = strings.TrimSpace(after)
	}
	honorific = strings.TrimSpace(head[:len(head)-len(rest)])
	if possessives[strings.ToLower(honorific)] {
		return "", head
	}
	return honorific, rest
}

// beginsSpeech says whether what follows a head and a semicolon can be a
// speech: the head is an office or a form of address with a name, and the rest
// is a sentence and not the next name of a list.
func (w labelWords) beginsSpeech(head, rest string) bool {
	if _, _, ok := w.officeOf(head); !ok {
		if honorific, name := w.cutHonorific(head); honorific == "" || !plausibleName(name, w) {
			return false
		}
	}
	rest = strings.TrimLeft(rest, " ")
	honorific, _ := w.cutHonorific(rest)
	return startsUpper(rest) && honorific == ""
}

// commonHonorifics are the plain forms of address. What follows one of them is
// a name, even a word that is an honorific elsewhere (Mr. King Osei, M. Le
// Goff), but for professions.
var (
	commonHonorifics = wordSet("mr mrs ms miss m mme mlle")
	professions      = wordSet("justice judge ambassador dr prof professor juge ambassadeur ambassadrice professeur")
)

// possessives are the words that belong to an honorific and are none alone
// (Her Majesty, le prince).
var possessives = wordSet("his her their son sa le la")

// runsOver says whether a name without an honorific holds one further on, or
// the end of a sentence: then it began in the sentence before.
func (w labelWords) runsOver(name string) bool {
	for _, field := range strings.Fields(name) {
		bare := strings.TrimSuffix(field, ".")
		if w.honorifics[strings.ToLower(bare)] && bare != field || bare != field && len([]rune(bare)) > 2 {
			return true
		}
	}
	return false
}

// isAddress says whether honorific and name address an officer.
func (w labelWords) isAddress(honorific, name string) bool {
	first, _, _ := strings.Cut(strings.ToLower(name), " ")
	return honorific != "" && w.addressed[strings.TrimRight(first, ",.")]
}

// labelWordsOf returns the words of a record's language; anything but French is
// read as English.
func labelWordsOf(language string) labelWords {
	if language == "fr" {
		return labelsFR
	}
	return labelsEN
}
