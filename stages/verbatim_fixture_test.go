package stages

import (
	"fmt"
	"strings"
)

// The fixtures of verbatim records: one invented meeting in each language, set
// in every layout that readers meet. Nobody in it exists.

type fixtureStyle byte

const (
	plainStyle fixtureStyle = iota
	italicStyle
	boldStyle
)

// fixturePart is one paragraph of a fixture's proceedings; a label is set in
// front of the paragraph that opens a turn.
type fixturePart struct {
	style fixtureStyle
	label string
	text  string
}

// fixtureTurn is what a turn must come out as.
type fixtureTurn struct {
	kind, speaker, code, capacity, languages, first, last string
}

type fixture struct {
	language       string
	cover          []string // lines; a tab stands for the leaders
	head           string   // title of the item
	symbol, date   string
	parts          []fixturePart
	turns          []fixtureTurn
	votesFor, rows int
}

// filler makes a paragraph of n sentences that name nobody.
func filler(language string, n int) string {
	sentences := []string{
		"The harbour has been closed to fishing boats since the spring floods.",
		"Our experts counted forty wells that no longer give clean water.",
		"Every family on the eastern shore depends on the ferry and on the bridge.",
		"The engineers have asked for twelve pumps and for the fuel to run them.",
		"Nothing in the report suggests that the repairs can wait until winter.",
	}
	if language == "fr" {
		sentences = []string{
			"Le port est fermé aux bateaux de pêche depuis les crues du printemps.",
			"Nos experts ont compté quarante puits qui ne donnent plus d’eau potable.",
			"Chaque famille de la rive orientale dépend du bac et du pont.",
			"Les ingénieurs ont demandé douze pompes et le carburant nécessaire.",
			"Rien dans le rapport ne laisse penser que les travaux peuvent attendre l’hiver.",
		}
	}
	var out []string
	for i := range n {
		out = append(out, sentences[i%len(sentences)])
	}
	return strings.Join(out, " ")
}

