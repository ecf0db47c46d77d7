package main

import (
	"context"
	"strings"
	"testing"
)

func TestHintsAreShownAndWhatIsLeftOutIsCounted(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	w.submit(w.maya, w.dialog(w.maya, text, "Edit"), map[string]string{
		"must":    "- Kafka\n- Redis\n- MySQL\n- Docker\n- Kubernetes\n- Terraform\n- Ansible\n- Azure\n- GraphQL\n- PHP\n- Java\n- Ruby",
		"success": "You work with a strong and aggressive will to win.",
	})
	holds(t, w.nth(card, 3), "Error: ", "And ", " more.")
}

func TestWhereTheBotCantWriteIsSaidAndNothingElseHappens(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.refuse = "user_not_found"
	card, text := w.drafted()
	w.submit(w.maya, w.dialog(w.maya, text, "Ask for approval…"), map[string]string{"approver": "U0GONE"})
	holds(t, w.nth(card, 3), "I can't write there")
	holds(t, card, "is drafting")
}

func TestThreeThousandCharactersInEveryFieldAreFaultsOrText(t *testing.T) {
	t.Parallel()
	w := open(t)
	second := w.submit(w.maya, w.form("/backend-jd", "senior scale-up london"), map[string]string{"employer": "Ardent"})
	long := strings.TrimSpace(strings.Repeat("Go and SQL ", 270))
	fields := map[string]string{}
	for _, f := range []string{"stack", "must", "nice", "benefits", "team", "process"} {
		fields[f] = long
	}
	again := w.submit(w.maya, *second, fields)
	if again == nil || len(again.Errors) != 6 {
		t.Fatalf("want a fault at each of six fields: %+v", again)
	}
	for f := range fields {
		fields[f] = strings.TrimSpace(strings.Repeat(strings.TrimSpace(strings.Repeat("Go and SQL ", 12))+"\n", 12))
	}
	fields["stack"] = "Go, SQL"
	fields["team"] = strings.TrimSpace(strings.Repeat("We plan, build and run it together. ", 40))
	if done := w.submit(w.maya, *again, fields); done != nil {
		t.Fatalf("still open: %v", done.Errors)
	}
	w.until("the card is in the channel", func() bool { return len(w.answers(w.hiring, "")) == 1 })
	card := w.answers(w.hiring, "")[0]
	w.until("the draft is in the thread, with its buttons", func() bool {
		all := w.answers(w.hiring, card.TS)
		return len(all) > 1 && strings.Contains(string(all[len(all)-1].Blocks), "Version 1")
	})
	edit := w.dialog(w.maya, w.answers(w.hiring, card.TS)[len(w.answers(w.hiring, card.TS))-1], "Edit")
	if len(edit.Errors) > 0 {
		t.Error(edit.Errors)
	}
}

func TestFormSentTwiceMakesOneDraft(t *testing.T) {
	t.Parallel()
	w := open(t)
	second := w.submit(w.maya, w.form("/backend-jd", "senior scale-up london"), map[string]string{"employer": "Ardent"})
	w.submit(w.maya, *second, nil)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	_, _ = w.Submit(ctx, w.maya, *second, nil) // the workspace may refuse it: the form is closed
	w.until("the card is in the channel", func() bool { return len(w.answers(w.hiring, "")) == 1 })
	card := w.answers(w.hiring, "")[0]
	w.until("the draft is there", func() bool { return len(w.answers(w.hiring, card.TS)) == 2 })
	if n := len(w.answers(w.hiring, "")); n != 1 {
		t.Errorf("%d cards", n)
	}
}
