package knowledge

import (
	"regexp"
	"slices"
	"testing"
)

// What an expression matches holds one of its pieces.
func TestPiecesOfExpressions(t *testing.T) {
	for expression, want := range map[string][]string{
		`\bgross\b`:                             {"gross"},
		`(?:gross|bruts?|nets?)\b`:              {"brut", "gross", "net"},
		`\b(?:how to|comment(?: je)?) `:         {"comment ", "how to "},
		`(?:write|code) \S+ (?:function|class)`: {" class", " function"},
		`(code|convert|codez?) me`:              {"code me", "codez me", "convert me"},
		`(?:\d+ )?(?:per|par) month`:            {"par month", "per month"},
		`pa(?:id|yee?s?)`:                       {"paid", "paye"},
		`x+yes`:                                 {"yes"},
		`(?:abc){2,3}`:                          {"abcabc"},
		`(?i)Gross`:                             {"gross"},
		`[Ww]ho(?:['’]s| is) an?`:               {"who is a", "who's a", "who’s a"},
		`(?i)\bR[ÉE]UNION (?:a|B)`:              {"reunion a", "reunion b", "réunion a", "réunion b"},

		`(?:gross)?`:        nil, // it matches any text
		`\d\d`:              nil, // too many
		`(?:gross|\d+)`:     nil,
		`(?:gross|[ab])`:    nil, // too short
		`^\W*$`:             nil,
		`.*(?:(?:a|b)c)?.*`: nil,
	} {
		if got, _ := piecesOf(expression); !slices.Equal(slices.Sorted(slices.Values(got)), want) {
			t.Errorf("%s: %q, want %q", expression, got, want)
		}
	}
}

// With and without looking for pieces first, an expression finds the same.
func TestExpressionsFindWhatTheyMatch(t *testing.T) {
	for _, text := range []string{`(?:(?:is|are) )?(gross|brut)(?: pay)?`, `(?i)(gross|brut|payée)`, `are (?i:(gross|é[tT]é))`, `(?:[Ww]ho|[Ee]n) ([bB]rut|is)`} {
		e, plain := pattern(text)(), regexp.MustCompile(text)
		for _, s := range []string{"", "gross", "are gross pay", "en brut", "En Brut", "Who is", "Are GROSS", "are ÉTÉ", "PAYÉE", "salary", "is net", "gros s"} {
			switch {
			case e.MatchString(s) != plain.MatchString(s),
				!slices.Equal(e.FindStringIndex(s), plain.FindStringIndex(s)),
				!slices.Equal(e.FindStringSubmatch(s), plain.FindStringSubmatch(s)),
				!slices.Equal(e.FindStringSubmatchIndex(s), plain.FindStringSubmatchIndex(s)),
				e.ReplaceAllString(s, "<$1>") != plain.ReplaceAllString(s, "<$1>"):
				t.Errorf("%q: found otherwise by %s", s, text)
			}
		}
	}
}
