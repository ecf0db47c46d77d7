package document_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"recruitbot/bot/draft/document"
)

// archive is a zip of parts, by name and content.
func archive(t fatal, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		part, err := w.Create(parts[i])
		if err != nil {
			t.Fatalf("create %s: %v", parts[i], err)
		}
		if _, err := part.Write([]byte(parts[i+1])); err != nil {
			t.Fatalf("write %s: %v", parts[i], err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatalf("close the archive: %v", err)
	}
	return out.Bytes()
}

// word is a DOCX with this in its body, as a French Word names its styles.
func word(t fatal, body string) []byte {
	t.Helper()
	const w = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
	return archive(t,
		"word/styles.xml", `<w:styles`+w+`><w:style w:styleId="Titre"><w:name w:val="Title"/></w:style><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Listenumros"><w:name w:val="List Number"/></w:style></w:styles>`,
		"word/document.xml", `<w:document`+w+`><w:body>`+body+`</w:body></w:document>`)
}

// A kind of file is read as the same Markdown, wherever it comes from.
func TestReadsFiles(t *testing.T) {
	p := func(style, text string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	cell := func(text string) string { return `<w:tc>` + p("", text) + `</w:tc>` }
	for _, c := range []struct {
		about, name, content, want string
	}{
		{"text stays as it is", "ad.txt", "Go dev\r\n* _you_\rwrite", "Go dev\n* _you_\nwrite"},
		{"without an ending", "Untitled", "Go dev", "Go dev"},
		{"Markdown stays as it is", "ad.MD", "# Go *dev*\n", "# Go *dev*\n"},
		{"a mark of UTF-8", "ad.txt", "\ufeffGo", "Go"},
		{"UTF-16 as Notepad writes it", "ad.txt", "\xff\xfeG\x00\xe9\x00", "Gé"},
		{"UTF-16 the other way", "ad.txt", "\xfe\xff\x00G\x00\xe9", "Gé"},
		{"Windows-1252", "ad.txt", "58\xa0000 \x80 \x96 d\xe9veloppeur", "58\u00a0000 € – développeur"},
		{"control characters", "ad.txt", "G\u202eo\x07\tdev", "Go\tdev"},
		{"a page", "ad.html", `<title>Jobs</title><nav>Home</nav><h1>Go <em>dev</em></h1><script>x()</script><p>You &amp; us<br>• SQL<br>- AWS<p hidden>no<ol><li><p>Call<li>Meet</ol><a href="mailto:a@b.c">Write</a>`,
			"# Go dev\n\nYou & us\n\n- SQL\n- AWS\n\n1. Call\n2. Meet\n\nWrite (a@b.c)\n"},
		{"a page without headings", "ad.htm", `<title>Go dev</title>You <b>write</b> Go.`, "# Go dev\n\nYou write Go.\n"},
		{"a page's table", "ad.html", `<table><tr><th>Part<th>Time<tr><td>Call<td>5</table><table><tr><td><h2>Laid</h2><td>out</table>`,
			"| Part | Time |\n| --- | --- |\n| Call | 5 |\n\n## Laid\n\nout\n"},
		{"a page's terms", "ad.html", `<dl><dt>Pay:<dd>50k<dd>gross<dt>Place<dd>Lyon</dl>`, "- **Pay:** 50k gross\n- **Place:** Lyon\n"},
		{"signs stay letters", "ad.html", `<p># 1. *C#* &lt;b&gt; [x]`, "\\# 1. \\*C#\\* \\<b> \\[x\\]\n"},
		{"Word's styles", "ad.docx", string(word(t, p("Titre", "Dév Go")+p("Titre1", "Missions")+p("Listenumros", "Un")+p("Listenumros", "Deux")+p("", "• Trois"))),
			"# Dév Go\n\n## Missions\n\n1. Un\n2. Deux\n\n- Trois\n"},
		{"Word's lists and breaks", "ad.docx", string(word(t, `<w:p><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>`)), "- a b c\n"},
		{"changes are taken as accepted", "ad.docx", string(word(t, `<w:p><w:del><w:r><w:delText>old</w:delText><w:t>old</w:t></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>`)), "new\n"},
		{"a text box is read once", "ad.docx", string(word(t, `<w:p><w:r><w:t>out</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>`+p("", "box")+`</w:txbxContent></mc:Choice><mc:Fallback>`+p("", "box")+`</mc:Fallback></mc:AlternateContent></w:r></w:p>`)), "box\n\nout\n"},
		{"Word's tables", "ad.docx", string(word(t, `<w:tbl><w:tr>`+cell("Pay")+cell("50k")+`</w:tr></w:tbl><w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>`+cell("A")+cell("B")+`</w:tr><w:tr>`+cell("c")+cell("")+`</w:tr></w:tbl>`)),
			"- **Pay:** 50k\n\n| A | B |\n| --- | --- |\n| c |  |\n"},
		{"a table that only places", "ad.docx", string(word(t, `<w:tbl><w:tr><w:tc>`+p("Titre", "Dév")+`</w:tc><w:tc>`+p("", "- un")+`</w:tc></w:tr></w:tbl>`)), "# Dév\n\n- un\n"},
	} {
		got, err := document.Read(c.name, []byte(c.content), 1<<16)
		if err != nil {
			t.Errorf("%s: %v", c.about, err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.about, diff)
		}
	}
}

// What can't be read is refused with a reason.
func TestRefusesFiles(t *testing.T) {
	bomb := word(t, "<w:p><w:r><w:t>"+strings.Repeat("a", 1<<20)+"</w:t></w:r></w:p>")
	if len(bomb) > 1<<16 {
		t.Fatalf("the bomb has %d bytes, too many to get past the first limit", len(bomb))
	}
	for _, c := range []struct {
		about, name, content string
		want                 error
	}{
		{"a PDF", "ad.pdf", "%PDF-1.7", document.ErrKind},
		{"a PDF by another name", "ad.txt", "%PDF-1.7", document.ErrKind},
		{"an old Word file", "ad.doc", "\xd0\xcf\x11\xe0\xa1", document.ErrKind},
		{"RTF", "ad.docx", `{\rtf1`, document.ErrKind},
		{"a picture", "ad.png", "\x89PNG", document.ErrKind},
		{"an archive by another name", "ad.txt", "PK\x03\x04", document.ErrKind},
		{"no text", "ad.txt", "a\x00b", document.ErrKind},
		{"too much", "ad.txt", strings.Repeat("a", 1<<16+1), document.ErrTooLarge},
		{"a zip bomb", "ad.docx", string(bomb), document.ErrTooLarge},
		{"no archive", "ad.docx", "hello", document.ErrDamaged},
		{"an archive of something else", "ad.docx", string(archive(t, "content.xml", "<a/>")), document.ErrDamaged},
		{"a cut off part", "ad.docx", string(archive(t, "word/document.xml", "<document><p><t>a")), document.ErrDamaged},
		{"tables in tables", "ad.docx", string(word(t, strings.Repeat("<w:tbl><w:tr><w:tc>", 101)+strings.Repeat("</w:tc></w:tr></w:tbl>", 101))), document.ErrDamaged},
		{"half a file", "ad.docx", string(word(t, "<w:p/>")[:300]), document.ErrDamaged},
		{"deep nesting", "ad.html", strings.Repeat("<div>", 2000), document.ErrDamaged},
		{"nothing", "ad.txt", " \n", document.ErrNoText},
		{"an empty page", "ad.html", "<script>x</script>", document.ErrNoText},
		{"an empty document", "ad.docx", string(word(t, "<w:p/>")), document.ErrNoText},
	} {
		text, err := document.Read(c.name, []byte(c.content), 1<<16)
		if !errors.Is(err, c.want) || text != "" {
			t.Errorf("%s is read as %q, %v; want the error %q", c.about, text, err, c.want)
		}
	}
}

// What another program saved of our own DOCX has the same texts, and the same parts.
func TestReadsWhatLibreOfficeSaved(t *testing.T) {
	content, err := os.ReadFile(filepath.Join("testdata", "read", "libreoffice.docx"))
	if err != nil {
		t.Fatal(err)
	}
	markdown, err := document.Read("libreoffice.docx", content, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	read, err := document.Parse(markdown)
	if err != nil {
		t.Fatal(err)
	}
	want := description()
	want.Language, want.Data = "", nil
	// Strong beginnings and small print are paragraphs in a file from elsewhere.
	n := len(want.Blocks)
	lead, note := want.Blocks[n-2].(document.Paragraph), want.Blocks[n-1].(document.Note)
	want.Blocks = append(want.Blocks[:n-2:n-2], document.Paragraph{Text: lead.Strong + " " + lead.Text}, document.Paragraph{Text: note.Text})
	if diff := cmp.Diff(want, read); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Our own pages and DOCX are read back with all their texts, in order.
func TestReadsWhatWeWrite(t *testing.T) {
	joined := func(d document.Document) string { return strings.Join(told(d), "") }
	// A bullet that was typed is taken for a list's, and labels lose blanks at a colon.
	loose := strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", ":", "", "•", "", "–", "", "-", "", "*", "")
	rapid.Check(t, func(t *rapid.T) {
		d := documents().Draw(t, "document")
		page, err := d.HTML()
		if err != nil {
			t.Fatal(err)
		}
		file, err := d.DOCX()
		if err != nil {
			t.Fatal(err)
		}
		for name, content := range map[string][]byte{"a.html": page, "a.docx": file} {
			markdown, err := document.Read(name, content, 1<<20)
			if err != nil {
				t.Fatal(err)
			}
			read, err := document.Parse(markdown)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(loose.Replace(joined(d)), loose.Replace(joined(read))); diff != "" {
				t.Fatalf("%s (-written +read):\n%s", name, diff)
			}
		}
	})
}
