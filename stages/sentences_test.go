package stages

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

func TestSentences(t *testing.T) {
	lists := shippedLists(t)
	// A bar stands for the space between two sentences.
	tests := []struct{ name, language, text string }{
		{"closing guillemet stays", "fr", "« Le fleuve monte. »|Il a quitté la salle."},
		{"guillemets without inner spaces", "fr", "«Le fleuve monte.»|Il a quitté la salle."},
		{"opening guillemet begins", "fr", "Le fleuve monte.|« Nous partons. »"},
		{"quotation before its speaker", "fr", "« Le fleuve monte », a dit Mme Orlane.|Elle est partie."},
		{"question inside a quotation", "fr", "« Qui paiera ? » a demandé M. Varn.|Personne n’a répondu."},
		{"form of address", "fr", "Il a salué M. Varn et MM. Orlane et Talvo.|Il est parti."},
		{"initials", "fr", "M. T. S. Orlane a parlé.|Il est parti."},
		{"article of law", "fr", "Selon l’art. 51 et le par. 3, c’est permis.|La suite demain."},
		{"colon and semicolon", "fr", "Il a conclu: Nous partons; Tout est dit.|Fin."},
		{"number after the stop", "fr", "Le convoi est parti.|20 ans plus tard, il revient."},
		{"ellipsis inside", "fr", "Il hésite... et part.|Il revient."},
		{"ellipsis at the end", "fr", "Il hésite…|Puis il part."},
		{"etc. inside and at the end", "fr", "Du blé, de l’orge, etc. pour le port.|Des routes, etc.|Il conclut."},
		{"bracket", "fr", "(Le port est fermé.)|Il rouvrira demain."},
		{"acronym in brackets", "fr", "La Ligue des gués (LDG).|Elle siège à Orsa."},
		{"nested marks", "fr", "« Il a dit : “Non !” »|La séance reprend."},
		{"titles", "en", "Mr. Varn thanked Dr. Orlane and St. Talvo.|He left."},
		{"United States", "en", "The U.S. Government agreed.|It went on in the U.S.|The rest followed."},
		{"time of day", "en", "They met at 10.15 a.m. on Monday and at 3 p.m.|The vote followed."},
		{"number as a word", "en", "See No. 5 of the list.|He said no.|The rest agreed."},
		{"closing curly quotes", "en", "“The river rises.”|He left."},
		{"closing straight quotes", "en", `"The river rises." He left.`},
		{"quotation that goes on", "en", "“Who will pay?” asked the delegate.|Nobody answered."},
		{"decimal", "en", "Prices rose by 3.5 per cent.|Wages did not."},
		{"symbol", "en", "See S/PV.8422 and S/RES/2593 (2021).|It is clear."},
		{"numbered point", "en", "56. Mr. ORLANE thanked the chair.|He left."},
		{"annex with a letter", "en", "The map is in Annex A.|The list follows."},
		{"lost space", "en", "The river rises in the region.|The town fled."},
		{"web address", "en", "Write to www.orsa.example.net for a copy.|Thank you."},
		{"exclamation", "en", "Enough!|Let us vote."},
		{"leaders", "en", "Members ........ Orsania and Talva."},
		{"curly apostrophe in front", "en", "They left in winter.|’Twas cold."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := strings.Split(test.text, "|")
			text := strings.ReplaceAll(test.text, "|", " ")
			if test.name == "lost space" {
				text = strings.ReplaceAll(test.text, "|", "")
			}
			if test.name == "closing straight quotes" {
				want = []string{`"The river rises."`, "He left."}
			}
			parsed := Parse(lists, oneStatement(test.language, text))
			var got []string
			for _, sentence := range parsed.Sentences[0] {
				got = append(got, sentence.Of(text))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSentencesKeepParagraphsAndParts(t *testing.T) {
	text := "Un titre sans point\n\nLe corps suit. Il finit\n\nLa salle applaudit. et la suite"
	at := strings.Index(text, "La salle")
	to := at + len("La salle applaudit.")
	divided := oneStatement("fr", text)
	divided.Statements[0].Parts = []pipeline.Span{{Start: 0, End: at - 2}, {Start: to + 1, End: len(text)}}
	parsed := Parse(&seeds.Lists{}, divided)
	var got []string
	for _, sentence := range parsed.Sentences[0] {
		got = append(got, sentence.Of(text))
	}
	want := []string{"Un titre sans point", "Le corps suit.", "Il finit", "et la suite"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestQuotedSentences(t *testing.T) {
	tests := []struct {
		text string
		want []string // quotations of each sentence, joined by |
	}{
		{"« Nous partons. Nous revenons. » Il est parti.", []string{"Nous partons", "Nous revenons", ""}},
		{"« Nous partons », a-t-il dit.", []string{"Nous partons"}},
		{"Il a dit « non » et « pas encore, jamais ».", []string{"non|pas encore, jamais"}},
		{"“We leave.” He left.", []string{"We leave", ""}},
		{`He said "we leave" and left.`, []string{"we leave"}},
		{"« Nous partons.\n\nIl est parti.", []string{"Nous partons", ""}},
		{"Il dit « l’un “deux” trois » ici.", []string{"l’un “deux” trois"}},
	}
	for _, test := range tests {
		parsed := Parse(&seeds.Lists{}, oneStatement("fr", test.text))
		var got []string
		for _, sentence := range parsed.Sentences[0] {
			var quotes []string
			for _, quote := range sentence.Quotes {
				quotes = append(quotes, quote.Of(test.text))
			}
			got = append(got, strings.Join(quotes, "|"))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.text, diff)
		}
	}
}

// TestParseTiles holds for any text: sentences and tokens come in order, touch
// nothing twice, leave out white space only, and words are counted.
func TestParseTiles(t *testing.T) {
	lists := shippedLists(t)
	pieces := []string{"M.", " ", "«", "»", ".", "...", "…", "l’", "L'", "Afrique", "état", "3", " 800", "U.S.", "\n\n", "(", ")", "“", "”", "\"", "?", "!", ",", "a.m.", "C5+1", "S/RES/2593", "-", "’", "é", "\xff", "art.", "T.", "—", "\u0301"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces"), "")
		language := rapid.SampledFrom([]string{"en", "fr"}).Draw(t, "language")
		parsed := Parse(lists, oneStatement(language, text))
		at := 0
		for _, sentence := range parsed.Sentences[0] {
			if strings.Contains(sentence.Of(text), "\n") {
				t.Fatalf("a sentence crosses a paragraph in %q", text)
			}
			words := 0
			for _, token := range sentence.Tokens {
				if token.Start < at || token.Len() == 0 || !sentence.Contains(token.Span) {
					t.Fatalf("token %v out of order in %q", token, text)
				}
				if strings.TrimFunc(text[at:token.Start], unicode.IsSpace) != "" {
					t.Fatalf("%q is in no token of %q", text[at:token.Start], text)
				}
				at = token.End
				if token.Kind != pipeline.Punctuation && !strings.HasSuffix(token.Norm, "'") {
					words++
				}
			}
			if words != sentence.Words {
				t.Fatalf("%d words counted, %d there, in %q", sentence.Words, words, text)
			}
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("%q is lost from %q", text[at:], text)
		}
	})
}

func FuzzParse(f *testing.F) {
	lists := shippedLists(f)
	f.Add("« M. T. S. Orlane ... », l’a-t-il dit (art. 3 800). S/RES/2593", true)
	f.Add("The U.S. a.m. \"No.\" 3,800.5 C5+1 — it’s", false)
	f.Fuzz(func(t *testing.T, text string, french bool) {
		language := "en"
		if french {
			language = "fr"
		}
		for _, sentences := range Parse(lists, oneStatement(language, text)).Sentences {
			for _, sentence := range sentences {
				if len(sentence.Tokens) == 0 || sentence.Start != sentence.Tokens[0].Start || sentence.End > len(text) {
					t.Fatalf("bad sentence %v of %q", sentence.Span, text)
				}
			}
		}
	})
}
