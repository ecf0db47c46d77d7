package document_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot/draft/document"
)

// What people paste and models write is read as its author meant it.
func TestParse(t *testing.T) {
	type blocks = []document.Block
	for _, c := range []struct {
		about, markdown, title string
		want                   blocks
	}{
		{"nothing", " \n", "", nil},
		{"a title wherever it stands", "Hello\n\n# Go *dev* #\n\n# Second", "Go dev", blocks{document.Paragraph{Text: "Hello"}, document.Heading{Level: 2, Text: "Second"}}},
		{"an underlined title", "Go dev\n======\n\nMissions\n--------", "Go dev", blocks{document.Heading{Level: 2, Text: "Missions"}}},
		{"lines are joined", "You write\nGo,  \nwell.", "", blocks{document.Paragraph{Text: "You write Go, well."}}},
		{"markup leaves its words", "Use `a|b`, **Go**, ~~C~~ and *SQL* with [us](https://x.org/a_b) or <https://y.org> or [mail](mailto:a@b.c).", "",
			blocks{document.Paragraph{Text: "Use a|b, Go, ~~C~~ and SQL with us (https://x.org/a_b) or https://y.org or mail (a@b.c)."}}},
		{"a strong beginning", "**Pay:** 50k **gross**", "", blocks{document.Paragraph{Strong: "Pay:", Text: "50k gross"}}},
		{"a strong beginning of a word", "**Go**lang is fine", "", blocks{document.Paragraph{Text: "Golang is fine"}}},
		{"nothing but strong words", "**We offer**", "", blocks{document.Paragraph{Strong: "We offer"}}},
		{"lists of every mark", "* a\n* b\n\n- c\n\n1) d\n2) e", "", blocks{document.Bullets{Items: []string{"a", "b"}}, document.Bullets{Items: []string{"c"}}, document.Numbered{Items: []string{"d", "e"}}}},
		{"a list right below its line", "Your stack:\n- Go\n- SQL", "", blocks{document.Paragraph{Text: "Your stack:"}, document.Bullets{Items: []string{"Go", "SQL"}}}},
		{"bullets from elsewhere", "Profil :\n• Go\n  ◦ SQL\n– Git\n\nFin – vraiment", "", blocks{document.Paragraph{Text: "Profil :"}, document.Bullets{Items: []string{"Go", "SQL", "Git"}}, document.Paragraph{Text: "Fin – vraiment"}}},
		{"lists in lists", "- a\n  - b\n    1. c\n- d", "", blocks{document.Bullets{Items: []string{"a", "b", "c", "d"}}}},
		{"an item of several lines", "- a\n  b\n\n  c\n- d", "", blocks{document.Bullets{Items: []string{"a b c", "d"}}}},
		{"facts", "- **Pay:** 50k\n- **Place :** Lyon", "", blocks{document.Facts{Rows: [][2]string{{"Pay", "50k"}, {"Place", "Lyon"}}}}},
		{"facts and others", "- **Pay:** 50k\n- Lyon", "", blocks{document.Bullets{Items: []string{"Pay: 50k", "Lyon"}}}},
		{"a table", "*Plan*\n\n| A | B |\n|:--|--:|\n| `x` \\| y |\n| 1 | 2 | 3 |", "", blocks{document.Table{Caption: "Plan", Header: []string{"A", "B"}, Rows: [][]string{{"x | y", ""}, {"1", "2"}}}}},
		{"italics alone", "*Plan*\n\nText", "", blocks{document.Paragraph{Text: "Plan"}, document.Paragraph{Text: "Text"}}},
		{"small print", "> AI-generated\n> draft", "", blocks{document.Note{Text: "AI-generated draft"}}},
		{"lines to write on", "*Notes*\n\n____\n____\n\ntext", "", blocks{document.Lines{Label: "Notes", N: 2}, document.Paragraph{Text: "text"}}},
		{"rules that only part", "a\n\n---\n\n* * *\n\nb", "", blocks{document.Paragraph{Text: "a"}, document.Paragraph{Text: "b"}}},
		{"a page break", "a\n\n<!-- page break -->\n\nb", "", blocks{document.Paragraph{Text: "a"}, document.Break{}, document.Paragraph{Text: "b"}}},
		{"fences around all", "```markdown\n# Go dev\n\n- a\n```", "Go dev", blocks{document.Bullets{Items: []string{"a"}}}},
		{"indented lines are no code", "a\n\n      b\n      - c\n\n-      d", "", blocks{document.Paragraph{Text: "a"}, document.Paragraph{Text: "b"}, document.Bullets{Items: []string{"c"}}, document.Bullets{Items: []string{"d"}}}},
		{"HTML stays", "<b>Go</b> <!channel>\n\n<div>\n\nx\n\n</div>", "", blocks{document.Paragraph{Text: "<b>Go</b> <!channel>"}, document.Paragraph{Text: "<div>"}, document.Paragraph{Text: "x"}, document.Paragraph{Text: "</div>"}}},
		{"references stay", "[a]: https://x.org\n\n[a] [ ] [x]", "", blocks{document.Paragraph{Text: "[a]: https://x.org"}, document.Paragraph{Text: "[a] [ ] [x]"}}},
		{"entities and backslashes", `R&amp;D &#8211; \*a\* C\# \é 1\. &nope;`, "", blocks{document.Paragraph{Text: `R&D – *a* C# \é 1. &nope;`}}},
		{"control characters", "a\x00b\u202ec\r\nd\u00a0e", "", blocks{document.Paragraph{Text: "abc d\u00a0e"}}},
		{"levels", "#### a\n###### b\n## c", "", blocks{document.Heading{Level: 2, Text: "a"}, document.Heading{Level: 3, Text: "b"}, document.Heading{Level: 2, Text: "c"}}},
	} {
		got, err := document.Parse(c.markdown)
		if err != nil {
			t.Errorf("%s: %v", c.about, err)
		}
		if diff := cmp.Diff(document.Document{Title: c.title, Blocks: c.want}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.about, diff)
		}
	}
}

