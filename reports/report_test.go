package reports

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

var pdfPage = regexp.MustCompile(`/Type\s*/Page\b`)

func readFile(t *testing.T, dir, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestPagesOfThePDF would find a table whose columns collapse: its rows then
// run over dozens of pages.
func TestPagesOfThePDF(t *testing.T) {
	dir := written(t, Options{Lists: crowdLists(), Reports: []string{"pdf"}}, crowd("en", 22), crowd("fr", 22))
	for _, language := range []string{"en", "fr"} {
		data := readFile(t, dir, "report."+language+".pdf")
		if n := len(pdfPage.FindAllString(data, -1)); n < 5 || n > 16 {
			t.Errorf("report.%s.pdf has %d pages", language, n)
		}
		for _, part := range []string{"/Outlines", "/StructTreeRoot", "/Lang", "pdfuaid:part", "2031-05-04"} {
			if !strings.Contains(data, part) {
				t.Errorf("report.%s.pdf has no %s", language, part)
			}
		}
	}
}

func TestPagesAreDatedByTheNewestRecordOrTheUser(t *testing.T) {
	epoch := int64(86400 * 365)
	for _, c := range []struct {
		name  string
		epoch *int64
		want  string
	}{
		{"newest record", nil, "2031-05-04"},
		{"SOURCE_DATE_EPOCH", &epoch, "1971-01-01"},
	} {
		f := &Folder{options: Options{SourceDateEpoch: c.epoch}}
		f.sums.newest = newerDate(time.Unix(0, 0), fixture("en").Header)
		if got := f.pageDate().Format("2006-01-02"); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestNoteStandsInPageFigureAndReport(t *testing.T) {
	dir := written(t, Options{Reports: []string{"html"}}, fixture("en"), fixture("fr"))
	if page := readFile(t, dir, "report.html"); !strings.Contains(page, say("en", "restatement")) || !strings.Contains(page, say("fr", "restatement")) {
		t.Error("report.html does not say that the record is a restatement, in both languages")
	}
	files, err := filepath.Glob(filepath.Join(dir, "figures", "*.svg"))
	if err != nil || len(files) == 0 {
		t.Fatal("no figure", err)
	}
	for _, file := range files {
		language := strings.Split(filepath.Base(file), ".")[1]
		if data := readFile(t, "", file); !strings.Contains(data, say(language, "restatement")) {
			t.Errorf("%s does not say it", filepath.Base(file))
		}
	}
}

func TestALongRunIsBoundedAndSaysSo(t *testing.T) {
	var records []pipeline.Coded
	for i := range shownRecords + 3 {
		id := string(rune('a' + i))
		record := fixtureOf("SC-"+id+"-en-press_release", "en", fixtureTurns["en"])
		record.Meeting.Meeting = id
		records = append(records, record)
	}
	page := readFile(t, written(t, Options{Reports: []string{"html"}, Languages: []string{"en"}}, records...), "report.html")
	if !strings.Contains(page, "SC-f-en-press_release") || strings.Contains(page, "<h2>Security Council, gth meeting") {
		t.Error("the report shows other records than the first ones")
	}
	if !strings.Contains(page, sayf("en", "more.shown", shownRecords, len(records))) {
		t.Error("the report does not say what it leaves out")
	}
}

func TestEveryWordingExistsInBothLanguages(t *testing.T) {
	for key, p := range phrases {
		if p.en == "" || p.fr == "" {
			t.Errorf("%s lacks a language", key)
		}
	}
	keys := regexp.MustCompile(`(?:say|sayf|Say|Section|Chapter)\(?\s*(?:language, |p\.Language, |c\.language, )?"([a-z][a-zA-Z.]+)"`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	templates, err := filepath.Glob("pages/*.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(files, templates...) {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, found := range keys.FindAllStringSubmatch(readFile(t, "", file), -1) {
			if _, known := phrases[found[1]]; !known && !strings.HasSuffix(found[1], ".") {
				t.Errorf("%s: no wording for %q", file, found[1])
			}
		}
	}
}

// TestATargetThatNobodyNamesTakesOneLine sees that a target of another meeting
// brings no empty figure and no table of "not addressed".
func TestATargetThatNobodyNamesTakesOneLine(t *testing.T) {
	lists := fixtureLists()
	lists.Targets = append(lists.Targets, seeds.Target{ID: "harbour_pact", LabelEN: "the harbour's pact", AliasesEN: []string{"harbour pact"}, Everywhere: true})
	record := fixture("en")
	for i := range record.Statements {
		record.Stances = append(record.Stances, pipeline.Stance{Statement: i, Target: "harbour_pact", Label: pipeline.None, CodedBy: "machine"})
	}
	dir := written(t, Options{Lists: lists, Reports: []string{"html"}}, record)
	html := readFile(t, dir, "report.html")
	for _, want := range []string{"No delegation refers to: the harbour’s pact.", "Aucune délégation n’évoque : the harbour’s pact.", "Toward the river mission"} {
		if !strings.Contains(html, want) {
			t.Errorf("the report does not say %q", want)
		}
	}
	if strings.Contains(html, "Toward the harbour") {
		t.Error("the report has a table for a target that nobody names")
	}
	if figures, _ := filepath.Glob(filepath.Join(dir, "figures", "*harbour*")); len(figures) > 0 {
		t.Errorf("%v", figures)
	}
}

func TestATargetWithoutANameInTheLanguageIsSaid(t *testing.T) {
	lists := fixtureLists()
	lists.Targets[0].LabelFR = ""
	html := readFile(t, written(t, Options{Lists: lists, Reports: []string{"html"}}, fixture("fr")), "report.html")
	if n := strings.Count(html, "n’a pas de nom français (label_fr)"); n != 1 {
		t.Errorf("said %d times", n)
	}
	if strings.Contains(html, "has no English name") {
		t.Error("the English name is there")
	}
}
