package stages

import (
	"regexp"
	"strings"

	"horseshoe/pipeline"
)

// publisher finds the organisation that a document gives as its own: under a
// sign of copyright, by a word that says who publishes, as a line at the head,
// beside an address at the foot, as the name of the site, or as the one that the
// menus around the text are all about. A document that does not say it has none.
func (d *documentReader) publisher(title, first, last int) string {
	g := d.grammars[0]
	if d.header.Language == "fr" {
		g = d.grammars[1]
	}
	f := publisherFinder{d: d, g: g, resolver: newResolver(d.lists.Index(), g, *d.header)}
	for _, name := range []func() string{
		func() string { return f.rights(last) },
		func() string { return f.labelled(first, last) },
		func() string { return f.atHead(title, first) },
		func() string { return f.atFoot(last) },
		f.site,
		func() string { return f.menus(title, first, last) },
	} {
		if found := name(); found != "" {
			return found
		}
	}
	return ""
}

// publisherFinder looks for the publisher of one document.
type publisherFinder struct {
	d        *documentReader
	g        *grammar
	resolver *resolver
}

var (
	contact = regexp.MustCompile(`@|(?i)\bt[ée]l(?:[.: ]|ephone|éphone|\b)|\bphone\b|www\.|©|\bcopyright\b`)
	// rightsOf reads "© Name 2021", without the years.
	rightsOf = regexp.MustCompile(`(?:©|\(c\)|(?i:copyright))\s*(?:(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?\s*[,.]?\s*)?(\p{Lu}[^,.|©]{2,100}?)\s*(?:(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?)?\s*(?:[,.|]|$)`)
)

var leadingArticle = regexp.MustCompile(`(?i)^(?:the |les? |la |l['’])`)

// rights reads a line of copyright after the text.
func (f publisherFinder) rights(last int) string {
	for _, p := range f.d.paras[last+1:] {
		if m := rightsOf.FindStringSubmatch(p.text); m != nil {
			return f.known(strings.TrimSpace(m[1]))
		}
	}
	return ""
}

// known is the name that the table of delegations has for a printed one, or
// the printed one.
func (f publisherFinder) known(printed string) string {
	if p := f.resolver.byName(printed); p.known {
		return p.name
	}
	return printed
}

// labelled reads "Published by Name" in a line before or after the text.
func (f publisherFinder) labelled(first, last int) string {
	const longest = 120
	for i, p := range f.d.paras {
		if i >= first && i <= last || len(p.text) > longest {
			continue
		}
		text := strings.TrimLeft(p.text, "•-*– ")
		label := f.g.publishedBy.start(plain(text))
		if label == "" {
			continue
		}
		words := strings.Fields(text)
		name := strings.Trim(strings.Join(words[min(len(strings.Fields(label)), len(words)):], " "), " :.")
		name = leadingArticle.ReplaceAllString(name, "")
		if startsUpper(name) {
			return f.known(name)
		}
	}
	return ""
}

// atHead takes a line above the text that is the name of an organisation or
// opens like one of a ministry, and is no item of a menu.
func (f publisherFinder) atHead(title, first int) string {
	const reach = 6 // lines above the title
	if title < 0 {
		title = first
	}
	for i := max(0, title-reach); i < first; i++ {
		text := strings.Trim(f.d.paras[i].text, " *|")
		if i == title || bullet(f.d.paras[i].text) || f.inList(i) {
			continue
		}
		if f.d.institution(text) {
			return f.known(text)
		}
	}
	return ""
}

// institution says whether a line is the name of an organisation, or opens like
// that of a ministry.
func (d *documentReader) institution(text string) bool {
	text = strings.Trim(text, " *|")
	if len(text) > longestHeadLine || prose(text) {
		return false
	}
	for _, g := range d.grammars {
		if g.institutions.start(plain(text)) != "" {
			return true
		}
	}
	row, ok := d.lists.Index().Find(text, d.header.Language, d.header.Date)
	return ok && isBody(pipeline.DelegationType(row.Type))
}

// inList says whether a line stands between items of a list.
func (f publisherFinder) inList(i int) bool {
	return i > 0 && bullet(f.d.paras[i-1].text) && i+1 < len(f.d.paras) && bullet(f.d.paras[i+1].text)
}

// atFoot takes the organisation that is named beside an address.
func (f publisherFinder) atFoot(last int) string {
	for i := last + 1; i < len(f.d.paras); i++ {
		if contact.MatchString(f.d.paras[i].text) {
			for _, p := range f.d.paras[max(last+1, i-5):] {
				if name := f.named(p.text); name != "" {
					return name
				}
			}
			return ""
		}
	}
	return ""
}

// site takes the name that stands in the title of a web page after the title of
// the text, and elsewhere around it too unless it is one that the table has.
func (f publisherFinder) site() string {
	site := ""
	for _, mark := range []string{" | ", " - ", " – ", " — ", " :: "} {
		if before, after, ok := strings.Cut(f.d.page.title, mark); ok && (mark == " | " || before == f.d.header.Title) {
			site = after
			break
		}
	}
	if name := f.named(site); name != "" || site == "" {
		return name
	}
	for i, p := range f.d.paras {
		if f.d.kinds[i] != pipeline.Body && startsUpper(site) && strings.Contains(p.text, site) {
			return site
		}
	}
	return ""
}

// named is the first organisation that a text names.
func (f publisherFinder) named(text string) string {
	for _, name := range f.resolver.namesIn(text) {
		if name.kind == pipeline.Organization && !name.adjective {
			return name.name
		}
	}
	return ""
}

func isBody(kind pipeline.DelegationType) bool {
	return kind == pipeline.Organization || kind == pipeline.UN || kind == pipeline.CivilSociety
}

// menus takes the organisation that the lines around the text keep naming, and
// hardly any other: a site's menu is about its owner.
func (f publisherFinder) menus(title, first, last int) string {
	const least = 3
	start := first
	if title >= 0 {
		start = title
	}
	counts := map[string]int{}
	var names []string // in printed order, for determinism
	all := 0
	for i, p := range f.d.paras {
		if i >= start && i <= last {
			continue
		}
		for _, name := range f.resolver.namesIn(p.text) {
			if !isBody(name.kind) || name.adjective {
				continue
			}
			if counts[name.name] == 0 {
				names = append(names, name.name)
			}
			counts[name.name]++
			all++
		}
	}
	for _, name := range names {
		if counts[name] >= least && counts[name]*5 >= all*4 {
			return name
		}
	}
	return ""
}
