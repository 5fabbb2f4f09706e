package reports

import "fmt"

// phrase is one wording of the pages and figures in both languages.
type phrase struct{ en, fr string }

// say is the wording of a key in a language. A key that nobody wrote shows as
// itself, so that a test and a reader see it.
func say(language, key string) string {
	p, known := phrases[key]
	switch {
	case !known:
		return key
	case language == "fr":
		return p.fr
	}
	return p.en
}

// sayf fills the places of a wording.
func sayf(language, key string, values ...any) string {
	return fmt.Sprintf(say(language, key), values...)
}

// phrases are the wordings of the figures; those of the pages are in
// phrases_pages.go.
var phrases = merged(figurePhrases, saidPhrases, pagePhrases)

var figurePhrases = map[string]phrase{
	"favor":            {"in favour", "favorable"},
	"against":          {"against", "défavorable"},
	"label.favor":      {"in favour", "favorable"},
	"label.mixed":      {"mixed", "partagée"},
	"label.neutral":    {"neutral", "neutre"},
	"label.against":    {"against", "défavorable"},
	"label.none":       {"not addressed", "non évoquée"},
	"conditional":      {"condition", "condition"},
	"legend.favor":     {"passages in favour", "passages favorables"},
	"legend.against":   {"passages against", "passages défavorables"},
	"legend.neutral":   {"named without an evaluation", "évoquée sans être évaluée"},
	"legend.condition": {"only under a condition", "sous condition seulement"},
	"legend.human":     {"coded by a person", "codée par une personne"},

	"bloc.members":           {"%s members", "Membres de l’%s"},
	"bloc.council":           {"Other members of the Council", "Autres membres du Conseil"},
	"bloc.council_permanent": {"Permanent members of the Council", "Membres permanents du Conseil"},
	"bloc.council_elected":   {"Elected members of the Council", "Membres élus du Conseil"},
	"bloc.states":            {"Other States", "Autres États"},
	"bloc.organizations":     {"United Nations, organisations and others", "Nations Unies, organisations et autres"},
	"bloc.unknown":           {"Group not known", "Groupe inconnu"},

	"median": {"median: %s words", "médiane : %s mots"},
	"part":   {" (part %d of %d)", " (partie %d sur %d)"},
	"source": {"Table: %s. Record: %s (%s).", "Tableau : %s. Compte rendu : %s (%s)."},

	"title.stance": {"Who supports and who criticises %s?", "Qui soutient et qui critique %s ?"},
	"unit.stance":  {"Bars: passages counted for or against.", "Barres : passages comptés pour ou contre."},
	"title.topics": {"Which delegation speaks of what?", "De quoi parle chaque délégation ?"},
	"unit.topics":  {"Sentences that mention the topic; · none.", "Phrases qui évoquent le thème ; · aucune."},
	"scale.topics": {"sentences", "phrases"},
	"title.length": {"How long does each delegation speak?", "Combien chaque délégation parle-t-elle ?"},
	"unit.length":  {"Words of each statement, in order of speaking; presiding turns left out.", "Mots de chaque déclaration, dans l’ordre des prises de parole ; présidence non comprise."},
	"title.record": {"What does each text speak of?", "De quoi parle chaque texte ?"},
	"unit.record":  {"Share of the sentences of each text that mention the topic, in per cent; · none. A topic that none of them mentions has no row.", "Part des phrases de chaque texte qui évoquent le thème, en pour cent ; · aucune. Un thème qu’aucun n’évoque n’a pas de ligne."},
	"scale.record": {"% of sentences", "% des phrases"},
	"more.records": {"The first %d of %d records.", "Les %d premiers comptes rendus sur %d."},
}

// merged joins tables of wordings.
func merged(tables ...map[string]phrase) map[string]phrase {
	all := map[string]phrase{}
	for _, table := range tables {
		for key, p := range table {
			all[key] = p
		}
	}
	return all
}
