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
	writes  *statements
	reads   *statements

	skipLocked string // ends a query that picks rows to be changed
	notify     string // tells other processes of work, within a transaction; "" where there are none

	// listen rings when another process tells of work, until ctx ends; nil where
	// there are none.
	listen func(ctx context.Context, ring func(), log *slog.Logger)
	where  string                    // for an operator, without a password
	faults func(error) (words, bool) // puts an error in words if it knows it
	files  *files                    // of SQLite; nil on PostgreSQL
	free   func() error              // releases the lock on an SQLite file; nil without one
	// conflict tells whether an error only means that another process came first.
	conflict func(error) bool
}

// connect never repeats the url in an error: a password may stand in any part
// of it.
func connect(ctx context.Context, url string, cfg Config) (engine, error) {
	switch {
	case strings.HasPrefix(url, "sqlite:"):
		return openSQLite(ctx, strings.TrimPrefix(url, "sqlite:"), cfg)
	case strings.HasPrefix(url, "postgres://"), strings.HasPrefix(url, "postgresql://"):
		return openPostgres(ctx, url)
	}
	return engine{}, errors.New(`database URL begins with neither "sqlite:" nor "postgres://"`)
}

// forget closes the connections that are idle; the next use opens new ones.
func (e engine) forget() {
	for _, pool := range []*sql.DB{e.write, e.read} {
		pool.SetMaxIdleConns(-1)
		pool.SetMaxIdleConns(pool.Stats().MaxOpenConnections)
	}
}

// shut closes the connections.
func (e engine) shut() error {
	err := errors.Join(e.reads.close(), e.writes.close())
	if e.write != nil {
		err = errors.Join(err, e.write.Close())
	}
	if e.read != nil && e.read != e.write {
		err = errors.Join(err, e.read.Close())
	}
	if e.free != nil {
		err = errors.Join(err, e.free())
	}
	return err
}
