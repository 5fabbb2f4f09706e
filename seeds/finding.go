package seeds

import (
	"fmt"
	"strings"
)

// Severity grades a finding.
type Severity string

// The severities of findings. An error stops a run before any work; a warning
// is shown by check only.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Finding is one fault of a seed file or of a user's file.
type Finding struct {
	File string
	// Line and Column count from 1, the column in bytes; 0 when the fault has no
	// one place.
	Line, Column int
	Severity     Severity
	Message      string // what is wrong and what to do
}

// String is the finding as check prints it: file:line:column: severity: message.
func (f Finding) String() string {
	place := f.File
	if f.Line > 0 {
		place = fmt.Sprintf("%s:%d:%d", f.File, f.Line, max(f.Column, 1))
	}
	return fmt.Sprintf("%s: %s: %s", place, f.Severity, f.Message)
}

// Findings is the error of Load: all faults of all files at once.
type Findings []Finding

// Error lists the findings, one a line.
func (f Findings) Error() string {
	lines := make([]string, len(f))
	for i, finding := range f {
		lines[i] = finding.String()
	}
	return strings.Join(lines, "\n")
}

// Errors are the findings that stop a run, in the same order.
func (f Findings) Errors() Findings {
	var errors Findings
	for _, finding := range f {
		if finding.Severity == Error {
			errors = append(errors, finding)
		}
	}
	return errors
}
