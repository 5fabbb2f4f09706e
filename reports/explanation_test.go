package reports

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

const explainedText = "Mme ADA LINDQUIST (Suède) n’a pas regretté le barrage.\x1b[2J Certains craignent le barrage. Elle a salué l’eau."

// writeExplained writes an output folder with one invented statement in three
// sentences; offsets are found by the words, in code points.
func writeExplained(t *testing.T) string {
	t.Helper()
	at := func(words string) (int, int) {
		start := strings.Index(explainedText, words)
		if start < 0 {
			t.Fatalf("no %q in the text", words)
		}
		first := utf8.RuneCountInString(explainedText[:start])
		return first, first + utf8.RuneCountInString(words)
	}
	id := "SC-9901-fr-press_release-001"
	var sentences, evidence strings.Builder
	sentences.WriteString("statement_id,sentence,start,end,positive,negative\n")
	for i, words := range []string{"Mme ADA LINDQUIST (Suède) n’a pas regretté le barrage.\x1b[2J", "Certains craignent le barrage.", "Elle a salué l’eau."} {
		start, end := at(words)
		fmt.Fprintf(&sentences, "%s,%d,%d,%d,0,0\n", id, i+1, start, end)
	}
	evidence.WriteString("statement_id,target,sentence,polarity,cue,cue_start,cue_end,target_start,target_end,holder,quoted,negated,hedged,counted,rule,shifters\n")
	cue, cueEnd := at("regretté")
	target, targetEnd := at("barrage")
	not, notEnd := at("pas")
	fmt.Fprintf(&evidence, "%s,dam,1,favor,regretter,%d,%d,%d,%d,speaker,false,true,false,true,object,%d-%d\n", id, cue, cueEnd, target, targetEnd, not, notEnd)
	cue, cueEnd = at("craignent")
	fmt.Fprintf(&evidence, "%s,dam,2,against,craindre,%d,%d,999999,-4,other,false,false,true,false,other_holder,\n", id, cue, cueEnd)
	files := map[string]string{
		"statements.csv": "statement_id,record_id,kind,speaker,delegation,delegation_code\n" + id + ",SC-9901-fr-press_release,statement,ADA \x1b[31mLINDQUIST,Sweden,SWE\n" +
			"SC-9902-fr-press_release-001,SC-9902-fr-press_release,statement,X,Y,Z\n",
		"sentences.csv":                     sentences.String(),
		"stances.csv":                       "statement_id,target,label,score,favor,against,conditions,note,coded_by\n" + id + ",dam,favor,1.00,1,0,0,,machine\n",
		"topics.csv":                        "statement_id,topic\n" + id + ",water\n",
		"mentions.csv":                      "statement_id,layer,code,term,sentence,start,end\n" + fmt.Sprintf("%s,target,dam,barrage,1,%d,%d\n", id, target, targetEnd),
		"evidence.csv":                      evidence.String(),
		"text/SC-9901-fr-press_release.txt": explainedText,
	}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "text"), 0o777); err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestExplain(t *testing.T) {
	dir := writeExplained(t)
	explanation, err := Explain(dir, "9901-fr-press_release-001", "")
	if err != nil {
		t.Fatal(err)
	}
	text := explanation.Text(false)
	for _, want := range []string{
		"n’a <pas> [+regretté+] le {barrage}.", "Certains (~craignent~) le barrage.", "favor, because all counted evidence is in favor (1 in favor, 0 against, 0 conditions, 1 mention)",
		"rule object: the target is what an attitude is directed at", "rule other_holder", "(negated)", "(hedged, someone else's view)", "water",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %q:\n%s", want, text)
		}
	}
	if strings.ContainsRune(text, '\x1b') {
		t.Errorf("an escape of the record reached the terminal: %q", text)
	}
	if coloured := explanation.Text(true); !strings.Contains(coloured, "\x1b[1;32mregretté\x1b[0m") || strings.Contains(coloured, "\x1b[2J") || strings.Contains(coloured, "[+") {
		t.Errorf("coloured text: %q", coloured)
	}
	content, err := explanation.JSON()
	if err != nil {
		t.Fatal(err)
	}
	var back Explanation
	if err := json.Unmarshal(content, &back); err != nil || back.Targets[0].Evidence[0].Cue != "regretté" {
		t.Errorf("JSON: %v, %+v", err, back.Targets)
	}
	if strings.ContainsRune(string(content), '\x1b') {
		t.Error("an escape of the record reached the terminal as JSON")
	}
}

func TestExplainErrors(t *testing.T) {
	dir := writeExplained(t)
	for _, row := range []struct{ id, target, want string }{
		{"SC-9999-fr-press_release-001", "", "ids look like"},
		{"001", "", "the end of 2 ids"},
		{"SC-9901-fr-press_release-001", "weir", "no row for the target weir"},
	} {
		if _, err := Explain(dir, row.id, row.target); err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%s %s: error %v, want one with %q", row.id, row.target, err, row.want)
		}
	}
	if _, err := Explain(t.TempDir(), "x", ""); err == nil || !strings.Contains(err.Error(), "output folder") {
		t.Errorf("an empty folder: error %v", err)
	}
}
