package stages

import (
	"horseshoe/pipeline"
	"horseshoe/seeds"
)

func detectPress(_ *seeds.Lists, in *input) int { return 0 }

// readPress reads a press release on a meeting.
func readPress(lists *seeds.Lists, in *input) (pipeline.Meeting, error) {
	return pipeline.Meeting{}, nil
}
