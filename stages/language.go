package stages

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/seeds"
)

// scripts are the writings that no language of ours uses, with the language
// that a record in them most likely has.
var scripts = []struct {
	table    *unicode.RangeTable
	language string
}{{unicode.Cyrillic, "ru"}, {unicode.Arabic, "ar"}, {unicode.Han, "zh"}, {unicode.Hiragana, "ja"}, {unicode.Hangul, "ko"}, {unicode.Greek, "el"}, {unicode.Hebrew, "he"}, {unicode.Devanagari, "hi"}}

// languageOf names the language of a text by its script and its stop words.
// It is decided for a record as a whole, never sentence by sentence; empty when
// the text is too short to tell.
func languageOf(lists *seeds.Lists, text string) string {
	const enough = 200 << 10 // a record's language shows in its first part
	text = text[:min(len(text), enough)]
	counts := make([]int, len(scripts))
	letters := 0
	for _, r := range text {
		if r < utf8.RuneSelf {
			if r >= 'A' && r <= 'z' {
				letters++
			}
			continue
		}
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for i := range scripts {
			if unicode.Is(scripts[i].table, r) {
				counts[i]++
			}
		}
	}
	for i, count := range counts {
		if count*3 > letters {
			return scripts[i].language
		}
	}
	return byStopWords(lists, text)
}

// byStopWords counts the stop words of each language.
func byStopWords(lists *seeds.Lists, text string) string {
	languages := make([]string, 0, len(lists.StopWords))
	owners := map[string][]int{}
	for language := range lists.StopWords {
		languages = append(languages, language)
	}
	sort.Strings(languages) // for determinism: the earlier wins among equals
	for i, language := range languages {
		seen := map[string]bool{}
		for _, word := range lists.StopWords[language] {
			if w := strings.ToLower(word); len(w) > 1 && !seen[w] {
				seen[w] = true
				owners[w] = append(owners[w], i)
			}
		}
	}
	counts := make([]float64, len(languages))
	total := 0.0
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, i := range owners[word] {
			counts[i] += 1 / float64(len(owners[word]))
			total++
		}
	}
	best := 0
	for i := range counts {
		if counts[i] > counts[best] {
			best = i
		}
	}
	if len(counts) == 0 || total < 4 {
		return ""
	}
	return languages[best]
}

// languagesInWords are for messages; a language that is not here goes by its code.
var languagesInWords = map[string]string{"ar": "Arabic", "zh": "Chinese", "ru": "Russian", "es": "Spanish", "de": "German", "it": "Italian",
	"pt": "Portuguese", "nl": "Dutch", "ja": "Japanese", "ko": "Korean", "el": "Greek", "he": "Hebrew", "hi": "Hindi", "tr": "Turkish",
	"pl": "Polish", "sv": "Swedish", "en": "English", "fr": "French"}

func languageName(code string) string {
	if name, ok := languagesInWords[code]; ok {
		return name
	}
	return code
}
