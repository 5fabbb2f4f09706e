package seeds

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
)

const membershipHeader = "organization,code,role,from,to,source\n"

// A list of the user takes the place of the built-in one; every fault is found
// at its place, all of them at once.
func TestFindingsOfReferenceLists(t *testing.T) {
	csvFiles := slices.DeleteFunc(Files("."), func(f File) bool { return strings.Contains(f.Name, "/") })
	for _, test := range []struct{ name, data, want string }{
		{"unknown header", "country,bloc\nFRA,EU\n", "x.csv:1:1: error: no reference list has this header"},
		{"code", membershipHeader + "CSTO,KAS,member,,,csto\n", `x.csv:2:6: error: "KAS" is no code of delegations.csv`},
		{"role", membershipHeader + "CSTO,KAZ,friend,,,csto\n", `x.csv:2:10: error: role is "friend"`},
		{"date", membershipHeader + "CSTO,KAZ,member,2002-13-01,,csto\n", `x.csv:2:17: error: "2002-13-01" is no date`},
		{"short date", membershipHeader + "CSTO,KAZ,member,2002-1,,csto\n", `x.csv:2:17: error: "2002-1" is no date`},
		{"period", membershipHeader + "CSTO,KAZ,member,2012,2006,csto\n", "x.csv:2:22: error: the period ends on 2006"},
		{"overlap", membershipHeader + "CSTO,KAZ,member,2002,2010,csto\nCSTO,KAZ,member,2008,,csto\n", "x.csv:3:17: error: the period of CSTO KAZ overlaps the one on line 2"},
		{"no source", membershipHeader + "CSTO,KAZ,member,,,\n", "x.csv:2:19: error: source is empty"},
		{"columns", membershipHeader + "CSTO,KAZ,member\n", "x.csv:2:1: error: 3 columns where the header has 6"},
		{"white space", membershipHeader + "CSTO, KAZ,member,,,csto\n", "x.csv:2:6: error: code: white space around a value"},
		{"quotation mark", membershipHeader + "CSTO,\"KAZ,member,,,csto\n", "error: a quotation mark out of place"},
		{"not UTF-8", membershipHeader + "CSTO,KAZ\xff,member,,,csto\n", "x.csv:2:9: error: not UTF-8"},
		{"seat without an end", "code,seat,from,to,source\nFRA,elected,1950-01-01,,unsc_members\n", "x.csv:2:24: error: to is empty"},
		{"same month twice", "month,code,source\n2001-01,FRA,unsc_presidency\n2001-01,FRA,unsc_presidency\n", "x.csv:3:1: error: 2001-01 stands on line 2 already"},
		{"resumption", "body,meeting,resumption,date,presidency,source\nSC,1,x,2001,FRA,sc_verbatim\n", "x.csv:2:6: error: resumption is not a number"},
		{"two delegations of one name", strings.Join(delegationColumns, ",") + "\nFRA,state,France,France,,,,,,,,,un_members\nGBR,state,Gaul,Gaule,,,the France,,,,,,un_members\n", `x.csv:3:24: error: "the France" is a name of FRA in the same period`},
		{"office twice", "language,phrase,code,source\nen,Head of the Union,EU,offices\nen,head of Union,AU,offices\n", `x.csv:3:4: error: "head of Union" is on line 2 already`},
		{"honorific twice", "language,honorific,gender,kind\nen,Mr.,m,title\nen,MR.,m,title\n", `x.csv:3:4: error: "MR." is on line 2 already`},
		{"range of meetings", "body,year,first,last,source\nSC,2001,30,20,unsc_meetings\n", "x.csv:2:9: error: first and last must be two meeting numbers"},
		{"repeated alias", strings.Join(delegationColumns, ",") + "\nFRA,state,France,France,,,FRANCE,,,,,,un_members\n", `x.csv:2:27: error: "FRANCE" is the same name as "France"`},
		{"code of a State", strings.Join(delegationColumns, ",") + "\nFr,state,France,France,,,,,,,,,un_members\n", `x.csv:2:1: error: "Fr" is no ISO 3166 code`},
	} {
		_, all := load(csvFiles, Options{Lists: []File{{"x.csv", []byte(test.data)}}})
		found := all.Errors().Error()
		if !strings.Contains(found, test.want) {
			t.Errorf("%s: %q is not among the findings:\n%s", test.name, test.want, found)
		}
	}
}

