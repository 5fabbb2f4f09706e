package stages

import "errors"

// ProblemCode returns the code under which an error of Read stands in
// problems.csv: P001 when the source could not be read, P002 when it is empty
// and so on.
func ProblemCode(err error) string {
	var coded problemError
	if errors.As(err, &coded) {
		return coded.code
	}
	return "P001"
}
