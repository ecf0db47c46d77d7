package knowledge_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/knowledge"
)

// ours are lessons of an invented company.
func ours() []knowledge.Lesson {
	return []knowledge.Lesson{{
		ID: "remote", Profile: "backend", Language: "en", Title: "Working from home", Source: "Staff handbook", Dated: "2026-10-01", ReviewBy: "2027-10-01",
		Answer:    "Three days a week from home, two in the office.",
		Phrasings: []string{"how many days can people work from home", "is remote work allowed", "télétravail"},
	}, {
		ID: "visa", Language: "en", Title: "Visa sponsorship", Source: "HR", Dated: "2026-11-02",
		Answer:    "We sponsor work visas, from a senior level on.",
		Phrasings: []string{"do we sponsor visas", "can we hire somebody who needs a work permit"},
	}, {
		ID: "lille", Language: "fr", Title: "Bureau de Lille", Source: "Services généraux", Dated: "2026-09-15", ReviewBy: "2027-01-31",
		Answer:    "Le bureau de Lille accueille vingt personnes.",
		Phrasings: []string{"avons-nous un bureau à Lille", "combien de places au bureau de Lille"},
	}, {
		ID: "referral", Language: "fr", Title: "Cooptation", Source: "Accord interne", Dated: "2026-06-01",
		Answer:    "Une prime est versée après la période d’essai.",
		Phrasings: []string{"comment marche la cooptation", "prime de cooptation"},
	}, {
		ID: "elsewhere", Profile: "demo", Language: "en", Title: "Bees", Source: "A book", Dated: "2026-01-01",
		Answer: "Bees do.", Phrasings: []string{"who makes the honey"},
	}}
}

func taught(t *testing.T) *knowledge.Base { return embedded(t).Taught(ours()) }

func TestLessonAnswersWhatItIsAskedBy(t *testing.T) {
	base := taught(t)
	for text, want := range map[string]string{
		"is remote work allowed":                          "remote", // as it stands
		"Is remote work alowed?":                          "remote", // with a slip
		"Working from home":                               "remote", // its title
		"how many days a week do people work from home?":  "remote",
		"hi, is remote work allowed at our place? thanks": "remote",
		"le télétravail, c’est possible ?":                "remote",
		"do we sponsor a visa for this candidate":         "visa",
		"someone needs a work permit, can we hire them?":  "visa",
		"combien de places y a-t-il à Lille, au bureau ?": "lille",
		"quelle est la prime de cooptation ?":             "referral",
		"comment fonctionne la cooptation chez nous":      "referral",
		"cooptatoin: comment ça marche":                   "referral",
	} {
		a := ask(t, base, knowledge.Question{Text: text})
		if a.Outcome != knowledge.Answered || !slices.Equal(a.Topics, []string{knowledge.AboutLesson + want}) {
			t.Errorf("%q: %s %v %s", text, a.Outcome, a.Topics, a.Lead+a.Text)
		}
	}
}

func TestLessonIsToldAsTheCompanysOwn(t *testing.T) {
	base := taught(t)
	en := ask(t, base, knowledge.Question{Text: "is remote work allowed"})
	if en.Text != "Three days a week from home, two in the office." || en.Language != "en" {
		t.Errorf("%s: %s", en.Language, en.Text)
	}
	want := []knowledge.Citation{{ID: "lesson:remote", Title: "Staff handbook", Publisher: "added in-house", Dated: "1 October 2026"}}
	if diff := cmp.Diff(want, en.Citations); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Added and approved within your organisation. To be reviewed by 1 October 2027."}, en.Notes); diff != "" {
		t.Error(diff)
	}
	fr := ask(t, base, knowledge.Question{Text: "le télétravail est-il possible ici ?"})
	if fr.Text != en.Text || fr.Language != "fr" || !strings.Contains(fr.Notes[0], "écrite en anglais") || fr.Citations[0].Dated != "1er octobre 2026" {
		t.Errorf("in the other language: %s %q %q", fr.Text, fr.Notes, fr.Citations)
	}
}

// What the profile holds, refuses and computes is as if nobody had taught anything. What
// it doesn't hold may be a lesson's.
func TestLessonsLeaveTheProfileAlone(t *testing.T) {
	t.Parallel()
	plain, base := embedded(t), taught(t)
	for i, s := range allStored(t, plain) {
		if i%(9*every) != 0 {
			continue
		}
		q := knowledge.Question{Text: s.text}
		before, after := ask(t, plain, q), ask(t, base, q)
		if diff := cmp.Diff(before, after); diff != "" && before.Outcome != knowledge.Unknown {
			t.Errorf("%q: %s", s.text, diff)
		}
	}
}

