package knowledge_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"recruitbot/knowledge"
)

func TestLoadReadsAFolder(t *testing.T) {
	loaded, err := knowledge.Load(knowledge.Folder{Name: "kb", FS: good(t)})
	if err != nil || len(loaded) != 1 {
		t.Fatalf("Load: %d profiles, error %v", len(loaded), err)
	}
	l := loaded[0]
	if got := l.Profile.Titles.FR; got != "Ingénierie de démo" {
		t.Errorf("French title %q", got)
	}
	if got := l.Profile.Sources[1].Dated.EN; got != "May 2025" {
		t.Errorf("date of the second source %q", got)
	}
	if got, want := l.Salary.Cells["senior"]["large"], (knowledge.Range{Min: 50000, Max: 60000}); got != want {
		t.Errorf("cell of senior and large %v, want %v", got, want)
	}
	if l.Salary.Headline == nil || *l.Salary.Headline != (knowledge.Range{Min: 30000, Max: 60000}) || !l.Salary.Gross {
		t.Errorf("headline %v, gross %v", l.Salary.Headline, l.Salary.Gross)
	}
	if got := len(l.Conflicts[0].Sides); got != 2 {
		t.Errorf("conflict with %d sides", got)
	}
	var ids []string
	for _, topic := range l.Topics {
		ids = append(ids, topic.ID)
	}
	if diff := cmp.Diff([]string{"pay", "skills.tools", "skills.depth"}, ids); diff != "" {
		t.Errorf("topics (-want +got):\n%s", diff)
	}
	if got, want := l.Topics[1].Answer.EN, "Two tools matter:\n\n- the hammer\n- the saw"; got != want {
		t.Errorf("answer %q, want %q", got, want)
	}
}

func TestLaterFolderReplacesAProfileWhole(t *testing.T) {
	second := good(t)
	for _, file := range []string{"demo/salary.yaml", "demo/topics/pay.yaml"} {
		delete(second, file)
	}
	for name, f := range good(t) {
		data := bytes.Replace(f.Data, []byte("slug: demo"), []byte("slug: another"), 1)
		second[strings.Replace(name, "demo/", "another/", 1)] = &fstest.MapFile{Data: data}
	}
	loaded, err := knowledge.Load(knowledge.Folder{Name: "first", FS: good(t)}, knowledge.Folder{Name: "second", FS: second})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range loaded {
		got = append(got, fmt.Sprintf("%s: %d topics, salary %t", l.Profile.Slug, len(l.Topics), l.Salary != nil))
	}
	want := []string{"another: 3 topics, salary true", "demo: 2 topics, salary false"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("profiles (-want +got):\n%s", diff)
	}
}

func TestFaultInOneFolderLoadsNothing(t *testing.T) {
	bad := good(t)
	delete(bad, "demo/profile.yaml")
	loaded, err := knowledge.Load(knowledge.Folder{Name: "embedded", FS: good(t)}, knowledge.Folder{Name: "/srv/kb", FS: bad})
	if loaded != nil || err == nil || !strings.HasPrefix(err.Error(), "/srv/kb/demo: profile.yaml is missing") {
		t.Errorf("Load: %d profiles, error %v", len(loaded), err)
	}
}

func TestLoadTakesWhatEditorsLeave(t *testing.T) {
	folder := good(t)
	for name, f := range folder {
		data := bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))
		folder[name] = &fstest.MapFile{Data: append([]byte("\uFEFF"), data...)}
	}
	for _, name := range []string{"README.md", ".git/config.yaml", "_old/profile.yaml", "demo/README.md", "demo/.profile.yaml.swp", "demo/topics/#pay.yaml~"} {
		folder[name] = &fstest.MapFile{Data: []byte("\x00")}
	}
	got, err := knowledge.Load(knowledge.Folder{Name: "kb", FS: folder})
	if err != nil {
		t.Fatal(err)
	}
	want, err := knowledge.Load(knowledge.Folder{Name: "kb", FS: good(t)})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(knowledge.TextLists{})); diff != "" {
		t.Errorf("with a byte order mark and CRLF (-without +with):\n%s", diff)
	}
}

