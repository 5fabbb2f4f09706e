package stages

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/goccy/go-yaml"
)

// topicGold is one statement of testdata/gold/topics.LANGUAGE.yaml.
type topicGold struct {
	Text             string
	Topics, Optional []string
}

// TestTopicsOfDevelopmentStatements keeps the shipped lexicons at their level
// on statements of many debates: thirty years, every region.
func TestTopicsOfDevelopmentStatements(t *testing.T) {
	lists := shippedLists(t)
	for _, language := range []string{"en", "fr"} {
		t.Run(language, func(t *testing.T) {
			data, err := os.ReadFile(filepath.FromSlash("../testdata/gold/topics." + language + ".yaml"))
			if err != nil {
				t.Fatal(err)
			}
			var gold struct{ Statements []topicGold }
			if err := yaml.UnmarshalWithOptions(data, &gold, yaml.Strict()); err != nil {
				t.Fatal(err)
			}
			right, extra, missed := 0, 0, 0
			for _, statement := range gold.Statements {
				got := topicsOf(lists, oneStatement(language, statement.Text))
				for _, topic := range lists.Topics {
					wanted := slices.Contains(statement.Topics, topic.ID)
					switch {
					case wanted && got[topic.ID]:
						right++
					case wanted:
						missed++
						t.Logf("missed %s: %s", topic.ID, shortened(statement.Text))
					case got[topic.ID] && !slices.Contains(statement.Optional, topic.ID):
						extra++
						t.Logf("extra %s: %s", topic.ID, shortened(statement.Text))
					}
				}
			}
			precision, recall := float64(right)/float64(right+extra), float64(right)/float64(right+missed)
			f1 := 2 * precision * recall / (precision + recall)
			t.Logf("%d statements: precision %.3f, recall %.3f, F1 %.3f", len(gold.Statements), precision, recall, f1)
			if f1 < 0.9 {
				t.Errorf("F1 %.3f is below 0.900", f1)
			}
		})
	}
}
