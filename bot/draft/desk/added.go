package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft/check"
)

// added are the things in the latest version that stand neither in the brief nor in
// the profile, and that nobody has confirmed.
func (d *Desk) added(o *open) []check.Addition {
	list := check.Added(d.advert(o))
	return slices.DeleteFunc(list, func(a check.Addition) bool { return slices.Contains(o.record.Kept, cut(a.Span, pickMost)) })
}

// additions lists them, each with two buttons.
func (d *Desk) additions(o *open) []bot.Part {
	list := d.added(o)
	if len(list) == 0 {
		return nil
	}
	w := o.words()
	parts := []bot.Part{bot.Lead{Text: w.additions}}
	for i, a := range list {
		if i == additionsMost {
			parts = append(parts, bot.Note{Text: fmt.Sprintf(w.moreAdditions, len(list)-additionsMost)})
			break
		}
		value := target{Draft: o.stub.ID, Pick: cut(a.Span, pickMost)}.String()
		parts = append(parts, bot.Text{Text: w.kind(a.Kind) + w.colon + "“" + a.Span + "”"}, bot.Buttons{Buttons: []bot.Button{
			{Label: w.removeIt, Action: name + ".remove", Value: value},
			{Label: w.keepIt, Action: name + ".keep", Value: value},
		}})
	}
	return parts
}

// pickMost is how much of an addition its buttons carry, in bytes.
const pickMost = 300

// keep confirms an addition: it is no finding any more.
func (d *Desk) keep(ctx context.Context, o *open) (string, error) {
	err := d.save(ctx, o, "kept", "", func() {
		if !slices.Contains(o.record.Kept, o.pick) {
			o.record.Kept = append(o.record.Kept, o.pick)
		}
	})
	if err != nil {
		return "", err
	}
	return d.say(ctx, o, "kept", bot.Text{Text: fmt.Sprintf(o.words().kept, o.pick)})
}

// cut is at most so many bytes of a text, whole characters.
func cut(text string, most int) string {
	for len(text) > most {
		text = strings.ToValidUTF8(text[:most], "")
	}
	return text
}
