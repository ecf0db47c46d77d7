package match_test

import (
	"fmt"
	"strings"
	"testing"

	"recruitbot/knowledge/match"
)

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"":                                    "",
		"What, me?":                           "what me",
		"C#, C++ and F#.":                     "c# c++ and f#",
		"node.js Vue.js .NET asp.net":         "node.js vue.js .net asp.net",
		"end of it.Next":                      "end of it next",
		"CI/CD, UI/UX, senior/junior":         "ci/cd ui/ux senior junior",
		"R&D, back-end, scale-up":             "r&d backend scaleup",
		"salary-range and day-to-day":         "salary range and day to day",
		"est-ce que faut-il dois-je y-a-t-il": "est ce que faut il dois je y a t il",
		"l'été d'hiver":                       "l ete d hiver",
		"k8s 2fa b2b":                         "k8s 2fa b2b",
		"5ans 3y 2nd":                         "5=5 ans 3=3 y 2nd",
		"45k 45k€ €45k 45 k€":                 "45k=45000 45k€=45000€ €45k=45000€ 45 k€=45000€",
		"45 000 45,000 45.000 $1,234.50":      "45 000=45000 45,000=45000 45.000=45000 $1,234.50=1234.5$",
		"2,5 0.125 12 %":                      "2,5=2.5 0.125=0.125 12 %=12%",
		"5-7 45-50k €45k–€50k":                "5-7=5..7 45-50k=45000..50000 €45k-€50k=45000..50000€",
		"in 2024 300 came, 10+ and 1.2m":      "in 2024=2024 300=300 came 10+=10 and 1.2m=1200000",
		"99999999999999999999":                "99999999999999999999",
		"日本語 привет":                          "日本語 привет",
		"<@U1> *bold*":                        "bold",
		"1:1 24/7":                            "1=1 1=1 24=24 7=7",
		"c#d a+b":                             "c d a b",
		strings.Repeat("a", 50) + "-" + "b":   strings.Repeat("a", 50) + "b",
	} {
		var got []string
		for _, token := range match.Tokens(in) {
			s := token.Text
			if n := token.Number; n.Is {
				s += "=" + fmt.Sprint(int64(n.Value))
				if n.Value != float64(int64(n.Value)) {
					s = token.Text + "=" + fmt.Sprint(n.Value)
				}
				if n.High > 0 {
					s += ".." + fmt.Sprint(n.High)
				}
				s += n.Unit
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %s, not %s", in, s, want)
		}
	}
}

func TestTokenOffsets(t *testing.T) {
	in := "L'offre *Back-End* : 45 000 €"
	norm := match.Normalise(in)
	var got []string
	for _, token := range match.Tokens(in) {
		got = append(got, norm[token.Start:token.End])
	}
	if s := strings.Join(got, "|"); s != "l|offre|back-end|45 000 €" {
		t.Errorf("tokens stand at %s", s)
	}
}

// Words of one line share a stem, and none with those of another line.
func TestStem(t *testing.T) {
	families := [][]string{
		{"develop", "develops", "developed", "developing", "developer", "developers", "development",
			"développeur", "développeurs", "développeuse", "développer", "développement"},
		{"salary", "salaries"},
		{"plan", "plans", "planning", "planned"},
		{"manage", "manager", "managers", "managing", "management", "managed"},
		{"recruit", "recruiter", "recruiting"},
		{"recruteur", "recruter", "recrutement"},
		{"niveau", "niveaux"},
		{"régional", "régionaux"},
		{"offer", "offers", "offered", "offering"},
		{"off"}, {"service", "services"}, {"node.js", "nodejs"}, {"business"}, {"c#"}, {"c"},
	}
	of := map[string]int{}
	for i, family := range families {
		for _, w := range family {
			stem := match.Stem(match.Normalise(w))
			if j, ok := of[stem]; ok && j != i {
				t.Errorf("%s has the stem of %s", w, families[j][0])
			}
			of[stem] = i
			if first := match.Stem(match.Normalise(family[0])); stem != first {
				t.Errorf("%s is %s, %s is %s", w, stem, family[0], first)
			}
		}
	}
}

func TestLanguage(t *testing.T) {
	for in, want := range map[string]string{
		"what does a late book cost":       "en",
		"combien coûte un livre en retard": "fr",
		"wifi":                             "",
		"":                                 "",
		"Lisbon 2024":                      "",
		"bonjour":                          "fr",
		"thanks":                           "en",
		"horaires d'ouverture du samedi":   "fr",
		"opening on saturday":              "en",
		"quel est le process pour un meeting onboarding": "fr",
		"what is the SMIC for cadres":                    "en",
		"résumé tips for the interview":                  "en",
		"développeur":                                    "fr",
	} {
		if got := match.Language(in); got != want {
			t.Errorf("%q is %q, not %q", in, got, want)
		}
	}
}
