// Package model asks a language model behind an OpenAI-compatible address for text.
//
// It is off unless a model is named: every answer and every draft does without. What
// goes wrong with a model comes back as a Fault of one of a closed set of kinds, with a
// line for the person who waits; no fault holds the key, the prompt or the text.
//
// 21 November 2026: what is budgeted is calls, not tokens. A call is known before it is
// made, every server can be counted by it, a recruiter understands "40 a day", and what
// one costs is bounded by the length that is asked for. Retries belong to their call,
// and a call that brought no text is given back.
//
// 21 November 2026: go-openai leaves a refused answer's body open and drops its headers,
// so the transport here (transport.go) reads those itself: Retry-After, and of the body
// the type and the code alone, since servers like to repeat what they were sent. It
// follows no redirect: people are told which host their words go to.
package model

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	openai "github.com/sashabaranov/go-openai"
	"github.com/sony/gobreaker/v2"
)

// Config is a model, and how much it may take. All but the name may be left out.
type Config struct {
	BaseURL string // "" for OpenAI's own
	Key     string // "" where the address asks for none; never logged
	Name    string // "" for off

	PerPerson int // calls a day, in UTC; 0 for no limit
	PerTeam   int // the same for all people of a workspace

	FirstWord time.Duration // how long the first word is waited for; 0 is 30 s
	Between   time.Duration // how long the next is waited for; 0 is 15 s
	Whole     time.Duration // how long a call may take with its retries; 0 is 2 minutes
	Pause     time.Duration // before the first retry, then twice as long; 0 is 500 ms
	Rest      time.Duration // how long a model that failed five times in a row is left alone; 0 is 30 s

	Budget Budget           // nil counts in memory, for this process alone
	Meter  Meter            // nil counts nothing
	Now    func() time.Time // nil is time.Now; tells which day it is
}

// Meter counts what happens: "model" by the kind of fault or "answered", "model_retry"
// by the kind that is tried again; and it times "model_first_word" and "model".
type Meter interface {
	Count(name, label string)
	Took(name string, d time.Duration)
}

// Client asks a model. It is safe for concurrent use.
type Client struct {
	config  Config
	wire    *wire
	openai  *openai.Client
	breaker *gobreaker.TwoStepCircuitBreaker[struct{}]
	terms   atomic.Int32 // those on which the server answered
}

// New makes a client; nothing is sent yet. Close it when it is done with.
func New(c Config) *Client {
	if c.Budget == nil {
		c.Budget = &MemoryBudget{}
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	for d, otherwise := range map[*time.Duration]time.Duration{
		&c.FirstWord: 30 * time.Second, &c.Between: 15 * time.Second, &c.Whole: 2 * time.Minute,
		&c.Pause: 500 * time.Millisecond, &c.Rest: 30 * time.Second,
	} {
		if *d == 0 {
			*d = otherwise
		}
	}
	w := newWire()
	o := openai.DefaultConfig(c.Key)
	if c.BaseURL != "" {
		o.BaseURL = strings.TrimSuffix(c.BaseURL, "/")
	}
	o.HTTPClient, o.EmptyMessagesLimit = w, mostEmpty
	return &Client{config: c, wire: w, openai: openai.NewClientWithConfig(o), breaker: newBreaker(c.Rest)}
}

// mostEmpty is how many lines without data may come in a row: some servers send one
// every few moments while the model thinks.
const mostEmpty = 10_000

// On tells whether a model is named.
func (c *Client) On() bool { return c.config.Name != "" }

// Name is the model's.
func (c *Client) Name() string { return c.config.Name }

// Host is where prompts go: say so to whoever writes one.
func (c *Client) Host() string {
	base := c.config.BaseURL
	if base == "" {
		base = openai.DefaultConfig("").BaseURL
	}
	u, err := url.Parse(base)
	if err != nil {
		return base
	}
	return u.Host
}

// Close ends connections that are kept for the next call.
func (c *Client) Close() { c.wire.client.CloseIdleConnections() }

// Check tells whether the address answers and has the model, in an error fit for an
// operator. The key is never in it.
func (c *Client) Check(ctx context.Context) error {
	list, err := c.openai.ListModels(ctx)
	if err != nil {
		var refusal *statusError
		if errors.As(err, &refusal) && refusal.message != "" {
			err = fmt.Errorf("%w: %s", err, refusal.message)
		}
		return fmt.Errorf("list the models of %s: %w", c.Host(), c.redact(err))
	}
	if !slices.ContainsFunc(list.Models, func(have openai.Model) bool { return have.ID == c.config.Name }) {
		return fmt.Errorf("%s has no model %q", c.Host(), c.config.Name)
	}
	return nil
}

// redact takes the key out of an error: some servers repeat it.
func (c *Client) redact(err error) error {
	if c.config.Key == "" || !strings.Contains(err.Error(), c.config.Key) {
		return err
	}
	return errors.New(strings.ReplaceAll(err.Error(), c.config.Key, "[key]"))
}
