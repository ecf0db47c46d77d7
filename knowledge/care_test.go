package knowledge_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/knowledge"
)

// cared is the good profile with owners and days: the profile's, the grid's and a topic's.
func cared(t *testing.T) *knowledge.Base {
	t.Helper()
	folder := good(t)
	change(t, folder, "edit profile.yaml\n- slug: demo\n+ slug: demo\n+ owner: U0123456789\n+ review_by: 2027-12-31\n"+
		"edit salary.yaml\n- currency: EUR\n+ currency: EUR\n+ review_by: 2027-01-31\n"+
		"edit topics/skills.yaml\n- - id: skills.tools\n+ - id: skills.tools\n+   owner: The workshop\n")
	loaded, err := knowledge.Load(knowledge.Folder{Name: "kb", FS: folder})
	if err != nil {
		t.Fatal(err)
	}
	return knowledge.New(loaded, knowledge.Common{}).Taught([]knowledge.Lesson{
		{ID: "shed", Language: "en", Title: "The shed", Answer: "Locked at six.", Phrasings: []string{"when is the shed locked"}, Owner: "U2", ReviewBy: "2026-12-01"},
	})
}

// What a part has not of its own it has from the profile, and topics that are computed
// from the grid go by the grid's.
func TestReviews(t *testing.T) {
	base := cared(t)
	tools := base.Topics("demo")[1].Title
	want := []knowledge.Review{
		{Profile: "demo", Title: base.Profiles()[0].Titles, Owner: "U0123456789", By: "2027-12-31", Topics: 1},
		{Profile: "demo", Part: "salary", Title: knowledge.Texts{EN: "Salary grid", FR: "Grille de salaires"}, Owner: "U0123456789", By: "2027-01-31", Topics: 1},
		{Profile: "demo", Part: "skills.tools", Title: tools, Owner: "The workshop", By: "2027-12-31", Topics: 1},
		{Part: "lesson:shed", Title: knowledge.Texts{EN: "The shed", FR: "The shed"}, Owner: "U2", By: "2026-12-01"},
	}
	if diff := cmp.Diff(want, base.Reviews()); diff != "" {
		t.Error(diff)
	}
	for text, part := range map[string]string{
		"salary at a large firm":  "salary",
		"when is the shed locked": "lesson:shed",
	} {
		a := ask(t, base, knowledge.Question{Text: text})
		if len(a.Reviews) != 1 || a.Reviews[0].Part != part {
			t.Errorf("%q rests on %+v", text, a.Reviews)
		}
	}
	for about, part := range map[string]string{"pay": "salary", "skills.tools": "skills.tools", "skills.depth": ""} {
		if a := base.Ask(knowledge.Question{About: about}); len(a.Reviews) != 1 || a.Reviews[0].Part != part {
			t.Errorf("%s rests on %+v", about, a.Reviews)
		}
	}
}

// Who is greeted or refused hears nothing of reviews.
func TestSmallTalkRestsOnNothing(t *testing.T) {
	base := embedded(t)
	for text, want := range map[string]int{"hello": 0, "rank these candidates": 0, "what's the weather like": 0, "notice period": 0, "senior scale-up": 1, "can one do it without a degree": 1} {
		if a := ask(t, base, knowledge.Question{Text: text}); len(a.Reviews) != want {
			t.Errorf("%q rests on %+v", text, a.Reviews)
		}
	}
}

func TestDay(t *testing.T) {
	for day, want := range map[knowledge.Day]string{
		"2027-06-30": "30 June 2027, 30 juin 2027", "2027-08-01": "1 August 2027, 1er août 2027", "in May": "in May, in May", "": ", ",
	} {
		if got := strings.Join([]string{day.In("en"), day.In("fr")}, ", "); got != want {
			t.Errorf("%q is written %q, want %q", day, got, want)
		}
	}
	if day := knowledge.Day("2027-06-30"); day.Past("2027-06-30") || !day.Past("2027-07-01") || knowledge.Day("").Past("2027-07-01") {
		t.Error("a day is past from the next one on, and none never is")
	}
}
