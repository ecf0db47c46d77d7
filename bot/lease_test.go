package bot_test

import (
	"context"
	"runtime"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
	"recruitbot/bot/store"
)

// hang lets Maya ask; posting the answer hangs in the first worker until Slack's clock
// has run on by an hour, and then fails.
func (h *house) hang() slacksim.Message {
	h.t.Helper()
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Delay: time.Hour, Cut: true})
	m := h.say(h.maya, h.dm, "salary of a senior in a startup")
	h.until("the answer hangs", func() bool { return h.Delayed() == 1 })
	return m
}

// lose has another process answer the one event that is in hand here, since it takes
// its lease for over.
func (h *house) lose() {
	h.t.Helper()
	later := func() time.Time { return time.Now().Add(time.Hour) }
	other, err := store.Open(h.t.Context(), h.url, store.Config{Now: later})
	if err != nil {
		h.t.Fatal(err)
	}
	claims, err := other.Claim(h.t.Context(), 1)
	if err != nil {
		h.t.Fatal(err)
	}
	if err := other.Settle(h.t.Context(), claims[0], bot.Verdict{Outcome: "answer"}); err != nil {
		h.t.Fatal(err)
	}
	if err := other.Close(); err != nil {
		h.t.Fatal(err)
	}
}

// A worker that stood still for longer than its lease finds its event gone to
// another, and lets go of it: no second answer, no apology.
func TestLostLeaseEndsTheAttempt(t *testing.T) {
	h := start(t)
	m := h.hang()
	h.lose()
	h.meter.wait(t, "settled lost")
	if sorry, _ := h.meter.of("apologised direct"); sorry > 0 || h.answered(m) {
		t.Errorf("%d apologies", sorry)
	}
}

// Its lease is lost, and no renewal has told it, when a worker writes down that its
// attempt failed: that is no failure.
func TestLeaseFoundLostInTheEndIsNoFailure(t *testing.T) {
	h := start(t, func(b *bot.Bot) { b.Lease = time.Hour })
	h.hang()
	h.lose()
	h.Advance(time.Hour) // the call fails
	h.meter.wait(t, "settled lost")
	if failed, _ := h.meter.of("failed settle"); failed > 0 {
		t.Errorf("%d failures counted", failed)
	}
}

// slow is an inbox whose claims stand still, as a paused process does, after they are
// made and before they are worked on.
type slow struct {
	bot.Inbox
	until chan struct{}
}

func (s slow) Claim(ctx context.Context, most int) ([]bot.Claim, error) {
	claims, err := s.Inbox.Claim(ctx, most)
	<-s.until
	return claims, err
}

// A process wakes up after its leases: what it was about to say isn't said, since
// another may have said it.
func TestNothingIsSentAfterTheLease(t *testing.T) {
	stop := slow{until: make(chan struct{})}
	h := start(t, func(b *bot.Bot) {
		stop.Inbox, b.Inbox, b.Lease = b.Inbox, stop, 12*time.Hour
		b.Inbox = stop
	})
	h.ahead.Store(-int64(11 * time.Hour)) // the store's leases are of two minutes
	m := h.say(h.maya, h.dm, "salary of a senior in a startup")
	h.until("it is accepted", func() bool { return !h.Envelopes()[0].Acked.IsZero() })
	close(stop.until)
	h.meter.wait(t, "settled retry")
	if n := len(h.Calls("chat.postMessage")); n > 0 || h.answered(m) {
		t.Errorf("posted %d times", n)
	}
}

// However many events wait, Work runs one goroutine for each worker and three more.
func TestGoroutinesOfWorkAreBounded(t *testing.T) {
	h := start(t)
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Delay: time.Hour, Times: 16})
	for range 100 {
		p := h.AddPerson("Person")
		for range 3 {
			h.say(p, h.Direct(p), "salary of a senior in a startup")
		}
	}
	h.until("all workers hang", func() bool { return h.Delayed() == 16 })
	h.soon("enough is claimed", func() bool {
		d, err := h.db.Depth(t.Context())
		return err == nil && d.Claimed == 256
	})
	all := make([]byte, 8<<20)
	stacks := strings.Split(string(all[:runtime.Stack(all, true)]), "\n\n")
	own := 0
	for _, s := range stacks {
		if strings.Contains(s, "recruitbot/bot.(*Bot).Work") || strings.Contains(s, "recruitbot/bot.(*keeper)") {
			own++
		}
	}
	if own != 16+3 {
		t.Errorf("%d goroutines of Work's, want 19", own)
	}
	h.Advance(time.Hour)
}
