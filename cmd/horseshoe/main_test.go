package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"horseshoe": main})
}

// TestScripts runs the commands as a user does: one archive a trait.
func TestScripts(t *testing.T) {
	records, err := filepath.Abs("../../testdata/records")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "../../testdata/scripts",
		Setup: func(env *testscript.Env) error {
			env.Setenv("RECORDS", records)
			// an archive of text cannot hold a file that is none
			binary := filepath.Join(env.WorkDir, "binary.bin")
			if err := os.WriteFile(binary, []byte("GIF89a\x00\x01\x02\x00\xff\xfe\x00"), 0o644); err != nil {
				return err
			}
			// the compiled PDF reader is kept between scripts, as it is between a user's runs
			cache, err := os.UserCacheDir()
			if err != nil {
				return nil
			}
			env.Setenv("XDG_CACHE_HOME", cache)
			return nil
		},
		RequireUniqueNames: true,
	})
}
