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
	return checkedIn(t, config, func(*slacksim.Sim) {})
}

// checkedIn runs check against a simulated workspace that was furnished.
func checkedIn(t *testing.T, config slacksim.Config, furnish func(*slacksim.Sim)) (string, error) {
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
	furnish(sim)
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

// A channel that isn't there, or that recruitbot isn't in, is named with its variables and
// what to do; check passes all the same.
func TestCheckLooksForChannels(t *testing.T) {
	name := func(channels, publish, profiles string) {
		t.Setenv("RECRUITBOT_CHANNELS", channels)
		t.Setenv("RECRUITBOT_PUBLISH_CHANNELS", publish)
		t.Setenv("RECRUITBOT_CHANNEL_PROFILES", profiles)
	}
	out, err := checkedIn(t, slacksim.Config{Scopes: manifestScopes(t)}, func(s *slacksim.Sim) {
		hiring, left, old := s.AddChannel("hiring"), s.AddChannel("left"), s.AddPrivateChannel("old")
		s.KickBot(left)
		s.Archive(old)
		name(hiring.ID+","+left.ID, left.ID+","+hiring.ID, "C0NOWHERE:backend,"+old.ID+":backend")
	})
	if err != nil || strings.Contains(out, "FAIL") {
		t.Errorf("%v:\n%s", err, out)
	}
	for _, want := range []string{
		"warn  channels   RECRUITBOT_CHANNELS, RECRUITBOT_PUBLISH_CHANNELS: C", ": not_in_channel\n", "/invite @recruitbot",
		"warn  channels   RECRUITBOT_CHANNEL_PROFILES: C0NOWHERE: channel_not_found\n", "check the id", ": is_archived\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("it lacks %q:\n%s", want, out)
		}
	}
	if n := strings.Count(out, "warn  channels"); n != 3 {
		t.Errorf("%d warnings, want 3:\n%s", n, out)
	}
	out, err = checkedIn(t, slacksim.Config{Scopes: manifestScopes(t)}, func(s *slacksim.Sim) {
		hiring := s.AddChannel("hiring").ID
		name(hiring, hiring, hiring+":backend")
	})
	if err != nil || !strings.Contains(out, "ok    channels   recruitbot is in all of those named, 1 in number") {
		t.Errorf("%v:\n%s", err, out)
	}
	out, _ = checkedIn(t, slacksim.Config{Scopes: []string{"chat:write"}}, func(*slacksim.Sim) { name("C0HIRING01,C0HIRING02", "", "") })
	if !strings.Contains(out, "2 of the 2 channels named were not looked up") {
		t.Errorf("without the scope for it:\n%s", out)
	}
}

// README's table of what is stored is the one that check prints without a configuration.
func TestReadmeTellsHowLongThingsAreKept(t *testing.T) {
	t.Parallel()
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
