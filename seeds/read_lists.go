package seeds

import (
	"path"
	"strconv"
	"strings"
)

// listReader turns the CSV lists into their types and gathers what is wrong.
type listReader struct {
	sources map[string]bool
	// read are the rows of each list by file name, for what rows say of each other.
	read  map[string][]csvRow
	found Findings
}

var (
	delegationColumns = []string{"code", "type", "name_en", "name_fr", "long_en", "long_fr", "aliases_en", "aliases_fr", "adjectives_en", "adjectives_fr", "from", "to", "source"}
	membershipColumns = []string{"organization", "code", "role", "from", "to", "source"}
	seatColumns       = []string{"code", "seat", "from", "to", "source"}
	meetingColumns    = []string{"body", "meeting", "resumption", "date", "presidency", "source"}
	presidencyColumns = []string{"month", "code", "source"}
	officeColumns     = []string{"language", "phrase", "code", "source"}
	honorificColumns  = []string{"language", "honorific", "gender", "kind"}
)

func (r *listReader) rows(file File, columns []string) []csvRow {
	rows, found := readCSV(file, columns)
	r.found = append(r.found, found...)
	r.read[file.Name] = rows
	return rows
}

func (r *listReader) delegations(file File) (list []Delegation) {
	for _, row := range r.rows(file, delegationColumns) {
		d := Delegation{
			Code: row.get("code"), Type: row.get("type"),
			NameEN: row.get("name_en"), NameFR: row.get("name_fr"),
			LongEN: row.get("long_en"), LongFR: row.get("long_fr"),
			AliasesEN: row.list("aliases_en"), AliasesFR: row.list("aliases_fr"),
			AdjectivesEN: row.list("adjectives_en"), AdjectivesFR: row.list("adjectives_fr"),
			From: row.get("from"), To: row.get("to"), Source: row.get("source"),
		}
		r.required(file, row, "code", "name_en", "name_fr", "source")
		r.oneOf(file, row, "type", "state", "observer", "organization", "un", "civil_society", "individual")
		r.code(file, row, "code", d.Type)
		r.period(file, row)
		r.source(file, row)
		list = append(list, d)
	}
	return list
}

func (r *listReader) memberships(file File) (list []Membership) {
	for _, row := range r.rows(file, membershipColumns) {
		r.required(file, row, "organization", "code", "source")
		r.oneOf(file, row, "role", "member", "observer", "partner", "candidate")
		r.period(file, row)
		r.source(file, row)
		list = append(list, Membership{row.get("organization"), row.get("code"), row.get("role"), row.get("from"), row.get("to"), row.get("source")})
	}
	return list
}

func (r *listReader) council(file File) (list []Seat) {
	for _, row := range r.rows(file, seatColumns) {
		r.required(file, row, "code", "from", "source")
		r.oneOf(file, row, "seat", "permanent", "elected")
		if row.get("seat") == "elected" {
			r.required(file, row, "to")
		}
		r.period(file, row)
		r.source(file, row)
		list = append(list, Seat{row.get("code"), row.get("seat"), row.get("from"), row.get("to"), row.get("source")})
	}
	return list
}

func (r *listReader) meetings(file File) (list []MeetingFact) {
	for _, row := range r.rows(file, meetingColumns) {
		resumption, err := strconv.Atoi(row.get("resumption"))
		if err != nil || resumption < 0 {
			r.found = append(r.found, row.finding(file.Name, "resumption", "resumption is not a number: %q; write 0 for the first sitting", row.get("resumption")))
		}
		r.required(file, row, "body", "meeting", "date", "source")
		r.date(file, row, "date")
		r.source(file, row)
		list = append(list, MeetingFact{row.get("body"), row.get("meeting"), resumption, row.get("date"), row.get("presidency"), row.get("source")})
	}
	return list
}

func (r *listReader) presidencies(file File) (list []Presidency) {
	for _, row := range r.rows(file, presidencyColumns) {
		r.required(file, row, "month", "code", "source")
		r.date(file, row, "month")
		r.source(file, row)
		list = append(list, Presidency{row.get("month"), row.get("code"), row.get("source")})
	}
	return list
}

func (r *listReader) offices(file File) (list []Office) {
	for _, row := range r.rows(file, officeColumns) {
		r.required(file, row, "phrase", "code", "source")
		r.oneOf(file, row, "language", "en", "fr")
		r.source(file, row)
		list = append(list, Office{row.get("language"), row.get("phrase"), row.get("code"), row.get("source")})
	}
	return list
}

func (r *listReader) honorifics(file File) (list []Honorific) {
	for _, row := range r.rows(file, honorificColumns) {
		r.required(file, row, "honorific")
		r.oneOf(file, row, "language", "en", "fr")
		r.oneOf(file, row, "gender", "m", "f", "")
		r.oneOf(file, row, "kind", "title", "rank", "nobility", "cleric", "scholar", "office")
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
