package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"horseshoe/reports"
)

// scoreCommand measures an output against human codes, or coders against each
// other.
func scoreCommand() *cli.Command {
	return &cli.Command{
		Name:      "score",
		Usage:     "measure an output against human codes, or coders against each other",
		ArgsUsage: "[OUT] GOLD...",
		Description: "A folder first: its statements, stances and topics against the codes in the files.\n" +
			"Files only: the coders in them against each other. GOLD is a filled coding sheet (CSV,\n" +
			"see 'horseshoe sample') or a gold standard in JSON.\n\n" +
			"   horseshoe score out coded.csv\n" +
			"   horseshoe score anna.csv ben.csv -o agreement",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "target", Usage: "score this `ID` of a target, whatever the gold calls it"},
			&cli.StringFlag{Name: "out", Aliases: []string{"o"}, Usage: "also write score.csv, confusion.csv, score.html and score.txt into `DIR`"},
			&cli.BoolFlag{Name: "csv", Usage: "print the figures as CSV instead of text"},
		},
		Action: func(c *cli.Context) error {
			evaluation, err := evaluate(c.Args().Slice(), c.String("target"))
			if err != nil {
				return err
			}
			if dir := c.String("out"); dir != "" {
				if err := writeScoreFiles(dir, evaluation); err != nil {
					return err
				}
				fmt.Fprintf(c.App.ErrWriter, "score.csv, confusion.csv, score.html and score.txt are in %s\n", dir)
			}
			if c.Bool("csv") {
				return reports.WriteScores(c.App.Writer, evaluation)
			}
			_, err = io.WriteString(c.App.Writer, evaluation.Text())
			return err
		},
	}
}

// evaluate reads the files and, where the first argument is a folder, its
// tables.
func evaluate(arguments []string, target string) (reports.Evaluation, error) {
	if len(arguments) == 0 {
		return reports.Evaluation{}, usageError{errors.New("score wants a gold file; 'horseshoe score --help' shows an example")}
	}
	dir, files := "", arguments
	if info, err := os.Stat(arguments[0]); err == nil && info.IsDir() {
		dir, files = arguments[0], arguments[1:]
	}
	if dir != "" && len(files) == 0 {
		return reports.Evaluation{}, usageError{fmt.Errorf("score %s wants a gold file to compare with", dir)}
	}
	golds, err := readGolds(files, target)
	if err != nil {
		return reports.Evaluation{}, err
	}
	if dir == "" {
		return reports.Agreement(golds)
	}
	records, err := reports.ReadMachine(dir, golds)
	if err != nil {
		return reports.Evaluation{}, err
	}
	return reports.Evaluate(records, golds)
}

func readGolds(files []string, target string) ([]reports.Gold, error) {
	var golds []reports.Gold
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		gold, err := reports.ReadGold(file, content)
		if err != nil {
			return nil, err
		}
		if target != "" {
			gold = gold.ForTarget(target)
		}
		golds = append(golds, gold)
	}
	return golds, nil
}

func writeScoreFiles(dir string, evaluation reports.Evaluation) error {
	if _, err := os.Stat(filepath.Join(dir, "manifest.json")); err == nil {
		return fmt.Errorf("%s is an output folder, which holds only what its manifest names; choose another folder with --out", dir)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, file := range []struct {
		name  string
		write func(io.Writer, reports.Evaluation) error
	}{
		{"score.csv", reports.WriteScores},
		{"confusion.csv", reports.WriteConfusions},
		{"score.html", reports.WriteScorePage},
		{"score.txt", func(out io.Writer, e reports.Evaluation) error {
			_, err := io.WriteString(out, e.Text())
			return err
		}},
	} {
		if err := writeFile(filepath.Join(dir, file.name), func(out io.Writer) error { return file.write(out, evaluation) }); err != nil {
			return err
		}
	}
	return nil
}

// writeFile writes one file; an error of closing it is not lost.
func writeFile(path string, write func(io.Writer) error) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(write(file), file.Close())
}
