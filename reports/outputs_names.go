package reports

import "horseshoe/pipeline"

func namesTable() Table {
	return Table{
		Name: "names", EN: "one place where a statement names a State, an organisation or an office; the introduction of its own speaker is left out",
		FR:   "un endroit où une déclaration nomme un État, une organisation ou un bureau ; la présentation de son propre orateur est laissée de côté",
		From: pipeline.TagStage,
		Columns: []Column{
			str("statement_id", "the statement", "la déclaration"),
			str("code", "code of the delegation that is named", "code de la délégation nommée"),
			words("name", "its English short name in use on the date", "son nom court anglais en usage à la date"),
			oneOf("type", "kind of delegation", "nature de la délégation", "state", "observer", "organization", "un", "civil_society", "individual"),
			oneOf("form", "how it is named", "sous quelle forme", "name", "acronym", "adjective"),
			count("sentence", "position", "sentence of the statement, from 1", "phrase de la déclaration, à partir de 1"),
			count("start", codePoints, "first character in text/RECORD_ID.txt", "premier caractère dans text/RECORD_ID.txt"),
			count("end", codePoints, "first character after the name", "premier caractère après le nom"),
			words("text", "the words of the record", "les mots du compte rendu"),
		},
	}
}

func organizationsByRecordTable() Table {
	return Table{
		Name: "tables/organizations_by_record", EN: "one organisation that a record names, and which of its members the record names",
		FR:   "une organisation qu'un compte rendu nomme, et ceux de ses membres que le compte rendu nomme",
		From: pipeline.CodeStage, Key: []string{"record_id", "organization_code"},
		Columns: ofRecord(
			words("body", "SC, GA, or the publisher of a document", "SC, GA, ou l'éditeur d'un document"),
			words("organization", "English short name in use on the date", "nom court anglais en usage à la date"),
			words("organization_fr", "French short name", "nom court français"),
			str("organization_code", "acronym of the organisation", "sigle de l'organisation"),
			oneOf("organization_type", "kind of organisation", "nature de l'organisation", "organization", "un", "civil_society"),
			count("mentions", "mentions", "places that name it", "endroits qui la nomment"),
			count("statements", "statements", "statements that name it", "déclarations qui la nomment"),
			count("of_statements", "statements", "all statements of the record, presiding turns left out", "toutes les déclarations du compte rendu, hors présidence"),
			count("members", "delegations", "full members on the date of the record; empty where the lists have none, or the date leaves the number open", "membres de plein droit à la date du compte rendu ; vide si les listes n'en ont pas, ou si la date laisse le nombre ouvert"),
			count("members_named", "delegations", "members on the date that the record calls by name; empty where the lists have none, or the date leaves the number open", "membres à la date que le compte rendu appelle par leur nom ; vide si les listes n'en ont pas, ou si la date laisse le nombre ouvert"),
			str("members_named_codes", "their codes; joined by ;", "leurs codes ; joints par ;"),
			str("members_by_adjective_codes", "members on the date that only an adjective of nationality refers to; joined by ;", "membres à la date que seul évoque un adjectif de nationalité ; joints par ;"),
			str("members_not_named_codes", "members on the date that the record does not name; empty where members is; joined by ;", "membres à la date que le compte rendu ne nomme pas ; vide si members l'est ; joints par ;"),
			str("partners_named_codes", "observers, partners and candidates on the date that the record names in any form; joined by ;", "observateurs, partenaires et candidats à la date que le compte rendu nomme sous toute forme ; joints par ;"),
			str("open_codes", "named delegations that belong to it at some time, where the record's date does not say whether on that day; joined by ;", "délégations nommées qui lui appartiennent à un moment, si la date du compte rendu ne dit pas si c'est ce jour-là ; joints par ;"),
		),
	}
}
