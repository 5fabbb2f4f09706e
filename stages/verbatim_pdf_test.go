package stages

import (
	"bytes"
	"fmt"
	"strings"
)

// pdfWriter makes small PDFs for the tests: Times in three styles, lines at
// given places.
type pdfWriter struct {
	pages []string
	bytes.Buffer
}

// pdfText writes one line on the current page.
func pdfText(b *strings.Builder, style fixtureStyle, x, y, size float64, text string) {
	fmt.Fprintf(b, "BT /F%d %.1f Tf %.1f %.1f Td (%s) Tj ET\n", style+1, size, x, y, winAnsi(text))
}

// winAnsi escapes a text for a string of a PDF in Windows-1252.
func winAnsi(text string) string {
	var b strings.Builder
	for _, r := range text {
		code := r
		switch r {
		case '’':
			code = 0x92
		case '“':
			code = 0x93
		case '”':
			code = 0x94
		case '—':
			code = 0x97
		}
		if code < 0x20 || code > 0x7E || strings.ContainsRune(`()\`, code) {
			fmt.Fprintf(&b, "\\%03o", code)
		} else {
			b.WriteRune(code)
		}
	}
	return b.String()
}

// finish writes the file.
func (w *pdfWriter) finish() []byte {
	var offsets []int
	object := func(body string) {
		offsets = append(offsets, w.Len())
		fmt.Fprintf(w, "%d 0 obj\n%s\nendobj\n", len(offsets), body)
	}
	w.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	var kids strings.Builder
	for i := range w.pages {
		fmt.Fprintf(&kids, "%d 0 R ", 6+2*i)
	}
	object(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(w.pages)))
	for _, font := range []string{"Times-Roman", "Times-Italic", "Times-Bold"} {
		object("<< /Type /Font /Subtype /Type1 /BaseFont /" + font + " /Encoding /WinAnsiEncoding >>")
	}
	for i, content := range w.pages {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> /Contents %d 0 R >>", 7+2*i))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	start := w.Len()
	fmt.Fprintf(w, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, offset := range offsets {
		fmt.Fprintf(w, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(w, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return w.Bytes()
}

// pdf sets the fixture as a PDF in one or two columns.
func (f fixture) pdf(columns int) []byte {
	w := &pdfWriter{}
	var cover strings.Builder
	y := 720.0
	for _, line := range f.cover {
		cells := strings.Split(line, "\t")
		at := []float64{127, 392, 520}
		if strings.HasSuffix(cells[0], ":") {
			at = []float64{60, 127, 392}
		}
		for i, cell := range cells {
			if i+1 < len(cells) && (i > 0 || !strings.HasSuffix(cell, ":")) && !strings.Contains(cell, "Nations") {
				cell += " . . . . . . . ."
			}
			pdfText(&cover, plainStyle, at[i], y, 10, cell)
		}
		y -= 16
	}
	w.pages = append(w.pages, cover.String())
	width := 48
	if columns == 1 {
		width = 100
	}
	lines := f.lines(width)
	for number := 2; len(lines) > 0; number++ {
		var page strings.Builder
		left, right := f.symbol, f.date
		if number%2 == 1 {
			left, right = f.date, "S/PV. 9871"
		}
		pdfText(&page, boldStyle, 60, 728, 9, left)
		pdfText(&page, plainStyle, 220, 728, 9, f.head)
		pdfText(&page, boldStyle, 506, 728, 9, right)
		for column := range columns {
			y := 698.0
			for len(lines) > 0 && y > 90 {
				line := lines[0]
				if line.gap && y < 698 {
					y -= 6
				}
				x := 60.0 + 260*float64(column)
				if line.indent {
					x += 20
				}
				pdfText(&page, line.style, x, y, 10, line.text)
				y -= 12
				lines = lines[1:]
			}
		}
		pdfText(&page, boldStyle, 60, 60, 9, fmt.Sprintf("%d/6", number))
		pdfText(&page, plainStyle, 515, 60, 9, "23-09871")
		w.pages = append(w.pages, page.String())
	}
	return w.finish()
}
