package document

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"

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
	// link is a link or a picture; what is behind a backslash is none. Its bounds make it
	// 1 MB large, so it is made when somebody needs it.
	link = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\\.|!?\[([^\[\]\n]{0,999})\]\(([^()\s]{0,999})\)`) })
	// nesting are the marks of lists and quotations that a line begins with.
	nesting = regexp.MustCompile(`(?m)^(?:[ \t]*(?:>|(?:[*+-]|[0-9]{1,9}[.)])[ \t]))+`)
	// nested is one of them.
	nested = regexp.MustCompile(`[ \t]*(?:>|(?:[*+-]|[0-9]{1,9}[.)])[ \t])`)
	// emphasis is where emphasis may begin or end.
	emphasis = regexp.MustCompile(`[*_]+`)
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
	markdown = link().ReplaceAllStringFunc(nesting.ReplaceAllStringFunc(markdown, shallow), address)
	p := readMarkdown(markdown)
	return Document{Title: p.title, Blocks: p.out}.tidy(), nil
}

// shallow keeps at most six marks of a line: the parser's time grows with the square
// of their number, and nobody means seven.
func shallow(marks string) string {
	const most = 6
	if all := nested.FindAllStringIndex(marks, most+1); len(all) > most {
		return marks[:all[most-1][1]]
	}
	return marks
}

// address writes a link as its words and where it leads, if that says more. The
// parser isn't asked, since its time grows with the square of the brackets.
func address(found string) string {
	if found[0] == '\\' {
		return found
	}
	parts := link().FindStringSubmatch(found)
	if found[0] == '!' {
		return parts[1]
	}
	words, to := parts[1], strings.TrimPrefix(strings.Trim(parts[2], "<>"), "mailto:")
	if to == "" || strings.Contains(words, to) {
		return words
	}
	return words + " (" + to + ")"
}

// newParser knows CommonMark and tables, but neither fences nor HTML nor references:
// in an advert these are letters, and must not be lost. Links are resolved before.
// In a tangled text stars are letters too.
func newParser(tangled bool) parser.Parser {
	inline := []util.PrioritizedValue{
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
	}
	if !tangled {
		inline = append(inline, util.Prioritized(parser.NewEmphasisParser(), 500))
	}
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(inline...),
		parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

func readMarkdown(markdown string) *markdownReader {
	p := &markdownReader{source: []byte(markdown)}
	p.blocks(newParser(tangled(markdown)).Parse(text.NewReader(p.source)))
	return p
}

// tangled is true of Markdown with a paragraph that has far more stars than a person
// would type: the parser's time grows with the square of their number.
func tangled(markdown string) bool {
	const most = 2000
	for part := range strings.SplitSeq(markdown, "\n\n") {
		if len(part) > most && len(emphasis.FindAllStringIndex(part, most+1)) > most {
			return true
		}
	}
	return false
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
		case *ast.CodeBlock:
			p.indented(n)
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