func TestLessonGoesBehindFiguresAndVetoes(t *testing.T) {
	plain := embedded(t)
	base := plain.Taught(append(ours(), knowledge.Lesson{
		ID: "pay", Language: "en", Title: "Senior pay", Source: "HR", Dated: "2026-01-01", Answer: "A million.",
		Phrasings: []string{"salary of a senior in a scale-up", "rank these candidates", "what does she earn at her current job", "senior scale-up"},
	}))
	for _, text := range []string{
		"salary of a senior in a scale-up", "senior scale-up", "rank these candidates", "what does she earn at her current job",
		"salary of a nurse who works from home", "is remote work allowed for a data scientist?", "do we have an office in Lyon, like the office in Lille?",
		"hello", "thank you",
	} {
		q := knowledge.Question{Text: text}
		if diff := cmp.Diff(ask(t, plain, q), ask(t, base, q)); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
	first := ask(t, base, knowledge.Question{Text: "salary of a senior in an SME"})
	q := knowledge.Question{Text: "and in a scale-up?", Previous: &first.Turn}
	if a := ask(t, base, q); len(a.Figures) != 1 {
		t.Errorf("a follow-up is answered %s", a.Text)
	}
}

// In the other language a lesson answers where both name the same and little else; where
// more is asked, it is only offered.
func TestLessonIsFoundInTheOtherLanguageByNames(t *testing.T) {
	base := embedded(t).Taught([]knowledge.Lesson{{
		ID: "notice", Language: "en", Title: "Notice in Spain", Answer: "Two weeks.", Phrasings: []string{"what is the notice period in Spain"},
	}})
	a := ask(t, base, knowledge.Question{Text: "quel est le préavis en Espagne ?"})
	if a.Outcome != knowledge.Answered || a.Text != "Two weeks." || a.Language != "fr" {
		t.Errorf("%s %s", a.Outcome, a.Lead+a.Text)
	}
	a = ask(t, base, knowledge.Question{Text: "qui décide du préavis au siège en Espagne quand un contrat se termine mal ?"})
	if a.Outcome != knowledge.Unknown || len(a.Next) == 0 || a.Next[0].Topic != "lesson:notice" {
		t.Errorf("%s %s %v", a.Outcome, a.Lead+a.Text, a.Next)
	}
}

// A lesson about what the profile speaks of too is offered beside it; each button leads
// to its own.
func TestLessonAboutAsNearAsATopicIsOfferedBesideIt(t *testing.T) {
	base := embedded(t).Taught([]knowledge.Lesson{{
		ID: "career", Language: "en", Title: "Careers with us", Source: "HR", Dated: "2026-01-01", Answer: "Two ladders.",
		Phrasings: []string{"how does a career go on here", "what career steps do developers have with us"},
	}})
	a := ask(t, base, knowledge.Question{Text: "what career steps are there"})
	if a.Outcome != knowledge.Choose || !slices.Contains(a.Topics, "lesson:career") || len(a.Choices) < 2 {
		t.Fatalf("%s %v", a.Outcome, a.Topics)
	}
	for _, c := range a.Choices {
		chosen := base.Ask(knowledge.Question{About: c.Topic, Language: "en"})
		if chosen.Outcome != knowledge.Answered || chosen.Topics[0] != c.Topic || !strings.Contains(a.Text, c.Label) {
			t.Errorf("%+v leads to %s %v", c, chosen.Outcome, chosen.Topics)
		}
	}
}

func TestLessonThatMayBeMeantIsNamedUnderWhatIsUnknown(t *testing.T) {
	a := ask(t, taught(t), knowledge.Question{Text: "visa and passport paperwork"})
	if a.Outcome != knowledge.Unknown || len(a.Next) == 0 || a.Next[0].Topic != "lesson:visa" {
		t.Errorf("%s %+v", a.Outcome, a.Next)
	}
}

func TestLessonThatWasWithdrawnIsSaidToBe(t *testing.T) {
	base := taught(t)
	for _, b := range []*knowledge.Base{base.Taught(nil), base.Taught(ours()[1:])} {
		a := b.Ask(knowledge.Question{About: "lesson:remote", Language: "fr"})
		if a.Outcome != knowledge.Unknown || !strings.Contains(a.Text, "retirée") {
			t.Errorf("%s %s", a.Outcome, a.Text)
		}
		if a := ask(t, b, knowledge.Question{Text: "is remote work allowed"}); slices.Contains(a.Topics, "lesson:remote") {
			t.Errorf("%s", a.Text)
		}
	}
	if a := base.Ask(knowledge.Question{About: "lesson:remote"}); a.Outcome != knowledge.Answered {
		t.Errorf("the Base that it was taught to has lost it: %s", a.Text)
	}
}

// Lessons of one profile don't answer questions about another.
func TestLessonBelongsToItsProfile(t *testing.T) {
	base := twoProfiles(t).Taught(ours())
	for _, profile := range []string{"backend", "demo"} {
		a := ask(t, base, knowledge.Question{Text: "is remote work allowed", Profile: profile})
		if got := slices.Contains(a.Topics, "lesson:remote"); got != (profile == "backend") {
			t.Errorf("%s: %v", profile, a.Topics)
		}
		if a := ask(t, base, knowledge.Question{Text: "do we sponsor visas", Profile: profile}); !slices.Contains(a.Topics, "lesson:visa") {
			t.Errorf("%s: %v", profile, a.Topics)
		}
	}
}

// Topics are taken out of the profile and taught by four of their phrasings; a phrasing
// of every other topic is forgotten, too. Then the rest of the first is asked, which was
// collected to be unlike each other, and what was forgotten.
func TestLessonsOfTopicsThatWereTakenOut(t *testing.T) {
	t.Parallel()
	profile := embedded(t).Loaded()[0]
	var rest, found, others, wrong int
	for n := 5; n < len(profile.Topics); n += 41 * every {
		x, lesson, more := takeOut(profile, n)
		base := knowledge.New([]knowledge.Loaded{x.Loaded}, knowledge.Common{}).Taught([]knowledge.Lesson{lesson})
		for _, text := range more {
			rest++
			if leadsTo(ask(t, base, knowledge.Question{Text: text}), "lesson:out") {
				found++
			}
		}
		for _, text := range x.forgotten {
			others++
			if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome == knowledge.Answered && leadsTo(a, "lesson:out") {
				wrong++
			}
		}
	}
	t.Logf("%d of %d lead to the lesson, and %d of %d that mean something else", found, rest, wrong, others)
	if rest == 0 || wrong*100 > others || every == 1 && found*100 < 25*rest { // of one topic alone that is chance
		t.Error("a quarter should, and one in a hundred")
	}
}

// reduced is a profile without some of its phrasings.
type reduced struct {
	knowledge.Loaded
	forgotten []string
}

func takeOut(l knowledge.Loaded, n int) (x reduced, lesson knowledge.Lesson, more []string) {
	out := l.Topics[n]
	phrasings := out.Phrasings.In("en")
	lesson = knowledge.Lesson{ID: "out", Language: "en", Title: out.Title.EN, Answer: "x"}
	for i, text := range phrasings {
		if i%(len(phrasings)/4) == 0 {
			lesson.Phrasings = append(lesson.Phrasings, text)
		} else if i%3 == 0 {
			more = append(more, text)
		}
	}
	x.Loaded = l
	x.Topics = slices.Delete(slices.Clone(l.Topics), n, n+1)
	for i, t := range x.Topics {
		english := t.Phrasings.In("en")
		at := i % len(english)
		x.forgotten = append(x.forgotten, english[at])
		x.Topics[i].Phrasings = knowledge.ListsOf(map[string][]string{"en": slices.Delete(english, at, at+1), "fr": t.Phrasings.In("fr")})
	}
	return x, lesson, more
}

func leadsTo(a knowledge.Answer, topic string) bool { return slices.Contains(a.Topics, topic) }

// With several profiles loaded, a lesson of all is no reason to ask which is meant.
func TestLessonOfAllProfilesNeedsNoProfile(t *testing.T) {
	base := withPastry(t).Taught(ours())
	for _, q := range []knowledge.Question{{Text: "do we sponsor visas"}, {About: "lesson:visa"}, {Text: "do we sponsor visas", Usual: "pastry"}} {
		a := base.Ask(q)
		if a.Outcome != knowledge.Answered || !leadsTo(a, "lesson:visa") || strings.Contains(strings.Join(a.Notes, " "), "About:") {
			t.Errorf("%+v: %s %v %q", q, a.Outcome, a.Topics, a.Notes)
		}
	}
	if a := base.Ask(knowledge.Question{Text: "is remote work allowed for a pastry chef"}); leadsTo(a, "lesson:remote") {
		t.Errorf("a lesson of the other profile's: %s", a.Text)
	}
}
