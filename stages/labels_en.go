package stages

// labelsEN are the marks of speakers in English records.
var labelsEN = labelWords{
	honorifics: wordSet(`mr mrs ms miss mister madam madame sir dame dr prof professor judge justice archbishop monsignor msgr
		bishop cardinal reverend rev father brother sister pastor imam rabbi patriarch
		prince princess king queen sultan emir lord lady baron baroness count countess viscount nana
		sheikh sheikha shaikh shaikha sheik emira dato' dato’ datuk dato datin tan sri tun
		his her their holiness majesty highness excellency royal serene h.e h.r.h crown
		major general lieutenant colonel captain commander admiral brigadier marshal president vice-president prime deputy minister premier chancellor chief grand duke duchess
		ambassador begum u daw ato sayyid sayyida haji señor senhor don doña`),
	offices: officeSet(`the president|the acting president|the temporary president|the provisional president|the vice-president|the interim president|
		the chair|the chairman|the chairwoman|the chairperson|the acting chair|the acting chairman|the acting chairperson|the co-chair|the co-chairperson|the co-chairman|the presiding officer`,
		`the secretary-general|the deputy secretary-general|the acting secretary-general|the secretary general|the secretary of the council|the secretary|the under-secretary-general|the director-general|the rapporteur|the moderator|the representative|the interpreter`),
	addressed: wordSet(`president chair chairman chairwoman chairperson secretary-general speaker minister ambassador
		prime vice-president foreign moderator co-chair high under-secretary-general`),
	neverInName: wordSet(`said says stated asked that this these those here there step convention treaty resolution
		article paragraph rule note question answer first second third favour against abstaining none part chapter annex
		assembly council committee commission debate remarks statement secretary executive officer affairs prosecutor`),
}

// officeSet makes the table of offices from two lists divided by bars: those
// who preside and those who do not.
func officeSet(presiding, others string) map[string]bool {
	set := map[string]bool{}
	for _, office := range fieldsByBar(others) {
		set[office] = false
	}
	for _, office := range fieldsByBar(presiding) {
		set[office] = true
	}
	return set
}
