package bot

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"recruitbot/knowledge"
)

const apologyTime = 2 * time.Second

// retries are many within the first seconds, in which most troubles are over.
func (b *Bot) retries() []time.Duration {
	if b.Retries != nil {
		return b.Retries
	}
	return []time.Duration{
		300 * time.Millisecond, 700 * time.Millisecond, 1500 * time.Millisecond, 3 * time.Second,
		15 * time.Second, time.Minute, 5 * time.Minute, 15 * time.Minute,
	}
}

// verdict turns an attempt's end into what becomes of the event: answered, which
// is v, or tried again, or dead with an apology.
func (b *Bot) verdict(ctx context.Context, c Claim, v Verdict, err error) Verdict {
	if err == nil {
		return v
	}
	log := b.log().With("event", c.Event.EventID(), "attempt", c.Attempt, "error", err)
	delay, again := b.delay(c, err)
	if IsPermanent(err) || errors.Is(err, errPanic) || !again {
		log.Error("event is dead")
		b.apologise(ctx, c)
		return Verdict{Dead: true, Reason: err.Error()}
	}
	log.Warn("event is tried again", "after", delay)
	return Verdict{Retry: delay, Spare: spared(err), Reason: err.Error()}
}

// delay is how long an event waits for its next attempt, a quarter more or less by
// chance, so that what failed together doesn't come again together; false after the
// last attempt.
func (b *Bot) delay(c Claim, err error) (time.Duration, bool) {
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
	delays, count := b.retries(), c.Attempt-c.Spared
	if count > len(delays) {
		return 0, false
	}
	delay := delays[max(count, 1)-1]
	return max(delay*3/4+rand.N(delay/2+1), asked), true
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
// seemed to fail has arrived after all. It is tried once.
func (b *Bot) apologise(ctx context.Context, c Claim) {
	b.count("apologised", kindOf(c.Event))
	ctx, cancel := context.WithTimeout(ctx, apologyTime)
	defer cancel()
	if s, ok := c.Event.(Step); ok {
		if err := b.Flows.Fail(ctx, s.ID, stepWordsOf(s.Inputs[inputLanguage]).apology); err != nil {
			b.log().Error("apologise to a workflow", "event", s.ID, "error", err)
		}
		return
	}
	d := b.delivery(c)
	d.Again, d.Apology = true, true
	if desk, ok := b.deskFor(c.Event).(Regretful); ok {
		told, err := desk.GiveUp(ctx, Errand{Event: c.Event, Language: b.language(asker(c.Event), b.heard(c.Event)), Delivery: d})
		if err != nil {
			b.log().Error("apologise", "event", c.Event.EventID(), "error", err)
		}
		if told {
			return
		}
	}
	if err := b.Poster.Post(ctx, d, b.apology(c.Event)); err != nil {
		b.log().Error("apologise", "event", c.Event.EventID(), "error", err)
	}
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
