package reports

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"horseshoe/pipeline"
)

// mark says what a stretch of a statement is. A higher mark hides a lower one
// where they overlap.
type mark byte

const (
	unmarked mark = iota
	targetMark
	shifterMark
	asideMark
	favorMark
	againstMark
	conditionMark
)

// markStyle is how a mark looks: brackets, or colour on a terminal.
type markStyle struct {
	open, closing, colour, legend string
}

// markStyles are in the order of the marks.
func markStyles() []markStyle {
	return []markStyle{
		unmarked:      {},
		targetMark:    {"{", "}", "\x1b[1;4m", "names the target"},
		shifterMark:   {"<", ">", "\x1b[35m", "changes a cue (negation, hedge, question, hypothesis, comparison)"},
		asideMark:     {"(~", "~)", "\x1b[2;33m", "cue seen and set aside"},
		favorMark:     {"[+", "+]", "\x1b[1;32m", "counted in favor"},
		againstMark:   {"[-", "-]", "\x1b[1;31m", "counted against"},
		conditionMark: {"[?", "?]", "\x1b[1;34m", "counted as a condition"},
	}
}

const colourOff = "\x1b[0m"

// Text shows the explanation as lines for a person: the statement with its
// marks, then for each target the label, what was counted and what was set
// aside, and why. colour marks with ANSI colours instead of brackets; the
// words of the record can never send any of their own.
func (e Explanation) Text(colour bool) string {
	var page strings.Builder
	fmt.Fprintf(&page, "%s  %s", e.StatementID, Printable(e.Speaker))
	if e.Delegation != "" {
		fmt.Fprintf(&page, ", %s", Printable(e.Delegation))
	}
	if e.DelegationCode != "" {
		fmt.Fprintf(&page, " (%s)", Printable(e.DelegationCode))
	}
	fmt.Fprintf(&page, ", %s\n", e.Kind)
	if len(e.Targets) == 0 {
		page.WriteString("\nNo stance was coded: the chair, sections and runs without a target have none.\n")
		e.writeText(&page, ExplainedTarget{}, colour)
	}
	for _, target := range e.Targets {
		fmt.Fprintf(&page, "\nToward %s: %s\n", Printable(target.Target), target.Because)
		if target.Note != "" {
			fmt.Fprintf(&page, "Note: %s\n", Printable(target.Note))
		}
		e.writeText(&page, target, colour)
		e.writeEvidence(&page, target)
	}
	e.writeTopics(&page)
	if slices.ContainsFunc(e.Targets, func(t ExplainedTarget) bool { return t.CodedBy != pipeline.HumanCoder }) {
		page.WriteString("\nThe label follows from counted evidence by the first line that fits:\n")
		for _, line := range e.LabelRule {
			fmt.Fprintf(&page, "  %s\n", line)
		}
	}
	return page.String()
}

// writeText shows the statement sentence by sentence with the marks of one
// target, and the legend of the marks that occur.
func (e Explanation) writeText(page *strings.Builder, target ExplainedTarget, colour bool) {
	styles := markStyles()
	seen := make([]bool, len(styles))
	page.WriteString("\n")
	for _, sentence := range e.Sentences {
		marks := target.marksOf(sentence)
		fmt.Fprintf(page, "%4d  ", sentence.Number)
		writeMarked(page, Printable(sentence.Text), marks, styles, colour)
		page.WriteString("\n")
		for _, m := range marks {
			seen[m] = true
		}
	}
	for m, style := range styles {
		if m == int(unmarked) || !seen[m] {
			continue
		}
		if colour {
			fmt.Fprintf(page, "      %swords%s %s\n", style.colour, colourOff, style.legend)
		} else {
			fmt.Fprintf(page, "      %swords%s %s\n", style.open, style.closing, style.legend)
		}
	}
}

// marksOf gives each code point of a sentence its mark.
func (t ExplainedTarget) marksOf(sentence ExplainedSentence) []mark {
	marks := make([]mark, len([]rune(sentence.Text)))
	set := func(start, end int, m mark) {
		for at := max(start-sentence.Start, 0); at < min(end-sentence.Start, len(marks)); at++ {
			marks[at] = max(marks[at], m)
		}
	}
	for _, mention := range t.Mentions {
		set(mention.Start, mention.End, targetMark)
	}
	for _, evidence := range t.Evidence {
		set(evidence.TargetStart, evidence.TargetEnd, targetMark)
		for _, shifter := range evidence.Shifters {
			set(shifter[0], shifter[1], shifterMark)
		}
		set(evidence.CueStart, evidence.CueEnd, evidence.mark())
	}
	return marks
}

