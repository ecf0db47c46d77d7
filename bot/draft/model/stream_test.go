package model_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/model/fakemodel"
)

func TestProseIsHandedOnAsItIsWritten(t *testing.T) {
	server, client := start(t, fakemodel.Config{Key: "sk-1"}, model.Config{Key: "sk-1"})
	server.Queue(fakemodel.Reply{Text: "You build APIs.\nThey last."})
	var pieces []string
	res, err := ask(t.Context(), client, model.Sink{Text: func(path, delta string) {
		if path != "" {
			t.Errorf("prose has the path %q", path)
		}
		pieces = append(pieces, delta)
	}})
	if err != nil {
		t.Fatal(err)
	}
	if strings.Join(pieces, "") != "You build APIs.\nThey last." || res.Text != "You build APIs.\nThey last." || len(pieces) < 5 {
		t.Errorf("handed on %q, returned %q", pieces, res.Text)
	}
	if res.Model != "fake" || res.Attempts != 1 || res.In == 0 || res.Out != len(pieces) || res.FirstWord <= 0 || res.Took < res.FirstWord || res.Left != -1 {
		t.Errorf("got %+v", res)
	}
}

func TestStringsOfJSONAreHandedOnAsTheyGrow(t *testing.T) {
	server, client := start(t, fakemodel.Config{}, model.Config{})
	server.Queue(fakemodel.Reply{Text: written})
	var heard told
	res, err := askJSON(t.Context(), client, heard.sink())
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"/summary": "You build \"APIs\" in Go. 🚀", "/duties/0": "Design them", "/duties/1": "Run them\nwell"}
	if diff := cmp.Diff(want, heard.texts); diff != "" {
		t.Error(diff)
	}
	if !slices.Equal(heard.paths, []string{"/summary", "/duties/0", "/duties/1"}) || res.Text != written {
		t.Errorf("in the order %q, returned %s", heard.paths, res.Text)
	}
	if sent := server.Requests()[0]; !jsonEqual(t, sent.Schema, vacancy()) {
		t.Errorf("the schema sent is %s", sent.Schema)
	}
}

func jsonEqual(t *testing.T, a, b []byte) bool {
	t.Helper()
	var x, y any
	if err := json.Unmarshal(a, &x); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &y); err != nil {
		t.Fatal(err)
	}
	return cmp.Equal(x, y)
}

// A server is asked on the terms that it takes: found once, and kept.
func TestServersThatTakeLess(t *testing.T) {
	for name, c := range map[string]struct {
		fake     fakemodel.Config
		requests int  // for two texts
		inWords  bool // the schema, in the end
	}{
		"all":                   {fakemodel.Config{}, 2, false},
		"no options":            {fakemodel.Config{NoOptions: true}, 3, false},
		"no schema":             {fakemodel.Config{NoSchema: true}, 4, true},
		"nothing but the words": {fakemodel.Config{NoOptions: true, NoSchema: true}, 4, true},
	} {
		t.Run(name, func(t *testing.T) {
			c.fake.Reply = func(fakemodel.Request) fakemodel.Reply {
				return fakemodel.Reply{Text: written, Mishap: fakemodel.Chatter}
			}
			server, client := start(t, c.fake, model.Config{})
			for range 2 {
				res, err := askJSON(t.Context(), client, model.Sink{})
				if err != nil || res.Text != written || res.Attempts != 1 {
					t.Fatalf("got %+v, %v", res, err)
				}
			}
			sent := server.Requests()
			last := sent[len(sent)-1]
			if len(sent) != c.requests || (last.Schema == nil) != c.inWords || strings.Contains(last.System, string(vacancy())) != c.inWords {
				t.Errorf("%d requests, the last with the schema %s and the words %q", len(sent), last.Schema, last.System)
			}
			if !strings.HasPrefix(last.System, "You write adverts.") {
				t.Errorf("asked with %q", last.System)
			}
		})
	}
}

func TestProseFromAServerThatTakesNoOptions(t *testing.T) {
	server, client := start(t, fakemodel.Config{NoOptions: true}, model.Config{})
	for range 2 {
		if res, err := ask(t.Context(), client, model.Sink{}); err != nil || res.Text == "" {
			t.Errorf("got %+v, %v", res, err)
		}
	}
	if n := len(server.Requests()); n != 3 {
		t.Errorf("%d requests", n)
	}
}

// What is wrong with the configuration is told at once.
func TestAnAddressOrAModelThatCannotBe(t *testing.T) {
	for _, c := range []model.Config{{BaseURL: "http://[bad", Name: "fake"}, {BaseURL: "http://127.0.0.1:1", Name: "text-davinci-003"}} {
		client := model.New(c)
		res, err := ask(t.Context(), client, model.Sink{})
		if f := faultOf(t, err); f.Kind != model.Rejected || res.Attempts != 1 {
			t.Errorf("%+v: got %v after %d attempts", c, f, res.Attempts)
		}
		client.Close()
	}
}

// What goes to the server is what the caller wrote, and nothing of the budget's.
func TestNobodyIsNamedInAPrompt(t *testing.T) {
	server, client := start(t, fakemodel.Config{}, model.Config{PerPerson: 5})
	if _, err := client.Stream(t.Context(), model.Request{Team: "T0TEAM", Person: "U0PERSON", System: "a", User: "b"}, model.Sink{}); err != nil {
		t.Fatal(err)
	}
	sent := server.Requests()[0]
	all := string(sent.Body)
	for name, values := range sent.Header {
		all += name + strings.Join(values, " ")
	}
	if strings.Contains(all, "T0TEAM") || strings.Contains(all, "U0PERSON") {
		t.Errorf("sent %s", all)
	}
}

// Comments, lines of other protocols and aloud reasoning are no part of a text.
func TestWhatIsNoText(t *testing.T) {
	for _, mishap := range []fakemodel.Mishap{fakemodel.Noise, fakemodel.Reasoning} {
		server, client := start(t, fakemodel.Config{}, model.Config{})
		server.Queue(fakemodel.Reply{Text: "You build APIs.", Mishap: mishap}, fakemodel.Reply{Text: written, Mishap: mishap})
		var heard told
		if res, err := ask(t.Context(), client, heard.sink()); err != nil || res.Text != "You build APIs." || heard.texts[""] != res.Text {
			t.Errorf("%v: got %q, %v", mishap, res.Text, err)
		}
		if res, err := askJSON(t.Context(), client, heard.sink()); err != nil || res.Text != written {
			t.Errorf("%v: got %q, %v", mishap, res.Text, err)
		}
	}
}

func TestOffWithoutAName(t *testing.T) {
	server, _ := start(t, fakemodel.Config{}, model.Config{})
	client := model.New(model.Config{BaseURL: server.URL()})
	defer client.Close()
	_, err := ask(t.Context(), client, model.Sink{})
	if f := faultOf(t, err); f.Kind != model.Off || client.On() || len(server.Requests()) != 0 {
		t.Errorf("got %v after %d requests", f, len(server.Requests()))
	}
}
