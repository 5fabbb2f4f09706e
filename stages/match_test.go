package stages

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"horseshoe/pipeline"
)

func tokensOf(language, text string) []pipeline.Token {
	return newTokenizer(language).tokens(nil, text, 0, len(text))
}

// printedMatches lists the text of each match, as printed.
func printedMatches(t *testing.T, m *Matcher, language, text string) []string {
	t.Helper()
	tokens := tokensOf(language, text)
	var printed []string
	for _, match := range m.Find(tokens) {
		printed = append(printed, text[tokens[match.First].Start:tokens[match.Last-1].End])
	}
	return printed
}

func TestPhrases(t *testing.T) {
	tests := []struct {
		name, language, phrase, text string
		want                         []string
	}{
		{"plural", "fr", "crise humanitaire", "Les crises humanitaires durent.", []string{"crises humanitaires"}},
		{"singular for plural", "fr", "groupes armés", "un groupe armé", []string{"groupe armé"}},
		{"feminine", "fr", "déployé", "Les forces déployées partent.", []string{"déployées"}},
		{"plural in aux", "fr", "partenaire régional", "des partenaires régionaux", []string{"partenaires régionaux"}},
		{"feminine in elle", "fr", "constitutionnel", "une réforme constitutionnelle", []string{"constitutionnelle"}},
		{"feminine in enne", "fr", "européen", "les forces européennes", []string{"européennes"}},
		{"feminine in ive", "fr", "préventif", "mesures préventives", []string{"préventives"}},
		{"feminine in euse", "fr", "dangereux", "des routes dangereuses", []string{"dangereuses"}},
		{"feminine in trice", "fr", "médiateur", "une médiatrice", []string{"médiatrice"}},
		{"final é is not final e", "fr", "traite", "Ce traité date de 1992.", nil},
		{"final e is not final é", "fr", "traité", "la traite des personnes", nil},
		{"capitals without accents", "fr", "déployé", "FORCES DEPLOYEES ET UN CONTINGENT DEPLOYE", []string{"DEPLOYEES", "DEPLOYE"}},
		{"accents do not count", "fr", "prévention", "PREVENTION et prevention", []string{"PREVENTION", "prevention"}},
		{"typographic apostrophe", "fr", "l'état de droit", "pour l’État de droit", []string{"l’État de droit"}},
		{"no word inside a word", "fr", "art", "une partie de l’État", nil},
		{"ligature", "fr", "coeur", "au cœur du débat", []string{"cœur"}},
		{"plural in s", "en", "peace operation", "Peace operations matter.", []string{"Peace operations"}},
		{"plural in ies", "en", "treaty", "several treaties", []string{"treaties"}},
		{"plural in es", "en", "clash", "the clashes", []string{"clashes"}},
		{"irregular plural", "en", "woman", "women’s rights", []string{"women’s"}},
		{"possessive", "en", "council", "the Council’s work and the Council's vote", []string{"Council’s", "Council's"}},
		{"British and American spelling", "en", "organisation", "each organization and its defense", []string{"organization"}},
		{"ss is no plural", "en", "progres", "progress", nil},
		{"star", "en", "terror*", "Terrorists and terrorism, not deterrence", []string{"Terrorists", "terrorism"}},
		{"star without accents", "fr", "désarm*", "le désarmement, DESARMER", []string{"désarmement", "DESARMER"}},
		{"star in front", "fr", "*terroris*", "le contre-terrorisme, antiterroriste et territoire", []string{"contre-terrorisme", "antiterroriste"}},
		{"star inside", "en", "colo*r", "colour, colonial, color", []string{"colour", "color"}},
		{"question mark", "en", "wom?n", "a woman, women, womn", []string{"woman", "women"}},
		{"question mark for an accented letter", "fr", "b?b?", "un bébé", []string{"bébé"}},
		{"star inside and hyphens", "en", "anti-*ism", "anti-semitism", []string{"anti-semitism"}},
		{"exact form", "en", "=AIDS", "AIDS kills; food aids do not", []string{"AIDS"}},
		{"alternatives", "en", "climate change|crisis", "the climate crisis, climate crises and climate talks", []string{"climate crisis", "climate crises"}},
		{"alternatives of several parts", "en", "counter-terrorism|antiterrorism strategy", "a counter-terrorism strategy, an antiterrorism strategy", []string{"counter-terrorism strategy", "antiterrorism strategy"}},
		{"hyphen as space", "en", "climate", "climate-related risks", []string{"climate-related"}},
		{"hyphen in the phrase only", "en", "non-proliferation", "non proliferation", []string{"non proliferation"}},
		{"short gap", "fr", "forces _ paix", "les forces de paix, forces pour la paix, les forces et la grande paix", []string{"forces de paix"}},
		{"elided word is free in a gap", "fr", "fin _ intervention", "la fin de l’intervention", []string{"fin de l’intervention"}},
		{"long gap", "en", "protect __ civilians", "protect all of the civilians; protect one or two or more civilians", []string{"protect all of the civilians"}},
		{"longest gap", "en", "fleet ___ strait", "the fleet that had been promised to them left the strait", []string{"fleet that had been promised to them left the strait"}},
		{"gap stops at a full stop", "en", "protect __ civilians", "They protect. Other civilians fled.", nil},
		{"comma breaks a phrase", "en", "women girls", "women, girls", nil},
		{"comma in the phrase", "en", "women, peace and security", "the women, peace and security agenda", []string{"women, peace and security"}},
		{"quotation marks are looked through", "fr", "opération spéciale", "une « opération » spéciale", []string{"opération » spéciale"}},
		{"symbol", "en", "C5+1", "the C5+1 platform", []string{"C5+1"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m, err := NewMatcher(test.language, []string{test.phrase})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, printedMatches(t, m, test.language, test.text)); diff != "" {
				t.Errorf("%q in %q (-want +got):\n%s", test.phrase, test.text, diff)
			}
		})
	}
}

