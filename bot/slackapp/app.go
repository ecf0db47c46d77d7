// Package slackapp is where recruitbot meets Slack.
//
// What people do arrives over Socket Mode as envelopes (hearing.go holds the
// connections, connection.go is one of them). An envelope is read once
// (frame.go) and decoded (subscriptions.go, message.go, click.go, command.go);
// one that can't be read is acknowledged all the same. It is acknowledged once
// the Brain has stored it, or at once when there is nothing to do about it. A
// slash command is answered in its acknowledgement. What is said in one
// conversation is stored in its order.
//
// What the Brain says is rendered (reply.go) as Block Kit and sent by Post.
// Whatever may hold a person's or a profile's words goes into rich_text,
// plain_text and raw_text, which Slack shows letter by letter: there is no
// markup to escape from, so "<!channel>", "*" or a backtick stay what they are.
// Only the top-level text, for notifications and screen readers, is mrkdwn; it
// is escaped, and sent with mrkdwn off where it is all that is sent.
//
// 21 November 2026: a reply that is for one reader only (bot.Delivery.Private, or
// one without a thread in a channel that isn't to be shared) goes to that reader
// alone, by response_url or chat.postEphemeral, never openly into the channel.
//
// 21 November 2026: the connections are our own and not slack-go's socketmode
// (v0.34.0, after its mends of this year, which took away its panics and made its
// backoff end). It could do part of what is asked for: its read limit is an option,
// what it can't parse it hands out raw to be acknowledged, and an app can end on the
// connection errors that it retries for ever (token_expired, missing_scope,
// not_allowed_token_type). What it can't:
//   - notice a silent socket early. It counts Slack's pings and sends none: at its
//     default of 30 s a silence was noticed after up to 56 s, and a shorter interval
//     ends healthy connections between two pings. Here it takes 6 s.
//   - tell why Slack ends a connection. It keeps the reason (link_disabled,
//     refresh_requested) to itself, and closes before it dials, so that commands and
//     clicks in between are lost. Here the successor is up first.
//   - tell that an acknowledgement was written, or write it over another connection.
//   - read an envelope at one go: it parses and copies it several times over and refuses
//     events with blocks or types that it doesn't know. With one canned answer, 16
//     commands at once and one socket each, 1,000 commands cost 0.039 s of a processor
//     there, 0.026 s here and 0.020 s on a bare socket; acks took 0.91, 0.75 and
//     0.55 ms (medians of three runs on a busy machine of two processors).
//
// What is left of the library is its Web API, its blocks and its errors. Should it ping
// and hand over reasons one day, hearing.go, connection.go and frame.go can go.
//
// 21 November 2026: answers are posted by a call of our own (call.go): the library
// reads back the message that it has posted, with its blocks, which took two
// thirds of the time for posting; and it offers no moment to look at a lease just
// before the request is written.
//
// 21 November 2026: of an answer that says a message is posted, nothing is looked at behind the
// message's ts: the rest is that message once more, some kilobytes of it.
//
// 21 November 2026: plain messages and commands, and the answers of the Web API, are
// read by a reader of our own in one pass (skim.go), in a third of the time that
// encoding/json takes; whatever isn't plain is left to that. A form of a reply that is
// kept for the next time is kept encoded, by a hash of what it says: a key of its words took
// a kilobyte for each reply that was looked for.
//
// 21 November 2026: the goroutines of a Run are bounded: 64 that store events, 16 that
// answer commands, 8 that open forms and 2 for prompts, which stay once they are needed;
// three for each connection; and the HTTP client's two for each call under way.
//
// 21 November 2026: all that a form needs to come back is in its view: its thread and
// state in private_metadata, its id in callback_id. So nothing is kept for a form that
// nobody sends, and another process may take it.
//
// 21 November 2026: what is being written is streamed, and in the end changed into what
// Post would send: the stream's Markdown is shown only on the way, and words of people or
// of a model may act there no more than elsewhere (&, < and > are escaped). Slack takes
// metadata only at a stream's end; so a message of the app's in a thread without any is
// one that was begun, and the next attempt goes on with it. Files carry none at all: they
// are known by their names and sizes.
//
// 21 November 2026: a private answer may come twice where the first attempt's end is
// unknown, such as after a crash: Slack shows an app no ephemeral message, so there is
// nothing to look for, and an answer twice is better than none.
//
// 21 November 2026: of the looks at one person's page the latest is shown, by the time that
// Slack gives an act, in this process. Between replicas Slack's hash tells that a page has
// changed meanwhile; it is made anew then. Of two choices in one moment that reach two
// replicas the older may be seen last, with its menus: what is chosen and what is said agree.
//
// 21 November 2026: a message is known by its channel and ts, in the workspace in which the
// app is installed. The team_id of an event isn't part of its name: in a channel that is
// shared with another company it is that one's, for a message as for a reply in the same
// thread (Slack's own libraries take the installation's from elsewhere for that reason).
// While it was, a mention told under two names was answered twice, and a partner's reply in
// a thread of ours never. Keys of events that were stored before stay as they are, but for those
// of partners' messages.
//
// 21 November 2026: an app that is installed for a whole organisation is refused at the
// start, with a remedy. One token speaks for all of its workspaces then, while knowledge,
// drafts, rights and the experts' channel are one workspace's; and what Slack names is not
// always where it happened: of events of views the organisation, of a person who is in
// several workspaces any of them. To show one workspace's answers in another would be worse
// than to say no.
//
// 21 November 2026: whether a home tab takes a chart, Slack has not published; a table it
// takes in messages alone. So a page is sent with its charts, and where that is refused with
// their tables, as aligned text, for an hour.
//
// 22 November 2026: a click's own address is over after five uses or half an hour: an event
// that waited longer, or a dead letter that is retried, would be answered to nobody. So what
// is for its reader alone goes by chat.postEphemeral then, and where the app isn't in the
// channel into the direct conversation.
//
// 22 November 2026: the sockets live by the other token, so a bot token that dies is seen in
// refused calls alone. Slack is asked then whether it is dead, and the process ends if so:
// events wait for the next start, instead of becoming dead letters within half an hour.
//
// 21 November 2026: slack-go's debug mode is never on. It would log what people
// write, and it asks Slack for connections that end every six minutes.
package slackapp

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"hash/maphash"
	"log/slog"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/slack-go/slack"

	"recruitbot/bot"
	"recruitbot/bot/recent"
)

