package load

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"slices"
	"syscall"
	"time"

	"recruitbot/bot/slacksim"
)

const (
	posting = "chat.postMessage"
	often   = 1 << 30 // as often as it comes
)

// Faults is the bad weather that a bot has to endure, every one with no act lost
// and none answered twice.
func Faults() []Fault {
	all := []Fault{{Name: "none"}}
	all = append(all, callFaults()...)
	all = append(all, deliveryFaults()...)
	all = append(all, connectionFaults()...)
	return append(all, processFaults()...)
}

// messages leaves out what Slack itself never repeats.
func messages(a Act) bool { return a.Command == "" }

func mentions(a Act) bool { return a.Mention }

// trouble makes a fault of what goes wrong with calls.
func trouble(name string, troubles ...slacksim.Trouble) Fault {
	return Fault{Name: name, Before: func(t *Trial) {
		for _, x := range troubles {
			if x.Method == "" {
				x.Method = posting
			}
			if x.Times == 0 {
				x.Times = often
			}
			t.Cause(x)
		}
	}}
}

// callFaults go wrong where the bot calls Slack.
func callFaults() []Fault {
	const page = "<html><body>502 Bad Gateway</body></html>"
	return []Fault{
		trouble("every 3rd post: 429, Retry-After 2 s", slacksim.Trouble{Every: 3, Status: 429, RetryAfter: 2 * time.Second}),
		trouble("every 3rd post: 503", slacksim.Trouble{Every: 3, Status: http.StatusServiceUnavailable}),
		trouble("every 3rd post: 500 after its effect", slacksim.Trouble{Every: 3, Status: http.StatusInternalServerError, After: true}),
		trouble("every 3rd post: reset before its effect", slacksim.Trouble{Every: 3, Cut: true}),
		trouble("every 3rd post: reset after its effect", slacksim.Trouble{Every: 3, Cut: true, After: true}),
		trouble("every 3rd post: a page instead of JSON", slacksim.Trouble{Every: 3, Garbage: page}),
		trouble("every 3rd post: a page after its effect", slacksim.Trouble{Every: 3, Garbage: page, After: true}),
		trouble("every 3rd post: internal_error", slacksim.Trouble{Every: 3, Error: "internal_error"}),
		trouble("every 3rd post: fatal_error after its effect", slacksim.Trouble{Every: 3, Error: "fatal_error", After: true}),
		trouble("every 3rd post: invalid_blocks", slacksim.Trouble{Every: 3, Error: "invalid_blocks"}),
		trouble("every 10th post takes 12 s", slacksim.Trouble{Every: 10, Times: 5, Delay: 12 * time.Second}),
		trouble("every post takes 120 ms", slacksim.Trouble{Delay: 120 * time.Millisecond}),
		trouble("posts reset after their effect, looks refused with 429",
			slacksim.Trouble{Every: 6, Cut: true, After: true},
			slacksim.Trouble{Method: "conversations.replies", Every: 2, Status: 429, RetryAfter: time.Second}),
		{Name: "every call is answered with 502 for 5 s", Before: func(t *Trial) {
			t.Cause(slacksim.Trouble{Status: http.StatusBadGateway, Times: often, Lasts: 5 * time.Second})
		}},
		{
			Name: "rate limits: 20 mentions at once in one channel", Only: mentions, Count: 20, Rate: 1000,
			Config: slacksim.Config{RateLimits: true},
		},
	}
}

// mishap makes a fault of what goes wrong with envelopes.
func mishap(name string, m slacksim.Mishap) Fault {
	if m.Times == 0 {
		m.Times = often
	}
	return Fault{Name: name, Only: messages, Before: func(t *Trial) { t.Befall(m) }}
}

// deliveryFaults go wrong where Slack tells the bot of what people do.
func deliveryFaults() []Fault {
	return []Fault{
		mishap("every 4th envelope never arrives", slacksim.Mishap{Every: 4, Times: 20, Lost: true}),
		mishap("every 4th acknowledgement is not heard", slacksim.Mishap{Every: 4, Deaf: true}),
		mishap("every 4th envelope is 2.9 s late", slacksim.Mishap{Every: 4, Delay: 2900 * time.Millisecond}),
		mishap("every event twice at once", slacksim.Mishap{Every: 2, Twice: true}),
		mishap("every 10th envelope's connection is cut", slacksim.Mishap{Every: 10, Times: 8, Cut: true}),
		{Name: "mentions, told as two events", Only: mentions},
		{Name: "everything again, three times, once answered", Only: messages, After: func(t *Trial) {
			for _, e := range t.Envelopes() {
				for attempt := range 3 {
					_ = t.Redeliver(e, attempt+1) // what can't be sent again needn't be
				}
			}
		}},
		{Name: "everything again, under another workspace's name", Only: messages, After: func(t *Trial) {
			for _, e := range t.Envelopes() {
				_ = t.SendRaw(bytes.ReplaceAll(e.Body, []byte(t.Team()), []byte("T0OTHER")))
			}
		}},
		{Name: "odd frames amid the rest", Only: messages, Amid: oddFrames},
		{Name: "300 mangled envelopes amid the rest", Only: messages, Amid: mangledFrames},
	}
}

