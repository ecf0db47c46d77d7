package draft_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot/draft"
	"recruitbot/knowledge"
)

func base(t testing.TB) *knowledge.Base {
	t.Helper()
	b, err := knowledge.Default()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func day() time.Time { return time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC) }

func TestFromWordsReadsWhatARequestSays(t *testing.T) {
	for text, want := range map[string]draft.Brief{
		"senior go london scale-up":  {Language: "en", Level: "senior", Company: "scaleup", Place: "London", Stack: []string{"Go"}},
		"junior php aix-en-provence": {Language: "fr", Level: "junior", Place: "Aix-en-Provence", Stack: []string{"PHP"}},
		"draft a job description for a senior Go developer in London, scale-up, 3 days remote": {
			Language: "en", Level: "senior", Company: "scaleup", Place: "London", Stack: []string{"Go"}, RemoteDays: "3"},
		"Job ad for Ardent & Co: junior Python and Django, fully remote, fixed-term": {
			Language: "en", Level: "junior", Employer: "Ardent & Co", Stack: []string{"Python", "Django"}, RemoteDays: "5", Contract: "fixed_term"},
		"rédige une offre d'emploi pour un développeur confirmé Java chez Brumaire à Lyon, CDI, 2 jours de télétravail": {
			Language: "fr", Level: "established", Employer: "Brumaire", Place: "Lyon", Stack: []string{"Java"}, RemoteDays: "2", Contract: "permanent"},
		"lead backend, ESN, 65-75k€, ton chaleureux, version courte": {
			Language: "fr", Level: "lead", Company: "itservices", Pay: draft.Pay{Min: 65000, Max: 75000, Currency: "EUR", Period: "year"}, Tone: "warm", Length: "short"},
		"alternance backend PHP à Nantes, pas de télétravail": {
			Language: "fr", Place: "Nantes", Stack: []string{"PHP"}, RemoteDays: "0", Contract: "apprenticeship"},
		"established developer, £60,000 to £70,000, Manchester": {
			Language: "en", Level: "established", Place: "Manchester", Pay: draft.Pay{Min: 60000, Max: 70000, Currency: "GBP", Period: "year"}},
		"a job description please": {Language: "en"},
		"senior Go, London, 72k": {
			Language: "en", Level: "senior", Place: "London", Stack: []string{"Go"}, Pay: draft.Pay{Min: 72000, Max: 72000, Period: "year"}},
		"confirmé PHP Nantes 44,5 k€ télétravail 2 jours": {
			Language: "fr", Level: "established", Place: "Nantes", Stack: []string{"PHP"}, RemoteDays: "2", Pay: draft.Pay{Min: 44500, Max: 44500, Currency: "EUR", Period: "year"}},
		"a job ad for a junior, 38 000 euros":  {Language: "en", Level: "junior", Pay: draft.Pay{Min: 38000, Max: 38000, Currency: "EUR", Period: "year"}},
		"a job ad for a junior, £41,500":       {Language: "en", Level: "junior", Pay: draft.Pay{Min: 41500, Max: 41500, Currency: "GBP", Period: "year"}},
		"a job ad for a junior, up to 40k":     {Language: "en", Level: "junior"}, // a bound is no sum
		"a job ad for a junior, 40k max":       {Language: "en", Level: "junior"},
		"a job ad for a junior, 38k or 41k":    {Language: "en", Level: "junior"}, // nobody can tell which
		"a job ad for a junior, 50k users":     {Language: "en", Level: "junior"},
		"a job ad for a junior, €50,000/month": {Language: "en", Level: "junior"},
	} {
		t.Run(text, func(t *testing.T) {
			want.Profile = "backend"
			if diff := cmp.Diff(want, draft.FromWords(base(t), "backend", text)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestCompleteFillsInOnlyWhatIsTrueByDefault(t *testing.T) {
	b := base(t)
	got := draft.Complete(b, draft.Brief{Level: "senior", Company: "scaleup", Place: "London"}, day())
	want := draft.Brief{
		Profile: "backend", Language: "en", Country: "GB", Title: "Backend developer", Level: "senior", Company: "scaleup", Place: "London",
		Contract: "permanent", Date: "2026-11-21", Tone: "plain", Length: "standard",
		Pay: draft.Pay{Min: 66700, Max: 84000, Currency: "EUR", Period: "year"}, // 58,000 × 1.15 and 70,000 × 1.20
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff(got, draft.Complete(b, got, day().AddDate(0, 1, 0))); diff != "" {
		t.Errorf("completed twice:\n%s", diff)
	}
	french := draft.Complete(b, draft.Brief{Language: "fr", Title: "Backend developer", Level: "junior", Place: "Atlantide"}, day())
	if french.Title != "Développeur ou développeuse backend" || french.Country != "FR" || french.Pay != (draft.Pay{}) {
		t.Errorf("French, an unknown place, no company type: %+v", french)
	}
	own := draft.Complete(b, draft.Brief{Level: "senior", Company: "sme", Pay: draft.Pay{Min: 1, Max: 2}, Title: "Platform engineer", Country: "none"}, day())
	if own.Pay != (draft.Pay{Min: 1, Max: 2, Currency: "EUR", Period: "year"}) || own.Title != "Platform engineer" || own.Country != "none" {
		t.Errorf("what was said has changed: %+v", own)
	}
}

func TestFaultsNameTheFieldAndTheRemedy(t *testing.T) {
	good := draft.Brief{Level: "senior", Company: "scaleup", Place: "London", Employer: "Ardent"}
	for name, c := range map[string]struct {
		change func(*draft.Brief)
		field  string // "" for none
	}{
		"four answers are enough":     {func(*draft.Brief) {}, ""},
		"no level":                    {func(b *draft.Brief) { b.Level = "" }, "level"},
		"a level that isn't":          {func(b *draft.Brief) { b.Level = "guru" }, "level"},
		"a title of 300 characters":   {func(b *draft.Brief) { b.Title = strings.Repeat("x", 300) }, "title"},
		"pay in the title":            {func(b *draft.Brief) { b.Title = "Backend developer 80k" }, "title"},
		"HTML in the team":            {func(b *draft.Brief) { b.Team = "We are <b>six</b>" }, "team"},
		"a mention of everybody":      {func(b *draft.Brief) { b.Employer = "Ardent <!channel>" }, "employer"},
		"a team of emoji":             {func(b *draft.Brief) { b.Team = "🚀🚀🚀" }, "team"},
		"less than is fine":           {func(b *draft.Brief) { b.Team = "We are < 10 people" }, ""},
		"no place":                    {func(b *draft.Brief) { b.Place = "" }, "place"},
		"no place but fully remote":   {func(b *draft.Brief) { b.Place, b.RemoteDays = "", "5" }, ""},
		"a place without grid":        {func(b *draft.Brief) { b.Place = "Ulan Bator" }, ""},
		"six days remote":             {func(b *draft.Brief) { b.RemoteDays = "6" }, "remote_days"},
		"a stack of 40":               {func(b *draft.Brief) { b.Stack = slices.Repeat([]string{"Go"}, 40) }, "stack"},
		"an empty stack":              {func(b *draft.Brief) { b.Stack = nil }, ""},
		"min over max":                {func(b *draft.Brief) { b.Pay = draft.Pay{Min: 80000, Max: 70000} }, "pay.max"},
		"no min":                      {func(b *draft.Brief) { b.Pay = draft.Pay{Max: 70000} }, "pay.min"},
		"an unknown currency":         {func(b *draft.Brief) { b.Pay = draft.Pay{Min: 1, Max: 2, Currency: "EURO"} }, "pay.currency"},
		"pay by the fortnight":        {func(b *draft.Brief) { b.Pay = draft.Pay{Min: 1, Max: 2, Period: "fortnight"} }, "pay.period"},
		"too much pay":                {func(b *draft.Brief) { b.Pay = draft.Pay{Min: 1, Max: 20_000_000} }, "pay.max"},
		"a country that isn't":        {func(b *draft.Brief) { b.Country = "XX" }, "country"},
		"a country in words":          {func(b *draft.Brief) { b.Country = "France" }, "country"},
		"a date that isn't":           {func(b *draft.Brief) { b.Date = "21/11/2026" }, "date"},
		"a deadline before the date":  {func(b *draft.Brief) { b.Deadline = "2026-11-20" }, "deadline"},
		"a contract of another kind":  {func(b *draft.Brief) { b.Contract = "handshake" }, "contract"},
		"a profile that isn't loaded": {func(b *draft.Brief) { b.Profile = "frontend" }, "profile"},
	} {
		for _, language := range []string{"en", "fr"} {
			t.Run(name+" "+language, func(t *testing.T) {
				b := good
				c.change(&b)
				found := draft.Faults(base(t), draft.Complete(base(t), b, day()), language)
				fields := slices.Sorted(maps.Keys(found))
				if c.field == "" && len(found) > 0 || c.field != "" && !slices.Equal(fields, []string{c.field}) {
					t.Fatalf("faults %v, want one at %q", found, c.field)
				}
			})
		}
	}
}

func TestReadBriefTellsWhereAFaultIs(t *testing.T) {
	b, err := draft.ReadBrief("brief.yaml", []byte("level: senior\nremote_days: 3\nstack: [' Go ', '', PostgreSQL]\npay: {min: 60000, max: 70000}\n"))
	if err != nil {
		t.Fatal(err)
	}
	if b.RemoteDays != "3" || !slices.Equal(b.Stack, []string{"Go", "PostgreSQL"}) || b.Pay.Max != 70000 {
		t.Errorf("read %+v", b)
	}
	for name, c := range map[string]struct{ text, want string }{
		"unknown field": {"level: senior\ncompnay: sme\n", `brief.yaml:2:1: unknown field "compnay"`},
		"wrong type":    {"level: senior\npay:\n  min: many\n", "brief.yaml:3:"},
		"no YAML":       {"level: [senior\n", "brief.yaml:"},
		"empty":         {" \n", "the file is empty"},
		"too large":     {strings.Repeat("x", 70<<10), "is this the right file?"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := draft.ReadBrief("brief.yaml", []byte(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	data := []byte("level: senior\nplace: Lyon\npay:\n  min: 80000\n  max: 70000\n")
	b, err = draft.ReadBrief("brief.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	err = draft.CheckBrief(base(t), draft.Complete(base(t), b, day()), "brief.yaml", data)
	if err == nil || !strings.Contains(err.Error(), "brief.yaml:5: pay.max: ") {
		t.Errorf("got %v, want the line of pay.max", err)
	}
}
