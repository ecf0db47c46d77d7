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
	enough    refusal = "enough"    // two bots would answer each other for ever
)

// How much other bots are answered, so that two never talk for ever: in a thread, and in
// an hour in a channel, since one may begin a thread each time.
const (
	botAnswers = 5
	botHourly  = 30
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
	if b.questions(t, user, at).Add(1) > int64(b.PerMinute) {
		return tooMany
	}
	return ""
}

// questions counts those of a person's minute.
func (b *Bot) questions(t Thread, user string, at time.Time) *atomic.Int64 {
	return b.minutes.Of(minute{person{t.Team, user}, at.Unix() / 60}, func() *atomic.Int64 { return new(atomic.Int64) })
}

// spent tells whether a person has asked all that is allowed in this minute, and counts
// nothing.
func (b *Bot) spent(t Thread, user string) bool {
	return b.PerMinute > 0 && b.questions(t, user, b.now()).Load() >= int64(b.PerMinute)
}

// minute is a person's minute: questions are counted by the minute in which they
// were asked, in whatever order they come.
type minute struct {
	person
	minute int64
}

// refusedEvent is refused for an event. One that is tried again has been counted, and a
// form is not: its opening was, and somebody has written it.
func (b *Bot) refusedEvent(c Claim) refusal {
	t := c.Event.Where()
	switch e := c.Event.(type) {
	case Message:
		if e.Bot && b.toBots(e, c.Attempt) {
			return enough
		}
		return b.refused(t, e.User, askedAt(e), c.Attempt)
	case Click:
		if e.Action == ActionDismiss {
			return ""
		}
		return b.refused(t, e.User, b.now(), c.Attempt)
	case Submission:
		if !b.allowed(t) {
			return elsewhere
		}
	}
	return ""
}

// toBots tells whether bots have had enough answers where a message stands, and counts its
// first attempt.
func (b *Bot) toBots(m Message, attempt int) bool {
	if attempt > 1 {
		return false
	}
	fresh := func() *atomic.Int64 { return new(atomic.Int64) }
	hour := askedAt(m).Unix() / 3600
	return b.bots.Of(botPlace{thread: m.Thread}, fresh).Add(1) > botAnswers ||
		b.bots.Of(botPlace{whole(m.Thread), hour}, fresh).Add(1) > botHourly
}

// botPlace is where bots are answered: a thread, or a channel in an hour.
type botPlace struct {
	thread Thread
	hour   int64
}

// ofBot tells an event that another bot has caused. It is refused in silence: a word would
// be one more to answer.
func ofBot(e Event) bool {
	m, ok := e.(Message)
	return ok && m.Bot
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
