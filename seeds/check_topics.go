package seeds

import "fmt"

// warnTopics finds what is allowed in a lexicon and seldom meant: a topic
// without terms in one of the languages.
func warnTopics(topics []Topic) Findings {
	var found Findings
	for _, topic := range topics {
		if en, fr := len(topic.TermsEN)+len(topic.WeakEN), len(topic.TermsFR)+len(topic.WeakFR); en == 0 || fr == 0 {
			language := map[bool]string{true: "English", false: "French"}[en == 0]
			found = append(found, topic.Places.Finding(Warning, "id", -1,
				fmt.Sprintf("topic %s has no %s terms: it is never found in records of that language", topic.ID, language)))
		}
	}
	return found
}
