package stages

import (
	"regexp"
	"strings"

	"horseshoe/pipeline"
)

// voteList says whether a paragraph is a list of voters: "In favour: ...".
func (s *pressSplitter) voteList(text string) bool {
	head, _, ok := strings.Cut(text, ":")
	return ok && len(head) < 60 && s.g.voteLists.is(plain(head))
}

var textSymbol = regexp.MustCompile(`\bS/\d{4}/\d+(?:/Rev\.\s?\d)?`)
var resolutionSymbol = regexp.MustCompile(`(?i)r[ée]solution\s+(\d{1,4})(?:\s*\((\d{4})\))?`)

// voteResult says whether a paragraph of the debate tells of the result of a
// vote: the Council or the text is its subject, a verb of adoption and a count
// or unanimity stand in it, and nobody is said to have said it.
func (s *pressSplitter) voteResult(text string) bool {
	const far = 500
	head := text[:min(len(text), far)]
	p := plain(unquoted(head))
	if s.g.voteSubjects.start(p) == "" || !s.g.voteWords.in(p) {
		return false
	}
	if s.current == 0 {
		return true
	}
	count := strings.Contains(p, "voix") || strings.Contains(p, "vote of") || strings.Contains(p, "in favour") || s.g.unanimous.in(p) ||
		strings.Contains(p, "unanim") || s.section == "action" || s.section == "explanations"
	said := strings.Contains(p, "-t-il") || strings.Contains(p, "-t-elle") || strings.Contains(p, "he said") || strings.Contains(p, "she said") ||
		strings.Contains(p, "he added") || strings.Contains(p, "she added")
	return count && !said
}

// resultOf remembers what a vote was about, and reads the voters that its
// sentence names.
func (s *pressSplitter) resultOf(text string) {
	p := plain(text)
	s.draft, s.resolution, s.result = "", "", ""
	if m := textSymbol.FindString(text); m != "" {
		s.draft = m
	}
	switch {
	case s.g.rejected.in(p):
		s.result = "not_adopted"
	case s.g.adopted.in(p):
		s.result = "adopted"
	}
	if m := resolutionSymbol.FindStringSubmatch(text); m != nil && s.result == "adopted" && m[2] != "" {
		s.resolution = "S/RES/" + m[1] + " (" + m[2] + ")"
	}
	for i := range s.votes {
		if s.votes[i].Result == "" {
			s.votes[i].Result, s.votes[i].Draft, s.votes[i].Resolution = s.result, s.draft, s.resolution
		}
	}
	s.votersInParentheses(text)
}

// voterMark is a word that says how those in the parenthesis after it voted.
var voterMark = regexp.MustCompile(`(?i)\b(?:abst\p{L}*|against|contre|favou?r|pour|absent\p{L}*)`)

// votersInParentheses reads "with 2 abstentions (China, Russian Federation)":
// the last mark right before a parenthesis decides.
func (s *pressSplitter) votersInParentheses(text string) {
	const far, near = 1200, 60
	text = text[:min(len(text), far)]
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '(')
		if i < 0 {
			return
		}
		i += from
		inside, _, ok := parenthesis(text[i:])
		if !ok {
			return
		}
		before := text[max(from, i-near):i]
		if marks := voterMark.FindAllString(before, -1); len(marks) > 0 && startsUpper(inside) {
			s.voters(voteOf(plain(marks[len(marks)-1])), inside)
		}
		from = i + len(inside) + 1
	}
}

// voteOf is the vote that a word stands for.
func voteOf(word string) string {
	switch {
	case strings.Contains(word, "abst"):
		return "abstained"
	case strings.Contains(word, "contre"), strings.Contains(word, "against"):
		return "against"
	case strings.Contains(word, "absent"), strings.Contains(word, "particip"):
		return "absent"
	}
	return "for"
}

// votesOf reads a list of voters.
func (s *pressSplitter) votesOf(text string) {
	head, list, _ := strings.Cut(text, ":")
	s.voters(voteOf(plain(head)), list)
}

// voters adds a row for every delegation that a list names. Commas inside
// parentheses belong to a name.
func (s *pressSplitter) voters(vote, list string) {
	const longest = 2000
	depth, start := 0, 0
	list = strings.TrimRight(strings.TrimSpace(list[:min(len(list), longest)]), ".)")
	add := func(name string) {
		name = strings.TrimSpace(name)
		p := plain(name)
		for _, word := range []string{"et ", "and ", "the "} {
			if strings.HasPrefix(p, word) {
				name, p = strings.TrimSpace(name[len(word):]), p[len(word):]
			}
		}
		if name == "" || p == "none" || p == "neant" || p == "aucun" || p == "aucune" || p == "nil" {
			return
		}
		if d, ok := s.r.index.Find(name, s.meeting.Language, s.meeting.Date); ok {
			s.votes = append(s.votes, pipeline.Vote{Draft: s.draft, Resolution: s.resolution, Delegation: d.NameEN, DelegationCode: d.Code, Vote: vote, Result: s.result})
			return
		}
		for _, joint := range []string{" et ", " and "} {
			if a, b, ok := strings.Cut(name, joint); ok {
				s.voters(vote, a)
				s.voters(vote, b)
				return
			}
		}
		problem := s.r.unknown(name, list)
		s.problems = append(s.problems, problem)
		s.votes = append(s.votes, pipeline.Vote{Draft: s.draft, Resolution: s.resolution, Delegation: name, Vote: vote, Result: s.result})
	}
	for i := 0; i < len(list); i++ {
		switch list[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ',', ';':
			if depth <= 0 {
				add(list[start:i])
				start = i + 1
			}
		}
	}
	add(list[start:])
}
