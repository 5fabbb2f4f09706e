package stages

import (
	"fmt"
	"strings"
	"testing"
)

// opens is one paragraph of a debate with what a reader finds in it: nothing
// when want is empty, or speaker|delegation code|kind|capacity.
type opens struct{ trait, text, want string }

var openingsEN = []opens{
	{"name and country", "JANE ROE (Chad) said that the road was open.", "JANE ROE|TCD|statement|delegation"},
	{"any verb", "JANE ROE (Chad) would not oppose the text.", "JANE ROE|TCD|statement|delegation"},
	{"participle", "JANE ROE (Chad), noting the delay, welcomed the text.", "JANE ROE|TCD|statement|delegation"},
	{"article in the parenthesis", "H. E. VAN DAM (the Netherlands) offered help.", "H. E. VAN DAM|NLD|statement|delegation"},
	{"long name", "ALI KHAN (Islamic Republic of Iran) disagreed.", "ALI KHAN|IRN|statement|delegation"},
	{"inner parenthesis", "ANA PAZ (Bolivia (Plurinational State of)) regretted that.", "ANA PAZ|BOL|statement|delegation"},
	{"inverted long name", "LUIS PAZ (Venezuela (Bolivarian Republic of)) said no.", "LUIS PAZ|VEN|statement|delegation"},
	{"apostrophe in the country", "KOFFI AKA (Côte d’Ivoire) said yes.", "KOFFI AKA|CIV|statement|delegation"},
	{"stray comma", "ABDOU DOE, (Niger), whose delegation had proposed the meeting, spoke of wells.", "ABDOU DOE|NER|statement|delegation"},
	{"after a quotation", "“The road is open,” JANE ROE (Chad) observed.", "JANE ROE|TCD|statement|delegation"},
	{"inverted after a quotation", "“The road is open,” said JANE ROE (Chad), who spoke first.", "JANE ROE|TCD|statement|delegation"},
	{"after a quoted sentence", "“The road is open.” With these words JANE ROE (Chad) began.", "JANE ROE|TCD|statement|delegation"},
	{"title before the name", "Council President JANE ROE (Chad), speaking in her national capacity, said yes.", "JANE ROE|TCD|statement|national"},
	{"chair after the name", "JANE ROE (Chad), Council President for May, speaking in her national capacity, said yes.", "JANE ROE|TCD|statement|national"},
	{"before the vote", "Speaking before the vote, JANE ROE (China) said she would abstain.", "JANE ROE|CHN|vote_explanation|delegation"},
	{"after the vote", "JANE ROE (China), speaking after the vote, said she had abstained.", "JANE ROE|CHN|vote_explanation|delegation"},
	{"minister", "JANE ROE, Minister for Foreign Affairs and Regional Integration of Ghana, said yes.", "JANE ROE|GHA|statement|delegation"},
	{"president of a state", "JOHN DOE, President of Kenya, recalled the past.", "JOHN DOE|KEN|statement|delegation"},
	{"prime minister with commas", "JOHN DOE, Prime Minister and Minister for Health, Trade and Culture of Barbados, asked for help.", "JOHN DOE|BRB|statement|delegation"},
	{"adjective of nationality", "JOHN DOE, Deputy Foreign Minister of the Russian Federation and Council President for May, said no.", "JOHN DOE|RUS|statement|national"},
	{"office before the name, State after it", "Foreign Minister JANE ROE of Norway said yes.", "JANE ROE|NOR|statement|delegation"},
	{"envoy", "JANE ROE, Special Representative of the Secretary-General for Somalia and Head of the United Nations Assistance Mission there, reported progress.", "JANE ROE|UN|statement|briefer"},
	{"under-secretary", "JANE ROE, Under-Secretary-General for Peace Operations, briefing the Council, said yes.", "JANE ROE|UN|statement|briefer"},
	{"secretary-general of another organisation", "JOHN DOE, Secretary-General of the League of Arab States, said yes.", "JOHN DOE|LAS|statement|briefer"},
	{"African Union", "JOHN DOE, African Union Commissioner for Peace and Security, said yes.", "JOHN DOE|AU|statement|briefer"},
	{"European Union", "OLA BERG, Head of the Delegation of the European Union to the United Nations, said yes.", "OLA BERG|EU|statement|group"},
	{"parenthesis with an organisation", "OLA BERG (European Union) said yes.", "OLA BERG|EU|statement|group"},
	{"Holy See", "Archbishop PIO BIANCHI, Permanent Observer of the Holy See, said yes.", "PIO BIANCHI|VAT|statement|delegation"},
	{"State of Palestine", "RIMA DOE, Permanent Observer for the State of Palestine, said yes.", "RIMA DOE|PSE|statement|delegation"},
	{"knight", "Sir JOHN ROE (United Kingdom) said yes.", "JOHN ROE|GBR|statement|delegation"},
	{"prince", "Prince ALI BIN OMAR AL-SAID (Jordan) said yes.", "ALI BIN OMAR AL-SAID|JOR|statement|delegation"},
	{"initials and particles", "J. J. DE LA FUENTE O’NEIL (Mexico) said yes.", "J. J. DE LA FUENTE O’NEIL|MEX|statement|delegation"},
	{"surname only in capitals", "Sergei M. DOEV (Russian Federation) said no.", "Sergei M. DOEV|RUS|statement|delegation"},
	{"group", "JANE ROE (Denmark), speaking for the Nordic countries, said yes.", "JANE ROE|DNK|statement|group"},
	{"group before the name", "Speaking on behalf of the Non-Aligned Movement, JANE ROE (Cuba) said yes.", "JANE ROE|CUB|statement|group"},
	{"civil society", "JANE ROE, founder of Wells for Peace, described her village.", "JANE ROE||statement|briefer"},
	{"view of", "In the view of JANE ROE (Chad), the road was open.", "JANE ROE|TCD|statement|delegation"},
	{"title by itself", "The representative of Chad said the road was open.", "The representative of Chad|TCD|statement|delegation"},
	{"thanks to another", "He thanked JANE ROE (Chad) for her briefing.", ""},
	{"object of an introduction", "Responding to JANE ROE (Chad), he said the road was closed.", ""},
	{"quoted by another", "She agreed with JOHN DOE (Kenya) that the road was open.", ""},
	{"list of names", "Also attending were JANE ROE (Chad), JOHN DOE (Kenya) and MARY MAJOR (Ghana).", ""},
	{"acronym with its name", "UNMISS (United Nations Mission in South Sudan) said nothing.", ""},
	{"acronym after a comma", "NATO, the alliance, said nothing.", ""},
	{"ship", "The trawler SANTA RITA (Leiden, 2021) was lost.", ""},
	{"continuation", "The representative also said that the road was open.", ""},
	{"verb before the name without a quotation", "Roads come first, said JANE ROE (Chad), who spoke briefly.", "JANE ROE|TCD|statement|delegation"},
	{"two sentences before the verb", "The road is open. It will stay so, said JANE ROE (Chad).", "JANE ROE|TCD|statement|delegation"},
	{"end of a list", "Also addressing the Council was JANE ROE (Chad), who said yes.", "JANE ROE|TCD|statement|delegation"},
	{"possessive", "Chad’s representative said the road was open.", "Chad’s representative|TCD|statement|delegation"},
	{"possessive with an article", "The Russian Federation’s delegate said no.", "The Russian Federation’s delegate|RUS|statement|delegation"},
	{"possessive after a quotation", "“The road is open,” Chad’s delegate said.", "Chad’s delegate|TCD|statement|delegation"},
	{"delegate after a quotation and its verb", "“The road is open. It will stay so,” said the representative of Chad.", "the representative of Chad|TCD|statement|delegation"},
	{"name between commas", "The representative of Chad, Jane Roe, said yes.", "Jane Roe|TCD|statement|delegation"},
	{"several delegates in a paragraph", "The representative of Chad said yes. His counterpart from Kenya agreed. Meanwhile, Ghana’s delegate, while hopeful, pointed to the rain.", "The representative of Chad|TCD|statement|delegation and His counterpart from Kenya|KEN|statement|delegation and Ghana’s delegate|GHA|statement|delegation"},
	{"delegate inside another's turn", "JANE ROE (Chad) said yes. The representative of Kenya had said no.", "JANE ROE|TCD|statement|delegation"},
	{"seat of a peer", "Lord JOHN ROE of Amberley, Minister for Africa of the United Kingdom, said yes.", "JOHN ROE of Amberley|GBR|statement|delegation"},
	{"second turn in mixed case", "Ms. Major, responding to questions, said yes.", "Major|UGA|second_intervention|delegation"},
	{"any words before the first name", "A view shared by JANE ROE (Chad), who said yes.", "JANE ROE|TCD|statement|delegation"},
	{"office and a colon", "JANE ROE, Secretary-General: The road was open.", "JANE ROE|UN|statement|briefer"},
	{"envoy for a country", "JANE ROE, Deputy Special Envoy for Syria, reported progress.", "JANE ROE|UN|statement|briefer"},
	{"speaker by surname goes on", "Ms. MAJOR said the hills were far.", ""},
	{"speaker by half a name goes on", "Asked about rain, Ms. MARTHA said it was heavy.", ""},
	{"another of the same delegation", "In 2014, Ambassador JANE ROE (Uganda) had warned of this, she said.", ""},
	{"another time", "“No.” In 2014, Ambassador JANE ROE (Chad) had warned of this, she said.", ""},
	{"after a sentence that ends in a figure", "She spoke of paragraph 3. For her part, JANE ROE (Chad) said no. The representative of Kenya agreed to paragraph 4.", "JANE ROE|TCD|statement|delegation"},
	{"chair in capitals without a name", "The PRESIDENT then took the floor.", ""},
	{"junior", "JOHN B. ROE, JR. (Philippines) said yes.", "JOHN B. ROE, JR.|PHL|statement|delegation"},
	{"the third", "JOHN B. ROE, III, Minister for Ports of Palau, said yes.", "JOHN B. ROE, III|PLW|statement|delegation"},
	{"list of members in the lead-in", "Speaking on behalf of the three African members of the Council (Ghana, Kenya and Niger), JANE ROE (Kenya) said yes.", "JANE ROE|KEN|statement|group"},
	{"said the other way round", "The road will stay open, noted JANE ROE (Chad), who spoke first.", "JANE ROE|TCD|statement|delegation"},
	{"a name in mixed case comes back", "In response, Ms. Major said that the rain had stopped.", ""}, // she has the floor
	{"a list in a clause is no lead-in", "Having heard three speakers (Ghana, Kenya and Niger), JANE ROE (Chad) left.", ""},
	{"inside a quotation", "“My friend JANE ROE (Chad) said it all,” he concluded.", ""},
}

