package reports

import (
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"horseshoe/pipeline"
)

// hostile are names and texts that try to become markup, a formula or a path.
var hostile = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `=HYPERLINK("http://x","y")`, `../../etc/passwd`, "a\x00b\x07c",
	`</title></svg><svg onload=alert(1)>`, "| cell | `code` |", `{{.Page}}`, "]]>", "\u202egnp.exe", "@SUM(1)", "-1+1", strings.Repeat("W", 400), "\t=1", `\";content:"x`,
}

// hostileRecord is a meeting whose every word is hostile.
func hostileRecord() pipeline.Coded {
	var turns []turn
	for i, words := range hostile {
		turns = append(turns, turn{code: "", name: words, speaker: words, kind: "state", seat: "none", label: pipeline.Labels[i%5], says: []string{words, words}, topics: []string{"peacekeeping"}})
	}
	c := fixtureOf("SC-99901-en-press_release", "en", turns)
	c.Title, c.AgendaItem, c.Source, c.Note, c.Symbol = hostile[1], hostile[0], hostile[3], hostile[1]+hostile[14], hostile[0]
	c.RecordID = "../../" + c.RecordID
	for i := range c.Problems {
		c.Problems[i].Message, c.Problems[i].Excerpt = hostile[2], hostile[0]
	}
	return c
}

func TestHostileWordsBecomeNeitherMarkupNorFormulaNorPath(t *testing.T) {
	lists := fixtureLists()
	lists.Targets[0].LabelEN, lists.Targets[0].LabelFR = hostile[1], hostile[5]
	lists.Topics[2].LabelEN = hostile[0]
	dir := written(t, Options{Lists: lists, Reports: []string{"pdf", "html"}}, hostileRecord())
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil || len(entries) != 1 {
		t.Errorf("something was written beside the folder: %v %v", entries, err)
	}
	err = filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		switch filepath.Ext(path) {
		case ".svg":
			checkSVG(t, path, string(data))
		case ".html":
			checkHTML(t, string(data))
		case ".csv":
			checkFormulas(t, dir, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// checkSVG reads the file as XML and looks for elements that can act.
func checkSVG(t *testing.T, path, data string) {
	decoder := xml.NewDecoder(strings.NewReader(data))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Errorf("%s is no XML: %v", filepath.Base(path), err)
			return
		}
		if start, ok := token.(xml.StartElement); ok {
			refuseActive(t, filepath.Base(path), start.Name.Local, start.Attr)
		}
	}
}

func refuseActive(t *testing.T, where, element string, attributes []xml.Attr) {
	switch element {
	case "script", "img", "image", "iframe", "object", "link", "foreignObject":
		t.Errorf("%s holds <%s>", where, element)
	}
	for _, a := range attributes {
		if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") || a.Name.Local == "href" {
			t.Errorf("%s: <%s %s=%q>", where, element, a.Name.Local, a.Value)
		}
	}
}

func checkHTML(t *testing.T, data string) {
	root, err := html.Parse(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for node := range root.Descendants() {
		if node.Type != html.ElementNode {
			continue
		}
		var attributes []xml.Attr
		for _, a := range node.Attr {
			attributes = append(attributes, xml.Attr{Name: xml.Name{Local: a.Key}, Value: a.Val})
		}
		refuseActive(t, "report.html", node.Data, attributes)
	}
}

// checkFormulas looks at every column of words.
func checkFormulas(t *testing.T, dir, path string) {
	name, err := filepath.Rel(dir, path)
	if err != nil {
		t.Fatal(err)
	}
	name = strings.TrimSuffix(filepath.ToSlash(name), ".csv")
	rows := readTable(t, dir, name)
	for j, column := range tableNamed(name).Columns {
		for _, row := range rows[1:] {
			if column.Words && row[j] != "" && strings.ContainsRune("=+-@\t\r", rune(row[j][0])) {
				t.Errorf("%s.%s: %q would be calculated", name, column.Name, row[j])
			}
		}
	}
}

func TestSafeNameStaysInItsFolder(t *testing.T) {
	for id, want := range map[string]string{
		"SC-8967-fr-press_release": "SC-8967-fr-press_release", "../x": "_x", "..": "_", "": "_", "a/b\\c": "a_b_c", ".hidden": "hidden", "é": "_",
	} {
		if got := SafeName(id); got != want {
			t.Errorf("%q: %q, want %q", id, got, want)
		}
	}
}
