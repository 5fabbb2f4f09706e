package reports

import "horseshoe/pipeline"

// summaryTables are the tables of tables/: counted from the coded records, and
// the only thing that figures and pages are made from.
func summaryTables() []Table {
	return []Table{
		stanceByDelegationTable(), stanceByBlocTable(), labelsByFormatTable(), topicsByDelegationTable(), topicsByRecordTable(),
		organizationsByRecordTable(), lengthByStatementTable(), leadQuotationsTable(), pairsTable(),
	}
}

// ofRecord are the columns that every summary of one record begins with.
func ofRecord(more ...Column) []Column {
	return append([]Column{
		str("record_id", "the record", "le compte rendu"),
		oneOf("language", "language of the record", "langue du compte rendu", "en", "fr"),
		oneOf("format", "how the record is laid out", "forme du compte rendu", "press_release", "verbatim", "debates_corpus", "letter", "document"),
	}, more...)
}

// ofDelegation are the columns that name a delegation.
func ofDelegation() []Column {
	return []Column{
		str("bloc", "group in which the delegation is shown: the organisation that the target names, a part of the Council, other States, organisations", "groupe où la délégation est présentée : l'organisation que la cible désigne, une partie du Conseil, autres États, organisations"),
		words("delegation", "English short name in use on the date", "nom court anglais en usage à la date"),
		words("delegation_fr", "French short name", "nom court français"),
		str("delegation_code", "code of the delegation", "code de la délégation"),
		count("order", "position", "place of its first statement in the record", "place de sa première déclaration dans le compte rendu"),
	}
}

func stanceByDelegationTable() Table {
	columns := append(ofRecord(str("target", "the target's id", "identifiant de la cible")), ofDelegation()...)
	return Table{
		Name: "tables/stance_by_delegation", EN: "one delegation of one record and one target; its statements pooled by the rule of the label",
		FR:   "une délégation d'un compte rendu et une cible ; ses déclarations réunies selon la règle du code",
		From: pipeline.CodeStage,
		Columns: append(columns,
			oneOf("council_seat", "seat on the Council on the date", "siège au Conseil à la date", "permanent", "elected", "none"),
			count("statements", "statements", "statements pooled", "déclarations réunies"),
			oneOf("label", "stance of the delegation toward the target", "position de la délégation envers la cible", labelNames()...),
			ratio("score", "from -1 to 1", "(favor - against) / (favor + against); empty when both are 0", "(favor - against) / (favor + against) ; vide si les deux sont nuls"),
			count("favor", "evidence", "counted evidence in favour", "indices favorables comptés"),
			count("against", "evidence", "counted evidence against", "indices défavorables comptés"),
			count("conditions", "evidence", "counted conditions", "conditions comptées"),
			count("mentions", "mentions", "mentions of the target", "mentions de la cible"),
			truth("addressed", "whether the delegation refers to the target", "si la délégation évoque la cible"),
			oneOf("coded_by", "who gave the code", "qui a donné le code", "machine", "human", "both"),
			words("evidence_favor", "the first passage counted in favour", "le premier passage compté comme favorable"),
			words("evidence_against", "the first passage counted against, or as a condition", "le premier passage compté comme défavorable ou comme condition"),
			words("evidence_mention", "the first sentence that names the target, where no evidence was counted", "la première phrase qui nomme la cible, si aucun indice n'est compté"),
		),
	}
}

func stanceByBlocTable() Table {
	return Table{
		Name: "tables/stance_by_bloc", EN: "one group of delegations of one record and one target", FR: "un groupe de délégations d'un compte rendu et une cible",
		From: pipeline.CodeStage,
		Columns: append(ofRecord(
			str("target", "the target's id", "identifiant de la cible"),
			str("bloc", "the group", "le groupe"),
			count("delegations", "delegations", "delegations that spoke", "délégations qui ont parlé"),
			count("addressed", "delegations", "delegations that refer to the target", "délégations qui évoquent la cible")),
			append(labelCountColumns("delegations"),
				ratio("share_favor", "share of delegations that refer to the target", "favor over addressed; withheld below the minimum", "favor rapporté à addressed ; retenu sous le minimum"),
				ratio("share_against", "share of delegations that refer to the target", "against over addressed; withheld below the minimum", "against rapporté à addressed ; retenu sous le minimum"),
				oneOf("withheld", "why the shares are empty", "pourquoi les parts sont vides", "below_minimum"))...),
	}
}

func labelsByFormatTable() Table {
	return Table{
		Name: "tables/labels_by_format", EN: "one language, format and target, over all records of the run", FR: "une langue, une forme et une cible, sur tous les comptes rendus",
		From: pipeline.CodeStage,
		Columns: append([]Column{
			oneOf("language", "language of the records", "langue des comptes rendus", "en", "fr"),
			oneOf("format", "how the records are laid out", "forme des comptes rendus", "press_release", "verbatim", "debates_corpus", "letter", "document"),
			str("target", "the target's id", "identifiant de la cible"),
			count("records", "records", "records coded", "comptes rendus codés"),
			count("delegations", "delegations in a record", "delegations, each counted once a record", "délégations, chacune comptée une fois par compte rendu"),
		}, labelCountColumns("delegations in a record")...),
	}
}

