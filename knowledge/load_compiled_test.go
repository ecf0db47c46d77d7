package knowledge_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"recruitbot/knowledge"
)

// The compiled form in the binary holds what its YAML says. It is made anew by
// go generate ./knowledge after the data was changed.
func TestCompiledIsCurrent(t *testing.T) {
	want, err := knowledge.Load(knowledge.Folder{Name: "profiles", FS: os.DirFS("profiles")})
	if err != nil {
		t.Fatal(err)
	}
	got, err := knowledge.Load(knowledge.Folder{Name: "embedded", FS: knowledge.Embedded()})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmp.AllowUnexported(knowledge.TextLists{})); diff != "" {
		t.Errorf("run go generate ./knowledge (-yaml +compiled):\n%s", diff)
	}
	dir := t.TempDir()
	if err := knowledge.Compile(dir); err != nil {
		t.Fatal(err)
	}
	if stale, err := os.ReadDir(dir); err != nil || len(stale) > 0 {
		t.Errorf("%d compiled files are stale: run go generate ./knowledge (error %v)", len(stale), err)
	}
}

// generated is a profile of 100 topics with 25 phrasings in each language, the
// size that a start has to bear.
func generated() fstest.MapFS {
	var b strings.Builder
	for i := range 100 {
		fmt.Fprintf(&b, "- id: topic.n%d\n  title:\n    en: \"Number %d: a title\"\n    fr: Numéro %d\n  sources: [page]\n  next: [topic.n1, topic.n2]\n", i, i, i)
		b.WriteString("  answer:\n    en: |\n      A first paragraph of some forty words, which tells what there is to tell about it.\n\n      - a bullet\n      - another one\n    fr: |\n      Un premier paragraphe.\n\n      - un point\n  phrasings:\n")
		for _, l := range knowledge.Languages() {
			b.WriteString("    " + l + ":\n")
			for j := range 25 {
				fmt.Fprintf(&b, "      - what does %s%d say about word%d and the other things?\n", l, i, j)
			}
		}
	}
	profile := "slug: big\ntitles: { en: Big, fr: Grand }\naliases: { en: [big], fr: [grand] }\nfacts: []\nsources:\n  - id: page\n    title: A page\n    publisher: Nobody\n    dated: { en: \"2026\", fr: \"2026\" }\n"
	return fstest.MapFS{"big/profile.yaml": {Data: []byte(profile)}, "big/topics/all.yaml": {Data: []byte(b.String())}}
}

// BenchmarkLoad reads and checks 5,000 phrasings from YAML, as for a folder
// that an operator brings along.
func BenchmarkLoad(b *testing.B) {
	folder := knowledge.Folder{Name: "big", FS: generated()}
	for b.Loop() {
		if _, err := knowledge.Load(folder); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoadEmbedded takes the compiled form of what is embedded, as every
// start does.
func BenchmarkLoadEmbedded(b *testing.B) {
	folder := knowledge.Folder{Name: "embedded", FS: knowledge.Embedded()}
	for b.Loop() {
		if _, err := knowledge.Load(folder); err != nil {
			b.Fatal(err)
		}
	}
}

// FuzzLoad: whatever a file holds, Load returns.
func FuzzLoad(f *testing.F) {
	for _, name := range strings.Fields("profile.yaml salary.yaml conflicts.yaml topics/pay.yaml topics/skills.yaml") {
		data, err := os.ReadFile("testdata/good/demo/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(name, data)
	}
	f.Add("topics/pay.yaml", []byte("- ? [\n: |\n\t- &a *b !!c <<: {"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		folder := good(t)
		switch name {
		case "profile.yaml", "salary.yaml", "conflicts.yaml", "topics/pay.yaml", "topics/skills.yaml":
			folder["demo/"+name] = &fstest.MapFile{Data: data}
		default:
			folder["demo/topics/any.yaml"] = &fstest.MapFile{Data: data}
		}
		loaded, err := knowledge.Load(knowledge.Folder{Name: "kb", FS: folder})
		if (err == nil) != (len(loaded) == 1) {
			t.Errorf("%d profiles and error %v", len(loaded), err)
		}
		if err != nil && strings.TrimSpace(err.Error()) == "" {
			t.Error("an error that says nothing")
		}
	})
}
