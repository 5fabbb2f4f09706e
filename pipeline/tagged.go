package pipeline

// Layer tells mentions of topics from mentions of stance targets.
type Layer string

// The layers of mentions.
const (
	TopicLayer  Layer = "topic"
	TargetLayer Layer = "target"
)

// Mention is one occurrence of a term of a lexicon or of a target's name.
type Mention struct {
	Span
	// Statement is an index in Statements, Sentence one in Sentences[Statement].
	Statement, Sentence int
	Layer               Layer
	Code                string // the topic's or the target's id
	Term                string // the term as the list has it
	// Tokens is the range of tokens of the sentence that matched, end exclusive.
	Tokens [2]int
	// Reference says that the target is named by a reference to an earlier
	// mention (this operation, it), not by an alias; of a topic, that it is the
	// topic of the target that is named here.
	Reference bool
}

// NameForm says in which form a delegation is named.
type NameForm string

// The forms of names.
const (
	FullName      NameForm = "name"
	Acronym       NameForm = "acronym"
	AdjectiveForm NameForm = "adjective"
)

// Name is one place where a statement names a State, an organisation or an
// office: what its speaker is called there (name, delegation, office) apart.
type Name struct {
	Span
	// Statement is an index in Statements, Sentence one in Sentences[Statement].
	Statement, Sentence int
	// Code is the delegation's, Delegation its English short name on the date.
	Code, Delegation string
	Type             DelegationType
	Form             NameForm
}

// Tagged is a parsed meeting with its mentions, ordered by statement, layer
// (targets after topics), code and place, and with the delegations that its
// statements name, ordered by place.
type Tagged struct {
	Parsed
	Mentions []Mention
	Names    []Name
}
