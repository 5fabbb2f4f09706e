package stages

import (
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// splitDocument divides a document by its headings into sections.
func splitDocument(_ *seeds.Lists, meeting pipeline.Meeting) pipeline.Divided {
	divided := pipeline.Divided{Meeting: meeting}
	divided.Segments = tile(meeting, nil)
	return divided
}
