package main

import (
	"errors"
	"io"
	"os"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"horseshoe/reports"
)

// explainCommand shows why a statement has its labels.
func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "show why a statement has its labels: the evidence in context, rule by rule",
		ArgsUsage: "OUT ID",
		Description: "Marks in the statement what names the target, each cue and what changes it, then lists what\n" +
			"was counted, what was set aside and why, and how the label followed. ID is a statement_id, or\n" +
			"an end of one that no other statement has.\n\n" +
			"   horseshoe explain out SC-8967-fr-restatement-003",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "target", Usage: "only toward this `ID`"},
			&cli.BoolFlag{Name: "json", Usage: "print JSON"},
		},
		Action: func(c *cli.Context) error {
			if c.NArg() != 2 {
				return usageError{errors.New("explain wants an output folder and a statement_id; 'horseshoe explain --help' shows an example")}
			}
			explanation, err := reports.Explain(c.Args().Get(0), c.Args().Get(1), c.String("target"))
			if err != nil {
				return err
			}
			if c.Bool("json") {
				content, err := explanation.JSON()
				if err != nil {
					return err
				}
				_, err = c.App.Writer.Write(content)
				return err
			}
			_, err = io.WriteString(c.App.Writer, explanation.Text(isTerminal(c.App.Writer)))
			return err
		},
	}
}

// isTerminal says whether colours would be seen; NO_COLOR turns them off.
func isTerminal(out io.Writer) bool {
	file, ok := out.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && term.IsTerminal(int(file.Fd()))
}
