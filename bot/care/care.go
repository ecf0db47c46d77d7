// Package care looks after what the bot knows: it reads the profiles again, shows what is
// to be reviewed by whom, reminds them, and ends or prolongs what people have taught.
//
// 21 November 2026: a button, or a signal to one process, has all processes read the
// profiles: each time has a number in the store, which all look at every two seconds. A
// process that starts takes the number that it finds for what it has read.
//
// 21 November 2026: reminders and words about faults are events that any process brings to
// the inbox, with an id made of what they say. So however many do, people are told once,
// and a message that fails is tried again like an answer. A reminder is written down as
// well, since ids of events are forgotten after some weeks and a review may be due for
// longer.
//
// 21 November 2026: an owner who can't be reached any more, such as one whose account is
// closed, leaves the reminder to the channel, and a channel that can't be written to leaves
// it to the admins. One that failed all the same is brought again on the next day.
//
// 21 November 2026: what is due is told on the day after its date, all that is new for one
// person in one message.
package care

import (
	"cmp"
	"context"
	"log/slog"
	"strings"
	"sync"
	"time"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// name begins the desk's forms and actions.
const name = "care"

// Marks is what processes know of each other.
//
// Raise counts that the profiles were read again, Raised is its last number. Tell writes
// down that a team's people were told of some things, all or none; Told asks for one.
type Marks interface {
	Raise(ctx context.Context) (int64, error)
	Raised(ctx context.Context) (int64, error)
	Tell(ctx context.Context, team string, what ...string) error
	Told(ctx context.Context, team, what string) (bool, error)
}

// Desk cares. Its fields are set before the first call and not changed after.
type Desk struct {
	Know    func() *knowledge.Base            // the profiles
	KnowOf  func(team string) *knowledge.Base // and what a team's people have taught
	Replace func(*knowledge.Base)             // has the profiles answer that were read again
	Load    func() (*knowledge.Base, error)   // reads them; nil where there is nothing but what is embedded
	Lessons bot.Lessons
	Marks   Marks
	Poster  bot.Poster
	People  bot.Directory // nil: whether an owner can be reached shows when the reminder is sent
	May     func(team, user string, r bot.Right) bool
	Refuse  func(ctx context.Context, d bot.Delivery, r bot.Right, language string) (string, error)
	Admins  func(team string) []string // some who are told of faults
	Team    func(ctx context.Context) (string, error)
	Receive func(ctx context.Context, e bot.Event) error // takes in reminders and words about faults
	Channel string                                       // where owners are reminded who are no users of Slack's; "" for the admins
	Now     func() time.Time
	Meter   bot.Meter    // nil counts nothing
	Log     *slog.Logger // nil logs nothing

	outage  bot.Outage // of Marks, for Follow
	reading sync.Mutex
	seen    int64 // the number of Raise that this process has heeded
}

var _ bot.Desk = (*Desk)(nil)

// Name implements bot.Desk.
func (*Desk) Name() string { return name }

// Commands implements bot.Desk: there are none.
func (*Desk) Commands() []bot.CommandSpec { return nil }

// Command implements bot.Desk.
func (*Desk) Command(bot.Command, string) bot.Reply { return bot.Reply{} }

// Wants implements bot.Desk: no message is for it.
func (*Desk) Wants(string) bool { return false }

// step is what a button or a form leads to: a row of the table that both are dispatched by.
type step struct {
	form  func(*Desk, bot.Click, wording) *bot.Form
	check func(*Desk, bot.Submission, wording) map[string]string
	do    func(*Desk, context.Context, bot.Errand) (string, error)
	own   bool // it is the desk's own, and nobody presses it
}

func steps() map[string]step {
	return map[string]step{
		"reload":   {do: (*Desk).reloadFor},
		"withdraw": {form: (*Desk).withdrawForm, do: (*Desk).withdraw},
		"review":   {form: (*Desk).reviewForm, check: (*Desk).checkReview, do: (*Desk).review},
		"fault":    {do: (*Desk).sayFault, own: true},
		"remind":   {do: (*Desk).remind, own: true},
	}
}

func stepOf(action string) step { return steps()[strings.TrimPrefix(action, name+".")] }

// Form implements bot.Desk.
func (d *Desk) Form(_ context.Context, c bot.Click, language string) (*bot.Form, error) {
	s := stepOf(c.Action)
	if s.form == nil || !d.May(c.Thread.Team, c.User, bot.Administer) {
		return nil, nil // Do says why
	}
	return s.form(d, c, wordsOf(language)), nil
}

// Check implements bot.Desk.
func (d *Desk) Check(s bot.Submission, language string) bot.Checked {
	if row := stepOf(s.Form); row.check != nil {
		return bot.Checked{Faults: row.check(d, s, wordsOf(language))}
	}
	return bot.Checked{}
}

// Do implements bot.Desk.
func (d *Desk) Do(ctx context.Context, e bot.Errand) (string, error) {
	action, _ := bot.ActionOf(e.Event)
	s := stepOf(action)
	_, sent := e.Event.(bot.Submission)
	own := sent && strings.HasPrefix(e.Event.EventID(), name+":")
	switch {
	case s.do == nil || s.own && !own:
		return d.say(ctx, e, "stale", bot.Text{Text: wordsOf(e.Language).gone})
	case !s.own && !d.May(e.Event.Where().Team, bot.UserOf(e.Event), bot.Administer):
		return d.Refuse(ctx, e.Delivery, bot.Administer, e.Language)
	}
	return s.do(d, ctx, e)
}

// say answers an event where it came from. In a channel only its person reads it.
func (d *Desk) say(ctx context.Context, e bot.Errand, outcome string, parts ...bot.Part) (string, error) {
	to := e.Delivery
	if !to.Thread.Direct && to.User != "" {
		to.Private, to.Thread.TS = true, ""
	}
	return outcome, d.Poster.Post(ctx, to, bot.Reply{Parts: parts})
}

func (d *Desk) count(what string) {
	if d.Meter != nil {
		d.Meter.Count("care", what)
	}
}

func (d *Desk) log() *slog.Logger { return cmp.Or(d.Log, slog.New(slog.DiscardHandler)) }
