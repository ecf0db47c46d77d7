package slacksim_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

// ask calls a method by hand and decodes the answer.
func ask(t *testing.T, sim *slacksim.Sim, method, kind, body string) (map[string]any, http.Header) {
	t.Helper()
	req, err := http.NewRequestWithContext(within(t), http.MethodPost, sim.APIURL()+method, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", kind)
	req.Header.Set("Authorization", "Bearer "+sim.BotToken())
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var out map[string]any
	if err := json.NewDecoder(resp.Body).Decode(&out); err != nil {
		t.Fatal(err)
	}
	return out, resp.Header
}

func TestAnUnknownMethodIsNamed(t *testing.T) {
	sim := open(t, slacksim.Config{})
	got, _ := ask(t, sim, "pins.add", "application/json", "{}")
	if got["ok"] != false || got["error"] != "unknown_method" || got["method"] != "pins.add" {
		t.Errorf("answer %v", got)
	}
	wantRefusals(t, sim, "unknown_method")
}

// Some clients name every parameter and leave those null that they don't use.
func TestNullIsNothing(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	got, _ := ask(t, sim, "chat.postMessage", "application/json; charset=utf-8",
		`{"channel":"`+ada.ID+`","text":"hello","blocks":null,"metadata":null,"thread_ts":null}`)
	if got["ok"] != true {
		t.Errorf("answer %v", got)
	}
	without, _ := ask(t, sim, "chat.postMessage", "application/json; charset=utf-8", `{"channel":"`+ada.ID+`","text":null}`)
	if without["ok"] != false {
		t.Errorf("a message without words or blocks: %v", without)
	}
	if m := sim.Messages(sim.Direct(ada), ""); len(m) != 1 || m[0].ThreadTS != "" || m[0].Text != "hello" {
		t.Errorf("messages %+v", m)
	}
}

func TestFormsAndJSONAreOne(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	blocks := `[{"type":"divider"}]`
	asForm, _ := ask(t, sim, "chat.postMessage", "application/x-www-form-urlencoded",
		url.Values{"token": {sim.BotToken()}, "channel": {ada.ID}, "text": {"hello"}, "blocks": {blocks}}.Encode())
	asJSON, header := ask(t, sim, "chat.postMessage", "application/json; charset=utf-8",
		`{"channel":"`+ada.ID+`","text":"hello","blocks":`+blocks+`}`)
	if asForm["ok"] != true || asJSON["ok"] != true {
		t.Fatalf("answers %v and %v", asForm, asJSON)
	}
	if !strings.Contains(header.Get("X-OAuth-Scopes"), "chat:write") {
		t.Errorf("scopes %q", header.Get("X-OAuth-Scopes"))
	}
	got := sim.Messages(sim.Direct(ada), "")
	if len(got) != 2 || len(got[0].Blocks) == 0 || len(got[0].Blocks) != len(got[1].Blocks) {
		t.Errorf("messages %+v", got)
	}
	must(client(sim).AuthTest())(t)
	if n := len(sim.Calls("chat.postMessage")); n != 2 || len(sim.Calls()) != 3 {
		t.Errorf("%d of %d calls were posts, want 2 of 3", n, len(sim.Calls()))
	}
	for _, c := range sim.Calls("chat.postMessage") {
		if _, told := c.Params["token"]; told || c.Params["text"] != "hello" || c.Status != http.StatusOK {
			t.Errorf("call %+v", c)
		}
	}
}

func TestTokensAndScopes(t *testing.T) {
	sim := open(t, slacksim.Config{Scopes: []string{"chat:write"}})
	ada := sim.AddPerson("Ada")
	_, err := slack.New("xoxb-other", slack.OptionAPIURL(sim.APIURL())).AuthTest()
	wantError(t, err, "invalid_auth")
	_, err = slack.New(sim.AppToken(), slack.OptionAPIURL(sim.APIURL())).AuthTest()
	wantError(t, err, "not_allowed_token_type")
	who, err := client(sim).AuthTest()
	if err != nil || who.UserID != sim.BotUser() || who.TeamID != sim.Team() || who.Header.Get("X-OAuth-Scopes") != "chat:write" {
		t.Errorf("auth.test %+v, %v", who, err)
	}
	_, err = client(sim).GetUserInfo(ada.ID)
	answer, ok := err.(slack.SlackErrorResponse)
	if !ok || answer.Err != "missing_scope" || answer.Needed != "users:read" || answer.Provided != "chat:write" {
		t.Errorf("error %#v", err)
	}
}

func TestLookingAround(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("#hiring", ada)
	closed := sim.AddPrivateChannel("board", ada)
	sim.KickBot(closed)
	api := client(sim)

	user := must(api.GetUserInfo(ada.ID))(t)
	if user.RealName != "Ada" || user.IsBot {
		t.Errorf("user %+v", user)
	}
	info := must(api.GetConversationInfo(&slack.GetConversationInfoInput{ChannelID: hiring.ID}))(t)
	if info.Name != "hiring" || !info.IsMember {
		t.Errorf("channel %+v", info)
	}
	_, err := api.GetConversationInfo(&slack.GetConversationInfoInput{ChannelID: closed.ID})
	wantError(t, err, "channel_not_found")
	im, _, _, err := api.OpenConversation(&slack.OpenConversationParameters{Users: []string{ada.ID}})
	if err != nil || im.ID != sim.Direct(ada).ID {
		t.Errorf("direct %+v, %v", im, err)
	}
	sim.Deactivate(ada)
	if user := must(api.GetUserInfo(ada.ID))(t); !user.Deleted {
		t.Errorf("user %+v", user)
	}
	_, _, _, err = api.OpenConversation(&slack.OpenConversationParameters{Users: []string{ada.ID}})
	wantError(t, err, "user_disabled")

	me := must(api.AuthTest())(t)
	if b := must(api.GetBotInfo(slack.GetBotInfoParameters{Bot: me.BotID}))(t); b.UserID != sim.BotUser() {
		t.Errorf("bot %+v", b)
	}
}

func TestHistoryComesInPages(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring", ada)
	for _, text := range []string{"one", "two", "three"} {
		must(sim.Say(t.Context(), ada, hiring, "", text))(t)
	}
	api := client(sim)
	first := must(api.GetConversationHistory(&slack.GetConversationHistoryParameters{ChannelID: hiring.ID, Limit: 2}))(t)
	if len(first.Messages) != 2 || first.Messages[0].Text != "three" || !first.HasMore {
		t.Fatalf("first page %+v", first)
	}
	rest := must(api.GetConversationHistory(&slack.GetConversationHistoryParameters{
		ChannelID: hiring.ID, Limit: 2, Cursor: first.ResponseMetaData.NextCursor,
	}))(t)
	if len(rest.Messages) != 1 || rest.Messages[0].Text != "one" || rest.HasMore {
		t.Errorf("second page %+v", rest)
	}
	_, _, _, err := api.GetConversationReplies(&slack.GetConversationRepliesParameters{ChannelID: hiring.ID, Timestamp: "1.2"})
	wantError(t, err, "thread_not_found")
}

func TestOnlyOnesOwnMessagesCanBeChanged(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring", ada)
	api := client(sim)
	theirs := must(sim.Say(t.Context(), ada, hiring, "", "hers"))(t)
	_, ts, err := api.PostMessage(hiring.ID, slack.MsgOptionText("one", false), slack.MsgOptionBlocks(slack.NewDividerBlock()))
	if err != nil {
		t.Fatal(err)
	}

	_, _, _, err = api.UpdateMessage(hiring.ID, theirs.TS, slack.MsgOptionText("mine", false))
	wantError(t, err, "cant_update_message")
	_, _, err = api.DeleteMessage(hiring.ID, theirs.TS)
	wantError(t, err, "cant_delete_message")
	_, _, _, err = api.UpdateMessage(hiring.ID, "1.2", slack.MsgOptionText("x", false))
	wantError(t, err, "message_not_found")
	if _, _, _, err := api.UpdateMessage(hiring.ID, ts, slack.MsgOptionText("two", false)); err != nil {
		t.Fatal(err)
	}
	if got := sim.Messages(hiring, "")[1]; got.Text != "two" || len(got.Blocks) == 0 || !got.Edited {
		t.Errorf("after an update of the text: %+v", got)
	}
	if _, _, err := api.DeleteMessage(hiring.ID, ts); err != nil {
		t.Fatal(err)
	}
	if n := len(sim.Messages(hiring, "")); n != 1 {
		t.Errorf("%d messages left, want 1", n)
	}
	if err := api.AddReaction("eyes", slack.NewRefToMessage(hiring.ID, theirs.TS)); err != nil {
		t.Fatal(err)
	}
	wantError(t, api.AddReaction("eyes", slack.NewRefToMessage(hiring.ID, theirs.TS)), "already_reacted")
}

// What an answer tells of a message that is posted stands before the message itself, as in
// Slack's own.
func TestThePostedMessageComesLast(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	req, err := http.NewRequestWithContext(within(t), http.MethodPost, sim.APIURL()+"chat.postMessage", strings.NewReader(`{"channel":"`+ada.ID+`","text":"hello"}`))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json; charset=utf-8")
	req.Header.Set("Authorization", "Bearer "+sim.BotToken())
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var names []string
	d := json.NewDecoder(resp.Body)
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, fmt.Sprint(name))
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			t.Fatal(err)
		}
	}
	if ts := slices.Index(names, "ts"); ts < 0 || slices.Index(names, "message") != len(names)-1 {
		t.Errorf("members %v, want ts before message, and that last", names)
	}
}
