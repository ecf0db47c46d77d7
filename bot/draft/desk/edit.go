package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
)

// editForm shows a description's sections for editing; what only code writes, pay and
// the lines of law, follows the brief and is left out. A section that was taken out
// can be written again.
func (d *Desk) editForm(_ context.Context, o *open) (*bot.Form, error) {
	if o.record == nil {
		return nil, nil
	}
	w := o.words()
	f := &bot.Form{ID: name + ".edit", Title: w.editTitle, Submit: w.save, Close: w.cancel, Intro: w.editIntro, State: o.shown()}
	for _, id := range editable() {
		text := ""
		if s := o.record.last().Description.Of(id); s != nil {
			text = plain(*s)
		}
		f.Fields = append(f.Fields, paragraph(string(id), w.section(id), "", text))
	}
	return f, nil
}

// shown is the state of a form, or the value of a button, that shows the latest version.
func (o *open) shown() string {
	return target{Draft: o.stub.ID, Number: o.record.number()}.String()
}

// editable are the sections that a person may write in words, in their order.
func editable() []draft.SectionID {
	return []draft.SectionID{draft.Summary, draft.Duties, draft.Must, draft.Nice, draft.Success, draft.Offer, draft.Process}
}

func isEditable(id draft.SectionID) bool { return slices.Contains(editable(), id) }

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

// edit makes a version of what a person wrote. Only what they changed in the version
// that they had before them is changed, so that two who edit at once don't undo each
// other; of a section that both have changed the later text stands, and that is said.
func (d *Desk) edit(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	return d.newVersion(ctx, o, "edited", "", func(last *version) next {
		before := o.record.version(o.seen)
		if before == nil {
			before = last
		}
		n := next{description: last.Description.Clone(), byHand: true}
		for _, id := range editable() {
			text := strings.TrimSpace(s.Value(string(id)))
			was := textOf(before.Description, id)
			if same(text, was) {
				continue
			}
			if now := textOf(last.Description, id); !same(now, was) && !same(now, text) {
				n.note = joined(n.note, fmt.Sprintf(o.words().bothEdited, o.words().section(id), o.record.number()))
			}
			d.rewrite(&n.description, id, text)
		}
		return n
	})
}

// same tells whether two texts of a field come to the same section.
func same(a, b string) bool {
	aText, aItems := parted(a)
	bText, bItems := parted(b)
	return aText == bText && slices.Equal(aItems, bItems)
}

// textOf is a section as its field shows it, "" for one that isn't there.
func textOf(d draft.Description, id draft.SectionID) string {
	if s := d.Of(id); s != nil {
		return plain(*s)
	}
	return ""
}

// rewrite puts a person's text into a section: one that isn't there comes in its place,
// one without a text goes.
func (d *Desk) rewrite(in *draft.Description, id draft.SectionID, text string) {
	s := in.Of(id)
	if s == nil {
		s = in.Put(draft.Section{ID: id, Title: d.Writer().Heading(in.Brief, id)})
	}
	s.Text, s.Items = parted(text)
	s.Origin = draft.FromPerson
	in.Sections = slices.DeleteFunc(in.Sections, func(s draft.Section) bool { return s.ID == id && s.Text == "" && len(s.Items) == 0 })
}

// parted is plain's inverse: lines that begin with a bullet are items, the others text.
func parted(text string) (string, []string) {
	var lines, items []string
	for line := range strings.Lines(text) {
		line = draft.Tidy(line)
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
		if isEditable(s.ID) {
			options = append(options, bot.Option{Value: string(s.ID), Label: w.section(s.ID)})
		}
	}
	f := &bot.Form{ID: name + ".again", Title: w.againTitle, Submit: w.write, Close: w.cancel, State: o.shown(), Fields: []bot.Field{
		choice("section", w.whatAgain, options, "all"),
		choice("tone", w.tone, w.toneOptions(), b.Tone),
		choice("length", w.length, w.lengthOptions(), b.Length),
	}}
	if byPerson := len(ofPeople(o.record.last().Description)) > 0; byPerson {
		f.Fields = append(f.Fields, choice("edited", w.editedOnes, w.options("edited", "keep", "anew"), "keep"))
	}
	if d.Prose != nil {
		f.Fields = append(f.Fields, choice("by", w.writtenBy, w.byOptions(d.Prose.Host()), "model"))
	}
	return f, nil
}

// again writes the whole or one section anew. Of the whole, what a person has written
// or taken out stays so, unless they ask for it.
func (d *Desk) again(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	section := draft.SectionID(s.Value("section"))
	return d.newVersion(ctx, o, "regenerated", string(section), func(last *version) next {
		turn := o.record.number()
		b := last.Description.Brief
		b.Tone, b.Length = s.Value("tone"), s.Value("length")
		n := next{description: last.Description.Clone(), byHand: s.Value("by") != "model"}
		n.description.Brief = b
		if section == "all" {
			n.description = d.anew(last.Description, b, turn)
			n.sections = theirs(n.description)
			if s.Value("edited") != "anew" {
				n = n.keeping(last.Description, d.Writer().Write(last.Description.Brief))
			}
			return n
		}
		n.sections = []draft.SectionID{section}
		if at := n.description.Of(section); at != nil {
			*at = d.Writer().Rewrite(n.description, section, turn)
		}
		return n
	})
}

// anew is the whole description in another tone or length or, where those are the same,
// in other words.
func (d *Desk) anew(was draft.Description, b draft.Brief, turn int) draft.Description {
	out := d.Writer().Write(b)
	if b.Tone != was.Brief.Tone || b.Length != was.Brief.Length {
		return out
	}
	for i, s := range out.Sections {
		if isEditable(s.ID) {
			out.Sections[i] = d.Writer().Rewrite(was, s.ID, turn)
		}
	}
	return out
}

// theirs are the sections of a description that a model may be asked for.
func theirs(d draft.Description) []draft.SectionID {
	var out []draft.SectionID
	for _, s := range d.Sections {
		out = append(out, s.ID)
	}
	return out
}

// ofPeople are the sections that a person has written.
func ofPeople(d draft.Description) []draft.SectionID {
	var out []draft.SectionID
	for _, s := range d.Sections {
		if s.Origin == draft.FromPerson {
			out = append(out, s.ID)
		}
	}
	return out
}

// keeping leaves what people have written, and leaves out what they took out: sections
// that the standard text has and the last version had not.
func (n next) keeping(last, standard draft.Description) next {
	kept := ofPeople(last)
	for _, id := range kept {
		n.description.Put(*last.Of(id))
	}
	n.description.Sections = slices.DeleteFunc(n.description.Sections, func(s draft.Section) bool {
		return isEditable(s.ID) && last.Of(s.ID) == nil && standard.Of(s.ID) != nil
	})
	n.sections = slices.DeleteFunc(n.sections, func(id draft.SectionID) bool { return slices.Contains(kept, id) || n.description.Of(id) == nil })
	return n
}
