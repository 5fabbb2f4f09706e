package stages

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"html"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// spelling is one way in which users save the same text.
type spelling struct {
	name string
	of   func(paragraphs []string, language string) []byte
	// paragraphsDiffer says that the number of paragraphs may not survive.
	paragraphsDiffer bool
}

func joined(paragraphs []string) string { return strings.Join(paragraphs, "\n\n") + "\n" }

func textual(change func(string) string) func([]string, string) []byte {
	return func(paragraphs []string, _ string) []byte { return []byte(change(joined(paragraphs))) }
}

var spellings = []spelling{
	{name: "as it is", of: textual(func(s string) string { return s })},
	{name: "CRLF", of: textual(func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") })},
	{name: "no-break spaces", of: textual(func(s string) string {
		return strings.NewReplacer("M. ", "M.\u00a0", "Mme ", "Mme\u00a0", "« ", "«\u00a0", " »", "\u00a0»", " : ", "\u202f: ", ". ", ".\u00a0 ").Replace(s)
	})},
	{name: "plain spaces", of: textual(func(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) })},
	{name: "straight quotes", of: textual(func(s string) string {
		return strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(s)
	})},
	{name: "straight guillemets", of: textual(func(s string) string {
		return strings.NewReplacer("’", "'", "« ", `"`, "«\u00a0", `"`, " »", `"`, "\u00a0»", `"`).Replace(s)
	})},
	{name: "typographic apostrophes", of: textual(func(s string) string { return strings.ReplaceAll(s, "'", "’") })},
	{name: "byte-order mark", of: textual(func(s string) string { return "\ufeff" + s })},
	{name: "UTF-16 little endian", of: func(p []string, _ string) []byte { return utf16Bytes(joined(p), false) }},
	{name: "UTF-16 big endian", of: func(p []string, _ string) []byte { return utf16Bytes(joined(p), true) }},
	{name: "Windows-1252", of: func(p []string, _ string) []byte {
		encoded := make([]byte, 0, 1<<16)
		for _, r := range joined(p) {
			if b, ok := charmap.Windows1252.EncodeRune(r); ok {
				encoded = append(encoded, b)
			} else {
				encoded = append(encoded, plain(string(r))...) // as an editor does: the nearest letter
			}
		}
		return encoded
	}},
	{name: "decomposed accents", of: textual(norm.NFD.String)},
	{name: "wrapped at 80 columns", of: func(p []string, _ string) []byte { return []byte(wrapped(p, "\n\n", "\n")) }},
	{name: "wrapped with CRLF", of: func(p []string, _ string) []byte {
		return []byte(strings.ReplaceAll(wrapped(p, "\n\n", "\n"), "\n", "\r\n"))
	}},
	{name: "wrapped without blank lines", of: func(p []string, _ string) []byte { return []byte(wrapped(p, "\n", "\n")) }, paragraphsDiffer: true},
	{name: "wrapped and double-spaced", of: func(p []string, _ string) []byte { return []byte(wrapped(p, "\n\n\n", "\n\n")) }, paragraphsDiffer: true},
	{name: "double-spaced", of: func(p []string, _ string) []byte { return []byte(strings.Join(p, "\n\n\n\n")) }},
	{name: "no blank lines", of: func(p []string, _ string) []byte { return []byte(strings.Join(p, "\n")) }},
	{name: "site furniture", of: func(p []string, language string) []byte {
		before, after := "Skip to main content\n\nIn progress at UNHQ\n\nMeetings\n\nPress\n\nEnglish\n\nFrançais\n\n", "\n\nRelated Links\n\nFollow us\n\nContact\n"
		if language == "fr" {
			before, after = "Aller au contenu principal\n\nEn cours au Siège de l'ONU\n\nFrançais\n\nEnglish\n\nAccueil\n\n", "\n\nVoir aussi\n\nContact\n\nHaut de page\n"
		}
		return []byte(before + joined(p) + after)
	}},
	{name: "quoted in a mail", of: func(p []string, language string) []byte {
		head := "From: Ada Brook <ada@example.org>\nTo: desk@example.org\nDate: Mon, 5 Jan 2026 10:00:00 +0000\nSubject: Fwd: the release that you\n asked for\n\nSee below.\n\nOn Sun, 4 Jan 2026 at 09:12, Press Desk <press@example.org>\nwrote:\n\n"
		if language == "fr" {
			head = "De : Ada Brook <ada@example.org>\nEnvoyé : lundi 5 janvier 2026 10:00\nÀ : desk@example.org\nObjet : TR : le communiqué\n\nVoir ci-dessous.\n\nLe dim. 4 janv. 2026 à 09:12, Press Desk <press@example.org> a écrit :\n\n"
		}
		return []byte(head + quotedBy("> ", wrapped(p, "\n\n", "\n")) + "\n\n-- \nAda Brook\n")
	}},
	{name: "quoted twice, lines unwrapped", of: textual(func(s string) string { return quotedBy("> > ", s) })},
	{name: "quoted twice, signs together", of: textual(func(s string) string { return quotedBy(">>", s) })},
	{name: "forwarded in a mail", of: func(p []string, _ string) []byte {
		return []byte("---------- Forwarded message ---------\nFrom: Press Desk <press@example.org>\nDate: Sun, 4 Jan 2026\nSubject: 1234th meeting\nTo: <ada@example.org>\n\n\n" + joined(p))
	}},
	{name: "names in mixed case", of: func(p []string, language string) []byte { return []byte(joined(mixedNames(p, language))) }},
	{name: "HTML of the site", of: func(p []string, _ string) []byte {
		return []byte("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Press</title><script>var a = '<p>M. NAME (France) a dit</p>';</script></head><body>" +
			"<nav><ul><li>Home</li><li>Statements</li></ul></nav><main><div class=\"field--body\">\n" + tagged(p, "<p>", "</p>\n") + "</div></main><footer>Contact</footer></body></html>")
	}},
	{name: "bare paragraphs", of: func(p []string, _ string) []byte { return []byte(tagged(p, "<p>", "\n")) }},
	{name: "line breaks in HTML", of: func(p []string, _ string) []byte {
		return []byte("<html><body>" + tagged(p, "", "<br>\n<br>\n") + "</body></html>")
	}},
	{name: "old export", of: func(p []string, _ string) []byte {
		text := "<HTML><HEAD><META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=windows-1252\"></HEAD><BODY><TABLE WIDTH=600><TR><TD>&nbsp;</TD><TD><FONT FACE=\"Arial\">" +
			tagged(p, "<P CLASS=MsoNormal>&nbsp;&nbsp;", "</P>\r\n") + "</FONT></TD></TR></TABLE></BODY></HTML>"
		var encoded []byte
		for _, r := range text {
			if b, ok := charmap.Windows1252.EncodeRune(r); ok {
				encoded = append(encoded, b)
			} else {
				encoded = fmt.Appendf(encoded, "&#%d;", r)
			}
		}
		return encoded
	}},
	{name: "gzip", of: func(p []string, _ string) []byte {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		_, _ = w.Write([]byte(joined(p)))
		_ = w.Close()
		return b.Bytes()
	}},
}

func tagged(paragraphs []string, open, end string) string {
	var b strings.Builder
	for _, p := range paragraphs {
		b.WriteString(open + html.EscapeString(p) + end)
	}
	return b.String()
}

// quotedBy sets a sign before every line.
func quotedBy(sign, text string) string {
	return sign + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n"+sign)
}

func utf16Bytes(text string, big bool) []byte {
	encoded := []byte{0xFF, 0xFE}
	if big {
		encoded = []byte{0xFE, 0xFF}
	}
	for _, u := range utf16.Encode([]rune(text)) {
		if big {
			encoded = append(encoded, byte(u>>8), byte(u))
		} else {
			encoded = append(encoded, byte(u), byte(u>>8))
		}
	}
	return encoded
}

// wrapped folds each paragraph at 80 characters.
func wrapped(paragraphs []string, between, fold string) string {
	var b strings.Builder
	for i, p := range paragraphs {
		if i > 0 {
			b.WriteString(between)
		}
		column := 0
		for _, word := range strings.Fields(p) {
			n := len([]rune(word))
			if column > 0 && column+1+n > 80 {
				b.WriteString(fold)
				column = 0
			} else if column > 0 {
				b.WriteByte(' ')
				column++
			}
			b.WriteString(word)
			column += n
		}
	}
	return b.String()
}

// mixedNames writes the names in capitals at openings as names are usually
// written; headings in capitals stay.
func mixedNames(paragraphs []string, _ string) []string {
	changed := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		changed[i] = p
		if isCapitals(p) {
			continue
		}
		words := strings.Split(strings.ReplaceAll(p, "\u00a0", " "), " ")
		for j := range words {
			words[j] = mixedWord(words, j)
		}
		changed[i] = strings.Join(words, " ")
	}
	return changed
}

