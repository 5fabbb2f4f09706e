package stages

import (
	"strings"
	"testing"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// bodyOfText reads a record that is a text and returns its statements, each
// with its words, and what stands in segments of a kind.
func bodyOfText(t *testing.T, text string, kind pipeline.SegmentKind) (statements, segments []string) {
	t.Helper()
	lists := builtInLists(t)
	divided := divideRecord(t, lists, nil, "record.txt", []byte(text))
	for _, s := range divided.Statements {
		statements = append(statements, s.Text(divided.Text))
	}
	for _, s := range divided.Segments {
		if s.Kind == kind && s.Len() > 0 {
			segments = append(segments, strings.TrimSpace(s.Of(divided.Text)))
		}
	}
	checkTiling(t, divided)
	return statements, segments
}

func TestWeldedHeads(t *testing.T) {
	rows := []struct{ trait, head, tail string }{
		{"symbol, title and date before words", "S/PV.19001 The ferries of Tarsova 04/05/2019 ", ""},
		{"mirrored", "04/05/2019 The ferries of Tarsova S/PV. 19001 ", ""},
		{"the symbol alone", "S/PV.19001 ", ""},
		{"older heads welded", "Security Council 19001st meeting Seventy-fourth year 4 May 2019\n", ""},
		{"page and job number behind words", "", " 2/9 19-30001"},
		{"a typist's initials and the speaker", "ABC/de S/PV.19001\n13-15\n(Mr. Orlane, France)\n", ""},
	}
	for _, row := range rows {
		text := "S/PV.19001\n19-30001\nSaturday, 4 May 2019, 10 a.m.\nAgenda\nThe ferries of Tarsova\nThe meeting was called to order at 10 a.m.\n" +
			"The President: I give the floor to the representative of France.\n" +
			"Mr. Orlane (France): The ferries that carry the wounded have waited\nfor eleven days, and nobody has told their captains" + row.tail + "\n" + row.head +
			"when they may sail for the harbour on the far side of the bay.\nThe meeting rose at noon.\n" +
			"S/PV.19001 The ferries of Tarsova 04/05/2019\n"
		statements, _ := bodyOfText(t, text, pipeline.Body)
		want := "The ferries that carry the wounded have waited for eleven days, and nobody has told their captains when they may sail for the harbour on the far side of the bay."
		if len(statements) != 2 || statements[1] != want {
			t.Errorf("%s: %q", row.trait, statements)
		}
	}
}

func TestFootnotes(t *testing.T) {
	text := "S/PV.19001\nSaturday, 4 May 2019, 10 a.m.\nThe meeting was called to order at 10 a.m.\n" +
		"The President: The Council has heard the letter.1 I give the floor to the representative\n1 See document S/2019/400, which was issued after the meeting.\n\fof France.\n" +
		"Mr. Orlane (France): Two of them sank. One is afloat.\nThe meeting rose at noon.\n"
	statements, notes := bodyOfText(t, text, pipeline.Footer)
	if len(statements) != 2 || statements[0] != "The Council has heard the letter.1 I give the floor to the representative of France." {
		t.Errorf("statements %q", statements)
	}
	if len(notes) != 1 || !strings.HasPrefix(notes[0], "1 See document") {
		t.Errorf("footnotes %q", notes)
	}
}

// TestAnnounced finds for whom somebody speaks by what the chair says.
func TestAnnounced(t *testing.T) {
	lists := builtInLists(t)
	rows := []struct{ language, said, code string }{
		{"en", "I now give the floor to the Prime Minister of Finland.", "FIN"},
		{"en", "The next speaker is the Permanent Observer of the League of Arab States, to whom an invitation was sent.", "LAS"},
		{"fr", "L’orateur suivant est le représentant de la Norvège.", "NOR"},
		{"en", "I thank the representative of Norway.", ""},
	}
	for _, row := range rows {
		names := newDirectory(seeds.NewDelegationIndex(lists), pipeline.Meeting{Header: pipeline.Header{Language: row.language, Date: "2019-05-04"}})
		if got, _, ok := names.announced(row.said); got.Code != row.code || ok != (row.code != "") {
			t.Errorf("%q: %q", row.said, got.Code)
		}
	}
}
