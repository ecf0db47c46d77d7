package document

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// ErrTooLarge says that a text or a file is beyond the limit.
var ErrTooLarge = errors.New("too large to read")

// mostMarkdown is what Parse reads at most: some fifty pages.
const mostMarkdown = 1 << 18

var (
	// bulletSign begins an item in texts that were pasted from elsewhere.
	bulletSign = regexp.MustCompile(`^[•●▪▫◦‣·∙–—] `)
	// pastedBullet is such a line.
	pastedBullet = regexp.MustCompile(`(?m)^[ \t]*[•●▪▫◦‣·∙–—][ \t\x{a0}]+`)
	// fence is a line that only says that code begins or ends.
	fence = regexp.MustCompile("(?m)^[ \t]*(?:```|~~~)[0-9A-Za-z]*[ \t]*$")
	// markedUp is a sign behind a backslash, or an entity.
	markedUp = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]|&#?[0-9A-Za-z]+;")
)

// Parse reads Markdown that a person or a model wrote, or any plain text: the
// first heading of level 1 is the title, wherever it stands; lists within lists
// become one; emphasis, code and links leave their words, links their address too.
// HTML is not looked at and stays as letters. The document has no language and no
// data. The only error is ErrTooLarge, beyond 256 KiB.
func Parse(markdown string) (Document, error) {
	if len(markdown) > mostMarkdown {
		return Document{}, fmt.Errorf("parse %d bytes of Markdown: %w", len(markdown), ErrTooLarge)
	}
	markdown = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(markdown)
	markdown = pastedBullet.ReplaceAllString(fence.ReplaceAllString(markdown, ""), "- ")
	p := markdownReader{source: []byte(markdown)}
	root := newParser().Parse(text.NewReader(p.source))
	p.blocks(root)
	return Document{Title: p.title, Blocks: p.out}.tidy(), nil
}

// newParser knows CommonMark and tables, but neither code blocks nor HTML nor
// references: in an advert these are letters, and must not be lost.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
		parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

type markdownReader struct {
	source []byte
	title  string
	out    []Block
	titled bool
	italic string // the words of the paragraph just read, if all of it was in italics
}

func (p *markdownReader) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		italic := p.italic
		p.italic = ""
		switch n := n.(type) {
		case *ast.Heading:
			p.heading(n)
		case *ast.Paragraph, *ast.TextBlock:
			p.paragraph(n)
		case *ast.List:
			p.list(n)
		case *ast.Blockquote:
			p.out = append(p.out, Note{p.words(n)})
		case *ast.ThematicBreak:
			p.rule(n, italic)
		case *table.Table:
			p.table(n, italic)
		}
	}
}

func (p *markdownReader) heading(n *ast.Heading) {
	words := p.words(n)
	if n.Level == 1 && !p.titled {
		p.title, p.titled = words, true
		return
	}
	p.out = append(p.out, Heading{n.Level, words})
}

func (p *markdownReader) paragraph(n ast.Node) {
	if raw := strings.TrimSpace(string(n.Lines().Value(p.source))); raw == pageBreak {
		p.out = append(p.out, Break{})
		return
	}
	strong, rest := p.lead(n)
	p.out = append(p.out, Paragraph{strong, rest})
	if e, ok := n.FirstChild().(*ast.Emphasis); ok && e.Level == 1 && n.ChildCount() == 1 {
		p.italic = p.words(n)
	}
}

// lead parts a paragraph's strong beginning from the rest.
func (p *markdownReader) lead(n ast.Node) (strong, rest string) {
	e, ok := n.FirstChild().(*ast.Emphasis)
	if !ok || e.Level != 2 {
		return "", p.words(n)
	}
	strong = p.words(e)
	rest = strings.TrimPrefix(p.words(n), strong)
	if rest != "" && clean(rest) == rest {
		return "", strong + rest // the strong words end within a word
	}
	return strong, rest
}
