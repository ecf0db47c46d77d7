package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"recruitbot/knowledge"
)

// place is a channel of a workspace, a direct conversation among them.
type place struct{ team, channel string }

// The actions of the buttons that choose a profile. Both carry a resume.
const (
	actionWhich = "which" // answers the question that both might answer, and is meant from now on
	actionBind  = "bind"  // is meant from now on
)

// anyProfile stands for a channel in which it is to be asked.
const anyProfile = "any"

// usual is the slug of the profile that is meant in a channel, "" for none.
func (b *Bot) usual(t Thread) string {
	slug := cmp.Or(b.Pinned[t.Channel], b.bound.of(place{t.Team, t.Channel}))
	if !b.loaded(slug) {
		return ""
	}
	return slug
}

func (b *Bot) loaded(slug string) bool {
	return slices.ContainsFunc(b.Base().Profiles(), func(p knowledge.Profile) bool { return p.Slug == slug })
}

// ProfileOf is the slug of the profile that a text is about: the one that it names, or
// the one that is meant where it was written, or else the first.
func (b *Bot) ProfileOf(t Thread, text string) string {
	return cmp.Or(b.Base().Named(text), b.usual(t), b.Base().Profiles()[0].Slug)
}

// binding is what it comes to that a profile was chosen in a channel; nil where that is
// fixed, or there is no choice.
func (b *Bot) binding(t Thread, slug string) *Binding {
	if slug == anyProfile {
		slug = ""
	}
	if b.Pinned[t.Channel] != "" || len(b.Base().Profiles()) < 2 || slug != "" && !b.loaded(slug) {
		return nil
	}
	return &Binding{Team: t.Team, Channel: t.Channel, Profile: slug}
}

// bind keeps in mind what a channel is about; nil changes nothing.
func (b *Bot) bind(to *Binding) {
	if to != nil {
		b.bound.set(place{to.Team, to.Channel}, to.Profile)
	}
}

// readBindings reads what channels are about, if it has changed. If that fails, what was
// read before holds.
func (b *Bot) readBindings(ctx context.Context) {
	if b.Bindings == nil {
		return
	}
	b.wasRead(ctx, "bindings", &b.bound.outage, readInto(ctx, &b.bound, b.Bindings.Bindings, func(one Binding) (place, string) {
		return place{one.Team, one.Channel}, one.Profile
	}))
}

// chose is an answer to which a profile was chosen, with a word that it is meant from
// now on.
func (b *Bot) chose(r Reply, to *Binding, language string) Reply {
	if to != nil {
		r.Parts = append(r.Parts, Note{b.meant(to.Profile, language)})
	}
	return r
}

// meant says what a channel is about from now on.
func (b *Bot) meant(slug, language string) string {
	w := wordsOf(language)
	for _, p := range b.Base().Profiles() {
		if p.Slug == slug {
			return fmt.Sprintf(w.bound, p.Titles.In(language))
		}
	}
	return w.unbound
}

// bindClick does what a button below /recruit profile says.
func (b *Bot) bindClick(ctx context.Context, c Claim, e Click, r resume) (Verdict, error) {
	language := b.language(asker(e), r.Language)
	to := b.binding(e.Thread, r.Profile)
	text := wordsOf(language).fixed
	if to != nil {
		text = b.meant(to.Profile, language)
		b.bind(to)
	}
	v, err := b.post(ctx, "bound", b.delivery(c), Reply{Parts: []Part{Text{Text: text}}})
	v.Binds = to
	return v, err
}

// profileMenu is /recruit profile: what the channel is about, and the others.
func (b *Bot) profileMenu(c Command) Reply {
	language := b.language(c.asker(), "")
	w := wordsOf(language)
	t := Thread{Team: c.Team, Channel: c.Channel, Direct: c.Direct}
	now := b.usual(t)
	lead := w.unbound
	if now != "" {
		lead = b.meant(now, language)
	}
	r := Reply{Parts: []Part{Text{Text: lead}}}
	switch profiles := b.Base().Profiles(); {
	case len(profiles) < 2:
		r.Parts = []Part{Text{Text: fmt.Sprintf(w.onlyProfile, profiles[0].Titles.In(language))}}
	case b.Pinned[c.Channel] != "":
		r.Parts = append(r.Parts, Note{w.fixed})
	default:
		var row []Button
		for _, p := range profiles {
			if p.Slug != now && len(row) < 4 {
				row = append(row, Button{Label: Clip(p.Titles.In(language), 75), Action: actionBind, Value: resume{Profile: p.Slug, Language: language}.String()})
			}
		}
		if now != "" {
			row = append(row, Button{Label: w.askWhich, Action: actionBind, Value: resume{Profile: anyProfile, Language: language}.String()})
		}
		r.Parts = append(r.Parts, Buttons{row})
	}
	return r
}
