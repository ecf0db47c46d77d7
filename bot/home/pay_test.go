package home_test

import (
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/home"
	"recruitbot/knowledge"
)

// homeOf is a home whose bot knows the profiles of a folder of knowledge's.
func homeOf(t *testing.T, folder string, change func([]knowledge.Loaded)) *home.Home {
	t.Helper()
	list, err := knowledge.Load(knowledge.Folder{Name: folder, FS: os.DirFS("../../knowledge/" + folder)})
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(list)
	}
	b := &bot.Bot{}
	b.Know(knowledge.New(list, knowledge.Common{}))
	return &home.Home{Know: b.Base, Look: b.Look, Meant: b.ProfileOf, LanguageOf: b.LanguageOf}
}

// part is the only part of a kind on a page.
func part[P bot.Part](t *testing.T, parts []bot.Part) (found P) {
	t.Helper()
	n := 0
	for _, p := range parts {
		if one, is := p.(P); is {
			found, n = one, n+1
		}
	}
	if n != 1 {
		t.Fatalf("%d parts of the kind %T in %+v", n, found, parts)
	}
	return found
}

func pay(t *testing.T, h *home.Home, language string, menus map[string]string) []bot.Part {
	t.Helper()
	parts, err := h.Pay(t.Context(), bot.Visit{Team: "T1", User: "U1", Menus: menus}, language)
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

// The chart shows what is chosen: a type of company by level, a level by type of company,
// or each level over all types; with an uplift only the cells that have it. The sample's
// uplift is for large firms alone.
func TestChartShowsWhatIsChosen(t *testing.T) {
	h := homeOf(t, "testdata/good", nil)
	for name, c := range map[string]struct {
		menus map[string]string
		title string
		bars  []bot.Bar
	}{
		"all":            {nil, "All types of company, lowest to highest", []bot.Bar{{Label: "Junior", Low: 30000, High: 40000}, {Label: "Senior", Low: 45000, High: 60000}}},
		"a company":      {map[string]string{"company": "small"}, "Small firm, by level", []bot.Bar{{Label: "Junior", Low: 30000, High: 35000}, {Label: "Senior", Low: 45000, High: 50000}}},
		"a level":        {map[string]string{"level": "senior"}, "Senior, by type of company", []bot.Bar{{Label: "Small firm", Low: 45000, High: 50000}, {Label: "Large firm", Low: 50000, High: 60000}}},
		"a cell":         {map[string]string{"level": "junior", "company": "large"}, "Large firm, by level", []bot.Bar{{Label: "Junior", Low: 33000, High: 40000}, {Label: "Senior", Low: 50000, High: 60000}}},
		"an uplift":      {map[string]string{"uplift": "lyon"}, "All types of company, lowest to highest", []bot.Bar{{Label: "Junior", Low: 34650, High: 44000}, {Label: "Senior", Low: 55000, High: 69000}}},
		"what isn't one": {map[string]string{"level": "lead", "company": "*", "uplift": "london"}, "All types of company, lowest to highest", []bot.Bar{{Label: "Junior", Low: 30000, High: 40000}, {Label: "Senior", Low: 45000, High: 60000}}},
	} {
		t.Run(name, func(t *testing.T) {
			got := part[bot.Chart](t, pay(t, h, "en", c.menus))
			if diff := cmp.Diff(c.bars, got.Bars); diff != "" || got.Title != c.title {
				t.Errorf("%q (-want +got)\n%s", got.Title, diff)
			}
		})
	}
	for _, p := range pay(t, h, "en", map[string]string{"company": "small", "uplift": "lyon"}) {
		if c, is := p.(bot.Chart); is {
			t.Errorf("a chart of cells that the uplift doesn't apply to: %+v", c)
		}
	}
}

// A range without an upper end stays one, also beside others.
func TestRangeWithoutAnUpperEnd(t *testing.T) {
	h := homeOf(t, "testdata/good", func(list []knowledge.Loaded) {
		list[0].Salary.Cells["senior"]["small"] = knowledge.Range{Min: 45000}
	})
	got := part[bot.Chart](t, pay(t, h, "fr", nil)).Bars
	if diff := cmp.Diff([]bot.Bar{{Label: "Junior", Low: 30000, High: 40000}, {Label: "Senior", Low: 45000}}, got); diff != "" {
		t.Error(diff)
	}
}

// A grid without uplifts has no menu for them, one profile has none for profiles, and
// without any grid there is no section.
func TestMenusAreThoseThatTheGridHas(t *testing.T) {
	ids := func(parts []bot.Part) (out []string) {
		for _, m := range part[bot.Menus](t, parts).Menus {
			out = append(out, m.ID)
			if !slices.ContainsFunc(m.Options, func(o bot.Option) bool { return o.Value == m.Value }) {
				t.Errorf("%s shows %q, which it doesn't offer", m.ID, m.Value)
			}
		}
		return out
	}
	whole := homeOf(t, "testdata/good", nil)
	if got := ids(pay(t, whole, "en", nil)); !slices.Equal(got, []string{"level", "company", "uplift"}) {
		t.Errorf("menus %v", got)
	}
	plain := homeOf(t, "testdata/good", func(list []knowledge.Loaded) { list[0].Salary.Uplifts = nil })
	if got := ids(pay(t, plain, "en", nil)); !slices.Equal(got, []string{"level", "company"}) {
		t.Errorf("menus %v", got)
	}
	none := homeOf(t, "testdata/good", func(list []knowledge.Loaded) { list[0].Salary = nil })
	if parts := pay(t, none, "en", nil); parts != nil {
		t.Errorf("a section about no pay: %+v", parts)
	}
}
