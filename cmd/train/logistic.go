package main

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/optimize"
)

// sparse is a row of ones: the places that are not zero, each with its value.
type sparse struct {
	places []int
	values []float64 // nil: all are 1
}

func (s sparse) value(i int) float64 {
	if s.values == nil {
		return 1
	}
	return s.values[i]
}

// fit fits a multinomial logistic regression with an L2 penalty on all weights
// but the first of each class, the start; the loss of a row counts cost times.
// It returns one row of width+1 weights a class; of two classes, one row, for
// the second against the first. The sums run over the rows in their order, so
// that the same rows give the same weights.
func fit(rows []sparse, classes []int, count, width int, cost float64) ([][]float64, error) {
	r := &regression{rows: rows, classes: classes, vectors: count, stride: width + 1, cost: cost, scores: make([]float64, count)}
	if count == 2 {
		r.vectors = 1
	}
	problem := optimize.Problem{
		Func: func(weights []float64) float64 { r.evaluate(weights); return r.loss },
		Grad: func(gradient, weights []float64) { r.evaluate(weights); copy(gradient, r.gradient) },
	}
	settings := &optimize.Settings{GradientThreshold: gradientThreshold, MajorIterations: mostIterations}
	result, err := optimize.Minimize(problem, make([]float64, r.vectors*r.stride), settings, &optimize.LBFGS{})
	if err != nil && result == nil {
		return nil, fmt.Errorf("the weights cannot be fitted: %w", err)
	}
	fitted := make([][]float64, r.vectors)
	for c := range fitted {
		fitted[c] = result.X[c*r.stride : (c+1)*r.stride]
	}
	return fitted, nil
}

// Where the search ends: what it gains from there on is below the rounding.
const (
	gradientThreshold = 0.05
	mostIterations    = 200
)

// regression is a fit under way.
type regression struct {
	rows            []sparse
	classes         []int
	vectors, stride int
	cost            float64
	scores          []float64 // of the classes of one row

	at       []float64 // the weights that were evaluated last
	loss     float64
	gradient []float64
}

// evaluate finds the loss and the gradient at the weights, together, because
// the search asks for both.
func (r *regression) evaluate(weights []float64) {
	if r.at != nil && slices.Equal(r.at, weights) {
		return
	}
	r.at = append(r.at[:0], weights...)
	r.gradient = append(r.gradient[:0], weights...)
	r.loss = 0
	for i, weight := range weights {
		if i%r.stride == 0 {
			r.gradient[i] = 0
		} else {
			r.loss += weight * weight / 2
		}
	}
	first := len(r.scores) - r.vectors // the class of the first vector
	for i, row := range r.rows {
		r.score(weights, row, first)
		r.loss -= r.cost * math.Log(math.Max(r.scores[r.classes[i]], math.SmallestNonzeroFloat64))
		for c := range r.vectors {
			miss := r.scores[c+first]
			if c+first == r.classes[i] {
				miss--
			}
			gradient := r.gradient[c*r.stride : (c+1)*r.stride]
			gradient[0] += r.cost * miss
			for k, place := range row.places {
				gradient[place+1] += r.cost * miss * row.value(k)
			}
		}
	}
}

// score leaves the probabilities of the classes of a row in scores.
func (r *regression) score(weights []float64, row sparse, first int) {
	clear(r.scores)
	highest := math.Inf(-1)
	for c := range r.scores {
		if c >= first {
			of := weights[(c-first)*r.stride : (c-first+1)*r.stride]
			r.scores[c] = of[0]
			for k, place := range row.places {
				r.scores[c] += of[place+1] * row.value(k)
			}
		}
		highest = math.Max(highest, r.scores[c])
	}
	sum := 0.0
	for c, score := range r.scores {
		r.scores[c] = math.Exp(score - highest)
		sum += r.scores[c]
	}
	for c := range r.scores {
		r.scores[c] /= sum
	}
}
