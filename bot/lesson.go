package bot

import (
	"context"
	"slices"

	"recruitbot/knowledge"
)

const lessonsMost = 2000 // that a process keeps in mind, of some kB each

// BaseOf is what the bot knows now, for a team: the profiles, and what the team's own
// people have taught.
func (b *Bot) BaseOf(team string) *knowledge.Base {
	return b.taught.beside(b.Base(), team)
}

// Live is Lessons whose changes count in this process at once, and not only when it looks
// for them. Other processes see them within seconds.
func (b *Bot) Live() Lessons { return live{b} }

type live struct{ *Bot }

// SaveLesson implements Lessons.
func (l live) SaveLesson(ctx context.Context, one Lesson) error {
	if err := l.Bot.Lessons.SaveLesson(ctx, one); err != nil {
		return err
	}
	l.readLessons(ctx)
	return nil
}

// ReviewLesson implements Lessons.
func (l live) ReviewLesson(ctx context.Context, team, id, reviewBy string) error {
	if err := l.Bot.Lessons.ReviewLesson(ctx, team, id, reviewBy); err != nil {
		return err
	}
	l.readLessons(ctx)
	return nil
}

// WithdrawLesson implements Lessons.
func (l live) WithdrawLesson(ctx context.Context, team, id, by string) error {
	if err := l.Bot.Lessons.WithdrawLesson(ctx, team, id, by); err != nil {
		return err
	}
	l.readLessons(ctx)
	return nil
}

// Lessons implements Lessons.
func (l live) Lessons(ctx context.Context, since int64, most int) ([]Lesson, int64, error) {
	return l.Bot.Lessons.Lessons(ctx, since, most)
}

// readLessons reads what was taught, if it has changed. If that fails, what was read
// before holds.
func (b *Bot) readLessons(ctx context.Context) {
	if b.Lessons == nil {
		return
	}
	b.wasRead(ctx, "lessons", &b.taught.outage, reread(ctx, &b.taught.revised, b.Lessons.Lessons, lessonsMost, lessonsOf))
}

// taught is what the teams' people have taught, as far as this process knows. Its zero
// value is ready.
type taught struct{ revised[lessons] }

// lessons are those of all teams, by team, and the Bases that were made with them.
type lessons struct {
	known map[string][]knowledge.Lesson
	made  map[string]madeOf
}

// madeOf is a Base with a team's lessons, and the one that it was made of.
type madeOf struct{ of, base *knowledge.Base }

func lessonsOf(list []Lesson) lessons {
	out := lessons{known: map[string][]knowledge.Lesson{}, made: map[string]madeOf{}}
	for _, l := range list {
		out.known[l.Team] = append(out.known[l.Team], l.Known())
	}
	return out
}

// beside is a Base with a team's lessons beside what it was taught by its files. It is
// made when it is first asked for.
func (t *taught) beside(base *knowledge.Base, team string) *knowledge.Base {
	t.mu.RLock()
	known, made := t.value.known[team], t.value.made[team]
	t.mu.RUnlock()
	if base == nil || len(known) == 0 {
		return base
	}
	if made.of == base {
		return made.base
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if made = t.value.made[team]; made.of != base {
		made = madeOf{base, base.Taught(joined(t.value.known[team], base.Lessons()))}
		t.value.made[team] = made
	}
	return made.base
}

// joined are a team's lessons, and those of files that it has not itself.
func joined(own, files []knowledge.Lesson) []knowledge.Lesson {
	out := slices.Clone(own)
	for _, f := range files {
		if !slices.ContainsFunc(own, func(l knowledge.Lesson) bool { return l.ID == f.ID }) {
			out = append(out, f)
		}
	}
	return out
}

// Known is a lesson as knowledge takes it.
func (l Lesson) Known() knowledge.Lesson {
	return knowledge.Lesson{
		ID: l.ID, Profile: l.Profile, Topic: l.Topic, Language: l.Language, Title: Clip(l.Title, 75), Answer: l.Answer,
		Phrasings: l.Phrasings, Source: l.Source, Dated: knowledge.Day(l.Dated), ReviewBy: knowledge.Day(l.ReviewBy), Owner: l.Owner,
	}
}
