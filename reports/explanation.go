package reports

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"horseshoe/pipeline"
)

// Explanation is why one statement has its labels: what `explain` shows, and
// its JSON form. Offsets count code points in text/RECORD_ID.txt.
type Explanation struct {
	StatementID    string              `json:"statement_id"`
	RecordID       string              `json:"record_id"`
	Kind           string              `json:"kind"`
	Speaker        string              `json:"speaker"`
	Delegation     string              `json:"delegation"`
	DelegationCode string              `json:"delegation_code"`
	Sentences      []ExplainedSentence `json:"sentences"`
	Targets        []ExplainedTarget   `json:"targets"`
	Topics         []ExplainedTopic    `json:"topics"`
	Rules          map[string]string   `json:"rules"`
	LabelRule      []string            `json:"label_rule"`
}

// ExplainedSentence is one sentence with the speaker's evaluative cues in it,
// toward anything.
type ExplainedSentence struct {
	Number   int    `json:"sentence"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
	Positive int    `json:"positive"`
	Negative int    `json:"negative"`
}

// ExplainedTarget is the label toward one target and all that bears on it.
type ExplainedTarget struct {
	Target     string              `json:"target"`
	Label      string              `json:"label"`
	Score      string              `json:"score"`
	Favor      int                 `json:"favor"`
	Against    int                 `json:"against"`
	Conditions int                 `json:"conditions"`
	CodedBy    string              `json:"coded_by"`
	Note       string              `json:"note"`
	Mentions   []ExplainedMention  `json:"mentions"`
	Evidence   []ExplainedEvidence `json:"evidence"`
	// Because says how the label followed from the counts.
	Because string `json:"because"`
}

// ExplainedMention is one place that names the target, or a topic.
type ExplainedMention struct {
	Term     string `json:"term"`
	Sentence int    `json:"sentence"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
}

// ExplainedEvidence is one cue: what it says, to what it was linked, what
// changes it, and whether and why it counts.
type ExplainedEvidence struct {
	Sentence    int      `json:"sentence"`
	Polarity    string   `json:"polarity"`
	Counted     bool     `json:"counted"`
	Rule        string   `json:"rule"`
	Cue         string   `json:"cue"` // the words of the text
	CueTerm     string   `json:"cue_term"`
	CueStart    int      `json:"cue_start"`
	CueEnd      int      `json:"cue_end"`
	TargetStart int      `json:"target_start"`
	TargetEnd   int      `json:"target_end"`
	TargetText  string   `json:"target_text"`
	Holder      string   `json:"holder"`
	Quoted      bool     `json:"quoted"`
	Negated     bool     `json:"negated"`
	Hedged      bool     `json:"hedged"`
	Shifters    [][2]int `json:"shifters"`
}

// ExplainedTopic is one topic with the places that speak of it.
type ExplainedTopic struct {
	Topic    string             `json:"topic"`
	CodedBy  string             `json:"coded_by"`
	Mentions []ExplainedMention `json:"mentions"`
}

// LabelRule is pipeline.LabelOf in words, in the order in which it decides.
func LabelRule() []string {
	return []string{
		"counted evidence both ways: mixed",
		"only against: against (a condition does not soften a criticism)",
		"a condition, alone or beside favor: mixed",
		"only favor: favor",
		"a mention without counted evidence: neutral",
		"no mention and no evidence: none",
	}
}

// Explain reads one statement of an output folder with everything that bears
// on its labels. target narrows it to one; empty means all. The id may be
// shortened to an end that only one statement has.
func Explain(dir, id, target string) (Explanation, error) {
	e, err := findStatement(dir, id)
	if err != nil {
		return e, err
	}
	text, err := os.ReadFile(filepath.Join(dir, "text", SafeName(e.RecordID)+".txt"))
	if err != nil {
		return e, err
	}
	steps := []func() error{
		func() error { return e.readSentences(dir) },
		func() error { return e.readStances(dir, target) },
		func() error { return e.readTopics(dir) },
		func() error { return e.readMentions(dir) },
		func() error { return e.readEvidence(dir) },
	}
	for _, step := range steps {
		if err := step(); err != nil && !errors.Is(err, os.ErrNotExist) {
			return e, err
		}
	}
	if target != "" && len(e.Targets) == 0 {
		return e, fmt.Errorf("statement %s has no row for the target %s in %s", e.StatementID, target, filepath.Join(dir, "stances.csv"))
	}
	e.quote(string(text))
	e.conclude()
	return e, nil
}

