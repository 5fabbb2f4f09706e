package stages

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"horseshoe/pipeline"
)

// errBinary says that the bytes are no text.
var errBinary = errors.New("is not text, and not a PDF either; save the record as text, HTML or PDF")

// decode turns the bytes of file number n of the record into text. It knows
// UTF-8 and UTF-16 with and without byte-order mark and Windows-1252, of which
// Latin-1 is a part. A few stray bytes in UTF-8 are read as Windows-1252.
func decode(data []byte, n int) (traced, error) {
	if order, skip := utf16Order(data); order != nil {
		return decodeUTF16(data[skip:], skip, n, order), nil
	}
	if looksBinary(data) {
		return traced{}, errBinary
	}
	start := 0
	if bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")) {
		start = 3
	}
	if utf8.Valid(data[start:]) { // whatever the page declares: a saved page keeps the old declaration over bytes that a browser turned into UTF-8
		return traced{string(data[start:]), pipeline.Trace{{File: n, Source: start}}}, nil
	}
	return decodeMixed(data[start:], start, n, mostlyLatin(data[start:])), nil
}

// utf16Order returns how two bytes make a unit, or nil when the bytes are not
// UTF-16, and the length of the byte-order mark. Without a mark, text in our
// languages has a zero as every other byte.
func utf16Order(data []byte) (order func([]byte) uint16, skip int) {
	little := func(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 }
	big := func(b []byte) uint16 { return uint16(b[1]) | uint16(b[0])<<8 }
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return little, 2
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return big, 2
	}
	head := data[:min(len(data), 4096)&^1]
	if len(head) < 4 {
		return nil, 0
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[1]*10 > half*7 && zeros[0]*10 < half:
		return little, 0
	case zeros[0]*10 > half*7 && zeros[1]*10 < half:
		return big, 0
	}
	return nil, 0
}

func decodeUTF16(data []byte, base, n int, order func([]byte) uint16) traced {
	var out tracer
	for i := 0; i+1 < len(data); i += 2 {
		r, width := rune(order(data[i:])), 2
		if utf16.IsSurrogate(r) {
			r = utf8.RuneError
			if i+3 < len(data) {
				if pair := utf16.DecodeRune(rune(order(data[i:])), rune(order(data[i+2:]))); pair != utf8.RuneError {
					r, width = pair, 4
				}
			}
		}
		if i == 0 && r == '\uFEFF' {
			continue
		}
		out.write(string(r), pipeline.Anchor{File: n, Source: base + i})
		i += width - 2
	}
	return out.done()
}

// looksBinary finds control characters that no text has.
func looksBinary(data []byte) bool {
	head := data[:min(len(data), 64<<10)]
	controls := 0
	for _, b := range head {
		if b == 0 {
			return true
		}
		if b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != '\v' {
			controls++
		}
	}
	return controls*50 > len(head)
}

// mostlyLatin decides for bytes that are not valid UTF-8: single-byte text has
// more stray high bytes than it has accidental UTF-8 sequences.
func mostlyLatin(data []byte) bool {
	stray, sequences := 0, 0
	for len(data) > 0 {
		if data[0] < utf8.RuneSelf {
			data = data[1:]
			continue
		}
		r, width := utf8.DecodeRune(data)
		if r == utf8.RuneError && width == 1 {
			stray++
		} else {
			sequences++
		}
		data = data[width:]
	}
	return stray >= sequences
}

// decodeMixed reads Windows-1252; unless all is single-byte, valid UTF-8
// sequences are kept.
func decodeMixed(data []byte, base, n int, singleByte bool) traced {
	var out tracer
	for i := 0; i < len(data); {
		r, width := rune(data[i]), 1
		if r >= utf8.RuneSelf {
			if !singleByte {
				r, width = utf8.DecodeRune(data[i:])
			}
			if singleByte || r == utf8.RuneError && width == 1 {
				r, width = windows1252(data[i]), 1
			}
		}
		out.write(string(r), pipeline.Anchor{File: n, Source: base + i})
		i += width
	}
	return out.done()
}

// windows1252 decodes one byte; the five bytes without a character become the
// replacement character.
func windows1252(b byte) rune {
	return charmap.Windows1252.DecodeByte(b)
}

// looksHTML says whether the text is a web page or a piece of one.
func looksHTML(text string) bool {
	head := strings.ToLower(text[:min(len(text), 4096)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<table", "<br", "<article", "<main", "<span", "<h1", "<h2", "<h3"} {
		if strings.Contains(head, tag) {
			return true
		}
	}
	return false
}
