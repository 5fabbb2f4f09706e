package seeds

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestFind(t *testing.T) {
	_, index := builtIn(t)
	for _, test := range []struct{ printed, language, date, code, name string }{
		// spelling
		{"CÔTE D’IVOIRE", "fr", "2018-12-13", "CIV", "Côte d'Ivoire"},
		{"cote d'ivoire", "en", "2018-12-13", "CIV", "Côte d'Ivoire"},
		{"les Émirats arabes unis", "fr", "", "ARE", "United Arab Emirates"},
		{"EMIRATS ARABES UNIS", "fr", "", "ARE", "United Arab Emirates"},
		{"the Netherlands", "en", "", "NLD", "Netherlands"},
		{"Viet-Nam", "fr", "2020", "VNM", "Viet Nam"},
		{"St. Vincent and the Grenadines", "en", "", "VCT", "Saint Vincent and the Grenadines"},
		{"Bosnia & Herzegovina", "en", "", "BIH", "Bosnia and Herzegovina"},
		// order of words
		{"Iran (Islamic Republic of)", "en", "", "IRN", "Iran (Islamic Republic of)"},
		{"Islamic Republic of Iran", "en", "", "IRN", "Iran (Islamic Republic of)"},
		{"Iran (République islamique d’)", "fr", "", "IRN", "Iran (Islamic Republic of)"},
		{"République islamique d'Iran", "fr", "", "IRN", "Iran (Islamic Republic of)"},
		{"Korea, Republic of", "en", "", "KOR", "Republic of Korea"},
		{"Bolivie (État plurinational de)", "fr", "2018", "BOL", "Bolivia (Plurinational State of)"},
		{"Gambia (the)", "en", "", "GMB", "Gambia"},
		// organisations
		{"Collective Security Treaty Organization (CSTO)", "en", "", "CSTO", "Collective Security Treaty Organization"},
		{"Organisation du Traité de sécurité collective (OTSC)", "fr", "", "CSTO", "Collective Security Treaty Organization"},
		{"OTSC", "fr", "", "CSTO", "Collective Security Treaty Organization"},
		{"ONU", "fr", "", "UN", "United Nations"},
		{"l’UA", "fr", "2022", "AU", "African Union"},
		{"the U.S.", "en", "", "USA", "United States"},
		{"Unicef", "fr", "", "UNICEF", "United Nations Children's Fund"},
		{"Interpol", "en", "", "INTERPOL", "International Criminal Police Organization"},
		{"Organisation for Security and Co-operation in Europe", "en", "2010", "OSCE", "Organization for Security and Cooperation in Europe"},
		{"Union africaine", "fr", "2022", "AU", "African Union"},
		{"OUA", "fr", "1998", "AU", "Organization of African Unity"},
		{"Bureau de la coordination (OCHA)", "fr", "", "OCHA", "Office for the Coordination of Humanitarian Affairs"},
		{"A3+", "en", "", "A3+", "A3 Plus"},
		{"UN Office on Drugs and Crime", "en", "", "UNODC", "United Nations Office on Drugs and Crime"},
		// names by date
		{"Turkey", "en", "2014-03-15", "TUR", "Turkey"},
		{"Turkey", "en", "2023-01-01", "TUR", "Türkiye"},
		{"Türkiye", "fr", "2023-01-01", "TUR", "Türkiye"},
		{"Turkey", "en", "", "TUR", "Türkiye"}, // of unknown date: the name of today
		{"Czech Republic", "en", "2014", "CZE", "Czech Republic"},
		{"République tchèque", "fr", "2020", "CZE", "Czechia"},
		{"Swaziland", "fr", "2010", "SWZ", "Swaziland"},
		{"The former Yugoslav Republic of Macedonia", "en", "2010", "MKD", "The former Yugoslav Republic of Macedonia"},
		{"Cap-Vert", "fr", "2000", "CPV", "Cape Verde"},
		{"USSR", "en", "1962-10-23", "SUN", "Union of Soviet Socialist Republics"},
		{"Russie", "fr", "1993", "RUS", "Russian Federation"},
		{"Zaïre", "fr", "1995", "ZAR", "Zaire"},
		{"Zaire", "en", "1998", "ZAR", "Zaire"}, // out of time, still no other State
		{"Yugoslavia", "en", "1999", "YUG", "Yugoslavia"},
		{"Serbia and Montenegro", "en", "2005", "SCG", "Serbia and Montenegro"},
		{"Haute-Volta", "fr", "1980", "HVO", "Upper Volta"},
		{"Birmanie", "fr", "1970", "BUR", "Burma"},
		{"Burma", "en", "2021", "MMR", "Myanmar"},
		{"Birmanie", "fr", "", "MMR", "Myanmar"},
		{"Libyan Arab Jamahiriya", "en", "2000", "LBY", "Libyan Arab Jamahiriya"},
		{"Libye", "fr", "2008", "LBY", "Libyan Arab Jamahiriya"},
		{"Libya", "en", "2015", "LBY", "Libya"},
		{"Germany", "en", "1977", "DEU", "Federal Republic of Germany"},
		{"Germany", "en", "", "DEU", "Germany"},
		{"Palestine", "en", "1997-03-21", "PSE", "Palestine"},
		{"State of Palestine", "en", "2022", "PSE", "State of Palestine"},
		{"Congo", "en", "2006", "COG", "Congo"},
		{"République démocratique du Congo", "fr", "2006", "COD", "Democratic Republic of the Congo"},
		{"Niger", "fr", "2020", "NER", "Niger"},
		{"Nigéria", "fr", "2020", "NGA", "Nigeria"},
		{"Namibia", "en", "", "NAM", "Namibia"},
	} {
		d, ok := index.Find(test.printed, test.language, test.date)
		if !ok || d.Code != test.code || d.NameEN != test.name {
			t.Errorf("%q (%s, %s): %v %s %q, want %s %q", test.printed, test.language, test.date, ok, d.Code, d.NameEN, test.code, test.name)
		}
	}
	for _, printed := range []string{"", "Who", "Us", "Act", "Au", "au", "Un", "Eu", "Car", "Baltic", "Ruritania", "(", ")", "the", "Mr. Smith", "spoke in French", "Kazahstan", "Refugee Council (Norway)", "Monitoring Commission (South Sudan)", ") (", strings.Repeat("a ", 500)} {
		if d, ok := index.Find(printed, "en", ""); ok {
			t.Errorf("%q is found as %s", printed, d.Code)
		}
	}
}

