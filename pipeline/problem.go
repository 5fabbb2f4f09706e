package pipeline

// Severity grades a problem.
type Severity string

// The severities. An Error means that something of the record is lost or
// wrong, a Warning that it may be, a Note that the reader should know.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Note    Severity = "note"
)

// Problem is one fault of one record: a row of problems.csv, never the end of
// a run.
type Problem struct {
	RecordID string
	Source   string
	Line     int // from 1; 0 when it does not apply
	Page     int // from 1; 0 when it does not apply
	Stage    StageName
	Severity Severity
	Code     string // P001 ...; see ProblemCodes
	Message  string // what is wrong and what to do
	Excerpt  string // the text at fault, shortened
}
