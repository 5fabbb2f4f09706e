package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"horseshoe/pipeline"
)

const (
	// shownRecords is how many records the pages show one by one; beyond it they
	// give totals only, so that a report over a corpus stays a report.
	shownRecords = 6
	// comparedRecords is how many records stand side by side in one figure.
	comparedRecords = 12
)

// summaries writes the summary tables as the records pass and keeps the rows
// that the figures and pages show.
type summaries struct {
	shown     []recordSummary
	compared  []recordTopicRow
	named     []organizationRow
	documents []documentSummary
	// headers are those of the compared records, in order.
	headers  []pipeline.Header
	records  int
	meetings int // records that are no documents
	waiting  map[meetingKey][]pairable
	formats  []formatRow
	pairs    []pairRow
	// newest is the newest full date of a record, which dates the pages.
	newest time.Time
}

// summarise writes the summary rows of one record.
func (f *Folder) summarise(c pipeline.Coded) error {
	f.tally.addRecord(c)
	if err := f.writeConcordance(c); err != nil {
		return err
	}
	if f.options.To.Before(pipeline.CodeStage) || c.Reached.Before(pipeline.CodeStage) && c.Reached != "" {
		return nil
	}
	s := &f.sums
	f.said.add(f.options.Lists, c)
	record := summariseRecord(f.options.Lists, c)
	s.records++
	s.newest = newerDate(s.newest, c.Header)
	if c.Format == pipeline.Document {
		s.addDocument(record)
	} else {
		s.meetings++
		if len(s.shown) < shownRecords {
			s.shown = append(s.shown, record)
		}
	}
	if s.records <= comparedRecords {
		s.compared = append(s.compared, record.record...)
		s.headers = append(s.headers, c.Header)
	}
	s.keepNames(record)
	s.addFormats(record)
	if err := f.writeSummary(record); err != nil {
		return err
	}
	return f.writePairs(c)
}

func (f *Folder) writeSummary(record recordSummary) error {
	return cmp.Or(
		writeAll(f, "tables/stance_by_delegation", record.stance),
		writeAll(f, "tables/stance_by_bloc", record.blocs),
		writeAll(f, "tables/topics_by_delegation", record.topics),
		writeAll(f, "tables/topics_by_record", record.record),
		writeAll(f, "tables/organizations_by_record", record.names),
		writeAll(f, "tables/length_by_statement", record.length),
		writeAll(f, "tables/lead_quotations", record.lead),
	)
}

// writeAll writes typed rows to a table.
func writeAll[R interface{ cells() []Cell }](f *Folder, table string, rows []R) error {
	for _, row := range rows {
		if err := f.tables[table].write(row.cells()...); err != nil {
			return err
		}
	}
	return nil
}

// addFormats counts delegations by language, format and target: never across them.
func (s *summaries) addFormats(record recordSummary) {
	var seen []string
	for _, row := range record.stance {
		i := slices.IndexFunc(s.formats, func(f formatRow) bool {
			return f.Language == row.Language && f.Format == row.Format && f.Target == row.Target
		})
		if i < 0 {
			i = len(s.formats)
			s.formats = append(s.formats, formatRow{Language: row.Language, Format: row.Format, Target: row.Target})
		}
		if !slices.Contains(seen, row.Target) {
			seen = append(seen, row.Target)
			s.formats[i].Records++
		}
		s.formats[i].Delegations++
		s.formats[i].Counts[labelIndex(row.Label)]++
	}
}

// writePairs sets a record beside those of the same meeting in the other language.
func (f *Folder) writePairs(c pipeline.Coded) error {
	if c.Meeting.Meeting == "" {
		return nil
	}
	s := &f.sums
	key := meetingKey{c.Body, c.Meeting.Meeting, c.Resumption}
	record := pairableOf(c)
	for _, other := range s.waiting[key] {
		if other.language == record.language {
			continue
		}
		english, french := other, record
		if record.language == "en" {
			english, french = record, other
		}
		meeting := c.Body + "-" + c.Meeting.Meeting
		if c.Resumption > 0 {
			meeting += "-R" + strconv.Itoa(c.Resumption)
		}
		rows := pairUp(meeting, english, french)
		if s.records <= shownRecords {
			s.pairs = append(s.pairs, rows...)
		}
		if err := writeAll(f, "tables/pairs", rows); err != nil {
			return err
		}
	}
	if s.waiting == nil {
		s.waiting = map[meetingKey][]pairable{}
	}
	s.waiting[key] = append(s.waiting[key], record)
	return nil
}

// finishSummaries writes the totals of the run.
func (f *Folder) finishSummaries() error {
	if f.options.To.Before(pipeline.CodeStage) {
		return nil
	}
	// For a table that does not depend on the order of the records.
	slices.SortFunc(f.sums.formats, func(a, b formatRow) int {
		return cmp.Or(strings.Compare(a.Language, b.Language), strings.Compare(string(a.Format), string(b.Format)), strings.Compare(a.Target, b.Target))
	})
	if err := writeAll(f, "tables/labels_by_format", f.sums.formats); err != nil {
		return err
	}
	return f.writeSaid()
}
