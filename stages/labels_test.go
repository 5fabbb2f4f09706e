package stages

import (
	"strings"
	"testing"
)

func TestParseLabel(t *testing.T) {
	known := func(name string) bool { return name == "Ghana" || name == "Sénégal" }
	rows := []struct{ trait, language, text, speaker, honorific, notes, rest string }{
		{"name, State and language", "en", "Mr. Orlane (France) (spoke in French): We agree.", "Orlane", "Mr.", "France|spoke in French", "We agree."},
		{"no space before the note", "en", "Mr. Tazi (Egypt)(interpretation from Arabic): Yes.", "Tazi", "Mr.", "Egypt|interpretation from Arabic", "Yes."},
		{"the chair with a language", "en", "The President (spoke in Russian): I thank him.", "The President", "", "spoke in Russian", "I thank him."},
		{"a title of nobility", "en", "Sir Osric Vale (United Kingdom): Thanks.", "Osric Vale", "Sir", "United Kingdom", "Thanks."},
		{"two honorifics and hyphens", "en", "Prince Tariq Al-Omari Al-Sayf (Jordan) (spoke in Arabic): Peace.", "Tariq Al-Omari Al-Sayf", "Prince", "Jordan|spoke in Arabic", "Peace."},
		{"a briefer without parenthesis", "en", "Archbishop Zora: We pray.", "Zora", "Archbishop", "", "We pray."},
		{"particles", "en", "Mr. van den Borre (Belgium): So.", "van den Borre", "Mr.", "Belgium", "So."},
		{"a parenthesis inside the note", "en", "Ms. Quiroga (Bolivia (Plurinational State of)) (spoke in Spanish): Good.", "Quiroga", "Ms.", "Bolivia (Plurinational State of)|spoke in Spanish", "Good."},
		{"capitals and a number", "en", "56. Mr. LUNDE (Denmark): Now.", "LUNDE", "Mr.", "Denmark", "Now."},
		{"a semicolon in a scan", "en", "Mr. LUNDE (Denmark); Now.", "LUNDE", "Mr.", "Denmark", "Now."},
		{"no honorific, a known delegation", "en", "Osagyefo Mensah (Ghana): Good.", "Osagyefo Mensah", "", "Ghana", "Good."},
		{"the Secretary-General", "en", "The Secretary-General: Good.", "The Secretary-General", "", "", "Good."},
		{"French, a space before the colon", "fr", "M. Orlane (France) : Oui.", "Orlane", "M.", "France", "Oui."},
		{"French chair", "fr", "La Présidente (parle en anglais) : Oui.", "La Présidente", "", "parle en anglais", "Oui."},
		{"French, apostrophe in the name", "fr", "M. d’Arlot (Sénégal) : Oui.", "d’Arlot", "M.", "Sénégal", "Oui."},

		{"brackets", "fr", "M. Orlane (Sénégal) [traduit de l’anglais] : Oui.", "Orlane", "M.", "Sénégal|traduit de l’anglais", "Oui."},
		{"a head of Government", "en", "Prime Minister Orlane: Good.", "Orlane", "Prime Minister", "", "Good."},
		{"a name that begins with an article", "fr", "M. Le Brec (Sénégal) : Oui.", "Le Brec", "M.", "Sénégal", "Oui."},
		{"a name that is a title elsewhere", "en", "Ms. King Orlane (Ghana): Good.", "King Orlane", "Ms.", "Ghana", "Good."},
		{"a comma for the point in a scan", "en", "Mrs, Orlane (Ghana): Good.", "Orlane", "Mrs,", "Ghana", "Good."},
		{"the chair with a semicolon in a scan", "en", "The President; I thank him.", "The President", "", "", "I thank him."},
		{"a briefer with a semicolon in a scan", "en", "Mr. Orlane; I thank you.", "Orlane", "Mr.", "", "I thank you."},
		{"a letter that a conversion lost", "en", "Mr. Orlan? (Ghana): Good.", "Orlan?", "Mr.", "Ghana", "Good."},

		{"a name in a sentence that goes on", "en", "Mr. Orlane: these were his words.", "", "", "", ""},
		{"a list of names", "en", "Mr. Orlane; Mr. Vale; and others: yes.", "", "", "", ""},
		{"an enumeration", "en", "Step one: stop.", "", "", "", ""},
		{"a vote", "en", "In favour: Chile", "", "", "", ""},
		{"an address", "en", "Mr. President: we thank you.", "", "", "", ""},
		{"a sentence about a person", "en", "Mr. Orlane said: no.", "", "", "", ""},
		{"a sentence", "en", "Let us be clear: no.", "", "", "", ""},
		{"a title", "en", "Convention on the Law of Treaties: text", "", "", "", ""},
		{"an unknown parenthesis", "en", "Data (annex): text", "", "", "", ""},
		{"a quotation", "en", "“Mr. Orlane: I agree.", "", "", "", ""},
		{"words after the parenthesis", "en", "Mr. Orlane (France) wrote: no.", "", "", "", ""},
		{"an address in French", "fr", "Monsieur le Président : merci.", "", "", "", ""},
		{"French sentence", "fr", "Il faut le dire : non.", "", "", "", ""},
		{"French vote", "fr", "Votent pour : Chili", "", "", "", ""},
	}
	for _, row := range rows {
		got, ok := parseLabel(row.text, labelWordsOf(row.language), known)
		if ok != (row.speaker != "") {
			t.Errorf("%s: %q is a label: %v", row.trait, row.text, ok)
			continue
		}
		if !ok {
			continue
		}
		rest := strings.TrimSpace(row.text[got.end:])
		if got.speaker() != row.speaker || got.honorific != row.honorific || strings.Join(got.notes, "|") != row.notes || rest != row.rest {
			t.Errorf("%s: %+v, rest %q", row.trait, got, rest)
		}
	}
}

func TestSpokenIn(t *testing.T) {
	rows := []struct{ note, language, codes string }{
		{"spoke in French", "en", "fr"},
		{"interpretation from Arabic", "en", "ar"},
		{"translated from Russian", "en", "ru"},
		{"spoke in English and French", "en", "en;fr"},
		{"spoke in Japanese; interpretation provided by the delegation", "en", "ja"},
		{"parle en anglais", "fr", "en"},
		{"interprétation de l’espagnol", "fr", "es"},
		{"traduit du russe", "fr", "ru"},
		{"parle en chinois", "fr", "zh"},
		{"France", "en", ""},
	}
	for _, row := range rows {
		codes, _ := spokenIn(row.note, row.language)
		if got := strings.Join(codes, ";"); got != row.codes {
			t.Errorf("%q: %q", row.note, got)
		}
	}
}

func FuzzParseLabel(f *testing.F) {
	for _, seed := range []string{"Mr. Orlane (France) (spoke in French): We", "The President:", "1. M. ((a)", "::", "Le Président (parle en anglais) : oui"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, language := range []string{"en", "fr"} {
			found, ok := parseLabel(text, labelWordsOf(language), func(string) bool { return true })
			if ok && (found.end <= 0 || found.end > len(text) || found.speaker() == "") {
				t.Fatalf("%q: %+v", text, found)
			}
		}
	})
}
