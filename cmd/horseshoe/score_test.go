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
// the diff of a changed rule shows what it moved. unseenGolden does so for the
// meetings that were written by coders who had seen no rule and studied since,
// heldOutGolden for those that nobody who writes rules has read.
const (
	scoreGolden   = "../../testdata/gold/fixtures.score.txt"
	unseenGolden  = "../../testdata/unseen/score.txt"
	heldOutGolden = "../../testdata/heldout/score.txt"
)

func TestScoreOfTheFixtures(t *testing.T) { scoresAgainst(t, "../../testdata", scoreGolden) }

func TestScoreOfTheUnseen(t *testing.T) { scoresAgainst(t, "../../testdata/unseen", unseenGolden) }

func TestScoreOfTheHeldOut(t *testing.T) { scoresAgainst(t, "../../testdata/heldout", heldOutGolden) }

// scoresAgainst runs the records of a folder, scores them against its golds and
// compares the figures with a golden.
func scoresAgainst(t *testing.T, folder, golden string) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	arguments := []string{"horseshoe", "run", filepath.Join(folder, "records"), "--report", "none", "--quiet", "--out", out}
	targets, err := filepath.Glob(filepath.Join(folder, "targets", "*.yaml"))
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
	golds, err := filepath.Glob(filepath.Join(folder, "gold", "*.gold.json"))
	if err != nil || len(golds) == 0 {
		t.Fatalf("no gold: %v", err)
	}
	if code := execute(context.Background(), append([]string{"horseshoe", "score", out}, golds...), &stdout, &stderr); code != exitDone {
		t.Fatalf("score ended with %d: %s", code, stderr.String())
	}
	if *update {
		if err := os.WriteFile(golden, stdout.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("%v; make golden writes it", err)
	}
	if diff := cmp.Diff(string(want), stdout.String()); diff != "" {
		t.Errorf("the scores moved; if they should, make golden writes %s anew\n%s", golden, diff)
	}
}
