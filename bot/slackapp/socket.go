package slackapp

import (
	"context"
	"errors"
	"time"

	"github.com/slack-go/slack/socketmode"
)

const (
	eventPlaces   = 32 // envelopes of a socket in hand at once, commands aside
	commandPlaces = 16
	asidePlaces   = 2                      // suggested prompts being set
	patience      = 500 * time.Millisecond // how long a socket waits for a place before it lets an envelope go
	lastAcks      = 100 * time.Millisecond // for queued acks to be written; the library doesn't tell when they are
)

// socket is one Socket Mode connection, renewed as often as need be.
type socket struct {
	app    *App
	number int
	self   identity
	brain  Brain
	client *socketmode.Client
	up     bool // used by listen alone

	events   *pool
	commands *pool // apart, so that a slow store never delays a command
	asides   *pool
}

func newSocket(a *App, number int, self identity, brain Brain) *socket {
	return &socket{
		app: a, number: number, self: self, brain: brain,
		client: socketmode.New(a.api,
			socketmode.OptionPingInterval(a.cfg.PingInterval),
			socketmode.OptionLog(libraryLog{log: a.log, secret: a.secret})),
		events:   newPool(eventPlaces, patience),
		commands: newPool(commandPlaces, patience),
		asides:   newPool(asidePlaces, 0),
	}
}

// listen hears until ctx ends; then it finishes what is in hand, with the
// connection still up for the acks, and returns nil.
func (s *socket) listen(ctx context.Context) error {
	live, hangUp := context.WithCancel(context.WithoutCancel(ctx))
	ended := make(chan error, 1)
	go func() {
		defer close(ended)
		ended <- s.connect(live)
	}()
	err := s.loop(ctx, ended)
	s.events.wait()
	s.commands.wait()
	s.asides.wait()
	if err == nil {
		<-time.After(lastAcks)
	}
	hangUp()
	for range ended { // until it has ended, whether or not its error was seen
	}
	s.setUp(false)
	return err
}

// connect keeps the connection until ctx ends or Slack refuses it. The library
// may end a connection as if it had been told to; then it is opened again.
func (s *socket) connect(ctx context.Context) error {
	for {
		err := s.client.RunContext(ctx)
		if ctx.Err() != nil || !errors.Is(err, context.Canceled) {
			return err
		}
	}
}

// loop takes envelopes until ctx ends or the connection can't be had.
func (s *socket) loop(ctx context.Context, ended <-chan error) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-ended:
			if refused := refusal("apps.connections.open", appTokenName, err); refused != nil {
				return refused
			}
			return s.app.secret.err(err)
		case e := <-s.client.Events:
			if refused := s.take(ctx, e); refused != nil {
				return refused
			}
		}
	}
}
