package stages

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

func TestTopicsOfATarget(t *testing.T) {
	lists := *shippedLists(t)
	lists.Topics = []seeds.Topic{
		{ID: "grain", TermsEN: []string{"wheat", "grain"}},
		{ID: "sea", TermsEN: []string{"harbour"}, WeakEN: []string{"embargo"}},
	}
	tests := []struct {
		name, text string
		aliases    []string
		want       string
	}{
		{"a reference to the target", "He welcomed the wheat embargo. It has worked.", []string{"wheat embargo", "embargo"}, "grain:wheat"},
		{"the target without the topic's word", "He welcomed the embargo.", []string{"wheat embargo", "embargo"}, "grain:wheat (target)"},
		{"in fewer than a third of the names", "He welcomed the embargo.", []string{"wheat embargo", "embargo", "ban of May", "May ban"}, ""},
		{"a weak term of the names", "He welcomed the ban of May.", []string{"embargo", "ban of May"}, ""},
		{"not spoken of", "The roads are bad.", []string{"wheat embargo", "embargo"}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			lists.Targets = []seeds.Target{{ID: "t", AliasesEN: test.aliases, Everywhere: true}}
			coded := Code(&lists, Tag(&lists, Parse(&lists, oneStatement("en", test.text))))
			var got []string
			for _, mention := range coded.Mentions {
				if mention.Layer != pipeline.TopicLayer {
					continue
				}
				found := mention.Code + ":" + mention.Term
				if mention.Reference {
					found += " (target)"
				}
				got = append(got, found)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
			if len(coded.Topics) > 0 != (test.want != "") {
				t.Errorf("%q: topics %v, want %q", test.text, coded.Topics, test.want)
			}
		})
	}
}
