package stages

import (
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"horseshoe/pipeline"
)

func TestNormalize(t *testing.T) {
	for _, row := range []struct{ trait, in, want string }{
		{"no-break spaces become plain", "M.\u00a0Untel \u202f: «\u00a0oui\u00a0»", "M. Untel : « oui »"},
		{"decomposed accents are composed", "se\u0301ance", "séance"},
		{"soft hyphens and zero widths go", "co\u00adopé\u200bration\ufeff", "coopération"},
		{"an accent over a removed mark still composes", "e\u200d\u0301", "é"},
		{"quotation marks and case stay", "“It’s” 'HERE'", "“It’s” 'HERE'"},
		{"line ends are white space", " a\r\nb\rc\u2028d\t e ", "a b c d e"},
		{"bytes that are no text become the replacement character", "a\xffb", "a\ufffdb"},
	} {
		got := Normalize(row.in)
		if got != row.want {
			t.Errorf("%s: %q, want %q", row.trait, got, row.want)
		}
		if again := Normalize(got); again != got {
			t.Errorf("%s: normalised twice gives %q, once %q", row.trait, again, got)
		}
	}
}

func TestDecodeKnowsTheCharsets(t *testing.T) {
	const text = "Déclarations : « la séance » – œuvre, « L’État »"
	cp1252, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	var little, big []byte
	for _, u := range utf16.Encode([]rune(text)) {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	for _, row := range []struct {
		charset string
		data    []byte
	}{
		{"UTF-8", []byte(text)},
		{"UTF-8 with a mark", []byte("\ufeff" + text)},
		{"UTF-16 little endian with a mark", append([]byte{0xFF, 0xFE}, little...)},
		{"UTF-16 big endian with a mark", append([]byte{0xFE, 0xFF}, big...)},
		{"UTF-16 little endian without a mark", little},
		{"UTF-16 big endian without a mark", big},
		{"Windows-1252", []byte(cp1252)},
	} {
		got, err := decode(row.data, 0)
		if err != nil {
			t.Errorf("%s: %v", row.charset, err)
			continue
		}
		if Normalize(got.text) != text {
			t.Errorf("%s: %q", row.charset, got.text)
		}
		for i := range got.text { // every character leads back to its own bytes
			place := got.trace.Locate(i)
			if place.Source < 0 || place.Source >= len(row.data) {
				t.Fatalf("%s: byte %d leads to %d of %d", row.charset, i, place.Source, len(row.data))
			}
		}
		at := strings.Index(got.text, "État")
		back, _ := decode(row.data[got.trace.Locate(at).Source:], 0)
		if row.charset != "UTF-16 little endian without a mark" && row.charset != "UTF-16 big endian without a mark" &&
			!strings.HasPrefix(row.charset, "UTF-16") && !strings.HasPrefix(back.text, "État") {
			t.Errorf("%s: the trace of État leads to %q", row.charset, back.text)
		}
	}
}

func TestDecodeRefusesBinary(t *testing.T) {
	if _, err := decode([]byte("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00"), 0); err == nil {
		t.Error("a program was read as text")
	}
}

func TestTheTraceLeadsBackThroughHTML(t *testing.T) {
	const source = "<html><body><nav>Menu</nav><main><h1>Titre</h1><p>L&#8217;&eacute;tat&nbsp;: <b>oui</b></p></main></body></html>"
	p, err := newPage([]byte(source), 0)
	if err != nil {
		t.Fatal(err)
	}
	var c composer
	for _, l := range p.lines {
		c.paragraph(&p, l.kind, piece{Span: l.Span})
	}
	var meeting pipeline.Meeting
	c.into(&meeting)
	if want := "Menu\n\nTitre\n\nL’état : oui"; meeting.Text != want {
		t.Fatalf("text %q, want %q", meeting.Text, want)
	}
	if meeting.Blocks[0].Kind != pipeline.Navigation || meeting.Blocks[1].Kind != pipeline.Body {
		t.Errorf("kinds %q %q", meeting.Blocks[0].Kind, meeting.Blocks[1].Kind)
	}
	for word, at := range map[string]string{"Titre": "Titre", "état": "&eacute;tat", "oui": "oui"} {
		place := meeting.Trace.Locate(strings.Index(meeting.Text, word)).Source
		if !strings.HasPrefix(source[place:], at) {
			t.Errorf("%s leads to %q", word, source[place:place+8])
		}
	}
}
