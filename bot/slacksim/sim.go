// Package slacksim pretends to be Slack: a workspace with people, channels and
// threads, served over real HTTP and WebSocket on the loopback interface, for
// the tests and the demonstration of a bot that speaks Socket Mode.
//
// A test starts a workspace with Start, points its bot at APIURL with BotToken
// and AppToken, lets people act (Say, Command, Click, Submit ...) and looks at
// what came of it (Messages, Calls, Envelopes, Refusals), waiting with Wait.
//
// What Slack refuses is refused here with Slack's own error word, and kept in
// Refusals, so that a test can demand that there were none.
//
// Time is commanded: the workspace's clock stands still until Advance moves it
// (or follows Config.Now). Lifetimes, redeliveries, delays and the three
// seconds for an acknowledgement all hang on that clock. Only pings and the
// patience of a waiting person run on real time.
package slacksim

import (
	"context"

	"net/http"
	"sync"
	"time"
)

// Config describes the workspace. The zero value is a workspace that grants
// everything, on a free port, with a clock that stands still.
type Config struct {
	Addr string // where to listen; "" for a free port on 127.0.0.1

	Now   func() time.Time // the clock to follow; nil for one that stands still until Advance
	Start time.Time        // where a still clock begins; zero for 23 November 2026, 09:00 UTC

	Scopes   []string // what the bot token may do; nil for all that the methods here ask for
	Commands []string // slash commands of the app, with their slash; nil for any
	Events   []string // event subscriptions such as "message.im"; nil for DefaultEvents

	BotAbsent    bool          // a new channel does not have the bot as a member
	AuthError    string        // answered to auth.test and apps.connections.open, such as "token_revoked"
	PingInterval time.Duration // between WebSocket pings, in real time; 0 for 10 s
	Patience     time.Duration // how long a person waits for an acknowledgement in real time when the clock stands still; 0 for 10 s
}

// Sim is a running workspace. All methods are safe for concurrent use.
type Sim struct {
	cfg      Config
	server   *http.Server
	mux      *http.ServeMux
	address  string
	ctx      context.Context
	cancel   context.CancelFunc
	running  sync.WaitGroup
	mu       sync.Mutex // guards all below
	clock    clock
	watch    watch
	journal  journal
	place    place
	hub      hub
	tickets  tickets
	troubles []*Trouble
	closed   bool
}
