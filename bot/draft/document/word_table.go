package document

import (
	"fmt"
	"unicode/utf8"
)

// facts are a table of two columns without a header.
func (w *wordWriter) facts(f Facts) {
	var t Table
	for _, r := range f.Rows {
		t.Rows = append(t.Rows, r[:])
	}
	w.beginTable(columnWidths(t), false)
	for _, r := range f.Rows {
		w.row("", []string{wordStrong(r[0]), wordRun(r[1])})
	}
	w.endTable()
}

// table repeats its header on every page; a row with blank cells is high enough to
// write in.
func (w *wordWriter) table(t Table) {
	if t.Caption != "" {
		w.paragraph("Caption", "", wordRun(t.Caption))
	}
	w.beginTable(columnWidths(t), t.Header != nil)
	if t.Header != nil {
		var cells []string
		for _, c := range t.Header {
			cells = append(cells, wordStrong(c))
		}
		w.row("<w:tblHeader/>", cells)
	}
	for _, r := range t.Rows {
		var cells []string
		properties := ""
		for i, c := range r {
			if c == "" {
				properties = `<w:trHeight w:val="1134" w:hRule="atLeast"/>`
			}
			if i == 0 && len(r) > 1 {
				cells = append(cells, wordStrong(c))
			} else {
				cells = append(cells, wordRun(c))
			}
		}
		w.row(properties, cells)
	}
	w.endTable()
}

func (w *wordWriter) beginTable(widths []int, header bool) {
	if w.broken { // a table can't begin a page by itself
		w.paragraph("TableEnd", "", "")
	}
	w.widths = widths
	look, first := 0x680, 0 // its first column heads rows; no stripes
	if header {
		look, first = 0x6a0, 1
	}
	fmt.Fprintf(&w.out, `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`+
		`<w:tblLook w:val="%04X" w:firstRow="%d" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>`, wordWidth, look, first)
	for _, width := range widths {
		fmt.Fprintf(&w.out, `<w:gridCol w:w="%d"/>`, width)
	}
	w.out.WriteString("</w:tblGrid>\n")
}

// row writes cells of runs. No row is split between pages.
func (w *wordWriter) row(properties string, cells []string) {
	w.out.WriteString("<w:tr><w:trPr><w:cantSplit/>" + properties + "</w:trPr>\n")
	for i, runs := range cells {
		fmt.Fprintf(&w.out, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, w.widths[i])
		w.paragraph("TableText", "", runs)
		w.out.WriteString("</w:tc>\n")
	}
	w.out.WriteString("</w:tr>\n")
}

// endTable keeps the table from what follows: two that touch would be one.
func (w *wordWriter) endTable() {
	w.out.WriteString("</w:tbl>\n")
	w.paragraph("TableEnd", "", "")
}

// columnWidths shares the page's width by the longest text of each column, within
// bounds. A column to write in counts as a long one.
func columnWidths(t Table) []int {
	const short, long = 10, 40
	var weights []int
	total := 0
	for i, heading := range t.header() {
		longest := utf8.RuneCountInString(heading)
		blank := len(t.Rows) > 0
		for _, r := range t.Rows {
			longest = max(longest, utf8.RuneCountInString(r[i]))
			blank = blank && r[i] == ""
		}
		if blank {
			longest = long
		}
		weights = append(weights, min(max(longest, short), long))
		total += weights[i]
	}
	for i := range weights {
		weights[i] = weights[i] * wordWidth / total
	}
	return weights
}
