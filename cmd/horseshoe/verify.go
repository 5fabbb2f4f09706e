package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"horseshoe/reports"
)

// rerunner runs again what an output folder's manifest describes and writes
// the result to dir. out is the output folder, which holds the user's own
// lists; inputs are the paths that the user named, found by SHA-256.
type rerunner func(ctx context.Context, out string, manifest reports.Manifest, inputs []string, dir string) error

// verifyCommand checks an output folder against its manifest and, where it
// can, against a second run.
func verifyCommand(rerun rerunner) *cli.Command {
	return &cli.Command{
		Name:      "verify",
		Usage:     "check that an output folder is what its manifest says, and that a second run gives the same",
		ArgsUsage: "OUT [INPUT...]",
		Description: "Hashes every output. With the inputs (found by their SHA-256), or when all records are built\n" +
			"in, the run is repeated and every byte compared. Exit code 1 says that something differs.\n\n" +
			"   horseshoe verify out records/",
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return usageError{errors.New("verify wants an output folder; 'horseshoe verify --help' shows an example")}
			}
			return verify(c, rerun, c.Args().First(), c.Args().Tail())
		},
	}
}

func verify(c *cli.Context, rerun rerunner, out string, inputs []string) error {
	manifest, found, err := reports.VerifyFolder(out)
	if err != nil {
		return err
	}
	report(c.App.Writer, found)
	hashed := len(found)
	if hashed == 0 {
		fmt.Fprintf(c.App.Writer, "%s: all %d files are what the manifest says\n", out, len(manifest.Outputs))
	}
	if len(inputs) == 0 && !allBuiltIn(manifest) {
		fmt.Fprintf(c.App.ErrWriter, "not run again: name the inputs after the folder to compare with a second run\n")
		return differing(hashed)
	}
	dir, err := os.MkdirTemp("", "horseshoe-verify-")
	if err != nil {
		return err
	}
	// what is left of a folder of temporary files does no harm
	defer func() { _ = os.RemoveAll(dir) }()
	again := filepath.Join(dir, "out")
	if err := rerun(c.Context, out, manifest, inputs, again); err != nil {
		return fmt.Errorf("the second run failed: %w", err)
	}
	found, err = reports.CompareRuns(out, again)
	if err != nil {
		return err
	}
	report(c.App.Writer, found)
	if len(found) == 0 {
		fmt.Fprintf(c.App.Writer, "%s: a second run gives the same bytes\n", out)
	}
	return differing(hashed + len(found))
}

func report(out io.Writer, found []reports.Mismatch) {
	for _, mismatch := range found {
		fmt.Fprintln(out, reports.Printable(mismatch.String()))
	}
}

func differing(n int) error {
	if n == 0 {
		return nil
	}
	return fmt.Errorf("%s; each is on its own line above", plural(n, "difference"))
}

// allBuiltIn says that a run can be repeated without the user's files.
func allBuiltIn(manifest reports.Manifest) bool {
	for _, input := range manifest.Inputs {
		if !input.BuiltIn {
			return false
		}
	}
	return len(manifest.Inputs) > 0
}
