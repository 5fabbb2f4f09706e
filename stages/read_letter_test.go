package stages

import (
	"fmt"
	"html"
	"os"
	"strings"
	"testing"
)

func TestLettersWithAnnexes(t *testing.T) {
	english := `United Nations S/2020/9736
Security Council Distr.: General
30 July 2020
Original: English

Letter dated 30 July 2020 from the President of the Security Council addressed to the Secretary-General and the Permanent Representatives of the members of the Security Council

I have the honour to enclose herewith the briefing and the statements that were made at the video-teleconference held on Tuesday, 28 July 2020.

20-09736 (E)
*2009736*
S/2020/9736

Annex I

Briefing by the Special Representative of the Secretary-General for the Ys basin, Ada Vermeulen

The harbour has been closed since spring.

Step one: the pumps.

S/2020/9736
2/9 20-09736
Annex II

Statement by the Permanent Representative of Belgium to the United Nations, Marc van den Borre

[Original: English and French]

We thank the briefer.

Annex III

Statement by Ms. Ilse Hallgrim, Minister for Foreign Affairs of Estonia

Every family depends on the ferry.

Annex IV

Statement by the Permanent Mission of Iceland to the United Nations

We are grateful.
`
	french := `Nations Unies S/2020/9736
Conseil de sécurité
Lettre datée du 30 juillet 2020, adressée au Secrétaire général et aux Représentants permanents des membres du Conseil de sécurité par le Président du Conseil de sécurité

J’ai l’honneur de vous faire tenir ci-joint les déclarations faites lors de la visioconférence tenue le mardi 28 juillet 2020.

Annexe I

Exposé de Mme Ada Vermeulen, Représentante spéciale du Secrétaire général pour le bassin de l’Ys

Le port est fermé depuis le printemps.

Annexe II

Déclaration du Représentant permanent de la Belgique auprès de l’Organisation des Nations Unies, Marc van den Borre

[Original : anglais et français]

Nous remercions l’oratrice.
`
	rows := []struct{ language, text, want string }{
		{"en", english, "Ada Vermeulen UN briefer The harbour has been closed since spring.¶Step one: the pumps. | Marc van den Borre BEL delegation We thank the briefer. | Ilse Hallgrim EST delegation Every family depends on the ferry. |  ISL delegation We are grateful."},
		{"fr", french, "Ada Vermeulen UN briefer Le port est fermé depuis le printemps. | Marc van den Borre BEL delegation Nous remercions l’oratrice."},
	}
	lists := builtInLists(t)
	for _, row := range rows {
		divided := divideRecord(t, lists, nil, "letter.txt", []byte(row.text))
		var got []string
		for _, s := range divided.Statements {
			got = append(got, fmt.Sprintf("%s %s %s %s", s.Speaker, s.DelegationCode, s.Capacity, strings.ReplaceAll(s.Text(divided.Text), "\n\n", "¶")))
			if len(s.SpokenLanguage) > 0 {
				t.Errorf("%s: a letter does not tell the spoken language: %v", row.language, s.SpokenLanguage)
			}
		}
		if strings.Join(got, " | ") != row.want || divided.RecordID != "S-2020-9736-"+row.language+"-letter" || divided.Date != "2020-07-28" {
			t.Errorf("%s %s:\n%s", divided.RecordID, divided.Date, strings.Join(got, " | "))
		}
		checkTiling(t, divided)
	}
}

// TestLetterInAnyMarkup sets the same letter as web pages that keep its printed
// lines in different ways: every statement keeps its speaker and its words.
func TestLetterInAnyMarkup(t *testing.T) {
	lists := builtInLists(t)
	data, err := os.ReadFile("../testdata/records/letter-en-2020.txt")
	if err != nil {
		t.Fatal(err)
	}
	rows := func(page string) string {
		divided := divideRecord(t, lists, nil, "letter.html", []byte(page))
		checkTiling(t, divided)
		var b strings.Builder
		for _, s := range divided.Statements {
			fmt.Fprintf(&b, "%s|%s|%s|%s|%s\n", s.Kind, s.Speaker, s.DelegationCode, s.Role, letters(s.Text(divided.Text)))
		}
		return b.String()
	}
	want := rows(string(data))
	if strings.Count(want, "\n") != 7 {
		t.Fatalf("the letter as it is gives\n%s", want)
	}
	paragraph := func(blanks bool) string {
		var b strings.Builder
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" || blanks {
				b.WriteString("<p>" + html.EscapeString(line) + "</p>\n")
			}
		}
		return b.String()
	}
	for _, row := range []struct{ name, page string }{
		{"a block a line", paragraph(false)},
		{"a block a line, blank lines too", paragraph(true)},
		{"line breaks", strings.ReplaceAll(html.EscapeString(string(data)), "\n", "<br>\n")},
		{"preformatted", "<pre>" + html.EscapeString(string(data)) + "</pre>"},
		{"quoted in a mail", quotedBy("> ", string(data))},
	} {
		page := row.page
		if strings.Contains(page, "<") {
			page = "<html><body>" + page + "</body></html>"
		}
		if got := rows(page); got != want {
			t.Errorf("%s:\n got %s\nwant %s", row.name, got, want)
		}
	}
}
