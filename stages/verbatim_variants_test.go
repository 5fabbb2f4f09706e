package stages

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"horseshoe/pipeline"
)

// said lists the turns of a record as speaker, code and languages.
func said(divided pipeline.Divided) string {
	var turns []string
	for _, s := range divided.Statements {
		turns = append(turns, fmt.Sprintf("%s %s %s", s.Speaker, s.DelegationCode, strings.Join(s.SpokenLanguage, ";")))
	}
	return strings.Join(turns, " | ")
}

func TestVerbatimVariants(t *testing.T) {
	rows := []struct{ trait, text, id, turns string }{
		{"a resumption",
			"S/PV.9871 (Resumption 1)\nSecurity Council\n9871st meeting\nTuesday, 14 March 2023, 3 p.m.\nPresident: Ms. Mabunda . . . . (Mozambique)\nMembers: France . . . . Mrs. d'Arlot-Vasse\nAgenda\nRivers\n\n" +
				"The meeting was resumed at 3.05 p.m.\n\nThe President: We go on.\n\nMrs. d'Arlot-Vasse (France) (spoke in French): Thank you.\n\nThe meeting was suspended at 5 p.m.",
			"SC-9871-R1-en-verbatim", "The President MOZ en | d'Arlot-Vasse FRA fr"},
		{"a French resumption",
			"S/PV.9871 (Reprise 2)\nConseil de sécurité\n9871e séance\nMardi 14 mars 2023, à 15 heures\nPrésidente : Mme Mabunda . . . . (Mozambique)\nMembres : France . . . . Mme d'Arlot-Vasse\nOrdre du jour\nFleuves\n\n" +
				"La séance est reprise à 15 h 5.\n\nLa Présidente (parle en portugais) : Nous reprenons.\n\nMme d'Arlot-Vasse (France) : Merci.\n\nLa séance est levée à 17 heures.",
			"SC-9871-R2-fr-verbatim", "La Présidente MOZ pt | d'Arlot-Vasse FRA fr"},
		{"the General Assembly",
			"United Nations A/79/PV.290\nGeneral Assembly\nSeventy-ninth session\n290th plenary meeting\nTuesday, 29 October 2024, 10 a.m.\nNew York\nPresident: Mr. Tanko . . . . (Cameroon)\n\n" +
				"The meeting was called to order at 10.10 a.m.\n\nAgenda item 38 (continued)\n\nThe President (spoke in French): We begin.\n\nMr. Orlane (Haiti) (spoke in French): Good.\n\nDraft resolution A/79/L.600 was adopted (resolution 79/700).\n\nMr. Reyes (Panama): At last.\n\nThe meeting rose at noon.",
			"GA-79-290-en-verbatim", "The President CMR fr | Orlane HTI fr | Reyes PAN en"},
		{"capitals and numbered paragraphs",
			"S/PV.1899\nSecurity Council\nThursday, 17 July 1969, at 3 p.m.\nPresident: Mr. M. DIOUF (Senegal).\n\nThe meeting was called to order at 3.30 p.m.\n\n1. The PRESIDENT (interpretation from French): I call on the first speaker.\n\n2. Mr. LUNDE (Denmark): I shall be brief.\n\n3. The river is low.\n\n4. Mr. ARDEN (Finland); I agree.\n\nThe meeting rose at 4 p.m.",
			"SC-1899-en-verbatim", "The PRESIDENT SEN fr | LUNDE DNK en | ARDEN FIN en"},
		{"a chair for part of the meeting",
			"S/PV.9871\nSecurity Council\nTuesday, 14 March 2023, 3 p.m.\nPresident: Ms. Mabunda . . . . (Mozambique)\nMembers: Malta . . . . Mrs. Vella\nAgenda\nRivers\n\nThe meeting was called to order at 3 p.m.\n\nIn the absence of the President, Mrs. Vella (Malta) took the Chair.\n\nThe President: I open.\n\nThe meeting rose at 4 p.m.",
			"SC-9871-en-verbatim", "The President MLT en"},
		{"a label across lines",
			"S/PV.9871\nSecurity Council\nTuesday, 14 March 2023, 3 p.m.\nPresident: Ms. Mabunda . . . . (Mozambique)\nThe meeting was called to order at 3 p.m.\nThe President: I give the floor to the next speaker, who has waited long.\nMr. Peralta Quiroga (Bolivia (Plurinational State\nof)) (spoke in Spanish): I am here.\nThe meeting rose at 4 p.m.",
			"SC-9871-en-verbatim", "The President MOZ en | Peralta Quiroga BOL es"},
		{"a quoted name and colon in the middle of a sentence",
			"S/PV.9871\nSecurity Council\nTuesday, 14 March 2023, 3 p.m.\nPresident: Ms. Mabunda . . . . (Mozambique)\nThe meeting was called to order at 3 p.m.\nThe President: I read out what was written on the wall of the old ferry house by\nMr. Tanko: the river gives and the river takes away from all of us in the end.\nThe meeting rose at 4 p.m.",
			"SC-9871-en-verbatim", "The President MOZ en"},
	}
	lists := builtInLists(t)
	for _, row := range rows {
		divided := divideRecord(t, lists, nil, "record.txt", []byte(row.text))
		if got := said(divided); divided.RecordID != row.id || got != row.turns {
			t.Errorf("%s: %s: %s", row.trait, divided.RecordID, got)
		}
		checkTiling(t, divided)
	}
}

