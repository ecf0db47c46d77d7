package main

import (
	"strings"
	"testing"
)

// A bench in which recruitbot lost or doubled something fails; what others lose is told only.
func TestABenchThatLosesFails(t *testing.T) {
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