func labelCountColumns(unit string) []Column {
	var columns []Column
	for _, label := range pipeline.Labels {
		columns = append(columns, count(string(label), unit, "coded "+string(label), "codées "+string(label)))
	}
	return columns
}

func topicsByDelegationTable() Table {
	return Table{
		Name: "tables/topics_by_delegation", EN: "one delegation of one record and one topic that occurs in the record", FR: "une délégation d'un compte rendu et un thème présent dans le compte rendu",
		From:    pipeline.CodeStage,
		Columns: append(append(ofRecord(), ofDelegation()...), topicCountColumns("the delegation", "la délégation")...),
	}
}

func topicsByRecordTable() Table {
	return Table{
		Name: "tables/topics_by_record", EN: "one record and one topic of the lexicon", FR: "un compte rendu et un thème du lexique",
		From: pipeline.CodeStage,
		Columns: append(ofRecord(words("body", "SC, GA, or the publisher of a document", "SC, GA, ou l'éditeur d'un document")),
			topicCountColumns("the record", "le compte rendu")...),
	}
}

func topicCountColumns(whoEN, whoFR string) []Column {
	return []Column{
		str("topic", "the topic's id", "identifiant du thème"),
		count("statements", "statements", "statements of "+whoEN+" with the topic", "déclarations avec le thème, pour "+whoFR),
		count("of_statements", "statements", "all statements of "+whoEN+", presiding turns left out", "toutes les déclarations, hors présidence, pour "+whoFR),
		count("sentences", "sentences", "sentences with a mention of the topic", "phrases avec une mention du thème"),
		count("of_sentences", "sentences", "all sentences of those statements", "toutes les phrases de ces déclarations"),
		ratio("share", "share of sentences", "sentences over of_sentences", "sentences rapporté à of_sentences"),
		count("mentions", "mentions", "mentions of the topic", "mentions du thème"),
		oneOf("coded_by", "who gave the code", "qui a donné le code", "machine", "human", "both"),
	}
}

func lengthByStatementTable() Table {
	columns := append(ofRecord(
		str("statement_id", "the statement", "la déclaration"),
		oneOf("kind", "part of the meeting in which the turn is taken", "moment de la séance", "statement", "second_intervention", "vote_explanation", "presiding", "section")),
		ofDelegation()[1:]...)
	columns[len(columns)-1] = count("order", "position", "place in the record, from 1", "place dans le compte rendu, à partir de 1")
	return Table{
		Name: "tables/length_by_statement", EN: "one statement and how long it is", FR: "une déclaration et sa longueur",
		From: pipeline.CodeStage, Key: []string{"statement_id"},
		Columns: append(columns,
			count("words", "words", "number of words", "nombre de mots"),
			count("sentences", "sentences", "number of sentences", "nombre de phrases"),
			count("paragraphs", "paragraphs", "number of paragraphs", "nombre d'alinéas"),
			ratio("words_per_sentence", "words", "words over sentences", "mots par phrase"),
			ratio("share_of_words", "share of words", "words over the words of all statements of the record", "part des mots de toutes les déclarations du compte rendu")),
	}
}

func pairsTable() Table {
	return Table{
		Name: "tables/pairs", EN: "one statement of a meeting in its English and its French record, and one target", FR: "une déclaration d'une séance dans ses comptes rendus anglais et français, et une cible",
		From: pipeline.CodeStage,
		Columns: []Column{
			str("meeting", "body and number of the meeting", "organe et numéro de la séance"),
			str("record_en", "the English record", "le compte rendu anglais"),
			str("record_fr", "the French record", "le compte rendu français"),
			words("delegation", "English short name", "nom court anglais"),
			str("delegation_code", "code of the delegation", "code de la délégation"),
			str("statement_en", "statement of the English record; empty when it has none", "déclaration du compte rendu anglais ; vide s'il n'en a pas"),
			str("statement_fr", "statement of the French record; empty when it has none", "déclaration du compte rendu français ; vide s'il n'en a pas"),
			count("order_en", "position", "place in the English record", "place dans le compte rendu anglais"),
			count("order_fr", "position", "place in the French record", "place dans le compte rendu français"),
			str("target", "the target's id; empty when neither record is coded", "identifiant de la cible ; vide si aucun compte rendu n'est codé"),
			oneOf("label_en", "stance in the English record", "position dans le compte rendu anglais", labelNames()...),
			oneOf("label_fr", "stance in the French record", "position dans le compte rendu français", labelNames()...),
			str("topics_en", "topics in the English record; joined by ;", "thèmes dans le compte rendu anglais ; joints par ;"),
			str("topics_fr", "topics in the French record; joined by ;", "thèmes dans le compte rendu français ; joints par ;"),
			str("differs", "what differs: statement (only one record has it), order, label, topics; joined by ;", "ce qui diffère : statement (un seul l'a), order, label, topics ; joints par ;"),
		},
	}
}
