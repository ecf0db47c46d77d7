package check_test

import (
	"strings"
	"testing"

	"recruitbot/bot/draft/check"
)

func TestChecksAreOneTable(t *testing.T) {
	var ids []string
	for _, c := range check.Checks() {
		ids = append(ids, c.ID)
		if c.Asks == "" || c.Level == "" {
			t.Errorf("%s doesn't say what it asks, or how much it weighs", c.ID)
		}
	}
	if got, want := strings.Join(ids, " "), "J1 J2 J3 J4 J5 J6 J7 J8 J9 J10 J11 J12 J13 J14 J15 J16 J18 J19 J20 J21"; got != want {
		t.Errorf("the checks are %s, want %s", got, want)
	}
}

func TestMendAppliesWhatIsMechanical(t *testing.T) {
	text := "# Senior developer\n\nHe will lead the team, and his work is read. <!channel>"
	found := check.Read(check.Advert{Text: text, Language: "en"})
	if got, want := check.Mend(text, found), "# Senior developer\n\nThey will lead the team, and their work is read. "; got != want {
		t.Errorf("mended: %q, want %q", got, want)
	}
}

func TestMendAddsTheFrenchMark(t *testing.T) {
	text := "# Développeur ou développeuse backend senior\n\nVous rejoignez notre équipe à Lyon."
	got := check.Mend(text, check.Read(check.Advert{Text: text, Country: "FR"}))
	if !strings.HasPrefix(got, "# Développeur ou développeuse backend senior (F/H)\n") {
		t.Errorf("mended: %q", got)
	}
}

func TestADayIsToldForAllOnlyWhereItIsOne(t *testing.T) {
	one, other, none := check.Finding{Dated: "2026-11-21"}, check.Finding{Dated: "2026-10-01"}, check.Finding{}
	for want, found := range map[string][]check.Finding{"2026-11-21": {none, one, none, one}, "": {one, other}} {
		if got := check.AsOf(found); got != want {
			t.Errorf("%v: %q, want %q", found, got, want)
		}
	}
	if got := check.AsOf(nil); got != "" {
		t.Errorf("of nothing: %q", got)
	}
}
