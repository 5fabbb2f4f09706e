package stages

import "regexp"

// The end of a role in English: a comma and what follows it, a verb in the
// past, a participle or a relative clause.
var (
	roleEndEN = regexp.MustCompile(`,\s+(?:(?:also|then|first|again|now|briefly|too)\s+)?(?:said\b|told\b|spoke\b|gave\b|began\b|made\b|took\b|set\b|drew\b|put\b|went\b|saw\b|felt\b|held\b|thought\b|laid\b|who\b|whose\b|on behalf\b|also on behalf\b|via\b|in (?:his|her|their|a|her|its)\b|by video|[a-z]+ing\b|[a-z]{2,}ed\b)`)
	// roleEndLooseEN is for a role without a comma at its end.
	roleEndLooseEN = regexp.MustCompile(`\s(?:said|told|stressed|noted|recalled|stated|added|emphasized|underscored|highlighted|called|urged|welcomed|expressed|reported|thanked|pointed|briefed|warned|declared|observed|reiterated|underlined|drew|spoke|outlined|presented|introduced|described|explained)\b`)
	// sayingEN is a verb that a turn is reported with.
	sayingEN = regexp.MustCompile(`^\s?(?:,\s[^,.]{3,160},)?\s?(?:(?:also|then|first|again|further|strongly|briefly|likewise|[a-z]+ly)\s+)*(?:said|told|spoke|made|took|gave|drew|began|went|put|set|saw|felt|thought|voiced|[a-z]{3,}ed)\b`)
	// invertedEN stands between a quotation and the name of its speaker.
	invertedEN = regexp.MustCompile(`^[,.]?\s*(?:said|told|spoke|[a-z]{3,}ed)(?:\s[a-z]+){0,3},?\s*$`)
	// invertedPlainEN stands between a clause without quotation marks and the name
	// of whoever said it: "Sailors come first, said NAME".
	invertedPlainEN = regexp.MustCompile(`,\s(?:[a-z]+ly\s)?(?:said|says|stressed|noted|stated|added|argued|explained|warned|declared|recalled|observed|insisted|maintained|asserted|affirmed|emphasized|emphasised|underlined|underscored|pointed out|concluded|cautioned|acknowledged)\s*$`)
	// listLeadEN leads from the end of a list of speakers to one more, in plain
	// text: "Also addressing the Council was NAME (Country), who said".
	listLeadEN = regexp.MustCompile(`^(?:also |next |first |then |finally, )?[a-z]+ing\b[^,.;]{0,60}\bwas$`)
	// saidBeforeEN is the verb between a quotation, which is left out, and the
	// delegation of its speaker.
	saidBeforeEN = regexp.MustCompile(`^([\s,]*(?:said|told|[a-z]{3,}ed)(?:\s[a-z]+ly)?\s)`)
	// relativeEN begins a clause about a name and its country.
	relativeEN = regexp.MustCompile(`^,\s(?:for\s)?(?:who|whom|whose)\b`)
	// pluperfectEN tells of what was said another time.
	pluperfectEN = regexp.MustCompile(`^\shad\b`)
	// reportsEN is a pronoun that stands for the speaker, in plain text.
	reportsEN = regexp.MustCompile(`\b(?:he|she|his|her)\b`)
)
