package knowledge_test

import (
	"strings"
	"testing"

	"recruitbot/knowledge"
)

// adverbsAround are said before and behind a question, and change nothing of what it is about.
var adverbsAround = map[string]struct{ before, behind []string }{
	"en": {[]string{"concretely, ", "in practice, ", "basically, ", "honestly, ", "as a rule, ", "in your opinion, "},
		[]string{" in practice", " exactly", " in a nutshell", " these days", " in real life", " roughly", ", by the way", " please", " according to your sources"}},
	"fr": {[]string{"concrètement, ", "en pratique, ", "en gros, ", "franchement, ", "à ton avis, ", "par curiosité, "},
		[]string{" en pratique", " au juste", " concrètement", " en ce moment", " en vrai", " d’habitude", ", au fait", " s’il te plaît", " d’après tes sources"}},
}

// A stored question leads to its topic whatever adverb stands around it. Of a few it makes another question, so this is a share.
func TestAdverbsAroundAQuestionChangeNothing(t *testing.T) {
	t.Parallel()
	base := embedded(t)
	asked, lost := 0, 0
	for i, s := range allStored(t, base) {
		begins := strings.ToLower(firstWord(s.text))
		if i%(29*every) != 0 || !strings.Contains(" what which how who is do does can quel quelle quels quelles comment qui que ", " "+begins+" ") {
			continue
		}
		if a := ask(t, base, knowledge.Question{Text: s.text}); !s.leads(a) {
			continue
		}
		text, around := strings.TrimRight(s.text, "? \u00a0"), adverbsAround[s.language]
		for _, before := range around.before {
			asked++
			if a := ask(t, base, knowledge.Question{Text: before + strings.ToLower(text[:1]) + text[1:] + "?"}); !s.leads(a) {
				lost++
				t.Logf("%s: %q before %q leads to %s %v", s.id, before, text, a.Outcome, a.Topics)
			}
		}
		for _, behind := range around.behind {
			asked++
			if a := ask(t, base, knowledge.Question{Text: text + behind + "?"}); !s.leads(a) {
				lost++
				t.Logf("%s: %q behind %q leads to %s %v", s.id, behind, text, a.Outcome, a.Topics)
			}
		}
	}
	t.Logf("asked %d times, %d lead elsewhere", asked, lost)
	if asked < 100 || lost*50 > asked {
		t.Errorf("%d of %d lead elsewhere: one in fifty is too many", lost, asked)
	}
}

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}
