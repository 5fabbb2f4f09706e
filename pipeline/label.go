package pipeline

// LabelOf is the rule that turns counted evidence into a label: the only
// place where it stands, for one statement and for several statements of one
// delegation pooled. favor, against and conditions count evidence, mentions
// counts references to the target.
//
//   - no mention and no evidence: none
//   - evidence both ways: mixed
//   - only against: against (a condition does not soften a criticism)
//   - a condition, alone or beside favor: mixed
//   - only favor: favor
//   - a mention without evidence: neutral
func LabelOf(favor, against, conditions, mentions int) Label {
	switch {
	case favor > 0 && against > 0:
		return Mixed
	case against > 0:
		return Against
	case conditions > 0:
		return Mixed
	case favor > 0:
		return Favor
	case mentions > 0:
		return Neutral
	}
	return None
}
