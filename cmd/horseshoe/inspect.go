package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"horseshoe/pipeline"
	"horseshoe/reports"
	"horseshoe/seeds"
	"horseshoe/stages"
)

func inspectCommand() *cli.Command {
	return &cli.Command{
		Name:      "inspect",
		Usage:     "show what the program sees in a record; writes nothing",
		ArgsUsage: "RECORD...",
		Description: "Prints the header, the segments, the statements with their delegations, the quotations of the\n" +
			"lead and the problems of each record, in a form that a person can check in a minute.\n\n" +
			"Example: horseshoe inspect sc14794.txt",
		Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "lists", Usage: "reference lists instead of the built-in ones that have the same header, a CSV `file` or a folder of them; repeatable"},
		},
		OnUsageError: onUsageError,
		Action: func(c *cli.Context) error {
			if !c.Args().Present() {
				return usageError{fmt.Errorf("inspect wants a record, such as: horseshoe inspect sc14794.txt")}
			}
			return inspect(c)
		},
	}
}

func inspect(c *cli.Context) error {
	options, _, err := userFiles(c)
	if err != nil {
		return err
	}
	lists, err := seeds.Load(options)
	if err != nil {
		return err
	}
	line, err := openLine(lists, pipeline.SplitStage, "")
	if err != nil {
		return err
	}
	defer line.PDF.Close()
	unread := 0
	for record, err := range pipeline.Corpus(c.Args().Slice(), stages.Groupings()) {
		if err != nil {
			return err
		}
		coded := line.Process(record)
		if coded.Failed {
			unread++
		}
		show(c.App.Writer, coded)
	}
	if unread > 0 {
		return fmt.Errorf("%d of the records could not be read; the problems above say why", unread)
	}
	return nil
}

// show prints one record.
func show(w io.Writer, coded pipeline.Coded) {
	if !coded.Failed {
		showHeader(w, coded.Meeting)
		showSegments(w, coded.Divided)
		showStatements(w, coded.Divided)
		showLead(w, coded.Divided)
	} else {
		fmt.Fprintf(w, "source        %s\nnot read\n", reports.Printable(coded.Source))
	}
	fmt.Fprintf(w, "\n%s\n", plural(len(coded.Problems), "problem"))
	for _, p := range coded.Problems {
		place := ""
		if p.Line > 0 {
			place = fmt.Sprintf(" line %d", p.Line)
		}
		if p.Page > 0 {
			place += fmt.Sprintf(" page %d", p.Page)
		}
		fmt.Fprintf(w, "  %s %s %s%s: %s", p.Severity, p.Code, p.Stage, place, reports.Printable(p.Message))
		if p.Excerpt != "" {
			fmt.Fprintf(w, " [%s]", reports.Printable(p.Excerpt))
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w)
}

func showHeader(w io.Writer, m pipeline.Meeting) {
	date := m.Date
	if m.DateSource != "" {
		date += " (from: " + m.DateSource + ")"
	}
	meeting := m.Header.Meeting
	if m.Resumption > 0 {
		meeting += fmt.Sprintf(" (resumption %d)", m.Resumption)
	}
	for _, field := range [][2]string{
		{"record", m.RecordID}, {"source", m.Source}, {"format", string(m.Format)}, {"language", m.Language},
		{"body", m.Body}, {"meeting", meeting}, {"symbol", m.Symbol}, {"date", date},
		{"time of day", strings.Join(m.TimeOfDay, ", ")}, {"title", m.Title}, {"agenda item", m.AgendaItem},
		{"presidency", m.Presidency}, {"note", m.Note},
	} {
		value := reports.Printable(field[1])
		if value == "" {
			value = "-"
		}
		fmt.Fprintf(w, "%-13s %s\n", field[0], value)
	}
	for _, p := range m.Participants {
		fmt.Fprintf(w, "%-13s %s (%s) %s\n", p.Standing, reports.Printable(p.Name), reports.Printable(p.Delegation), p.DelegationCode)
	}
}

func showSegments(w io.Writer, d pipeline.Divided) {
	points := pipeline.NewCodePoints(d.Text)
	fmt.Fprintf(w, "\n%d segments (code points of the normalised text)\n", len(d.Segments))
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, s := range d.Segments {
		statement := ""
		if s.Statement > 0 {
			statement = fmt.Sprintf("#%d", s.Statement)
		}
		page := ""
		if s.Page > 0 {
			page = fmt.Sprintf("p. %d", s.Page)
		}
		fmt.Fprintf(table, "  %d-%d\t%s\t%s\t%s\t%s\n", points.At(s.Start), points.At(s.End), s.Kind, statement, page, excerpt(s.Of(d.Text), 70))
	}
	table.Flush()
}

func showStatements(w io.Writer, d pipeline.Divided) {
	fmt.Fprintf(w, "\n%d statements\n", len(d.Statements))
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, s := range d.Statements {
		delegation := s.DelegationCode
		if delegation == "" {
			delegation = "?"
		}
		speaker := s.Speaker
		if speaker == "" {
			speaker = s.SpeakerName
		}
		if len(s.OnBehalfOf) > 0 {
			delegation += " for " + strings.Join(s.OnBehalfOf, ", ")
		}
		fmt.Fprintf(table, "  #%d\t%s\t%s\t%s\t%s\t%s\t%s\n", s.Order, s.Kind, delegation, reports.Printable(s.Delegation), excerpt(speaker, 30), plural(s.Paragraphs, "paragraph"), excerpt(s.Text(d.Text), 50))
	}
	table.Flush()
	if len(d.Votes) > 0 {
		fmt.Fprintf(w, "\n%d votes\n", len(d.Votes))
		for _, v := range d.Votes {
			fmt.Fprintf(w, "  %s %s: %s %s\n", reports.Printable(v.Draft), reports.Printable(v.Delegation), v.Vote, v.Result)
		}
	}
}

// showLead prints the quotations of the lead beside what the statements have.
func showLead(w io.Writer, d pipeline.Divided) {
	if len(d.LeadQuotations) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s in the lead\n", plural(len(d.LeadQuotations), "quotation"))
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, q := range d.LeadQuotations {
		place := ""
		if q.Statement > 0 {
			place = fmt.Sprintf("#%d", q.Statement)
		}
		var changes []string
		for i, word := range q.LeadWords {
			changes = append(changes, fmt.Sprintf("%q for %q", word, q.StatementWords[i]))
		}
		fmt.Fprintf(table, "  %s\t%s\t%s\t%s\t%s\n", q.Match, place, strings.Join(q.Delegations, " "), excerpt(q.Of(d.Text), 60), excerpt(strings.Join(changes, ", "), 60))
	}
	table.Flush()
}

// excerpt shortens words of a record to n characters on one line.
func excerpt(s string, n int) string {
	runes := []rune(reports.Printable(strings.Join(strings.Fields(s[:min(len(s), 8*n)]), " ")))
	if len(runes) > n {
		return string(runes[:n-1]) + "…"
	}
	return string(runes)
}
