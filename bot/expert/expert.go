// Package expert brings what the bot can't answer to a person, the person's answer back
// to the asker, and what was answered among what the bot knows.
//
// A question becomes a case: open, claimed by somebody, answered or closed. In the
// experts' channel it is one message, which is changed as the case moves. A proposal of
// new knowledge is a case of another kind: open, then approved or returned.
//
// Each step is saved before anybody is told of it, against the revision that was loaded:
// of two people at once one has it, and the other is told who. A step keeps the id of the
// event that made it; so an event that comes again skips the saving and goes through the
// telling once more, of which each message is looked for before it is posted.
//
// 21 November 2026: a policy's refusals have no button to ask a person. What the bot
// declines to do with people's pay or origin, a colleague shouldn't do in its stead. What
// is out of its scope has one where its words are of recruiting.
//
// 21 November 2026: who has claimed a case answers it; anybody else in the channel may
// take it over, by a second button in the word that tells who has it. A claim of somebody
// on holiday would lock a question up otherwise.
//
// 21 November 2026: two people may both propose what one case taught, since a case in one
// language is worth an entry in the other.
//
// 21 November 2026: a case is shown in the channel shortened, with the answer in full in
// the asker's thread, so that it stays one message.
//
// 21 November 2026: a refusal by the experts' channel is tried again like other troubles,
// since somebody may invite the bot meanwhile. Its asker is told in the end.
package expert

