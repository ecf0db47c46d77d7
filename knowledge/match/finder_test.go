package match_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"recruitbot/knowledge/match"
)

func finder() *match.Finder {
	return match.NewFinder([]match.Term{
		{Label: "oak", Text: "oak"}, {Label: "walnut", Text: "walnut"}, {Label: "cherry", Text: "cherry"}, {Label: "cherry", Text: "cerisier"},
		{Label: "plywood", Text: "ply-wood"}, {Label: "sawmill", Text: "saw mill"}, {Label: "size b", Text: "size B"}, {Label: "maple", Text: "érable"},
		{Label: "red oak", Text: "red oak"}, {Label: "sandpaper", Text: "sandpapering"}, {Label: "tree", Text: "oak"}, {Label: "teak", Text: "teak"},
		{Label: "none", Text: "..."}, {Label: "beech", Text: "l'hêtre"}, {Label: "nails", Text: "nails", Forms: match.Singular}, {Label: "glue", Text: "in glue"},
		{Text: "poison oak"}, {Text: "chessy"},
	}, func(word string) bool { return slices.Contains([]string{"berry", "cheery", "wall"}, word) })
}

// found writes hits as "label[words]", with "~" where not as written.
func found(text string) string {
	tokens := match.Tokens(text)
	var out []string
	for _, h := range finder().Find(tokens) {
		var words []string
		for _, t := range tokens[h.From:h.To] {
			words = append(words, t.Text)
		}
		mark := "~"
		if h.Exact {
			mark = ""
		}
		out = append(out, fmt.Sprintf("%s%s[%s]", mark, h.Label, strings.Join(words, " ")))
	}
	return strings.Join(out, ", ")
}

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "",
		"a table":                 "",
		"Walnut or CHERRY":        "walnut[walnut], cherry[cherry]",
		"cherries and cerisiers":  "~cherry[cherries], ~cherry[cerisiers]",
		"un érable, un erable":    "maple[erable], maple[erable]",
		"plywood ply wood":        "plywood[plywood], plywood[ply wood]",
		"ply-woods, ply woods":    "~plywood[plywoods], ~plywood[ply woods]",
		"sawmill saw-mills":       "sawmill[sawmill], ~sawmill[sawmills]",
		"size-b":                  "size b[sizeb]",
		"red oak":                 "red oak[red oak]",
		"a red, oak":              "red oak[red oak]",
		"oak":                     "oak[oak], tree[oak]",
		"walnt wlanut walllnut":   "~walnut[walnt], ~walnut[wlanut]",
		"oka aok":                 "", // too short to be a slip
		"taek":                    "~teak[taek]",
		"tebk":                    "", // of four letters only slips that fingers make are believed
		"cheery berry":            "", // words of their own
		"sandpapring sandpapeing": "~sandpaper[sandpapring], ~sandpaper[sandpapeing]",
		"snadpapeering":           "~sandpaper[snadpapeering]", // two slips in a long word
		"*walnut* <#C1|cherry>":   "walnut[walnut], cherry[cherry]",
		"re doak":                 "", // the same letters in as many other words
		"map le":                  "", // no article ends a word
		"lhetre l'hetre":          "beech[l hetre]",
		"nail nails walnuts":      "~nails[nail], nails[nails], ~walnut[walnuts]",
		"poison oak, poison oaks": "", // a word without a label keeps what is in it
		"chessy":                  "",
		"walnutt":                 "~walnut[walnutt]",   // doubled, where the rest would be a form of the word
		"saw mikl":                "~sawmill[saw mikl]", // the word beside it says what is meant
		"in gllue, in flue":       "~glue[in gllue]",    // a small one doesn't
	} {
		if got := found(text); got != want {
			t.Errorf("%q: %s, not %s", text, got, want)
		}
	}
}
