package reports

// saidPhrases are the wordings of the figures of what is said.
var saidPhrases = map[string]phrase{
	"group":                {"Table: %s. %s counted together: %d.", "Tableau : %s. %s comptés ensemble : %d."},
	"group.press_release":  {"Press releases", "Communiqués de presse"},
	"group.verbatim":       {"Verbatim records", "Procès-verbaux"},
	"group.debates_corpus": {"Records of the Debates corpus", "Comptes rendus du corpus Debates"},
	"group.letter":         {"Letters", "Lettres"},
	"group.document":       {"Documents", "Documents"},
	"said.human":           {"Some topics were coded by a person.", "Des thèmes ont été codés par une personne."},
	"table":                {"Table: %s.", "Tableau : %s."},
	"first":                {"The first %d of %d delegations, by words.", "Les %d premières délégations sur %d, par nombre de mots."},

	"title.keyness":     {"Which words set each group of delegations apart?", "Quels mots distinguent chaque groupe de délégations ?"},
	"unit.keyness":      {"Bars: log-likelihood against all other groups (listed from 6.63). In brackets: occurrences, and how many times more frequent.", "Barres : log de vraisemblance face à tous les autres groupes (à partir de 6,63). Entre parenthèses : occurrences, et combien de fois plus fréquent."},
	"keyness.none":      {"no word reaches the threshold", "aucun mot n’atteint le seuil"},
	"keyness.few":       {"too few words to compare", "trop peu de mots pour comparer"},
	"keyness.infinite":  {"only here", "seulement ici"},
	"title.together":    {"Which topics are raised together?", "Quels thèmes sont abordés ensemble ?"},
	"unit.together":     {"Statements with both topics; on the diagonal, all statements with the topic; · none.", "Déclarations avec les deux thèmes ; sur la diagonale, toutes celles du thème ; · aucune."},
	"scale.together":    {"statements", "déclarations"},
	"title.similarity":  {"Which delegations speak of the same topics?", "Quelles délégations parlent des mêmes thèmes ?"},
	"unit.similarity":   {"Cosine of the sentences on each topic, times 100: 100 is the same mix of topics, · none in common, – fewer than 3 sentences on topics.", "Cosinus des phrases par thème, fois 100 : 100, les mêmes thèmes dans les mêmes proportions ; ·, aucun thème commun ; –, moins de 3 phrases thématiques."},
	"scale.similarity":  {"cosine × 100", "cosinus × 100"},
	"title.map":         {"Who speaks of what, on a map?", "Qui parle de quoi, sur une carte ?"},
	"unit.map":          {"Correspondence analysis of delegations by topics (sentences). Points of one kind that lie close have similar profiles; a delegation leans toward the topics that lie in its direction from the centre. The two axes show %s of the differences.", "Analyse des correspondances des délégations par thèmes (phrases). Des points de même nature proches ont des profils semblables ; une délégation penche vers les thèmes situés dans sa direction depuis le centre. Les deux axes montrent %s des écarts."},
	"axis":              {"axis %d (%s)", "axe %d (%s)"},
	"map.delegation":    {"delegation", "délégation"},
	"map.topic":         {"topic", "thème"},
	"percent":           {"%.0f%%", "%.0f\u00a0%%"},
	"title.concordance": {"Where do statements say “%s”?", "Où les déclarations disent-elles « %s » ?"},
	"unit.concordance":  {"Each mark is an occurrence; the line is the statement from its beginning to its end.", "Chaque trait est une occurrence ; la ligne est la déclaration du début à la fin."},
}
