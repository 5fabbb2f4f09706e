package stages

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// splitDebates divides a meeting of the Debates corpus: every file is a turn,
// whatever forms of address stand inside it.
func splitDebates(lists *seeds.Lists, meeting pipeline.Meeting) pipeline.Divided {
	names := newDirectory(seeds.NewDelegationIndex(lists), meeting)
	names.tolerant(lists)
	d := newDivider(lists, names, meeting)
	d.known = func(name string) bool { _, ok := names.find(name); return ok }
	file := -1
	for i, block := range meeting.Blocks {
		if block.Len() == 0 {
			continue
		}
		if block.File != file {
			file = block.File
			d.ended = false
			d.beginFile(block, file)
			continue
		}
		if found, ok := parseLabel(block.Of(meeting.Text), names.words, d.known); ok && d.sameSpeaker(found) {
			// The form of address is printed again after a vote.
			d.votes.close()
			d.mark(block.Start, pipeline.Heading)
			rest := trim(meeting.Text, pipeline.Span{Start: block.Start + found.end, End: block.End})
			if rest.Len() > 0 {
				d.speech(rest, rest.Of(meeting.Text))
			}
			continue
		}
		d.paragraph(i, block)
	}
	return d.finishDebates(lists)
}

// beginFile opens the turn of a file at its form of address, or with what the
// companion table says when the file has none.
func (d *divider) beginFile(block pipeline.Block, file int) {
	text, hint := block.Of(d.meeting.Text), d.meeting.Hints[file]
	found, ok := parseLabel(text, d.names.words, d.known)
	if ok {
		found.name = repaired(found.name)
		d.begin(block, found)
		d.turns[len(d.turns)-1].hint = hint
		return
	}
	d.votes.close()
	made := label{name: hint.Speaker}
	if strings.EqualFold(hint.ParticipantType, "the president") {
		made = label{chair: true, office: "The President"}
	}
	if hint.Delegation != "" {
		made.notes = []string{hint.Delegation}
	}
	d.turns = append(d.turns, turn{label: made, explaining: d.explaining, hint: hint})
	d.open = true
	d.speech(block.Span, text)
}

// sameSpeaker says whether a label names the one who has the floor.
func (d *divider) sameSpeaker(found label) bool {
	if len(d.turns) == 0 {
		return false
	}
	now := d.turns[len(d.turns)-1].label
	return found.chair && now.chair || found.name != "" && seeds.Fold(found.name) == seeds.Fold(now.name)
}

// finishDebates resolves who presided and makes the statements.
func (d *divider) finishDebates(lists *seeds.Lists) pipeline.Divided {
	chair, problem := d.debatesChair(lists)
	d.meeting.Problems = append(d.meeting.Problems, problem)
	d.meeting.Presidency = chair.Code
	for i := range d.turns {
		d.turns[i].chair = chair
	}
	return d.divide()
}

// The ways in which speeches tell who presides.
var (
	ownState        = regexp.MustCompile(`(?i)\bin my (?:national )?capacity as (?:the )?[^.,]{0,80}?\b(?:representative|minister[^.,]{0,60}?|president|secretary of state[^.,]{0,60}?) of ([^.,;]{3,80})`)
	namedPresidency = regexp.MustCompile(`(?i)\bthe ([\p{Lu}][\p{L}-]+) presidency\b|\bpresidency of (?:the )?([\p{Lu}][\p{L}' ]{2,40})|\bcongratulat\w* (?:the delegation of |the )?([\p{Lu}][\p{L}' ]{2,40}?) (?:on|for) (?:its |her |his )?(?:assum|accession|presidency)`)
)

