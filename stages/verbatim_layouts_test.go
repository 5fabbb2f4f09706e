package stages

import (
	"fmt"
	"strings"
)

const linesOnPage = 44

// readingOrder sets the fixture as a reader of columns writes it: one column
// after the other, running heads between, no indents.
func (f fixture) readingOrder() string {
	var b strings.Builder
	b.WriteString(f.coverText(true))
	lines := f.lines(52)
	for page := 2; len(lines) > 0; page++ {
		b.WriteString("\f")
		count := min(len(lines), 2*linesOnPage)
		if page%2 == 0 {
			fmt.Fprintf(&b, "%s\n\n%s\n\n", f.symbol, f.head)
		} else {
			fmt.Fprintf(&b, "%s\n\n%s\n\n", f.date, f.head)
		}
		for i, line := range lines[:count] {
			if i == count*2/3 {
				// The foot of the left column stands inside the right one.
				fmt.Fprintf(&b, "%d/6\n\n", page)
			}
			b.WriteString(line.text + "\n")
		}
		if page%2 == 0 {
			fmt.Fprintf(&b, "23-09871\n\n%s\n\n", f.date)
		} else {
			fmt.Fprintf(&b, "\nS/PV. 9871\n\n23-09871%d/6\n\n", page)
		}
		lines = lines[count:]
	}
	return b.String()
}

// sideBySide sets the fixture in two columns of characters, as a reader that
// keeps the layout does.
func (f fixture) sideBySide() string {
	var b strings.Builder
	b.WriteString(f.coverText(false))
	lines := f.lines(52)
	for page := 2; len(lines) > 0; page++ {
		b.WriteString("\f")
		fmt.Fprintf(&b, "%-30s%-60s%s\n\n\n", f.symbol, f.head, f.date)
		var columns [2][]string
		for side := range columns {
			count := min(len(lines), linesOnPage)
			for _, line := range lines[:count] {
				if line.gap {
					columns[side] = append(columns[side], "")
				}
				text := line.text
				if line.indent {
					text = "    " + text
				}
				columns[side] = append(columns[side], text)
			}
			lines = lines[count:]
		}
		for i := 0; i < max(len(columns[0]), len(columns[1])); i++ {
			left, right := "", ""
			if i < len(columns[0]) {
				left = columns[0][i]
			}
			if i < len(columns[1]) {
				right = columns[1][i]
			}
			b.WriteString(strings.TrimRight(left+strings.Repeat(" ", 58-len([]rune(left)))+right, " ") + "\n")
		}
		fmt.Fprintf(&b, "\n\n%d/6%80s\n", page, "23-09871")
	}
	return b.String()
}

// contentOrder sets the fixture as the content stream of a PDF has it: the
// running head whole, foot and all, before the lines of the page.
func (f fixture) contentOrder() string {
	var b strings.Builder
	b.WriteString(f.coverText(false))
	lines := f.lines(52)
	for page := 2; len(lines) > 0; page++ {
		count := min(len(lines), 2*linesOnPage)
		fmt.Fprintf(&b, "%s %s %s\n%d/6 23-09871\n", f.symbol, f.head, f.date, page)
		for _, line := range lines[:count] {
			b.WriteString(line.text + "\n")
		}
		lines = lines[count:]
	}
	return b.String()
}

// flowing sets the fixture with a line a paragraph.
func (f fixture) flowing() string {
	var b strings.Builder
	b.WriteString(f.coverText(false) + "\n")
	for _, part := range f.parts {
		b.WriteString(strings.TrimSpace(part.label+" "+part.text) + "\n\n")
	}
	return b.String()
}

// oldStyle sets the fixture with the running heads of the nineties, of two
// lines at either side, and bare page numbers.
func (f fixture) oldStyle() string {
	organ, year, meeting, day := "Security Council", "Seventy-eighth year", "9871st meeting", "14 March 2023"
	if f.language == "fr" {
		organ, year, meeting, day = "Conseil de sécurité", "Soixante-dix-huitième année", "9871e séance", "14 mars 2023"
	}
	var b strings.Builder
	b.WriteString(f.coverText(true))
	lines := f.lines(60)
	for page := 2; len(lines) > 0; page++ {
		count := min(len(lines), 2*linesOnPage)
		fmt.Fprintf(&b, "\f%s\n%s\n", organ, year)
		for i, line := range lines[:count] {
			if i == count/2 {
				fmt.Fprintf(&b, "\n%s\n%s\n", meeting, day)
			}
			b.WriteString(line.text + "\n")
		}
		fmt.Fprintf(&b, "\n%d\n\n", page)
		lines = lines[count:]
	}
	return b.String()
}
