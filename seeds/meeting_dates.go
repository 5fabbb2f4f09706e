package seeds

import "strconv"

// YearOfMeeting is the year in which a meeting took place, by its number alone;
// false where the list does not settle it.
func (l *Lists) YearOfMeeting(body, meeting string) (year string, known bool) {
	number, err := strconv.Atoi(meeting)
	if err != nil {
		return "", false
	}
	for _, y := range l.MeetingYears {
		if y.Body == body && y.First <= number && number <= y.Last {
			return y.Year, true
		}
	}
	return "", false
}
