package main

import (
	"fmt"
	"io"
	"strconv"
	"text/tabwriter"
)

// tabular is a report that can be read as a table.
type tabular interface{ table(w io.Writer) }

// print writes a report as a table, or as JSON.
func (b *bench) print(report tabular) error {
	if b.asJSON {
		e := newEncoder(b.Out)
		e.SetIndent("", "  ")
		if err := e.Encode(report); err != nil {
			return fmt.Errorf("write the report: %w", err)
		}
		return nil
	}
	w := tabwriter.NewWriter(b.Out, 0, 0, 2, ' ', 0)
	report.table(w)
	if err := w.Flush(); err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	return nil
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
			fmt.Fprint(w, ratio(f.Value, s.Figures[i].Value), "\t")
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "(medians of %d runs)\n", r.Runs)
	for _, line := range r.Odd {
		fmt.Fprintln(w, line)
	}
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

// ratio tells how many times as much the first is.
func ratio(a, b float64) string {
	if b == 0 {
		return "-"
	}
	return short(a/b) + "x"
}
