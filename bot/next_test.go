package bot_test

import (
	"regexp"
	"strings"
	"testing"

	"recruitbot/knowledge"
)

// Whatever becomes of a question, there is a way on below it.
func TestEveryOutcomeHasANextStep(t *testing.T) {
	h := start(t)
	for _, c := range []struct {
		outcome  knowledge.Outcome
		question string
	}{
		{knowledge.Answered, "what does a senior earn in a scale-up?"},
		{knowledge.Answered, "quelles sont les missions du poste ?"},
		{knowledge.Choose, "developer"},
		{knowledge.Unknown, "salary in Berlin"},
		{knowledge.OutOfScope, "what is the weather like tomorrow?"},
		{knowledge.SmallTalk, "thank you very much"},
		{knowledge.Policy, "is she a good candidate?"},
	} {
		if a := h.bot.Base().Ask(knowledge.Question{Text: c.question}); a.Outcome != c.outcome {
			t.Errorf("%q ends as %s, not as the %s that it stands for", c.question, a.Outcome, c.outcome)
		}
		_, answers := h.ask(c.question)
		h.until("it is answered", func() bool { return len(answers()) == 1 })
		labels := map[string]int{}
		for _, label := range regexp.MustCompile(`"text":"([^"]*)","type":"plain_text"},"type":"button"`).FindAllStringSubmatch(string(answers()[0].Blocks), -1) {
			if labels[label[1]]++; labels[label[1]] > 1 {
				t.Errorf("%s: two buttons %q", c.outcome, label[1])
			}
		}
		if m := answers()[0]; !strings.Contains(string(m.Blocks), `"actions"`) {
			t.Errorf("%s: no button below the answer to %q: %s", c.outcome, c.question, m.Text)
		}
	}
}
