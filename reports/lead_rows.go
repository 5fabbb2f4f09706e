package reports

import (
	"cmp"
	"strings"

	"horseshoe/pipeline"
)

func leadQuotationsTable() Table {
	return Table{
		Name: "tables/lead_quotations", EN: "one quotation in the lead of a press release and the statement that it comes from", FR: "une citation du chapeau d'un communiqué et la déclaration d'où elle vient",
		From: pipeline.CodeStage, Key: []string{"record_id", "quotation"},
		Columns: append(ofRecord(),
			count("quotation", "position", "place in the lead, from 1", "place dans le chapeau, à partir de 1"),
			count("start", codePoints, "first character in text/RECORD_ID.txt", "premier caractère dans text/RECORD_ID.txt"),
			count("end", codePoints, "first character after the quotation", "premier caractère après la citation"),
			words("text", "the quotation as the lead prints it", "la citation telle que le chapeau l'imprime"),
			oneOf("match", "how it stands in the statements; exact leaves case, accents and punctuation out of account", "ce qu'elle devient dans les déclarations ; exact ne tient pas compte de la casse, des accents et de la ponctuation", "exact", "altered", "not_found"),
			str("statement_id", "the statement that it comes from; empty when none was found", "la déclaration d'où elle vient ; vide si aucune n'est trouvée"),
			words("delegation", "who makes that statement, English short name", "qui fait cette déclaration, nom court anglais"),
			str("delegation_code", "code of that delegation", "code de cette délégation"),
			count("statement_start", codePoints, "first character of the words there", "premier caractère des mots à cet endroit"),
			count("statement_end", codePoints, "first character after them", "premier caractère après eux"),
			words("statement_text", "the words of the statement", "les mots de la déclaration"),
			words("changes", "what differs: words of the lead > words of the statement; joined by ;", "ce qui diffère : mots du chapeau > mots de la déclaration ; joints par ;"),
			str("named", "codes of the delegations that the sentence of the lead names; joined by ;", "codes des délégations que la phrase du chapeau nomme ; joints par ;")),
	}
}

// leadRow is a row of lead_quotations.
type leadRow struct {
	recordKey
	Quotation                        int
	Start, End                       int
	Text                             string
	Match                            pipeline.LeadMatch
	Statement, Delegation, French    string
	Code                             string
	Found                            bool
	StatementStart, StatementEnd     int
	StatementText, Changes, NamedAll string
}

func (r leadRow) cells() []Cell {
	start, end := Cell{}, Cell{}
	if r.Found {
		start, end = intCell(r.StatementStart), intCell(r.StatementEnd)
	}
	return append(r.recordKey.cells(), intCell(r.Quotation), intCell(r.Start), intCell(r.End), textCell(r.Text), textCell(string(r.Match)),
		textCell(r.Statement), textCell(r.Delegation), textCell(r.Code), start, end, textCell(r.StatementText), textCell(r.Changes), textCell(r.NamedAll))
}

// leads sets each quotation of the lead beside its statement.
func (s *summariser) leads() []leadRow {
	c := s.coded
	if len(c.LeadQuotations) == 0 {
		return nil
	}
	points := pipeline.NewCodePoints(c.Text)
	var rows []leadRow
	for i, q := range c.LeadQuotations {
		row := leadRow{recordKey: s.key, Quotation: i + 1, Start: points.At(q.Start), End: points.At(q.End), Text: q.Of(c.Text),
			Match: q.Match, Changes: changes(q), NamedAll: strings.Join(q.Delegations, ";")}
		if q.Statement > 0 && q.Statement <= len(c.Statements) {
			statement := c.Statements[q.Statement-1]
			row.Found = true
			row.Statement, row.Code = statement.ID, statement.DelegationCode
			row.Delegation = cmp.Or(statement.Delegation, statement.SpeakerName, statement.Speaker)
			row.French = frenchName(s.lists, statement.DelegationCode, c.Date)
			row.StatementStart, row.StatementEnd, row.StatementText = points.At(q.Found.Start), points.At(q.Found.End), q.Found.Of(c.Text)
		}
		rows = append(rows, row)
	}
	return rows
}

// changes writes what differs as pairs of words; a side without words is empty.
func changes(q pipeline.LeadQuotation) string {
	var list []string
	for i, word := range q.LeadWords {
		other := ""
		if i < len(q.StatementWords) {
			other = q.StatementWords[i]
		}
		list = append(list, word+" > "+other)
	}
	return strings.Join(list, "; ")
}

// pageLead is what a report says of the lead of one record; nil when it quotes
// nobody.
type pageLead struct {
	Summary string
	Rows    []pageLeadRow
}

type pageLeadRow struct{ Delegation, Match, Lead, Statement string }

// shownQuotations bounds the altered quotations that a report prints.
const shownQuotations = 15

// newPageLead counts the quotations and shows those that are not exact.
func newPageLead(rows []leadRow, language string) *pageLead {
	if len(rows) == 0 {
		return nil
	}
	counts := map[pipeline.LeadMatch]int{}
	p := &pageLead{}
	for _, row := range rows {
		counts[row.Match]++
		if row.Match == pipeline.ExactQuotation || len(p.Rows) == shownQuotations {
			continue
		}
		p.Rows = append(p.Rows, pageLeadRow{Delegation: wordingIn(language, row.Delegation, row.French), Match: say(language, "match."+string(row.Match)),
			Lead: typeset(shortened(row.Text, shownPassage)), Statement: typeset(shortened(row.StatementText, shownPassage))})
	}
	p.Summary = sayf(language, "lead.summary", len(rows), counts[pipeline.ExactQuotation], counts[pipeline.AlteredQuotation], counts[pipeline.QuotationMissing])
	return p
}
