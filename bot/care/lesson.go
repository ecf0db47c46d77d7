package care

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

const fieldDay = "day"

// own are the lessons of a team, without those of the profiles' files.
func (d *Desk) own(team string) []knowledge.Lesson {
	files := d.Know().Lessons()
	return slices.DeleteFunc(d.KnowOf(team).Lessons(), func(l knowledge.Lesson) bool {
		return slices.ContainsFunc(files, func(f knowledge.Lesson) bool { return f.ID == l.ID })
	})
}

// find is a team's lesson; false for one that is gone.
func (d *Desk) find(team, id string) (knowledge.Lesson, bool) {
	list := d.own(team)
	i := slices.IndexFunc(list, func(l knowledge.Lesson) bool { return l.ID == id })
	if i < 0 {
		return knowledge.Lesson{}, false
	}
	return list[i], true
}

// withdrawForm asks whether a lesson is to be withdrawn; nil for one that is gone.
func (d *Desk) withdrawForm(c bot.Click, w wording) *bot.Form {
	l, there := d.find(c.Thread.Team, c.Value)
	if !there {
		return nil
	}
	return &bot.Form{
		ID: name + ".withdraw", Title: w.withdrawTitle, Submit: w.withdrawIt, Close: w.cancel, State: l.ID,
		Intro: l.Title + "\n\n" + bot.Clip(l.Answer, 1500) + "\n\n" + w.withdrawIntro,
	}
}

// withdraw ends a lesson.
func (d *Desk) withdraw(ctx context.Context, e bot.Errand) (string, error) {
	w := wordsOf(e.Language)
	s, sent := e.Event.(bot.Submission)
	l, there := d.find(e.Event.Where().Team, s.State)
	if !sent || !there && !e.Delivery.Again {
		return d.say(ctx, e, "stale", bot.Text{Text: w.lessonGone})
	}
	if err := d.Lessons.WithdrawLesson(ctx, s.Thread.Team, s.State, s.User); err != nil {
		return "", err
	}
	d.count("withdrawn")
	return d.say(ctx, e, "withdrawn", bot.Text{Text: strings.TrimSpace(fmt.Sprintf(w.withdrawn, l.Title))})
}

// reviewForm asks by when a lesson that still holds is to be looked at again.
func (d *Desk) reviewForm(c bot.Click, w wording) *bot.Form {
	l, there := d.find(c.Thread.Team, c.Value)
	if !there {
		return nil
	}
	in := d.Now().UTC().AddDate(1, 0, 0).Format(time.DateOnly)
	return &bot.Form{
		ID: name + ".review", Title: w.reviewTitle, Submit: w.reviewIt, Close: w.cancel, State: l.ID,
		Intro:  l.Title + "\n\n" + bot.Clip(l.Answer, 2000),
		Fields: []bot.Field{{ID: fieldDay, Kind: bot.Date, Label: w.reviewDay, Value: []string{in}}},
	}
}

func (d *Desk) checkReview(s bot.Submission, w wording) map[string]string {
	if day := knowledge.Day(s.Value(fieldDay)); day == "" || !knowledge.DayOf(d.Now()).Past(day) {
		return map[string]string{fieldDay: w.dayPast}
	}
	return nil
}

// review notes that a lesson still holds.
func (d *Desk) review(ctx context.Context, e bot.Errand) (string, error) {
	w := wordsOf(e.Language)
	s, sent := e.Event.(bot.Submission)
	l, there := d.find(e.Event.Where().Team, s.State)
	if !sent || !there {
		return d.say(ctx, e, "stale", bot.Text{Text: w.lessonGone})
	}
	day := knowledge.Day(s.Value(fieldDay))
	if err := d.Lessons.ReviewLesson(ctx, s.Thread.Team, s.State, string(day)); err != nil {
		return "", err
	}
	d.count("reviewed")
	return d.say(ctx, e, "reviewed", bot.Text{Text: fmt.Sprintf(w.reviewed, l.Title, day.In(e.Language))})
}