func TestIndexIsKept(t *testing.T) {
	lists, _ := builtIn(t)
	if first, second := lists.Index(), lists.Index(); first != second {
		t.Error("the index is built again")
	}
	if d, ok := (&Lists{}).Index().Find("France", "en", ""); ok {
		t.Errorf("empty lists know %s", d.Code)
	}
}

// disguise prints a name in another spelling that means the same.
func disguise(t *rapid.T, name, lang string) string {
	if rapid.Bool().Draw(t, "upper") {
		name = strings.ToUpper(name)
	}
	if rapid.Bool().Draw(t, "no accents") {
		name = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, norm.NFD.String(name))
	}
	if rapid.Bool().Draw(t, "typographic apostrophe") {
		name = strings.ReplaceAll(name, "'", "’")
	}
	if rapid.Bool().Draw(t, "no-break spaces") {
		name = strings.ReplaceAll(name, " ", "\u00a0")
	}
	if rapid.Bool().Draw(t, "other hyphens") {
		name = strings.ReplaceAll(name, "-", "\u2011")
	}
	if rapid.Bool().Draw(t, "article") {
		name = map[string]string{"en": "the ", "fr": "la "}[lang] + name
	}
	if rapid.Bool().Draw(t, "decomposed") {
		name = norm.NFD.String(name)
	}
	return name
}

