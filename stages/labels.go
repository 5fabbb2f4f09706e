package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// label is the marker that opens a turn of a verbatim record, such as
// "Mr. NAME (State) (spoke in French):".
type label struct {
	// chair says that the person who presides has the floor.
	chair bool
	// office is the printed title of a speaker who is named by the office alone
	// (The President, The Secretary-General); name is empty then.
	office          string
	honorific, name string
	// notes are the contents of the parentheses, in order.
	notes []string
	// end is the offset of the first byte after the colon.
	end int
}

// speaker is the speaker as statements.csv prints it.
func (l label) speaker() string {
	if l.office != "" {
		return l.office
	}
	return l.name
}

// maxLabel bounds the length of a label in bytes; the longest ones give a
// name, a long official name of a State and a note about the language.
const maxLabel = 320

// maxNameWords bounds the words of a name.
const maxNameWords = 9

// parseLabel reads the label at the start of a paragraph. The words are those
// of the record's language; delegation says whether a printed name is that of
// a delegation, and decides for names without an honorific.
func parseLabel(text string, words labelWords, delegation func(string) bool) (label, bool) {
	start := skipNumber(text)
	head, notes, end, ok := cutLabel(text, start, words.beginsSpeech)
	if !ok || head == "" {
		return label{}, false
	}
	found := label{notes: notes, end: end}
	if office, chair, ok := words.officeOf(head); ok {
		found.office, found.chair = office, chair
		return found, true
	}
	found.honorific, found.name = words.cutHonorific(head)
	if found.honorific != "" && len(notes) > 0 && delegation(notes[0]) && len(strings.Fields(found.name)) <= maxNameWords {
		return found, true // whatever a scan made of the name
	}
	if !plausibleName(found.name, words) {
		return label{}, false
	}
	if found.honorific == "" && (len(notes) == 0 || !delegation(notes[0]) || words.runsOver(found.name)) {
		return label{}, false
	}
	if len(notes) == 0 && (words.isAddress(found.honorific, found.name) || goesOn(text[end:])) {
		return label{}, false
	}
	return found, true
}

// goesOn says whether what stands behind a colon goes on with a sentence, as
// no speech begins: with a small letter.
func goesOn(rest string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return unicode.IsLower(first)
}

// certain says whether a label can stand nowhere but at the start of a turn:
// that of the chair, or one with a note behind the name. A name with a colon
// alone may be quoted.
func (l label) certain() bool { return l.office != "" || len(l.notes) > 0 }

// skipNumber passes the number of a numbered paragraph ("56. ").
func skipNumber(text string) int {
	i := 0
	for i < len(text) && i < 4 && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	if i == 0 || i == len(text) || text[i] != '.' {
		return 0
	}
	for i++; i < len(text) && text[i] == ' '; i++ {
	}
	return i
}

// cutLabel divides what stands before the colon into the head and the
// parentheses or brackets after it. Nothing else may stand between the two.
// Scans print a semicolon for the colon; it counts behind a parenthesis, and
// behind a head where spoken says that the rest can be a speech.
func cutLabel(text string, start int, spoken func(head, rest string) bool) (head string, notes []string, end int, ok bool) {
	limit := min(len(text), start+maxLabel)
	headEnd, depth, open := -1, 0, 0
	for i := start; i < limit; i++ {
		switch c := text[i]; {
		case c == '(' || c == '[':
			if depth == 0 {
				if headEnd < 0 {
					headEnd = i
				}
				open = i + 1
			}
			depth++
		case c == ')' || c == ']':
			if depth--; depth < 0 {
				return "", nil, 0, false
			}
			if depth == 0 {
				notes = append(notes, strings.TrimSpace(text[open:i]))
			}
		case depth > 0:
		case c == ':', c == ';':
			if headEnd < 0 {
				headEnd = i
			}
			if c == ';' && len(notes) == 0 && !spoken(strings.TrimSpace(text[start:headEnd]), text[i+1:]) || i > start && i+1 < len(text) && text[i+1] == '/' {
				return "", nil, 0, false
			}
			return strings.TrimSpace(text[start:headEnd]), notes, i + 1, true
		case headEnd >= 0 && c != ' ':
			return "", nil, 0, false
		case c == '?' && i > start && text[i-1] != ' ' && i+1 < limit && (text[i+1] != ' ' || strings.HasPrefix(text[i+1:], " (")):
			// a letter that a conversion lost
		case c == '"', c == '?', c == '!', c == '\n':
			return "", nil, 0, false
		}
	}
	return "", nil, 0, false
}

// plausibleName says whether the words can be a person's name: each begins
// with a capital or is a particle, and none is a word that names an office or
// opens a sentence.
func plausibleName(name string, words labelWords) bool {
	fields := strings.Fields(name)
	if len(fields) == 0 || len(fields) > maxNameWords {
		return false
	}
	capitals := 0
	for _, field := range fields {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(field, "’'‘`"))
		switch {
		case unicode.IsUpper(r):
			capitals++
		case nameParticles[strings.ToLower(strings.TrimRight(field, ",."))]:
		case strings.ContainsAny(field, "’'-‑") && len(field) > 2 && upperInside(field):
			capitals++ // al-Bayati, d’Escoto, ‘Abd
		default:
			return false
		}
		if strings.ContainsAny(field, "0123456789“”«»/") || words.neverInName[strings.ToLower(field)] {
			return false
		}
	}
	return capitals > 0
}

func upperInside(field string) bool {
	return strings.IndexFunc(field, unicode.IsUpper) > 0
}

// nameParticles are the lower-case words inside names of many languages.
var nameParticles = wordSet(`van von der den de del dela della di da do dos das du des la le les los las el al
	bin bint ibn ben abu ould mint ag och y e i zu zum zur ter ten te af av of the and et san santo
	d' d’ l' l’ ul ur bte binti wa na`)

// wordSet makes a set of the words of a string.
func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}
