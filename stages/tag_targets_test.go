package stages

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// oneStatement is a meeting in which one statement has the text.
func oneStatement(language, text string) pipeline.Divided {
	divided := pipeline.Divided{Statements: []pipeline.Statement{{ID: "s", Order: 1, Parts: []pipeline.Span{{Start: 0, End: len(text)}}}}}
	divided.Language, divided.Text = language, text
	return divided
}

// listsWithTarget are the lists that the tests of targets need.
func listsWithTarget(target seeds.Target) *seeds.Lists {
	target.Everywhere = true
	return &seeds.Lists{
		Targets: []seeds.Target{target},
		Delegations: []seeds.Delegation{
			{Code: "LCF", Type: "organization", NameEN: "League of Coasts and Fords", NameFR: "Ligue des côtes et des gués", AliasesFR: []string{"Ligue des gués"}},
			{Code: "ORS", Type: "state", NameEN: "Orsania", NameFR: "Orsanie", AdjectivesEN: []string{"Orsanian"}, AdjectivesFR: []string{"orsanien"}},
		},
		StopWords: map[string][]string{
			"en": {"the", "of", "in", "to", "by", "on", "and", "was", "were", "has", "had", "with", "for", "from", "its", "no", "at", "be"},
			"fr": {"le", "la", "les", "de", "du", "des", "d'", "l'", "en", "au", "aux", "à", "a", "par", "et", "sur", "dans", "son", "sa", "ses", "été", "avec", "pour", "contre"},
		},
	}
}

func TestTargetMentions(t *testing.T) {
	target := seeds.Target{
		ID:        "t",
		AliasesEN: []string{"deployment of LCF forces in Orsania", "LCF deployment in Orsania", "naval blockade of Port Merrin"},
		AliasesFR: []string{"déploiement de la LCF en Orsanie", "blocus naval de Port Merrin", "livraisons d'armes à l'Orsanie"},
		ExcludeEN: []string{"LCF deployment manual"},
	}
	tests := []struct {
		name, language, text string
		want                 []string
	}{
		{"phrase", "en", "She welcomed the LCF deployment in Orsania.", []string{"LCF deployment in Orsania"}},
		{"another article", "fr", "Ce déploiement de la LCF en Orsanie inquiète.", []string{"déploiement de la LCF en Orsanie"}},
		{"word order", "en", "In Orsania the deployment of the LCF went well.", []string{"Orsania the deployment of the LCF"}},
		{"long name", "fr", "Le déploiement en Orsanie de la Ligue des côtes et des gués inquiète.", []string{"déploiement en Orsanie de la Ligue des côtes et des gués"}},
		{"adjective of nationality", "en", "The Orsanian deployment of LCF forces ended.", []string{"Orsanian deployment of LCF forces"}},
		{"verb for the noun", "fr", "La LCF a déployé des troupes en Orsanie.", []string{"LCF a déployé des troupes en Orsanie"}},
		{"place left out", "en", "The deployment of LCF forces was swift.", []string{"deployment of LCF forces"}},
		{"agent left out", "fr", "Le déploiement en Orsanie a été bref.", []string{"déploiement en Orsanie"}},
		{"modifier left out", "en", "The blockade of Port Merrin hurts families.", []string{"blockade of Port Merrin"}},
		{"another modifier", "en", "The ill-famed deployment of clowns in Orsania amused all.", nil},
		{"another complement", "fr", "Les livraisons de blé à l'Orsanie reprennent.", nil},
		{"complement left out", "fr", "Les livraisons à l'Orsanie reprennent.", []string{"livraisons à l'Orsanie"}},
		{"names without the head", "en", "LCF and Orsania signed a treaty on fish.", nil},
		{"cooperation is no deployment", "fr", "La coopération de l'ONU avec la LCF en Orsanie progresse.", nil},
		{"head without a name", "en", "The deployment of forces was swift.", nil},
		{"across a conjunction", "en", "She praised LCF and the deployment of monitors.", nil},
		{"across a semicolon", "en", "He praised LCF; the deployment ended.", nil},
		{"across sentences", "en", "He praised LCF. Deployment ended.", nil},
		{"excluded phrase", "en", "The LCF deployment manual is out of print.", nil},
		{"twice", "en", "The LCF deployment in Orsania ended; a new LCF deployment in Orsania began.", []string{"LCF deployment in Orsania", "LCF deployment in Orsania"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			lists := listsWithTarget(target)
			tagged := Tag(lists, Parse(lists, oneStatement(test.language, test.text)))
			var got []string
			for _, mention := range tagged.Mentions {
				got = append(got, mention.Of(test.text))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

func TestTargetsOfOtherRecords(t *testing.T) {
	target := seeds.Target{ID: "t", AliasesEN: []string{"the naval blockade"}}
	tests := []struct {
		name, language, meeting string
		records                 []string
		want                    int
	}{
		{"named meeting", "en", "11", []string{"SC-10", "SC-11"}, 1},
		{"other meeting", "en", "12", []string{"SC-10", "SC-11"}, 0},
		{"language without aliases", "fr", "11", []string{"SC-11"}, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			target.Records = test.records
			lists := &seeds.Lists{Targets: []seeds.Target{target}}
			divided := oneStatement(test.language, "This naval blockade goes on.")
			divided.Body, divided.Header.Meeting = "SC", test.meeting
			if got := len(Tag(lists, Parse(lists, divided)).Mentions); got != test.want {
				t.Errorf("%d mentions, want %d", got, test.want)
			}
		})
	}
}

func TestTagIsLinear(t *testing.T) {
	lists := listsWithTarget(seeds.Target{ID: "t", AliasesEN: []string{"deployment of LCF forces in Orsania"}, ExcludeEN: []string{"LCF forces"}})
	lists.Topics = []seeds.Topic{{ID: "a", TermsEN: []string{"deployment", "LCF __ forces"}, ExcludeEN: []string{"deployment of LCF forces"}}}
	for _, text := range []string{strings.Repeat("deployment of LCF forces ", 20_000), strings.Repeat("LCF forces ___ Orsania ", 20_000), strings.Repeat("l'd'", 100_000)} {
		Tag(lists, Parse(lists, oneStatement("en", text)))
	}
}
