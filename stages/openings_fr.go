package stages

import "regexp"

// The end of a role in French: a comma and what follows it, the auxiliary of a
// reporting verb, a participle or a relative clause.
var (
	roleEndFR = regexp.MustCompile(`,\s+(?:(?:a|est|avait|ont|qui|dont|lequel|laquelle|n['’]a|n['’]est|s['’]est|l['’]a|y a|en a|au nom (?:de|du|des|d['’])|par visio|depuis|à son tour|quant à|lui aussi|elle aussi|lui|elle|pour sa part|de son côté)\b|(?:s['’]|l['’]|n['’])?\p{Ll}+ant\b)`)
	// roleEndLooseFR is for a role without a comma at its end.
	roleEndLooseFR = regexp.MustCompile(`\s(?:a|s['’]est)\s+(?:\p{Ll}+ment\s+|d['’]abord\s+|ensuite\s+|également\s+|aussi\s+)?(?:dit|\p{Ll}+(?:é|ée|i|ie|u|ue|is|it|ert|eint|aint))(?:[\s,.;:]|$)`)
	// sayingFR is a verb that a turn is reported with.
	sayingFR = regexp.MustCompile(`^\s?(?:,\s[^,.]{3,160},)?\s?(?:a|s['’]est|n['’]a|l['’]a|en a|y a|avait|est|a-t)\b`)
	// invertedFR stands between a quotation and the name of its speaker.
	invertedFR = regexp.MustCompile(`^[,.]?\s*(?:a|s['’]est|ont|l['’]a|aura|avait|dixit|dit|déclare|lance)\s?(?:['’]?[\p{Ll}’'-]+\s?){0,6},?\s*$`)
)
