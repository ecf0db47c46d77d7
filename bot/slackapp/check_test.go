package slackapp_test

import (
	"fmt"
	"strings"
	"testing"

	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

func TestNewNamesEveryFaultAndNoToken(t *testing.T) {
	_, err := slackapp.New(slackapp.Config{BotToken: "xapp-swapped", AppToken: "xoxb-swapped", Sockets: 11})
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{"SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "RECRUITBOT_SOCKETS"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("no word of %s in %v", want, err)
		}
	}
	if strings.Contains(err.Error(), "swapped") {
		t.Errorf("a token in %v", err)
	}
}

func TestCheck(t *testing.T) {
	allScopes := []string{
		"app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "commands", "files:read", "files:write",
		"groups:history", "groups:read", "im:history", "im:write",
	}
	every := fmt.Sprintf("all %d scopes", len(allScopes))
	for _, c := range []struct {
		name    string
		sim     slacksim.Config
		trouble *slacksim.Trouble
		want    []string // a piece of each finding's What, with "!" before those that failed
		remedy  string
	}{
		{"all is well", slacksim.Config{Scopes: allScopes}, nil,
			[]string{"belongs to", every, "opens connections"}, ""},
		{"scopes missing", slacksim.Config{Scopes: allScopes[1 : len(allScopes)-2]}, nil,
			[]string{"belongs to", "!app_mentions:read, im:history, im:write", "opens connections"}, "install the app again"},
		{"bot token revoked", slacksim.Config{Scopes: allScopes}, &slacksim.Trouble{Method: "auth.test", Error: "token_revoked"},
			[]string{"!token_revoked", "opens connections"}, "SLACK_BOT_TOKEN"},
		{"installed for a whole organisation", slacksim.Config{Scopes: allScopes, OrgWide: true}, nil,
			[]string{"!installed for a whole organisation (E", "opens connections"}, "install it into the workspace"},
		{"app token without its scope", slacksim.Config{Scopes: allScopes}, &slacksim.Trouble{Method: "apps.connections.open", Error: "missing_scope"},
			[]string{"belongs to", every, "!missing_scope"}, "connections:write"},
		{"Slack out of reach", slacksim.Config{Scopes: allScopes}, &slacksim.Trouble{Cut: true, Times: 9},
			[]string{"!auth.test failed", "!apps.connections.open failed"}, "HTTPS_PROXY"},
		{"no Slack at the address", slacksim.Config{Scopes: allScopes}, &slacksim.Trouble{Method: "auth.test", Status: 404},
			[]string{"!404", "opens connections"}, "SLACK_API_URL"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := prepare(t, c.sim, nil)
			if c.trouble != nil {
				w.Cause(*c.trouble)
			}
			found := w.app.Check(t.Context())
			if len(found) != len(c.want) {
				t.Fatalf("found %+v", found)
			}
			for i, f := range found {
				piece, bad := strings.CutPrefix(c.want[i], "!")
				if f.OK == bad || !strings.Contains(f.What, piece) || bad != (f.Remedy != "") || bad && !strings.Contains(f.Remedy, c.remedy) {
					t.Errorf("found %+v, want %q with remedy %q", f, c.want[i], c.remedy)
				}
			}
		})
	}
}
