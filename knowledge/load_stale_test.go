package knowledge

import (
	"os"
	"testing"
)

// A compiled form that was not made from the folder's YAML, or is damaged, is
// passed over: the YAML is read.
func TestStaleCompiledIsPassedOver(t *testing.T) {
	good := os.DirFS("testdata/good")
	sum, err := checksum[[]Loaded](good)
	if err != nil {
		t.Fatal(err)
	}
	another := partOf(compiled, "profiles")
	if another == "" {
		t.Fatal("nothing is compiled")
	}
	forms := map[string]string{
		"none": "", "of another folder": another, "damaged": sum + "no values", "cut": sum + another[len(sum):len(another)/2], "empty": sum,
	}
	for name, form := range forms {
		loaded, err := Load(Folder{Name: "kb", FS: embedded{FS: good, compiled: form}})
		if err != nil || len(loaded) != 1 || loaded[0].Profile.Slug != "demo" {
			t.Errorf("%s: %d profiles, error %v; want the one of the YAML", name, len(loaded), err)
		}
	}
}
