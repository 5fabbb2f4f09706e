package stages

import (
	"strings"
	"testing"

	"horseshoe/seeds"
)

func TestShippedTopics(t *testing.T) {
	lists := shippedLists(t)
	for _, finding := range CheckTopics(lists) {
		t.Error(finding)
	}
	for _, finding := range CheckTargets(lists) {
		t.Error(finding)
	}
	if len(lists.Topics) != 21 {
		t.Errorf("%d topics, the codebook has 21", len(lists.Topics))
	}
	for _, topic := range lists.Topics {
		for language, examples := range map[string][]seeds.Example{"en": topic.ExamplesEN, "fr": topic.ExamplesFR} {
			matching := 0
			for _, example := range examples {
				if example.Match {
					matching++
				}
			}
			if matching == 0 || matching == len(examples) {
				t.Errorf("topic %s needs an example and a counter-example in %s", topic.ID, language)
			}
		}
	}
}

func TestCheckTopics(t *testing.T) {
	head := "id: sea\nlabel_en: Sea\nlabel_fr: Mer\n"
	tests := []struct {
		name, file, want string
	}{
		{"a phrase that cannot be read", head + "terms_en:\n  - harbour\n  - har_bour\nterms_fr: [port]\n", `sea.yaml:6:5: error: phrase "har_bour"`},
		{"an example that does not match", head + "terms_en: [harbour]\nterms_fr: [port]\nexamples_en:\n  - text: The quay is wet.\n    match: true\n", `sea.yaml:7:5: error: the example "The quay is wet." must match sea and does not`},
		{"a counter-example that matches", head + "terms_en: [harbour]\nterms_fr: [port]\nexamples_fr:\n  - text: Le port dort.\n    match: false\n", `sea.yaml:7:5: error: the example "Le port dort." must not match sea and does`},
		{"a term that never counts", head + "terms_en: [harbour, pilot boat]\nterms_fr: [port]\nexclude_en: [pilot boats]\n", `sea.yaml:4:21: warning: "pilot boat" never counts`},
		{"a term of two topics", head + "terms_en: [harbour]\nterms_fr: [port]\n---\nid: land\nlabel_en: L\nlabel_fr: T\nterms_en: [road]\nterms_fr: [route, Port]\n", `sea.yaml:11:19: warning: "Port" is a term of the topic sea as well`},
		{"a dictionary's term", "Sea:\n  - harbour\n  - har_bour\n", `sea.yaml:3:5: error: phrase "har_bour"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			topics, wrong := seeds.ParseTopics("sea.yaml", []byte(test.file))
			if len(wrong) > 0 {
				t.Fatal(wrong)
			}
			var printed []string
			for _, finding := range CheckTopics(&seeds.Lists{Topics: topics}) {
				printed = append(printed, finding.String())
			}
			if all := strings.Join(printed, "\n"); !strings.Contains(all, test.want) {
				t.Errorf("want %s\ngot  %s", test.want, all)
			}
		})
	}
}
