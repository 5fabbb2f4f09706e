package reports

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// groupKey is what words and topics are counted together in: never across
// languages or formats.
type groupKey struct {
	Language string
	Format   pipeline.Format
}

func (g groupKey) cells() []Cell { return []Cell{textCell(g.Language), textCell(string(g.Format))} }

// said counts what is said, as the records pass. What it holds is bounded by
// maxWordCells for each language and format.
type said struct {
	groups []*saidGroup
	stop   map[string]map[string]bool // by language
}

// saidGroup is the count of one language and format.
type saidGroup struct {
	groupKey
	records, statements, sentences int
	units                          []saidUnit
	unitOf                         map[saidKey]int
	// cells count words; a cell that was dropped to keep within bounds may be
	// missing up to missed occurrences.
	cells    map[wordCell]int
	interned map[string]*saidWord
	missed   int
	topics   []saidTopic
	// topicCells[unit, topic] counts sentences; both counts pairs of topics.
	topicCells map[[2]int]int
	both       map[[2]int]together
}

// saidUnit is one delegation in one bloc: a State that joined the Council
// during the run is in two.
type saidUnit struct {
	delegationName
	words, statements int
}

type saidKey struct{ code, name, bloc string }

type wordCell struct {
	unit int
	word string
}

type saidTopic struct {
	id                    string
	statements, sentences int
	by                    coders
}

// together counts the statements and sentences that hold both of two topics.
type together struct{ statements, sentences int }

// maxWordCells bounds the counts of words by delegation, for each language and
// format. Beyond it the rarest cells are dropped, and the table says how many
// occurrences a count may be missing.
const maxWordCells = 600_000

// add counts one record: turns of the chair are left out, and so are stop
// words, words of one letter, numbers and the names of the record's speakers.
func (t *said) add(lists *seeds.Lists, c pipeline.Coded) {
	s := summariser{lists: lists, coded: c, key: recordKey{c.RecordID, c.Language, c.Format}}
	s.nameDelegations()
	g := t.group(groupKey{c.Language, c.Format})
	g.records++
	words := newRecordWords(t.stopWords(lists, c.Language), speakerWords(c))
	for i, delegation := range s.of {
		if delegation < 0 || i >= len(c.Sentences) {
			continue
		}
		unit := g.unit(s.delegations[delegation])
		g.statements++
		g.sentences += len(c.Sentences[i])
		g.units[unit].statements++
		for _, sentence := range c.Sentences[i] {
			words.countSentence(sentence.Tokens, c.Text)
		}
		words.flush(g, unit)
	}
	words.note(g)
	g.addTopics(s)
	if len(g.cells) > maxWordCells {
		g.prune()
	}
}

func (t *said) group(key groupKey) *saidGroup {
	for _, g := range t.groups {
		if g.groupKey == key {
			return g
		}
	}
	g := &saidGroup{groupKey: key, unitOf: map[saidKey]int{}, cells: map[wordCell]int{}, interned: map[string]*saidWord{},
		topicCells: map[[2]int]int{}, both: map[[2]int]together{}}
	t.groups = append(t.groups, g)
	return g
}

func (t *said) stopWords(lists *seeds.Lists, language string) map[string]bool {
	if t.stop == nil {
		t.stop = map[string]map[string]bool{}
	}
	if t.stop[language] == nil {
		t.stop[language] = map[string]bool{}
		for _, word := range lists.StopWords[language] {
			t.stop[language][word] = true
		}
	}
	return t.stop[language]
}

// speakerWords are the words of the names of a record's speakers: who speaks
// is a column, not what is said.
func speakerWords(c pipeline.Coded) map[string]bool {
	names := map[string]bool{}
	for _, statement := range c.Statements {
		for _, word := range strings.FieldsFunc(strings.ToLower(statement.Speaker+" "+statement.SpeakerName), func(r rune) bool {
			return !unicode.IsLetter(r) && r != '-'
		}) {
			names[word] = true
		}
	}
	return names
}

func (g *saidGroup) unit(name delegationName) int {
	key := saidKey{name.Code, name.EN, name.Bloc}
	if key.code != "" {
		key.name = "" // a State that changed its name is one delegation
	}
	at, seen := g.unitOf[key]
	if !seen {
		at = len(g.units)
		g.unitOf[key] = at
		g.units = append(g.units, saidUnit{delegationName: name})
	}
	return at
}

func (g *saidGroup) count(unit int, word string, n int) {
	g.units[unit].words += n
	own, seen := g.interned[word]
	if !seen {
		own = &saidWord{word: strings.Clone(word)} // not a part of the record's text, which would stay in memory
		g.interned[own.word] = own
	}
	g.cells[wordCell{unit, own.word}] += n
}

// recordWords counts the words of one statement after the other with one look
// at a map for each word: this runs behind all stages, in one goroutine.
type recordWords struct {
	stop, names map[string]bool
	places      map[string]int // -1 for a word that is not counted
	words       []string
	counts      []int
	touched     []int
	forms       []wordForm
}

func newRecordWords(stop, names map[string]bool) *recordWords {
	return &recordWords{stop: stop, names: names, places: map[string]int{}}
}

// count counts one word and gives its place, -1 where it is not counted.
func (r *recordWords) count(word string) int {
	at, seen := r.places[word]
	if !seen {
		at = -1
		if !r.stop[word] && !r.names[word] && utf8.RuneCountInString(word) > 1 && !strings.HasSuffix(word, "'") {
			at = len(r.words)
			r.words, r.counts, r.forms = append(r.words, word), append(r.counts, 0), append(r.forms, newWordForm)
		}
		r.places[word] = at
	}
	if at < 0 {
		return -1
	}
	if r.counts[at] == 0 {
		r.touched = append(r.touched, at)
	}
	r.counts[at]++
	return at
}