func englishFixture() fixture {
	f := fixture{language: "en", symbol: "S/PV.9871", date: "14/03/2023", head: "The situation in the Ys river basin",
		votesFor: 13, rows: 15,
		cover: []string{"United Nations\tS/PV.9871", "Security Council\tProvisional", "Seventy-eighth year", "9871st meeting",
			"Tuesday, 14 March 2023, 10 a.m.", "New York",
			"President:\tMs. Mabunda\t(Mozambique)",
			"Members:\tAlbania\tMr. Krasniqi", "Brazil\tMr. de Souza Lira", "China\tMr. Qiu Wen", "Ecuador\tMr. Paredes Loza",
			"France\tMrs. d’Arlot-Vasse", "Gabon\tMrs. Nzue", "Ghana\tMrs. Owusu", "Japan\tMr. Hosokawa", "Malta\tMrs. Vella-Grech",
			"Russian Federation\tMr. Belkin", "Switzerland\tMrs. Ammann", "United Arab Emirates\tMrs. Al-Suwaidi",
			"United Kingdom of Great Britain and Northern Ireland\tSir Osric Vale", "United States of America\tMr. Whitcombe",
			"Agenda", "The situation in the Ys river basin"}}
	p := func(label, text string) { f.parts = append(f.parts, fixturePart{label: label, text: text}) }
	styled := func(style fixtureStyle, text string) {
		f.parts = append(f.parts, fixturePart{style: style, text: text})
	}
	styled(italicStyle, "The meeting was called to order at 10.05 a.m.")
	styled(boldStyle, "Adoption of the agenda")
	styled(italicStyle, "The agenda was adopted.")
	styled(boldStyle, "The situation in the Ys river basin")
	p("The President (spoke in Portuguese):", "In accordance with rule 37 of the Council’s provisional rules of procedure, I invite the representative of Iceland to participate in this meeting.")
	p("", "In accordance with rule 39 of the provisional rules of procedure, I invite the following briefers to participate: Ms. Ada Vermeulen, Special Representative of the Secretary-General for the Ys basin; and Mr. Tobias Akande, Executive Director of the Ys River Alliance.")
	p("", "I give the floor to Ms. Vermeulen.")
	p("Ms. Vermeulen:", filler("en", 6))
	p("", "Step one: the pumps. "+filler("en", 3))
	p("", "We have been told this by Mr. Akande: nobody should be surprised. "+filler("en", 9))
	p("The President:", "I thank Ms. Vermeulen for her briefing. I now give the floor to Mr. Akande.")
	p("Mr. Akande (spoke in Spanish):", filler("en", 12))
	p("The President:", "The Council is ready to proceed to the vote on the draft resolution contained in document S/2023/9177. I shall first give the floor to those members of the Council who wish to make statements before the voting.")
	p("Sir Osric Vale (United Kingdom):", filler("en", 7))
	p("", "In favour of the text there are three reasons: water, bread and peace. "+filler("en", 8))
	p("Mrs. d’Arlot-Vasse (France) (spoke in French):", filler("en", 5))
	p("", "(spoke in English)")
	p("", "Let me say a word to the engineers. "+filler("en", 4))
	p("The President:", "I shall put the draft resolution to the vote now.")
	styled(italicStyle, "A vote was taken by show of hands.")
	styled(italicStyle, "In favour:")
	p("", "Albania, Brazil, Ecuador, France, Gabon, Ghana, Japan, Malta, Mozambique, Switzerland, United Arab Emirates, United Kingdom of Great Britain and Northern Ireland and United States of America")
	styled(italicStyle, "Against:")
	p("", "None")
	styled(italicStyle, "Abstaining:")
	p("", "China and Russian Federation")
	p("The President:", "The draft resolution received 13 votes in favour, none against and 2 abstentions. The draft resolution has been adopted as resolution 2699 (2023).")
	p("", "I shall now give the floor to those members of the Council who wish to make statements after the voting.")
	p("Mr. Belkin (Russian Federation) (spoke in Russian):", filler("en", 11))
	p("Mr. de Souza Lira (Brazil):", filler("en", 6))
	p("The President (spoke in Portuguese):", "I thank the representative of Brazil for his kind words.")
	p("", "I shall now make a statement in my capacity as the representative of Mozambique.")
	p("", filler("en", 10))
	p("", "I now resume my functions as President of the Council and give the floor to the representative of Iceland.")
	p("Ms. Hallgrímsdóttir (Iceland):", filler("en", 6))
	p("Sir Osric Vale (United Kingdom):", "I have asked for the floor again because of what was said about the ferry. "+filler("en", 3))
	p("The President:", "There are no more names inscribed on the list of speakers.")
	styled(italicStyle, "The meeting rose at 11.40 a.m.")
	f.turns = []fixtureTurn{
		{"presiding", "The President", "MOZ", "presiding", "pt", "In accordance with rule 37", "floor to Ms. Vermeulen."},
		{"statement", "Vermeulen", "UN", "briefer", "en", "The harbour has been", "fuel to run them."},
		{"presiding", "The President", "MOZ", "presiding", "en", "I thank Ms. Vermeulen", "floor to Mr. Akande."},
		{"statement", "Akande", "", "briefer", "es", "The harbour has been", "clean water."},
		{"presiding", "The President", "MOZ", "presiding", "en", "The Council is ready", "before the voting."},
		{"vote_explanation", "Osric Vale", "GBR", "delegation", "en", "The harbour has been", "and on the bridge."},
		{"vote_explanation", "d’Arlot-Vasse", "FRA", "delegation", "fr;en", "The harbour has been", "to run them."},
		{"presiding", "The President", "MOZ", "presiding", "en", "I shall put the draft", "to the vote now."},
		{"presiding", "The President", "MOZ", "presiding", "en", "The draft resolution received", "after the voting."},
		{"vote_explanation", "Belkin", "RUS", "delegation", "ru", "The harbour has been", "since the spring floods."},
		{"vote_explanation", "de Souza Lira", "BRA", "delegation", "en", "The harbour has been", "since the spring floods."},
		{"vote_explanation", "The President", "MOZ", "national", "pt", "I thank the representative", "representative of Iceland."},
		{"statement", "Hallgrímsdóttir", "ISL", "delegation", "en", "The harbour has been", "since the spring floods."},
		{"second_intervention", "Osric Vale", "GBR", "delegation", "en", "I have asked for", "and on the bridge."},
		{"presiding", "The President", "MOZ", "presiding", "en", "There are no more", "list of speakers."},
	}
	return f
}

