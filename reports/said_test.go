package reports

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

func TestLogLikelihoodPublished(t *testing.T) {
	// Dunning 1993, table of bigrams: k(AB), k(A~B), k(~AB), k(~A~B) and G2.
	for _, row := range []struct {
		name       string
		a, b, c, d int
		want       float64
	}{
		{"the swiss", 110, 2442, 111, 29114, 270.72},
		{"can be", 29, 13, 123, 31612, 263.90},
	} {
		if got := LogLikelihood(row.a, row.b, row.a+row.c, row.b+row.d); math.Abs(got-row.want) > 0.005 {
			t.Errorf("%s: G2 = %.3f, published %.2f", row.name, got, row.want)
		}
	}
	if got := LogLikelihood(10, 20, 1000, 2000); math.Abs(got) > 1e-9 {
		t.Errorf("equal relative frequency: G2 = %g, want 0", got)
	}
	if got := LogRatio(20, 10, 1000, 2000); math.Abs(got-2) > 1e-12 {
		t.Errorf("four times as frequent: log ratio = %g, want 2", got)
	}
	if got := LogRatio(4, 0, 1000, 1000); math.Abs(got-3) > 1e-12 {
		t.Errorf("4 against none: log ratio = %g, want 3 (none stands as one half)", got)
	}
}

func TestCorrespondPublished(t *testing.T) {
	// Greenacre 1984: smoking habits of five groups of staff. Inertias and the
	// places of the groups on the first axis (up to its sign).
	table := [][]float64{{4, 2, 3, 2}, {4, 3, 7, 4}, {25, 10, 12, 4}, {18, 24, 33, 13}, {10, 6, 7, 2}}
	analysis, ok := Correspond(table)
	if !ok {
		t.Fatal("no analysis")
	}
	for i, want := range []float64{0.074759, 0.010017, 0.000414} {
		if math.Abs(analysis.Inertias[i]-want) > 5e-7 {
			t.Errorf("inertia %d = %.6f, published %.6f", i+1, analysis.Inertias[i], want)
		}
	}
	if math.Abs(analysis.Total-0.085190) > 5e-7 {
		t.Errorf("total inertia = %.6f, published 0.085190", analysis.Total)
	}
	sign := math.Copysign(1, -analysis.Rows[0].Coordinates[0])
	for i, want := range []float64{-0.065768, 0.258958, -0.380595, 0.232952, -0.201089} {
		if got := sign * analysis.Rows[i].Coordinates[0]; math.Abs(got-want) > 5e-7 {
			t.Errorf("group %d on axis 1 = %.6f, published %.6f", i+1, got, want)
		}
	}
	farthest := slices.MaxFunc(analysis.Columns, func(a, b CorrespondencePoint) int {
		return int(math.Copysign(1, math.Abs(a.Coordinates[0])-math.Abs(b.Coordinates[0])))
	})
	if farthest.Coordinates[0] <= 0 {
		t.Error("the column farthest out on axis 1 must be positive")
	}
	for name, empty := range map[string][][]float64{"nothing": nil, "two rows": table[:2], "one profile": {{1, 2, 3}, {2, 4, 6}, {3, 6, 9}}} {
		if _, ok := Correspond(empty); ok {
			t.Errorf("%s: there must be no map", name)
		}
	}
}

func TestCorrespondProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, columns := rapid.IntRange(3, 8).Draw(t, "rows"), rapid.IntRange(3, 8).Draw(t, "columns")
		table := make([][]float64, rows)
		for i := range table {
			for range columns {
				table[i] = append(table[i], float64(rapid.IntRange(0, 9).Draw(t, "count")))
			}
		}
		analysis, ok := Correspond(table)
		if !ok {
			return
		}
		for axis := range 2 {
			centre, share := 0.0, 0.0
			for _, point := range analysis.Rows {
				centre += point.Mass * point.Coordinates[axis]
				share += point.Contributions[axis]
				if math.IsNaN(point.Coordinates[axis]) || point.Quality[axis] < 0 || point.Quality[axis] > 1 {
					t.Fatalf("point %+v", point)
				}
			}
			if math.Abs(centre) > 1e-6 || analysis.Inertias[axis] > 1e-9 && math.Abs(share-1) > 1e-6 {
				t.Fatalf("axis %d: centre %g, contributions %g", axis, centre, share)
			}
		}
	})
}

