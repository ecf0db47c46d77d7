package store_test

import (
	"errors"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

func deletesDrafts(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	must(t, s.SaveDraft(t.Context(), advert("1"), act("Ev1", "wrote")))
	must(t, s.SaveDraft(t.Context(), advert("2"), act("Ev2", "wrote")))
	edited := advert("1")
	edited.Revision = 1
	must(t, s.SaveDraft(t.Context(), edited, act("Ev3", "edited")))
	for _, who := range []struct {
		team, owner string
		was         bool
	}{{"T1", "U2", false}, {"T2", "U1", false}, {"T1", "U1", true}, {"T1", "U1", false}} {
		was, err := s.DeleteDraft(t.Context(), who.team, "1", who.owner)
		must(t, err)
		if was != who.was {
			t.Errorf("%s of %s removes it: %t, want %t", who.owner, who.team, was, who.was)
		}
	}
	if got, err := s.LoadDraft(t.Context(), "T1", "1"); got != nil || err != nil {
		t.Errorf("it is there still: %v, %v", got, err)
	}
	wantActs(t, d, 1)
	edited.Revision = 2
	if err := s.SaveDraft(t.Context(), edited, act("Ev4", "edited")); !errors.Is(err, bot.ErrChanged) {
		t.Errorf("what was removed is saved again: %v", err)
	}
}
