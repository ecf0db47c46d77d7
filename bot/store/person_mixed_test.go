package store_test

import (
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// tellsConversationsApart has a draft of Tom's in Maya's conversation, once beside Tom's
// own and once beside Maya's only.
func tellsConversationsApart(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	furnish(t, s, "T1")
	draftIn := func(id, owner, channel string) {
		t.Helper()
		must(t, s.SaveDraft(t.Context(), bot.Draft{Team: "T1", ID: id, Owner: owner, Channel: channel, State: "draft", Body: []byte(`{}`)}, bot.Act{EventID: id, What: "wrote"}))
	}
	draftIn("right", tom, "D0TOM")
	if out := dump(t, s, bot.Person{Team: "T1", User: tom}); !strings.Contains(out, "T1/D0TOM/") {
		t.Errorf("Tom's own conversation, which a draft tells, isn't in\n%s", out)
	}
	ofMaya := bot.Person{Team: "T1", User: maya, Direct: "D0MAYA"}
	draftIn("strayed", tom, "D0MAYA")
	before := dump(t, s, ofMaya)
	wantApart := func(p bot.Person) {
		t.Helper()
		if out := dump(t, s, p); strings.Contains(out, "T1/D0MAYA/") || strings.Contains(out, mayas) {
			t.Errorf("Tom, of whom conversation %q is known, is given\n%s", p.Direct, out)
		}
		must(t, s.DeletePerson(t.Context(), p))
		if after := dump(t, s, ofMaya); after != before {
			t.Errorf("of Maya's there was\n%s\nand is left\n%s", before, after)
		}
	}
	wantApart(bot.Person{Team: "T1", User: tom})
	draftIn("strayed again", tom, "D0MAYA")
	wantApart(bot.Person{Team: "T1", User: tom, Direct: "D0TOM"})
	draftIn("beside", maya, "D0MAYA")
	draftIn("strayed at last", tom, "D0MAYA")
	before = dump(t, s, ofMaya)
	wantApart(bot.Person{Team: "T1", User: tom})
}

// exportsNobodyElse has Maya have a hand in what is Tom's.
func exportsNobodyElse(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	draft := bot.Draft{Team: "T1", ID: "d", Owner: tom, Title: toms, State: "draft", Body: versions(maya, mayas)}
	must(t, s.SaveDraft(t.Context(), draft, bot.Act{EventID: "Ev1", What: "wrote"}))
	seenTo(t, s, bot.Case{ID: "c", Kind: "question", Asker: "U9", Holder: tom, State: "claimed"}, `{"said":{"by":"`+maya+`","text":"`+mayas+`"}}`)
	must(t, s.SaveLesson(t.Context(), bot.Lesson{Team: "T1", ID: "l", Answer: "taught", Phrasings: []string{"asked"}, Owner: maya, ApprovedBy: tom}))
	must(t, s.WithdrawLesson(t.Context(), "T1", "l", tom))
	out := dump(t, s, bot.Person{Team: "T1", User: maya})
	if strings.Contains(out, toms) || strings.Contains(out, tom) {
		t.Errorf("Tom is in what Maya is given:\n%s", out)
	}
	if n := strings.Count(out, mayas); n != 2 || !strings.Contains(out, `"owner": "`+maya+`"`) {
		t.Errorf("Maya wrote two texts and looks after one answer, and is given\n%s", out)
	}
	out = dump(t, s, bot.Person{Team: "T1", User: tom})
	for _, want := range []string{`"title": "` + toms, `"approved_by": "` + tom, `"withdrawn_by": "` + tom, `"holder": "` + tom} {
		if !strings.Contains(out, want) {
			t.Errorf("%s isn't in what Tom is given:\n%s", want, out)
		}
	}
	if strings.Contains(out, `"owner"`) {
		t.Errorf("Tom is told who looks after an answer:\n%s", out)
	}
}
