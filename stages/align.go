package stages

import (
	"strings"

	"horseshoe/pipeline"
)

// alignment is the stretch of a statement that a quotation changes least.
type alignment struct {
	cost       int // words changed, left out or put in
	start, end int // words of the statement
}

// align finds the stretch with the smallest edit distance, counted in words;
// what stands before and after it in the statement costs nothing. Among equals
// the first is taken.
func align(quotation, statement []string) alignment {
	// begin[j] is where the stretch that ends at j begins.
	row, begin := make([]int, len(statement)+1), make([]int, len(statement)+1)
	for j := range row {
		begin[j] = j
	}
	for i := 1; i <= len(quotation); i++ {
		diagonal, diagonalBegin := row[0], begin[0]
		row[0] = i
		for j := 1; j <= len(statement); j++ {
			cost := diagonal
			if quotation[i-1] != statement[j-1] {
				cost++
			}
			start := diagonalBegin
			// Among equals the longer stretch: words put in show better than words
			// changed at the edge.
			if row[j]+1 < cost || row[j]+1 == cost && begin[j] < start {
				cost, start = row[j]+1, begin[j]
			}
			if row[j-1]+1 < cost || row[j-1]+1 == cost && begin[j-1] < start {
				cost, start = row[j-1]+1, begin[j-1]
			}
			diagonal, diagonalBegin = row[j], begin[j]
			row[j], begin[j] = cost, start
		}
	}
	best := alignment{cost: len(quotation) + 1}
	for j := 1; j <= len(statement); j++ {
		longer := row[j] == best.cost && begin[j] == best.start && best.end == j-1
		if (row[j] < best.cost || longer) && begin[j] < j {
			best = alignment{row[j], begin[j], j}
		}
	}
	if best.end == 0 {
		best.cost = len(quotation)
	}
	return best
}

// differences lists the words that differ, as printed, run by run.
func differences(text string, spans []pipeline.Span, words []string, s quotable, a alignment) (lead, statement []string) {
	other := s.words[a.start:a.end]
	// The longest common subsequence of the two stretches.
	common := make([][]int, len(words)+1)
	for i := range common {
		common[i] = make([]int, len(other)+1)
	}
	for i := len(words) - 1; i >= 0; i-- {
		for j := len(other) - 1; j >= 0; j-- {
			if words[i] == other[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var left, right []string
	flush := func() {
		if len(left)+len(right) > 0 {
			lead, statement = append(lead, strings.Join(left, " ")), append(statement, strings.Join(right, " "))
		}
		left, right = nil, nil
	}
	i, j := 0, 0
	for i < len(words) || j < len(other) {
		switch {
		case i < len(words) && j < len(other) && words[i] == other[j]:
			flush()
			i++
			j++
		case j == len(other) || i < len(words) && common[i+1][j] >= common[i][j+1]:
			left = append(left, spans[i].Of(text))
			i++
		default:
			right = append(right, s.spans[a.start+j].Of(text))
			j++
		}
	}
	flush()
	return lead, statement
}
