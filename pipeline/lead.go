package pipeline

// LeadMatch says how a quotation of the lead stands in the statements.
type LeadMatch string

// The matches. Exact leaves case, accents and punctuation out of account.
const (
	ExactQuotation   LeadMatch = "exact"
	AlteredQuotation LeadMatch = "altered"
	QuotationMissing LeadMatch = "not_found"
)

// LeadQuotation is one quotation of the lead of a press release beside the
// statement that it comes from.
type LeadQuotation struct {
	// Span is what stands between the marks in the lead.
	Span
	Match LeadMatch
	// Statement is the order of the statement, 0 when none was found; Found is
	// the stretch of the text there.
	Statement int
	Found     Span
	// LeadWords and StatementWords are the words that differ, in order, each as
	// printed; empty for an exact quotation. A side without words at a place
	// has "" there. Both have the same length.
	LeadWords, StatementWords []string
	// Delegations are the codes of the delegations that the sentence of the lead
	// names, in order.
	Delegations []string
}
