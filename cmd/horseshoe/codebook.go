package main

import (
	"github.com/urfave/cli/v2"

	"horseshoe/reports"
	"horseshoe/seeds"
)

func codebookCommand() *cli.Command {
	return &cli.Command{
		Name:         "codebook",
		Usage:        "print the codebook: every table, column, label, rule and problem",
		Description:  "The same text stands in every output folder as codebook.md.\n\nExample: horseshoe codebook > codebook.md",
		OnUsageError: onUsageError,
		Action: func(c *cli.Context) error {
			lists, err := seeds.Load(seeds.Options{})
			if err != nil {
				return err
			}
			return reports.WriteCodebook(c.App.Writer, lists)
		},
	}
}
