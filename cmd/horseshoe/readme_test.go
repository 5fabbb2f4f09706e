package main

import (
	"context"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"horseshoe/seeds"
)

// blocks returns the fenced blocks of README.md in a language.
func blocks(t *testing.T, language string) []string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, match := range regexp.MustCompile("(?s)```"+language+"\n(.*?)```").FindAllStringSubmatch(string(readme), -1) {
		found = append(found, strings.TrimSpace(match[1]))
	}
	return found
}

// TestReadmeCommands runs what README tells a newcomer to type first, and sees
// that the second command is the one that runs this test.
func TestReadmeCommands(t *testing.T) {
	commands := blocks(t, "sh")
	if len(commands) < 2 || commands[1] != "go test ./..." {
		t.Fatalf("README's second command is not the test: %q", commands)
	}
	arguments, ok := strings.CutPrefix(commands[0], "go run ./cmd/horseshoe ")
	if !ok {
		t.Fatalf("README's first command is %q", commands[0])
	}
	t.Chdir(t.TempDir())
	var stderr strings.Builder
	if code := execute(context.Background(), append([]string{"horseshoe"}, strings.Fields(arguments)...), io.Discard, &stderr); code != exitDone {
		t.Fatalf("exit %d\n%s", code, stderr.String())
	}
	for _, name := range []string{"out/report.html", "out/report.en.pdf", "out/report.fr.pdf", "out/statements.csv", "out/figures/stance_by_delegation.en.png"} {
		if info, err := os.Stat(name); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestReadmeTarget sees that the target that README shows is one.
func TestReadmeTarget(t *testing.T) {
	examples := blocks(t, "yaml")
	if len(examples) == 0 {
		t.Fatal("README shows no target")
	}
	for _, example := range examples {
		if target, findings := seeds.ParseTarget("README.md", []byte(example+"\n")); len(findings) > 0 || target.ID == "" {
			t.Errorf("%+v %v", target, findings)
		}
	}
}
