package slackapp_test

import (
	"errors"
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

// A message on the board is put there once, changed in its place, and still found by who
// comes again for the event that put it there.
func TestBoardPutsOnceAndChangesInPlace(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	experts := w.AddPrivateChannel("experts", w.ada)
	d := bot.Delivery{EventID: "Ev42/case", Thread: bot.Thread{Team: w.Team(), Channel: experts.ID}}
	ts, err := w.app.Put(t.Context(), d, say("waits"))
	if err != nil {
		t.Fatal(err)
	}
	at := d
	at.Thread.TS = ts
	if err := w.app.Change(t.Context(), at, say("is taken")); err != nil {
		t.Fatal(err)
	}
	d.Again = true
	again, err := w.app.Put(t.Context(), d, say("waits"))
	if err != nil || again != ts {
		t.Errorf("again: %s, %v, want %s", again, err, ts)
	}
	if all := w.Messages(experts, ""); len(all) != 1 || !strings.Contains(string(all[0].Blocks), "is taken") {
		t.Errorf("%+v", all)
	}
	w.smooth()
}

func TestPutGoesNowhereElse(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	experts := w.AddChannel("experts", w.ada)
	w.Archive(experts)
	_, err := w.app.Put(t.Context(), bot.Delivery{EventID: "Ev42/case", Thread: bot.Thread{Team: w.Team(), Channel: experts.ID}, User: w.ada.ID}, say("waits"))
	var failed *bot.PostError
	if !errors.As(err, &failed) || !failed.Permanent || len(w.Messages(w.Direct(w.ada), "")) != 0 {
		t.Errorf("%v", err)
	}
}

func TestReachTellsWhetherAChannelCanBeWrittenTo(t *testing.T) {
	for name, c := range map[string]struct {
		config slacksim.Config
		spoil  func(*workspace, slacksim.Channel) string // returns the channel's id
		code   string
		remedy string
	}{
		"a channel that it is in": {spoil: func(_ *workspace, c slacksim.Channel) string { return c.ID }},
		"no such channel":         {spoil: func(*workspace, slacksim.Channel) string { return "C0NOWHERE" }, code: "channel_not_found", remedy: "check the id"},
		"a channel without it":    {spoil: func(w *workspace, c slacksim.Channel) string { w.KickBot(c); return c.ID }, code: "not_in_channel", remedy: "/invite"},
		"an archived one":         {spoil: func(w *workspace, c slacksim.Channel) string { w.Archive(c); return c.ID }, code: "is_archived", remedy: "bring it back"},
		"a scope that is missing": {config: slacksim.Config{Scopes: []string{"chat:write"}}, spoil: func(_ *workspace, c slacksim.Channel) string { return c.ID }, code: "missing_scope", remedy: "install it again"},
	} {
		t.Run(name, func(t *testing.T) {
			w := prepare(t, c.config, nil)
			err := w.app.Reach(t.Context(), c.spoil(w, w.AddChannel("experts", w.ada)))
			var refused *slackapp.RefusedError
			if c.code == "" && err == nil {
				return
			}
			if !errors.As(err, &refused) || refused.Code != c.code || !strings.Contains(refused.Remedy, c.remedy) {
				t.Errorf("%v", err)
			}
		})
	}
}
