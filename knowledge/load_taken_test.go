package knowledge

import (
	"testing"

	"recruitbot/knowledge/match"
)

// What is compiled is what a start takes; were it not, every start would read
// YAML and train.
func TestCompiledIsTaken(t *testing.T) {
	profiles, ok := compiledOf[[]Loaded](shipped("profiles"))
	if !ok || len(profiles) == 0 {
		t.Fatalf("%d profiles are taken as compiled", len(profiles))
	}
	common, ok := compiledOf[Common](shipped("common"))
	if !ok || len(common.Talk) == 0 {
		t.Fatal("what the profiles share is not taken as compiled")
	}
	for _, l := range profiles {
		slug := l.Profile.Slug
		if made, ok := compiledMaking(slug); !ok || made != makingOf(l, common) {
			t.Errorf("%s was compiled as %x, %v, of what is %x now", slug, made, ok, makingOf(l, common))
		}
		if _, ok := match.Open(partOf(compiled, slug+readerExt), makingOf(l, common)); !ok {
			t.Errorf("the reader of %s is not taken as compiled", slug)
		}
		if _, ok := match.OpenFinder(partOf(compiled, slug+termsExt), makingOf(l, common), nil); !ok {
			t.Errorf("the terms of %s are not taken as compiled", slug)
		}
	}
}
