package reports

import (
	"os"
	"testing"

	"horseshoe/pipeline"
)

// TestLook keeps an output folder to look at.
func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip()
	}
	for name, records := range map[string][]pipeline.Coded{
		"few": {fixture("en"), fixture("fr")}, "one": {fixtureOf("SC-1-en-press_release", "en", fixtureTurns["en"][1:2])},
		"many": {crowd("en", 22), crowd("fr", 22)}, "sixty": {crowd("en", 60)},
	} {
		f, err := Create(dir+"/"+name, Options{Lists: crowdLists(), Reports: []string{"pdf", "html"}})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range records {
			if err := f.Add(r); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := f.Finish(Run{}); err != nil {
			t.Fatal(err)
		}
	}
}
