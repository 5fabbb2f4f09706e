package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// printedName is a person's name in the running text.
type printedName struct {
	pipeline.Span
	// capitals says that at least the surname is printed in capitals.
	capitals bool
	words    int
}

// longestPrintedName bounds a name; the longest in records have eight words.
const longestPrintedName = 12

// nameAt reads a name at i: words in capitals or with a capital, initials and
// particles. It ends before a word that cannot belong to it.
func (g *grammar) nameAt(text string, i int) (name printedName, ok bool) {
	name.Span = pipeline.Span{Start: i, End: i}
	at, strong := i, 0
	for words := 0; words < longestPrintedName; words++ {
		end := nameWordEnd(text, at)
		word := text[at:end]
		kind := g.wordKind(word)
		if bare, stop := strings.CutSuffix(word, "."); kind == noName && stop && g.wordKind(bare) == capitalWord {
			end, word, kind = end-1, bare, capitalWord // the name ends its sentence
		}
		if kind == noName || words == 0 && (kind == particleWord || kind == titleWord && articleWord(word)) {
			break
		}
		if words > 0 && !name.capitals {
			if h, n := g.honorificAt(text, at); n > 0 && g.plainHonorific[h] {
				return name, false // "Pour M. NAME": the first word is none of the name
			}
		}
		if kind == capitalWord {
			name.capitals = true
		}
		if kind != particleWord {
			name.End, name.words = end, words+1
			strong++
		}
		if end >= len(text) || text[end] != ' ' {
			break
		}
		at = end + 1
	}
	if n := suffixAt(text[name.End:]); n > 0 && strong > 0 {
		name.End += n
	}
	// What follows the last capital word of "NAME Name" is no surname: "JANE ROE
	// Director" does not occur, but "JANE ROE Speaking" would.
	return name, strong > 0
}

// withSeat takes in the seat after the name of a peer: "Lord AMBERLEY of the
// Moor", where the country or office follows.
func (g *grammar) withSeat(text string, name printedName) printedName {
	at := name.End
	for _, link := range []string{" of the ", " of "} {
		if !strings.HasPrefix(text[name.End:], link) {
			continue
		}
		seat, ok := g.nameAt(text, name.End+len(link))
		if rest := text[max(at, seat.End):]; ok && (strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, " (")) {
			name.End, name.words = seat.End, name.words+seat.words
			return name
		}
	}
	return name
}

// suffixAt is the length of a comma and "Jr." or the like at the start of a
// text that goes on with whom the bearer speaks for.
func suffixAt(text string) int {
	for _, suffix := range []string{", JR.", ", Jr.", ", JR", ", Jr", ", SR.", ", Sr.", ", III", ", II"} {
		rest, found := strings.CutPrefix(text, suffix)
		if found && (strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, ", ")) {
			return len(suffix)
		}
	}
	return 0
}

// nameWordEnd is where the word at i ends.
func nameWordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !letterOrDigit(r) && !strings.ContainsRune("'’‘ʼ`.-‑‐", r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		i += size
	}
	return i
}

type wordKind byte

const (
	noName wordKind = iota
	capitalWord
	titleWord
	initialWord
	particleWord
)

// wordKind says what a word can be in a name.
func (g *grammar) wordKind(word string) wordKind {
	if strings.HasSuffix(word, ".") && !isInitial(word) {
		return noName
	}
	upper, lower, lastUpper := 0, 0, 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			upper++
			lastUpper++
		case unicode.IsLower(r):
			lower++
			lastUpper = 0
		case unicode.IsDigit(r):
			return noName
		}
	}
	first, _ := utf8.DecodeRuneInString(word)
	switch {
	case elided(word):
		return noName
	case upper == 0 && lower == 0:
		return noName
	case isInitial(word):
		return initialWord
	case g.particles[plain(word)] && (lower > 0 || unicode.IsLower(first)):
		return particleWord
	case upper >= 2 && (lower == 0 || lastUpper >= 2 && lower <= 4):
		return capitalWord
	case unicode.IsUpper(first):
		return titleWord
	case upper >= 1 && strings.ContainsAny(word, "'’-"): // d'Almeida, al-Hussein
		return titleWord
	}
	return noName
}

// articleWord knows the article before an office in capitals, which is no name:
// "The PRESIDENT". A surname such as LE GOFF is printed in capitals itself.
func articleWord(word string) bool { return word == "The" || word == "Le" || word == "La" }

// elided says whether a word begins with an elided article or pronoun, which
// no name does: l'OTSC, qu'ALI; but d'ALMEIDA is one.
func elided(word string) bool {
	i := strings.IndexAny(word, "'’")
	if i < 1 || i > 2 {
		return false
	}
	switch strings.ToLower(word[:i]) {
	case "l":
		return word[0] == 'l' // L'HERMITTE is a name
	case "qu", "n", "s", "j", "c", "m", "t":
		return unicode.IsLower(rune(word[0]))
	}
	return false
}

// isInitial knows "T.", "A.-B." and "J", "Jr." and "St.".
func isInitial(word string) bool {
	switch word {
	case "Jr.", "St.", "Sr.", "JR.", "ST.", "SR.":
		return true
	}
	letters := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			if !unicode.IsUpper(r) {
				return false
			}
			letters++
			continue
		}
		if r != '.' && r != '-' && r != '’' && r != '\'' {
			return false
		}
	}
	stops := strings.Count(word, ".")
	return letters == 1 && stops <= 1 || letters > 0 && letters <= 4 && stops == letters
}

// honorificAt returns the honorific that the text has at i, with the length of
// it and the blank after it.
func (g *grammar) honorificAt(text string, i int) (honorific string, length int) {
	for _, h := range g.honorific {
		rest := text[i:]
		if len(rest) <= len(h) || !strings.EqualFold(rest[:len(h)], h) || rest[len(h)] != ' ' {
			continue
		}
		first, _ := utf8.DecodeRuneInString(rest)
		if !unicode.IsUpper(first) {
			continue
		}
		return rest[:len(h)], len(h) + 1
	}
	return "", 0
}

// surname is the part of a name by which later turns call its bearer: the
// words after the given name, in plain form.
func surname(name string) string {
	if given, _, suffixed := strings.Cut(name, ","); suffixed {
		name = given // BAJA, JR.
	}
	words := strings.Fields(plain(name))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// titled says whether a name begins with words of an office: "Council President
// NAME", "Council President Name Name".
func (g *grammar) titled(text string, name printedName) bool {
	at := name.Start
	for at < name.End {
		end := nameWordEnd(text, at)
		if end == at || g.wordKind(text[at:end]) == capitalWord {
			break
		}
		at = min(end+1, name.End)
		if at < name.End && g.titles.is(plain(text[name.Start:at])) {
			return true
		}
	}
	if !name.capitals {
		return false
	}
	before := plain(text[name.Start:at])
	return at > name.Start && (g.titles.end(before) != "" || g.officeWords.in(before))
}
