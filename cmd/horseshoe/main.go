// Command horseshoe turns the record of a Security Council debate into data
// that a political scientist can cite: who spoke, on what topics, and with
// what stance toward a named target, each with its evidence.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/urfave/cli/v2"
)

// version is the version of the program, which every manifest names.
const version = "0.1.0"

// The exit codes of the contract.
const (
	exitDone = iota
	exitFailed
	exitUsage
	exitProblems
)

// usageError is a mistake in how the program was called.
type usageError struct{ error }

// problemsError ends a run under --strict.
type problemsError struct{ error }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := execute(ctx, os.Args, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// execute runs one command and returns the exit code. Results go to stdout,
// everything else to stderr.
func execute(ctx context.Context, arguments []string, stdout, stderr io.Writer) int {
	app := newApp(stdout, stderr)
	arguments, err := flagsFirst(app, arguments)
	if err == nil {
		err = app.RunContext(ctx, arguments)
	}
	if err == nil {
		return exitDone
	}
	if message := err.Error(); message != "" {
		fmt.Fprintf(stderr, "horseshoe: %s\n", message)
	}
	var usage usageError
	var problems problemsError
	switch {
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &problems):
		return exitProblems
	default:
		return exitFailed
	}
}

func newApp(stdout, stderr io.Writer) *cli.App {
	return &cli.App{
		Name:    "horseshoe",
		Usage:   "Security Council debates as data: statements, stance with evidence, topics",
		Version: version,
		Description: "Reads meeting records (press releases, verbatim records as text or PDF, the Debates corpus),\n" +
			"splits them into statements, codes each one's stance toward a target and its topics, and writes\n" +
			"tables, figures and reports. 'horseshoe run' without an argument analyses the built-in meeting.",
		Commands: []*cli.Command{
			runCommand(), inspectCommand(), explainCommand(), scoreCommand(), sampleCommand(),
			verifyCommand(rerun), checkCommand(), codebookCommand(),
		},
		Writer:                    stdout,
		ErrWriter:                 stderr,
		HideHelpCommand:           true,
		DisableSliceFlagSeparator: true,
		// the exit code is main's alone
		ExitErrHandler: func(*cli.Context, error) {},
		OnUsageError:   onUsageError,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usageError{fmt.Errorf("there is no command %q; 'horseshoe --help' lists the commands", c.Args().First())}
			}
			return cli.ShowAppHelp(c)
		},
	}
}

func onUsageError(_ *cli.Context, err error, _ bool) error {
	return usageError{fmt.Errorf("%w; --help shows the flags and an example", err)}
}
