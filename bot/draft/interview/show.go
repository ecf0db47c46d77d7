package interview

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft/kit"
)

// summary is a kit at a glance: questions with their minutes, what is covered, what is
// not, and the next steps.
func (d *Desk) summary(o *open, k kit.Kit) []bot.Part {
	w := o.words()
	parts := append([]bot.Part{bot.Lead{Text: d.scope(k, o.language)}}, k.Summary(o.language)...)
	if k.Wanted.Link.Title != "" {
		parts = append(parts, bot.Note{Text: fmt.Sprintf(w.linked, k.Wanted.Link.Title, k.Wanted.Link.Version)})
	}
	if lines := musts(k, w); len(lines) > 0 {
		parts = append(parts, bot.Lead{Text: w.covered}, bot.Text{Text: strings.Join(lines, "\n")})
	}
	value := target{Kit: o.stub.ID}.String()
	row := []bot.Button{
		{Label: w.showFull, Action: name + ".full", Value: value, Primary: true},
		{Label: w.another, Action: name + ".again", Value: value},
		{Label: w.exportIt, Action: name + ".export", Value: value},
	}
	if d.Model != nil {
		row = append(row, bot.Button{Label: w.topic, Action: name + ".topic", Value: value})
	}
	return append(parts, bot.Buttons{Buttons: row}, bot.Note{Text: w.boundary})
}

// scope says what a kit is for: level, technologies and length.
func (d *Desk) scope(k kit.Kit, language string) string {
	parts := []string{fmt.Sprintf(wordsOf(language).minutes, k.Minutes.Slot)}
	if len(k.Stack) > 0 {
		parts = append(parts, strings.Join(k.Stack, ", "))
	}
	grid, _ := d.Know().Grid(k.Wanted.Profile)
	for _, l := range grid.Levels {
		if l.ID == k.Wanted.Level {
			parts = append([]string{l.Name.In(language)}, parts...)
		}
	}
	return strings.Join(parts, ", ")
}

// musts tell for each must-have of the description which questions give evidence on it.
func musts(k kit.Kit, w wording) []string {
	var lines []string
	for _, m := range k.Musts {
		var numbers []string
		for i, q := range k.Questions {
			if slices.Contains(m.Questions, q.ID) {
				numbers = append(numbers, strconv.Itoa(i+1))
			}
		}
		if len(numbers) > 0 {
			lines = append(lines, "- "+m.What+w.colon+w.question+" "+strings.Join(numbers, ", "))
		}
	}
	return lines
}

// full posts every question, each with a way to swap it.
func (d *Desk) full(ctx context.Context, o *open) (string, error) {
	k := d.now(o)
	var parts []bot.Part
	for _, q := range k.Questions {
		parts = append(parts, d.question(o, k, q)...)
	}
	return d.say(ctx, o, "shown", parts...)
}

// question is one question as it is asked and judged.
func (d *Desk) question(o *open, k kit.Kit, q *kit.Question) []bot.Part {
	w := o.words()
	number := 1 + slices.IndexFunc(k.Questions, func(x *kit.Question) bool { return x.ID == q.ID })
	value := target{Kit: o.stub.ID, Question: q.ID}.String()
	row := []bot.Button{{Label: w.swapIt, Action: name + ".swap", Value: value}}
	if d.Model != nil && !isOwn(q) {
		row = append(row, bot.Button{Label: w.reword, Action: name + ".reword", Value: value})
	}
	return append(d.body(o, q, strconv.Itoa(number)+". "), bot.Buttons{Buttons: row})
}

// body is a question, its number before it.
func (d *Desk) body(o *open, q *kit.Question, number string) []bot.Part {
	w := o.words()
	in := q.In(o.kit.Wanted.Language)
	head := fmt.Sprintf("%s%s (%s)", number, in.Tests, fmt.Sprintf(w.minutes, q.Minutes))
	if q.Version != "" {
		head += ", " + q.Version
	}
	parts := []bot.Part{bot.Lead{Text: head}}
	parts = append(parts, asked(in.Ask)...)
	lines := []string{heading(w.probes, w)}
	for _, p := range in.Probes {
		lines = append(lines, "- "+p)
	}
	lines = append(lines, "", heading(w.anchors, w))
	for _, n := range []int{1, 3, 5} {
		lines = append(lines, fmt.Sprintf("- %d%s%s", n, w.colon, in.Anchors[n]))
	}
	lines = append(lines, "", heading(w.redFlags, w))
	for _, f := range in.RedFlags {
		lines = append(lines, "- "+f)
	}
	return append(parts, bot.Text{Text: strings.Join(lines, "\n")}, bot.Note{Text: w.plain + w.colon + in.Plain})
}

func heading(text string, w wording) string { return strings.TrimSpace(text + w.colon) }

// asked is what the interviewer says, its code as code.
func asked(text string) []bot.Part {
	var parts []bot.Part
	for i, piece := range strings.Split(text, "```") {
		if i%2 == 1 {
			parts = append(parts, bot.Text{Text: piece, Code: true})
		} else if piece = strings.TrimSpace(piece); piece != "" {
			parts = append(parts, bot.Text{Text: piece})
		}
	}
	return parts
}

// exportForm asks for formats.
func (d *Desk) exportForm(_ context.Context, o *open) (*bot.Form, error) {
	if o.kit == nil {
		return nil, nil
	}
	w := o.words()
	var options []bot.Option
	for _, f := range kit.Formats() {
		options = append(options, bot.Option{Value: f, Label: w.formats[f]})
	}
	return &bot.Form{ID: name + ".export", Title: w.exportTitle, Submit: w.exportIt, Close: w.cancel, State: target{Kit: o.stub.ID}.String(), Fields: []bot.Field{
		{ID: "formats", Label: w.format, Kind: bot.Choices, Options: options, Value: kit.Formats()[:1]},
	}}, nil
}

// export puts the kit into the thread as files.
func (d *Desk) export(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	k := d.now(o)
	var files []bot.File
	for _, format := range s.Values["formats"] {
		f, err := k.File(format)
		if err != nil {
			return "", fmt.Errorf("export kit %s: %w", o.stub.ID, err)
		}
		files = append(files, f)
	}
	return "exported", d.Files.Upload(ctx, o.delivery, files, o.words().exported)
}
