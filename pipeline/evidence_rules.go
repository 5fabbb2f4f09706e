package pipeline

// EvidenceRule is one value of the column rule of evidence.csv.
type EvidenceRule struct {
	Name string
	// Counts says that a cue decided by this rule counts for the label.
	Counts  bool
	Meaning string
}

// EvidenceRules are the rules that tie a cue to a target, and those that set a
// cue aside, in the order of the codebook.
var EvidenceRules = []EvidenceRule{
	{"object", true, "the target is what an attitude is directed at (regrets the mission)"},
	{"passive", true, "the target is the subject of an attitude in the passive (the mission was welcomed)"},
	{"predicate", true, "a quality or a judgement is said of the target behind a verb"},
	{"quality", true, "a quality stands beside the target (the legitimate mission)"},
	{"judgement", true, "a judgement takes the target as its case (considers the mission lawful)"},
	{"apposition", true, "an evaluating noun stands beside the target, between commas"},
	{"effect", true, "the target does something good or bad (the mission stabilised the region)"},
	{"agent", true, "something good or bad was done by the target"},
	{"without", true, "what would have happened without the target"},
	{"contribution", true, "the speaker's side carries the target out or gives to it (will provide a battalion to the mission)"},
	{"since", true, "something good or bad has gone up or down since the target, or because of it"},
	{"appeal", true, "the speaker asks for the target, for more of it or for its end"},
	{"imperative", true, "a bare imperative or wish about the target (lift the blockade)"},
	{"comment", true, "an attitude that follows the words that it comments on (..., he regretted)"},
	{"opinion_of_opinion", true, "an attitude toward a noun of opinion about the target (rejects the criticism of the mission)"},
	{"rejected_claim", true, "a claim about the target that the speaker denies"},
	{"rejected_view", true, "an evaluation of the target that somebody else makes and the speaker rejects: counted the other way round"},
	{"rebuttal", true, "a view of others that the next sentence contradicts: counted the other way round"},
	{"endorsement", true, "a view of others that the next sentence makes the speaker's own"},
	{"limit", true, "after praise only: a contrast that worries about what is lacking or goes on (it is, however, concerned at the absence of a timetable)"},
	{"concession", true, "the lesser side of a contrast that evaluates something of the target (welcomed it but deplored its slowness)"},
	{"rhetorical", true, "a question that answers itself: counted the other way round"},
	{"condition", true, "a condition set for the target"},
	{"constraint", true, "an obligation laid on the target (must respect the law): a condition"},
	{"weighed", true, "no rule ties a cue to the target, but the words of the sentence, weighed as the coded training debates teach, evaluate it: the cue is the weightiest of them"},
	{"negated_void", false, "the cue says nothing under its negation (did not condemn)"},
	{"claim", false, "said of the target inside a claim that the speaker rejects"},
	{"other_holder", false, "the view is somebody else's"},
	{"other_object", false, "the cue is about another thing beside the target"},
	{"question", false, "the claim is left open by a question"},
	{"hypothesis", false, "the claim is put as a case only"},
	{"comparison", false, "the target is only compared with another thing"},
	{"outweighed", false, "a rule ties the cue to the target, but the weights of the whole statement speak for another label"},
}
