package store

import (
	"context"
	"database/sql"
	"fmt"
)

const (
	openBudgetSQL = `
	insert into budget (team, person, day, spent) values ($1, $2, $3, 0)
	on conflict (team, person, day) do nothing`

	// spendSQL changes nothing when it is told to spend 0, and locks the row all the same.
	spendSQL = `
	update budget set spent = spent + cast($4 as bigint)
	where team = $1 and person = $2 and day = $3
	returning spent`
)

// Spend implements bot.Budget. An allowance of 0 allows nothing; n below 0 is refused,
// and so is nobody's spending.
func (s *Store) Spend(ctx context.Context, team, person, day string, n int, perPerson, perTeam int) (left int, err error) {
	if n < 0 || team == "" || person == "" {
		return 0, fmt.Errorf("spend %d of a day's budget: below 0, or of nobody", n)
	}
	accounts := []account{{short(team), "", day, perTeam}, {short(team), short(person), day, perPerson}}
	var rest int // not left: a call that is given up may still run
	err = s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		rest = perPerson
		for _, a := range accounts { // in one order, so that no two wait for each other
			free, err := s.spend(ctx, tx, a, n)
			if err != nil {
				return err
			}
			rest = min(rest, free)
		}
		if rest >= 0 {
			return nil
		}
		for _, a := range accounts {
			if _, err := s.spend(ctx, tx, a, -n); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, fmt.Errorf("spend %d of a day's budget: %w", n, err)
	}
	return rest, nil
}

// account is what one may spend on a day; of a team its person is "".
type account struct {
	team, person, day string
	allowed           int
}

// spend takes n off an account and returns what is left, which may be below 0.
func (s *Store) spend(ctx context.Context, tx *sql.Tx, a account, n int) (left int, err error) {
	if _, err := s.execIn(ctx, tx, openBudgetSQL, a.team, a.person, a.day); err != nil {
		return 0, err
	}
	var spent int
	if err := tx.QueryRowContext(ctx, spendSQL, a.team, a.person, a.day, n).Scan(&spent); err != nil {
		return 0, err
	}
	return a.allowed - spent, nil
}
