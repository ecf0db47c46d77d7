package document

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"strings"
)

// ErrNoTitle says that a document can't be written without a title.
var ErrNoTitle = errors.New("the document has no title")

// pageStyle is the page's style sheet, on a screen and in print.
//
//go:embed page.css
var pageStyle string

// pageHead stands before the article: language, title, style sheet, data.
const pageHead = `<!DOCTYPE html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>%s</title>
<style>
%s</style>
%s</head>
<body>
<main>
<article>
<h1>%s</h1>
`

// HTML writes one complete page that loads nothing and runs nothing. Data goes into
// a script element for machines, in which nothing can end that element. The errors
// are ErrNoTitle, and Data that is no JSON.
func (d Document) HTML() ([]byte, error) {
	d = d.tidy()
	if d.Title == "" {
		return nil, fmt.Errorf("write HTML: %w", ErrNoTitle)
	}
	data, err := d.dataScript()
	if err != nil {
		return nil, err
	}
	w := htmlWriter{Document: d}
	title := html.EscapeString(d.Title)
	fmt.Fprintf(&w.out, pageHead, d.language("en", "fr"), title, pageStyle, data, title)
	for _, b := range d.Blocks {
		w.block(b)
	}
	w.out.WriteString("</article>\n</main>\n</body>\n</html>\n")
	return w.out.Bytes(), nil
}

// dataScript is the script element that holds Data; "" for none.
func (d Document) dataScript() (string, error) {
	if d.Data == nil {
		return "", nil
	}
	var compact, safe bytes.Buffer
	if err := json.Compact(&compact, d.Data); err != nil {
		return "", fmt.Errorf("write HTML: its data is no JSON: %w", err)
	}
	json.HTMLEscape(&safe, compact.Bytes())
	return `<script type="application/ld+json">` + safe.String() + "</script>\n", nil
}

// language is one of two words, by the document's language.
func (d Document) language(english, french string) string {
	if d.Language == "fr" {
		return french
	}
	return english
}

type htmlWriter struct {
	Document
	out    bytes.Buffer
	tables int // how many there were so far
}

// element writes an element with a text on a line of its own; attributes are
// written as they are.
func (w *htmlWriter) element(name, attributes, text string) {
	fmt.Fprintf(&w.out, "<%s%s>%s</%s>\n", name, attributes, html.EscapeString(text), name)
}

func (w *htmlWriter) block(b Block) {
	switch b := b.(type) {
	case Heading:
		w.element(fmt.Sprintf("h%d", b.Level), "", b.Text)
	case Paragraph:
		w.paragraph(b)
	case Bullets:
		w.list("ul", b.Items)
	case Numbered:
		w.list("ol", b.Items)
	case Facts:
		w.facts(b)
	case Table:
		w.table(b)
	case Note:
		w.element("p", ` class="note"`, b.Text)
	case Code:
		w.out.WriteString(b.page("Code"))
	case Lines:
		w.lines(b)
	case Break:
		w.out.WriteString(`<div class="break"></div>` + "\n")
	}
}

func (w *htmlWriter) paragraph(p Paragraph) {
	if p.Strong == "" {
		w.element("p", "", p.Text)
		return
	}
	text := strings.TrimSpace("<strong>" + html.EscapeString(p.Strong) + "</strong> " + html.EscapeString(p.Text))
	w.out.WriteString("<p>" + text + "</p>\n")
}

func (w *htmlWriter) list(name string, items []string) {
	w.out.WriteString("<" + name + ">\n")
	for _, item := range items {
		w.element("li", "", item)
	}
	w.out.WriteString("</" + name + ">\n")
}

// facts writes terms and what they are, which readers of screens announce as such.
func (w *htmlWriter) facts(f Facts) {
	w.out.WriteString("<dl>\n")
	for _, r := range f.Rows {
		w.out.WriteString("<div>\n")
		w.element("dt", "", r[0])
		w.element("dd", "", r[1])
		w.out.WriteString("</div>\n")
	}
	w.out.WriteString("</dl>\n")
}

// table writes a table in a frame that can be scrolled, by keys as well, where the
// screen is narrower.
func (w *htmlWriter) table(t Table) {
	w.tables++
	name := fmt.Sprintf(` aria-label="%s %d"`, w.language("Table", "Tableau"), w.tables)
	if t.Caption != "" {
		name = fmt.Sprintf(` aria-labelledby="table-%d"`, w.tables)
	}
	fmt.Fprintf(&w.out, "<div class=\"frame\" role=\"group\" tabindex=\"0\"%s>\n<table>\n", name)
	if t.Caption != "" {
		w.element("caption", fmt.Sprintf(` id="table-%d"`, w.tables), t.Caption)
	}
	if t.Header != nil {
		w.out.WriteString("<thead>\n")
		w.row(t.Header, func(int) string { return "col" })
		w.out.WriteString("</thead>\n")
	}
	w.out.WriteString("<tbody>\n")
	for _, row := range t.Rows {
		w.row(row, func(i int) string {
			if i == 0 && len(row) > 1 {
				return "row"
			}
			return ""
		})
	}
	w.out.WriteString("</tbody>\n</table>\n</div>\n")
}

// row writes cells; those that head a column or a row say so, unless blank.
func (w *htmlWriter) row(cells []string, scope func(int) string) {
	w.out.WriteString("<tr>\n")
	for i, c := range cells {
		if s := scope(i); s != "" && c != "" {
			w.element("th", ` scope="`+s+`"`, c)
		} else {
			w.element("td", "", c)
		}
	}
	w.out.WriteString("</tr>\n")
}

func (w *htmlWriter) lines(l Lines) {
	w.out.WriteString(`<div class="lines">` + "\n")
	if l.Label != "" {
		w.element("p", "", l.Label)
	}
	w.out.WriteString(strings.Repeat(`<div class="line"></div>`+"\n", l.N) + "</div>\n")
}
