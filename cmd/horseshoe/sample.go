package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"horseshoe/reports"
)

// sampleCommand draws a coding sheet for human coders.
func sampleCommand() *cli.Command {
	return &cli.Command{
		Name:      "sample",
		Usage:     "draw statements of an output as a coding sheet for human coders",
		ArgsUsage: "OUT",
		Description: "Writes a sheet to fill in with a spreadsheet, which shows nothing that the program found, and\n" +
			"beside it the key with the program's labels, strata and weights. Give coders the sheet, keep\n" +
			"the key. 'horseshoe score OUT SHEET' reads the filled sheet back.\n\n" +
			"   horseshoe sample out --size 50 -o coder1.csv",
		Flags: []cli.Flag{
			&cli.IntFlag{Name: "size", Value: 100, Usage: "draw `N` statements"},
			&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "draw another sample with another `S`"},
			&cli.StringFlag{Name: "out", Aliases: []string{"o"}, Value: "sample.csv", Usage: "write the sheet to `FILE` and its key beside it"},
		},
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return usageError{errors.New("sample wants one output folder; 'horseshoe sample --help' shows an example")}
			}
			if c.Int("size") < 1 {
				return usageError{errors.New("--size wants a number from 1")}
			}
			return sample(c)
		},
	}
}

func sample(c *cli.Context) error {
	population, err := reports.ReadDrawable(c.Args().First())
	if err != nil {
		return err
	}
	drawn := reports.Draw(population, c.Int("size"), c.Uint64("seed"))
	sheet, err := reports.NewSheet(c.Args().First(), drawn)
	if err != nil {
		return err
	}
	path := c.String("out")
	key := strings.TrimSuffix(path, filepath.Ext(path)) + ".key.csv"
	for _, file := range []string{path, key} {
		// A filled sheet is days of work: never overwritten.
		if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s exists; name another file with -o, or move it away", file)
		}
	}
	if err := writeFile(path, sheet.WriteSheet); err != nil {
		return err
	}
	if err := writeFile(key, sheet.WriteKey); err != nil {
		return err
	}
	fmt.Fprintf(c.App.ErrWriter, "%d of %d statements are in %s; the program's labels are in %s (not for coders).\n"+
		"Fill in coder, label (favor, mixed, neutral, against, none), topics (joined by ;) and, if you like, note.\n",
		len(drawn), len(population), path, key)
	return nil
}
