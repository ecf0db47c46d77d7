package model

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/cenkalti/backoff/v5"
	"github.com/google/jsonschema-go/jsonschema"
	"github.com/sony/gobreaker/v2"
)

const (
	mostAttempts = 3
	longestPause = 8 * time.Second
	longestWait  = 15 * time.Second // of what Retry-After asks: beyond, nobody is kept waiting
	tiredAfter   = 5                // faults of the server's in a row
)

// Stream asks for a text and hands it on while it is written. An error is a *Fault.
// Cancelling ctx ends it at once.
func (c *Client) Stream(ctx context.Context, r Request, sink Sink) (Result, error) {
	began := time.Now()
	res, f := c.stream(ctx, r, sink, began)
	res.Took = time.Since(began)
	if c.config.Meter != nil {
		c.config.Meter.Took("model", res.Took)
		if res.FirstWord > 0 {
			c.config.Meter.Took("model_first_word", res.FirstWord)
		}
	}
	if f == nil {
		c.count("model", "answered")
		return res, nil
	}
	c.count("model", string(f.Kind))
	return res, f
}

func (c *Client) count(name, label string) {
	if c.config.Meter != nil {
		c.config.Meter.Count(name, label)
	}
}

func (c *Client) stream(ctx context.Context, r Request, sink Sink, began time.Time) (Result, *Fault) {
	if !c.On() {
		return Result{Left: -1}, &Fault{Kind: Off}
	}
	schema, err := r.schema()
	if err != nil {
		return Result{Left: -1}, &Fault{Kind: Rejected, Err: err}
	}
	if ctx.Err() != nil {
		return Result{Left: -1}, &Fault{Kind: Cancelled, Err: context.Cause(ctx)}
	}
	purse, f := c.spend(ctx, r)
	if f != nil {
		return Result{Left: purse.left}, f
	}
	one := &call{c: c, request: r, sink: sink, schema: schema, began: began}
	res, f := one.run(ctx)
	if !one.heard {
		purse.giveBack(ctx)
	}
	res.Left, res.Attempts, res.FirstWord = purse.left, one.attempts, one.firstWord
	return res, f
}

// call is a call of Stream, with its attempts.
type call struct {
	c       *Client
	request Request
	schema  *jsonschema.Resolved // nil for prose
	sink    Sink
	began   time.Time

	attempts  int
	firstWord time.Duration
	heard     bool   // the model wrote something, in whichever attempt
	handed    bool   // something was handed on and is not void
	spoke     func() // tells the breaker, at an attempt's first word, that the server is well
}

// run makes attempts until one goes well, or no other is of use.
func (k *call) run(ctx context.Context) (Result, *Fault) {
	whole, cancel := context.WithTimeoutCause(ctx, k.c.config.Whole, errWhole)
	defer cancel()
	pauses := backoff.NewExponentialBackOff()
	pauses.InitialInterval, pauses.Multiplier, pauses.MaxInterval = k.c.config.Pause, 2, longestPause
	var res Result
	var fault *Fault
	attempt := func() (struct{}, error) {
		if k.handed {
			k.handed = false
			k.sink.Restart()
		}
		before := fault
		if res, fault = k.attempt(whole); fault != nil && fault.Kind == Paused && before != nil {
			fault = before // it says why
			return struct{}{}, backoff.Permanent(fault)
		}
		return struct{}{}, k.next(whole, fault)
	}
	// What it returns is the fault's, or says that whole has ended meanwhile.
	_, _ = backoff.Retry(whole, attempt, backoff.WithBackOff(pauses), backoff.WithMaxTries(mostAttempts), backoff.WithMaxElapsedTime(0))
	if fault != nil && errors.Is(ctx.Err(), context.Canceled) {
		return res, &Fault{Kind: Cancelled, Err: context.Cause(ctx)}
	}
	return res, fault
}

// next tells backoff whether to try again, and when.
func (k *call) next(ctx context.Context, f *Fault) error {
	switch {
	case f == nil:
		return nil
	case !f.again(), k.handed && k.sink.Restart == nil, f.Wait > longestWait:
		return backoff.Permanent(f)
	}
	if until, ok := ctx.Deadline(); ok && time.Until(until) <= f.Wait {
		return backoff.Permanent(f)
	}
	if k.attempts < mostAttempts {
		k.c.count("model_retry", string(f.Kind))
	}
	if f.Wait > 0 {
		return &backoff.RetryAfterError{Duration: f.Wait}
	}
	return f
}

// attempt asks unless the breaker is open, and tells it what became of that.
func (k *call) attempt(ctx context.Context) (res Result, f *Fault) {
	done, err := k.c.breaker.Allow()
	if err != nil {
		return Result{}, &Fault{Kind: Paused, Wait: k.c.config.Rest, Err: err}
	}
	told := false
	tell := func(err error) {
		if !told {
			told = true
			done(err)
		}
	}
	k.spoke = func() { tell(nil) }
	defer func() { tell(asError(f)) }()
	k.attempts++
	return k.onTerms(ctx)
}

// onTerms asks once, and again at once on lesser terms where the server rejects these.
func (k *call) onTerms(ctx context.Context) (Result, *Fault) {
	known, least := terms(k.c.terms.Load()), bare
	if k.schema != nil {
		least = inWords
	}
	for on := known; ; on++ {
		res, f := k.once(ctx, on)
		if f == nil && on > known {
			k.c.terms.Store(int32(on))
		}
		if f == nil || on >= least || f.Status != http.StatusBadRequest && f.Status != http.StatusUnprocessableEntity {
			return res, f
		}
	}
}

// newBreaker leaves a model alone that failed so often in a row. One call is let
// through after that, and whether a first word comes decides: a text takes a minute, and
// others are not to wait for its end.
func newBreaker(rest time.Duration) *gobreaker.TwoStepCircuitBreaker[struct{}] {
	kind := func(err error) (f *Fault) {
		_ = errors.As(err, &f)
		return f
	}
	return gobreaker.NewTwoStepCircuitBreaker[struct{}](gobreaker.Settings{
		Timeout:      rest,
		ReadyToTrip:  func(n gobreaker.Counts) bool { return n.ConsecutiveFailures >= tiredAfter },
		IsSuccessful: func(err error) bool { return err == nil || kind(err) == nil || !kind(err).sick() },
		IsExcluded:   func(err error) bool { f := kind(err); return f != nil && f.Kind == Cancelled },
	})
}

// asError is a fault as an error: nil for none.
func asError(f *Fault) error {
	if f == nil {
		return nil
	}
	return f
}
