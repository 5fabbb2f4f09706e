package pipeline

// StatementKind says in which part of the meeting a turn is taken.
type StatementKind string

// The kinds of statements, as statements.csv prints them.
const (
	PlainStatement     StatementKind = "statement"
	SecondIntervention StatementKind = "second_intervention"
	VoteExplanation    StatementKind = "vote_explanation"
	Presiding          StatementKind = "presiding"
	Section            StatementKind = "section"
)

// DelegationType says what kind of speaker a delegation is.
type DelegationType string

// The types of delegations, as statements.csv prints them.
const (
	State        DelegationType = "state"
	Observer     DelegationType = "observer"
	Organization DelegationType = "organization"
	UN           DelegationType = "un"
	CivilSociety DelegationType = "civil_society"
	Individual   DelegationType = "individual"
	UnknownType  DelegationType = "unknown"
)

// Statement is one turn of one speaker: the unit of analysis.
type Statement struct {
	ID    string // record_id + "-" + order in three digits or more
	Order int    // from 1
	Kind  StatementKind
	// Speaker is the name as printed, without honorific; for the chair the
	// words printed.
	Speaker, Honorific string
	// SpeakerName is resolved from the cover, an earlier turn or a list; else
	// the printed name, or empty.
	SpeakerName string
	// Delegation is the English short name in use on the date of the meeting;
	// DelegationCode its code, empty when unknown.
	Delegation, DelegationCode string
	DelegationType             DelegationType
	Role                       string // as printed
	// Capacity is delegation, national, presiding, briefer or group; empty for
	// sections.
	Capacity       string
	OnBehalfOf     []string // codes
	SpokenLanguage []string // ISO 639-1, in the order of the turn
	// CouncilSeat is permanent, elected or none; empty for others than States
	// and where the date is not known and it would matter.
	CouncilSeat string
	// Parts are the stretches of Text that hold the turn's own words, in order,
	// without white space at their ends. Stage directions and votes stand
	// between parts.
	Parts      []Span
	Paragraphs int
	// Heading is the heading above a section of a document, as printed; the
	// nearest one where several stand above one another. Empty for every other
	// kind, and where the document has none there.
	Heading string
	// CodedBy is human where a coder corrected the speaker or the delegation.
	CodedBy string
}

// Start and End are the outer bounds of the statement in the normalised text.
func (s Statement) Start() int { return s.Parts[0].Start }

// End is the end of the last part, exclusive.
func (s Statement) End() int { return s.Parts[len(s.Parts)-1].End }

// Text joins the parts by a line break.
func (s Statement) Text(text string) string {
	if len(s.Parts) == 1 {
		return s.Parts[0].Of(text)
	}
	n := len(s.Parts) - 1
	for _, part := range s.Parts {
		n += part.Len()
	}
	joined := make([]byte, 0, n)
	for i, part := range s.Parts {
		if i > 0 {
			joined = append(joined, '\n')
		}
		joined = append(joined, part.Of(text)...)
	}
	return string(joined)
}

// Segment is one stretch of the normalised text. The segments of a meeting
// tile its text: every byte is in exactly one, empty segments (cuts) apart.
type Segment struct {
	Span
	Kind SegmentKind
	// Statement is the order of the statement it belongs to, 0 for none.
	Statement              int
	File, Page             int
	SourceStart, SourceEnd int
}

// Vote is one delegation's vote on one text.
type Vote struct {
	Draft, Resolution          string // symbols
	Delegation, DelegationCode string
	Vote                       string // for, against, abstained, absent
	Result                     string // adopted, not_adopted; empty when not stated
}

// Divided is a meeting that Split has divided into statements.
type Divided struct {
	Meeting
	Statements []Statement
	Segments   []Segment
	Votes      []Vote
	// LeadQuotations are the quotations of the lead, in order; nil where the
	// format has no lead.
	LeadQuotations []LeadQuotation
}
