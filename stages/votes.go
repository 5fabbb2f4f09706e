package stages

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"horseshoe/pipeline"
)

// voteReader collects the votes of a record from their lists.
type voteReader struct {
	names *directory
	votes []pipeline.Vote
	// open is the first row of the vote being read, -1 outside one.
	open int
	// casting is the vote of the list being read, empty outside one.
	casting  string
	draft    string
	problems []pipeline.Problem
}

func newVoteReader(names *directory) *voteReader { return &voteReader{names: names, open: -1} }

var (
	// draftSymbol is the symbol of a document; scans print an 8 for the S.
	draftSymbol      = regexp.MustCompile(`\b(?:[SA]|8)/(?:\d{4}/\d{1,4}(?:/Rev\.\d+)?|\d{1,3}/L\.\d+(?:/Rev\.\d+)?|\d{1,5}(?:/Rev\.\d+)?)\b`)
	draftWords       = regexp.MustCompile(`(?i)\bdraft (?:resolution|decision)|\bprojets? de (?:résolution|décision)`)
	resolutionNumber = regexp.MustCompile(`(?i)(?:as|comme|en tant que|devient la|est la) (?:Security Council )?(?:resolution|résolution) (\d{1,4}) ?\((\d{4})\)|(?:resolution|résolution) (\d{1,4}) \((\d{4})\)`)
	adoptedPattern   = regexp.MustCompile(`(?i)\b(?:has|have|is|was|been|are) (?:therefore |thus |been )*(?:unanimously )?adopted|\b(?:est|a été|sont) (?:donc |ainsi )?adopté|adopté à l['’]unanimité`)
	rejectedPattern  = regexp.MustCompile(`(?i)\b(?:has|have|was) (?:therefore )?not (?:been )?adopted|\bnot been adopted|n['’](?:est|a) (?:donc )?pas (?:été )?adopté|\bhas been rejected|\bfailed (?:of|to be) adopt`)
	voteCounts       = regexp.MustCompile(`(?i)\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze) (?:votes?|voix) (?:in favou?r|pour|to|contre)\b`)
)

// begin opens a vote; the draft is the one that the chair named last.
func (v *voteReader) begin(turns []turn) {
	v.close()
	v.open, v.draft = len(v.votes), ""
	const far = 200 // turns back in which the chair has named the draft
	for i := len(turns) - 1; i >= max(0, len(turns)-far) && v.draft == ""; i-- {
		if !turns[i].label.chair {
			continue
		}
		for j := len(turns[i].text) - 1; j >= 0 && v.draft == ""; j-- {
			text := turns[i].text[j]
			if symbols := draftSymbol.FindAllString(text, -1); len(symbols) > 0 && draftWords.MatchString(text) {
				v.draft = symbols[len(symbols)-1]
				if rest, ok := strings.CutPrefix(v.draft, "8/"); ok {
					v.draft = "S/" + rest // as a scan prints the letter
				}
			}
		}
	}
}

// take reads a paragraph of the lists of a vote; false means that it is none.
func (v *voteReader) take(text string) bool {
	if at := voteHeading.FindStringSubmatchIndex(text); at != nil {
		if v.open < 0 {
			v.open = len(v.votes)
		}
		for n, vote := range [...]string{"for", "against", "abstained", "absent"} {
			if at[2*(n+1)] >= 0 {
				v.casting = vote
			}
		}
		if rest := strings.TrimSpace(text[at[1]:]); rest != "" {
			return v.list(rest)
		}
		return true
	}
	return v.casting != "" && v.list(text)
}

