package stages

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// resolver leads from printed words to delegations, in the language and on the
// date of one meeting.
type resolver struct {
	index    *seeds.DelegationIndex
	language string
	// date is that of the meeting, empty when it is not known.
	date  string
	words *grammar
}

func newResolver(index *seeds.DelegationIndex, words *grammar, header pipeline.Header) *resolver {
	return &resolver{index: index, language: header.Language, date: header.Date, words: words}
}

// party is whom a speaker speaks for.
type party struct {
	// name is the English short name, or the printed one when the table has none.
	name, code string
	kind       pipeline.DelegationType
	known      bool
}

func (r *resolver) party(d seeds.Delegation) party {
	return party{name: d.NameEN, code: d.Code, kind: pipeline.DelegationType(d.Type), known: true}
}

// byName resolves a name that stands by itself: the words in a parenthesis.
// What is not in the table keeps its printed name and no code.
func (r *resolver) byName(printed string) party {
	printed = strings.TrimSpace(printed)
	if d, ok := r.index.Find(printed, r.language, r.date); ok {
		return r.party(d)
	}
	// "(Gabon, au nom des A3)", "(Niger, Council President)", "(Observer of Palestine)".
	for _, part := range strings.FieldsFunc(printed, func(c rune) bool { return c == ',' || c == ';' || c == '–' || c == '—' || c == ':' }) {
		if d, ok := r.index.Find(part, r.language, r.date); ok {
			return r.party(d)
		}
	}
	if found := r.namesIn(printed); len(found) > 0 {
		return found[0].party
	}
	return party{name: printed, kind: pipeline.UnknownType}
}

// found is a delegation's name inside a text.
type found struct {
	party
	pipeline.Span
	adjective bool
}

// namesIn finds the names of delegations in a short text, longest first at
// each place, from left to right.
func (r *resolver) namesIn(text string) []found { return r.find(text, false) }

// find does so; with small, names in small letters ("the Nordic countries",
// "les pays nordiques") are found too.
func (r *resolver) find(text string, small bool) []found {
	const longestName, longestText = 12, 600 // in words, in bytes
	if len(text) > longestText {
		text = text[:longestText]
	}
	spans := wordSpans(text)
	var list []found
	for i := 0; i < len(spans); i++ {
		first, _ := utf8.DecodeRuneInString(text[spans[i].Start:])
		capital := small || unicode.IsUpper(first) || unicode.IsDigit(first)
		hit := false
		for n := min(longestName, len(spans)-i); n > 0 && capital; n-- {
			span := pipeline.Span{Start: spans[i].Start, End: spans[i+n-1].End}
			if n > 1 && !small && endsInArticle(span.Of(text), spans[i+n-1].Start-span.Start) {
				continue // no name ends in one
			}
			if d, ok := r.index.Find(span.Of(text), r.language, r.date); ok {
				list = append(list, found{party: r.party(d), Span: span})
				i += n - 1
				hit = true
				break
			}
		}
		if hit {
			continue
		}
		if d, ok := r.index.Adjective(spans[i].Of(text), r.language); ok && (capital || r.language == "fr") {
			list = append(list, found{party: r.party(d), Span: spans[i], adjective: true})
		}
	}
	return list
}

// endsInArticle says whether the last word of a name, which begins at last, is one
// that the comparison of names leaves out.
func endsInArticle(name string, last int) bool {
	return !startsUpper(name[last:]) && seeds.Fold(name[:last]) == seeds.Fold(name)
}

func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// wordSpans finds the words of a text; an elided article is a word of its own.
func wordSpans(text string) []pipeline.Span {
	var spans []pipeline.Span
	start := -1
	for i, r := range text {
		inside := letterOrDigit(r) || r == '-' || r == '.' && start >= 0 || unicode.Is(unicode.Mn, r)
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			spans = append(spans, pipeline.Span{Start: start, End: i})
			start = -1
		}
	}
	if start >= 0 {
		spans = append(spans, pipeline.Span{Start: start, End: len(text)})
	}
	return spans
}

