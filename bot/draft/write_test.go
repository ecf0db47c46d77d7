package draft_test

import (
	"errors"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"recruitbot/bot/draft"
	"recruitbot/knowledge"
)

// loaded is the embedded profiles and one that has no phrases of its own.
func loaded(t testing.TB) []knowledge.Loaded {
	t.Helper()
	profiles, err := knowledge.Load(knowledge.Folder{Name: "embedded", FS: knowledge.Embedded()})
	if err != nil {
		t.Fatal(err)
	}
	cobbler := knowledge.Loaded{Profile: knowledge.Profile{Slug: "cobbler", Titles: knowledge.Texts{EN: "Cobbler", FR: "Cordonnier ou cordonnière"}}}
	return append(profiles, cobbler)
}

func writer(t testing.TB, folders ...knowledge.Folder) *draft.Writer {
	t.Helper()
	w, err := draft.NewWriter(loaded(t), folders...)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// brief is a complete one.
func brief() draft.Brief {
	return draft.Brief{
		Profile: "backend", Language: "en", Country: "IE", Employer: "Acme", Level: "senior", Company: "scaleup", Place: "Dublin", RemoteDays: "3",
		Contract: "permanent", Hours: "39 hours a week", Start: "March 2027", Stack: []string{"golang", "postgres", "Kafka", "FooDB"},
		Pay: draft.Pay{Min: 58000, Max: 70000, Currency: "EUR", Period: "year"}, Date: "2026-11-21", Tone: "plain", Length: "standard",
	}
}

func with(b draft.Brief, change func(*draft.Brief)) draft.Brief {
	change(&b)
	return b
}

func TestTitle(t *testing.T) {
	w := writer(t)
	for want, b := range map[string]draft.Brief{
		"Senior backend developer (Go)":                       brief(),
		"Mid-level backend developer (Go)":                    with(brief(), func(b *draft.Brief) { b.Level = "established" }),
		"Senior platform engineer (Go)":                       with(brief(), func(b *draft.Brief) { b.Title = "Platform engineer" }),
		"Principal Go engineer":                               with(brief(), func(b *draft.Brief) { b.Level, b.Title = "lead", "Principal Go engineer" }),
		"Développeur ou développeuse backend Go senior (F/H)": with(brief(), func(b *draft.Brief) { b.Language = "fr" }),
		"Ingénieur ou ingénieure logiciel Go senior (F/H)":    with(brief(), func(b *draft.Brief) { b.Language, b.Title = "fr", "Ingénieure logiciel" }),
		"Lead développeur ou développeuse backend Go (F/H)":   with(brief(), func(b *draft.Brief) { b.Language, b.Level = "fr", "lead" }),
		"Développeur ou développeuse backend, niveau confirmé (F/H)": with(brief(), func(b *draft.Brief) {
			b.Language, b.Level, b.Stack = "fr", "established", nil
		}),
	} {
		d := w.Write(b)
		if got := d.Of(draft.Title).Text; got != want {
			t.Errorf("%+v: title %q, want %q", b, got, want)
		}
	}
}

func TestTermsAreTheBriefs(t *testing.T) {
	w := writer(t)
	d := w.Write(brief())
	want := [][2]string{
		{"Pay", "€58,000 to €70,000 gross per year"}, {"Contract", "Permanent"}, {"Place", "Dublin"}, {"Remote work", "3 days a week"},
		{"Hours", "39 hours a week"}, {"Start", "March 2027"}, {"Stack", "Go, PostgreSQL, Kafka, FooDB"}, {"Employer", "Acme"},
	}
	if got := d.Of(draft.Terms).Rows; !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	agency := w.Write(with(brief(), func(b *draft.Brief) {
		b.Country, b.Agency, b.Employer, b.Contract = "GB", "Hire & Co", "", "fixed_term"
	}))
	rows := map[string]string{}
	for _, r := range agency.Of(draft.Terms).Rows {
		rows[r[0]] = r[1]
	}
	for label, want := range map[string]string{
		"Recruitment agency": "Hire & Co, on behalf of its client", "Contract": "Temporary (fixed term)", "Nature of the work": "backend software development",
		"Minimum experience": "about 5 years, or equivalent experience", "Pay": "€58,000 to €70,000 gross per year (figures in EUR, not converted)",
	} {
		if rows[label] != want {
			t.Errorf("%s: got %q, want %q", label, rows[label], want)
		}
	}
}

func TestTheSameBriefGivesTheSameText(t *testing.T) {
	if a, b := writer(t).Write(brief()), writer(t).Write(brief()); !reflect.DeepEqual(a, b) {
		t.Errorf("%+v\n%+v", a, b)
	}
}

func TestRewriteIsAnotherWordingOfTheSameFacts(t *testing.T) {
	w := writer(t)
	d := w.Write(brief())
	for _, id := range []draft.SectionID{draft.Summary, draft.Duties, draft.Must, draft.Success, draft.Offer} {
		first, second := w.Rewrite(d, id, 1), w.Rewrite(d, id, 1)
		if reflect.DeepEqual(first, *d.Of(id)) || !reflect.DeepEqual(first, second) || first.ID != id {
			t.Errorf("%s: %+v, then %+v, of %+v", id, first, second, *d.Of(id))
		}
	}
	for _, id := range []draft.SectionID{draft.Title, draft.Terms, draft.Small} {
		if s := w.Rewrite(d, id, 1); !reflect.DeepEqual(s, *d.Of(id)) {
			t.Errorf("%s: %+v, was %+v", id, s, *d.Of(id))
		}
	}
}

func TestWhatThePersonWroteStays(t *testing.T) {
	b := with(brief(), func(b *draft.Brief) {
		b.Must = []string{"<b>Go</b> & goroutines", "🚀"}
		b.Nice = []string{"A driving licence"}
		b.Team, b.Contact = "<!channel>\n🚀🚀", "jobs@acme.example"
		b.Hours = "37.5 hours a week"
		b.Benefits, b.Process = []string{"Meal vouchers"}, []string{"A call", "A pairing session"}
	})
	d := writer(t).Write(b)
	if got := d.Of(draft.Must).Items; !reflect.DeepEqual(got, b.Must) {
		t.Errorf("must-haves %q", got)
	}
	text := d.Document().Text() + d.Document().Markdown()
	for _, want := range []string{"**Hours:** 37.5 hours", "A driving licence", "Team: <!channel> 🚀🚀.", "jobs@acme.example", "Meal vouchers", "A pairing session", "FooDB"} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %q:\n%s", want, text)
		}
	}
}

