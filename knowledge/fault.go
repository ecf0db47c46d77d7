package knowledge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Fault is one thing wrong in a folder of profiles, with where it is and what
// to do about it. Line and Column count from 1, in characters; both are 0 where
// the fault is the file's or the folder's as a whole.
type Fault struct {
	File         string // the folder's name and the path in it, with slashes
	Line, Column int
	Problem      string
	Excerpt      string // the line, cut to 120 characters around the column; "" without one
	Remedy       string
	caret        int // characters of Excerpt before the fault
}

// Error is the fault in up to four lines: where and what, the excerpt with a
// caret under the place, and the remedy.
func (f Fault) Error() string {
	var b strings.Builder
	b.WriteString(f.File)
	if f.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", f.Line, f.Column)
	}
	b.WriteString(": " + f.Problem)
	if f.Excerpt != "" {
		fmt.Fprintf(&b, "\n    %s\n    %s^", f.Excerpt, strings.Repeat(" ", f.caret))
	}
	if f.Remedy != "" {
		b.WriteString("\n  remedy: " + f.Remedy)
	}
	return b.String()
}

// Faults are all faults of the folders that were loaded, by file and line.
type Faults []Fault

// Error is every fault, an empty line between two.
func (f Faults) Error() string {
	parts := make([]string, len(f))
	for i := range f {
		parts[i] = f[i].Error()
	}
	return strings.Join(parts, "\n\n")
}

// err is f in order of place, nil for none.
func (f Faults) err() error {
	if len(f) == 0 {
		return nil
	}
	slices.SortStableFunc(f, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), a.Line-b.Line, a.Column-b.Column)
	})
	return f
}

// excerpt cuts a line to what a terminal shows, and returns how many characters
// of it are before the column. Tabs become a space, so that the caret stays
// under its place.
func excerpt(line string, column int) (string, int) {
	const before, width = 80, 120
	line = strings.ReplaceAll(strings.ToValidUTF8(line, "\uFFFD"), "\t", " ")
	runes := []rune(line)
	caret := max(0, min(column-1, len(runes)))
	if from := caret - before; from > 0 {
		runes, caret = runes[from:], before
	}
	if len(runes) > width {
		runes = runes[:width]
	}
	return string(runes), caret
}

// nearest returns the word of known that s was likely meant to be: at most two
// letters apart, and no more than a third of it; "" for none.
func nearest(s string, known []string) string {
	best, at := "", 3
	for _, k := range known {
		if d := distance(s, k); d < at && d*3 <= max(3, utf8.RuneCountInString(k)) {
			best, at = k, d
		}
	}
	return best
}

// distance is how many letters must be put in, taken out or changed to make b of a.
func distance(a, b string) int {
	if len(a) > 64 || len(b) > 64 {
		return 64
	}
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			cost := diagonal
			if x[i] != y[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(y)]
}
