// Package passage tells what changed between two texts, line by line or sentence by sentence.
package passage

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Change is a run of lines that was replaced. Lines that only went have nothing after
// them, lines that only came nothing before.
type Change struct {
	Before, After []string
}

// Changes compares two texts whose lines end in a line feed. What it finds is in their
// order, and the same each time.
func Changes(before, after string) []Change {
	m := diffmatchpatch.New()
	m.DiffTimeout = 0 // exact, and so the same each time
	a, b, lines := m.DiffLinesToRunes(before, after)
	var out []Change
	var now Change
	for _, d := range m.DiffCharsToLines(m.DiffMainRunes(a, b, false), lines) {
		said := strings.Split(strings.TrimRight(d.Text, "\n"), "\n")
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			now.Before = append(now.Before, said...)
		case diffmatchpatch.DiffInsert:
			now.After = append(now.After, said...)
		default:
			out, now = ended(out, now), Change{}
		}
	}
	return ended(out, now)
}

// ended puts a change at the end of a list, if it is one.
func ended(list []Change, c Change) []Change {
	if len(c.Before)+len(c.After) == 0 {
		return list
	}
	return append(list, c)
}
