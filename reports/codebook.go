package reports

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// WriteCodebook writes the codebook in Markdown: every table and column, the
// labels with their rule, the rules of evidence, the targets, topics and
// problems of the lists. Words of a user's file are escaped.
func WriteCodebook(w io.Writer, lists *seeds.Lists) error {
	var b bytes.Buffer
	b.WriteString("# Codebook\n\n")
	b.WriteString("Everything that an output folder of horseshoe holds, as this version writes it. The codes are the program's own\n" +
		"unless the column coded_by says human.\n\n## Method\n\n")
	for i, paragraph := range methodOf("en") {
		fmt.Fprintf(&b, "%d. %s\n", i+1, paragraph)
	}
	b.WriteString("\nLimits:\n\n")
	for _, paragraph := range limitsOf("en") {
		fmt.Fprintf(&b, "- %s\n", paragraph)
	}
	codebookAccuracy(&b)
	codebookLabels(&b)
	codebookRules(&b, lists)
	codebookTargets(&b, lists)
	codebookTopics(&b, lists)
	codebookTables(&b)
	codebookProblems(&b)
	_, err := w.Write(b.Bytes())
	return err
}

// codebookAccuracy writes what was measured of the program's codes.
func codebookAccuracy(b *bytes.Buffer) {
	const language = "en"
	rows := accuracyIn(language)
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## Measured accuracy\n\n%s\n\n", say(language, "accuracy.note"))
	mdRow(b, "task", "measure", "value", "measured on")
	mdRow(b, "---", "---", "---", "---")
	for _, row := range rows {
		mdRow(b, markdown(row.Task), markdown(row.Measure), markdown(row.Value), markdown(row.On))
	}
	b.WriteString("\nA part of speech is asked for (with the library prose, English only) where a row of the stance lexicon wants the verb and the word may be\n" +
		"a noun: support, question, doubt, back. The last two rows say what that moves; testdata/gold/part_of_speech.csv holds it by row. It costs about\n" +
		"half a second and 60 MB in a run that meets such a word, once for the model, and little then (BenchmarkPartOfSpeech).\n")
}

// writeCodebook puts the codebook of the run's lists into the output folder.
func (f *Folder) writeCodebook() error {
	var b bytes.Buffer
	if err := WriteCodebook(&b, f.options.Lists); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(f.staging, "codebook.md"), b.Bytes(), 0o666)
}

// markdown escapes words for a cell of a Markdown table: no markup, no line
// break, no end of a cell.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range drawable(s) {
		switch r {
		case '\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '(', ')', '#', '+', '!', '|', '~', '&', '$':
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return strings.TrimSpace(b.String())
}

