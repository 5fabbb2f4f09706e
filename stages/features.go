package stages

import (
	"slices"
	"strconv"

	"horseshoe/pipeline"
)

// circumstances is what the rules have found of one target in one statement,
// sentence by sentence: what the features of its sentences are made from.
type circumstances struct {
	words    *targetWords
	readings []*cuedSentence
	mentions [][]pipeline.Mention  // in the order of the text
	evidence [][]pipeline.Evidence // in the order of the text
	// lastNamed is the last sentence before each that names the target, -1 for none.
	lastNamed []int
	ofTarget  [][]string // the mark of each token that is a word of the target, or ""
	verbatim  bool
	// Of the statements of the record, in thousandths: those that name the target,
	// and those that have a sentence with two of its words, one a name.
	share, worded int
	named         bool // by this statement
	present       bool // the record speaks of the target, as far as its words tell
}

// feature is a trait of a sentence that may carry weight, with the tokens
// that show it; first is -1 for a trait of no single place.
type feature struct {
	name        string
	first, last int
}

// How the words of a target, and others that the weights must not know one by
// one, stand among the features: what is learned of one debate has to hold in
// another.
const (
	targetMark = "<target>"
	nounMark   = "<noun>"
	partMark   = "<part>"
	nameMark   = "<name>"
	numberMark = "<number>"
)

// longestWeighed is how many tokens of a sentence are weighed: no sentence of a
// record has as many, and a text without full stops must not fill the memory.
const longestWeighed = 2000

// featuresOf are the features of sentence i, each once for each place that
// shows it.
func (s *circumstances) featuresOf(i int) []feature {
	var list []feature
	r := s.readings[i]
	state := s.stateOf(i)
	add := func(name string) { list = append(list, feature{name, -1, -1}) }
	at := func(name string, first, last int) { list = append(list, feature{name, first, last}) }

	s.placeOf(i, state, add)
	s.rulesOf(i, state, add)
	marks, places := s.marksOf(i)
	for k, mark := range marks {
		at("word:"+mark, places[k], places[k]+1)
		if k+1 < len(marks) {
			at("pair:"+mark+" "+marks[k+1], places[k], places[k+1]+1)
		}
	}
	balance := 0
	near := s.targetTokens(i)
	for _, h := range r.hits {
		if h.first >= longestWeighed {
			break // hits stand in the order of the text
		}
		if h.row.sign > 0 {
			balance++
		} else if h.row.sign < 0 {
			balance--
		}
		kind := signedKind(h.row)
		at("kind:"+kind, h.first, h.last)
		at(state+" kind:"+kind, h.first, h.last)
		at("row:"+h.row.ID, h.first, h.last)
		at(state+" row:"+h.row.ID, h.first, h.last)
		if side := sideOf(h.first, near); side != "" {
			at(side+kind, h.first, h.last)
		}
	}
	add("balance:" + strconv.Itoa(max(-3, min(3, balance))))
	if i > 0 {
		s.neighbour(i-1, "previous ", add)
	}
	if i+1 < len(s.readings) {
		s.neighbour(i+1, "next ", add)
	}
	return list
}

// stateOf says how near the target is: named here, referred to here, one of
// its nouns here, named in the sentence before, named further back, or never
// yet.
func (s *circumstances) stateOf(i int) string {
	if len(s.mentions[i]) > 0 {
		for _, mention := range s.mentions[i] {
			if !mention.Reference {
				return "named"
			}
		}
		return "referred"
	}
	if slices.Contains(s.ofTarget[i], nounMark) {
		return "noun"
	}
	switch s.lastNamed[i] {
	case -1:
		return "never"
	case i - 1:
		return "after"
	}
	return "later"
}

// placeOf adds the features of where the sentence stands.
func (s *circumstances) placeOf(i int, state string, add func(string)) {
	last := len(s.readings) - 1
	parts := 0
	for _, mark := range s.ofTarget[i] {
		if mark != "" {
			parts++
		}
	}
	add("state:" + state)
	add("words of target:" + strconv.Itoa(min(2, parts)))
	if s.words.salient {
		add("salient")
	} else {
		add("not salient")
	}
	if i == 0 {
		add("first")
	}
	if i == last {
		add("last")
	}
	if i < last && len(s.mentions[i+1]) > 0 {
		add("named next")
	}
	add("from start:" + strconv.Itoa(min(4, i)))
	add("to end:" + strconv.Itoa(min(3, last-i)))
	add("length:" + strconv.Itoa(min(5, len(s.readings[i].tokens)/10)))
	if s.verbatim {
		add("verbatim")
	} else {
		add("press")
	}
	share, named := "share:"+strconv.Itoa(min(4, s.share/200)), "statement never names"
	if s.named {
		named = "statement names"
	}
	worded := "worded:" + strconv.Itoa(min(4, s.worded/200))
	add(worded)
	add(worded + " " + state)
	if s.wordedAt(i) {
		add("worded here")
		add("worded here " + state)
	}
	add(share)
	add(share + " " + state)
	add(named)
	add(share + " " + named)
	add(named + " " + state)
}

