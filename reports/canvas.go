package reports

import (
	"image/color"
	"math"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// sheet draws in points from the upper left corner, with every text measured
// before it is placed, so that no label is cut.
type sheet struct {
	canvas draw.Canvas
	height vg.Length
}

// typeface is one of the styles of text in a figure.
type typeface struct {
	size         vg.Length
	bold, italic bool
	color        color.Color
}

// The colours keep apart for colour-blind readers, and in a grey print by
// their lightness.
var (
	ink       = color.NRGBA{0x1a, 0x1a, 0x1a, 0xff}
	quiet     = color.NRGBA{0x59, 0x59, 0x59, 0xff}
	rule      = color.NRGBA{0xbf, 0xbf, 0xbf, 0xff}
	faint     = color.NRGBA{0xee, 0xee, 0xee, 0xff}
	paper     = color.NRGBA{0xff, 0xff, 0xff, 0xff}
	favorHue  = color.NRGBA{0x0b, 0x4f, 0x8a, 0xff}
	againstHu = color.NRGBA{0xe6, 0x8a, 0x2e, 0xff}
	topicInk  = color.NRGBA{0x8a, 0x45, 0x06, 0xff}
	barHue    = color.NRGBA{0x4f, 0x7c, 0xa3, 0xff}
)

func (t typeface) style() text.Style {
	face := font.Font{Typeface: "Liberation", Variant: "Sans", Size: t.size}
	if t.bold {
		face.Weight = xfont.WeightBold
	}
	if t.italic {
		face.Style = xfont.StyleItalic
	}
	tint := t.color
	if tint == nil {
		tint = ink
	}
	return text.Style{Color: tint, Font: face, Handler: text.Plain{Fonts: font.DefaultCache}}
}

// width is how wide a line of text is.
func (t typeface) width(s string) vg.Length { return t.style().Width(drawable(s)) }

// drawable drops what has no form on paper: control characters would also make
// an SVG file that no program opens.
func drawable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ', r >= 0x7f && r < 0xa0, r == 0xfffe, r == 0xffff:
			return ' '
		case r == 0xad || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0xfeff:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// wrap breaks a text into lines no wider than width; a word that is wider is
// cut between letters. At most lines lines are kept, the last one with an
// ellipsis when words are left out.
func (t typeface) wrap(s string, width vg.Length, lines int) []string {
	var out []string
	line := ""
	for _, word := range strings.Fields(drawable(s)) {
		for {
			joined := word
			if line != "" {
				joined = line + " " + word
			}
			if t.width(joined) <= width {
				line = joined
				break
			}
			if line != "" {
				out, line = append(out, line), ""
				continue
			}
			head := t.fitting(word, width)
			out, word = append(out, word[:head]), word[head:]
			if len(out) > lines {
				break
			}
		}
		if len(out) > lines {
			break
		}
	}
	if line != "" {
		out = append(out, line)
	}
	if len(out) > lines {
		last := out[lines-1] + "…"
		for t.width(last) > width && len(last) > len("…") {
			runes := []rune(strings.TrimSuffix(last, "…"))
			last = strings.TrimRight(string(runes[:len(runes)-1]), " ") + "…"
		}
		out = append(out[:lines-1:lines-1], last)
	}
	return out
}

// fitting is how many bytes of a word fit, at least one letter.
func (t typeface) fitting(word string, width vg.Length) int {
	last := 0
	for i, r := range word {
		end := i + len(string(r))
		if last > 0 && t.width(word[:end]) > width {
			return last
		}
		last = end
	}
	return last
}

// at turns a point measured from the upper left corner into the canvas's own.
func (s sheet) at(x, y vg.Length) vg.Point {
	return vg.Point{X: s.canvas.Min.X + x, Y: s.canvas.Min.Y + s.height - y}
}

// Alignments of text about its point.
const (
	left   = text.XLeft
	middle = text.XCenter
	right  = text.XRight
)

// write puts one line of text with its baseline at y.
func (s sheet) write(t typeface, x, y vg.Length, align text.XAlignment, line string) {
	style := t.style()
	style.XAlign, style.YAlign = align, draw.YBottom
	// The handler aligns on the bottom of the descenders; the baseline is meant.
	point := s.at(x, y)
	point.Y -= style.FontExtents().Descent
	s.canvas.FillText(style, point, drawable(line))
}

// upright writes a line from bottom to top; (x, y) is the start of its baseline.
func (s sheet) upright(t typeface, x, y vg.Length, line string) {
	style := t.style()
	style.Rotation = math.Pi / 2
	style.XAlign, style.YAlign = left, draw.YBottom
	point := s.at(x, y)
	point.X += style.FontExtents().Descent
	s.canvas.FillText(style, point, drawable(line))
}

// box fills a rectangle, given its upper left corner.
func (s sheet) box(tint color.Color, x, y, width, height vg.Length) {
	s.canvas.FillPolygon(tint, []vg.Point{s.at(x, y), s.at(x+width, y), s.at(x+width, y+height), s.at(x, y+height)})
}

// frame strokes a rectangle.
func (s sheet) frame(tint color.Color, line vg.Length, x, y, width, height vg.Length) {
	s.canvas.StrokeLines(draw.LineStyle{Color: tint, Width: line},
		[]vg.Point{s.at(x, y), s.at(x+width, y), s.at(x+width, y+height), s.at(x, y+height), s.at(x, y)})
}

// line strokes a straight line, dashed when dashes are given.
func (s sheet) line(tint color.Color, width, x0, y0, x1, y1 vg.Length, dashes ...vg.Length) {
	s.canvas.StrokeLines(draw.LineStyle{Color: tint, Width: width, Dashes: dashes}, []vg.Point{s.at(x0, y0), s.at(x1, y1)})
}

// hatch draws slanted lines over a rectangle, so that a fill is told from
// another one without its colour.
func (s sheet) hatch(tint color.Color, x, y, width, height vg.Length) {
	const step = 3
	for offset := vg.Length(step); offset < width+height; offset += step {
		x0, y0 := x+offset, y
		if offset > width {
			x0, y0 = x+width, y+offset-width
		}
		x1, y1 := x, y+offset
		if offset > height {
			x1, y1 = x+offset-height, y+height
		}
		s.line(tint, 0.6, x0, y0, x1, y1)
	}
}

// disc marks a point with a filled circle.
func (s sheet) disc(tint color.Color, x, y, radius vg.Length) {
	var path vg.Path
	center := s.at(x, y)
	path.Move(vg.Point{X: center.X + radius, Y: center.Y})
	path.Arc(center, radius, 0, 2*math.Pi)
	path.Close()
	s.canvas.SetColor(tint)
	s.canvas.Fill(path)
}

// ring marks a point with an empty circle.
func (s sheet) ring(x, y, radius vg.Length) {
	var path vg.Path
	center := s.at(x, y)
	path.Move(vg.Point{X: center.X + radius, Y: center.Y})
	path.Arc(center, radius, 0, 2*math.Pi)
	path.Close()
	s.canvas.SetLineStyle(draw.LineStyle{Color: ink, Width: 0.9})
	s.canvas.Stroke(path)
}

// diamond marks a point with a filled lozenge.
func (s sheet) diamond(x, y, radius vg.Length) {
	s.canvas.FillPolygon(ink, []vg.Point{s.at(x-radius, y), s.at(x, y-radius), s.at(x+radius, y), s.at(x, y+radius)})
}
