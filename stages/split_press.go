package stages

import (
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// splitPress divides a press release.
func splitPress(_ *seeds.Lists, meeting pipeline.Meeting) pipeline.Divided {
	return pipeline.Divided{Meeting: meeting}
}
