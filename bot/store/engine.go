package store

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"strings"

	"github.com/pressly/goose/v3"
)

// engine is a database, and what it does otherwise than the other kind.
type engine struct {
	dialect goose.Dialect
	alone   bool // only one connection writes
	write   *sql.DB
	read    *sql.DB // on PostgreSQL the same as write
	sizes   []int   // how many rows one statement inserts, the largest first; nil for any number
	writes  statements
	reads   statements

	skipLocked string // ends a query that picks rows to be changed
	notify     string // tells other processes of work, within a transaction; "" where there are none
	tidy       string // after a sweep; "" for nothing

	// listen rings when another process tells of work, until ctx ends; nil where
	// there are none.
	listen func(ctx context.Context, ring func(), log *slog.Logger)
	// conflict tells whether an error only means that another process came first.
	conflict func(error) bool
}

// connect never repeats the url in an error: a password may stand in any part
// of it.
func connect(ctx context.Context, url string) (engine, error) {
	switch {
	case strings.HasPrefix(url, "sqlite:"):
		return openSQLite(ctx, strings.TrimPrefix(url, "sqlite:"))
	case strings.HasPrefix(url, "postgres://"), strings.HasPrefix(url, "postgresql://"):
		return openPostgres(ctx, url)
	}
	return engine{}, errors.New(`database URL begins with neither "sqlite:" nor "postgres://"`)
}

// shut closes the connections.
func (e engine) shut() error {
	if e.read == e.write {
		return e.write.Close()
	}
	return errors.Join(e.reads.close(), e.writes.close(), e.read.Close(), e.write.Close())
}
