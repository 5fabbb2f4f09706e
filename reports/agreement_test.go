package reports

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The data of Krippendorff, Computing Krippendorff's Alpha-Reliability
// (2011), section C/E: four observers, twelve units, missing values (0).
var publishedRatings = [4][12]float64{
	{1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
	{1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
	{0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
	{1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0},
}

func publishedUnits() [][]float64 {
	units := make([][]float64, 12)
	for _, observer := range publishedRatings {
		for unit, value := range observer {
			if value != 0 {
				units[unit] = append(units[unit], value)
			}
		}
	}
	return units
}

func TestAlphaPublished(t *testing.T) {
	ratings := NewRatings(publishedUnits())
	for _, row := range []struct {
		name       string
		difference Difference
		want       float64
	}{
		{"nominal", Nominal, 0.743},
		{"interval", Interval, 0.849},
	} {
		got, ok := ratings.Alpha(row.difference)
		if !ok || math.Abs(got-row.want) > 0.0005 {
			t.Errorf("alpha %s = %.4f, %v; published %.3f", row.name, got, ok, row.want)
		}
	}
	if n := ratings.Pairable(); n != 11 {
		t.Errorf("pairable units = %d, want 11: the last unit has one value", n)
	}
}

func TestKappaPublished(t *testing.T) {
	for _, row := range []struct {
		name  string
		table [][]int
		want  float64
	}{
		{"Cohen 1960, three diagnoses, n = 200", [][]int{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}, 0.492},
		{"equal agreement, close margins", [][]int{{45, 15}, {25, 15}}, 0.1304},
		{"equal agreement, distant margins", [][]int{{25, 35}, {5, 35}}, 0.2593},
	} {
		got, ok := Kappa(row.table)
		if !ok || math.Abs(got-row.want) > 0.0005 {
			t.Errorf("%s: kappa = %.4f, %v; want %.4f", row.name, got, ok, row.want)
		}
	}
	if _, ok := Kappa([][]int{{7, 0}, {0, 0}}); ok {
		t.Error("kappa of two coders who never vary must be undefined, not 1")
	}
	if _, ok := NewRatings([][]float64{{1, 1}, {1, 1}}).Alpha(Nominal); ok {
		t.Error("alpha without variation must be undefined, not 1")
	}
}

func TestAgreementProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		unit := rapid.SliceOfN(rapid.Float64Range(0, 4), 0, 4)
		units := rapid.SliceOfN(unit, 2, 20).Draw(t, "units")
		for u := range units {
			for v := range units[u] {
				units[u][v] = math.Floor(units[u][v])
			}
		}
		ratings := NewRatings(units)
		alpha, ok := ratings.Alpha(Nominal)
		if ok && alpha > 1+1e-12 {
			t.Fatalf("alpha = %v above 1", alpha)
		}
		shuffled := slices.Clone(units)
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		for u := range shuffled {
			shuffled[u] = slices.Clone(shuffled[u])
			slices.Reverse(shuffled[u])
		}
		again, okAgain := NewRatings(shuffled).Alpha(Nominal)
		if ok != okAgain || math.Abs(alpha-again) > 1e-9 {
			t.Fatalf("order of units or coders changed alpha: %v and %v", alpha, again)
		}
		same := make([][]float64, len(units))
		varies := false
		for u := range same {
			same[u] = []float64{float64(u % 3), float64(u % 3)}
			varies = varies || u%3 > 0
		}
		if one, ok := NewRatings(same).Alpha(Nominal); varies && (!ok || one != 1) {
			t.Fatalf("identical coders agree at %v, want 1", one)
		}
	})
}

func TestBootstrap(t *testing.T) {
	groups := make([]int, 100)
	share := func(weights []int) (float64, bool) {
		hits, n := 0, 0
		for unit, weight := range weights {
			n += weight
			if unit%2 == 0 {
				hits += weight
			}
		}
		return float64(hits) / float64(n), true
	}
	got := Bootstrap(groups, share)
	// a share of one half in a hundred units: about 0.5 +- 1.96 * 0.05
	if !got.OK || math.Abs(got.Low-0.40) > 0.02 || math.Abs(got.High-0.60) > 0.02 {
		t.Errorf("interval = %+v, want about [0.40, 0.60]", got)
	}
	if again := Bootstrap(groups, share); again != got {
		t.Errorf("the same units gave %+v and then %+v", got, again)
	}
	// all hits in one of two records: not knowing the record widens the interval
	for unit := range groups {
		groups[unit] = unit % 2
	}
	if clustered := Bootstrap(groups, share); clustered.Low != 0 || clustered.High != 1 {
		t.Errorf("interval over two opposite records = %+v, want [0, 1]", clustered)
	}
	if few := Bootstrap(groups[:minimumResampled-1], share); few.OK {
		t.Error("an interval of nine units must be withheld")
	}
}