// mixedWord writes one word of a name in capitals with one capital, or with
// none when it is a particle inside the name.
func mixedWord(words []string, j int) string {
	word := words[j]
	if !nameInCapitals(word) {
		return word
	}
	bare := strings.Trim(word, ",")
	if len([]rune(bare)) < 3 {
		before := j > 0 && isCapitals(strings.Trim(words[j-1], ","))
		after := j+1 < len(words) && nameInCapitals(words[j+1])
		if !before && !after {
			return word
		}
	}
	switch bare {
	case "DE", "LA", "VON", "DER", "VAN", "BIN", "DELLA", "DEL", "DOS", "AUE":
		if bare != "AUE" {
			return strings.ToLower(word)
		}
	}
	first := true
	return strings.Map(func(r rune) rune {
		if first && unicode.IsLetter(r) {
			first = false
			return r
		}
		if r == '-' || r == '’' || r == '\'' {
			first = true
		}
		return unicode.ToLower(r)
	}, word)
}

// nameInCapitals says whether a word can be one of a name in capitals.
func nameInCapitals(word string) bool {
	upper := 0
	for _, r := range strings.TrimRight(word, ",") {
		switch {
		case unicode.IsUpper(r):
			upper++
		case r == '-' || r == '’' || r == '\'' || r == '.':
		default:
			return false
		}
	}
	return upper > 1 && !strings.Contains(word, ".")
}

