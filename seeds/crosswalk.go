package seeds

import "strconv"

// capTopics are the major topics of the master codebook of the Comparative
// Agendas Project, by code; 11 and 22 are not in use.
var capTopics = map[int]string{
	1: "Macroeconomics", 2: "Civil Rights", 3: "Health", 4: "Agriculture", 5: "Labor", 6: "Education",
	7: "Environment", 8: "Energy", 9: "Immigration", 10: "Transportation", 12: "Law and Crime",
	13: "Social Welfare", 14: "Housing", 15: "Domestic Commerce", 16: "Defense", 17: "Technology",
	18: "Foreign Trade", 19: "International Affairs", 20: "Government Operations", 21: "Public Lands", 23: "Culture",
}

// crosswalk reads crosswalk_cap.csv.
func (r *listReader) crosswalk() (list []Crosswalk) {
	for _, row := range r.rows("crosswalk_cap.csv", crosswalkColumns) {
		r.required(row, "topic")
		r.oneOf(row, "fit", "close", "broader", "related")
		r.source(row)
		major, err := strconv.Atoi(row.get("cap_major"))
		if label := capTopics[major]; err != nil || label != row.get("cap_label") {
			r.found = append(r.found, row.finding("cap_major", "%s is not the code of the major topic %q in the master codebook", row.get("cap_major"), row.get("cap_label")))
		}
		list = append(list, Crosswalk{row.get("topic"), major, row.get("cap_label"), row.get("fit"), row.get("source")})
	}
	return list
}
