// Package slacksim pretends to be Slack: a workspace with people, channels and
// threads, served over real HTTP and WebSocket on the loopback interface to a
// bot that speaks Socket Mode.
//
// A test starts a workspace with Start, points its bot at APIURL with BotToken
// and AppToken, lets people act (Say, Command, Click, Submit ...) and looks at
// what came of it (Messages, Calls, Envelopes, Refusals), waiting with Wait.
//
// What Slack refuses is refused here with Slack's own error word, and kept in
// Refusals, so that a test can demand that there were none. What Slack takes in
// silence although it does nothing is kept there too.
//
// Time is commanded: the workspace's clock stands still until Advance moves it
// (or follows Config.Now). Lifetimes, redeliveries, delays and the three
// seconds for an acknowledgement all hang on that clock. Only pings and the
// patience of a waiting person run on real time.
//
// 21 November 2026: an event that finds no open connection counts as delivered
// in vain and is repeated on the usual schedule, so one said while the bot was
// away arrives a minute later; nothing is queued for the next connection.
package slacksim

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"
)

// What the workspace and its app are called.
const (
	teamID      = "T0SIM00001"
	orgID       = "E0SIM00001"
	partnerTeam = "T0SIM00002" // another company's
	teamDomain  = "simulated"
	appID       = "A0SIM00APP"
	botUser     = "U0SIM00BOT"
	botID       = "B0SIM00BOT"
	botName     = "recruitbot"
	botToken    = "xoxb-simulated"
	appToken    = "xapp-simulated"
)

// Config describes the workspace. The zero value is one that grants everything,
// on a free port, with a clock that stands still.
type Config struct {
	Addr string // where to listen; "" for a free port on 127.0.0.1

	Now   func() time.Time // the clock to follow; nil for one that stands still until Advance
	Start time.Time        // where a still clock begins; zero for 23 November 2026, 09:00 UTC

	Serial int // where ids begin to count, for workspaces that share a bot's database; 0 for the beginning

	Scopes   []string    // what the bot token may do; nil for all that the methods here ask for
	Commands []string    // slash commands of the app, with their slash; nil for any
	Menu     []MenuEntry // shortcuts of the app, in the menu of every message and everywhere
	Steps    []StepEntry // of the app, for workflows
	Events   []string    // event subscriptions such as "message.im"; nil for DefaultEvents

	AssistantView bool          // the app has the older assistant_view: suggested prompts take a thread_ts
	OrgWide       bool          // the app is installed for a whole organisation, as auth.test tells
	BotAbsent     bool          // a new channel does not have the bot as a member
	AuthError     string        // answered to auth.test and apps.connections.open, such as "token_revoked"
	PingInterval  time.Duration // between WebSocket pings, in real time; 0 for 10 s
	Patience      time.Duration // how long a person waits for an acknowledgement in real time when the clock stands still; 0 for 10 s

	RateLimits bool // obey Slack's rate limits by the workspace's clock: too many calls are answered with 429
	Light      bool // for measuring: blocks are not looked at, and neither calls nor envelopes are kept
	Tap        Tap  // told of acknowledgements and answers as they come; nil for nobody
}

// Sim is a running workspace. All methods are safe for concurrent use.
type Sim struct {
	cfg     Config
	server  *http.Server
	mux     *http.ServeMux
	address string
	ctx     context.Context // ends when the workspace closes
	cancel  context.CancelFunc
	running sync.WaitGroup // every goroutine and every request

	mu       sync.Mutex // guards all below
	clock    clock
	watch    watch
	journal  journal
	place    place
	hub      hub
	tickets  tickets
	troubles []*Trouble
	mishaps  []*Mishap
	budgets  budgets
	delayed  int // calls held back by a trouble
	noCharts bool
	closed   bool
}

// Start opens a workspace. The caller closes it.
func Start(cfg Config) (*Sim, error) {
	if cfg.Addr == "" {
		cfg.Addr = "127.0.0.1:0"
	}
	if cfg.PingInterval <= 0 {
		cfg.PingInterval = 10 * time.Second
	}
	if cfg.Patience <= 0 {
		cfg.Patience = 10 * time.Second
	}
	listener, err := net.Listen("tcp", cfg.Addr)
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w", cfg.Addr, err)
	}
	s := &Sim{
		cfg: cfg, mux: http.NewServeMux(), address: listener.Addr().String(), clock: newClock(cfg),
		watch:   watch{next: make(chan struct{}), subscribers: map[chan Change]bool{}},
		place:   place{homes: map[string]*view{}, files: map[string]*upload{}, statuses: map[string]shown{}, suggested: map[string][]any{}},
		hub:     hub{urls: map[string]bool{}, byID: map[string]*shipment{}},
		budgets: budgets{},
		tickets: tickets{triggers: map[string]*trigger{}, urls: map[string]*responseURL{}},
	}
	s.place.serial = cfg.Serial
	s.ctx, s.cancel = context.WithCancel(context.Background())
	s.mux.HandleFunc("/api/{method}", s.serveAPI)
	s.mux.HandleFunc("GET /link", s.serveSocket)
	s.mux.HandleFunc("POST /response/{id}", s.serveResponseURL)
	s.mux.HandleFunc("POST /upload/{id}", s.serveUpload)
	s.mux.HandleFunc("GET /files/{id}/{name}", s.serveFiles)
	s.server = &http.Server{Handler: s.counted(s.mux)}
	s.running.Go(func() { _ = s.server.Serve(listener) }) // ends with ErrServerClosed
	if cfg.Now != nil {
		s.running.Go(s.followClock)
	}
	return s, nil
}

// counted makes Close wait for every request.
func (s *Sim) counted(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		if s.closed {
			s.mu.Unlock()
			http.Error(w, ErrClosed.Error(), http.StatusServiceUnavailable)
			return
		}
		s.running.Add(1)
		s.mu.Unlock()
		defer s.running.Done()
		h.ServeHTTP(w, r)
	})
}

// Close ends all connections, requests and subscriptions, and waits for them.
// Closing twice does nothing.
func (s *Sim) Close() error {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return nil
	}
	s.closed = true
	s.watch.dismiss()
	s.mu.Unlock()
	s.cancel()
	err := s.server.Close()
	s.running.Wait()
	if err != nil {
		return fmt.Errorf("close workspace: %w", err)
	}
	return nil
}

// Mount serves more than Slack's own addresses, such as a page that shows the
// workspace; pattern is one of http.ServeMux. It panics on a pattern that is
// taken, such as "/api/".
func (s *Sim) Mount(pattern string, h http.Handler) { s.mux.Handle(pattern, h) }

// URL is the workspace's own address, "http://127.0.0.1:PORT".
func (s *Sim) URL() string { return "http://" + s.address }

// APIURL is where the Web API is, ending in a slash as the library wants it.
func (s *Sim) APIURL() string { return s.URL() + "/api/" }

// BotToken is the bot's token.
func (s *Sim) BotToken() string { return botToken }

// AppToken is the app-level token, for Socket Mode.
func (s *Sim) AppToken() string { return appToken }

// BotUser is the bot's user id.
func (s *Sim) BotUser() string { return botUser }

// BotName is what people call the bot.
func (s *Sim) BotName() string { return botName }

// Team is the workspace's id.
func (s *Sim) Team() string { return teamID }
