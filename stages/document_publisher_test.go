package stages

import (
	"strings"
	"testing"
)

func TestPublisherOfADocument(t *testing.T) {
	lists := loadedLists(t)
	const english = "The harbour office opened in spring and keeps the lights of the northern coast burning for whoever passes there at night.\n\nThe keepers who live on the rocks write down every ship in a book, and the books are sent to the capital once a year. Nobody has read them so far, which the keepers know and do not mind at all.\n"
	const french = "Le bureau du port a ouvert au printemps et veille sur les feux de la côte nord pour tous ceux qui y passent pendant la nuit.\n\nLes gardiens qui vivent sur les rochers notent chaque navire dans un livre, et ces livres sont envoyés une fois l'an à la capitale. Personne ne les a lus, ce que les gardiens savent fort bien.\n"
	menu := func(items ...string) string {
		return "- Home\n- " + strings.Join(items, "\n- ") + "\n- Jobs\n- Press\n\n"
	}
	for _, row := range []struct{ name, text, want string }{
		{"nothing said", "Lights of the northern coast\n\n" + english, ""},
		{"an organisation in the text is not the publisher", "Lights of the northern coast\n\n" + english + "\nThe African Union paid for the lamps, and the African Union keeps the accounts of them in good order.\n", ""},
		{"copyright", "Lights of the northern coast\n\n" + english + "\n© 2021 Harbour Trust. All rights reserved.\n", "Harbour Trust"},
		{"a known name under copyright", "Lights of the northern coast\n\n" + english + "\n© OSCE 2021\n", "Organization for Security and Cooperation in Europe"},
		{"a ministry heads the page", "Ministère des phares et balises\n\nLes feux de la côte nord\n\n" + french, "Ministère des phares et balises"},
		{"an organisation heads the page", "African Union\n\nLights of the northern coast\n\n" + english, "African Union"},
		{"an item of a menu does not", menu("African Union", "Arab League", "Contact") + "Lights of the northern coast\n\n" + english, ""},
		{"a word that says so", "Lights of the northern coast\n\n" + english + "\nPublished by the Coastal Survey of Ombrane\n", "Coastal Survey of Ombrane"},
		{"a French one", "Les feux de la côte nord\n\n" + french + "\nÉditeur : Service des phares\n", "Service des phares"},
		{"beside an address", "Lights of the northern coast\n\n" + english + "\nAfrican Union\nHarbour Street 4\nTel. +1 555 0100\n", "African Union"},
		{"a menu about one organisation", menu("The OSCE at work", "OSCE field teams", "Friends of the OSCE", "Countries", "Norway", "Kenya") + "Lights of the northern coast\n\n" + english, "Organization for Security and Cooperation in Europe"},
		{"a menu about several", menu("OSCE", "African Union", "NATO", "OSCE and NATO", "Friends of the OSCE") + "Lights of the northern coast\n\n" + english, ""},
		{"the site of a web page", "<html><head><title>Lights of the northern coast | OSCE</title></head><body><h1>Lights of the northern coast</h1><p>" + strings.ReplaceAll(english, "\n\n", "</p><p>") + "</p></body></html>", "Organization for Security and Cooperation in Europe"},
	} {
		meeting, err := Read(lists, nil, bytesRecord("page.txt", []byte(row.text)))
		if err != nil {
			t.Errorf("%s: %v", row.name, err)
			continue
		}
		if !strings.HasPrefix(meeting.Title, "Lights") && !strings.HasPrefix(meeting.Title, "Les feux") {
			t.Errorf("%s: the title is %q", row.name, meeting.Title)
		}
		if meeting.Body != row.want {
			t.Errorf("%s: %q, want %q", row.name, meeting.Body, row.want)
		}
	}
}