// Brain decides what is said.
type Brain interface {
	// Answer answers a slash command. It does no I/O: Slack waits three seconds.
	// An empty Reply acknowledges in silence; one with a Form does, and the form is
	// opened.
	Answer(ctx context.Context, c bot.Command) bot.Reply
	// Form is what a click opens; nil has the click received. It has two seconds.
	Form(ctx context.Context, c bot.Click) (*bot.Form, error)
	// Submit looks at a form that was sent. It does no I/O. With neither faults nor a
	// next page the Submission is received.
	Submit(s bot.Submission) bot.Checked
	// Receive takes an event over: nil means that it is on disk, or that it is
	// deliberately let go. Only then is Slack told that it has arrived.
	Receive(ctx context.Context, e bot.Event) error
}

// Meter counts what happens. The names are envelope, ignored, bad_message,
// dropped, receive, ack, panic, connection, post, prompts, form, submission, stream,
// upload, fetch, fold, page, step and session; the label says which kind of it.
type Meter interface {
	Count(name, label string)
}

var (
	_ bot.Poster    = (*App)(nil)
	_ bot.Uploader  = (*App)(nil)
	_ bot.Streamer  = (*App)(nil)
	_ bot.Directory = (*App)(nil)
	_ bot.Fetcher   = (*App)(nil)
	_ bot.Folder    = (*App)(nil)
	_ bot.Publisher = (*App)(nil)
	_ bot.Completer = (*App)(nil)
	_ bot.Sessions  = (*App)(nil)
)

// App is a Slack app. It may Post before and while it Runs.
type App struct {
	cfg    Config
	api    *slack.Client
	client *http.Client
	log    *slog.Logger
	meter  Meter
	secret redactor
	bests  recent.Map[contentSum, []piece] // by their contents, as are acks
	acks   recent.Map[contentSum, json.RawMessage]
	seeds  [2]maphash.Seed // of their sums
	pace   pace

	buffers sync.Pool // of *bytes.Buffer: see buffer
	pages   recent.Map[reader, *pageDesk]
	paging  paging
	open    atomic.Int32 // connections that are up

	assistant atomic.Bool          // the workspace has the older assistant view
	asides    atomic.Pointer[pool] // of the Run under way, for what nobody waits for

	noFeedback atomic.Bool   // Slack has refused feedback buttons
	doubts     chan struct{} // holds one where a call was refused as if the bot token were dead

	mu   sync.Mutex
	self *identity // nil until Slack has told
}

// New checks the configuration and returns an App. It talks to nobody yet.
func New(cfg Config) (*App, error) {
	if err := errors.Join(faults(cfg)...); err != nil {
		return nil, err
	}
	cfg = cfg.withDefaults()
	a := &App{
		cfg: cfg, log: cfg.Log, meter: cfg.Meter, secret: newRedactor(cfg.BotToken, cfg.AppToken),
		pace: pace{on: cfg.Pace}, doubts: make(chan struct{}, 1), client: newClient(),
	}
	a.bests.Most, a.acks.Most = renderedMost, renderedMost
	a.seeds = [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}
	a.pages.Most = pagesKept
	a.api = slack.New(cfg.BotToken,
		slack.OptionAppLevelToken(cfg.AppToken),
		slack.OptionAPIURL(cfg.APIURL),
		slack.OptionHTTPClient(a.client),
		slack.OptionLog(libraryLog{log: cfg.Log, secret: a.secret}),
	)
	return a, nil
}

// bufferMost is the size in bytes of a buffer that is kept to be used again: few answers of
// Slack's and hardly any acknowledgement are larger.
const bufferMost = 64 << 10

// buffer is an empty one, to be given to release when nothing of it is used any more.
func (a *App) buffer() *bytes.Buffer {
	b, ok := a.buffers.Get().(*bytes.Buffer)
	if !ok {
		return new(bytes.Buffer)
	}
	b.Reset()
	return b
}

func (a *App) release(b *bytes.Buffer) {
	if b.Cap() <= bufferMost {
		a.buffers.Put(b)
	}
}

// Connected tells whether at least one connection to Slack is up.
func (a *App) Connected() bool { return a.open.Load() > 0 }
