package reports

import (
	"strings"
	"testing"
)

// FuzzReadGold looks for a sheet or a gold standard that breaks the reader or
// an evaluation made from it: both are files from a user's hands.
func FuzzReadGold(f *testing.F) {
	f.Add([]byte(inventedGold))
	f.Add([]byte("statement_id;label;topics\r\nSC-9901-en-press_release-001;favor;\"a;b\"\r\n"))
	f.Add([]byte("\ufeffstatement_id\tlabel\n\t\n"))
	f.Add([]byte(`{"meeting": null, "statements": []}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		gold, err := ReadGold("gold", content)
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Fatal("an error without words")
			}
			return
		}
		if len(gold.Rows) > 50 {
			return
		}
		if evaluation, err := Evaluate([]MachineRecord{inventedRecord()}, []Gold{gold}, nil); err == nil {
			_ = evaluation.Text()
		}
		_, _ = Agreement([]Gold{gold, gold})
		_, _ = gold.HumanCodes()
	})
}
