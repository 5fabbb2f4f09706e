package reports

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"horseshoe/pipeline"
)

// labelSpellings are what coders write for a label in English (both spellings)
// and French, folded: small letters without accents. Those that the reports
// print are among them.
var labelSpellings = map[string]pipeline.Label{
	"favor": pipeline.Favor, "favour": pipeline.Favor, "favorable": pipeline.Favor, "favourable": pipeline.Favor,
	"in favor": pipeline.Favor, "in favour": pipeline.Favor, "for": pipeline.Favor,
	"pour": pipeline.Favor, "en faveur": pipeline.Favor,
	"against": pipeline.Against, "contre": pipeline.Against, "defavorable": pipeline.Against,
	"mixed": pipeline.Mixed, "mixte": pipeline.Mixed, "partage": pipeline.Mixed, "partagee": pipeline.Mixed,
	"neutral": pipeline.Neutral, "neutre": pipeline.Neutral,
	"none": pipeline.None, "aucun": pipeline.None, "aucune": pipeline.None,
	"non evoquee": pipeline.None,
}

// readLabel reads one of the five labels in any case, in British or American
// spelling or in French; empty stays empty.
func readLabel(text string) (pipeline.Label, error) {
	folded := strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(text))), " ")
	if folded == "" {
		return "", nil
	}
	if label, ok := labelSpellings[folded]; ok {
		return label, nil
	}
	return "", fmt.Errorf("label %q is none of favor, mixed, neutral, against, none (favour, or pour, partagé, neutre, contre, aucun, are read as well)", text)
}
