// Command train fits the weights of seeds/weights to the coded debates of
// testdata/training: make weights. Beside the weights it writes what they are
// worth on debates that they were not fitted to.
package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"horseshoe/seeds"
)

func main() {
	if err := train("."); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// train writes the weights of both languages and the score of their method.
func train(root string) error {
	lists, err := seeds.Load(seeds.Options{})
	if err != nil {
		return err
	}
	var score bytes.Buffer
	for _, language := range []string{"en", "fr"} {
		debates, err := readCorpus(lists, filepath.Join(root, "testdata", "training", language))
		if err != nil {
			return err
		}
		left, err := crossValidate(debates)
		if err != nil {
			return err
		}
		left.print(&score, language)
		m, err := fitSentences(debates)
		if err != nil {
			return err
		}
		if err := m.fitStatements(left.statements); err != nil {
			return err
		}
		if err := m.write(filepath.Join(root, "seeds", "weights"), language); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(root, "testdata", "training", "score.txt"), score.Bytes(), 0o644)
}

// write writes the two tables of a language. Features without a weight are left out.
func (m *model) write(folder, language string) error {
	table := [][]string{append([]string{"feature"}, seeds.SentenceReadings[:]...)}
	for i, weight := range m.sentences {
		if i == 0 || weight.Readings != [len(seeds.SentenceReadings)]int{} {
			table = append(table, row(weight.Feature, weight.Readings[:]))
		}
	}
	if err := writeTable(filepath.Join(folder, "sentence_"+language+".csv"), table); err != nil {
		return err
	}
	table = [][]string{append([]string{"measure"}, seeds.StatementLabels[:]...)}
	for _, weight := range m.statements {
		table = append(table, row(weight.Measure, weight.Labels[:]))
	}
	return writeTable(filepath.Join(folder, "statement_"+language+".csv"), table)
}

func row(name string, values []int) []string {
	cells := []string{name}
	for _, value := range values {
		cells = append(cells, strconv.Itoa(value))
	}
	return cells
}

func writeTable(name string, table [][]string) error {
	var data bytes.Buffer
	writer := csv.NewWriter(&data)
	if err := writer.WriteAll(table); err != nil {
		return err
	}
	return os.WriteFile(name, data.Bytes(), 0o644)
}
