package store

import (
	"cmp"
	"context"
	"crypto/rand"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"recruitbot/bot"
)

// tallyRows is how many rows one statement adds. A process that adds every few seconds
// rarely has as many, and SQLite takes each parameter's name up by looking through all
// before it.
const tallyRows = 64

const (
	tallyColumns = 8
	gapColumns   = 8
)

func tallySQL(rows int) string {
	return `
	insert into tallies (team, day, profile, door, outcome, topic, language, count)
	values ` + places(rows, tallyColumns) + `
	on conflict (team, day, profile, door, outcome, topic, language)
	do update set count = tallies.count + excluded.count`
}

func gapSQL(rows int) string {
	return `
	insert into gaps (id, team, day, profile, outcome, topic, language, text)
	values ` + places(rows, gapColumns)
}

// AddTallies implements bot.Tallies. A call that is given up may be written all the same.
func (s *Store) AddTallies(ctx context.Context, counts []bot.Tally, texts []bot.Gap) error {
	counts = merged(counts)
	if len(counts) == 0 && len(texts) == 0 {
		return nil
	}
	err := s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		for part := range slices.Chunk(counts, tallyRows) {
			args := make([]any, 0, len(part)*tallyColumns)
			for _, t := range part {
				args = append(args, t.Team, t.Day, t.Profile, t.Door, t.Outcome, t.Topic, t.Language, t.Count)
			}
			if _, err := s.execIn(ctx, tx, tallySQL(len(part)), args...); err != nil {
				return err
			}
		}
		for part := range slices.Chunk(texts, tallyRows) {
			args := make([]any, 0, len(part)*gapColumns)
			for _, g := range part {
				args = append(args, rand.Text(), short(g.Team), short(g.Day), short(g.Profile), short(g.Outcome), short(g.Topic), short(g.Language), printable(g.Text))
			}
			if _, err := s.execIn(ctx, tx, gapSQL(len(part)), args...); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("add %d counts and %d texts: %w", len(counts), len(texts), err)
	}
	return nil
}

// merged gives each row once, in one order: a statement may not meet a row twice, and two
// processes that add to the same rows must not wait for each other.
func merged(counts []bot.Tally) []bot.Tally {
	list := make([]bot.Tally, len(counts))
	for i, t := range counts {
		list[i] = bot.Tally{
			Team: short(t.Team), Day: short(t.Day), Profile: short(t.Profile), Door: short(t.Door),
			Outcome: short(t.Outcome), Topic: short(t.Topic), Language: short(t.Language), Count: t.Count,
		}
	}
	slices.SortFunc(list, sameTally)
	var out []bot.Tally
	for _, t := range list {
		if last := len(out) - 1; last >= 0 && sameTally(out[last], t) == 0 {
			out[last].Count += t.Count
		} else {
			out = append(out, t)
		}
	}
	return out
}

func sameTally(a, b bot.Tally) int {
	return cmp.Or(
		cmp.Compare(a.Team, b.Team), cmp.Compare(a.Day, b.Day), cmp.Compare(a.Profile, b.Profile), cmp.Compare(a.Door, b.Door),
		cmp.Compare(a.Outcome, b.Outcome), cmp.Compare(a.Topic, b.Topic), cmp.Compare(a.Language, b.Language),
	)
}

// The readers' queries. A team is ” for all.
const (
	talliesSQL = `
	select team, day, profile, door, outcome, topic, language, count from tallies
	where day >= $1 and day < $2 and (cast($3 as text) = '' or team = cast($3 as text))
	order by team, day, profile, door, outcome, topic, language`

	gapsSQL = `
	select team, day, profile, outcome, topic, language, text from gaps
	where day >= $1 and day < $2 and (cast($3 as text) = '' or team = cast($3 as text))
	order by day desc, id limit cast($4 as bigint)`
)

// Tallies implements bot.Tallies.
func (s *Store) Tallies(ctx context.Context, team string, from, to time.Time) (list []bot.Tally, err error) {
	err = s.list(ctx, func(scan func(...any) error) error {
		var t bot.Tally
		err := scan(&t.Team, &t.Day, &t.Profile, &t.Door, &t.Outcome, &t.Topic, &t.Language, &t.Count)
		list = append(list, t)
		return err
	}, talliesSQL, dayOf(from), dayOf(to), printable(team))
	if err != nil {
		return nil, fmt.Errorf("read counts: %w", err)
	}
	return list, nil
}

// Gaps implements bot.Tallies.
func (s *Store) Gaps(ctx context.Context, team string, from, to time.Time, most int) (list []bot.Gap, err error) {
	err = s.list(ctx, func(scan func(...any) error) error {
		var g bot.Gap
		err := scan(&g.Team, &g.Day, &g.Profile, &g.Outcome, &g.Topic, &g.Language, &g.Text)
		list = append(list, g)
		return err
	}, gapsSQL, dayOf(from), dayOf(to), printable(team), most)
	if err != nil {
		return nil, fmt.Errorf("read unanswered questions: %w", err)
	}
	return list, nil
}

// list hands over the rows of a query.
func (s *Store) list(ctx context.Context, row func(scan func(...any) error) error, query string, args ...any) error {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	rows, err := s.read.QueryContext(s.uncut(ctx), query, args...)
	if err != nil {
		return s.explain(err)
	}
	if err := each(rows, row); err != nil {
		return s.explain(err)
	}
	return nil
}

// dayOf is a time's day as it stands in the tables.
func dayOf(t time.Time) string { return t.UTC().Format(time.DateOnly) }

const (
	spentSQL = `
	select coalesce(sum(spent), 0) from budget
	where person = '' and day >= $1 and day < $2 and (cast($3 as text) = '' or team = cast($3 as text))`
)

// Spent is how much of a model's budget a team, or with "" all, used on the days from one
// on and before another.
func (s *Store) Spent(ctx context.Context, team string, from, to time.Time) (n int, err error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if err := s.readRow(ctx, spentSQL, dayOf(from), dayOf(to), printable(team)).Scan(&n); err != nil {
		return 0, fmt.Errorf("read what was spent: %w", s.explain(err))
	}
	return n, nil
}
