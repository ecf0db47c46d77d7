package slacksim_test

import (
	"context"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/browser"
)

// opener is an app whose command opens a form with every kind of field, and that
// knows two towns.
func opener(t *testing.T) gallery {
	t.Helper()
	g := gallery{Sim: open(t, slacksim.Config{})}
	g.ada, g.bob = g.AddPerson("Ada"), g.AddPerson("Bob")
	g.hiring = g.AddChannel("hiring", g.ada, g.bob)
	connect(t, g.Sim, func(e socketmode.Event) (any, bool) {
		if c, ok := e.Data.(slack.SlashCommand); ok {
			g.post(t, "views.open", url.Values{"trigger_id": {c.TriggerID}, "view": {pageData(t, "opened")}})
		}
		if c, ok := e.Data.(slack.InteractionCallback); ok && c.Type == slack.InteractionTypeBlockSuggestion {
			var found []any
			for _, town := range []string{"Lille", "Lyon"} {
				if strings.HasPrefix(strings.ToLower(town), strings.ToLower(c.Value)) {
					found = append(found, map[string]any{"text": map[string]any{"type": "plain_text", "text": town}, "value": strings.ToLower(town)})
				}
			}
			return map[string]any{"options": append([]any{}, found...)}, true
		}
		return nil, true
	})
	g.url = g.ServePage(slacksim.PageConfig{Commands: []slacksim.PageCommand{{Name: "/brief", Description: "Opens a form"}}})
	return g
}

// A form that a command opens is filled in and sent by keys alone, whatever its
// fields are, with what is missing told at the field. Then the person goes on
// where they were. (The file itself is chosen in a window of the system.)
func TestPageFormOpenedByACommand(t *testing.T) {
	b := browser.Open(t)
	g := opener(t)
	advert := filepath.Join(t.TempDir(), "advert.txt")
	if err := os.WriteFile(advert, []byte("We look for you"), 0o600); err != nil {
		t.Fatal(err)
	}
	key, tab := chromedp.KeyEvent, func(to string) browser.Step { return browser.Tabbed("dialog "+to, false) }
	b.Do("open the form", chromedp.Navigate(g.at(g.ada, g.hiring, "")), chromedp.SendKeys(composer, "/brief x"+kb.Enter), browser.Focused("dialog [data-action=title]"))
	b.Do("send it too soon", tab(".submit"), key(kb.Enter), browser.Shows("dialog .failed", "complete this required field"), browser.Focused("dialog [data-action=title][aria-invalid]"))
	b.Do("type a title and a town", key("Backend"+kb.Tab+"l"), browser.Shows("dialog .hint", "2 letters"), key("y"), browser.Shows("dialog [role=option][aria-selected=true]", "Lyon"), key(kb.Enter), browser.Gone("dialog [role=option]"))
	b.Do("take two more towns", key(kb.Tab+"l"), browser.Shows("dialog [role=option]", "Lyon"), key(kb.ArrowDown+kb.Enter), browser.Shows("dialog .picked", "Lyon"), key("li"), browser.Shows("dialog [role=option]", "Lille"), key(kb.Enter), browser.Shows("dialog .picked", "Lille"))
	b.Do("ask for too much", key(kb.Tab+"7"), tab(".submit"), key(kb.Enter), browser.Focused("dialog [data-action=days][aria-invalid]"), browser.Shows("dialog .picked", "Lille"))
	b.Do("mend it", key(kb.Backspace+"3"))
	b.Do("choose", tab("[data-action=skills] input"), key(" "+kb.Tab+" "), tab("[data-action=also] input"), key(" "), tab("[data-action=who]"), key("Bo"))
	b.Do("look for oneself last", chromedp.SetUploadFiles("dialog input[type=file]", []string{advert}), browser.Shows("dialog .sent", "advert.txt"))
	b.Do("send it", tab(".submit"), key(kb.Enter), browser.Gone("dialog"), browser.Focused(composer))
	want := map[string]string{"title": "Backend", "town": "lyon", "towns": "lyon lille", "days": "3", "skills": "go sql", "also": "urgent",
		"who": g.bob.ID, "room": g.hiring.ID, "from": "2026-12-01", "advert": "advert.txt"}
	got, file := submittedAll(t, g.Sim)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the app was sent (-want +got):\n%s", diff)
	}
	if text := download(t, g.Sim, file); text != "We look for you" {
		t.Errorf("the app downloads %q", text)
	}
	wantIntact(t, b, "Simulated workspace")
	wantRefusals(t, g.Sim)
}

// submittedAll is what the last form was sent with, by action, and the address of
// its file.
func submittedAll(t *testing.T, sim *slacksim.Sim) (fields map[string]string, file string) {
	t.Helper()
	all := payloads(t, sim, "view_submission")
	var p slack.InteractionCallback
	if err := json.Unmarshal(all[len(all)-1], &p); err != nil {
		t.Fatal(err)
	}
	fields = map[string]string{}
	for _, block := range p.View.State.Values {
		for action, v := range block {
			parts := []string{v.Value, v.SelectedOption.Value, v.SelectedUser, v.SelectedConversation, v.SelectedDate}
			for _, o := range v.SelectedOptions {
				parts = append(parts, o.Value)
			}
			for _, f := range v.Files {
				parts, file = append(parts, f.Name), f.URLPrivateDownload
			}
			fields[action] = strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
		}
	}
	maps.DeleteFunc(fields, func(_, v string) bool { return v == "" })
	return fields, file
}

// download gets a file as the app, with its token.
func download(t *testing.T, sim *slacksim.Sim, address string) string {
	t.Helper()
	req, err := http.NewRequestWithContext(within(t), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+sim.BotToken())
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("download: %s, %v", res.Status, err)
	}
	return string(text)
}

// said is a step in which somebody else speaks, or the app.
func (g gallery) said(t *testing.T, method string, form url.Values) browser.Step {
	return chromedp.Func(func(context.Context, *chromedp.Target) error { g.post(t, method, form); return nil })
}
