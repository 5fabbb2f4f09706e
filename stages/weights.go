package stages

import (
	"slices"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// weights are the weights of one language made ready.
type weights struct {
	sentences  map[string]readings
	statements [][len(seeds.StatementLabels)]int // by measure
	start      [len(seeds.StatementLabels)]int   // of a statement without any measure
}

// bias names the weight that every sentence, and every statement, starts from.
const bias = "(start)"

type weightsKey struct {
	list     *seeds.Weights
	language string
}

// weightsOf are the weights of a language, made once for the lists; nil when
// there are none, and the rules then decide alone.
func weightsOf(lists *seeds.Lists, language string) *weights {
	for i := range lists.Weights {
		if list := &lists.Weights[i]; list.Language == language {
			return seeds.Derive(lists, weightsKey{list, language}, func() *weights { return newWeights(list) })
		}
	}
	return nil
}

func newWeights(list *seeds.Weights) *weights {
	w := &weights{sentences: make(map[string]readings, len(list.Sentences)), statements: make([][5]int, len(measureNames))}
	for _, weight := range list.Sentences {
		w.sentences[weight.Feature] = weight.Readings
	}
	place := make(map[string]int, len(measureNames))
	for i, name := range measureNames {
		place[name] = i
	}
	for _, weight := range list.Statements {
		if i, known := place[weight.Measure]; known {
			w.statements[i] = weight.Labels
		} else if weight.Measure == bias {
			w.start = weight.Labels
		}
	}
	return w
}

// score adds up the weights of the features of a sentence, each once.
func (w *weights) score(features []feature) readings {
	sum := w.sentences[bias]
	seen := make(map[string]bool, len(features))
	for _, f := range features {
		if weight, known := w.sentences[f.name]; known && !seen[f.name] {
			seen[f.name] = true
			for k := range sum {
				sum[k] += weight[k]
			}
		}
	}
	for k := range sum {
		sum[k] = max(-surest, min(surest, sum[k]))
	}
	return sum
}

// shortestCue is the fewest letters of a word that can be what a reader is
// pointed to.
const shortestCue = 4

// heaviest are the words of a sentence that weigh most for a reading: the word
// whose features do, with its neighbours as long as they weigh for it too.
func (w *weights) heaviest(tokens []pipeline.Token, features []feature, reading int) (first, last int, ok bool) {
	sums := make([]int, len(tokens))
	for _, f := range features {
		if f.first < 0 {
			continue
		}
		for k := f.first; k < f.last; k++ {
			sums[k] += w.sentences[f.name][reading] / (f.last - f.first)
		}
	}
	best := -1
	for k, token := range tokens {
		if token.Kind == pipeline.Word && len([]rune(token.Norm)) >= shortestCue && sums[k] > 0 && (best < 0 || sums[k] > sums[best]) {
			best = k
		}
	}
	if best < 0 {
		return 0, 0, false
	}
	weighs := func(k int) bool {
		return k >= 0 && k < len(tokens) && tokens[k].Kind == pipeline.Word && 2*sums[k] > sums[best]
	}
	for first = best; weighs(first - 1); first-- {
	}
	for last = best + 1; weighs(last); last++ {
	}
	return first, last, true
}

// scores are the scores of the labels, in the order of seeds.StatementLabels,
// in thousandths of log-odds up to a constant.
func (w *weights) scores(measures []int) [len(seeds.StatementLabels)]int {
	sum := w.start
	for i, measure := range measures {
		for k := range sum {
			sum[k] += w.statements[i][k] * measure / 1000
		}
	}
	return sum
}

// certainty is by how much favor has to outweigh against, or against favor,
// in thousandths of log-odds: an odds ratio of 1.6. To take the one for the
// other is the worst that a code can do.
const certainty = 500

// trustIn is how much the label that the rules would give scores beyond its
// measures, in thousandths of log-odds. A rule that counted evidence one way
// can be explained, and holds unless the weights speak against it by odds of
// 4.5; that the rules found nothing, or evidence both ways, says less. Chosen
// on the real record of meeting 8967 and on debates left out.
func trustIn(byRules pipeline.Label) int {
	switch byRules {
	case pipeline.Favor, pipeline.Against:
		return 1500
	case pipeline.Neutral:
		return 600
	case pipeline.None:
		return 800
	}
	return 0
}

// labelBy is the label with the highest score among those that may be given.
func labelBy(scores [len(seeds.StatementLabels)]int, byRules pipeline.Label, may func(pipeline.Label) bool) pipeline.Label {
	scores[slices.Index(pipeline.Labels, byRules)] += trustIn(byRules)
	best := func(allowed func(pipeline.Label) bool) (at int) {
		at = -1
		for k, label := range pipeline.Labels {
			if allowed(label) && (at < 0 || scores[k] > scores[at]) {
				at = k
			}
		}
		return at
	}
	favor, against := slices.Index(pipeline.Labels, pipeline.Favor), slices.Index(pipeline.Labels, pipeline.Against)
	at := best(may)
	if (at == favor || at == against) && abs(scores[favor]-scores[against]) < certainty {
		at = best(func(label pipeline.Label) bool {
			return label != pipeline.Favor && label != pipeline.Against && may(label)
		})
	}
	return pipeline.Labels[at]
}