// Every name of every row leads back to its delegation in any spelling, on any
// day of the row's period, under the name of the row.
func TestEveryNameLeadsBack(t *testing.T) {
	lists, index := builtIn(t)
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.SampledFrom(lists.Delegations).Draw(t, "delegation")
		lang := rapid.SampledFrom([]string{"en", "fr"}).Draw(t, "language")
		names := append([]string{d.NameEN, d.LongEN}, d.AliasesEN...)
		if lang == "fr" {
			names = append([]string{d.NameFR, d.LongFR}, d.AliasesFR...)
		}
		names = slices.DeleteFunc(names, func(name string) bool { return name == "" })
		name := rapid.SampledFrom(names).Draw(t, "name")
		date := earliest(d.From)
		if date == "" && d.To == "" {
			date = "2026-01-01"
		} else if date == "" {
			date = "1946-02-01"
		}
		found, ok := index.Find(disguise(t, name, lang), lang, date)
		if !ok || found.Code != d.Code || found.NameEN != d.NameEN {
			t.Fatalf("%s on %s: found %v %s %q, want %s %q", name, date, ok, found.Code, found.NameEN, d.Code, d.NameEN)
		}
	})
}

func TestFoldIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := Fold(rapid.String().Draw(t, "name"))
		if twice := Fold(once); twice != once {
			t.Fatalf("%q folds again to %q", once, twice)
		}
	})
}

func TestAdjective(t *testing.T) {
	_, index := builtIn(t)
	for _, test := range []struct{ word, language, code string }{
		{"russe", "fr", "RUS"}, {"kazakhstanaise", "fr", "KAZ"}, {"Kazakhstanais", "fr", "KAZ"}, {"chinoises", "fr", "CHN"}, {"grecque", "fr", "GRC"},
		{"turques", "fr", "TUR"}, {"indienne", "fr", "IND"}, {"vénézuélienne", "fr", "VEN"}, {"lettonne", "fr", "LVA"}, {"nigériane", "fr", "NGA"},
		{"nigérienne", "fr", "NER"}, {"tadjike", "fr", "TJK"}, {"ouzbèke", "fr", "UZB"}, {"bissau-guinéenne", "fr", "GNB"}, {"sud-coréenne", "fr", "KOR"},
		{"Russian", "en", "RUS"}, {"Kazakh", "en", "KAZ"}, {"South Sudanese", "en", "SSD"}, {"Norwegian", "en", "NOR"}, {"Emirati", "en", "ARE"},
		{"allemande", "fr", "DEU"}, {"French", "en", "FRA"},
		{"congolaise", "fr", ""}, {"Congolese", "en", ""}, {"Dominican", "en", ""}, {"table", "fr", ""}, {"", "en", ""}, {"us", "en", ""},
	} {
		d, ok := index.Adjective(test.word, test.language)
		if d.Code != test.code || ok != (test.code != "") {
			t.Errorf("%q (%s): %v %s, want %q", test.word, test.language, ok, d.Code, test.code)
		}
	}
}

