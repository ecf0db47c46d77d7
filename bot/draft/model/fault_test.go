package model_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/model/fakemodel"
)

// mishap is what a server does and what is made of it.
type mishap struct {
	name     string
	does     fakemodel.Mishap
	prose    model.Kind // of a text; "" for none
	json     model.Kind // of JSON
	attempts int        // when it goes on doing so
}

func mishaps() []mishap {
	return []mishap{
		{"the key is wrong", fakemodel.Unauthorised, model.Unauthorised, model.Unauthorised, 1},
		{"too many requests", fakemodel.Limited, model.Limited, model.Limited, 3},
		{"no credit", fakemodel.OverQuota, model.Limited, model.Limited, 1},
		{"500", fakemodel.Broken, model.Down, model.Down, 3},
		{"503", fakemodel.Unavailable, model.Down, model.Down, 3},
		{"400", fakemodel.Invalid, model.Rejected, model.Rejected, 1},
		{"a redirect", fakemodel.Redirect, model.Rejected, model.Rejected, 1},
		{"a web page", fakemodel.WebPage, model.Rejected, model.Rejected, 1},
		{"a reset before the first word", fakemodel.ResetBefore, model.Down, model.Down, 3},
		{"silence before the first word", fakemodel.HangBefore, model.Timeout, model.Timeout, 1},
		{"silence in the stream", fakemodel.HangDuring, model.Stalled, model.Stalled, 1},
		{"a reset in the stream", fakemodel.ResetDuring, model.Truncated, model.Truncated, 3},
		{"an error in the stream", fakemodel.ErrorDuring, model.Truncated, model.Truncated, 3},
		{"garbage in the stream", fakemodel.GarbledDuring, model.Truncated, model.Truncated, 3},
		{"an end without a word", fakemodel.EndDuring, model.Truncated, model.Truncated, 3},
		{"the server's limit of length", fakemodel.LengthDuring, model.TooLong, model.TooLong, 1},
		{"half of the text, as if it were all", fakemodel.CutDuring, "", model.Truncated, 3},
		{"no text", fakemodel.EmptyText, model.Empty, model.Empty, 3},
		{"60,000 characters", fakemodel.Endless, model.TooLong, model.TooLong, 1},
		{"a refusal", fakemodel.Refusal, model.Refused, model.Refused, 1},
		{"a refusal as the text", fakemodel.RefusalText, model.Refused, model.Refused, 1},
		{"another language", fakemodel.OtherLanguage, "", "", 1}, // a check of the draft's
	}
}

// quick are limits for a server that never answers in time.
func quick(m fakemodel.Mishap) model.Config {
	c := model.Config{Key: "sk-secret"}
	switch m {
	case fakemodel.HangBefore:
		c.FirstWord = 30 * time.Millisecond
	case fakemodel.HangDuring:
		c.Between = 30 * time.Millisecond
	}
	return c
}

func TestEveryMishapIsAFaultOfItsKind(t *testing.T) {
	for _, c := range mishaps() {
		t.Run(c.name, func(t *testing.T) {
			for _, schema := range []bool{false, true} {
				text, want, asking := "You build APIs in Go, and they last.", c.prose, ask
				if schema {
					text, want, asking = written, c.json, askJSON
				}
				_, client := start(t, fakemodel.Config{Reply: func(fakemodel.Request) fakemodel.Reply {
					return fakemodel.Reply{Text: text, Mishap: c.does}
				}}, quick(c.does))
				var heard told
				res, err := asking(t.Context(), client, heard.sink())
				if res.Attempts != c.attempts && (want != "" || res.Attempts != 1) {
					t.Errorf("%d attempts, want %d", res.Attempts, c.attempts)
				}
				if want == "" {
					if err != nil {
						t.Error(err)
					}
					continue
				}
				f := faultOf(t, err)
				if f.Kind != want {
					t.Errorf("got %v, want %s", err, want)
				}
				for _, secret := range []string{"sk-secret", "Write one", "adverts", "APIs", "sorry"} {
					if strings.Contains(err.Error(), secret) {
						t.Errorf("%q holds %q", err, secret)
					}
				}
			}
		})
	}
}

