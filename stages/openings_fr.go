package stages

import "regexp"

// The end of a role in French: a comma and what follows it, the auxiliary of a
// reporting verb, a participle or a relative clause.
var (
	roleEndFR = regexp.MustCompile(`,\s+(?:(?:a|est|avait|ont|qui|dont|lequel|laquelle|n['’]a|n['’]est|s['’]est|l['’]a|y a|en a|au nom (?:de|du|des|d['’])|par visio|depuis|à son tour|quant à|lui aussi|elle aussi|lui|elle|pour sa part|de son côté)\b|(?:s['’]|l['’]|n['’])?\p{Ll}+ant\b)`)
	// roleEndLooseFR is for a role without a comma at its end.
	roleEndLooseFR = regexp.MustCompile(`\s(?:a|s['’]est)\s+(?:\p{Ll}+ment\s+|d['’]abord\s+|ensuite\s+|également\s+|aussi\s+)?(?:dit|\p{Ll}+(?:é|ée|i|ie|u|ue|is|it|ert|eint|aint))(?:[\s,.;:]|$)`)
	// sayingFR is a verb that a turn is reported with.
	sayingFR = regexp.MustCompile(`^\s?(?:,\s[^,.]{3,160},)?\s?(?:(?:lui|leur)\s)?(?:a|s['’]est|n['’]a|l['’]a|en a|y a|avait|est|a-t)\b`)
	// invertedFR stands between a quotation and the name of its speaker.
	invertedFR = regexp.MustCompile(`^[,.]?\s*(?:(?:lui|leur)\s)?(?:a|s['’]est|ont|l['’]a|aura|avait|dixit|dit|déclare|lance)\s?(?:['’]?[\p{Ll}’'-]+\s?){0,6},?\s*$`)
	// invertedPlainFR stands between a clause without quotation marks and the name
	// of whoever said it: « Les marins d'abord, a dit M. NAME ».
	invertedPlainFR = regexp.MustCompile(`,\s(?:(?:l['’])?a|s['’]est)\s(?:\p{Ll}+ment\s|d['’]abord\s|ensuite\s|également\s|aussi\s|d['’]emblée\s)*(?:déclaré|dit|estimé|jugé|affirmé|expliqué|souligné|rappelé|averti|regretté|déploré|assuré|indiqué|observé|noté|relevé|ajouté|fait\s(?:valoir|observer|remarquer|savoir|part)|insisté|plaidé|prévenu|argué|rétorqué|soutenu|constaté|reconnu|lancé|martelé|résumé|conclu|confié|félicitée?|inquiétée?|réjouie?|interrogée?|exclamée?)\s*$`)
	// listLeadFR leads to one more speaker, in plain text: « A également pris la
	// parole M. NAME (Pays), qui a dit ».
	listLeadFR = regexp.MustCompile(`^(?:est|a|s'est) (?:egalement|aussi|ensuite|enfin|encore) (?:intervenue?|pris la parole|exprimee?)$`)
	// saidBeforeFR is the verb between a quotation, which is left out, and the
	// delegation of its speaker.
	saidBeforeFR = regexp.MustCompile(`^([\s,]*(?:a|s['’]est|l['’]a)(?:\s[\p{Ll}’'-]+){1,4}?\s)(?:le\s|la\s|l['’])`)
	// relativeFR begins a clause about a name and its country.
	relativeFR = regexp.MustCompile(`^,\s(?:pour\s)?(?:qui|lequel|laquelle|dont)\b`)
	// pluperfectFR tells of what was said another time.
	pluperfectFR = regexp.MustCompile(`^\s(?:avait|avaient|s['’]était)\b`)
	// reportsFR is a pronoun that stands for the speaker, in plain text.
	reportsFR = regexp.MustCompile(`-t-(?:il|elle|on)\b|\b(?:il|elle) (?:a|s'est|y a|n'a|en a|avait)\b`)
)
