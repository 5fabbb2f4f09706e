package main

import (
	"context"
	"io"
	"path/filepath"
	"testing"
)

// BenchmarkDefaultRun is README's first command, whole and without what comes
// after the stages. The yardstick is two seconds on two cores for the first.
func BenchmarkDefaultRun(b *testing.B) {
	for _, part := range []struct {
		name      string
		arguments []string
	}{
		{"whole", nil},
		{"no reports", []string{"--report", "none"}},
		{"to code", []string{"--to", "code", "--report", "none"}},
		{"to parse", []string{"--to", "parse"}},
	} {
		b.Run(part.name, func(b *testing.B) {
			b.ReportAllocs()
			for range b.N {
				out := filepath.Join(b.TempDir(), "out")
				arguments := append([]string{"horseshoe", "run", "--quiet", "-o", out}, part.arguments...)
				if code := execute(context.Background(), arguments, io.Discard, io.Discard); code != exitDone {
					b.Fatalf("exit %d", code)
				}
			}
		})
	}
}
