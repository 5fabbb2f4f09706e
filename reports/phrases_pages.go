package reports

// pagePhrases are the wordings of the reports.
var pagePhrases = map[string]phrase{
	"restatement": {"Restatement for demonstration, not an official text. Cite the official record.", "Reformulation de démonstration, pas un texte officiel. Citer le compte rendu officiel."},
}

// restatementNote is the note of the built-in records, which pages say in
// their own language.
const restatementNote = "restatement for demonstration, not an official text"
