package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"horseshoe/pipeline"
)

// TestEveryRuleIsExplained looks for the names of rules in the coder itself: a
// rule that explain and the codebook cannot name would be a riddle in
// evidence.csv.
func TestEveryRuleIsExplained(t *testing.T) {
	files, err := filepath.Glob("../../stages/*.go")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`\b(?:[rR]ule|setAside|aside)\b[^"\n]*"([a-z_]+)"`)
	found := 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range named.FindAllSubmatch(source, -1) {
			found++
			name := string(match[1])
			if !slices.ContainsFunc(pipeline.EvidenceRules, func(rule pipeline.EvidenceRule) bool { return rule.Name == name }) {
				t.Errorf("%s names the rule %s, which pipeline.EvidenceRules does not explain", filepath.Base(file), name)
			}
		}
	}
	if found < 10 {
		t.Errorf("only %d names of rules found: the test looks in the wrong place", found)
	}
}
