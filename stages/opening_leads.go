package stages

import "strings"

// leadKind says what stands before a name.
type leadKind byte

const (
	noLead leadKind = iota
	bareLead
	commaLead
	titleLead
	prepositionLead
	invertedLead
	// looseLead is anything else before the first name of a paragraph: "A view
	// shared by NAME (Country), who said".
	looseLead
	// voiceLead gives the delegation before the name: "Chad, through NAME, said".
	voiceLead
)

// leads says whether what stands before a name leaves it the subject.
func (g *grammar) leads(c candidate) (leadKind, bool) {
	const longest = 600 // of what may stand before a name, in bytes
	if len(c.before) > longest {
		return noLead, false
	}
	before := strings.TrimSpace(c.before)
	p := plain(before)
	p = strings.TrimSpace(strings.TrimLeft(p, "-•*,. "))
	if p == "" || c.honorific != "" && g.articles.is(p) {
		return bareLead, true
	}
	if !c.quoted && g.invertedPlain.MatchString(before) {
		return invertedLead, true
	}
	if g.continuers.start(p) != "" && g.titles.start(strings.TrimRight(p, ", ")) == "" && !g.officeTitle(p) {
		return noLead, false
	}
	if c.quoted && g.invertedSaying.MatchString(before) {
		return invertedLead, true
	}
	if g.listLead.MatchString(p) {
		return commaLead, true
	}
	if g.voices.end(p) != "" {
		return voiceLead, true
	}
	if g.prepositions.is(p) {
		return prepositionLead, true
	}
	if g.language == "fr" && (p == "c'est" || strings.HasPrefix(p, "c'est ") && (strings.HasSuffix(p, " que") || strings.HasSuffix(p, " qu'"))) {
		return commaLead, true
	}
	if title := g.titles.end(strings.TrimRight(p, ", ")); title != "" {
		return titleLead, true
	}
	// "Au nom des trois membres africains (Gabon, Ghana et Kenya), M. NAME".
	if strings.HasSuffix(p, "-") || strings.HasSuffix(p, ",") && (!strings.HasSuffix(p, "),") || g.behalf.in(p)) {
		return commaLead, true
	}
	if g.officeTitle(p) {
		return titleLead, true
	}
	if c.name.capitals && (g.plainHonorific[c.honorific] || c.honorific == "" && c.name.words >= 2) && !g.delegates.in(p) && !g.reports.MatchString(p) {
		return looseLead, true
	}
	return noLead, false
}

// officeTitle says that a text is an office, such as may stand before a name:
// "Kenyan Foreign Minister".
func (g *grammar) officeTitle(p string) bool {
	p = strings.TrimRight(p, ", ")
	words := strings.Fields(p)
	return len(words) > 0 && len(words) <= 30 && g.officeWords.in(p) && !strings.ContainsAny(p, ".;:") &&
		!g.saysSomething(p)
}

// saysSomething finds a finite verb of saying in a plain text.
func (g *grammar) saysSomething(p string) bool {
	for i := 0; i < len(p); i++ {
		if p[i] == ' ' && g.saying.MatchString(p[i:min(len(p), i+40)]) && (g.language == "fr" || !strings.HasPrefix(p[i:], " united ")) {
			return true
		}
	}
	return false
}
