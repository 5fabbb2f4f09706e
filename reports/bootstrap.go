package reports

import (
	"math/rand/v2"
	"slices"
)

// Draws is the number of resamples of an interval, and DrawSeed where their
// random numbers begin; both are printed with every interval.
const (
	Draws    = 2000
	DrawSeed = 1948
)

// Range is a 95 % percentile interval. OK is false where it is withheld: too
// few units, or a statistic that most resamples leave undefined.
type Range struct {
	Low, High float64
	OK        bool
}

// minimumResampled is the number of units below which an interval would
// pretend to know more than it does.
const minimumResampled = 10

// Bootstrap resamples units with replacement and returns the interval that
// holds the middle 95 % of the statistic. groups[u] is the record of unit u:
// with several records, records are drawn first and units within each, so
// that the interval also holds for a record not seen. The statistic gets how
// often each unit was drawn, in one slice that is used again and again, and
// says false where it is not defined. The same units give the same interval
// on every machine: the generator is PCG with a fixed seed.
func Bootstrap(groups []int, statistic func(weights []int) (float64, bool)) Range {
	if len(groups) < minimumResampled {
		return Range{}
	}
	return resampled(groups, drawUnits, statistic)
}

// BootstrapStrata is Bootstrap for a stratified sample: strata[u] is the
// stratum of unit u, and each stratum is resampled to its own size.
func BootstrapStrata(strata []int, statistic func(weights []int) (float64, bool)) Range {
	if len(strata) < minimumResampled {
		return Range{}
	}
	return resampled(strata, drawWithin, statistic)
}

// resampled is the interval of a statistic over all resamples; draw adds one to
// the weights.
func resampled(groups []int, draw func(*rand.Rand, [][]int, []int), statistic func(weights []int) (float64, bool)) Range {
	members := membersOf(groups)
	generator := rand.New(rand.NewPCG(DrawSeed, uint64(len(groups))))
	weights := make([]int, len(groups))
	values := make([]float64, 0, Draws)
	for range Draws {
		clear(weights)
		draw(generator, members, weights)
		if value, ok := statistic(weights); ok {
			values = append(values, value)
		}
	}
	if len(values) < Draws/2 {
		return Range{}
	}
	slices.Sort(values)
	return Range{Low: quantile(values, 0.025), High: quantile(values, 0.975), OK: true}
}

// membersOf lists the units of each group, groups in order of first sight.
func membersOf(groups []int) [][]int {
	var members [][]int
	place := make(map[int]int)
	for unit, group := range groups {
		at, seen := place[group]
		if !seen {
			at = len(members)
			place[group] = at
			members = append(members, nil)
		}
		members[at] = append(members[at], unit)
	}
	return members
}

// drawWithin adds to weights one resample of every group.
func drawWithin(generator *rand.Rand, members [][]int, weights []int) {
	for _, units := range members {
		for range units {
			weights[units[generator.IntN(len(units))]]++
		}
	}
}

// drawUnits adds one resample to weights, groups drawn first.
func drawUnits(generator *rand.Rand, members [][]int, weights []int) {
	for range members {
		units := members[0]
		if len(members) > 1 {
			units = members[generator.IntN(len(members))]
		}
		for range units {
			weights[units[generator.IntN(len(units))]]++
		}
	}
}

// quantile interpolates between the two nearest values of a sorted slice.
func quantile(sorted []float64, share float64) float64 {
	place := share * float64(len(sorted)-1)
	below := int(place)
	if below+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	part := place - float64(below)
	return sorted[below]*(1-part) + sorted[below+1]*part
}
