package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/reports"
	"horseshoe/seeds"
)

// humanCodes are the codes of --codes with what they have been applied to. Nil
// stands for a run without them. It is for one goroutine.
type humanCodes struct {
	source string
	codes  pipeline.HumanCodes
	find   func(name, date string) (pipeline.FoundDelegation, bool)
	used   map[string]bool
}

// readCodes reads a filled sheet; name is what problems.csv calls it.
func readCodes(path, name string, lists *seeds.Lists) (*humanCodes, error) {
	content, err := readUserFile("--codes", path)
	if err != nil {
		return nil, err
	}
	gold, err := reports.ReadGold(path, content)
	if err != nil {
		return nil, err
	}
	if err := knownTargets(gold, lists); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if err := knownTopics(gold, lists); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	codes, err := gold.HumanCodes()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return &humanCodes{source: name, codes: codes, find: delegationFinder(lists), used: map[string]bool{}}, nil
}

// knownTargets refuses a label toward a target that the run does not code: it
// would stand in the tables as a target of its own.
func knownTargets(gold reports.Gold, lists *seeds.Lists) error {
	for _, row := range gold.Rows {
		known := slices.ContainsFunc(lists.Targets, func(t seeds.Target) bool { return t.ID == row.Target })
		if row.Target != "" && row.Label != "" && !known {
			return fmt.Errorf("statement %s has a label toward %q, which is no target of this run; name its file with --target, or correct the column target", row.StatementID, row.Target)
		}
	}
	return nil
}

// knownTopics refuses a sheet with a topic that the lexicon does not hold: a
// slip of the pen would take the place of what the machine found.
func knownTopics(gold reports.Gold, lists *seeds.Lists) error {
	var unknown []string
	first := ""
	for _, row := range gold.Rows {
		for _, topic := range row.Topics {
			named := strconv.Quote(topic)
			if slices.Contains(unknown, named) || slices.ContainsFunc(lists.Topics, func(t seeds.Topic) bool { return t.ID == topic }) {
				continue
			}
			if unknown = append(unknown, named); first == "" {
				first = row.StatementID
			}
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	return fmt.Errorf("the lexicon of this run has no topic %s (first in the row of %s); give the --topics with which the sheet was coded, or correct it: codebook.md lists the topics",
		strings.Join(unknown, ", "), first)
}

// delegationFinder looks up what a coder typed: a code, or a name in either language.
func delegationFinder(lists *seeds.Lists) func(name, date string) (pipeline.FoundDelegation, bool) {
	index := seeds.NewDelegationIndex(lists)
	return func(name, date string) (pipeline.FoundDelegation, bool) {
		delegation, ok := index.ByCode(strings.ToUpper(strings.TrimSpace(name)), date)
		for _, language := range []string{"en", "fr"} {
			if !ok {
				delegation, ok = index.Find(name, language, date)
			}
		}
		return pipeline.FoundDelegation{Name: delegation.NameEN, Code: delegation.Code, Type: pipeline.DelegationType(delegation.Type)}, ok
	}
}

// apply puts the human's codes over the machine's in one record.
func (h *humanCodes) apply(coded *pipeline.Coded) {
	if h == nil || coded.Failed {
		return
	}
	for _, id := range pipeline.ApplyCodes(coded, h.codes, h.find) {
		h.used[id] = true
	}
}

// unused are the rows of the sheet that no statement of the run answers to: a
// warning each, for a code that goes nowhere must not be lost in silence.
func (h *humanCodes) unused() []pipeline.Problem {
	if h == nil {
		return nil
	}
	var problems []pipeline.Problem
	for _, id := range h.codes.Statements() {
		if !h.used[id] {
			problems = append(problems, pipeline.Problem{
				Source: h.source, Stage: pipeline.CodeStage, Severity: pipeline.Warning, Code: "P092",
				Message: fmt.Sprintf("the coding sheet codes %s, which this run does not hold; check the statement_id", id),
			})
		}
	}
	return problems
}
