package reports

import "horseshoe/pipeline"

const codePoints = "code points"

func meetingsTable() Table {
	return Table{
		Name: "meetings", EN: "one record: a meeting in one language, or one document", FR: "un compte rendu : une séance dans une langue, ou un document",
		From: pipeline.ReadStage, Key: []string{"record_id"},
		Columns: []Column{
			str("record_id", "stable name of the record", "nom stable du compte rendu"),
			words("body", "SC, GA, or the publisher of a document", "SC, GA, ou l'éditeur d'un document"),
			str("meeting", "number of the meeting", "numéro de la séance"),
			count("resumption", "sitting", "0 for the first sitting, then the number of the resumption", "0 pour la première partie, puis le numéro de la reprise"),
			str("symbol", "symbol of the record", "cote du compte rendu"),
			str("date", "date of the meeting, ISO 8601, as precise as it is known", "date de la séance, ISO 8601, aussi précise que connue"),
			str("time_of_day", "morning, afternoon, evening, night; joined by ;", "matin, après-midi, soir, nuit (en anglais) ; joints par ;"),
			oneOf("language", "language of the record", "langue du compte rendu", "en", "fr"),
			oneOf("format", "how the record is laid out", "forme du compte rendu", "press_release", "verbatim", "debates_corpus", "letter", "document"),
			words("title", "title as printed", "titre imprimé"),
			words("agenda_item", "agenda item as printed", "point de l'ordre du jour imprimé"),
			str("presidency", "code of the delegation that presides", "code de la délégation qui préside"),
			count("statements", "statements", "number of statements", "nombre de déclarations"),
			count("words", "words", "words in all statements", "mots de toutes les déclarations"),
			words("source", "file, relative to the argument that led to it", "fichier, relatif à l'argument qui y mène"),
			str("source_sha256", "SHA-256 of the source; for several files, of their sorted list of hash and name", "SHA-256 de la source ; pour plusieurs fichiers, de la liste triée des empreintes et des noms"),
			words("note", "what a reader must know of this record", "ce que le lecteur doit savoir de ce compte rendu"),
			oneOf("date_source", "where the date comes from", "d'où vient la date", "header", "companion_table", "file_name", "meeting_list"),
		},
	}
}

func statementsTable() Table {
	return Table{
		Name: "statements", EN: "one statement: everything that one speaker says in one turn", FR: "une déclaration : tout ce que dit un orateur en une prise de parole",
		From: pipeline.SplitStage, Key: []string{"statement_id"},
		Columns: []Column{
			str("statement_id", "record_id and order", "record_id et ordre"),
			str("record_id", "the record", "le compte rendu"),
			count("order", "position", "place in the record, from 1", "place dans le compte rendu, à partir de 1"),
			oneOf("kind", "part of the meeting in which the turn is taken", "moment de la séance", "statement", "second_intervention", "vote_explanation", "presiding", "section"),
			words("speaker", "name as printed, without honorific", "nom imprimé, sans titre de civilité"),
			words("honorific", "form of address as printed", "titre de civilité imprimé"),
			words("delegation", "English short name in use on the date", "nom court anglais en usage à la date"),
			str("delegation_code", "ISO 3166-1 alpha-3, ISO 3166-3 for a former State, acronym of an organisation; empty when unknown", "ISO 3166-1 alpha-3, ISO 3166-3 pour un ancien État, sigle d'une organisation ; vide si inconnu"),
			oneOf("delegation_type", "kind of delegation", "nature de la délégation", "state", "observer", "organization", "un", "civil_society", "individual", "unknown"),
			words("role", "office as printed", "fonction imprimée"),
			oneOf("capacity", "in what capacity the speaker speaks", "à quel titre l'orateur parle", "delegation", "national", "presiding", "briefer", "group"),
			str("on_behalf_of", "codes of those spoken for; joined by ;", "codes de ceux au nom desquels on parle ; joints par ;"),
			str("spoken_language", "ISO 639-1, in the order of the turn; joined by ;", "ISO 639-1, dans l'ordre ; joints par ;"),
			oneOf("council_seat", "seat of a State on the Council on the date", "siège d'un État au Conseil à la date", "permanent", "elected", "none"),
			count("start", codePoints, "first character in text/RECORD_ID.txt, from 0", "premier caractère dans text/RECORD_ID.txt, à partir de 0"),
			count("end", codePoints, "first character after the statement", "premier caractère après la déclaration"),
			count("paragraphs", "paragraphs", "number of paragraphs", "nombre d'alinéas"),
			count("sentences", "sentences", "number of sentences", "nombre de phrases"),
			count("words", "words", "number of words", "nombre de mots"),
			words("text", "the turn's own words; parts joined by a line break", "les mots de l'orateur ; parties jointes par un saut de ligne"),
			words("speaker_name", "name resolved from the cover, an earlier turn or a list; else the printed name", "nom rétabli d'après la couverture, un tour précédent ou une liste ; sinon le nom imprimé"),
			oneOf("coded_by", "human where a coder corrected the speaker or the delegation", "human si un codeur a corrigé l'orateur ou la délégation", "machine", "human"),
			words("heading", "heading above a section of a document, as printed; empty for the turns of a meeting", "intertitre imprimé au-dessus d'une section de document ; vide pour les prises de parole d'une séance"),
		},
	}
}

