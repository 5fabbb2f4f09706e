package stages

import (
	"fmt"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// detectDebates accepts what the grouping of files has settled, and a speech
// file that comes alone.
func detectDebates(_ *seeds.Lists, in *input) int {
	if _, ok := parseSpeechName(in.files[0].name); ok && !in.pdf {
		return 99
	}
	return 0
}

// readDebates reads one meeting of the Security Council Debates corpus: a file
// a speech, in the order of their numbers.
func readDebates(lists *seeds.Lists, in *input) (pipeline.Meeting, error) {
	bySpeech(in.files)
	name, _ := parseSpeechName(in.files[0].name)
	meeting := pipeline.Meeting{Header: pipeline.Header{Format: pipeline.DebatesCorpus, Body: "SC", Language: "en",
		Meeting: name.meeting, Resumption: name.resumption, Symbol: name.symbol}}
	if name.year != "" {
		meeting.Date, meeting.DateSource = name.year, "file_name"
	}
	readCompanions(&meeting, in, name)
	for _, fact := range lists.Meetings {
		if fact.Body == "SC" && fact.Meeting == name.meeting && fact.Resumption == name.resumption && meeting.DateSource != "companion_table" &&
			fact.Date != "" && strings.HasPrefix(fact.Date, name.year) {
			meeting.Date, meeting.DateSource = fact.Date, "meeting_list"
		}
	}
	known := delegationNames(lists, meeting)
	var c composer
	for n, f := range in.files {
		meeting.Files = append(meeting.Files, f.name)
		p, err := newPage(f.data, n)
		if err != nil {
			meeting.Problems = append(meeting.Problems, pipeline.Problem{Severity: pipeline.Error, Code: "P003", Source: f.name,
				Message: fmt.Sprintf("%v; the speech is left out", err)})
			continue
		}
		speech := printedText(&input{files: in.files[n : n+1], page: p})
		for _, paragraph := range bodyParagraphs(speech, 0, func(i int) turnOpening { return labelAt(speech, i, labelsEN, known) }) {
			c.compose(speech, paragraph)
		}
	}
	c.into(&meeting)
	meeting.Problems = append(meeting.Problems, missingSpeeches(in.files)...)
	return meeting, nil
}

// missingSpeeches reports gaps in the numbers of the speeches.
func missingSpeeches(files []file) []pipeline.Problem {
	var problems []pipeline.Problem
	before := 0
	for i, f := range files {
		name, _ := parseSpeechName(f.name)
		if name.number > before+1 && (i > 0 || name.number > 1) && len(files) > 1 {
			problems = append(problems, pipeline.Problem{Severity: pipeline.Warning, Code: "P031", Source: f.name,
				Message: fmt.Sprintf("speech %d follows speech %d: the files between are missing; check that the folder is complete", name.number, before)})
		}
		before = name.number
	}
	return problems
}

// readCompanions takes date, agenda item and speakers from the side tables.
func readCompanions(meeting *pipeline.Meeting, in *input, name speechName) {
	fault := func(base string, err error) {
		meeting.Problems = append(meeting.Problems, pipeline.Problem{Severity: pipeline.Warning, Code: "P034", Source: base,
			Message: fmt.Sprintf("%v; the record is read without it", err)})
	}
	if table, ok, err := openCompanion(in.record, "meta.tsv"); err != nil {
		fault("meta.tsv", err)
	} else if ok {
		for _, row := range table.rows(name.base) {
			if base := table.field(row, "basename", "filename"); base == name.base || strings.TrimSuffix(base, ".txt") == name.base {
				describeMeeting(meeting, table, row)
			}
		}
	}
	table, ok, err := openCompanion(in.record, "speaker.tsv")
	if err != nil {
		fault("speaker.tsv", err)
	}
	if !ok {
		return
	}
	files := map[string]int{}
	for n, f := range in.files {
		files[f.name[strings.LastIndexByte(f.name, '/')+1:]] = n
	}
	hints := map[int]pipeline.SpeakerHint{}
	for _, row := range table.rows(name.base + "_spch") {
		n, ok := files[table.field(row, "filename")]
		if !ok {
			continue
		}
		hints[n] = pipeline.SpeakerHint{
			Speaker:         table.field(row, "speaker"),
			Delegation:      table.field(row, "country_org", "speaker_country", "country"),
			Role:            table.field(row, "role", "role_in_un"),
			ParticipantType: table.field(row, "participanttype"),
		}
		describeMeeting(meeting, table, row)
	}
	if len(hints) > 0 {
		meeting.Hints = hints
	}
}

// describeMeeting takes the date and the agenda item from a row of a side table.
func describeMeeting(meeting *pipeline.Meeting, table companionTable, row []string) {
	if date := dateOfParts(table.field(row, "date"), table.field(row, "year"), table.field(row, "month"), table.field(row, "day")); date != "" && meeting.DateSource != "companion_table" {
		meeting.Date, meeting.DateSource = date, "companion_table"
	}
	if meeting.AgendaItem == "" {
		meeting.AgendaItem = table.field(row, "agenda_item_manual", "agenda_item1", "topic")
		meeting.Title = meeting.AgendaItem
	}
}

// dateOfParts makes a date of what a side table gives: a whole date, or its parts.
func dateOfParts(date, year, month, day string) string {
	if len(date) == 10 && date[4] == '-' && date[7] == '-' {
		return date
	}
	m := monthOf(month)
	if m == 0 {
		fmt.Sscanf(month, "%d", &m)
	}
	var y, d int
	fmt.Sscanf(year, "%d", &y)
	fmt.Sscanf(day, "%d", &d)
	if y < 1945 || y > 9999 || m < 1 || m > 12 || d < 1 || d > 31 {
		return ""
	}
	return fmt.Sprintf("%04d-%s-%s", y, two(m), two(d))
}
