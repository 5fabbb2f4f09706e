package reports

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// LogLikelihood is Dunning's statistic G2 for one word in two texts: a of c
// words in the focus, b of d words in the reference (Dunning, Accurate Methods
// for the Statistics of Surprise and Coincidence, 1993: minus twice the log
// of the likelihood ratio over the fourfold table). It is 0 where the word is
// equally frequent, and never negative.
func LogLikelihood(a, b, c, d int) float64 {
	observed := [4]float64{float64(a), float64(b), float64(c - a), float64(d - b)}
	rows := [2]float64{observed[0] + observed[1], observed[2] + observed[3]}
	columns := [2]float64{float64(c), float64(d)}
	all := rows[0] + rows[1]
	total := 0.0
	for i, n := range observed {
		if n > 0 {
			total += n * math.Log(n*all/(rows[i/2]*columns[i%2]))
		}
	}
	return max(2*total, 0)
}

// LogRatio is the binary logarithm of how many times more frequent a word is
// in the focus than in the reference (Hardie, Log Ratio, 2014). A count of 0
// stands as one half.
func LogRatio(a, b, c, d int) float64 {
	if c == 0 || d == 0 {
		return 0
	}
	half := func(n int) float64 {
		if n == 0 {
			return 0.5
		}
		return float64(n)
	}
	return math.Log2(half(a) / float64(c) * float64(d) / half(b))
}

const (
	// minimumKeyCount is how often a key word must occur in the focus, and
	// minimumKeyWords how many counted words focus and reference must have.
	minimumKeyCount = 3
	minimumKeyWords = 100
	// keyThreshold is the G2 from which a word is listed: 1 in 100 by chance
	// for one word looked at alone.
	keyThreshold = 6.63
	// keyWordsListed bounds the words of one comparison, keyDelegations the
	// delegations that are compared with the rest.
	keyWordsListed = 20
	keyDelegations = 60
)

// keynessRow is a row of tables/keyness.
type keynessRow struct {
	groupKey
	Records                int
	Comparison             string // bloc, delegation
	Focus, FocusFR         string
	FocusCode, Reference   string
	Rank                   int
	Word                   string
	FocusN, ReferenceN     int
	FocusAll, ReferenceAll int
	G2, LogRatio           float64
	Missed                 int
	Withheld               string
	form                   *saidWord // of Word
}

func (r keynessRow) cells() []Cell {
	row := append(r.groupKey.cells(), intCell(r.Records), textCell(r.Comparison), textCell(r.Focus), textCell(r.FocusFR), textCell(r.FocusCode), textCell(r.Reference))
	if r.Word == "" {
		return append(row, Cell{}, Cell{}, Cell{}, Cell{}, intCell(r.FocusAll), intCell(r.ReferenceAll), Cell{}, Cell{}, intCell(r.Missed), textCell(r.Withheld))
	}
	return append(row, intCell(r.Rank), textCell(r.Word), intCell(r.FocusN), intCell(r.ReferenceN), intCell(r.FocusAll), intCell(r.ReferenceAll),
		realCell(r.G2, 2), realCell(r.LogRatio, 2), intCell(r.Missed), textCell(r.Withheld))
}

// restReference stands for all other groups, or all other delegations.
const restReference = "rest"

