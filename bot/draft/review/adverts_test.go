package review_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"recruitbot/bot/draft/check"
	"recruitbot/bot/draft/review"
)

// advert is one of testdata/adverts: lines "key: value", "---", the text. A fault is a
// check with words that it finds, or "~" and words of its message; "missed" is one that
// is known not to be found, "excess" a finding that is known to be none.
type advert struct {
	name, country, text    string
	faults, missed, excess []string
}

func adverts(t testing.TB, pattern string) []advert {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", "adverts", pattern))
	if err != nil || len(names) == 0 {
		t.Fatalf("no adverts like %s: %v", pattern, err)
	}
	var all []advert
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		head, text, _ := strings.Cut(string(data), "---\n")
		a := advert{name: filepath.Base(name), text: text}
		for line := range strings.Lines(head) {
			switch key, value, _ := strings.Cut(strings.TrimSpace(line), ": "); key {
			case "country":
				a.country = value
			case "fault":
				a.faults = append(a.faults, value)
			case "missed":
				a.missed = append(a.missed, value)
			case "excess":
				a.excess = append(a.excess, value)
			default:
				t.Fatalf("%s: what is %q?", name, line)
			}
		}
		all = append(all, a)
	}
	return all
}

// is tells whether a finding is a fault as an advert lists it.
func is(f check.Finding, fault string) bool {
	id, words, _ := strings.Cut(fault, " ")
	if said, ok := strings.CutPrefix(words, "~ "); ok {
		return f.Check == id && strings.Contains(f.Message, said)
	}
	span, words := strings.ToLower(f.Span), strings.ToLower(words)
	return f.Check == id && span != "" && (strings.Contains(span, words) || strings.Contains(words, span))
}

// alarms tells a finding that claims a fault. That a text is short, and what may only read
// better, is none.
func alarms(f check.Finding) bool {
	return f.Level == check.Error || f.Level == check.Warn && f.Check != "J2" || f.Check == "J10"
}

// Ten adverts with faults that whoever wrote them knows, and ten without any: how many are
// found and missed, and how many findings are none. What isn't as it should be stands in
// the adverts' heads, so that it is known, and known when it changes.
func TestTwentyAdverts(t *testing.T) {
	found, missed, false1, false2 := 0, 0, 0, 0
	for _, a := range adverts(t, "*") {
		list := review.Read(a.text, a.country, "", "en").Findings
		has := func(fault string) bool {
			return slices.ContainsFunc(list, func(f check.Finding) bool { return is(f, fault) })
		}
		for _, fault := range a.faults {
			if found++; !has(fault) {
				t.Errorf("%s: missed %s", a.name, fault)
			}
		}
		for _, fault := range a.missed {
			if missed++; has(fault) {
				t.Errorf("%s: %s is found now: make it a fault", a.name, fault)
			}
		}
		for _, f := range list {
			listed := func(fault string) bool { return is(f, fault) }
			switch {
			case !alarms(f) || slices.ContainsFunc(a.faults, listed) || f.Level == check.Warn && strings.HasPrefix(a.name, "bad"):
			case !slices.ContainsFunc(a.excess, listed):
				t.Errorf("%s: false alarm: %s %s %q: %s", a.name, f.Level, f.Check, f.Span, f.Message)
			case f.Level == check.Error:
				false1++
			default:
				false2++
			}
		}
	}
	if found != 42 || missed != 2 || false1 != 0 || false2 != 6 {
		t.Errorf("found %d, missed %d, false errors %d, false warnings %d", found, missed, false1, false2)
	}
}

// The country of each advert is told from its text; where it can't be, none is made up.
func TestCountryIsToldFromTheText(t *testing.T) {
	for _, a := range adverts(t, "*") {
		want := map[string]string{"good-10-lead-remote-us.txt": "US", "bad-09-ninja-remote.txt": "none", "bad-06-model-chatter.txt": "EU"}[a.name]
		if want == "" {
			want = a.country
		}
		if got := review.Guess(a.text); got != want {
			t.Errorf("%s: %s, want %s", a.name, got, want)
		}
	}
}

// What is corrected has nothing left to be mended by a machine, and no more errors than
// before; an advert without such faults stays as it is, letter by letter.
func TestCorrectedVersionHasNothingMechanicalLeft(t *testing.T) {
	for _, a := range adverts(t, "*") {
		before := review.Read(a.text, a.country, "", "")
		after := before.Corrected()
		if after.Mendable() {
			t.Errorf("%s can be mended further: %s", a.name, after.Text)
		}
		if len(after.Of(check.Error)) > len(before.Of(check.Error)) {
			t.Errorf("%s got worse: %s", a.name, after.Summary())
		}
		if changes := review.Changes(a.text, after.Text); (len(changes) > 0) != (after.Text != a.text) || !before.Mendable() && after.Text != a.text {
			t.Errorf("%s: %d changes", a.name, len(changes))
		}
	}
}
