package kit_test

import (
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"recruitbot/bot/draft/kit"
	"recruitbot/knowledge"
)

// embedded is the bank in the program, loaded once.
var embedded = sync.OnceValues(func() (*kit.Bank, error) { return kit.Load() })

func bank(t testing.TB) *kit.Bank {
	t.Helper()
	b, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// question is a sound one, to be made unsound.
const question = `
- id: go.zero
  competency: language
  levels: [junior, established]
  type: knowledge
  technologies: [go]
  minutes: 6
  covers: [go, types]
  en:
    ask: What is a zero value, and where is it of use?
    tests: The basics.
    probes: [Which types have one?, What of a nil map?]
    anchors: { 1: Guesses., 3: Names some., 5: Also says why. }
    red_flags: [Confuses it with null.]
    plain: They know it.
  fr:
    ask: Qu’est-ce qu’une valeur zéro, et à quoi sert-elle ?
    tests: Les bases.
    probes: [Quels types en ont une ?, Et une map nil ?]
    anchors: { 1: Devine., 3: En cite., 5: Dit aussi pourquoi. }
    red_flags: [La confond avec null.]
    plain: La personne la connaît.
`

// own is a folder with these files for the profile that is in the program.
func own(files map[string]string) knowledge.Folder {
	m := fstest.MapFS{}
	for name, text := range files {
		m["backend/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return knowledge.Folder{Name: "own", FS: m}
}

// some is a part of the bank in the program, which is read faster.
func some(t *testing.T) knowledge.Folder {
	t.Helper()
	files := map[string]string{}
	for _, name := range []string{"competencies.yaml", "technologies.yaml", "musts.yaml", "questions/go.yaml"} {
		data, err := fs.ReadFile(kit.Questions(), "backend/"+name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(data)
	}
	return own(files)
}

func TestAFolderAddsAndReplaces(t *testing.T) {
	before := bank(t).Len("backend")
	b, err := kit.Load(own(map[string]string{"questions/own.yaml": question}))
	if err != nil {
		t.Fatal(err)
	}
	if b.Len("backend") != before+1 || b.Find("backend", "go.zero") == nil {
		t.Errorf("%d questions, after %d and one more", b.Len("backend"), before)
	}
	b, err = kit.Load(own(map[string]string{"questions/go.yaml": question}))
	if err != nil {
		t.Fatal(err)
	}
	if b.Find("backend", "go.zero") == nil || b.Find("backend", "go.goroutine-leak") != nil {
		t.Error("the file of the same name was not replaced")
	}
}

// Each fault is told with its file, its line and what to do about it.
func TestFaultsAreTold(t *testing.T) {
	cases := map[string]struct {
		old, put string
		line     int
		problem  string
	}{
		"competency":     {"competency: language", "competency: cooking", 3, `"cooking" is no competency`},
		"level":          {"[junior, established]", "[junior, expert]", 4, `"expert" is no level`},
		"no neighbours":  {"[junior, established]", "[junior, senior]", 4, "levels that are no neighbours"},
		"no level":       {"[junior, established]", "[]", 4, "is for no level"},
		"type":           {"type: knowledge", "type: riddle", 5, `"riddle" is no type`},
		"technology":     {"[go]", "[go, fortran]", 6, `"fortran" is no technology`},
		"too short":      {"minutes: 6", "minutes: 3", 7, "takes 3 minutes"},
		"too long":       {"minutes: 6", "minutes: 16", 7, "takes 16 minutes"},
		"covers":         {"[go, types]", "[go]", 8, "covers 1 words"},
		"capitals":       {"[go, types]", "[Go, types]", 8, `"Go" is not in lower case`},
		"unknown field":  {"minutes: 6", "minutes: 6\n  points: 4", 8, `unknown field "points"`},
		"language":       {"  fr:\n", "  de:\n", 16, `unknown field "de"`},
		"no language":    {question[strings.Index(question, "  fr:"):], "", 2, `lacks "fr"`},
		"one probe":      {"[Quels types en ont une ?, Et une map nil ?]", "[Et une map nil ?]", 19, "has 1 probes"},
		"no red flag":    {"red_flags: [Confuses it with null.]", "red_flags: []", 14, "has 0 red flags"},
		"anchor":         {"5: Also says why.", "4: Also says why.", 13, "lacks the anchor for 5"},
		"empty":          {"tests: The basics.", "tests: ''", 11, `lacks "en.tests"`},
		"duplicate id":   {"go.zero", "go.goroutine-leak", 2, `the id "go.goroutine-leak" is taken: `},
		"age":            {"Which types have one?", "How old are you?", 12, "asks about age"},
		"family":         {"Et une map nil ?", "Avez-vous des enfants ?", 19, "asks about family"},
		"health":         {"What of a nil map?", "How is your health?", 12, "asks about health"},
		"origin":         {"What of a nil map?", "Where are you from?", 12, "asks about origin"},
		"religion":       {"Et une map nil ?", "Quelle est votre religion ?", 19, "asks about religion or opinions"},
		"pay":            {"What is a zero value, and where is it of use?", "What is your current salary, and why?", 10, "asks about pay"},
		"past pay":       {"What is a zero value, and where is it of use?", "Bring proof of earnings.", 10, "asks about"},
		"puzzle":         {"What is a zero value, and where is it of use?", "How many golf balls fit in here?", 10, "asks about puzzles"},
		"two of a kind":  {"What is a zero value, and where is it of use?", "A security advisory names a Go module that appears in your go.sum, but nobody in the company has ever imported it. What do you do in the next hour?", 10, "asks nearly the same as go.module-advisory"},
		"broken as YAML": {"minutes: 6", "minutes: [6", 8, "must be specified"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(question, c.old) {
				t.Fatalf("nothing to replace: %s", c.old)
			}
			_, err := kit.LoadOnly(some(t), own(map[string]string{"questions/own.yaml": strings.Replace(question, c.old, c.put, 1)}))
			faults, ok := err.(knowledge.Faults)
			if !ok {
				t.Fatalf("no faults, but %v", err)
			}
			for _, f := range faults {
				if f.File == "own/backend/questions/own.yaml" && f.Line == c.line && strings.Contains(f.Problem, c.problem) && f.Remedy != "" {
					return
				}
			}
			t.Errorf("no fault on line %d with %q and a remedy:\n%v", c.line, c.problem, err)
		})
	}
}

func TestListsAreChecked(t *testing.T) {
	for name, c := range map[string]struct{ file, text, problem string }{
		"group":       {"competencies.yaml", "- { id: language, group: magic, name: { en: a, fr: b } }", `"magic" is no group`},
		"no French":   {"competencies.yaml", "- { id: language, group: depth, name: { en: a } }", "missing in a language"},
		"twice":       {"competencies.yaml", "- { id: a, group: depth, name: { en: a, fr: b } }\n- { id: a, group: depth, name: { en: a, fr: b } }", "stands here twice"},
		"stands":      {"technologies.yaml", "- { name: Spring, stands: java, competency: language }", `"java" is no technology with questions`},
		"competence":  {"technologies.yaml", "- { id: go, name: Go, competency: games }", `"games" is no competency`},
		"same word":   {"technologies.yaml", "- { id: go, name: Go, words: [x], competency: language }\n- { id: x, name: X, competency: language }", `stands for Go as well`},
		"says naught": {"musts.yaml", "- words: [a]", "this says nothing"},
		"large":       {"musts.yaml", strings.Repeat("# 234567890\n", 100_000), "larger than 1 MiB"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := kit.Load(own(map[string]string{c.file: c.text}))
			if err == nil || !strings.Contains(err.Error(), c.problem) {
				t.Errorf("%v, without %q", err, c.problem)
			}
		})
	}
}

// A profile of one's own needs nothing of the program's.
func TestAProfileOfItsOwn(t *testing.T) {
	folder := knowledge.Folder{Name: "own", FS: fstest.MapFS{
		"chef/competencies.yaml":   {Data: []byte("- { id: language, group: depth, name: { en: Taste, fr: Goût } }")},
		"chef/technologies.yaml":   {Data: []byte("- { id: go, name: Go, competency: language }")},
		"chef/musts.yaml":          {Data: []byte("- { words: [taste], covers: [types] }")},
		"chef/questions/pans.yaml": {Data: []byte(question)},
	}}
	b, err := kit.LoadOnly(folder)
	if err != nil {
		t.Fatal(err)
	}
	k := b.Choose(kit.Wanted{Profile: "chef", Level: "junior", Technologies: []string{"go"}, Minutes: 30})
	if len(k.Questions) != 1 {
		t.Errorf("questions %v", k.IDs())
	}
	delete(folder.FS.(fstest.MapFS), "chef/musts.yaml")
	if _, err := kit.LoadOnly(folder); err == nil || !strings.Contains(err.Error(), "own/chef/musts.yaml: the file is missing") && !strings.Contains(err.Error(), "chef/musts.yaml: the file is missing") {
		t.Errorf("a missing file is not told: %v", err)
	}
}
