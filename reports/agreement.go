package reports

import (
	"math"
	"slices"
)

// Difference is the squared distance between two values that Krippendorff's
// alpha weighs disagreement by.
type Difference func(a, b float64) float64

// Nominal counts any two different values as one full disagreement.
func Nominal(a, b float64) float64 {
	if a == b {
		return 0
	}
	return 1
}

// Interval weighs a disagreement by the square of its distance.
func Interval(a, b float64) float64 { return (a - b) * (a - b) }

// Ratings are the values that coders gave to units, counted: what
// Krippendorff's alpha needs and nothing more. Nobody changes them after
// NewRatings.
type Ratings struct {
	values []float64 // the distinct values, ascending
	counts [][]int   // counts[unit][value]
}

// NewRatings counts the values of each unit. A unit lists one value for each
// coder that coded it, in any order; what a coder left out is simply absent.
func NewRatings(units [][]float64) Ratings {
	var values []float64
	for _, unit := range units {
		values = append(values, unit...)
	}
	slices.Sort(values) // for determinism
	values = slices.Compact(values)
	counts := make([][]int, len(units))
	for u, unit := range units {
		counts[u] = make([]int, len(values))
		for _, value := range unit {
			at, _ := slices.BinarySearch(values, value)
			counts[u][at]++
		}
	}
	return Ratings{values: values, counts: counts}
}

// Pairable is the number of units that at least two coders coded.
func (r Ratings) Pairable() int {
	n := 0
	for _, counts := range r.counts {
		if sum(counts) > 1 {
			n++
		}
	}
	return n
}

// Alpha is Krippendorff's alpha, for any number of coders and missing values
// (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011). It is 1
// for perfect agreement and 0 for what chance would give. It is not defined,
// and false comes back, where nothing can be paired or no value varies.
func (r Ratings) Alpha(difference Difference) (float64, bool) {
	return r.weightedAlpha(difference, nil)
}

// weightedAlpha counts unit u weights[u] times; nil counts every unit once.
func (r Ratings) weightedAlpha(difference Difference, weights []int) (float64, bool) {
	k := len(r.values)
	coincidences := make([]float64, k*k)
	for u, counts := range r.counts {
		coders := sum(counts)
		if coders < 2 || weights != nil && weights[u] == 0 {
			continue
		}
		weight := 1.0
		if weights != nil {
			weight = float64(weights[u])
		}
		weight /= float64(coders - 1)
		for a, na := range counts {
			for b, nb := range counts {
				if a == b {
					nb--
				}
				coincidences[a*k+b] += weight * float64(na*nb)
			}
		}
	}
	return alphaOf(coincidences, r.values, difference)
}

// alphaOf is alpha from the matrix of coincidences of the values.
func alphaOf(coincidences, values []float64, difference Difference) (float64, bool) {
	k := len(values)
	margins := make([]float64, k)
	total := 0.0
	for a := range k {
		for b := range k {
			margins[a] += coincidences[a*k+b]
		}
		total += margins[a]
	}
	observed, expected := 0.0, 0.0
	for a := range k {
		for b := range k {
			distance := difference(values[a], values[b])
			observed += coincidences[a*k+b] * distance
			expected += margins[a] * margins[b] * distance
		}
	}
	if total < 2 || expected == 0 {
		return 0, false
	}
	return 1 - (total-1)*observed/expected, true
}

// tableAlpha is alpha of two coders without missing values: table[a][b] counts
// the units to which the first gave values[a] and the second values[b].
func tableAlpha(table [][]int, values []float64, difference Difference) (float64, bool) {
	coincidences := make([]float64, len(values)*len(values))
	for a := range values {
		for b := range values {
			coincidences[a*len(values)+b] = float64(table[a][b] + table[b][a])
		}
	}
	return alphaOf(coincidences, values, difference)
}

// Kappa is Cohen's kappa of two coders (Cohen, A Coefficient of Agreement for
// Nominal Scales, 1960): table[a][b] counts the units that the first coder
// gave a and the second b. False comes back where it is not defined: an empty
// table, or both coders with one and the same value throughout.
func Kappa(table [][]int) (float64, bool) {
	rows, columns := make([]float64, len(table)), make([]float64, len(table))
	total, agreed := 0.0, 0.0
	for a, row := range table {
		for b, n := range row {
			rows[a] += float64(n)
			columns[b] += float64(n)
			total += float64(n)
			if a == b {
				agreed += float64(n)
			}
		}
	}
	chance := 0.0
	for a := range table {
		chance += rows[a] * columns[a]
	}
	if total == 0 || math.Abs(total*total-chance) < 1e-9 {
		return 0, false
	}
	return (agreed*total - chance) / (total*total - chance), true
}

func sum(numbers []int) int {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return total
}
