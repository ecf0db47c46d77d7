package bot

import (
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// refusal is why a person is not answered, "" when there is no reason.
type refusal string

const (
	tooMany   refusal = "too_many"  // more than one person may ask
	elsewhere refusal = "elsewhere" // the bot isn't to be used in this channel
)

// refused tells whether a question that was asked at a time has to be refused, and
// counts its first attempt against what its person may ask.
func (b *Bot) refused(t Thread, user string, at time.Time, attempt int) refusal {
	if !b.allowed(t) {
		return elsewhere
	}
	if b.PerMinute <= 0 || attempt > 1 {
		return ""
	}
	count := b.minutes.Of(minute{person{t.Team, user}, at.Unix() / 60}, func() *atomic.Int64 { return new(atomic.Int64) })
	if count.Add(1) > int64(b.PerMinute) {
		return tooMany
	}
	return ""
}

// minute is a person's minute: questions are counted by the minute in which they
// were asked, in whatever order they come.
type minute struct {
	person
	minute int64
}

// refusedEvent is refused for an event. One that is tried again has been counted, and a
// form is not: somebody has written it.
func (b *Bot) refusedEvent(c Claim) refusal {
	t := c.Event.Where()
	switch e := c.Event.(type) {
	case Message:
		return b.refused(t, e.User, askedAt(e), c.Attempt)
	case Click:
		if e.Action == ActionDismiss {
			return ""
		}
		return b.refused(t, e.User, time.Now(), c.Attempt)
	case Submission:
		if !b.allowed(t) {
			return elsewhere
		}
	}
	return ""
}

// allowed tells whether the bot answers in a channel. In direct conversations it
// always does.
func (b *Bot) allowed(t Thread) bool {
	return t.Direct || len(b.Channels) == 0 || slices.Contains(b.Channels, t.Channel)
}

// reason is a refusal in words, for a person who was heard in a language.
func (b *Bot) reason(r refusal, p person, heard string) Reply {
	b.count("refused", string(r))
	w := wordsOf(b.language(p, heard))
	text := w.tooMany
	if r == elsewhere {
		text = w.elsewhere
	}
	return Reply{Parts: []Part{Text{Text: text}}}
}

// askedAt is when a message was written, so that what comes late counts for its
// own minute.
func askedAt(m Message) time.Time {
	seconds, _, _ := strings.Cut(m.TS, ".")
	if n, err := strconv.ParseInt(seconds, 10, 64); err == nil {
		return time.Unix(n, 0)
	}
	return time.Now()
}
