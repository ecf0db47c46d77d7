package knowledge

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// maxDepth is how deep lists and keys may nest on a line; the format needs five.
// The parser calls itself for each, so a line of brackets could exhaust its stack.
const maxDepth = 20

// sheet is one file under the reader's eyes.
type sheet struct {
	reader *reader
	file   string
	lines  []string
}

// mark is a place in a file, from 1.
type mark struct{ line, column int }

// fault notes what is wrong at a place.
func (s *sheet) fault(at mark, problem, remedy string) {
	f := Fault{File: s.reader.name(s.file), Line: at.line, Column: at.column, Problem: problem, Remedy: remedy}
	if at.line >= 1 && at.line <= len(s.lines) {
		f.Excerpt, f.caret = excerpt(s.lines[at.line-1], at.column)
	}
	s.reader.faults = append(s.reader.faults, f)
}

// read decodes a file into v, a pointer, and returns the places of its values;
// nil after a fault that leaves nothing to look at.
func (r *reader) read(file string, v any) *place {
	text, ok := r.text(file)
	if !ok {
		r.torn = true
		return nil
	}
	// A byte order mark and the line ends of Windows are fine.
	text = strings.TrimPrefix(text, "\uFEFF")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	s := &sheet{reader: r, file: file, lines: strings.Split(text, "\n")}
	node := s.parse(text)
	if node == nil {
		r.torn = true
		return nil
	}
	return s.decode(node, v)
}

// parse returns the file's one document, nil after a fault.
func (s *sheet) parse(text string) ast.Node {
	if !s.readable() {
		return nil
	}
	tokens := lexer.Tokenize(text)
	if !s.allowed(tokens) {
		return nil
	}
	f, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		s.syntax(err)
		return nil
	}
	for i, d := range f.Docs {
		if i > 0 && d.Body != nil {
			s.fault(start(d.Body), "a file holds one document, and here begins a second", `take out the line "---", or part the file in two`)
			return nil
		}
	}
	if len(f.Docs) == 0 || f.Docs[0].Body == nil || f.Docs[0].Body.Type() == ast.NullType {
		s.fault(mark{1, 1}, "the file is empty", "fill it in, or remove it")
		return nil
	}
	return f.Docs[0].Body
}

// readable looks for what makes the rest of a file's faults meaningless.
func (s *sheet) readable() bool {
	ok := true
	for i, line := range s.lines {
		if !utf8.ValidString(line) {
			good := strings.IndexFunc(line, func(c rune) bool { return c == utf8.RuneError })
			s.fault(mark{i + 1, utf8.RuneCountInString(line[:good]) + 1}, "this is not UTF-8", "save the file as UTF-8 in your editor")
			return false
		}
		indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		if at := strings.IndexByte(indent, '\t'); at >= 0 && strings.TrimSpace(line) != "" {
			s.fault(mark{i + 1, at + 1}, "a tab indents this line", "indent with spaces; an editor can replace all tabs at once")
			ok = false
		}
	}
	return ok
}

// allowed refuses the parts of YAML that the format has no use for.
func (s *sheet) allowed(tokens token.Tokens) bool {
	ok, depth, dashes, line := true, 0, 0, 0
	for _, t := range tokens {
		what := ""
		switch t.Type {
		case token.AnchorType:
			what = "an anchor (&)"
		case token.AliasType, token.MergeKeyType:
			what = "an alias (*)"
		case token.TagType:
			what = "a tag (!)"
		case token.DirectiveType:
			what = "a directive (%)"
		case token.MappingKeyType:
			what = "a key of several lines (?)"
		case token.SequenceStartType, token.MappingStartType:
			depth++
		case token.SequenceEndType, token.MappingEndType:
			depth--
		case token.SequenceEntryType:
			if t.Position.Line != line {
				line, dashes = t.Position.Line, 0
			}
			dashes++
		}
		if depth > maxDepth || dashes > maxDepth {
			s.fault(position(t), fmt.Sprintf("lists nest more than %d deep", maxDepth), "write one list in another at most")
			return false
		}
		if what != "" {
			s.fault(position(t), what+" is not allowed here", "write the value out, in quotes if it is a text that begins with this sign")
			ok = false
		}
	}
	return ok
}

// syntax notes what the parser stumbled on.
func (s *sheet) syntax(err error) {
	var y yaml.Error
	if !errors.As(err, &y) || y.GetToken() == nil {
		s.fault(mark{1, 1}, "this is not YAML: "+err.Error(), "compare it with a file that works")
		return
	}
	s.fault(position(y.GetToken()), "this is not YAML: "+y.GetMessage(),
		`check the indentation, and put a text in quotes if it holds ": " or " #" or begins with a sign`)
}

func position(t *token.Token) mark {
	if t == nil || t.Position == nil {
		return mark{1, 1}
	}
	return mark{max(1, t.Position.Line), max(1, t.Position.Column)}
}

// start is where a value begins: a mapping at its first key.
func start(n ast.Node) mark {
	switch v := n.(type) {
	case *ast.MappingNode:
		if !v.IsFlowStyle && len(v.Values) > 0 {
			return position(v.Values[0].Key.GetToken())
		}
	case *ast.MappingValueNode:
		return position(v.Key.GetToken())
	}
	return position(n.GetToken())
}
