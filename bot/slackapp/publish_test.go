package slackapp_test

import (
	"context"
	"testing"

	"recruitbot/bot"
)

// Whoever shows a page shows what others want meanwhile, whose time isn't over with its own.
func TestPageIsShownAfterItsCallersTime(t *testing.T) {
	t.Parallel()
	begun, goOn := make(chan struct{}), make(chan struct{})
	w := pages(t, &listener{}, func(ctx context.Context, v bot.Visit) bot.Page {
		if v.Done == "first" {
			close(begun)
			<-goOn
		}
		return pay(ctx, v)
	})
	ctx, cancel := context.WithCancel(t.Context())
	shown := make(chan error)
	go func() { shown <- w.app.Publish(ctx, bot.Visit{Team: team, User: w.ada.ID, Done: "first"}) }()
	<-begun
	if err := w.app.Publish(t.Context(), bot.Visit{Team: team, User: w.ada.ID, Done: "second"}); err != nil {
		t.Error(err)
	}
	cancel()
	close(goOn)
	if err := <-shown; err != nil {
		t.Error(err)
	}
	w.home("done: second")
	w.smooth()
}

// A page that can't be made costs its person no other page.
func TestPageIsShownAfterAPanic(t *testing.T) {
	t.Parallel()
	w := pages(t, &listener{}, func(ctx context.Context, v bot.Visit) bot.Page {
		if v.Done == "first" {
			panic("no page")
		}
		return pay(ctx, v)
	})
	func() {
		defer func() {
			if recover() == nil {
				t.Error("it doesn't panic")
			}
		}()
		if err := w.app.Publish(t.Context(), bot.Visit{Team: team, User: w.ada.ID, Done: "first"}); err != nil {
			t.Error(err)
		}
	}()
	if err := w.app.Publish(t.Context(), bot.Visit{Team: team, User: w.ada.ID, Done: "second"}); err != nil {
		t.Error(err)
	}
	w.home("done: second")
	w.smooth()
}
