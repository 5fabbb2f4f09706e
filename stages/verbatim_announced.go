package stages

import (
	"regexp"
	"strings"

	"horseshoe/seeds"
)

// givesFloor recognises the words by which the chair announces who speaks next.
var givesFloor = regexp.MustCompile(`(?i)\b(?:next speaker (?:on my list |inscribed on my list )?is|(?:give|giving) the floor (?:now )?to|call (?:up)?on|invite|` +
	`orat(?:eur|rice) suivante? (?:inscrite? sur ma liste )?est|donner? (?:maintenant |à présent )?la parole (?:à|au)|invite (?:maintenant |à présent )?)\s+`)

// announced finds who speaks next by the office that the chair announced
// ("the Prime Minister of ..."), for a label that names no delegation.
func (d *directory) announced(text string) (delegation seeds.Delegation, role string, ok bool) {
	if len(text) > 4000 {
		text = strings.ToValidUTF8(text[len(text)-4000:], "")
	}
	for _, at := range givesFloor.FindAllStringIndex(text, -1) {
		after := text[at[1]:]
		after = after[:len(sentenceStart(after))]
		if found, known := d.byRole(trimRole(after)); known {
			delegation, role, ok = found, trimRole(after), true
		}
	}
	return delegation, role, ok
}

// sentenceStart is a text up to the end of its first sentence or clause.
func sentenceStart(text string) string {
	for i := range len(text) {
		switch text[i] {
		case ';', '\n':
			return text[:i]
		case '.':
			if i+1 == len(text) || text[i+1] == ' ' && i > 3 && text[i-2] != ' ' && text[i-3] != ' ' {
				return text[:i]
			}
		}
	}
	return text
}
