package bot_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// What fails every second for three and a half minutes is told four times, and once more
// when it is over.
func TestOutageIsToldInFewLines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var o bot.Outage
		var text bytes.Buffer
		log := slog.New(slog.NewTextHandler(&text, nil))
		try := func(err error) { o.Tell(t.Context(), log, slog.LevelWarn, "read it", err) }
		try(nil)
		for range 210 {
			try(errors.New("gone"))
			time.Sleep(time.Second)
		}
		try(nil)
		try(nil)
		if told := strings.Count(text.String(), "error=gone"); told != 4 {
			t.Errorf("told %d times, want 4", told)
		}
		if !strings.Contains(text.String(), `msg="works again" what="read it" after=3m30s`) || strings.Count(text.String(), "\n") != 5 {
			t.Errorf("the log:\n%s", text.String())
		}
		text.Reset()
		try(errors.New("gone again"))
		if !strings.Contains(text.String(), "gone again") {
			t.Error("the next outage is not told")
		}
	})
}

func TestEndOfTheProcessIsNoOutage(t *testing.T) {
	var text bytes.Buffer
	ctx, stop := context.WithCancel(t.Context())
	stop()
	new(bot.Outage).Tell(ctx, slog.New(slog.NewTextHandler(&text, nil)), slog.LevelWarn, "read it", ctx.Err())
	if text.Len() > 0 {
		t.Errorf("the log:\n%s", text.String())
	}
}

// away is an inbox that can't be asked for a while.
type away struct {
	bot.Inbox
	tries *atomic.Int64 // that are still to fail
}

func (a away) Claim(ctx context.Context, most int) ([]bot.Claim, error) {
	if a.tries.Add(-1) >= 0 {
		return nil, errors.New("away")
	}
	return a.Inbox.Claim(ctx, most)
}

// An inbox that is away for a while is told when it goes and when it is back, however
// often it was tried; and what came meanwhile is answered.
func TestInboxThatIsAwayIsToldOnce(t *testing.T) {
	var text bytes.Buffer
	var m slacksim.Message
	tries := new(atomic.Int64)
	tries.Store(2)
	t.Run("meanwhile", func(t *testing.T) {
		h := start(t, func(b *bot.Bot) {
			b.Log = slog.New(slog.NewTextHandler(&text, nil))
			b.Inbox = away{b.Inbox, tries}
		})
		m = h.say(h.maya, h.dm, "salary of a senior in a startup")
		h.until("it is answered", func() bool { return h.answered(m) })
	})
	if strings.Count(text.String(), `msg="claim events"`) != 1 || strings.Count(text.String(), `msg="works again" what="claim events"`) != 1 {
		t.Errorf("the log:\n%s", text.String())
	}
}
