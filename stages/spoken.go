package stages

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// spokenNote recognises a note about the language of a speech, in either
// language of the record and every wording since 1946.
var spokenNote = regexp.MustCompile(`(?i)^(?:continued in|spoke in|speaking in|spoken in|spoke|interpretation from|interpreted from|translation from|translated from|` +
	`parle en|parlant en|l['’]orateur parle en|l['’]oratrice parle en|poursuit en|reprend en|interprétation (?:de l['’]|du |de la )|traduit (?:de l['’]|du )|traduction (?:de l['’]|du ))\s*(.+)$`)

// spokenIn returns the languages that a note names, in order, as ISO 639-1
// codes; ok is false when the note is not about a language.
func spokenIn(note, recordLanguage string) (codes []string, ok bool) {
	match := spokenNote.FindStringSubmatch(strings.TrimSpace(note))
	if match == nil {
		return nil, false
	}
	named, _, _ := strings.Cut(match[1], ";")
	names := languageNames(recordLanguage)
	for _, word := range strings.FieldsFunc(named, func(r rune) bool { return r == ' ' || r == ',' || r == '/' }) {
		word = strings.ToLower(word)
		for _, elided := range []string{"l'", "l’", "d'", "d’"} {
			word = strings.TrimPrefix(word, elided)
		}
		if code := names[word]; code != "" {
			codes = append(codes, code)
		}
	}
	return codes, len(codes) > 0
}

// languageNames maps the names of languages in the language of the record,
// lower-case, to their codes.
func languageNames(recordLanguage string) map[string]string {
	if recordLanguage == "fr" {
		return languageNamesFR()
	}
	return languageNamesEN()
}

var (
	languageNamesEN = sync.OnceValue(func() map[string]string { return namesOfLanguages(display.English.Languages(), "en") })
	languageNamesFR = sync.OnceValue(func() map[string]string { return namesOfLanguages(display.French.Languages(), "fr") })
)

// printedLanguages are names that records print and that the common tables
// give otherwise.
var printedLanguages = map[string]map[string]string{
	"en": {"farsi": "fa", "mandarin": "zh", "kiswahili": "sw", "creole": "ht", "tetum": "tet", "bahasa": "id", "castilian": "es", "filipino": "tl", "montenegrin": "cnr"},
	"fr": {"farsi": "fa", "mandarin": "zh", "kiswahili": "sw", "créole": "ht", "tétum": "tet", "castillan": "es"},
}

func namesOfLanguages(namer display.Namer, of string) map[string]string {
	names := map[string]string{}
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			code := string([]rune{a, b})
			tag, err := language.ParseBase(code)
			if err != nil || tag.String() != code {
				continue
			}
			if name := strings.ToLower(namer.Name(tag)); name != "" && !strings.Contains(name, " ") && names[name] == "" {
				names[name] = code
			}
		}
	}
	for name, code := range printedLanguages[of] {
		names[name] = code
	}
	return names
}
