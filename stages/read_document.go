package stages

import (
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

func detectDocument(_ *seeds.Lists, in *input) int {
	if in.pdf || len(in.page.text) < 200 {
		return 0
	}
	return 10
}

// readDocument reads a text that is no meeting record.
func readDocument(lists *seeds.Lists, in *input) (pipeline.Meeting, error) {
	var meeting pipeline.Meeting
	meeting.Format, meeting.Language = pipeline.Document, "fr"
	var c composer
	for _, p := range paragraphs(&in.page, func(string) bool { return false }, func(string) bool { return false }) {
		c.paragraph(&in.page, p.kind, p.pieces...)
	}
	c.into(&meeting)
	return meeting, nil
}