// rulesOf adds what the rules made of the sentence.
func (s *circumstances) rulesOf(i int, state string, add func(string)) {
	counted := map[pipeline.Polarity]int{}
	for _, e := range s.evidence[i] {
		standing := "counted "
		if !e.Counted {
			standing = "aside "
		} else {
			counted[e.Polarity]++
		}
		add(standing + string(e.Polarity))
		add(standing + string(e.Polarity) + " " + e.Rule)
		if e.Hedged {
			add("hedged " + standing + string(e.Polarity))
		}
	}
	for _, polarity := range []pipeline.Polarity{pipeline.ForPolarity, pipeline.AgainstPolarity} {
		if counted[polarity] > 1 {
			add("counted twice " + string(polarity))
		}
	}
	if len(counted) == 0 {
		add("no evidence")
		add("no evidence " + state)
	}
}

// wordedAt says whether a sentence has two words of the target, one of them a
// name.
func (s *circumstances) wordedAt(i int) bool {
	first, name := "", false
	several := false
	for k, mark := range s.ofTarget[i] {
		if mark == "" {
			continue
		}
		word := s.readings[i].tokens[k].Norm
		name = name || s.words.capitals[word]
		several = several || first != "" && word != first
		first = word
	}
	return several && name
}

// neighbour adds what stands in the sentence before or after.
func (s *circumstances) neighbour(i int, side string, add func(string)) {
	r := s.readings[i]
	for _, h := range r.hits {
		if h.row.sign != 0 || kinds(contrast, concession, conditionKind, obligation).has(h.row.kind) {
			add(side + "kind:" + signedKind(h.row))
		}
	}
	for _, e := range s.evidence[i] {
		if e.Counted {
			add(side + "counted " + string(e.Polarity))
		}
	}
	if len(s.mentions[i]) > 0 {
		add(side + "names")
	}
	if len(r.tokens) > 0 {
		add(side + "opens:" + r.tokens[0].Norm)
	}
}

// marksOf are the words of a sentence with those of the target, names and
// numbers under their marks, and the token of each; neighbours under the mark
// of the target or of a name are one.
func (s *circumstances) marksOf(i int) (marks []string, places []int) {
	tokens := s.readings[i].tokens
	for k, token := range tokens[:min(len(tokens), longestWeighed)] {
		mark := s.markOf(i, k)
		if mark == "" {
			mark = token.Norm
		} else if n := len(marks); n > 0 && marks[n-1] == mark && (mark == targetMark || mark == nameMark) {
			continue
		}
		marks, places = append(marks, mark), append(places, k)
	}
	return marks, places
}

// markOf is the mark of a token, empty for a word that stands for itself.
func (s *circumstances) markOf(i, k int) string {
	for _, mention := range s.mentions[i] {
		if mention.Tokens[0] <= k && k < mention.Tokens[1] {
			return targetMark
		}
	}
	token := s.readings[i].tokens[k]
	name := token.Case != pipeline.LowerCase && k > 0
	switch of := s.ofTarget[i][k]; {
	case of == nounMark:
		return nounMark
	case of == partMark && !name && len([]rune(token.Norm)) > 3:
		return partMark
	case name:
		return nameMark
	case token.Norm != "" && token.Norm[0] >= '0' && token.Norm[0] <= '9':
		return numberMark
	}
	return ""
}

// marks tells the tokens that are a noun that the aliases are about, or another
// of their words; not inside of an idiom ("join forces").
func (w *targetWords) marks(r *cuedSentence) []string {
	fold := folder{french: r.french}
	list := make([]string, len(r.tokens))
	for k, token := range r.tokens {
		key := fold.key(nil, token.Norm, false)
		switch {
		case r.covered(k, kinds(mask)):
		case w.headKeys[string(key)]:
			list[k] = nounMark
		case w.modifierKeys[string(key)] || w.capitals[token.Norm]:
			list[k] = partMark
		}
	}
	return list
}

// targetTokens are the tokens at which the target is named, or one of its
// nouns where it is not.
func (s *circumstances) targetTokens(i int) []int {
	var tokens []int
	for _, mention := range s.mentions[i] {
		tokens = append(tokens, mention.Tokens[0])
	}
	if len(tokens) == 0 {
		for k, mark := range s.ofTarget[i] {
			if mark == nounMark {
				tokens = append(tokens, k)
			}
		}
	}
	return tokens
}

// Up to these many tokens from the target a cue stands near it, or not far.
const (
	nearTarget = 6
	midTarget  = 14
)

// sideOf says on which side of the nearest of the tokens a cue stands, and
// how far; empty without any.
func sideOf(cue int, tokens []int) string {
	best, found := 0, false
	for _, token := range tokens {
		distance := cue - token
		if !found || abs(distance) < abs(best) || abs(distance) == abs(best) && distance < best {
			best, found = distance, true
		}
	}
	if !found {
		return ""
	}
	reach := "far "
	switch distance := abs(best); {
	case distance < nearTarget:
		reach = "near "
	case distance < midTarget:
		reach = "mid "
	}
	if best > 0 {
		return reach + "after "
	}
	return reach + "before "
}

// signedKind is the kind of a row with its direction.
func signedKind(row *cueRow) string {
	kind := row.Kind
	if row.kind == delegation {
		kind = "delegation"
	}
	switch {
	case row.sign > 0:
		return kind + "+"
	case row.sign < 0:
		return kind + "-"
	}
	return kind
}

func abs(n int) int { return max(n, -n) }
