package reports

import "strings"

// methodOf explains in plain words how the results come about, the rule of
// the label among them.
func methodOf(language string) []string {
	return paragraphs(language, "method")
}

// limitsOf says what the results do not show.
func limitsOf(language string) []string { return paragraphs(language, "limits") }

// citation says what to cite.
func citation(language, version string) []string {
	all := paragraphs(language, "cite")
	for i := range all {
		all[i] = strings.ReplaceAll(all[i], "VERSION", version)
	}
	return all
}

// paragraphs are the wordings key.1, key.2 and so on.
func paragraphs(language, key string) []string {
	var all []string
	for n := '1'; n <= '9'; n++ {
		name := key + "." + string(n)
		if _, known := phrases[name]; !known {
			break
		}
		all = append(all, say(language, name))
	}
	return all
}
