package document

import (
	"strings"

	"golang.org/x/net/html"
)

// facts reads a list of terms; several values of a term become one.
func (p *pageReader) facts(dl *html.Node) {
	p.flush()
	var rows [][2]string
	for n := range dl.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "dt":
			rows = append(rows, [2]string{innerText(n), ""})
		case "dd":
			if len(rows) == 0 {
				rows = append(rows, [2]string{})
			}
			last := &rows[len(rows)-1]
			last[1] = strings.TrimSpace(last[1] + " " + innerText(n))
		}
	}
	p.out = append(p.out, Facts{rows})
}

// table reads rows of cells. The first is the header if all its cells head columns.
func (p *pageReader) table(table *html.Node) {
	p.flush()
	var t Table
	for n := range table.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == "caption":
			t.Caption = innerText(n)
		case n.Data == "tr":
			cells, heads := cellsOf(n)
			if heads && t.Header == nil && len(t.Rows) == 0 {
				t.Header = cells
			} else if len(cells) > 0 {
				t.Rows = append(t.Rows, cells)
			}
		}
	}
	p.out = append(p.out, t)
}

// cellsOf is the texts of a row, and whether all of them are heads.
func cellsOf(row *html.Node) (cells []string, heads bool) {
	heads = true
	for c := range row.ChildNodes() {
		if c.Type == html.ElementNode && (c.Data == "td" || c.Data == "th") {
			cells = append(cells, innerText(c))
			heads = heads && (c.Data == "th" || innerText(c) == "")
		}
	}
	return cells, heads && len(cells) > 0
}

// isData tells a table of short texts in several columns from one that only places
// parts of a page.
func isData(table *html.Node) bool {
	columns, most := 0, 0
	for n := range table.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6":
			return false
		case "tr":
			columns = 0
		case "td", "th":
			columns++
			most = max(most, columns)
		}
	}
	return most > 1
}

// innerText is an element's text on one line.
func innerText(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		switch {
		case c.Type == html.TextNode && (c.Parent == n || !isUnseen(c.Parent)):
			b.WriteString(c.Data)
		case c.Type == html.ElementNode && !isInline(c.Data):
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// isUnseen is true of what isn't part of a page's text.
func isUnseen(n *html.Node) bool {
	switch n.Data {
	case "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "nav", "button", "select", "textarea", "video", "audio", "canvas":
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
			return true
		}
	}
	return false
}

// isInline is true of elements within a line.
func isInline(name string) bool {
	switch name {
	case "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr":
		return true
	}
	return false
}
