package stages

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"horseshoe/pipeline"
)

// openPDF reads the first source as a PDF and makes it a page whose lines are
// the printed ones, in reading order, each with its page number.
func (in *input) openPDF(pdf *PDF) error {
	if pdf == nil {
		pdf = NewPDF("")
		defer pdf.Close()
	}
	name := in.files[0].name
	pages, err := pdf.pages(in.files[0].data)
	if err != nil && len(pages) > 0 {
		in.faults = append(in.faults, pipeline.Problem{Severity: pipeline.Error, Code: "P026", Page: len(pages) + 1,
			Message: fmt.Sprintf("%v; the %d pages before it were read", err, len(pages))})
	} else if err != nil {
		var fault problemError
		if !errors.As(err, &fault) {
			return fmt.Errorf("%s: %w", name, err)
		}
		return problemError{fault.code, fmt.Errorf("%s: %w", name, fault.error)}
	}
	if err := readable(pages); err != nil {
		return problemError{err.code, fmt.Errorf("%s: %w", name, err.error)}
	}
	in.lines = layOut(pages)
	if bilingual(in.lines) {
		return problemError{"P024", errors.New(name + ": prints two languages in facing columns, which is not read; use a record in one language")}
	}
	in.page, in.lines = pageOfPDF(in.lines)
	return nil
}

// minWords is the number of words a page below which a PDF holds pictures.
const minWords = 5

// readable tells text from pictures and from letters that the fonts hide.
func readable(pages []pdfPage) *problemError {
	words, letters, others := 0, 0, 0
	for _, page := range pages {
		words += len(page.words)
		for _, word := range page.words {
			for _, r := range word.text {
				switch {
				case unicode.IsLetter(r):
					letters++
				case r == unicode.ReplacementChar || unicode.Is(unicode.Co, r) || unicode.IsControl(r):
					others++
				}
			}
		}
	}
	switch {
	case words < minWords*len(pages) || letters == 0 && others == 0:
		return &problemError{"P020", fmt.Errorf("is a scanned or image-only PDF: %d pages and %d words of text; use a PDF with text, or text from an OCR program", len(pages), words)}
	case others*2 > letters:
		return &problemError{"P023", errors.New("has fonts that do not say which letters they draw; use another copy, or text from an OCR program")}
	}
	return nil
}

// pageOfPDF writes the printed lines as a text whose trace leads to the pages.
// Lines that hold nothing but invisible characters are left out.
func pageOfPDF(lines []pdfLine) (page, []pdfLine) {
	var out tracer
	var p page
	var kept []pdfLine
	for _, l := range lines {
		text := strings.TrimSpace(clean(traced{text: strings.ReplaceAll(l.text(), "\n", " ")}).text)
		if text == "" {
			continue
		}
		place := pipeline.Anchor{Page: l.page}
		if len(out.text) > 0 {
			out.write("\n", place)
		}
		start := len(out.text)
		out.write(text, place)
		made := line{Span: pipeline.Span{Start: start, End: len(out.text)}, strong: l.all("Bold")}
		if l.gap {
			made.gap = 1
		}
		if l.indent {
			made.indent = 4
		}
		p.lines = append(p.lines, made)
		kept = append(kept, l)
	}
	p.traced, p.pdf = out.done(), true
	return p, kept
}

// bilingual says whether English and French stand side by side: each language
// has a large share of the lines of the body.
func bilingual(lines []pdfLine) bool {
	english, french := 0, 0
	for _, l := range lines {
		e, f := 0, 0
		for _, word := range l.words {
			switch strings.ToLower(word.text) {
			case "the", "of", "and", "to", "that", "was", "is", "it", "by", "with":
				e++
			case "le", "la", "les", "des", "et", "du", "que", "une", "dans", "par", "pour", "est":
				f++
			}
		}
		switch {
		case e > f:
			english++
		case f > e:
			french++
		}
	}
	return english > 40 && french > 40 && english < 3*french && french < 3*english
}