func TestLoosePhrases(t *testing.T) {
	tests := []struct {
		language, phrase, text string
		want                   []string
	}{
		{"fr", "l'intervention de l'Alliance", "Cette intervention d’une alliance a surpris.", []string{"intervention d’une alliance"}},
		{"fr", "intervention de l'Alliance", "L’intervention alliée a surpris.", nil},
		{"en", "the blockade of the port", "this blockade of a port", []string{"blockade of a port"}},
		{"en", "the blockade of the port", "the blockade near the port", nil},
	}
	for _, test := range tests {
		m, err := NewLooseMatcher(test.language, []string{test.phrase})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, printedMatches(t, m, test.language, test.text)); diff != "" {
			t.Errorf("%q in %q (-want +got):\n%s", test.phrase, test.text, diff)
		}
	}
}

func TestPhraseErrors(t *testing.T) {
	for _, phrase := range []string{"", "  ", "_ peace", "peace __", "a _ _ b", "a ___ b __ c", "peace|", "=AI*", "=A*I", "*", "?", "**", "=", "pe_ace", "«"} {
		if _, err := NewMatcher("en", []string{phrase}); err == nil {
			t.Errorf("phrase %q was taken", phrase)
		} else if !strings.Contains(err.Error(), phrase) {
			t.Errorf("the error for %q does not show it: %v", phrase, err)
		}
	}
	if _, err := NewLooseMatcher("en", []string{"the"}); err == nil {
		t.Error("a loose phrase of nothing but an article was taken")
	}
}

