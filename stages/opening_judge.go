package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// lastClause is what stands after the last comma but one at the end.
func lastClause(text string) string {
	text = strings.Trim(text, " ,")
	return strings.TrimSpace(text[strings.LastIndexByte(text, ',')+1:])
}

// judge decides whether a name opens a statement: what stands before it must
// leave it the subject of its sentence, and after it must come whom it speaks
// for and a verb of saying.
func (g *grammar) judge(r *resolver, text string, c candidate, ctx floorContext) (opening, bool) {
	if !c.name.capitals && !ctx.mixed && c.before != "" && !(c.paragraph && c.honorific != "" && g.second.in(plain(c.before))) {
		return opening{}, false
	}
	lead, ok := g.leads(c)
	if !ok {
		return opening{}, false
	}
	o := opening{name: c.name.Of(text), honorific: c.honorific, capitals: c.name.capitals, inverted: lead == invertedLead}
	if lead == titleLead {
		o.role = lastClause(c.before)
	}
	rest := text[c.name.End:]
	if lead == voiceLead {
		return g.judgeVoice(r, o, c, ctx, rest)
	}
	if inside, after, ok := parenthesis(rest); ok {
		return g.judgeParenthesis(r, o, c, ctx, lead, inside, after)
	}
	if lead == looseLead {
		return o, false
	}
	if strings.HasPrefix(rest, ",") {
		if judged, ok := g.judgeRole(r, o, c, ctx, rest); ok {
			return judged, true
		}
	}
	if who, ok := g.viewOf(r, c); ok && lead == invertedLead {
		o.who = who
		return o, true
	}
	return g.judgeTitle(r, o, c, ctx, rest)
}

// parenthesis reads "(Country)" after a name, with a stray comma before it.
func parenthesis(rest string) (inside, after string, ok bool) {
	i := 0
	for i < len(rest) && i < 2 && (rest[i] == ' ' || rest[i] == ',') {
		i++
	}
	if i >= len(rest) || rest[i] != '(' {
		return "", "", false
	}
	depth := 0
	const longest = 200
	for j := i; j < len(rest) && j < i+longest; j++ {
		switch rest[j] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return rest[i+1 : j], rest[j+1:], true
			}
		}
	}
	return "", "", false
}

func (g *grammar) judgeParenthesis(r *resolver, o opening, c candidate, ctx floorContext, lead leadKind, inside, after string) (opening, bool) {
	next := strings.TrimLeft(after, " ,")
	first, _ := utf8.DecodeRuneInString(next)
	comma := strings.HasPrefix(strings.TrimLeft(after, " "), ",")
	switch {
	case lead == invertedLead && (next == "" || strings.ContainsRune(".;:", first)):
	case next == "" || strings.ContainsRune(".;)", first):
		return o, false
	case first == ':':
		if c.before != "" {
			return o, false
		}
	case unicode.IsLower(first):
		if joinsList(plain(next[:min(len(next), 12)])) {
			return o, false
		}
	case !comma && !quoteRune(first):
		return o, false
	case comma && unicode.IsUpper(first):
		_, n := g.honorificAt(next, 0)
		if name, ok := g.nameAt(next, n); ok {
			if _, _, another := parenthesis(next[name.End:]); name.capitals || another {
				return o, false // a list of names
			}
		}
	}
	o.printed = inside
	o.who = r.byName(inside)
	if o.honorific == "" && c.name.words == 1 && o.who.kind != pipeline.State && o.who.kind != pipeline.Observer {
		return o, false // an acronym with its name
	}
	switch {
	case lead == looseLead:
		relative := g.relative.MatchString(after)
		if o.who.kind != pipeline.State && o.who.kind != pipeline.Observer || ctx.heard.has(o.who) || key(o.who) == ctx.current || !relative && !g.saying.MatchString(after) {
			return o, false
		}
	case c.before != "" && (!c.paragraph && key(o.who) == ctx.current || g.pluperfect.MatchString(after)):
		return o, false // named inside another's turn
	}
	if !o.capitals {
		// Mixed case: only a known delegation that has not the floor, a full name
		// or an honorific, and a verb.
		full := o.honorific != "" || c.name.words >= 2
		if !o.who.known || !full || key(o.who) == ctx.current || !comma && !g.saying.MatchString(after) && lead != prepositionLead && !(c.paragraph && lead == bareLead) {
			return o, false
		}
	}
	if !o.who.known && (!startsUpper(inside) || unicode.IsDigit(rune(inside[0])) || c.name.words == 1 && o.honorific == "" || !g.saying.MatchString(after) && !comma) {
		return o, false
	}
	return o, true
}

// viewOf reads "Pour la France, a dit M. NAME, rien ne presse": the sentence says
// whose view it gives before it names who gives it.
func (g *grammar) viewOf(r *resolver, c candidate) (party, bool) {
	view, _, _ := strings.Cut(strings.TrimLeft(c.before, "-•*,. "), ",")
	preposition := g.prepositions.start(plain(view))
	if preposition == "" || !c.paragraph || !c.name.capitals {
		return party{}, false
	}
	names := r.namesIn(view)
	if len(names) != 1 || names[0].adjective || names[0].End < len(view) || names[0].Start > len(preposition)+len(" de la ") {
		return party{}, false
	}
	return names[0].party, true
}

