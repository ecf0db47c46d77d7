package expert_test

import (
	"context"
	"strings"
	"testing"
)

// Under an answer that leaves open what was asked stands the way to a person, and under one that
// tells it there is none. Who asks on with "why?" has the experts read what it is about.
func TestWhatAnAnswerLeavesOpenMayBeAskedOfAPerson(t *testing.T) {
	h := open(t, 1)
	direct := h.Direct(h.maya)
	first, err := h.Say(context.Background(), h.maya, direct, "", "do they need Docker?")
	h.must(err)
	say := func(text string, replies int) string {
		_, err := h.Say(context.Background(), h.maya, direct, first.TS, text)
		h.must(err)
		h.until("it is answered", func() bool { return len(h.said(direct, first.TS)) == replies })
		return string(h.said(direct, first.TS)[replies-1].Blocks)
	}
	h.until("it is answered", func() bool { return len(h.said(direct, first.TS)) == 1 })
	if told := string(h.said(direct, first.TS)[0].Blocks); strings.Contains(told, "expert.ask") {
		t.Errorf("an answer that tells all offers a person:\n%s", told)
	}
	if open := say("why is Docker wanted?", 2); !strings.Contains(open, "expert.ask") || !strings.Contains(open, "say why") {
		t.Errorf("an answer that leaves something open offers nobody:\n%s", open)
	}
	say("why?", 3)
	h.press(h.maya, h.said(direct, first.TS)[2], "expert.ask")
	h.send(h.maya, nil)
	h.saying(h.experts, "", "Docker and Kubernetes: why?", 1)
}
