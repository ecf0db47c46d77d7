package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"recruitbot/bot"
)

const (
	caseActSQL = `
	insert into case_acts (team, case_id, event, what, person, detail, revision, done_ms)
	values ($1, $2, $3, $4, $5, $6, $7, $8)
	on conflict (team, case_id, event, what) do nothing`

	newCaseSQL = `
	insert into cases (team, id, kind, asker, state, holder, channel, message, body, reminded_ms, chased_ms, done_ms, changed_ms, revision, opened_ms)
	values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14)
	on conflict (team, id) do nothing`

	changeCaseSQL = `
	update cases set kind = $3, asker = $4, state = $5, holder = $6, channel = $7, message = $8, body = $9,
		reminded_ms = $10, chased_ms = $11, done_ms = $12, changed_ms = $13, revision = revision + 1
	where team = $1 and id = $2 and revision = $14`
)

// SaveCase implements bot.Cases. An act is the same when its case, its event and its What
// are.
func (s *Store) SaveCase(ctx context.Context, c bot.Case, a bot.Act) error {
	if err := named("team, id, event or act", c.Team, c.ID, a.EventID, a.What); err != nil {
		return fmt.Errorf("save case: %w", err)
	}
	now := s.millis()
	act := []any{c.Team, c.ID, a.EventID, a.What, short(a.Person), short(a.Detail), c.Revision + 1, now}
	query, row := newCaseSQL, []any{
		c.Team, c.ID, short(c.Kind), short(c.Asker), short(c.State), short(c.Holder), short(c.Channel), short(c.Message),
		printable(string(c.Body)), when(c.Reminded, now), when(c.Chased, now), when(c.Done, now), now, now,
	}
	if c.Revision != 0 {
		query, row[len(row)-1] = changeCaseSQL, c.Revision
	}
	if err := s.saveActing(ctx, deed{caseActSQL, act}, deed{query, row}); err != nil {
		return fmt.Errorf("save case %s: %w", c.ID, err)
	}
	return nil
}

// when is a time for what is so, 0 for what isn't.
func when(is bool, now int64) int64 {
	if is {
		return now
	}
	return 0
}

const (
	caseColumns = `select team, id, kind, asker, state, holder, channel, message, body, reminded_ms, chased_ms, done_ms, changed_ms, revision, opened_ms from cases`

	loadCaseSQL = caseColumns + ` where team = $1 and id = $2`

	openCasesSQL = caseColumns + `
	where team = $1 and done_ms = 0
	order by opened_ms, id limit cast($2 as bigint)`

	waitingCasesSQL = caseColumns + `
	where done_ms = 0 and reminded_ms = 0 and holder = '' and opened_ms <= $1
	order by opened_ms, id limit cast($2 as bigint)`

	heldCasesSQL = caseColumns + `
	where done_ms = 0 and chased_ms = 0 and holder <> '' and changed_ms <= $1
	order by changed_ms, id limit cast($2 as bigint)`
)

// LoadCase implements bot.Cases.
func (s *Store) LoadCase(ctx context.Context, team, id string) (*bot.Case, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	c, err := scanCase(s.readRow(ctx, loadCaseSQL, printable(team), printable(id)).Scan)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("load case %s: %w", id, s.explain(err))
	}
	return &c, nil
}

// OpenCases implements bot.Cases.
func (s *Store) OpenCases(ctx context.Context, team string, most int) ([]bot.Case, error) {
	return s.cases(ctx, openCasesSQL, printable(team), most)
}

// WaitingCases implements bot.Cases.
func (s *Store) WaitingCases(ctx context.Context, before time.Time, most int) ([]bot.Case, error) {
	return s.cases(ctx, waitingCasesSQL, before.UnixMilli(), most)
}

// HeldCases implements bot.Cases.
func (s *Store) HeldCases(ctx context.Context, since time.Time, most int) ([]bot.Case, error) {
	return s.cases(ctx, heldCasesSQL, since.UnixMilli(), most)
}

func (s *Store) cases(ctx context.Context, query string, args ...any) (list []bot.Case, err error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	rows, err := s.read.QueryContext(s.uncut(ctx), query, args...)
	if err != nil {
		return nil, fmt.Errorf("list cases: %w", s.explain(err))
	}
	err = each(rows, func(scan func(...any) error) error {
		c, err := scanCase(scan)
		list = append(list, c)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list cases: %w", s.explain(err))
	}
	return list, nil
}

func scanCase(scan func(...any) error) (c bot.Case, err error) {
	var body string
	var reminded, chased, done, changed, opened int64
	err = scan(&c.Team, &c.ID, &c.Kind, &c.Asker, &c.State, &c.Holder, &c.Channel, &c.Message, &body, &reminded, &chased, &done, &changed, &c.Revision, &opened)
	c.Reminded, c.Chased, c.Done = reminded != 0, chased != 0, done != 0
	c.Changed, c.Opened = time.UnixMilli(changed), time.UnixMilli(opened)
	if body != "" {
		c.Body = []byte(body)
	}
	return c, err
}

const (
	sweepCasesSQL = `
	delete from cases where (team, id) in (
		select team, id from cases where done_ms <> 0 and done_ms <= $1
		order by done_ms limit $2`

	sweepOpenCasesSQL = `
	delete from cases where (team, id) in (
		select team, id from cases where done_ms = 0 and changed_ms <= $1
		order by changed_ms limit $2`

	sweepCaseActsSQL = `
	delete from case_acts where (team, case_id, event, what) in (
		select team, case_id, event, what from case_acts
		where done_ms <= $1 and not exists (select 1 from cases where cases.team = case_acts.team and cases.id = case_acts.case_id)
		limit $2`
)

// sweepCases removes cases that have been done for Config.Keep, those that nobody has
// touched for Config.KeepDrafts, and what was done to them.
func (s *Store) sweepCases(ctx context.Context, now time.Time, swept *Swept) (err error) {
	if swept.Cases, err = s.sweep(ctx, sweepCasesSQL+s.skipLocked+`)`, now.Add(-s.cfg.Keep).UnixMilli()); err != nil {
		return fmt.Errorf("sweep cases: %w", err)
	}
	left, err := s.sweep(ctx, sweepOpenCasesSQL+s.skipLocked+`)`, now.Add(-s.cfg.KeepDrafts).UnixMilli())
	if swept.Cases += left; err != nil {
		return fmt.Errorf("sweep cases that nobody has touched: %w", err)
	}
	young := min(s.cfg.Keep, s.cfg.KeepDrafts)
	acts, err := s.sweep(ctx, sweepCaseActsSQL+s.skipLocked+`)`, now.Add(-young).UnixMilli())
	if swept.Acts += acts; err != nil {
		return fmt.Errorf("sweep what was done to cases: %w", err)
	}
	return nil
}
