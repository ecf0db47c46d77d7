package slacksim_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"recruitbot/bot/slacksim"
)

// get asks the page's API for what a person may know.
func (b *visitor) get(t *testing.T, path string, status int, q url.Values) map[string]any {
	t.Helper()
	req, err := http.NewRequestWithContext(within(t), http.MethodGet, b.url+"api/"+path+"?"+q.Encode(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return b.answer(t, req, status)
}

// of lists one field of the objects in a list.
func of(list any, field string) []string {
	var out []string
	objects, _ := list.([]any)
	for _, o := range objects {
		text, _ := json.Marshal(o.(map[string]any)[field])
		out = append(out, strings.Trim(string(text), `"`))
	}
	return out
}

// A question, its answer and a command's answer tell how they came to be: the
// envelopes, the acknowledgement, the calls, the rules kept.
func TestInspection(t *testing.T) {
	sim := open(t, slacksim.Config{Commands: []string{"/echo"}})
	ada, bob := sim.AddPerson("Ada"), sim.AddPerson("Bob")
	room := sim.AddChannel("hiring", ada, bob)
	echo(t, sim)
	b := browse(t, sim, slacksim.PageConfig{})
	message := func(m slacksim.Message) url.Values {
		return url.Values{"person": {ada.ID}, "channel": {m.Channel}, "ts": {m.TS}}
	}

	asked := must(sim.Say(within(t), ada, room, "", "<@"+sim.BotUser()+"> hello"))(t)
	eventually(t, sim, "an answer", func() bool { return len(sim.Messages(room, asked.TS)) == 2 })
	acknowledged(t, sim, 3)
	got := b.get(t, "inspect", http.StatusOK, message(asked))
	if types := of(got["envelopes"], "type"); !slices.Equal(types, []string{"message", "app_mention"}) {
		t.Errorf("a mention went to the app as %q", types)
	}
	if acked := of(got["envelopes"], "acked"); !slices.Equal(acked, []string{"true", "true"}) {
		t.Errorf("acknowledged: %q", acked)
	}
	got = b.get(t, "inspect", http.StatusOK, message(sim.Messages(room, asked.TS)[1]))
	if methods := of(got["calls"], "method"); !slices.Equal(methods, []string{"chat.postMessage"}) {
		t.Errorf("the answer was made by %q", methods)
	}
	for _, r := range got["rules"].([]any) {
		if r := r.(map[string]any); r["kept"] != true {
			t.Errorf("the rule %v is not kept", r)
		}
	}

	out := must(sim.Command(within(t), ada, room, "/echo", "again"))(t)
	got = b.get(t, "inspect", http.StatusOK, message(*out.Message))
	if ids := of(got["envelopes"], "id"); !slices.Equal(ids, []string{out.Envelope}) || len(of(got["calls"], "method")) != 0 {
		t.Errorf("the command's answer came by the envelopes %q, want only its own %s, and no call", ids, out.Envelope)
	}
	ack := got["envelopes"].([]any)[0].(map[string]any)["ack"].(map[string]any)
	if ack["text"] != "/echo again" {
		t.Errorf("acknowledged with %v", ack)
	}

	q := message(*out.Message)
	q.Set("person", bob.ID)
	b.get(t, "inspect", http.StatusNotFound, q) // for Ada's eyes only
	q.Set("ts", "1.000000")
	b.get(t, "inspect", http.StatusNotFound, q)
}

// What belongs to a message is told from what only happened near it.
func TestInspectionTellsMessagesApart(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	room := sim.AddChannel("hiring", ada)
	b := browse(t, sim, slacksim.PageConfig{})
	connect(t, sim, nil)
	asked := must(sim.Say(within(t), ada, room, "", "one"))(t)
	must(sim.Say(within(t), ada, room, "", "two"))(t)
	shown := sim.Envelopes()[0]
	for _, answer := range []map[string]any{
		{"blocks": []any{map[string]any{"type": "divider", "block_id": x(256)}}, "thread_ts": asked.TS, "metadata": naming(shown)}, // refused
		{"text": "answer", "thread_ts": asked.TS, "metadata": naming(shown)},
		{"text": "by the way"},
	} {
		answer["channel"] = room.ID
		body, err := json.Marshal(answer)
		if err != nil {
			t.Fatal(err)
		}
		ask(t, sim, "chat.postMessage", "application/json", string(body))
	}
	got := b.get(t, "inspect", http.StatusOK, url.Values{"person": {ada.ID}, "channel": {room.ID}, "ts": {asked.TS}})
	if words := of(got["calls"], "error"); !slices.Equal(words, []string{"invalid_blocks", "null"}) {
		t.Errorf("the calls about the question ended with %q, want a refusal and an answer", words)
	}
	if ids := of(got["envelopes"], "id"); !slices.Equal(ids, []string{shown.ID}) {
		t.Errorf("the question went out as %q, want %s", ids, shown.ID)
	}
}

// naming is metadata that names an envelope's event, as an app's answers may.
func naming(e slacksim.Envelope) map[string]any {
	return map[string]any{"event_type": "answer", "event_payload": map[string]any{"event_id": e.EventID}}
}
