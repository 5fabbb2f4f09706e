package stages

import (
	"fmt"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// cueKind is the kind of a row of a stance lexicon, as a number.
type cueKind uint8

// The kinds that the rules in Go speak of; seeds.StanceKinds explains them.
// A delegation is no row of a lexicon: it comes from the list of delegations.
const (
	noKind cueKind = iota
	attitude
	rejectKind
	neutralKind
	speech
	quality
	effect
	continueKind
	endKind
	appeal
	urge
	obligation
	constraint
	conditionKind
	negator
	mask
	hedge
	question
	hypothesis
	comparison
	otherHolder
	ownHolder
	third
	consider
	beKind
	copula
	transparent
	hostile
	preposition
	determiner
	boundary
	relative
	good
	bad
	referenceNoun
	demonstrative
	pronoun
	possessive
	objectPronoun
	accusation
	praise
	rhetoricalKind
	contrast
	concession
	rebuttal
	endorsement
	family
	familyVerb
	rise
	fall
	carry
	topicKind
	shortcomingKind
	delegation
)

var cueKinds = map[string]cueKind{
	"attitude": attitude, "reject": rejectKind, "neutral": neutralKind, "speech": speech, "quality": quality,
	"effect": effect, "continue": continueKind, "end": endKind, "appeal": appeal, "urge": urge,
	"obligation": obligation, "constraint": constraint, "condition": conditionKind, "negator": negator,
	"mask": mask, "hedge": hedge, "question": question, "hypothesis": hypothesis, "comparison": comparison,
	"other": otherHolder, "own": ownHolder, "third": third, "consider": consider, "be": beKind, "copula": copula,
	"transparent": transparent, "hostile": hostile, "preposition": preposition, "determiner": determiner,
	"boundary": boundary, "relative": relative, "good": good, "bad": bad, "reference": referenceNoun,
	"demonstrative": demonstrative, "pronoun": pronoun, "possessive": possessive, "object": objectPronoun,
	"accusation": accusation, "praise": praise,
	"rhetorical": rhetoricalKind, "contrast": contrast, "concession": concession, "rebuttal": rebuttal, "endorsement": endorsement,
	"family": family, "family_verb": familyVerb, "topic": topicKind, "shortcoming": shortcomingKind,
	"rise": rise, "fall": fall, "carry": carry,
}

// kindSet is a set of kinds.
type kindSet uint64

func kinds(list ...cueKind) kindSet {
	var set kindSet
	for _, kind := range list {
		set |= 1 << kind
	}
	return set
}

func (s kindSet) has(kind cueKind) bool { return s>>kind&1 == 1 }

// yields are the kinds whose terms may lie inside a longer one without being
// swallowed by it, because the longer one says nothing of its own.
var yields = kinds(comparison, otherHolder, ownHolder, third, hypothesis, hedge, question, good, bad, transparent, hostile,
	referenceNoun, conditionKind, delegation, boundary, constraint, obligation, appeal, urge, accusation, praise)

// survives are the kinds whose terms say the same inside a longer term.
var survives = kinds(constraint, good, bad, referenceNoun, pronoun, demonstrative, possessive, preposition, determiner, family, familyVerb,
	rise, fall, carry, topicKind, shortcomingKind)

// cueRow is a row of a lexicon made ready.
type cueRow struct {
	*seeds.StanceRow
	kind cueKind
	sign int // of the polarity: 1, -1 or 0
	code string
}

// cueLexicon holds the rows of one language and the matcher of all its terms.
type cueLexicon struct {
	language string
	rows     []cueRow
	terms    []string
	rowOf    []int // of each term
	matcher  *Matcher
	tagger   *speechTagger
}

// cueLexiconKey names a compiled lexicon among what is derived from lists.
type cueLexiconKey struct {
	rows     *seeds.StanceLexicon
	language string
}

// cueLexiconOf is the compiled lexicon of a language, made once for the lists.
// It is nil without one, and when a term cannot be read, which CheckStance
// reports.
func cueLexiconOf(lists *seeds.Lists, language string) *cueLexicon {
	if len(lists.Stance) == 0 {
		return nil
	}
	return seeds.Derive(lists, cueLexiconKey{&lists.Stance[0], language}, func() *cueLexicon {
		lexicon, err := newCueLexicon(lists, language)
		if err != nil {
			return nil
		}
		return lexicon
	})
}

// newCueLexicon compiles the stance lexicon of a language, with the names of
// the delegations. It is nil when there is no lexicon of the language.
func newCueLexicon(lists *seeds.Lists, language string) (*cueLexicon, error) {
	l := &cueLexicon{language: language, tagger: newSpeechTagger()}
	var phrases []string
	add := func(row int, term, phrase string) {
		l.terms, phrases, l.rowOf = append(l.terms, term), append(phrases, phrase), append(l.rowOf, row)
	}
	for i := range lists.Stance {
		lexicon := &lists.Stance[i]
		if lexicon.Language != language {
			continue
		}
		for j := range lexicon.Rows {
			row := &lexicon.Rows[j]
			made := cueRow{StanceRow: row, kind: cueKinds[row.Kind]}
			switch row.Polarity {
			case "favor":
				made.sign = 1
			case "against":
				made.sign = -1
			}
			l.rows = append(l.rows, made)
			for _, term := range row.Terms {
				add(len(l.rows)-1, term, lexicon.Phrase(withAdverb(term, language, made.kind)))
			}
		}
	}
	if len(l.rows) == 0 {
		return nil, nil
	}
	row := &seeds.StanceRow{ID: "delegation"}
	for i := range lists.Delegations {
		d := &lists.Delegations[i]
		names := namesOf(*d, language)
		l.rows = append(l.rows, cueRow{StanceRow: row, kind: delegation, code: d.Code})
		for _, name := range names {
			add(len(l.rows)-1, name, name)
		}
	}
	matcher, err := NewMatcher(language, phrases)
	if err != nil {
		return nil, fmt.Errorf("stance lexicon (%s): %w", language, err)
	}
	l.matcher = matcher
	return l, nil
}

// withAdverb lets an adverb stand before the preposition that ends a French
// term: "s'oppose fermement à".
func withAdverb(term, language string, kind cueKind) string {
	words := strings.Fields(term)
	if n := len(words); language == "fr" && n > 1 && kinds(attitude, rejectKind, quality, effect, continueKind, endKind).has(kind) && !strings.HasPrefix(term, "=") && !strings.HasPrefix(words[n-2], "_") {
		for _, word := range strings.Split(words[n-1], "|") {
			if !slices.Contains([]string{"à", "au", "aux", "de", "du", "des", "d'", "contre", "sur", "quant", "en", "pour", "face", "devant", "par", "avec"}, word) {
				return term
			}
		}
		return strings.Join(words[:n-1], " ") + " _ " + words[n-1]
	}
	return term
}

// hit is one occurrence of a term in a sentence; last is exclusive.
type hit struct {
	row         *cueRow
	term        string
	first, last int
}

// cuedSentence is a sentence with everything that the lexicon finds in it.
type cuedSentence struct {
	tokens []pipeline.Token
	french bool
	hits   []hit
	// begins and ends list, for each token, the hits that begin at it and that
	// end with it, longest first.
	begins, ends [][]int32
	covers       []kindSet // the kinds of the hits over each token
	// asideTo leads from the comma that opens a remark to the one that closes it,
	// asideFrom back; nil for none.
	asideTo, asideFrom map[int]int
}

// read finds the hits of a sentence. A hit inside a longer one is dropped,
// unless the longer one says nothing by itself.
func (l *cueLexicon) read(tokens []pipeline.Token) *cuedSentence {
	r := &cuedSentence{tokens: tokens, french: l.language == "fr", begins: make([][]int32, len(tokens)), ends: make([][]int32, len(tokens)), covers: make([]kindSet, len(tokens))}
	reach, first, before := 0, -1, 0 // the furthest end of the hits that swallow; those that began earlier
	for _, match := range l.matcher.Find(tokens) {
		row := &l.rows[l.rowOf[match.Phrase]]
		if row.sign != 0 && match.First > 0 && properName(tokens, match.First) {
			continue // "the United Nations" unites nobody
		}
		if row.kind == delegation && !slices.ContainsFunc(tokens[match.First:match.Last], func(t pipeline.Token) bool { return t.Case != pipeline.LowerCase }) {
			continue // "au" is no African Union
		}
		if match.First != first {
			first, before = match.First, max(before, reach)
		}
		if (match.Last <= before || match.Last < reach) && !survives.has(row.kind) {
			continue
		}
		if row.kind == negator && match.Last-match.First == 1 && strings.Contains(tokens[match.First].Norm, "-") {
			continue // the "no" of "no-fly zone"
		}
		if !yields.has(row.kind) && !survives.has(row.kind) {
			reach = max(reach, match.Last)
		}
		r.hits = append(r.hits, hit{row: row, term: l.terms[match.Phrase], first: match.First, last: match.Last})
	}
	for i, h := range r.hits {
		r.begins[h.first] = append(r.begins[h.first], int32(i))
		r.ends[h.last-1] = append(r.ends[h.last-1], int32(i))
		for at := h.first; at < h.last; at++ {
			r.covers[at] |= 1 << h.row.kind
		}
	}
	for _, list := range r.ends {
		slices.SortStableFunc(list, func(a, b int32) int { return r.hits[a].first - r.hits[b].first })
	}
	r.markAsides()
	return r
}

// properName says that a word is printed as a name, or within one, inside a
// sentence: "the International Criminal Court".
func properName(tokens []pipeline.Token, i int) bool {
	return tokens[i].Case != pipeline.LowerCase && tokens[i-1].Kind == pipeline.Word
}

// endingAt returns the longest hit of the kinds that ends with token i.
func (r *cuedSentence) endingAt(i int, of kindSet) (hit, bool) {
	if i >= 0 && i < len(r.tokens) {
		for _, at := range r.ends[i] {
			if of.has(r.hits[at].row.kind) {
				return r.hits[at], true
			}
		}
	}
	return hit{}, false
}

// beginningAt returns the longest hit of the kinds that begins with token i.
func (r *cuedSentence) beginningAt(i int, of kindSet) (hit, bool) {
	if i >= 0 && i < len(r.tokens) {
		for _, at := range r.begins[i] {
			if of.has(r.hits[at].row.kind) {
				return r.hits[at], true
			}
		}
	}
	return hit{}, false
}

// covered says whether a hit of the kinds lies over token i.
func (r *cuedSentence) covered(i int, of kindSet) bool {
	return i >= 0 && i < len(r.tokens) && r.covers[i]&of != 0
}
