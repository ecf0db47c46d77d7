package document

import (
	"fmt"
	"html"
	"strings"
)

// Code is lines of a program, kept as they are: their indentation, and no signs that
// mean something. Parse gives its lines back as paragraphs, since in what people paste
// a fence stands around prose more often than around code.
type Code struct {
	Text string // lines parted by line ends
}

func (c Code) tidy() Block {
	lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(c.Text, "\r\n", "\n"), "\r", "\n"), "\n")
	for i, line := range lines {
		line = strings.ReplaceAll(strings.ToValidUTF8(line, "\uFFFD"), "\t", "    ")
		lines[i] = strings.TrimRight(strings.Map(func(r rune) rune {
			if isHidden(r) {
				return -1
			}
			return r
		}, line), " ")
	}
	return ifAny(Code{strings.Trim(strings.Join(lines, "\n"), "\n")})
}

func (c Code) texts() []string { return []string{c.Text} }

// fenced is the code in Markdown, between lines of backticks longer than any in it.
func (c Code) fenced() []string {
	fence := "```"
	for strings.Contains(c.Text, fence) {
		fence += "`"
	}
	return []string{fence, c.Text, fence}
}

// page is the code in HTML. It can be scrolled by keys where the screen is narrower.
func (c Code) page(label string) string {
	return fmt.Sprintf("<pre tabindex=\"0\" role=\"group\" aria-label=\"%s\"><code>%s</code></pre>\n", label, html.EscapeString(c.Text))
}

// code is a paragraph a line, so that a long piece breaks between two of them.
func (w *wordWriter) code(c Code) {
	lines := strings.Split(c.Text, "\n")
	for i, line := range lines {
		properties := ""
		if i == len(lines)-1 {
			properties = `<w:spacing w:after="140"/>`
		}
		w.paragraph("Code", properties, wordRun(line))
	}
}
