package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"sync"
)

// statements are texts that are used often: the engine parses each once, when it was used
// for the first time, and anew on a new connection. At the start none is: to parse all of
// them took a fifteenth of its time. nil has none; PostgreSQL's driver keeps its own.
type statements struct {
	db    *sql.DB
	often []string

	mu     sync.Mutex
	parsed map[string]*sql.Stmt
	wanted []string // used, and not parsed yet
}

func newStatements(db *sql.DB, often ...string) *statements {
	return &statements{db: db, often: often, parsed: map[string]*sql.Stmt{}}
}

// of is a text's statement, nil where it isn't parsed.
func (p *statements) of(query string) *sql.Stmt {
	if p == nil {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	s := p.parsed[query]
	if s == nil && slices.Contains(p.often, query) && !slices.Contains(p.wanted, query) {
		p.wanted = append(p.wanted, query)
	}
	return s
}

// parse parses what was used; it needs a connection that no transaction holds. What can't
// be parsed now is so after its next use.
func (p *statements) parse(ctx context.Context) {
	if p == nil {
		return
	}
	p.mu.Lock()
	wanted := p.wanted
	p.wanted = nil
	p.mu.Unlock()
	for _, query := range wanted {
		if s, err := p.db.PrepareContext(ctx, query); err == nil {
			p.keep(query, s)
		}
	}
}

// keep keeps a statement, of two that were parsed at once the first.
func (p *statements) keep(query string, s *sql.Stmt) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.parsed[query] == nil {
		p.parsed[query] = s
		return
	}
	_ = s.Close() // it was not used
}

// deed is a statement with what it is given.
type deed struct {
	query string
	args  []any
}

func (p *statements) close() (err error) {
	if p == nil {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, s := range p.parsed {
		err = errors.Join(err, s.Close())
	}
	return err
}

// execIn runs a statement that returns no rows.
func (e engine) execIn(ctx context.Context, tx *sql.Tx, query string, args ...any) (sql.Result, error) {
	if s := e.writes.of(query); s != nil {
		return tx.StmtContext(ctx, s).ExecContext(ctx, args...)
	}
	return tx.ExecContext(ctx, query, args...)
}

// queryIn runs a statement that returns rows.
func (e engine) queryIn(ctx context.Context, tx *sql.Tx, query string, args ...any) (*sql.Rows, error) {
	if s := e.writes.of(query); s != nil {
		return tx.StmtContext(ctx, s).QueryContext(ctx, args...)
	}
	return tx.QueryContext(ctx, query, args...)
}

// readRow reads one row outside of any transaction.
func (e engine) readRow(ctx context.Context, query string, args ...any) *sql.Row {
	ctx = e.uncut(ctx)
	s := e.reads.of(query)
	if s == nil {
		e.reads.parse(ctx)
		s = e.reads.of(query)
	}
	if s != nil {
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
