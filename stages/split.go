package stages

import (
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// Split divides a meeting into statements and resolves who speaks.
func Split(lists *seeds.Lists, meeting pipeline.Meeting) pipeline.Divided {
	return pipeline.Divided{Meeting: meeting}
}
