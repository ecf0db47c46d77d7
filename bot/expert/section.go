package expert

import (
	"context"
	"fmt"

	"recruitbot/bot"
)

const (
	listedMost = 5   // cases on a page; the others are counted
	countMost  = 100 // that are counted
)

// Section is a bot.Section for who may administer: what waits for a person, and whether
// questions get through.
func (d *Desk) Section(ctx context.Context, v bot.Visit, language string) ([]bot.Part, error) {
	if d.Route == nil || d.May == nil || !d.May(v.Team, v.User, bot.Administer) {
		return nil, nil
	}
	list, err := d.Cases.OpenCases(ctx, v.Team, countMost)
	if err != nil {
		return nil, fmt.Errorf("list what waits for people: %w", err)
	}
	w := wordsOf(language)
	parts := []bot.Part{bot.Heading{Text: w.heading}}
	if fault := d.Route.Fault(); fault != nil {
		parts = append(parts, bot.Text{Text: fmt.Sprintf(w.routeFault, fault)})
	}
	if len(list) == 0 {
		return append(parts, bot.Text{Text: w.nothingWaits}), nil
	}
	for i, c := range list {
		if i == listedMost {
			more := fmt.Sprint(len(list) - i)
			if len(list) == countMost {
				more += "+"
			}
			return append(parts, bot.Note{Text: fmt.Sprintf(w.moreWait, more)}), nil
		}
		one, err := d.listed(c, w)
		if err != nil {
			return nil, err
		}
		parts = append(parts, one...)
	}
	return parts, nil
}

// listed is a case on a page.
func (d *Desk) listed(c bot.Case, w wording) ([]bot.Part, error) {
	o, err := opened(c)
	if err != nil {
		return nil, err
	}
	since := w.ago(d.Now().Sub(c.Opened))
	value := target{Case: c.ID, Language: w.language}.String()
	step := func(b button) bot.Part {
		return bot.Buttons{Buttons: []bot.Button{{Label: b.label, Action: name + "." + b.step, Value: value}}}
	}
	if c.Kind == kindProposal {
		return []bot.Part{bot.Text{Text: o.record.Proposal.Lesson.Title}, bot.Credit{User: c.Asker, Text: fmt.Sprintf(w.hasProposed, since)}, step(button{label: w.lookIt, step: "look"})}, nil
	}
	parts := []bot.Part{bot.Text{Text: bot.Clip(o.record.Question.Text, 200)}}
	switch {
	case c.State == stateClaimed:
		return append(parts, bot.Credit{User: c.Holder, Text: fmt.Sprintf(w.hasItSince, since)}), nil
	case c.Message == "":
		parts = append(parts, bot.Note{Text: fmt.Sprintf(w.notShown, since)})
	default:
		parts = append(parts, bot.Note{Text: fmt.Sprintf(w.waitsSince, since)})
	}
	return append(parts, step(button{label: w.answerIt, step: "answer"})), nil
}
