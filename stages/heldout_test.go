package stages

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"
)

// TestHeldOutIsUntouched keeps the held-out statements as they were committed,
// before any rule was tuned: an edited test measures nothing.
func TestHeldOutIsUntouched(t *testing.T) {
	for name, want := range map[string]string{
		"heldout.en.yaml": "49df23c9f6b74e707f2b1a2acd433b265b676fc8ae4b37dbf5be70788a069a8c",
		"heldout.fr.yaml": "317e2219dd6415b1135fb5a008563cbdfd767f53b6308b87a576a0aedb15e905",
	} {
		data, err := os.ReadFile("../testdata/gold/" + name)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(data)
		if got := hex.EncodeToString(sum[:]); got != want {
			t.Errorf("%s has been edited: its hash is %s", name, got)
		}
	}
}

// TestHeldOutMeetingsAreUntouched does the same for the whole meetings: their
// records, targets and codes, in the order of their names.
func TestHeldOutMeetingsAreUntouched(t *testing.T) {
	names, err := filepath.Glob("../testdata/heldout/*/*")
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.New()
	for _, name := range names { // Glob sorts
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sum.Write([]byte(filepath.ToSlash(name) + "\n"))
		sum.Write(data)
	}
	const want = "71f64a531804bf6eec17e53cd75c8b7e1f2081338f01dcd7ff1caa93ae9dcbc4"
	if got := hex.EncodeToString(sum.Sum(nil)); got != want {
		t.Errorf("the held-out meetings have been edited: their hash is %s", got)
	}
}
