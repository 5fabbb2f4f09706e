package reports

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// Correspondence is a correspondence analysis of a table of counts
// (Greenacre, Correspondence Analysis in Practice): the singular value
// decomposition of its standardised residuals, with principal coordinates.
type Correspondence struct {
	// Inertias are the principal inertias (squared singular values) of all axes,
	// the largest first; Total is their sum.
	Inertias []float64
	Total    float64
	// Rows and Columns are the points, in the order of the table. A row or
	// column of zeros has no point: its Mass is 0.
	Rows, Columns []CorrespondencePoint
}

// CorrespondencePoint is one row or column on the first two axes.
type CorrespondencePoint struct {
	Mass float64
	// Coordinates are principal coordinates; Contributions the part of the
	// axis's inertia that the point makes; Quality the part of the point's
	// inertia that each axis shows.
	Coordinates, Contributions, Quality [2]float64
}

// Correspond analyses a table of counts. The sign of an axis, which the
// decomposition leaves open, is set so that the column that lies farthest out
// on it is positive. False comes back for a table with fewer than three rows
// or columns that are not zero: it has no second axis.
func Correspond(table [][]float64) (Correspondence, bool) {
	rows, columns, all := margins(table)
	keptRows, keptColumns := positive(rows), positive(columns)
	if len(keptRows) < 3 || len(keptColumns) < 3 {
		return Correspondence{}, false
	}
	residuals := mat.NewDense(len(keptRows), len(keptColumns), nil)
	for i, r := range keptRows {
		for j, c := range keptColumns {
			expected := rows[r] / all * columns[c] / all
			residuals.Set(i, j, (table[r][c]/all-expected)/math.Sqrt(expected))
		}
	}
	var svd mat.SVD
	if !svd.Factorize(residuals, mat.SVDThin) {
		return Correspondence{}, false
	}
	values := svd.Values(nil)
	var left, right mat.Dense
	svd.UTo(&left)
	svd.VTo(&right)
	result := Correspondence{Rows: make([]CorrespondencePoint, len(rows)), Columns: make([]CorrespondencePoint, len(columns))}
	for _, value := range values {
		result.Inertias = append(result.Inertias, value*value)
		result.Total += value * value
	}
	if values[0] < 1e-9 {
		return Correspondence{}, false // every row has the same profile: there is nothing to show
	}
	for axis := range 2 {
		sign := axisSign(&right, axis, columns, keptColumns)
		place(result.Rows, keptRows, rows, all, &left, axis, sign*values[axis])
		place(result.Columns, keptColumns, columns, all, &right, axis, sign*values[axis])
	}
	setQuality(result.Rows, keptRows, residuals, false)
	setQuality(result.Columns, keptColumns, residuals, true)
	return result, true
}

func margins(table [][]float64) (rows, columns []float64, all float64) {
	rows = make([]float64, len(table))
	if len(table) > 0 {
		columns = make([]float64, len(table[0]))
	}
	for i, row := range table {
		for j, n := range row {
			rows[i] += n
			columns[j] += n
			all += n
		}
	}
	return rows, columns, all
}

func positive(margin []float64) []int {
	var kept []int
	for i, n := range margin {
		if n > 0 {
			kept = append(kept, i)
		}
	}
	return kept
}

// axisSign makes the farthest column of an axis positive, the first among
// those that are equally far to nine decimals.
func axisSign(vectors *mat.Dense, axis int, columns []float64, kept []int) float64 {
	farthest, sign := 0.0, 1.0
	for j, c := range kept {
		coordinate := vectors.At(j, axis) / math.Sqrt(columns[c])
		if math.Abs(coordinate) > farthest*(1+1e-9) {
			farthest, sign = math.Abs(coordinate), math.Copysign(1, coordinate)
		}
	}
	return sign
}

func place(points []CorrespondencePoint, kept []int, margin []float64, all float64, vectors *mat.Dense, axis int, scale float64) {
	for i, at := range kept {
		vector := vectors.At(i, axis)
		points[at].Mass = margin[at] / all
		points[at].Coordinates[axis] = scale * vector / math.Sqrt(points[at].Mass)
		points[at].Contributions[axis] = vector * vector
	}
}

// setQuality divides the squared coordinates by the squared distance of the
// point from the centre.
func setQuality(points []CorrespondencePoint, kept []int, residuals *mat.Dense, columns bool) {
	for i, at := range kept {
		inertia := 0.0
		var residual []float64
		if columns {
			residual = mat.Col(nil, i, residuals)
		} else {
			residual = mat.Row(nil, i, residuals)
		}
		for _, value := range residual {
			inertia += value * value
		}
		for axis := range 2 {
			if coordinate := points[at].Coordinates[axis]; inertia > 0 {
				points[at].Quality[axis] = min(points[at].Mass*coordinate*coordinate/inertia, 1)
			}
		}
	}
}
