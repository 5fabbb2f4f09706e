package pipeline

// Label is the stance of a statement toward a target.
type Label string

// The five labels. None does not refer to the target at all, Neutral mentions
// it without evaluating it.
const (
	Favor   Label = "favor"
	Against Label = "against"
	Mixed   Label = "mixed"
	Neutral Label = "neutral"
	None    Label = "none"
)

// Labels are the labels in the order of every table and legend.
var Labels = []Label{Favor, Mixed, Neutral, Against, None}

// Polarity is the direction of a piece of evidence.
type Polarity string

// The polarities.
const (
	ForPolarity       Polarity = "favor"
	AgainstPolarity   Polarity = "against"
	ConditionPolarity Polarity = "condition"
)

// Evidence is one evaluative cue that bears, or seems to bear, on a target.
type Evidence struct {
	// Span is the sentence or clause that carries the evaluation.
	Span
	Statement, Sentence int
	Target              string
	Polarity            Polarity
	Cue                 string // the term of the lexicon
	CueSpan             Span
	TargetSpan          Span // the mention it is linked to
	// Holder is speaker or other. Speaker includes the speaker's own State,
	// its head and its ministers.
	Holder                           string
	Quoted, Negated, Hedged, Counted bool
	// Rule names the rule that decided; the codebook explains it.
	Rule string
	// Shifters are the words that change the cue (a negator, a hedge, what opens
	// a question or a hypothesis), in the order of the text.
	Shifters []Span
}

// Stance is the label of one statement toward one target.
type Stance struct {
	Statement                            int
	Target                               string
	Label                                Label
	Favor, Against, Conditions, Mentions int
	Note                                 string
	// CodedBy is machine or human.
	CodedBy string
}

// Addressed says whether the statement refers to the target.
func (s Stance) Addressed() bool { return s.Label != None }

// Tone counts the speaker's own evaluative cues of one sentence.
type Tone struct {
	Positive, Negative int
}

// TopicTag is one topic of one statement.
type TopicTag struct {
	Statement           int
	Topic               string
	Mentions, Sentences int
	CodedBy             string
}

// Coded is a meeting with everything that the pipeline finds in it. Slices
// are ordered by statement; Tones[i][j] belongs to Sentences[i][j].
type Coded struct {
	Tagged
	Topics   []TopicTag
	Stances  []Stance
	Evidence []Evidence
	Tones    [][]Tone
	// Reached is the last stage that was run.
	Reached StageName
	// Failed says that the record could not be read; only Header.Source and
	// Problems hold then.
	Failed bool
}
