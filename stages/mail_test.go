package stages

import (
	"strings"
	"testing"

	"horseshoe/pipeline"
)

func TestWithoutMail(t *testing.T) {
	const body = "First line here.\n\nSecond one.\nThird one.\nFourth one.\n"
	for _, row := range []struct {
		name, text, want string // want: the lines that stay, without those of the mail
	}{
		{"no mail", body, "First line here.|Second one.|Third one.|Fourth one."},
		{"quoted", quotedBy("> ", body), "First line here.|Second one.|Third one.|Fourth one."},
		{"quoted three times", quotedBy("> >> ", body), "First line here.|Second one.|Third one.|Fourth one."},
		{"around the quotation", "Dear all,\n\n" + quotedBy(">", body) + "\nBest,\nA.\n", "First line here.|Second one.|Third one.|Fourth one."},
		{"a broken line within", strings.Replace(quotedBy("> ", body), "one.\n> Third", "one\nwhich.\n> Third", 1), "First line here.|Second one|which.|Third one.|Fourth one."},
		{"a head", "From: A\nSent: Monday\nSubject: that\n\n" + body, "First line here.|Second one.|Third one.|Fourth one."},
		{"a French head", "De : A\nÀ : B\nObjet : cela\n\n" + body, "First line here.|Second one.|Third one.|Fourth one."},
		{"a folded field", "Subject: a long\n one\nTo: B\n\n" + body, "First line here.|Second one.|Third one.|Fourth one."},
		{"one field is no head", "Date: Monday\n" + body, "Date: Monday|First line here.|Second one.|Third one.|Fourth one."},
		{"fields apart are no head", "Subject: one\nSome words.\nMore words.\nTo: B\n" + body, "Subject: one|Some words.|More words.|To: B|First line here.|Second one.|Third one.|Fourth one."},
		{"a quoted remark stays", "> First line here.\nIs that so?\nIt is.\nI see.\n", "> First line here.|Is that so?|It is.|I see."},
	} {
		p, err := newPage([]byte(row.text), 0)
		if err != nil {
			t.Fatal(err)
		}
		var kept []string
		for _, l := range p.lines {
			text := l.Of(p.text)
			if l.kind == pipeline.Body {
				kept = append(kept, text)
			}
			from := p.trace.Locate(l.Start).Source
			if !strings.HasPrefix(row.text[from:], text) {
				t.Errorf("%s: %q leads to %q", row.name, text, row.text[from:])
			}
		}
		if got := strings.Join(kept, "|"); got != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.name, got, row.want)
		}
	}
}
