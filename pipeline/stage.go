package pipeline

// StageName names a stage of the line.
type StageName string

// The stages, in order.
const (
	ReadStage  StageName = "read"
	SplitStage StageName = "split"
	ParseStage StageName = "parse"
	TagStage   StageName = "tag"
	CodeStage  StageName = "code"
)

// StageNames are the stages in the order of the line.
var StageNames = []StageName{ReadStage, SplitStage, ParseStage, TagStage, CodeStage}

// Before says whether s comes earlier in the line than other.
func (s StageName) Before(other StageName) bool {
	for _, name := range StageNames {
		if name == other {
			return false
		}
		if name == s {
			return true
		}
	}
	return false
}
