// Package tally counts what people ask and what they think of the answers, and reports it.
//
// Below an answer stand two thumbs (Afterword). A press is an event like others: it is one
// opinion a person and answer, changed by a press on the other side, and its person may
// say why in a form. What is pressed is told to whoever looks after the bot, and to nobody
// else; nothing learns from it by itself.
//
// Each answer is counted (Witness) by team, day, door, outcome, topic and language, with
// nobody's name. The words of a question that had no answer are kept only where the
// operator allows it, without who asked and when, and with addresses, numbers and ids
// taken out (clean.go); those of a message that somebody asked about by its menu never.
//
// A Report lays both out for a time: for the command line, for the App Home, and once a
// week for a channel.
//
// 21 November 2026: an answer is known by the message that it stands on, which the click
// tells, and not by an id in the buttons' values: equal answers stay equal, so that they
// are rendered once.
//
// 21 November 2026: counting costs an answer no write. Counts are gathered in memory and
// written every few seconds in one statement, and at the end; a process that is killed
// takes the last seconds with it, and a write whose end is unknown is counted at most once
// more. They are figures to steer by, not to bill by.
//
// 21 November 2026: the weekly post is an event that each replica brings to the inbox when
// it is due, always with the same id. So the inbox makes it one, and claims, retries, and
// the look whether it stands there already, are those of every answer. A replica that was
// down at the hour brings it for half a day after.
//
// 21 November 2026: questions are grouped by the stems that they share, rare ones counting
// more (cluster.go). No library and no model is needed for some hundreds of short
// sentences a week; an English and a French question about one thing are two groups.
package tally

import (
	"cmp"
	"context"
	"log/slog"
	"time"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// name begins the desk's forms and actions.
const name = "tally"

// Desk counts, and hears what people think. Its fields are set before the first call and
// not changed after.
type Desk struct {
	Tallies  bot.Tallies
	Opinions bot.Opinions
	Spending Spending // nil: no model writes
	Know     func() *knowledge.Base
	Poster   bot.Poster
	Now      func() time.Time
	Log      *slog.Logger // nil logs nothing
	Meter    bot.Meter    // nil counts nothing; told of "vote", "tally" and "report"

	KeepTexts bool // words of questions without an answer are kept
	KeepDays  int  // for which whys are kept, as people are told

	// May tells who may see the Section; nil shows it to nobody.
	May    func(team, user string, r bot.Right) bool
	Health func(ctx context.Context) (Health, error) // nil: the Section says nothing of it

	Weekly Weekly // when and where a report is posted

	gathered gathered
}

// Spending tells how many texts a team had a model write on the days from one on and
// before another; of all teams for "".
type Spending interface {
	Spent(ctx context.Context, team string, from, to time.Time) (int, error)
}

var _ bot.Desk = (*Desk)(nil)

// The actions of the desk's buttons, and its forms.
const (
	actionVote = name + ".vote"
	actionWhy  = name + ".why"
	formWhy    = name + ".said"
	formReport = name + ".report" // sent by nobody: see Weekly
)

// Name implements bot.Desk.
func (*Desk) Name() string { return name }

// Commands implements bot.Desk: there are none.
func (*Desk) Commands() []bot.CommandSpec { return nil }

// Command implements bot.Desk.
func (*Desk) Command(bot.Command, string) bot.Reply { return bot.Reply{} }

// Wants implements bot.Desk: it wants no message.
func (*Desk) Wants(string) bool { return false }

// Form implements bot.Desk: "Say why" opens one.
func (d *Desk) Form(_ context.Context, c bot.Click, _ string) (*bot.Form, error) {
	if c.Action != actionWhy {
		return nil, nil
	}
	return whyForm(c.Value, d.KeepDays), nil
}

// Check implements bot.Desk: nothing that can be sent is wrong.
func (*Desk) Check(bot.Submission, string) bot.Checked { return bot.Checked{} }

// Do implements bot.Desk.
func (d *Desk) Do(ctx context.Context, e bot.Errand) (string, error) {
	switch event := e.Event.(type) {
	case bot.Click:
		return d.vote(ctx, e, event)
	case bot.Submission:
		if event.Form == formReport {
			return d.post(ctx, e, event)
		}
		return d.why(ctx, e, event)
	}
	return "ignored", nil
}

func (d *Desk) count(what, kind string) {
	if d.Meter != nil {
		d.Meter.Count(what, kind)
	}
}

func (d *Desk) log() *slog.Logger { return cmp.Or(d.Log, slog.New(slog.DiscardHandler)) }
