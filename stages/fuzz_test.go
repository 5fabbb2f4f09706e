package stages

import (
	"os"
	"path/filepath"
	"testing"
)

// fuzzSeeds adds the fixtures and what is known to be hard.
func fuzzSeeds(f *testing.F) {
	f.Helper()
	names, _ := filepath.Glob("../testdata/records/*.txt")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{"", "\xff\xfe\x00", "8967e séance – matin\nCS/14794\n\nTitre\n\nDéclarations\n\n« X », M. A B (France) a dit: « ",
		"<p>1st Meeting (AM)<p>SC/1<p>Statements<p>JANE ROE (Chad) said &eacute;&#0;&#x2028;", "M. (", "((((", "\"\"\"\"", "1st Meeting (AM)\nSC/1\nStatements\nThe representative of ,",
		"1st Meeting\nSC/2\nIn favour: China and and, (", "é́́", "-\n-\n-\n", "\x1f\x8b\x08\x00"} {
		f.Add([]byte(text))
	}
}

// FuzzRead reads any bytes: a meeting whose blocks lie in its text and whose
// places lie in the source, or an error.
func FuzzRead(f *testing.F) {
	lists := loadedLists(f)
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			return
		}
		meeting, err := Read(lists, nil, bytesRecord("fuzz.txt", data))
		if err != nil {
			return
		}
		at := 0
		for _, block := range meeting.Blocks {
			if block.Start < 0 || block.End > len(meeting.Text) || block.Len() < 0 {
				t.Fatalf("block %v outside a text of %d", block.Span, len(meeting.Text))
			}
			if block.Len() > 0 {
				if block.Start < at {
					t.Fatalf("block %v begins before %d", block.Span, at)
				}
				at = block.End
			}
			if block.SourceEnd < block.SourceStart || block.SourceStart < 0 {
				t.Fatalf("block %v comes from %d to %d", block.Span, block.SourceStart, block.SourceEnd)
			}
			if len(data) > 1 && data[0] != 0x1f && block.SourceEnd > len(data) {
				t.Fatalf("block %v ends at %d of a source of %d", block.Span, block.SourceEnd, len(data))
			}
		}
	})
}

// FuzzSplit divides any bytes: every character in one segment, every
// statement with text.
func FuzzSplit(f *testing.F) {
	lists := loadedLists(f)
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			return
		}
		for _, prefix := range []string{"", "9999th Meeting (AM)\n\nSC/99999\n\nStatements\n\n", "9999e séance - matin\n\nCS/99999\n\nDéclarations\n\n"} {
			meeting, err := Read(lists, nil, bytesRecord("fuzz.txt", append([]byte(prefix), data...)))
			if err != nil {
				continue
			}
			checkPressTiling(t, Split(lists, meeting))
		}
	})
}
