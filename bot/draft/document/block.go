package document

import "slices"

// mostLines is more than a page has; an N beyond it is a mistake.
const mostLines = 40

func (h Heading) tidy() Block { return ifAny(Heading{h.Level, clean(h.Text)}) }

func (p Paragraph) tidy() Block { return ifAny(Paragraph{clean(p.Strong), clean(p.Text)}) }

func (b Bullets) tidy() Block { return ifAny(Bullets{cleanItems(b.Items)}) }

func (n Numbered) tidy() Block { return ifAny(Numbered{cleanItems(n.Items)}) }

func (n Note) tidy() Block { return ifAny(Note{clean(n.Text)}) }

func (l Lines) tidy() Block {
	return Lines{Label: withoutColon(clean(l.Label)), N: max(1, min(l.N, mostLines))}
}

func (Break) tidy() Block { return Break{} }

func (f Facts) tidy() Block {
	var rows [][2]string
	for _, r := range f.Rows {
		r = [2]string{withoutColon(clean(r[0])), clean(r[1])}
		if r != [2]string{} {
			rows = append(rows, r)
		}
	}
	return ifAny(Facts{rows})
}

// A table's rows are made equally long, and a header without a text is none; a
// caption alone is no table.
// Rows without a text stay: they are to write in.
func (t Table) tidy() Block {
	columns := len(t.Header)
	for _, r := range t.Rows {
		columns = max(columns, len(r))
	}
	wide := func(cells []string) []string {
		out := make([]string, columns)
		for i, c := range cells {
			out[i] = clean(c)
		}
		return out
	}
	out := Table{Caption: clean(t.Caption), Header: wide(t.Header)}
	if !slices.ContainsFunc(out.Header, func(c string) bool { return c != "" }) {
		out.Header = nil
	}
	for _, r := range t.Rows {
		out.Rows = append(out.Rows, wide(r))
	}
	if columns == 0 || out.Header == nil && len(out.Rows) == 0 {
		return nil
	}
	return ifAny(out)
}

// header is the header's cells, blank where there is none.
func (t Table) header() []string {
	if t.Header == nil && len(t.Rows) > 0 {
		return make([]string, len(t.Rows[0]))
	}
	return t.Header
}

func (h Heading) texts() []string { return []string{h.Text} }

func (p Paragraph) texts() []string { return []string{p.Strong, p.Text} }

func (b Bullets) texts() []string { return b.Items }

func (n Numbered) texts() []string { return n.Items }

func (n Note) texts() []string { return []string{n.Text} }

func (l Lines) texts() []string { return []string{l.Label} }

func (Break) texts() []string { return nil }

func (f Facts) texts() []string {
	var out []string
	for _, r := range f.Rows {
		out = append(out, r[:]...)
	}
	return out
}

func (t Table) texts() []string {
	return slices.Concat(append([][]string{{t.Caption}, t.Header}, t.Rows...)...)
}

// ifAny is the block, or nil when it has no text.
func ifAny(b Block) Block {
	if slices.ContainsFunc(b.texts(), func(text string) bool { return text != "" }) {
		return b
	}
	return nil
}

func cleanItems(items []string) []string {
	var out []string
	for _, item := range items {
		if item = clean(item); item != "" {
			out = append(out, item)
		}
	}
	return out
}