// debatesChair finds the delegation that presides, which the corpus does not
// print, and says by which way.
func (d *divider) debatesChair(lists *seeds.Lists) (seeds.Delegation, pipeline.Problem) {
	note := func(delegation seeds.Delegation, way string) (seeds.Delegation, pipeline.Problem) {
		return delegation, pipeline.Problem{Severity: pipeline.Note, Code: "P029", Message: fmt.Sprintf("%s presides, by %s", delegation.NameEN, way)}
	}
	for _, file := range d.chairFiles() {
		if delegation, ok := d.names.find(d.meeting.Hints[file].Delegation); ok && delegation.Type == "state" {
			return note(delegation, "the companion table")
		}
	}
	for _, t := range d.turns {
		if !t.label.chair {
			continue
		}
		for _, match := range ownState.FindAllStringSubmatch(strings.Join(t.text, " "), 3) {
			if delegation, ok := d.nameAtStart(match[1]); ok {
				return note(delegation, "the chair's own words")
			}
		}
	}
	if delegation, listed := presiding(lists, d.names, d.meeting); delegation.Code != "" {
		return delegation, listed[len(listed)-1]
	}
	unheard := d.unheardMembers()
	if delegation, ok := d.presidencyNamed(unheard); ok {
		return note(delegation, "another speaker's naming of the presidency")
	}
	if len(unheard) == 1 {
		delegation, _ := d.names.index.ByCode(unheard[0], d.meeting.Date)
		return note(delegation, "being the one member of that year's Council who is not heard otherwise")
	}
	return seeds.Delegation{}, pipeline.Problem{Severity: pipeline.Warning, Code: "P030",
		Message: "the speeches do not say which delegation presides; add the meeting to the list of meetings"}
}

// chairFiles are the files in which the chair has the floor.
func (d *divider) chairFiles() []int {
	var files []int
	for file, hint := range d.meeting.Hints {
		if strings.EqualFold(hint.ParticipantType, "the president") || strings.EqualFold(hint.Speaker, "the president") {
			files = append(files, file)
		}
	}
	slices.Sort(files) // for determinism
	return files
}

// nameAtStart finds the longest name of a delegation that a text starts with.
func (d *divider) nameAtStart(text string) (seeds.Delegation, bool) {
	fields := strings.Fields(text)
	for n := min(len(fields), 8); n > 0; n-- {
		if delegation, ok := d.names.find(strings.Join(fields[:n], " ")); ok {
			return delegation, true
		}
	}
	return seeds.Delegation{}, false
}

// unheardMembers are the members of the Council who take the floor in no turn
// of their own, by code.
func (d *divider) unheardMembers() []string {
	heard := map[string]bool{}
	for _, t := range d.turns {
		for _, printed := range t.label.notes {
			if delegation, ok := d.names.find(printed); ok {
				heard[delegation.Code] = true
			}
		}
	}
	var unheard []string
	for _, seat := range d.names.seats {
		if status, known := d.names.index.SeatOf(seat, d.meeting.Date); known && status != "none" && !heard[seat] && !slices.Contains(unheard, seat) {
			unheard = append(unheard, seat)
		}
	}
	slices.Sort(unheard) // for determinism
	return unheard
}

// presidencyNamed finds the presidency that most speakers name, among the
// members who are not heard otherwise: thanks go to the presidency of the
// month before too.
func (d *divider) presidencyNamed(unheard []string) (seeds.Delegation, bool) {
	counts := map[string]int{}
	for _, t := range d.turns {
		if t.label.chair {
			continue
		}
		for _, match := range namedPresidency.FindAllStringSubmatch(strings.Join(t.text, " "), -1) {
			delegation, ok := d.names.index.Adjective(match[1], d.meeting.Language)
			if !ok {
				delegation, ok = d.nameAtStart(match[2] + match[3])
			}
			if ok && slices.Contains(unheard, delegation.Code) {
				counts[delegation.Code]++
			}
		}
	}
	best := ""
	for _, code := range unheard { // in order of code, for determinism
		if counts[code] > 0 && (best == "" || counts[code] > counts[best]) {
			best = code
		}
	}
	if best == "" {
		return seeds.Delegation{}, false
	}
	return d.names.index.ByCode(best, d.meeting.Date)
}
