package document

import (
	"encoding/xml"
	"strings"
)

// longCell is how many bytes of text a cell of a table has at most; with more, the
// table only places parts of a page.
const longCell = 2000

func (r *wordReader) start(e xml.StartElement) {
	r.inText = false
	switch e.Name.Local {
	case "p":
		r.paragraphs = append(r.paragraphs, &wordParagraph{})
	case "t":
		r.inText = true
	case "tab", "br", "cr":
		r.write(" ")
	case "noBreakHyphen":
		r.write("-")
	case "pStyle":
		if p := r.paragraph(); p != nil {
			p.style = r.styles[value(e)]
		}
	case "numId":
		if p := r.paragraph(); p != nil {
			p.listed = value(e) != "0"
		}
	case "tbl":
		r.tables = append(r.tables, &wordTable{})
	case "tblHeader":
		if t := r.table(); t != nil {
			t.headed = true
		}
	case "tr":
		if t := r.table(); t != nil {
			t.rows = append(t.rows, nil)
		}
	case "tc":
		if t := r.table(); t != nil && len(t.rows) > 0 {
			last := len(t.rows) - 1
			t.rows[last] = append(t.rows[last], "")
		}
	}
}

func (r *wordReader) end(name string) {
	r.inText = false
	switch name {
	case "p":
		if p := r.paragraph(); p != nil {
			r.paragraphs = r.paragraphs[:len(r.paragraphs)-1]
			r.finish(p)
		}
	case "tbl":
		if t := r.table(); t != nil {
			r.tables = r.tables[:len(r.tables)-1]
			r.finishTable(t)
		}
	}
}

func value(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "val" {
			return a.Value
		}
	}
	return ""
}

// paragraph is the innermost that is being read, or nil.
func (r *wordReader) paragraph() *wordParagraph {
	if len(r.paragraphs) == 0 {
		return nil
	}
	return r.paragraphs[len(r.paragraphs)-1]
}

// table is the innermost that is being read, or nil.
func (r *wordReader) table() *wordTable {
	if len(r.tables) == 0 {
		return nil
	}
	return r.tables[len(r.tables)-1]
}

func (r *wordReader) write(text string) {
	if p := r.paragraph(); p != nil {
		p.text.WriteString(text)
	}
}

// finish adds a paragraph to the table that it stands in, or to the document.
func (r *wordReader) finish(p *wordParagraph) {
	t := r.table()
	if t == nil {
		r.add(p)
		return
	}
	before := len(t.plain.out)
	t.plain.add(p)
	if len(t.rows) == 0 || len(t.rows[len(t.rows)-1]) == 0 {
		return
	}
	if len(t.plain.out) > before {
		_, prose := t.plain.out[before].(Paragraph)
		t.laid = t.laid || !prose
	}
	row := t.rows[len(t.rows)-1]
	cell := &row[len(row)-1]
	t.laid = t.laid || t.plain.title != "" || len(*cell) > longCell
	if !t.laid {
		*cell = strings.TrimSpace(*cell + " " + clean(p.text.String()))
	}
}

// finishTable adds a table, or facts where there are two columns without a header.
// One with lists, headings or much text in it, or of one column, is taken apart, and
// so is the one around it.
func (r *wordReader) finishTable(t *wordTable) {
	columns := 0
	for _, row := range t.rows {
		columns = max(columns, len(row))
	}
	blocks := t.plain.out
	switch {
	case t.laid || columns < 2:
	case columns == 2 && !t.headed:
		blocks = []Block{factsOf(t.rows)}
	default:
		blocks = []Block{Table{Header: t.rows[0], Rows: t.rows[1:]}}
	}
	into := &r.collector
	if outer := r.table(); outer != nil {
		outer.laid = true
		into = &outer.plain
	}
	into.heading(1, t.plain.title)
	into.out = append(into.out, blocks...)
}

func factsOf(rows [][]string) Facts {
	var f Facts
	for _, row := range rows {
		if len(row) > 0 {
			f.Rows = append(f.Rows, [2]string{row[0], strings.Join(row[1:], " ")})
		}
	}
	return f
}

// add adds a paragraph by its style's name.
func (c *collector) add(p *wordParagraph) {
	text := p.text.String()
	switch {
	case p.style == "title":
		c.heading(1, text)
	case levelOf(p.style, "heading ") > 0:
		c.heading(levelOf(p.style, "heading ")+1, text)
	case strings.HasPrefix(p.style, "list number"):
		c.item(text, true)
	case strings.HasPrefix(p.style, "list bullet"), p.listed:
		c.item(text, false)
	default:
		c.line(text)
	}
}
