package seeds

import "regexp"

// Wording is one file of wording/: the words by which the reader and the
// splitter of press releases know the parts of one in one language. All lists
// are compared without case, accents and the shape of apostrophes.
type Wording struct {
	Language string `yaml:"language"`
	// Particles are the small words inside a name.
	Particles []string `yaml:"particles"`
	// Prepositions lead to the one whose view a sentence gives.
	Prepositions []string `yaml:"prepositions"`
	// Voices lead from a delegation to the name of whoever speaks for it.
	Voices []string `yaml:"voices"`
	// Envoys are offices of the United Nations for a country, when no other body
	// is named.
	Envoys []string `yaml:"envoys"`
	// Articles may stand before an honorific.
	Articles []string `yaml:"articles"`
	// Titles may stand directly before the name of an opening.
	Titles []string `yaml:"titles"`
	// Continuers start a paragraph that goes on with the speaker before.
	Continuers []string `yaml:"continuers"`
	// Delegates are the nouns for whoever speaks for a delegation.
	Delegates []string `yaml:"delegates"`
	// Behalf leads to the group or States that a turn is given for.
	Behalf []string `yaml:"behalf"`
	// Speaking are words by which a sentence in the first person tells for whom
	// the turn is given.
	Speaking []string `yaml:"speaking"`
	// GroupWords stand in the name of a group that the table does not have.
	GroupWords []string `yaml:"group_words"`
	// Second marks a further turn, National the chair's turn for its State,
	// Presidents the office of the chair.
	Second     []string `yaml:"second"`
	National   []string `yaml:"national"`
	Presidents []string `yaml:"presidents"`
	// StateOffices are the offices whose holder speaks for the State that the
	// role names; OfficeWords are words by which a role is known to be one.
	// OfficeLinks lead from an office to whose it is; HeadOffices are offices that
	// both the United Nations and other organisations have.
	OfficeLinks  []string `yaml:"office_links"`
	HeadOffices  []string `yaml:"head_offices"`
	StateOffices []string `yaml:"state_offices"`
	OfficeWords  []string `yaml:"office_words"`
	// Explains announces that a turn explains a vote.
	Explains []string `yaml:"explains"`
	// StageLines start a paragraph in which nobody speaks: the Council goes on to
	// its next business, is suspended or resumes.
	StageLines []string `yaml:"stage_lines"`
	// Headings are keyed by what follows them: statements, briefings,
	// explanations (of vote), action, resolution, other.
	Headings map[string][]string `yaml:"headings"`
	// HeadingLinks may follow a heading and lead to more words of it.
	HeadingLinks []string `yaml:"heading_links"`
	// SpeakerLists stand in a paragraph that only lists who else spoke.
	SpeakerLists []string `yaml:"speaker_lists"`
	// Closings end a release; MeetingTimes start the line that says when the
	// meeting began and ended; NotCovered stand in the note that there is no coverage.
	Closings     []string `yaml:"closings"`
	MeetingTimes []string `yaml:"meeting_times"`
	NotCovered   []string `yaml:"not_covered"`
	// VoteSubjects start a paragraph that tells of a vote, VoteWords stand in it,
	// VoteLists start a list of voters.
	VoteSubjects    []string `yaml:"vote_subjects"`
	VoteWords       []string `yaml:"vote_words"`
	VoteLists       []string `yaml:"vote_lists"`
	ResultsAdopted  []string `yaml:"results_adopted"`
	ResultsRejected []string `yaml:"results_rejected"`
	Unanimous       []string `yaml:"unanimous"`
	// ResolutionLeads stand in the sentence before the text of a resolution,
	// ResolutionStarts begin that text.
	ResolutionLeads  []string `yaml:"resolution_leads"`
	ResolutionStarts []string `yaml:"resolution_starts"`
	// HeaderLines are lines of the head of a release, Navigation lines of a
	// site before it, Related lines of a site after it.
	HeaderLines []string `yaml:"header_lines"`
	Navigation  []string `yaml:"navigation"`
	Related     []string `yaml:"related"`
	// PageHead is a regular expression for a running head inside the text,
	// Folios are some for a line that is a page number or the like.
	PageHead string   `yaml:"page_head"`
	Folios   []string `yaml:"folios"`
	Months   []string `yaml:"months"`
	Weekdays []string `yaml:"weekdays"`
	// PublicOffices begin a line that names the office that publishes releases.
	PublicOffices []string `yaml:"public_offices"`
	// Postings say where a representative is posted, and not for whom.
	Postings []string `yaml:"postings"`
	// Times are keyed by morning, afternoon, evening, night.
	Times        map[string][]string `yaml:"times"`
	Resumed      []string            `yaml:"resumed"`
	MeetingKinds []string            `yaml:"meeting_kinds"`
	// Institutions begin the name of a body that publishes documents, PublishedBy
	// lead to such a name.
	Institutions []string `yaml:"institutions"`
	PublishedBy  []string `yaml:"published_by"`
	// NoNames are longer phrases in which the name of a delegation is none
	// (Indian Ocean), GivenNames names of States that people bear too.
	NoNames    []string `yaml:"no_names"`
	GivenNames []string `yaml:"given_names"`
	// Updated leads to the date on which a document was changed.
	Updated []string `yaml:"updated"`
}

// loadWording reads the wording of both languages.
func loadWording(files []File) (map[string]Wording, Findings) {
	all := map[string]Wording{}
	var found Findings
	for _, file := range files {
		documents, wrong := parseYAML(file)
		found = append(found, wrong...)
		for _, document := range documents {
			var wording Wording
			found = append(found, decodeYAML(file, document, &wording)...)
			found = append(found, checkWording(file, wording)...)
			all[wording.Language] = wording
		}
	}
	return all, found
}

// checkWording finds what would stop the reader: a regular expression that is
// none, months that are not twelve.
func checkWording(file File, w Wording) (found Findings) {
	for _, expression := range append([]string{w.PageHead}, w.Folios...) {
		if _, err := regexp.Compile("(?i)" + expression); err != nil {
			found = append(found, Finding{File: file.Name, Severity: Error, Message: err.Error() + "; correct the expression"})
		}
	}
	if len(w.Months) != 12 {
		found = append(found, Finding{File: file.Name, Severity: Error, Message: "months: write the twelve names, January first"})
	}
	return found
}
