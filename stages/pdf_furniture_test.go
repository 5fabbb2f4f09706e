package stages

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"horseshoe/pipeline"
)

// printedPage is how a browser prints a page: paragraphs set apart by white
// space, the day and the title above, the address below.
func printedPage(paragraphs []string, styles map[string]fixtureStyle, sizes map[string]float64) []byte {
	const top, foot, leading, apart = 730.0, 60.0, 13.0, 10.0
	w := &pdfWriter{}
	var b strings.Builder
	y := top
	turn := func() {
		pdfText(&b, plainStyle, 40, 770, 8, "11/22/30, 2:04 AM")
		pdfText(&b, plainStyle, 300, 770, 8, "Press")
		pdfText(&b, plainStyle, 40, 20, 8, "https://example.org/en/sc1.doc.htm")
		pdfText(&b, plainStyle, 540, 20, 8, fmt.Sprintf("%d/9", len(w.pages)+1))
		w.pages = append(w.pages, b.String())
		b.Reset()
		y = top
	}
	for _, p := range paragraphs {
		size := sizes[p]
		if size == 0 {
			size = 11
		}
		for _, line := range strings.Split(wrapped([]string{p}, "", "\n"), "\n") {
			if y < foot {
				turn()
			}
			pdfText(&b, styles[p], 60, y, size, line)
			y -= leading * size / 11
		}
		y -= apart
	}
	turn()
	return w.finish()
}

// TestPressReleasePrintedAsPDF: a page printed from a browser gives the rows of
// its text.
func TestPressReleasePrintedAsPDF(t *testing.T) {
	lists := loadedLists(t)
	pdf := NewPDF("")
	defer pdf.Close()
	for _, name := range []string{"press-en-2004", "press-fr-2004", "press-fr-1998"} {
		data, err := os.ReadFile("../testdata/records/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		var paragraphs []string
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" {
				paragraphs = append(paragraphs, line)
			}
		}
		rows := func(data []byte) string {
			meeting, err := Read(lists, pdf, bytesRecord(name, data))
			if err != nil {
				return err.Error()
			}
			divided := Split(lists, meeting)
			checkPressTiling(t, divided)
			var b strings.Builder
			fmt.Fprintf(&b, "%s %s %s\n", divided.RecordID, divided.Date, letters(divided.Title))
			for _, s := range divided.Statements {
				fmt.Fprintf(&b, "%s %s %s %s %s\n", s.Kind, s.DelegationCode, letters(s.Speaker), letters(s.Role), letters(s.Text(divided.Text)))
			}
			return b.String()
		}
		want := rows([]byte(joined(paragraphs)))
		if got := rows(printedPage(paragraphs, nil, nil)); got != want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, want)
		}
	}
}

// TestLeafletAsPDF: the largest line is the title, bold ones are headings, what
// the browser adds is furniture.
func TestLeafletAsPDF(t *testing.T) {
	lists := loadedLists(t)
	const prose = "The harbour office opened in spring and keeps the lights of the northern coast burning for whoever passes there at night, and the keepers who live on the rocks write down every ship in a book that is sent to the capital once a year."
	paragraphs := []string{"Lights of the northern coast", "Updated: 3 March 2021", prose, "Who pays", prose + " Nobody else has paid so far.", "Who reads", prose + " Nobody has read it.", "© 2021 Harbour Union"}
	data := printedPage(paragraphs, map[string]fixtureStyle{"Who pays": boldStyle, "Who reads": boldStyle, paragraphs[0]: boldStyle}, map[string]float64{paragraphs[0]: 22})
	meeting, err := Read(lists, nil, bytesRecord("leaflet.pdf", data))
	if err != nil {
		t.Fatal(err)
	}
	if meeting.Format != pipeline.Document || meeting.Title != paragraphs[0] || meeting.Date != "2021-03-03" || meeting.Body != "Harbour Union" {
		t.Errorf("%s %q of %q, by %q", meeting.Format, meeting.Title, meeting.Date, meeting.Body)
	}
	divided := Split(lists, meeting)
	var headings []string
	for _, s := range divided.Statements {
		headings = append(headings, s.Heading)
		if text := s.Text(divided.Text); strings.Contains(text, "example.org") || !strings.HasPrefix(text, "The harbour") {
			t.Errorf("a section reads %q", text)
		}
	}
	if strings.Join(headings, "|") != "|Who pays|Who reads" {
		t.Errorf("the headings are %q", headings)
	}
}
