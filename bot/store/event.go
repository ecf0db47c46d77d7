package store

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"recruitbot/bot"
)

// The kinds of events, as they stand in the table.
const (
	kindMessage    = "message"
	kindClick      = "click"
	kindSubmission = "submission"
	kindStep       = "step"
)

// nameLimit is how long an id, a key or a thread's name may be, in bytes: both
// engines index that much, and Slack's are far shorter.
const nameLimit = 1000

// row is an event as the table holds it.
type row struct {
	id, key, kind, thread, payload string
	joins                          bool // marks its thread as joined; a direct one is for the bot anyway
}

// newRow refuses what one engine would and the other not, so that an event can't
// spoil the transaction it shares with others.
func newRow(e bot.Event) (row, error) {
	if e == nil {
		return row{}, fmt.Errorf("no event")
	}
	r := row{id: e.EventID(), key: e.Key(), thread: e.Where().Key()}
	switch e := e.(type) {
	case bot.Message:
		r.kind, r.joins = kindMessage, e.Mention && !e.Thread.Direct
	case bot.Click:
		r.kind = kindClick
	case bot.Submission:
		r.kind = kindSubmission
	case bot.Step:
		r.kind = kindStep
	default:
		return row{}, fmt.Errorf("event of unknown kind %T", e)
	}
	if err := named("id, key or thread", r.id, r.key, r.thread); err != nil {
		return row{}, err
	}
	payload, err := json.Marshal(e)
	if err != nil {
		return row{}, fmt.Errorf("encode: %w", err)
	}
	r.payload = string(payload)
	return r, nil
}

// event reads back what newRow wrote.
func event(kind, payload string) (bot.Event, error) {
	switch kind {
	case kindMessage:
		return decode[bot.Message](payload)
	case kindClick:
		return decode[bot.Click](payload)
	case kindSubmission:
		return decode[bot.Submission](payload)
	case kindStep:
		return decode[bot.Step](payload)
	}
	return nil, fmt.Errorf("event of unknown kind %q", kind)
}

func decode[E bot.Event](payload string) (bot.Event, error) {
	var e E
	if err := json.Unmarshal([]byte(payload), &e); err != nil {
		return nil, fmt.Errorf("decode event: %w", err)
	}
	return e, nil
}

// printable is s without what PostgreSQL does not take for text.
func printable(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "")
}

// named refuses names by which nothing could be found again.
func named(what string, names ...string) error {
	for _, name := range names {
		if name == "" || len(name) > nameLimit || name != printable(name) {
			return fmt.Errorf("%s is empty, longer than %d bytes or no text: %.80q", what, nameLimit, name)
		}
	}
	return nil
}

// short is s as text of at most nameLimit bytes.
func short(s string) string {
	s = printable(s)
	if len(s) <= nameLimit {
		return s
	}
	end := nameLimit
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}
