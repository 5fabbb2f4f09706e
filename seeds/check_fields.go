package seeds

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

// required finds empty fields.
func (r *listReader) required(row csvRow, columns ...string) {
	for _, column := range columns {
		if row.get(column) == "" {
			r.found = append(r.found, row.finding(column, "%s is empty", column))
		}
	}
}

func (r *listReader) oneOf(row csvRow, column string, values ...string) {
	if value := row.get(column); !slices.Contains(values, value) {
		r.found = append(r.found, row.finding(column, "%s is %q; it must be one of: %s", column, value, strings.Join(values, ", ")))
	}
}

var (
	stateCode        = regexp.MustCompile(`^[A-Z]{3}$`)
	organizationCode = regexp.MustCompile(`^[A-Z0-9][A-Z0-9+-]*$`)
)

func (r *listReader) code(row csvRow, column, kind string) {
	switch code := row.get(column); {
	case kind == "state" || kind == "observer":
		if !stateCode.MatchString(code) {
			r.found = append(r.found, row.finding(column, "%q is no ISO 3166 code of three capital letters", code))
		}
	case !organizationCode.MatchString(code):
		r.found = append(r.found, row.finding(column, "%q is no acronym in capitals, digits, + and -", code))
	}
}

// date finds a value that is no date: YYYY-MM-DD, YYYY-MM or YYYY, or empty.
func (r *listReader) date(row csvRow, column string) bool {
	value := row.get(column)
	if value == "" {
		return true
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if _, err := time.Parse(layout, value); err == nil && len(value) == len(layout) {
			return true
		}
	}
	r.found = append(r.found, row.finding(column, "%q is no date; write YYYY-MM-DD, YYYY-MM or YYYY", value))
	return false
}

func (r *listReader) period(row csvRow) {
	from, to := row.get("from"), row.get("to")
	if r.date(row, "from") && r.date(row, "to") && from != "" && to != "" && earliest(to) <= earliest(from) {
		r.found = append(r.found, row.finding("to", "the period ends on %s, before it begins on %s; to is the first day after it", to, from))
	}
}

// source finds keys that SOURCES.md does not have. A user's list, which comes
// without such a file, names its sources as it likes.
func (r *listReader) source(row csvRow) {
	if r.users[row.file] {
		return
	}
	for _, key := range row.list("source") {
		if !r.sources[key] {
			r.found = append(r.found, row.finding("source", "%q is no key of SOURCES.md; add it there with title, publisher and date", key))
		}
	}
}
