package seeds

import (
	"fmt"
	"slices"
	"strings"
)

// StanceLexicon is one file of stance/: what evaluates in one language, what
// turns an evaluation round, and the words that tie a cue to its target.
type StanceLexicon struct {
	Language string `yaml:"language"`
	// Paradigms are lists of endings: the word "welcom~e" in a term stands for
	// the stem with each ending of the paradigm e.
	Paradigms map[string][]string `yaml:"paradigms"`
	Rows      []StanceRow         `yaml:"rows"`
}

// StanceRow is one rule: terms that do the same work.
type StanceRow struct {
	ID string `yaml:"id"`
	// Kind says what the terms do; see StanceKinds.
	Kind string `yaml:"kind"`
	// Polarity is favor or against, for the kinds that evaluate.
	Polarity string `yaml:"polarity"`
	// Terms are phrases in the matcher's syntax, with paradigms.
	Terms []string `yaml:"terms"`
	// PartOfSpeech is verb or noun where an English term has readings that do
	// not evaluate; it is asked for only beside a target.
	PartOfSpeech string `yaml:"part_of_speech"`
	// Opinion marks nouns of opinion (criticism, support): what is said of them
	// reaches the target through them.
	Opinion bool `yaml:"opinion"`
	// Necessity marks qualities that may demand something (essential to).
	Necessity bool `yaml:"necessity"`
	// Valence is required for effects whose direction depends on what they work
	// on (a thing that is good or bad has to follow), actor for bad things that
	// somebody is, whom to harm is good, claim for nouns that say what others
	// hold, and doubt for verbs that turn round the clause they govern.
	Valence string `yaml:"valence"`
	// Negated is void for cues that say nothing under a negation (does not
	// condemn); otherwise a negation turns them round.
	Negated string `yaml:"negated"`
	// Group names the family of nouns a reference belongs to.
	Group string `yaml:"group"`
	// Tone says how the terms count in the tone of a sentence: strong (alone),
	// weak (two of them, or one in company), none. Empty follows the kind.
	Tone string `yaml:"tone"`
	// Example is a sentence in which the row acts on the target {T}; in Counter
	// it does not.
	Example string `yaml:"example"`
	Counter string `yaml:"counter"`
}

// StanceKinds are the kinds of rows with what each does, in the order of the
// codebook.
var StanceKinds = [][2]string{
	{"attitude", "what a holder feels or says about the thing that follows; in the passive about the subject"},
	{"reject", "as attitude, but turns round what is claimed of the target in the words that follow"},
	{"neutral", "an attitude without direction: it keeps other cues from the target"},
	{"speech", "introduces what somebody says; cues before it do not reach past it"},
	{"quality", "what the target is said to be, beside it or behind a verb such as to be"},
	{"effect", "what the target does; where a thing that is good or bad follows, that settles the direction"},
	{"continue", "keeps the target going; evidence only in an appeal"},
	{"end", "ends the target; evidence only in an appeal, and turns round an attitude toward the end of the target"},
	{"appeal", "asks for the thing that follows"},
	{"urge", "asks somebody to do what follows"},
	{"obligation", "says what the subject must do or what must become of it"},
	{"constraint", "what a target is held to: with an obligation it is a condition"},
	{"condition", "introduces a condition"},
	{"negator", "turns round the cue that follows in the same clause"},
	{"mask", "looks like a cue or a negator and is none"},
	{"hedge", "weakens the claim"},
	{"question", "leaves the claim open"},
	{"hypothesis", "puts the claim as a case only"},
	{"comparison", "sets the target beside another thing"},
	{"other", "names a holder other than the speaker"},
	{"own", "names the speaker or its side as the holder"},
	{"third", "a body that is somebody else as the subject of an attitude, unless it is the speaker"},
	{"consider", "gives the target a quality without a verb such as to be"},
	{"be", "makes a passive"},
	{"copula", "ties a quality to its subject"},
	{"transparent", "a noun that lets an attitude through to the target (the work of)"},
	{"hostile", "a noun that takes an attitude upon itself (the attack on)"},
	{"preposition", "ties a noun to the noun before it"},
	{"determiner", "an article or the like"},
	{"boundary", "begins another clause"},
	{"relative", "begins a clause about the noun before it"},
	{"good", "a thing whose increase is good"},
	{"bad", "a thing whose increase is bad"},
	{"reference", "a noun that may stand for a target of its family"},
	{"demonstrative", "points back to a target"},
	{"pronoun", "stands for a target as a subject"},
	{"possessive", "stands for a target before a noun"},
	{"object", "stands for a target as an object"},
	{"rhetorical", "opens a question that answers itself: what it asks is denied"},
	{"contrast", "begins what limits the words before it"},
	{"concession", "grants something before the main point"},
	{"rebuttal", "answers a view that others hold: the speaker holds the opposite"},
	{"endorsement", "makes a view that others hold the speaker's own"},
	{"family", "a noun of a family of targets: stands for a target of it where the whole record is about that target"},
	{"shortcoming", "what a thing lacks, or how it drags on: to regret it limits praise"},
	{"topic", "words at the head of a sentence that announce what it speaks of"},
	{"family_verb", "an action of a family of targets, with a word of the target as its object"},
	{"rise", "goes up: speaks for or against a target since which something good or bad does so"},
	{"fall", "goes down or ends, in the same way"},
	{"carry", "what those do who carry a target out: thanks to them are for the target"},
	{"accusation", "accuses or blames; counts for the tone of a sentence only"},
	{"praise", "praises; counts for the tone of a sentence only"},
}