// findStatement looks for the statement by its id, or by the one end of an id
// that fits.
func findStatement(dir, id string) (Explanation, error) {
	var found []Explanation
	var near []string
	exact := false
	columns := []string{"statement_id", "record_id", "kind", "speaker", "delegation", "delegation_code"}
	err := eachRow(dir, "statements.csv", columns, func(r row) error {
		name := r.text("statement_id")
		if len(near) < 3 {
			near = append(near, name)
		}
		if exact || name != id && !strings.HasSuffix(name, id) {
			return nil
		}
		if exact = name == id; exact {
			found = nil
		}
		found = append(found, Explanation{
			StatementID: name, RecordID: r.text("record_id"), Kind: r.text("kind"), Speaker: r.text("speaker"),
			Delegation: r.text("delegation"), DelegationCode: r.text("delegation_code"),
			Rules: make(map[string]string), LabelRule: LabelRule(),
			Sentences: []ExplainedSentence{}, Targets: []ExplainedTarget{}, Topics: []ExplainedTopic{},
		})
		return nil
	})
	switch {
	case err != nil:
		return Explanation{}, err
	case len(found) == 0:
		return Explanation{}, fmt.Errorf("no statement %s in %s; ids look like %s", id, dir, strings.Join(near, ", "))
	case len(found) > 1:
		return Explanation{}, fmt.Errorf("%s is the end of %d ids; write one in full, such as %s", id, len(found), found[0].StatementID)
	}
	return found[0], nil
}

func (e *Explanation) eachOwnRow(dir, table string, columns []string, each func(row)) error {
	return eachRow(dir, table, append(columns, "statement_id"), func(r row) error {
		if r.text("statement_id") == e.StatementID {
			each(r)
		}
		return nil
	})
}

func (e *Explanation) readSentences(dir string) error {
	return e.eachOwnRow(dir, "sentences.csv", []string{"sentence", "start", "end"}, func(r row) {
		e.Sentences = append(e.Sentences, ExplainedSentence{Number: r.number("sentence"), Start: r.number("start"), End: r.number("end"),
			Positive: r.number("positive"), Negative: r.number("negative")})
	})
}

func (e *Explanation) readStances(dir, target string) error {
	return e.eachOwnRow(dir, "stances.csv", []string{"target", "label", "score", "favor", "against", "conditions"}, func(r row) {
		if target == "" || r.text("target") == target {
			e.Targets = append(e.Targets, ExplainedTarget{Target: r.text("target"), Label: r.text("label"), Score: r.text("score"),
				Favor: r.number("favor"), Against: r.number("against"), Conditions: r.number("conditions"), CodedBy: r.text("coded_by"), Note: r.text("note")})
		}
	})
}

func (e *Explanation) readTopics(dir string) error {
	return e.eachOwnRow(dir, "topics.csv", []string{"topic"}, func(r row) {
		e.Topics = append(e.Topics, ExplainedTopic{Topic: r.text("topic"), CodedBy: r.text("coded_by")})
	})
}

func (e *Explanation) readMentions(dir string) error {
	return e.eachOwnRow(dir, "mentions.csv", []string{"layer", "code", "term", "sentence", "start", "end"}, func(r row) {
		mention := ExplainedMention{Term: r.text("term"), Sentence: r.number("sentence"), Start: r.number("start"), End: r.number("end")}
		if r.text("layer") == string(pipeline.TargetLayer) {
			for i := range e.Targets {
				if e.Targets[i].Target == r.text("code") {
					e.Targets[i].Mentions = append(e.Targets[i].Mentions, mention)
				}
			}
			return
		}
		for i := range e.Topics {
			if e.Topics[i].Topic == r.text("code") {
				e.Topics[i].Mentions = append(e.Topics[i].Mentions, mention)
			}
		}
	})
}

func (e *Explanation) readEvidence(dir string) error {
	return e.eachOwnRow(dir, "evidence.csv", []string{"target", "polarity", "cue", "cue_start", "cue_end", "counted", "rule"}, func(r row) {
		for i := range e.Targets {
			if e.Targets[i].Target != r.text("target") {
				continue
			}
			e.Targets[i].Evidence = append(e.Targets[i].Evidence, ExplainedEvidence{
				Sentence: r.number("sentence"), Polarity: r.text("polarity"), Counted: r.truth("counted"), Rule: r.text("rule"), CueTerm: r.text("cue_term"),
				CueStart: r.number("cue_start"), CueEnd: r.number("cue_end"), TargetStart: r.number("target_start"), TargetEnd: r.number("target_end"),
				Holder: r.text("holder"), Quoted: r.truth("quoted"), Negated: r.truth("negated"), Hedged: r.truth("hedged"), Shifters: readRanges(r.text("shifters")),
			})
		}
	})
}

