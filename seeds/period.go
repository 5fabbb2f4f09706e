package seeds

import "strconv"

// period is a range of dates of which the ends may be known to the month or
// the year only. Dates are compared as strings, which ISO 8601 allows.
type period struct {
	from, to string // to exclusive; empty means open
}

// earliest is the first day that a date can mean, latest the last one.
func earliest(date string) string {
	switch len(date) {
	case 4:
		return date + "-01-01"
	case 7:
		return date + "-01"
	}
	return date
}

func latest(date string) string {
	switch len(date) {
	case 4:
		return date + "-12-31"
	case 7:
		return date + "-" + lastDay(date)
	}
	return date
}

// lastDay is the number of days of a month written YYYY-MM.
func lastDay(month string) string {
	switch month[5:] {
	case "04", "06", "09", "11":
		return "30"
	case "02":
		year, err := strconv.Atoi(month[:4])
		if err == nil && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return "29"
		}
		return "28"
	}
	return "31"
}

// always says whether every day that date can mean lies in the period for
// certain; never, whether none does for certain. Both are false in between.
// An empty date can mean any day.
func (p period) always(date string) bool {
	if p.from != "" && (date == "" || earliest(date) < latest(p.from)) {
		return false
	}
	return p.to == "" || (date != "" && latest(date) < earliest(p.to))
}

func (p period) never(date string) bool {
	if date == "" {
		return false
	}
	return (p.from != "" && latest(date) < earliest(p.from)) || (p.to != "" && earliest(date) >= latest(p.to))
}

// overlaps says whether the periods share a day, taking an uncertain end at
// its first day.
func (p period) overlaps(other period) bool {
	return (p.to == "" || other.from == "" || earliest(other.from) < earliest(p.to)) &&
		(other.to == "" || p.from == "" || earliest(p.from) < earliest(other.to))
}

// holds says whether the period holds the date, taking both at their first
// day; an empty date is today, so that only an open period holds it.
func (p period) holds(date string) bool {
	if date == "" {
		return p.to == ""
	}
	day := earliest(date)
	return (p.from == "" || earliest(p.from) <= day) && (p.to == "" || day < earliest(p.to))
}
