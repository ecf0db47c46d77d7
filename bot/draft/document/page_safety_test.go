package document_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"recruitbot/bot/draft/document"
)

// told is all that a document says, in its order.
func told(d document.Document) []string {
	d = document.Tidy(d)
	out := []string{d.Title}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case document.Heading:
			out = append(out, b.Text)
		case document.Paragraph:
			out = append(out, b.Strong, b.Text)
		case document.Bullets:
			out = append(out, b.Items...)
		case document.Numbered:
			out = append(out, b.Items...)
		case document.Facts:
			for _, r := range b.Rows {
				out = append(out, r[0], r[1])
			}
		case document.Table:
			out = append(append(out, b.Caption), b.Header...)
			for _, r := range b.Rows {
				out = append(out, r...)
			}
		case document.Note:
			out = append(out, b.Text)
		case document.Lines:
			out = append(out, b.Label)
		}
	}
	return some(out)
}

// some leaves out what is blank.
func some(texts []string) []string {
	var out []string
	for _, text := range texts {
		if strings.TrimSpace(text) != "" {
			out = append(out, strings.TrimPrefix(text, " "))
		}
	}
	return out
}

// shown is the texts of a page's body, and the page's elements by name.
func shown(n *html.Node, within string, elements map[string]int) []string {
	var out []string
	if n.Type == html.ElementNode {
		elements[n.Data]++
		within += "/" + n.Data
	}
	if n.Type == html.CommentNode {
		elements["comment"]++
	}
	if n.Type == html.TextNode && strings.Contains(within, "/body") {
		out = append(out, n.Data)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		out = append(out, shown(c, within, elements)...)
	}
	return out
}

// A page shows each text once, in order, as it was written; nothing in a text or in
// the data makes an element.
func TestPageShowsEachTextOnce(t *testing.T) {
	known := map[string]bool{}
	for name := range strings.FieldsSeq("html head meta title style script body main article h1 h2 h3 h4 p strong ul ol li dl div dt dd table caption thead tbody tr th td") {
		known[name] = true
	}
	rapid.Check(t, func(t *rapid.T) {
		d := documents().Draw(t, "document")
		said := map[string]string{"text": plain().Draw(t, "data") + "</script><script>alert(1)</script><!--"}
		data, err := json.Marshal(said)
		if err != nil {
			t.Fatal(err)
		}
		d.Data = bytes.ReplaceAll(data, []byte(`\u003c`), []byte("<")) // as a careless program writes it
		page, err := d.HTML()
		if err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(bytes.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		elements := map[string]int{}
		if diff := cmp.Diff(told(d), some(shown(root, "", elements))); diff != "" {
			t.Fatalf("the page says something else (-document +page):\n%s", diff)
		}
		for name, n := range elements {
			if !known[name] || name == "script" && n != 1 || name == "h1" && n != 1 {
				t.Fatalf("the page has %d %s", n, name)
			}
		}
		_, script, _ := strings.Cut(string(page), `<script type="application/ld+json">`)
		script, _, _ = strings.Cut(script, "</script>")
		var read map[string]string
		if err := json.Unmarshal([]byte(script), &read); err != nil || !cmp.Equal(said, read) {
			t.Fatalf("the data is %s, %v", script, err)
		}
	})
}

// No heading skips a level, whatever levels were asked for.
func TestHeadingsAreInOrder(t *testing.T) {
	d := document.Document{Title: "Title"}
	for _, level := range []int{4, 4, 1, 0, 3, -7, 99, 2, 3, 4, 2} {
		d.Blocks = append(d.Blocks, document.Heading{Level: level, Text: "x"})
	}
	page, err := d.HTML()
	if err != nil {
		t.Fatal(err)
	}
	var levels []string
	for line := range strings.Lines(string(page)) {
		if strings.HasPrefix(line, "<h") && strings.HasSuffix(line, ">x</"+line[1:3]+">\n") {
			levels = append(levels, line[2:3])
		}
	}
	if got, want := strings.Join(levels, " "), "2 3 2 2 3 2 3 2 3 4 2"; got != want {
		t.Errorf("levels %s, want %s", got, want)
	}
}

// What is no JSON is not put into a page.
func TestPageRefusesBrokenData(t *testing.T) {
	d := description()
	d.Data = []byte(`{"a":`)
	if _, err := d.HTML(); err == nil || !strings.Contains(err.Error(), "no JSON") {
		t.Errorf("error %v, want one about JSON", err)
	}
}