func frenchFixture() fixture {
	f := fixture{language: "fr", symbol: "S/PV.9871", date: "14/03/2023", head: "La situation dans le bassin de l’Ys",
		votesFor: 13, rows: 15,
		cover: []string{"Nations Unies\tS/PV.9871", "Conseil de sécurité\tProvisoire", "Soixante-dix-huitième année", "9871e séance",
			"Mardi 14 mars 2023, à 10 heures", "New York",
			"Présidente :\tMme Mabunda\t(Mozambique)",
			"Membres :\tAlbanie\tM. Krasniqi", "Brésil\tM. de Souza Lira", "Chine\tM. Qiu Wen", "Émirats arabes unis\tMme Al-Suwaidi", "Équateur\tM. Paredes Loza",
			"États-Unis d’Amérique\tM. Whitcombe", "Fédération de Russie\tM. Belkin", "France\tMme d’Arlot-Vasse", "Gabon\tMme Nzue", "Ghana\tMme Owusu", "Japon\tM. Hosokawa",
			"Malte\tMme Vella-Grech", "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord\tSir Osric Vale", "Suisse\tMme Ammann",
			"Ordre du jour", "La situation dans le bassin de l’Ys"}}
	p := func(label, text string) { f.parts = append(f.parts, fixturePart{label: label, text: text}) }
	styled := func(style fixtureStyle, text string) {
		f.parts = append(f.parts, fixturePart{style: style, text: text})
	}
	styled(italicStyle, "La séance est ouverte à 10 h 5.")
	styled(boldStyle, "Adoption de l’ordre du jour")
	styled(italicStyle, "L’ordre du jour est adopté.")
	styled(boldStyle, "La situation dans le bassin de l’Ys")
	p("La Présidente (parle en portugais) :", "Conformément à l’article 37 du Règlement intérieur provisoire du Conseil, j’invite la représentante de l’Islande à participer à la présente séance.")
	p("", "Conformément à l’article 39 du Règlement intérieur provisoire, j’invite Mme Ada Vermeulen, Représentante spéciale du Secrétaire général pour le bassin de l’Ys, à participer à la présente séance.")
	p("", "Je donne la parole à Mme Vermeulen.")
	p("Mme Vermeulen (parle en anglais) :", filler("fr", 6))
	p("", "Première étape : les pompes. "+filler("fr", 10))
	p("La Présidente :", "Le Conseil est prêt à voter sur le projet de résolution publié sous la cote S/2023/9177. Je vais d’abord donner la parole aux membres du Conseil qui souhaitent faire une déclaration avant le vote.")
	p("Sir Osric Vale (Royaume-Uni) (parle en anglais) :", filler("fr", 14))
	p("Mme d’Arlot-Vasse (France) :", filler("fr", 9))
	p("La Présidente :", "Je mets maintenant aux voix le projet de résolution.")
	styled(italicStyle, "Il est procédé au vote à main levée.")
	styled(italicStyle, "Votent pour :")
	p("", "Albanie, Brésil, Émirats arabes unis, Équateur, États-Unis d’Amérique, France, Gabon, Ghana, Japon, Malte, Mozambique, Royaume-Uni de Grande-Bretagne et d’Irlande du Nord et Suisse")
	styled(italicStyle, "Votent contre :")
	p("", "Néant")
	styled(italicStyle, "S’abstiennent :")
	p("", "Chine et Fédération de Russie")
	p("La Présidente :", "Il y a 13 voix pour, zéro voix contre et 2 abstentions. Le projet de résolution est adopté en tant que résolution 2699 (2023).")
	p("", "Je donne maintenant la parole aux membres du Conseil qui souhaitent faire une déclaration après le vote.")
	p("M. Belkin (Fédération de Russie) (parle en russe) :", filler("fr", 12))
	p("La Présidente (parle en portugais) :", "Je vais maintenant faire une déclaration en ma qualité de représentante du Mozambique.")
	p("", filler("fr", 10))
	p("", "Je reprends à présent mes fonctions de Présidente du Conseil et donne la parole à la représentante de l’Islande.")
	p("Mme Hallgrímsdóttir (Islande) (parle en anglais) :", filler("fr", 7))
	p("M. Belkin (Fédération de Russie) (parle en russe) :", "Je voudrais ajouter un mot au sujet du bac. "+filler("fr", 3))
	p("La Présidente :", "Il n’y a plus d’orateurs inscrits sur la liste.")
	styled(italicStyle, "La séance est levée à 11 h 40.")
	f.turns = []fixtureTurn{
		{"presiding", "La Présidente", "MOZ", "presiding", "pt", "Conformément à l’article 37", "parole à Mme Vermeulen."},
		{"statement", "Vermeulen", "UN", "briefer", "en", "Le port est fermé", "peuvent attendre l’hiver."},
		{"presiding", "La Présidente", "MOZ", "presiding", "fr", "Le Conseil est prêt", "avant le vote."},
		{"vote_explanation", "Osric Vale", "GBR", "delegation", "en", "Le port est fermé", "le carburant nécessaire."},
		{"vote_explanation", "d’Arlot-Vasse", "FRA", "delegation", "fr", "Le port est fermé", "le carburant nécessaire."},
		{"presiding", "La Présidente", "MOZ", "presiding", "fr", "Je mets maintenant aux", "projet de résolution."},
		{"presiding", "La Présidente", "MOZ", "presiding", "fr", "Il y a 13 voix", "après le vote."},
		{"vote_explanation", "Belkin", "RUS", "delegation", "ru", "Le port est fermé", "d’eau potable."},
		{"vote_explanation", "La Présidente", "MOZ", "national", "pt", "Je vais maintenant faire", "représentante de l’Islande."},
		{"statement", "Hallgrímsdóttir", "ISL", "delegation", "en", "Le port est fermé", "d’eau potable."},
		{"second_intervention", "Belkin", "RUS", "delegation", "ru", "Je voudrais ajouter un", "et du pont."},
		{"presiding", "La Présidente", "MOZ", "presiding", "fr", "Il n’y a plus", "inscrits sur la liste."},
	}
	return f
}

