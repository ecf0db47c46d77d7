package bot

import (
	"context"
	"log/slog"

	"recruitbot/knowledge"
)

// person is somebody in a workspace.
type person struct{ team, user string }

// asker is the person whom an event comes from.
func asker(e Event) person { return person{e.Where().Team, UserOf(e)} }

// wish is what an answer grants its asker; nil for nothing. Each question's own
// language is what there is without a setting, unless all answers have one.
func (b *Bot) wish(who person, a knowledge.Answer) *Preference {
	if a.Prefers == "" || who.user == "" {
		return nil
	}
	p := &Preference{Team: who.team, User: who.user, Language: a.Prefers}
	if p.Language == knowledge.AnyLanguage && b.Language == "" {
		p.Language = ""
	}
	return p
}

// readPreferences reads what people want, if it has changed. If that fails, what was
// read before holds.
func (b *Bot) readPreferences(ctx context.Context) {
	if b.Preferences == nil {
		return
	}
	b.wasRead(ctx, "preferences", &b.preferred.outage, readInto(ctx, &b.preferred, b.Preferences.Preferences, func(one Preference) (person, string) {
		return person{one.Team, one.User}, one.Language
	}))
}

// wasRead tells whether what other processes have set could be read.
func (b *Bot) wasRead(ctx context.Context, what string, o *Outage, err error) {
	o.Tell(ctx, b.log(), slog.LevelWarn, "read "+what, err)
	if err != nil && ctx.Err() == nil {
		b.count("failed", what)
	}
}

// follow takes over what other processes have set, and what was taught there.
func (b *Bot) follow(ctx context.Context) {
	b.readPreferences(ctx)
	b.readBindings(ctx)
	b.readLessons(ctx)
}

// prefer keeps in mind what a person wants; nil changes nothing.
func (b *Bot) prefer(p *Preference) {
	if p != nil {
		b.preferred.set(person{p.Team, p.User}, p.Language)
	}
}