// mdRow writes one row of a Markdown table.
func mdRow(b *bytes.Buffer, cells ...string) {
	b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

// mdHead writes the head of a Markdown table.
func mdHead(b *bytes.Buffer, names ...string) {
	mdRow(b, names...)
	b.WriteString("|" + strings.Repeat("---|", len(names)) + "\n")
}

func codebookLabels(b *bytes.Buffer) {
	b.WriteString("\n## Labels of a stance\n\nThe label follows from the counted evidence of a statement, or of all statements of a delegation pooled:\n\n")
	mdHead(b, "favor", "against", "conditions", "mentions", "label")
	for _, c := range []struct {
		cells                                [4]string
		favor, against, conditions, mentions int
	}{
		{[4]string{"some", "some", "any", "any"}, 1, 1, 0, 1},
		{[4]string{"0", "some", "any", "any"}, 0, 1, 1, 1},
		{[4]string{"any", "0", "some", "any"}, 1, 0, 1, 1},
		{[4]string{"some", "0", "0", "any"}, 1, 0, 0, 1},
		{[4]string{"0", "0", "0", "some"}, 0, 0, 0, 1},
		{[4]string{"0", "0", "0", "0"}, 0, 0, 0, 0},
	} {
		// The rule itself fills the last column, so that the table cannot be wrong.
		mdRow(b, c.cells[0], c.cells[1], c.cells[2], c.cells[3], string(pipeline.LabelOf(c.favor, c.against, c.conditions, c.mentions)))
	}
	b.WriteString("\n`none` says that the statement does not refer to the target; `neutral` that it does, without evaluating it. A record in a\n" +
		"language for which a target has no alias is not coded and has no row.\n")
	b.WriteString("\n### Rules and weights\n\nRules read each sentence first and tie cues to the target. Then the statement is weighed as a whole, in two logistic regressions: the features\n" +
		"of a sentence (its words and pairs of words with names and the target's own words masked, the cues of the lexicons and how far they stand from the\n" +
		"target, what the rules counted, where the sentence stands) say whether it refers to the target, evaluates it, sets it a condition; the measures of the\n" +
		"statement (the highest, second and summed scores of its sentences, the rules' counts and label, how much the record names the target) say its label.\n" +
		"The label of the rules holds unless the weights speak clearly against it, and favor or against is given only where the one clearly outweighs the other.\n" +
		"A record that neither names the target nor holds the words of one of its aliases is never weighed. The evidence is then made to bear the label: what\n" +
		"speaks otherwise is set aside as `outweighed`, what is lacking comes from the sentence that scores highest, as `weighed`, with its weightiest words as\n" +
		"the cue, and the target's mention as `(implied)` where no words name it. The weights stand in seeds/weights, in thousandths of log-odds; they are\n" +
		"fitted by `make weights` to the coded debates of testdata/training, whose score.txt holds what the method is worth on debates left out.\n")
}

func codebookRules(b *bytes.Buffer, lists *seeds.Lists) {
	b.WriteString("\n## Rules of evidence\n\nThe column rule of evidence.csv.\n\n")
	mdHead(b, "rule", "counts", "meaning")
	for _, rule := range pipeline.EvidenceRules {
		counts := "yes"
		if !rule.Counts {
			counts = "set aside"
		}
		mdRow(b, "`"+rule.Name+"`", counts, markdown(rule.Meaning))
	}
	if len(lists.Stance) == 0 {
		return
	}
	b.WriteString("\n### Kinds of rows in the stance lexicons\n\n")
	rows := map[string]int{}
	for _, lexicon := range lists.Stance {
		for _, row := range lexicon.Rows {
			rows[lexicon.Language+" "+row.Kind]++
		}
	}
	mdHead(b, "kind", "what it does", "rows en", "rows fr")
	for _, kind := range seeds.StanceKinds {
		mdRow(b, "`"+kind[0]+"`", markdown(kind[1]), fmt.Sprint(rows["en "+kind[0]]), fmt.Sprint(rows["fr "+kind[0]]))
	}
}

func codebookTargets(b *bytes.Buffer, lists *seeds.Lists) {
	b.WriteString("\n## Targets\n")
	for _, target := range lists.Targets {
		fmt.Fprintf(b, "\n### %s\n\n%s / %s\n\n", markdown(target.ID), markdown(target.LabelEN), markdown(target.LabelFR))
		for _, line := range []struct{ name, value string }{
			{"Aliases, English", joined(target.AliasesEN)}, {"Aliases, French", joined(target.AliasesFR)},
			{"Not the target, English", joined(target.ExcludeEN)}, {"Not the target, French", joined(target.ExcludeFR)},
			{"Coded by default in", joined(target.Records)}, {"Shown apart: members of", target.Bloc}, {"Note", target.Note},
		} {
			if line.value != "" {
				fmt.Fprintf(b, "- %s: %s\n", line.name, markdown(line.value))
			}
		}
	}
}

func joined(list []string) string { return strings.Join(list, "; ") }

func codebookTopics(b *bytes.Buffer, lists *seeds.Lists) {
	b.WriteString("\n## Topics\n\nThe terms stand in the files of the lexicon; a term counts with its inflections. A weak term counts in a statement only beside " +
		"another mention of the topic; a term inside an excluded phrase (the name of an office, another sense) or inside the speaker's printed office does not count. A statement that speaks of the target without a word of the target's own topic " +
		"(one that at least a third of its names in the record's language hold a term of) is about that topic too, at the mentions of the target. The last column leads to " +
		"the major topics of the Comparative Agendas Project (crosswalk_cap.csv).\n\n" +
		"A term is words separated by spaces; each matches in any number and gender, whatever its case, accents and hyphens. `stabilis*` matches any word that begins so (a star elsewhere stands for any letters, a question mark for one), `=AIDS` this printed " +
		"form only, `a|b` either word; between two words `_` stands for at most one further word, `__` for three, `___` for ten.\n\n")
	mdHead(b, "topic", "English", "French", "description", "terms en", "terms fr", "CAP major topic")
	for _, topic := range lists.Topics {
		mdRow(b, "`"+strings.ReplaceAll(markdown(topic.ID), `\_`, "_")+"`", markdown(topic.LabelEN), markdown(topic.LabelFR), markdown(topic.Description),
			fmt.Sprint(len(topic.TermsEN)+len(topic.WeakEN)), fmt.Sprint(len(topic.TermsFR)+len(topic.WeakFR)), capTopics(lists, topic.ID))
	}
}

// capTopics are the major topics of the Comparative Agendas Project that a
// topic leads to, in the order of the crosswalk.
func capTopics(lists *seeds.Lists, topic string) string {
	var names []string
	for _, row := range lists.Crosswalk {
		if row.Topic == topic {
			names = append(names, fmt.Sprintf("%d %s (%s)", row.CAPMajor, row.CAPLabel, row.Fit))
		}
	}
	return markdown(strings.Join(names, "; "))
}

func codebookTables(b *bytes.Buffer) {
	b.WriteString("\n## Tables\n\n" + guardedNote + "\n\nMissing is empty and never zero. Offsets count Unicode code points of text/RECORD_ID.txt from 0, the end exclusive.\n")
	for _, table := range Tables() {
		fmt.Fprintf(b, "\n### %s.csv\n\nOne row: %s. From the stage %s on.\n\n", table.Name, table.EN, table.From)
		mdHead(b, "column", "type", "unit", "meaning", "sens", "values")
		for _, column := range table.Columns {
			mdRow(b, "`"+column.Name+"`", string(column.Type), column.Unit, markdown(column.EN), markdown(column.FR), strings.Join(column.Values, ", "))
		}
	}
}

func codebookProblems(b *bytes.Buffer) {
	b.WriteString("\n## Problems\n\nThe column code of problems.csv.\n\n")
	mdHead(b, "code", "name", "meaning", "what to do")
	for _, p := range pipeline.ProblemCodes {
		mdRow(b, p.Code, "`"+p.Name+"`", markdown(p.Meaning), markdown(p.Remedy))
	}
}
