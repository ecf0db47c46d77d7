package main

import (
	"fmt"
	"strings"

	checks "recruitbot/bot/draft/check"
	"recruitbot/bot/draft/document"
	"recruitbot/knowledge"
)

// report is what --text finds, as it is written with --json.
type report struct {
	File      string            `json:"file"`
	Additions []checks.Addition `json:"additions"`
	Missing   []string          `json:"missing"`
	Findings  []checks.Finding  `json:"findings"`
}

// compare holds a finished text against the brief.
func (f draftFlags) compare(j job, s Streams) error {
	data, err := readInput(f.text, s.In)
	if err != nil {
		return err
	}
	text, err := document.Read(f.text, data, textSize)
	if err != nil {
		return err
	}
	a := j.writer.AdvertOf(j.base, j.brief, text)
	a.Reader = "en"
	r := report{File: f.text, Additions: orNone(checks.Added(a)), Missing: orNone(checks.Missing(a)), Findings: orNone(checks.Read(a))}
	if f.json {
		return newEncoder(s.Out).Encode(r)
	}
	_, err = fmt.Fprint(s.Out, r.table())
	return err
}

// textSize is what a text to check may have, in bytes.
const textSize = 200 << 10

// orNone is a list that JSON writes as [] when it is empty.
func orNone[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// table is a report for reading.
func (r report) table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: adds %d, leaves out %d, %d findings\n", r.File, len(r.Additions), len(r.Missing), len(r.Findings))
	for _, a := range r.Additions {
		fmt.Fprintf(&b, "added    %-12s %q\n", a.Kind, a.Span)
	}
	for _, m := range r.Missing {
		fmt.Fprintf(&b, "missing  %s\n", m)
	}
	for _, found := range r.Findings {
		b.WriteString(findingLine(found))
	}
	return b.String()
}

// findingLine is a finding for reading: level, check, words, what and what instead.
func findingLine(f checks.Finding) string {
	line := fmt.Sprintf("%-8s %-4s %s", f.Level, f.Check, f.Message)
	if f.Remedy != "" {
		line += "\n              " + f.Remedy
	}
	if f.Source != "" {
		line += fmt.Sprintf("\n              (%s", f.Source)
		if f.Dated != "" {
			line += ", checked on " + knowledge.Day(f.Dated).In("en")
		}
		line += ")"
	}
	return line + "\n"
}