// bytesRecord makes a record of bytes.
func bytesRecord(name string, data []byte) pipeline.Record {
	return pipeline.Record{Name: name, Sources: []pipeline.Source{{Name: name, Size: int64(len(data)),
		Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }}}}
}

// spelledRows reads and splits, and prints the columns that every spelling shares.
func spelledRows(t *testing.T, lists *seeds.Lists, name string, data []byte, paragraphs bool) []string {
	t.Helper()
	meeting, err := Read(lists, nil, bytesRecord(name, data))
	if err != nil {
		return []string{"error: " + err.Error()}
	}
	divided := Split(lists, meeting)
	checkPressTiling(t, divided)
	rows := []string{fmt.Sprintf("%s|%s|%d|%s|%v|%s|%s", divided.RecordID, divided.Header.Meeting, divided.Resumption, divided.Date, divided.TimeOfDay, divided.Language, divided.Presidency)}
	for _, s := range divided.Statements {
		row := fmt.Sprintf("%s|%d|%s|%s|%s|%s|%s|%s|%s|%s|%v|%s|%s|%s", s.ID, s.Order, s.Kind, letters(s.Speaker), letters(s.Honorific), letters(s.Delegation), s.DelegationCode,
			s.DelegationType, letters(s.Role), s.Capacity, s.OnBehalfOf, s.CouncilSeat, letters(s.SpeakerName), letters(s.Text(divided.Text)))
		if paragraphs {
			row += fmt.Sprintf("|%d", s.Paragraphs)
		}
		rows = append(rows, row)
	}
	return rows
}

// letters drops case, accents, spaces and punctuation.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, plain(text))
}

// checkPressTiling fails when a byte of the text is not in exactly one segment.
func checkPressTiling(t *testing.T, divided pipeline.Divided) {
	t.Helper()
	at := 0
	for _, s := range divided.Segments {
		if s.Start < 0 || s.End > len(divided.Text) || s.Start > s.End {
			t.Fatalf("segment %v outside a text of %d bytes", s.Span, len(divided.Text))
		}
		if s.Len() == 0 {
			continue
		}
		if s.Start != at {
			t.Fatalf("segment %q begins at %d, the one before ended at %d", s.Kind, s.Start, at)
		}
		at = s.End
	}
	if at != len(divided.Text) {
		t.Fatalf("segments end at %d of %d", at, len(divided.Text))
	}
	for _, s := range divided.Statements {
		if len(s.Parts) == 0 {
			t.Fatalf("statement %s has no text", s.ID)
		}
	}
}

func loadedLists(t testing.TB) *seeds.Lists {
	t.Helper()
	lists, err := seeds.Load(seeds.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return lists
}

// TestAnySpellingGivesTheSameRows puts every press release of the fixtures
// through every spelling.
func TestAnySpellingGivesTheSameRows(t *testing.T) {
	lists := loadedLists(t)
	names, err := filepath.Glob("../testdata/records/press-*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no fixtures", err)
	}
	built, _ := filepath.Glob("../seeds/records/*.txt")
	real, _ := filepath.Glob("../../shared/seeds/004*.txt") // beside a development checkout only
	for _, name := range append(append(names, built...), real...) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		base := filepath.Base(name)
		var paragraphs []string
		for _, line := range strings.Split(string(data), "\n") {
			if line = strings.TrimSpace(line); line != "" {
				paragraphs = append(paragraphs, line)
			}
		}
		language := "en"
		if strings.Contains(base, "fr") || strings.HasPrefix(base, "004") {
			language = "fr"
		}
		var wanted [2][]string // with and without the number of paragraphs
		for _, s := range spellings {
			t.Run(base+"/"+s.name, func(t *testing.T) {
				which := 0
				if s.paragraphsDiffer {
					which = 1
				}
				if wanted[which] == nil {
					wanted[which] = spelledRows(t, lists, base, []byte(joined(paragraphs)), !s.paragraphsDiffer)
				}
				want := wanted[which]
				got := spelledRows(t, lists, base, s.of(paragraphs, language), !s.paragraphsDiffer)
				for i := range max(len(got), len(want)) {
					var a, b string
					if i < len(want) {
						a = want[i]
					}
					if i < len(got) {
						b = got[i]
					}
					if a != b {
						t.Fatalf("row %d of %d, wanted %d:\n got %s\nwant %s", i, len(got), len(want), ends(b), ends(a))
					}
				}
			})
		}
	}
}

// ends shortens a long row to what a person looks at.
func ends(row string) string {
	if len(row) < 420 {
		return row
	}
	return row[:260] + " ... " + row[len(row)-150:]
}
