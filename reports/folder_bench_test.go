package reports

import (
	"path/filepath"
	"testing"
)

// BenchmarkFolder writes everything for a meeting of 22 delegations in two
// languages: tables, figures, both reports.
func BenchmarkFolder(b *testing.B) {
	records := []string{"en", "fr"}
	for _, reports := range [][]string{nil, {"pdf", "html"}} {
		name := "tables and figures"
		if reports != nil {
			name = "with reports"
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f, err := Create(filepath.Join(b.TempDir(), "out"), Options{Lists: crowdLists(), Reports: reports})
				if err != nil {
					b.Fatal(err)
				}
				for _, language := range records {
					if err := f.Add(crowd(language, 22)); err != nil {
						b.Fatal(err)
					}
				}
				if _, err := f.Finish(Run{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
