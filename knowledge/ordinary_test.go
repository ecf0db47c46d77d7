package knowledge

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"recruitbot/knowledge/match"
)

// Each of the ordinary words and idioms would be taken for a name, were it not listed, and is taken for none.
func TestOrdinaryWordsNameNothing(t *testing.T) {
	k, terms := namedThings(t)
	unlisted := match.NewFinder(slices.DeleteFunc(slices.Clone(terms), func(t match.Term) bool { return t.Label == "" }), k.reader.Knows)
	for _, term := range terms {
		if term.Label != "" {
			continue
		}
		kept := false
		for _, before := range []string{"", "in ", "un ", "une ", "à ", "the "} {
			tokens := match.Tokens(before + term.Text)
			kept = kept || len(unlisted.Find(tokens)) > 0
			if hits := k.terms.finder.Find(tokens); len(hits) > 0 {
				t.Errorf("%q is taken for %s", before+term.Text, hits[0].Label)
			}
		}
		if !kept {
			t.Errorf("%q need not be listed: it is taken for nothing", term.Text)
		}
	}
}

// namedThings are a profile and all the terms of its finder.
func namedThings(t *testing.T) (*known, []match.Term) {
	t.Helper()
	base, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	k := base.profile("backend")
	return k, termsOf(k.Loaded, base.common)
}

// Names with a slip in them are found: a letter left out, doubled or swapped with the next,
// anywhere behind the first.
func TestMisspeltNamesAreFound(t *testing.T) {
	const least = 0.90 // of them
	k, terms := namedThings(t)
	rng := rand.New(rand.NewPCG(1, 1))
	asked, found := 0, 0
	for _, term := range terms {
		if term.Label == "" {
			continue
		}
		for _, wrong := range slips(rng, match.Normalise(term.Text)) {
			asked++
			if slices.ContainsFunc(k.terms.finder.Find(match.Tokens(wrong)), func(h match.Hit) bool { return h.Label == term.Label }) {
				found++
			}
		}
	}
	t.Logf("%d of %d found", found, asked)
	if asked == 0 || float64(found) < least*float64(asked) {
		t.Errorf("of %d misspelt names %d are found, want %.0f in a hundred", asked, found, 100*least)
	}
}

// slips are a text with its longest word misspelt; none where that is short.
func slips(rng *rand.Rand, text string) []string {
	const short = 5
	longest := ""
	for _, w := range strings.Fields(text) {
		if len(w) > len(longest) {
			longest = w
		}
	}
	if len(longest) < short || strings.ContainsAny(longest, "0123456789.-/+#") {
		return nil
	}
	i := 1 + rng.IntN(len(longest)-2)
	var out []string
	for _, wrong := range []string{
		longest[:i] + longest[i+1:], longest[:i] + longest[i:i+1] + longest[i:], longest[:i] + longest[i+1:i+2] + longest[i:i+1] + longest[i+2:],
	} {
		if wrong != longest {
			out = append(out, strings.Replace(text, longest, wrong, 1))
		}
	}
	return out
}