func TestOffice(t *testing.T) {
	_, index := builtIn(t)
	for _, test := range []struct{ role, language, code string }{
		{"Secrétaire général de l’ONU", "fr", "UN"},
		{"Secrétaire général de l'Organisation des Nations Unies", "fr", "UN"},
		{"Secrétaire général de l’Organisation du Traité de sécurité collective (OTSC)", "fr", "CSTO"},
		{"Secrétaire générale adjointe aux affaires politiques et à la consolidation de la paix", "fr", "UN"},
		{"Représentante spéciale du Secrétaire général pour l’Afghanistan et Chef de la MANUA", "fr", "UN"},
		{"Représentant spécial du Président de la Commission de l'Union africaine pour la Somalie", "fr", "AU"},
		{"Haute-Commissaire des Nations Unies aux droits de l’homme", "fr", "OHCHR"},
		{"Under-Secretary-General for Political Affairs", "en", "UN"},
		{"Secretary-General of the Collective Security Treaty Organization", "en", "CSTO"},
		{"Special Representative of the Secretary-General for Iraq and Head of the United Nations Assistance Mission for Iraq", "en", "UN"},
		{"Special Representative of the Chairperson of the African Union Commission for Somalia", "en", "AU"},
		{"United Nations High Commissioner for Refugees", "en", "UNHCR"},
		{"Prosecutor of the International Criminal Court", "en", "ICC"},
		{"High Representative for Bosnia and Herzegovina", "en", "OHR"},
		{"Chairperson-in-Office of the Organization for Security and Co-operation in Europe", "en", "OSCE"},
		{"Executive Director of a women's group", "en", ""},
		{"Minister for Foreign Affairs", "en", ""},
		{"Secretary-General", "en", "UN"},
		{"Secretary-General of the United Nations", "en", "UN"},
		{"Secretary-General of a league of cities", "en", ""},
		{"Secrétaire général d’une ligue de villes", "fr", ""},
		{"Secrétaire général adjoint de l’ONU aux opérations de paix", "fr", "UN"},
		{"Special Envoy of the Secretary-General of the League of Arab States", "en", "LAS"},
		{"Special Rapporteur of a regional commission", "en", ""},
		{"Commandant de la Force de la MINUSMA", "fr", "UN"},
		{"Coordonnatrice résidente des Nations Unies au Soudan", "fr", "UN"},
		{"", "en", ""},
	} {
		d, ok := index.Office(test.role, test.language, "2022-02-16")
		if d.Code != test.code || ok != (test.code != "") {
			t.Errorf("%q: %v %q, want %q", test.role, ok, d.Code, test.code)
		}
	}
}

func TestNearest(t *testing.T) {
	_, index := builtIn(t)
	for name, code := range map[string]string{
		"Kazahstan": "KAZ", "Kirghizstan.": "KGZ", "Azerbaidjan": "AZE", "Unted States": "USA", "Fédération de Rusie": "RUS", "Tajikstan": "TJK",
	} {
		list := index.Nearest(name, 3)
		if len(list) == 0 || len(list) > 3 || list[0].Code != code {
			t.Errorf("%q: nearest is %v, want %s", name, codesOf(list), code)
		}
	}
	for _, name := range []string{"", "x", "a name that is not like any other at all", strings.Repeat("Kazakhstan ", 100)} {
		if list := index.Nearest(name, 3); len(list) > 3 {
			t.Errorf("%q: %v", name, codesOf(list))
		}
	}
}

func codesOf(list []Delegation) (codes []string) {
	for _, d := range list {
		codes = append(codes, d.Code)
	}
	return codes
}

// distance agrees with a plain recursive definition.
func TestDistance(t *testing.T) {
	var plain func(a, b []rune) int
	plain = func(a, b []rune) int {
		if len(a) == 0 || len(b) == 0 {
			return len(a) + len(b)
		}
		cost := 1
		if a[0] == b[0] {
			cost = 0
		}
		best := min(plain(a[1:], b)+1, plain(a, b[1:])+1, plain(a[1:], b[1:])+cost)
		if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
			best = min(best, plain(a[2:], b[2:])+1)
		}
		return best
	}
	letters := rapid.StringOfN(rapid.RuneFrom([]rune("abc")), 0, 6, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := []rune(letters.Draw(t, "a")), []rune(letters.Draw(t, "b"))
		limit := rapid.IntRange(0, 6).Draw(t, "limit")
		want := plain(a, b)
		if got := distance(a, b, limit); (want <= limit && got != want) || (want > limit && got <= limit) {
			t.Fatalf("distance(%q, %q) is %d, want %d (limit %d)", string(a), string(b), got, want, limit)
		}
	})
}

// dateIn draws a day of a year.
func dateIn(t *rapid.T, year int) string {
	return fmt.Sprintf("%d-%02d-%02d", year, rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
}