func TestAProfileWithoutPhrases(t *testing.T) {
	for language, title := range map[string]string{"en": "Cobbler", "fr": "Cordonnier ou cordonnière (F/H)"} {
		d := writer(t).Write(draft.Brief{Profile: "cobbler", Language: language, Stack: []string{"Awl"}, Contract: "permanent"})
		if got := d.Of(draft.Title).Text; got != title {
			t.Errorf("title %q, want %q", got, title)
		}
		if n := len(d.Of(draft.Duties).Items); n < 4 {
			t.Errorf("%d duties", n)
		}
		if !strings.Contains(d.Document().Text(), "Awl") {
			t.Error("the stack is lost")
		}
	}
}

func TestFaultsNameFileLineAndRemedy(t *testing.T) {
	good, err := fs.ReadFile(draft.Phrases(), "backend/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ file, text, want string }{
		"a name nobody fills": {"backend/en.yaml", strings.Replace(string(good), "{database}", "{datbase}", 1), `"datbase" is no name`},
		"an open bracket":     {"backend/en.yaml", "core:\n  - say: [\"You will [do it\"]\n", "mine/backend/en.yaml:2"},
		"an unknown key":      {"backend/fr.yaml", "cores: []\n", "mine/backend/fr.yaml:1"},
		"an unknown tone":     {"backend/en.yaml", "core:\n  - say: [a]\n  - {say: [b], tones: [shrill]}\n", "mine/backend/en.yaml:3"},
		"a phrase of nothing": {"backend/en.yaml", "core:\n  - tones: [plain]\n", "says nothing"},
		"a common list lost":  {"common/en.yaml", "core:\n  - say: [a]\n", `"duties" is missing`},
		"an empty file":       {"backend/fr.yaml", "# to come\n", "the file is empty"},
		"no YAML at all":      {"backend/fr.yaml", "core: [", "mine/backend/fr.yaml:1"},
		"one name twice":      {"backend/stack.yaml", "- {name: Go, kinds: [language]}\n- {name: go, kinds: [cache]}\n", "twice"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := draft.NewWriter(loaded(t), knowledge.Folder{Name: "mine", FS: fstest.MapFS{c.file: {Data: []byte(c.text)}}})
			var faults knowledge.Faults
			if !errors.As(err, &faults) || !strings.Contains(err.Error(), c.want) || faults[0].Remedy == "" {
				t.Fatalf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestAFolderReplacesAFile(t *testing.T) {
	mine := fstest.MapFS{"backend/en.yaml": {Data: []byte("core:\n  - say: [You will mend servers.]\n")}}
	d := writer(t, knowledge.Folder{Name: "mine", FS: mine}).Write(brief())
	if text := d.Of(draft.Summary).Text; !strings.Contains(text, "You will mend servers.") {
		t.Errorf("summary %q", text)
	}
}
