package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"horseshoe/seeds"
	"horseshoe/stages"
)

// The keys that tell a target file from a topic lexicon. Both have an id and
// labels, a dictionary has neither.
var (
	targetKeys = regexp.MustCompile(`(?m)^(id|label_\w+|aliases_\w+|exclude_\w+)[ \t]*:`)
	topicKeys  = regexp.MustCompile(`(?m)^(terms_\w+|weak_\w+|description)[ \t]*:`)
)

func checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "check lexicons, targets and reference lists; without a file, the built-in ones",
		ArgsUsage: "[FILE...]",
		Description: "Prints every finding with file:line:column. A CSV file is read as a reference list (with the\n" +
			"header of one in seeds), a YAML file as a target when it names aliases, else as a topic\n" +
			"lexicon (ours, or a dictionary as quanteda reads it). An error stops a run, a warning does not.\n\n" +
			"Example: horseshoe check blockade.yaml",
		OnUsageError: onUsageError,
		Action: func(c *cli.Context) error {
			options, err := checkOptions(c.Args().Slice())
			if err != nil {
				return err
			}
			lists, findings := seeds.Check(options)
			findings = slices.Concat(findings, stages.CheckTopics(lists), stages.CheckTargets(lists), stages.CheckStance(lists))
			byPlace(findings)
			for _, finding := range findings {
				fmt.Fprintln(c.App.Writer, finding)
			}
			if n := len(findings.Errors()); n > 0 {
				return fmt.Errorf("%s; the findings above say where", plural(n, "error"))
			}
			fmt.Fprintf(c.App.ErrWriter, "no errors, %s\n", plural(len(findings), "warning"))
			return nil
		},
	}
}

// byPlace sorts findings by file, in the order in which the files are first
// named, and place, so that a reader mends a file from its top.
func byPlace(findings seeds.Findings) {
	order := map[string]int{}
	for _, finding := range findings {
		if _, seen := order[finding.File]; !seen {
			order[finding.File] = len(order)
		}
	}
	slices.SortStableFunc(findings, func(a, b seeds.Finding) int {
		return cmp.Or(order[a.File]-order[b.File], a.Line-b.Line, a.Column-b.Column)
	})
}

func checkOptions(paths []string) (seeds.Options, error) {
	var options seeds.Options
	for _, path := range paths {
		data, err := readUserFile("", path)
		if err != nil {
			return options, err
		}
		file := seeds.File{Name: path, Data: data}
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			options.Lists = append(options.Lists, file)
		} else if targetKeys.Match(data) && !topicKeys.Match(data) {
			options.Targets = append(options.Targets, file)
		} else {
			options.Topics = append(options.Topics, file)
		}
	}
	return options, nil
}