// readRanges reads "12-15;40-44"; what is no range is passed over.
func readRanges(cell string) [][2]int {
	ranges := [][2]int{}
	for _, part := range strings.Split(cell, ";") {
		first, last, _ := strings.Cut(part, "-")
		start, errStart := strconv.Atoi(first)
		end, errEnd := strconv.Atoi(last)
		if errStart == nil && errEnd == nil && start < end {
			ranges = append(ranges, [2]int{start, end})
		}
	}
	return ranges
}

// quote fills in the words that the offsets stand for. Offsets that a changed
// file makes impossible give empty words, never a panic.
func (e *Explanation) quote(text string) {
	points := newPointText(text)
	for i := range e.Sentences {
		s := &e.Sentences[i]
		s.Text = points.between(s.Start, s.End)
	}
	for i := range e.Topics {
		points.quoteMentions(e.Topics[i].Mentions)
	}
	for i := range e.Targets {
		points.quoteMentions(e.Targets[i].Mentions)
		for j := range e.Targets[i].Evidence {
			evidence := &e.Targets[i].Evidence[j]
			evidence.Cue = points.between(evidence.CueStart, evidence.CueEnd)
			evidence.TargetText = points.between(evidence.TargetStart, evidence.TargetEnd)
		}
	}
}

// pointText is a text that is cut by code points.
type pointText struct {
	text    string
	offsets []int // the byte of every 64th code point
	points  int
}

const pointStep = 64

func newPointText(text string) pointText {
	p := pointText{text: text}
	for at := range text {
		if p.points%pointStep == 0 {
			p.offsets = append(p.offsets, at)
		}
		p.points++
	}
	return p
}

func (p pointText) between(start, end int) string {
	if start < 0 || end > p.points || start >= end {
		return ""
	}
	return p.text[p.byteOf(start):p.byteOf(end)]
}

func (p pointText) byteOf(point int) int {
	if point/pointStep >= len(p.offsets) {
		return len(p.text)
	}
	at := p.offsets[point/pointStep]
	for range point % pointStep {
		_, size := utf8.DecodeRuneInString(p.text[at:])
		at += size
	}
	return at
}

func (p pointText) quoteMentions(mentions []ExplainedMention) {
	for i := range mentions {
		mentions[i].Text = p.between(mentions[i].Start, mentions[i].End)
	}
}

// conclude says how each label followed from the counts, and collects the
// rules that took part.
func (e *Explanation) conclude() {
	for i := range e.Topics {
		e.Topics[i].Mentions = emptyNotNull(e.Topics[i].Mentions)
	}
	for i := range e.Targets {
		t := &e.Targets[i]
		t.Because, t.Mentions, t.Evidence = t.because(), emptyNotNull(t.Mentions), emptyNotNull(t.Evidence)
		for _, evidence := range t.Evidence {
			for _, rule := range pipeline.EvidenceRules {
				if rule.Name == evidence.Rule {
					e.Rules[evidence.Rule] = rule.Meaning
				}
			}
		}
	}
}

// counted is the counted evidence of a polarity.
func (t ExplainedTarget) counted(polarity string) int {
	n := 0
	for _, evidence := range t.Evidence {
		if evidence.Counted && evidence.Polarity == polarity {
			n++
		}
	}
	return n
}

func (t ExplainedTarget) because() string {
	human := t.CodedBy == pipeline.HumanCoder
	if human {
		// the row has no counts, for the label does not follow from them
		t.Favor, t.Against, t.Conditions = t.counted("favor"), t.counted("against"), t.counted("condition")
	}
	counts := fmt.Sprintf("%d in favor, %d against, %s, %s", t.Favor, t.Against, plural(t.Conditions, "condition"), plural(len(t.Mentions), "mention"))
	if human {
		return t.Label + ", because a human coder gave this label (the program's own evidence: " + counts + ")"
	}
	reason := ""
	switch {
	case t.Favor > 0 && t.Against > 0:
		reason = "there is counted evidence both ways"
	case t.Against > 0:
		reason = "all counted evidence is against"
	case t.Conditions > 0:
		reason = "it is accepted only under a condition"
	case t.Favor > 0:
		reason = "all counted evidence is in favor"
	case t.Label == string(pipeline.Neutral):
		reason = "it is mentioned, and nothing counts as an evaluation of it"
	default:
		reason = "nothing refers to it"
	}
	return t.Label + ", because " + reason + " (" + counts + ")"
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
