package reports

import (
	"bytes"
	"fmt"
	"html"
	"image"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// figure is one picture in one language, drawn from the rows of one table.
type figure struct {
	// name is the file name without language and ending.
	name, language string
	// kind (stance, topics, length) and record say where a page shows the
	// figure; both are empty for a figure over several records.
	kind, record string
	// title says what the figure answers; source names its table and input;
	// caution is the note of the record, empty when there is none.
	title, source, caution string
	// alt says in words what a reader who cannot see it should know.
	alt  string
	body figureBody
	// below is the table that a page sets below the figure, nil for none.
	below *reading
}

// figureBody draws the inside of a figure, below its title.
type figureBody interface {
	// size is the height of the body at the width of every figure.
	size() vg.Length
	// draw draws it with its upper edge at top.
	draw(s sheet, top vg.Length)
}

const (
	// figureWidth is the width of the text of an A4 page.
	figureWidth = 170 * vg.Millimeter
	figureDPI   = 200
	margin      = 6
)

var (
	titleFace   = typeface{size: 11.5, bold: true}
	sourceFace  = typeface{size: 7.5, color: quiet}
	cautionFace = typeface{size: 7.5, bold: true}
)

func (f figure) titleLines() []string   { return titleFace.wrap(f.title, figureWidth-2*margin, 3) }
func (f figure) sourceLines() []string  { return sourceFace.wrap(f.source, figureWidth-2*margin, 3) }
func (f figure) cautionLines() []string { return cautionFace.wrap(f.caution, figureWidth-2*margin, 3) }

const (
	titleLeading = 14
	smallLeading = 9.5
	bodyGap      = 8
)

func (f figure) headHeight() vg.Length {
	small := len(f.sourceLines()) + len(f.cautionLines())
	return margin + vg.Length(len(f.titleLines()))*titleLeading + vg.Length(small)*smallLeading + bodyGap
}

func (f figure) height() vg.Length { return f.headHeight() + f.body.size() + margin }

// Plot draws the whole figure; it makes figure a plotter of gonum/plot.
func (f figure) Plot(c draw.Canvas, _ *plot.Plot) {
	s := sheet{canvas: c, height: f.height()}
	y := vg.Length(margin)
	for _, line := range f.titleLines() {
		y += titleLeading
		s.write(titleFace, margin, y-3, left, line)
	}
	for _, line := range f.sourceLines() {
		y += smallLeading
		s.write(sourceFace, margin, y-2, left, line)
	}
	for _, line := range f.cautionLines() {
		y += smallLeading
		s.write(cautionFace, margin, y-2, left, line)
	}
	f.body.draw(s, f.headHeight())
}

// on draws the figure on a canvas through gonum/plot, whose own axes and
// legend are off: they would cut long names.
func (f figure) on(c vg.CanvasSizer) {
	p := plot.New()
	p.HideAxes()
	p.X.Padding, p.Y.Padding = 0, 0
	p.BackgroundColor = paper
	p.Add(f)
	p.Draw(draw.New(c))
}

// svg draws the figure as SVG, with a title and a description for readers who
// hear it.
func (f figure) svg() ([]byte, error) {
	canvas := vgsvg.New(figureWidth, f.height())
	f.on(canvas)
	var b bytes.Buffer
	if _, err := canvas.WriteTo(&b); err != nil {
		return nil, fmt.Errorf("figure %s: %w", f.name, err)
	}
	return []byte(f.describe(b.String())), nil
}

// describe puts the title and description into the SVG, and a family of fonts
// that any system has some member of.
func (f figure) describe(svg string) string {
	open := strings.Index(svg, "<svg")
	end := strings.Index(svg[open:], ">") + open
	head := strings.Replace(svg[open:end], "<svg", `<svg role="img" xml:lang="`+f.language+`"`, 1)
	texts := "<title>" + html.EscapeString(drawable(f.title)) + "</title>\n<desc>" + html.EscapeString(drawable(f.alt)) + "</desc>"
	svg = `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + head + ">\n" + texts + svg[end+1:]
	return strings.ReplaceAll(svg, "font-family:Liberation Sans", "font-family:'Liberation Sans',Arial,Helvetica,sans-serif")
}

// png draws the figure in pixels.
func (f figure) png() ([]byte, error) {
	canvas := vgimg.NewWith(vgimg.UseWH(figureWidth, f.height()), vgimg.UseDPI(figureDPI))
	f.on(canvas)
	pixels, ok := canvas.Image().(*image.RGBA)
	if !ok {
		return nil, fmt.Errorf("figure %s: the canvas holds %T", f.name, canvas.Image())
	}
	data, err := encodePNG(pixels, figureDPI)
	if err != nil {
		return nil, fmt.Errorf("figure %s: %w", f.name, err)
	}
	return data, nil
}
