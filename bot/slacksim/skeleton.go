package slacksim

import (
	"context"
	"encoding/json"
	"net/http"
	"time"
)

type (
	hub     struct{}
	tickets struct{}
	view    struct{}
	message struct{}
)

const botUser = "U0SIM00BOT"

// Message is a message in a channel, or an ephemeral one.
type Message struct {
	Channel   string
	TS        string
	ThreadTS  string // "" for a message in no thread; its own TS for the root of one
	Subtype   string
	User      string // who wrote it; BotUser for the bot
	BotID     string // for the bot's messages
	Text      string // as Slack keeps it: &, < and > escaped
	Markdown  string // markdown_text, for streams
	Blocks    json.RawMessage
	Metadata  json.RawMessage
	Ephemeral string   // the only reader's id; "" for a message that all read
	Files     []string // ids
	Edited    bool
	Streaming bool
}

// Status is what the bot shows that it is doing.
type Status struct {
	Channel, ThreadTS, Text string
	Loading                 []string
	Title                   string
	Prompts                 []Prompt
}

// Prompt is a suggested prompt.
type Prompt struct{ Title, Message string }

// File is an uploaded file.
type File struct {
	ID, Name, Title, Channel, ThreadTS string
	Content                            []byte
}

// View is a modal or a home tab as a person sees it.
type View struct {
	ID, Type, CallbackID, PrivateMetadata, Hash string
	RootID, PreviousID, User                    string
	Raw                                         json.RawMessage
	Errors                                      map[string]string // by block_id, after a refused submission
}

// Outcome is how the app acknowledged what a person did.
type Outcome struct {
	Envelope string          // its id
	Payload  json.RawMessage // as acknowledged; nil for none
	Message  *Message        // what the payload became; nil for a silent acknowledgement
	View     *View           // the view on the person's screen after a submission; nil when it closed
	Took     time.Duration   // real time to the acknowledgement
}

// Envelope is one frame sent to the bot.
type Envelope struct {
	ID      string // new with every delivery
	Kind    string // "events_api", "slash_commands", "interactive"
	Type    string // "app_mention", "message", "block_actions", "view_submission" ...; the command's name
	EventID string // the same in all deliveries of an event; "" for commands and interactions
	Attempt int    // retry_attempt
	Reason  string // retry_reason
	Body    json.RawMessage
	Conn    string // "" where no connection was open
	Sent    time.Time
	Acked   time.Time     // zero for not acknowledged
	Took    time.Duration // from sending to acknowledgement, in real time
	Ack     json.RawMessage
	Late    bool // acknowledged after 3 s
}

// Connection is an open Socket Mode connection.
type Connection struct {
	ID       string
	Opened   time.Time
	Silenced bool
}

// Trouble is something that goes wrong on purpose.
type Trouble struct {
	Method     string        // whom it meets, such as "chat.postMessage", "response_url", "upload"; "" for all
	Times      int           // how often; 0 for once
	Status     int           // HTTP status answered instead, such as 429 or 503
	RetryAfter time.Duration // with Status 429
	Error      string        // error word answered instead
	Garbage    string        // body answered instead
	Delay      time.Duration // by the workspace's clock, before the effect
	Cut        Cut           // the connection is reset
}

// Cut says when a connection is reset.
type Cut int

// The moments.
const (
	CutNever  Cut = iota
	CutBefore     // before the call has its effect
	CutAfter      // after the effect, before the answer
)

func Start(cfg Config) (*Sim, error)                { return nil, nil }
func (s *Sim) Close() error                         { return nil }
func (s *Sim) APIURL() string                       { return "" }
func (s *Sim) BotToken() string                     { return "" }
func (s *Sim) AppToken() string                     { return "" }
func (s *Sim) BotUser() string                      { return botUser }
func (s *Sim) Team() string                         { return "" }
func (s *Sim) Mount(pattern string, h http.Handler) {}

func (s *Sim) Messages(c Channel, threadTS string) []Message { return nil }
func (s *Sim) Ephemerals(p Person) []Message                 { return nil }
func (s *Sim) Views(p Person) []View                         { return nil }
func (s *Sim) Home(p Person) (View, bool)                    { return View{}, false }
func (s *Sim) Status(c Channel, threadTS string) Status      { return Status{} }
func (s *Sim) Files() []File                                 { return nil }
func (s *Sim) Envelopes() []Envelope                         { return nil }
func (s *Sim) Connections() []Connection                     { return nil }

func (s *Sim) Say(ctx context.Context, p Person, c Channel, threadTS, text string) (Message, error) {
	return Message{}, nil
}
func (s *Sim) Edit(ctx context.Context, m Message, text string) error   { return nil }
func (s *Sim) Delete(ctx context.Context, m Message) error              { return nil }
func (s *Sim) Join(ctx context.Context, p Person, c Channel) error      { return nil }
func (s *Sim) OpenHome(ctx context.Context, p Person, tab string) error { return nil }
func (s *Sim) Command(ctx context.Context, p Person, c Channel, name, text string) (Outcome, error) {
	return Outcome{}, nil
}

// Click presses a button (or chooses value in a menu) of a message.
func (s *Sim) Click(ctx context.Context, p Person, m Message, actionID, value string) (Outcome, error) {
	return Outcome{}, nil
}
func (s *Sim) ClickView(ctx context.Context, p Person, v View, actionID, value string) (Outcome, error) {
	return Outcome{}, nil
}

// Submit fills in fields by action_id and submits.
func (s *Sim) Submit(ctx context.Context, p Person, v View, fields map[string]string) (Outcome, error) {
	return Outcome{}, nil
}
func (s *Sim) CloseView(ctx context.Context, p Person, v View) error { return nil }
func (s *Sim) SendEnvelope(body json.RawMessage) error               { return nil }
func (s *Sim) SendRaw(frame []byte) error                            { return nil }
func (s *Sim) Redeliver(e Envelope, attempt int) error               { return nil }
func (s *Sim) Disconnect(reason string, conns ...string) int         { return 0 }
func (s *Sim) Silence(conn string) error                             { return nil }
func (s *Sim) Cause(t Trouble)                                       {}
