package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
)

// findings are what a bench found: to be read as a table, and an error where recruitbot lost or
// doubled something.
type findings interface {
	table(w io.Writer)
	verdict() error
}

// print writes a report as a table, or as JSON, and gives its verdict.
func (b *bench) print(r findings) error {
	if err := b.write(r); err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	return r.verdict()
}

func (b *bench) write(r findings) error {
	if b.asJSON {
		e := newEncoder(b.Out)
		e.SetIndent("", "  ")
		return e.Encode(r)
	}
	w := tabwriter.NewWriter(b.Out, 0, 0, 2, ' ', 0)
	r.table(w)
	return w.Flush()
}

// loadReport is what bench load found: each figure is the median of the runs.
type loadReport struct {
	Runs     int             `json:"runs"`
	Subjects []subjectReport `json:"subjects"`
	Odd      []string        `json:"odd,omitempty"` // acts that were lost or doubled
}

type subjectReport struct {
	Name    string   `json:"name"`
	Figures []figure `json:"figures"`
}

func (r loadReport) table(w io.Writer) {
	fmt.Fprint(w, "measure\t")
	for _, s := range r.Subjects {
		fmt.Fprintf(w, "%s\t", s.Name)
	}
	own := r.Subjects[len(r.Subjects)-1]
	for _, s := range r.Subjects[:len(r.Subjects)-1] {
		fmt.Fprintf(w, "to %s\t", s.Name)
	}
	fmt.Fprintln(w)
	for i, f := range own.Figures {
		name := f.Name
		if f.Unit != "" {
			name += ", " + f.Unit
		}
		fmt.Fprint(w, name, "\t")
		for _, s := range r.Subjects {
			fmt.Fprint(w, short(s.Figures[i].Value), "\t")
		}
		for _, s := range r.Subjects[:len(r.Subjects)-1] {
			fmt.Fprint(w, ratio(f.To, s.Name), "\t")
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "(medians of %d runs)\n", r.Runs)
	for _, line := range r.Odd {
		fmt.Fprintln(w, line)
	}
}

// verdict is an error if recruitbot, which is the last, lost or doubled something. What the
// others do is for the table.
func (r loadReport) verdict() error {
	own := r.Subjects[len(r.Subjects)-1].Name + ": "
	return loses(len(slices.DeleteFunc(slices.Clone(r.Odd), func(line string) bool { return !strings.HasPrefix(line, own) })))
}

// loses is an error of so many acts that were lost or doubled; nil for none.
func loses(acts int) error {
	if acts == 0 {
		return nil
	}
	return fmt.Errorf("recruitbot lost or doubled %d answers", acts)
}

// short writes a number with three digits that count.
func short(v float64) string {
	digits := 0
	switch {
	case v == 0 || v >= 100:
	case v >= 10:
		digits = 1
	case v >= 1:
		digits = 2
	default:
		digits = 3
	}
	return strconv.FormatFloat(v, 'f', digits, 64)
}

// ratio tells how many times as much it is as what another bot has.
func ratio(to map[string]float64, other string) string {
	times, ok := to[other]
	if !ok {
		return "-"
	}
	return short(times) + "x"
}
