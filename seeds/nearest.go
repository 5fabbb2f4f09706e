package seeds

import (
	"cmp"
	"slices"
)

// Nearest returns up to n delegations, each once, whose names are nearest to a
// name that is not in the lists, nearest first and in order of code among
// equals. Names further than a third of their length away are left out, so
// that the list may be empty.
func (x *DelegationIndex) Nearest(name string, n int) []Delegation {
	if len(name) > maxNameLength {
		return nil
	}
	wanted := []rune(Fold(name))
	if len(wanted) == 0 {
		return nil
	}
	type candidate struct {
		row, distance int
	}
	nearest := map[string]candidate{}
	for _, key := range x.folded {
		other := []rune(key)
		limit := max(len(wanted), len(other)) / 3
		if d := distance(wanted, other, limit); d <= limit {
			for _, entry := range x.names[key] {
				code := x.rows[entry.row].Code
				if seen, ok := nearest[code]; !ok || d < seen.distance || (d == seen.distance && entry.row > seen.row) {
					nearest[code] = candidate{entry.row, d}
				}
			}
		}
	}
	found := make([]candidate, 0, len(nearest))
	for _, c := range nearest {
		found = append(found, c)
	}
	// For determinism: by distance, then by place in the table.
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(x.rows[a.row].Code, x.rows[b.row].Code))
	})
	list := make([]Delegation, 0, min(n, len(found)))
	for _, c := range found[:min(n, len(found))] {
		list = append(list, x.rows[c.row])
	}
	return list
}

// distance is the number of letters to insert, drop, change or swap with a
// neighbour (Damerau 1964, optimal string alignment). Above the limit it only
// says so.
func distance(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(row[j-1]+1, last[j]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