func sentencesTable() Table {
	return Table{
		Name: "sentences", EN: "one sentence of a statement", FR: "une phrase d'une déclaration",
		From: pipeline.ParseStage, Key: []string{"statement_id", "sentence"},
		Columns: []Column{
			str("statement_id", "the statement", "la déclaration"),
			count("sentence", "position", "place in the statement, from 1", "place dans la déclaration, à partir de 1"),
			count("start", codePoints, "first character in text/RECORD_ID.txt", "premier caractère dans text/RECORD_ID.txt"),
			count("end", codePoints, "first character after the sentence", "premier caractère après la phrase"),
			count("words", "words", "number of words", "nombre de mots"),
			words("text", "the sentence", "la phrase"),
			count("positive", "cues", "the speaker's own positive cues, toward anything", "indices positifs de l'orateur, envers quoi que ce soit"),
			count("negative", "cues", "the speaker's own negative cues, toward anything", "indices négatifs de l'orateur, envers quoi que ce soit"),
		},
	}
}

func segmentsTable() Table {
	return Table{
		Name: "segments", EN: "one stretch of a record; every character is in exactly one", FR: "une portion d'un compte rendu ; chaque caractère est dans une seule",
		From: pipeline.SplitStage,
		Columns: []Column{
			str("record_id", "the record", "le compte rendu"),
			count("start", codePoints, "first character in text/RECORD_ID.txt", "premier caractère dans text/RECORD_ID.txt"),
			count("end", codePoints, "first character after the segment; equal to start for what was cut out", "premier caractère après la portion ; égal à start pour ce qui a été retiré"),
			oneOf("kind", "what the stretch is", "nature de la portion", "navigation", "header", "lead", "heading", "statement", "stage_direction", "vote", "resolution", "furniture", "footer"),
			str("statement_id", "the statement that it belongs to", "la déclaration à laquelle elle appartient"),
			count("page", "page", "page of a PDF, from 1", "page d'un PDF, à partir de 1"),
			count("source_start", "bytes", "first byte in a text source, after decompression", "premier octet dans une source textuelle, après décompression"),
			count("source_end", "bytes", "first byte after it", "premier octet après la portion"),
			words("source", "file", "fichier"),
		},
	}
}

func topicsTable() Table {
	return Table{
		Name: "topics", EN: "one topic of one statement", FR: "un thème d'une déclaration",
		From: pipeline.CodeStage, Key: []string{"statement_id", "topic"},
		Columns: []Column{
			str("statement_id", "the statement", "la déclaration"),
			str("topic", "the topic's id", "identifiant du thème"),
			count("mentions", "mentions", "number of mentions", "nombre de mentions"),
			count("sentences", "sentences", "sentences with a mention", "phrases avec une mention"),
			ratio("share", "share of sentences", "those sentences over all sentences of the statement", "part de ces phrases dans la déclaration"),
			codedBy(),
		},
	}
}

func stancesTable() Table {
	return Table{
		Name: "stances", EN: "one statement and one target; presiding turns and sections have no row", FR: "une déclaration et une cible ; la présidence et les sections n'ont pas de ligne",
		From: pipeline.CodeStage, Key: []string{"statement_id", "target"},
		Columns: []Column{
			str("statement_id", "the statement", "la déclaration"),
			str("target", "the target's id", "identifiant de la cible"),
			oneOf("label", "stance of the statement toward the target", "position de la déclaration envers la cible", labelNames()...),
			ratio("score", "from -1 to 1", "(favor - against) / (favor + against); empty when both are 0", "(favor - against) / (favor + against) ; vide si les deux sont nuls"),
			count("favor", "evidence", "counted evidence in favour", "indices favorables comptés"),
			count("against", "evidence", "counted evidence against", "indices défavorables comptés"),
			count("conditions", "evidence", "counted conditions", "conditions comptées"),
			count("mentions", "mentions", "mentions of the target", "mentions de la cible"),
			truth("addressed", "whether the statement refers to the target", "si la déclaration évoque la cible"),
			str("note", "why the label is doubtful", "pourquoi le code est douteux"),
			codedBy(),
		},
	}
}

