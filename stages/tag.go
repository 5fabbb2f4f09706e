package stages

import (
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// Tag finds the mentions of topics and of stance targets.
func Tag(lists *seeds.Lists, parsed pipeline.Parsed) pipeline.Tagged {
	return pipeline.Tagged{Parsed: parsed}
}
