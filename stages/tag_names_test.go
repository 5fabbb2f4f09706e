package stages

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// namesOfSentence parses one paragraph as the only statement of a record and
// lists the names in it.
func namesOfSentence(lists *seeds.Lists, language, date, text string, statement pipeline.Statement) string {
	var divided pipeline.Divided
	divided.Language, divided.Date, divided.Text = language, date, text
	statement.Parts = []pipeline.Span{{Start: 0, End: len(text)}}
	divided.Statements = []pipeline.Statement{statement}
	var names []string
	for _, n := range Tag(lists, Parse(lists, divided)).Names {
		names = append(names, fmt.Sprintf("%s %s %q", n.Code, n.Form, n.Of(text)))
	}
	return strings.Join(names, ", ")
}

func TestNames(t *testing.T) {
	lists := loadedLists(t)
	for _, row := range []struct{ name, language, date, text, want string }{
		{"name and acronym in parentheses count once", "en", "2020-01-01", "The African Union (AU) met the AU panel.", `AU name "African Union", AU acronym "AU"`},
		{"the longest name", "en", "2020-01-01", "Papua New Guinea, Equatorial Guinea, Guinea-Bissau and Guinea agreed.", `PNG name "Papua New Guinea", GNQ name "Equatorial Guinea", GNB name "Guinea-Bissau", GIN name "Guinea"`},
		{"Niger and Nigeria", "en", "2020-01-01", "Niger, not Nigeria; Nigerien and Nigerian troops.", `NER name "Niger", NGA name "Nigeria", NER adjective "Nigerien", NGA adjective "Nigerian"`},
		{"elided and inflected in French", "fr", "2020-01-01", "L’Union africaine et l'Éthiopie saluent les soldates kényanes d’Égypte.", `AU name "Union africaine", ETH name "Éthiopie", KEN adjective "kényanes", EGY name "Égypte"`},
		{"places that are no State", "en", "2020-01-01", "From the Indian Ocean to the Gulf of Guinea, Lake Chad and Latin American ports.", ""},
		{"places that are no State, French", "fr", "2020-01-01", "De l’océan Indien au golfe de Guinée et au lac Tchad.", ""},
		{"persons that bear the name of a State", "en", "2020-01-01", "Mr. Jordan and Chad Brookfield left Jordan and Chad.", `JOR name "Jordan", TCD name "Chad"`},
		{"persons, French", "fr", "2020-01-01", "Maurice Delvaux a visité Maurice avec M. Israël.", `MUS name "Maurice"`},
		{"a language is no State", "fr", "2020-01-01", "Il a parlé en français puis en russe du drapeau français.", `FRA adjective "français"`},
		{"an article in capitals is no acronym", "fr", "2020-01-01", "AU MAINTIEN DE LA PAIX, l’UA tient.", `AU acronym "UA"`},
		{"a pronoun in capitals is no acronym", "en", "2020-01-01", "THOSE WHO FLED know that the WHO came.", `WHO acronym "WHO"`},
		{"an adjective that two States share", "en", "2020-01-01", "Congolese and Dominican envoys came.", ""},
		{"the names of the date", "fr", "1993-05-01", "La CSCE s’est réunie.", `OSCE acronym "CSCE"`},
		{"acronyms joined by a hyphen", "fr", "2020-01-01", "La coopération OTAN-UE avance.", `NATO acronym "OTAN", EU acronym "UE"`},
		{"what follows a name", "en", "2020-01-01", "Côte d’Ivoire’s forces joined the African Union-led mission.", `CIV name "Côte d’Ivoire", AU name "African Union"`},
		{"small letters", "fr", "2020-01-01", "Les pays nordiques et la chine de porcelaine.", `NORDIC name "pays nordiques"`},
	} {
		if got := namesOfSentence(lists, row.language, row.date, row.text, pipeline.Statement{}); got != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.name, got, row.want)
		}
	}
}

// TestNamesLeaveOutTheIntroduction: what a press release calls its speaker is
// no mention of it.
func TestNamesLeaveOutTheIntroduction(t *testing.T) {
	lists := loadedLists(t)
	spoken := pipeline.Statement{Kind: pipeline.PlainStatement, Speaker: "ILSE BRANDT", Role: "Minister for Ports of Iceland"}
	got := namesOfSentence(lists, "en", "2020-01-01", "ILSE BRANDT (Norway), Minister for Ports of Iceland, said that Norway and Iceland agreed.", spoken)
	if want := `NOR name "Norway", ISL name "Iceland"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestNamesInRealSeeds keeps which organisations the real records name, in
// figures; elsewhere than beside a development checkout there is nothing to test.
func TestNamesInRealSeeds(t *testing.T) {
	files, _ := filepath.Glob("../../shared/seeds/*.txt")
	if len(files) == 0 {
		t.Skip("the real records are not here")
	}
	lists := loadedLists(t)
	var b strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		coded := Line{Lists: lists, To: pipeline.TagStage}.Process(bytesRecord(filepath.Base(file), data))
		counts, order := map[string]int{}, []string{}
		states := map[string]bool{}
		for _, n := range coded.Names {
			if n.Type != pipeline.Organization && n.Type != pipeline.UN {
				states[n.Code] = true
				continue
			}
			if counts[n.Code] == 0 {
				order = append(order, n.Code)
			}
			counts[n.Code]++
		}
		fmt.Fprintf(&b, "%s: %d names, %d States;", coded.RecordID, len(coded.Names), len(states))
		for _, code := range order {
			fmt.Fprintf(&b, " %s %d", code, counts[code])
		}
		b.WriteByte('\n')
	}
	golden(t, "real_seeds_names.txt", []byte(b.String()))
}
