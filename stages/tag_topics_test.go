package stages

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

func TestTopicMentions(t *testing.T) {
	lists := &seeds.Lists{Topics: []seeds.Topic{
		{ID: "sea", TermsEN: []string{"harbour", "harbour pilot", "tide"}, WeakEN: []string{"boat", "coast"}, ExcludeEN: []string{"Harbour Committee", "tide of __ protest"}},
		{ID: "law", TermsEN: []string{"harbour law"}, WeakEN: []string{"boat"}},
	}}
	tests := []struct{ name, text, want string }{
		{"one term", "The harbour froze.", "sea:harbour"},
		{"the longest term once", "A harbour pilot came.", "sea:harbour pilot"},
		{"inflected", "Harbours and tides.", "sea:harbour sea:tide"},
		{"inside an excluded phrase", "The Harbour Committee met.", ""},
		{"excluded phrase with a gap", "A tide of angry protest rose.", ""},
		{"excluded here and named there", "The Harbour Committee inspected the harbour.", "sea:harbour"},
		{"a weak term alone", "A boat came.", ""},
		{"two weak terms", "A boat came. The coast was clear.", "sea:boat sea:coast"},
		{"a weak term twice", "A boat came. The boat left.", "law:boat law:boat sea:boat sea:boat"},
		{"a weak term beside a strong one", "A boat left the harbour.", "sea:boat sea:harbour"},
		{"two topics in one place", "The harbour law of 1992.", "law:harbour law sea:harbour"},
		{"in the speaker's office", "Ms. VARN, Minister for the Harbour of Orsa, left.", ""},
		{"office and speech", "Ms. VARN, Minister for the Harbour of Orsa, left the harbour.", "sea:harbour"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			divided := oneStatement("en", test.text)
			if strings.Contains(test.text, "VARN") {
				divided.Statements[0].Role = "Minister for the Harbour of Orsa"
			}
			tagged := Tag(lists, Parse(lists, divided))
			var got []string
			for _, mention := range tagged.Mentions {
				got = append(got, mention.Code+":"+mention.Term)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

func TestTopicTags(t *testing.T) {
	lists := &seeds.Lists{Topics: []seeds.Topic{{ID: "sea", TermsEN: []string{"tide"}}, {ID: "law", TermsEN: []string{"court"}}}}
	text := "Tide and tide. A court. The tide.Nothing.The court."
	divided := oneStatement("en", text)
	divided.Statements = nil
	for _, part := range []string{"Tide and tide. A court. The tide.", "Nothing.", "The court."} {
		at := strings.Index(text, part)
		divided.Statements = append(divided.Statements, pipeline.Statement{Parts: []pipeline.Span{{Start: at, End: at + len(part)}}})
	}
	want := []pipeline.TopicTag{
		{Statement: 0, Topic: "law", Mentions: 1, Sentences: 1, CodedBy: "machine"},
		{Statement: 0, Topic: "sea", Mentions: 3, Sentences: 2, CodedBy: "machine"},
		{Statement: 2, Topic: "law", Mentions: 1, Sentences: 1, CodedBy: "machine"},
	}
	if diff := cmp.Diff(want, TopicTags(Tag(lists, Parse(lists, divided)))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestMentionsQuoteTheirText holds for any text: mentions come in order, lie in
// their sentence and carry its tokens.
func TestMentionsQuoteTheirText(t *testing.T) {
	lists := shippedLists(t)
	words := []string{"drogue", "les", "femmes", "trafic", "de", "l’", "Afghanistan", "droit", "humanitaire", "international", ".", ",", "maintien", "de la paix", "«", "»", "élections", "climat", "et", "sécurité"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 30).Draw(t, "words"), " ")
		tagged := Tag(lists, Parse(lists, oneStatement("fr", text)))
		for i, mention := range tagged.Mentions {
			sentence := tagged.Sentences[mention.Statement][mention.Sentence]
			first, last := sentence.Tokens[mention.Tokens[0]], sentence.Tokens[mention.Tokens[1]-1]
			if !sentence.Contains(mention.Span) || mention.Start != first.Start || mention.End != last.End {
				t.Fatalf("mention %+v does not fit its tokens in %q", mention, text)
			}
			if i > 0 {
				before := tagged.Mentions[i-1]
				if before.Code > mention.Code || before.Code == mention.Code && before.Start >= mention.Start {
					t.Fatalf("mentions out of order in %q", text)
				}
			}
		}
	})
}

// TestAccentsAndCapitalsDoNotMatter holds for the shipped lexicon: French in
// capitals without accents, as old records print it, gets the same topics.
func TestAccentsAndCapitalsDoNotMatter(t *testing.T) {
	lists := shippedLists(t)
	for _, topic := range lists.Topics {
		for _, example := range topic.ExamplesFR {
			plain := oneStatement("fr", example.Text)
			capitals := oneStatement("fr", strings.ToUpper(string(plainKey(nil, strings.ToLower(example.Text)))))
			before, after := topicsOf(lists, plain), topicsOf(lists, capitals)
			if before[topic.ID] != after[topic.ID] {
				t.Errorf("%q: %s is %v, in capitals %v", example.Text, topic.ID, before[topic.ID], after[topic.ID])
			}
		}
	}
}

func topicsOf(lists *seeds.Lists, divided pipeline.Divided) map[string]bool {
	found := map[string]bool{}
	for _, tag := range TopicTags(Tag(lists, Parse(lists, divided))) {
		found[tag.Topic] = true
	}
	return found
}