func (e ExplainedEvidence) mark() mark {
	switch {
	case !e.Counted:
		return asideMark
	case e.Polarity == "favor":
		return favorMark
	case e.Polarity == "against":
		return againstMark
	}
	return conditionMark
}

// writeMarked writes a text with each run of one mark between its signs.
func writeMarked(page *strings.Builder, text string, marks []mark, styles []markStyle, colour bool) {
	current := unmarked
	turn := func(next mark) {
		if current != unmarked {
			page.WriteString(sign(styles[current].closing, colourOff, colour))
		}
		if next != unmarked {
			page.WriteString(sign(styles[next].open, styles[next].colour, colour))
		}
		current = next
	}
	at := 0
	for _, r := range text {
		next := unmarked
		if at < len(marks) {
			next = marks[at]
		}
		if next != current {
			turn(next)
		}
		page.WriteRune(r)
		at++
	}
	turn(unmarked)
}

func sign(bracket, colour string, coloured bool) string {
	if coloured {
		return colour
	}
	return bracket
}

func (e Explanation) writeEvidence(page *strings.Builder, target ExplainedTarget) {
	for _, part := range []struct {
		heading string
		counted bool
	}{{"Counted", true}, {"Set aside", false}} {
		first := true
		for _, evidence := range target.Evidence {
			if evidence.Counted != part.counted {
				continue
			}
			if first {
				fmt.Fprintf(page, "\n%s:\n", part.heading)
				first = false
			}
			fmt.Fprintf(page, "  sentence %d, %s: %q", evidence.Sentence, evidence.Polarity, Printable(evidence.Cue))
			if evidence.TargetText != "" {
				fmt.Fprintf(page, " -> %q", Printable(evidence.TargetText))
			}
			if traits := evidence.traits(); traits != "" {
				fmt.Fprintf(page, " (%s)", traits)
			}
			fmt.Fprintf(page, "\n      rule %s", Printable(evidence.Rule))
			if meaning := e.Rules[evidence.Rule]; meaning != "" {
				fmt.Fprintf(page, ": %s", meaning)
			}
			page.WriteString("\n")
		}
	}
	if len(target.Evidence) == 0 {
		page.WriteString("\nNo cue was linked to the target.\n")
	}
}

func (e ExplainedEvidence) traits() string {
	var traits []string
	for _, trait := range []struct {
		is   bool
		name string
	}{{e.Negated, "negated"}, {e.Hedged, "hedged"}, {e.Quoted, "quoted"}, {e.Holder == "other", "someone else's view"}} {
		if trait.is {
			traits = append(traits, trait.name)
		}
	}
	return strings.Join(traits, ", ")
}

func (e Explanation) writeTopics(page *strings.Builder) {
	if len(e.Topics) == 0 {
		return
	}
	page.WriteString("\nTopics:\n")
	for _, topic := range e.Topics {
		fmt.Fprintf(page, "  %s", Printable(topic.Topic))
		if topic.CodedBy == "human" {
			page.WriteString(" (a human coder's)")
		}
		for i, mention := range topic.Mentions {
			if i == 0 {
				page.WriteString(":")
			} else {
				page.WriteString(",")
			}
			fmt.Fprintf(page, " %q (sentence %d)", Printable(mention.Text), mention.Sentence)
		}
		page.WriteString("\n")
	}
}

// JSON is the explanation as indented JSON. Control characters of the record
// are written as escapes, so that it is as safe on a terminal as the text.
func (e Explanation) JSON() ([]byte, error) {
	var page strings.Builder
	encoder := json.NewEncoder(&page)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(e); err != nil {
		return nil, err
	}
	var safe strings.Builder
	for _, r := range page.String() {
		if r >= 0x7f && (unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r)) {
			fmt.Fprintf(&safe, `\u%04x`, r)
			continue
		}
		safe.WriteRune(r)
	}
	return []byte(safe.String()), nil
}
