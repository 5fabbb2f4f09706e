package seeds

import (
	"path"
	"strconv"
	"strings"
)

// listReader turns the CSV lists into their types and gathers what is wrong.
type listReader struct {
	// files are the lists by name; one that is missing is read as empty.
	files   map[string]File
	sources map[string]bool
	// users are the names of the files that the user gave.
	users map[string]bool
	// read are the rows of each list by its name, for what rows say of each other.
	read  map[string][]csvRow
	found Findings
}

// listColumns are the columns of every list, by name of the list.
var listColumns = map[string][]string{
	"delegations.csv":   delegationColumns,
	"memberships.csv":   membershipColumns,
	"council.csv":       seatColumns,
	"meetings.csv":      meetingColumns,
	"meeting_years.csv": meetingYearColumns,
	"presidencies.csv":  presidencyColumns,
	"offices.csv":       officeColumns,
	"honorifics.csv":    honorificColumns,

	"crosswalk_cap.csv": crosswalkColumns,
}

var (
	delegationColumns  = []string{"code", "type", "name_en", "name_fr", "long_en", "long_fr", "aliases_en", "aliases_fr", "adjectives_en", "adjectives_fr", "from", "to", "source"}
	membershipColumns  = []string{"organization", "code", "role", "from", "to", "source"}
	seatColumns        = []string{"code", "seat", "from", "to", "source"}
	meetingColumns     = []string{"body", "meeting", "resumption", "date", "presidency", "source"}
	meetingYearColumns = []string{"body", "year", "first", "last", "source"}
	presidencyColumns  = []string{"month", "code", "source"}
	officeColumns      = []string{"language", "phrase", "code", "source"}
	honorificColumns   = []string{"language", "honorific", "gender", "kind"}
	crosswalkColumns   = []string{"topic", "cap_major", "cap_label", "fit", "source"}
)

func (r *listReader) rows(list string, columns []string) []csvRow {
	rows, found := readCSV(r.files[list], columns)
	r.found = append(r.found, found...)
	r.read[list] = rows
	return rows
}

func (r *listReader) delegations() (list []Delegation) {
	for _, row := range r.rows("delegations.csv", delegationColumns) {
		d := Delegation{
			Code: row.get("code"), Type: row.get("type"),
			NameEN: row.get("name_en"), NameFR: row.get("name_fr"),
			LongEN: row.get("long_en"), LongFR: row.get("long_fr"),
			AliasesEN: row.list("aliases_en"), AliasesFR: row.list("aliases_fr"),
			AdjectivesEN: row.list("adjectives_en"), AdjectivesFR: row.list("adjectives_fr"),
			From: row.get("from"), To: row.get("to"), Source: row.get("source"),
		}
		r.required(row, "code", "name_en", "name_fr", "source")
		r.oneOf(row, "type", "state", "observer", "organization", "un", "civil_society", "individual")
		r.code(row, "code", d.Type)
		r.period(row)
		r.source(row)
		list = append(list, d)
	}
	return list
}

func (r *listReader) memberships() (list []Membership) {
	for _, row := range r.rows("memberships.csv", membershipColumns) {
		r.required(row, "organization", "code", "source")
		r.oneOf(row, "role", "member", "observer", "partner", "candidate")
		r.period(row)
		r.source(row)
		list = append(list, Membership{row.get("organization"), row.get("code"), row.get("role"), row.get("from"), row.get("to"), row.get("source")})
	}
	return list
}

func (r *listReader) council() (list []Seat) {
	for _, row := range r.rows("council.csv", seatColumns) {
		r.required(row, "code", "from", "source")
		r.oneOf(row, "seat", "permanent", "elected")
		if row.get("seat") == "elected" {
			r.required(row, "to")
		}
		r.period(row)
		r.source(row)
		list = append(list, Seat{row.get("code"), row.get("seat"), row.get("from"), row.get("to"), row.get("source")})
	}
	return list
}

func (r *listReader) meetings() (list []MeetingFact) {
	for _, row := range r.rows("meetings.csv", meetingColumns) {
		resumption, err := strconv.Atoi(row.get("resumption"))
		if err != nil || resumption < 0 {
			r.found = append(r.found, row.finding("resumption", "resumption is not a number: %q; write 0 for the first sitting", row.get("resumption")))
		}
		r.required(row, "body", "meeting", "date", "source")
		r.date(row, "date")
		r.source(row)
		list = append(list, MeetingFact{row.get("body"), row.get("meeting"), resumption, row.get("date"), row.get("presidency"), row.get("source")})
	}
	return list
}

func (r *listReader) meetingYears() (list []MeetingYear) {
	for _, row := range r.rows("meeting_years.csv", meetingYearColumns) {
		r.required(row, "body", "year", "source")
		r.date(row, "year")
		r.source(row)
		first, err := strconv.Atoi(row.get("first"))
		last, wrong := strconv.Atoi(row.get("last"))
		if err != nil || wrong != nil || first < 1 || last < first {
			r.found = append(r.found, row.finding("first", "first and last must be two meeting numbers, the lower one first"))
		}
		list = append(list, MeetingYear{row.get("body"), row.get("year"), first, last, row.get("source")})
	}
	return list
}

func (r *listReader) presidencies() (list []Presidency) {
	for _, row := range r.rows("presidencies.csv", presidencyColumns) {
		r.required(row, "month", "code", "source")
		r.date(row, "month")
		r.source(row)
		list = append(list, Presidency{row.get("month"), row.get("code"), row.get("source")})
	}
	return list
}

func (r *listReader) offices() (list []Office) {
	for _, row := range r.rows("offices.csv", officeColumns) {
		r.required(row, "phrase", "code", "source")
		r.oneOf(row, "language", "en", "fr")
		r.source(row)
		list = append(list, Office{row.get("language"), row.get("phrase"), row.get("code"), row.get("source")})
	}
	return list
}

func (r *listReader) honorifics() (list []Honorific) {
	for _, row := range r.rows("honorifics.csv", honorificColumns) {
		r.required(row, "honorific")
		r.oneOf(row, "language", "en", "fr")
		r.oneOf(row, "gender", "m", "f", "")
		r.oneOf(row, "kind", "title", "rank", "nobility", "cleric", "scholar", "office")
		list = append(list, Honorific{row.get("language"), row.get("honorific"), row.get("gender"), row.get("kind")})
	}
	return list
}

// wordLists reads one list of words a language: one word or phrase a line,
// lines that begin with # are comments.
func (r *listReader) wordLists(list []File) map[string][]string {
	words := map[string][]string{}
	for _, file := range list {
		if at := invalidUTF8(file.Data); at >= 0 {
			line, column := position(file.Data, at)
			r.found = append(r.found, Finding{file.Name, line, column, Error, "not UTF-8 from here on: save the file as UTF-8"})
			continue
		}
		language := strings.TrimSuffix(path.Base(file.Name), path.Ext(file.Name))
		seen := map[string]int{}
		number := 0
		for line := range strings.Lines(string(file.Data)) {
			number++
			word := strings.TrimSpace(line)
			if word == "" || strings.HasPrefix(word, "#") {
				continue
			}
			if before := seen[word]; before > 0 {
				r.found = append(r.found, Finding{file.Name, number, 1, Error, "the word stands on line " + strconv.Itoa(before) + " already: " + word})
				continue
			}
			seen[word] = number
			words[language] = append(words[language], word)
		}
	}
	return words
}
