package desk

import (
	"context"
	"fmt"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
	"recruitbot/knowledge"
)

const (
	findingsMost  = 8 // told under a draft; the rest is counted
	additionsMost = 5
)

// card says in the channel what is being written.
func (d *Desk) card(o *open, b draft.Brief) []bot.Part {
	w := o.words()
	parts := []bot.Part{bot.Lead{Text: b.Title + ", " + d.levelName(b, o.language)}}
	if o.person != "" {
		parts = append([]bot.Part{bot.Credit{User: o.person, Text: w.isDrafting}}, parts...)
	}
	parts = append(parts, bot.Text{Text: d.understood(b, o.language)})
	if source := d.payNote(b, o.language); source != "" {
		parts = append(parts, bot.Note{Text: source})
	}
	return append(parts, bot.Note{Text: w.inThread + " " + w.automated})
}

// payNote says what the grid has for a brief's pay, and whose and of when it is.
func (d *Desk) payNote(b draft.Brief, language string) string {
	w := wordsOf(language)
	if _, ok := draft.Reference(d.Know(), b); !ok {
		return w.noReference
	}
	a := draft.ReferenceAnswer(d.Know(), b, language)
	lines := []string{w.reference + a.Lead}
	if b.Place != "" && !draft.HasFigures(d.Know(), b) {
		lines = append(lines, fmt.Sprintf(w.elsewhere, b.Place))
	}
	for _, c := range a.Citations {
		lines = append(lines, fmt.Sprintf(w.source, c.Title, c.Publisher, c.Dated))
	}
	return strings.Join(lines, "\n")
}

// understood lists what a brief says, a line each.
func (d *Desk) understood(b draft.Brief, language string) string {
	w := wordsOf(language)
	done := draft.Complete(d.Know(), b, d.Now())
	var lines []string
	add := func(label, value string) {
		if value != "" {
			lines = append(lines, "- "+label+w.colon+value)
		}
	}
	add(w.title, done.Title)
	add(w.level, d.levelName(done, language))
	add(w.company, d.companyName(done, language))
	add(w.employer, done.Employer)
	add(w.place, done.Place)
	add(w.remote, optionLabel(w.remoteOptions(), done.RemoteDays))
	add(w.stack, strings.Join(done.Stack, ", "))
	add(w.pay, d.payLine(done, language))
	add(w.contract, optionLabel(w.contractOptions(), done.Contract))
	add(w.country, optionLabel(w.countryOptions(), countryChoice(done.Country)))
	return strings.Join(lines, "\n")
}

// payLine is a brief's pay, with the grid's cell where it is another.
func (d *Desk) payLine(b draft.Brief, language string) string {
	if b.Pay.Min == 0 {
		return ""
	}
	w := wordsOf(language)
	text := d.Writer().PayText(b, language)
	if f, ok := draft.Reference(d.Know(), b); ok && f.Min == b.Pay.Min && f.Max == b.Pay.Max && f.Currency == b.Pay.Currency {
		return text + w.fromGrid
	}
	return text
}

func (d *Desk) levelName(b draft.Brief, language string) string {
	grid, _ := d.Know().Grid(b.Profile)
	return optionLabel(bot.LevelOptions(grid, language), b.Level)
}

func (d *Desk) companyName(b draft.Brief, language string) string {
	grid, _ := d.Know().Grid(b.Profile)
	return optionLabel(bot.CompanyOptions(grid, language), b.Company)
}

func optionLabel(options []bot.Option, value string) string {
	for _, o := range options {
		if o.Value == value {
			return o.Label
		}
	}
	return ""
}

// text is a description as parts, a section after the other.
func (*Desk) text(in draft.Description) []bot.Part {
	var parts []bot.Part
	colon := wordsOf(in.Brief.Language).colon
	for _, s := range in.Sections {
		if s.ID == draft.Title {
			parts = append(parts, bot.Lead{Text: s.Text})
			continue
		}
		if s.Title != "" {
			parts = append(parts, bot.Lead{Text: s.Title})
		}
		var lines []string
		for _, row := range s.Rows {
			lines = append(lines, "- "+row[0]+colon+row[1])
		}
		for _, item := range s.Items {
			lines = append(lines, "- "+item)
		}
		if text := strings.TrimSpace(s.Text + "\n\n" + strings.Join(lines, "\n")); text != "" {
			parts = append(parts, bot.Text{Text: text})
		}
	}
	return parts
}