// byRole resolves an office: the organisation that it names, the United
// Nations for an office of theirs, or the State for a minister and the like.
// Somebody who holds none of these speaks for what the role names after "of",
// and has no code.
func (r *resolver) byRole(role string) party {
	role = r.withoutPosting(role)
	names := r.namesIn(role)
	if p, ok := r.ofOrganization(role, names); ok {
		return p
	}
	if d, ok := r.index.Office(role, r.language, r.date); ok {
		return r.party(d)
	}
	stateOffice := r.words.stateOffices.in(plain(role))
	if stateOffice {
		for _, name := range names {
			if (name.kind == pipeline.State || name.kind == pipeline.Observer) && (name.adjective || r.linked(role[:name.Start])) {
				return name.party
			}
		}
	}
	for _, name := range names {
		if name.kind == pipeline.Organization || name.kind == pipeline.UN || name.kind == pipeline.CivilSociety {
			if name.adjective {
				continue
			}
			return name.party
		}
	}
	for _, name := range names {
		if name.kind == pipeline.Observer || stateOffice {
			return name.party
		}
	}
	if un, ok := r.index.ByCode("UN", r.date); ok && r.words.envoys.in(plain(role)) {
		return r.party(un)
	}
	return party{name: bodyNamed(role), kind: pipeline.UnknownType}
}

// linked says whether a text ends in what leads from an office to whose it is.
func (r *resolver) linked(before string) bool {
	p := plain(before)
	for _, link := range r.words.OfficeLinks {
		if strings.HasSuffix(p, " "+link) || strings.HasSuffix(p, " "+link+" the") {
			return true
		}
	}
	return false
}

// ofOrganization resolves the head of an organisation: "Secretary-General of
// the League of Arab States" is none of the United Nations.
func (r *resolver) ofOrganization(role string, names []found) (party, bool) {
	for _, name := range names {
		if name.kind != pipeline.Organization || name.adjective {
			continue
		}
		head := plain(role[:name.Start])
		for _, link := range []string{" the", " l'", " la", ""} {
			head = strings.TrimSuffix(head, link)
		}
		for _, link := range r.words.OfficeLinks {
			if office, ok := strings.CutSuffix(head, " "+link); ok && r.words.headOffices.is(strings.TrimSpace(office)) {
				return name.party, true
			}
		}
	}
	return party{}, false
}

// presides says that an opening calls its speaker, or the speaker's country,
// the President of the Council: in the role, or right after the name.
func (r *resolver) presides(t pressTurn) bool {
	const far = 260
	return r.words.presidents.in(plain(t.sentence[:min(len(t.sentence), far)]))
}

// headOf is the office of a role: what stands before the first "of".
func (r *resolver) headOf(role string) string {
	first := len(role)
	for _, link := range r.words.OfficeLinks {
		if i := strings.Index(role, " "+link); i >= 0 {
			first = min(first, i)
		}
	}
	return role[:first]
}

// withoutPosting takes away where somebody is posted: "Permanent
// Representative of Norway to the United Nations" is Norway's.
func (r *resolver) withoutPosting(role string) string {
	p := plain(role)
	for _, posting := range r.words.postings {
		if i := place(p, posting); i > 0 {
			before, words := strings.Count(p[:i], " "), len(strings.Fields(posting))
			kept := strings.Fields(role)
			if before+words <= len(kept) {
				return strings.Join(append(kept[:before:before], kept[before+words:]...), " ")
			}
		}
	}
	return role
}

// bodyNamed is what a role names after its last "of" before a capital: the
// body that somebody outside the table speaks for.
func bodyNamed(role string) string {
	best := ""
	for _, link := range []string{" of the ", " of ", " de la ", " de l’", " de l'", " du ", " des ", " de ", " at the ", " at ", " for the ", " for ", ", "} {
		i := strings.Index(role, link)
		if i < 0 || !startsUpper(role[i+len(link):]) {
			continue
		}
		if name := strings.TrimSpace(role[i+len(link):]); best == "" || len(name) > len(best) {
			best = name
		}
	}
	return best
}

// unknown is the problem of a name that is not in the table.
func (r *resolver) unknown(printed, excerpt string) pipeline.Problem {
	message := fmt.Sprintf("%q is not in the table of delegations", printed)
	if printed == "" {
		message = "the text does not say whom the speaker represents"
	}
	var near []string
	for _, d := range r.index.Nearest(printed, 3) {
		near = append(near, fmt.Sprintf("%s (%s)", d.NameEN, d.Code))
	}
	if len(near) > 0 {
		message += "; the nearest names are " + strings.Join(near, ", ")
	}
	return pipeline.Problem{Stage: pipeline.SplitStage, Severity: pipeline.Warning, Code: "P050", Message: message, Excerpt: shorten(excerpt)}
}

// shorten cuts an excerpt to what fits on a line.
func shorten(text string) string {
	const longest = 120
	runes := 0
	for i := range text {
		if runes++; runes > longest {
			return text[:i] + "…"
		}
	}
	return text
}

// seat returns the Council seat of a State on the date of the meeting, empty
// when it is not known.
func (r *resolver) seat(p party) string {
	if p.kind != pipeline.State || p.code == "" {
		return ""
	}
	if seat, known := r.index.SeatOf(p.code, r.date); known {
		return seat
	}
	return ""
}
