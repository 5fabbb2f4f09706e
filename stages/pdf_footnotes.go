package stages

import "slices"

// usualSize is the median size of the lines of text, in points.
func usualSize(pages [][]pdfLine) float64 {
	var sizes []float64
	for _, rows := range pages {
		for _, row := range rows {
			if !row.furniture {
				sizes = append(sizes, row.size)
			}
		}
	}
	if len(sizes) == 0 {
		return 0
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// markFootnotes marks the footnotes of a column: the small lines at its foot,
// from the first that begins with the sign of a note.
func markFootnotes(lines []pdfLine, size float64) []pdfLine {
	const small = 0.93 // of the usual size
	end := len(lines)
	for end > 0 && lines[end-1].furniture {
		end--
	}
	first := -1
	for i := end - 1; i >= 0 && !lines[i].furniture && lines[i].size < size*small; i-- {
		if footnoteSign.MatchString(lines[i].text()) {
			first = i
		}
		// A raised sign may make a row of its own.
		if i > 0 && signAlone.MatchString(lines[i-1].text()) && lines[i-1].baseline-lines[i].baseline < size {
			first, i = i-1, i-1
		}
	}
	for i := first; first >= 0 && i < end; i++ {
		lines[i].note = true
	}
	return lines
}
