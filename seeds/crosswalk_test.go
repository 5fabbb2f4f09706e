package seeds

import "testing"

func TestCrosswalkCoversTheTopics(t *testing.T) {
	lists, err := Load(Options{})
	if err != nil {
		t.Fatal(err)
	}
	topics, crossed := map[string]bool{}, map[string]bool{}
	for _, topic := range lists.Topics {
		topics[topic.ID] = true
	}
	for _, row := range lists.Crosswalk {
		if !topics[row.Topic] {
			t.Errorf("the crosswalk names %s, which is no topic", row.Topic)
		}
		crossed[row.Topic] = true
	}
	for _, topic := range lists.Topics {
		if !crossed[topic.ID] {
			t.Errorf("topic %s leads to no major topic", topic.ID)
		}
	}
}
