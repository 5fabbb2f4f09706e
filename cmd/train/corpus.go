package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
	"horseshoe/stages"
)

// statement is one coded statement of a debate of the corpus.
type statement struct {
	delegation   string // as the debate's language names it
	label        pipeline.Label
	alternatives []pipeline.Label
	text         string
	codes        []coding
	observation  stages.Observation
}

// coding is the code of one sentence: f, a, m, c, x, n or o.
type coding struct {
	span pipeline.Span // in the text of the statement
	code byte
}

// debate is one file of the corpus.
type debate struct {
	name       string
	head       map[string]string
	statements []statement
}

// readCorpus reads the debates of a folder, in the order of their names, and
// looks at them as the program does.
func readCorpus(lists *seeds.Lists, folder string) ([]debate, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var debates []debate
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		d, err := parseDebate(name, string(data))
		if err != nil {
			return nil, err
		}
		d.observe(lists)
		debates = append(debates, d)
	}
	return debates, nil
}

// parseDebate reads a file of the corpus, in the form that the README beside
// the debates gives.
func parseDebate(name, text string) (debate, error) {
	d := debate{name: name, head: map[string]string{}}
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		title, opens := strings.CutPrefix(line, "## ")
		switch {
		case line == "":
		case opens:
			s, ok := parseTitle(title)
			if !ok {
				return d, fmt.Errorf("%s:%d: a statement opens with \"## Delegation | label\"", name, number)
			}
			d.statements = append(d.statements, s)
		case len(d.statements) == 0:
			key, value, _ := strings.Cut(line, ":")
			d.head[key] = strings.TrimSpace(value)
		default:
			if len(line) < 3 || !strings.Contains("famcxno", line[:1]) || line[1] != ' ' {
				return d, fmt.Errorf("%s:%d: a sentence opens with its code", name, number)
			}
			d.statements[len(d.statements)-1].add(line[0], strings.TrimSpace(line[2:]))
		}
	}
	return d, nil
}

// parseTitle reads the title of a statement: its delegation, its label, and
// the labels that a careful coder would also accept.
func parseTitle(title string) (s statement, ok bool) {
	fields := strings.Split(title, "|")
	if len(fields) < 2 {
		return s, false
	}
	s.delegation, s.label = strings.TrimSpace(fields[0]), pipeline.Label(strings.TrimSpace(fields[1]))
	for _, field := range fields[2:] {
		if list, found := strings.CutPrefix(strings.TrimSpace(field), "alt:"); found {
			for label := range strings.SplitSeq(list, ",") {
				s.alternatives = append(s.alternatives, pipeline.Label(strings.TrimSpace(label)))
			}
		}
	}
	return s, slices.Contains(pipeline.Labels, s.label)
}

func (s *statement) add(code byte, sentence string) {
	if s.text != "" {
		s.text += " "
	}
	s.codes = append(s.codes, coding{pipeline.Span{Start: len(s.text), End: len(s.text) + len(sentence)}, code})
	s.text += sentence
}

// target is the target of the debate, with its aliases in the debate's language.
func (d *debate) target() seeds.Target {
	target := seeds.Target{ID: d.head["target"], Everywhere: true}
	var aliases []string
	for alias := range strings.SplitSeq(d.head["aliases"], "|") {
		aliases = append(aliases, strings.TrimSpace(alias))
	}
	if d.head["language"] == "fr" {
		target.AliasesFR = aliases
	} else {
		target.AliasesEN = aliases
	}
	return target
}

// observe divides the debate as Split would and takes it through the stages to
// the codes of the rules.
func (d *debate) observe(lists *seeds.Lists) {
	with := *lists
	with.Targets = []seeds.Target{d.target()}
	language, format := d.head["language"], pipeline.PressRelease
	if d.head["genre"] == "verbatim" {
		format = pipeline.Verbatim
	}
	divided := pipeline.Divided{Meeting: pipeline.Meeting{Header: pipeline.Header{Language: language, Format: format, Title: d.head["title"]}}}
	starts := make([]int, len(d.statements))
	for i, s := range d.statements {
		if i > 0 {
			divided.Text += "\n\n"
		}
		starts[i] = len(divided.Text)
		divided.Text += s.text
		code := ""
		if found, ok := lists.Index().Find(s.delegation, language, ""); ok {
			code = found.Code
		}
		divided.Statements = append(divided.Statements, pipeline.Statement{ID: fmt.Sprintf("x-%03d", i+1), Order: i + 1, Kind: pipeline.PlainStatement,
			Delegation: s.delegation, DelegationCode: code, Parts: []pipeline.Span{{Start: starts[i], End: len(divided.Text)}}})
	}
	for _, observation := range stages.Observe(&with, stages.Tag(&with, stages.Parse(&with, divided))) {
		for k, span := range observation.Spans {
			observation.Spans[k] = pipeline.Span{Start: span.Start - starts[observation.Statement], End: span.End - starts[observation.Statement]}
		}
		d.statements[observation.Statement].observation = observation
	}
}

// codesOf are the codes of the sentences that overlap with the span.
func (s *statement) codesOf(span pipeline.Span) string {
	codes := ""
	for _, c := range s.codes {
		if c.span.Start < span.End && span.Start < c.span.End {
			codes += string(c.code)
		}
	}
	return codes
}
