package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"recruitbot/bot"
)

const (
	teachSQL = `
	insert into lessons (team, id, profile, topic, language, title, answer, phrasings, source, dated,
		review_by, owner, approved_by, approved_ms, withdrawn_by)
	values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '')
	on conflict (team, id) do nothing`

	withdrawSQL = `
	update lessons set withdrawn_by = $3, withdrawn_ms = $4, title = '', answer = '', phrasings = '[]', source = ''
	where team = $1 and id = $2 and withdrawn_ms is null`

	reviewSQL = `update lessons set review_by = $3 where team = $1 and id = $2 and withdrawn_ms is null and review_by <> $3`

	// sweepLessonsSQL leaves a lesson whose proposal is still there, under the same id: its
	// approval, handled once more, finds the row and changes nothing.
	sweepLessonsSQL = `
	delete from lessons where (team, id) in (
		select team, id from lessons
		where withdrawn_ms <= $1 and not exists (select 1 from cases where cases.team = lessons.team and cases.id = lessons.id)
		order by team, id limit $2`

	// taughtSQL comes last in a transaction, like reviseSQL.
	taughtSQL = `update revisions set number = number + 1 where name = 'lessons'`
)

// SaveLesson implements bot.Lessons.
func (s *Store) SaveLesson(ctx context.Context, l bot.Lesson) error {
	if err := complete(l); err != nil {
		return fmt.Errorf("save lesson: %w", err)
	}
	phrasings := make([]string, len(l.Phrasings))
	for i, p := range l.Phrasings {
		phrasings[i] = printable(p)
	}
	list, err := json.Marshal(phrasings)
	if err != nil {
		return fmt.Errorf("save lesson %s: %w", l.ID, err)
	}
	err = s.reteach(ctx, teachSQL, l.Team, l.ID, short(l.Profile), short(l.Topic), short(l.Language), short(l.Title),
		printable(l.Answer), string(list), short(l.Source), short(l.Dated), short(l.ReviewBy), short(l.Owner), short(l.ApprovedBy), s.millis())
	if err != nil {
		return fmt.Errorf("save lesson %s: %w", l.ID, err)
	}
	return nil
}

// complete refuses a lesson that could not be found again, or that nothing would come of.
func complete(l bot.Lesson) error {
	if err := named("team or id", l.Team, l.ID); err != nil {
		return err
	}
	if l.Answer == "" || len(l.Phrasings) == 0 {
		return errors.New("no answer, or no question that it answers")
	}
	return nil
}

// WithdrawLesson implements bot.Lessons.
func (s *Store) WithdrawLesson(ctx context.Context, team, id, by string) error {
	if err := s.reteach(ctx, withdrawSQL, printable(team), printable(id), short(by), s.millis()); err != nil {
		return fmt.Errorf("withdraw lesson %s: %w", id, err)
	}
	return nil
}

// ReviewLesson implements bot.Lessons.
func (s *Store) ReviewLesson(ctx context.Context, team, id, reviewBy string) error {
	if err := s.reteach(ctx, reviewSQL, printable(team), printable(id), short(reviewBy)); err != nil {
		return fmt.Errorf("note that lesson %s still holds: %w", id, err)
	}
	return nil
}

// reteach changes a lesson, and the revision if something has changed.
func (s *Store) reteach(ctx context.Context, query string, args ...any) error {
	return s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		n, err := changed(s.execIn(ctx, tx, query, args...))
		if err != nil || n == 0 {
			return err
		}
		_, err = s.execIn(ctx, tx, taughtSQL)
		return err
	})
}

const (
	taughtRevisionSQL = `select number from revisions where name = 'lessons'`
	lessonsSQL        = `
	select team, id, profile, topic, language, title, answer, phrasings, source, dated, review_by, owner, approved_by, approved_ms
	from lessons where withdrawn_ms is null
	order by approved_ms desc, team, id limit cast($1 as bigint)`
)

// Lessons implements bot.Lessons.
func (s *Store) Lessons(ctx context.Context, since int64, most int) (list []bot.Lesson, revision int64, err error) {
	revision, err = s.since(ctx, taughtRevisionSQL, since, lessonsSQL, most, func(scan func(...any) error) error {
		l, err := scanLesson(scan)
		list = append(list, l)
		return err
	})
	if err != nil {
		return nil, since, fmt.Errorf("read lessons: %w", err)
	}
	return list, revision, nil
}

func scanLesson(scan func(...any) error) (l bot.Lesson, err error) {
	var phrasings string
	var approved int64
	err = scan(&l.Team, &l.ID, &l.Profile, &l.Topic, &l.Language, &l.Title, &l.Answer, &phrasings,
		&l.Source, &l.Dated, &l.ReviewBy, &l.Owner, &l.ApprovedBy, &approved)
	if err != nil {
		return l, err
	}
	l.Approved = time.UnixMilli(approved)
	return l, json.Unmarshal([]byte(phrasings), &l.Phrasings)
}

// sweepLessons removes what is left of lessons that were withdrawn Config.Keep ago. Who
// reads lessons doesn't see those any more, so the revision stays.
func (s *Store) sweepLessons(ctx context.Context, now time.Time, swept *Swept) (err error) {
	if swept.Lessons, err = s.sweep(ctx, sweepLessonsSQL+s.skipLocked+`)`, now.Add(-s.cfg.Keep).UnixMilli()); err != nil {
		return fmt.Errorf("sweep withdrawn lessons: %w", err)
	}
	return nil
}
