package store

import (
	"context"
	"database/sql"
	"fmt"
)

const (
	deleteDraftSQL = `delete from drafts where team = $1 and id = $2 and owner = $3`
	deleteActsSQL  = `delete from acts where team = $1 and draft = $2`
)

// DeleteDraft implements bot.Drafts.
func (s *Store) DeleteDraft(ctx context.Context, team, id, owner string) (was bool, err error) {
	err = s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		n, err := changed(s.execIn(ctx, tx, deleteDraftSQL, printable(team), printable(id), printable(owner)))
		if was = n > 0; err != nil || !was {
			return err
		}
		_, err = s.execIn(ctx, tx, deleteActsSQL, printable(team), printable(id))
		return err
	})
	if err != nil {
		return false, fmt.Errorf("delete draft %s: %w", id, err)
	}
	return was, nil
}
