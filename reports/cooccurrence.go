package reports

import "math"

// cooccurrenceRow is a row of tables/topics_together.
type cooccurrenceRow struct {
	groupKey
	Records                   int
	First, Second             string
	Both, FirstN, SecondN, Of int // statements
	Sentences                 int // sentences that mention both
	CodedBy                   string
}

func (r cooccurrenceRow) cells() []Cell {
	expected, jaccard, phi := Cell{}, Cell{}, Cell{}
	if r.Of > 0 {
		expected = realCell(float64(r.FirstN)*float64(r.SecondN)/float64(r.Of), 2)
	}
	if any := r.FirstN + r.SecondN - r.Both; any > 0 {
		jaccard = realCell(float64(r.Both)/float64(any), shareDecimals)
	}
	if value, ok := r.phi(); ok {
		phi = realCell(value, shareDecimals)
	}
	return append(r.groupKey.cells(), intCell(r.Records), textCell(r.First), textCell(r.Second), intCell(r.Both), intCell(r.FirstN), intCell(r.SecondN),
		intCell(r.Of), expected, jaccard, phi, intCell(r.Sentences), textCell(r.CodedBy))
}

// phi is the correlation of having the one topic and having the other; not
// defined where all statements or none have one of them, and withheld below
// minimumForPhi statements.
func (r cooccurrenceRow) phi() (float64, bool) {
	a, b, n, both := float64(r.FirstN), float64(r.SecondN), float64(r.Of), float64(r.Both)
	spread := a * (n - a) * b * (n - b)
	if r.Of < minimumForPhi || spread <= 0 {
		return 0, false
	}
	return (n*both - a*b) / math.Sqrt(spread), true
}

const minimumForPhi = 10

// cooccurrences has a row for each two topics that occur in the group, topics
// in the order given.
func (g *saidGroup) cooccurrences(order []int) []cooccurrenceRow {
	var rows []cooccurrenceRow
	for i, a := range order {
		for _, b := range order[i+1:] {
			n := g.both[[2]int{min(a, b), max(a, b)}]
			rows = append(rows, cooccurrenceRow{groupKey: g.groupKey, Records: g.records, First: g.topics[a].id, Second: g.topics[b].id,
				Both: n.statements, FirstN: g.topics[a].statements, SecondN: g.topics[b].statements, Of: g.statements, Sentences: n.sentences,
				CodedBy: g.coders(a, b).String()})
		}
	}
	return rows
}
