package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// scoreGolden holds what the program scores on the invented meetings, so that
// the diff of a changed rule shows what it moved.
const scoreGolden = "../../testdata/gold/fixtures.score.txt"

func TestScoreOfTheFixtures(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	arguments := []string{"horseshoe", "run", "../../testdata/records", "--report", "none", "--quiet", "--out", out}
	targets, err := filepath.Glob("../../testdata/targets/*.yaml")
	if err != nil || len(targets) == 0 {
		t.Fatalf("no targets: %v", err)
	}
	for _, target := range targets {
		arguments = append(arguments, "--target", target)
	}
	var stdout, stderr bytes.Buffer
	if code := execute(context.Background(), arguments, &stdout, &stderr); code != exitDone {
		t.Fatalf("run ended with %d: %s", code, stderr.String())
	}
	golds, err := filepath.Glob("../../testdata/gold/*.gold.json")
	if err != nil || len(golds) == 0 {
		t.Fatalf("no gold: %v", err)
	}
	if code := execute(context.Background(), append([]string{"horseshoe", "score", out}, golds...), &stdout, &stderr); code != exitDone {
		t.Fatalf("score ended with %d: %s", code, stderr.String())
	}
	if *update {
		if err := os.WriteFile(scoreGolden, stdout.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(scoreGolden)
	if err != nil {
		t.Fatalf("%v; make golden writes it", err)
	}
	if diff := cmp.Diff(string(want), stdout.String()); diff != "" {
		t.Errorf("the scores moved; if they should, make golden writes %s anew\n%s", scoreGolden, diff)
	}
}
