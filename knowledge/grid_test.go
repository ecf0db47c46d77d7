package knowledge_test

import (
	"testing"

	"recruitbot/knowledge"
)

// Every cell of the source's grid, in EUR, plain and with London on it: low x
// (1 + low %) to high x (1 + high %), as worked out by hand.
func TestGridCells(t *testing.T) {
	base := embedded(t)
	cells := []struct {
		level, company            string
		min, max, london, london2 int
	}{
		{"junior", "sme", 32000, 40000, 35200, 46000},
		{"junior", "itservices", 30000, 38000, 33000, 43700},
		{"junior", "scaleup", 38000, 45000, 41800, 51750},
		{"established", "sme", 40000, 50000, 44000, 57500},
		{"established", "itservices", 38000, 45000, 41800, 51750},
		{"established", "scaleup", 48000, 58000, 52800, 66700},
		{"senior", "sme", 50000, 62000, 57500, 74400},
		{"senior", "itservices", 45000, 55000, 51750, 66000},
		{"senior", "scaleup", 58000, 70000, 66700, 84000},
		{"lead", "sme", 60000, 80000, 72000, 100000},
		{"lead", "itservices", 55000, 70000, 66000, 87500},
		{"lead", "scaleup", 70000, 90000, 84000, 112500},
	}
	for _, c := range cells {
		slots := knowledge.Slots{Levels: []string{c.level}, Companies: []string{c.company}}
		checkFigure(t, base, slots, c.min, c.max)
		slots.Uplift = "london"
		checkFigure(t, base, slots, c.london, c.london2)
	}
}

func checkFigure(t *testing.T, base *knowledge.Base, slots knowledge.Slots, low, high int) {
	t.Helper()
	a := base.Ask(knowledge.Question{About: "salary", Slots: slots})
	if len(a.Figures) != 1 {
		t.Fatalf("%+v: %d figures, want 1: %s", slots, len(a.Figures), seen(a))
	}
	f := a.Figures[0]
	if f.Min != low || f.Max != high || f.Currency != "EUR" || f.Period != "year" || f.Uplift != slots.Uplift {
		t.Errorf("%+v: got %+v, want %d to %d EUR a year", slots, f, low, high)
	}
	if len(a.Citations) == 0 || a.Citations[0].Dated == "" {
		t.Errorf("%+v: no source with a date", slots)
	}
}
