package stages

import (
	"fmt"
	"strings"
	"testing"
)

// TestDocuments reads invented pages of a ministry, a site and a presidency:
// title, date, publisher, and the sections under their headings.
func TestDocuments(t *testing.T) {
	lists := loadedLists(t)
	const more = " The officers who come back from the staff college teach for a year at home, which everybody finds fair, and the rest of them are asked to write down what they have learned."
	for _, row := range []struct{ name, file, text, want string }{
		{"a ministry's page under a menu", "page.txt", "Skip to content\nHome\nAbout us\n Member States\n Secretariat\nNews\n\nMinistry of Foreign Affairs of Ombrane\nEmbassies | FR | EN\n\nOmbrane and its neighbours\n\nPublished on 3 March 2020\n\n" +
			"Ombrane has been an observer of the League of Arab States since 2009 and sends officers to the staff college every year." + more + "\n\n1. A long friendship\n\nSix States signed the treaty in the capital, and nobody has left since then." + more + "\n\n2. What we do together\n\n• patrols at sea;\n• exercises on land;\n• a school for pilots.\n\nThe exercises were watched by observers from near and far." + more +
			"\n\nSee also\nThe treaty in figures (PDF, 2 MB)\n© Ministry of Foreign Affairs of Ombrane, 2020. Legal notice\n",
			"Ombrane and its neighbours|2020-03-03|Ministry of Foreign Affairs of Ombrane||1. A long friendship|2. What we do together"},
		{"a site with a list of members", "page.html", "<html><head><title>Peace at sea - Baltic Lights Forum</title></head><body><header class=\"site-header\">Baltic Lights Forum<nav>About</nav></header><main><h1>Peace at sea</h1><p>5 June 2018</p><p>Estonia and Latvia joined the Forum in 1994." + more +
			"</p><h2>Members</h2><ul><li>Denmark</li><li>Estonia</li><li>Finland</li><li>Latvia</li></ul><h2>Work</h2><p>Search and rescue is the programme." + more + "</p></main><footer>Riga, tel. +371 555 0100</footer></body></html>",
			"Peace at sea|2018-06-05|Baltic Lights Forum||Members|Work"},
		{"une allocution", "page.txt", "Présidence de la République d'Ombrane\n\nAllocution sur les ports\n\nMardi 12 mai 2015\n\nMesdames et Messieurs,\n\nNotre pays a rejoint l'Union africaine en 2003 et lui a donné depuis lors deux ports, un phare et quatre remorqueurs dont les équipages sont ici ce soir et que je salue en votre nom à tous.\n\nMise à jour de nos cartes, formation de nos pilotes, entretien de nos bouées : rien de tout cela n'aurait été possible sans nos voisins.\n\nVive la coopération africaine !\n",
			"Allocution sur les ports|2015-05-12|Présidence de la République d'Ombrane|"},
	} {
		meeting, err := Read(lists, nil, bytesRecord(row.file, []byte(row.text)))
		if err != nil {
			t.Errorf("%s: %v", row.name, err)
			continue
		}
		divided := Split(lists, meeting)
		checkPressTiling(t, divided)
		got := fmt.Sprintf("%s|%s|%s", divided.Title, divided.Date, divided.Body)
		for _, s := range divided.Statements {
			got += "|" + s.Heading
		}
		if got != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.name, got, row.want)
		}
		last := divided.Statements[len(divided.Statements)-1].Text(divided.Text)
		if row.name == "une allocution" && !strings.HasSuffix(last, "africaine !") {
			t.Errorf("%s ends %q", row.name, last[len(last)-60:])
		}
		if strings.HasPrefix(row.name, "a site") && divided.Statements[1].Text(divided.Text) != "Denmark\n\nEstonia\n\nFinland\n\nLatvia" {
			t.Errorf("%s: the members are %q", row.name, divided.Statements[1].Text(divided.Text))
		}
	}
}
