package reports

import (
	"bytes"
	"fmt"
	"regexp"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansbolditalic"
	"codeberg.org/go-fonts/liberation/liberationsansitalic"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/boxesandglue/boxesandglue/backend/document"
	"github.com/boxesandglue/boxesandglue/frontend"
	"github.com/boxesandglue/csshtml"
	"github.com/boxesandglue/htmlbag"
)

// The PDF writer stands behind renderPDF alone: it is young, and a release
// may change it.

// oneAtATime keeps two documents apart: the library shares lists of nodes
// between them, and two goroutines would run round in them for ever.
var oneAtATime sync.Mutex

// pdfFacts are what a PDF says of itself.
type pdfFacts struct {
	Title, Language string
	Date            time.Time
	Version         string
}

// renderPDF sets a page of HTML as a tagged PDF (PDF/UA-1) with an outline, in
// embedded subset fonts under a free licence. The same page and facts give the
// same bytes. A panic of the library is an error.
func renderPDF(page, style string, facts pdfFacts) (data []byte, err error) {
	oneAtATime.Lock()
	defer oneAtATime.Unlock()
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the PDF writer failed: %v\n%s", fault, debug.Stack())
		}
	}()
	var out bytes.Buffer
	fe, err := frontend.NewForWriter(&out)
	if err != nil {
		return nil, err
	}
	fe.SetSuppressInfo(true)
	fe.Doc.Format = document.FormatPDFUA
	fe.Doc.Title, fe.Doc.Author, fe.Doc.Creator = facts.Title, "horseshoe", "horseshoe "+facts.Version
	fe.Doc.CreationDate = facts.Date.UTC()
	fe.Doc.DefaultLanguageTag = facts.Language
	if err := addFonts(fe); err != nil {
		return nil, err
	}
	builder, err := htmlbag.New(fe, csshtml.NewCSSParserWithDefaults())
	if err != nil {
		return nil, err
	}
	if err := builder.ParseCSSString(style); err != nil {
		return nil, err
	}
	if err := builder.InitPage(); err != nil {
		return nil, err
	}
	text, err := builder.HTMLToText(page)
	if err != nil {
		return nil, err
	}
	if err := builder.OutputPagesFromText(text); err != nil {
		return nil, err
	}
	if err := fe.Finish(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// addFonts registers the Liberation family; the fonts that come with the
// library carry no licence.
func addFonts(fe *frontend.Document) error {
	family := fe.NewFontFamily("Liberation Sans")
	for _, member := range []struct {
		name   string
		data   []byte
		weight frontend.FontWeight
		style  frontend.FontStyle
	}{
		{"Liberation Sans", liberationsansregular.TTF, 400, frontend.FontStyleNormal},
		{"Liberation Sans Bold", liberationsansbold.TTF, 700, frontend.FontStyleNormal},
		{"Liberation Sans Italic", liberationsansitalic.TTF, 400, frontend.FontStyleItalic},
		{"Liberation Sans Bold Italic", liberationsansbolditalic.TTF, 700, frontend.FontStyleItalic},
	} {
		source := &frontend.FontSource{Name: member.name, Data: member.data}
		if err := family.AddMember(source, member.weight, member.style); err != nil {
			return err
		}
	}
	return nil
}

var (
	svgStyle   = regexp.MustCompile(`\sstyle="([^"]*)"`)
	svgProlog  = regexp.MustCompile(`(?s)^.*?<svg`)
	svgOpening = regexp.MustCompile(`width="[^"]*" height="[^"]*"`)
	svgTitles  = regexp.MustCompile(`(?s)<title>.*?</title>\s*<desc>.*?</desc>`)
)

// svgForPDF gives an SVG the form that the PDF writer takes: style properties
// as attributes, one family of fonts, no prolog, titles in alt, and a width in
// points that keeps the picture on one page.
func svgForPDF(svg []byte, width, height float64, alt string) string {
	s := svgProlog.ReplaceAllString(string(svg), "<svg")
	s = svgTitles.ReplaceAllString(s, "")
	s = svgStyle.ReplaceAllStringFunc(s, func(attribute string) string {
		var b strings.Builder
		for _, property := range strings.Split(svgStyle.FindStringSubmatch(attribute)[1], ";") {
			name, value, found := strings.Cut(strings.TrimSpace(property), ":")
			if !found {
				continue
			}
			if name == "font-family" {
				value = "Liberation Sans"
			}
			fmt.Fprintf(&b, ` %s="%s"`, name, value)
		}
		return b.String()
	})
	size := fmt.Sprintf(`width="%.2fpt" height="%.2fpt" alt="%s"`, width, height, alt)
	return strings.Replace(s, svgOpening.FindString(s), size, 1)
}
