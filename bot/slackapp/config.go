package slackapp

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Config describes a Slack app. Only the tokens are required.
type Config struct {
	BotToken string // xoxb-
	AppToken string // xapp-, with the scope connections:write
	APIURL   string // default Slack's own; tests point it elsewhere

	// Sockets is how many connections are held, 1 to 10, default 2. When one dies,
	// the other hears what is said until it is replaced.
	Sockets int
	Silence time.Duration // a connection on which nothing comes for so long, though it is pinged, is replaced; default 6 s

	Doubt time.Duration // from a call that was refused as if the bot token were dead to asking Slack whether it is; default 10 s

	// Pace keeps Slack's limits before Slack enforces them: a message a second in a
	// channel after a short burst, and calls a minute by their tier. Without it
	// only what Slack says is obeyed.
	Pace bool

	Bots   []string // ids of other bots (B) or of their apps (A) that are answered; none for no bot
	Groups bool     // Members is going to be asked: it takes a scope of its own

	Log   *slog.Logger // default: discards
	Meter Meter        // default: counts nothing

	Language string // of the workspace: "en" (default) or "fr"
	// Prompts are offered where a conversation is opened; at most four are shown. It has
	// ten seconds.
	Prompts func(ctx context.Context, o bot.Opening) []bot.Prompt
	Stop    func(t bot.Thread) // ends what is being written in a thread, where its person has pressed Slack's button; nil ignores it

	// Page makes a person's page, the home tab; nil has none. It is called by many goroutines.
	Page func(ctx context.Context, v bot.Visit) bot.Page
}

func (c Config) withDefaults() Config {
	if c.APIURL == "" {
		c.APIURL = slack.APIURL
	}
	if !strings.HasSuffix(c.APIURL, "/") {
		c.APIURL += "/"
	}
	if c.Sockets == 0 {
		c.Sockets = 2
	}
	if c.Silence == 0 {
		c.Silence = 6 * time.Second
	}
	if c.Doubt == 0 {
		c.Doubt = 10 * time.Second
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Meter == nil {
		c.Meter = noMeter{}
	}
	if c.Language == "" {
		c.Language = "en"
	}
	return c
}

// newClient keeps connections open for as many answers as are sent at once. It goes nowhere
// that an answer leads to: a token would be carried along.
func newClient() *http.Client {
	client := &http.Client{Timeout: 15 * time.Second, CheckRedirect: stay}
	if common, ok := http.DefaultTransport.(*http.Transport); ok {
		own := common.Clone()
		own.MaxIdleConnsPerHost = 32
		client.Transport = own
	}
	return client
}

func stay(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

// faults lists what is wrong with a configuration, with the variables' names
// and never with a token.
func faults(c Config) []error {
	var all []error
	if !strings.HasPrefix(c.BotToken, "xoxb-") {
		all = append(all, errors.New("SLACK_BOT_TOKEN must be a bot token, which begins with xoxb-: copy it from the app's page OAuth & Permissions"))
	}
	if !strings.HasPrefix(c.AppToken, "xapp-") {
		all = append(all, errors.New("SLACK_APP_TOKEN must be an app-level token, which begins with xapp-: make one with the scope connections:write on the app's page Basic Information"))
	}
	if c.Sockets < 0 || c.Sockets > 10 {
		all = append(all, errors.New("RECRUITBOT_SOCKETS must be 1 to 10: Slack allows no more connections"))
	}
	return all
}

type noMeter struct{}

func (noMeter) Count(string, string) {}
