package seeds

import (
	"bytes"
	"fmt"
	"strings"
)

// warnTopics finds what is allowed in a lexicon and seldom meant: a topic
// without terms in one of the languages, and a term that two topics share.
func warnTopics(files []File, topics []Topic, where map[string]string) Findings {
	data := make(map[string][]byte, len(files))
	for _, file := range files {
		data[file.Name] = file.Data
	}
	warn := func(topic Topic, text, format string, arguments ...any) Finding {
		name := where[topic.ID]
		line, column := 1, 1
		if at := bytes.Index(data[name], []byte(text)); at >= 0 {
			line, column = position(data[name], at)
		}
		return Finding{name, line, column, Warning, fmt.Sprintf(format, arguments...)}
	}
	var found Findings
	owner := map[string]string{}
	for _, topic := range topics {
		if en, fr := len(topic.TermsEN)+len(topic.WeakEN), len(topic.TermsFR)+len(topic.WeakFR); en == 0 || fr == 0 {
			language := map[bool]string{true: "English", false: "French"}[en == 0]
			found = append(found, warn(topic, topic.ID, "topic %s has no %s terms: it is never found in records of that language", topic.ID, language))
		}
		for _, list := range []struct {
			language string
			terms    []string
		}{{"en", topic.TermsEN}, {"fr", topic.TermsFR}} {
			for _, term := range list.terms {
				key := list.language + " " + strings.ToLower(term)
				if other, taken := owner[key]; taken && other != topic.ID {
					found = append(found, warn(topic, term, "%q is a term of topic %s too: each mention counts for both", term, other))
					continue
				}
				owner[key] = topic.ID
			}
		}
	}
	return found
}