// flush adds the counts to a unit and begins anew.
func (r *recordWords) flush(g *saidGroup, unit int) {
	for _, at := range r.touched {
		g.count(unit, r.words[at], r.counts[at])
		r.counts[at] = 0
	}
	r.touched = r.touched[:0]
}

// prune drops the rarest cells until half of the bound is left.
func (g *saidGroup) prune() {
	limit := 0
	for len(g.cells) > maxWordCells/2 {
		limit++
		for cell, n := range g.cells { // which cells go does not depend on the order
			if n <= limit {
				delete(g.cells, cell)
			}
		}
	}
	g.missed += limit
	before := g.interned
	g.interned = map[string]*saidWord{}
	for cell := range g.cells {
		g.interned[cell.word] = before[cell.word]
	}
}

// addTopics counts the topics of one record. A topic that a human coder gave
// and no word names counts as one sentence.
func (g *saidGroup) addTopics(s summariser) {
	tagged := map[[2]int]bool{} // statement, topic
	byStatement := make([][]int, len(s.of))
	for _, tag := range s.coded.Topics {
		delegation := s.of[tag.Statement]
		if delegation < 0 {
			continue
		}
		topic := g.topic(tag.Topic)
		sentences := max(tag.Sentences, 1)
		g.topics[topic].statements++
		g.topics[topic].sentences += sentences
		g.topics[topic].by.add(tag.CodedBy)
		g.topicCells[[2]int{g.unit(s.delegations[delegation]), topic}] += sentences
		tagged[[2]int{tag.Statement, topic}] = true
		byStatement[tag.Statement] = append(byStatement[tag.Statement], topic)
	}
	for _, topics := range byStatement {
		eachPair(topics, func(pair [2]int) {
			n := g.both[pair]
			n.statements++
			g.both[pair] = n
		})
	}
	bySentence := map[[2]int][]int{}
	var order [][2]int
	for _, mention := range s.coded.Mentions {
		if mention.Layer != pipeline.TopicLayer {
			continue
		}
		topic, known := slices.IndexFunc(g.topics, func(t saidTopic) bool { return t.id == mention.Code }), false
		if topic >= 0 {
			known = tagged[[2]int{mention.Statement, topic}]
		}
		place := [2]int{mention.Statement, mention.Sentence}
		if !known || slices.Contains(bySentence[place], topic) {
			continue
		}
		if bySentence[place] == nil {
			order = append(order, place)
		}
		bySentence[place] = append(bySentence[place], topic)
	}
	for _, at := range order {
		eachPair(bySentence[at], func(pair [2]int) {
			n := g.both[pair]
			n.sentences++
			g.both[pair] = n
		})
	}
}

func eachPair(topics []int, each func(pair [2]int)) {
	for i, a := range topics {
		for _, b := range topics[i+1:] {
			each([2]int{min(a, b), max(a, b)})
		}
	}
}

func (g *saidGroup) topic(id string) int {
	at := slices.IndexFunc(g.topics, func(t saidTopic) bool { return t.id == id })
	if at < 0 {
		at = len(g.topics)
		g.topics = append(g.topics, saidTopic{id: id})
	}
	return at
}

// speakers are the delegations of a group, units of several blocs joined, the
// longest first and then by code and name.
func (g *saidGroup) speakers() []saidSpeaker {
	places := map[saidKey]int{}
	var speakers []saidSpeaker
	for i, unit := range g.units {
		key := saidKey{code: unit.Code}
		if unit.Code == "" {
			key.name = unit.EN
		}
		at, seen := places[key]
		if !seen {
			at = len(speakers)
			places[key] = at
			speakers = append(speakers, saidSpeaker{delegationName: unit.delegationName})
		}
		speakers[at].units = append(speakers[at].units, i)
		speakers[at].words += unit.words
	}
	slices.SortStableFunc(speakers, func(a, b saidSpeaker) int {
		return cmp.Or(cmp.Compare(b.words, a.words), strings.Compare(a.Code, b.Code), strings.Compare(a.EN, b.EN))
	})
	return speakers
}

// saidSpeaker is one delegation with its units.
type saidSpeaker struct {
	delegationName
	units []int
	words int
}

// wordsInOrder lists the words of all cells in alphabetical order, and the
// cells of each unit as numbers of words, ascending.
func (g *saidGroup) wordsInOrder() ([]string, [][]wordCount) {
	all := make([]string, 0, len(g.interned))
	for word := range g.interned {
		all = append(all, word)
	}
	slices.Sort(all) // for determinism
	number := make(map[string]int, len(all))
	for i, word := range all {
		number[word] = i
	}
	units := make([][]wordCount, len(g.units))
	for cell, n := range g.cells {
		units[cell.unit] = append(units[cell.unit], wordCount{number[cell.word], n})
	}
	for _, counts := range units {
		slices.SortFunc(counts, func(a, b wordCount) int { return cmp.Compare(a.word, b.word) }) // for determinism
	}
	return all, units
}

// wordCount is how often a word, by its number, occurs.
type wordCount struct{ word, n int }

// joinCounts adds up the counts of some units.
func joinCounts(units [][]wordCount, which []int, words int) []int {
	counts := make([]int, words)
	for _, unit := range which {
		for _, c := range units[unit] {
			counts[c.word] += c.n
		}
	}
	return counts
}

// coders says who gave some of the topics.
func (g *saidGroup) coders(topics ...int) coders {
	var by coders
	for _, topic := range topics {
		by.machine = by.machine || g.topics[topic].by.machine
		by.human = by.human || g.topics[topic].by.human
	}
	return by
}
