package pipeline

import "testing"

func TestLabelOf(t *testing.T) {
	for _, c := range []struct {
		name                                 string
		favor, against, conditions, mentions int
		want                                 Label
	}{
		{"nothing", 0, 0, 0, 0, None},
		{"only named", 0, 0, 0, 2, Neutral},
		{"praise", 1, 0, 0, 1, Favor},
		{"praise without a mention counted", 1, 0, 0, 0, Favor},
		{"blame", 0, 2, 0, 1, Against},
		{"both ways", 3, 1, 0, 1, Mixed},
		{"accepted under a condition", 1, 0, 1, 1, Mixed},
		{"only a condition", 0, 0, 1, 1, Mixed},
		{"blame with a condition stays blame", 0, 1, 1, 1, Against},
	} {
		if got := LabelOf(c.favor, c.against, c.conditions, c.mentions); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
