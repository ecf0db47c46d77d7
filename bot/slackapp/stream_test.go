package slackapp_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// desk is a workspace whose person has asked for something in a channel.
func desk(t *testing.T) (w *workspace, hiring slacksim.Channel, d bot.Delivery) {
	w = prepare(t, slacksim.Config{}, nil)
	hiring = w.AddChannel("hiring", w.ada)
	return w, hiring, answer(w, w.say(hiring, "", "draft, please"))
}

// write streams a text of so many words, and ends it with another.
func (w *workspace) write(d bot.Delivery, words int, end bot.Reply) {
	w.t.Helper()
	s, err := w.app.Stream(w.t.Context(), d)
	if err != nil {
		w.t.Fatal(err)
	}
	for i := range words {
		if err := s.Append(w.t.Context(), fmt.Sprintf("word%d <!channel> ", i)); err != nil {
			w.t.Fatal(err)
		}
	}
	if err := s.Stop(w.t.Context(), end); err != nil {
		w.t.Fatal(err)
	}
}

// wantEnd demands that the thread holds one answer, which says so and nothing else.
func (w *workspace) wantEnd(c slacksim.Channel, ts, says string) {
	w.t.Helper()
	thread := w.Messages(c, ts)
	if len(thread) != 2 {
		w.t.Fatalf("%d messages in the thread: %+v", len(thread), thread)
	}
	m := thread[1]
	if m.Text != says || m.Streaming || strings.Contains(string(m.Blocks), "word") ||
		!strings.Contains(string(m.Metadata), "recruitbot_answer") || !strings.Contains(string(m.Metadata), "Ev42") {
		w.t.Errorf("%q, %s, %s", m.Text, m.Blocks, m.Metadata)
	}
}

func TestTextIsStreamedAndEndsAsItShould(t *testing.T) {
	w, hiring, d := desk(t)
	w.write(d, 60, say("The end."))
	w.wantEnd(hiring, d.Thread.TS, "The end.")
	start := w.Calls("chat.startStream")[0].Params
	if start["recipient_user_id"] != w.ada.ID || start["recipient_team_id"] != w.Team() || start["thread_ts"] != d.Thread.TS {
		t.Errorf("started with %v", start)
	}
	shown := start["markdown_text"]
	pieces := w.Calls("chat.appendStream")
	for _, c := range pieces {
		shown += c.Params["markdown_text"]
	}
	if n := len(pieces); n < 3 || n > 7 { // 1,500 characters, some 256 at a time
		t.Errorf("%d pieces", n)
	}
	if !strings.HasPrefix(shown, "word0 &lt;!channel&gt; word1") {
		t.Errorf("shown on the way: %.60q", shown)
	}
	w.smooth()
}

