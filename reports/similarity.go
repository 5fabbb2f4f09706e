package reports

import (
	"math"
	"strings"
)

// similarityRow is a row of tables/similarity: two delegations.
type similarityRow struct {
	groupKey
	Records           int
	First, Second     delegationName
	FirstN, SecondN   int // counted words
	Topics, Words     float64
	TopicsOK, WordsOK bool
	CodedBy           string // the topics
}

func (r similarityRow) cells() []Cell {
	topics, words := Cell{}, Cell{}
	var withheld []string
	if r.TopicsOK {
		topics = realCell(r.Topics, shareDecimals)
	} else {
		withheld = append(withheld, "topics")
	}
	if r.WordsOK {
		words = realCell(r.Words, shareDecimals)
	} else {
		withheld = append(withheld, "words")
	}
	row := append(r.groupKey.cells(), intCell(r.Records))
	for _, d := range []delegationName{r.First, r.Second} {
		row = append(row, textCell(d.EN), textCell(d.FR), textCell(d.Code))
	}
	return append(row, topics, words, intCell(r.FirstN), intCell(r.SecondN), textCell(strings.Join(withheld, ";")), textCell(r.CodedBy))
}

// similarDelegations bounds the delegations of a group that are compared two
// by two: those with the most words.
const similarDelegations = 100

// similarities compares every two delegations: by the cosine of their
// sentences on each topic, and of their words, each weighed by how few
// delegations use it (the logarithm of all delegations over those that do).
// The one is withheld below minimumMapped topic sentences, the other below
// minimumKeyWords words of one of the two.
func (g *saidGroup) similarities() []similarityRow {
	speakers := g.speakers()
	speakers = speakers[:min(len(speakers), similarDelegations)]
	byWord := g.wordProfiles(speakers)
	byTopic := make([][]float64, len(speakers))
	for i, speaker := range speakers {
		byTopic[i] = make([]float64, len(g.topics))
		for _, unit := range speaker.units {
			for topic := range g.topics {
				byTopic[i][topic] += float64(g.topicCells[[2]int{unit, topic}])
			}
		}
	}
	by := g.coders(g.allTopics()...).String()
	var rows []similarityRow
	for i := range speakers {
		for j := i + 1; j < len(speakers); j++ {
			row := similarityRow{groupKey: g.groupKey, Records: g.records, First: speakers[i].delegationName, Second: speakers[j].delegationName,
				FirstN: speakers[i].words, SecondN: speakers[j].words, CodedBy: by}
			if min(total(byTopic[i]), total(byTopic[j])) >= minimumMapped {
				row.Topics, row.TopicsOK = Cosine(byTopic[i], byTopic[j])
			}
			if min(row.FirstN, row.SecondN) >= minimumKeyWords {
				row.Words, row.WordsOK = sparseCosine(byWord[i], byWord[j])
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// Cosine is the cosine of the angle of two vectors of one length: 1 for the
// same direction, 0 for nothing in common. It is not defined, and false comes
// back, where one of them is nothing but zeros.
func Cosine(a, b []float64) (float64, bool) {
	product, first, second := 0.0, 0.0, 0.0
	for i := range a {
		product += a[i] * b[i]
		first += a[i] * a[i]
		second += b[i] * b[i]
	}
	if first == 0 || second == 0 {
		return 0, false
	}
	return min(product/(math.Sqrt(first)*math.Sqrt(second)), 1), true
}

// wordWeight is the weight of a word, by its number.
type wordWeight struct {
	word   int
	weight float64
}

// wordProfiles are the weighed words of each delegation, ascending by number.
func (g *saidGroup) wordProfiles(speakers []saidSpeaker) [][]wordWeight {
	words, units := g.wordsInOrder()
	profiles := make([][]wordWeight, len(speakers))
	users := make([]int, len(words))
	for i, speaker := range speakers {
		for word, n := range joinCounts(units, speaker.units, len(words)) {
			if n > 0 {
				profiles[i] = append(profiles[i], wordWeight{word, float64(n)})
				users[word]++
			}
		}
	}
	for _, profile := range profiles {
		for i := range profile {
			profile[i].weight *= math.Log(float64(len(speakers)) / float64(users[profile[i].word]))
		}
	}
	return profiles
}

// sparseCosine is Cosine of two vectors of which only the words are listed.
func sparseCosine(a, b []wordWeight) (float64, bool) {
	product, first, second := 0.0, 0.0, 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].word < b[j].word:
			i++
		case a[i].word > b[j].word:
			j++
		default:
			product += a[i].weight * b[j].weight
			i++
			j++
		}
	}
	for _, w := range a {
		first += w.weight * w.weight
	}
	for _, w := range b {
		second += w.weight * w.weight
	}
	if first == 0 || second == 0 {
		return 0, false
	}
	return min(product/(math.Sqrt(first)*math.Sqrt(second)), 1), true
}

func total(numbers []float64) float64 {
	all := 0.0
	for _, n := range numbers {
		all += n
	}
	return all
}

// allTopics are the numbers of the topics of the group.
func (g *saidGroup) allTopics() []int {
	all := make([]int, len(g.topics))
	for i := range all {
		all[i] = i
	}
	return all
}
