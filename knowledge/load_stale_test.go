package knowledge

import (
	"os"
	"testing"
)

// A compiled form that was not made from the folder's YAML, or is damaged, is
// passed over: the YAML is read.
func TestStaleCompiledIsPassedOver(t *testing.T) {
	good := os.DirFS("testdata/good")
	ofAnother, err := compiled.ReadFile("compiled/profiles.gob")
	if err != nil {
		t.Fatal(err)
	}
	sum, err := checksum(good)
	if err != nil {
		t.Fatal(err)
	}
	forms := map[string][]byte{"none": nil, "of another folder": ofAnother, "damaged": append(sum, "no gob"...)}
	for name, form := range forms {
		loaded, err := Load(Folder{Name: "kb", FS: embedded{good, form}})
		if err != nil || len(loaded) != 1 || loaded[0].Profile.Slug != "demo" {
			t.Errorf("%s: %d profiles, error %v; want the one of the YAML", name, len(loaded), err)
		}
	}
}
