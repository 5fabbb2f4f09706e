package seeds

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/unicode/norm"
)

// shipped are the seeds as shipped, loaded once for all tests; nobody changes them.
var shipped = sync.OnceValues(func() (*Lists, error) { return Load(Options{}) })

func builtIn(t testing.TB) (*Lists, *DelegationIndex) {
	t.Helper()
	lists, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return lists, lists.Index()
}

func TestSeedsAsShippedHaveNoFindings(t *testing.T) {
	_, found := Check(Options{})
	for _, finding := range found {
		if finding.Severity == Error {
			t.Error(finding)
		}
	}
}

// Every Member State is there under the English and French names that the
// Unicode CLDR gives it, which were not the source of the table.
func TestMemberStatesAreFoundUnderTheirCommonNames(t *testing.T) {
	_, index := builtIn(t)
	members, complete := index.MembersOf("UN", "2024-01-01")
	if len(members) != 193 || !complete {
		t.Errorf("%d Member States, complete %v; there are 193", len(members), complete)
	}
	// Palestine is left out: the CLDR names the territories.
	for _, code := range append(members, "VAT", "COK", "NIU") {
		region, err := language.ParseRegion(code)
		if err != nil {
			t.Errorf("%s is no code of ISO 3166-1: %v", code, err)
			continue
		}
		for name, namer := range map[string]display.Namer{"en": display.English.Regions(), "fr": display.French.Regions()} {
			printed := namer.Name(region)
			if d, ok := index.Find(printed, name, "2024-01-01"); !ok || d.Code != code {
				t.Errorf("%s name %q leads to %q, not %s", name, printed, d.Code, code)
			}
		}
	}
}

func TestStatesHaveNamesAndAdjectivesInBothLanguages(t *testing.T) {
	lists, _ := builtIn(t)
	for _, d := range lists.Delegations {
		if d.Type != "state" {
			continue
		}
		if d.Code != "VDR" && (len(d.AdjectivesEN) == 0 || len(d.AdjectivesFR) == 0) {
			t.Errorf("%s has no adjective in both languages", d.Code)
		}
		for _, text := range slices.Concat([]string{d.NameEN, d.NameFR, d.LongEN, d.LongFR}, d.AliasesEN, d.AliasesFR, d.AdjectivesEN, d.AdjectivesFR) {
			if text != norm.NFC.String(text) || strings.Contains(text, "’") {
				t.Errorf("%s: %q is not in NFC with straight apostrophes", d.Code, text)
			}
			if article, _, _ := strings.Cut(text, " "); article == "the" || article == "le" || article == "la" || article == "les" {
				t.Errorf("%s: %q begins with an article, which is the index's business", d.Code, text)
			}
		}
	}
}

func TestWordLists(t *testing.T) {
	lists, _ := builtIn(t)
	for _, code := range []string{"en", "fr"} {
		if n := len(lists.StopWords[code]); n < 120 {
			t.Errorf("%d stop words for %s", n, code)
		}
		for _, abbreviation := range lists.Abbreviations[code] {
			if !strings.HasSuffix(abbreviation, ".") {
				t.Errorf("%s: the abbreviation %q does not end in a full stop", code, abbreviation)
			}
		}
	}
	for code, words := range lists.StopWords {
		if len(words) < 30 {
			t.Errorf("%d stop words for %s: too few to name a language", len(words), code)
		}
		for _, word := range words {
			if word != strings.ToLower(word) || word != norm.NFC.String(word) || strings.ContainsFunc(word, unicode.IsSpace) {
				t.Errorf("%s: %q is not one word in small letters and NFC", code, word)
			}
		}
	}
}

// The lists of function words must tell the languages apart: a word that
// stands in nearly every list says nothing.
func TestStopWordsTellLanguagesApart(t *testing.T) {
	lists, _ := builtIn(t)
	var codes []string
	for code := range lists.StopWords {
		codes = append(codes, code)
	}
	sort.Strings(codes)
	for i, a := range codes {
		for _, b := range codes[i+1:] {
			shared := 0
			for _, word := range lists.StopWords[a] {
				if slices.Contains(lists.StopWords[b], word) {
					shared++
				}
			}
			if least := min(len(lists.StopWords[a]), len(lists.StopWords[b])); shared*2 > least {
				t.Errorf("%s and %s share %d of %d words", a, b, shared, least)
			}
		}
	}
}

func TestHonorificsOfMeetingRecords(t *testing.T) {
	lists, _ := builtIn(t)
	for code, wanted := range map[string][]string{
		"en": {"Mr.", "Mrs.", "Ms.", "Miss", "Sir", "Dame", "Dr.", "Judge", "Archbishop", "Monsignor", "Bishop", "Prince", "Princess", "King", "Queen", "Lord", "Lady", "Baron", "Baroness", "Nana", "Sheikh", "Sheikha", "Dato'", "Datuk", "Major", "General", "Lieutenant", "President", "Chief", "Grand Duke"},
		"fr": {"M.", "Mme", "Mlle", "MM.", "Mgr", "Sir", "Lord", "Cheikh", "Cheikha"},
	} {
		for _, word := range wanted {
			if !slices.ContainsFunc(lists.Honorifics, func(h Honorific) bool { return h.Language == code && h.Honorific == word }) {
				t.Errorf("%s: no honorific %q", code, word)
			}
		}
	}
}

// A source that no row names is a leftover.
func TestEverySourceIsUsed(t *testing.T) {
	used := map[string]bool{}
	var keys map[string]bool
	for _, file := range Files(".") {
		if file.Name == "SOURCES.md" {
			keys = sourceKeys(file)
		}
		columns, isList := listColumns[file.Name]
		if !isList || !slices.Contains(columns, "source") {
			continue
		}
		rows, _ := readCSV(file, columns)
		for _, row := range rows {
			for _, key := range row.list("source") {
				used[key] = true
			}
		}
	}
	for key := range keys {
		if !used[key] {
			t.Errorf("no row names the source %s", key)
		}
	}
	if len(keys) < 30 {
		t.Errorf("%d sources", len(keys))
	}
}