func TestCosine(t *testing.T) {
	if got, ok := Cosine([]float64{1, 2, 0}, []float64{2, 4, 0}); !ok || math.Abs(got-1) > 1e-12 {
		t.Errorf("same direction: %v, %v", got, ok)
	}
	if got, ok := Cosine([]float64{3, 0}, []float64{0, 4}); !ok || got != 0 {
		t.Errorf("nothing in common: %v, %v", got, ok)
	}
	if got, ok := Cosine([]float64{3, 4}, []float64{4, 3}); !ok || math.Abs(got-0.96) > 1e-12 {
		t.Errorf("3,4 and 4,3: %v, want 24/25", got)
	}
	if _, ok := Cosine([]float64{0, 0}, []float64{1, 1}); ok {
		t.Error("a delegation without words is not at right angles to all others: it has no angle")
	}
}

// spoken is an invented record in which each delegation says its words over
// and over.
func spoken(id string, says map[string]string, order []string) pipeline.Coded {
	c := pipeline.Coded{Reached: pipeline.CodeStage}
	c.Header = pipeline.Header{RecordID: id, Body: "SC", Meeting: "9901", Language: "en", Format: pipeline.Verbatim, Date: "2031-05-04"}
	var text strings.Builder
	for i, code := range order {
		start := text.Len()
		var sentence pipeline.Sentence
		sentence.Start = start
		for _, word := range strings.Fields(strings.Repeat(says[code]+" ", 40)) {
			at := text.Len()
			text.WriteString(word + " ")
			sentence.Tokens = append(sentence.Tokens, pipeline.Token{Span: pipeline.Span{Start: at, End: at + len(word)}, Norm: word})
		}
		sentence.End = text.Len() - 1
		c.Statements = append(c.Statements, pipeline.Statement{ID: fmt.Sprintf("%s-%03d", id, i+1), Order: i + 1, Kind: pipeline.PlainStatement,
			Speaker: "Ada Fern", Delegation: code, DelegationCode: code, DelegationType: pipeline.State, CouncilSeat: "elected",
			Parts: []pipeline.Span{{Start: start, End: sentence.End}}})
		c.Sentences = append(c.Sentences, []pipeline.Sentence{sentence})
		for _, topic := range strings.Fields(says[code]) {
			if strings.HasPrefix(topic, "topic") {
				c.Topics = append(c.Topics, pipeline.TopicTag{Statement: i, Topic: topic, Sentences: 5, Mentions: 5})
			}
		}
	}
	c.Text = text.String()
	return c
}

func spokenRecords() []pipeline.Coded {
	says := map[string]string{"AAA": "the water fern topic1 topic2", "BBB": "the bread topic2 salt", "CCC": "the bread topic3 topic1"}
	return []pipeline.Coded{
		spoken("SC-9901-en-verbatim", says, []string{"AAA", "BBB", "CCC"}),
		spoken("SC-9902-en-verbatim", says, []string{"CCC", "AAA"}),
		spoken("SC-9903-en-verbatim", says, []string{"BBB"}),
	}
}

func TestSaid(t *testing.T) {
	lists := &seeds.Lists{StopWords: map[string][]string{"en": {"the"}}}
	var forward, backward said
	records := spokenRecords()
	for i := range records {
		forward.add(lists, records[i])
		backward.add(lists, records[len(records)-1-i])
	}
	rows := forward.rows(lists)
	if len(rows) != 1 || rows[0].records != 3 {
		t.Fatalf("groups: %+v", rows)
	}
	var keys []string
	for _, row := range rows[0].keyness {
		if row.Comparison == "delegation" && row.FocusCode == "AAA" {
			keys = append(keys, row.Word)
		}
	}
	if !slices.Contains(keys, "water") || slices.Contains(keys, "the") || slices.Contains(keys, "fern") || slices.Contains(keys, "bread") {
		t.Errorf("key words of AAA = %v; want water, without stop words and speakers' names", keys)
	}
	if rows[0].together[0].First != "topic1" || rows[0].together[0].Second != "topic2" || rows[0].together[0].Both != 2 || rows[0].together[0].Of != 6 {
		t.Errorf("topics together: %+v", rows[0].together[0])
	}
	if len(rows[0].points) != 6 {
		t.Errorf("%d points on the map, want three delegations and three topics", len(rows[0].points))
	}
	print := func(all []saidRows) string {
		var page strings.Builder
		for _, group := range all {
			for _, row := range group.keyness {
				fmt.Fprintln(&page, row.cells())
			}
			for _, row := range group.together {
				fmt.Fprintln(&page, row.cells())
			}
			for _, row := range group.similarity {
				fmt.Fprintln(&page, row.cells())
			}
			for _, row := range group.points {
				fmt.Fprintln(&page, row.cells())
			}
		}
		return page.String()
	}
	if a, b := print(rows), print(backward.rows(lists)); a != b {
		t.Errorf("the order of the records changed the tables:\n%s\n%s", a, b)
	}
}

