package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

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
			"see 'horseshoe sample') or a gold standard in JSON. Labels may also be written favour, or\n" +
			"pour, partagé, neutre, contre and aucun, in any case.\n\n" +
			"Where the key of the sample lies beside a sheet (coded.key.csv for coded.csv) or is named\n" +
			"among the files, the figures of stance are also estimated for the whole output: the sample\n" +
			"shows rare labels more often than they occur, and the weights of the key undo that.\n\n" +
			"   horseshoe score out coded.csv\n" +
			"   horseshoe score out anna.csv ben.csv sample.key.csv\n" +
			"   horseshoe score anna.csv ben.csv -o agreement\n\n" +
			"What the figures mean:\n" + termsHelp(),
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

// termsHelp lists the measures and baselines of a score for the help.
func termsHelp() string {
	var lines []string
	for _, term := range reports.ScoreTerms() {
		lines = append(lines, "   "+term.Term+"\n"+wrapped(term.Meaning, "      ", helpWidth))
	}
	return strings.Join(lines, "\n")
}

// helpWidth is the length of the lines of a help.
const helpWidth = 92

// wrapped breaks a text into indented lines.
func wrapped(text, indent string, width int) string {
	lines := []string{indent}
	for _, word := range strings.Fields(text) {
		last := len(lines) - 1
		switch {
		case lines[last] == indent:
			lines[last] += word
		case utf8.RuneCountInString(lines[last])+1+utf8.RuneCountInString(word) > width:
			lines = append(lines, indent+word)
		default:
			lines[last] += " " + word
		}
	}
	return strings.Join(lines, "\n")
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
	golds, keys, err := readGolds(files, target)
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
	return reports.Evaluate(records, golds, keys)
}

// readGolds reads gold files and, among them or beside a sheet, the key of the
// sample that was coded.
func readGolds(files []string, target string) (golds []reports.Gold, keys []reports.SampleKey, err error) {
	for _, file := range files {
		content, err := readUserFile("", file)
		if err != nil {
			return nil, nil, err
		}
		if reports.IsSampleKey(content) {
			key, err := reports.ReadSampleKey(file, content)
			if err != nil {
				return nil, nil, err
			}
			keys = append(keys, key)
			continue
		}
		gold, err := reports.ReadGold(file, content)
		if err != nil {
			return nil, nil, err
		}
		if target != "" {
			gold = gold.ForTarget(target)
		}
		golds = append(golds, gold)
		beside := keyPath(file)
		if content, err := os.ReadFile(beside); err == nil && !slices.Contains(files, beside) && reports.IsSampleKey(content) {
			key, err := reports.ReadSampleKey(beside, content)
			if err != nil {
				return nil, nil, err
			}
			keys = append(keys, key)
		}
	}
	if len(golds) == 0 {
		return nil, nil, usageError{errors.New("score got only the key of a sample; name the filled sheet as well")}
	}
	return golds, keys, nil
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
