package stages

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// ferry is an invented target.
var ferry = seeds.Target{ID: "ferry", AliasesEN: []string{"ferry line to Oslar"}, AliasesFR: []string{"ligne de ferry vers Oslar"}}

func TestCodeLabels(t *testing.T) {
	lists := ruleLists(t)
	for _, c := range []struct{ trait, language, text, want string }{
		{"praise", "en", "He welcomed the ferry line to Oslar.", "favor"},
		{"blame", "en", "We deplore the ferry line to Oslar.", "against"},
		{"no evaluation", "en", "The ferry line to Oslar has two ships.", "neutral"},
		{"not named", "en", "He welcomed the new bridge.", "none"},
		{"negated praise", "en", "Her delegation could not support the ferry line to Oslar.", "against"},
		{"negated blame", "en", "The ferry line to Oslar was in no way illegal.", "favor"},
		{"a mask is no negation", "en", "He welcomed not only the ferry line to Oslar but also the road.", "favor"},
		{"praise of something else", "en", "She thanked the Secretariat for its report on the ferry line to Oslar.", "neutral"},
		{"an attack on the target is no blame of it", "en", "He condemned the attack on the ferry line to Oslar.", "neutral"},
		{"refusal to judge", "en", "He took note of the ferry line to Oslar.", "neutral"},
		{"condition", "en", "He could accept the ferry line to Oslar provided that it was inspected.", "mixed"},
		{"obligation", "en", "The ferry line to Oslar must fully respect the law of the sea.", "mixed"},
		{"others' view", "en", "Some delegations criticized the ferry line to Oslar.", "neutral"},
		{"others' view turned down", "en", "He rejected the claim that the ferry line to Oslar was illegal.", "favor"},
		{"question", "en", "Was the ferry line to Oslar legal?", "neutral"},
		{"rhetorical question", "en", "Who could justify the ferry line to Oslar?", "against"},
		{"call to end it", "en", "He urged the Government to close down the station and lift the tax; the ferry line to Oslar must be suspended.", "against"},
		{"call to keep it", "en", "She called for the extension of the ferry line to Oslar.", "favor"},
		{"regret of its end", "en", "We regret the suspension of the ferry line to Oslar.", "favor"},
		{"effect", "en", "The ferry line to Oslar has contributed to the stability of the islands.", "favor"},
		{"effect on something bad", "en", "The ferry line to Oslar has contributed to the suffering of the islands.", "against"},
		{"what was done to it says nothing of it", "en", "The ferry line to Oslar was undermined by strikes.", "neutral"},
		{"reference", "en", "He recalled the ferry line to Oslar. It had saved lives.", "favor"},
		{"both ways", "en", "He welcomed the ferry line to Oslar but deplored its slowness.", "mixed"},
		{"what would be without it", "en", "Without the ferry line to Oslar the islands would have starved.", "favor"},
		{"éloge", "fr", "Il a salué la ligne de ferry vers Oslar.", "favor"},
		{"blâme", "fr", "Nous déplorons la ligne de ferry vers Oslar.", "against"},
		{"sans jugement", "fr", "La ligne de ferry vers Oslar compte deux navires.", "neutral"},
		{"négation", "fr", "La ligne de ferry vers Oslar ne saurait être considérée comme précipitée.", "favor"},
		{"négation après le verbe", "fr", "Son pays n’approuve pas la ligne de ferry vers Oslar.", "against"},
		{"prise de note", "fr", "Il a pris note de la ligne de ferry vers Oslar.", "neutral"},
		{"attaque contre la cible", "fr", "Il a condamné l’attaque contre la ligne de ferry vers Oslar.", "neutral"},
		{"condition", "fr", "Il accepterait la ligne de ferry vers Oslar sous réserve que les navires soient inspectés.", "mixed"},
		{"avis d’autrui", "fr", "Certaines délégations ont critiqué la ligne de ferry vers Oslar.", "neutral"},
		{"avis d’autrui réfuté", "fr", "Certains reprochent à la ligne de ferry vers Oslar d’attiser les tensions, mais les faits disent le contraire.", "favor"},
		{"appel à y mettre fin", "fr", "Il a demandé la suspension de la ligne de ferry vers Oslar.", "against"},
		{"regret de sa fin", "fr", "Nous regrettons la suspension de la ligne de ferry vers Oslar.", "favor"},
		{"effet", "fr", "La ligne de ferry vers Oslar a permis de stabiliser la région.", "favor"},
		{"pronom complément", "fr", "Évoquant la ligne de ferry vers Oslar, il l’a condamnée.", "against"},
		{"concession", "fr", "Il a salué la ligne de ferry vers Oslar, mais en a déploré la lenteur.", "mixed"},
		{"limite dans la phrase suivante", "fr", "Il a salué la ligne de ferry vers Oslar. Il s’est toutefois inquiété de l’absence de calendrier.", "mixed"},
		{"autre souci dans la phrase suivante", "fr", "Il a salué la ligne de ferry vers Oslar. Il s’est toutefois inquiété des attaques contre les civils.", "favor"},
		{"y mettre fin", "fr", "On a parlé de la ligne de ferry vers Oslar. Il a appelé à y mettre fin sans délai.", "against"},
		{"occasion d’y mettre fin", "fr", "Il a condamné la ligne de ferry vers Oslar. Il regrette qu’une occasion d’y mettre fin ait été manquée.", "against"},
		{"réclamer son retrait", "fr", "On a parlé de la ligne de ferry vers Oslar. Il a réclamé sa suppression.", "against"},
		{"la prolonger", "fr", "On a parlé de la ligne de ferry vers Oslar. Il a demandé de la prolonger.", "favor"},
		{"pertes causées", "fr", "Il s’est dit préoccupé par les pertes civiles causées par la ligne de ferry vers Oslar.", "against"},
		{"y voir", "fr", "On parle de la ligne de ferry vers Oslar; sa délégation y voit un précédent dangereux.", "against"},
		{"ce que d’aucuns dénoncent", "fr", "Loin d’être l’erreur que d’aucuns dénoncent, la ligne de ferry vers Oslar a sauvé des vies.", "favor"},
	} {
		if got := string(labelOf(lists, c.language, "press", c.text, ferry)); got != c.want {
			t.Errorf("%s: %s, want %s: %s", c.trait, got, c.want, c.text)
		}
	}
}