func TestPruneKeepsCountsWithinTheStatedError(t *testing.T) {
	g := (&said{}).group(groupKey{"en", pipeline.Verbatim})
	unit := g.unit(delegationName{EN: "Kenya", Code: "KEN"})
	for i := range maxWordCells + 1 {
		g.count(unit, fmt.Sprint("rare", i), 1)
		if i%1000 == 0 {
			g.count(unit, "common", 1)
		}
	}
	g.prune()
	if len(g.cells) > maxWordCells/2 || g.missed == 0 {
		t.Errorf("%d cells left, up to %d missing", len(g.cells), g.missed)
	}
	if n := g.cells[wordCell{unit, "common"}]; n != maxWordCells/1000+1 {
		t.Errorf("the common word has %d", n)
	}
}

func TestConcordance(t *testing.T) {
	text := "L’Été, l'état de siège et les ÉTATS ; étatiser. İstanbul l’état"
	for _, row := range []struct {
		term string
		want []string
	}{
		{"état", []string{"état", "état"}},
		{"état*", []string{"état", "ÉTATS", "étatiser", "état"}},
		{"l'état", []string{"l'état", "l’état"}},
		{"état de siège", []string{"état de siège"}},
		{"siege", nil},
		{"", nil},
		{"*", nil},
	} {
		var got []string
		for _, hit := range newSearchTerm(row.term).find(text) {
			got = append(got, hit.Of(text))
		}
		if !slices.Equal(got, row.want) {
			t.Errorf("%q found %q, want %q", row.term, got, row.want)
		}
	}
	c := fixture("fr")
	rows := concordance(c, []searchTerm{newSearchTerm("mission du fleuve")}, pipeline.NewCodePoints(c.Text))
	if len(rows) == 0 {
		t.Fatal("no row")
	}
	runes := []rune(c.Text)
	for _, row := range rows {
		if string(runes[row.Start:row.End]) != row.Hit || row.Place < 0 || row.Place > 1 {
			t.Errorf("row %+v does not quote the text", row)
		}
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("état*", "L’État, İ é")
	f.Fuzz(func(t *testing.T, term, text string) {
		last := 0
		for _, hit := range newSearchTerm(term).find(text) {
			if hit.Start < last || hit.End <= hit.Start || hit.End > len(text) {
				t.Fatalf("hit %+v after %d in %d bytes", hit, last, len(text))
			}
			last = hit.End
		}
	})
}

// BenchmarkSaid counts records of 20 statements of 400 words over a
// vocabulary of 5,000: what the one goroutine behind the stages has to keep
// up with.
func BenchmarkSaid(b *testing.B) {
	says := map[string]string{}
	var order []string
	for d := range 20 {
		var words strings.Builder
		for w := range 10 {
			fmt.Fprintf(&words, "word%d ", (d*977+w*131)%5000)
		}
		code := fmt.Sprintf("S%02d", d)
		says[code], order = words.String(), append(order, code)
	}
	record := spoken("SC-9901-en-verbatim", says, order)
	lists := &seeds.Lists{StopWords: map[string][]string{"en": {"the"}}}
	b.SetBytes(int64(len(record.Text)))
	b.ReportAllocs()
	var all said
	for b.Loop() {
		all.add(lists, record)
	}
}
