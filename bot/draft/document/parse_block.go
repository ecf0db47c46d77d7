package document

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"
)

// list reads a list. One whose items all begin with strong words and a colon
// holds facts.
func (p *markdownReader) list(list *ast.List) {
	items, facts := p.items(list)
	switch {
	case list.IsOrdered():
		p.out = append(p.out, Numbered{items})
	case len(facts) == len(items):
		p.out = append(p.out, Facts{facts})
	default:
		p.out = append(p.out, Bullets{items})
	}
}

// items are a list's items with those of the lists within, and those of them that
// are facts.
func (p *markdownReader) items(list ast.Node) (items []string, facts [][2]string) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		at := len(items)
		items = append(items, "")
		var own []string
		for n := item.FirstChild(); n != nil; n = n.NextSibling() {
			if n.Kind() == ast.KindList {
				more, moreFacts := p.items(n)
				items, facts = append(items, more...), append(facts, moreFacts...)
				continue
			}
			if strong, rest := p.lead(n); strings.HasSuffix(strong, ":") && len(own) == 0 {
				facts = append(facts, [2]string{strong, rest})
			}
			own = append(own, p.words(n))
		}
		items[at] = strings.Join(own, " ")
	}
	return items, facts
}

// rule reads a line across the page: of underscores it is one to write on, below
// its label in italics; otherwise it says nothing.
func (p *markdownReader) rule(n ast.Node, italic string) {
	if at := n.Pos(); at < 0 || at >= len(p.source) || p.source[at] != '_' {
		return
	}
	last := len(p.out) - 1
	if italic != "" {
		p.out[last] = Lines{italic, 1}
		return
	}
	if last >= 0 {
		if l, ok := p.out[last].(Lines); ok {
			p.out[last] = Lines{l.Label, l.N + 1}
			return
		}
	}
	p.out = append(p.out, Lines{"", 1})
}

// indented reads lines that were pasted with blanks before them as if these weren't
// there.
func (p *markdownReader) indented(n *ast.CodeBlock) {
	var lines strings.Builder
	for line := range strings.Lines(string(n.Lines().Value(p.source))) {
		lines.WriteString(strings.TrimLeft(line, " \t"))
	}
	within := readMarkdown(lines.String())
	if within.titled && p.titled {
		p.out = append(p.out, Heading{2, within.title})
	} else if within.titled {
		p.title, p.titled = within.title, true
	}
	p.out = append(p.out, within.out...)
}

// table reads a table, and as its caption a line in italics above it.
func (p *markdownReader) table(n *table.Table, italic string) {
	t := Table{Caption: italic}
	if italic != "" {
		p.out = p.out[:len(p.out)-1]
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, p.words(cell))
		}
		if row.Kind() == table.KindTableHeader {
			t.Header = cells
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	p.out = append(p.out, t)
}

// words is the text within a node, without its markup.
func (p *markdownReader) words(n ast.Node) string {
	var b strings.Builder
	p.write(&b, n)
	return b.String()
}

func (p *markdownReader) write(b *strings.Builder, n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		if n.Parent().Kind() == ast.KindCodeSpan {
			b.Write(n.Value(p.source))
		} else {
			b.WriteString(unescapeMarkdown(string(n.Value(p.source))))
		}
		if n.SoftLineBreak() || n.HardLineBreak() {
			b.WriteByte(' ')
		}
		return
	case *ast.AutoLink:
		b.Write(n.Label(p.source))
		return
	case *ast.CodeBlock:
		b.Write(n.Lines().Value(p.source))
		return
	}
	start := b.Len()
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeBlock && b.Len() > start {
			b.WriteByte(' ')
		}
		p.write(b, c)
	}
}

// unescapeMarkdown takes backslashes away and resolves entities.
func unescapeMarkdown(s string) string {
	return markedUp.ReplaceAllStringFunc(s, func(mark string) string {
		if mark[0] == '\\' {
			return mark[1:]
		}
		return html.UnescapeString(mark)
	})
}
