package reports

import "horseshoe/pipeline"

// saidTables are the tables of what is said: counted over all records of one
// language and format, never across them.
func saidTables() []Table {
	return []Table{keynessTable(), topicsTogetherTable(), similarityTable(), correspondenceTable(), concordanceTable()}
}

func ofGroup(more ...Column) []Column {
	return append([]Column{
		oneOf("language", "language of the records", "langue des comptes rendus", "en", "fr"),
		oneOf("format", "how the records are laid out", "forme des comptes rendus", "press_release", "verbatim", "debates_corpus", "letter", "document"),
		count("records", "records", "records counted together", "comptes rendus comptés ensemble"),
	}, more...)
}

func belowMinimum(en, fr string) Column { return oneOf("withheld", en, fr, "below_minimum") }

func keynessTable() Table {
	return Table{
		Name: "tables/keyness", From: pipeline.CodeStage,
		EN: "one word that a group of delegations uses more than another group, or a delegation more than all others: the 20 most telling words of a comparison with a log-likelihood of at least 6.63 and 3 occurrences; stop words, numbers, turns of the chair and the names of the record's speakers are not counted",
		FR: "un mot qu'un groupe de délégations emploie plus qu'un autre, ou une délégation plus que toutes les autres : les 20 mots les plus parlants d'une comparaison, d'un log de vraisemblance d'au moins 6,63 et de 3 occurrences ; mots vides, nombres, prises de parole de la présidence et noms des orateurs du compte rendu ne sont pas comptés",
		Columns: ofGroup(
			oneOf("comparison", "what is compared", "ce qui est comparé", "bloc", "delegation"),
			words("focus", "the group, or the delegation's English name", "le groupe, ou le nom anglais de la délégation"),
			words("focus_fr", "the delegation's French name", "le nom français de la délégation"),
			str("focus_code", "code of the delegation", "code de la délégation"),
			str("reference", "the other group, or rest: all others", "l'autre groupe, ou rest : tous les autres"),
			count("rank", "position", "place of the word in the comparison", "rang du mot dans la comparaison"),
			words("word", "the word, in lower case; empty where none reaches the threshold", "le mot, en minuscules ; vide si aucun n'atteint le seuil"),
			count("focus_count", "words", "occurrences in the focus", "occurrences dans le groupe étudié"),
			count("reference_count", "words", "occurrences in the reference", "occurrences dans la référence"),
			count("focus_words", "words", "counted words of the focus", "mots comptés du groupe étudié"),
			count("reference_words", "words", "counted words of the reference", "mots comptés de la référence"),
			ratio("log_likelihood", "G2", "Dunning's log-likelihood; 6.63 is reached by chance once in 100 for a word looked at alone", "log de vraisemblance de Dunning ; 6,63 est atteint par hasard une fois sur 100 pour un mot pris seul"),
			ratio("log_ratio", "powers of two", "binary logarithm of the ratio of the relative frequencies; 1 is twice as frequent", "logarithme binaire du rapport des fréquences relatives ; 1 : deux fois plus fréquent"),
			count("missing_at_most", "words", "how many occurrences the counts may lack, because rare words of a large corpus were dropped", "nombre d'occurrences qui peuvent manquer, les mots rares d'un grand corpus étant écartés"),
			belowMinimum("the focus or the reference has fewer than 100 counted words", "le groupe étudié ou la référence a moins de 100 mots comptés")),
	}
}

func topicsTogetherTable() Table {
	return Table{
		Name: "tables/topics_together", From: pipeline.CodeStage,
		EN: "two topics and how often the same statement, and the same sentence, speaks of both", FR: "deux thèmes et le nombre de déclarations et de phrases qui évoquent l'un et l'autre",
		Columns: ofGroup(
			str("first", "the one topic", "l'un des thèmes"), str("second", "the other topic", "l'autre thème"),
			count("both", "statements", "statements with both topics", "déclarations avec les deux thèmes"),
			count("first_statements", "statements", "statements with the first topic", "déclarations avec le premier thème"),
			count("second_statements", "statements", "statements with the second topic", "déclarations avec le second thème"),
			count("of_statements", "statements", "all statements, presiding turns left out", "toutes les déclarations, hors présidence"),
			ratio("expected", "statements", "statements with both if the topics had nothing to do with each other", "déclarations avec les deux si les thèmes étaient indépendants"),
			ratio("jaccard", "share of statements", "both over statements with at least one of the two", "both rapporté aux déclarations avec au moins l'un des deux"),
			ratio("phi", "from -1 to 1", "correlation of the two topics; empty below 10 statements or where one topic is in all or none", "corrélation des deux thèmes ; vide sous 10 déclarations ou si l'un des thèmes est partout ou nulle part"),
			count("both_sentences", "sentences", "sentences that mention both", "phrases qui évoquent les deux"),
			oneOf("coded_by", "who gave the topics", "qui a donné les thèmes", "machine", "human", "both")),
	}
}