// A built-in row names its source by a key of SOURCES.md, a user's row in the
// user's words.
func TestSourcesOfRows(t *testing.T) {
	data := []byte(membershipHeader + "CSTO,KAZ,member,,,a letter of 12 May\n")
	if _, found := load(Files("."), Options{Lists: []File{{"x.csv", data}}}); len(found.Errors()) > 0 {
		t.Error(found)
	}
	files := Files(".")
	for i := range files {
		if files[i].Name == "memberships.csv" {
			files[i].Data = data
		}
	}
	_, found := load(files, Options{})
	if want := `memberships.csv:2:19: error: "a letter of 12 May" is no key of SOURCES.md`; !strings.Contains(found.Error(), want) {
		t.Errorf("%q is not among the findings:\n%s", want, found.Error())
	}
}

func TestAUsersListReplacesTheBuiltInOne(t *testing.T) {
	data := membershipHeader + "CSTO,FRA,member,,,csto\r\n"
	lists, err := Load(Options{Lists: []File{{"mine.csv", []byte("\ufeff" + data)}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(lists.Memberships) != 1 || lists.Memberships[0].Code != "FRA" || len(lists.Council) < 300 {
		t.Errorf("memberships %v, %d seats", lists.Memberships, len(lists.Council))
	}
}

func TestFindingsOfTopics(t *testing.T) {
	for _, test := range []struct{ name, data, want string }{
		{"unknown field", "id: x\nlabel_en: X\nterms_en: [a]\nfoo: 1\n", `t.yaml:4:1: error: unknown key "foo"; the keys are id, label_en`},
		{"repeated field", "id: a\nid: b\n", "t.yaml:2:1: error: id stands on line 1 already"},
		{"no label at all", "id: x\nterms_fr: [b]\n", "t.yaml:2:1: error: terms_fr without label_fr"},
		{"no id", "label_en: X\nterms_en: [a]\n", `t.yaml:1:1: error: id is missing`},
		{"bad id", "label_en: X\nid: A b\nterms_en: [a]\n", `t.yaml:2:1: error: id is "A b"`},
		{"no terms", "id: x\nlabel_en: X\n", "t.yaml:1:1: error: topic x has no terms"},
		{"no label", "id: x\nlabel_en: X\nterms_en: [a]\nterms_fr: [b]\n", "t.yaml:4:1: warning: terms_fr without label_fr"},
		{"empty term", "id: x\nlabel_en: X\nterms_en: [a, '']\n", "t.yaml:3:15: error: terms_en has an empty term"},
		{"repeated term", "id: x\nlabel_en: X\nterms_en: [a  b, A b]\n", `t.yaml:3:18: error: terms_en has "A b" twice`},
		{"second topic of a list", "- id: x\n  label_en: X\n  terms_en: [a]\n- id: Y\n  label_en: X\n  terms_en: [a]\n", `t.yaml:4:3: error: id is "Y"`},
		{"no mapping", "- a\n- b\n", "t.yaml:1:3: error: a topic is a mapping"},
		{"nothing", "# a comment\n", "t.yaml:1:1: error: no topic in the file"},
		{"broken", "id: [a\n", "t.yaml:1:5: error: a list in [ ] is not closed"},
		{"not UTF-8", "id: x\xff\n", "t.yaml:1:6: error: not UTF-8"},
		{"dictionary without terms", "economy:\n  trade:\n", "t.yaml:2:3: error: category economy.trade has no list of terms"},
		{"dictionary with an alias", "economy: &a [trade]\nwar: *a\n", "category war has no list of terms"},
		{"deep", strings.Repeat("[", 10000), "t.yaml:1:1: error: too large or too deeply nested"},
	} {
		_, found := ParseTopics("t.yaml", []byte(test.data))
		if text := Findings(found).Error(); !strings.Contains(text, test.want) {
			t.Errorf("%s: %q is not among the findings:\n%s", test.name, test.want, text)
		}
	}
}

func TestTopicsComeInEveryForm(t *testing.T) {
	for _, test := range []struct {
		name, file, data string
		ids              []string
		english, french  int // terms of the first topic
	}{
		{"one topic", "a.yaml", "id: war\nlabel_en: War\nterms_en: [war, conflict]\n", []string{"war"}, 2, 0},
		{"documents", "a.yaml", "id: war\nlabel_en: War\nterms_en: [war]\n---\nid: peace\nlabel_fr: Paix\nterms_fr: [paix]\n", []string{"war", "peace"}, 1, 0},
		{"a list", "a.yaml", "- {id: war, label_en: War, terms_en: [war]}\n- {id: peace, label_en: Peace, terms_en: [peace]}\n", []string{"war", "peace"}, 1, 0},
		{"byte-order mark, CRLF", "a.yaml", "\ufeffid: war\r\nlabel_en: War\r\nterms_en:\r\n  - war\r\n", []string{"war"}, 1, 0},
		{"dictionary", "a.yaml", "Armed conflict:\n  - war*\n  - attack\npeace: truce\n", []string{"armed_conflict", "peace"}, 2, 2},
		{"nested dictionary", "a.yaml", "policy:\n  Economy: [trade, 1325, no]\n  Defence:\n    army: [army]\n", []string{"policy.economy", "policy.defence.army"}, 3, 3},
		{"French dictionary", "a.fr.yaml", "guerre: [guerre]\n", []string{"guerre"}, 0, 1},
		{"English dictionary", "a.en.yml", "war: [war]\n", []string{"war"}, 1, 0},
	} {
		topics, found := ParseTopics(test.file, []byte(test.data))
		var ids []string
		for _, topic := range topics {
			ids = append(ids, topic.ID)
		}
		if len(found) > 0 || !slices.Equal(ids, test.ids) || len(topics[0].TermsEN) != test.english || len(topics[0].TermsFR) != test.french {
			t.Errorf("%s: %v %+v", test.name, found, topics)
		}
	}
}

const target = "id: blockade\nlabel_en: the blockade\naliases_en: [the blockade, naval blockade]\n"

func TestFindingsOfTargets(t *testing.T) {
	if got, found := ParseTarget("t.yaml", []byte(target)); len(found) > 0 || got.ID != "blockade" || len(got.AliasesEN) != 2 {
		t.Errorf("a target in one language: %v %+v", found, got)
	}
	for _, test := range []struct{ name, data, want string }{
		{"no aliases", "id: x\nlabel_en: X\n", "t.yaml:1:1: error: the target has no aliases"},
		{"no label", "id: x\naliases_fr: [a]\n", "t.yaml:2:1: error: aliases_fr without label_fr"},
		{"no id", "label_en: X\naliases_en: [a]\n", `t.yaml:1:1: error: id is missing`},
		{"unknown field", target + "alias_fr: [a]\n", `t.yaml:4:1: error: unknown key "alias_fr"; is aliases_fr meant?`},
		{"records", target + "records: [8967]\n", `t.yaml:4:11: error: records has "8967"`},
		{"two targets", target + "---\n" + target, "t.yaml:5:1: error: a target file holds one target, this one 2"},
		{"nothing", "", "t.yaml:1:1: error: the file is empty"},
		{"a list", "[a]\n", "error: a target is a mapping"},
		{"a text for a list", "id: x\nlabel_en: X\naliases_en: a\n", "t.yaml:3:13: error: aliases_en is a list"},
		{"a label for one language", "id: x\nlabel_en: X\naliases_en: [a b]\naliases_fr: [c d]\n", "t.yaml:4:1: warning: aliases_fr without label_fr"},
		{"a label without aliases", "id: x\nlabel_en: X\nlabel_fr: Y\naliases_en: [a b]\n", "t.yaml:3:1: warning: label_fr without aliases_fr"},
	} {
		_, found := ParseTarget("t.yaml", []byte(test.data))
		if text := Findings(found).Error(); !strings.Contains(text, test.want) {
			t.Errorf("%s: %q is not among the findings:\n%s", test.name, test.want, text)
		}
	}
}

// A person who writes YAML once a year gets all faults at once, in words that
// say what to do, and none that only follows from another.
func TestEveryFaultOfAFileAtOnce(t *testing.T) {
	file := strings.Join([]string{
		`id: Bad Id`,
		`label_en: the fence: a barrier`,
		`label_fr: "la clôture`,
		`aliases_en:`,
		`  - the fence of Ombrane`,
		`  - *barrier`,
		`  - @ombrane`,
		`  - "the" barrier`,
		`aliases_fr: la clôture d'Ombrane`,
		`exclude_fr:`,
		`	- une tabulation`,
		`alias_fr: [x]`,
		`id: fence`,
		``}, "\n")
	_, found := ParseTarget("t.yaml", []byte(file))
	var places []string
	for _, finding := range found {
		place, _, _ := strings.Cut(finding.String(), " ")
		places = append(places, place)
		for _, term := range []string{"mapping", "sequence", "token", "context", "scalar", "anchor", "unmarshal"} {
			if strings.Contains(finding.Message, term) {
				t.Errorf("a word of the parser: %s", finding)
			}
		}
	}
	slices.Sort(places)
	want := []string{"t.yaml:11:1:", "t.yaml:12:1:", "t.yaml:13:1:", "t.yaml:1:1:", "t.yaml:2:11:", "t.yaml:3:11:", "t.yaml:6:5:", "t.yaml:7:5:", "t.yaml:8:11:", "t.yaml:9:13:"}
	if !slices.Equal(places, want) {
		t.Errorf("findings at %q, want %q:\n%s", places, want, Findings(found).Error())
	}
}

// What a key left empty, a number or a block of text gives.
func TestValuesAsPeopleWriteThem(t *testing.T) {
	got, found := ParseTarget("t.yaml", []byte("id: 1325\nlabel_en: |\n  Resolution\n  1325\nlabel_fr:\nnote: ~\naliases_en:\n- 1325\n- 'resolution 1325'\naliases_fr:\n"))
	if folded, _ := ParseTarget("t.yaml", []byte("id: a\nnote: >-\n  one\n  two\nlabel_en: x\naliases_en: [the dam]\n")); folded.Note != "one two" {
		t.Errorf("a folded text: %q", folded.Note)
	}
	if len(found) > 0 || got.ID != "1325" || got.LabelEN != "Resolution\n1325" || got.LabelFR != "" || got.Note != "" ||
		!slices.Equal(got.AliasesEN, []string{"1325", "resolution 1325"}) || len(got.AliasesFR) != 0 {
		t.Errorf("%+v %v", got, found)
	}
}

func TestTargetsOfARun(t *testing.T) {
	lists, err := Load(Options{Targets: []File{{"a.yaml", []byte(target)}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(lists.Targets) != 1 || !lists.Targets[0].AppliesTo("SC-1") {
		t.Errorf("a target that the user named is coded everywhere: %+v", lists.Targets)
	}
	for name, options := range map[string]Options{
		"unknown id": {TargetIDs: []string{"nothing"}},
		"twice":      {Targets: []File{{"a.yaml", []byte(target)}, {"b.yaml", []byte(target)}}},
		"broken":     {Targets: []File{{"a.yaml", []byte("id: [")}}},
	} {
		_, err := Load(options)
		var found Findings
		if !errors.As(err, &found) || len(found) == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTopicsOfARun(t *testing.T) {
	lists, err := Load(Options{Topics: []File{{"a.yaml", []byte("war: [war]\n")}}})
	if err != nil || len(lists.Topics) != 1 {
		t.Fatalf("%v; a topic file stands in place of the built-in topics", err)
	}
	_, err = Load(Options{Topics: []File{{"a.yaml", []byte("war: [war]\n")}, {"b.yaml", []byte("War: [war]\n")}}})
	if err == nil || !strings.Contains(err.Error(), "topic war is defined in a.yaml already") {
		t.Errorf("a topic of two files: %v", err)
	}
}

// A warning is shown and does not stop a run.
func TestWarningsOfTopics(t *testing.T) {
	options := Options{Topics: []File{{"a.en.yaml", []byte("war:\n  - attack\npeace:\n  - truce\n  - Attack\n")}}}
	if _, err := Load(options); err != nil {
		t.Fatal(err)
	}
	_, found := Check(options)
	text := found.Error()
	for _, want := range []string{
		"a.en.yaml:1:1: warning: topic war has no French terms",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not among the findings:\n%s", want, text)
		}
	}
}

// Two broken files of different kinds are reported together.
func TestAllFindingsAtOnce(t *testing.T) {
	_, err := Load(Options{
		Topics:  []File{{"topics.yaml", []byte("id: x\n")}},
		Targets: []File{{"target.yaml", []byte("id: y\n")}},
		Lists:   []File{{"mine.csv", []byte(membershipHeader + "A,B,c,d,e,f\n")}},
	})
	for _, file := range []string{"topics.yaml", "target.yaml", "mine.csv"} {
		if err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("nothing on %s in: %v", file, err)
		}
	}
}

func TestDigestFollowsEveryByte(t *testing.T) {
	digest := func(options Options) string {
		lists, err := Load(options)
		if err != nil {
			t.Fatal(err)
		}
		return lists.Digest
	}
	seen := map[string]string{}
	for name, options := range map[string]Options{
		"as shipped":     {},
		"a target":       {Targets: []File{{"a.yaml", []byte(target)}}},
		"another target": {Targets: []File{{"a.yaml", []byte(target + " ")}}},
		"topics":         {Topics: []File{{"a.yaml", []byte("war: [war]\n")}}},
		"a list":         {Lists: []File{{"a.csv", []byte(membershipHeader)}}},
	} {
		d := digest(options)
		if other, twice := seen[d]; twice || len(d) != 64 || d != digest(options) {
			t.Errorf("%s has the digest of %s, or no stable one: %s", name, other, d)
		}
		seen[d] = name
	}
	named := func(name string) string {
		return digest(Options{Topics: []File{{name, []byte("war: [war]\n")}}})
	}
	if named("a.yaml") != named("folder/b c.yaml") || named("a.yaml") == named("a.fr.yaml") {
		t.Error("the digest follows the name of a file, or not the language that it gives")
	}
	if Digest([]File{{"a", []byte("bc")}}) == Digest([]File{{"ab", []byte("c")}}) {
		t.Error("names and bytes run together")
	}
}

func TestFilesAreTheReadersOwn(t *testing.T) {
	first := Files("stopwords")
	if len(first) < 9 {
		t.Fatalf("%d files of stop words", len(first))
	}
	for i := range first[0].Data {
		first[0].Data[i] = 'x'
	}
	if second := Files("stopwords"); bytes.Equal(first[0].Data, second[0].Data) {
		t.Error("a change of the bytes reaches the program's own")
	}
	if list := Files("no such folder"); len(list) != 0 {
		t.Errorf("files of a folder that is not there: %v", list)
	}
}

func TestRecordsAreThere(t *testing.T) {
	records := Records()
	if len(records) != 2 {
		t.Fatalf("%d built-in records", len(records))
	}
	for _, record := range records {
		if len(record.Data) == 0 || strings.Contains(record.Name, "/") {
			t.Errorf("record %q has %d bytes", record.Name, len(record.Data))
		}
	}
}

func FuzzParseTopics(f *testing.F) {
	for _, file := range Files("topics")[:1] {
		f.Add(file.Data)
	}
	f.Add([]byte("economy:\n  trade: [a, *b]\n"))
	f.Add([]byte("id: x\nterms_en:\n- |\n  a\n  b\n- &a b\n---\n? [a]\n: b\n"))
	f.Add([]byte("- - - - a\n- {a: {b: {c: [d]}}}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		topics, found := ParseTopics("f.yaml", data)
		checkPlaces(t, data, found)
		for _, topic := range topics {
			if len(found) == 0 && (topic.ID == "" || len(topic.TermsEN)+len(topic.TermsFR)+len(topic.WeakEN)+len(topic.WeakFR) == 0) {
				t.Errorf("a topic without id or terms and no finding: %+v", topic)
			}
		}
		if len(topics) == 0 && len(found) == 0 {
			t.Error("neither a topic nor a finding")
		}
	})
}

func FuzzParseTarget(f *testing.F) {
	f.Add([]byte(target))
	f.Add([]byte("id: x\nrecords: [SC-1]\naliases_fr: [l'embargo]\nlabel_fr: l'embargo\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		target, found := ParseTarget("f.yaml", data)
		checkPlaces(t, data, found)
		if len(found) == 0 && (target.ID == "" || len(target.AliasesEN)+len(target.AliasesFR) == 0) {
			t.Errorf("a target without id or aliases and no finding: %+v", target)
		}
	})
}

func FuzzReferenceLists(f *testing.F) {
	for _, name := range []string{"memberships.csv", "council.csv", "meetings.csv"} {
		for _, file := range Files(".") {
			if file.Name == name {
				f.Add(file.Data[:min(len(file.Data), 400)])
			}
		}
	}
	f.Add([]byte(strings.Join(delegationColumns, ",") + "\nFRA,state,France,France,,,,,,,,,un_members\n"))
	// The first rows of each list are enough beside the one under test.
	builtIn := slices.DeleteFunc(Files("."), func(f File) bool { return strings.Contains(f.Name, "/") })
	for i, file := range builtIn {
		if lines := bytes.SplitAfterN(file.Data, []byte("\n"), 6); strings.HasSuffix(file.Name, ".csv") && len(lines) == 6 {
			builtIn[i].Data = bytes.Join(lines[:5], nil)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		lists, found := load(builtIn, Options{Lists: []File{{"f.csv", data}}})
		checkPlaces(t, data, slices.DeleteFunc(found, func(f Finding) bool { return f.File != "f.csv" }))
		index := NewDelegationIndex(lists)
		index.Find(string(data[:min(len(data), 100)]), "en", "2020")
		index.Nearest(string(data[:min(len(data), 100)]), 3)
	})
}

// checkPlaces finds findings that point outside their file.
func checkPlaces(t *testing.T, data []byte, found []Finding) {
	lines := bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r")) + 1
	for _, finding := range found {
		if finding.Line < 1 || finding.Line > lines+1 || finding.Column < 1 || finding.Message == "" {
			t.Errorf("a finding at no place of a file of %d lines: %+v", lines, finding)
		}
	}
}
