package bot_test

import (
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// Who has no answer is told so, or answered after all, also where the first apology is lost.
func TestALostApologyIsBroughtAgain(t *testing.T) {
	never, lost := slacksim.Trouble{Error: "invalid_arguments"}, slacksim.Trouble{Status: 503}
	for name, c := range map[string]struct {
		troubles   []slacksim.Trouble
		said       string
		apologised int
	}{
		"the apology the second time": {[]slacksim.Trouble{never, lost, never}, "Sorry", 1},
		"the answer after all":        {[]slacksim.Trouble{never, lost}, "€50,000", 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := start(t)
			for _, trouble := range c.troubles {
				trouble.Method = "chat.postMessage"
				h.Cause(trouble)
			}
			_, answers := h.ask("salary of a senior in a startup")
			h.settled()
			if a := answers(); len(a) != 1 || !strings.Contains(a[0].Text, c.said) {
				t.Errorf("answered by %+v", a)
			}
			if n, _ := h.meter.of("apologised direct"); n != c.apologised {
				t.Errorf("%d apologies counted", n)
			}
		})
	}
}

// An apology is not tried for ever: after four attempts at an answer there are ten more.
func TestAnApologyThatNeverArrivesIsGivenUp(t *testing.T) {
	h := start(t, func(b *bot.Bot) { b.Lease = time.Hour }) // a lease that is lost would be one more attempt
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Status: 503, Times: 1000})
	h.say(h.maya, h.dm, "salary of a senior in a startup")
	h.meter.wait(t, "settled dead")
	retried, _ := h.meter.of("settled retry")
	if apologised, _ := h.meter.of("apologised direct"); retried != 13 || apologised != 0 {
		t.Errorf("tried again %d times, %d apologies counted", retried, apologised)
	}
}