// A mishap that passes costs nothing but a little time.
func TestWhatPassesIsTriedAgain(t *testing.T) {
	for _, c := range mishaps() {
		if c.attempts == 1 {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			meter := &counts{}
			config := quick(c.does)
			config.Meter = meter
			server, client := start(t, fakemodel.Config{}, config)
			server.Queue(fakemodel.Reply{Text: written, Mishap: c.does}, fakemodel.Reply{Text: written})
			var heard told
			res, err := askJSON(t.Context(), client, heard.sink())
			if err != nil || res.Text != written || res.Attempts != 2 || heard.texts["/duties/0"] != "Design them" {
				t.Errorf("got %+v, %v", res, err)
			}
			if meter.count["model_retry "+string(c.json)] != 1 || meter.count["model answered"] != 1 || meter.took["model_first_word"] != 1 {
				t.Errorf("counted %v", meter.count)
			}
		})
	}
}

// Whoever can't begin again doesn't see a text twice.
func TestTextThatWasHandedOnIsNotWrittenAgain(t *testing.T) {
	server, client := start(t, fakemodel.Config{}, model.Config{})
	server.Queue(fakemodel.Reply{Text: "You build APIs in Go.", Mishap: fakemodel.ResetDuring})
	heard := ""
	res, err := ask(t.Context(), client, model.Sink{Text: func(_, delta string) { heard += delta }})
	if f := faultOf(t, err); f.Kind != model.Truncated || res.Attempts != 1 || heard == "" || res.Text != heard {
		t.Errorf("got %v after %d attempts; heard %q, returned %q", f, res.Attempts, heard, res.Text)
	}

	server.Queue(fakemodel.Reply{Text: "You build APIs in Go.", Mishap: fakemodel.ResetDuring}, fakemodel.Reply{Text: "You run them."})
	var again told
	if _, err = ask(t.Context(), client, again.sink()); err != nil || again.restarts != 1 || again.texts[""] != "You run them." {
		t.Errorf("began again %d times and heard %q, %v", again.restarts, again.texts[""], err)
	}
}

func TestATextIsCutAtItsMost(t *testing.T) {
	server, client := start(t, fakemodel.Config{}, model.Config{})
	server.Queue(fakemodel.Reply{Text: "é", Mishap: fakemodel.Endless})
	heard := 0
	res, err := client.Stream(t.Context(), model.Request{User: "a", Most: 1000}, model.Sink{Text: func(_, delta string) { heard += len(delta) }})
	if f := faultOf(t, err); f.Kind != model.TooLong || heard != 1000 || len(res.Text) > 1000 || len(res.Text) < 990 {
		t.Errorf("got %v; heard %d, returned %d characters", f, heard, len(res.Text))
	}
}

func TestOffSchema(t *testing.T) {
	for name, text := range map[string]string{
		"a property is missing": `{"summary":"You build APIs."}`,
		"a list is too short":   `{"summary":"You build APIs.","duties":["One"]}`,
		"an unknown property":   `{"summary":"a","duties":["b","c"],"salary":200000}`,
		"broken":                `{"summary":"a","duties":["b" "c"]}`,
		"prose":                 `You build APIs in Go.`,
	} {
		t.Run(name, func(t *testing.T) {
			server, client := start(t, fakemodel.Config{}, model.Config{})
			server.Queue(fakemodel.Reply{Text: text})
			_, err := askJSON(t.Context(), client, model.Sink{})
			if f := faultOf(t, err); f.Kind != model.OffSchema || f.Said == "" || strings.Contains(f.Error(), f.Said) {
				t.Errorf("got %+v", f)
			}
		})
	}
}

