package store_test

import (
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// seenTo keeps a case as it is in the end.
func seenTo(t *testing.T, s *store.Store, c bot.Case, body string) {
	t.Helper()
	c.Team, c.Body = "T1", []byte(body)
	must(t, s.SaveCase(t.Context(), c, bot.Act{EventID: "Ev" + c.ID, Person: c.Asker, What: c.State}))
}

// kept is a case as text, "" where it is gone.
func kept(t *testing.T, s *store.Store, id string) string {
	t.Helper()
	c, err := s.LoadCase(t.Context(), "T1", id)
	must(t, err)
	if c == nil {
		return ""
	}
	return c.Asker + " " + c.State + " " + c.Holder + " " + string(c.Body)
}

func leavesWhatWasDecided(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	for state, word := range map[string]string{"returned": "reason", "approved": "lesson"} {
		seenTo(t, s, bot.Case{ID: state, Kind: "proposal", Asker: tom, State: state, Holder: maya, Done: true},
			`{"proposal":{"lesson":{"Answer":"`+toms+`"},"reason":"`+word+`"},"last":{"by":"`+maya+`","event":"T1:`+maya+`:V1:h"}}`)
	}
	seenTo(t, s, bot.Case{ID: "closed", Kind: "question", Asker: tom, State: "closed", Done: true},
		`{"question":{"text":"`+toms+`"},"last":{"by":"`+maya+`"}}`)
	seenTo(t, s, bot.Case{ID: "answered", Kind: "question", Asker: tom, State: "answered", Done: true},
		`{"question":{"text":"`+toms+`","answer":{"by":"`+maya+`","text":"`+mayas+`"}}}`)
	must(t, s.DeletePerson(t.Context(), bot.Person{Team: "T1", User: maya}))
	for _, id := range []string{"returned", "approved", "closed"} {
		if got := kept(t, s, id); !strings.HasPrefix(got, tom+" "+id+"  ") || !strings.Contains(got, toms) {
			t.Errorf("Tom's case that Maya saw to is %q", got)
		}
	}
	if got := kept(t, s, "answered"); got != "" {
		t.Errorf("Maya's answer is left: %s", got)
	}
	if left := d.found(t, `\b`+maya+`\b|`+mayas); len(left) > 0 {
		t.Errorf("Maya is left in %v", left)
	}
	must(t, s.DeletePerson(t.Context(), bot.Person{Team: "T1", User: tom}))
	if left := d.found(t, tom+"|"+toms); len(left) > 0 {
		t.Errorf("Tom is left in %v", left)
	}
}

func forgetsWhatCameOfIt(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	for id, asker := range map[string]string{"q1": maya, "q12": tom} {
		seenTo(t, s, bot.Case{ID: id, Kind: "question", Asker: asker, State: "answered", Done: true}, `{"question":{"text":"asked"}}`)
	}
	for id, of := range map[string]string{"open": "q1", "returned": "q1", "approved": "q1", "another": "q12"} {
		state := strings.Replace(id, "another", "open", 1)
		seenTo(t, s, bot.Case{ID: id, Kind: "proposal", Asker: tom, State: state, Done: state != "open"},
			`{"proposal":{"case":"`+of+`","lesson":{"Phrasings":["asked"]}}}`)
	}
	must(t, s.DeletePerson(t.Context(), bot.Person{Team: "T1", User: maya}))
	for id, want := range map[string]bool{"q1": false, "open": false, "returned": false, "approved": true, "q12": true, "another": true} {
		if got := kept(t, s, id) != ""; got != want {
			t.Errorf("%s is left: %t, want %t", id, got, want)
		}
	}
	if n := d.count(t, `select count(*) from case_acts where case_id in ('q1', 'open', 'returned')`); n > 0 {
		t.Errorf("%d acts are left of what is gone", n)
	}
}
