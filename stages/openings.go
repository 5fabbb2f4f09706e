package stages

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
	// inverted says that what was said stands before the speaker.
	inverted bool
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
	// nameless says that the turn that has the floor was opened without a name.
	nameless bool
	// speaker is the name of whoever has the floor, as printed.
	speaker string
	// heard are those who spoke under a name.
	heard heardSpeakers
	// unlisted are parties without a code that spoke, in order: the table does not
	// have them, and a further turn names them as the first one did.
	unlisted []party
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
				ctx.current, ctx.nameless, ctx.speaker, taken = key(o.who), o.name == "", o.name, c.start
			}
			continue
		}
		o, ok := g.judge(r, text, c, ctx)
		if !ok && scan.atStart {
			if o, ok := g.unnamed(r, text, scan, ctx); ok {
				list = append(list, o)
				ctx.current, ctx.nameless, ctx.speaker, taken = key(o.who), o.name == "", o.name, c.start
			}
		}
		if !ok {
			continue
		}
		o.at = c.start
		if c.paragraph || o.inverted && len(list) == 0 && g.unattributed(text[:c.start]) {
			o.at = 0
		}
		o.sentence = text[c.start:sentenceEnd(text, c.at)]
		g.mark(&o)
		list = append(list, o)
		ctx.current, ctx.nameless, ctx.speaker, taken = key(o.who), false, o.name, c.start
		scan.skip(c.name.End)
	}
	return list
}

// unattributed says that a text is a sentence or two that are nobody's yet: the
// sentence after them names who said them.
func (g *grammar) unattributed(text string) bool {
	const longest = 400
	p := plain(text[:min(len(text), longest)])
	return len(text) <= longest && !g.reports.MatchString(p) && !g.delegates.in(p)
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