// loadStance reads the stance lexicons, in the order of their files.
func loadStance(files []File) ([]StanceLexicon, Findings) {
	var lexicons []StanceLexicon
	var found Findings
	for _, file := range files {
		lexicon, wrong := ParseStance(file.Name, file.Data)
		lexicons, found = append(lexicons, lexicon), append(found, wrong...)
	}
	return lexicons, found
}

// ParseStance reads one stance lexicon from YAML. Each fault is a finding with
// its place.
func ParseStance(name string, data []byte) (StanceLexicon, []Finding) {
	file := File{name, data}
	var lexicon StanceLexicon
	documents, found := parseYAML(file)
	for _, document := range documents {
		found = append(found, decodeYAML(file, document, &lexicon)...)
	}
	report := func(format string, arguments ...any) {
		found = append(found, Finding{name, 1, 1, Error, fmt.Sprintf(format, arguments...)})
	}
	if len(found) == 0 && lexicon.Language == "" {
		report("language is missing: a stance lexicon is for en or fr")
	}
	for _, row := range lexicon.Rows {
		if !slices.ContainsFunc(StanceKinds, func(kind [2]string) bool { return kind[0] == row.Kind }) {
			report("row %s: %q is no kind of row", row.ID, row.Kind)
		}
		if row.Polarity != "" && row.Polarity != "favor" && row.Polarity != "against" {
			report("row %s: polarity is %q; it must be favor or against", row.ID, row.Polarity)
		}
		if len(row.Terms) == 0 {
			report("row %s has no terms", row.ID)
		}
		for _, term := range row.Terms {
			for _, word := range strings.FieldsFunc(term, func(r rune) bool { return r == ' ' || r == '|' }) {
				if _, paradigm, marked := strings.Cut(word, "~"); marked && lexicon.Paradigms[paradigm] == nil {
					report("row %s: %q names no paradigm of the file", row.ID, word)
				}
			}
		}
	}
	return lexicon, found
}

// Phrase spells a term of the lexicon out for the matcher: each word with a
// paradigm becomes the list of its forms.
func (l StanceLexicon) Phrase(term string) string {
	words := strings.Fields(term)
	for i, word := range words {
		if !strings.Contains(word, "~") {
			continue
		}
		var forms []string
		for _, alternative := range strings.Split(word, "|") {
			stem, paradigm, found := strings.Cut(alternative, "~")
			if !found {
				forms = append(forms, alternative)
				continue
			}
			for _, ending := range l.Paradigms[paradigm] {
				forms = append(forms, stem+ending)
			}
		}
		slices.Sort(forms)
		words[i] = strings.Join(slices.Compact(forms), "|")
	}
	return strings.Join(words, " ")
}
