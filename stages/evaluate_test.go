package stages

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"horseshoe/pipeline"
	"horseshoe/seeds"

	"github.com/goccy/go-yaml"
)

// shortGold is one file of testdata/gold: targets and short statements.
type shortGold struct {
	Targets    []seeds.Target   `yaml:"targets"`
	Statements []shortStatement `yaml:"statements"`
}

type shortStatement struct {
	ID     string   `yaml:"id"`
	Target string   `yaml:"target"`
	Genre  string   `yaml:"genre"`
	Label  string   `yaml:"label"`
	Alt    []string `yaml:"alt"`
	Text   string   `yaml:"text"`
}

func readShort(t testing.TB, name string) shortGold {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var gold shortGold
	if err := yaml.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	return gold
}

func stanceLists(t testing.TB) *seeds.Lists {
	t.Helper()
	lists, err := seeds.Load(seeds.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return lists
}

// ruleLists are the lists without weights, so that the rules decide alone.
func ruleLists(t testing.TB) *seeds.Lists {
	lists := stanceLists(t)
	lists.Weights = nil
	return lists
}

// codeText codes one text as the only statement of a meeting, toward the
// targets.
func codeText(lists *seeds.Lists, language, genre, text string, targets ...seeds.Target) pipeline.Coded {
	with := *lists
	with.Targets = nil
	for _, target := range targets {
		target.Everywhere = true
		with.Targets = append(with.Targets, target)
	}
	format := pipeline.PressRelease
	if genre == "verbatim" {
		format = pipeline.Verbatim
	}
	statement := pipeline.Statement{ID: "x-001", Order: 1, Kind: pipeline.PlainStatement, Parts: []pipeline.Span{{Start: 0, End: len(text)}}}
	divided := pipeline.Divided{Meeting: pipeline.Meeting{Header: pipeline.Header{Language: language, Format: format}, Text: text}, Statements: []pipeline.Statement{statement}}
	return Code(&with, Tag(&with, Parse(&with, divided)))
}

// labelOf is the label of a text toward one target.
func labelOf(lists *seeds.Lists, language, genre, text string, target seeds.Target) pipeline.Label {
	coded := codeText(lists, language, genre, text, target)
	if len(coded.Stances) != 1 {
		return "missing"
	}
	return coded.Stances[0].Label
}

// TestEvaluate measures the labels against the development and the held-out
// statements, and the tone against human codes of negative evaluation where
// that material lies beside the project. The figures are a golden: a changed
// rule shows what it moved. The held-out statements are never printed.
func TestEvaluate(t *testing.T) {
	lists := stanceLists(t)
	var report strings.Builder
	for _, set := range []string{"development", "heldout"} {
		for _, language := range []string{"en", "fr"} {
			fmt.Fprint(&report, evaluateGold(lists, language, set, readShort(t, "../testdata/gold/"+set+"."+language+".yaml")))
		}
	}
	const name = "../testdata/gold/score.txt"
	stance := report.String()
	t.Log("\n" + stance + evaluateTone(lists))
	if *update {
		if err := os.WriteFile(name, []byte(stance), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != stance {
		t.Errorf("the scores moved; make golden writes them\nwas\n%snow\n%s", want, stance)
	}
}

// evaluateGold returns accuracy and confusion of one set as lines of text.
func evaluateGold(lists *seeds.Lists, language, set string, gold shortGold) string {
	targets := map[string]seeds.Target{}
	for _, target := range gold.Targets {
		targets[target.ID] = target
	}
	right, reversed := 0, 0
	confusion := map[[2]string]int{}
	for _, s := range gold.Statements {
		got := string(labelOf(lists, language, s.Genre, s.Text, targets[s.Target]))
		want := s.Label
		if slices.Contains(s.Alt, got) {
			want = got
		}
		if want == got {
			right++
		}
		if want == "favor" && got == "against" || want == "against" && got == "favor" {
			reversed++
		}
		confusion[[2]string{want, got}]++
	}
	var report strings.Builder
	fmt.Fprintf(&report, "%s %s: %d of %d right (%.3f), favor and against confused %d\n", set, language, right, len(gold.Statements),
		float64(right)/float64(len(gold.Statements)), reversed)
	cells := make([][2]string, 0, len(confusion))
	for cell := range confusion {
		cells = append(cells, cell)
	}
	// For determinism: by wanted label, then given label.
	slices.SortFunc(cells, func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	for _, cell := range cells {
		fmt.Fprintf(&report, "  %s as %s: %d\n", cell[0], cell[1], confusion[cell])
	}
	return report.String()
}

// printedApart are the marks that the material prints with a space before.
var printedApart = regexp.MustCompile(` ([,.?!;:]|'s|n't)`)

// evaluateTone returns the macro-F1 of negative evaluation by meeting, or a
// line that says why there is none.
func evaluateTone(lists *seeds.Lists) string {
	file, err := os.Open("../../shared/data/unscon/sentences.dev.csv")
	if err != nil {
		return "tone: the sentences with human codes are not beside the project\n"
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return "tone: " + err.Error() + "\n"
	}
	counts := map[string]*[2][2]int{"all meetings": {}} // wanted, given
	for _, row := range rows[1:] {
		text := strings.ReplaceAll(printedApart.ReplaceAllString(row[3], "$1"), " - ", "-")
		given := 0
		for _, tone := range codeText(lists, "en", "verbatim", text).Tones[0] {
			given += tone.Negative
		}
		if counts[row[0]] == nil {
			counts[row[0]] = &[2][2]int{}
		}
		for _, name := range []string{row[0], "all meetings"} {
			counts[name][index(row[4] != "none")][index(given > 0)]++
		}
	}
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	slices.Sort(names)
	var report strings.Builder
	for _, name := range names {
		c := counts[name]
		f := func(label int) float64 {
			right := float64(2 * c[label][label])
			return right / (right + float64(c[0][1]+c[1][0]))
		}
		fmt.Fprintf(&report, "tone %s: macro-F1 %.3f (negative %.3f)\n", name, (f(0)+f(1))/2, f(1))
	}
	return report.String()
}

func index(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
