package stages

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// builtInLists are the lists as shipped.
func builtInLists(t testing.TB) *seeds.Lists {
	t.Helper()
	lists, err := seeds.Load(seeds.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return lists
}

// testPDF is a reader whose compiled library is kept where the program keeps it.
func testPDF(t testing.TB) *PDF {
	t.Helper()
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = t.TempDir()
	}
	pdf := NewPDF(filepath.Join(dir, "horseshoe"))
	t.Cleanup(func() {
		if err := pdf.Close(); err != nil {
			t.Error(err)
		}
	})
	return pdf
}

// recordOf is a record of one file in memory.
func recordOf(name string, data []byte) pipeline.Record {
	return pipeline.Record{Name: name, Sources: []pipeline.Source{{Name: name, Size: int64(len(data)),
		Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }}}}
}

// divide reads and splits a record.
func divideRecord(t testing.TB, lists *seeds.Lists, pdf *PDF, name string, data []byte) pipeline.Divided {
	t.Helper()
	meeting, err := Read(lists, pdf, recordOf(name, data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return Split(lists, meeting)
}

func TestVerbatimLayouts(t *testing.T) {
	lists, pdf := builtInLists(t), testPDF(t)
	for _, f := range []fixture{englishFixture(), frenchFixture()} {
		for _, layout := range []struct {
			name string
			data []byte
		}{
			{"reading_order.txt", []byte(f.readingOrder())},
			{"side_by_side.txt", []byte(f.sideBySide())},
			{"content_order.txt", []byte(f.contentOrder())},
			{"flowing.txt", []byte(f.flowing())},
			{"old_style.txt", []byte(f.oldStyle())},
			{"two_columns.pdf", f.pdf(2)},
			{"one_column.pdf", f.pdf(1)},
		} {
			t.Run(f.language+"/"+layout.name, func(t *testing.T) {
				divided := divideRecord(t, lists, pdf, layout.name, layout.data)
				checkFixture(t, f, divided)
				checkTiling(t, divided)
			})
		}
	}
}

// checkFixture compares what was found with what the fixture holds.
func checkFixture(t *testing.T, f fixture, divided pipeline.Divided) {
	t.Helper()
	if divided.RecordID != "SC-9871-"+f.language+"-verbatim" || divided.Date != "2023-03-14" || divided.Symbol != "S/PV.9871" ||
		divided.Presidency != "MOZ" || divided.AgendaItem != f.head || strings.Join(divided.TimeOfDay, ";") != "morning" {
		t.Errorf("header: %+v", divided.Header)
	}
	if len(divided.Participants) != 15 {
		t.Errorf("%d participants: %v", len(divided.Participants), divided.Participants)
	}
	for i, s := range divided.Statements {
		if i >= len(f.turns) {
			t.Errorf("one turn too many: %s %.60q", s.Speaker, s.Text(divided.Text))
			continue
		}
		want := f.turns[i]
		got := fixtureTurn{string(s.Kind), s.Speaker, s.DelegationCode, s.Capacity, strings.Join(s.SpokenLanguage, ";"), want.first, want.last}
		if got != want {
			t.Errorf("turn %d is %+v, want %+v", i+1, got, want)
		}
		text := s.Text(divided.Text)
		if !strings.HasPrefix(text, want.first) || !strings.HasSuffix(text, want.last) {
			t.Errorf("turn %d runs from %.50q to %q", i+1, text, text[max(0, len(text)-50):])
		}
		for _, furniture := range []string{"PV.", f.date, "23-09871", "/6", "9871"} {
			if strings.Contains(text, furniture) && !strings.Contains(text, "S/2023/9177") {
				t.Errorf("turn %d holds the furniture %q", i+1, furniture)
			}
		}
	}
	if len(divided.Statements) < len(f.turns) {
		t.Errorf("%d turns, want %d", len(divided.Statements), len(f.turns))
	}
	checkFixtureVotes(t, f, divided.Votes)
}

func checkFixtureVotes(t *testing.T, f fixture, votes []pipeline.Vote) {
	t.Helper()
	inFavour := 0
	for _, vote := range votes {
		if vote.Vote == "for" {
			inFavour++
		}
		if vote.DelegationCode == "" || vote.Draft != "S/2023/9177" || vote.Resolution != "S/RES/2699 (2023)" || vote.Result != "adopted" {
			t.Errorf("vote %+v", vote)
		}
	}
	if len(votes) != f.rows || inFavour != f.votesFor {
		t.Errorf("%d votes, %d in favour", len(votes), inFavour)
	}
}

// checkTiling fails unless every byte of the text is in exactly one segment.
func checkTiling(t testing.TB, divided pipeline.Divided) {
	t.Helper()
	at := 0
	for _, segment := range divided.Segments {
		if segment.Len() == 0 {
			continue
		}
		if segment.Start != at {
			t.Fatalf("a segment starts at %d, the one before ends at %d", segment.Start, at)
		}
		at = segment.End
	}
	if at != len(divided.Text) {
		t.Fatalf("segments end at %d of %d", at, len(divided.Text))
	}
}
