package slackapp_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// answer is a delivery into the thread of a message.
func answer(w *workspace, m slacksim.Message) bot.Delivery {
	return bot.Delivery{EventID: "Ev42", Thread: bot.Thread{Team: w.Team(), Channel: m.Channel, TS: m.TS}, User: w.ada.ID}
}

func postError(t *testing.T, err error) *bot.PostError {
	t.Helper()
	failed, ok := errors.AsType[*bot.PostError](err)
	if !ok {
		t.Fatalf("%v is no PostError", err)
	}
	return failed
}

func table(rows int) bot.Reply {
	t := bot.Table{Header: []string{"Level", "Pay"}}
	for i := range rows {
		t.Rows = append(t.Rows, []string{fmt.Sprint("level ", i), "50,000"})
	}
	return bot.Reply{Parts: []bot.Part{bot.Lead{Text: "Pay < by level"}, t}}
}

func TestPostInTheThread(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
	if err := w.app.Post(t.Context(), answer(w, m), table(3)); err != nil {
		t.Fatal(err)
	}
	got := w.Messages(slacksim.Channel{ID: m.Channel}, m.TS)
	if len(got) != 2 || got[1].ThreadTS != m.TS || !strings.HasPrefix(got[1].Text, "Pay &lt; by level") ||
		!strings.Contains(string(got[1].Metadata), `"event_id":"Ev42"`) || !strings.Contains(string(got[1].Blocks), `"table"`) {
		t.Errorf("%+v", got)
	}
	if params := w.Calls("chat.postMessage")[0].Params; params["unfurl_links"] != "false" || params["unfurl_media"] != "false" {
		t.Errorf("links unfurl: %v", params)
	}
	w.smooth()
}

func TestPostAgainLooksFirst(t *testing.T) {
	for _, c := range []struct {
		name    string
		prepare func(w *workspace, d *bot.Delivery)
		posts   int // of all attempts
	}{
		{"there already", func(*workspace, *bot.Delivery) {}, 1},
		{"there already, openly in the channel", func(_ *workspace, d *bot.Delivery) { d.InChannel = true }, 1},
		{"not there: another event's answer", func(_ *workspace, d *bot.Delivery) { d.EventID = "Ev43" }, 2},
		{"there, many messages earlier", func(w *workspace, d *bot.Delivery) {
			for i := range 450 {
				w.say(slacksim.Channel{ID: d.Thread.Channel}, d.Thread.TS, fmt.Sprint("reply ", i))
			}
		}, 1},
		{"nobody lets us look: rather twice than never", func(w *workspace, _ *bot.Delivery) {
			w.Cause(slacksim.Trouble{Method: "conversations.replies", Error: "missing_scope"})
		}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := prepare(t, slacksim.Config{}, nil)
			d := answer(w, w.say(w.AddChannel("hiring", w.ada), "", "hello"))
			if strings.Contains(c.name, "openly") {
				d.InChannel = true
			}
			if err := w.app.Post(t.Context(), d, say("hi")); err != nil {
				t.Fatal(err)
			}
			c.prepare(w, &d)
			d.Again = true
			if err := w.app.Post(t.Context(), d, say("hi")); err != nil {
				t.Fatal(err)
			}
			if got := len(w.Calls("chat.postMessage")); got != c.posts {
				t.Errorf("posted %d times, want %d", got, c.posts)
			}
		})
	}
}

func TestPostAgainWaitsWhenItCannotLook(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	d := answer(w, w.say(w.AddChannel("hiring", w.ada), "", "hello"))
	d.Again = true
	w.Cause(slacksim.Trouble{Method: "conversations.replies", Status: 429, RetryAfter: 7 * time.Second})
	failed := postError(t, w.app.Post(t.Context(), d, say("hi")))
	if failed.Permanent || failed.After != 7*time.Second || len(w.Calls("chat.postMessage")) > 0 {
		t.Errorf("%+v after %v", failed, w.Calls())
	}
}

