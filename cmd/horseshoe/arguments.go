package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// flagsFirst moves the flags of a command in front of its arguments, for the
// library stops looking for flags at the first argument and would take
// "run a.txt -o out" for three inputs. Everything after "--" stays as it is.
func flagsFirst(app *cli.App, arguments []string) ([]string, error) {
	at := slices.IndexFunc(arguments[min(1, len(arguments)):], func(a string) bool { return !strings.HasPrefix(a, "-") })
	if at < 0 {
		return arguments, nil
	}
	at++
	command := app.Command(arguments[at])
	if command == nil {
		return arguments, nil
	}
	var flags, rest []string
	for i := at + 1; i < len(arguments); i++ {
		argument := arguments[i]
		if argument == "--" {
			rest = append(rest, arguments[i+1:]...)
			break
		}
		if len(argument) < 2 || argument[0] != '-' {
			rest = append(rest, argument)
			continue
		}
		flags = append(flags, argument)
		name, _, assigned := strings.Cut(strings.TrimLeft(argument, "-"), "=")
		if assigned || !takesValue(command, name) {
			continue
		}
		if i++; i == len(arguments) {
			return nil, usageError{fmt.Errorf("%s wants a value; 'horseshoe %s --help' shows an example", argument, command.Name)}
		}
		flags = append(flags, arguments[i])
	}
	ordered := append(slices.Clone(arguments[:at+1]), flags...)
	if len(rest) > 0 {
		ordered = append(append(ordered, "--"), rest...)
	}
	return ordered, nil
}

// takesValue says whether a flag of the command is followed by its value.
// Unknown flags are left to the library, which names them.
func takesValue(command *cli.Command, name string) bool {
	for _, flag := range command.Flags {
		if slices.Contains(flag.Names(), name) {
			_, boolean := flag.(*cli.BoolFlag)
			return !boolean
		}
	}
	return false
}