// show posts the latest version into the thread: the text, what a model added, what
// the checks found, and the next steps.
func (d *Desk) show(ctx context.Context, o *open) (string, error) {
	parts := d.text(o.record.last().Description)
	if note := o.record.last().Note; note != "" {
		parts = append(parts, bot.Note{Text: note})
	}
	parts = append(parts, d.additions(o)...)
	parts = append(parts, d.report(o)...)
	if d.Beside != nil {
		beside, err := d.Beside(ctx, o.stub.Team, o.stub.ID, o.record.last().Description, o.language)
		if err != nil {
			return "", err
		}
		parts = append(parts, beside...)
	}
	parts = append(parts, d.buttons(o), d.more(o), bot.Note{Text: d.status(o)})
	if o.stream != nil {
		defer func() { _ = d.Stream.Status(ctx, o.delivery.Thread, "") }() // a surface that can't show it shows none
		return "drafted", o.stream.Stop(ctx, bot.Reply{Parts: parts})
	}
	return "drafted", d.Poster.Post(ctx, o.delivery, bot.Reply{Parts: parts})
}

// status is the version's number and where it stands.
func (d *Desk) status(o *open) string {
	w := o.words()
	text := fmt.Sprintf(w.versionNote, o.record.number(), w.state(o.stub.State))
	if m := o.record.last().Model; m != "" {
		text += " " + fmt.Sprintf(w.modelNote, m)
	}
	return text + " " + w.automated
}

// advert is the latest version as the checks read it, for the reader's language.
func (d *Desk) advert(o *open) check.Advert {
	a := d.Writer().Advert(d.Know(), o.record.last().Description, d.exported(o))
	a.Reader = o.language
	return a
}

// report lists findings by weight, and offers to mend what can be mended.
func (d *Desk) report(o *open) []bot.Part {
	w := o.words()
	found := check.Read(d.advert(o))
	day := check.AsOf(found)
	count := map[check.Level]int{}
	var lines []string
	mendable := false
	for _, f := range found {
		count[f.Level]++
		mendable = mendable || isMechanical(f)
		if len(lines) < findingsMost {
			lines = append(lines, "- "+w.finding(f, day == ""))
		}
	}
	if more := len(found) - len(lines); more > 0 {
		lines = append(lines, "", fmt.Sprintf(w.moreAdditions, more))
	}
	if len(found) == 0 {
		return []bot.Part{bot.Note{Text: w.clean}}
	}
	parts := []bot.Part{bot.Lead{Text: w.counted(count[check.Error], count[check.Warn], count[check.Hint])}}
	if len(lines) > 0 {
		parts = append(parts, bot.Text{Text: strings.Join(lines, "\n")})
	}
	if day != "" {
		parts = append(parts, bot.Note{Text: fmt.Sprintf(w.rules, knowledge.Day(day).In(w.language))})
	}
	if mendable {
		parts = append(parts, bot.Buttons{Buttons: []bot.Button{
			{Label: w.mend, Action: name + ".fix", Value: target{Draft: o.stub.ID}.String()},
		}})
	}
	return parts
}

// buttons are the next steps of a draft.
func (d *Desk) buttons(o *open) bot.Part {
	w := o.words()
	value := target{Draft: o.stub.ID}.String()
	row := []bot.Button{
		{Label: w.editIt, Action: name + ".edit", Value: value},
		{Label: w.factsIt, Action: name + ".facts", Value: value},
		{Label: w.againIt, Action: name + ".again", Value: value},
		{Label: w.exportIt, Action: name + ".export", Value: value},
		{Label: w.askApproval, Action: name + ".approval", Value: value},
		{Label: w.publishIt, Action: name + ".publish", Value: value, Primary: true},
	}
	return bot.Buttons{Buttons: row}
}

// more are the steps beyond.
func (d *Desk) more(o *open) bot.Part {
	w := o.words()
	row := []bot.Button{{Label: w.traceIt, Action: name + ".trace", Value: target{Draft: o.stub.ID}.String()}}
	if len(o.record.Versions) > 1 {
		row = append(row, bot.Button{Label: w.compareIt, Action: name + ".compare", Value: target{Draft: o.stub.ID}.String()})
	}
	for _, link := range d.Links {
		row = append(row, link(o.stub.ID, o.language))
	}
	return bot.Buttons{Buttons: row}
}
