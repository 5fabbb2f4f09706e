package stages

import (
	"strings"
	"testing"
	"time"
)

// TestHostileTextTakesLinearTime reads what would cost a careless reader the
// square of its length: ten megabytes must end in seconds, and so a quarter of one at once.
func TestHostileTextTakesLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("some seconds")
	}
	const size, limit = 1 << 18, 3 * time.Second
	lists := loadedLists(t)
	head := "9999th Meeting (AM)\n\nSC/99999\n\nTitle\n\nStatements\n\n"
	for _, unit := range []string{".", "(", ")", "M. ", "\"", "« ", "» ", "A", "AA ", "AB (", "M. JANE ROE (France) a dit. ", "JANE ROE (", "JOHN DOE, Minister of ", "-\n", "a-\n", "- 2 - SC/1 ",
		"<b>", "<div>", "&", "\u0301", "e\u0301", "The representative of ", "\n\n", "The Council adopted by a vote of ", "In favour: ", "1234th Meeting ", "x, ", "“a ” "} {
		for _, prefix := range []string{"", head} {
			text := prefix + strings.Repeat(unit, (size-len(prefix))/len(unit))
			begin := time.Now()
			meeting, err := Read(lists, nil, bytesRecord("hostile.txt", []byte(text)))
			if err == nil {
				checkPressTiling(t, Split(lists, meeting))
			}
			if took := time.Since(begin); took > limit {
				t.Errorf("%.20q after %.10q: %v", unit, prefix, took)
			}
		}
	}
}
