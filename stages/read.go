// Package stages holds the verbs of the line: Read, Split, Parse, Tag, Code.
package stages

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// format is one way in which records are laid out: how to know it and how to
// read it.
type format struct {
	// name is the format of the meetings that it gives.
	name pipeline.Format
	// detect says how much the input looks like the format: 0 not at all, 100
	// beyond doubt.
	detect func(lists *seeds.Lists, in *input) int
	read   func(lists *seeds.Lists, in *input) (pipeline.Meeting, error)
}

// formats is the table of formats. The highest score reads, the earlier line
// wins a tie.
func formats() []format {
	return []format{
		{pipeline.PressRelease, detectPress, readPress},
		{pipeline.Verbatim, detectVerbatim, readVerbatim},
		{pipeline.DebatesCorpus, detectDebates, readDebates},
		{pipeline.Letter, detectLetter, readLetter},
		{pipeline.Document, detectDocument, readDocument},
	}
}

// input is a record in memory.
type input struct {
	record pipeline.Record
	files  []file
	// page is the text of the first file; empty when that is a PDF.
	page page
	// press is what lookAtPress found.
	press *pressPage
	pdf   bool
	// lines are the printed lines of a PDF, one for each of page.lines.
	lines []pdfLine
	// faults are problems found while the sources were opened.
	faults []pipeline.Problem
}

// Read makes a Meeting of a Record: it detects the format, decodes, extracts
// and normalises. An error means that nothing could be read; faults that leave
// something to work on are Problems of the meeting. The reader of PDFs may be
// nil; each PDF then starts one of its own, in memory.
func Read(lists *seeds.Lists, pdf *PDF, record pipeline.Record) (pipeline.Meeting, error) {
	in, err := open(pdf, record)
	if err != nil {
		return pipeline.Meeting{}, err
	}
	chosen, err := detect(lists, in)
	if err != nil {
		return pipeline.Meeting{}, err
	}
	meeting, err := chosen.read(lists, in)
	if err != nil {
		return pipeline.Meeting{}, err
	}
	finish(&meeting, in)
	return meeting, nil
}

// open reads the sources of a record and makes the first one a page.
func open(pdf *PDF, record pipeline.Record) (*input, error) {
	if len(record.Sources) == 0 {
		return nil, fmt.Errorf("%s: has no source", record.Name)
	}
	in := &input{record: record}
	for _, source := range record.Sources {
		loaded, err := load(source)
		if err != nil {
			return nil, err
		}
		in.files = append(in.files, loaded)
	}
	first := in.files[0]
	in.pdf = bytes.Contains(first.data[:min(len(first.data), 1024)], []byte("%PDF-"))
	if in.pdf {
		return in, in.openPDF(pdf)
	}
	if len(bytes.TrimSpace(first.data)) == 0 && len(in.files) == 1 {
		return nil, fault("P002", first.name, "is empty; save the page or export the text again")
	}
	var err error
	if in.page, err = newPage(first.data, 0); err != nil {
		return nil, fault("P003", first.name, err.Error())
	}
	if len(in.page.lines) == 0 && len(in.files) == 1 {
		return nil, fault("P002", first.name, "holds no text; save the page or export the text again")
	}
	return in, nil
}

// detect finds the line of the table that reads the input.
func detect(lists *seeds.Lists, in *input) (format, error) {
	var best format
	score := 0
	for _, candidate := range formats() {
		if in.record.Format != "" && candidate.name != in.record.Format {
			continue
		}
		if got := candidate.detect(lists, in); got > score || in.record.Format != "" && best.read == nil {
			best, score = candidate, got
		}
	}
	if best.read == nil {
		return format{}, fault("P004", in.files[0].name,
			"is neither a meeting record nor a document with a text of its own; save the whole page of the meeting")
	}
	return best, nil
}

// finish fills in what is the same for every format.
func finish(meeting *pipeline.Meeting, in *input) {
	if meeting.Source == "" {
		meeting.Source = in.files[0].name
		if len(in.files) > 1 {
			meeting.Source = in.record.Name
		}
	}
	if meeting.SourceSHA256 == "" {
		meeting.SourceSHA256 = hashOf(in.files)
	}
	meeting.BuiltIn = in.record.BuiltIn
	if meeting.BuiltIn {
		meeting.Note = restatementNote
	}
	meeting.RecordID = recordID(meeting.Header)
	if meeting.Files == nil {
		for _, f := range in.files {
			meeting.Files = append(meeting.Files, f.name)
		}
	}
	// A letter that the decoding made of fewer bytes must not lead past the end.
	for i := range meeting.Blocks {
		b := &meeting.Blocks[i]
		if b.Page == 0 && b.File < len(in.files) {
			b.SourceEnd = min(b.SourceEnd, len(in.files[b.File].data))
			b.SourceStart = min(b.SourceStart, b.SourceEnd)
		}
	}
	meeting.Problems = slices.Concat(in.record.Problems, in.faults, meeting.Problems)
	for i := range meeting.Problems {
		p := &meeting.Problems[i]
		p.RecordID, p.Stage = meeting.RecordID, pipeline.ReadStage
		if p.Source == "" {
			p.Source = meeting.Source
		}
	}
}

// restatementNote stands beside every result of the built-in records.
const restatementNote = "restatement for demonstration, not an official text"

// recordID names a record as the contract says.
func recordID(header pipeline.Header) string {
	format := string(header.Format)
	if header.BuiltIn {
		format = "restatement"
	}
	var parts []string
	switch {
	case header.Format == pipeline.Document:
		parts = []string{"doc", slug(header.Source), header.Language}
	case header.Meeting != "":
		parts = []string{header.Body, header.Meeting}
		if header.Resumption > 0 {
			parts = append(parts, fmt.Sprintf("R%d", header.Resumption))
		}
		parts = append(parts, header.Language, format)
	default:
		name := slug(strings.ReplaceAll(header.Symbol, "/", "-"))
		if name == "" {
			name = slug(header.Source)
		}
		parts = []string{name, header.Language, format}
	}
	return strings.Join(parts, "-")
}

// slug keeps the letters and digits of a file name; folders and the extension go.
func slug(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 && len(name)-i <= 6 && !strings.Contains(name[i:], "/") {
		name = name[:i]
	}
	var b strings.Builder
	dash := false
	for _, r := range name[strings.LastIndexByte(name[:max(len(name)-1, 0)], '/')+1:] {
		if letterOrDigit(r) {
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(r)
			dash = false
		} else {
			dash = true
		}
	}
	return b.String()
}

// fault is the error of a record that cannot be read, with its row for
// problems.csv.
func fault(code, source, message string) error {
	return problemError{code, errors.New(source + ": " + message)}
}

// problemError is an error with the code of its row in problems.csv.
type problemError struct {
	code string
	error
}

// Unwrap gives the error without its code.
func (p problemError) Unwrap() error { return p.error }
