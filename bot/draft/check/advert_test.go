package check_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"recruitbot/bot/draft/check"
)

// sample is an advert of testdata/adverts: lines "key: value", "---", the text.
// An error line is a check and the exact words ("" for the whole text), with
// "=> words" where a fix is expected. All errors are listed; an "also" line
// is a finding that must be among the others.
type sample struct {
	name   string
	advert check.Advert
	errors []string
	also   []string
}

func samples(t testing.TB, pattern string) []sample {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", "adverts", pattern))
	if err != nil || len(names) == 0 {
		t.Fatalf("no adverts like %s: %v", pattern, err)
	}
	var all []sample
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		head, text, ok := strings.Cut(string(b), "---\n")
		if !ok {
			t.Fatalf("%s has no line ---", name)
		}
		s := sample{name: filepath.Base(name), advert: check.Advert{Text: text}}
		for line := range strings.Lines(head) {
			key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
			switch key {
			case "country":
				s.advert.Country = value
			case "language":
				s.advert.Language = value
			case "error":
				s.errors = append(s.errors, value)
			case "also":
				s.also = append(s.also, value)
			default:
				t.Fatalf("%s: what is %q?", name, line)
			}
		}
		all = append(all, s)
	}
	return all
}

func told(f check.Finding) string {
	s := f.Check
	if f.Span != "" {
		s += " " + f.Span
	}
	if f.Fix != nil && f.Fix.Text != "" {
		s += " => " + f.Fix.Text
	}
	return s
}

func TestKnownFaultsAreFoundAndNoOthers(t *testing.T) {
	for _, pattern := range []string{"bad-*", "odd-*"} {
		for _, s := range samples(t, pattern) {
			t.Run(s.name, func(t *testing.T) {
				var errors, others []string
				for _, f := range check.Read(s.advert) {
					if f.Level == check.Error {
						errors = append(errors, told(f))
					}
					others = append(others, fmt.Sprintf("%s %s", f.Level, told(f)))
				}
				slices.Sort(errors)
				slices.Sort(s.errors)
				if !slices.Equal(errors, s.errors) {
					t.Errorf("errors\n%s\nwant\n%s", strings.Join(errors, "\n"), strings.Join(s.errors, "\n"))
				}
				for _, want := range s.also {
					if !slices.Contains(others, want) {
						t.Errorf("no %q among\n%s", want, strings.Join(others, "\n"))
					}
				}
			})
		}
	}
}

func TestGoodAdvertsHaveNoErrorAndNoCodedWord(t *testing.T) {
	for _, s := range samples(t, "good-*") {
		t.Run(s.name, func(t *testing.T) {
			for _, f := range check.Read(s.advert) {
				if f.Level == check.Error || f.Check == "J10" || f.Check == "J8" || f.Check == "J9" {
					t.Errorf("%s %s: %s", f.Level, told(f), f.Message)
				}
			}
		})
	}
}

// Every finding is complete and its words are those of the text, whoever reads it.
func TestFindingsAreFitToBeShown(t *testing.T) {
	for _, reader := range []string{"", "en", "fr"} {
		for _, s := range samples(t, "*") {
			s.advert.Reader = reader
			for _, f := range check.Read(s.advert) {
				if f.Start < 0 || f.End > len(s.advert.Text) || s.advert.Text[f.Start:f.End] != f.Span {
					t.Errorf("%s: %s at %d to %d is not %q", s.name, f.Check, f.Start, f.End, f.Span)
				}
				if f.Message == "" || f.Remedy == "" || f.Source == "" || f.Dated == "" {
					t.Errorf("%s: incomplete: %+v", s.name, f)
				}
				if reader == "fr" && slices.ContainsFunc([]string{"recruitbot's", "(EU)", " the ", " where ", " and "}, func(w string) bool {
					return strings.Contains(f.Source, w) && !strings.HasPrefix(f.Source, "Conduct of ")
				}) {
					t.Errorf("%s: a source in English: %s", s.name, f.Source)
				}
				if strings.ContainsAny(strings.ReplaceAll(f.Message, f.Span, "")+f.Remedy, "{}") {
					t.Errorf("%s: not filled in: %s %s", s.name, f.Message, f.Remedy)
				}
			}
		}
	}
}
