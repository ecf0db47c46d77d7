package store

import (
	"context"
	"database/sql"

	"recruitbot/bot"
)

// saveActing saves something with the record of what was done to it, both or neither. The
// same act's second save changes nothing. It is bot.ErrChanged where somebody else has
// saved it meanwhile.
func (s *Store) saveActing(ctx context.Context, act, save deed) error {
	return s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		fresh, err := changed(s.execIn(ctx, tx, act.query, act.args...))
		if err != nil || fresh == 0 {
			return err
		}
		saved, err := changed(s.execIn(ctx, tx, save.query, save.args...))
		if err == nil && saved == 0 {
			err = bot.ErrChanged // and the act is undone
		}
		return err
	})
}