// An answer that arrived although the connection broke is found by the next
// attempt.
func TestPostLostInTransitIsNotPostedTwice(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
	d := answer(w, m)
	w.Cause(slacksim.Trouble{Method: "chat.postMessage", Cut: true, After: true})
	if failed := postError(t, w.app.Post(t.Context(), d, say("hi"))); failed.Permanent {
		t.Errorf("%+v", failed)
	}
	d.Again = true
	if err := w.app.Post(t.Context(), d, say("hi")); err != nil {
		t.Fatal(err)
	}
	if got := w.Messages(slacksim.Channel{ID: m.Channel}, m.TS); len(got) != 2 {
		t.Errorf("%d messages in the thread", len(got))
	}
}

func TestPostErrorsSayWhetherToTryAgain(t *testing.T) {
	for _, c := range []struct {
		name      string
		trouble   slacksim.Trouble
		permanent bool
		after     time.Duration
	}{
		{"rate limit", slacksim.Trouble{Status: 429, RetryAfter: 30 * time.Second}, false, 30 * time.Second},
		{"rate limit that doesn't say for how long", slacksim.Trouble{Status: 429}, false, 10 * time.Second},
		{"server error", slacksim.Trouble{Status: 503}, false, 0},
		{"garbage", slacksim.Trouble{Garbage: "<html>"}, false, 0},
		{"connection lost", slacksim.Trouble{Cut: true}, false, 0},
		{"Slack's own trouble", slacksim.Trouble{Error: "internal_error"}, false, 0},
		{"a word not known yet", slacksim.Trouble{Error: "not_invented_yet"}, false, 0},
		{"archived", slacksim.Trouble{Error: "is_archived"}, true, 0},
		{"not a member", slacksim.Trouble{Error: "not_in_channel"}, true, 0},
		{"thread gone", slacksim.Trouble{Error: "thread_not_found"}, true, 0},
		{"the operator can mend it", slacksim.Trouble{Error: "missing_scope"}, false, time.Minute},
		{"token revoked", slacksim.Trouble{Error: "token_revoked"}, false, time.Minute},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := prepare(t, slacksim.Config{}, nil)
			m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
			c.trouble.Method = "chat.postMessage"
			w.Cause(c.trouble)
			err := w.app.Post(t.Context(), answer(w, m), say(confidential))
			failed := postError(t, err)
			if failed.Permanent != c.permanent || failed.After != c.after {
				t.Errorf("permanent %v, after %v: %v", failed.Permanent, failed.After, err)
			}
			if text := err.Error(); !strings.Contains(text, "Ev42") || strings.Contains(text, confidential) || strings.Contains(text, w.BotToken()) {
				t.Errorf("error text %q", text)
			}
		})
	}
}

func TestPostInAnotherFormWhenBlocksAreRefused(t *testing.T) {
	for _, c := range []struct {
		refusals int
		want     func(m slacksim.Message) bool
	}{
		{1, func(m slacksim.Message) bool {
			return strings.Contains(string(m.Blocks), "rich_text_preformatted") && !strings.Contains(string(m.Blocks), `"table"`)
		}},
		{2, func(m slacksim.Message) bool {
			return len(m.Blocks) == 0 && strings.Contains(m.Text, "level 1: Pay 50,000")
		}},
	} {
		t.Run(fmt.Sprint(c.refusals), func(t *testing.T) {
			w := prepare(t, slacksim.Config{}, nil)
			m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
			w.Cause(slacksim.Trouble{Method: "chat.postMessage", Error: "invalid_blocks", Times: c.refusals})
			if err := w.app.Post(t.Context(), answer(w, m), table(3)); err != nil {
				t.Fatal(err)
			}
			w.meter.wait(t, "post refused_blocks", 1)
			if got := w.Messages(slacksim.Channel{ID: m.Channel}, m.TS); len(got) != 2 || !c.want(got[1]) {
				t.Errorf("%+v", got)
			}
		})
	}
	t.Run("for good", func(t *testing.T) {
		w := prepare(t, slacksim.Config{}, nil)
		m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
		w.Cause(slacksim.Trouble{Method: "chat.postMessage", Error: "invalid_blocks", Times: 9})
		if failed := postError(t, w.app.Post(t.Context(), answer(w, m), table(3))); !failed.Permanent {
			t.Errorf("%+v", failed)
		}
		if n := len(w.Calls("chat.postMessage")); n != 3 {
			t.Errorf("%d attempts", n)
		}
	})
}

