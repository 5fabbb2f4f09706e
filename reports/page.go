package reports

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// page is everything that a report says in one language. The templates add
// layout and nothing else.
type page struct {
	Language, Title, Lead, Caution string
	Facts                          []fact
	More                           string // what is left out of a long run
	Records                        []pageRecord
	Documents                      []pageDocument
	Compared, Said                 []pageFigure
	Pairs                          *pagePairs
	Organizations                  *pageOrganizations
	Totals                         []formatRow
	Method, Limits                 []string
	Accuracy                       []accuracyRow
	Provenance                     []fact
	Inputs                         []ManifestInput
	UserFiles                      []ManifestFile
	Cite                           []string
}

// fact is one line of a table of two columns.
type fact struct{ Name, Value string }

// pageRecord is what a report shows of one record.
type pageRecord struct {
	ID, Heading string
	Facts       []fact
	Findings    []string
	Stances     []pageStance
	Notes       []string // on the positions
	Topics      []pageTopic
	Lead        *pageLead
	Figures     map[string][]pageFigure // by kind: stance, topics, length
}

// pageStance is the table of delegations toward one target.
type pageStance struct {
	Target string
	Rows   []pageStanceRow
}

type pageStanceRow struct {
	Bloc       string // set on the first row of a group
	Delegation string
	Label      string
	Class      string
	Counts     string
	Passages   []pagePassage
	Human      bool
}

type pagePassage struct{ Sign, Text string }

type pageTopic struct {
	Name                               string
	Statements, OfStatements, Mentions int
	Delegations                        string
}

// pageFigure is a figure in the form that the page's medium takes.
type pageFigure struct {
	Name, Title, Alt string
	SVG              template.HTML
	Below            *reading
}

// pagePairs compares the two language versions of one meeting.
type pagePairs struct {
	Summary string
	Rows    []pagePair
	More    int
}

type pagePair struct{ Delegation, What, English, French string }

// Say is the wording of a key, for the templates.
func (p page) Say(key string) string { return say(p.Language, key) }

// shownRows bounds the rows of one table of delegations, so that one record of
// any size stays readable; the table in tables/ has them all.
const shownRows = 80

// newPage gathers a report in one language from the summary rows.
func (f *Folder) newPage(language string) page {
	chosen := chosenRecords(f.sums.shown, language)
	p := page{
		Language: language, Caution: caution(language, f.sums.caution()), Facts: f.runFacts(language),
		Method: methodOf(language), Limits: limitsOf(language), Accuracy: accuracyIn(language),
		Provenance: f.provenance(language), UserFiles: f.user, Cite: citation(language, f.options.Version),
	}
	p.Title, p.Lead = f.sums.titleOf(language, chosen, f.tally.records)
	for _, record := range chosen {
		p.Records = append(p.Records, newPageRecord(f.options.Lists, record, language))
	}
	p.Documents = documentsOfPage(f.options.Lists, f.sums.documents, language)
	p.Pairs = comparePairs(language, f.options.Lists, f.sums.pairs)
	p.Organizations = f.sums.organizationsOfPage(f.options.Lists, language)
	p.Inputs = f.inputs[:min(len(f.inputs), shownInputs)]
	if f.sums.meetings > len(f.sums.shown) {
		p.More = sayf(language, "more.shown", len(f.sums.shown), f.sums.meetings)
		p.Totals = f.sums.formats
	}
	return p
}

// shownInputs bounds the list of inputs of a report; the manifest has them all.
const shownInputs = 20

// titleOf names the meeting of a run over one meeting, or its one document, and
// counts the records of any other run.
func (s *summaries) titleOf(language string, chosen []recordSummary, records int) (title, lead string) {
	switch {
	case len(chosen) == 1:
		return meetingName(language, chosen[0].header), typeset(chosen[0].header.Title)
	case records == 1 && len(s.documents) == 1:
		header := s.documents[0].header
		return cmp.Or(typeset(header.Title), header.RecordID), ""
	case records > 1 && s.records > 0 && s.meetings == 0:
		return sayf(language, "title.documents", thousands(language, records)), ""
	}
	return counted(language, "title.run", records), ""
}

// meetingName is the name of a record in words.
func meetingName(language string, h pipeline.Header) string {
	if h.Meeting == "" {
		return cmp.Or(typeset(h.Title), h.RecordID)
	}
	body := h.Body
	if body == "SC" || body == "GA" {
		body = say(language, "body."+body)
	}
	name := sayf(language, "meeting", body, ordinal(language, h.Meeting))
	if h.Resumption > 0 {
		name += sayf(language, "resumption", h.Resumption)
	}
	return name
}

// ordinal writes the number of a meeting as an ordinal.
func ordinal(language, number string) string {
	if language == "fr" {
		if number == "1" {
			return "1re"
		}
		return number + "e"
	}
	switch {
	case strings.HasSuffix(number, "11"), strings.HasSuffix(number, "12"), strings.HasSuffix(number, "13"):
		return number + "th"
	case strings.HasSuffix(number, "1"):
		return number + "st"
	case strings.HasSuffix(number, "2"):
		return number + "nd"
	case strings.HasSuffix(number, "3"):
		return number + "rd"
	}
	return number + "th"
}