var openingsFR = []opens{
	{"nom et pays", "M. JEAN DUPUIS (Tchad) a dit que la route est ouverte.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"forme pronominale", "Mme JEANNE DUPUIS (Tchad) s’est félicitée du texte.", "JEANNE DUPUIS|TCD|statement|delegation"},
	{"négation", "M. JEAN DUPUIS (Tchad) n’a pas caché sa surprise.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"conditionnel", "M. JEAN DUPUIS (Tchad) ne s’opposerait pas au texte.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"forme longue", "M. ALI KHAN (République islamique d’Iran) a dit non.", "ALI KHAN|IRN|statement|delegation"},
	{"apostrophe", "M. KOFFI AKA (Côte d’Ivoire) a dit oui.", "KOFFI AKA|CIV|statement|delegation"},
	{"pour", "Pour M. JEAN DUPUIS (Tchad), la route est ouverte.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"selon", "Selon Mme JEANNE DUPUIS (Tchad), la route est ouverte.", "JEANNE DUPUIS|TCD|statement|delegation"},
	{"de l'avis de", "De l’avis de M. JEAN DUPUIS (Tchad), la route est ouverte.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"après une citation", "« La route est ouverte », M. JEAN DUPUIS (Tchad) a rappelé les faits.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"verbe inversé", "« La route est ouverte », a d’emblée averti Mme JEANNE DUPUIS (Tchad).", "JEANNE DUPUIS|TCD|statement|delegation"},
	{"verbe inversé suivi", "« La route est ouverte », a d’emblée averti Mme JEANNE DUPUIS (Tchad), avant de saluer le texte.", "JEANNE DUPUIS|TCD|statement|delegation"},
	{"c'est en ces termes", "« La route est ouverte. » C’est en ces termes que M. JEAN DUPUIS (Tchad) a commencé.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"groupe", "Au nom des A3, M. JEAN DUPUIS (Gabon) a dit oui.", "JEAN DUPUIS|GAB|statement|group"},
	{"groupe après le nom", "Mme JEANNE DUPUIS (Danemark), s’exprimant au nom des pays nordiques, a dit oui.", "JEANNE DUPUIS|DNK|statement|group"},
	{"à titre national", "Le Président du Conseil, M. JEAN DUPUIS (Gabon), s’exprimant à titre national, a dit oui.", "JEAN DUPUIS|GAB|statement|national"},
	{"avant le vote", "S’exprimant avant le vote, M. JEAN DUPUIS (Chine) a dit s’abstenir.", "JEAN DUPUIS|CHN|vote_explanation|delegation"},
	{"ministre", "Mme JEANNE DUPUIS, Ministre des affaires étrangères et de la coopération internationale du Gabon, a dit oui.", "JEANNE DUPUIS|GAB|statement|delegation"},
	{"vice-ministre", "M. IVAN DOE, Vice-Ministre des affaires étrangères de la Fédération de Russie, a protesté.", "IVAN DOE|RUS|statement|delegation"},
	{"chef d'État", "M. JEAN DUPUIS, Président de la République du Ghana, a rappelé le passé.", "JEAN DUPUIS|GHA|statement|delegation"},
	{"titre avant le nom", "Le Ministre des affaires étrangères du Gabon, M. JEAN DUPUIS, a dit oui.", "JEAN DUPUIS|GAB|statement|delegation"},
	{"représentante spéciale", "Mme JEANNE DUPUIS, Représentante spéciale du Secrétaire général pour la Somalie et Cheffe de la Mission, a rendu compte.", "JEANNE DUPUIS|UN|statement|briefer"},
	{"secrétaire général adjoint", "M. JEAN DUPUIS, Secrétaire général adjoint aux opérations de paix, a dit oui.", "JEAN DUPUIS|UN|statement|briefer"},
	{"qui", "M. JEAN DUPUIS, Secrétaire général adjoint aux opérations de paix, qui s’exprimait par visioconférence, a dit oui.", "JEAN DUPUIS|UN|statement|briefer"},
	{"autre organisation", "M. JEAN DUPUIS, Secrétaire général de la Ligue des États arabes, a dit oui.", "JEAN DUPUIS|LAS|statement|briefer"},
	{"Union africaine", "M. JEAN DUPUIS, Commissaire à la paix et à la sécurité de l’Union africaine, a dit oui.", "JEAN DUPUIS|AU|statement|briefer"},
	{"Union européenne", "M. OLA BERG, Chef de la délégation de l’Union européenne, a dit oui.", "OLA BERG|EU|statement|group"},
	{"Saint-Siège", "Mgr PIO BIANCHI (Saint-Siège) a dit oui.", "PIO BIANCHI|VAT|statement|delegation"},
	{"prince", "Le Prince ALI BIN OMAR AL-SAID (Jordanie) a dit oui.", "ALI BIN OMAR AL-SAID|JOR|statement|delegation"},
	{"casse mixte", "M. Jean Dupuis (Tchad) a dit que la route est ouverte.", "Jean Dupuis|TCD|statement|delegation"},
	{"particules", "M. JUAN DE LA CRUZ Y PEÑA (Mexique) a dit oui.", "JUAN DE LA CRUZ Y PEÑA|MEX|statement|delegation"},
	{"représentante", "La représentante du Tchad a dénoncé ces propos.", "La représentante du Tchad|TCD|statement|delegation"},
	{"remerciements", "Il a remercié M. JEAN DUPUIS (Tchad) de son exposé.", ""},
	{"réponse à un autre", "Répondant à M. JEAN DUPUIS (Tchad), il a nié les faits.", ""},
	{"liste", "Ont assisté à la séance M. JEAN DUPUIS (Tchad), M. IVAN DOE (Kenya) et Mme ANA PAZ (Ghana).", ""},
	{"rappel en casse mixte", "M. Kiboino a ensuite rappelé que la route est ouverte.", ""},
	{"verbe inversé sans citation", "Pays de routes, le Tchad y tient, a déclaré M. JEAN DUPUIS (Tchad).", "JEAN DUPUIS|TCD|statement|delegation"},
	{"deux phrases avant le verbe", "La route est ouverte. Elle le restera, a assuré M. JEAN DUPUIS (Tchad).", "JEAN DUPUIS|TCD|statement|delegation"},
	{"fin d'une liste", "Est également intervenu M. JEAN DUPUIS (Tchad), qui a dit oui.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"réplique", "Le représentant du Tchad lui a rétorqué que la route est ouverte.", "Le représentant du Tchad|TCD|statement|delegation"},
	{"déléguée après une citation", "« La route est ouverte », a averti la représentante du Tchad.", "la représentante du Tchad|TCD|statement|delegation"},
	{"mots devant le premier nom", "Même son de cloche chez M. JEAN DUPUIS (Tchad), pour qui la route est ouverte.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"ce à quoi", "Ce à quoi M. JEAN DUPUIS (Tchad) a répondu que la route est ouverte.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"par la voix de", "Le Tchad, par la voix de M. JEAN DUPUIS, a annoncé une route.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"président par son pays", "Le Président du Conseil a, en sa qualité de représentant du Tchad, rendu hommage aux ponts.", "Président du Conseil|TCD|statement|national"},
	{"orateur par son nom, suite", "Mme MAJEUR a dit que les collines sont loin.", ""},
	{"président en capitales sans nom", "Le PRÉSIDENT a ensuite pris la parole.", ""},
	{"incise", "Le représentant a dit que la route est ouverte.", ""},
	{"liste de membres avant le nom", "Au nom des trois membres africains du Conseil (Gabon, Ghana et Kenya), Mme JEANNE DUPUIS (Kenya) a dit oui.", "JEANNE DUPUIS|KEN|statement|group"},
	{"verbe inversé sans citation", "La route restera ouverte, a estimé M. JEAN DUPUIS (Tchad), qui a parlé le premier.", "JEAN DUPUIS|TCD|statement|delegation"},
	{"pour la France", "Pour la France, a dit M. JEAN DUPUIS, la route est ouverte.", "JEAN DUPUIS|FRA|statement|delegation"},
	{"organisation en minuscules", "La représentante de la Commission européenne a exposé ses vues.", "La représentante de la Commission européenne|EU|statement|group"},
	{"république en minuscules", "Le représentant de la République centrafricaine a exposé ses vues.", "Le représentant de la République centrafricaine|CAF|statement|delegation"},
	{"sigle", "L’OTSC (Organisation du Traité de sécurité collective) a dit oui.", ""},
}

// TestOpenings puts one paragraph after the turn of another delegation.
func TestOpenings(t *testing.T) {
	lists := loadedLists(t)
	for language, rows := range map[string][]opens{"en": openingsEN, "fr": openingsFR} {
		record := "9999th Meeting (AM)\n\nSC/99999\n\n12 May 2022\n\nCouncil Hears of the Road\n\nThe Council met on the road.\n\nStatements\n\nMARTHA MAJOR (Uganda) said that the road was closed and would stay so for as long as it rained in the hills.\n\n%s\n\nFor information media. Not an official record.\n"
		if language == "fr" {
			record = "9999e séance – matin\n\nCS/99999\n\n12 mai 2022\n\nLe Conseil entend parler de la route\n\nLe Conseil s’est réuni au sujet de la route.\n\nDéclarations\n\nMme MARTHE MAJEUR (Ouganda) a indiqué que la route est fermée et le restera tant qu’il pleuvra dans les collines.\n\n%s\n\nÀ l’intention des organes d’information. Document non officiel.\n"
		}
		for _, row := range rows {
			t.Run(language+"/"+row.trait, func(t *testing.T) {
				meeting, err := Read(lists, nil, bytesRecord("road.txt", fmt.Appendf(nil, record, row.text)))
				if err != nil {
					t.Fatal(err)
				}
				divided := Split(lists, meeting)
				var got []string
				for _, s := range divided.Statements[1:] {
					got = append(got, fmt.Sprintf("%s|%s|%s|%s", s.Speaker, s.DelegationCode, s.Kind, s.Capacity))
				}
				if strings.Join(got, " and ") != row.want {
					t.Errorf("%s\n got %q\nwant %q", row.text, strings.Join(got, " and "), row.want)
				}
				if row.want != "" && len(divided.Statements) == 2 && !strings.HasPrefix(row.text, "She ") && divided.Statements[1].Text(divided.Text) != row.text {
					t.Errorf("the statement reads %q", divided.Statements[1].Text(divided.Text))
				}
			})
		}
	}
}

// TestFurtherTurns: who comes back without a name in capitals, or without a
// delegation that the table has, is known from the earlier turn.
func TestFurtherTurns(t *testing.T) {
	lists := loadedLists(t)
	const english = "9999th Meeting (AM)\n\nSC/99999\n\n12 May 2022\n\nCouncil Hears of the Road\n\nThe Council met on the road.\n\nStatements\n\n" +
		"JANE ROE (Chad) said that the road was open.\n\nIVO STRAND (Ombrane) said that the road was closed and would stay so.\n\n%s\n"
	const french = "9999e séance – matin\n\nCS/99999\n\n12 mai 2022\n\nLe Conseil entend parler de la route\n\nLe Conseil s’est réuni au sujet de la route.\n\nDéclarations\n\n" +
		"Mme JEANNE DUPUIS (Tchad) a indiqué que la route est ouverte.\n\nM. IVO STRAND, Ministre des routes et des ponts de l’Ombrane, a dit que la route est fermée.\n\n%s\n"
	for _, row := range []struct{ trait, record, text, want string }{
		{"mixed case", english, "In response, Ms. Roe said that it was not.", "Roe|Chad|second_intervention|JANE ROE"},
		{"not in the table", english, "The representative of Chad said that it was not.\n\nThe representative of Ombrane, taking the floor a second time, said that it was.", "The representative of Chad|Chad|second_intervention|JANE ROE and The representative of Ombrane|Ombrane|second_intervention|IVO STRAND"},
		{"absent de la table", french, "Mme DUPUIS a nié les faits.\n\nReprenant la parole, le Ministre des routes et des ponts de l’Ombrane a maintenu ses propos.", "DUPUIS|Chad|second_intervention|JEANNE DUPUIS and le Ministre des routes et des ponts de l’Ombrane|Ombrane|second_intervention|IVO STRAND"},
	} {
		meeting, err := Read(lists, nil, bytesRecord("road.txt", fmt.Appendf(nil, row.record, row.text)))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range Split(lists, meeting).Statements[2:] {
			got = append(got, fmt.Sprintf("%s|%s|%s|%s", s.Speaker, s.Delegation, s.Kind, s.SpeakerName))
		}
		if strings.Join(got, " and ") != row.want {
			t.Errorf("%s:\n got %q\nwant %q", row.trait, strings.Join(got, " and "), row.want)
		}
	}
}
