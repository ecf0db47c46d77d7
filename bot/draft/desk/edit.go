package desk

import (
	"context"
	"slices"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
)

// editForm shows a description's sections for editing; what only code writes, pay and
// the lines of law, follows the brief and is left out.
func (d *Desk) editForm(_ context.Context, o *open) (*bot.Form, error) {
	if o.record == nil {
		return nil, nil
	}
	w := o.words()
	f := &bot.Form{ID: name + ".edit", Title: w.editTitle, Submit: w.save, Close: w.cancel, Intro: w.editIntro, State: target{Draft: o.stub.ID}.String()}
	for _, s := range o.record.last().Description.Sections {
		if editable(s.ID) {
			f.Fields = append(f.Fields, paragraph(string(s.ID), w.section(s.ID), "", plain(s)))
		}
	}
	return f, nil
}

// editable tells whether a person may rewrite a section in words.
func editable(id draft.SectionID) bool {
	return slices.Contains([]draft.SectionID{draft.Summary, draft.Duties, draft.Must, draft.Nice, draft.Success, draft.Offer, draft.Process}, id)
}

// plain is a section for a text field: paragraphs, then a line beginning with a hyphen
// for each bullet.
func plain(s draft.Section) string {
	parts := []string{}
	if s.Text != "" {
		parts = append(parts, s.Text)
	}
	if len(s.Items) > 0 {
		parts = append(parts, "- "+strings.Join(s.Items, "\n- "))
	}
	return strings.Join(parts, "\n\n")
}

// edit makes a version of what a person wrote.
func (d *Desk) edit(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	return d.newVersion(ctx, o, "edited", "", func(last *version) next {
		changed := last.Description.Clone()
		for i := range changed.Sections {
			section := &changed.Sections[i]
			text := strings.TrimSpace(s.Value(string(section.ID)))
			if !editable(section.ID) || text == plain(*section) {
				continue
			}
			section.Text, section.Items = parted(text)
			section.Origin = draft.FromPerson
		}
		changed.Sections = slices.DeleteFunc(changed.Sections, func(s draft.Section) bool {
			return editable(s.ID) && s.Text == "" && len(s.Items) == 0
		})
		return next{description: changed, byHand: true}
	})
}

// parted is plain's inverse: lines that begin with a bullet are items, the others text.
func parted(text string) (string, []string) {
	var lines, items []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if item, ok := cutBullet(line); ok {
			items = append(items, item)
		} else {
			lines = append(lines, line)
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n")), items
}

func cutBullet(line string) (string, bool) {
	for _, mark := range []string{"- ", "• ", "* ", "– "} {
		if item, ok := strings.CutPrefix(line, mark); ok && strings.TrimSpace(item) != "" {
			return strings.TrimSpace(item), true
		}
	}
	return "", false
}

// againForm asks what to write anew, and how.
func (d *Desk) againForm(_ context.Context, o *open) (*bot.Form, error) {
	if o.record == nil {
		return nil, nil
	}
	w := o.words()
	b := o.record.last().Description.Brief
	options := []bot.Option{{Value: "all", Label: w.everything}}
	for _, s := range o.record.last().Description.Sections {
		if editable(s.ID) {
			options = append(options, bot.Option{Value: string(s.ID), Label: w.section(s.ID)})
		}
	}
	f := &bot.Form{ID: name + ".again", Title: w.againTitle, Submit: w.write, Close: w.cancel, State: target{Draft: o.stub.ID}.String(), Fields: []bot.Field{
		choice("section", w.whatAgain, options, "all"),
		choice("tone", w.tone, w.toneOptions(), b.Tone),
		choice("length", w.length, w.lengthOptions(), b.Length),
	}}
	if d.Prose != nil {
		f.Fields = append(f.Fields, choice("by", w.writtenBy, w.byOptions(d.Prose.Host()), "model"))
	}
	return f, nil
}

// again writes the whole or one section anew.
func (d *Desk) again(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	section := draft.SectionID(s.Value("section"))
	return d.newVersion(ctx, o, "regenerated", string(section), func(last *version) next {
		turn := o.record.number()
		b := last.Description.Brief
		restyled := b.Tone != s.Value("tone") || b.Length != s.Value("length")
		b.Tone, b.Length = s.Value("tone"), s.Value("length")
		changed := last.Description.Clone()
		changed.Brief = b
		sections := []draft.SectionID{section}
		if section == "all" {
			sections = nil
			if changed = d.Writer().Write(b); !restyled {
				changed = d.reworded(changed, turn)
			}
		} else if i := slices.IndexFunc(changed.Sections, func(s draft.Section) bool { return s.ID == section }); i >= 0 {
			changed.Sections[i] = d.Writer().Rewrite(changed, section, turn)
		}
		return next{description: changed, sections: sections, byHand: s.Value("by") != "model"}
	})
}

// reworded has every section in other words.
func (d *Desk) reworded(in draft.Description, turn int) draft.Description {
	for i := range in.Sections {
		if editable(in.Sections[i].ID) {
			in.Sections[i] = d.Writer().Rewrite(in, in.Sections[i].ID, turn)
		}
	}
	return in
}
