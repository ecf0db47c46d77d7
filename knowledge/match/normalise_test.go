package match_test

import (
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"recruitbot/knowledge/match"
)

func TestNormalise(t *testing.T) {
	for in, want := range map[string]string{
		"":                                 "",
		"  Hello   World ":                 "hello world",
		"Développeur":                      "developpeur",
		"l'entretien d\u2019embauche":      "l entretien d embauche",
		"qu'est-ce qu\u2019il faut":        "qu est-ce qu il faut",
		"aujourd'hui":                      "aujourdhui",
		"What's the candidate's name":      "whats the candidates name",
		"<@U123|ann> hi":                   "hi",
		"see <#C024BE7LR|jobs>":            "see jobs",
		"<!here> <https://a.b|the page> x": "the page x",
		"<https://a.b/c_d>":                "",
		"<mailto:a@b.co|a@b.co>":           "a@b.co",
		"*bold* _it_ ~gone~ `code`":        "bold it gone code",
		"nice :+1: :wave:":                 "nice",
		"at 10:30:45":                      "at 10:30:45",
		"R&amp;D":                          "r&d",
		"a &lt; b &amp;amp; c &gt; d":      "a b & c d",
		"3 < 4 and 5 > 2":                  "3 4 and 5 2",
		"<@U1 unclosed":                    "@u1 unclosed",
		"«\u00a0cœur\u00a0» — 45\u202f000": "coeur - 45 000",
		"ﬁne ＷＩＤＥ":                         "fine wide",
		"Straße":                           "strasse",
		"one\n\n two":                      "one\ntwo",
		"bad \xff byte":                    "bad byte",
		"zero\u200bwidth":                  "zerowidth",
	} {
		if got := match.Normalise(in); got != want {
			t.Errorf("%q is %q, not %q", in, got, want)
		}
	}
}

func TestNormaliseIsIdempotent(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		once := match.Normalise("a" + string(r) + "b")
		if twice := match.Normalise(once); twice != once {
			t.Fatalf("%U: %q, and then %q", r, once, twice)
		}
	}
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"<", ">", "&", "amp;", "lt;", "@U1", "|", ":", ":a:", "'", "’", "*", "_", " ", "\n", "http://", "l", "qu", "é", "+", "`"}),
		rapid.StringN(0, 4, -1),
	)
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for _, p := range rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces") {
			s += p
		}
		once := match.Normalise(s)
		if twice := match.Normalise(once); twice != once {
			t.Errorf("%q: %q, and then %q", s, once, twice)
		}
	})
}
