package stages

import (
	"cmp"
	"slices"
	"strings"

	"horseshoe/pipeline"
)

// Matcher finds phrases of one language in tokens: a trie whose edges are
// tests of a word, walked from every token. The syntax of a phrase is
// described in phrase.go. A Matcher is never changed after it is made and may
// be used by many goroutines at once.
type Matcher struct {
	folder folder
	loose  bool
	// tests numbers the sets of alternatives; the three indexes lead from a
	// piece of a token to the numbers of the sets that it passes.
	byKey  map[string][]int32
	byForm map[wordTest][]int32
	// formOpens marks the first bytes of the exact forms.
	formOpens [1 << 8]bool
	byPrefix  prefixIndex
	globs     []globTest
	edges     map[[2]int32]int32 // node, test -> node
	nodes     []trieNode
}

// globTest is a pattern and the number of the set of alternatives it is in.
type globTest struct {
	pattern string
	number  int32
}

// trieNode is one state of the trie; node 0 is the start.
type trieNode struct {
	phrases []int32 // that end here
	gaps    []gapEdge
}

// gapEdge leads to a node that stands after at most size tokens.
type gapEdge struct {
	size, to int32
}

// Match is one occurrence of a phrase: the phrase's index in the list that
// made the matcher and the range of tokens, Last exclusive.
type Match struct {
	Phrase      int
	First, Last int
}

// NewMatcher makes a matcher of phrases; an error names the phrase at fault.
func NewMatcher(language string, phrases []string) (*Matcher, error) {
	return newMatcher(language, phrases, false)
}

// NewLooseMatcher makes a matcher that leaves articles, demonstratives and
// the French de out of account, in the phrases and in the text: "l'opération
// de la Force" matches "cette opération d'une force".
func NewLooseMatcher(language string, phrases []string) (*Matcher, error) {
	return newMatcher(language, phrases, true)
}

func newMatcher(language string, phrases []string, loose bool) (*Matcher, error) {
	b := newMatcherBuilder(language, loose)
	for _, phrase := range phrases {
		if err := b.add(phrase); err != nil {
			return nil, err
		}
	}
	return b.matcher, nil
}

// matcherBuilder makes a matcher phrase by phrase.
type matcherBuilder struct {
	matcher *Matcher
	reader  phraseReader
	numbers map[string]int32 // of the sets of alternatives
	phrases int32
}

func newMatcherBuilder(language string, loose bool) *matcherBuilder {
	f := folder{french: language == "fr"}
	return &matcherBuilder{
		matcher: &Matcher{
			folder: f,
			loose:  loose,
			byKey:  map[string][]int32{},
			byForm: map[wordTest][]int32{},
			edges:  map[[2]int32]int32{},
			nodes:  make([]trieNode, 1),
		},
		reader:  phraseReader{tokenizer: newTokenizer(language), folder: f, loose: loose},
		numbers: map[string]int32{},
	}
}

// add enters one phrase. A phrase with an error keeps its index and matches nothing.
func (b *matcherBuilder) add(phrase string) error {
	b.phrases++
	variants, err := b.reader.read(phrase)
	if err != nil {
		return err
	}
	for _, variant := range variants {
		b.matcher.insert(b.phrases-1, variant, b.numbers)
	}
	return nil
}

// insert adds one variant of a phrase to the trie.
func (m *Matcher) insert(phrase int32, parts []phrasePart, numbers map[string]int32) {
	at := int32(0)
	for _, part := range parts {
		if part.gap > 0 {
			at = m.gapNode(at, int32(part.gap))
			continue
		}
		edge := [2]int32{at, m.testNumber(part.alternatives, numbers)}
		next, known := m.edges[edge]
		if !known {
			next = m.newNode()
			m.edges[edge] = next
		}
		at = next
	}
	if !slices.Contains(m.nodes[at].phrases, phrase) {
		m.nodes[at].phrases = append(m.nodes[at].phrases, phrase)
	}
}

func (m *Matcher) newNode() int32 {
	m.nodes = append(m.nodes, trieNode{})
	return int32(len(m.nodes) - 1)
}

func (m *Matcher) gapNode(at, size int32) int32 {
	for _, gap := range m.nodes[at].gaps {
		if gap.size == size {
			return gap.to
		}
	}
	to := m.newNode()
	m.nodes[at].gaps = append(m.nodes[at].gaps, gapEdge{size: size, to: to})
	return to
}

// testNumber numbers a set of alternatives and enters it in the indexes.
func (m *Matcher) testNumber(alternatives []wordTest, numbers map[string]int32) int32 {
	var name strings.Builder
	for _, test := range alternatives {
		name.WriteByte(byte(test.kind) + '0')
		name.WriteByte(byte(test.letters) + '0')
		name.WriteString(test.text)
		name.WriteByte(0)
	}
	number, known := numbers[name.String()]
	if known {
		return number
	}
	number = int32(len(numbers))
	numbers[name.String()] = number
	for _, test := range alternatives {
		switch test.kind {
		case foldedForm:
			m.byKey[test.text] = append(m.byKey[test.text], number)
		case exactForm:
			m.byForm[test] = append(m.byForm[test], number)
			m.formOpens[test.text[0]] = true
		case globForm:
			m.globs = append(m.globs, globTest{test.text, number})
		case prefixForm:
			m.byPrefix.add(test.text, number)
		}
	}
	return number
}

