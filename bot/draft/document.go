package draft

import (
	"strings"

	"recruitbot/bot/draft/document"
)

// Document is the description as a document to hand out: its title, then section by
// section heading, texts, list and rows. The steps of recruiting are numbered.
func (d Description) Document() document.Document {
	out := document.Document{Language: d.Brief.Language}
	for _, s := range d.Sections {
		if s.ID == Title {
			out.Title = s.Text
			continue
		}
		out.Blocks = append(out.Blocks, s.blocks()...)
	}
	return out
}

func (s Section) blocks() []document.Block {
	var out []document.Block
	if s.Title != "" {
		out = append(out, document.Heading{Level: 2, Text: s.Title})
	}
	for text := range strings.SplitSeq(s.Text, "\n\n") {
		switch {
		case text == "":
		case s.ID == Small:
			out = append(out, document.Note{Text: text})
		default:
			out = append(out, document.Paragraph{Text: text})
		}
	}
	switch {
	case len(s.Items) > 0 && s.ID == Process:
		out = append(out, document.Numbered{Items: s.Items})
	case len(s.Items) > 0:
		out = append(out, document.Bullets{Items: s.Items})
	}
	if len(s.Rows) > 0 {
		out = append(out, document.Facts{Rows: s.Rows})
	}
	return out
}
