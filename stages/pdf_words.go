package stages

// pdfWord is one word of a page with its place in points; the origin is the
// lower left corner of the page.
type pdfWord struct {
	text                        string
	left, right, baseline, size float64
	font                        string
}

// pdfPage is one page of a PDF: its size in points and its words in the order
// of the content stream.
type pdfPage struct {
	number        int
	width, height float64
	words         []pdfWord
}