func mentionsTable() Table {
	return Table{
		Name: "mentions", EN: "one mention of a topic's term or of a target", FR: "une mention d'un terme de thème ou d'une cible",
		From: pipeline.TagStage,
		Columns: []Column{
			str("statement_id", "the statement", "la déclaration"),
			oneOf("layer", "what is mentioned", "ce qui est mentionné", "topic", "target"),
			str("code", "id of the topic or target", "identifiant du thème ou de la cible"),
			words("term", "term of the list", "terme de la liste"),
			count("sentence", "position", "sentence of the statement, from 1", "phrase de la déclaration, à partir de 1"),
			count("start", codePoints, "first character in text/RECORD_ID.txt", "premier caractère dans text/RECORD_ID.txt"),
			count("end", codePoints, "first character after the mention", "premier caractère après la mention"),
			words("text", "the words of the record", "les mots du compte rendu"),
		},
	}
}

func evidenceTable() Table {
	return Table{
		Name: "evidence", EN: "one evaluative cue that bears, or seems to bear, on a target", FR: "un indice d'évaluation qui porte, ou semble porter, sur une cible",
		From: pipeline.CodeStage,
		Columns: []Column{
			str("statement_id", "the statement", "la déclaration"),
			str("target", "the target's id", "identifiant de la cible"),
			count("sentence", "position", "sentence of the statement, from 1", "phrase de la déclaration, à partir de 1"),
			count("start", codePoints, "first character of the passage in text/RECORD_ID.txt", "premier caractère du passage dans text/RECORD_ID.txt"),
			count("end", codePoints, "first character after the passage", "premier caractère après le passage"),
			oneOf("polarity", "direction of the cue", "sens de l'indice", "favor", "against", "condition"),
			words("cue", "words of the text that evaluate", "mots du texte qui évaluent"),
			count("cue_start", codePoints, "first character of the cue", "premier caractère de l'indice"),
			count("cue_end", codePoints, "first character after the cue", "premier caractère après l'indice"),
			count("target_start", codePoints, "first character of the mention of the target", "premier caractère de la mention de la cible"),
			count("target_end", codePoints, "first character after it", "premier caractère après elle"),
			oneOf("holder", "whose view it is", "à qui est l'opinion", "speaker", "other"),
			truth("quoted", "the cue stands between quotation marks", "l'indice est entre guillemets"),
			truth("negated", "the cue is negated", "l'indice est nié"),
			truth("hedged", "the cue is hedged", "l'indice est atténué"),
			truth("counted", "the cue counts for the label", "l'indice compte pour le code"),
			str("rule", "the rule that decided", "la règle qui a décidé"),
			words("text", "the passage", "le passage"),
			str("shifters", "words that change the cue, as start-end in text/RECORD_ID.txt; joined by ;", "mots qui modifient l'indice, sous la forme début-fin dans text/RECORD_ID.txt ; joints par ;"),
			words("cue_term", "entry of the stance lexicon that found the cue, as it is written there: | between alternatives, ~ before a paradigm of endings, _ for words between", "entrée du lexique qui a trouvé l'indice, telle qu'elle y est écrite : | entre variantes, ~ devant un paradigme de désinences, _ pour des mots intercalés"),
		},
	}
}

func votesTable() Table {
	return Table{
		Name: "votes", EN: "one delegation's vote on one text", FR: "le vote d'une délégation sur un texte",
		From: pipeline.SplitStage,
		Columns: []Column{
			str("record_id", "the record", "le compte rendu"),
			words("draft", "symbol of the draft", "cote du projet"),
			words("resolution", "symbol of the resolution", "cote de la résolution"),
			words("delegation", "English short name", "nom court anglais"),
			str("delegation_code", "code of the delegation", "code de la délégation"),
			oneOf("vote", "the vote", "le vote", "for", "against", "abstained", "absent"),
			oneOf("result", "what became of the text", "issue du vote", "adopted", "not_adopted"),
		},
	}
}

func problemsTable() Table {
	return Table{
		Name: "problems", EN: "one fault of one record", FR: "un défaut d'un compte rendu",
		From: pipeline.ReadStage,
		Columns: []Column{
			str("record_id", "the record, where it has a name", "le compte rendu, s'il a un nom"),
			words("source", "file", "fichier"),
			count("line", "line", "line of a text source, from 1", "ligne d'une source textuelle, à partir de 1"),
			count("page", "page", "page of a PDF, from 1", "page d'un PDF, à partir de 1"),
			str("stage", "stage that reports it; empty for the run itself", "étape qui le signale ; vide pour l'exécution elle-même"),
			oneOf("severity", "how grave it is", "gravité", "error", "warning", "note"),
			str("code", "kind of problem, explained in the codebook", "nature du problème, expliquée dans le livre de codes"),
			words("message", "what is wrong and what to do", "ce qui ne va pas et que faire"),
			words("excerpt", "the text at fault", "le texte en cause"),
		},
	}
}

func codedBy() Column {
	return oneOf("coded_by", "who gave the code", "qui a donné le code", "machine", "human")
}