func TestFilesRefusedWhole(t *testing.T) {
	many := map[string]string{}
	for i := range 500 {
		many[fmt.Sprintf("demo/topics/n%03d.yaml", i)] = fmt.Sprintf("- id: n%d\n  title: { en: T, fr: T }\n  computed: glance\n  phrasings: { en: [en%d], fr: [fr%d] }\n", i, i, i)
	}
	cases := []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"no UTF-8", map[string]string{"demo/topics/pay.yaml": "# ok\n- id: p\xe9riode\n"}, "kb/demo/topics/pay.yaml:2:8: this is not UTF-8"},
		{"over 1 MiB", map[string]string{"demo/conflicts.yaml": "[]\n" + strings.Repeat("# filler\n", 1<<17)}, "kb/demo/conflicts.yaml: the file is larger than 1 MiB"},
		{"deep brackets", map[string]string{"demo/conflicts.yaml": strings.Repeat("[", 1<<19)}, "kb/demo/conflicts.yaml:1:21: lists nest more than 20 deep"},
		{"deep dashes", map[string]string{"demo/conflicts.yaml": strings.Repeat("- ", 1<<18)}, "kb/demo/conflicts.yaml:1:41: lists nest more than 20 deep"},
		{"501 files", many, "kb/demo/topics/n497.yaml: there are more than 500 files in this folder"},
		{"long answer", map[string]string{"demo/topics/more.yaml": "- id: more\n  title: { en: T, fr: T }\n  sources: [page]\n  phrasings: { en: [x], fr: [y] }\n  answer:\n    en: ok\n    fr: " + strings.Repeat("é", 1201) + "\n"},
			"kb/demo/topics/more.yaml:7:9: the text has 1201 characters, and 1200 at most fit"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			folder := good(t)
			for name, text := range c.files {
				folder[name] = &fstest.MapFile{Data: []byte(text)}
			}
			faults := loadFaults(t, folder)
			if got := faults[0].Error(); !strings.HasPrefix(got, c.want) || faults[0].Remedy == "" {
				t.Errorf("first of %d faults:\n%s\nwant %s", len(faults), got, c.want)
			}
		})
	}
}

func TestFolderThatIsNotThere(t *testing.T) {
	_, err := knowledge.Load(knowledge.Folder{Name: "/srv/kb", FS: os.DirFS(filepath.Join(t.TempDir(), "gone"))})
	if err == nil || !strings.HasPrefix(err.Error(), "/srv/kb: the folder cannot be read: ") {
		t.Errorf("error %v", err)
	}
	_, err = knowledge.Load(knowledge.Folder{Name: "/srv/kb", FS: os.DirFS(t.TempDir())})
	if err == nil || !strings.HasPrefix(err.Error(), "/srv/kb: there is no profile in this folder") {
		t.Errorf("error %v", err)
	}
}

// Which phrasings of two topics are too close: only those that differ in
// grammar alone.
func TestTooClose(t *testing.T) {
	cases := []struct {
		a, b  string
		close bool
	}{
		{"what does a senior earn", "what do seniors earn", true},
		{"what's the salary", "what is the salary", true},
		{"quel est le salaire", "quels sont les salaires", true},
		{"do they need a degree", "does she need a degree", true},
		{"the duties of a developer", "developers' duties", false}, // another order may mean something else
		{"frameworks for java", "frameworks for php", false},
		{"frameworks pour java", "frameworks pour php", false},
		{"from backend to full stack", "from full stack to backend", false},
		{"with a degree", "without a degree", false},
		{"should we offer more", "can we offer more", false},
		{"how much do they earn", "why do they earn more", false},
		{"is it the", "are they of", false}, // grammar only
	}
	for _, c := range cases {
		folder := good(t)
		folder["demo/topics/close.yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil, "- id: close.a\n  title: { en: A, fr: A }\n  computed: glance\n  phrasings: { en: [%q], fr: [numéro un] }\n"+
			"- id: close.b\n  title: { en: B, fr: B }\n  computed: glance\n  phrasings: { en: [%q], fr: [numéro deux] }\n", c.a, c.b)}
		_, err := knowledge.Load(knowledge.Folder{Name: "kb", FS: folder})
		if got := err != nil && strings.Contains(err.Error(), "too close"); got != c.close {
			t.Errorf("%q and %q: too close %t, want %t (error %v)", c.a, c.b, got, c.close, err)
		}
	}
}
