package stages

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// opening is the place where a speaker takes the floor.
type opening struct {
	// at is where the statement begins.
	at int
	// name, honorific and role are as printed; name is empty when only a
	// delegation is printed.
	name, honorific, role string
	capitals              bool
	// printed is whom the parenthesis names; words is what stands for the
	// speaker when no name is printed.
	printed, words string
	who            party
	// sentence is the sentence with the opening, for what it says of the turn.
	sentence string
	second   bool
	national bool
	// chair says that the opening calls the speaker the President of the Council.
	chair bool
}

// floorContext is what an opening is judged by.
type floorContext struct {
	// mixed says that the record prints no names in capitals.
	mixed bool
	// current is the code or name of the delegation that has the floor, empty
	// for nobody.
	current string
	// presiding is the delegation in the chair, empty when unknown.
	presiding party
	// heard leads from a surname to the party of whoever spoke under it.
	heard map[string]party
}

// candidate is a name that may open a statement.
type candidate struct {
	// start is where its sentence begins, at where the honorific or name does.
	start, at int
	honorific string
	name      printedName
	// before is what stands between the start of the sentence and the name,
	// without quotations; quoted says that there was one.
	before string
	quoted bool
	// paragraph says that nothing but quotations stands between the start of the
	// paragraph and the sentence.
	paragraph bool
}

// openingsIn finds the openings in one paragraph, in order.
func (g *grammar) openingsIn(r *resolver, text string, ctx floorContext) []opening {
	var list []opening
	scan := sentenceScan{text: text, g: g}
	taken := -1 // the sentence that has an opening already
	for scan.next() {
		c := scan.candidate()
		if c.start == taken {
			continue
		}
		if c.name.words == 0 {
			if o, ok := g.unnamed(r, text, scan, ctx); ok {
				list = append(list, o)
				ctx.current, taken = key(o.who), c.start
			}
			continue
		}
		o, ok := g.judge(r, text, c, ctx)
		if !ok && scan.atStart {
			if o, ok := g.unnamed(r, text, scan, ctx); ok {
				list = append(list, o)
				ctx.current, taken = key(o.who), c.start
			}
		}
		if !ok {
			continue
		}
		o.at = c.start
		if c.paragraph {
			o.at = 0
		}
		o.sentence = text[c.start:sentenceEnd(text, c.at)]
		g.mark(&o)
		list = append(list, o)
		ctx.current, taken = key(o.who), c.start
		scan.skip(c.name.End)
	}
	return list
}

// lastClause is what stands after the last comma but one at the end.
func lastClause(text string) string {
	text = strings.Trim(text, " ,")
	return strings.TrimSpace(text[strings.LastIndexByte(text, ',')+1:])
}

// key tells delegations apart.
func key(p party) string {
	if p.code != "" {
		return p.code
	}
	return p.name
}

// mark reads from the sentence what kind of turn it opens.
func (g *grammar) mark(o *opening) {
	head := o.sentence
	const far = 420 // what says how the floor is taken stands near the name
	if len(head) > far {
		head = head[:far]
	}
	p := plain(unquoted(head))
	o.second = o.second || g.second.in(p)
	o.national = g.national.in(p)
	o.chair = g.presidents.in(p)
}

