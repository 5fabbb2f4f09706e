package seeds

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// smallWords are left out of a folded name: a record prints them or not.
var smallWords = map[string]bool{
	"the": true, "of": true,
	"le": true, "la": true, "les": true, "l": true, "de": true, "du": true, "des": true, "d": true,
}

// respelled are words that records spell in more than one way.
var respelled = map[string]string{
	"organisation": "organization", "organisations": "organizations",
	"st": "saint", "ste": "sainte",
	"programme": "program",
}

// Fold reduces a name to what its spellings have in common: case, accents,
// apostrophes, dashes, full stops, articles and prepositions are gone, a part
// in parentheses that belongs in front ("Iran (Islamic Republic of)") stands
// there. Two names of one delegation fold alike; the result is for comparison
// only.
func Fold(name string) string {
	return strings.Join(dropSmall(reorder(foldedWords(name))), " ")
}

// foldedWords splits a name into folded words; parentheses and commas are
// words of their own.
func foldedWords(name string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '.', r == '\u00ad', unicode.Is(unicode.Cf, r):
		case r == '(' || r == '[' || r == '（':
			b.WriteString(" ( ")
		case r == ')' || r == ']' || r == '）':
			b.WriteString(" ) ")
		case r == ',':
			b.WriteString(" , ")
		case r == '&':
			b.WriteString(" and ")
		case r == 'œ' || r == 'Œ':
			b.WriteString("oe")
		case r == '+':
			b.WriteString(" plus ")
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	kept := words[:0]
	for i := 0; i < len(words); i++ {
		word := words[i]
		if better, ok := respelled[word]; ok {
			word = better
		}
		// "co-operation" is "cooperation".
		if word == "co" && i+1 < len(words) && strings.HasPrefix(words[i+1], "operati") {
			i++
			word += words[i]
		}
		// "UN" and "ONU" are short for the name inside a longer one only: alone,
		// "un" is a French article.
		switch next := min(i+1, len(words)-1); {
		case word == "united" && words[next] == "nations", word == "nations" && words[next] == "unies":
			i++
			word += words[i]
		case word == "un" && len(words) > 1:
			word = "unitednations"
		case word == "onu" && len(words) > 1:
			word = "nationsunies"
		}
		kept = append(kept, word)
	}
	return kept
}

// reorder moves a part in parentheses or after a comma to the front where it
// ends in a word that calls for the rest ("Islamic Republic of"), and takes the
// marks away.
func reorder(words []string) []string {
	for i, word := range words {
		if word != "(" && word != "," {
			continue
		}
		rest := words[i+1:]
		for len(rest) > 0 && (rest[len(rest)-1] == ")" || rest[len(rest)-1] == ",") {
			rest = rest[:len(rest)-1]
		}
		if len(rest) > 0 && i > 0 && smallWords[rest[len(rest)-1]] {
			moved := append(append(make([]string, 0, len(words)), rest...), words[:i]...)
			return withoutMarks(moved)
		}
		break
	}
	return withoutMarks(words)
}

func withoutMarks(words []string) []string {
	kept := make([]string, 0, len(words))
	for _, word := range words {
		if word != "(" && word != ")" && word != "," {
			kept = append(kept, word)
		}
	}
	return kept
}

// dropSmall leaves out articles and prepositions, unless nothing else is there.
func dropSmall(words []string) []string {
	kept := make([]string, 0, len(words))
	for _, word := range words {
		if !smallWords[word] {
			kept = append(kept, word)
		}
	}
	if len(kept) == 0 {
		return words
	}
	return kept
}
