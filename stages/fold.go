package stages

import (
	"strings"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// A folder maps the forms of a word to one key, so that a phrase matches its
// words in every number and gender. It is no stemmer: it takes off endings of
// nouns and adjectives only, the same way from phrases and from texts, and
// leaves verbs alone. Accents do not count, with one exception: a final é
// (traité, déployées) is another word than a final e (traite), except in a
// word printed all in capitals, where accents are often left out.
type folder struct {
	french bool
}

// finalAccent stands for a final é, és, ée or ées in a key.
const finalAccent = 0xE9

// baseLetters pairs each row of accented letters with their base form.
var baseLetters = [...]struct{ accented, base string }{
	{"àáâãäåāăą", "a"}, {"çćĉčċ", "c"}, {"ďđð", "d"}, {"èéêëēĕėęě", "e"}, {"ĝğġģ", "g"},
	{"ĥħ", "h"}, {"ìíîïĩīĭįı", "i"}, {"ķ", "k"}, {"ĺļľł", "l"}, {"ñńņň", "n"},
	{"òóôõöøōŏő", "o"}, {"ŕŗř", "r"}, {"śŝşšș", "s"}, {"ţťŧț", "t"}, {"ùúûüũūŭůűų", "u"},
	{"ŵ", "w"}, {"ýÿŷ", "y"}, {"źżž", "z"}, {"æ", "ae"}, {"œ", "oe"}, {"ß", "ss"},
}

// baseOf finds the base form of the letters that baseLetters lists, by code point.
var baseOf = func() (table [0x250]string) {
	for _, row := range baseLetters {
		for _, r := range row.accented {
			table[r] = row.base
		}
	}
	return table
}()

// plainKey appends the norm without accents.
func plainKey(key []byte, norm string) []byte {
	for i := 0; i < len(norm); {
		c := norm[i]
		if c < utf8.RuneSelf {
			key = append(key, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(norm[i:])
		switch {
		case int(r) < len(baseOf) && baseOf[r] != "":
			key = append(key, baseOf[r]...)
		case 0x300 <= r && r < 0x370:
			// A combining accent that composed with nothing.
		default:
			key = append(key, norm[i:i+size]...)
		}
		i += size
	}
	return key
}

// key appends the key of a norm. capitals says that the word is printed in
// capitals with no accent on its end; finalE then asks for the reading of a
// final E as É.
func (f folder) key(key []byte, norm string, finalE bool) []byte {
	start := len(key)
	if !f.french {
		key = plainKey(key, norm)
		return foldEnglish(key, start)
	}
	stem, accented := cutFinalAccent(norm)
	if finalE && !accented {
		stem, accented = cutFinalE(norm)
	}
	if accented {
		return append(plainKey(key, stem), finalAccent)
	}
	key = plainKey(key, norm)
	return foldFrench(key, start)
}

// cutFinalAccent cuts é, és, ée, ées (and ee, ees) off the end of a norm.
func cutFinalAccent(norm string) (stem string, cut bool) {
	end := len(norm)
	if end > 0 && norm[end-1] == 's' {
		end--
	}
	for _, ending := range [...]string{"ée", "é", "ee"} {
		if n := end - len(ending); n >= 2 && norm[n:end] == ending {
			return norm[:n], true
		}
	}
	return norm, false
}

// cutFinalE cuts a final e or es off a norm.
func cutFinalE(norm string) (stem string, cut bool) {
	end := len(norm)
	if end > 0 && norm[end-1] == 's' {
		end--
	}
	if end > 2 && norm[end-1] == 'e' {
		return norm[:end-1], true
	}
	return norm, false
}

// mayBeAccented says whether a token's final e may stand for é.
func mayBeAccented(token pipeline.Token) bool {
	if token.Case != pipeline.UpperCase {
		return false
	}
	_, cut := cutFinalE(token.Norm)
	return cut
}

// shortestStem is how many letters an ending leaves at the least.
const shortestStem = 3

// endsIn says whether the key from start on ends in the ending, with a stem before it.
func endsIn(key []byte, start int, ending string) bool {
	n := len(key) - len(ending)
	return n-start >= shortestStem && string(key[n:]) == ending
}

// foldFrench takes number and gender off the key that begins at start.
func foldFrench(key []byte, start int) []byte {
	swap := func(ending, by string) bool {
		if !endsIn(key, start, ending) {
			return false
		}
		key = append(key[:len(key)-len(ending)], by...)
		return true
	}
	if len(key) == start || !strings.ContainsRune("sxe", rune(key[len(key)-1])) {
		return key
	}
	if swap("eaux", "eau") || swap("aux", "al") {
		return key
	}
	if !swap("s", "") {
		swap("x", "")
	}
	if !swap("e", "") {
		return key
	}
	switch {
	case swap("tric", "teur"), swap("eus", "eu"), swap("iqu", "ic"), swap("iv", "if"),
		swap("enn", "en"), swap("onn", "on"), swap("ell", "el"), swap("ett", "et"):
	}
	return key
}

// foldEnglish takes the plural, the possessive and the variants of British
// and American spelling off the key that begins at start.
func foldEnglish(key []byte, start int) []byte {
	swap := func(ending, by string) bool {
		if !endsIn(key, start, ending) {
			return false
		}
		key = append(key[:len(key)-len(ending)], by...)
		return true
	}
	if len(key) == start || !strings.ContainsRune("sndger", rune(key[len(key)-1])) {
		return key // none of the endings below
	}
	if n := len(key) - 2; n > start && string(key[n:]) == "'s" {
		key = key[:n]
	}
	switch string(key[start:]) {
	case "children":
		return key[:start+len("child")]
	case "crises":
		return append(key[:start], "crisis"...)
	}
	switch {
	case endsIn(key, start, "ss"), endsIn(key, start, "us"), endsIn(key, start, "sis"):
	case swap("ies", "y"), swap("sses", "ss"), swap("shes", "sh"), swap("ches", "ch"), swap("xes", "x"):
	default:
		swap("s", "")
	}
	if n := len(key) - 3; n >= start && string(key[n:]) == "men" {
		key[n+1] = 'a'
	}
	switch {
	case swap("isation", "ization"), swap("ised", "ized"), swap("ising", "izing"), swap("ise", "ize"),
		swap("ense", "ence"), swap("tre", "ter"), swap("amme", "am"), swap("our", "or"):
	}
	return key
}
