package slackapp_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// attach lets Ada send a file to the bot and returns what the brain hears.
func (w *workspace) attach(f slacksim.File) bot.Message {
	w.t.Helper()
	if _, err := w.Attach(w.t.Context(), w.ada, w.Direct(w.ada), "", "check this job ad", f); err != nil {
		w.t.Fatal(err)
	}
	w.acked(1)
	m, ok := w.brain.events()[0].(bot.Message)
	if !ok || len(m.Files) != 1 {
		w.t.Fatalf("heard %+v", w.brain.events())
	}
	return m
}

func TestAttachedFileIsNamedInTheMessageAndReadWithTheToken(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	m := w.attach(slacksim.File{Name: "advert one.md", Content: []byte("# Developer")})
	if f := m.Files[0]; f.Name != "advert one.md" || f.Size != 11 || f.ID == "" || m.Text != "check this job ad" {
		t.Errorf("heard %+v", m)
	}
	got, err := w.app.Fetch(t.Context(), m.Files[0], 100)
	if err != nil || string(got) != "# Developer" {
		t.Errorf("read %q, %v", got, err)
	}
	w.smooth()
}

func TestMentionWithAFileBringsItToo(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	hiring := w.AddChannel("hiring", w.ada)
	if _, err := w.Attach(t.Context(), w.ada, hiring, "", "<@"+w.BotUser()+"> check this ad", slacksim.File{Name: "a.txt", Content: []byte("x")}); err != nil {
		t.Fatal(err)
	}
	w.acked(2)
	for _, e := range w.brain.events() {
		if m, ok := e.(bot.Message); !ok || len(m.Files) != 1 || !m.Mention {
			t.Errorf("heard %+v", e)
		}
	}
}

func TestFileIsReadFromSlackAloneAndUpToALimit(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	asked := 0
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked++ }))
	defer elsewhere.Close()
	leads := w.attach(slacksim.File{Name: "a.txt", Content: []byte(strings.Repeat("x", 200))}).Files[0]
	w.Mount("GET /leads-on", http.RedirectHandler(elsewhere.URL, http.StatusFound))
	for name, f := range map[string]bot.Attachment{
		"on another host":           {ID: "F1", URL: elsewhere.URL + "/files/F1/a.txt"},
		"on a host named like it":   {ID: "F1", URL: "https://files.slack.com.example/a.txt"},
		"with somebody's name":      {ID: "F1", URL: "https://files.slack.com@" + strings.TrimPrefix(elsewhere.URL, "http://") + "/a.txt"},
		"not over TLS":              {ID: "F1", URL: "http://files.slack.com/a.txt"},
		"of no address":             {ID: "F1"},
		"that leads on":             {ID: "F1", URL: w.URL() + "/leads-on"},
		"that says it is too large": {ID: "F1", URL: leads.URL, Size: 101},
		"that is too large":         {ID: "F1", URL: leads.URL},
		"that isn't there":          {ID: "F1", URL: w.URL() + "/files/F9/a.txt"},
	} {
		if got, err := w.app.Fetch(t.Context(), f, 100); !errors.Is(err, bot.ErrUnreadable) || got != nil {
			t.Errorf("a file %s: %q, %v", name, got, err)
		}
	}
	if asked > 0 {
		t.Errorf("another host was asked %d times", asked)
	}
}

func TestFileIsNotReadWithoutTheScope(t *testing.T) {
	w := open(t, slacksim.Config{Scopes: []string{"chat:write", "im:history", "commands", "connections:write"}}, &listener{})
	f := w.attach(slacksim.File{Name: "a.txt", Content: []byte("x")}).Files[0]
	if _, err := w.app.Fetch(t.Context(), f, 100); !errors.Is(err, bot.ErrUnreadable) {
		t.Errorf("%v", err)
	}
}

func TestChoiceInAMessagesMenuOpensAFormAndCarriesTheMessage(t *testing.T) {
	var got bot.Click
	brain := counter()
	brain.form = func(c bot.Click) (*bot.Form, error) { got = c; return firstPage(), nil }
	w := open(t, slacksim.Config{Menu: []slacksim.MenuEntry{{Name: "Check", Callback: "ad.message"}}}, brain)
	bea := w.AddPerson("Bea")
	hiring := w.AddChannel("hiring", w.ada, bea)
	w.KickBot(hiring)
	m, err := w.Attach(t.Context(), bea, hiring, "", "We look for <@"+w.ada.ID+"> & more", slacksim.File{Name: "a.md", Content: []byte("text")})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Choose(t.Context(), w.ada, m, "ad.message"); err != nil {
		t.Fatal(err)
	}
	w.shown("Page 1")
	where := bot.Thread{Team: w.Team(), Channel: hiring.ID, TS: m.TS}
	want := bot.Click{
		ID: got.ID, Thread: where, User: w.ada.ID, Action: "ad.message", ResponseURL: got.ResponseURL,
		About: &bot.Message{Thread: where, TS: m.TS, User: bea.ID, Text: "We look for & more", Files: got.About.Files},
	}
	if diff := cmp.Diff(want, got); diff != "" || got.ID == "" || got.ResponseURL == "" || len(got.About.Files) != 1 {
		t.Errorf("(-want +got)\n%s%+v", diff, got)
	}
	w.smooth()
}