func TestCommuniqueHasNoSpeeches(t *testing.T) {
	text := "S/PV.9872\nSecurity Council\nOfficial communiqué of the 9872nd (closed) meeting of the Security Council\nHeld in private in the Security Council Chamber at Headquarters on Wednesday, 15 March 2023, at 3 p.m.\n\nAt its closed meeting the Council heard a briefing."
	divided := divideRecord(t, builtInLists(t), nil, "closed.txt", []byte(text))
	if len(divided.Statements) != 0 || divided.Note == "" || !hasCode(divided.Problems, "P027") || hasCode(divided.Problems, "P006") {
		t.Errorf("%+v %+v", divided.Header, divided.Problems)
	}
}

func hasCode(problems []pipeline.Problem, code string) bool {
	for _, p := range problems {
		if p.Code == code {
			return true
		}
	}
	return false
}

// pdfOf makes a PDF of pages of lines, all in one place.
func pdfOf(pages ...string) []byte {
	w := &pdfWriter{}
	for _, lines := range pages {
		var b strings.Builder
		for i, line := range strings.Split(lines, "\n") {
			if line != "" {
				pdfText(&b, plainStyle, 60, 720-12*float64(i), 10, line)
			}
		}
		w.pages = append(w.pages, b.String())
	}
	return w.finish()
}

func TestPDFFaults(t *testing.T) {
	whole := englishFixture().pdf(2)
	encrypted := strings.Replace(string(whole), "/Root 1 0 R >>",
		"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <"+strings.Repeat("41", 32)+"> /U <"+strings.Repeat("42", 32)+"> >> >>", 1)
	var facing []string
	for range 3 {
		var b strings.Builder
		for range 40 {
			b.WriteString("the end of the war and that of the peace\nla fin de la guerre et celle de la paix\n")
		}
		facing = append(facing, b.String())
	}
	rows := []struct {
		trait, code string
		data        []byte
	}{
		{"pictures only", "P020", pdfOf("", "", "")},
		{"encrypted", "P021", []byte(encrypted)},
		{"a header and nothing else", "P022", []byte("%PDF-1.4\n")},
		{"noise", "P022", append([]byte("%PDF-1.4\n"), []byte(strings.Repeat("\x00\xff noise", 500))...)},
		{"two languages side by side", "P024", pdfOf(facing...)},
		{"too many pages", "P025", pdfOf(make([]string, maxPDFPages+1)...)},
	}
	pdf := testPDF(t)
	for _, row := range rows {
		_, err := Read(builtInLists(t), pdf, recordOf("x.pdf", row.data))
		var fault problemError
		if !errors.As(err, &fault) || fault.code != row.code {
			t.Errorf("%s: %v", row.trait, err)
		} else if !strings.HasPrefix(err.Error(), "x.pdf: ") {
			t.Errorf("%s: the message does not name the file: %v", row.trait, err)
		}
	}
}

// A cut PDF gives a fault or what its pages hold, never a panic.
func TestCutPDF(t *testing.T) {
	whole := englishFixture().pdf(2)
	pdf, lists := testPDF(t), builtInLists(t)
	for _, share := range []int{9, 7, 5, 3, 1} {
		meeting, err := Read(lists, pdf, recordOf("cut.pdf", whole[:len(whole)*share/10]))
		if err == nil {
			checkTiling(t, Split(lists, meeting))
		}
	}
}

func TestPDFWithoutCacheFolder(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the library in memory")
	}
	pdf := NewPDF("/dev/null/nowhere")
	defer pdf.Close()
	if pages, err := pdf.pages(englishFixture().pdf(1)); err != nil || len(pages) < 3 {
		t.Errorf("%d pages, %v", len(pages), err)
	}
}

func BenchmarkPDF(b *testing.B) {
	data := englishFixture().pdf(2)
	pdf := testPDF(b)
	if _, err := pdf.pages(data); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := pdf.pages(data); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzReadVerbatim(f *testing.F) {
	for _, fixture := range []fixture{englishFixture(), frenchFixture()} {
		f.Add(fixture.readingOrder())
		f.Add(fixture.sideBySide())
	}
	f.Add("S/PV.1\nMembers:\n\fThe President: \n(spoke in French)\nIn favour:\n")
	lists := builtInLists(f)
	f.Fuzz(func(t *testing.T, text string) {
		record := recordOf("x.txt", []byte(text))
		record.Format = pipeline.Verbatim
		meeting, err := Read(lists, nil, record)
		if err != nil {
			return
		}
		divided := Split(lists, meeting)
		checkTiling(t, divided)
		for _, s := range divided.Statements {
			if len(s.Parts) == 0 || s.Text(divided.Text) == "" {
				t.Fatalf("turn %d has no words", s.Order)
			}
		}
	})
}
