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
		now := makingOf(l, common)
		if made, ok := compiledMaking(slug); !ok || made != now {
			t.Errorf("%s was compiled as %x, %v, of what is %x now", slug, made, ok, now)
		}
		if _, ok := match.Open(partOf(compiled, slug+readerExt), now.reader); !ok {
			t.Errorf("the reader of %s is not taken as compiled", slug)
		}
		if _, ok := match.OpenFinder(partOf(compiled, slug+termsExt), now.terms, nil); !ok {
			t.Errorf("the terms of %s are not taken as compiled", slug)
		}
	}
}

// A name more trains nothing: only the finder is made anew.
func TestANameMoreTrainsNothing(t *testing.T) {
	profile, common := Loaded{Profile: Profile{Slug: "demo"}}, Common{}
	before := makingOf(profile, common)
	common.Ordinary = [][]string{{"swiss army knife"}}
	after := makingOf(profile, common)
	if after.reader != before.reader || after.terms == before.terms {
		t.Errorf("with a name more %v became %v", before, after)
	}
	common.Shorthand = []Shorthand{{Language: "en", Short: "u", Means: "you"}}
	if read := makingOf(profile, common); read.reader == after.reader || read.terms != after.terms {
		t.Errorf("with a word in shorthand more %v became %v", after, read)
	}
}
