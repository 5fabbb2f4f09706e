package stages

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"horseshoe/seeds"
)

// grammar is the wording of one language made ready for comparing.
type grammar struct {
	language  string
	honorific phrases
	particles map[string]bool
	// plainHonorific are Mr., Mme and the like, which are no part of any name.
	plainHonorific map[string]bool
	// peers are Lord, Baroness and the like, whose names may end in a seat.
	peers map[string]bool
	seeds.Wording

	prepositions, titles, continuers, delegates                                                                        phrases
	behalf, speaking, second, national, presidents                                                                     phrases
	stateOffices, officeWords, headOffices                                                                             phrases
	closings, meetingTimes, notCovered                                                                                 phrases
	voteSubjects, voteWords, voteLists                                                                                 phrases
	resolutionLeads, resolutionStarts                                                                                  phrases
	headerLines, navigation, related, unanimous, stageLines, voices, envoys                                            phrases
	adopted, rejected, meetingKinds, resumed, explains, speakerLists, articles, updated, groupWords, offices, postings phrases
	institutions, publishedBy                                                                                          phrases
	headings                                                                                                           map[string]phrases
	pageHead                                                                                                           *regexp.Regexp
	folios                                                                                                             []*regexp.Regexp
	roleEnd, roleEndLoose, saying, invertedSaying, invertedPlain, reports, listLead, saidBefore, relative, pluperfect  *regexp.Regexp
}

func newGrammar(lists *seeds.Lists, language string) *grammar {
	w := lists.Wording[language]
	g := &grammar{language: language, Wording: w, particles: map[string]bool{}, plainHonorific: map[string]bool{}, peers: map[string]bool{}, headings: map[string]phrases{}}
	for _, particle := range w.Particles {
		g.particles[plain(particle)] = true
	}
	for _, h := range lists.Honorifics {
		// A Sir or a Prince keeps his honorific in the other language; M. is an
		// initial in an English name.
		if h.Language == language || h.Kind == "nobility" || h.Honorific == "Sir" || h.Honorific == "Dame" {
			g.honorific = append(g.honorific, h.Honorific)
			g.peers[h.Honorific] = h.Kind == "nobility"
			g.plainHonorific[h.Honorific] = h.Kind == "title" && h.Language == language
		}
	}
	sort.SliceStable(g.honorific, func(i, j int) bool { return len(g.honorific[i]) > len(g.honorific[j]) }) // the longest first
	for _, row := range []struct {
		to   *phrases
		from []string
	}{
		{&g.prepositions, w.Prepositions}, {&g.titles, w.Titles}, {&g.continuers, w.Continuers}, {&g.delegates, w.Delegates},
		{&g.behalf, w.Behalf}, {&g.speaking, w.Speaking}, {&g.second, w.Second}, {&g.national, w.National}, {&g.presidents, w.Presidents},
		{&g.stateOffices, w.StateOffices}, {&g.officeWords, w.OfficeWords}, {&g.headOffices, w.HeadOffices},
		{&g.closings, w.Closings}, {&g.meetingTimes, w.MeetingTimes}, {&g.notCovered, w.NotCovered},
		{&g.voteSubjects, w.VoteSubjects}, {&g.voteWords, w.VoteWords}, {&g.voteLists, w.VoteLists},
		{&g.resolutionLeads, w.ResolutionLeads}, {&g.resolutionStarts, w.ResolutionStarts},
		{&g.headerLines, w.HeaderLines}, {&g.navigation, w.Navigation}, {&g.related, w.Related}, {&g.unanimous, w.Unanimous}, {&g.stageLines, w.StageLines}, {&g.voices, w.Voices}, {&g.envoys, w.Envoys},
		{&g.adopted, w.ResultsAdopted}, {&g.rejected, w.ResultsRejected}, {&g.meetingKinds, w.MeetingKinds}, {&g.resumed, w.Resumed}, {&g.explains, w.Explains}, {&g.offices, w.PublicOffices}, {&g.postings, w.Postings}, {&g.groupWords, w.GroupWords}, {&g.updated, w.Updated}, {&g.articles, w.Articles}, {&g.speakerLists, w.SpeakerLists},
		{&g.institutions, w.Institutions}, {&g.publishedBy, w.PublishedBy},
	} {
		*row.to = newPhrases(row.from)
	}
	for kind, list := range w.Headings {
		g.headings[kind] = newPhrases(list)
	}
	g.pageHead = regexp.MustCompile(strings.ReplaceAll(w.PageHead, " ", `\s+`))
	for _, folio := range w.Folios {
		g.folios = append(g.folios, regexp.MustCompile("(?i)"+folio))
	}
	if language == "fr" {
		g.roleEnd, g.roleEndLoose, g.saying, g.invertedSaying = roleEndFR, roleEndLooseFR, sayingFR, invertedFR
		g.invertedPlain, g.reports, g.listLead, g.saidBefore = invertedPlainFR, reportsFR, listLeadFR, saidBeforeFR
		g.relative, g.pluperfect = relativeFR, pluperfectFR
	} else {
		g.roleEnd, g.roleEndLoose, g.saying, g.invertedSaying = roleEndEN, roleEndLooseEN, sayingEN, invertedEN
		g.invertedPlain, g.reports, g.listLead, g.saidBefore = invertedPlainEN, reportsEN, listLeadEN, saidBeforeEN
		g.relative, g.pluperfect = relativeEN, pluperfectEN
	}
	return g
}

// headingKinds are the kinds of headings in the order in which they are tried.
var headingKinds = []string{"statements", "briefings", "explanations", "action", "resolution", "other"}

// headingKind says what follows a heading, empty when the text is none that
// the wording knows.
func (g *grammar) headingKind(text string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " *_-–—("))
	if len(text) > 160 || unicode.IsLower(first) { // "resolution.": the end of a folded paragraph
		return ""
	}
	p := strings.Trim(plain(text), " *:._-")
	for _, kind := range headingKinds {
		if g.headings[kind].is(p) {
			return kind
		}
	}
	if numberedResolution.MatchString(p) {
		return "resolution"
	}
	// "Briefing by Special Representative", "Texte du projet de résolution (S/2022/97)".
	const longest = 90
	if len(text) > longest || strings.ContainsRune(".!?:;,»”", lastRune(text)) || !startsUpper(text) {
		return ""
	}
	for _, kind := range headingKinds {
		if start := g.headings[kind].start(p); start != "" {
			for _, link := range g.HeadingLinks {
				if strings.HasPrefix(p[len(start):], " "+link) {
					return kind
				}
			}
		}
	}
	return ""
}

// numberedResolution is a heading above the text of a resolution: "Resolution 1973 (2011)".
var numberedResolution = regexp.MustCompile(`^(?:text of |texte de la |draft )?resolution s?/?(?:res/)?\d{1,5} ?\((?:19|20)\d\d\)$`)

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}
