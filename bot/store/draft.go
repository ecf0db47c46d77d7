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
	actSQL = `
	insert into acts (team, draft, event, what, person, detail, revision, done_ms)
	values ($1, $2, $3, $4, $5, $6, $7, $8)
	on conflict (team, draft, event, what) do nothing`

	newDraftSQL = `
	insert into drafts (team, id, desk, owner, channel, thread, title, state, revision, body, changed_ms)
	values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10)
	on conflict (team, id) do nothing`

	changeDraftSQL = `
	update drafts set desk = $3, owner = $4, channel = $5, thread = $6, title = $7, state = $8,
		revision = revision + 1, body = $9, changed_ms = $10
	where team = $1 and id = $2 and revision = $11`
)

// SaveDraft implements bot.Drafts. An act is the same when its draft, its event and
// its What are. The time of the change is the store's.
func (s *Store) SaveDraft(ctx context.Context, d bot.Draft, a bot.Act) error {
	if err := named("team, id, event or act", d.Team, d.ID, a.EventID, a.What); err != nil {
		return fmt.Errorf("save draft: %w", err)
	}
	now := s.millis()
	act := []any{d.Team, d.ID, a.EventID, a.What, short(a.Person), short(a.Detail), d.Revision + 1, now}
	query, draft := newDraftSQL, []any{
		d.Team, d.ID, short(d.Desk), short(d.Owner), short(d.Channel), short(d.Thread), printable(d.Title), short(d.State), printable(string(d.Body)), now,
	}
	if d.Revision != 0 {
		query, draft = changeDraftSQL, append(draft, d.Revision)
	}
	if err := s.saveActing(ctx, deed{actSQL, act}, deed{query, draft}); err != nil {
		return fmt.Errorf("save draft %s: %w", d.ID, err)
	}
	return nil
}

const (
	loadDraftSQL = `
	select team, id, desk, owner, channel, thread, title, state, revision, changed_ms, body
	from drafts where team = $1 and id = $2`

	draftsOfSQL = `
	select team, id, desk, owner, channel, thread, title, state, revision, changed_ms, ''
	from drafts where team = $1 and owner = $2 and state <> '` + bot.Passing + `'
	order by changed_ms desc, id limit cast($3 as bigint)`
)

// LoadDraft implements bot.Drafts.
func (s *Store) LoadDraft(ctx context.Context, team, id string) (*bot.Draft, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	d, err := scanDraft(s.readRow(ctx, loadDraftSQL, printable(team), printable(id)).Scan)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("load draft %s: %w", id, s.explain(err))
	}
	return &d, nil
}

// DraftsOf implements bot.Drafts.
func (s *Store) DraftsOf(ctx context.Context, team, owner string, most int) (list []bot.Draft, err error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	rows, err := s.read.QueryContext(s.uncut(ctx), draftsOfSQL, printable(team), printable(owner), most)
	if err != nil {
		return nil, fmt.Errorf("list drafts: %w", s.explain(err))
	}
	err = each(rows, func(scan func(...any) error) error {
		d, err := scanDraft(scan)
		list = append(list, d)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list drafts: %w", s.explain(err))
	}
	return list, nil
}

func scanDraft(scan func(...any) error) (d bot.Draft, err error) {
	var body string
	var changed int64
	err = scan(&d.Team, &d.ID, &d.Desk, &d.Owner, &d.Channel, &d.Thread, &d.Title, &d.State, &d.Revision, &changed, &body)
	d.Changed = time.UnixMilli(changed)
	if body != "" {
		d.Body = []byte(body)
	}
	return d, err
}

const (
	sweepDraftsSQL = `
	delete from drafts where (team, id) in (
		select team, id from drafts where changed_ms <= $1
		order by changed_ms limit $2`

	sweepPassingSQL = `
	delete from drafts where (team, id) in (
		select team, id from drafts where state = '` + bot.Passing + `' and changed_ms <= $1
		order by changed_ms limit $2`

	// sweepActsSQL finds what was done to drafts that are gone: no draft is changed without
	// an act, so none of its acts is younger than it.
	sweepActsSQL = `
	delete from acts where (team, draft, event, what) in (
		select team, draft, event, what from acts
		where done_ms <= $1 and not exists (select 1 from drafts where drafts.team = acts.team and drafts.id = acts.draft)
		limit $2`

	sweepBudgetSQL = `
	delete from budget where (team, person, day) in (
		select team, person, day from budget where person <> '' and day < $1
		order by day limit $2`
)

// passingTime is how long a draft in the state bot.Passing is kept.
const passingTime = 24 * time.Hour

// sweepDrafts removes drafts that nobody has changed for Config.KeepDrafts, or a day where
// they are passing, with their acts, and persons' budgets of days that are past everywhere.
func (s *Store) sweepDrafts(ctx context.Context, now time.Time, swept *Swept) (err error) {
	before := now.Add(-s.cfg.KeepDrafts).UnixMilli()
	if swept.Drafts, err = s.sweep(ctx, sweepDraftsSQL+s.skipLocked+`)`, before); err != nil {
		return fmt.Errorf("sweep drafts: %w", err)
	}
	passed, err := s.sweep(ctx, sweepPassingSQL+s.skipLocked+`)`, now.Add(-passingTime).UnixMilli())
	if swept.Drafts += passed; err != nil {
		return fmt.Errorf("sweep texts that people brought: %w", err)
	}
	if swept.Acts, err = s.sweep(ctx, sweepActsSQL+s.skipLocked+`)`, before); err != nil {
		return fmt.Errorf("sweep acts: %w", err)
	}
	if swept.Budgets, err = s.sweep(ctx, sweepBudgetSQL+s.skipLocked+`)`, now.UTC().Add(-24*time.Hour).Format(time.DateOnly)); err != nil {
		return fmt.Errorf("sweep budgets: %w", err)
	}
	return nil
}
