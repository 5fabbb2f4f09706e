package stages

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// directory knows who is who in one verbatim record: the table of delegations
// on the date of the meeting, the cover, and those invited during the meeting.
type directory struct {
	index    *seeds.DelegationIndex
	language string
	date     string
	words    labelWords
	// members are the Council members on the cover, the chair included.
	members map[string]bool
	// assembly says that the record is of the General Assembly, where every
	// State votes.
	assembly bool
	// people are the persons named so far: on the cover, in invitations, in the
	// words of the chair.
	people people
	// seats are the codes in the list of Council seats; squeezed leads from
	// names without their spaces to names. Both are for texts without a cover
	// and with the faults of recognition.
	seats    []string
	squeezed map[string]string
}

func newDirectory(index *seeds.DelegationIndex, meeting pipeline.Meeting) *directory {
	d := &directory{index: index, language: meeting.Language, date: meeting.Date, words: labelWordsOf(meeting.Language), members: map[string]bool{}, assembly: meeting.Body == "GA"}
	for _, p := range meeting.Participants {
		delegation, known := d.find(p.Delegation)
		if known {
			d.members[delegation.Code] = true
		}
		d.people.add(person{name: p.Name, delegation: delegation, known: known, cover: true})
	}
	return d
}

// delegationNames says of a printed name whether the table has it.
func delegationNames(lists *seeds.Lists, meeting pipeline.Meeting) func(string) bool {
	index := seeds.NewDelegationIndex(lists)
	return func(name string) bool {
		_, ok := index.Find(name, meeting.Language, meeting.Date)
		return ok
	}
}

// find looks a printed name up in the table.
func (d *directory) find(name string) (seeds.Delegation, bool) {
	if strings.TrimSpace(name) == "" {
		return seeds.Delegation{}, false
	}
	if delegation, ok := d.index.Find(name, d.language, d.date); ok || d.squeezed == nil {
		return delegation, ok
	}
	if printed, ok := d.squeezed[squeeze(repaired(name))]; ok {
		return d.index.Find(printed, d.language, d.date)
	}
	return seeds.Delegation{}, false
}

// tolerant makes the directory find names whose spaces were lost or added
// when the print was recognised, or whose accents were garbled.
func (d *directory) tolerant(lists *seeds.Lists) {
	d.squeezed = map[string]string{}
	for _, row := range lists.Delegations {
		for _, name := range append([]string{row.NameEN, row.LongEN}, row.AliasesEN...) {
			if key := squeeze(name); len(key) > 3 && d.squeezed[key] == "" {
				d.squeezed[key] = name
			}
		}
	}
	for _, seat := range lists.Council {
		d.seats = append(d.seats, seat.Code)
	}
}

