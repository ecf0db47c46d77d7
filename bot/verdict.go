package bot

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"time"

	"recruitbot/knowledge"
)

const (
	apologyTime  = 2 * time.Second
	longestWait  = 2 * time.Minute // so that who waits out an outage has an answer soon after it
	apologyTries = 10              // further attempts where nobody could be told that there is no answer
)

// retries are many within the first seconds, in which most troubles are over, and cover
// some twenty minutes.
func (b *Bot) retries() []time.Duration {
	if b.Retries != nil {
		return b.Retries
	}
	return append([]time.Duration{
		300 * time.Millisecond, 700 * time.Millisecond, 1500 * time.Millisecond, 3 * time.Second, 15 * time.Second, time.Minute,
	}, slices.Repeat([]time.Duration{longestWait}, 10)...)
}

// apologyRetries are retries with those after them in which an apology may get through, as far
// apart as the last ones.
func (b *Bot) apologyRetries() []time.Duration {
	waits, last := b.retries(), longestWait
	if n := len(waits); n > 0 {
		last = waits[n-1]
	}
	return slices.Concat(waits, slices.Repeat([]time.Duration{last}, apologyTries))
}

// verdict turns an attempt's end into what becomes of the event: answered, which
// is v, or tried again, or dead with an apology. Where that can't be brought either, the
// event is tried again after all, for a while.
func (b *Bot) verdict(ctx context.Context, c Claim, v Verdict, err error) Verdict {
	if err == nil {
		return v
	}
	log := b.log().With("event", c.Event.EventID(), "attempt", c.Attempt, "error", err)
	wait, again := delay(c, err, b.retries())
	if again && !IsPermanent(err) && !errors.Is(err, errPanic) {
		log.Warn("event is tried again", "after", wait)
		return Verdict{Retry: wait, Spare: spared(err), Reason: err.Error()}
	}
	if sorry := b.apologise(ctx, c); sorry != nil {
		log = log.With("apology", sorry)
		if wait, again := delay(c, sorry, b.apologyRetries()); again && !IsPermanent(sorry) {
			log.Warn("event has no answer, and its asker can't be told now", "after", wait)
			return Verdict{Retry: wait, Spare: spared(sorry), Reason: err.Error()}
		}
	}
	log.Error("event is dead")
	return Verdict{Dead: true, Reason: err.Error()}
}

// delay is how long an event waits for its next attempt, a quarter more or less by
// chance, so that what failed together doesn't come again together; false after the
// last attempt.
func delay(c Claim, err error, delays []time.Duration) (time.Duration, bool) {
	if errors.Is(err, errStopping) || errors.Is(err, ErrLeaseLost) {
		return time.Millisecond, true
	}
	var post *PostError
	var asked time.Duration
	if errors.As(err, &post) {
		asked = post.After
		if post.Limited {
			return max(asked, time.Second) + rand.N(time.Second), true
		}
	}
	count := c.Attempt - c.Spared
	if count > len(delays) {
		return 0, false
	}
	wait := delays[max(count, 1)-1]
	return max(wait*3/4+rand.N(wait/2+1), asked), true
}

// spared tells an attempt that failed through no fault of the event's.
func spared(err error) bool {
	var post *PostError
	return errors.Is(err, errStopping) || errors.Is(err, ErrLeaseLost) || errors.As(err, &post) && post.Limited
}

func settledAs(v Verdict) string {
	switch {
	case v.Dead:
		return "dead"
	case v.Retry > 0:
		return "retry"
	}
	return v.Outcome
}

// errStopping marks an attempt that the end of the process cut short: it is no
// fault of the event's.
var errStopping = errors.New("stopping")

// stopping is errStopping where that is why an attempt failed.
func stopping(ctx context.Context, err error) error {
	if err != nil && errors.Is(context.Cause(ctx), errStopping) {
		return errStopping
	}
	return nil
}

// apologise tells the asker that there will be no answer, unless the last post that
// seemed to fail has arrived after all.
func (b *Bot) apologise(ctx context.Context, c Claim) error {
	ctx, cancel := context.WithTimeout(ctx, apologyTime)
	defer cancel()
	err := b.sorry(ctx, c)
	if err == nil {
		b.count("apologised", kindOf(c.Event))
	}
	return err
}

func (b *Bot) sorry(ctx context.Context, c Claim) error {
	if s, ok := c.Event.(Step); ok {
		return b.Flows.Fail(ctx, s.ID, stepWordsOf(s.Inputs[inputLanguage]).apology)
	}
	d := b.delivery(c)
	d.Again, d.Apology = true, true
	if desk, ok := b.deskFor(c.Event).(Regretful); ok {
		told, err := desk.GiveUp(ctx, Errand{Event: c.Event, Language: b.language(asker(c.Event), b.heard(c.Event)), Delivery: d})
		if told {
			return err
		}
		if err != nil {
			b.log().Error("apologise", "event", c.Event.EventID(), "error", err)
		}
	}
	return b.Poster.Post(ctx, d, b.apology(c.Event))
}

// apology is what is said in place of an answer, with subjects to go on with as far as
// they can be told.
func (b *Bot) apology(e Event) (r Reply) {
	language := b.language(asker(e), b.heard(e))
	r = Reply{Parts: []Part{Text{Text: wordsOf(language).apology}}}
	plain := r
	defer func() {
		if recover() != nil { // it may be what the apology is for
			r = plain
		}
	}()
	return b.leadOn(r, "", language)
}

// heard is the language in which a person asked, "" when it can't be told.
func (b *Bot) heard(e Event) (language string) {
	defer func() {
		if recover() != nil { // it may be what the apology is for
			language = ""
		}
	}()
	switch e := e.(type) {
	case Message:
		return b.Base().Ask(knowledge.Question{Text: e.Text}).Language
	case Click:
		r, err := parseResume(e.Value)
		if err == nil {
			return r.Language
		}
	}
	return ""
}
