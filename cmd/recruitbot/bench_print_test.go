package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What programs read has recruitbot's ratios to the others, but to none that is 0.
func TestABenchTellsRatiosToPrograms(t *testing.T) {
	t.Parallel()
	of := func(name string, rate, lost float64) subjectReport {
		return subjectReport{Name: name, Figures: []figure{{Name: "slash: answered", Unit: "1/s", Value: rate}, {Name: "lost", Value: lost}}}
	}
	r := loadReport{Runs: 1, Subjects: []subjectReport{of("floor", 200, 0), of("slack-go", 50, 4), of("recruitbot", 100, 1)}}
	r.compare()
	var out bytes.Buffer
	if err := (&bench{Streams: Streams{Out: &out}, asJSON: true}).print(r); err != nil {
		t.Fatal(err)
	}
	var told loadReport
	if err := json.Unmarshal(out.Bytes(), &told); err != nil {
		t.Fatalf("%v in %s", err, out.String())
	}
	own := told.Subjects[2].Figures
	want := []figure{
		{Name: "slash: answered", Unit: "1/s", Value: 100, To: map[string]float64{"floor": 0.5, "slack-go": 2}},
		{Name: "lost", Value: 1, To: map[string]float64{"slack-go": 0.25}},
	}
	if diff := cmp.Diff(want, own); diff != "" {
		t.Error(diff)
	}
}

// A bench in which recruitbot lost or doubled something fails; what others lose is told only.
func TestABenchThatLosesFails(t *testing.T) {
	t.Parallel()
	subjects := []subjectReport{{Name: "slack-go"}, {Name: "recruitbot"}}
	for name, c := range map[string]struct {
		report findings
		want   string // "" for none
	}{
		"nothing lost":      {loadReport{Subjects: subjects}, ""},
		"another bot's":     {loadReport{Subjects: subjects, Odd: []string{"slack-go: DM: lost: DM 7"}}, ""},
		"recruitbot's":      {loadReport{Subjects: subjects, Odd: []string{"slack-go: DM: lost: DM 7", "recruitbot: DM: lost: DM 8", "recruitbot: slash: doubled: slash 9"}}, "doubled 2 answers"},
		"a soak":            {soakReport{Steps: []soakStep{{Sent: 20, Answered: 20}}}, ""},
		"a soak that loses": {soakReport{Steps: []soakStep{{Sent: 20, Answered: 20}, {Lost: 1}, {Doubled: 2}}}, "3 answers"},
		"a fault":           {faultReport{Faults: []faultLine{{Fault: "resets", Lost: 1}, {Fault: "garbage"}}}, "1 of 2 faults"},
	} {
		switch err := c.report.verdict(); {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}
