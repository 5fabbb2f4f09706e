package seeds

import "strings"

// checkLists finds faults between rows: two delegations of one name at one
// time, overlapping periods of one code, codes that no delegation has.
func (r *listReader) checkLists() {
	r.checkNames()
	r.checkPeriods()
	r.checkPhrases()
	r.checkCodes()
}

// rowPeriod is the period of a row with columns from and to.
func rowPeriod(row csvRow) period { return period{row.get("from"), row.get("to")} }

// checkNames finds names that two delegations bear at the same time, and aliases
// that repeat another name of their row.
func (r *listReader) checkNames() {
	type bearer struct {
		row  csvRow
		code string
	}
	bearers := map[string][]bearer{}
	for _, row := range r.read["delegations.csv"] {
		for _, language := range []string{"en", "fr"} {
			own := map[string]string{}
			for _, column := range []string{"name_" + language, "long_" + language, "aliases_" + language} {
				for _, name := range row.list(column) {
					key := Fold(name)
					if key == "" {
						r.found = append(r.found, row.finding(column, "%q has no letter or digit", name))
						continue
					}
					if before, twice := own[key]; twice && strings.HasPrefix(column, "aliases") {
						r.found = append(r.found, row.finding(column, "%q is the same name as %q for the program: leave one out", name, before))
						continue
					}
					own[key] = name
					for _, other := range bearers[language+" "+key] {
						if other.code != row.get("code") && rowPeriod(other.row).overlaps(rowPeriod(row)) {
							r.found = append(r.found, row.finding(column, "%q is a name of %s in the same period", name, other.code))
						}
					}
					bearers[language+" "+key] = append(bearers[language+" "+key], bearer{row, row.get("code")})
				}
			}
		}
	}
}

// checkPeriods finds rows about one thing whose periods overlap.
func (r *listReader) checkPeriods() {
	for _, list := range []struct {
		file string
		keys []string
	}{
		{"delegations.csv", []string{"code"}},
		{"memberships.csv", []string{"organization", "code"}},
		{"council.csv", []string{"code"}},
	} {
		before := map[string][]csvRow{}
		for _, row := range r.read[list.file] {
			var values []string
			for _, key := range list.keys {
				values = append(values, row.get(key))
			}
			key := strings.Join(values, " ")
			for _, other := range before[key] {
				if rowPeriod(other).overlaps(rowPeriod(row)) {
					r.found = append(r.found, row.finding("from", "the period of %s overlaps the one on line %d", key, other.places["from"][0]))
				}
			}
			before[key] = append(before[key], row)
		}
	}
	for _, list := range []struct{ file, key string }{{"presidencies.csv", "month"}, {"meetings.csv", "meeting"}} {
		before := map[string]int{}
		for _, row := range r.read[list.file] {
			key := row.get("body") + " " + row.get(list.key) + " " + row.get("resumption")
			if line, seen := before[key]; seen {
				r.found = append(r.found, row.finding(list.key, "%s stands on line %d already", row.get(list.key), line))
			}
			before[key] = row.places[list.key][0]
		}
	}
}

// checkPhrases finds offices and honorifics that stand twice.
func (r *listReader) checkPhrases() {
	for _, list := range []struct {
		file, column string
		key          func(string) string
	}{{"offices.csv", "phrase", Fold}, {"honorifics.csv", "honorific", strings.ToLower}} {
		before := map[string]int{}
		for _, row := range r.read[list.file] {
			key := row.get("language") + " " + list.key(row.get(list.column))
			if line, seen := before[key]; seen {
				r.found = append(r.found, row.finding(list.column, "%q is on line %d already, as far as the program can tell", row.get(list.column), line))
			}
			before[key] = row.places[list.column][0]
		}
	}
}

// checkCodes finds codes that delegations.csv does not have, each once a column
// at its first row.
func (r *listReader) checkCodes() {
	known := map[string]bool{}
	for _, row := range r.read["delegations.csv"] {
		known[row.get("code")] = true
	}
	for _, list := range []struct{ file, column string }{
		{"memberships.csv", "organization"}, {"memberships.csv", "code"}, {"council.csv", "code"},
		{"meetings.csv", "presidency"}, {"presidencies.csv", "code"}, {"offices.csv", "code"},
	} {
		found := map[string]bool{}
		for _, row := range r.read[list.file] {
			if code := row.get(list.column); code != "" && !known[code] && !found[code] {
				found[code] = true
				r.found = append(r.found, row.finding(list.column, "%q is no code of delegations.csv", code))
			}
		}
	}
}
