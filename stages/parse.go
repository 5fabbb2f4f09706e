package stages

import (
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// Parse finds the sentences and tokens of every statement.
func Parse(lists *seeds.Lists, divided pipeline.Divided) pipeline.Parsed {
	return pipeline.Parsed{Divided: divided}
}
