package reports

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
	"gonum.org/v1/plot/vg"
)

//go:embed pages
var pageFiles embed.FS

// With, WithTopics and WithPairs give a part of a page to a template together
// with the page, whose language it needs.

// With is a table of stances with its page.
func (p page) With(stance pageStance) map[string]any {
	return map[string]any{"Page": p, "Stance": stance}
}

// WithTopics is a table of topics with its page.
func (p page) WithTopics(topics []pageTopic) map[string]any {
	return map[string]any{"Page": p, "Topics": topics}
}

// WithPairs is the comparison of two records with its page.
func (p page) WithPairs() map[string]any { return map[string]any{"Page": p, "Pairs": p.Pairs} }

// pageSection is a heading with the figures that stay with it.
type pageSection struct {
	Text    string
	Deep    bool
	Figures []pageFigure
}

// Section is a heading about one record: one level deeper where there are several.
func (p page) Section(key string, figures []pageFigure) pageSection {
	return pageSection{say(p.Language, key), len(p.Records) > 1, figures}
}

// Chapter is a heading about the run.
func (p page) Chapter(key string, figures []pageFigure) pageSection {
	return pageSection{say(p.Language, key), false, figures}
}

// LabelNames are the labels in the page's language, in the order of the tables.
func (p page) LabelNames() []string {
	var names []string
	for _, label := range labelNames() {
		names = append(names, say(p.Language, "label."+label))
	}
	return names
}

// pageTemplates reads the templates; style is what the HTML page carries.
func pageTemplates() (*template.Template, error) {
	style, err := pageFiles.ReadFile("pages/report.css")
	if err != nil {
		return nil, err
	}
	// The style is a file of ours, not a user's words.
	functions := template.FuncMap{"style": func() template.CSS { return template.CSS(style) }}
	return template.New("pages").Funcs(functions).ParseFS(pageFiles, "pages/*.tmpl")
}

// writeReports writes the PDF of each language and the one HTML page.
func (f *Folder) writeReports(drawn map[string][]drawnFigure) error {
	if f.sums.records == 0 {
		return nil
	}
	templates, err := pageTemplates()
	if err != nil {
		return err
	}
	var group errgroup.Group
	if slices.Contains(f.options.Reports, "pdf") {
		// One after the other, as the PDF writer wants it.
		group.Go(func() error {
			for _, language := range f.options.Languages {
				if err := f.writePDF(templates, language, drawn[language]); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if slices.Contains(f.options.Reports, "html") {
		group.Go(func() error { return f.writeHTML(templates, drawn) })
	}
	return group.Wait()
}

func (f *Folder) writePDF(templates *template.Template, language string, drawn []drawnFigure) error {
	p := f.newPage(language)
	p.place(drawn, func(figure drawnFigure) template.HTML {
		width, height := fitOnPage(figure.height())
		return template.HTML(svgForPDF(figure.SVG, width, height, template.HTMLEscapeString(drawable(figure.title+" "+figure.alt))))
	})
	var b bytes.Buffer
	if err := templates.ExecuteTemplate(&b, "pdf.html.tmpl", p); err != nil {
		return err
	}
	style, err := pageFiles.ReadFile("pages/pdf.css")
	if err != nil {
		return err
	}
	title := p.Title
	if p.Lead != "" {
		title += " – " + p.Lead
	}
	sheet := strings.NewReplacer(`"TOP"`, cssString(p.Caution), `"FOOT"`, cssString(p.Title)).Replace(string(style))
	data, err := renderPDF(b.String(), sheet, pdfFacts{Title: drawable(title), Language: language, Date: f.pageDate(), Version: f.options.Version})
	if err != nil {
		return fmt.Errorf("report in %s: %w", language, err)
	}
	return os.WriteFile(filepath.Join(f.staging, "report."+language+".pdf"), data, 0o666)
}

// fitOnPage is the width and height of a figure that stays on one page with
// its heading.
func fitOnPage(height vg.Length) (float64, float64) {
	const most = 225 * vg.Millimeter
	width := vg.Length(figureWidth)
	if height > most {
		width, height = width*most/height, most
	}
	return width.Points(), height.Points()
}

// cssString quotes words for a style sheet; what could end the string or the
// line is taken out.
func cssString(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '"' || r == '\\' || r == '<' {
			return ' '
		}
		return r
	}, drawable(s))
	return `"` + shortened(s, 110) + `"`
}

func (f *Folder) writeHTML(templates *template.Template, drawn map[string][]drawnFigure) error {
	var pages []page
	for _, language := range f.options.Languages {
		p := f.newPage(language)
		p.place(drawn[language], func(figure drawnFigure) template.HTML {
			// The SVG is our own, with every word in it escaped.
			return template.HTML(svgProlog.ReplaceAllString(string(figure.SVG), "<svg"))
		})
		pages = append(pages, p)
	}
	var b bytes.Buffer
	if err := templates.ExecuteTemplate(&b, "report.html.tmpl", pages); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(f.staging, "report.html"), b.Bytes(), 0o666)
}

// place puts each figure where the page shows it.
func (p *page) place(drawn []drawnFigure, form func(drawnFigure) template.HTML) {
	for _, figure := range drawn {
		shown := pageFigure{Name: figure.name, Title: drawable(figure.title), Alt: figure.alt, SVG: form(figure), Below: figure.below}
		if figure.record == "" {
			if figure.name == "topics_by_record" {
				p.Compared = append(p.Compared, shown)
			} else {
				p.Said = append(p.Said, shown)
			}
			continue
		}
		for i := range p.Records {
			if p.Records[i].ID == figure.record {
				p.Records[i].Figures[figure.kind] = append(p.Records[i].Figures[figure.kind], shown)
			}
		}
	}
}
