package pipeline

// Span is a range of bytes of a normalised text, counted from 0 with the end
// exclusive. Inside the program every offset is a byte offset; the tables
// count in Unicode code points, and CodePoints makes the one conversion.
type Span struct {
	Start, End int
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Of returns the text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Contains says whether other lies wholly inside s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps says whether the two spans share at least one byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// CodePoints converts byte offsets of one text to code point offsets.
type CodePoints struct {
	// every is the number of code points before each block of blockSize bytes.
	every []int
	text  string
}

const blockSize = 256

// NewCodePoints indexes a text; it keeps the text and one number for every 256 bytes.
func NewCodePoints(text string) CodePoints {
	points := CodePoints{text: text, every: make([]int, 0, len(text)/blockSize+1)}
	count := 0
	for i := 0; i < len(text); i++ {
		if i%blockSize == 0 {
			points.every = append(points.every, count)
		}
		if text[i]&0xC0 != 0x80 {
			count++
		}
	}
	if len(text)%blockSize == 0 {
		points.every = append(points.every, count)
	}
	return points
}

// At returns the number of code points before the byte offset.
func (c CodePoints) At(offset int) int {
	block := offset / blockSize
	count := c.every[block]
	for i := block * blockSize; i < offset; i++ {
		if c.text[i]&0xC0 != 0x80 {
			count++
		}
	}
	return count
}
