// Package interview sees an interview kit through: the request, the choice of questions,
// swaps, and files.
//
// A kit is kept as what it was chosen for and its questions' ids; the questions
// themselves are the bank's. It may belong to a job description: then its must-haves and
// stack come from there, and a later version of the description tells what in the kit is
// out of date.
//
// 21 November 2026: a model may propose another wording, or a question on a topic that the
// bank lacks. A proposal is kept beside the kit, marked as what it is, until a person
// accepts or leaves it; anchors and facts of the bank's questions stay the bank's.
//
// 21 November 2026: a kit is posted as a summary with its questions on request, since
// most people want the file, and forty screens of questions would bury the thread.
package interview

import (
	"context"
	"slices"
	"strings"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/draft"
	"recruitbot/bot/draft/kit"
	"recruitbot/bot/draft/model"
	"recruitbot/knowledge"
)

// name begins the desk's forms and actions.
const name = "kit"

// Desk chooses kits for a workspace. Its fields are set before the first call and not
// changed after.
type Desk struct {
	Know   func() *knowledge.Base
	Bank   func() *kit.Bank
	Drafts bot.Drafts
	Poster bot.Poster
	Opener bot.Opener
	Files  bot.Uploader
	Now    func() time.Time
	Model  *model.Client // nil: nothing is proposed

	Slugs func() []string                        // of the profiles that there are questions for; nil for all
	Meant func(t bot.Thread, text string) string // slug of the profile that a text is about, written in a place

	// Describe is the description that a draft's id stands for, with its version; nil for
	// none. Without it kits stand alone.
	Describe func(ctx context.Context, team, id string) (*draft.Description, int, error)
}

// Name implements bot.Desk.
func (*Desk) Name() string { return name }

// Commands implements bot.Desk: one for each profile that there are questions for.
func (d *Desk) Commands() []bot.CommandSpec {
	var out []bot.CommandSpec
	for _, p := range d.Know().Profiles() {
		if d.lacks(p.Slug) {
			continue
		}
		out = append(out, bot.CommandSpec{
			Name: "/" + p.Slug + "-interview", Hint: "[level] [technologies] [minutes]",
			Description: p.Titles.In("en") + ": an interview kit with questions, anchors and a blank scorecard",
			FrenchHint:  "[niveau] [technologies] [minutes]", French: "Un kit d’entretien\u00a0: questions, repères et grille vierge",
		})
	}
	return out
}

// lacks tells that there are no questions for a profile.
func (d *Desk) lacks(slug string) bool { return d.Slugs != nil && !slices.Contains(d.Slugs(), slug) }

// Command implements bot.Desk: it opens the form, filled in with the words typed.
func (d *Desk) Command(c bot.Command, language string) bot.Reply {
	slug := strings.TrimSuffix(strings.TrimPrefix(c.Name, "/"), "-interview")
	w := d.fromWords(slug, c.Text)
	if strings.TrimSpace(c.Text) == "" {
		w.Language = language
	}
	return bot.Reply{Form: d.form(w, "", language)}
}

// CommandFor implements bot.WordsDesk.
func (d *Desk) CommandFor(profile, words string) (bot.Command, bool) {
	return bot.Command{Name: "/" + profile + "-interview", Text: words}, !d.lacks(profile)
}

// step is something that a button or a form leads to.
type step struct {
	form func(*Desk, context.Context, *open) (*bot.Form, error) // what its button opens; nil for none
	do   func(*Desk, context.Context, *open) (string, error)    // what is done then
}

// steps are all of them, by what stands behind the desk's name in an action or a form.
func steps() map[string]step {
	return map[string]step{
		"begin":  {form: (*Desk).begin, do: (*Desk).empty},
		"choose": {do: (*Desk).choose},
		"full":   {do: (*Desk).full},
		"show":   {do: (*Desk).show},
		"again":  {do: (*Desk).again},
		"swap":   {do: (*Desk).swap},
		"export": {form: (*Desk).exportForm, do: (*Desk).export},
		"reword": {form: (*Desk).rewordForm, do: (*Desk).reword},
		"topic":  {form: (*Desk).topicForm, do: (*Desk).topicQuestion},
		"accept": {do: (*Desk).accept},
		"leave":  {do: (*Desk).leave},
	}
}

func stepOf(action string) step { return steps()[strings.TrimPrefix(action, name+".")] }

// Form implements bot.Desk.
func (d *Desk) Form(ctx context.Context, c bot.Click, language string) (*bot.Form, error) {
	s := stepOf(c.Action)
	if s.form == nil {
		return nil, nil
	}
	o, err := d.open(ctx, c, language)
	if err != nil {
		return nil, err
	}
	return s.form(d, ctx, o)
}

// Check implements bot.Desk.
func (d *Desk) Check(s bot.Submission, language string) bot.Checked {
	w := wordsOf(language)
	faults := map[string]string{}
	switch s.Form {
	case name + ".choose":
		if n := len(technologiesOf(s.Value("technologies"))); n > technologiesMost {
			faults["technologies"] = w.tooMany
		}
	case name + ".reword", name + ".topic":
		if strings.TrimSpace(s.Value("text")) == "" {
			faults["text"] = w.needed
		}
	case name + ".export":
		if s.Value("formats") == "" {
			faults["formats"] = w.needed
		}
	}
	if len(faults) > 0 {
		return bot.Checked{Faults: faults}
	}
	return bot.Checked{}
}

// Do implements bot.Desk.
func (d *Desk) Do(ctx context.Context, e bot.Errand) (string, error) {
	o, err := d.open(ctx, e.Event, e.Language)
	if err != nil {
		return "", err
	}
	o.delivery = e.Delivery
	if m, ok := e.Event.(bot.Message); ok {
		return d.offer(ctx, o, m)
	}
	s := stepOf(o.action)
	if s.do == nil || o.kit == nil && o.action != name+".choose" && o.action != name+".begin" {
		return d.say(ctx, o, "stale", bot.Text{Text: o.words().gone})
	}
	return s.do(d, ctx, o)
}

func (d *Desk) say(ctx context.Context, o *open, outcome string, parts ...bot.Part) (string, error) {
	return outcome, d.Poster.Post(ctx, o.delivery, bot.Reply{Parts: parts})
}
