package reports

import (
	"strconv"
	"strings"
)

// cellKind says what a Cell holds.
type cellKind byte

const (
	missing cellKind = iota
	textual
	whole
	real
	logical
)

// Cell is one value of a table. The zero Cell is a missing value, which is
// never the same as zero or false.
type Cell struct {
	kind     cellKind
	text     string
	number   int64
	float    float64
	decimals int
}

// textCell holds words or a code; an empty string is a missing value.
func textCell(s string) Cell {
	if s == "" {
		return Cell{}
	}
	return Cell{kind: textual, text: s}
}

// intCell holds a count or a position; zero is a value.
func intCell(n int) Cell { return Cell{kind: whole, number: int64(n)} }

// realCell holds a number that is written with the given decimals.
func realCell(f float64, decimals int) Cell {
	return Cell{kind: real, float: f, decimals: decimals}
}

// boolCell holds true or false.
func boolCell(b bool) Cell {
	if b {
		return Cell{kind: logical, number: 1}
	}
	return Cell{kind: logical}
}

// Missing says that the cell holds no value.
func (c Cell) Missing() bool { return c.kind == missing }

// String is the value as CSV prints it, without quoting; empty when missing.
func (c Cell) String() string {
	switch c.kind {
	case textual:
		return c.text
	case whole:
		return strconv.FormatInt(c.number, 10)
	case real:
		text := strconv.FormatFloat(c.float, 'f', c.decimals, 64)
		if strings.Trim(text, "-0.") == "" {
			return strings.TrimPrefix(text, "-") // nothing is below zero by rounding
		}
		return text
	case logical:
		return strconv.FormatBool(c.number == 1)
	}
	return ""
}

// rounded is the number of a real cell as it is printed, so that every form of
// a table carries the same value.
func (c Cell) rounded() float64 {
	f, err := strconv.ParseFloat(c.String(), 64)
	if err != nil {
		return c.float
	}
	return f
}