// Texts that are made to keep a parser busy are read too, as well as they deserve.
func TestParseIsNotKeptBusy(t *testing.T) {
	const most = 1 << 18
	for _, mark := range []string{">", "> ", "1. ", "- > ", "[a](", "![", "_* ", "*a**", "`a``", "<a", "|a\n|-\n"} {
		d, err := document.Parse(strings.Repeat(mark, most/len(mark)-1) + "x")
		if err != nil || !strings.HasSuffix(strings.Join(told(d), ""), "x") {
			t.Errorf("many %q lose what follows, %v", mark, err)
		}
	}
}

// Only what is too large is refused.
func TestParseRefuses(t *testing.T) {
	if _, err := document.Parse(strings.Repeat("a", 1<<18)); err != nil {
		t.Error(err)
	}
	if _, err := document.Parse(strings.Repeat("a", 1<<18+1)); !errors.Is(err, document.ErrTooLarge) {
		t.Errorf("error %v, want ErrTooLarge", err)
	}
}

// Words are counted as a reader would.
func TestWords(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "  ": 0, "Go": 1, "You write Go.": 3, "58\u00a0000\u00a0€ brut": 2, "Quoi\u00a0? – Oui !": 2, "l’équipe": 1, "R&D, C#": 2, "a\x00b": 1, "& – •": 0,
	} {
		d := document.Document{Blocks: []document.Block{document.Paragraph{Text: text}}}
		if got := d.Words(); got != want {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
	}
	d := document.Document{Title: "one two", Blocks: []document.Block{
		document.Heading{Level: 2, Text: "three"}, document.Paragraph{Strong: "four.", Text: "five"}, document.Bullets{Items: []string{"six", "seven eight"}},
		document.Facts{Rows: [][2]string{{"nine", "ten"}}}, document.Table{Caption: "eleven", Header: []string{"twelve"}, Rows: [][]string{{"13", ""}}},
		document.Note{Text: "14"}, document.Lines{Label: "15", N: 3}, document.Break{}, nil, document.Numbered{Items: []string{"16"}},
	}}
	if got := d.Words(); got != 16 {
		t.Errorf("%d words, want 16", got)
	}
}

// Reading a description as Markdown and writing it in every format.
func BenchmarkDescription(b *testing.B) {
	markdown := description().Markdown()
	for b.Loop() {
		d, err := document.Parse(markdown)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := d.HTML(); err != nil {
			b.Fatal(err)
		}
		if _, err := d.DOCX(); err != nil {
			b.Fatal(err)
		}
		_, _ = d.Text(), d.Markdown()
	}
}
