package slacksim_test

import (
	"encoding/json"
	"testing"

	"github.com/coder/websocket"
	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

// stream reads what the page hears.
type stream struct {
	*websocket.Conn
}

// heard is one event: what the tests look at in a state or in a change.
type heard struct {
	Name     string `json:"-"` // "state" or "change"
	Kind     string
	Me       string
	Message  *slacksim.Message
	Messages []slacksim.Message
	Status   *struct{ Text string }
	Channels []struct{ Name string }
	Commands []slacksim.PageCommand
	Try      []slacksim.Suggestion
}

func (b *visitor) listen(t *testing.T, person slacksim.Person) *stream {
	t.Helper()
	ws, _, err := websocket.Dial(within(t), b.url+"api/events?person="+person.ID, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ws.CloseNow() })
	ws.SetReadLimit(1 << 20)
	return &stream{ws}
}

// next is the next event that is wanted.
func (s *stream) next(t *testing.T, want func(heard) bool) heard {
	t.Helper()
	for {
		_, data, err := s.Read(within(t))
		if err != nil {
			t.Fatalf("the stream ended: %v", err)
		}
		var frame map[string]json.RawMessage
		if err := json.Unmarshal(data, &frame); err != nil || len(frame) != 1 {
			t.Fatalf("read %s: %v", data, err)
		}
		for name, what := range frame {
			h := heard{Name: name}
			if err := json.Unmarshal(what, &h); err != nil {
				t.Fatalf("read %s: %v", what, err)
			}
			if want(h) {
				return h
			}
		}
	}
}

func named(name string) func(heard) bool { return func(h heard) bool { return h.Name == name } }

func saying(text string) func(heard) bool {
	return func(h heard) bool { return h.Message != nil && h.Message.Text == text }
}

func TestPageStream(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada, bob := sim.AddPerson("Ada"), sim.AddPerson("Bob")
	room := sim.AddChannel("hiring", ada, bob)
	api := client(sim)
	b := browse(t, sim, slacksim.PageConfig{
		Commands: []slacksim.PageCommand{{Name: "/echo", Hint: "[words]", Description: "Says them again"}},
		Try:      []slacksim.Suggestion{{Label: "Hello", Channel: "hiring", Text: "hello"}},
	})
	must(sim.Say(t.Context(), ada, room, "", "before"))(t)
	mine, theirs := b.listen(t, ada), b.listen(t, bob)
	first := mine.next(t, named("state"))
	if first.Me != ada.ID || len(first.Messages) != 1 || first.Messages[0].Text != "before" || len(first.Commands) != 1 || len(first.Try) != 1 {
		t.Errorf("the state is %+v", first)
	}
	theirs.next(t, named("state"))

	said := must(sim.Say(t.Context(), bob, room, "", "live"))(t)
	mine.next(t, saying("live"))
	must(api.PostEphemeralContext(t.Context(), room.ID, bob.ID, slack.MsgOptionText("for Bob", false)))(t)
	must(sim.Say(t.Context(), bob, room, "", "after"))(t)
	theirs.next(t, saying("for Bob"))
	mine.next(t, func(h heard) bool {
		if saying("for Bob")(h) {
			t.Error("Ada was shown what is for Bob alone")
		}
		return saying("after")(h)
	})

	err := api.SetAssistantThreadsStatusContext(t.Context(), slack.AssistantThreadsSetStatusParameters{ChannelID: room.ID, ThreadTS: said.TS, Status: "is thinking..."})
	if err != nil {
		t.Fatal(err)
	}
	if got := mine.next(t, func(h heard) bool { return h.Kind == "status" }); got.Status.Text != "is thinking..." {
		t.Errorf("status %+v", got.Status)
	}
	if err := sim.Delete(t.Context(), said); err != nil {
		t.Fatal(err)
	}
	mine.next(t, func(h heard) bool { return h.Kind == "message" && h.Message == nil })

	sim.AddChannel("new", ada)
	if again := mine.next(t, named("state")); len(again.Channels) != 3 { // two, and the conversation with the bot
		t.Errorf("channels %+v, want the new one among them", again.Channels)
	}
}
