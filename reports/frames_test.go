package reports

import (
	"testing"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

// TestTwoKeysRunIntoOneInGota shows why nothing is counted with gota: it
// joins the values of the key columns, so that two groups become one.
func TestTwoKeysRunIntoOneInGota(t *testing.T) {
	frame := dataframe.New(
		series.New([]string{"a_b", "a"}, series.String, "delegation"),
		series.New([]string{"c", "b_c"}, series.String, "topic"),
		series.New([]int{1, 1}, series.Int, "n"),
	)
	if groups := len(frame.GroupBy("delegation", "topic").GetGroups()); groups != 1 {
		t.Errorf("gota makes %d groups of two: if it counts right now, frames.go may say less", groups)
	}
	counts := map[delegationKey]int{}
	counts[delegationKey{"a_b", "c"}]++
	counts[delegationKey{"a", "b_c"}]++
	if len(counts) != 2 {
		t.Errorf("struct keys make %d groups, want 2", len(counts))
	}
}

func TestPivot(t *testing.T) {
	matrix, err := pivot(2, 3, []pivotEntry{{0, 0, 4}, {1, 2, 0}, {0, 2, 7}})
	if err != nil {
		t.Fatal(err)
	}
	want := [][]float64{{4, -1, 7}, {-1, -1, 0}}
	for i := range want {
		for j := range want[i] {
			if matrix[i][j] != want[i][j] {
				t.Errorf("cell %d, %d is %v, want %v", i, j, matrix[i][j], want[i][j])
			}
		}
	}
}

func TestSpreadOf(t *testing.T) {
	if got := spreadOf([]float64{5, 1, 3}); got.Median != 3 || got.Min != 1 || got.Max != 5 || got.Count != 3 {
		t.Errorf("%+v", got)
	}
	if got := spreadOf(nil); got != (spread{}) {
		t.Errorf("of nothing: %+v", got)
	}
}
