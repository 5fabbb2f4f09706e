// Package seeds holds the knowledge of the program as data: reference lists,
// lexicons and the built-in record. Whatever a user may wish to change without
// writing Go is a file here.
package seeds

import (
	"slices"
	"sync"
)

// Delegation is one row of delegations.csv: one State, organisation or office
// that takes the floor, under the names that it bore in one period.
type Delegation struct {
	// Code is ISO 3166-1 alpha-3, ISO 3166-3 alpha-3 for a former State, or the
	// acronym of an organisation.
	Code string
	// Type is state, observer, organization, un, civil_society or individual.
	Type string
	// NameEN and NameFR are the short names; LongEN and LongFR the official ones.
	NameEN, NameFR, LongEN, LongFR string
	// AliasesEN and AliasesFR are other printed forms.
	AliasesEN, AliasesFR []string
	// AdjectivesEN and AdjectivesFR are adjectives of nationality (masculine singular).
	AdjectivesEN, AdjectivesFR []string
	// From and To bound the period of the names, To exclusive: YYYY-MM-DD, or
	// YYYY-MM or YYYY where the day is not certain; empty means open.
	From, To string
	Source   string // keys of SOURCES.md, ";" between them
}

// Membership is one row of memberships.csv: one member of one organisation or
// bloc in one period.
type Membership struct {
	Organization, Code string
	// Role is member, observer, partner or candidate.
	Role string
	// From and To bound the membership, To exclusive: YYYY-MM-DD, or YYYY-MM or
	// YYYY where the day is not certain; empty means open.
	From, To string
	Source   string
}

// Seat is one row of council.csv: one term on the Security Council.
type Seat struct {
	Code string
	// Seat is permanent or elected.
	Seat     string
	From, To string // ISO dates, To exclusive, empty means open
	Source   string
}

// MeetingFact is one row of meetings.csv: what is known of a meeting whose
// record may not print it.
type MeetingFact struct {
	Body, Meeting string
	Resumption    int
	Date          string
	Presidency    string // code of the delegation
	Source        string
}

// MeetingYear is one row of meeting_years.csv: a range of meeting numbers that
// are known to fall in one year.
type MeetingYear struct {
	Body, Year  string
	First, Last int
	Source      string
}

// Presidency is one row of presidencies.csv: who presides over the Security
// Council in one month.
type Presidency struct {
	Month  string // YYYY-MM
	Code   string // code of the delegation
	Source string
}

// Office is one row of offices.csv: a phrase that names an office, for
// speakers who are printed with a role and no delegation.
type Office struct {
	Language string // en or fr
	// Phrase is the beginning of the role as printed, or a part of it at the
	// start of a word; the longest phrase that fits decides.
	Phrase string
	Code   string // of the delegation that the holder speaks for
	Source string
}

// Honorific is one row of honorifics.csv: a word printed before a name.
type Honorific struct {
	Language, Honorific string
	// Gender is m, f or empty.
	Gender string
	// Kind is title (Mr.), rank (General), nobility (Prince), cleric
	// (Archbishop), scholar (Dr.) or office (President).
	Kind string
}

// Example is a sentence that a term or rule must match, or must not.
type Example struct {
	Text  string `yaml:"text"`
	Match bool   `yaml:"match"`
}

// Topic is one category of the topic lexicon: one file of topics/.
type Topic struct {
	ID          string `yaml:"id"`
	LabelEN     string `yaml:"label_en"`
	LabelFR     string `yaml:"label_fr"`
	Description string `yaml:"description"`
	// TermsEN and TermsFR are phrases; inflection, case, accents and the shape
	// of apostrophes are the matcher's business.
	TermsEN []string `yaml:"terms_en"`
	TermsFR []string `yaml:"terms_fr"`
	// WeakEN and WeakFR are terms that say little alone: they count in a
	// statement that has another mention of the topic, weak or not.
	WeakEN []string `yaml:"weak_en"`
	WeakFR []string `yaml:"weak_fr"`
	// ExcludeEN and ExcludeFR are longer phrases in which a term does not count.
	ExcludeEN  []string  `yaml:"exclude_en"`
	ExcludeFR  []string  `yaml:"exclude_fr"`
	ExamplesEN []Example `yaml:"examples_en"`
	ExamplesFR []Example `yaml:"examples_fr"`
	// Places are where the entries stand in the file.
	Places Places `yaml:"-"`
}

// Crosswalk is one row of crosswalk_cap.csv: a topic of ours and a major topic
// of the Comparative Agendas Project that it leads to. A topic may have several.
type Crosswalk struct {
	Topic    string // id of a built-in topic
	CAPMajor int    // code of the major topic, 1 to 23
	CAPLabel string // its name in the master codebook
	// Fit is close (the same thing), broader (theirs holds ours and more) or
	// related (theirs holds a part of ours).
	Fit    string
	Source string // a key of SOURCES.md
}

// Target is a stance target, as a user types it (see the contract of target files).
type Target struct {
	ID        string   `yaml:"id"`
	LabelEN   string   `yaml:"label_en"`
	LabelFR   string   `yaml:"label_fr"`
	AliasesEN []string `yaml:"aliases_en"`
	AliasesFR []string `yaml:"aliases_fr"`
	ExcludeEN []string `yaml:"exclude_en"`
	ExcludeFR []string `yaml:"exclude_fr"`
	// Records are the meetings (SC-8967) in which a built-in target is coded
	// without being asked for.
	Records []string `yaml:"records"`
	Note    string   `yaml:"note"`
	// Bloc names an organisation of memberships.csv whose members are shown as a
	// group of their own; empty for none.
	Bloc string `yaml:"bloc"`
	// Everywhere is set for a target that the user named: it is coded in every
	// record, whatever Records says.
	Everywhere bool `yaml:"-"`
	// Places are where the entries stand in the file.
	Places Places `yaml:"-"`
}

// AppliesTo says whether the target is coded in a record of the meeting
// (body and number, such as SC-8967).
func (t Target) AppliesTo(meeting string) bool {
	return t.Everywhere || slices.Contains(t.Records, meeting)
}

// Lists are all the reference lists and lexicons of a run, checked.
// Nobody changes them after Load.
type Lists struct {
	Delegations  []Delegation
	Memberships  []Membership
	Council      []Seat
	Meetings     []MeetingFact
	MeetingYears []MeetingYear
	Presidencies []Presidency
	Offices      []Office
	Honorifics   []Honorific
	Crosswalk    []Crosswalk
	Topics       []Topic
	Targets      []Target
	// Stance holds the lexicons that code stance and tone, one a language.
	Stance []StanceLexicon
	// Weights are those of the languages, in their order; none means that the rules
	// decide alone.
	Weights []Weights
	// StopWords and Abbreviations are keyed by language: en and fr, the languages
	// of the records. StopWords also holds short lists of other languages, enough
	// to name the language of a record that the program does not read.
	StopWords, Abbreviations map[string][]string
	// Wording is what press releases look like, by language.
	Wording map[string]Wording
	// index is made by Load; see Index.
	index *DelegationIndex
	// Digest is the SHA-256, in hexadecimal, of everything above as loaded, the
	// user's files included: part of the key of every cached result.
	Digest string
	// derived keeps what Derive made, by key; nil keeps nothing.
	derived *sync.Map
}

// Index returns the index of the lists. Load has made it once; lists put
// together by hand make one at each call.
func (l *Lists) Index() *DelegationIndex {
	if l.index == nil {
		return NewDelegationIndex(l)
	}
	return l.index
}
