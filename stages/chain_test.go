package stages

import (
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

var update = flag.Bool("update", false, "write the goldens anew")

const stageSums = "../testdata/golden/stages.sum"

// shippedLists are the lists as built in.
func shippedLists(t testing.TB) *seeds.Lists {
	t.Helper()
	lists, err := seeds.Load(seeds.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return lists
}

// fixtureRecords are the sample records as the corpus walks them.
func fixtureRecords(t testing.TB) []pipeline.Record {
	t.Helper()
	var records []pipeline.Record
	for record, err := range pipeline.Corpus([]string{filepath.FromSlash("../testdata/records")}, Groupings()) {
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, record)
	}
	if len(records) < 10 {
		t.Fatalf("only %d sample records", len(records))
	}
	return records
}

// TestStageVersions fails when a stage gives another output for the same input
// and lists under the same version: a cache would go on serving the old one.
func TestStageVersions(t *testing.T) {
	lists := shippedLists(t)
	pdf := NewPDF("")
	defer pdf.Close()
	got := map[string]string{"lists": lists.Digest}
	lines := []string{"lists 0 " + lists.Digest}
	for _, stage := range pipeline.StageNames {
		sum := sha256.New()
		line := Line{Lists: lists, To: stage, PDF: pdf}
		for _, record := range fixtureRecords(t) {
			output, err := json.Marshal(line.Process(record))
			if err != nil {
				t.Fatal(err)
			}
			sum.Write(output)
		}
		got[string(stage)] = fmt.Sprintf("%x", sum.Sum(nil))
		lines = append(lines, fmt.Sprintf("%s %d %s", stage, Version(stage), got[string(stage)]))
	}
	want := readStageSums(t)
	if want["lists"].hash == lists.Digest {
		bumped := false
		for _, stage := range pipeline.StageNames {
			before := want[string(stage)]
			bumped = bumped || before.version != fmt.Sprint(Version(stage))
			if before.hash != got[string(stage)] && !bumped {
				t.Errorf("the output of %s has changed; give it a new version in chain.go", stage)
			}
		}
	}
	now := strings.Join(lines, "\n") + "\n"
	if *update && !t.Failed() {
		if err := os.WriteFile(stageSums, []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if stored, _ := os.ReadFile(stageSums); string(stored) != now {
		t.Errorf("%s is not current; make golden writes it anew:\n%s", stageSums, now)
	}
}

type stageSum struct{ version, hash string }

func readStageSums(t *testing.T) map[string]stageSum {
	sums := map[string]stageSum{}
	stored, err := os.ReadFile(stageSums)
	if os.IsNotExist(err) && *update {
		return sums
	}
	if err != nil {
		t.Fatalf("%v; make golden writes it", err)
	}
	for line := range strings.Lines(string(stored)) {
		fields := strings.Fields(line)
		if len(fields) != 3 {
			t.Fatalf("%s: malformed line %q", stageSums, line)
		}
		sums[fields[0]] = stageSum{fields[1], fields[2]}
	}
	return sums
}

// TestCacheChangesNothing runs every sample record without a cache, with an
// empty one and with a full one.
func TestCacheChangesNothing(t *testing.T) {
	lists := shippedLists(t)
	cache, err := pipeline.OpenCache(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	pdf := NewPDF("")
	defer pdf.Close()
	for _, record := range fixtureRecords(t) {
		var outputs []string
		for _, kept := range []pipeline.Cache{{}, cache, cache} {
			output, err := json.Marshal(Line{Lists: lists, Cache: kept, PDF: pdf}.Process(record))
			if err != nil {
				t.Fatal(err)
			}
			// an empty list comes back from the cache as a missing one; no table tells them apart
			outputs = append(outputs, strings.ReplaceAll(string(output), "[]", "null"))
		}
		if outputs[0] != outputs[1] || outputs[1] != outputs[2] {
			t.Errorf("%s: the cache changes the result", record.Name)
		}
	}
}
