package stages

import (
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// Code gives every statement its label toward each target, with the evidence.
func Code(lists *seeds.Lists, tagged pipeline.Tagged) pipeline.Coded {
	return pipeline.Coded{Tagged: tagged}
}