// judgeVoice decides for "Chad, through NAME, said": the delegation stands
// before the name.
func (g *grammar) judgeVoice(r *resolver, o opening, c candidate, ctx floorContext, rest string) (opening, bool) {
	names := r.namesIn(c.before)
	if len(names) != 1 || names[0].adjective || !c.paragraph || key(names[0].party) == ctx.current {
		return o, false
	}
	if _, after, ok := parenthesis(rest); ok {
		rest = after
	}
	if !strings.HasPrefix(rest, ",") || !g.saying.MatchString(rest[1:]) {
		return o, false
	}
	o.who = names[0].party
	return o, true
}

// joinsList says that a text goes on with another name.
func joinsList(next string) bool {
	for _, word := range []string{"et ", "and ", "ou ", "or "} {
		if strings.HasPrefix(next, word) {
			return true
		}
	}
	return false
}

func quoteRune(r rune) bool { return strings.ContainsRune("«»“”\"„", r) }

// judgeRole decides for "NAME, office, said".
func (g *grammar) judgeRole(r *resolver, o opening, c candidate, ctx floorContext, rest string) (opening, bool) {
	const longest = 600
	sentence := rest[:min(len(rest), longest)]
	sentence = sentence[:firstStop(sentence)]
	end := -1
	if m := g.roleEnd.FindStringIndex(sentence[1:]); m != nil {
		end = m[0] + 1
	}
	if m := g.roleEndLoose.FindStringIndex(sentence); m != nil && (end < 0 || m[0] < end) {
		end = m[0]
	}
	if i := strings.Index(sentence, ": "); i > 1 && (end < 0 || i < end) && g.officeWords.in(plain(sentence[1:i])) {
		end = i // "NAME, Secretary-General: The people"
	}
	if end <= 1 {
		return o, false
	}
	o.role = strings.TrimRight(strings.TrimSpace(sentence[1:end]), ",")
	if o.role == "" {
		return o, false
	}
	office := g.officeWords.in(plain(o.role))
	start := c.paragraph && c.before == ""
	switch {
	case !o.capitals && !(ctx.mixed && start && office && (o.honorific != "" || c.name.words >= 2)):
		return o, false
	case !office && !start:
		return o, false
	case o.honorific == "" && c.name.words < 2:
		return o, false
	}
	if inside, _, ok := parenthesis(sentence[len(","):]); ok && !office { // NAME, (Country), said
		o.printed = inside
	}
	o.who = r.byRole(o.role)
	if !o.capitals && key(o.who) == ctx.current && o.who.known && o.who.kind == pipeline.State {
		return o, false
	}
	return o, true
}

// firstStop is where the sentence that a text starts in ends, or the length of
// the text.
func firstStop(text string) int {
	for i := 1; i+1 < len(text); i++ {
		if (text[i] == '.' || text[i] == '?' || text[i] == '!') && text[i+1] == ' ' && !stopInside(text, i) {
			return i
		}
	}
	return len(text)
}

// judgeTitle decides for "The Foreign Minister of Norway, NAME, said" and for
// a name in capitals with nothing but a verb after it.
func (g *grammar) judgeTitle(r *resolver, o opening, c candidate, ctx floorContext, rest string) (opening, bool) {
	title := strings.Trim(c.before, " ,")
	if g.officeTitle(plain(title)) { // "Foreign Minister NAME of Norway said"
		of := rest[:min(len(rest), 80)]
		if names := r.namesIn(of); len(names) > 0 && r.linked("x "+strings.TrimSpace(of[:names[0].Start])) {
			title += rest[:names[0].End]
			rest = rest[names[0].End:]
		}
	}
	if who, spoke := ctx.heard.as(o.name); o.inverted && spoke && o.capitals && c.paragraph && key(who) != ctx.current && (rest == "" || strings.ContainsRune(".,;:", rune(rest[0]))) {
		o.who, o.second = who, true
		return o, true
	}
	if !g.saying.MatchString(rest) && !(strings.HasPrefix(rest, ",") && g.saying.MatchString(rest[1:])) {
		return o, false
	}
	if who, spoke := ctx.heard.as(o.name); spoke && (o.capitals || ctx.mixed || o.honorific != "" && c.paragraph) {
		const near = 90 // "Mr. NAME, responding to questions, said"
		if again := g.second.in(plain(c.before)) || strings.HasPrefix(rest, ",") && g.second.in(plain(rest[:min(len(rest), near)])); again || o.capitals && key(who) != ctx.current {
			o.who, o.second = who, true
			return o, true
		}
	}
	if ctx.speaker != "" && standsFor(o.name, ctx.speaker) {
		return o, false // whoever has the floor goes on
	}
	if title == "" {
		if !o.capitals || !c.paragraph || o.honorific == "" && c.name.words < 2 {
			return o, false
		}
		return o, true
	}
	if g.language == "fr" && o.honorific == "" || c.name.words < 2 && o.honorific == "" || g.saysSomething(plain(title)) {
		return o, false
	}
	if !o.capitals && !(ctx.mixed && c.paragraph) || c.quoted || len(title) > 220 || !g.officeWords.in(plain(title)) {
		return o, false
	}
	if i := strings.LastIndex(title, ", "); i >= 0 && g.officeWords.in(plain(title[i:])) {
		title = title[i+2:]
	}
	o.role = strings.TrimSpace(title)
	o.who = r.byRole(o.role)
	if !o.who.known && g.presidents.in(plain(o.role)) {
		o.who = ctx.presiding
	}
	return o, true
}
