package document_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"recruitbot/bot/draft/document"
)

// fatal is what tests and property tests share.
type fatal interface {
	Helper()
	Fatalf(string, ...any)
}

// unpack is every part of a DOCX by name.
func unpack(t fatal, file []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatalf("open the DOCX: %v", err)
	}
	parts := map[string]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatalf("open %s: %v", f.Name, err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("read %s: %v", f.Name, err)
		}
		parts[f.Name] = string(content)
	}
	return parts
}

// tokens goes through a part, which must be well formed.
func tokens(t fatal, name, part string, each func(xml.Token)) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(part)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s is not well formed: %v", name, err)
		}
		each(token)
	}
}

// A DOCX is well formed in all its parts and holds each text once, in order and
// whole; its title is in its properties too.
func TestDOCXHoldsEachTextOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := documents().Draw(t, "document")
		file, err := d.DOCX()
		if err != nil {
			t.Fatal(err)
		}
		for name, part := range unpack(t, file) {
			var texts []string
			inside := ""
			tokens(t, name, part, func(token xml.Token) {
				switch token := token.(type) {
				case xml.StartElement:
					inside = token.Name.Local
				case xml.EndElement:
					inside = ""
				case xml.CharData:
					if inside == "t" || inside == "title" {
						texts = append(texts, string(token))
					}
				}
			})
			if diff := cmp.Diff(told(d), some(texts)); name == "word/document.xml" && diff != "" {
				t.Fatalf("it says something else (-document +DOCX):\n%s", diff)
			}
			if diff := cmp.Diff(told(d)[:1], some(texts)); name == "docProps/core.xml" && diff != "" {
				t.Fatalf("its title is another: %s", diff)
			}
		}
	})
}

// Every style and every numbering that a DOCX uses is defined in it, and every part
// has a content type and is related to.
func TestDOCXIsWhole(t *testing.T) {
	for _, d := range []document.Document{description(), kit()} {
		file, err := d.DOCX()
		if err != nil {
			t.Fatal(err)
		}
		parts := unpack(t, file)
		defined := map[string]bool{}
		for _, name := range []string{"word/styles.xml", "word/numbering.xml"} {
			tokens(t, name, parts[name], func(token xml.Token) {
				if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "style" || e.Name.Local == "num") {
					for _, a := range e.Attr {
						defined[e.Name.Local+" "+a.Value] = a.Name.Local == "styleId" || a.Name.Local == "numId"
					}
				}
			})
		}
		used := map[string]string{"pStyle": "style", "rStyle": "style", "tblStyle": "style", "basedOn": "style", "next": "style", "numId": "num"}
		for _, name := range []string{"word/document.xml", "word/footer1.xml", "word/styles.xml", "word/numbering.xml"} {
			tokens(t, name, parts[name], func(token xml.Token) {
				e, ok := token.(xml.StartElement)
				if kind := used[e.Name.Local]; ok && kind != "" && !defined[kind+" "+e.Attr[0].Value] {
					t.Errorf("%s uses the %s %s, which is not defined", name, kind, e.Attr[0].Value)
				}
			})
		}
		for name := range parts {
			if base := name[strings.LastIndex(name, "/")+1:]; !strings.HasSuffix(name, ".rels") && base != "[Content_Types].xml" &&
				(!strings.Contains(parts["[Content_Types].xml"], `"/`+name+`"`) || !strings.Contains(parts["_rels/.rels"]+parts["word/_rels/document.xml.rels"], base+`"`)) {
				t.Errorf("%s is not listed", name)
			}
		}
		if strings.Contains(parts["word/styles.xml"]+parts["word/settings.xml"], "LANGUAGE") {
			t.Error("a part has no language")
		}
	}
}

// Two numbered lists both count from 1, and a document is in its own language.
func TestDOCXCountsEachListAnew(t *testing.T) {
	file, err := kit().DOCX()
	if err != nil {
		t.Fatal(err)
	}
	parts := unpack(t, file)
	for _, id := range []string{"3", "4"} {
		if n := strings.Count(parts["word/document.xml"], `<w:numId w:val="`+id+`"/>`); n != 2 {
			t.Errorf("%d items are numbered by %s, want 2", n, id)
		}
		if !strings.Contains(parts["word/numbering.xml"], `<w:num w:numId="`+id+`"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>`) {
			t.Errorf("numbering %s does not begin at 1", id)
		}
	}
	for want, d := range map[string]document.Document{"en-GB": kit(), "fr-FR": description()} {
		file, err := d.DOCX()
		if err != nil {
			t.Fatal(err)
		}
		if styles := unpack(t, file)["word/styles.xml"]; !strings.Contains(styles, `<w:lang w:val="`+want+`"`) {
			t.Errorf("%s is not in %s", d.Title, want)
		}
	}
}

// The same document gives the same bytes.
func TestSameBytes(t *testing.T) {
	for _, write := range []func() ([]byte, error){description().DOCX, description().HTML, kit().DOCX, kit().HTML} {
		first, err := write()
		if err != nil {
			t.Fatal(err)
		}
		if second, err := write(); err != nil || !bytes.Equal(first, second) {
			t.Errorf("the second time the bytes differ, %v", err)
		}
	}
}

// A DOCX bears no date but the format's first, so that it doesn't tell when it was
// written.
func TestDOCXHasNoClock(t *testing.T) {
	file, err := kit().DOCX()
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.File {
		if year := f.Modified.Year(); year != 1980 {
			t.Errorf("%s is of %d", f.Name, year)
		}
	}
}

// Without a title neither a page nor a DOCX is written.
func TestNoTitle(t *testing.T) {
	d := document.Document{Title: " \x00\u202e\n", Blocks: kit().Blocks}
	_, page := d.HTML()
	_, file := d.DOCX()
	if !errors.Is(page, document.ErrNoTitle) || !errors.Is(file, document.ErrNoTitle) {
		t.Errorf("errors %v and %v, want ErrNoTitle", page, file)
	}
}
