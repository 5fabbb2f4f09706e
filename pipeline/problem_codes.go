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
	{"P020", "no_text_layer", "the PDF is scanned or image-only: it has pages and no text", "use a PDF with text, or text from an OCR program"},
	{"P021", "encrypted_pdf", "the PDF asks for a password", "save it without a password"},
	{"P022", "broken_pdf", "the PDF is cut short or damaged", "download it again"},
	{"P023", "garbled_pdf", "the fonts of the PDF do not say which letters they draw", "use another copy, or text from an OCR program"},
	{"P024", "facing_columns", "the record prints two languages in facing columns", "use a record in one language"},
	{"P025", "oversized", "the source has more pages, characters or bytes than any record", "check that it is a meeting record"},
	{"P026", "partly_read", "pages of the PDF could not be read", "download it again; the pages before the fault were read"},
	{"P027", "communique", "an official communiqué of a private meeting, which has no speeches", "nothing; the meeting has no public record"},
	{"P028", "no_cover", "the record prints no list of members", "use a copy with its first page; speakers without a State stay unknown"},
	{"P029", "chair_resolved", "which delegation presides is taken from elsewhere than the cover", "see the message for the source"},
	{"P030", "chair_unknown", "which delegation presides could not be found", "add the meeting to the list of meetings"},
	{"P031", "missing_speech", "the numbers of the speeches of a meeting have a gap", "check that the folder is complete"},
	{"P032", "scattered_meeting", "the files of one meeting do not lie together in a compressed archive", "unpack the archive, or use an uncompressed one"},
	{"P033", "unsafe_member", "a member of an archive has a path outside it, is a link or is too large; it is left out", "check where the archive comes from"},
	{"P034", "companion_rows", "a companion table has rows that cannot be read", "use the table as published"},
	{"P035", "statement_number", "the printed result of a vote and the list of names differ", "check the record"},
	// P050-P079 Split
	{"P050", "unknown_delegation", "a speaker's delegation is not in the table", "see the nearest names in the message; add the name to the table"},
	// P080-P089 Parse, Tag, Code
	{"P080", "no_aliases", "a target has no aliases in the language of the record, which is therefore not coded toward it", "add aliases in that language to the target's file"},
	// P090-P099 Corpus and run
	{"P090", "duplicate_record", "a record with the same id was read before; this one is skipped", "keep one of the two sources"},
	{"P091", "panic", "a stage failed on this record; the record is left out", "report the record's hash to the authors"},
	{"P092", "unused_code", "a coding sheet codes a statement that the run does not hold", "check the statement_id of the row"},
	{"P093", "term_not_found", "a term of --concordance occurs in no statement of the run", "check its spelling and accents; a * at its end stands for the rest of a word"},
}
