package document_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot/draft/document"
)

// Whatever is pasted, it is read, and read the same again once it was written.
func FuzzParse(f *testing.F) {
	for _, d := range []document.Document{description(), kit()} {
		f.Add(d.Markdown())
		f.Add(d.Text())
	}
	for _, seed := range []string{"a\n===\n", "- **a:** b\n  - c\n", "*c*\n\n|a|\n|-|\n|b|", "**a**b", "`` ` ``", "[a](<b c>)", "![a](b)", "&#0;&#x1f;", "\xff\\", "> > # a\n1. > b\n", "_a_\n___\n___\n", "•\u00a0a\n– b", "```\n~~~\n", "a\n\n<!-- page break -->\n\nb\n", "one\n\n     two\n     # three\n\n>      four\n\n-      five\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, markdown string) {
		read, err := document.Parse(markdown)
		if err != nil {
			return // too large, the only error
		}
		if !strings.ContainsAny(markdown, "|](`~&\\\x00") { // which may hide a word, or part it
			said := strings.Join(told(read), " ")
			words := strings.ReplaceAll(markdown, "<!-- page break -->", "\n") // a mark of its own, no words
			for _, word := range regexp.MustCompile(`\b[a-z]{3,}\b`).FindAllString(words, -1) {
				if !strings.Contains(said, word) {
					t.Fatalf("%q is lost from %q", word, markdown)
				}
			}
		}
		written := read.Markdown()
		again, err := document.Parse(written)
		if err != nil {
			return // escaping made it too large
		}
		if diff := cmp.Diff(unlabelled(read), unlabelled(again)); diff != "" {
			t.Fatalf("%q is written as %q and read as something else (-first +second):\n%s", markdown, written, diff)
		}
		if !utf8.ValidString(written) || strings.ContainsFunc(written, func(r rune) bool { return r != '\n' && r < ' ' }) {
			t.Errorf("%q has what no text should hold", written)
		}
	})
}

// unlabelled makes one of lines that follow upon each other without a label
// between, as Markdown does.
func unlabelled(d document.Document) document.Document {
	var out []document.Block
	for _, b := range d.Blocks {
		l, ok := b.(document.Lines)
		if ok && l.Label == "" && len(out) > 0 {
			if before, ok := out[len(out)-1].(document.Lines); ok {
				out[len(out)-1] = document.Lines{Label: before.Label, N: min(before.N+l.N, 40)}
				continue
			}
		}
		out = append(out, b)
	}
	d.Blocks = out
	return d
}

// Whatever file is read, it gives valid text or an error, never both.
func FuzzRead(f *testing.F) {
	names := []string{"a.docx", "a.html", "a.txt", "a.md", "a.pdf"}
	saved, err := os.ReadFile(filepath.Join("testdata", "read", "libreoffice.docx"))
	if err != nil {
		f.Fatal(err)
	}
	page, err := kit().HTML()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint8(0), string(saved))
	f.Add(uint8(1), string(page))
	for _, seed := range []string{"\xff\xfea", "<p>a<br>- b<table><tr><td>c<td>d<dl><dd>e", "%PDF-", "a\u2028b", "<li><h1>a<ol><li>b", "<pre>a\n• b</pre>"} {
		for i := range names {
			f.Add(uint8(i), seed)
		}
	}
	f.Fuzz(func(t *testing.T, which uint8, content string) {
		text, err := document.Read(names[int(which)%len(names)], []byte(content), 1<<16)
		if (err == nil) == (text == "") || !utf8.ValidString(text) {
			t.Errorf("%q, %v", text, err)
		}
	})
}

// Whatever a Word document's body holds, reading ends.
func FuzzReadBody(f *testing.F) {
	for _, seed := range []string{"", "<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:tc/><w:tr/><w:tbl><w:tr/></w:tbl>", "<w:tbl><w:tr><w:tc><w:p/><w:tbl><w:tr><w:tc/><w:tc/></w:tr></w:tbl></w:tc><w:tc/></w:tr></w:tbl>", "<w:p><w:p><w:t>a</w:t></w:p></w:p>", "<w:pStyle/><w:numId/><w:del/>", "<w:tbl><w:tblHeader/><w:tr/><w:tr><w:tc/><w:tc/></w:tr></w:tbl>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		text, err := document.Read("a.docx", word(t, body), 1<<16)
		if (err == nil) == (text == "") || !utf8.ValidString(text) {
			t.Errorf("%q, %v", text, err)
		}
	})
}