// squeeze is the letters of a name in lower case, without accents.
func squeeze(name string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(name) {
		if unicode.IsLetter(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// isMember says whether a delegation sits on the Council: by the cover, or by
// the list of seats when the record has no cover.
func (d *directory) isMember(code string) bool {
	if code == "" {
		return false
	}
	if d.assembly {
		return true
	}
	if len(d.members) >= 5 {
		return d.members[code]
	}
	seat, known := d.index.SeatOf(code, d.date)
	return known && seat != "none"
}

// namedPerson finds a person with an honorific and an office in the words of
// the chair: "Mr. First NAME, Minister of ... of State".
var namedPerson = regexp.MustCompile(`(?:\b(?:Mr|Mrs|Ms|Dr|Prof|M|Mme|Mlle)\.?|\b(?:Miss|Sir|Dame|Lord|Lady|Baroness|Professor|Ambassador|Judge|Archbishop|Bishop|Monsignor|Cardinal|Father|Sister|Rabbi|Imam|Nana|Chief|King|Queen|Prince|Princess|Sheikha?|General|Major General|Lieutenant General|Cheikha?|Général|Juge|Monseigneur|Mgr))\s+` +
	`((?:[\p{Lu}][\p{L}’'.\-]*|d[eaiu]|del|della|de la|van|der|den|von|bin|ben|bint|al|el|le|la|y|e|dos|das|d’\p{L}+|d'\p{L}+)(?:\s(?:[\p{Lu}][\p{L}’'.\-]*|d[eaiu]|del|della|van|der|den|von|bin|ben|bint|al|el|le|la|y|e|dos|das|d[’']\p{L}+)){0,6})` +
	`(?:\s\(([^()]{2,80})\))?(?:,\s+([^.;:]{4,300}))?`)

// officeBefore finds an office that stands before the name: "the Special Envoy
// of ..., Mr. NAME".
var officeBefore = regexp.MustCompile(`\b(?:the|The|le|la|Le|La|l['’]|au|à la) ?([\p{Lu}][^.;:,()]{5,160}), (?:Mr\.?|Mrs\.?|Ms\.?|Dr\.?|M\.|Mme|Mlle|Sir|Dame|General|Général|Ambassador)\s+((?:[\p{Lu}][\p{L}’'.\-]*|d[eaiu]|del|van|der|den|von|bin|ben|al|el|le|la)(?:\s(?:[\p{Lu}][\p{L}’'.\-]*|d[eaiu]|del|van|der|den|von|bin|ben|al|el|le|la)){0,6})`)

// learn takes the persons out of the words of the chair or of a stage
// direction.
func (d *directory) learn(text string) {
	if len(text) > 20_000 {
		text = text[:20_000]
	}
	for from := 0; ; {
		at := namedPerson.FindStringSubmatchIndex(text[from:])
		if at == nil {
			break
		}
		here := text[from:]
		p := person{name: strings.TrimRight(group(here, at, 1), "."), role: trimRole(group(here, at, 3))}
		if printed := group(here, at, 2); printed != "" {
			p.delegation, p.known = d.find(printed)
		}
		// The office may run on to the next person: the search goes on after the name.
		from += at[3]
		if !p.known && p.role != "" {
			p.delegation, p.known = d.byRole(p.role)
		}
		if p.known || p.role != "" {
			d.people.add(p)
		}
	}
	for _, match := range officeBefore.FindAllStringSubmatch(text, -1) {
		p := person{name: strings.TrimRight(match[2], "."), role: match[1]}
		if _, bare := d.find(p.role); bare {
			continue // the end of an office: "... to the United Nations, Mr. NAME"
		}
		if p.delegation, p.known = d.byRole(p.role); p.known {
			d.people.add(p)
		}
	}
}

// roleEnds are the words at which the office of a person ends and the sentence
// goes on.
var roleEnds = regexp.MustCompile(`(?i)(?:,? to (?:participate|address|take|brief|join|make)|,? and (?:to (?:give|invite|thank)|(?:I|we) |Mr\.?|Mrs\.?|Ms\.?|M\.|Mme|Miss |Sir |Dame |Dr\.? |Sister |Father |Monsignor |Archbishop |Bishop |Judge |General |Ambassador |Professor |Lord |Lady |Prince|Sheikh|request)|,? who |,? whom |,? (?:à|a) (?:participer|prendre|s['’]adresser|faire)|,? qui |,? et (?:à |de |d['’])?(?:je|M\.|Mme|Mlle|Sir|Dame|lui)|,? for (?:his|her|their) |,? pour (?:son|sa|leur) |,? and I |,? under rule|,? in accordance|,? conformément|,? joins|,? is |,? has |,? est ).*$`)

// trimRole cuts what follows the office in the sentence.
func trimRole(role string) string {
	role = strings.Trim(roleEnds.ReplaceAllString(role, ""), " ,")
	first, _, _ := strings.Cut(strings.ToLower(role), " ")
	if notInOffice[first] {
		return "" // the sentence goes on, no office follows the name
	}
	return role
}

// notInOffice are words that go on with the sentence after a name.
var notInOffice = wordSet(`for to in on at and who whom whose of with from by as is was has had will but or that which this these we i it he she
	they his her their our my your you also now then when while since because if so not today yesterday thank whether
	pour de du des à au aux dans en et qui dont que sur avec par comme est a je nous il elle ils sa son ses leur leurs notre votre
	j’ai j'ai ainsi lorsque quand car si ne aujourd’hui mais ou`)

// bodyOf is whom somebody outside the table speaks for: the body that the
// office names last, or the office itself.
func bodyOf(role string) (body string, kind pipeline.DelegationType) {
	for _, link := range []string{" of the ", " of ", " at the ", " at ", " for the ", " for ", " de la ", " de l’", " de l'", " du ", " des ", " de ", " d’", " d'"} {
		i := strings.LastIndex(role, link)
		if i < 0 {
			continue
		}
		name := role[i+len(link):]
		if first, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(first) && strings.Contains(name, " ") && len(name) > len(body) {
			body = name
		}
	}
	if body == "" {
		return role, pipeline.Individual
	}
	return body, pipeline.CivilSociety
}

// nationsBody recognises a body of the United Nations by its name.
var nationsBody = regexp.MustCompile(`\bUnited Nations\b|\bNations Unies\b|de l['’]ONU\b`)

// lostHyphen is where a hyphen at the end of a line was lost before a capital
// (SecretaryGeneral).
var lostHyphen = regexp.MustCompile(`(\p{Ll}{3})(\p{Lu}\p{Ll}{2})`)

// byRole finds whom an office speaks for: by the list of offices, or by the
// delegation that the office names last.
func (d *directory) byRole(role string) (seeds.Delegation, bool) {
	role = lostHyphen.ReplaceAllString(role, "$1-$2")
	// An observer to the United Nations speaks for who sent them.
	role = withoutPost(role)
	if delegation, ok := d.index.Office(role, d.language, d.date); ok {
		return delegation, true
	}
	for _, separator := range []string{" of the ", " of ", " de la ", " de l’", " de l'", " du ", " des ", " de ", " d’", " d'"} {
		for rest := role; ; {
			_, after, ok := strings.Cut(rest, separator)
			if !ok {
				break
			}
			name := after
			if cut := strings.IndexAny(name, ",;"); cut > 0 {
				name = name[:cut]
			}
			if delegation, ok := d.find(name); ok {
				return delegation, true
			}
			for _, joint := range []string{" to the ", " auprès de ", " and ", " et "} {
				if before, _, ok := strings.Cut(name, joint); ok {
					if delegation, ok := d.find(before); ok {
						return delegation, true
					}
				}
			}
			rest = after
		}
	}
	// Who holds an office in a body of the United Nations speaks for them.
	if nationsBody.MatchString(role) {
		return d.find("United Nations")
	}
	return seeds.Delegation{}, false
}
