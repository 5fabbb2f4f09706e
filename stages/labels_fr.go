package stages

import "strings"

// labelsFR are the marks of speakers in French records.
var labelsFR = labelWords{
	honorifics: wordSet(`m mme mlle mm mgr me dr pr sir dame lord lady cheikh cheikha cheik l'archevêque l’archevêque archevêque monseigneur monsieur madame mademoiselle
		le la son leur sa altesse majesté excellence sainteté royale sérénissime s.e s.a.r
		prince princesse roi reine sultan émir baron baronne comte comtesse grand-duc nana dato' dato’ datuk
		général colonel commandant amiral capitaine major lieutenant président présidente vice-président vice-présidente premier première ministre chancelier chancelière chef juge cardinal père sœur frère
		mr mrs ms begum u daw ato professeur`),
	offices: officeSet(`le président|la présidente|le president|la presidente|le président par intérim|la présidente par intérim|le président provisoire|la présidente provisoire|
		le président temporaire|la présidente temporaire|le vice-président|la vice-présidente|le coprésident|la coprésidente`,
		`le secrétaire général|la secrétaire générale|le vice-secrétaire général|la vice-secrétaire générale|le secrétaire du conseil|le secrétaire général adjoint|la secrétaire générale adjointe|le directeur général|la directrice générale|le rapporteur|la rapporteuse`),
	addressed: wordSet(`président présidente secrétaire ministre ambassadeur ambassadrice premier vice-président vice-présidente haut`),
	neverInName: wordSet(`dit déclare que ceci cela voici étape convention traité résolution article paragraphe règle note
		question réponse premier première deuxième troisième pour contre abstention abstentions néant partie chapitre annexe
		assemblée conseil comité commission débat ministre déclaration affaires procureur`),
}

// fieldsByBar divides a list at its bars.
func fieldsByBar(list string) []string {
	fields := strings.Split(list, "|")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	return fields
}
