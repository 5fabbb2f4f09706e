package seeds

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Weights are what the coded training debates of one language teach: how much
// a feature of a sentence speaks for its reading, and a measure of a
// statement for its label. They are logistic regressions (Hosmer and
// Lemeshow, Applied Logistic Regression) fitted by cmd/train, in thousandths
// of log-odds, so that they add up to the same sum on every machine.
type Weights struct {
	Language   string
	Sentences  []SentenceWeight
	Statements []StatementWeight
}

// SentenceWeight is the weight of one feature of a sentence for each reading,
// in the order of SentenceReadings.
type SentenceWeight struct {
	Feature  string
	Readings [4]int
}

// SentenceReadings are what a sentence may do: refer to the target, evaluate
// it for or against, set it a condition.
var SentenceReadings = [4]string{"refers", "favor", "against", "condition"}

// StatementWeight is the weight of one measure of a statement for each label,
// in the order of StatementLabels.
type StatementWeight struct {
	Measure string
	Labels  [5]int
}

// StatementLabels are the labels in the order of the columns.
var StatementLabels = [5]string{"favor", "mixed", "neutral", "against", "none"}

// loadWeights reads the files of weights/: sentence_en.csv, statement_en.csv
// and so on, in the order of the languages.
func loadWeights(files []File) ([]Weights, Findings) {
	byLanguage := map[string]*Weights{}
	var found Findings
	for _, file := range files {
		unit, language, _ := strings.Cut(strings.TrimSuffix(path.Base(file.Name), ".csv"), "_")
		weights := byLanguage[language]
		if weights == nil {
			weights = &Weights{Language: language}
			byLanguage[language] = weights
		}
		var fault *Finding
		switch unit {
		case "sentence":
			fault = readWeights(file, append([]string{"feature"}, SentenceReadings[:]...), func(name string, values []int) {
				weights.Sentences = append(weights.Sentences, SentenceWeight{name, [4]int(values)})
			})
		case "statement":
			fault = readWeights(file, append([]string{"measure"}, StatementLabels[:]...), func(name string, values []int) {
				weights.Statements = append(weights.Statements, StatementWeight{name, [5]int(values)})
			})
		default:
			fault = &Finding{file.Name, 1, 1, Error, "the name must be sentence_LANGUAGE.csv or statement_LANGUAGE.csv"}
		}
		if fault != nil {
			found = append(found, *fault)
		}
	}
	var list []Weights
	for _, weights := range byLanguage {
		list = append(list, *weights)
	}
	slices.SortFunc(list, func(a, b Weights) int { return strings.Compare(a.Language, b.Language) })
	return list, found
}

// readWeights reads a table of names and whole numbers and gives each row to
// add. It returns the first fault.
func readWeights(file File, columns []string, add func(name string, values []int)) *Finding {
	reader := csv.NewReader(bytes.NewReader(file.Data))
	reader.FieldsPerRecord = len(columns)
	header, err := reader.Read()
	if err != nil || !slices.Equal(header, columns) {
		return &Finding{file.Name, 1, 1, Error, "the header must be: " + strings.Join(columns, ",")}
	}
	for {
		fields, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		var fault *csv.ParseError
		if errors.As(err, &fault) {
			return &Finding{file.Name, fault.Line, fault.Column, Error, fmt.Sprintf("not a row of the table: %v", fault.Err)}
		}
		values := make([]int, len(fields)-1)
		for i, field := range fields[1:] {
			if values[i], err = strconv.Atoi(field); err != nil {
				line, column := reader.FieldPos(i + 1)
				return &Finding{file.Name, line, column, Error, fmt.Sprintf("%q is no whole number", field)}
			}
		}
		add(fields[0], values)
	}
}
