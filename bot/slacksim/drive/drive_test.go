package drive_test

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/drive"
)

// blocks is one of each that a transcript has words for.
const blocks = `[
 {"type":"header","text":{"type":"plain_text","text":"A header"}},
 {"type":"section","text":{"type":"mrkdwn","text":"less &lt; more"},"fields":[{"type":"mrkdwn","text":"one field"},{"type":"mrkdwn","text":"another"}]},
 {"type":"rich_text","elements":[
  {"type":"rich_text_section","elements":[{"type":"text","text":"see "},{"type":"link","url":"https://example.org/","text":"the page"},{"type":"text","text":"."}]},
  {"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"first"}]},{"type":"rich_text_section","elements":[{"type":"text","text":"second"}]}]},
  {"type":"rich_text_list","style":"bullet","indent":1,"elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"inside"}]}]}]},
 {"type":"table","rows":[[{"type":"raw_text","text":"Level"},{"type":"raw_text","text":"Pay"}],[{"type":"raw_text","text":"Senior"},{"type":"raw_text","text":"€50\u00a0000"}]]},
 {"type":"divider"},
 {"type":"context","elements":[{"type":"plain_text","text":"small"},{"type":"mrkdwn","text":"print"}]},
 {"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"Yes"}},{"type":"button","action_id":"b","text":{"type":"plain_text","text":"No"}}]},
 {"type":"image","image_url":"https://example.org/x.png","alt_text":"a picture"}]`

const transcript = `Everything
==========

Ada in #hiring
> @recruitbot all of it, please

recruitbot
A header
less < more
one field
another
see the page.
- first
- second
  - inside
Level | Pay
Senior | €50 000
---
small print
[Yes] [No]
(image)

`

// stage is a workspace whose app answers the first message with the blocks.
func stage(t *testing.T) drive.Stage {
	t.Helper()
	sim, err := slacksim.Start(slacksim.Config{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := sim.Close(); err != nil {
			t.Error(err)
		}
	})
	ada := sim.AddPerson("Ada")
	s := drive.Stage{Sim: sim, People: []slacksim.Person{ada}, Channels: []slacksim.Channel{sim.AddChannel("hiring", ada)}, Out: t.TempDir()}
	answered := make(chan error, 1)
	go func() { answered <- answer(t.Context(), s) }()
	t.Cleanup(func() {
		if err := <-answered; err != nil && t.Context().Err() == nil {
			t.Error(err)
		}
	})
	return s
}

func answer(ctx context.Context, s drive.Stage) error {
	room := s.Channels[0]
	if err := s.Sim.Wait(ctx, func() bool { return len(s.Sim.Messages(room, "")) > 0 }); err != nil {
		return err
	}
	form := url.Values{"token": {s.Sim.BotToken()}, "channel": {room.ID}, "thread_ts": {s.Sim.Messages(room, "")[0].TS}, "text": {"all"}, "blocks": {blocks}}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, s.Sim.APIURL()+"chat.postMessage", strings.NewReader(form.Encode()))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}

func TestATranscriptHasTheWordsOfEveryBlock(t *testing.T) {
	s := stage(t)
	script := drive.Script{Title: "Everything", Steps: []drive.Step{{Who: "Ada", Where: "#hiring", Text: "@recruitbot all of it, please", Expect: []string{"Senior | €50 000", "- first"}}}}
	wrote, err := s.Show(t.Context(), script, "all.txt")
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(s.Out, "all.txt"); fmt.Sprint(wrote) != "["+want+"]" {
		t.Errorf("wrote %v, want %s", wrote, want)
	}
	data, err := os.ReadFile(filepath.Join(s.Out, "all.txt"))
	if err != nil || string(data) != transcript {
		t.Errorf("the transcript is\n%s\nwant\n%s(%v)", data, transcript, err)
	}
}

// A script that fails leaves the transcript up to there and says what was
// missing.
func TestAScriptFailsWhereAnAnswerLacksSomething(t *testing.T) {
	for _, c := range []struct {
		name string
		step drive.Step
		want string
	}{
		{"words", drive.Step{Text: "hello", Expect: []string{"A header", "never said"}}, `lacks ["never said"]`},
		{"a button", drive.Step{Button: "Maybe"}, "no such button in the last answer"},
		{"an answer", drive.Step{Text: "again", Thread: true}, "no answer"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := stage(t)
			first := drive.Step{Who: "Ada", Where: "#hiring", Text: "hello", Expect: []string{"A header"}}
			steps := []drive.Step{first, c.step}
			if c.name == "words" {
				c.step.Who, c.step.Where = "Ada", "#hiring"
				steps = []drive.Step{c.step}
			}
			wrote, err := s.Show(t.Context(), drive.Script{Title: "Fails", Patience: 1500 * time.Millisecond, Steps: steps}, "fails.txt")
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("failed with %v, want %s", err, c.want)
			}
			if len(wrote) != 1 {
				t.Errorf("wrote %v, want the transcript", wrote)
			}
		})
	}
}
