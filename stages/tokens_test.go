package stages

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"horseshoe/pipeline"
)

func TestTokens(t *testing.T) {
	tests := []struct{ name, language, text, want string }{
		{"elision", "fr", "l’ONU d'Orsa qu’il jusqu'à s’est", "l'|onu|d'|orsa|qu'|il|jusqu'|à|s'|est"},
		{"elided capital", "fr", "L’Afrique D’abord", "l'|afrique|d'|abord"},
		{"elision before a quotation mark", "fr", "d’« acte »", "d'|«|acte|»"},
		{"whole words with an apostrophe", "fr", "aujourd’hui quelqu’un Da'esh", "aujourd'hui|quelqu'un|da'esh"},
		{"no elision in English", "en", "don’t Council’s d'Ivoire", "don't|council's|d'ivoire"},
		{"possessive of a plural", "en", "States’ rights", "states|’|rights"},
		{"thousands", "fr", "3 800 hommes, 12 345 678 francs", "3 800|hommes|,|12 345 678|francs"},
		{"no thousands after a year", "fr", "en 2021 300 hommes", "en|2021|300|hommes"},
		{"no thousands before more digits", "fr", "3 8000", "3|8000"},
		{"decimals and time", "en", "3,800.5 at 10:15, 10.30", "3,800.5|at|10:15|,|10.30"},
		{"platform", "en", "the C5+1 platform", "the|c5+1|platform"},
		{"symbols", "en", "CS/14794, S/RES/2593. S/PV.8422/Add.1", "cs/14794|,|s/res/2593|.|s/pv.8422/add.1"},
		{"slash between words", "en", "and/or ISIL/Da'esh", "and|/|or|isil|/|da'esh"},
		{"hyphens", "fr", "Vice-Ministre a-t-il tadjiko‑afghane", "vice-ministre|a-t-il|tadjiko-afghane"},
		{"dash is no hyphen", "fr", "bâtir –en favorisant– mieux", "bâtir|–|en|favorisant|–|mieux"},
		{"dotted initials", "en", "the U.S.A. and e.g. this", "the|u.s.a.|and|e.g.|this"},
		{"ordinals", "fr", "8967e 19th 1er", "8967e|19th|1er"},
		{"age", "en", "an 18-year-old", "an|18-year-old"},
		{"row of leaders", "en", "President .......... Orsania", "president|..........|orsania"},
		{"per cent and money", "en", "$5 or 3%", "$|5|or|3|%"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var norms []string
			for _, token := range tokensOf(test.language, test.text) {
				norms = append(norms, token.Norm)
			}
			if got := strings.Join(norms, "|"); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestTokenKindsAndCases(t *testing.T) {
	tokens := tokensOf("fr", "L’OTSC Élue 3e C5+1 McOrla état,")
	type traits struct {
		Kind pipeline.TokenKind
		Case pipeline.LetterCase
	}
	var got []traits
	for _, token := range tokens {
		got = append(got, traits{token.Kind, token.Case})
	}
	want := []traits{
		{pipeline.Word, pipeline.Capitalized}, {pipeline.Word, pipeline.UpperCase}, {pipeline.Word, pipeline.Capitalized},
		{pipeline.Number, pipeline.LowerCase}, {pipeline.Word, pipeline.Capitalized}, {pipeline.Word, pipeline.MixedCase},
		{pipeline.Word, pipeline.LowerCase}, {pipeline.Punctuation, pipeline.LowerCase},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseIsLinear(t *testing.T) {
	lists := shippedLists(t)
	const size = 4 << 20
	for _, unit := range []string{".", "M. ", "()", "(", "« ", "l’", "A.", "a-", "1 234 ", "S/", "x", "é’", "? ! ", "C5+", "art. "} {
		text := strings.Repeat(unit, size/len(unit))
		began := time.Now()
		Parse(lists, oneStatement("fr", text))
		// Quadratic time would take hours; the bound is wide for slow machines.
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("4 MB of %q took %v", unit, took)
		}
	}
}

// benchmarkText is about a megabyte of invented coverage.
func benchmarkText(language string) string {
	unit := "The representative of Orsania (T. S. Varn) said that the Council’s peacekeeping operations, 3,800 strong, had protected women and girls. “We shall not leave,” he added, citing S/RES/2593 (2021) and the League’s mediation.\n\n"
	if language == "fr" {
		unit = "Le représentant de l’Orsanie, M. T. S. Varn, a jugé que les opérations de maintien de la paix, fortes de 3 800 hommes, avaient protégé les femmes. « Nous ne partirons pas », a-t-il ajouté, citant la résolution 2593 (2021) et la médiation de la Ligue.\n\n"
	}
	return strings.Repeat(unit, 1<<20/len(unit))
}

func BenchmarkParse(b *testing.B) {
	lists := shippedLists(b)
	for _, language := range []string{"en", "fr"} {
		b.Run(language, func(b *testing.B) {
			divided := oneStatement(language, benchmarkText(language))
			b.SetBytes(int64(len(divided.Text)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(lists, divided)
			}
		})
	}
}

func BenchmarkTag(b *testing.B) {
	lists := shippedLists(b)
	for _, language := range []string{"en", "fr"} {
		b.Run(language, func(b *testing.B) {
			parsed := Parse(lists, oneStatement(language, benchmarkText(language)))
			b.SetBytes(int64(len(parsed.Text)))
			b.ReportAllocs()
			for b.Loop() {
				Tag(lists, parsed)
			}
		})
	}
}

func BenchmarkTaggerOfLists(b *testing.B) {
	lists := shippedLists(b)
	b.ReportAllocs()
	for b.Loop() {
		newTopicTagger(lists, "fr")
	}
}
