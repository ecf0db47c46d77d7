package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	checks "recruitbot/bot/draft/check"
	"recruitbot/bot/draft/document"
	"recruitbot/bot/draft/review"
)

// errFindings ends check-ad where an ad has errors: they have been told.
var errFindings = errors.New("there are errors to fix")

// adFlags are how `check-ad` is called.
type adFlags struct {
	country, language string
	json, fix         bool
}

func checkAdCommand(s Streams) *cobra.Command {
	var f adFlags
	c := &cobra.Command{
		Use: "check-ad FILE...", Short: "Check job ads against good practice and a country's rules",
		Long: "Reads job ads (txt, md, html, docx; - is standard input) and tells what it finds, the heaviest first: the words,\n" +
			"why, what to write instead, and whose rule it is, with the day on which the rule was last checked.\n" +
			"Without --country the country is told from each text: its places, currency and marks such as (F/H).\n\n" +
			"It ends with 1 where an ad has errors or can't be read. This is no legal advice.",
		Example: "  recruitbot check-ad ad.docx --country FR\n" +
			"  recruitbot check-ad *.md --json\n" +
			"  recruitbot check-ad ad.txt --fix",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New("check-ad needs a FILE, or - for standard input")}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if err := f.check(); err != nil {
				return usageError{err}
			}
			return f.run(args, s)
		},
	}
	c.Flags().StringVar(&f.country, "country", "", "ISO code such as FR, GB or DE, EU, or none; left out, told from each text")
	c.Flags().StringVar(&f.language, "language", "", "language that the ads must have: en or fr; left out, any")
	c.Flags().BoolVar(&f.json, "json", false, "write a line of JSON a file")
	c.Flags().BoolVar(&f.fix, "fix", false, "add the corrected version, and what it changes")
	return c
}

// check looks at the flags, and writes the country as the checks have it.
func (f *adFlags) check() error {
	if f.country != "" {
		code, ok := review.Country(f.country)
		if !ok {
			return fmt.Errorf("no country %q: take an ISO code such as FR, or EU, or none", f.country)
		}
		f.country = code
	}
	switch {
	case f.language != "" && f.language != "en" && f.language != "fr":
		return fmt.Errorf("no language %q: take en or fr", f.language)
	case f.json && f.fix:
		return errors.New("--fix writes for people: it doesn't go with --json")
	}
	return nil
}

// run checks one file after the other. One that can't be read is told, and the others
// are read all the same.
func (f *adFlags) run(files []string, s Streams) error {
	var failed []error
	found := false
	for i, file := range files {
		text, err := readAdvert(file, s.In)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		r := review.Read(text, f.country, f.language, "")
		found = found || len(r.Of(checks.Error)) > 0
		if err := f.write(file, r, i > 0, s.Out); err != nil {
			return fmt.Errorf("write what was found in %s: %w", file, err)
		}
	}
	if len(failed) == 0 && found {
		failed = append(failed, errFindings)
	}
	return errors.Join(failed...)
}

// adSize is how large a file may be, in bytes.
const adSize = 2 << 20

// readAdvert is the text of a file, or of standard input.
func readAdvert(file string, in io.Reader) (string, error) {
	data, err := readInput(file, in)
	if err != nil {
		return "", err
	}
	return document.Read(file, data, adSize)
}

// write writes what was found in a file.
func (f *adFlags) write(file string, r review.Report, further bool, out io.Writer) error {
	if f.json {
		return newEncoder(out).Encode(lineOf(file, r))
	}
	text := file + " (" + r.Country + ", " + r.Language + "): " + r.Summary() + "\n"
	if further {
		text = "\n" + text
	}
	for _, found := range r.Findings {
		text += findingOf(found, r)
	}
	if f.fix {
		text += fixed(r)
	}
	_, err := io.WriteString(out, text)
	return err
}

// findingOf is a finding for reading, a line each for why, what instead and whose rule.
func findingOf(f checks.Finding, r review.Report) string {
	line := fmt.Sprintf("%-6s %-4s %s", f.Level, f.Check, r.Why(f))
	for _, more := range []string{f.Remedy, "(" + r.Source(f) + ")"} {
		if more != "" && more != "()" {
			line += "\n            " + more
		}
	}
	return line + "\n"
}

// fixed is the corrected version and what it changes.
func fixed(r review.Report) string {
	after := r.Corrected()
	changes := review.Changes(r.Text, after.Text)
	if len(changes) == 0 {
		return "\n" + r.Unmended() + "\n"
	}
	var b strings.Builder
	b.WriteString("\n" + r.Mended() + "\n")
	for _, c := range changes {
		for _, said := range c.Before {
			b.WriteString("- " + said + "\n")
		}
		for _, said := range c.After {
			b.WriteString("+ " + said + "\n")
		}
	}
	b.WriteString("\n" + strings.TrimRight(after.Text, "\n") + "\n")
	return b.String()
}

// adLine and adFinding are what --json writes.
type (
	adLine struct {
		File     string      `json:"file"`
		Country  string      `json:"country"`
		Language string      `json:"language"`
		Findings []adFinding `json:"findings"`
	}
	adFinding struct {
		Check   string       `json:"check"`
		Level   checks.Level `json:"level"`
		Span    string       `json:"span"`
		Message string       `json:"message"`
		Remedy  string       `json:"remedy"`
		Source  string       `json:"source"` // with the day on which it was last checked
	}
)

func lineOf(file string, r review.Report) adLine {
	line := adLine{File: file, Country: r.Country, Language: r.Language, Findings: []adFinding{}}
	for _, f := range r.Findings {
		line.Findings = append(line.Findings, adFinding{f.Check, f.Level, f.Span, f.Message, f.Remedy, r.Source(f)})
	}
	return line
}
