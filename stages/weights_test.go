package stages

import (
	"testing"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

func anyLabel(pipeline.Label) bool { return true }

func TestLabelBy(t *testing.T) {
	for _, c := range []struct {
		trait   string
		scores  [len(seeds.StatementLabels)]int // favor, mixed, neutral, against, none
		byRules pipeline.Label
		want    pipeline.Label
	}{
		{"the highest", [...]int{3000, 0, 0, 0, 0}, pipeline.None, pipeline.Favor},
		{"favor and against too near each other", [...]int{3000, 1000, 0, 2800, 0}, pipeline.None, pipeline.Mixed},
		{"neither, and a mention at most", [...]int{3000, 0, 1500, 2800, 0}, pipeline.None, pipeline.Neutral},
		{"what a rule has counted holds", [...]int{1000, 0, 0, 1900, 0}, pipeline.Favor, pipeline.Favor},
		{"but not against every odds", [...]int{0, 0, 0, 6000, 0}, pipeline.Favor, pipeline.Against},
	} {
		if got := labelBy(c.scores, c.byRules, anyLabel); got != c.want {
			t.Errorf("%s: %s, want %s", c.trait, got, c.want)
		}
	}
	named := func(label pipeline.Label) bool { return label != pipeline.None }
	if got := labelBy([...]int{0, 0, 1000, 0, 9000}, pipeline.Neutral, named); got != pipeline.Neutral {
		t.Errorf("a statement that names the target: %s", got)
	}
}

// Whatever decides, a label is what its counted evidence and mentions make it,
// so that whoever reads the tables can follow it.
func TestLabelsFollowFromTheirEvidence(t *testing.T) {
	lists := stanceLists(t)
	weighed := 0
	for _, language := range []string{"en", "fr"} {
		gold := readShort(t, "../testdata/gold/development."+language+".yaml")
		for _, s := range gold.Statements {
			coded := codeText(lists, language, s.Genre, s.Text, gold.Targets...)
			for _, stance := range coded.Stances {
				var counts [3]int
				mentions := 0
				for _, e := range coded.Evidence {
					if e.Counted && e.Target == stance.Target {
						counts[map[pipeline.Polarity]int{pipeline.ForPolarity: 0, pipeline.AgainstPolarity: 1, pipeline.ConditionPolarity: 2}[e.Polarity]]++
					}
					if e.Rule == weighedRule {
						weighed++
					}
				}
				for _, mention := range coded.Mentions {
					if mention.Layer == pipeline.TargetLayer && mention.Code == stance.Target {
						mentions++
					}
				}
				if counts != [3]int{stance.Favor, stance.Against, stance.Conditions} || mentions != stance.Mentions {
					t.Errorf("%s, %s: counts %v and %d mentions, the stance says %+v", s.ID, stance.Target, counts, mentions, stance)
				}
				if want := pipeline.LabelOf(stance.Favor, stance.Against, stance.Conditions, stance.Mentions); stance.Label != want {
					t.Errorf("%s, %s: %s, its evidence says %s", s.ID, stance.Target, stance.Label, want)
				}
			}
		}
	}
	if weighed == 0 {
		t.Error("no evidence was weighed: the test has shown nothing")
	}
}

// A record about something else is not drawn toward a target by weights alone.
func TestWeightsNeedTheWordsOfTheTarget(t *testing.T) {
	text := "It was an illegal and reckless act, and her delegation deplored it. Those who had decided it would answer for the dead."
	if got := labelOf(stanceLists(t), "en", "press", text, ferry); got != pipeline.None {
		t.Errorf("a record that never speaks of the target: %s", got)
	}
}

func BenchmarkWeigh(b *testing.B) {
	lists := stanceLists(b)
	gold := readShort(b, "../testdata/gold/development.en.yaml")
	for range b.N {
		for _, s := range gold.Statements {
			codeText(lists, "en", s.Genre, s.Text, gold.Targets[0])
		}
	}
}
