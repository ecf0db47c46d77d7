// Package desk sees a job description through: the request, the form, the draft, its
// checks, review, publication and export.
//
// The record of a draft holds every version of it. Each thing that a person does makes
// a new version or a line in the audit table, never both halves of one; whatever is
// retried finds what the first attempt has saved, by the event's id.
//
// 21 November 2026: a request goes on in a thread of its own. In a channel a card says
// what is being written; the text, which is long, and the buttons stand below it.
//
// 21 November 2026: anybody in the conversation may edit a draft, since that is how
// teams write; only the person asked may approve it, and the audit table knows who did
// what.
package desk

import (
	"cmp"
	"context"
	"log/slog"
	"strings"
	"sync"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/draft"
	"recruitbot/bot/draft/prose"
	"recruitbot/knowledge"
)

// name begins the desk's forms and actions.
const name = "jd"

// Desk writes job descriptions for a workspace. Its fields are set before the first
// call and not changed after.
type Desk struct {
	Know   func() *knowledge.Base
	Writer func() *draft.Writer
	Prose  *prose.Writer // nil: no model writes
	Drafts bot.Drafts
	Poster bot.Poster
	Opener bot.Opener
	Files  bot.Uploader
	People bot.Directory
	Stream bot.Streamer
	Now    func() time.Time
	Log    *slog.Logger // nil logs nothing

	Meant func(t bot.Thread, text string) string // slug of the profile that a text is about, written in a place

	// Links are buttons of other desks under a draft, by its id and the reader's language.
	Links []func(draft, language string) bot.Button

	// Beside is what another desk has to say to a version of a draft; nil for nothing.
	Beside func(ctx context.Context, team, draft string, d draft.Description, language string) ([]bot.Part, error)

	// Channels are the ids of those in which a description may be published; none for
	// all that the bot is in.
	Channels []string

	// May tells who may publish and approve; nil lets everybody. Refuse tells a person that
	// others may, and who they are.
	May    func(team, user string, r bot.Right) bool
	Refuse func(ctx context.Context, d bot.Delivery, r bot.Right, language string) (outcome string, err error)

	running sync.Map // of what a model is writing, by the draft's id and by its thread's key: a context.CancelFunc
}

// Name implements bot.Desk.
func (*Desk) Name() string { return name }

// Commands implements bot.Desk: one for each profile.
func (d *Desk) Commands() []bot.CommandSpec {
	var out []bot.CommandSpec
	for _, p := range d.Know().Profiles() {
		out = append(out, bot.CommandSpec{
			Name: "/" + p.Slug + "-jd", Hint: "[level] [technologies] [place] [company type] [days remote]",
			Description: p.Titles.In("en") + ": draft a job description to publish",
			FrenchHint:  "[niveau] [technologies] [lieu] [type d’entreprise] [jours de télétravail]", French: "Rédiger une offre d’emploi à publier",
		})
	}
	return out
}

// Shortcuts implements bot.MenuDesk.
func (*Desk) Shortcuts() []bot.ShortcutSpec {
	return []bot.ShortcutSpec{{
		Action: name + ".begin", Global: true, Name: "Draft a job description",
		Description: "A form in two steps, then a draft with its checks in our conversation",
	}}
}

// Command implements bot.Desk: it opens the form, filled in with the words typed.
func (d *Desk) Command(c bot.Command, language string) bot.Reply {
	slug := strings.TrimSuffix(strings.TrimPrefix(c.Name, "/"), "-jd")
	b := draft.FromWords(d.Know(), slug, c.Text)
	if strings.TrimSpace(c.Text) == "" {
		b.Language = language
	}
	return bot.Reply{Form: d.firstPage(b, language)}
}

// CommandFor implements bot.WordsDesk.
func (*Desk) CommandFor(profile, words string) (bot.Command, bool) {
	return bot.Command{Name: "/" + profile + "-jd", Text: words}, wants(words)
}

// Wants implements bot.Desk.
func (d *Desk) Wants(text string) bool { return wants(text) || resumes(text) }

// step is something that a button or a form leads to: a row of the table that both are
// dispatched by.
type step struct {
	form func(*Desk, context.Context, *open) (*bot.Form, error) // what its button opens; nil for none
	do   func(*Desk, context.Context, *open) (string, error)    // what is done then
}

// steps are all of them, by what stands behind the desk's name in an action or a form.
func steps() map[string]step {
	return map[string]step{
		"begin":    {form: (*Desk).beginForm},
		"page0":    {},
		"page1":    {},
		"page2":    {do: (*Desk).write},
		"now":      {do: (*Desk).write},
		"edit":     {form: (*Desk).editForm, do: (*Desk).edit},
		"facts":    {form: (*Desk).factsForm, do: (*Desk).facts},
		"again":    {form: (*Desk).againForm, do: (*Desk).again},
		"stop":     {do: (*Desk).stopped},
		"show":     {do: (*Desk).show},
		"trace":    {do: (*Desk).trace},
		"compare":  {do: (*Desk).compare},
		"fix":      {do: (*Desk).fix},
		"remove":   {do: (*Desk).remove},
		"keep":     {do: (*Desk).keep},
		"approval": {form: (*Desk).approvalForm, do: (*Desk).askApproval},
		"approve":  {do: (*Desk).approve},
		"decline":  {form: (*Desk).declineForm, do: (*Desk).decline},
		"publish":  {form: (*Desk).publishForm, do: (*Desk).publish},
		"export":   {form: (*Desk).exportForm, do: (*Desk).export},
	}
}

// stepOf is the step of an action or a form.
func stepOf(action string) (string, step) {
	what := strings.TrimPrefix(action, name+".")
	return what, steps()[what]
}

// Form implements bot.Desk.
func (d *Desk) Form(ctx context.Context, c bot.Click, language string) (*bot.Form, error) {
	what, s := stepOf(c.Action)
	if what == "stop" {
		d.stop(bot.DecodeValue[target](c.Value).Draft)
	}
	if s.form == nil {
		return nil, nil
	}
	o, err := d.open(ctx, c, language)
	if err != nil {
		return nil, err
	}
	return s.form(d, ctx, o)
}

// Do implements bot.Desk.
func (d *Desk) Do(ctx context.Context, e bot.Errand) (string, error) {
	o, err := d.open(ctx, e.Event, e.Language)
	if err != nil {
		return "", err
	}
	o.delivery = e.Delivery
	if m, ok := e.Event.(bot.Message); ok {
		if resumes(m.Text) {
			return d.resume(ctx, o)
		}
		return d.offer(ctx, o)
	}
	_, s := stepOf(o.action)
	if s.do == nil || o.record == nil && o.needsRecord() {
		return d.say(ctx, o, "stale", bot.Text{Text: o.words().gone})
	}
	return s.do(d, ctx, o)
}

// stopped has nothing left to do: the model was stopped when the click came, and the
// draft follows.
func (*Desk) stopped(context.Context, *open) (string, error) { return "stopped", nil }

// say posts a reply to the event.
func (d *Desk) say(ctx context.Context, o *open, outcome string, parts ...bot.Part) (string, error) {
	return outcome, d.Poster.Post(ctx, o.delivery, bot.Reply{Parts: parts})
}

func (d *Desk) log() *slog.Logger { return cmp.Or(d.Log, slog.New(slog.DiscardHandler)) }
