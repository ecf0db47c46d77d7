package document

import (
	"regexp"
	"slices"
	"strings"
)

// typedBullet begins a line that a person typed as an item of a list.
var typedBullet = regexp.MustCompile(`^[•●▪▫◦‣·∙*–—-][ \x{a0}]+`)

// collector puts together what is found in a file, piece by piece.
type collector struct {
	title string
	out   []Block
}

// line adds a paragraph, or an item where its first sign says so. Blank lines are
// nothing.
func (c *collector) line(text string) {
	text = clean(text)
	if mark := typedBullet.FindString(text); mark != "" {
		c.item(text[len(mark):], false)
	} else if text != "" {
		c.out = append(c.out, Paragraph{Text: text})
	}
}

// item adds to the list that came last, if it is of that kind.
func (c *collector) item(text string, numbered bool) {
	if text = clean(text); text == "" {
		return
	}
	last := len(c.out) - 1
	if last >= 0 {
		switch b := c.out[last].(type) {
		case Bullets:
			if !numbered {
				c.out[last] = Bullets{append(b.Items, text)}
				return
			}
		case Numbered:
			if numbered {
				c.out[last] = Numbered{append(b.Items, text)}
				return
			}
		}
	}
	if numbered {
		c.out = append(c.out, Numbered{[]string{text}})
	} else {
		c.out = append(c.out, Bullets{[]string{text}})
	}
}

// heading adds a heading; the first of level 1 is the title.
func (c *collector) heading(level int, text string) {
	if text = clean(text); text == "" {
		return
	}
	if level == 1 && c.title == "" {
		c.title = text
		return
	}
	c.out = append(c.out, Heading{level, text})
}

// markdown is all that was collected. Without a title, a heading that comes first is
// it, and the others move up.
func (c *collector) markdown() string {
	d := Document{Title: c.title, Blocks: c.out}
	if len(d.Blocks) > 0 && d.Title == "" {
		if first, ok := d.Blocks[0].(Heading); ok {
			d = Document{Title: first.Text, Blocks: raised(d.Blocks[1:])}
		}
	}
	return d.Markdown()
}

// raised makes the highest heading one of level 2.
func raised(blocks []Block) []Block {
	highest := 9
	for _, b := range blocks {
		if h, ok := b.(Heading); ok {
			highest = min(highest, h.Level)
		}
	}
	out := slices.Clone(blocks)
	for i, b := range out {
		if h, ok := b.(Heading); ok {
			out[i] = Heading{h.Level - highest + 2, h.Text}
		}
	}
	return out
}

// levelOf is the number in "h3" or "heading 3"; 0 for others.
func levelOf(name, before string) int {
	rest, ok := strings.CutPrefix(name, before)
	if !ok || len(rest) != 1 || rest[0] < '1' || rest[0] > '6' {
		return 0
	}
	return int(rest[0] - '0')
}
