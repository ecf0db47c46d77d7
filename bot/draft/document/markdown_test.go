package document_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"recruitbot/bot/draft/document"
)

// plain draws texts that mean something in every format, in one line and without
// what is taken out.
func plain() *rapid.Generator[string] {
	sign := rapid.SampledFrom(strings.Split(`a|b|Go|é|€|70 000|1|12.|3)|.|,|:|;|!|?|*|**|_|__|#|##|+|-|--|=|===|<|>|<b>|</script>|<!channel>|<!-- page break -->|<https://x.org>|&|&amp;|&#42;|\|~|~~|[|]|[x](y)|![|(|)|{|}|@|$|%|^|/|'|"|’|•|–|`+"`|```|\u00a0|\u202f|日本|👩‍💻|🇫🇷|]]>|--|---|tab|https://example.org/a_b?c=d&e=f", "|"))
	return rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOfN(rapid.OneOf(sign, rapid.Just(" "), rapid.Just("|"), rapid.StringMatching(`[ -~]{1,8}`)), 1, 8).Draw(t, "parts")
		return strings.Join(parts, "")
	})
}

// blocks draws a block of any kind.
func blocks() *rapid.Generator[document.Block] {
	texts := rapid.SliceOfN(plain(), 1, 4)
	return rapid.Custom(func(t *rapid.T) document.Block {
		switch rapid.IntRange(0, 8).Draw(t, "kind") {
		case 0:
			return document.Heading{Level: rapid.IntRange(1, 6).Draw(t, "level"), Text: plain().Draw(t, "text")}
		case 1:
			return document.Paragraph{Text: plain().Draw(t, "text")}
		case 2:
			return document.Paragraph{Strong: plain().Draw(t, "strong"), Text: plain().Draw(t, "text")}
		case 3:
			return document.Bullets{Items: texts.Draw(t, "items")}
		case 4:
			return document.Numbered{Items: texts.Draw(t, "items")}
		case 5:
			rows := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) [2]string { return [2]string{plain().Draw(t, "label"), plain().Draw(t, "value")} }), 1, 3)
			return document.Facts{Rows: rows.Draw(t, "rows")}
		case 6:
			return document.Table{Caption: plain().Draw(t, "caption"), Header: texts.Draw(t, "header"), Rows: rapid.SliceOfN(texts, 0, 3).Draw(t, "rows")}
		case 7:
			return document.Note{Text: plain().Draw(t, "text")}
		default:
			return document.Lines{Label: "Notes " + plain().Draw(t, "label"), N: rapid.IntRange(0, 5).Draw(t, "n")}
		}
	})
}

func documents() *rapid.Generator[document.Document] {
	return rapid.Custom(func(t *rapid.T) document.Document {
		return document.Document{
			Language: rapid.SampledFrom([]string{"en", "fr"}).Draw(t, "language"),
			Title:    "Title " + plain().Draw(t, "title"),
			Blocks:   rapid.SliceOfN(rapid.OneOf(blocks(), blocks(), rapid.Just[document.Block](document.Break{})), 0, 6).Draw(t, "blocks"),
		}
	})
}

// What a document says in Markdown is read back as the same blocks with the same
// texts: no letter becomes markup, and no markup a letter.
func TestMarkdownIsReadBackAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := documents().Draw(t, "document")
		written := d.Markdown()
		read, err := document.Parse(written)
		if err != nil {
			t.Fatal(err)
		}
		read.Language = d.Language
		if again := read.Markdown(); again != written {
			t.Fatalf("the second time it differs:\n%s", cmp.Diff(written, again))
		}
		if diff := cmp.Diff(document.Tidy(d), read); diff != "" {
			t.Fatalf("%s\nis read as another (-want +got):\n%s", written, diff)
		}
	})
}

// Signs that some reader of Markdown takes for markup are marked as letters, also
// where Parse wouldn't mind; others are left alone.
func TestSignsAreLettersToOthersToo(t *testing.T) {
	for text, want := range map[string]string{
		"*a* _b_ ~~c~~ `d`": "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`", "[x](y) ![z]": `\[x\](y) !\[z\]`, "<!channel> </b> 3 < 4 <3": `\<!channel> \</b> 3 < 4 <3`,
		"a|b": `a\|b`, `a\b`: `a\\b`, "R&D &amp; &#42;": `R&D \&amp; \&#42;`, "# a": `\# a`, "> a": `\> a`, "- a": `\- a`, "+ a": `\+ a`, "=== a": `\=== a`,
		"12. a": `12\. a`, "3) a": `3\) a`, "C# and F#, 2.5 - 3 + 1 = 0": "C# and F#, 2.5 - 3 + 1 = 0", "• a": "&#8226; a", "58 000 € (brut) !": "58 000 € (brut) !",
	} {
		if got := (document.Document{Blocks: []document.Block{document.Paragraph{Text: text}}}).Markdown(); got != want+"\n" {
			t.Errorf("%q is written as %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{"a #": `a \#`, "C#": "C#", "a ##": `a \##`, "#": `\#`} {
		if got := (document.Document{Title: text}).Markdown(); got != "# "+want+"\n" {
			t.Errorf("the title %q is written as %q, want %q", text, got, want)
		}
	}
}

// Plain text has every text as it is.
func TestTextHoldsEachText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := documents().Draw(t, "document")
		written := d.Text()
		for _, text := range told(d) {
			if !strings.Contains(written, text) {
				t.Fatalf("%q is not in %q", text, written)
			}
		}
	})
}
