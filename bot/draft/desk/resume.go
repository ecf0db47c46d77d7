package desk

import (
	"context"
	"fmt"
	"strings"

	"recruitbot/bot"
)

// resumes tells whether a text asks to go on with one's draft.
func resumes(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	for _, wish := range []string{"continue my draft", "continue with my draft", "resume my draft", "reprendre mon brouillon", "continuer mon brouillon", "reprends mon brouillon"} {
		if strings.HasPrefix(text, wish) {
			return true
		}
	}
	return false
}

// Resumes implements bot.Resumer.
func (*Desk) Resumes(d bot.Draft) bool { return d.State != statePublished && d.State != bot.Passing }

// draftsMost is how many of a person's drafts are looked through for one under way.
const draftsMost = 20

// resume shows the person's latest draft that is under way, where it was asked for.
func (d *Desk) resume(ctx context.Context, o *open) (string, error) {
	list, err := d.Drafts.DraftsOf(ctx, o.event.Where().Team, o.person, draftsMost)
	if err != nil {
		return "", fmt.Errorf("list the drafts of %s: %w", o.person, err)
	}
	for _, one := range list {
		if one.Desk != name || !d.Resumes(one) {
			continue
		}
		if err := d.load(ctx, o, one.ID); err != nil {
			return "", err
		}
		if o.record == nil {
			continue
		}
		if m, ok := o.event.(bot.Message); ok && !m.Thread.Direct && m.Thread.Channel != o.stub.Channel {
			o.delivery.Private = true // it was begun elsewhere, for others' eyes
			if m.TS == m.Thread.TS {
				o.delivery.Thread.TS = ""
			}
		}
		return d.show(ctx, o)
	}
	w := o.words()
	return d.say(ctx, o, "offered", bot.Text{Text: w.noDraft}, bot.Buttons{Buttons: []bot.Button{{Label: w.fillIn, Action: name + ".begin", Primary: true}}})
}
