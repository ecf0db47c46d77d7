package document

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// wordSection ends the body: page numbers, A4, margins of 2 cm. All lengths are
// twentieths of a point.
const wordSection = `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>` +
	`<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`

// wordWidth is what the margins leave of a page's width.
const wordWidth = 11906 - 2*1134

// firstCount is the first numbering that isn't one of the fixed part's own.
const firstCount = 3

type wordWriter struct {
	Document
	out    strings.Builder
	counts int   // how many numbered lists there were so far
	widths []int // of the present table's columns
	broken bool  // whether the next paragraph begins a page
}

// body is the part with the document's texts.
func (w *wordWriter) body() string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
		"<w:body>\n" + w.out.String() + wordSection + "</w:body></w:document>\n"
}

// numbering is the fixed part and, for every numbered list, a numbering of its own
// that begins at 1.
func (w *wordWriter) numbering() string {
	var nums strings.Builder
	for i := range w.counts {
		fmt.Fprintf(&nums, `  <w:num w:numId="%d"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`+"\n", firstCount+i)
	}
	const end = "</w:numbering>"
	return strings.Replace(w.fixed("numbering.xml"), end, nums.String()+end, 1)
}

func (w *wordWriter) block(b Block) {
	switch b := b.(type) {
	case Heading:
		w.paragraph(fmt.Sprintf("Heading%d", b.Level-1), "", wordRun(b.Text))
	case Paragraph:
		w.prose(b)
	case Bullets:
		w.list("ListBullet", "", b.Items)
	case Numbered:
		w.list("ListNumber", fmt.Sprintf(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>`, firstCount+w.counts), b.Items)
		w.counts++
	case Facts:
		w.facts(b)
	case Table:
		w.table(b)
	case Note:
		w.paragraph("SmallPrint", "", wordRun(b.Text))
	case Code:
		w.code(b)
	case Lines:
		w.lines(b)
	case Break:
		w.broken = true
	}
}

// paragraph writes runs in a style; properties go after the style.
func (w *wordWriter) paragraph(style, properties, runs string) {
	if w.broken {
		properties = "<w:pageBreakBefore/>" + properties
		w.broken = false
	}
	if style != "" {
		style = `<w:pStyle w:val="` + style + `"/>`
	}
	fmt.Fprintf(&w.out, "<w:p><w:pPr>%s%s</w:pPr>%s</w:p>\n", style, properties, runs)
}

// list writes items, the last of which keeps its distance from what follows.
func (w *wordWriter) list(style, count string, items []string) {
	for i, item := range items {
		if i == len(items)-1 {
			count += `<w:spacing w:after="140"/>`
		}
		w.paragraph(style, count, wordRun(item))
	}
}

func (w *wordWriter) prose(p Paragraph) {
	switch {
	case p.Strong == "":
		w.paragraph("", "", wordRun(p.Text))
	case p.Text == "":
		w.paragraph("", "", wordStrong(p.Strong))
	default:
		w.paragraph("", "", wordStrong(p.Strong)+wordRun(" ")+wordRun(p.Text))
	}
}

func (w *wordWriter) lines(l Lines) {
	if l.Label != "" {
		w.paragraph("Caption", "", wordRun(l.Label))
	}
	for range l.N {
		w.paragraph("WritingLine", "", "")
	}
	w.paragraph("TableEnd", "", "")
}

// wordRun is a text in the paragraph's own face; "" for none.
func wordRun(text string) string {
	if text == "" {
		return ""
	}
	return `<w:r><w:t xml:space="preserve">` + escapeXML(text) + `</w:t></w:r>`
}

func wordStrong(text string) string {
	if text == "" {
		return ""
	}
	return `<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">` + escapeXML(text) + `</w:t></w:r>`
}

func escapeXML(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes all
	return b.String()
}