// tokenPiece is a part of a token with the numbers of the tests that it passes.
type tokenPiece struct {
	token        int32
	first, last  int32 // range in sighted.tests
	starts, free bool  // begins its token; an elided word, free in a gap
	stops        bool  // ends a sentence
}

// sighted is a row of tokens made ready for the trie.
type sighted struct {
	pieces []tokenPiece
	tests  []int32
}

// look finds the tests that each piece of the tokens passes.
func (m *Matcher) look(tokens []pipeline.Token) sighted {
	seen := sighted{pieces: make([]tokenPiece, 0, len(tokens)+len(tokens)/8+4)}
	var keyBuffer [64]byte
	var pieceBuffer [4]string
	for i, token := range tokens {
		if isQuotationMark(token) {
			continue
		}
		elided := token.Kind != pipeline.Punctuation && strings.HasSuffix(token.Norm, "'")
		stops := token.Kind == pipeline.Punctuation && strings.ContainsAny(token.Norm[:1], ".!?")
		starts := true
		for _, text := range tokenPieces(pieceBuffer[:0], token) {
			if m.loose && isDeterminer(text) {
				continue
			}
			first := int32(len(seen.tests))
			seen.tests = m.passed(seen.tests, keyBuffer[:0], token, text)
			seen.pieces = append(seen.pieces, tokenPiece{
				token: int32(i), first: first, last: int32(len(seen.tests)), starts: starts, free: elided, stops: stops,
			})
			starts = false
		}
	}
	return seen
}

// passed appends the numbers of the tests that a piece of a token passes,
// each once.
func (m *Matcher) passed(tests []int32, buffer []byte, token pipeline.Token, text string) []int32 {
	from := len(tests)
	if token.Kind != pipeline.Punctuation {
		key := m.folder.key(buffer, text, false)
		tests = append(tests, m.byKey[string(key)]...)
		if m.folder.french && mayBeAccented(token) {
			key = m.folder.key(buffer, text, true)
			tests = append(tests, m.byKey[string(key)]...)
		}
		if m.byPrefix.known() {
			tests = m.byPrefix.passed(tests, plainKey(buffer, text))
		}
		if len(m.globs) > 0 && len(text) <= longestCompound {
			plain := plainKey(buffer, text)
			for _, glob := range m.globs {
				if matchesGlob(glob.pattern, plain) {
					tests = append(tests, glob.number)
				}
			}
		}
	}
	if text != "" && m.formOpens[text[0]] {
		tests = append(tests, m.byForm[wordTest{kind: exactForm, text: text, letters: token.Case}]...)
	}
	if len(tests)-from > 1 {
		slices.Sort(tests[from:])
		tests = tests[:from+len(slices.Compact(tests[from:]))]
	}
	return tests
}

// Find returns every match in the tokens of one sentence: for each phrase and
// first token the longest, ordered by First, then longest first, then phrase.
// Matches may overlap.
func (m *Matcher) Find(tokens []pipeline.Token) []Match {
	seen := m.look(tokens)
	var found []Match
	from := 0 // matches of the token at hand begin here
	for at, piece := range seen.pieces {
		if piece.starts {
			from = len(found)
		}
		if piece.first == piece.last {
			continue
		}
		found = m.walk(found, from, &seen, 0, at, int(piece.token))
	}
	slices.SortFunc(found, func(a, b Match) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last), cmp.Compare(a.Phrase, b.Phrase))
	})
	return found
}

// walk follows the trie from a node and a piece, and records the phrases that
// end on its way.
func (m *Matcher) walk(found []Match, from int, seen *sighted, at int32, i, first int) []Match {
	node := &m.nodes[at]
	for _, phrase := range node.phrases {
		found = record(found, from, Match{Phrase: int(phrase), First: first, Last: int(seen.pieces[i-1].token) + 1})
	}
	for _, gap := range node.gaps {
		j := i
		free := false // an elided word counts with the word after it
		for skipped := int32(0); j < len(seen.pieces); {
			found = m.step(found, from, seen, gap.to, j, first)
			if seen.pieces[j].stops {
				break
			}
			if free = seen.pieces[j].free && !free; !free {
				if skipped++; skipped > gap.size {
					break
				}
			}
			for j++; j < len(seen.pieces) && !seen.pieces[j].starts; j++ {
			}
		}
	}
	return m.step(found, from, seen, at, i, first)
}

// step follows the edges that piece i allows.
func (m *Matcher) step(found []Match, from int, seen *sighted, at int32, i, first int) []Match {
	if i >= len(seen.pieces) {
		return found
	}
	for _, test := range seen.tests[seen.pieces[i].first:seen.pieces[i].last] {
		if next, ok := m.edges[[2]int32{at, test}]; ok {
			found = m.walk(found, from, seen, next, i+1, first)
		}
	}
	return found
}

// record keeps the longest match of a phrase among those of one first token.
func record(found []Match, from int, match Match) []Match {
	for i := from; i < len(found); i++ {
		if found[i].Phrase == match.Phrase {
			found[i].Last = max(found[i].Last, match.Last)
			return found
		}
	}
	return append(found, match)
}

// Longest keeps, of matches in the order of Find, those that a reader would:
// from the left the longest one, then the next that does not overlap it.
func Longest(matches []Match) []Match {
	var kept []Match
	for _, match := range matches {
		if len(kept) == 0 || match.First >= kept[len(kept)-1].Last {
			kept = append(kept, match)
		}
	}
	return kept
}
