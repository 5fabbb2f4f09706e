package reports

import (
	"bytes"
	"errors"
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
	"github.com/boxesandglue/boxesandglue/backend/bag"
	"github.com/boxesandglue/boxesandglue/backend/document"
	"github.com/boxesandglue/boxesandglue/backend/node"
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
	if err := layPages(builder, text); err != nil {
		return nil, err
	}
	if err := fe.Finish(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// layPages sets the blocks of a page in the order that paginate gives. The
// writer's own way leaves a hole wherever a figure does not fit.
func layPages(builder *htmlbag.CSSBuilder, text *frontend.Text) error {
	for len(text.Items) == 1 { // html and body
		inner, ok := text.Items[0].(*frontend.Text)
		if !ok {
			break
		}
		text = inner
	}
	area, err := builder.PageSize()
	if err != nil {
		return err
	}
	list, err := builder.CreateVlist(text, area.ContentWidth)
	if err != nil {
		return err
	}
	blocks, below := blocksOf(list)
	items := make([]flowItem, len(blocks))
	rows := make([][]node.Node, len(blocks))
	for i, block := range blocks {
		items[i], rows[i] = flowOf(block)
		items[i].below = below[i]
	}
	var all node.Node
	for number, page := range paginate(items, int(area.ContentHeight), int(figureGap)) {
		repeated := map[int][]*node.HList{}
		for i, piece := range page {
			if piece.item == gapItem {
				gap := node.NewKern()
				gap.Kern = figureGap
				all = node.InsertAfter(all, node.Tail(all), gap)
				continue
			}
			content := blocks[piece.item]
			switch {
			case piece.again:
				if repeated[piece.item] == nil {
					if repeated[piece.item], err = headsOf(content); err != nil {
						return err
					}
				}
				content = repeated[piece.item][piece.row]
			case piece.row >= 0:
				content = rows[piece.item][piece.row]
			}
			box := boxed(content, area.ContentWidth)
			if number > 0 && i == 0 {
				box.Attributes["pageBreakBefore"] = "always"
			}
			all = node.InsertAfter(all, node.Tail(all), box)
		}
	}
	pages := node.NewVList()
	pages.List, pages.Width = all, area.ContentWidth
	return builder.OutputPages(pages)
}

// figureGap is the space between the figures at the head of a page and the
// text below.
const figureGap = 12 * bag.Factor

// blocksOf lists the blocks of a page, a figure and what belongs below it one
// by one; below says which those are.
func blocksOf(list *node.VList) (blocks []node.Node, below []bool) {
	for n := list.List; n != nil; n = n.Next() {
		if unit, ok := n.(*node.VList); ok && unit.Attributes["pageBreakInside"] == "avoid-page" {
			inner := unit.List
			for inner != nil && heightOf(inner) == 0 {
				inner = inner.Next()
			}
			for first := true; inner != nil; inner = inner.Next() {
				blocks, below = append(blocks, inner), append(below, !first)
				_, space := inner.(*node.Kern)
				first = first && space // the margin above the figure
			}
			continue
		}
		blocks, below = append(blocks, n), append(below, false)
	}
	return blocks, below
}

// flowOf is what a block may do at the foot of a page, with the rows of a table.
func flowOf(block node.Node) (flowItem, []node.Node) {
	item := flowItem{kind: flowText, height: int(heightOf(block))}
	list, ok := block.(*node.VList)
	if !ok {
		item.kind = flowSpace
		return item, nil
	}
	// The style sheet marks headings, figures and the heads of records with
	// what they would ask of the writer's own pages.
	switch {
	case list.Attributes["pageBreakAfter"] == "avoid":
		item.kind, item.chapter = flowHeading, list.Attributes["pageBreakBefore"] == "avoid"
	case list.Attributes["pageBreakInside"] == "avoid":
		item.kind = flowFigure
	case list.Attributes["origin"] == "table", list.Attributes["pageBreakInside"] == "avoid-column": // a list breaks between its points
		item.kind, item.tied = flowTable, map[int]bool{}
		item.heads, _ = list.Attributes["_headerCount"].(int)
		var rows []node.Node
		for n := list.List; n != nil; n = n.Next() {
			if row, ok := n.(*node.HList); ok && row.Attributes["pageBreakInside"] == "avoid" {
				item.tied[len(rows)] = true
			}
			rows, item.rows = append(rows, n), append(item.rows, int(heightOf(n)))
		}
		return item, rows
	}
	return item, nil
}

func heightOf(n node.Node) bag.ScaledPoint {
	switch n := n.(type) {
	case *node.VList:
		return n.Height + n.Depth
	case *node.HList:
		return n.Height + n.Depth
	case *node.Kern:
		return n.Kern
	case *node.Glue:
		return n.Width
	}
	return 0
}

// headsOf builds the rows of a table's head once more.
func headsOf(table node.Node) ([]*node.HList, error) {
	if list, ok := table.(*node.VList); ok {
		if build, ok := list.Attributes["_buildHeaders"].(func() ([]*node.HList, error)); ok {
			return build()
		}
	}
	return nil, errors.New("a table without a head to repeat")
}

// boxed takes a block out of its list, and gives the box the number of the
// heading in it, by which the outline finds its page.
func boxed(content node.Node, width bag.ScaledPoint) *node.VList {
	box := node.NewVList()
	box.Attributes = node.H{}
	if heading, ok := headingIn(content); ok {
		box.Attributes["_heading_idx"] = heading
	}
	box.Width, box.Height = width, heightOf(content)
	content.SetPrev(nil)
	content.SetNext(nil)
	box.List = content
	return box
}

// headingIn is the number of the first heading in a block.
func headingIn(n node.Node) (int, bool) {
	list, ok := n.(*node.VList)
	if !ok {
		return 0, false
	}
	if heading, ok := list.Attributes["_heading_idx"].(int); ok {
		return heading, true
	}
	for child := list.List; child != nil; child = child.Next() {
		if heading, ok := headingIn(child); ok {
			return heading, true
		}
	}
	return 0, false
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