func TestLongest(t *testing.T) {
	m, err := NewMatcher("en", []string{"peace", "peace operation", "operation", "operation room"})
	if err != nil {
		t.Fatal(err)
	}
	all := m.Find(tokensOf("en", "peace operation room peace"))
	want := []Match{{1, 0, 2}, {0, 0, 1}, {3, 1, 3}, {2, 1, 2}, {0, 3, 4}}
	if diff := cmp.Diff(want, all); diff != "" {
		t.Errorf("Find (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Match{{1, 0, 2}, {0, 3, 4}}, Longest(all)); diff != "" {
		t.Errorf("Longest (-want +got):\n%s", diff)
	}
}

// naiveFind is the search that the trie must equal: every variant of every
// phrase tried at every piece, test by test.
func naiveFind(t interface{ Fatal(...any) }, language string, phrases []string, tokens []pipeline.Token, loose bool) []Match {
	f := folder{french: language == "fr"}
	reader := phraseReader{tokenizer: newTokenizer(language), folder: f, loose: loose}
	type unit struct {
		token int
		text  string
		first bool
	}
	var units []unit
	for i, token := range tokens {
		if isQuotationMark(token) {
			continue
		}
		first := true
		for _, text := range tokenPieces(nil, token) {
			if loose && isDeterminer(text) {
				continue
			}
			units = append(units, unit{i, text, first})
			first = false
		}
	}
	passes := func(test wordTest, u unit) bool {
		token := tokens[u.token]
		switch {
		case test.kind == exactForm:
			return test.text == u.text && test.letters == token.Case
		case token.Kind == pipeline.Punctuation:
			return false
		case test.kind == globForm:
			return len(u.text) <= longestCompound && matchesGlob(test.text, plainKey(nil, u.text))
		case test.kind == prefixForm:
			return strings.HasPrefix(string(plainKey(nil, u.text)), test.text)
		}
		return string(f.key(nil, u.text, false)) == test.text ||
			f.french && mayBeAccented(token) && string(f.key(nil, u.text, true)) == test.text
	}
	var ends func(parts []phrasePart, at int) []int
	ends = func(parts []phrasePart, at int) []int {
		if len(parts) == 0 {
			return []int{at}
		}
		if parts[0].gap > 0 {
			list := ends(parts[1:], at)
			counted, wasFree := 0, false
			for at < len(units) {
				norm := tokens[units[at].token].Norm
				if tokens[units[at].token].Kind == pipeline.Punctuation && strings.ContainsAny(norm[:1], ".!?") {
					break
				}
				wasFree = tokens[units[at].token].Kind != pipeline.Punctuation && strings.HasSuffix(norm, "'") && !wasFree
				if !wasFree {
					counted++
				}
				if counted > parts[0].gap {
					break
				}
				for at++; at < len(units) && !units[at].first; at++ {
				}
				list = append(list, ends(parts[1:], at)...)
			}
			return list
		}
		if at >= len(units) || !slices.ContainsFunc(parts[0].alternatives, func(test wordTest) bool { return passes(test, units[at]) }) {
			return nil
		}
		return ends(parts[1:], at+1)
	}
	best := map[[2]int]int{}
	for i, phrase := range phrases {
		variants, err := reader.read(phrase)
		if err != nil {
			t.Fatal(err)
		}
		for at := range units {
			for _, variant := range variants {
				for _, end := range ends(variant, at) {
					spot := [2]int{units[at].token, i}
					best[spot] = max(best[spot], units[end-1].token+1)
				}
			}
		}
	}
	var found []Match
	for first := range tokens {
		var here []Match
		for i := range phrases {
			if last, ok := best[[2]int{first, i}]; ok {
				here = append(here, Match{i, first, last})
			}
		}
		slices.SortStableFunc(here, func(a, b Match) int { return b.Last - a.Last })
		found = append(found, here...)
	}
	return found
}

func TestFindEqualsNaiveSearch(t *testing.T) {
	words := []string{"a", "le", "paix", "Paix", "forces", "force", "armée", "armé", "arme", "L’", "l’", "PAIX-ARMEE", "paix-force", ".", ",", "«", "«", "de", "de", "!"}
	parts := []string{"paix", "force", "armée", "arm*", "p*", "*m*e", "p?ix", "=Paix", "paix|force", "paix-arme|a", "_", "__", "___", ",", "le", "de", "l'arme"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 14).Draw(t, "text"), " ")
		loose := rapid.Bool().Draw(t, "loose")
		var phrases []string
		for range rapid.IntRange(1, 4).Draw(t, "phrases") {
			phrase := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 1, 5).Draw(t, "phrase"), " ")
			if _, err := newMatcher("fr", []string{phrase}, loose); err == nil {
				phrases = append(phrases, phrase)
			}
		}
		m, err := newMatcher("fr", phrases, loose)
		if err != nil {
			t.Fatal(err)
		}
		tokens := tokensOf("fr", text)
		if diff := cmp.Diff(naiveFind(t, "fr", phrases, tokens, loose), m.Find(tokens)); diff != "" {
			t.Fatalf("%q in %q (-naive +trie):\n%s", phrases, text, diff)
		}
	})
}

func FuzzFind(f *testing.F) {
	f.Add("paix armée", "La paix-armée, l’arme de la PAIX ARMEE.", true)
	f.Add("prot* __ civil|femme", "protéger « les » civils", false)
	f.Add("=UE _ c5+1", "UE c5+1 C5+1", true)
	f.Fuzz(func(t *testing.T, phrase, text string, french bool) {
		language := "en"
		if french {
			language = "fr"
		}
		m, err := NewMatcher(language, []string{phrase})
		if err != nil || len(text) > 1000 || len(phrase) > 200 {
			return
		}
		tokens := tokensOf(language, text)
		if diff := cmp.Diff(naiveFind(t, language, []string{phrase}, tokens, false), m.Find(tokens)); diff != "" {
			t.Fatalf("%q in %q (-naive +trie):\n%s", phrase, text, diff)
		}
	})
}