func oddFrames(ctx context.Context, t *Trial) error {
	for _, f := range slacksim.OddFrames("odd") {
		if err := t.SendFrame(f); err != nil && !errors.Is(err, slacksim.ErrNoConnection) {
			return err
		}
		if err := pause(ctx, 40*time.Millisecond); err != nil {
			return err
		}
	}
	return nil
}

// mangledFrames sends what people have sent before once more with something wrong
// in it. A copy may be another event by its event_id, and be of another workspace by its
// team_id, which Slack itself does with channels that two companies share; as long as it is
// of the same channel and ts it tells of the same message. With another of these it tells of
// one that isn't there, and nothing can be posted below it. A bot's own message is left out: without its bot_id it would be somebody
// else's, who is owed an answer.
func mangledFrames(ctx context.Context, t *Trial) error {
	r := rand.New(rand.NewPCG(21, 11))
	for range 300 {
		if err := pause(ctx, 6*time.Millisecond); err != nil {
			return err
		}
		sent := slices.DeleteFunc(t.Envelopes(), func(e slacksim.Envelope) bool { return bytes.Contains(e.Body, []byte(`"bot_id"`)) })
		if len(sent) == 0 {
			continue
		}
		frame := slacksim.Mangled(sent[r.IntN(len(sent))].Body, r)
		if err := t.SendRaw(frame); err != nil && !errors.Is(err, slacksim.ErrNoConnection) {
			return err
		}
	}
	return nil
}

// connectionFaults go wrong with sockets.
func connectionFaults() []Fault {
	return []Fault{
		{Name: "each socket refreshed in turn, every 500 ms", Amid: eachSocket("refresh_requested", 4, 500*time.Millisecond)},
		{Name: "each socket warned in turn", Amid: eachSocket("warning", 2, 500*time.Millisecond)},
		{Name: "all sockets refreshed at once, messages", Only: messages, Amid: allSockets("refresh_requested")},
		{Name: "one socket goes silent, messages", Only: messages, Amid: silence(1), Steady: true},
		{Name: "all sockets go silent, messages", Only: messages, Amid: silence(10), Steady: true},
		{Name: "Socket Mode is switched off", Amid: allSockets("link_disabled"), Count: 10, Fatal: true},
	}
}

// eachSocket tells one connection after the other to end.
func eachSocket(reason string, times int, every time.Duration) func(context.Context, *Trial) error {
	return func(ctx context.Context, t *Trial) error {
		for range times {
			if err := pause(ctx, every); err != nil {
				return err
			}
			if open := t.Connections(); len(open) > 0 {
				t.Disconnect(reason, open[0].ID)
			}
		}
		return nil
	}
}

// allSockets tells every connection to end, amid the acts.
func allSockets(reason string) func(context.Context, *Trial) error {
	return func(ctx context.Context, t *Trial) error {
		if err := pause(ctx, settleTime); err != nil {
			return err
		}
		t.Disconnect(reason)
		return nil
	}
}

// silence makes so many connections deaf and dumb, amid the acts.
func silence(count int) func(context.Context, *Trial) error {
	return func(ctx context.Context, t *Trial) error {
		if err := pause(ctx, settleTime); err != nil {
			return err
		}
		for i, c := range t.Connections() {
			if i < count {
				if err := t.Silence(c.ID); err != nil {
					return err
				}
			}
		}
		return nil
	}
}

// processFaults happen to the bot's process.
func processFaults() []Fault {
	return []Fault{
		{Name: "kill -9 and a new start", Only: messages, Count: 400, Rate: 400, Amid: func(ctx context.Context, t *Trial) error {
			if err := pause(ctx, settleTime); err != nil {
				return err
			}
			return t.Restart(ctx)
		}},
		{Name: "SIGTERM and a new start", Only: messages, Count: 400, Rate: 400, Amid: func(ctx context.Context, t *Trial) error {
			if err := pause(ctx, settleTime); err != nil {
				return err
			}
			if err := t.process.End(); err != nil {
				return err
			}
			return t.Restart(ctx)
		}},
		{Name: "frozen for 5 s", Only: messages, Steady: true, Amid: func(ctx context.Context, t *Trial) error {
			err := errors.Join(pause(ctx, settleTime), t.process.Signal(syscall.SIGSTOP))
			if err != nil {
				return err
			}
			return errors.Join(pause(ctx, 5*time.Second), t.process.Signal(syscall.SIGCONT))
		}},
	}
}
