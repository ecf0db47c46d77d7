package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"recruitbot/bot"
)

const (
	sideSQL = `select side from opinions where team = $1 and person = $2 and answer = $3`

	opinionSQL = `
	insert into opinions (id, team, person, answer, profile, topic, outcome, language, side, why, cast_ms)
	values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', $10)
	on conflict (team, person, answer) where person <> '' do update set
		side = excluded.side, cast_ms = excluded.cast_ms,
		why = case when opinions.side = excluded.side then opinions.why else '' end`

	whySQL = `update opinions set why = $4 where team = $1 and person = $2 and answer = $3`

	opinionsSQL = `
	select team, person, answer, profile, topic, outcome, language, side, why, cast_ms from opinions
	where cast_ms >= $1 and cast_ms < $2 and (cast($3 as text) = '' or team = cast($3 as text))
	order by cast_ms desc, id`
)

// SaveOpinion implements bot.Opinions.
func (s *Store) SaveOpinion(ctx context.Context, o bot.Opinion) (before string, err error) {
	if err := named("team, person or answer", o.Team, o.Person, o.Answer); err != nil {
		return "", fmt.Errorf("save opinion: %w", err)
	}
	side := "" // not the result: a call that is given up may still run
	err = s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		side = ""
		err := tx.QueryRowContext(ctx, sideSQL, o.Team, o.Person, o.Answer).Scan(&side)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		_, err = s.execIn(ctx, tx, opinionSQL, rand.Text(), o.Team, o.Person, o.Answer,
			short(o.Profile), short(o.Topic), short(o.Outcome), short(o.Language), short(o.Side), s.millis())
		return err
	})
	if err != nil {
		return "", fmt.Errorf("save opinion: %w", err)
	}
	return side, nil
}

// SaveWhy implements bot.Opinions.
func (s *Store) SaveWhy(ctx context.Context, team, person, answer, why string) (kept bool, err error) {
	n, err := s.exec1(ctx, whySQL, printable(team), printable(person), printable(answer), short(why))
	if err != nil {
		return false, fmt.Errorf("save the reason of an opinion: %w", err)
	}
	return n > 0, nil
}

// Opinions implements bot.Opinions.
func (s *Store) Opinions(ctx context.Context, team string, from, to time.Time) (list []bot.Opinion, err error) {
	err = s.list(ctx, func(scan func(...any) error) error {
		var o bot.Opinion
		var cast int64
		err := scan(&o.Team, &o.Person, &o.Answer, &o.Profile, &o.Topic, &o.Outcome, &o.Language, &o.Side, &o.Why, &cast)
		o.Cast = time.UnixMilli(cast)
		list = append(list, o)
		return err
	}, opinionsSQL, from.UnixMilli(), to.UnixMilli(), printable(team))
	if err != nil {
		return nil, fmt.Errorf("read opinions: %w", err)
	}
	return list, nil
}

// keepCounts is how long counts are kept, which tell of nobody: a year and some weeks, so
// that a month can be held against the same a year before.
const keepCounts = 400 * 24 * time.Hour

const (
	sweepTalliesSQL = `
	delete from tallies where (team, day, profile, door, outcome, topic, language) in (
		select team, day, profile, door, outcome, topic, language from tallies where day < $1
		order by day limit $2`

	// sweepGapsSQL counts the day of a text as the first of those that it is kept.
	sweepGapsSQL = `
	delete from gaps where id in (
		select id from gaps where day <= $1
		order by day, id limit $2`

	forgetOpinionsSQL = `
	update opinions set person = '', answer = '', why = '' where id in (
		select id from opinions where person <> '' and cast_ms <= $1
		order by id limit $2`

	// sweepSpentSQL finds what teams have spent; what persons have is gone long before.
	sweepSpentSQL = `
	delete from budget where (team, person, day) in (
		select team, person, day from budget where day < $1
		order by day limit $2`

	sweepOpinionsSQL = `
	delete from opinions where id in (
		select id from opinions where cast_ms <= $1
		order by id limit $2`
)

// sweepTallies removes texts of unanswered questions after Config.KeepQuestions, takes
// persons and words out of opinions after Config.Keep, and removes counts after keepCounts.
func (s *Store) sweepTallies(ctx context.Context, now time.Time, swept *Swept) (err error) {
	if swept.Gaps, err = s.sweep(ctx, sweepGapsSQL+s.skipLocked+`)`, dayOf(now.Add(-s.cfg.KeepQuestions))); err != nil {
		return fmt.Errorf("sweep unanswered questions: %w", err)
	}
	if swept.Opinions, err = s.sweep(ctx, forgetOpinionsSQL+s.skipLocked+`)`, now.Add(-s.cfg.Keep).UnixMilli()); err != nil {
		return fmt.Errorf("forget whose opinions they are: %w", err)
	}
	old := now.Add(-keepCounts)
	if _, err = s.sweep(ctx, sweepOpinionsSQL+s.skipLocked+`)`, old.UnixMilli()); err != nil {
		return fmt.Errorf("sweep opinions: %w", err)
	}
	if swept.Tallies, err = s.sweep(ctx, sweepTalliesSQL+s.skipLocked+`)`, dayOf(old)); err != nil {
		return fmt.Errorf("sweep counts: %w", err)
	}
	spent, err := s.sweep(ctx, sweepSpentSQL+s.skipLocked+`)`, dayOf(old))
	if swept.Budgets += spent; err != nil {
		return fmt.Errorf("sweep what was spent: %w", err)
	}
	return nil
}