import (
	"cmp"
	"context"
	"strings"
	"time"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// name begins the desk's forms and actions.
const name = "expert"

// Desk passes questions on to people. Its fields are set before the first call and not
// changed after.
type Desk struct {
	Know    func(team string) *knowledge.Base
	Cases   bot.Cases
	Lessons bot.Lessons
	Poster  bot.Poster
	Board   bot.Board
	People  bot.Directory
	Route   *Route                                       // nil: there is nobody to be asked, and the desk keeps silent
	May     func(team, user string, r bot.Right) bool    // who approves: needs bot.Administer
	Receive func(ctx context.Context, e bot.Event) error // takes in the events of Remind

	Language string        // of the experts' channel; "" for each question's own
	Keep     time.Duration // how long a text is kept after its case is done, as people are told
	Now      func() time.Time
	Meter    bot.Meter // nil counts nothing
}

var _ bot.Desk = (*Desk)(nil)

// Name implements bot.Desk.
func (*Desk) Name() string { return name }

// Commands implements bot.Desk: there are none.
func (*Desk) Commands() []bot.CommandSpec { return nil }

// Command implements bot.Desk.
func (*Desk) Command(bot.Command, string) bot.Reply { return bot.Reply{} }

// Wants implements bot.Desk: somebody wants to speak to a person.
func (d *Desk) Wants(text string) bool {
	if d.Route == nil {
		return false
	}
	_, is := wish(text)
	return is
}

// step is something that a button or a form leads to: a row of the table that both are
// dispatched by.
type step struct {
	form  func(*Desk, *open) *bot.Form                // what its button opens; nil for none
	check func(*Desk, bot.Submission, wording) faults // of what is sent; nil for nothing to be checked
	do    func(*Desk, context.Context, *open) (string, error)
	about string // the kind of case that it needs; "" for none
	ours  bool   // for those alone who read the experts' channel
}

// steps are all of them, by what stands behind the desk's name in an action or a form.
func steps() map[string]step {
	return map[string]step{
		"ask":     {form: (*Desk).askForm, check: (*Desk).checkAsk, do: (*Desk).ask},
		"again":   {form: (*Desk).againForm, about: kindQuestion, do: (*Desk).gone},
		"claim":   {about: kindQuestion, do: (*Desk).claim, ours: true},
		"take":    {about: kindQuestion, do: (*Desk).take, ours: true},
		"release": {about: kindQuestion, do: (*Desk).release, ours: true},
		"close":   {about: kindQuestion, do: (*Desk).closed, ours: true},
		"answer":  {form: (*Desk).answerForm, check: (*Desk).checkAnswer, about: kindQuestion, do: (*Desk).answer, ours: true},
		"thanks":  {about: kindQuestion, do: (*Desk).thanks},
		"propose": {form: (*Desk).proposeForm, check: (*Desk).checkProposal, about: kindQuestion, do: (*Desk).propose, ours: true},
		"mend":    {form: (*Desk).mendForm, check: (*Desk).checkProposal, about: kindProposal, do: (*Desk).propose},
		"approve": {about: kindProposal, do: (*Desk).approve},
		"return":  {form: (*Desk).returnForm, about: kindProposal, do: (*Desk).sendBack},
		"look":    {form: (*Desk).lookForm, check: (*Desk).checkLook, about: kindProposal, do: (*Desk).decide},
		"remind":  {do: (*Desk).remind},
		"chase":   {do: (*Desk).chase},
	}
}

func stepOf(action string) step { return steps()[strings.TrimPrefix(action, name+".")] }

// Form implements bot.Desk.
func (d *Desk) Form(ctx context.Context, c bot.Click, language string) (*bot.Form, error) {
	s := stepOf(c.Action)
	if s.form == nil || d.Route == nil {
		return nil, nil
	}
	o, err := d.open(ctx, c, language)
	if err != nil || s.about != "" && !o.is(s.about) || s.ours && !d.ofOurs(o) {
		return nil, err
	}
	return s.form(d, o), nil
}

// Check implements bot.Desk.
func (d *Desk) Check(s bot.Submission, language string) bot.Checked {
	row := stepOf(s.Form)
	if row.check == nil {
		return bot.Checked{}
	}
	w := wordsOf(cmp.Or(bot.DecodeValue[target](s.State).Language, language))
	return bot.Checked{Faults: row.check(d, s, w)}
}

// Do implements bot.Desk.
func (d *Desk) Do(ctx context.Context, e bot.Errand) (string, error) {
	if d.Route == nil {
		return d.say(ctx, &open{language: e.Language, delivery: e.Delivery}, "closed", bot.Text{Text: wordsOf(e.Language).nobody})
	}
	o, err := d.open(ctx, e.Event, e.Language)
	if err != nil {
		return "", err
	}
	o.delivery = e.Delivery
	if m, ok := e.Event.(bot.Message); ok {
		return d.offer(ctx, o, m)
	}
	s := stepOf(o.action)
	if s.do == nil || s.about != "" && !o.is(s.about) {
		return d.gone(ctx, o)
	}
	if s.ours && !d.ofOurs(o) {
		return d.aside(ctx, o, "not_allowed", bot.Text{Text: o.words().oursAlone})
	}
	return s.do(d, ctx, o)
}

// ofOurs tells whether a step is taken in the channel that shows the case, or by somebody
// who administers. A button's value is known to the asker too.
func (d *Desk) ofOurs(o *open) bool {
	return o.event.Where().Channel == o.stub.Channel || d.May != nil && d.May(o.stub.Team, o.person, bot.Administer)
}

// gone says that a case is kept no longer.
func (d *Desk) gone(ctx context.Context, o *open) (string, error) {
	return d.aside(ctx, o, "stale", bot.Text{Text: o.words().gone})
}

// say posts a reply where the event came from.
func (d *Desk) say(ctx context.Context, o *open, outcome string, parts ...bot.Part) (string, error) {
	return outcome, d.Poster.Post(ctx, o.delivery, bot.Reply{Parts: parts})
}

// aside says something that is nobody else's business. In a channel it stands in the
// channel itself: what is private in a thread without replies Slack shows to nobody.
func (d *Desk) aside(ctx context.Context, o *open, outcome string, parts ...bot.Part) (string, error) {
	if !o.delivery.Thread.Direct {
		o.delivery.Private, o.delivery.Thread.TS = true, ""
	}
	return d.say(ctx, o, outcome, parts...)
}

func (d *Desk) count(what string) {
	if d.Meter != nil {
		d.Meter.Count("case", what)
	}
}
