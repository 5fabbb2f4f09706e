package stages

import (
	"regexp"
	"strings"

	"horseshoe/pipeline"
)

// The marks of a mail around a record that was copied out of it: the sign
// before each quoted line, the fields of its head, the lines that lead to what
// is quoted or forwarded.
var (
	quoteSigns  = regexp.MustCompile(`^[ \t]*>(?:[ \t]?>)* ?`)
	mailField   = regexp.MustCompile(`(?i)^\*{0,2}(from|to|cc|bcc|date|sent|subject|reply-to|message-id|importance|attachments?|de|à|a|cci|objet|envoyé(?: le)?|répondre à|pièces? jointes?) ?:\*{0,2}(?:\s|$)`)
	mailForward = regexp.MustCompile(`(?i)^(?:-{2,} ?(?:original message|forwarded message|message d['’]origine|message original|message transféré|message réexpédié) ?-{2,}|begin forwarded message ?:|début du message (?:réexpédié|transféré) ?:)$`)
	mailWrote   = regexp.MustCompile(`(?i)(?:^|\s)(?:wrote|a écrit) ?:$`)
)

// withoutMail takes the signs of quotation off a record that was copied from a
// mail, of any depth, and finds what is the mail's own: its head, and what
// stands around the quotation. Nothing changes in a text of which less than half
// is quoted. The spans count in the new text.
func withoutMail(source traced) (out traced, own []pipeline.Span) {
	out = source
	text := source.text
	quoted, first, last := quotedLines(text)
	if quoted {
		var t tracer
		from := cursor{trace: source.trace}
		firstAt, lastAt := 0, 0
		for start := 0; start < len(text); {
			end := lineEnd(text, start)
			signs := len(quoteSigns.FindString(text[start:end]))
			if start == first {
				firstAt = len(t.text)
			}
			copyRange(&t, &from, source, start+signs, end)
			if start == last {
				lastAt = len(t.text)
			}
			start = end
		}
		out = t.done()
		own = append(own, pipeline.Span{End: firstAt}, pipeline.Span{Start: lastAt, End: len(out.text)})
	}
	if end := mailHeadEnd(out.text); end > 0 {
		own = append(own, pipeline.Span{End: end})
	}
	return out, own
}

// quotedLines says whether most lines of a text are quoted, and where the first
// and the last of these begin.
func quotedLines(text string) (most bool, first, last int) {
	const least = 4 // quoted lines that cannot be chance
	all, quoted := 0, 0
	for start := 0; start < len(text); {
		end := lineEnd(text, start)
		line := strings.TrimLeft(text[start:end], " \t")
		if strings.TrimRight(line, " \t\n") != "" {
			all++
		}
		if strings.HasPrefix(line, ">") {
			if quoted++; quoted == 1 {
				first = start
			}
			last = start
		}
		start = end
	}
	return quoted >= least && quoted*2 > all, first, last
}

// lineEnd is where the line at start ends, its end of line included.
func lineEnd(text string, start int) int {
	if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
		return start + i + 1
	}
	return len(text)
}

// mailHeadEnd is where the head of a mail at the top of a text ends; 0 when
// there is none. Two fields, one of them who wrote or what about, make a head; a
// field may go on in one further line.
func mailHeadEnd(text string) int {
	const longest = 40 // lines
	head, fields, telling, since := 0, 0, false, 0
	for start, n := 0, 0; start < len(text) && n < longest; n++ {
		end := lineEnd(text, start)
		line := strings.TrimSpace(text[start:end])
		start = end
		if line == "" {
			continue
		}
		field := mailField.FindStringSubmatch(line)
		switch {
		case field != nil:
			fields++
			switch strings.ToLower(field[1]) {
			case "from", "subject", "de", "objet":
				telling = true
			}
			since = 0
		case mailForward.MatchString(line) || mailWrote.MatchString(line) && len(line) < longestHeadLine:
			head, since = end, 0
			continue
		default:
			if since++; since > 1 {
				fields, telling = 0, false
			}
		}
		if field != nil && telling && fields > 1 {
			head = end
		}
	}
	return head
}

// markMail says of the lines of the mail itself that they are none of the record.
func markMail(lines []line, own []pipeline.Span) {
	for i := range lines {
		for _, span := range own {
			if span.Start <= lines[i].Start && lines[i].End <= span.End {
				lines[i].kind = pipeline.Navigation
			}
		}
	}
}
