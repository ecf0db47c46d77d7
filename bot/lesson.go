package bot

import (
	"context"
	"slices"
	"sync"

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
	b.notRead(ctx, "lessons", b.taught.read(ctx, b.Lessons))
}

// taught is what the teams' people have taught, as far as this process knows. Its zero
// value is ready.
type taught struct {
	reading sync.Mutex // while the store is read

	mu       sync.RWMutex
	revision int64
	lessons  map[string][]knowledge.Lesson // by team
	made     map[string]madeOf             // by team
}

// madeOf is a Base with a team's lessons, and the one that it was made of.
type madeOf struct{ of, base *knowledge.Base }

func (t *taught) read(ctx context.Context, from Lessons) error {
	t.reading.Lock()
	defer t.reading.Unlock()
	t.mu.RLock()
	last := t.revision
	t.mu.RUnlock()
	list, revision, err := from.Lessons(ctx, last, lessonsMost)
	if err != nil || revision == last {
		return err
	}
	lessons := map[string][]knowledge.Lesson{}
	for _, l := range list {
		lessons[l.Team] = append(lessons[l.Team], l.Known())
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.lessons, t.made, t.revision = lessons, map[string]madeOf{}, revision
	return nil
}

// beside is a Base with a team's lessons beside what it was taught by its files. It is
// made when it is first asked for.
func (t *taught) beside(base *knowledge.Base, team string) *knowledge.Base {
	t.mu.RLock()
	lessons, made := t.lessons[team], t.made[team]
	t.mu.RUnlock()
	if base == nil || len(lessons) == 0 {
		return base
	}
	if made.of == base {
		return made.base
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if made = t.made[team]; made.of != base {
		made = madeOf{base, base.Taught(joined(t.lessons[team], base.Lessons()))}
		t.made[team] = made
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
