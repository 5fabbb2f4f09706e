package reports

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"horseshoe/pipeline"
)

// Drawable is one statement (toward one target) that a sample can draw.
type Drawable struct {
	StatementID, RecordID, Target string
	DelegationType, CouncilSeat   string
	// Label is what the program says; it decides the stratum and is never shown
	// to a coder. Empty in an output without stances.
	Label string
	// Order is the place in the output.
	Order int
	// Weight is the number of statements that a drawn one stands for.
	Weight float64
}

// Draw takes size statements (all, if there are fewer). The strata are target
// and label, each with the same number as far as it has so many, so that rare
// labels are seen often enough to be measured. Within a stratum every
// statement has the same chance, spread evenly over records, types of
// delegation and Council seats: shuffled within each such group, then every
// k-th of the whole, from a random start. The result is in the order of the
// output. The same input, size and seed draw the same sample on every machine.
func Draw(population []Drawable, size int, seed uint64) []Drawable {
	strata := strataOf(population)
	sizes := make([]int, len(strata))
	for i, stratum := range strata {
		sizes[i] = len(stratum)
	}
	var drawn []Drawable
	for i, n := range allot(sizes, size) {
		generator := rand.New(rand.NewPCG(seed, uint64(i)))
		for _, unit := range drawSpread(strata[i], n, generator) {
			unit.Weight = float64(len(strata[i])) / float64(n)
			drawn = append(drawn, unit)
		}
	}
	slices.SortFunc(drawn, func(a, b Drawable) int { return a.Order - b.Order }) // in input order, whatever the strata
	return drawn
}

// strataOf divides the population by target and label, both in alphabetical
// order; units keep the order of the output.
func strataOf(population []Drawable) [][]Drawable {
	sorted := slices.Clone(population)
	slices.SortStableFunc(sorted, func(a, b Drawable) int { // for determinism
		if c := strings.Compare(a.Target, b.Target); c != 0 {
			return c
		}
		return strings.Compare(a.Label, b.Label)
	})
	return chunked(sorted, func(a, b Drawable) bool { return a.Target == b.Target && a.Label == b.Label })
}

// chunked cuts a list wherever two neighbours are not alike.
func chunked[T any](list []T, alike func(a, b T) bool) [][]T {
	var chunks [][]T
	for i := range list {
		if i == 0 || !alike(list[i-1], list[i]) {
			chunks = append(chunks, nil)
		}
		chunks[len(chunks)-1] = append(chunks[len(chunks)-1], list[i])
	}
	return chunks
}

// allot gives each stratum one place after the other until the size is
// reached or every stratum is used up.
func allot(sizes []int, size int) []int {
	places := make([]int, len(sizes))
	left := min(size, sum(sizes))
	for left > 0 {
		for i := range sizes {
			if left > 0 && places[i] < sizes[i] {
				places[i]++
				left--
			}
		}
	}
	return places
}

func drawSpread(stratum []Drawable, n int, generator *rand.Rand) []Drawable {
	sorted := slices.Clone(stratum)
	key := func(d Drawable) string { return d.RecordID + "\x00" + d.DelegationType + "\x00" + d.CouncilSeat }
	slices.SortStableFunc(sorted, func(a, b Drawable) int { return strings.Compare(key(a), key(b)) }) // for determinism
	spread := sorted[:0:0]
	for _, group := range chunked(sorted, func(a, b Drawable) bool { return key(a) == key(b) }) {
		generator.Shuffle(len(group), func(i, j int) { group[i], group[j] = group[j], group[i] })
		spread = append(spread, group...)
	}
	start := generator.Float64()
	drawn := make([]Drawable, n)
	for i := range drawn {
		at := int((float64(i) + start) * float64(len(spread)) / float64(n))
		drawn[i] = spread[min(at, len(spread)-1)]
	}
	return drawn
}

// ReadDrawable lists what a sample of an output folder can draw: the rows of
// stances.csv or, where the run coded no target, the statements of speakers
// other than the chair and sections.
func ReadDrawable(dir string) ([]Drawable, error) {
	var population []Drawable
	places := make(map[string]int)
	columns := []string{"statement_id", "record_id", "kind", "delegation_type", "council_seat"}
	err := eachRow(dir, "statements.csv", columns, func(r row) error {
		if kind := r.text("kind"); kind == string(pipeline.Presiding) || kind == string(pipeline.Section) {
			return nil
		}
		places[r.text("statement_id")] = len(population)
		population = append(population, Drawable{
			StatementID: strings.Clone(r.text("statement_id")), RecordID: strings.Clone(r.text("record_id")), Order: len(population),
			DelegationType: strings.Clone(r.text("delegation_type")), CouncilSeat: strings.Clone(r.text("council_seat")),
		})
		return nil
	})
	if err != nil {
		return nil, err
	}
	var toward []Drawable
	err = eachRow(dir, "stances.csv", []string{"statement_id", "target", "label"}, func(r row) error {
		if at, ok := places[r.text("statement_id")]; ok {
			unit := population[at]
			unit.Target, unit.Label, unit.Order = strings.Clone(r.text("target")), strings.Clone(r.text("label")), len(toward)
			toward = append(toward, unit)
		}
		return nil
	})
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	if len(toward) > 0 {
		return toward, nil
	}
	if len(population) == 0 {
		return nil, fmt.Errorf("%s: no statement to draw", dir)
	}
	return population, nil
}
