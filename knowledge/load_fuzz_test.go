package knowledge_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"recruitbot/knowledge"
)

// Whatever a file of a profile holds: what is wrong is told with its file and a
// remedy, and what loads is fit to answer from.
func FuzzProfileFile(f *testing.F) {
	names := strings.Fields("profile.yaml salary.yaml conflicts.yaml topics/pay.yaml topics/skills.yaml")
	for i, name := range names {
		data, err := os.ReadFile("testdata/good/demo/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(uint8(i), data, "what does a senior earn in a large company?")
		f.Add(uint8(i), data[:len(data)/2], "tools")
	}
	for i, odd := range []string{"", "a", "- ? [\n: |\n\t- &a *b !!c <<: {", "{}", "- {}", "\xff\xfe", "a: {b: {c: {d: {e: [[[[[1]]]]]}}}}", "? ? ? ?", "%YAML 9.9\n---\n..."} {
		f.Add(uint8(i), []byte(odd), "")
	}
	f.Fuzz(func(t *testing.T, which uint8, data []byte, question string) {
		folder := good(t)
		name := names[int(which)%len(names)]
		folder["demo/"+name] = &fstest.MapFile{Data: data}
		loaded, err := knowledge.Load(knowledge.Folder{Name: "kb", FS: folder})
		if err != nil {
			wellTold(t, loaded, err)
			return
		}
		base := knowledge.New(loaded, knowledge.Common{})
		for _, text := range []string{question, "salary of a senior", "tools"} {
			for _, language := range knowledge.Languages() {
				q := knowledge.Question{Text: text, Language: language}
				fit(t, q, base.Ask(q))
			}
		}
	})
}

// wellTold demands that every fault names a file and tells what to do.
func wellTold(t *testing.T, loaded []knowledge.Loaded, err error) {
	t.Helper()
	var faults knowledge.Faults
	if loaded != nil || !errors.As(err, &faults) || len(faults) == 0 {
		t.Fatalf("%d profiles and error %v", len(loaded), err)
	}
	for _, fault := range faults {
		if !strings.HasPrefix(fault.File, "kb") || strings.TrimSpace(fault.Problem) == "" || strings.TrimSpace(fault.Remedy) == "" {
			t.Errorf("a fault that helps nobody: %+v", fault)
		}
	}
}
