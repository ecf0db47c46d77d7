package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
)

// added are the things in the latest version that stand neither in the brief nor in
// the profile, and that nobody has confirmed.
func (d *Desk) added(o *open) []check.Addition {
	v := o.record.last()
	list := check.Added(d.Writer().Advert(d.Know(), v.Description, d.exported(o)))
	return slices.DeleteFunc(list, func(a check.Addition) bool { return slices.Contains(o.record.Kept, a.Span) })
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
		value := target{Draft: o.stub.ID, Pick: cut(a.Span, 300)}.String()
		parts = append(parts, bot.Text{Text: w.kind(a.Kind) + w.colon + "“" + a.Span + "”"}, bot.Buttons{Buttons: []bot.Button{
			{Label: w.removeIt, Action: name + ".remove", Value: value},
			{Label: w.keepIt, Action: name + ".keep", Value: value},
		}})
	}
	return parts
}

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

// remove makes a version without the bullet or the sentence that an addition is in.
func (d *Desk) remove(ctx context.Context, o *open) (string, error) {
	return d.newVersion(ctx, o, "removed", "", func(last *version) next {
		changed := last.Description.Clone()
		for i := range changed.Sections {
			without(&changed.Sections[i], o.pick)
		}
		return next{description: changed, byHand: true}
	})
}

// without takes a span out of a section, with the bullet or the sentence around it. A
// section whose bullets all hold it keeps them, without its words.
func without(s *draft.Section, span string) {
	left := slices.DeleteFunc(slices.Clone(s.Items), func(item string) bool { return strings.Contains(item, span) })
	if len(left) > 0 || len(s.Items) == 0 {
		s.Items = left
	}
	var said []string
	for paragraph := range strings.SplitSeq(s.Text, "\n\n") {
		kept := slices.DeleteFunc(sentences(paragraph), func(sentence string) bool { return strings.Contains(sentence, span) })
		if len(kept) > 0 {
			said = append(said, strings.Join(kept, " "))
		}
	}
	if strings.Contains(s.Text, span) {
		s.Text = strings.Join(said, "\n\n")
	}
}

// fix makes a version with what can be mended without a person's judgement.
func (d *Desk) fix(ctx context.Context, o *open) (string, error) {
	found := d.findings(o)
	return d.newVersion(ctx, o, "mended", "", func(last *version) next {
		changed := last.Description.Clone()
		for _, f := range found {
			if isMechanical(f) {
				replace(&changed, f.Span, f.Fix.Text)
			}
		}
		return next{description: changed, byHand: true}
	})
}

// isMechanical tells a finding whose words are replaced by others, as they stand.
func isMechanical(f check.Finding) bool {
	return f.Fix != nil && f.Span != "" && f.Fix.Start == f.Start && f.Fix.End == f.End
}

// replace puts one text in the place of another, wherever in a description it stands
// first.
func replace(d *draft.Description, old, by string) {
	for i := range d.Sections {
		s := &d.Sections[i]
		for _, text := range append([]*string{&s.Text}, pointers(s.Items)...) {
			if strings.Contains(*text, old) {
				*text = strings.TrimSpace(strings.Replace(*text, old, by, 1))
				s.Items = slices.DeleteFunc(s.Items, func(item string) bool { return item == "" })
				return
			}
		}
	}
}

func pointers(items []string) []*string {
	var out []*string
	for i := range items {
		out = append(out, &items[i])
	}
	return out
}

// cut is at most so many bytes of a text, whole characters.
func cut(text string, most int) string {
	for len(text) > most {
		text = strings.ToValidUTF8(text[:most], "")
	}
	return text
}