// keyness compares each bloc with each other bloc and with all others, and
// each delegation with all others.
func (g *saidGroup) keyness() (rows []keynessRow) {
	words, units := g.wordsInOrder()
	defer func() {
		for i := range rows {
			rows[i].form = g.interned[rows[i].Word]
		}
	}()
	blocs := g.blocs()
	counts := make([][]int, len(blocs))
	for i, bloc := range blocs {
		counts[i] = joinCounts(units, bloc.units, len(words))
	}
	for i, focus := range blocs {
		for j, reference := range blocs {
			if i != j {
				base := keynessRow{groupKey: g.groupKey, Records: g.records, Comparison: "bloc", Focus: focus.name, Reference: reference.name,
					FocusAll: focus.words, ReferenceAll: reference.words, Missed: g.missed}
				rows = append(rows, keyWords(base, words, counts[i], counts[j])...)
			}
		}
	}
	all := make([]int, len(g.units))
	total := 0
	for i := range g.units {
		all[i] = i
		total += g.units[i].words
	}
	whole := joinCounts(units, all, len(words))
	for i, focus := range blocs {
		if len(blocs) == 1 {
			break
		}
		base := keynessRow{groupKey: g.groupKey, Records: g.records, Comparison: "bloc", Focus: focus.name, Reference: restReference,
			FocusAll: focus.words, ReferenceAll: total - focus.words, Missed: g.missed}
		rows = append(rows, keyWords(base, words, counts[i], without(whole, counts[i]))...)
	}
	speakers := g.speakers()
	for _, speaker := range speakers[:min(len(speakers), keyDelegations)] {
		own := joinCounts(units, speaker.units, len(words))
		base := keynessRow{groupKey: g.groupKey, Records: g.records, Comparison: "delegation", Focus: speaker.EN, FocusFR: speaker.FR, FocusCode: speaker.Code,
			Reference: restReference, FocusAll: speaker.words, ReferenceAll: total - speaker.words, Missed: g.missed}
		rows = append(rows, keyWords(base, words, own, without(whole, own))...)
	}
	return rows
}

// without takes some counts out of others.
func without(whole, part []int) []int {
	rest := slices.Clone(whole)
	for word, n := range part {
		rest[word] -= n
	}
	return rest
}

// keyWords lists the words that the focus uses more than the reference does,
// the most telling first; one row without a word where none reaches the
// threshold or there is too little text to compare.
func keyWords(base keynessRow, words []string, focus, reference []int) []keynessRow {
	if base.FocusAll < minimumKeyWords || base.ReferenceAll < minimumKeyWords {
		base.Withheld = "below_minimum"
		return []keynessRow{base}
	}
	var rows []keynessRow
	for word, n := range focus {
		if n < minimumKeyCount {
			continue
		}
		row := base
		row.Word, row.FocusN, row.ReferenceN = words[word], n, reference[word]
		row.G2 = LogLikelihood(n, reference[word], base.FocusAll, base.ReferenceAll)
		row.LogRatio = LogRatio(n, reference[word], base.FocusAll, base.ReferenceAll)
		if row.G2 >= keyThreshold && row.LogRatio > 0 {
			rows = append(rows, row)
		}
	}
	slices.SortFunc(rows, func(a, b keynessRow) int {
		return cmp.Or(cmp.Compare(b.G2, a.G2), strings.Compare(a.Word, b.Word)) // the word for determinism
	})
	if len(rows) == 0 {
		return []keynessRow{base} // compared, and nothing stands out: not the same as not compared
	}
	rows = rows[:min(len(rows), keyWordsListed)]
	for i := range rows {
		rows[i].Rank = i + 1
	}
	return rows
}

// saidBloc is one group of delegations with its units.
type saidBloc struct {
	name  string
	units []int
	words int
}

// blocs are in the fixed order of groups; delegations whose group is unknown
// are left out.
func (g *saidGroup) blocs() []saidBloc {
	var blocs []saidBloc
	for i, unit := range g.units {
		if unit.Bloc == unknownBloc {
			continue
		}
		at := slices.IndexFunc(blocs, func(b saidBloc) bool { return b.name == unit.Bloc })
		if at < 0 {
			at = len(blocs)
			blocs = append(blocs, saidBloc{name: unit.Bloc})
		}
		blocs[at].units = append(blocs[at].units, i)
		blocs[at].words += unit.words
	}
	slices.SortFunc(blocs, func(a, b saidBloc) int {
		return cmp.Or(cmp.Compare(blocRank(a.name), blocRank(b.name)), strings.Compare(a.name, b.name))
	})
	return blocs
}
