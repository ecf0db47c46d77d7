package desk

import (
	"context"
	"fmt"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
)

// exportForm asks for formats.
func (d *Desk) exportForm(_ context.Context, o *open) (*bot.Form, error) {
	if o.record == nil {
		return nil, nil
	}
	w := o.words()
	var options []bot.Option
	var all []string
	for _, f := range draft.Formats() {
		options = append(options, bot.Option{Value: f, Label: w.format(f)})
		all = append(all, f)
	}
	return &bot.Form{ID: name + ".export", Title: w.exportTitle, Submit: w.exportIt, Close: w.cancel, State: target{Draft: o.stub.ID}.String(), Fields: []bot.Field{
		{ID: "formats", Label: w.formats, Kind: bot.Choices, Options: options, Value: all[:1]},
	}}, nil
}

// export puts the latest version into the thread as files. A format that needs what the
// brief doesn't say is named with the field that is missing, and the others come.
func (d *Desk) export(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	w := o.words()
	v := o.record.last()
	how := d.exported(o)
	var files []bot.File
	var missing []string
	for _, format := range s.Values["formats"] {
		f, err := v.Description.File(format, how)
		if err != nil {
			missing = append(missing, w.format(format)+": "+w.lacks(err))
			continue
		}
		files = append(files, f)
	}
	if len(files) > 0 {
		to := o.delivery
		to.EventID += "/files"
		if err := d.Files.Upload(ctx, to, files, w.exported); err != nil {
			return "", fmt.Errorf("export: %w", err)
		}
		if err := d.save(ctx, o, "exported", strings.Join(s.Values["formats"], ","), func() {}); err != nil {
			return "", err
		}
	}
	if len(missing) == 0 {
		return "exported", nil
	}
	return d.say(ctx, o, "exported", bot.Lead{Text: w.notExported}, bot.Text{Text: "- " + strings.Join(missing, "\n- ")})
}

// exported is what goes with the latest version into its files.
func (d *Desk) exported(o *open) draft.Export {
	v := o.record.last()
	e := draft.Export{Version: fmt.Sprint(o.record.number()), Model: v.Model, Kept: o.record.Kept}
	if o.record.approved() {
		e.Approver = o.record.Review.Approver
	}
	if l := draft.LevelOf(d.Know(), v.Description.Brief); l != nil {
		e.Years = &l.Years
	}
	return e
}
