package knowledge_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"recruitbot/knowledge"
)

// What was taught comes back from the files that it is written to, and answers as before.
func TestLessonsComeBackFromTheirFiles(t *testing.T) {
	list := ours()
	list[0].Topic, list[0].Owner = "role.overview", "U0123456789"
	list[1].Answer = "Yes:\n\n- from a senior level on: \"always\"\n- else # rarely\n\nAsk HR."
	list[1].Phrasings = append(list[1].Phrasings, "- visas?", "yes", "2027-01-01", "{visa}: what")
	files, err := knowledge.ExportLessons(list, []string{"backend"})
	if err != nil {
		t.Fatal(err)
	}
	base, err := knowledge.Default(knowledge.Folder{Name: "good", FS: good(t)}, knowledge.Folder{Name: "export", FS: mapped(files)})
	if err != nil {
		t.Fatal(err)
	}
	for i := range list {
		if list[i].Profile == "" {
			list[i].Profile = "backend"
		}
	}
	byID := func(a, b knowledge.Lesson) int { return strings.Compare(a.ID, b.ID) }
	got := base.Lessons()
	slices.SortFunc(list, byID)
	slices.SortFunc(got, byID)
	if diff := cmp.Diff(list, got); diff != "" {
		t.Errorf("what comes back: %s\n%s", diff, files["backend/lessons.yaml"])
	}
	a := ask(t, base, knowledge.Question{Text: "do we sponsor visas", Profile: "backend"})
	if a.Text != list[slices.IndexFunc(list, func(l knowledge.Lesson) bool { return l.ID == "visa" })].Answer {
		t.Errorf("%s: %q", a.Outcome, a.Text)
	}
}

func TestLessonsAreWrittenSoThatTheyLoad(t *testing.T) {
	odd := knowledge.Lesson{
		ID: "X/9", Profile: "backend", Language: "en", Title: "A <!channel> title\nof two lines", Answer: "See <https://example.com|this>\tor <@U1>.",
		Phrasings: []string{"<!here> what?", " "}, Source: "HR", Dated: "2026-01-01",
	}
	files, err := knowledge.ExportLessons([]knowledge.Lesson{odd}, nil)
	if err != nil {
		t.Fatal(err)
	}
	base, err := knowledge.Default(knowledge.Folder{Name: "export", FS: mapped(files)})
	if err != nil {
		t.Fatal(err)
	}
	l := base.Lessons()[0]
	if l.Title != "A !channel title of two lines" || l.Answer != "See https://example.com|this or @U1." || !slices.Equal(l.Phrasings, []string{"!here what?"}) {
		t.Errorf("%+v", l)
	}
}

func TestLessonsOfNoProfileAreRefused(t *testing.T) {
	files, err := knowledge.ExportLessons(ours(), nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = knowledge.Default(knowledge.Folder{Name: "export", FS: mapped(files)})
	if err == nil || !strings.Contains(err.Error(), `export/demo: there are lessons here, and no profile "demo"`) || !strings.Contains(err.Error(), "remedy: name the folder after a profile") {
		t.Errorf("%v", err)
	}
}

func mapped(files map[string][]byte) fstest.MapFS {
	out := fstest.MapFS{}
	for name, data := range files {
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}
