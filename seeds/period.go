package seeds

import (
	"strconv"
	"time"
)

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

// span is a range of days, end exclusive; empty means open.
type span struct {
	from, end string
}

// daysOf is the range of days that a date can mean: any for an empty one.
func daysOf(date string) span {
	if date == "" {
		return span{}
	}
	end, err := time.Parse("2006-01-02", latest(date))
	if err != nil {
		return span{date, date + "~"} // no date: nothing but itself
	}
	return span{earliest(date), end.AddDate(0, 0, 1).Format("2006-01-02")}
}

// during leaves of the range the days that lie in the period for certain or
// perhaps; when there are none, the range stays as it is.
func (s span) during(life period) span {
	cut := s
	if from := earliest(life.from); from > cut.from {
		cut.from = from
	}
	if end := latest(life.to); end != "" && (cut.end == "" || end < cut.end) {
		cut.end = end
	}
	if cut.end != "" && cut.from >= cut.end {
		return s
	}
	return cut
}

// always says whether every day of the range lies in the period for certain;
// never, whether none does for certain. Both are false in between.
func (p period) always(days span) bool {
	return (p.from == "" || (days.from != "" && days.from >= latest(p.from))) &&
		(p.to == "" || (days.end != "" && days.end <= earliest(p.to)))
}

func (p period) never(days span) bool {
	return (p.from != "" && days.end != "" && days.end <= earliest(p.from)) ||
		(p.to != "" && days.from != "" && days.from >= latest(p.to))
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