func newPageRecord(lists *seeds.Lists, record recordSummary, language string) pageRecord {
	p := pageRecord{ID: record.header.RecordID, Heading: meetingName(language, record.header), Facts: recordFacts(language, lists, record),
		Findings: findings(language, lists, record), Figures: map[string][]pageFigure{}}
	for _, target := range targetsIn(record.stance) {
		if addressed(record.stance, target) {
			p.Stances = append(p.Stances, newPageStance(lists, record.stance, target, language))
			p.Notes = append(p.Notes, otherLabel(lists, language, target)...)
		}
	}
	switch {
	case len(record.stance) == 0:
		p.Notes = []string{say(language, "no.stance")}
	case len(p.Stances) == 0:
		p.Notes = notAddressed(language, lists, record.stance)
	}
	p.Topics = topicsOfPage(lists, record, language)
	p.Lead = newPageLead(record.lead, language)
	return p
}

// addressed says whether anybody refers to a target.
func addressed(rows []stanceRow, target string) bool {
	return slices.ContainsFunc(rows, func(row stanceRow) bool { return row.Target == target && row.Label != pipeline.None })
}

// evaluated says whether anybody speaks for or against a target, or under a
// condition.
func evaluated(rows []stanceRow, target string) bool {
	return slices.ContainsFunc(rows, func(row stanceRow) bool {
		return row.Target == target && row.Label != pipeline.None && row.Label != pipeline.Neutral
	})
}

// otherLabel says that a target has no name in the language of the page.
func otherLabel(lists *seeds.Lists, language, id string) []string {
	for _, target := range lists.Targets {
		if target.ID == id && target.LabelEN+target.LabelFR != "" && (language == "fr" && target.LabelFR == "" || language != "fr" && target.LabelEN == "") {
			return []string{sayf(language, "other.label", id)}
		}
	}
	return nil
}

// targetsIn lists the targets of some rows in order.
func targetsIn(rows []stanceRow) []string {
	var targets []string
	for _, row := range rows {
		if !slices.Contains(targets, row.Target) {
			targets = append(targets, row.Target)
		}
	}
	return targets
}

func newPageStance(lists *seeds.Lists, rows []stanceRow, target, language string) pageStance {
	p := pageStance{Target: targetName(lists, language, target)}
	bloc := ""
	for _, row := range byBloc(rows, target) {
		if len(p.Rows) == shownRows {
			break
		}
		shown := pageStanceRow{
			Delegation: row.In(language), Label: say(language, "label."+string(row.Label)), Class: string(row.Label),
			Human: row.CodedBy == "human" || row.CodedBy == "both",
		}
		if row.Bloc != bloc || len(p.Rows) == 0 {
			bloc, shown.Bloc = row.Bloc, blocName(language, row.Bloc)
		}
		if row.Favor+row.Against+row.Conditions > 0 {
			shown.Counts = fmt.Sprintf("+%d −%d", row.Favor, row.Against)
			if row.Conditions > 0 {
				shown.Counts += fmt.Sprintf(" ◊%d", row.Conditions)
			}
		}
		against := "−"
		if row.Against == 0 {
			against = "◊"
		}
		if row.EvidenceFavor == row.EvidenceAgainst && row.EvidenceFavor != "" {
			// One passage that does both is printed once.
			against, row.EvidenceFavor = "+ "+against, ""
		}
		for _, passage := range []pagePassage{{"+", row.EvidenceFavor}, {against, row.EvidenceAgainst}, {"○", row.EvidenceMention}} {
			if passage.Text != "" {
				passage.Text = typeset(shortened(passage.Text, shownPassage))
				shown.Passages = append(shown.Passages, passage)
			}
		}
		p.Rows = append(p.Rows, shown)
	}
	return p
}

// shownPassage bounds a passage in a report, in characters; the table has all of it.
const shownPassage = 320

// shortened cuts a text at a space and says so with an ellipsis.
func shortened(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	cut := string(runes[:most])
	if space := strings.LastIndexByte(cut, ' '); space > most/2 {
		cut = cut[:space]
	}
	return cut + " […]"
}

// byBloc are the rows toward one target, by group and then in order of speaking.
func byBloc(rows []stanceRow, target string) []stanceRow {
	var sorted []stanceRow
	for _, row := range rows {
		if row.Target == target {
			sorted = append(sorted, row)
		}
	}
	slices.SortStableFunc(sorted, func(a, b stanceRow) int {
		return cmp.Or(cmp.Compare(blocRank(a.Bloc), blocRank(b.Bloc)), strings.Compare(a.Bloc, b.Bloc), cmp.Compare(a.Order, b.Order))
	})
	return sorted
}

// topicsOfPage lists the topics that are spoken of, the widest spread first.
func topicsOfPage(lists *seeds.Lists, record recordSummary, language string) []pageTopic {
	var rows []recordTopicRow
	for _, row := range record.record {
		if row.Statements > 0 {
			rows = append(rows, row)
		}
	}
	// For a fixed order where two topics are equally spread.
	slices.SortStableFunc(rows, func(a, b recordTopicRow) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(b.Mentions, a.Mentions), strings.Compare(a.Topic, b.Topic))
	})
	var topics []pageTopic
	for _, row := range rows {
		var names []string
		for _, t := range record.topics {
			if t.Topic == row.Topic && t.Statements > 0 {
				names = append(names, t.In(language))
			}
		}
		topics = append(topics, pageTopic{Name: topicLabels(lists, language, []string{row.Topic})[0], Statements: row.Statements,
			OfStatements: row.OfStatements, Mentions: row.Mentions, Delegations: listed(language, names, 8)})
	}
	return topics
}

// listed joins names, the first ones of a long list.
func listed(language string, names []string, most int) string {
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:most], ", ") + " " + sayf(language, "and.more", len(names)-most)
}
