// Package stages holds the verbs of the line: Read, Split, Parse, Tag, Code.
package stages

import (
	"errors"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// Read makes a Meeting of a Record: it detects the format, decodes, extracts
// and normalises. An error means that nothing could be read; faults that leave
// something to work on are Problems of the meeting.
func Read(lists *seeds.Lists, record pipeline.Record) (pipeline.Meeting, error) {
	return pipeline.Meeting{}, errors.New("not read")
}
