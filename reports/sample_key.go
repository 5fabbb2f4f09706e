package reports

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// SampleKey is the key of a coding sheet as `sample` writes it: from which
// stratum each statement was drawn, and how many statements of the output it
// stands for.
type SampleKey struct {
	// Name is the file's name, for messages.
	Name  string
	units map[sampledUnit]keyRow
	// sizes are the statements of the output in each stratum.
	sizes map[string]float64
}

// sampledUnit names what was drawn: a statement toward a target.
type sampledUnit struct{ statement, target string }

type keyRow struct {
	stratum string
	weight  float64
}

// keyColumns tell a key from a coding sheet, which has neither.
var keyColumns = []string{"stratum", "weight"}

// IsSampleKey says whether a file is the key of a sample and no coding sheet.
func IsSampleKey(content []byte) bool {
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	header, _, _ := bytes.Cut(content, []byte("\n"))
	names := lowerFields(string(header), separatorOf(content))
	return !slices.ContainsFunc(append([]string{"statement_id"}, keyColumns...), func(name string) bool { return !slices.Contains(names, name) })
}

func lowerFields(line string, separator rune) []string {
	fields := strings.Split(line, string(separator))
	for i, field := range fields {
		fields[i] = strings.ToLower(strings.Trim(field, "\" \r"))
	}
	return fields
}

// ReadSampleKey reads the key of a sample, also as a spreadsheet may have
// saved it. The error names the file and the line.
func ReadSampleKey(path string, content []byte) (SampleKey, error) {
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	reader := csv.NewReader(bytes.NewReader(content))
	reader.Comma = separatorOf(content)
	rows, err := reader.ReadAll()
	if err != nil {
		return SampleKey{}, fmt.Errorf("%s: the key of a sample cannot be read: %w", path, err)
	}
	key := SampleKey{Name: path, units: map[sampledUnit]keyRow{}, sizes: map[string]float64{}}
	if len(rows) == 0 {
		return key, fmt.Errorf("%s: the key of a sample is empty", path)
	}
	for i := range rows[0] {
		rows[0][i] = strings.ToLower(strings.TrimSpace(rows[0][i]))
	}
	place := func(name string) int { return slices.Index(rows[0], name) }
	statement, target, stratum, weight := place("statement_id"), place("target"), place("stratum"), place("weight")
	if min(statement, target, stratum, weight) < 0 {
		return key, fmt.Errorf("%s: the key of a sample has the columns statement_id, target, stratum and weight", path)
	}
	for i, cells := range rows[1:] {
		stands, err := strconv.ParseFloat(strings.Replace(cells[weight], ",", ".", 1), 64)
		// the negation also refuses a weight that is no number
		if err != nil || !(stands >= 1 && stands <= maxWeight) {
			return key, fmt.Errorf("%s: row %d: the weight %q is no number from 1; take the key as 'horseshoe sample' wrote it", path, i+2, cells[weight])
		}
		unit := sampledUnit{Unguard(cells[statement]), Unguard(cells[target])}
		if _, twice := key.units[unit]; !twice {
			key.units[unit] = keyRow{Unguard(cells[stratum]), stands}
			key.sizes[Unguard(cells[stratum])] += stands
		}
	}
	return key, nil
}

// maxWeight is more statements than any output holds.
const maxWeight = 1e9

// same says that two keys are of one sample.
func (k SampleKey) same(other SampleKey) bool { return maps.Equal(k.units, other.units) }

// strata are the names of the strata in alphabetical order.
func (k SampleKey) strata() []string { return slices.Sorted(maps.Keys(k.sizes)) }