// fixtureLine is one printed line of a column.
type fixtureLine struct {
	text   string
	style  fixtureStyle
	indent bool
	gap    bool
}

// lines sets the proceedings in lines of a width in characters. Words are cut
// at their hyphens only, as the records do.
func (f fixture) lines(width int) []fixtureLine {
	var lines []fixtureLine
	for _, part := range f.parts {
		text := part.text
		if part.label != "" {
			text = part.label + " " + part.text
		}
		first := true
		current := ""
		flush := func() {
			if current != "" {
				lines = append(lines, fixtureLine{text: current, style: part.style, indent: first && part.style != boldStyle, gap: first})
				first, current = false, ""
			}
		}
		for _, word := range strings.Fields(text) {
			room := width
			if first && part.style != boldStyle {
				room -= 4
			}
			if current != "" && len([]rune(current))+1+len([]rune(word)) > room {
				flush()
			}
			if current != "" {
				current += " "
			}
			current += word
		}
		flush()
	}
	return lines
}

// coverText writes the cover as text, with leaders for tabs.
func (f fixture) coverText(separate bool) string {
	var b, names strings.Builder
	for _, line := range f.cover {
		cells := strings.Split(line, "\t")
		if separate && strings.Contains(line, "\t") && len(cells) > 1 && !strings.Contains(cells[0], "Nations") && !strings.HasPrefix(cells[0], "Secur") && !strings.HasPrefix(cells[0], "Conseil") {
			// As readers of columns write it: States first, names after them.
			if strings.HasPrefix(cells[0], "Pr") {
				fmt.Fprintf(&b, "%s\n\n%s . . . . . . . .\n\n%s\n\n", cells[0], cells[1], cells[2])
				continue
			}
			if strings.HasPrefix(cells[0], "Mem") {
				fmt.Fprintf(&b, "%s\n\n", cells[0])
				cells = cells[1:]
			}
			fmt.Fprintf(&b, "%s . . . . . . . . . .\n", cells[0])
			fmt.Fprintf(&names, "%s\n", cells[1])
			continue
		}
		if names.Len() > 0 {
			fmt.Fprintf(&b, "\n%s\n", names.String())
			names.Reset()
		}
		b.WriteString(strings.NewReplacer("\t", " . . . . . . . . . . ").Replace(line) + "\n")
	}
	return b.String()
}
