// Package document writes one document as Markdown, HTML, DOCX or plain text.
//
// A Document is texts and their roles; it knows nothing of jobs. All texts are
// plain: what means something where they land (a star in Markdown, a bracket in
// HTML) is escaped there, and control characters are taken out. The same document
// always gives the same bytes: there is no clock in them.
//
// The way back is Parse, for Markdown that a person or a model wrote, and Read,
// for the text of a file.
//
// 21 November 2026: in Markdown, facts are a list whose items begin with a strong
// label and a colon, small print is a quotation, and lines to write on are rules of
// underscores below a label in italics. So Parse knows them again, and they look
// right wherever Markdown is shown.
//
// 21 November 2026: the DOCX is written here, part by part. The library that was
// meant for it, gomutex/godocx (last touched in August 2025), has styles, tables and
// numbering, but no call for a document's language, for its properties or for page
// numbers: they are those of a template from 2013 that says en-US, and whose styles
// are 440 kB, twice in every file. What we need of the format is seven small fixed
// parts and 330 lines.
package document

import "strings"

// Document is one text to hand out.
type Document struct {
	Language string // "en" or "fr"; else English
	Title    string // HTML and DOCX refuse a document without one
	Blocks   []Block
	Data     []byte // JSON-LD that the HTML carries; nil for none
}

// Block is a part of a document: Heading, Paragraph, Bullets, Numbered, Facts,
// Table, Note, Lines or Break. One without a text is left out when written,
// but for Break and Lines.
type Block interface {
	tidy() Block // with its texts cleaned; nil when nothing is left of it
	texts() []string
}

// Heading begins a section. Levels are 2 to 4, since the title is 1; one that
// skips a level, or is out of range, is written as the nearest that does not.
type Heading struct {
	Level int
	Text  string
}

// Paragraph is prose, which may lead in with some strong words.
type Paragraph struct {
	Strong string // "" for none
	Text   string
}

// Bullets is a list whose order means nothing.
type Bullets struct {
	Items []string
}

// Numbered is a list that counts from 1.
type Numbered struct {
	Items []string
}

// Facts are labels and their values, such as "Salary" and "€58,000 to €70,000
// gross a year". A label needs no colon of its own.
type Facts struct {
	Rows [][2]string
}

// Table has a header, unless that is empty, and rows whose first cell heads them.
// Blank cells are to write in. Rows may be of different lengths.
type Table struct {
	Caption string // "" for none
	Header  []string
	Rows    [][]string
}

// Note is small print.
type Note struct {
	Text string
}

// Lines are N blank lines to write on; fewer than one are one, and more than 40
// are 40.
type Lines struct {
	Label string // "" for none
	N     int
}

// Break begins a new page where there are pages.
type Break struct{}

// Words counts the words of the title and of all blocks, as a reader would: signs
// alone are no words, and what a non-breaking space holds together is one.
func (d Document) Words() int {
	d = d.tidy()
	n := countWords(d.Title)
	for _, b := range d.Blocks {
		for _, text := range b.texts() {
			n += countWords(text)
		}
	}
	return n
}

// tidy cleans all texts, leaves out what is empty and puts headings in order.
func (d Document) tidy() Document {
	d.Title = clean(d.Title)
	var blocks []Block
	level := 1
	for _, b := range d.Blocks {
		if b == nil {
			continue
		}
		b = b.tidy()
		if h, ok := b.(Heading); ok {
			level = max(2, min(h.Level, level+1, 4))
			b = Heading{Level: level, Text: h.Text}
		}
		if b != nil {
			blocks = append(blocks, b)
		}
	}
	d.Blocks = blocks
	return d
}

// label is a label with its colon, in the document's language.
func (d Document) label(text string) string {
	if d.Language == "fr" && text != "" {
		return text + "\u00a0:"
	}
	return text + ":"
}

// withoutColon is a label without the colon that it may have brought.
func withoutColon(label string) string {
	return strings.TrimFunc(strings.TrimSuffix(label, ":"), isBlank)
}
