package main

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/store"
)

func TestCheckOfAWorkspaceInOrder(t *testing.T) {
	if out, err := checked(t, slacksim.Config{Scopes: manifestScopes(t)}); err != nil || strings.Contains(out, "FAIL") {
		t.Errorf("%v:\n%s", err, out)
	}
}

func TestCheckNamesTheScopeThatIsMissing(t *testing.T) {
	out, err := checked(t, slacksim.Config{Scopes: []string{"app_mentions:read", "commands", "im:history"}})
	if err == nil || !strings.Contains(out, "chat:write") || !strings.Contains(out, "remedy:") {
		t.Errorf("%v:\n%s", err, out)
	}
}

func TestCheckTellsARevokedToken(t *testing.T) {
	out, err := checked(t, slacksim.Config{AuthError: "token_revoked"})
	if err == nil || !strings.Contains(out, "token_revoked") || strings.Contains(out, "xoxb-simulated") {
		t.Errorf("%v:\n%s", err, out)
	}
}

// manifestScopes are those that an app made from our manifest has.
func manifestScopes(t *testing.T) []string {
	t.Helper()
	var out bytes.Buffer
	if code := Run(t.Context(), []string{"manifest"}, Streams{Out: &out, Err: &out}); code != exitOK {
		t.Fatal(out.String())
	}
	var m struct {
		OAuth struct {
			Scopes struct{ Bot []string }
		} `json:"oauth_config"`
	}
	if err := json.Unmarshal(out.Bytes(), &m); err != nil {
		t.Fatal(err)
	}
	return m.OAuth.Scopes.Bot
}

// checked runs check against a simulated workspace.
func checked(t *testing.T, config slacksim.Config) (string, error) {
	t.Helper()
	sim, err := slacksim.Start(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := sim.Close(); err != nil {
			t.Error(err)
		}
	})
	for name, value := range map[string]string{
		"SLACK_BOT_TOKEN": sim.BotToken(), "SLACK_APP_TOKEN": sim.AppToken(), "SLACK_API_URL": sim.APIURL(),
		"RECRUITBOT_DATABASE_URL": "sqlite:" + filepath.Join(t.TempDir(), "check.db"), "OPENAI_MODEL": "",
	} {
		t.Setenv(name, value)
	}
	var out bytes.Buffer
	err = check(t.Context(), &out)
	return out.String(), err
}

// Where something listens already, a check beside a serve that runs is well; a second serve
// is told what to do.
func TestAddressThatIsTaken(t *testing.T) {
	address := serveHealth(t, func(context.Context) error { return nil })
	t.Setenv("RECRUITBOT_HTTP_ADDR", address)
	if out, err := checked(t, slacksim.Config{Scopes: manifestScopes(t)}); err != nil || !strings.Contains(out, "something listens at "+address+" already") {
		t.Errorf("%v:\n%s", err, out)
	}
	_, err := serveHTTP(address, http.NotFoundHandler(), slog.New(slog.DiscardHandler))
	if err == nil || !strings.Contains(err.Error(), "end it, or take another port") {
		t.Errorf("serve on a port that is taken: %v", err)
	}
}

// People and groups that have rights are looked for; the scope for groups is demanded
// where one is named, and nowhere else.
func TestCheckLooksForThoseWhoHaveRights(t *testing.T) {
	t.Setenv("RECRUITBOT_ADMINS", "U0SIM00BOT9, S0NOGROUP")
	out, err := checked(t, slacksim.Config{})
	if err == nil || !strings.Contains(out, "RECRUITBOT_ADMINS: U0SIM00BOT9 is nobody") || !strings.Contains(out, "there is no group S0NOGROUP") {
		t.Errorf("%v:\n%s", err, out)
	}
	t.Setenv("RECRUITBOT_ADMINS", "")
	plain := manifestScopes(t)
	t.Setenv("RECRUITBOT_PUBLISHERS", "S0NOGROUP")
	if out, err = checked(t, slacksim.Config{Scopes: plain}); err == nil || !strings.Contains(out, "scopes are missing: usergroups:read") {
		t.Errorf("%v:\n%s", err, out)
	}
	if with := manifestScopes(t); len(with) != len(plain)+1 {
		t.Errorf("the manifest asks for %v with a group and %v without", with, plain)
	}
}

// README's table of what is stored is the one that check prints without a configuration.
func TestReadmeTellsHowLongThingsAreKept(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range (store.Config{}).Kept() {
		what, long := k.Row("en")
		if k.Variable != "" {
			long += " (`" + k.Variable + "`)"
		}
		if row := "| " + what + " | " + long + " | "; !strings.Contains(string(readme), row) {
			t.Errorf("it lacks %s", row)
		}
	}
}