func TestAPatienceThatIsAskedFor(t *testing.T) {
	server, client := start(t, fakemodel.Config{}, model.Config{})
	server.Queue(fakemodel.Reply{Mishap: fakemodel.Limited, RetryAfter: 40 * time.Millisecond}, fakemodel.Reply{Text: "Here."})
	if res, err := ask(t.Context(), client, model.Sink{}); err != nil || res.Took < 40*time.Millisecond || res.Attempts != 2 {
		t.Errorf("a short one: got %+v, %v", res, err)
	}
	server.Queue(fakemodel.Reply{Mishap: fakemodel.Limited, RetryAfter: time.Minute})
	res, err := ask(t.Context(), client, model.Sink{})
	if f := faultOf(t, err); f.Kind != model.Limited || f.Wait != time.Minute || res.Attempts != 1 || !strings.Contains(f.Line("en"), "again in 1 minute") {
		t.Errorf("a long one: got %+v after %d attempts", f, res.Attempts)
	}
}

func TestNobodyListens(t *testing.T) {
	client := model.New(model.Config{BaseURL: "http://127.0.0.1:1/v1", Name: "fake", Pause: time.Millisecond})
	defer client.Close()
	_, err := ask(t.Context(), client, model.Sink{})
	if f := faultOf(t, err); f.Kind != model.Down || f.Status != 0 {
		t.Errorf("got %+v", f)
	}
}

func TestTheWholeTimeIsKept(t *testing.T) {
	_, client := start(t, fakemodel.Config{FirstToken: time.Hour}, model.Config{Whole: 30 * time.Millisecond})
	_, err := ask(t.Context(), client, model.Sink{})
	if f := faultOf(t, err); f.Kind != model.Timeout {
		t.Errorf("got %v", f)
	}
}

// The stop button: at every stage the call ends, and with it the connection, which
// closing the fake waits for.
func TestCancelling(t *testing.T) {
	stop := errors.New("the person pressed stop")
	for name, c := range map[string]struct {
		reply fakemodel.Reply
		when  string
	}{
		"before the first word": {fakemodel.Reply{Mishap: fakemodel.HangBefore}, "asked"},
		"in the stream":         {fakemodel.Reply{Text: "You build APIs.", Mishap: fakemodel.HangDuring}, "heard"},
		"before a retry":        {fakemodel.Reply{Mishap: fakemodel.Limited, RetryAfter: 10 * time.Second}, "retry"},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			defer cancel(nil)
			at := func(when string) {
				if when == c.when {
					cancel(stop)
				}
			}
			_, client := start(t, fakemodel.Config{Reply: func(fakemodel.Request) fakemodel.Reply { at("asked"); return c.reply }},
				model.Config{Meter: meterFunc(func(name string) {
					if name == "model_retry" {
						at("retry")
					}
				})})
			_, err := ask(ctx, client, model.Sink{Text: func(string, string) { at("heard") }})
			if f := faultOf(t, err); f.Kind != model.Cancelled || !errors.Is(err, stop) {
				t.Errorf("got %v", err)
			}
		})
	}
}

type meterFunc func(name string)

func (f meterFunc) Count(name, _ string)       { f(name) }
func (f meterFunc) Took(string, time.Duration) {}

func TestEveryKindHasItsLineInBothLanguages(t *testing.T) {
	var lines []string
	for _, kind := range model.Kinds() {
		for _, wait := range []time.Duration{0, 90 * time.Second, 5 * time.Hour} {
			f := &model.Fault{Kind: kind, Wait: wait, Said: "I can't", Err: errors.New("sk-secret")}
			en, fr := f.Line("en"), f.Line("fr")
			for _, line := range []string{en, fr} {
				if !strings.HasSuffix(line, ".") || strings.Contains(line, "sk-") || strings.Contains(line, "%") || strings.Contains(line, "I can't") {
					t.Errorf("%s: %q", kind, line)
				}
				for _, mark := range []string{" ;", " :", " !", " ?", "'"} {
					if line == fr && strings.Contains(line, mark) {
						t.Errorf("%s: typography of %q", kind, line)
					}
				}
			}
			if en == fr {
				t.Errorf("%s: %q in both languages", kind, en)
			}
			if wait == 0 && slices.Contains(lines, en) {
				t.Errorf("%s shares its line", kind)
			}
			lines = append(lines, en)
		}
	}
	if got := (&model.Fault{Kind: model.PersonSpent, Wait: 4*time.Hour + time.Minute}).Line("fr"); !strings.HasSuffix(got, "dans 5\u00a0heures.") {
		t.Errorf("got %q", got)
	}
}