// list reads the names of a list. A paragraph in which no name is known is not one.
func (v *voteReader) list(text string) bool {
	plain := strings.ToLower(strings.TrimRight(text, ". "))
	if plain == "none" || plain == "néant" || plain == "aucun" || plain == "aucune" || plain == "nil" {
		return true
	}
	if len(text) > 6000 || strings.Contains(text, ": ") {
		return false
	}
	var rows []pipeline.Vote
	known := 0
	for _, name := range v.splitNames(text) {
		row := pipeline.Vote{Draft: v.draft, Delegation: name, Vote: v.casting}
		if delegation, ok := v.names.find(name); ok {
			row.Delegation, row.DelegationCode = delegation.NameEN, delegation.Code
			known++
		}
		rows = append(rows, row)
	}
	if known*2 < len(rows) || known == 0 {
		return false
	}
	for _, row := range rows {
		if row.DelegationCode == "" {
			v.problems = append(v.problems, pipeline.Problem{Severity: pipeline.Warning, Code: "P050",
				Message: fmt.Sprintf("%q in the list of a vote is not in the table of delegations", row.Delegation)})
		}
	}
	v.votes = append(v.votes, rows...)
	return true
}

// splitNames cuts a list of delegations at commas outside parentheses and at
// the "and" before the last one, which names have too.
func (v *voteReader) splitNames(text string) []string {
	var names []string
	depth, start := 0, 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ',', ';':
			if depth <= 0 {
				names = append(names, text[start:i])
				start = i + 1
			}
		}
	}
	names = append(names, text[start:])
	var out []string
	for _, name := range names {
		name = strings.Trim(name, " .")
		for _, and := range []string{"and ", "et "} {
			if rest, ok := strings.CutPrefix(name, and); ok {
				name = rest
			}
		}
		if name != "" {
			out = append(out, v.splitAnd(name)...)
		}
	}
	return out
}

// splitAnd divides "A and B" when the whole is not a name by itself.
func (v *voteReader) splitAnd(name string) []string {
	if _, ok := v.names.find(name); ok {
		return []string{name}
	}
	for _, and := range []string{" and ", " et "} {
		for from := 0; ; {
			i := strings.Index(name[from:], and)
			if i < 0 {
				break
			}
			i += from
			left, right := name[:i], name[i+len(and):]
			_, leftKnown := v.names.find(left)
			_, rightKnown := v.names.find(right)
			if leftKnown && rightKnown {
				return []string{left, right}
			}
			from = i + len(and)
		}
	}
	return []string{name}
}

// close ends the list being read, at the next label.
func (v *voteReader) close() { v.casting = "" }

// settle writes what the chair says of the result into the rows of the vote.
func (v *voteReader) settle(said string) {
	if v.open < 0 || v.open >= len(v.votes) {
		return
	}
	result, resolution := "", ""
	switch {
	case rejectedPattern.MatchString(said):
		result = "not_adopted"
	case adoptedPattern.MatchString(said):
		result = "adopted"
		if match := resolutionNumber.FindStringSubmatch(said); match != nil {
			number, year := match[1]+match[3], match[2]+match[4]
			resolution = fmt.Sprintf("S/RES/%s (%s)", number, year)
		}
	}
	if result == "" {
		return
	}
	inFavour := 0
	for i := v.open; i < len(v.votes); i++ {
		v.votes[i].Result, v.votes[i].Resolution = result, resolution
		if v.votes[i].Vote == "for" {
			inFavour++
		}
	}
	if match := voteCounts.FindStringSubmatch(said); match != nil {
		if printed := numberOf(match[1]); printed > 0 && printed != inFavour {
			v.problems = append(v.problems, pipeline.Problem{Severity: pipeline.Warning, Code: "P035",
				Message: fmt.Sprintf("the chair counts %d votes in favour and the list has %d", printed, inFavour)})
		}
	}
	v.open = -1
}

// numberOf reads a number in figures or words of either language.
func numberOf(word string) int {
	if n, err := strconv.Atoi(word); err == nil {
		return n
	}
	for n, words := range [...]string{"", "one un une", "two deux", "three trois", "four quatre", "five cinq", "six", "seven sept", "eight huit",
		"nine neuf", "ten dix", "eleven onze", "twelve douze", "thirteen treize", "fourteen quatorze", "fifteen quinze"} {
		for _, candidate := range strings.Fields(words) {
			if strings.EqualFold(candidate, word) {
				return n
			}
		}
	}
	return 0
}

// done returns the votes with their problems.
func (v *voteReader) done() ([]pipeline.Vote, []pipeline.Problem) { return v.votes, v.problems }
