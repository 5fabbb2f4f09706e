package reports

import (
	"fmt"
	"strings"

	"horseshoe/pipeline"
)

// writeRows writes every row table that the stages reached so far allow.
// points converts the byte offsets of the record's text.
func (f *Folder) writeRows(coded pipeline.Coded) error {
	points := pipeline.NewCodePoints(coded.Text)
	reached := coded.Reached
	if reached == "" {
		reached = pipeline.CodeStage
	}
	for _, part := range []struct {
		from  pipeline.StageName
		write func(pipeline.Coded, pipeline.CodePoints) error
	}{
		{pipeline.ReadStage, f.writeMeeting},
		{pipeline.SplitStage, f.writeStatements},
		{pipeline.ParseStage, f.writeSentences},
		{pipeline.SplitStage, f.writeSegments},
		{pipeline.CodeStage, f.writeTopics},
		{pipeline.CodeStage, f.writeStances},
		{pipeline.TagStage, f.writeMentions},
		{pipeline.CodeStage, f.writeEvidence},
		{pipeline.SplitStage, f.writeVotes},
		{pipeline.TagStage, f.writeNames},
	} {
		if reached.Before(part.from) || f.options.To.Before(part.from) {
			continue
		}
		if err := part.write(coded, points); err != nil {
			return err
		}
	}
	return nil
}

func (f *Folder) writeMeeting(c pipeline.Coded, _ pipeline.CodePoints) error {
	statements, words := Cell{}, Cell{}
	if !c.Reached.Before(pipeline.SplitStage) {
		statements = intCell(len(c.Statements))
	}
	if len(c.Sentences) == len(c.Statements) && !c.Reached.Before(pipeline.ParseStage) {
		words = intCell(wordsOfMeeting(c))
	}
	h := c.Header
	return f.tables["meetings"].write(
		textCell(h.RecordID), textCell(h.Body), textCell(h.Meeting), intCell(h.Resumption), textCell(h.Symbol), textCell(h.Date),
		textCell(strings.Join(h.TimeOfDay, ";")), textCell(h.Language), textCell(string(h.Format)), textCell(h.Title), textCell(h.AgendaItem),
		textCell(h.Presidency), statements, words, textCell(h.Source), textCell(h.SourceSHA256), textCell(h.Note), textCell(h.DateSource))
}

func wordsOfMeeting(c pipeline.Coded) int {
	words := 0
	for i := range c.Sentences {
		words += c.WordsOf(i)
	}
	return words
}

func (f *Folder) writeStatements(c pipeline.Coded, points pipeline.CodePoints) error {
	for i, s := range c.Statements {
		sentences, words := Cell{}, Cell{}
		if i < len(c.Sentences) {
			sentences, words = intCell(len(c.Sentences[i])), intCell(c.WordsOf(i))
		}
		start, end, text := statementBounds(s, c.Text, points)
		err := f.tables["statements"].write(
			textCell(s.ID), textCell(c.RecordID), intCell(s.Order), textCell(string(s.Kind)), textCell(s.Speaker), textCell(s.Honorific),
			textCell(s.Delegation), textCell(s.DelegationCode), textCell(string(s.DelegationType)), textCell(s.Role), textCell(s.Capacity),
			textCell(strings.Join(s.OnBehalfOf, ";")), textCell(strings.Join(s.SpokenLanguage, ";")), textCell(s.CouncilSeat),
			start, end, intCell(s.Paragraphs), sentences, words, text, textCell(s.SpeakerName), coder(s.CodedBy), textCell(s.Heading))
		if err != nil {
			return err
		}
	}
	return nil
}

// statementBounds are the outer bounds and the words of a statement; missing
// for a turn without words of its own.
func statementBounds(s pipeline.Statement, text string, points pipeline.CodePoints) (start, end, own Cell) {
	if len(s.Parts) == 0 {
		return Cell{}, Cell{}, Cell{}
	}
	return intCell(points.At(s.Start())), intCell(points.At(s.End())), textCell(s.Text(text))
}

