package document

import (
	"fmt"
	"regexp"
	"strings"
)

// pageBreak is a Break in Markdown: nothing is seen of it on a screen.
const pageBreak = "<!-- page break -->"

// rule is a line to write on in Markdown, shown as a rule.
const rule = "____________________"

var (
	// markdownSign is what means something anywhere in a line.
	markdownSign = regexp.MustCompile("[\\\\`*_\\[\\]|~]|<[A-Za-z/!?]|&(?:#?[0-9A-Za-z]+;)")
	// markdownStart is what means something at the beginning of a line only.
	markdownStart = regexp.MustCompile(`^(?:[#+=>:-]|[0-9]+[.)])`)
	// markdownEnd is what ends a heading without being a part of it.
	markdownEnd = regexp.MustCompile(`(^| )(#+)$`)
)

// Markdown writes CommonMark with GitHub's tables, ending in a line end; "" for an
// empty document. Parse gives the same blocks again.
func (d Document) Markdown() string {
	d = d.tidy()
	w := markdownWriter{Document: d}
	if d.Title != "" {
		w.part("# " + markdownHeading(d.Title))
	}
	for _, b := range d.Blocks {
		w.block(b)
	}
	if w.out.Len() == 0 {
		return ""
	}
	return w.out.String() + "\n"
}

type markdownWriter struct {
	Document
	out  strings.Builder
	mark string // of the list just written; "" after anything else
}

// part writes some lines with a blank line before them.
func (w *markdownWriter) part(lines ...string) {
	if w.out.Len() > 0 {
		w.out.WriteString("\n\n")
	}
	w.out.WriteString(strings.Join(lines, "\n"))
}

func (w *markdownWriter) block(b Block) {
	before := w.mark
	w.mark = ""
	switch b := b.(type) {
	case Heading:
		w.part(strings.Repeat("#", b.Level) + " " + markdownHeading(b.Text))
	case Paragraph:
		w.part(markdownLead(b.Strong, b.Text))
	case Bullets:
		w.list(b.Items, otherThan(before, "-", "*"))
	case Numbered:
		w.numbered(b.Items, otherThan(before, ".", ")"))
	case Facts:
		w.facts(b, otherThan(before, "-", "*"))
	case Table:
		w.table(b)
	case Note:
		w.part("> " + escapeMarkdown(b.Text))
	case Code:
		w.part(b.fenced()...)
	case Lines:
		w.lines(b)
	case Break:
		w.part(pageBreak)
	}
}

// otherThan chooses a list's mark. Lists that stand next to each other change it, or
// they would be one.
func otherThan(before, first, second string) string {
	if before == first {
		return second
	}
	return first
}

func (w *markdownWriter) list(items []string, mark string) {
	var lines []string
	for _, item := range items {
		lines = append(lines, mark+" "+escapeMarkdown(item))
	}
	w.mark = mark
	w.part(lines...)
}

func (w *markdownWriter) numbered(items []string, mark string) {
	var lines []string
	for i, item := range items {
		lines = append(lines, fmt.Sprint(i+1, mark, " ", escapeMarkdown(item)))
	}
	w.mark = mark
	w.part(lines...)
}

func (w *markdownWriter) facts(f Facts, mark string) {
	var lines []string
	for _, r := range f.Rows {
		lines = append(lines, mark+" "+markdownLead(w.label(r[0]), r[1]))
	}
	w.mark = mark
	w.part(lines...)
}

func (w *markdownWriter) table(t Table) {
	row := func(cells []string) string {
		var b strings.Builder
		for _, c := range cells {
			b.WriteString("| " + escapeMarkdown(c) + " ")
		}
		return b.String() + "|"
	}
	if t.Caption != "" {
		w.part("*" + escapeMarkdown(t.Caption) + "*")
	}
	header := t.header() // Markdown knows no table without one
	lines := []string{row(header), strings.Repeat("| --- ", len(header)) + "|"}
	for _, r := range t.Rows {
		lines = append(lines, row(r))
	}
	w.part(lines...)
}

func (w *markdownWriter) lines(l Lines) {
	if l.Label != "" {
		w.part("*" + escapeMarkdown(l.Label) + "*")
	}
	for range l.N {
		w.part(rule)
	}
}

// markdownLead is a text after some strong words, either of which may be missing.
func markdownLead(strong, text string) string {
	if strong == "" {
		return escapeMarkdown(text)
	}
	return strings.TrimSpace("**" + escapeMarkdown(strong) + "** " + escapeMarkdown(text))
}

func markdownHeading(text string) string {
	return markdownEnd.ReplaceAllString(escapeMarkdown(text), `$1\$2`)
}

// escapeMarkdown keeps signs letters: with a backslash, or as an entity where
// a backslash would itself be shown.
func escapeMarkdown(text string) string {
	text = markdownSign.ReplaceAllString(text, `\$0`)
	if at := bulletSign.FindStringIndex(text); at != nil {
		return fmt.Sprintf("&#%d;", []rune(text)[0]) + text[len(string([]rune(text)[0])):]
	}
	if at := markdownStart.FindStringIndex(text); at != nil && !isDecimal(text) {
		return text[:at[1]-1] + `\` + text[at[1]-1:]
	}
	return text
}

// isDecimal tells whether a text begins with a number such as 37.5, which begins no list.
func isDecimal(text string) bool {
	after := strings.TrimLeft(text, "0123456789")
	return len(after) < len(text) && len(after) > 1 && after[0] == '.' && '0' <= after[1] && after[1] <= '9'
}
