package slackapp_test

import (
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// A click's own address is over after five uses or half an hour. Whoever clicked is answered
// all the same, alone: in the channel or, where the bot isn't in it, in the direct
// conversation.
func TestAnAddressThatIsOverKeepsNobodyFromTheAnswer(t *testing.T) {
	for name, c := range map[string]struct {
		over    func(*workspace, bot.Delivery)
		invited bool
	}{
		"expired, in the channel":      {expire, true},
		"expired, outside":             {expire, false},
		"used five times, in the room": {useUp, true},
		"used five times, outside":     {useUp, false},
	} {
		t.Run(name, func(t *testing.T) {
			w, hiring, click := clickOutside(t)
			if c.invited {
				w.InviteBot(hiring)
			}
			d := bot.Delivery{EventID: click.ID, Thread: click.Thread, User: click.User, ResponseURL: click.ResponseURL, Private: true}
			c.over(w, d)
			alone, direct := len(w.Ephemerals(w.ada)), len(w.Messages(w.Direct(w.ada), ""))
			if err := w.app.Post(t.Context(), d, say("here it is")); err != nil {
				t.Fatal(err)
			}
			alone, direct = len(w.Ephemerals(w.ada))-alone, len(w.Messages(w.Direct(w.ada), ""))-direct
			if got := len(w.Messages(hiring, "")); got != 0 {
				t.Errorf("%d messages openly in the channel", got)
			}
			if c.invited && (alone != 1 || direct != 0) || !c.invited && (alone != 0 || direct != 1) {
				t.Errorf("%d in the channel and %d in the direct conversation", alone, direct)
			}
			w.meter.wait(t, "post address_over", 1)
		})
	}
}

// Where the direct conversation can't be found just now the answer is tried again.
func TestADetourThatIsClosedForNowIsTriedAgain(t *testing.T) {
	for name, trouble := range map[string]slacksim.Trouble{
		"an outage": {Status: 503}, "a limit": {Status: 429, RetryAfter: time.Minute}, "a reset": {Cut: true},
	} {
		t.Run(name, func(t *testing.T) {
			w, _, click := clickOutside(t)
			d := bot.Delivery{EventID: click.ID, Thread: click.Thread, User: click.User, ResponseURL: click.ResponseURL, Private: true}
			expire(w, d)
			trouble.Method = "conversations.open"
			w.Cause(trouble)
			if failed := postError(t, w.app.Post(t.Context(), d, say("here it is"))); failed.Permanent || failed.Limited != (trouble.Status == 429) {
				t.Errorf("%+v", failed)
			}
		})
	}
}

func expire(w *workspace, _ bot.Delivery) { w.Advance(31 * time.Minute) }

func useUp(w *workspace, d bot.Delivery) {
	for range 5 {
		if err := w.app.Post(w.t.Context(), d, say("one more")); err != nil {
			w.t.Fatal(err)
		}
	}
}

// Slack's word to wait holds for clicks' own addresses as for all else.
func TestSlacksWordToWaitIsObeyedAtClicksAddresses(t *testing.T) {
	w, _, click := clickOutside(t)
	d := bot.Delivery{EventID: click.ID, Thread: click.Thread, User: click.User, ResponseURL: click.ResponseURL, Private: true}
	w.Cause(slacksim.Trouble{Method: "response_url", Status: 429, RetryAfter: time.Minute})
	for range 2 {
		if failed := postError(t, w.app.Post(t.Context(), d, say("hi"))); !failed.Limited || failed.Permanent {
			t.Errorf("%+v", failed)
		}
	}
	if n := len(w.Calls("response_url")); n != 1 {
		t.Errorf("asked %d times within the minute", n)
	}
}
