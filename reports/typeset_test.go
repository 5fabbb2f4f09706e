package reports

import "testing"

func TestTypeset(t *testing.T) {
	for _, row := range []struct{ in, want string }{
		{"Côte d'Ivoire", "Côte d’Ivoire"},
		{"Droits de l'homme, état de droit", "Droits de l’homme, état de droit"},
		{"the members' seats", "the members’ seats"},
		{"said 'no'", "said 'no'"},
		{"« Non », dit-il ; pourquoi ?", "«\u00a0Non\u00a0», dit-il\u00a0; pourquoi\u00a0?"},
		{"Who: all; why?", "Who: all; why?"},
		{"5' 3", "5' 3"},
		{"", ""},
	} {
		if got := typeset(row.in); got != row.want {
			t.Errorf("typeset(%q) = %q, want %q", row.in, got, row.want)
		}
	}
}
