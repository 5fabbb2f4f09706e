package stages

import "testing"

// Every row of the lexicons as shipped acts in its example and not in its
// counter-example.
func TestStanceRowsHoldTheirExamples(t *testing.T) {
	for _, fault := range CheckStance(stanceLists(t)) {
		t.Error(fault)
	}
}
