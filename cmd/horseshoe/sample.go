package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
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
			"the key. 'horseshoe score OUT SHEET' reads the filled sheet back and, with the key beside it,\n" +
			"estimates the accuracy for the whole output.\n\n" +
			"The strata are target and label, each with the same number of statements as far as it has so\n" +
			"many, so that rare labels are seen often enough. weight says for how many statements of its\n" +
			"stratum a drawn one stands. Coders write favor, mixed, neutral, against or none (favour, or\n" +
			"pour, partagé, neutre, contre, aucun, are read as well) and topics joined by ; (a dash for none).\n\n" +
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
	key := keyPath(path)
	for _, file := range []string{path, key} {
		// A filled sheet is days of work: never overwritten.
		if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s exists; name another file with -o, or move it away", file)
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return fmt.Errorf("-o %s: its folder cannot be made: %w", path, err)
	}
	if err := writeFile(path, sheet.WriteSheet); err != nil {
		return err
	}
	if err := writeFile(key, sheet.WriteKey); err != nil {
		return err
	}
	fill := "label (favor, mixed, neutral, against, none), topics (joined by ;) and, if you like, note"
	if !slices.ContainsFunc(drawn, func(unit reports.Drawable) bool { return unit.Target != "" }) {
		fill = "topics (joined by ;) and, if you like, note; label stays empty, for this output has no stance target"
	}
	fmt.Fprintf(c.App.ErrWriter, "%d of %d statements are in %s; the program's labels are in %s (not for coders).\n"+
		"Fill in coder, %s.\nThen: horseshoe score %s %s\n",
		len(drawn), len(population), path, key, fill, c.Args().First(), path)
	return nil
}

// keyPath is where the key of a sheet lies.
func keyPath(sheet string) string { return strings.TrimSuffix(sheet, filepath.Ext(sheet)) + ".key.csv" }
