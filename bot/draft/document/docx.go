package document

import (
	"archive/zip"
	"bytes"
	"embed"
	"fmt"
	"io"
	"strings"
	"time"
)

// The parts of a DOCX that are the same for all documents, but for the word LANGUAGE.
//
//go:embed parts
var parts embed.FS

// wordCore are the properties that a program shows for a file: title and language.
const wordCore = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:title>%s</dc:title>
  <dc:language>%s</dc:language>
</cp:coreProperties>
`

// DOCX writes an Office Open XML document for A4 paper, in the styles that Word
// knows by name, so that it can be restyled there. The error to expect is
// ErrNoTitle.
func (d Document) DOCX() ([]byte, error) {
	d = d.tidy()
	if d.Title == "" {
		return nil, fmt.Errorf("write DOCX: %w", ErrNoTitle)
	}
	w := wordWriter{Document: d}
	w.paragraph("Title", "", wordRun(d.Title))
	for _, b := range d.Blocks {
		w.block(b)
	}
	out, err := w.pack()
	if err != nil {
		return nil, fmt.Errorf("write DOCX: %w", err)
	}
	return out, nil
}

// pack puts the parts together. They are in a fixed order and bear one date, which
// is the first that the format knows.
func (w *wordWriter) pack() ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, p := range []struct{ name, file, content string }{
		{name: "[Content_Types].xml", file: "content_types.xml"},
		{name: "_rels/.rels", file: "package_rels.xml"},
		{name: "docProps/core.xml", content: fmt.Sprintf(wordCore, escapeXML(w.Title), w.language("en-GB", "fr-FR"))},
		{name: "word/document.xml", content: w.body()},
		{name: "word/_rels/document.xml.rels", file: "document_rels.xml"},
		{name: "word/styles.xml", file: "styles.xml"},
		{name: "word/settings.xml", file: "settings.xml"},
		{name: "word/numbering.xml", content: w.numbering()},
		{name: "word/footer1.xml", file: "footer.xml"},
	} {
		if p.file != "" {
			p.content = w.fixed(p.file)
		}
		header := &zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		part, err := archive.CreateHeader(header)
		if err != nil {
			return nil, fmt.Errorf("add %s: %w", p.name, err)
		}
		if _, err := io.WriteString(part, p.content); err != nil {
			return nil, fmt.Errorf("add %s: %w", p.name, err)
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// fixed is an embedded part in the document's language.
func (w *wordWriter) fixed(file string) string {
	content, err := parts.ReadFile("parts/" + file)
	if err != nil {
		panic(err) // embedded, so it is there
	}
	return strings.ReplaceAll(string(content), "LANGUAGE", w.language("en-GB", "fr-FR"))
}