func (f *Folder) writeSentences(c pipeline.Coded, points pipeline.CodePoints) error {
	for i, sentences := range c.Sentences {
		for j, sentence := range sentences {
			positive, negative := Cell{}, Cell{}
			if i < len(c.Tones) && j < len(c.Tones[i]) {
				positive, negative = intCell(c.Tones[i][j].Positive), intCell(c.Tones[i][j].Negative)
			}
			err := f.tables["sentences"].write(
				textCell(c.Statements[i].ID), intCell(j+1), intCell(points.At(sentence.Start)), intCell(points.At(sentence.End)),
				intCell(sentence.Words), textCell(sentence.Of(c.Text)), positive, negative)
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *Folder) writeSegments(c pipeline.Coded, points pipeline.CodePoints) error {
	for _, s := range c.Segments {
		statement, page, file := Cell{}, Cell{}, Cell{}
		sourceStart, sourceEnd := intCell(s.SourceStart), intCell(s.SourceEnd)
		if s.Statement > 0 && s.Statement <= len(c.Statements) {
			statement = textCell(c.Statements[s.Statement-1].ID)
		}
		if s.Page > 0 {
			// A PDF has pages instead of byte offsets.
			page, sourceStart, sourceEnd = intCell(s.Page), Cell{}, Cell{}
		}
		if s.File < len(c.Files) {
			file = textCell(c.Files[s.File])
		}
		err := f.tables["segments"].write(textCell(c.RecordID), intCell(points.At(s.Start)), intCell(points.At(s.End)),
			textCell(string(s.Kind)), statement, page, sourceStart, sourceEnd, file)
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *Folder) writeTopics(c pipeline.Coded, _ pipeline.CodePoints) error {
	for _, tag := range c.Topics {
		share := Cell{}
		if n := len(c.Sentences[tag.Statement]); n > 0 {
			share = realCell(float64(tag.Sentences)/float64(n), shareDecimals)
		}
		err := f.tables["topics"].write(textCell(c.Statements[tag.Statement].ID), textCell(tag.Topic),
			intCell(tag.Mentions), intCell(tag.Sentences), share, coder(tag.CodedBy))
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *Folder) writeStances(c pipeline.Coded, _ pipeline.CodePoints) error {
	for _, s := range c.Stances {
		err := f.tables["stances"].write(textCell(c.Statements[s.Statement].ID), textCell(s.Target), textCell(string(s.Label)),
			scoreCell(s.Favor, s.Against), intCell(s.Favor), intCell(s.Against), intCell(s.Conditions), intCell(s.Mentions),
			boolCell(s.Addressed()), textCell(s.Note), coder(s.CodedBy))
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *Folder) writeMentions(c pipeline.Coded, points pipeline.CodePoints) error {
	for _, m := range c.Mentions {
		err := f.tables["mentions"].write(textCell(c.Statements[m.Statement].ID), textCell(string(m.Layer)), textCell(m.Code),
			textCell(m.Term), intCell(m.Sentence+1), intCell(points.At(m.Start)), intCell(points.At(m.End)), textCell(m.Of(c.Text)))
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *Folder) writeEvidence(c pipeline.Coded, points pipeline.CodePoints) error {
	for _, e := range c.Evidence {
		targetStart, targetEnd := Cell{}, Cell{}
		if e.TargetSpan.Len() > 0 {
			targetStart, targetEnd = intCell(points.At(e.TargetSpan.Start)), intCell(points.At(e.TargetSpan.End))
		}
		err := f.tables["evidence"].write(textCell(c.Statements[e.Statement].ID), textCell(e.Target), intCell(e.Sentence+1),
			intCell(points.At(e.Start)), intCell(points.At(e.End)), textCell(string(e.Polarity)), textCell(e.CueSpan.Of(c.Text)),
			intCell(points.At(e.CueSpan.Start)), intCell(points.At(e.CueSpan.End)), targetStart, targetEnd,
			textCell(e.Holder), boolCell(e.Quoted), boolCell(e.Negated), boolCell(e.Hedged), boolCell(e.Counted),
			textCell(e.Rule), textCell(e.Of(c.Text)), shiftersCell(e.Shifters, points), textCell(e.Cue))
		if err != nil {
			return err
		}
	}
	return nil
}

// shiftersCell lists ranges of code points.
func shiftersCell(shifters []pipeline.Span, points pipeline.CodePoints) Cell {
	ranges := make([]string, len(shifters))
	for i, span := range shifters {
		ranges[i] = fmt.Sprintf("%d-%d", points.At(span.Start), points.At(span.End))
	}
	return textCell(strings.Join(ranges, ";"))
}

// writeVotes opens votes only when a record holds one: a folder without the
// table is a run without votes.
func (f *Folder) writeVotes(c pipeline.Coded, _ pipeline.CodePoints) error {
	if len(c.Votes) == 0 {
		return nil
	}
	if err := f.open("votes"); err != nil {
		return err
	}
	for _, v := range c.Votes {
		err := f.tables["votes"].write(textCell(c.RecordID), textCell(v.Draft), textCell(v.Resolution), textCell(v.Delegation),
			textCell(v.DelegationCode), textCell(v.Vote), textCell(v.Result))
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *Folder) writeProblems(problems []pipeline.Problem) error {
	for _, p := range problems {
		line, page := Cell{}, Cell{}
		if p.Line > 0 {
			line = intCell(p.Line)
		}
		if p.Page > 0 {
			page = intCell(p.Page)
		}
		err := f.tables["problems"].write(textCell(p.RecordID), textCell(p.Source), line, page, textCell(string(p.Stage)),
			textCell(string(p.Severity)), textCell(p.Code), textCell(p.Message), textCell(p.Excerpt))
		if err != nil {
			return err
		}
	}
	return nil
}

const (
	shareDecimals = 4
	scoreDecimals = 2
)

// scoreCell is (favor - against) / (favor + against), missing when both are 0.
func scoreCell(favor, against int) Cell {
	if favor+against == 0 {
		return Cell{}
	}
	return realCell(float64(favor-against)/float64(favor+against), scoreDecimals)
}

// coder is machine unless a human is named: a code of a machine is never
// called human.
func coder(by string) Cell {
	if by == "human" {
		return textCell(by)
	}
	return textCell("machine")
}
