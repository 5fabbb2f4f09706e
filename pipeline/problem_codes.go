package pipeline

// ProblemCode is one row of the table of problems that the codebook prints.
type ProblemCode struct {
	Code, Name, Meaning, Remedy string
}

// ProblemCodes are all problems that a run can report, by code. A code keeps
// its meaning for ever; a new problem takes a new code.
var ProblemCodes = []ProblemCode{
	// P001-P019 Read: any record
	{"P001", "unreadable", "the source cannot be opened or read", "check the path and the rights of the file"},
	{"P002", "empty", "the source holds no text", "save the page or export the text again"},
	{"P003", "binary", "the source is not text and of no known binary format", "export it as text, HTML or PDF"},
	{"P004", "not_a_meeting", "the text is a publication of another kind than a meeting record", "leave it out, or read it as a document"},
	{"P005", "other_language", "the record is in a language that the program does not read", "use the English or the French record"},
	{"P006", "no_statement", "no statement was found in a meeting record", "see the message for the reason; inspect shows the segments"},
	{"P007", "not_covered", "the press release says that the meeting was not covered", "use the verbatim record"},
	{"P008", "no_date", "the record prints no date and the list of meetings does not know it", "add the meeting to the list of meetings"},
	// P020-P049 Read: PDF, verbatim records, corpora, archives
	// P050-P079 Split
	{"P050", "unknown_delegation", "a speaker's delegation is not in the table", "see the nearest names in the message; add the name to the table"},
	// P080-P089 Parse, Tag, Code
	// P090-P099 Corpus and run
	{"P090", "duplicate_record", "a record with the same id was read before; this one is skipped", "keep one of the two sources"},
	{"P091", "panic", "a stage failed on this record; the record is left out", "report the record's hash to the authors"},
}
