package stages

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/seeds"
)

// CheckTargets finds the aliases and excluded phrases of targets that the
// matcher cannot read, and warns of aliases that name too much: function words
// only, or one common word.
func CheckTargets(lists *seeds.Lists) []seeds.Finding {
	var found []seeds.Finding
	for _, target := range lists.Targets {
		for _, list := range [...]struct {
			key, language string
			phrases       []string
			names         bool
		}{
			{"aliases_en", "en", target.AliasesEN, true}, {"exclude_en", "en", target.ExcludeEN, false},
			{"aliases_fr", "fr", target.AliasesFR, true}, {"exclude_fr", "fr", target.ExcludeFR, false},
		} {
			for i, phrase := range list.phrases {
				if _, err := NewLooseMatcher(list.language, []string{phrase}); err != nil {
					found = append(found, target.Places.Finding(seeds.Error, list.key, i, err.Error()))
				} else if vague := vagueAlias(phrase, lists.StopWords[list.language]); list.names && vague != "" {
					found = append(found, target.Places.Finding(seeds.Warning, list.key, i, vague))
				}
			}
		}
	}
	return found
}

// vagueAlias says what is vague in an alias; empty for one that has two words of
// meaning, or a name, an acronym or a number.
func vagueAlias(phrase string, functionWords []string) string {
	var meaning []string
	for _, word := range strings.Fields(phrase) {
		if gapSize(word) > 0 {
			continue
		}
		word = strings.TrimPrefix(word, "=")
		if at := strings.LastIndexAny(word, "'’"); at >= 0 && !strings.Contains(word, "|") {
			_, size := utf8.DecodeRuneInString(word[at:])
			word = word[at+size:]
		}
		if word == "" || isFunction(word, functionWords) {
			continue
		}
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }) {
			return ""
		}
		meaning = append(meaning, word)
	}
	switch len(meaning) {
	case 0:
		return fmt.Sprintf("%q has no word of meaning: it would be found in nearly every sentence; name the target", phrase)
	case 1:
		return fmt.Sprintf("%q is one common word: whatever is called so counts as the target, in every record; add what tells it from others (of whom, where), unless all records are about it", phrase)
	}
	return ""
}

// isFunction says whether every alternative of a word is a function word.
func isFunction(word string, functionWords []string) bool {
	for alternative := range strings.SplitSeq(word, "|") {
		if !slices.Contains(functionWords, strings.ToLower(alternative)) {
			return false
		}
	}
	return true
}