func similarityTable() Table {
	return Table{
		Name: "tables/similarity", From: pipeline.CodeStage,
		EN: "two delegations and how alike they speak (the 100 with the most words)", FR: "deux délégations et la ressemblance de leurs propos (les 100 qui ont le plus de mots)",
		Columns: ofGroup(
			words("first", "English name of the one delegation", "nom anglais de l'une des délégations"), words("first_fr", "its French name", "son nom français"), str("first_code", "its code", "son code"),
			words("second", "English name of the other delegation", "nom anglais de l'autre délégation"), words("second_fr", "its French name", "son nom français"), str("second_code", "its code", "son code"),
			ratio("topics_cosine", "from 0 to 1", "cosine of the sentences on each topic", "cosinus des phrases par thème"),
			ratio("words_cosine", "from 0 to 1", "cosine of the words, each weighed by the logarithm of all delegations over those that use it", "cosinus des mots, chacun pesé par le logarithme du nombre de délégations sur celui de celles qui l'emploient"),
			count("first_words", "words", "counted words of the first", "mots comptés de la première"),
			count("second_words", "words", "counted words of the second", "mots comptés de la seconde"),
			str("withheld", "what is withheld: topics, where one of the two has fewer than 3 topic sentences; words, where one has fewer than 100 counted words; joined by ;", "ce qui est retenu : topics, si l'une des deux a moins de 3 phrases thématiques ; words, si l'une a moins de 100 mots comptés ; joints par ;"),
			oneOf("coded_by", "who gave the topics", "qui a donné les thèmes", "machine", "human", "both")),
	}
}

func correspondenceTable() Table {
	columns := ofGroup(
		oneOf("kind", "what the point is", "ce qu'est le point", "delegation", "topic"),
		words("delegation", "English name of the delegation", "nom anglais de la délégation"), words("delegation_fr", "its French name", "son nom français"),
		str("delegation_code", "its code", "son code"), str("topic", "the topic's id", "identifiant du thème"),
		count("sentences", "sentences", "sentences on topics behind the point", "phrases thématiques derrière le point"),
		ratio("mass", "share of sentences", "weight of the point", "poids du point"))
	for _, axis := range []string{"1", "2"} {
		columns = append(columns,
			ratio("axis_"+axis, "principal coordinate", "place on axis "+axis+"; the topic farthest out is on the positive side", "place sur l'axe "+axis+" ; le thème le plus éloigné est du côté positif"),
			ratio("contribution_"+axis, "share of the axis's inertia", "what the point adds to axis "+axis, "contribution du point à l'axe "+axis),
			ratio("quality_"+axis, "share of the point's inertia", "how much of the point axis "+axis+" shows", "part du point que l'axe "+axis+" représente"))
	}
	return Table{
		Name: "tables/correspondence", From: pipeline.CodeStage,
		EN: "one delegation or topic on the map of a correspondence analysis of delegations by topics (sentences); delegations with fewer than 3 topic sentences are left out",
		FR: "une délégation ou un thème sur la carte d'une analyse des correspondances des délégations par thèmes (phrases) ; les délégations de moins de 3 phrases thématiques sont écartées",
		Columns: append(columns,
			ratio("inertia_1", "share of the total inertia", "what axis 1 shows of all differences", "part des écarts que montre l'axe 1"),
			ratio("inertia_2", "share of the total inertia", "what axis 2 shows of all differences", "part des écarts que montre l'axe 2"),
			oneOf("coded_by", "who gave the topics", "qui a donné les thèmes", "machine", "human", "both")),
	}
}

func concordanceTable() Table {
	return Table{
		Name: concordanceName, From: pipeline.SplitStage,
		EN: "one occurrence of a term that the user asked for with --concordance", FR: "une occurrence d'un terme demandé par --concordance",
		Columns: []Column{
			str("statement_id", "the statement", "la déclaration"), str("record_id", "the record", "le compte rendu"),
			oneOf("language", "language of the record", "langue du compte rendu", "en", "fr"),
			words("delegation", "English short name", "nom court anglais"), str("delegation_code", "code of the delegation", "code de la délégation"),
			words("term", "the term as asked for; * at its end stands for the rest of a word", "le terme demandé ; * à la fin vaut la suite d'un mot"),
			count("start", codePoints, "first character in text/RECORD_ID.txt", "premier caractère dans text/RECORD_ID.txt"),
			count("end", codePoints, "first character after the term", "premier caractère après le terme"),
			words("left", "70 characters before", "70 caractères avant"), words("hit", "the term as printed", "le terme imprimé"), words("right", "70 characters after", "70 caractères après"),
			ratio("place", "share of the statement", "where in the statement the term stands, from 0 to 1", "place du terme dans la déclaration, de 0 à 1"),
		},
	}
}

const concordanceName = "tables/concordance"