// judge decides whether a name opens a statement: what stands before it must
// leave it the subject of its sentence, and after it must come whom it speaks
// for and a verb of saying.
func (g *grammar) judge(r *resolver, text string, c candidate, ctx floorContext) (opening, bool) {
	if !c.name.capitals && !ctx.mixed && c.before != "" {
		return opening{}, false
	}
	lead, ok := g.leads(c)
	if !ok {
		return opening{}, false
	}
	o := opening{name: c.name.Of(text), honorific: c.honorific, capitals: c.name.capitals}
	if lead == titleLead {
		o.role = lastClause(c.before)
	}
	rest := text[c.name.End:]
	if inside, after, ok := parenthesis(rest); ok {
		return g.judgeParenthesis(r, o, c, ctx, lead, inside, after)
	}
	if strings.HasPrefix(rest, ",") {
		if judged, ok := g.judgeRole(r, o, c, ctx, rest); ok {
			return judged, true
		}
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
	if !g.saying.MatchString(rest) && !(strings.HasPrefix(rest, ",") && g.saying.MatchString(rest[1:])) {
		return o, false
	}
	title := strings.Trim(c.before, " ,")
	if who, spoke := ctx.heard[surname(o.name)]; spoke && (o.capitals || ctx.mixed) {
		if again := g.second.in(plain(c.before)); again || o.capitals && key(who) != ctx.current {
			o.who, o.second = who, true
			return o, true
		}
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

// leadKind says what stands before a name.
type leadKind byte

const (
	noLead leadKind = iota
	bareLead
	commaLead
	titleLead
	prepositionLead
	invertedLead
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
	if g.continuers.start(p) != "" && g.titles.start(strings.TrimRight(p, ", ")) == "" && !g.officeTitle(p) {
		return noLead, false
	}
	if c.quoted && g.invertedSaying.MatchString(before) {
		return invertedLead, true
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
	if strings.HasSuffix(p, "-") || strings.HasSuffix(p, ",") && !strings.HasSuffix(p, "),") {
		return commaLead, true
	}
	if g.officeTitle(p) {
		return titleLead, true
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

// unnamed decides for a turn that prints a delegation and no name: "The
// representative of X, taking the floor a second time, said".
func (g *grammar) unnamed(r *resolver, text string, scan sentenceScan, ctx floorContext) (opening, bool) {
	sentence := text[scan.start:sentenceEnd(text, scan.at)]
	const far = 420
	head := unquoted(sentence[:min(len(sentence), far)])
	if g.namesSomeone(head) {
		return opening{}, false
	}
	p := plain(head)
	second := g.second.in(p)
	subject, ok := g.delegate(head, second)
	if !ok {
		return g.unnamedChair(sentence, p, scan, ctx)
	}
	names := r.namesIn(subject.after)
	if len(names) == 0 || names[0].Start > 24 {
		return opening{}, false
	}
	who := names[0].party
	rest := subject.after[names[0].End:]
	if who.code == "" || key(who) == ctx.current && !second {
		return opening{}, false
	}
	if !second && (!scan.paragraph() || subject.start > 0 || !g.saying.MatchString(rest)) {
		return opening{}, false
	}
	o := opening{at: scan.start, words: strings.TrimSpace(subject.words + subject.after[:names[0].End]), who: who, sentence: sentence, second: second}
	if scan.paragraph() {
		o.at = 0
	}
	g.mark(&o)
	o.second = second
	return o, true
}

// unnamedChair decides for "The President of the Council, speaking in her
// national capacity, said".
func (g *grammar) unnamedChair(sentence, p string, scan sentenceScan, ctx floorContext) (opening, bool) {
	if !scan.paragraph() || !g.national.in(p) || !g.presidents.in(p) || ctx.presiding.code == "" || key(ctx.presiding) == ctx.current {
		return opening{}, false
	}
	if g.namesAfter(sentence) {
		return opening{}, false
	}
	at, longest := 0, ""
	for _, phrase := range g.presidents {
		if i := place(p, phrase); i >= 0 && len(phrase) > len(longest) {
			at, longest = i, phrase
		}
	}
	if before := strings.TrimSpace(p[:at]); strings.Contains(before, ")") || before != "" && !strings.HasSuffix(before, ",") && !g.articles.is(lastClause(before)) {
		return opening{}, false
	}
	o := opening{at: 0, words: sameWords(unquoted(sentence), p[:at], longest), who: ctx.presiding, sentence: sentence}
	g.mark(&o)
	return o, true
}

// namesAfter says whether a name follows the office of the chair: "The Council
// President, Name Name (Country)".
func (g *grammar) namesAfter(sentence string) bool {
	const far = 160
	head := sentence[:min(len(sentence), far)]
	for i := 0; i+1 < len(head); i++ {
		if head[i] != ' ' || g.presidents.end(strings.TrimRight(plain(head[:i]), ", ")) == "" {
			continue
		}
		_, n := g.honorificAt(head, i+1)
		if name, ok := g.nameAt(head, i+1+n); ok && (n > 0 || name.words > 1) {
			return true
		}
	}
	return false
}

// namesSomeone says whether a text holds a name in capitals.
func (g *grammar) namesSomeone(text string) bool {
	for i := 0; i < len(text); {
		end := nameWordEnd(text, i)
		if end == i {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		_, n := g.honorificAt(text, i)
		if name, ok := g.nameAt(text, i+n); ok && name.capitals && (n > 0 || name.words > 1) {
			return true
		}
		i = end
	}
	return false
}

// sameWords are the words of a text that stand where a phrase stands in its
// plain form, after the words before it.
func sameWords(text, before, phrase string) string {
	rest := " " + text
	if n := len(strings.Fields(before)); n > 0 {
		rest = afterWords(text, n-1)
	}
	fields := strings.Fields(rest)
	return strings.Trim(strings.Join(fields[:min(len(fields), len(strings.Fields(phrase)))], " "), ",;:")
}

// subjectOf is a subject such as "The representative of" with what follows.
type subjectOf struct {
	start        int
	words, after string
}

// delegate finds the noun of a delegation's speaker as the subject: at the
// start, or after an introductory clause when the sentence marks a further turn.
func (g *grammar) delegate(head string, second bool) (subjectOf, bool) {
	starts := []int{0}
	if second {
		for i := 0; i+2 < len(head); i++ {
			if head[i] == ',' && head[i+1] == ' ' {
				starts = append(starts, i+2)
			}
		}
	}
	for _, start := range starts {
		words := strings.SplitAfterN(head[start:], " ", 7)
		if len(words) < 3 {
			continue
		}
		switch strings.TrimSpace(plain(words[0])) {
		case "the", "le", "la", "a", "an":
		default:
			if !strings.HasPrefix(plain(words[0]), "l'") {
				continue
			}
			// l'ambassadeur de ...
			rest := head[start+strings.IndexAny(head[start:], "'’"):]
			_, size := utf8.DecodeRuneInString(rest)
			if noun := g.delegates.start(plain(rest[size:])); noun != "" {
				if s, ok := afterNoun(head, start, len(rest[:size])+start+strings.IndexAny(head[start:], "'’")-start, noun); ok {
					return s, true
				}
			}
			continue
		}
		if noun := g.delegates.start(plain(head[start+len(words[0]):])); noun != "" {
			if s, ok := afterNoun(head, start, len(words[0]), noun); ok {
				return s, true
			}
		}
	}
	return subjectOf{}, false
}

// afterNoun cuts what follows the noun, which has as many words as its plain form.
func afterNoun(head string, start, skip int, noun string) (subjectOf, bool) {
	at := start + skip
	for range strings.Fields(noun) {
		for at < len(head) && head[at] == ' ' {
			at++
		}
		for at < len(head) && head[at] != ' ' && head[at] != ',' {
			at++
		}
	}
	if at >= len(head) {
		return subjectOf{}, false
	}
	rest := strings.TrimLeft(head[at:], " ")
	link, _, _ := strings.Cut(rest, " ")
	switch l := plain(link); {
	case l == "of", l == "for", l == "de", l == "du", l == "des", strings.HasPrefix(l, "d'"):
		return subjectOf{start: start, words: head[start:at], after: head[at:]}, true
	}
	return subjectOf{}, false
}
