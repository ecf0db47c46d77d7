package bot

import (
	"context"
	"errors"
	"time"

	"recruitbot/knowledge"
)

const apologyTime = 2 * time.Second

func (b *Bot) retries() []time.Duration {
	if b.Retries != nil {
		return b.Retries
	}
	return []time.Duration{2 * time.Second, 10 * time.Second, time.Minute, 5 * time.Minute, 15 * time.Minute}
}

// verdict turns an attempt's end into what becomes of the event: answered,
// tried again, or dead with an apology.
func (b *Bot) verdict(ctx context.Context, c Claim, outcome string, err error) Verdict {
	if err == nil {
		return Verdict{Outcome: outcome}
	}
	log := b.log().With("event", c.Event.EventID(), "attempt", c.Attempt, "error", err)
	var post *PostError
	asked := errors.As(err, &post)
	delays := b.retries()
	last := c.Attempt > len(delays) && !errors.Is(err, errStopping)
	if asked && post.Permanent || errors.Is(err, errPanic) || last {
		log.Error("event is dead")
		b.apologise(ctx, c)
		return Verdict{Dead: true, Reason: err.Error()}
	}
	delay := delays[min(c.Attempt, len(delays))-1]
	if asked {
		delay = max(delay, post.After)
	}
	log.Warn("event is tried again", "after", delay)
	return Verdict{Retry: delay, Reason: err.Error()}
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
// seemed to fail has arrived after all. It is tried once.
func (b *Bot) apologise(ctx context.Context, c Claim) {
	b.count("apologised", kindOf(c.Event))
	ctx, cancel := context.WithTimeout(ctx, apologyTime)
	defer cancel()
	d := b.delivery(c)
	d.Again = true
	if err := b.Poster.Post(ctx, d, Reply{Parts: []Part{Text{wordsOf(b.language(b.heard(c.Event))).apology}}}); err != nil {
		b.log().Error("apologise", "event", c.Event.EventID(), "error", err)
	}
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
