package reports

// ScoreTerm is a word that stands in a score, and what it means.
type ScoreTerm struct{ Term, Meaning string }

// ScoreTerms explains the measures and methods of a score, in the order in
// which a reader meets them.
func ScoreTerms() []ScoreTerm {
	return []ScoreTerm{
		{"accuracy", "the share of the statements whose label is the gold's"},
		{"accuracy_with_alternatives", "the same, but a label that the gold holds as an alternative counts as right too: one that a careful coder could " +
			"defend (label_alt in a sheet, stance_alt in JSON), or one that as many of several coders gave"},
		{"macro_f1", "the mean F1 of the labels that the gold has, so that a rare label weighs as much as a frequent one"},
		{"alpha_nominal", "Krippendorff's alpha: 1 is perfect agreement, 0 what chance would give; below .667 it is usually held too weak to build on"},
		{"alpha_interval", "alpha with favor at 1, mixed and neutral at 0, against at -1, and without the statements that one side finds silent: " +
			"favor for against weighs more than favor for mixed"},
		{"kappa", "Cohen's kappa of two sides: 1 is perfect agreement, 0 what chance would give"},
		{"agreement", "the share of equal codes of two coders"},
		{"favor_against_confused", "how many statements have favor on one side and against on the other"},
		{weightedMethod, "an estimate for all statements of the output from a sample and its key, in which a statement counts for as many as it was drawn for; " +
			"share is the share of the statements that humans would give the label"},
		{"majority", "a baseline: every statement gets the label that the gold has most; a topic, what most statements have"},
		{"dictionary", "a baseline: favor or against by the positive and negative cues of the whole statement, toward anything"},
		{"dictionary_where_mentioned", "the same, only where the target is mentioned"},
	}
}

// terms are those that stand in the evaluation.
func (e Evaluation) terms() []ScoreTerm {
	var list []ScoreTerm
	for _, term := range ScoreTerms() {
		if e.has(func(s Score) bool { return s.Measure == term.Term || s.Method == term.Term }) {
			list = append(list, term)
		}
	}
	return list
}
