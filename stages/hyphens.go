package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// vocabulary knows the words of a page that are not cut by the end of a line:
// the text itself tells whether a hyphen there belongs to the word.
type vocabulary map[string]int

func newVocabulary(p *page) vocabulary {
	words := vocabulary{}
	hyphens := false
	for _, l := range p.lines {
		if hyphenAtEnd(l.Of(p.text)) > 0 {
			hyphens = true
			break
		}
	}
	if !hyphens {
		return nil
	}
	broken := false
	for _, l := range p.lines {
		text := l.Of(p.text)
		found := wordsOf(text)
		if broken && len(found) > 0 {
			found = found[1:]
		}
		if broken = hyphenAtEnd(text) > 0; broken && len(found) > 0 {
			found = found[:len(found)-1]
		}
		for _, word := range found {
			words[strings.ToLower(word)]++
		}
	}
	return words
}

// wordsOf cuts a text into words; a hyphen between letters is part of one.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !letterOrDigit(r) && r != '-' })
}

// glueLines decides how each line of a paragraph is joined to the one before.
func glueLines(p *page, pieces []piece, words vocabulary) {
	if words == nil {
		return
	}
	for i := 1; i < len(pieces); i++ {
		if pieces[i].cut != pipeline.Body || pieces[i-1].cut != pipeline.Body {
			continue
		}
		before, after := pieces[i-1].Of(p.text), pieces[i].Of(p.text)
		n := hyphenAtEnd(before)
		if n == 0 {
			continue
		}
		pieces[i].glue = glueAt(before[:len(before)-n], after, words)
	}
}

// combiningForms are first parts of compounds that keep their hyphen though
// neither half is a word of the record.
var combiningForms = wordSet(`afro anglo arabo franco gréco ibero ibéro israelo israélo luso russo serbo sino turco politico socio économico
	non quasi self well counter contre vice sous`)

// glueAt decides for a hyphen between the end of one line and the start of the
// next: it goes when the text elsewhere writes the word without it, and stays
// when the text writes the compound, when a capital or a digit follows, or
// when the part before it is a word by itself in the text.
func glueAt(before, after string, words vocabulary) glue {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	if !unicode.IsLetter(last) && !unicode.IsDigit(last) || !letterOrDigit(first) {
		return spaced
	}
	if !unicode.IsLower(first) {
		return welded
	}
	heads := strings.FieldsFunc(before, func(r rune) bool { return !letterOrDigit(r) && r != '-' })
	tails := strings.FieldsFunc(after, func(r rune) bool { return !letterOrDigit(r) && r != '-' })
	head, tail := strings.ToLower(heads[len(heads)-1]), strings.ToLower(tails[0])
	switch {
	case words[head+tail] > 0:
		return hyphened
	case words[head+"-"+tail] > 0:
		return welded
	case strings.Contains(head, "-") || combiningForms[head] || words[head] > 0 && words[tail] > 0:
		return welded
	}
	return hyphened
}
