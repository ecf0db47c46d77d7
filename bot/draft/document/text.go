package document

import (
	"fmt"
	"strings"
)

// Text writes what can be pasted where no markup is known, such as a job board:
// a blank line between parts, a dash before bullets, and each row of a table as
// lines of its own. It ends in a line end; "" for an empty document.
func (d Document) Text() string {
	d = d.tidy()
	var parts []string
	if d.Title != "" {
		parts = append(parts, d.Title)
	}
	for _, b := range d.Blocks {
		parts = append(parts, d.plain(b)...)
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// plain is a block's parts, without markup.
func (d Document) plain(b Block) []string {
	var lines []string
	switch b := b.(type) {
	case Paragraph:
		lines = []string{strings.TrimSpace(b.Strong + " " + b.Text)}
	case Bullets:
		for _, item := range b.Items {
			lines = append(lines, "- "+item)
		}
	case Numbered:
		for i, item := range b.Items {
			lines = append(lines, fmt.Sprintf("%d. %s", i+1, item))
		}
	case Facts:
		for _, r := range b.Rows {
			lines = append(lines, d.plainFact(r[0], r[1]))
		}
	case Table:
		return d.plainTable(b)
	case Code:
		lines = []string{"    " + strings.ReplaceAll(b.Text, "\n", "\n    ")}
	case Lines:
		if b.Label != "" {
			lines = append(lines, d.label(b.Label))
		}
		for range b.N {
			lines = append(lines, strings.Repeat("_", 60))
		}
	case Break:
		return nil
	default: // a heading or small print, which look like any line
		lines = b.texts()
	}
	return []string{strings.Join(lines, "\n")}
}

func (d Document) plainFact(label, value string) string {
	switch {
	case label == "":
		return value
	case !strings.HasSuffix(label, ":"):
		label = d.label(label)
	}
	return strings.TrimSpace(label + " " + value)
}

// plainTable is the caption, then each row with the header's words as labels.
func (d Document) plainTable(t Table) []string {
	var parts []string
	if t.Caption != "" {
		parts = append(parts, t.Caption)
	}
	if len(t.Rows) == 0 {
		parts = append(parts, strings.Join(t.Header, " | "))
	}
	for _, row := range t.Rows {
		var lines []string
		for i, cell := range row {
			if t.Header == nil {
				lines = append(lines, cell)
				continue
			}
			if cell == "" {
				cell = strings.Repeat("_", 30)
			}
			lines = append(lines, d.plainFact(t.Header[i], cell))
		}
		parts = append(parts, strings.Join(lines, "\n"))
	}
	return parts
}