func TestNoAliasInTheLanguageNoRow(t *testing.T) {
	coded := codeText(stanceLists(t), "fr", "press", "Il a salué la ligne.", seeds.Target{ID: "x", AliasesEN: []string{"line"}})
	if len(coded.Stances) != 0 {
		t.Errorf("a record in a language without aliases has stances: %+v", coded.Stances)
	}
}

func TestPresidingTurnsHaveNoStance(t *testing.T) {
	lists := *stanceLists(t)
	target := ferry
	target.Everywhere = true
	lists.Targets = []seeds.Target{target}
	text := "The President welcomed the ferry line to Oslar."
	divided := pipeline.Divided{Meeting: pipeline.Meeting{Header: pipeline.Header{Language: "en"}, Text: text},
		Statements: []pipeline.Statement{{ID: "x-001", Order: 1, Kind: pipeline.Presiding, Parts: []pipeline.Span{{Start: 0, End: len(text)}}}}}
	if coded := Code(&lists, Tag(&lists, Parse(&lists, divided))); len(coded.Stances) != 0 || len(coded.Evidence) != 0 {
		t.Errorf("a presiding turn was coded: %+v", coded.Stances)
	}
}

// Whatever praises a target must not do so once it is negated.
func TestNegationNeverLeavesFavor(t *testing.T) {
	lists := ruleLists(t)
	for _, verb := range []string{"welcome", "support", "endorse", "approve", "applaud", "commend", "praise", "appreciate", "favour"} {
		text := "His country does not " + verb + " the ferry line to Oslar."
		if got := labelOf(lists, "en", "press", text, ferry); got == pipeline.Favor {
			t.Errorf("%s: %s", got, text)
		}
	}
}

// What matters is the cue, not the sentence around it.
func TestQuotedCues(t *testing.T) {
	lists := ruleLists(t)
	for text, want := range map[string]bool{
		"The ferry line to Oslar was a disaster.":                 false,
		"The ferry line to Oslar was “a disaster”.":               true,
		"The “ferry line to Oslar” was a disaster.":               false,
		`He called the ferry line to Oslar "a disaster" for all.`: true,
		"“The ferry line to Oslar was a disaster.”":               true,
		"“It is late.” The ferry line to Oslar was a disaster.":   false,
		"The ferry line to Oslar was a disaster, “late” again.":   false,
	} {
		evidence := codeText(lists, "en", "press", text, ferry).Evidence
		if len(evidence) == 0 {
			t.Errorf("no evidence in: %s", text)
		}
		for _, e := range evidence {
			if e.Quoted != want {
				t.Errorf("%q quoted %v, want %v in: %s", e.CueSpan.Of(text), e.Quoted, want, text)
			}
		}
	}
}

func TestEvidenceQuotesItsText(t *testing.T) {
	lists := stanceLists(t)
	for _, language := range []string{"en", "fr"} {
		gold := readShort(t, "../testdata/gold/development."+language+".yaml")
		for _, s := range gold.Statements {
			coded := codeText(lists, language, s.Genre, s.Text, gold.Targets...)
			for _, e := range coded.Evidence {
				for _, span := range []pipeline.Span{e.Span, e.CueSpan, e.TargetSpan} {
					if !(pipeline.Span{Start: 0, End: len(s.Text)}).Contains(span) || span.Len() <= 0 {
						t.Fatalf("%s: span %v outside of the text", s.ID, span)
					}
				}
				if !e.Span.Contains(e.CueSpan) {
					t.Errorf("%s: the cue is not in the evidence: %q", s.ID, e.CueSpan.Of(s.Text))
				}
				if !slices.ContainsFunc(pipeline.EvidenceRules, func(rule pipeline.EvidenceRule) bool { return rule.Name == e.Rule && rule.Counts == e.Counted }) {
					t.Errorf("rule %q (counted %v) is not explained", e.Rule, e.Counted)
				}
			}
		}
	}
}

func FuzzCode(f *testing.F) {
	lists := stanceLists(f)
	f.Add("He did not welcome the ferry line to Oslar, which, some say, had failed.", true)
	f.Add("« S’il salue la ligne de ferry vers Oslar, il l’a » regrettée?", false)
	f.Add(strings.Repeat("not but that, ", 40)+"ferry line to Oslar", true)
	f.Fuzz(func(t *testing.T, text string, english bool) {
		if !utf8.ValidString(text) || strings.TrimSpace(text) != text || text == "" {
			return
		}
		language := "fr"
		if english {
			language = "en"
		}
		coded := codeText(lists, language, "press", text, ferry)
		if len(coded.Stances) != 1 || len(coded.Tones) != 1 {
			t.Fatalf("%d stances, %d tones", len(coded.Stances), len(coded.Tones))
		}
		for _, e := range coded.Evidence {
			if !e.Span.Contains(e.CueSpan) {
				t.Fatalf("cue %v outside of its sentence %v", e.CueSpan, e.Span)
			}
		}
	})
}
