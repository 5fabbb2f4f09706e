package stages

import (
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// splitter divides the meetings of one format.
type splitter struct {
	name  pipeline.Format
	split func(lists *seeds.Lists, meeting pipeline.Meeting) pipeline.Divided
}

// splitters is the table of splitters, by format.
func splitters() []splitter {
	return []splitter{
		{pipeline.PressRelease, splitPress},
		{pipeline.Verbatim, splitVerbatim},
		{pipeline.DebatesCorpus, splitDebates},
		{pipeline.Letter, splitLetter},
		{pipeline.Document, splitDocument},
	}
}

// Split divides a meeting into statements and resolves who speaks.
func Split(lists *seeds.Lists, meeting pipeline.Meeting) pipeline.Divided {
	for _, candidate := range splitters() {
		if candidate.name == meeting.Format {
			return candidate.split(lists, meeting)
		}
	}
	return pipeline.Divided{Meeting: meeting, Segments: tile(meeting, nil)}
}
