package pipeline

import "sort"

// Format names how a record is laid out. The values are those of the column
// format of meetings.csv.
type Format string

// The formats.
const (
	PressRelease  Format = "press_release"
	Verbatim      Format = "verbatim"
	DebatesCorpus Format = "debates_corpus"
	Letter        Format = "letter"
	Document      Format = "document"
)

// Header is what the cover, the title lines or a list of seeds say of a
// record. Empty means unknown; nothing in it is guessed.
type Header struct {
	RecordID string
	// Body is SC, GA, or the publisher of a document.
	Body string
	// Meeting is the number of the meeting, as digits; Resumption is 0 for the
	// first sitting.
	Meeting    string
	Resumption int
	Symbol     string
	// Date is YYYY-MM-DD, YYYY-MM or YYYY. DateSource is header,
	// companion_table, file_name or meeting_list; empty with the date.
	Date, DateSource string
	// TimeOfDay holds morning, afternoon, evening, night, in printed order.
	TimeOfDay []string
	// Language is en or fr.
	Language   string
	Format     Format
	Title      string
	AgendaItem string
	// Presidency is the code of the delegation that presides.
	Presidency string
	// President is the name printed for the chair, without honorific.
	President string
	// Note is printed beside every result of the record (a restatement, a
	// meeting that was not covered).
	Note string
	// Source and SourceSHA256 name and hash the input as meetings.csv prints them.
	Source, SourceSHA256 string
	BuiltIn              bool
}

// Participant is one line of a cover's list of members, or one invitation.
type Participant struct {
	// Name is as printed, without honorific; Delegation as printed.
	Name, Delegation string
	// DelegationCode is resolved by Split; empty when unknown.
	DelegationCode string
	// Standing is president, member or invited.
	Standing string
	Role     string
}

// SegmentKind says what a stretch of a record is. The values are those of the
// column kind of segments.csv.
type SegmentKind string

// The kinds of segments. Body is for Read only: a paragraph that Split decides on.
const (
	Body           SegmentKind = ""
	Navigation     SegmentKind = "navigation"
	HeaderLines    SegmentKind = "header"
	Lead           SegmentKind = "lead"
	Heading        SegmentKind = "heading"
	StatementText  SegmentKind = "statement"
	StageDirection SegmentKind = "stage_direction"
	VoteText       SegmentKind = "vote"
	ResolutionText SegmentKind = "resolution"
	Furniture      SegmentKind = "furniture"
	Footer         SegmentKind = "footer"
)

// Block is one paragraph of the normalised text, or something that was cut
// out of the running text (a page head, a job number): then its span is empty
// and stands where the cut was made. Blocks are in text order; the white
// space between two paragraphs belongs to neither.
type Block struct {
	Span
	Kind SegmentKind
	// File is the index of the source in Meeting.Files; Page the page of a
	// PDF from 1, else 0.
	File, Page int
	// SourceStart and SourceEnd are byte offsets in the source after
	// decompression; both 0 in a PDF.
	SourceStart, SourceEnd int
	// Level is the level of a heading that the markup declares (h1 is 1), else 0.
	Level int
	// Indent says that the source sets the first line in from the margin, where
	// the format can tell (PDF); it is how a verbatim record marks a paragraph.
	Indent bool
	// Strong says that the markup or the font sets the whole paragraph in bold.
	Strong bool
}

// Anchor ties a byte of the normalised text to a byte of a source.
type Anchor struct {
	At     int // byte offset in the normalised text
	File   int // index in Meeting.Files
	Page   int // page of a PDF from 1, else 0
	Source int // byte offset in the source
}

// Trace leads from the normalised text back to the source: anchors in text
// order. Between two anchors of one file the offsets run on byte by byte.
type Trace []Anchor

// Locate returns where the byte at offset comes from. A position that the
// normalisation made (a joined line, a composed accent) is led back to the
// nearest position before it.
func (t Trace) Locate(offset int) Anchor {
	i := sort.Search(len(t), func(i int) bool { return t[i].At > offset })
	if i == 0 {
		return Anchor{At: offset}
	}
	a := t[i-1]
	place := Anchor{At: offset, File: a.File, Page: a.Page, Source: a.Source + offset - a.At}
	if i < len(t) && t[i].File == a.File && place.Source > t[i].Source && t[i].Source >= a.Source {
		place.Source = t[i].Source
	}
	return place
}

// Meeting is what Read makes of a record: the header, the participants and
// the normalised text with its blocks. Text is NFC, one paragraph a line with
// a blank line between, without control or invisible characters.
type Meeting struct {
	Header
	Participants []Participant
	Text         string
	Blocks       []Block
	Trace        Trace
	// Files are the names of the sources, as Block.File counts them.
	Files    []string
	Problems []Problem
	// Hints are what a companion table says of a file's speaker, by file index;
	// nil when the format has none.
	Hints map[int]SpeakerHint
}

// SpeakerHint is one row of a companion table about a speech.
type SpeakerHint struct {
	Speaker, Delegation, Role, ParticipantType string
}
