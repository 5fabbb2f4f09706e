package stages

import (
	"strings"
	"testing"

	"horseshoe/seeds"
)

func TestCheckTargets(t *testing.T) {
	target, wrong := seeds.ParseTarget("t.yaml", []byte("id: t\nlabel_en: T\naliases_en:\n  - the strike on Merrin\n  - the _ of\nexclude_en: [the]\n"))
	if len(wrong) > 0 {
		t.Fatal(wrong)
	}
	found := CheckTargets(&seeds.Lists{Targets: []seeds.Target{target}})
	if len(found) != 2 || !strings.HasPrefix(found[0].String(), "t.yaml:5:5: error:") || !strings.HasPrefix(found[1].String(), "t.yaml:6:14: error:") {
		t.Errorf("got %v", found)
	}
}

// An alias that names half the sentences of a record is allowed and remarked.
func TestVagueAliases(t *testing.T) {
	stop := shippedLists(t).StopWords
	for _, test := range []struct {
		language, alias string
		vague           string
	}{
		{"en", "of the", "no word of meaning"},
		{"en", "the|this", "no word of meaning"},
		{"en", "blockade|closure", "one common word"},
		{"en", "the operation", "one common word"},
		{"en", "embargo __ on", "one common word"},
		{"fr", "l'opération", "one common word"},
		{"fr", "le blocus", "one common word"},
		{"en", "naval blockade", ""},
		{"en", "UNMIT", ""},
		{"en", "resolution 1325", ""},
		{"en", "1325", ""},
		{"fr", "l’OTSC", ""},
		{"fr", "blocus d'Ombrane", ""},
		{"fr", "fermeture du port", ""},
	} {
		got := vagueAlias(test.alias, stop[test.language])
		if (test.vague == "") != (got == "") || !strings.Contains(got, test.vague) {
			t.Errorf("%s %q: %q, want %q", test.language, test.alias, got, test.vague)
		}
	}
	target, _ := seeds.ParseTarget("t.yaml", []byte("id: t\nlabel_en: T\naliases_en:\n  - the strike on Merrin\n  - of the\nexclude_en:\n  - strike\n"))
	found := CheckTargets(&seeds.Lists{Targets: []seeds.Target{target}, StopWords: stop})
	if len(found) != 1 || !strings.HasPrefix(found[0].String(), "t.yaml:5:5: warning:") {
		t.Errorf("got %v", found)
	}
}
