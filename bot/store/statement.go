package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// statements are texts that the engine has parsed already. It parses them anew on
// a new connection. PostgreSQL's driver keeps its own; there the map is nil.
type statements map[string]*sql.Stmt

// deed is a statement with what it is given.
type deed struct {
	query string
	args  []any
}

func parse(ctx context.Context, db *sql.DB, queries ...string) (statements, error) {
	list := statements{}
	for _, q := range queries {
		s, err := db.PrepareContext(ctx, q)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("prepare statement: %w", err), list.close())
		}
		list[q] = s
	}
	return list, nil
}

func (p statements) close() (err error) {
	for _, s := range p {
		err = errors.Join(err, s.Close())
	}
	return err
}

// execIn runs a statement that returns no rows.
func (e engine) execIn(ctx context.Context, tx *sql.Tx, query string, args ...any) (sql.Result, error) {
	if s := e.writes[query]; s != nil {
		return tx.StmtContext(ctx, s).ExecContext(ctx, args...)
	}
	return tx.ExecContext(ctx, query, args...)
}

// queryIn runs a statement that returns rows.
func (e engine) queryIn(ctx context.Context, tx *sql.Tx, query string, args ...any) (*sql.Rows, error) {
	if s := e.writes[query]; s != nil {
		return tx.StmtContext(ctx, s).QueryContext(ctx, args...)
	}
	return tx.QueryContext(ctx, query, args...)
}

// readRow reads one row outside of any transaction.
func (e engine) readRow(ctx context.Context, query string, args ...any) *sql.Row {
	ctx = e.uncut(ctx)
	if s := e.reads[query]; s != nil {
		return s.QueryRowContext(ctx, args...)
	}
	return e.read.QueryRowContext(ctx, query, args...)
}

// uncut is ctx for a statement. SQLite's driver starts a goroutine for each that ctx
// might cut off, hundreds under load; but no statement waits for anything there than
// the disk, once its transaction has begun.
func (e engine) uncut(ctx context.Context) context.Context {
	if e.alone {
		return context.WithoutCancel(ctx)
	}
	return ctx
}

// exec1 runs one statement as a transaction and returns how many rows it changed.
func (s *Store) exec1(ctx context.Context, query string, args ...any) (n int64, err error) {
	if !s.alone { // without the round trips of "begin" and "commit"
		ctx, cancel := context.WithTimeout(ctx, callTime)
		defer cancel()
		res, err := s.write.ExecContext(ctx, query, args...)
		if err != nil {
			return 0, s.explain(err)
		}
		return res.RowsAffected()
	}
	var rows int64 // not n: a call that is given up may still run
	err = s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) (err error) {
		rows, err = changed(s.execIn(ctx, tx, query, args...))
		return err
	})
	if err != nil {
		return 0, err
	}
	return rows, nil
}

// changed is how many rows a statement changed.
func changed(res sql.Result, err error) (int64, error) {
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}
