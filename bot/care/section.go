package care

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

const (
	linesMost   = 12 // parts of what is known on a page; the others are counted
	lessonsMost = 5  // lessons with buttons
)

// Section is a bot.Section for who may administer: what is known, who looks after it, what
// is overdue first; lessons, and the profiles to be read again.
func (d *Desk) Section(_ context.Context, v bot.Visit, language string) ([]bot.Part, error) {
	if d.May == nil || !d.May(v.Team, v.User, bot.Administer) {
		return nil, nil
	}
	w := wordsOf(language)
	parts := []bot.Part{bot.Heading{Text: w.heading}}
	all := d.KnowOf(v.Team).Reviews()
	slices.SortStableFunc(all, byUrgency)
	lessons := d.own(v.Team)
	mine := func(r knowledge.Review) bool {
		return slices.ContainsFunc(lessons, func(l knowledge.Lesson) bool { return r.Part == knowledge.AboutLesson+l.ID })
	}
	parts = append(parts, d.owners(slices.DeleteFunc(slices.Clone(all), mine), w, language)...)
	if d.Load == nil {
		parts = append(parts, bot.Note{Text: w.noFolder})
	} else {
		parts = append(parts, bot.Buttons{Buttons: []bot.Button{{Label: w.reload, Action: name + ".reload"}}})
	}
	return append(parts, d.taught(lessons, w, language)...), nil
}

// owners are reviews in groups, each by whoever looks after them.
func (d *Desk) owners(list []knowledge.Review, w wording, language string) (parts []bot.Part) {
	today := knowledge.DayOf(d.Now())
	var order []string
	lines := map[string][]string{}
	for _, r := range list[:min(len(list), linesMost)] {
		if _, known := lines[r.Owner]; !known {
			order = append(order, r.Owner)
		}
		lines[r.Owner] = append(lines[r.Owner], "- "+w.line(r, d.titleOf(r, language), today))
	}
	for _, owner := range order {
		text := strings.Join(lines[owner], "\n")
		switch {
		case isUser(owner):
			parts = append(parts, bot.Credit{User: owner, Text: w.looksAfter}, bot.Text{Text: text})
		case owner == "":
			parts = append(parts, bot.Text{Text: w.operator + "\n" + text})
		default:
			parts = append(parts, bot.Text{Text: fmt.Sprintf(w.named, owner) + "\n" + text})
		}
	}
	if n := len(list) - linesMost; n > 0 {
		parts = append(parts, bot.Note{Text: fmt.Sprintf(w.more, n)})
	}
	return parts
}

// taught are a team's lessons, each with what can be done with it.
func (d *Desk) taught(list []knowledge.Lesson, w wording, language string) (parts []bot.Part) {
	if len(list) == 0 {
		return []bot.Part{bot.Note{Text: w.noLessons}}
	}
	today := knowledge.DayOf(d.Now())
	slices.SortStableFunc(list, func(a, b knowledge.Lesson) int {
		return byUrgency(knowledge.Review{By: a.ReviewBy}, knowledge.Review{By: b.ReviewBy})
	})
	parts = append(parts, bot.Text{Text: fmt.Sprintf(w.lessons, len(list))})
	for _, l := range list[:min(len(list), lessonsMost)] {
		r := knowledge.Review{By: l.ReviewBy, Owner: l.Owner}
		if isUser(l.Owner) {
			parts = append(parts, bot.Text{Text: w.line(r, l.Title, today)}, bot.Credit{User: l.Owner, Text: w.looksAfterIt})
		} else {
			parts = append(parts, bot.Text{Text: w.line(r, l.Title, today)})
		}
		parts = append(parts, bot.Buttons{Buttons: []bot.Button{
			{Label: w.stillHolds, Action: name + ".review", Value: l.ID}, {Label: w.withdrawStep, Action: name + ".withdraw", Value: l.ID},
		}})
	}
	if n := len(list) - lessonsMost; n > 0 {
		parts = append(parts, bot.Note{Text: fmt.Sprintf(w.moreLessons, n)})
	}
	return parts
}
