package stages

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"horseshoe/pipeline"
)

// TestRealSeeds keeps figures and hashes of the real records beside a
// development checkout; elsewhere there is nothing to test.
func TestRealSeeds(t *testing.T) {
	names, _ := filepath.Glob("../../shared/seeds/*.txt")
	if len(names) == 0 {
		t.Skip("the real records are not here")
	}
	lists := loadedLists(t)
	var b strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		meeting, err := Read(lists, nil, bytesRecord(filepath.Base(name), data))
		if err != nil {
			t.Fatal(err)
		}
		divided := Split(lists, meeting)
		kinds := map[pipeline.SegmentKind]int{}
		for _, s := range divided.Segments {
			kinds[s.Kind]++
		}
		matches := map[pipeline.LeadMatch]int{}
		for _, q := range divided.LeadQuotations {
			matches[q.Match]++
		}
		hash := sha256.New()
		for _, s := range divided.Statements {
			fmt.Fprintf(hash, "%s|%s|%s|%s\n", s.DelegationCode, s.Kind, s.Speaker, s.Text(divided.Text))
		}
		fmt.Fprintf(&b, "%s %s date %s: %d statements, %d headings, %d navigation, %d footer; lead %d exact, %d altered, %d not found; %d problems; text %d bytes; %x\n",
			divided.RecordID, divided.Format, divided.Date, len(divided.Statements), kinds[pipeline.Heading], kinds[pipeline.Navigation], kinds[pipeline.Footer],
			matches[pipeline.ExactQuotation], matches[pipeline.AlteredQuotation], matches[pipeline.QuotationMissing], len(divided.Problems), len(divided.Text), hash.Sum(nil)[:8])
	}
	golden(t, "real_seeds.txt", []byte(b.String()))
}
