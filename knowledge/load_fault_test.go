package knowledge_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"recruitbot/knowledge"
)

// testdata/faults.txt tells every fault: how the good profile is changed, and
// all that Load then says. A block begins with "== name" and goes on with
//
//	edit FILE       replace the lines "- " that follow with the lines "+ "
//	write FILE      the lines "+ " that follow are the whole file
//	remove FILE
//	want FILE:LINE:COLUMN: problem
//	remedy what to do about it
//
// A block of many edits wants all their faults, and nothing else.
func TestFaults(t *testing.T) {
	data, err := os.ReadFile("testdata/faults.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range strings.Split("\n"+string(data), "\n== ")[1:] {
		name, body, _ := strings.Cut(block, "\n")
		t.Run(name, func(t *testing.T) {
			folder := good(t)
			want := change(t, folder, body)
			if got := told(loadFaults(t, folder)); len(want) == 0 || got != strings.Join(want, "\n") {
				t.Errorf("faults (-want +got):\n%s", cmp.Diff(strings.Join(want, "\n"), got))
			}
		})
	}
}

// good is the profile that has no faults.
func good(t *testing.T) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	for _, name := range strings.Fields("profile.yaml salary.yaml conflicts.yaml topics/pay.yaml topics/skills.yaml") {
		data, err := os.ReadFile("testdata/good/demo/" + name)
		if err != nil {
			t.Fatal(err)
		}
		folder["demo/"+name] = &fstest.MapFile{Data: data}
	}
	return folder
}

// change makes a block's changes and returns what it wants.
func change(t *testing.T, folder fstest.MapFS, body string) (want []string) {
	t.Helper()
	var verb, file, old, new string
	flush := func() {
		switch verb {
		case "edit":
			f := folder[file]
			if f == nil || strings.Count(string(f.Data), old) != 1 {
				t.Fatalf("%q is not once in %s", old, file)
			}
			folder[file] = &fstest.MapFile{Data: []byte(strings.Replace(string(f.Data), old, new, 1))}
		case "write":
			folder[file] = &fstest.MapFile{Data: []byte(new)}
		case "remove":
			delete(folder, file)
		}
		verb, old, new = "", "", ""
	}
	for _, line := range strings.Split(body, "\n") {
		word, rest, _ := strings.Cut(line, " ")
		switch word {
		case "edit", "write", "remove":
			flush()
			verb, file = word, "demo/"+rest
		case "-":
			old += rest + "\n"
		case "+":
			new += rest + "\n"
		case "want":
			want = append(want, rest)
		case "remedy":
			want[len(want)-1] += "\n  remedy: " + rest
		case "":
		default:
			t.Fatalf("what is %q?", line)
		}
	}
	flush()
	return want
}

// loadFaults loads a folder named "kb" that must be refused.
func loadFaults(t *testing.T, folder fstest.MapFS) knowledge.Faults {
	t.Helper()
	loaded, err := knowledge.Load(knowledge.Folder{Name: "kb", FS: folder})
	var faults knowledge.Faults
	if !errors.As(err, &faults) || loaded != nil {
		t.Fatalf("Load: %d profiles, error %v; want faults and no profile", len(loaded), err)
	}
	return faults
}

// told is the faults without their excerpts.
func told(faults knowledge.Faults) string {
	var out []string
	for _, f := range faults {
		at := strings.TrimPrefix(f.File, "kb/demo/")
		if f.Line > 0 {
			at += fmt.Sprintf(":%d:%d", f.Line, f.Column)
		}
		out = append(out, at+": "+f.Problem+"\n  remedy: "+f.Remedy)
	}
	return strings.Join(out, "\n")
}

// A fault is told with its line, and a caret under the place.
func TestFaultMessage(t *testing.T) {
	folder := good(t)
	change(t, folder, "edit profile.yaml\n- titles: { en: Demo engineer, fr: Ingénierie de démo }\n+ titles: { en: Démo, fr: Démo, de: Demo }\n"+
		"edit profile.yaml\n- slug: demo\n+ slug: Demo\n")
	want := `kb/demo/profile.yaml:1:7: "Demo" is no slug
    slug: Demo
          ^
  remedy: use lower-case letters, digits and hyphens, such as backend or data-engineer

kb/demo/profile.yaml:2:31: "de" is not a language here
    titles: { en: Démo, fr: Démo, de: Demo }
                                  ^
  remedy: use en and fr`
	if diff := cmp.Diff(want, loadFaults(t, folder).Error()); diff != "" {
		t.Errorf("message (-want +got):\n%s", diff)
	}
}
