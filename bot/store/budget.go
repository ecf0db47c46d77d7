package store

import (
	"context"
	"database/sql"
	"fmt"
)

const spendSQL = `
	insert into budget (team, person, day, spent) values ($1, $2, $3, cast($4 as bigint))
	on conflict (team, person, day) do update set spent = budget.spent + excluded.spent
	returning spent`

// Spend implements bot.Budget.
func (s *Store) Spend(ctx context.Context, team, person, day string, n int) (byPerson, byTeam int, err error) {
	if team == "" || person == "" {
		return 0, 0, fmt.Errorf("spend %d of a day's budget: nobody does", n)
	}
	var one, all int // not the results: a call that is given up may still run
	err = s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		// In one order, so that no two wait for each other; a team's person is "".
		if err := tx.QueryRowContext(ctx, spendSQL, short(team), "", day, n).Scan(&all); err != nil {
			return err
		}
		return tx.QueryRowContext(ctx, spendSQL, short(team), short(person), day, n).Scan(&one)
	})
	if err != nil {
		return 0, 0, fmt.Errorf("spend %d of a day's budget: %w", n, err)
	}
	return one, all, nil
}