// clickOutside runs a command in a channel that the bot isn't in and clicks a button
// of the answer.
func clickOutside(t *testing.T) (*workspace, slacksim.Channel, bot.Click) {
	w := open(t, slacksim.Config{BotAbsent: true}, &listener{answer: func(bot.Command) bot.Reply {
		return bot.Reply{Parts: []bot.Part{bot.Buttons{Buttons: []bot.Button{{Label: "Share", Action: "share"}}}}}
	}})
	hiring := w.AddChannel("hiring", w.ada)
	out, err := w.Command(t.Context(), w.ada, hiring, "/backend", "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Click(t.Context(), w.ada, *out.Message, "share#0", ""); err != nil {
		t.Fatal(err)
	}
	return w, hiring, w.brain.events()[0].(bot.Click)
}

func TestShareWhereTheBotIsNoMember(t *testing.T) {
	w, hiring, click := clickOutside(t)
	d := bot.Delivery{EventID: click.ID, Thread: click.Thread, User: click.User, ResponseURL: click.ResponseURL, InChannel: true, Again: true}
	if err := w.app.Post(t.Context(), d, table(2)); err != nil {
		t.Fatal(err)
	}
	if got := w.Messages(hiring, ""); len(got) != 1 || got[0].Ephemeral != "" || !strings.Contains(string(got[0].Blocks), `"table"`) {
		t.Errorf("%+v", got)
	}
}

func TestShareByAnAddressThatIsUsedUp(t *testing.T) {
	w, _, click := clickOutside(t)
	w.Advance(31 * time.Minute)
	d := bot.Delivery{EventID: click.ID, Thread: click.Thread, User: click.User, ResponseURL: click.ResponseURL, InChannel: true}
	failed := postError(t, w.app.Post(t.Context(), d, say("hi")))
	if !failed.Permanent || strings.Contains(failed.Error(), "/response/") {
		t.Errorf("%+v", failed)
	}
}

func TestPrivateAnswersStayPrivate(t *testing.T) {
	w, hiring, click := clickOutside(t)
	before := len(w.Ephemerals(w.ada))
	d := bot.Delivery{EventID: click.ID, Thread: click.Thread, User: click.User, ResponseURL: click.ResponseURL, Private: true}
	if err := w.app.Post(t.Context(), d, table(2)); err != nil {
		t.Fatal(err)
	}
	w.InviteBot(hiring)
	d.ResponseURL = ""
	if err := w.app.Post(t.Context(), d, table(2)); err != nil {
		t.Fatal(err)
	}
	if got := w.Messages(hiring, ""); len(got) != 0 {
		t.Errorf("openly in the channel: %+v", got)
	}
	if got := len(w.Ephemerals(w.ada)) - before; got != 2 {
		t.Errorf("%d private answers, want 2", got)
	}
}

func TestPostNothing(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	if err := w.app.Post(t.Context(), bot.Delivery{EventID: "Ev", Thread: bot.Thread{Channel: "C1"}}, bot.Reply{}); err != nil || len(w.Calls()) > 0 {
		t.Errorf("%v, %v", err, w.Calls())
	}
}

func TestCodeKeepsItsLines(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
	code := bot.Text{Code: true, Text: "\nfor i := range 3 {\n\tgo send(ch, i) // - not a bullet, <!channel>\n}\n"}
	if err := w.app.Post(t.Context(), answer(w, m), bot.Reply{Parts: []bot.Part{bot.Lead{Text: "Read this"}, code}}); err != nil {
		t.Fatal(err)
	}
	got := w.Messages(slacksim.Channel{ID: m.Channel}, m.TS)[1]
	if want := `"type":"rich_text_preformatted"`; !strings.Contains(string(got.Blocks), want) {
		t.Errorf("lacks %s: %s", want, got.Blocks)
	}
	if want := `for i := range 3 {\n    go send(ch, i) // - not a bullet, <!channel>\n}`; !strings.Contains(string(got.Blocks), want) {
		t.Errorf("lacks %s: %s", want, got.Blocks)
	}
	w.smooth()
}
