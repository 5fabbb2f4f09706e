package reports

import (
	"fmt"
	"slices"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

// gota shapes the small summary frames and nothing else. Its grouping joins the
// values of two key columns with an underscore, reads NA as missing and 001 as
// 1: so every key that goes in here is the number of a row or column that was
// counted before, never a name or a code.

// pivot spreads entries of a long table into a matrix of rows by columns; a
// cell without an entry is missing (-1). Each cell may occur once.
func pivot(rows, columns int, entries []pivotEntry) ([][]float64, error) {
	matrix := make([][]float64, rows)
	for i := range matrix {
		matrix[i] = slices.Repeat([]float64{-1}, columns)
	}
	if len(entries) == 0 || rows == 0 {
		return matrix, nil
	}
	row, column, value := make([]int, len(entries)), make([]int, len(entries)), make([]float64, len(entries))
	for i, e := range entries {
		row[i], column[i], value[i] = e.row, e.column, e.value
	}
	long := dataframe.New(series.New(row, series.Int, "row"), series.New(column, series.Int, "column"), series.New(value, series.Float, "value"))
	for j := range columns {
		part := long.Filter(dataframe.F{Colname: "column", Comparator: series.Eq, Comparando: j})
		if part.Err != nil {
			return nil, fmt.Errorf("pivot: %w", part.Err)
		}
		numbers, err := part.Col("row").Int()
		if err != nil {
			return nil, fmt.Errorf("pivot: %w", err)
		}
		for k, value := range part.Col("value").Float() {
			matrix[numbers[k]][j] = value
		}
	}
	return matrix, nil
}

// pivotEntry is one cell of a long table, by number of row and column.
type pivotEntry struct {
	row, column int
	value       float64
}

// spread describes the distribution of a measure: how many values, smallest,
// lower quartile, median, upper quartile, largest.
type spread struct {
	Count                          int
	Min, Lower, Median, Upper, Max float64
}

// spreadOf is the spread of some values; the zero spread when there are none.
func spreadOf(values []float64) spread {
	if len(values) == 0 {
		return spread{}
	}
	s := series.New(values, series.Float, "value")
	return spread{Count: len(values), Min: s.Min(), Lower: s.Quantile(0.25), Median: s.Median(), Upper: s.Quantile(0.75), Max: s.Max()}
}