// A model's link, whose words hide where it leads, is none on the way either, wherever its
// pieces break.
func TestNoLinkActsWhileItIsStreamed(t *testing.T) {
	w, _, d := desk(t)
	s, err := w.app.Stream(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	for _, piece := range []string{"Apply [here](https://h.example)", strings.Repeat("and ", 100) + "[there]", "(https://h.example)" + strings.Repeat(" and", 100), " [a]: https://h.example [b][a]" + strings.Repeat(" and", 100)} {
		if err := s.Append(t.Context(), piece); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Stop(t.Context(), say("The end.")); err != nil {
		t.Fatal(err)
	}
	shown := ""
	for _, c := range w.Calls("chat.startStream", "chat.appendStream") {
		shown += c.Params["markdown_text"]
	}
	if strings.Contains(shown, "](") || strings.Contains(shown, "][") || strings.Contains(shown, "]:") || strings.Count(shown, "https://h.example") != 3 {
		t.Errorf("shown on the way: %q", shown)
	}
}

func TestLongEndOfAStreamArrivesWhole(t *testing.T) {
	w, hiring, d := desk(t)
	w.write(d, 20, long())
	wantWhole(t, w.Messages(hiring, d.Thread.TS))
	w.smooth()
}

// Whatever Slack refuses on the way, the end is there, once.
func TestStreamThatSlackDoesNotTake(t *testing.T) {
	for _, c := range []struct {
		name     string
		troubles []slacksim.Trouble
	}{
		{"no streams here", []slacksim.Trouble{{Method: "chat.startStream", Error: "channel_type_not_supported"}}},
		{"too many streams", []slacksim.Trouble{{Method: "chat.startStream", Status: 429, RetryAfter: time.Second}}},
		{"begun, and nobody was told", []slacksim.Trouble{{Method: "chat.startStream", Cut: true, After: true}}},
		{"not begun, and nobody was told", []slacksim.Trouble{{Method: "chat.startStream", Cut: true}}},
		{"full", []slacksim.Trouble{{Method: "chat.appendStream", Error: "msg_too_long"}}},
		{"lost on the way", []slacksim.Trouble{{Method: "chat.appendStream", Cut: true, Times: 9}}},
		{"too fast", []slacksim.Trouble{{Method: "chat.appendStream", Status: 429, Times: 9, RetryAfter: time.Second}}},
		{"not stopped", []slacksim.Trouble{{Method: "chat.stopStream", Status: 500}}},
		{"can't be changed", []slacksim.Trouble{{Method: "chat.update", Error: "cant_update_message", Times: 9}}},
		{"neither stream nor message at first", []slacksim.Trouble{{Method: "chat.startStream", Error: "missing_scope"}, {Method: "chat.postMessage", Error: "internal_error"}}},
		{"blocks refused", []slacksim.Trouble{{Method: "chat.update", Error: "invalid_blocks"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w, hiring, d := desk(t)
			for _, trouble := range c.troubles {
				w.Cause(trouble)
			}
			w.write(d, 60, say("The end."))
			w.wantEnd(hiring, d.Thread.TS, "The end.")
		})
	}
}

// Slack closes a stream after some minutes.
func TestStreamThatSlackCloses(t *testing.T) {
	w, hiring, d := desk(t)
	s, err := w.app.Stream(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if err := s.Append(t.Context(), strings.Repeat("word ", 60)); err != nil {
			t.Fatal(err)
		}
		w.Advance(6 * time.Minute)
	}
	if got := w.Messages(hiring, d.Thread.TS)[1]; strings.Count(got.Text, "word") != 180 {
		t.Errorf("shown: %q", got.Text)
	}
	if err := s.Stop(t.Context(), say("The end.")); err != nil {
		t.Fatal(err)
	}
	w.wantEnd(hiring, d.Thread.TS, "The end.")
}

func TestStreamWhereThereIsNoThread(t *testing.T) {
	w, hiring, d := desk(t)
	d.InChannel = true
	w.write(d, 60, say("The end."))
	if in := w.Messages(hiring, ""); len(in) != 2 || in[1].Text != "The end." || len(w.Calls("chat.startStream")) > 0 {
		t.Errorf("%+v", in)
	}
	d.InChannel, d.Private = false, true
	w.write(d, 60, say("For Ada."))
	if got := w.Ephemerals(w.ada); len(got) != 1 || got[0].Text != "For Ada." {
		t.Errorf("%+v", got)
	}
	w.smooth()
}

// A process that dies while it writes leaves a message; the next goes on with it.
func TestStreamThatWasInterrupted(t *testing.T) {
	for _, c := range []struct {
		name   string
		refuse bool // Slack's stream: a message is changed instead
		ended  bool // the first attempt ended it, and only the word of it was lost
	}{{"a stream", false, false}, {"a changed message", true, false}, {"ended", false, true}} {
		t.Run(c.name, func(t *testing.T) {
			w, hiring, d := desk(t)
			if c.refuse {
				w.Cause(slacksim.Trouble{Method: "chat.startStream", Error: "channel_type_not_supported"})
			}
			first, err := w.app.Stream(t.Context(), d)
			if err != nil {
				t.Fatal(err)
			}
			if err := first.Append(t.Context(), "word, and then nothing"); err != nil {
				t.Fatal(err)
			}
			if c.ended {
				w.Cause(slacksim.Trouble{Method: "chat.update", Cut: true, After: true})
				_ = first.Stop(t.Context(), say("The end.")) // fails, though it has ended
			}
			d.Again = true
			w.write(d, 60, say("The end."))
			w.wantEnd(hiring, d.Thread.TS, "The end.")
			w.smooth()
		})
	}
}

func TestNothingIsStreamedOnceTheLeaseIsOver(t *testing.T) {
	w, hiring, d := desk(t)
	over := false
	d.Lapsed = func() bool { return over }
	s, err := w.app.Stream(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Append(t.Context(), "first"); err != nil {
		t.Fatal(err)
	}
	over = true
	for _, err := range []error{s.Append(t.Context(), "second"), s.Stop(t.Context(), say("The end."))} {
		wantLost(t, err)
	}
	if thread := w.Messages(hiring, d.Thread.TS); len(thread) != 2 || thread[1].Text != "first" {
		t.Errorf("%+v", thread)
	}
}

func TestStatus(t *testing.T) {
	w, hiring, d := desk(t)
	for _, text := range []string{"is writing…", ""} {
		if err := w.app.Status(t.Context(), d.Thread, text); err != nil {
			t.Fatal(err)
		}
		if got := w.Status(hiring, d.Thread.TS).Text; got != text {
			t.Errorf("shown: %q, want %q", got, text)
		}
	}
	w.Cause(slacksim.Trouble{Method: "assistant.threads.setStatus", Error: "channel_type_not_supported"})
	if err := w.app.Status(t.Context(), d.Thread, "is writing…"); err != nil {
		t.Errorf("refused: %v", err)
	}
	w.meter.wait(t, "stream no_status", 1)
}

func TestDirectFindsTheConversation(t *testing.T) {
	w, _, _ := desk(t)
	got, err := w.app.Direct(t.Context(), w.Team(), w.ada.ID)
	if want := (bot.Thread{Team: w.Team(), Channel: w.Sim.Direct(w.ada).ID, Direct: true}); err != nil || got != want {
		t.Errorf("%+v, %v, want %+v", got, err, want)
	}
	if _, err := w.app.Direct(t.Context(), w.Team(), "U0NOBODY"); !postError(t, err).Permanent {
		t.Error(err)
	}
	w.Cause(slacksim.Trouble{Method: "conversations.open", Status: 429, RetryAfter: 7 * time.Second})
	if _, err := w.app.Direct(t.Context(), w.Team(), w.ada.ID); postError(t, err).After != 7*time.Second {
		t.Error(err)
	}
}

func TestUpload(t *testing.T) {
	w, hiring, d := desk(t)
	files := []bot.File{{Name: "advert.md", Title: "Advert", Content: []byte("# Advert")}, {Name: "advert.txt", Content: []byte("Advert")}}
	for range 2 { // the second attempt finds it
		if err := w.app.Upload(t.Context(), d, files, "Here it is <!channel>"); err != nil {
			t.Fatal(err)
		}
		d.Again = true
	}
	thread := w.Messages(hiring, d.Thread.TS)
	if len(thread) != 2 || thread[1].Text != "Here it is &lt;!channel&gt;" || len(thread[1].Files) != 2 {
		t.Fatalf("%+v", thread)
	}
	got := w.Files()
	if string(got[0].Content) != "# Advert" || got[0].Title != "Advert" || got[1].Title != "advert.txt" || got[0].ThreadTS != d.Thread.TS {
		t.Errorf("%+v", got)
	}
	files[0].Content = []byte("# Another")
	if err := w.app.Upload(t.Context(), d, files, ""); err != nil || len(w.Messages(hiring, d.Thread.TS)) != 3 {
		t.Errorf("another version is taken for the first: %v", err)
	}
	w.smooth()
}

// What is for its asker alone is not shown to a channel.
func TestPrivateUploadGoesIntoTheDirectConversation(t *testing.T) {
	w, hiring, d := desk(t)
	d.Thread.TS = ""
	if err := w.app.Upload(t.Context(), d, []bot.File{{Name: "a.md", Content: []byte("a")}}, ""); err != nil {
		t.Fatal(err)
	}
	if len(w.Messages(hiring, "")) != 1 || len(w.Messages(w.Sim.Direct(w.ada), "")) != 1 {
		t.Error("not in the direct conversation alone")
	}
}

func TestUploadThatFails(t *testing.T) {
	file := []bot.File{{Name: "a.md", Content: []byte("a")}}
	for _, c := range []struct {
		name      string
		trouble   slacksim.Trouble
		files     []bot.File
		permanent bool
		there     bool // all the same: the next attempt finds it
	}{
		{"no address", slacksim.Trouble{Method: "files.getUploadURLExternal", Status: 500}, file, false, false},
		{"content lost", slacksim.Trouble{Method: "upload", Cut: true}, file, false, false},
		{"shown, and nobody was told", slacksim.Trouble{Method: "files.completeUploadExternal", Cut: true, After: true}, file, false, true},
		{"archived", slacksim.Trouble{Method: "files.completeUploadExternal", Error: "is_archived"}, file, true, false},
		{"scope missing", slacksim.Trouble{Method: "files.getUploadURLExternal", Error: "missing_scope"}, file, false, false},
		{"empty", slacksim.Trouble{Method: "none"}, []bot.File{{Name: "a.md"}}, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, hiring, d := desk(t)
			w.Cause(c.trouble)
			failed := postError(t, w.app.Upload(t.Context(), d, c.files, ""))
			if failed.Permanent != c.permanent || c.there != (len(w.Messages(hiring, d.Thread.TS)) == 2) {
				t.Errorf("%+v", failed)
			}
			if c.permanent {
				return
			}
			d.Again = true
			if err := w.app.Upload(t.Context(), d, c.files, ""); err != nil || len(w.Messages(hiring, d.Thread.TS)) != 2 {
				t.Errorf("again: %v", err)
			}
		})
	}
}

func TestEachDocumentsCallHasItsScope(t *testing.T) {
	w := prepare(t, slacksim.Config{Scopes: []string{"chat:write", "files:write", "im:write"}}, nil)
	hiring := w.AddChannel("hiring", w.ada)
	d := answer(w, w.say(hiring, "", "draft, please"))
	w.write(d, 60, say("The end."))
	if err := w.app.Upload(t.Context(), d, []bot.File{{Name: "a.md", Content: []byte("a")}}, ""); err != nil {
		t.Error(err)
	}
	if _, err := w.app.Direct(t.Context(), w.Team(), w.ada.ID); err != nil {
		t.Error(err)
	}
	if err := w.app.Status(t.Context(), d.Thread, "is writing…"); err != nil || w.Calls("assistant.threads.setStatus")[0].Error != "" {
		t.Error(err, w.Calls("assistant.threads.setStatus"))
	}
	w.smooth()
}
