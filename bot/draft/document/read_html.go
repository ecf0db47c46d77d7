package document

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// readHTML reads what a person sees of a page, but for navigation and forms.
func readHTML(page string) (string, error) {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return "", fmt.Errorf("it is no HTML (%w): %w", err, ErrDamaged)
	}
	p := pageReader{}
	p.node(root)
	p.flush()
	if p.title == "" {
		p.title = clean(p.pageTitle)
	}
	return p.markdown(), nil
}

type pageReader struct {
	collector
	pageTitle string          // the window's
	text      strings.Builder // of the block that is being read
	role      string          // the element that the text belongs to: "h1" to "h6", "ul", "ol" or ""
}

func (p *pageReader) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		p.text.WriteString(n.Data)
	case n.Type != html.ElementNode:
		p.children(n)
	case n.Data == "title":
		p.pageTitle = innerText(n)
	case isUnseen(n):
	case n.Data == "br":
		p.flush()
	case n.Data == "pre":
		p.preformatted(n)
	case n.Data == "dl":
		p.facts(n)
	case n.Data == "table" && isData(n):
		p.table(n)
	case isInline(n.Data):
		p.children(n)
		p.address(n)
	default:
		p.block(n)
	}
}

func (p *pageReader) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.node(c)
	}
}

// block reads an element that begins and ends a line. An item keeps its role in
// the blocks within it.
func (p *pageReader) block(n *html.Node) {
	p.flush()
	before := p.role
	switch {
	case n.Data == "li" && n.Parent != nil && n.Parent.Data == "ol":
		p.role = "ol"
	case n.Data == "li":
		p.role = "ul"
	case levelOf(n.Data, "h") > 0:
		p.role = n.Data
	}
	p.children(n)
	p.flush()
	p.role = before
}

// flush ends the present text.
func (p *pageReader) flush() {
	text := p.text.String()
	p.text.Reset()
	switch p.role {
	case "":
		p.line(text)
	case "ul", "ol":
		p.item(text, p.role == "ol")
	default:
		p.heading(levelOf(p.role, "h"), text)
	}
}

func (p *pageReader) preformatted(n *html.Node) {
	p.flush()
	for line := range strings.Lines(innerText(n)) {
		p.line(line)
	}
}

// address adds where a link for mail leads, unless it says so itself.
func (p *pageReader) address(n *html.Node) {
	for _, a := range n.Attr {
		if mail, ok := strings.CutPrefix(a.Val, "mailto:"); ok && n.Data == "a" && a.Key == "href" && !strings.Contains(innerText(n), mail) {
			p.text.WriteString(" (" + mail + ")")
		}
	}
}
